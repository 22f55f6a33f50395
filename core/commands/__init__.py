"""The command line's commands, one file a group; each only calls core and prints."""
