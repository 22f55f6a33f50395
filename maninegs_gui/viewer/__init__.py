"""The four-view viewer."""
