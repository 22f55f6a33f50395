"""The exact scan on a graphics card, where this FAISS has one and its memory allows.

Apart from everything else, so that nothing depends on it: it only names candidates, which
are ranked by the true vectors like all others, and whatever it cannot do the processor does.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.retrieval.index.exact import Flags, Floats, Rows

_SHARE = 0.25
"""Of the card's free memory, so that a training has the rest."""
LEAST = 200_000
"""Below, the processor answers sooner than the card is asked."""
_MOST = 1024
"""What a card is asked for at once, FAISS takes twice as many."""
_PATIENCE = 5


@dataclass(frozen=True)
class OnGraphics:
    """A copy of the table on the card; one question at a time."""

    rows: Any
    resources: Any
    kind: str = "exact, on the graphics card"
    recall: float = 1.0
    _turn: threading.Lock = field(default_factory=threading.Lock, compare=False)

    def candidates(self, vector: Floats, count: int, allowed: Flags | None) -> Rows | None:
        """Rows that are allowed; None where the card's nearest hold too few of them."""
        asked = count + 32
        if allowed is not None:
            # The card cannot leave rows out, so more are asked for and some dropped.
            share = np.count_nonzero(allowed) / len(allowed)
            asked = int(2 * asked / max(share, 1e-3))
        if asked > _MOST:
            return None
        with self._turn:
            try:
                _, found = self.rows.search(vector[None], min(asked, int(self.rows.ntotal)))
            except RuntimeError:  # a lost card, or memory that somebody else took
                return None
        rows: Rows = found[0][found[0] >= 0].astype(np.int64)
        if allowed is not None:
            rows = rows[allowed[rows]]
        return rows if len(rows) >= count else None


def finder(table: Floats, module: Any = None, free: int | None = None) -> OnGraphics | None:
    """The table on the first card; None without a card, or where it would be too tight.

    Parameters
    ----------
    module
        FAISS, for tests another one.
    free
        Free bytes of the card; asked of its driver when not given.
    """
    if len(table) < LEAST and module is None:
        return None
    if module is None:
        import faiss as module
    count = getattr(module, "get_num_gpus", lambda: 0)()
    if not count or not hasattr(module, "GpuIndexFlatIP"):
        return None
    room = _free() if free is None else free
    if room is None or table.nbytes > _SHARE * room:
        return None
    try:
        resources = module.StandardGpuResources()
        # FAISS sets much aside for itself by default.
        resources.setTempMemory(64 << 20)
        rows = module.GpuIndexFlatIP(resources, table.shape[1])
        for start in range(0, len(table), 100_000):
            rows.add(np.ascontiguousarray(table[start : start + 100_000]))
    except RuntimeError:
        return None
    return OnGraphics(rows, resources)


def _free() -> int | None:
    """Free bytes of the first card, as its driver tells."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return None
    try:
        told = subprocess.run(
            [tool, "--query-gpu=memory.free", "--format=csv,noheader,nounits", "-i", "0"],
            capture_output=True, text=True, timeout=_PATIENCE, check=True,
        )  # fmt: skip
        return int(told.stdout.split()[0]) << 20
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None
