"""The map of the collection by what the model in use sees."""
