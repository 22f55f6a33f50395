"""How a reader's assessments and the machine's opinions go together."""
