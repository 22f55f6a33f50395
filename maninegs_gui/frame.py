"""What is on screen while the program is read in: the window's place, dark, with its name.

Only Qt is needed for it, so that it is there at once; the real window takes its place.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QEventLoop,
    QRect,
    QSettings,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from maninegs_gui.theme import FAMILY, POINTS, Role, color
from maninegs_gui.widgets.room import within_screen

LAYOUT = 1
"""Raised when a remembered layout would not fit any more."""
SIZE, LEAST = QSize(1600, 1000), QSize(960, 600)
_BAR, _MARGIN = 44, 14
_LONGEST_MILLISECONDS = 300
"""A desktop that does not show it sooner is not waited for."""


def settings_of(root: Path) -> QSettings:
    """Where the window of a workspace keeps how it stood."""
    return QSettings(str(root / "window.ini"), QSettings.Format.IniFormat)


def place(window: QWidget, settings: QSettings) -> bool:
    """Put a window where the last one stood; whether a layout of its kind is remembered."""
    window.resize(SIZE)
    # At 200 % there is no room for more on a screen of 1920 x 1080.
    window.setMinimumSize(within_screen(LEAST, framed=False))
    if settings.value("layout/version", 0, int) != LAYOUT:
        return False
    state = settings.value("layout/window")
    if isinstance(state, QByteArray):
        window.restoreGeometry(state)
    return True


class Frame(QWidget):
    """Stands where the window of a workspace will be.

    Parameters
    ----------
    root
        The workspace; None where it is not known yet.
    """

    painted = Signal()

    def __init__(self, root: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.setWindowTitle(self.tr("ManiNegs"))
        self.setAccessibleName(self.tr("ManiNegs is opening"))
        # Every pixel is painted here: nothing light shows first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._text = self.tr("Opening the workspace")
        if root is None:
            self.resize(SIZE)
            self.setMinimumSize(within_screen(LEAST, framed=False))
        else:
            place(self, settings_of(root))

    def appear(self) -> None:
        """Show it, and come back when it is on screen."""
        loop = QEventLoop()
        self.painted.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(_LONGEST_MILLISECONDS, loop, loop.quit)
        self.show()
        loop.exec()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Role.GROUND))
        bar = QRect(0, 0, self.width(), _BAR)
        painter.fillRect(bar, color(Role.PANEL))
        painter.fillRect(0, _BAR, self.width(), 1, color(Role.LINE))
        heading = QFont(FAMILY, POINTS + 4, QFont.Weight.DemiBold)
        painter.setFont(heading)
        painter.setPen(color(Role.TEXT))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(bar.adjusted(_MARGIN, 0, 0, 0), left, self.windowTitle())
        painter.setFont(self.font())
        painter.setPen(color(Role.MUTED))
        below = self.rect().adjusted(0, _BAR, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
        self.painted.emit()
