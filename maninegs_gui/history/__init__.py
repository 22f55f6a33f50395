"""The history of the open case."""
