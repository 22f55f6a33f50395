"""Patient-level splits and frozen snapshots for training."""
