"""Marks of findings in the views: drawn with a tool, changed by handles, opened by a click.

The viewer says which finding is open and what the store holds; here are the tool of the
left button, the handles of the open finding's marks, and the writes that these make.
Each drag is one write and one undo step; presses of an arrow key one after the other on
one mark are one step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.domain.changes import Changes
from core.domain.finding import FindingId, Region, RegionKind
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.contents import Contents
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_mark_handles import MarkHandles, Selection
from maninegs_gui.widgets.canvas_marks import Mark, Points, Shape
from maninegs_gui.widgets.listening import take_keys

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_BY_ARROW = {
    Qt.KeyboardModifier.NoModifier: MarkHandles.nudge,
    Qt.KeyboardModifier.ControlModifier: MarkHandles.stretch,
}
_FASTER = 10
"""How much farther an arrow key moves with Shift."""
_OWNER = "marks"


class WallLike(Protocol):
    """What marking needs of a wall of panes."""

    active: ViewPane

    def all_panes(self) -> Sequence[ViewPane]:
        """Every pane, shown or not."""

    def set_tool(self, tool: Shape | None) -> None:
        """What the left button draws."""

    def forget_tool(self) -> None:
        """Another tool has the left button."""


class Marking(QObject):
    """The marks of one viewer.

    Parameters
    ----------
    contents
        What is shown now.
    frame_of
        The frame that a pane shows, from 0.
    """

    region_drawn = Signal(object, object)
    """(:class:`ImageId`, :class:`Region`) of a shape the reader has finished."""
    tool_changed = Signal(object)
    """:class:`RegionKind` that the left button draws, or None at rest."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        wall: WallLike,
        *,
        contents: Callable[[], Contents],
        frame_of: Callable[[ViewPane], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._wall = lanes, session, wall
        self._contents, self._frame_of = contents, frame_of
        self._tool: RegionKind | None = None
        self._handles: dict[ViewPane, MarkHandles] = {}
        self._gesture = ""
        self._pressed = False
        self.selection = Selection(changed=self._selected)

    def take_in(self, pane: ViewPane) -> None:
        """Serve one more pane."""
        if pane in self._handles:
            return
        handles = MarkHandles(pane, self.selection, self._reshaped)
        self._handles[pane] = handles
        pane.add_layer(handles)
        pane.add_grip(handles)
        pane.hovered.connect(lambda at: self._hover(pane, at))
        pane.mouse_left.connect(lambda: self._hover(None, QPointF()))
        pane.installEventFilter(self)

    # The tool.

    @property
    def tool(self) -> RegionKind | None:
        """What the left button draws."""
        return self._tool

    def set_tool(self, kind: RegionKind | None) -> bool:
        """What the left button draws; None is rest. Whether that is another than before."""
        changed = kind is not self._tool
        self._tool = kind
        self._wall.set_tool(Shape(kind.value) if kind is not None else None)
        if changed:
            self.tool_changed.emit(kind)
        return changed

    def lose_tool(self) -> None:
        """Another tool of the viewer has the left button: no region is drawn any more."""
        if self._tool is not None:
            self._tool = None
            self._wall.forget_tool()
            self.tool_changed.emit(None)

    def drawn(self, pane: ViewPane, shape: Shape, points: Points) -> None:
        """A shape was finished in a pane."""
        if pane.record is not None:
            region = Region(pane.record.id, RegionKind(shape.value), points, self._frame_of(pane))
            self.region_drawn.emit(pane.record.id, region)

    # The selection.

    def let_go(self) -> None:
        """Another finding is open, or none: nothing of the last one is selected."""
        self.selection.choose(None)

    def follow(self, pane: ViewPane) -> None:
        """Another view is active: keys act on no mark that is not seen in it."""
        handles = self._handles.get(pane)
        if handles is None or handles.selected is None:
            self.let_go()

    def next_mark(self) -> None:
        """Select the next mark of the open finding in the active view, or its next vertex."""
        handles = self._handles.get(self._wall.active)
        if handles is None or not handles.select_next():
            self._lanes.say(self.tr("No mark of an open finding is in this view."))

    def rest(self) -> bool:
        """Throw away a drag, or let go of what is selected; whether there was either."""
        if sum(one.give_up() for one in self._handles.values()):
            return True
        had = self.selection.mark is not None
        self.selection.choose(None)
        return had

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, ViewPane):
            return False
        handles = self._handles.get(watched)
        if handles is None or not (handles.held or handles.selected is not None):
            return False
        act = self._meant(handles, event)
        if act is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        act()
        return True

    def _meant(self, handles: MarkHandles, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does to the selected mark; None where it is none of these."""
        key = Qt.Key(event.key())
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is Qt.Key.Key_Escape and not keys:
            return self.rest
        if handles.held:
            return None
        if key in _ARROWS:
            act = _BY_ARROW.get(keys & ~Qt.KeyboardModifier.ShiftModifier)
            step = _FASTER if keys & Qt.KeyboardModifier.ShiftModifier else 1
            right, down = (step * way for way in _ARROWS[key])
            return None if act is None else lambda: self._by_key(lambda: act(handles, right, down))
        alone = {
            Qt.Key.Key_Delete: handles.remove,
            Qt.Key.Key_Backspace: handles.remove,
            Qt.Key.Key_Insert: handles.add_vertex,
        }
        return alone.get(key) if not keys else None

    def _by_key(self, act: Callable[[], object]) -> None:
        """One press of many that are one step of undo, as long as one mark is selected."""
        self._gesture = self._gesture or uuid4().hex
        self._pressed = True
        try:
            act()
        finally:
            self._pressed = False

    def _selected(self) -> None:
        """Keys are the selected mark's then, and no finding's that is open."""
        self._gesture = ""
        names = ("delete", "backspace", "escape") if self.selection.mark is not None else ()
        for pane in self._handles:
            take_keys(pane, names, _OWNER)
            pane.update()

    def _hover(self, pane: ViewPane | None, at: QPointF) -> None:
        """A mark under the mouse opens by a click: it lights up in all its views."""
        key = pane.mark_at(at) if pane is not None and pane.taker is None else None
        for one in self._handles:
            one.hover_mark(key)

    # The writes.

    def _reshaped(self, canvas: ImageCanvas, mark: Mark, points: Points | None) -> None:
        """The hand let go of a mark, or a key took it away."""
        reader, finding = self._session.reader, FindingId(mark.key)
        region = self._contents().region(finding, mark.place)
        if reader is None or region is None:
            canvas.forget_edited()
            return
        before = replace(region, points=mark.points)
        after = None if points is None else replace(region, points=points)
        policy = self._session.workspace.gate
        if not self._pressed:
            self._gesture = ""
        gesture = self._gesture

        def work(store: Store) -> Changes:
            from core.annotation import Annotator

            annotator = Annotator(store, reader, policy)
            if not gesture:
                return annotator.reshape_region(finding, before, after)
            with annotator.gesture("Move region", gesture):
                return annotator.reshape_region(finding, before, after)

        def failed(error: Exception) -> None:
            # What is drawn is what is stored, also where it could not be stored.
            canvas.forget_edited()
            self._lanes.say_error(error)

        self._lanes.write(self, work, failed=failed)
