"""The index over breast vectors: exact while that is fast, and never stale unnoticed.

The vector file is the truth and the index a cache over it (fault 28). Whatever finds
candidates, distances come from the true vectors, which stay mapped where they lie.

``exact`` scans the table; ``approximate`` finds candidates where a scan would be slow;
``graphics`` scans on a graphics card; ``opened`` is what is searched; ``keeping`` seals it,
opens only what is whole and belongs, and lets it grow with its vectors.
"""

from __future__ import annotations

from core.retrieval.index.keeping import (
    KIND,
    build,
    newest,
    open_index,
    open_or_build,
    ties,
)
from core.retrieval.index.opened import EXACT_ROWS, Index

__all__ = [
    "EXACT_ROWS",
    "KIND",
    "Index",
    "build",
    "newest",
    "open_index",
    "open_or_build",
    "ties",
]
