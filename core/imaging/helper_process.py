"""A decoder child: reads requests as JSON lines, answers with JSON lines.

Started by :mod:`core.imaging.pool` as ``python -m core.imaging.helper_process
MEMORY SECONDS``. It caps its own memory before it opens a file, and a hostile file
that aborts, hangs or devours it costs this process and nothing else.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from core.domain.errors import ChangedFile, RefusedFile, UnreadablePixels
from core.domain.study import Side, View
from core.imaging import caps, evidence, frames, wire
from core.imaging.display import Display, Function, Voi
from core.imaging.evidence_file import read_evidence
from core.imaging.header import read_header
from core.imaging.outline import outline_of
from core.imaging.pixels import pyramid
from core.imaging.work import check, write_pixels, write_prepared
from core.reports import crash

FAULT = "MANINEGS_DECODER_FAULT"
"""For tests: ``abort:NAME``, ``hang:NAME`` or ``devour:NAME`` befalls a file whose
name contains NAME when its pixels are decoded."""
_TOO_MUCH = "It needs more memory than a decoder may use: send it smaller or uncompressed."


def main(arguments: list[str]) -> int:
    """Serve requests until standard input ends."""
    memory, seconds = int(arguments[0]), float(arguments[1])
    answers = os.fdopen(os.dup(1), "wb")
    crash.watch_child()
    os.dup2(2, 1)  # what a codec prints must not look like an answer
    _warm_up()
    caps.cap_memory(memory)
    _send(answers, {"ready": os.getpid()})
    for line in iter(lambda: sys.stdin.buffer.readline(wire.LONGEST_LINE), b""):
        request = json.loads(line)
        caps.cap_time(seconds)
        answer = _answer(request)
        caps.cap_time(0)
        _send(answers, {"id": request["id"], **answer})
    return 0


def _warm_up() -> None:
    """Load and run once what every image needs, before memory is capped and a reader waits."""
    plain = Display("MONOCHROME2", "IDENTITY", 12, (Voi(Function.LINEAR, 2048.0, 4096.0),))
    image = np.zeros((1024, 512), np.uint16)
    image[200:800, :300] = 2000
    outline_of(tuple(pyramid(image)), plain)


def _send(stream: BinaryIO, value: dict[str, Any]) -> None:
    stream.write(json.dumps(value).encode("ascii") + b"\n")
    stream.flush()


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"value": _perform(request)}
    except RefusedFile as error:
        return {"refused": error.reason}
    except UnreadablePixels as error:
        if isinstance(error, ChangedFile):
            return {"changed": error.found}
        return {"unreadable": error.reason}
    except (MemoryError, RecursionError, OSError) as error:
        return {"unreadable": _reason(error)}


def _reason(error: MemoryError | RecursionError | OSError) -> str:
    if isinstance(error, MemoryError):
        return _TOO_MUCH
    if isinstance(error, RecursionError):
        return "It nests too deep: it is refused as harmful."
    return f"A file cannot be read or written ({error.strerror}): try again."


def _perform(request: dict[str, Any]) -> dict[str, Any]:
    path = Path(request["path"])
    work = request["work"]
    if work == "header":
        return wire.header_to_json(read_header(path))
    if work == "frames":
        return frames.to_json(frames.read_frames(path))
    if work == "evidence":
        return evidence.to_json(read_evidence(path))
    _injected(path)
    if work == "check":
        check(path)
    elif work == "pixels":
        out, session = Path(request["out"]), str(request["session"])
        write_pixels(path, out, int(request["frame"]), key=request["key"], session=session)
    elif work == "prepare":
        side, view = request["side"], request["view"]
        orientation = request["orientation"]
        write_prepared(
            path,
            Path(request["kept"]),
            Path(request["out"]),
            int(request["size"]),
            key=request["key"],
            session=str(request["session"]),
            side=Side(side) if side else None,
            view=View(view) if view else None,
            orientation=(orientation[0], orientation[1]) if orientation else None,
        )
    else:
        raise ValueError(f"a helper process cannot do {work}")
    return {}


def _injected(path: Path) -> None:
    kind, _, name = os.environ.get(FAULT, "").partition(":")
    if not kind or name not in path.name:
        return
    if kind == "abort":
        os.abort()
    if kind == "hang":
        time.sleep(60)
    if kind == "devour":
        hoard = [bytearray(b"\1" * (64 << 20)) for _ in range(160)]
        raise AssertionError(f"{len(hoard) * 64} MiB were not refused")


if __name__ == "__main__":
    # Ctrl-C in a terminal is the parent's to hear; an image in work must not suffer from it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(main(sys.argv[1:]))
