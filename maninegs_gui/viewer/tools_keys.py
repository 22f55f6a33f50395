"""The keys of the tools: all that a mouse does in a pane, done without one.

They go to the focused pane before any shortcut, and only while a tool wants them: the
arrow keys choose a pane, and Enter goes to the next case, when none does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from maninegs_gui.widgets.canvas_cursor import COARSE, FINE, STEP
from maninegs_gui.widgets.mouse_map import Gesture

if TYPE_CHECKING:
    from maninegs_gui.viewer.tools import Tools

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ZOOM = 1.1
_PAN_FASTER = 1.5
"""An image is panned further than a cursor is moved."""
_STRENGTH_KEYS = {
    Qt.Key.Key_Plus: 1.0,
    Qt.Key.Key_Equal: 1.0,
    Qt.Key.Key_Minus: -1.0,
}


class ToolKeys:
    """Decides for each key press whether a tool wants it, and lets it have it."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def filter(self, event: QKeyEvent) -> bool:
        """What an event filter on a pane answers."""
        if event.type() is QEvent.Type.ShortcutOverride:
            if self._wants(event):
                event.accept()
            return False
        if event.type() is not QEvent.Type.KeyPress or not self._wants(event):
            return False
        self._do(event)
        return True

    def _wants(self, event: QKeyEvent) -> bool:
        tools, key = self._tools, Qt.Key(event.key())
        plain = not _keys(event) & ~Qt.KeyboardModifier.ShiftModifier
        if key in _ARROWS:
            moving = isinstance(tools.active.tool, Gesture) and tools.active.picture is not None
            return (moving or tools.takes_points) and not (
                _keys(event) & Qt.KeyboardModifier.AltModifier
            )
        if key in _ENTER:
            return plain and tools.active.taker is not None and tools.active.picture is not None
        if key in _DELETE:
            return not _keys(event) and tools.measures.selected is not None
        return key in _STRENGTH_KEYS and plain and tools.lens_glass.canvas is not None

    def _do(self, event: QKeyEvent) -> None:
        tools, key = self._tools, Qt.Key(event.key())
        if key in _ARROWS:
            self._move(event, *_ARROWS[key])
        elif key in _DELETE:
            tools.remove_selected()
        elif key in _STRENGTH_KEYS:
            tools.lens_glass.turn(_STRENGTH_KEYS[key])
        elif _keys(event) & Qt.KeyboardModifier.ShiftModifier and tools.active.taker is not None:
            tools.active.taker.finish(tools.active)
        else:
            tools.enter_point()

    def _move(self, event: QKeyEvent, dx: int, dy: int) -> None:
        pane, gesture = self._tools.active, self._tools.active.tool
        step = _step(event)
        if gesture is Gesture.PAN:
            # As a drag moves it: the image goes where the arrow points.
            pane.pan_by(dx * step * _PAN_FASTER, dy * step * _PAN_FASTER)
        elif gesture is Gesture.ZOOM:
            pane.zoom_to(pane.scale * _ZOOM ** ((dx - dy) * step / STEP))
        elif gesture is Gesture.WINDOW:
            pane.windowed.emit(dx * step, dy * step)
        else:
            self._tools.move_cursor(dx * step, dy * step)


def _step(event: QKeyEvent) -> float:
    if _keys(event) & Qt.KeyboardModifier.ShiftModifier:
        return COARSE
    return FINE if _keys(event) & Qt.KeyboardModifier.ControlModifier else STEP


def _keys(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers that matter; a keypad's Enter is Enter."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
