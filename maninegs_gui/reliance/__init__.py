"""How a reader's assessments go on after the opinion, and what the site lets the machine show."""
