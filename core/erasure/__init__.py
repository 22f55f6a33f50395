"""Deleting a patient everywhere: store, pixels, snapshots, vectors, indexes (docs/deletion.md)."""

from core.erasure.erase import Erased, Preview, after_restore, erase, look, resume

__all__ = ["Erased", "Preview", "after_restore", "erase", "look", "resume"]
