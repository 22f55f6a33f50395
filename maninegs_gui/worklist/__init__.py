"""The worklist screen."""
