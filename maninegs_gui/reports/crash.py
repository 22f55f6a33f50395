"""Qt's own part of watching over the process: what Qt says, and reports told while it runs."""

from __future__ import annotations

import logging
import re
import sys

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from core import log
from core.reports import crash

_log = logging.getLogger("maninegs_gui.qt")
_CATEGORY = re.compile(r"[a-z][a-z0-9_.]{0,39}\Z")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_KNOWN = {
    "no-platform-plugin": "no Qt platform plugin could be initialized",
    "no-display": "could not connect to display",
    "no-plugin": "Could not find the Qt platform plugin",
    "no-gl": "Failed to create OpenGL context",
    "wrong-thread": "Timers cannot be started from another thread",
    "no-memory": "Out of memory",
}
"""What Qt dies of, by words that name nobody."""


def install() -> None:
    """Watch over this process from now on: before anything else is imported or made."""
    crash.install(log.ProcessKind.APPLICATION)
    qInstallMessageHandler(heard)


def heard(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Keep of Qt's message how loud it was, of which part, and which known one; never its words.

    A message may hold a path. A terminal still gets all of it.
    """
    category = str(context.category or "")
    part = log.Known(category if _CATEGORY.match(category) else "other")
    known = log.Known(next((name for name, words in _KNOWN.items() if words in text), "other"))
    _log.log(_LEVELS.get(kind, logging.WARNING), "Qt spoke of %s: %s.", part, known)
    if sys.stderr is not None:
        try:
            sys.stderr.write(f"{text}\n")
        except (OSError, ValueError):
            return


class Teller(QObject):
    """Brings the name of a report from whatever thread wrote it to the window."""

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        crash.told.append(self.tell)

    def tell(self, name: str) -> None:
        """A report was written."""
        self.told.emit(name)

    def end(self) -> None:
        """The window goes."""
        if self.tell in crash.told:
            crash.told.remove(self.tell)
