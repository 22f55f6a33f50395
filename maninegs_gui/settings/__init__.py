"""The settings page with its search, storage and what the site fixed."""
