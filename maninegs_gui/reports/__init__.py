"""Crash reports, the log viewer, the diagnostics bundle and what the program is made of."""
