"""The child processes' protocol, both sides."""
