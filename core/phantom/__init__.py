"""Synthetic mammograms drawn from known manifestations."""
