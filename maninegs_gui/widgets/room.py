"""How large a window may be: at 200 % a small screen has room for little."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

_FRAME = QSize(20, 40)
"""What a window manager draws around a window, about."""


def within_screen(wanted: QSize, *, framed: bool = True) -> QSize:
    """A size, or what the smallest monitor has room for where that is less.

    Parameters
    ----------
    framed
        Whether the window manager's frame comes on top of it.
    """
    for screen in QGuiApplication.screens():
        room = screen.availableSize()
        wanted = wanted.boundedTo(room - _FRAME if framed else room)
    return wanted
