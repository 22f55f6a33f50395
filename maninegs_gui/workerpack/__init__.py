"""The window of the GPU pack: its state, taking it, testing it, removing it."""
