"""The findings panel in a window whose actions answer to keys, for every test of it."""

from tests.maninegs_gui.findings.test_findings import desk

__all__ = ["desk"]
