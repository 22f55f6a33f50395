"""The evidence sheet of a case, on paper."""
