"""Similar cases and the opinion."""
