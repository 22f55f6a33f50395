"""What the mouse does in a canvas, as its :class:`MouseMap` says.

At rest the left button is window and level, or what lies under it: a handle of a
measure, say. A tool that is chosen has it until it is laid down. The wheel scrolls a
stack and zooms at the cursor where there is none; trackpads turn it by fractions of a
notch, which add up.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from maninegs_gui.widgets.canvas_marks import Mark, Shape
from maninegs_gui.widgets.canvas_tools import SLIP, CanvasTool, ShapeTool
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap

_NOTCH = 120.0
_ZOOM_PER_NOTCH = 1.2
_ZOOM_PIXELS = 150.0
_WINDOW_PER_NOTCH = 18.0
_PAN_PER_NOTCH = 40.0
_DRAG_PER_SLICE = 12.0

Tool = Shape | Gesture | CanvasTool
_CURSORS = {
    Gesture.PAN: Qt.CursorShape.OpenHandCursor,
    Gesture.ZOOM: Qt.CursorShape.SizeVerCursor,
    Gesture.WINDOW: Qt.CursorShape.SizeAllCursor,
}


class Hands(QWidget):
    """Mouse behaviour of a canvas; the canvas itself provides the geometry."""

    touched = Signal()
    """Any button was pressed: this canvas becomes the active one."""
    windowed = Signal(float, float)
    """Window and level: pixels moved right and down since the last signal."""
    zoomed_together = Signal(float)
    """The ratio by which every canvas should zoom."""
    scrolled = Signal(int)
    """Slices to go forward in the stack; negative is back."""
    double_clicked = Signal()
    menu_wanted = Signal(QPoint)
    """Right click, in global coordinates."""
    clicked = Signal(QPointF)
    """Left press and release at rest without a drag, in widget coordinates."""
    hovered = Signal(QPointF)
    """The mouse moved with no button down, in widget coordinates."""
    mouse_left = Signal()
    """The mouse is over this canvas no more."""
    drawn = Signal(object, object)
    """(:class:`Shape`, points in stored pixels) of a finished shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stacked = False
        """Whether there are slices to scroll through."""
        self._map = MouseMap()
        self._tool: Gesture | CanvasTool | None = None
        self._grips: list[CanvasTool] = []
        self._held: CanvasTool | None = None
        self._button = Qt.MouseButton.NoButton
        self._gesture = Gesture.NOTHING
        self._last = QPointF()
        self._start = QPointF()
        self._moved = False
        self._turned = 0.0
        self._grip_cursor: Qt.CursorShape | None = None
        self.setMouseTracking(True)

    @property
    def scale(self) -> float:
        """Widget pixels per stored pixel."""
        raise NotImplementedError

    @property
    def can_draw(self) -> bool:
        """Whether there is something to draw on."""
        raise NotImplementedError

    def stored_at(self, point: QPointF | QPoint) -> tuple[float, float]:
        """The stored (column, row) under a widget point."""
        raise NotImplementedError

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Change the scale about a widget point."""
        raise NotImplementedError

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the image by widget pixels."""
        raise NotImplementedError

    @property
    def mouse(self) -> MouseMap:
        """What the buttons and the wheel do."""
        return self._map

    def set_mouse(self, mouse: MouseMap) -> None:
        """Let the buttons and the wheel do something else."""
        self._map = mouse

    @property
    def tool(self) -> Shape | Gesture | CanvasTool | None:
        """What the left button does instead of resting; a region tool as its shape."""
        return self._tool.shape if isinstance(self._tool, ShapeTool) else self._tool

    @property
    def taker(self) -> CanvasTool | None:
        """The tool that takes points, if one is chosen."""
        return self._tool if isinstance(self._tool, CanvasTool) else None

    def set_tool(self, tool: Tool | None) -> None:
        """Choose what the left button does; None is rest."""
        self.give_up()
        self._tool = ShapeTool(tool) if isinstance(tool, Shape) else tool
        self._grip_cursor = None
        self._show_cursor()
        self.update()

    def add_grip(self, grip: CanvasTool) -> None:
        """Ask ``grip`` before others whether a press at rest, or the wheel, is for it."""
        if grip not in self._grips:
            self._grips.insert(0, grip)

    def remove_grip(self, grip: CanvasTool) -> None:
        """Ask it no more."""
        if grip in self._grips:
            self._grips.remove(grip)
        if self._held is grip:
            self._held = None

    def being_drawn(self) -> Mark | None:
        """The shape under the reader's hand."""
        return self._tool.being_drawn if isinstance(self._tool, ShapeTool) else None

    def give_up(self) -> bool:
        """Throw away what is not finished; whether there was something."""
        takers = [*self._grips, *([self.taker] if self.taker is not None else [])]
        had = sum(one.give_up() for one in takers) > 0
        self._held = None
        self.update()
        return had

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        at = event.position()
        if self._button is not Qt.MouseButton.NoButton:
            return
        self._button = event.button()
        self._start = self._last = at
        self._moved = False
        self._turned = 0.0
        plain_left = self._button is Qt.MouseButton.LeftButton and not _modified(event)
        self._gesture = self._gesture_of(event)
        self._held = None
        if not self.can_draw:
            return
        if self._gesture is Gesture.TOOL:
            takers = self._takers()
            self._gesture = Gesture.NOTHING
        else:
            takers = list(self._grips) if plain_left and self._tool is None else []
        self._held = next((one for one in takers if one.press(self, at)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._button is Qt.MouseButton.NoButton:
            self._hover(at)
            return
        if not self._moved and math.dist(at.toTuple(), self._start.toTuple()) >= SLIP:
            self._moved = True
        if self._held is not None:
            self._held.drag(self, at)
        elif self._moved or self._gesture is Gesture.PAN:
            self._act(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not self._button:
            return
        button, self._button = self._button, Qt.MouseButton.NoButton
        held, self._held = self._held, None
        if held is not None:
            held.drop(self, event.position(), self._moved)
        elif button is Qt.MouseButton.RightButton and not self._moved:
            self.menu_wanted.emit(event.globalPosition().toPoint())
        elif button is Qt.MouseButton.LeftButton and not self._moved and self.taker is None:
            self.clicked.emit(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        elif self._asked(event.position()):
            return
        elif self.taker is not None:
            self.taker.double(self, event.position())
        else:
            self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        angle = event.angleDelta()
        # Some platforms turn a wheel with a modifier sideways.
        notches = (angle.y() or angle.x()) / _NOTCH
        event.accept()
        if any(grip.wheel(self, notches) for grip in self._grips):
            return
        gesture = self._wheel_gesture(event.modifiers())
        if gesture is Gesture.SCROLL:
            self._scroll(-notches)
        elif gesture is Gesture.ZOOM:
            self.zoom_to(self.scale * _ZOOM_PER_NOTCH**notches, event.position())
        elif gesture is Gesture.ZOOM_ALL:
            self.zoomed_together.emit(_ZOOM_PER_NOTCH**notches)
        elif gesture is Gesture.PAN:
            self.pan_by(angle.x() / _NOTCH * _PAN_PER_NOTCH, angle.y() / _NOTCH * _PAN_PER_NOTCH)
        elif gesture is Gesture.WINDOW:
            self.windowed.emit(0.0, -notches * _WINDOW_PER_NOTCH)

    def leaveEvent(self, event: QEvent) -> None:
        self.mouse_left.emit()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._button = Qt.MouseButton.NoButton
        if self._held is not None:
            self._held.give_up()
            self._held = None
        super().hideEvent(event)

    def _gesture_of(self, event: QMouseEvent) -> Gesture:
        """What the button that went down means; at rest a tool's gesture is the window."""
        keys = event.modifiers()
        if self._button is Qt.MouseButton.LeftButton:
            if keys & Qt.KeyboardModifier.ShiftModifier:
                wanted = self._map.shift_left
            elif keys & Qt.KeyboardModifier.ControlModifier:
                wanted = self._map.control_left
            else:
                wanted = self._map.left if self._tool is None else Gesture.TOOL
        elif self._button is Qt.MouseButton.MiddleButton:
            wanted = self._map.middle
        elif self._button is Qt.MouseButton.RightButton:
            wanted = self._map.right
        else:
            wanted = Gesture.NOTHING
        if wanted is not Gesture.TOOL or self.taker is not None:
            return wanted
        return self._tool if isinstance(self._tool, Gesture) else Gesture.WINDOW

    def _wheel_gesture(self, keys: Qt.KeyboardModifier) -> Gesture:
        if keys & Qt.KeyboardModifier.ShiftModifier:
            wanted = self._map.shift_wheel
        elif keys & Qt.KeyboardModifier.ControlModifier:
            wanted = self._map.control_wheel
        else:
            wanted = self._map.wheel
        if wanted is Gesture.SCROLL and not self.stacked:
            return Gesture.ZOOM
        return wanted

    def _takers(self) -> list[CanvasTool]:
        """Who is asked while a tool takes points: handles before it between two shapes."""
        tool = self.taker
        if tool is None:
            return []
        between = isinstance(tool, ShapeTool) and tool.being_drawn is None
        return [*(one for one in self._grips if one.over_shapes and between), tool]

    def _asked(self, at: QPointF) -> bool:
        """Whether a double click was for what lies under it."""
        if not self.can_draw or isinstance(self._tool, Gesture):
            return False
        grips = self._grips if self.taker is None else self._takers()[:-1]
        return any(one.doubled(self, at) for one in grips)

    def _act(self, at: QPointF) -> None:
        """Go on with a drag of the canvas's own."""
        step, self._last = at - self._last, at
        if self._gesture is Gesture.WINDOW:
            self.windowed.emit(step.x(), step.y())
        elif self._gesture is Gesture.PAN:
            self.pan_by(step.x(), step.y())
        elif self._gesture is Gesture.SCROLL and self.stacked:
            self._scroll(step.y() / _DRAG_PER_SLICE)
        elif self._gesture in (Gesture.ZOOM, Gesture.ZOOM_ALL, Gesture.SCROLL):
            self.zoom_to(self.scale * math.exp(-step.y() / _ZOOM_PIXELS), self._start)

    def _scroll(self, slices: float) -> None:
        """Add up fractions of a notch; a turn back begins anew."""
        if slices * self._turned < 0:
            self._turned = 0.0
        self._turned += slices
        whole = math.trunc(self._turned + math.copysign(1e-9, self._turned))
        if whole:
            self._turned -= whole
            self.scrolled.emit(whole)

    def _hover(self, at: QPointF) -> None:
        if self.taker is not None:
            self.taker.hover(self, at)
        takers = self._takers() if self.taker is not None else self._grips
        found = (one.cursor_at(self, at) for one in takers)
        over = next((one for one in found if one is not None), None)
        if over is not self._grip_cursor:
            self._grip_cursor = over
            self._show_cursor()
        self.hovered.emit(at)

    def _show_cursor(self) -> None:
        if self._grip_cursor is not None:
            shape = self._grip_cursor
        elif isinstance(self._tool, Gesture):
            shape = _CURSORS.get(self._tool, Qt.CursorShape.ArrowCursor)
        else:
            shape = self.taker.cursor if self.taker is not None else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)


def _modified(event: QMouseEvent) -> bool:
    keys = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    return bool(event.modifiers() & keys)
