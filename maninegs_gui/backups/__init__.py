"""Backups: their state, the way back to one of them, and the way out of a broken store."""
