"""Between the windows and core: lanes, worker process, changes, errors."""
