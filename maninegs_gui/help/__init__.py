"""The documentation inside the program."""
