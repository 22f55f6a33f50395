"""Whether the write-ahead log of a closed store ends in something that was lost.

SQLite ignores such a tail and opens the clean prefix; it does not say so. What the
log holds is counted here from its frame headers, what of it counts is asked of
SQLite. Format: sqlite.org/fileformat2.html, section 4.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HEADER = 32
_FRAME = 24


@dataclass(frozen=True, slots=True)
class Log:
    """What lies in a log: whole frames of its latest round, and whether a part follows."""

    frames: int = 0
    cut: bool = False

    def lost(self, connection: Any) -> bool:
        """Whether SQLite, on an open writable ``connection``, took less than there is."""
        if self.cut:
            return True
        if not self.frames:
            return False
        _, taken, _ = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return bool(taken < self.frames)


def read(path: Path) -> Log:
    """The log beside the database at ``path``; empty where there is none."""
    log = path.with_name(f"{path.name}-wal")
    try:
        size = log.stat().st_size
        with log.open("rb") as stream:
            head = stream.read(_HEADER)
            if len(head) < _HEADER:
                return Log(cut=bool(head))
            page, salts = struct.unpack(">I", head[8:12])[0], head[16:24]
            count, place = 0, _HEADER
            while place + _FRAME <= size:
                stream.seek(place)
                if stream.read(_FRAME)[8:16] != salts:
                    # Later frames are left from an earlier round; the first never is.
                    return Log(count, cut=count == 0)
                if place + _FRAME + page > size:
                    return Log(count, cut=True)
                count, place = count + 1, place + _FRAME + page
            return Log(count, cut=place != size)
    except OSError:
        return Log()
