"""Frozen values of the field: no files, no database, no Qt, no torch."""
