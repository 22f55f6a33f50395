"""``maninegs-gui --self-test`` and ``--smoke FOLDER``: how an installation is tried.

Both are for who installs or builds the program; the window itself never needs them.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

SELF_TEST, SMOKE = "--self-test", "--smoke"


def handled(arguments: Sequence[str] | None = None) -> int | None:
    """Do what one of the two options asks for; the exit code, or None when neither is given."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    match words:
        case ["--self-test", *rest] if rest in ([], ["--json"]):
            return self_test(as_json=bool(rest))
        case ["--smoke", folder]:
            from maninegs_gui import smoke

            return smoke.main(Path(folder))
    return None


def self_test(*, as_json: bool = False) -> int:
    """Try every part, the window's too, and print what was seen; 1 when one fails.

    A windowed program on Windows has no output: there the answer is written to
    ``self-test.txt`` in the folder of logs.
    """
    if os.name != "nt":
        os.umask(0o077)
    from core.commands import selftest

    parts = (("window", _window), ("pictures", _pictures), ("printing", _printing),
             ("worker apart", _apart))  # fmt: skip
    if sys.stdout is not None:
        return 0 if selftest.tried(as_json, parts) else 1
    from core import places

    sys.stdout = io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    ok = selftest.tried(as_json, parts)
    folder = places.logs()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "self-test.txt").write_text(sys.stdout.getvalue(), encoding="utf-8")
    return 0 if ok else 1


def _window() -> str:
    """Draw a window with words and the program's symbols, and look whether there is any."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QFontInfo, QGuiApplication
    from PySide6.QtWidgets import QLabel

    from core import __version__
    from core.domain.errors import WorldError
    from maninegs_gui.app import application

    made = application()
    label = QLabel(__version__)
    label.resize(200, 40)
    picture = label.grab().toImage()
    if len({picture.pixel(x, 20) for x in range(picture.width())}) < 2:
        raise WorldError("A window shows no letters: install again.")
    family = QFontInfo(made.font()).family()
    return f"Qt {qVersion()} on {QGuiApplication.platformName()}, letters of {family}"


def _pictures() -> str:
    """Read a picture of each kind that the window shows: SVG, PNG, JPEG, a symbol's font."""
    import qtawesome
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QIcon, QImage, QImageReader, QImageWriter

    from core import resources
    from core.domain.errors import WorldError
    from maninegs_gui.app import application

    application()
    wrong = []
    if QIcon(str(resources.path("icons", "check.svg"))).pixmap(32, 32).toImage().isNull():
        wrong.append("SVG")
    drawn = QImage(16, 16, QImage.Format.Format_RGB32)
    drawn.fill(0xFF336699)
    for kind in (b"png", b"jpg"):
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.ReadWrite)
        QImageWriter(held, kind).write(drawn)
        held.seek(0)
        if QImageReader(held, kind).read().isNull():
            wrong.append(kind.decode())
    symbol = qtawesome.icon("mdi6.magnify").pixmap(32, 32).toImage()
    if not any(symbol.pixelColor(x, 16).alpha() for x in range(symbol.width())):
        wrong.append("symbols")
    if wrong:
        raise WorldError(f"Cannot be shown: {', '.join(wrong)}; install again.")
    return "SVG, PNG, JPEG and symbols"


def _printing() -> str:
    """Print a page to a PDF file."""
    import tempfile

    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    from core import __version__
    from core.domain.errors import WorldError
    from maninegs_gui.app import application

    application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        painter = QPainter(printer)
        painter.drawText(100, 100, __version__)
        painter.end()
        if not path.is_file() or path.read_bytes()[:4] != b"%PDF":
            raise WorldError("A page cannot be printed to a file: install again.")
    return "a page as PDF"


def _apart() -> str:
    """Training is the worker's: nothing of it may have been loaded here."""
    from core.domain.errors import WorldError

    if "torch" in sys.modules:
        raise WorldError("torch was loaded in the window's process: this is a fault of the build.")
    return "torch is only in the worker"
