"""Crash reports, the log viewer and the diagnostics bundle."""
