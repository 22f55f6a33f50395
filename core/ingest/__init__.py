"""Files and tables of images into the store: scan, plan, apply."""
