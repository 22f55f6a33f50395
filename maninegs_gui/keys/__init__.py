"""Keys and mouse: presets, the reader's own changes, the editor and the legend's sheet."""
