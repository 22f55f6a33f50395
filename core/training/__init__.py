"""ManiNeg: sampler, losses, loop and evaluation (torch; worker process only)."""
