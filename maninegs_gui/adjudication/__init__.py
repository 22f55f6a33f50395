"""Comparing what several readers said of a breast, settling it, and how far they agree."""
