"""One window that shows nothing but images, on a monitor of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeyEvent,
    QMoveEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maninegs_gui.theme import Role
from maninegs_gui.viewer.monitors_desk import Area
from maninegs_gui.viewer.windows_plan import Look
from maninegs_gui.widgets.tabbing import Leading

_ANSWERED_MS = (150, 450)
"""When it is seen whether the system did what a window asked for, and asked again."""
_BACK = "stood"
"""Property of a window that fills its monitor: where it stood before."""
_ASKED = "asked"
"""Property of a window: how often it was given a place."""
_ASTRAY = 2
"""Logical pixels that a system may put a window beside the place it asked for."""


class ViewerWindow(Leading):
    """A black top-level window that hosts one surface of images, and gives it back.

    Its title names no patient, since the system shows titles elsewhere. F11 fills the
    monitor, Shift+F11 takes the frame away, and Esc never closes it.

    Parameters
    ----------
    number
        1 is the left one.
    """

    moved = Signal()
    """The user moved, resized, or filled it."""
    closing = Signal()
    """The user closes it: the surface is still in it."""
    screen_changed = Signal()
    """It came to another monitor, or the ratio of its pixels changed: fit again."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._handle: QObject | None = None
        self.surface: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"ViewerWindow {{ background: {Role.IMAGE.value}; }}")
        # Opening it leaves the keys where they are, mostly in the worklist.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(240, 240)
        self.number = 0
        self.set_number(number)

    def set_number(self, number: int) -> None:
        """Name the window by its place from the left."""
        self.number = number
        name = self.tr("Viewer {0}").format(number)
        self.setObjectName(f"viewer-{number}")
        self.setAccessibleName(name)
        self.setWindowTitle(self.tr("ManiNegs - {0}").format(name))

    def host(self, surface: QWidget) -> None:
        """Show a surface; it belongs to this window until :meth:`release`."""
        self.release()
        self.surface = surface
        self._layout.addWidget(surface)
        self.lead_to(surface)
        surface.show()

    def release(self) -> QWidget | None:
        """Give the surface back, without a parent, or None if there is none any more."""
        surface, self.surface = self.surface, None
        self.lead_to(None)
        if surface is None or not self.isAncestorOf(surface):
            return None
        self._layout.removeWidget(surface)
        surface.setParent(None)
        return surface

    def take_actions(self, actions: Iterable[QAction]) -> None:
        """Hear the keys of these actions also while this window is the active one."""
        for action in actions:
            self.addAction(action)

    @property
    def look(self) -> Look:
        """How the window is shown."""
        return look_of(self)

    def toggle_full_screen(self) -> None:
        """Fill the monitor, or go back."""
        toggle_full_screen(self)

    def toggle_border(self) -> None:
        """Take the frame away, or bring it back."""
        set_borderless(self, self.look is not Look.BORDERLESS)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_F11:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.toggle_border()
        else:
            self.toggle_full_screen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and handle is not self._handle:
            # The system's window is made anew when its frame comes or goes.
            self._handle = handle
            handle.screenChanged.connect(lambda _screen: self.screen_changed.emit())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.screen_changed.emit()
        if event.type() == QEvent.Type.WindowStateChange:
            self.moved.emit()
        return super().event(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def look_of(window: QWidget) -> Look:
    """How a top-level window is shown."""
    if window.isFullScreen():
        return Look.FULL
    if window.isMaximized():
        return Look.MAXIMISED
    frameless = bool(window.windowFlags() & Qt.WindowType.FramelessWindowHint)
    return Look.BORDERLESS if frameless else Look.FRAMED


def normal_area(window: QWidget) -> Area:
    """The frame's corner and the size inside it; of a full window, where it goes back to."""
    back = window.property(_BACK)
    if window.isFullScreen() and isinstance(back, QRect):
        return Area.of(back)
    if window.isFullScreen() or window.isMaximized():
        return Area.of(window.normalGeometry())
    corner = window.frameGeometry().topLeft()
    return Area(corner.x(), corner.y(), window.width(), window.height())


def put(window: QWidget, area: Area, look: Look, monitor: Area, qscreen: QScreen | None) -> None:
    """Show a window at a place of the desktop.

    Parameters
    ----------
    area
        Where it stands when it is neither full nor maximised.
    monitor
        The whole monitor, which a full window covers.
    qscreen
        Qt's screen of that monitor, if Qt has one.
    """
    window.setWindowState(Qt.WindowState.WindowNoState)
    if window.windowFlags() & Qt.WindowType.FramelessWindowHint or look is Look.BORDERLESS:
        set_borderless(window, look is Look.BORDERLESS)
    if qscreen is not None and window.screen() is not qscreen:
        window.setScreen(qscreen)
    if look is Look.FULL:
        _fill(window, area, monitor)
        window.show()
        return
    _stand(window, area)
    window.show()
    if look is Look.MAXIMISED:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def toggle_full_screen(window: QWidget) -> None:
    """Fill the monitor that a window is on, or go back to where it stood."""
    area = normal_area(window)
    if window.isFullScreen():
        window.setWindowState(Qt.WindowState.WindowNoState)
        _stand(window, area)
    else:
        _fill(window, area, Area.of(window.screen().geometry()))


def set_borderless(window: QWidget, borderless: bool) -> None:
    """Give a window a frame or none; Qt hides it, the caller shows it again."""
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint, borderless)


def _stand(window: QWidget, area: Area) -> None:
    window.move(area.x, area.y)
    window.resize(area.width, area.height)
    _ask_again(window, lambda: _insist(window, area))


def _fill(window: QWidget, back: Area, monitor: Area) -> None:
    """Cover a monitor, also where no window manager would do it."""
    window.setProperty(_BACK, back.rect)
    window.setGeometry(monitor.rect)
    window.setWindowState(Qt.WindowState.WindowFullScreen)
    _ask_again(window, lambda: _insist_on_full(window, monitor))


def _ask_again(window: QWidget, ask: Callable[[], None]) -> None:
    """Look later whether the system did it, unless something else was asked meanwhile."""
    asked = int(window.property(_ASKED) or 0) + 1
    window.setProperty(_ASKED, asked)

    def look() -> None:
        if window.property(_ASKED) == asked:
            ask()

    for later in _ANSWERED_MS:
        QTimer.singleShot(later, window, look)


def _insist(window: QWidget, area: Area) -> None:
    """Ask once more, now that the system has told its frame and is done with full screen."""
    if look_of(window) not in (Look.FRAMED, Look.BORDERLESS):
        return
    now = normal_area(window)
    if max(abs(now.x - area.x), abs(now.y - area.y)) > _ASTRAY:
        window.move(area.x, area.y)
    if max(abs(now.width - area.width), abs(now.height - area.height)) > _ASTRAY:
        window.resize(area.width, area.height)


def _insist_on_full(window: QWidget, monitor: Area) -> None:
    """Ask once more to cover the monitor, if the system was not ready for it before."""
    if window.isVisible() and window.geometry() != monitor.rect:
        window.setGeometry(monitor.rect)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
