"""Make the program's icon in the sizes and forms that systems want: ``icons.py OUT``.

From ``resources/icons/maninegs.svg``; runs with the build's Python, which has Qt.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "maninegs.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_IN_ICO = (16, 24, 32, 48, 64, 128, 256)
# Of macOS: the kind of each picture that is a PNG.
_IN_ICNS = {"ic11": 32, "ic12": 64, "ic07": 128, "ic08": 256, "ic09": 512}


def make(out: Path) -> None:
    """Write ``maninegs-SIZE.png`` of every size, ``maninegs.ico`` and ``maninegs.icns``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    out.mkdir(parents=True, exist_ok=True)
    drawing = QSvgRenderer(str(SOURCE))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        image.save(str(out / f"maninegs-{size}.png"))
    pictures = [(out / f"maninegs-{size}.png").read_bytes() for size in _IN_ICO]
    (out / "maninegs.ico").write_bytes(ico(list(zip(_IN_ICO, pictures, strict=True))))
    kinds = {kind: (out / f"maninegs-{size}.png").read_bytes() for kind, size in _IN_ICNS.items()}
    (out / "maninegs.icns").write_bytes(icns(kinds))
    del application


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """An icon file of PNG pictures: (size, bytes); a size of 256 is written as 0."""
    head = struct.pack("<3H", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    rows, body = b"", b""
    for size, data in pictures:
        rows += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        body += data
        at += len(data)
    return head + rows + body


def icns(pictures: dict[str, bytes]) -> bytes:
    """An icon file of macOS: each PNG behind its kind."""
    body = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(data)) + data
        for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    make(Path(sys.argv[1]))
