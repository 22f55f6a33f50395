"""Runs and models: what there is, how good each is, which one answers, and the way back."""
