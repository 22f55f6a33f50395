"""Tags that leave a workspace and come back: lossless JSON, CSV and COCO (docs/formats.md)."""
