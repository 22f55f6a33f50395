"""Findings and assessments as reversible commands."""
