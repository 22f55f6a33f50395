"""Whether the write-ahead log of a closed store ends in something that was lost.

SQLite itself ignores such a tail and opens the clean prefix; it does not say so.
Format: sqlite.org/fileformat2.html, section 4.
"""

from __future__ import annotations

import struct
from pathlib import Path

_HEADER = 32
_FRAME = 24
_MAGIC = 0x377F0682


def tail(path: Path) -> bool:
    """Whether ``<path>-wal`` holds frames after the last whole commit.

    True after a kill in the middle of a write, or when a power cut tore the log.
    """
    try:
        content = path.with_name(f"{path.name}-wal").read_bytes()
    except OSError:
        return False
    if len(content) < _HEADER:
        return bool(content)
    magic, _, page, _, salt1, salt2, sum1, sum2 = struct.unpack(">8I", content[:_HEADER])
    if magic & ~1 != _MAGIC:
        return True
    order = ">" if magic & 1 else "<"
    sums = _checksum(content[: _HEADER - 8], order, (0, 0))
    if sums != (sum1, sum2):
        return True
    place, committed = _HEADER, True
    while place + _FRAME <= len(content):
        head = struct.unpack(">6I", content[place : place + _FRAME])
        if head[2:4] != (salt1, salt2):
            break  # left from an earlier round of the log
        frame = content[place + _FRAME : place + _FRAME + page]
        sums = _checksum(content[place : place + 8] + frame, order, sums)
        if len(frame) < page or head[4:6] != sums:
            return True
        committed = head[1] != 0
        place += _FRAME + page
    return not committed or (place < len(content) < place + _FRAME)


def _checksum(data: bytes, order: str, start: tuple[int, int]) -> tuple[int, int]:
    first, second = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data[: len(data) // 4 * 4])
    for i in range(0, len(words) - 1, 2):
        first = (first + words[i] + second) & 0xFFFFFFFF
        second = (second + words[i + 1] + first) & 0xFFFFFFFF
    return first, second
