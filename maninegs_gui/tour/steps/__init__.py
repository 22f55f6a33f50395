"""The steps of the tour, one file a screen: each does what a reader does, and looks at it."""
