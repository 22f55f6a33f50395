"""What may take the left button of a canvas: tools, and handles that lie over the image."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from maninegs_gui.widgets.canvas_marks import Mark, Shape, finished
from maninegs_gui.widgets.canvas_reshape import simplified

if TYPE_CHECKING:
    from maninegs_gui.widgets.canvas_hands import Hands

SLIP = 5.0
"""Widget pixels below which a drag is a click."""
_FREEHAND_STEP = 3.0
"""Widget pixels between two vertices of a freehand line."""
_FAITHFUL = 1.0
"""Widget pixels by which a freehand line may be smoothed once it is drawn."""


class CanvasTool:
    """A taker of mouse and keys that takes nothing; points are widget coordinates."""

    cursor = Qt.CursorShape.CrossCursor
    over_shapes = False
    """Whether it is asked first also while shapes are drawn."""

    def press(self, canvas: Hands, at: QPointF) -> bool:
        """The left button went down; whether the drag that begins belongs to this tool."""
        del canvas, at
        return False

    def drag(self, canvas: Hands, at: QPointF) -> None:
        """The drag goes on."""

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        """The button went up; ``moved`` tells a drag from a click."""

    def double(self, canvas: Hands, at: QPointF) -> None:
        """A double click; its first click came before as one of its own."""

    def doubled(self, canvas: Hands, at: QPointF) -> bool:
        """A double click at rest; whether it was for what lies under it."""
        del canvas, at
        return False

    def hover(self, canvas: Hands, at: QPointF) -> None:
        """The mouse, or the cursor of the keyboard, moved with no button down."""

    def holds(self, canvas: Hands, at: QPointF) -> bool:
        """Whether a handle lies at a point, so that the cursor shows it."""
        del canvas, at
        return False

    def cursor_at(self, canvas: Hands, at: QPointF) -> Qt.CursorShape | None:
        """The cursor over what lies at a point; None where there is nothing."""
        return Qt.CursorShape.PointingHandCursor if self.holds(canvas, at) else None

    def wheel(self, canvas: Hands, notches: float) -> bool:
        """The wheel was turned; whether that was for this tool."""
        del canvas, notches
        return False

    def enter(self, canvas: Hands, at: QPointF) -> None:
        """The keyboard sets a point: a click, where a tool knows no better."""
        if self.press(canvas, at):
            self.drop(canvas, at, moved=False)

    def finish(self, canvas: Hands) -> None:
        """The keyboard says that the last point is set."""

    def give_up(self) -> bool:
        """Throw away what is not finished; whether there was something."""
        return False


class ShapeTool(CanvasTool):
    """Draws one shape and lets the canvas tell of it."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self._points: list[tuple[float, float]] = []
        self._last = QPointF()
        self._by_keys = False

    @property
    def being_drawn(self) -> Mark | None:
        """The shape under the reader's hand."""
        return Mark(self.shape, tuple(self._points), lit=True) if self._points else None

    def press(self, canvas: Hands, at: QPointF) -> bool:
        here = canvas.stored_at(at)
        self._by_keys = False
        if self.shape is Shape.POLYGON:
            self._points.append(here)
        elif self.shape in (Shape.BOX, Shape.ELLIPSE):
            self._points = [here, here]
        else:
            self._points = [here]
        self._last = at
        canvas.update()
        return True

    def drag(self, canvas: Hands, at: QPointF) -> None:
        here = canvas.stored_at(at)
        if self.shape is Shape.FREEHAND:
            if math.dist(at.toTuple(), self._last.toTuple()) < _FREEHAND_STEP:
                return
            self._points.append(here)
            self._last = at
        elif self.shape is not Shape.POLYGON and self._points:
            self._points[-1] = here
        canvas.update()

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        del at, moved
        if self.shape is not Shape.POLYGON:
            self.finish(canvas)

    def double(self, canvas: Hands, at: QPointF) -> None:
        del at
        if self.shape is Shape.POLYGON:
            self.finish(canvas)

    def hover(self, canvas: Hands, at: QPointF) -> None:
        if self._by_keys and self.shape in (Shape.BOX, Shape.ELLIPSE):
            self._points[-1] = canvas.stored_at(at)
            canvas.update()

    def enter(self, canvas: Hands, at: QPointF) -> None:
        """Two corners make a box; an outline closes where the same point is set twice."""
        here = canvas.stored_at(at)
        outline = self.shape in (Shape.POLYGON, Shape.FREEHAND)
        if outline:
            again = bool(self._points) and math.dist(here, self._points[-1]) < 1e-6
            if not again:
                self._points.append(here)
            self._by_keys = True
            canvas.update()
            if again:
                self.finish(canvas)
        elif self.shape is Shape.POINT or self._by_keys:
            self._points = [here] if self.shape is Shape.POINT else [self._points[0], here]
            self.finish(canvas)
        else:
            self._points = [here, here]
            self._by_keys = True
            canvas.update()

    def finish(self, canvas: Hands) -> None:
        points = tuple(self._points)
        self.give_up()
        canvas.update()
        each = 1 / max(canvas.scale, 1e-6)
        if self.shape is Shape.FREEHAND:
            points = simplified(points, _FAITHFUL * each)
        kept = finished(self.shape, points, SLIP * each)
        if kept is not None:
            canvas.drawn.emit(self.shape, kept)

    def give_up(self) -> bool:
        had = bool(self._points)
        self._points = []
        self._by_keys = False
        return had
