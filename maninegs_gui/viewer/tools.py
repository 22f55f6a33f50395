"""The tools of a viewer: what the left button and the keys do in all its panes.

One :class:`Tools` serves one viewer window. Its methods are named as the actions that
call them; a tool that is chosen again is laid down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QCursor, QKeyEvent

from core.domain.study import ImageId
from core.imaging.measure import Point, Spacing, spacing_of
from core.imaging.region import Statistics
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.viewer import measures
from maninegs_gui.viewer.lens import Lens
from maninegs_gui.viewer.links import Linker
from maninegs_gui.viewer.measures import Kind, Measure, Measures, Where
from maninegs_gui.viewer.measures_layer import MeasureLayer
from maninegs_gui.viewer.measures_tool import Bench, Handles, MeasureTool
from maninegs_gui.viewer.nipple import NippleTool
from maninegs_gui.viewer.nipple_cross import Crosshair
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.search_tool import Searching
from maninegs_gui.viewer.tools_keys import ToolKeys
from maninegs_gui.widgets.canvas import ImageCanvas, ViewState
from maninegs_gui.widgets.canvas_cursor import KeyboardCursor
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_marks import Shape
from maninegs_gui.widgets.canvas_tools import CanvasTool
from maninegs_gui.widgets.listening import take_keys
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap


class WallLike(Protocol):
    """What the tools need of a wall of panes."""

    active: ViewPane

    def all_panes(self) -> Sequence[ViewPane]:
        """Every pane, shown or not."""

    def shown_panes(self) -> Sequence[ViewPane]:
        """The panes that are seen."""


class Name(StrEnum):
    """The tools that the left button can have."""

    WINDOW = "window_tool"
    ZOOM = "zoom_tool"
    PAN = "pan_tool"
    LENGTH = "measure_length"
    ANGLE = "measure_angle"
    ELLIPSE = "measure_area"
    OUTLINE = "measure_outline"
    NIPPLE = "nipple"
    SEARCH_BOX = "search_region"
    SEARCH_ELLIPSE = "search_ellipse"


_GESTURES = {Name.WINDOW: Gesture.WINDOW, Name.ZOOM: Gesture.ZOOM, Name.PAN: Gesture.PAN}
_KINDS = {
    Name.LENGTH: Kind.LENGTH,
    Name.ANGLE: Kind.ANGLE,
    Name.ELLIPSE: Kind.ELLIPSE,
    Name.OUTLINE: Kind.OUTLINE,
}
_SEARCHES = {Name.SEARCH_BOX: Shape.BOX, Name.SEARCH_ELLIPSE: Shape.ELLIPSE}


class Tools(QObject):
    """Window, zoom and pan tools, measures, lens, cross-hair and linked views.

    Parameters
    ----------
    wall
        Gives the panes; new panes are taken in by :meth:`adopt`.
    lanes
        For counting values in large areas and looking for nipples off the window's
        thread; None does both at once.
    """

    tool_changed = Signal(object)
    """:class:`Name` of the tool that was chosen, or None when it was laid down."""
    nipple_placed = Signal(object, int, object)
    """(:class:`ImageId`, frame, (column, row) in stored pixels) that the reader placed."""
    measures_changed = Signal()
    """A measure was made, moved or taken away."""

    def __init__(
        self, wall: WallLike, lanes: Lanes | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wall = wall
        self._lanes = lanes
        self._tool: Name | None = None
        self._taker: CanvasTool | None = None
        self._counted: dict[tuple[Where, Measure], Statistics] = {}
        self._panes: list[ViewPane] = []
        self._layers: dict[ViewPane, MeasureLayer] = {}
        self._mouse = MouseMap()
        self.frame_of: Callable[[ViewPane], int] = lambda _pane: 0
        """The frame that a pane shows, from 0; a stack sets it."""
        self.measures = Measures(on_selected=self._measure_selected)
        self.lens_glass = Lens()
        self.cursor = KeyboardCursor()
        self.linker = Linker(wall.shown_panes, _spacing_mm, wall.all_panes, self)
        self.cross = Crosshair(wall.shown_panes, lanes, self)
        self.cross.placed.connect(self._nipple_placed)
        self.search = Searching(self._where, self)
        self._bench = Bench(
            self.measures, self._where, _to_widget, self._measure_changed, self._measure_settled
        )
        self._handles = Handles(self._bench)
        self._keys = ToolKeys(self)
        self.adopt()

    # What the actions call.

    @property
    def tool(self) -> Name | None:
        """The tool that the left button has; None at rest or while a region is drawn."""
        return self._tool

    def window_tool(self) -> None:
        """Window and level by left drags and arrow keys."""
        self._toggle(Name.WINDOW)

    def zoom_tool(self) -> None:
        """Zoom by left drags and arrow keys."""
        self._toggle(Name.ZOOM)

    def pan_tool(self) -> None:
        """Pan by left drags and arrow keys."""
        self._toggle(Name.PAN)

    def measure_length(self) -> None:
        """Measure between two points."""
        self._toggle(Name.LENGTH)

    def measure_angle(self) -> None:
        """Measure an angle by three points, its corner the second."""
        self._toggle(Name.ANGLE)

    def measure_area(self) -> None:
        """Measure an ellipse; chosen again an outline; and again nothing."""
        if self._tool is Name.ELLIPSE:
            self.choose(Name.OUTLINE)
        elif self._tool is Name.OUTLINE:
            self.choose(None)
        else:
            self.choose(Name.ELLIPSE)

    def clear_measures(self) -> None:
        """Take all measures of the exam away."""
        self.measures.clear()
        self._repaint()
        self.measures_changed.emit()

    def next_measure(self) -> None:
        """Select the next measure of the active view, so that Delete can take it away."""
        where = self._where(self.active)
        if where is not None:
            self.measures.select_next(where)
            self.active.update()

    def nipple(self) -> None:
        """Place the nipple by a click or by Enter."""
        self._toggle(Name.NIPPLE)

    @property
    def searches(self) -> bool:
        """Whether a region to search by is about to be drawn."""
        return self._tool in _SEARCHES

    def search_region(self) -> None:
        """Draw a box to search by; chosen again an ellipse; and again nothing."""
        if self._tool is Name.SEARCH_BOX:
            self.choose(Name.SEARCH_ELLIPSE)
        elif self._tool is Name.SEARCH_ELLIPSE:
            self.choose(None)
        else:
            self.choose(Name.SEARCH_BOX)

    def crosshair(self) -> None:
        """Show or hide what lies as far from the nipple in the other views."""
        self.cross.show(not self.cross.shown, self._tool is Name.NIPPLE)

    def lens(self, held: bool) -> None:
        """Hold the glass at the mouse, or at the keyboard's cursor, or take it away."""
        if not held:
            self.lens_glass.let_go()
            return
        pane, at = self._pointed_at()
        self.lens_glass.hold(pane, at)

    def link_zoom(self) -> None:
        """Let the shown views zoom together, or each on its own."""
        self.linker.toggle(zoom=True)

    def link_pan(self) -> None:
        """Let the shown views pan together, or each on its own."""
        self.linker.toggle(pan=True)

    def link_contrast(self) -> None:
        """Let all views share window and level, or each have its own."""
        self.linker.toggle(contrast=True)

    def rest(self) -> bool:
        """Leave what is on top: a point, the cursor, a tool, a selection; whether there was."""
        if sum(pane.give_up() for pane in self._panes):
            return True
        if self._tool is not None:
            self.choose(None)
            return True
        if self.cursor.canvas is not None:
            self.cursor.hide()
            return True
        if self.measures.selected is not None:
            self.measures.selected = None
            self._repaint()
            return True
        return False

    # What the viewer tells.

    def adopt(self) -> None:
        """Serve panes that the wall has made since."""
        for pane in self._wall.all_panes():
            if pane not in self._panes:
                self._panes.append(pane)
                self._take_in(pane)
        self.linker.watch(self._panes)

    def choose(self, tool: Name | None) -> None:
        """Give the left button of all panes a tool, or let it rest."""
        self.cursor.hide()
        self._tool = tool
        self._taker = self._made(tool)
        wanted = _GESTURES.get(tool) if tool is not None else None
        for pane in self._panes:
            pane.set_tool(self._taker or wanted)
        self.cross.show(self.cross.shown, tool is Name.NIPPLE)
        self.tool_changed.emit(tool)

    def region_tool_taken(self) -> None:
        """A region tool has the left button now: none of these has it any more."""
        self._taker = None
        if self._tool is not None:
            self._tool = None
            self.cross.show(self.cross.shown, False)
            self.tool_changed.emit(None)

    def exam_opened(self) -> None:
        """Another exam: its measures and nipples are none of the last one's."""
        self.lens_glass.let_go()
        self.cursor.hide()
        self.measures.clear()
        self._counted.clear()
        self.cross.forget()
        if self._tool is not None:
            self.choose(None)

    def images_changed(self) -> None:
        """Panes show other images, or images arrived: look at their nipples."""
        self.cross.refresh()

    def set_nipples(self, nipples: dict[ImageId, Point]) -> None:
        """The nipple points that readers placed, in stored pixels."""
        self.cross.set_nipples(nipples)

    def set_mouse(self, mouse: MouseMap) -> None:
        """Let the buttons and the wheel of all panes do something else."""
        self._mouse = mouse
        for pane in self._panes:
            pane.set_mouse(mouse)

    def show_measures(self, shown: bool) -> None:
        """Show or hide all measures."""
        for layer in self._layers.values():
            layer.shown = shown
        self._repaint()

    def view_of(self, pane: ViewPane) -> ViewState | None:
        """Where a pane's image stands, for another image to be shown in the same place."""
        return pane.view_state(_spacing_mm(pane), self._placed_nipple(pane))

    def restore_view(self, pane: ViewPane, state: ViewState) -> None:
        """Show a pane's image where :meth:`view_of` found another one."""
        pane.set_view_state(state, _spacing_mm(pane), self._placed_nipple(pane))

    def spacing(self, pane: ViewPane) -> Spacing:
        """What the millimetres of a pane's image are worth."""
        if pane.record is None:
            return Spacing()
        return spacing_of(pane.record.header.spacing_mm, pane.record.header.spacing_source)

    def counted(self, where: Where, one: Measure) -> Statistics | None:
        """What is known of the values in an area."""
        return self._counted.get((where, one))

    # The keyboard's cursor, for all tools alike; see ToolKeys.

    @property
    def active(self) -> ViewPane:
        """The pane that keys act on."""
        return self._wall.active

    @property
    def takes_points(self) -> bool:
        """Whether arrow keys move a cursor now: a tool, the lens or the cross-hair wants it."""
        pane = self.active
        if pane.picture is None:
            return False
        held = self.lens_glass.canvas is not None
        return pane.taker is not None or held or self.cross.shown

    def move_cursor(self, dx: float, dy: float) -> None:
        """Move the keyboard's cursor by widget pixels, showing it first."""
        pane = self.active
        self.cursor.show_on(pane)
        self.cursor.move(dx, dy)
        at = self.cursor.position
        if at is None:
            return
        if pane.taker is not None:
            pane.taker.hover(pane, at)
        self._point(pane, at)

    def enter_point(self) -> None:
        """Set a point where the keyboard's cursor is; the first time it only appears."""
        pane = self.active
        if self.cursor.canvas is not pane:
            self.cursor.show_on(pane)
            return
        at = self.cursor.position
        if at is not None and pane.taker is not None:
            pane.taker.enter(pane, at)

    def remove_selected(self) -> bool:
        """Take the selected measure away; whether there was one."""
        if not self.measures.remove_selected():
            return False
        self._repaint()
        self.measures_changed.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched in self._panes:
            return self._keys.filter(event)
        return False

    def _take_in(self, pane: ViewPane) -> None:
        layer = MeasureLayer(
            self.measures,
            partial(self._where, pane),
            partial(self.spacing, pane),
            self.counted,
            lambda: self._taker if isinstance(self._taker, MeasureTool) else None,
        )
        self._layers[pane] = layer
        pane.add_layer(layer)
        self.cross.add(pane)
        self.search.add(pane)
        pane.add_grip(self._handles)
        pane.set_mouse(self._mouse)
        if self._tool is not None:
            pane.set_tool(self._taker or _GESTURES.get(self._tool))
        pane.hovered.connect(partial(self._hovered, pane))
        pane.installEventFilter(self)

    def _measure_selected(self, key: int | None) -> None:
        """Delete is the selected measure's then, and no finding's that is open."""
        for pane in self._panes:
            take_keys(pane, ("delete", "backspace") if key is not None else (), "measures")

    def _toggle(self, tool: Name) -> None:
        self.choose(None if self._tool is tool else tool)

    def _made(self, tool: Name | None) -> CanvasTool | None:
        if tool is Name.NIPPLE:
            return NippleTool(self._put_nipple)
        if tool in _SEARCHES:
            return self.search.tool(_SEARCHES[tool])
        if tool in _KINDS:
            return MeasureTool(_KINDS[tool], self._bench, self._handles)
        return None

    def _hovered(self, pane: ViewPane, at: QPointF) -> None:
        self.cursor.hide()
        self._point(pane, at)

    def _point(self, pane: ViewPane, at: QPointF) -> None:
        """The mouse or the keyboard's cursor is at a widget point of a pane."""
        if self.lens_glass.canvas is not None:
            self.lens_glass.hold(pane, at)
        self.cross.follow(pane, at)

    def _pointed_at(self) -> tuple[ViewPane, QPointF]:
        """Where the reader points: by keys, by the mouse, or in the middle of the active pane."""
        at = self.cursor.position
        if at is not None and self.cursor.canvas is self.active:
            return self.active, at
        for pane in self._wall.shown_panes():
            if pane.underMouse():
                return pane, QPointF(pane.mapFromGlobal(QCursor.pos()))
        pane = self.active
        return pane, QPointF(pane.width() / 2, pane.height() / 2)

    def _where(self, canvas: Hands) -> Where | None:
        if not isinstance(canvas, ViewPane) or canvas.record is None or canvas.picture is None:
            return None
        return canvas.record.id, self.frame_of(canvas)

    def _measure_changed(self, canvas: Hands, where: Where) -> None:
        """Repaint every pane that shows the image."""
        canvas.update()
        for pane in self._panes:
            if pane is not canvas and self._where(pane) == where:
                pane.update()

    def _measure_settled(self, canvas: Hands, where: Where, one: Measure) -> None:
        self.measures_changed.emit()
        if not isinstance(canvas, ViewPane) or canvas.picture is None or canvas.loaded is None:
            return
        if one.kind not in (Kind.ELLIPSE, Kind.OUTLINE):
            return
        values = canvas.picture.levels[0]
        padding = canvas.loaded.display.padding
        air = canvas.picture.air

        def count() -> Statistics | None:
            return measures.statistics_of(one, values, padding, ~air if air is not None else None)

        then = partial(self._take_count, canvas, where, one)
        if self._lanes is None:
            then(count())
        else:
            self._lanes.work(self, f"values {one.id}", lambda _report, _cancel: count(), then)

    def _take_count(
        self, canvas: Hands, where: Where, one: Measure, found: Statistics | None
    ) -> None:
        if found is not None and self.measures.get(where, one.id) == one:
            self._counted[where, one] = found
            self._measure_changed(canvas, where)

    def _put_nipple(self, canvas: Hands, at: Point, done: bool) -> None:
        if isinstance(canvas, ViewPane):
            self.cross.put(canvas, at, done)

    def _nipple_placed(self, pane: ViewPane, at: Point) -> None:
        if pane.record is not None:
            self.nipple_placed.emit(pane.record.id, self.frame_of(pane), at)

    def _placed_nipple(self, pane: ViewPane) -> Point | None:
        """A nipple that a reader placed: what is only suggested may be off by a centimetre."""
        found = self.cross.nipple(pane)
        return found.at if found is not None and not found.suggested else None

    def _repaint(self) -> None:
        for pane in self._panes:
            pane.update()


def _spacing_mm(canvas: ImageCanvas) -> float | None:
    record = canvas.record if isinstance(canvas, ViewPane) else None
    return record.header.spacing_mm if record is not None else None


def _to_widget(canvas: Hands, point: Point) -> QPointF:
    assert isinstance(canvas, ImageCanvas)
    return canvas.to_widget.map(QPointF(*point))
