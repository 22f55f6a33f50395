"""Who reads: logging in, locking the workstation, and the profiles of readers."""
