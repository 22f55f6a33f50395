"""ManiNegs without its windows: everything that can run without Qt."""

__version__ = "0.1.0"
