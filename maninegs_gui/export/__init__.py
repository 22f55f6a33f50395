"""Tags out of the workspace and into it: the dialogs of export and import."""
