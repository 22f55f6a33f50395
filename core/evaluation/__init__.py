"""The one evaluation protocol, and the comparison of runs (docs/evaluation.md)."""
