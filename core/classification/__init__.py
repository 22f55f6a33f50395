"""Neighbour vote, linear probe, calibration and metrics."""
