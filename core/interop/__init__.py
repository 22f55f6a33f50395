"""Tags that leave a workspace and come back: lossless JSON, CSV and COCO (docs/formats.md)."""

from core.interop.doors import read, write

__all__ = ["read", "write"]
