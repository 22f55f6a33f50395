"""From a checkpoint and pixels to a vector file (torch; worker process only)."""
