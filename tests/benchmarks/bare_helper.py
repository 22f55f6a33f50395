"""A decoder child that decodes and lands the full matrix in the cache, and nothing else.

What :mod:`tests.benchmarks.bench_viewer_open` measures the program against: the same
process, codec, memory and messages, without pyramid, outline, hanging and painting.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from core.imaging import helper_process, pixels
from core.imaging.work import decoded


def write_bare(path: Path, out: Path, frame: int = 0, *, key: str = "", session: str = "") -> None:
    """Decode one frame into a pixel file of one level; the file is not compared with its key."""
    del key
    stored, display = decoded(path, frame)
    pixels.write(out, [stored], display, session=session)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    setattr(helper_process, "write_pixels", write_bare)  # noqa: B010
    sys.exit(helper_process.main(sys.argv[1:]))
