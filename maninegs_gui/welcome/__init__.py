"""The first start: language, reader, workspace, demonstration, import, and the tour."""
