"""The part of a view that similar cases are looked for by: drawn, shown, and never a finding."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter

from core.domain.finding import Region, RegionKind
from maninegs_gui.viewer.measures import Where
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets import canvas_marks
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_marks import Points, Shape, finished
from maninegs_gui.widgets.canvas_tools import SLIP, CanvasTool

INK = QColor("#d6c8ff")
_WIDTH = 1.1


class Searching(QObject):
    """The searched region of one viewer: at most one, over the image it was drawn on.

    Parameters
    ----------
    where
        The image and the frame, from 0, that a canvas shows; None where there is none.
    """

    drawn = Signal(object, object)
    """(:class:`ViewPane`, :class:`Region`) that the reader has finished."""
    refused = Signal()
    """She began to draw where nothing is searched by."""

    def __init__(
        self, where: Callable[[Hands], Where | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._where = where
        self._panes: list[ViewPane] = []
        self.region: Region | None = None
        self.draft: tuple[Hands, Shape, Points] | None = None

    def add(self, pane: ViewPane) -> None:
        """Serve one more pane."""
        self._panes.append(pane)
        pane.add_layer(SearchLayer(self))

    def tool(self, shape: Shape) -> SearchTool:
        """What draws a box or an ellipse to search by."""
        return SearchTool(self, shape)

    def show(self, region: Region | None) -> None:
        """Outline the region that is searched by now, or none."""
        if region != self.region:
            self.region = region
            self.repaint()

    def close(self) -> bool:
        """Take the outline away; whether there was one."""
        had = self.region is not None
        self.show(None)
        return had

    def repaint(self) -> None:
        """Draw every pane anew."""
        for pane in self._panes:
            pane.update()

    def of(self, canvas: ImageCanvas) -> tuple[Shape, Points] | None:
        """What lies over a canvas: what is under the hand, else the region of its image."""
        if self.draft is not None:
            return self.draft[1:] if self.draft[0] is canvas else None
        region = self.region
        if region is None or not isinstance(canvas, ViewPane):
            return None
        here = self._where(canvas) == (region.image, region.frame)
        return (Shape(region.kind.value), region.points) if here and canvas.marks_fit else None

    def takes(self, canvas: Hands) -> bool:
        """Whether similar cases are looked for by what a canvas shows: never by a hit's own."""
        own = isinstance(canvas, ViewPane) and canvas.record is not None and not canvas.foreign
        if not own:
            self.refused.emit()
        return own

    def finish(self, canvas: Hands, shape: Shape, points: Points) -> None:
        """The hand let go of a shape."""
        self.draft = None
        self.repaint()
        kept = finished(shape, points, SLIP / max(canvas.scale, 1e-6))
        where = self._where(canvas)
        if kept is None or where is None:
            return
        region = Region(where[0], RegionKind(shape.value), kept, where[1])
        self.drawn.emit(canvas, region)


class SearchTool(CanvasTool):
    """Draws one box or ellipse: by a drag, or by two points of the keyboard's cursor."""

    def __init__(self, searching: Searching, shape: Shape) -> None:
        self._searching, self.shape = searching, shape
        self._by_keys = False

    def press(self, canvas: Hands, at: QPointF) -> bool:
        if not self._searching.takes(canvas):
            return False
        here = canvas.stored_at(at)
        self._by_keys = False
        self._hold(canvas, here, here)
        return True

    def drag(self, canvas: Hands, at: QPointF) -> None:
        self._stretch(canvas, at)

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        del at, moved
        draft = self._searching.draft
        if draft is not None:
            self._searching.finish(*draft)

    def hover(self, canvas: Hands, at: QPointF) -> None:
        if self._by_keys:
            self._stretch(canvas, at)

    def enter(self, canvas: Hands, at: QPointF) -> None:
        if self._by_keys and self._searching.draft is not None:
            self._stretch(canvas, at)
            self.drop(canvas, at, moved=True)
            self._by_keys = False
        elif self.press(canvas, at):
            self._by_keys = True

    def give_up(self) -> bool:
        had = self._searching.draft is not None
        self._by_keys = False
        self._searching.draft = None
        return had

    def _stretch(self, canvas: Hands, at: QPointF) -> None:
        draft = self._searching.draft
        if draft is not None and draft[0] is canvas:
            self._hold(canvas, draft[2][0], canvas.stored_at(at))

    def _hold(self, canvas: Hands, first: tuple[float, float], last: tuple[float, float]) -> None:
        self._searching.draft = (canvas, self.shape, (first, last))
        canvas.update()


class SearchLayer:
    """A thin dashed outline and a word: no number, since it is no finding."""

    def __init__(self, searching: Searching) -> None:
        self._searching = searching

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw in widget coordinates."""
        found = self._searching.of(canvas)
        if found is None or canvas.picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = canvas_marks.outline(*found, canvas.to_widget)
        ink.stroke(painter, path, INK, _WIDTH, Qt.PenStyle.DashLine)
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        word = QCoreApplication.translate("viewer", "searched")
        room = canvas.rect().toRectF().adjusted(4, 4, -4, -4)
        size = ink.plate_size([word], font)
        plate = ink.place_plate(size, path.boundingRect(), room, canvas.taken)
        canvas.taken.append(plate)
        ink.paint_plate(painter, plate, [word], INK, font)
