"""The wall of views: which panes are seen, on which surface, through which contrast."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPoint, QSize, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.study import Side, View
from core.imaging.hanging import SLOTS, Slot
from core.imaging.protocols import Sizing, Stage
from maninegs_gui.viewer.compared import ROWS, Column, Compared
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.corner_texts import Overlay
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.sizes import Steady, TrueScale, give_homes
from maninegs_gui.viewer.surface import Place, Surface, shares
from maninegs_gui.viewer.walk import Walk
from maninegs_gui.widgets.canvas_marks import Shape
from maninegs_gui.widgets.labels import EmptyPlace

_BETWEEN_PATIENTS = 12
"""Two persons' breasts must never look like one pair."""
OVERVIEW = Stage("overview", "All four views", "All", (SLOTS[:2], SLOTS[2:]))
"""What is shown while no exam says which stages it has."""


class Mode(StrEnum):
    """Whether the stage is seen, or something in its place."""

    STAGE = "stage"
    ONE = "one"
    """The active view alone."""
    COMPARE = "compare"
    """Other cases beside the current one."""
    LOOSE = "loose"
    """One image that does not hang."""


class Wall(QWidget):
    """The views of the present stage, other cases beside them, or one view alone."""

    active_changed = Signal(object)
    """The :class:`ViewPane` that keys act on."""
    pane_made = Signal(object)
    """A :class:`ViewPane` that was not there before."""
    shown_changed = Signal()
    """Other panes are seen, or another piece of a view."""
    drawn = Signal(object, object, object)
    """(pane, :class:`Shape`, stored points)."""
    mark_clicked = Signal(int)
    menu_wanted = Signal(object, QPoint)
    come_back = Signal()
    """The reader wants the images of windows of their own in the main window again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes: dict[Slot, ViewPane] = {}
        self.sizing = Sizing.SAME
        self.invert = False
        self.overlay = Overlay()
        self.mode = Mode.STAGE
        self.stages: tuple[Stage, ...] = (OVERVIEW,)
        self.stage = OVERVIEW
        self.true_scale: TrueScale = lambda _pane: None
        self._tool: Shape | None = None
        self.marks_shown = True
        self._walk = Walk()
        self._side = Side.RIGHT
        self._back = Mode.STAGE
        self._steady = Steady()
        self._own = Surface(self)
        self.surfaces: tuple[Surface, ...] = (self._own,)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._own)
        self._away = EmptyPlace(
            self.tr("The images are in windows of their own"),
            self.tr("Findings, similar cases and the worklist stay here."),
        )
        self._away.button.setText(self.tr("Bring the images back"))
        self._away.button.show()
        self._away.button.clicked.connect(self.come_back)
        self._away.hide()
        layout.addWidget(self._away)
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self.fit)
        self.compared = Compared(self._make_beside, self.pane_made.emit)
        self.active = self.loose = ViewPane(None, None, self)
        self._take_in(self.loose)
        self.compared.column(0)
        for slot in SLOTS:
            self.pane(slot)
        self.active = self.pane(SLOTS[0])
        self._arrange()
        self.active.set_active(True)

    def pane(self, slot: Slot) -> ViewPane:
        """The pane of a slot, made when it is first asked for."""
        if slot not in self.panes:
            made = ViewPane(slot.side, slot.view, self)
            made.set_slot(slot)
            self.panes[slot] = made
            self._take_in(made)
            self.pane_made.emit(made)
        return self.panes[slot]

    @property
    def others(self) -> Column:
        """The panes of the first case beside the current one."""
        return self.compared.column(0)

    @property
    def comparing(self) -> bool:
        """Whether other cases stand beside the current one, or one view of these alone."""
        return Mode.COMPARE in (self.mode, self._back)

    def own(self) -> dict[View, ViewPane]:
        """The panes of the breast that others stand beside, by row."""
        return {view: self.pane(Slot(self._side, view)) for view in ROWS}

    def slot_of(self, pane: ViewPane) -> Slot | None:
        """The slot that a pane stands for; None for another case or a loose image."""
        return next((slot for slot, one in self.panes.items() if one is pane), None)

    def all_panes(self) -> tuple[ViewPane, ...]:
        """Every pane, shown or not."""
        return (*self.panes.values(), *self.compared.panes, self.loose)

    def shown_panes(self) -> tuple[ViewPane, ...]:
        """The panes that are seen, row by row."""
        return tuple(pane for _, _, pane in self._places())

    def activate(self, pane: ViewPane) -> None:
        """Let keys act on this pane."""
        if pane is self.active:
            return
        self.active.set_active(False)
        self.active = pane
        pane.set_active(True)
        self.active_changed.emit(pane)

    def move_active(self, dx: int, dy: int) -> None:
        """Activate the neighbouring pane; through the stage's views when one is seen alone."""
        if self.mode is Mode.ONE:
            order = [self.pane(slot) for slot in self.stage.slots]
            if self.comparing:
                order = [pane for _, _, pane in self.compared.places(self.own())]
            where = order.index(self.active) if self.active in order else 0
            self.activate(order[(where + (dx or dy)) % len(order)])
            self._arrange()
            return
        places = {(row, column): pane for row, column, pane in self._places()}
        row, column = next((at for at, pane in places.items() if pane is self.active), (0, 0))
        # A gap in the grid is stepped over.
        for distance in range(1, 9):
            wanted = places.get((row + dy * distance, column + dx * distance))
            if wanted is not None:
                wanted.setFocus()
                self.activate(wanted)
                return

    def set_stages(self, stages: Sequence[Stage], *, begin: str | None = None) -> None:
        """Offer these stages; stay at the present one where it is still there.

        Parameters
        ----------
        begin
            Id of the stage to begin with: another exam was opened.
        """
        self.stages = tuple(stages) or (OVERVIEW,)
        wanted = self.stage.id if begin is None else begin
        kept = next((one for one in self.stages if one.id == wanted), None)
        if begin is not None or kept is None:
            self._enter(kept or self.stages[0])
        elif kept != self.stage:
            self.stage = kept
            self._arrange()

    def show_stage(self, stage_id: str) -> None:
        """Show one of the stages by its id; an unknown one changes nothing."""
        found = next((one for one in self.stages if one.id == stage_id), None)
        if found is not None:
            self._enter(found)

    def step(self, step: int) -> None:
        """The next or previous step of reading: a piece, a view of a walk, or a stage."""
        if self.mode is not Mode.STAGE:
            self.leave()
        elif self._walking and self._walk.step(step, self._room()):
            self._arrange()
        else:
            following = self.stages[(self._number + step) % len(self.stages)]
            self._enter(following, at_end=step < 0)

    @property
    def progress(self) -> tuple[int, int, int, int]:
        """Place of the stage, number of stages, place of the piece, number of pieces (from 1)."""
        count = len(self._walk.centres(self._room())) if self._walking else 0
        return self._number + 1, len(self.stages), self._walk.piece + 1 if count else 0, count

    def set_mode(self, mode: Mode) -> None:
        """See the stage, the active view alone, or the image that does not hang."""
        if mode is not self.mode or mode is Mode.ONE:
            if mode is not Mode.ONE:
                self._back = Mode.STAGE
            elif self.mode is not Mode.ONE:
                self._back = self.mode
            self.mode = mode
            self._arrange()

    def toggle_one(self, pane: ViewPane | None = None) -> None:
        """One view alone, or back to the stage or the comparison."""
        if pane is not None:
            self.activate(pane)
        if self.mode is not Mode.LOOSE:
            self.set_mode(self._back if self.mode is Mode.ONE else Mode.ONE)

    def leave(self) -> bool:
        """Back to the stage, or from one view to the comparison; whether there was a way."""
        if self.mode is Mode.STAGE:
            return False
        self.set_mode(self._back if self.mode is Mode.ONE else Mode.STAGE)
        return True

    def compare(self, side: Side, count: int | None = None) -> None:
        """Show both views of one side beside other cases.

        Parameters
        ----------
        count
            How many cases; as many as there are now where it is not said.
        """
        began = not self.comparing or self._side is not side
        self._side = side
        if not self.comparing:
            self._steady.forget()
        self.compared.count = count or self.compared.count
        self._make_room()
        self.compared.stand_by(self.own())
        if began:  # read anew, the comparison leaves the reader where she is
            self.activate(self.pane(Slot(side, View.CC)))
        if began or self.mode is not Mode.ONE:
            self.mode, self._back = Mode.COMPARE, Mode.STAGE
        self._arrange()

    def end_comparison(self) -> None:
        """Back to the stage from a comparison, or from one view of it."""
        if self.comparing:
            self.set_mode(Mode.STAGE)

    def set_tool(self, tool: Shape | None) -> None:
        """What the left button draws, in the views of the open exam and of its priors."""
        self._tool = tool
        for pane in self.all_panes():
            pane.set_tool(tool if not pane.foreign else None)

    def refresh_tool(self) -> None:
        """Panes beside the exam show another patient, or no longer."""
        for pane in self.compared.panes:
            if pane.foreign and isinstance(pane.tool, Shape):
                pane.set_tool(None)  # a measuring tool stays
            elif not pane.foreign and self._tool is not None:
                pane.set_tool(self._tool)

    def forget_tool(self) -> None:
        """Another tool has the left button: panes made later draw no shape either."""
        self._tool = None

    def give_up_drawing(self) -> bool:
        """Throw away a shape that is not finished; whether there was one."""
        return sum(pane.give_up() for pane in self.all_panes()) > 0

    @property
    def adjustment(self) -> Adjustment:
        """What the reader did to the contrast of the active view."""
        return self.active.adjustment

    def set_contrast(self, adjustment: Adjustment, invert: bool) -> None:
        """Show every view through one adjustment."""
        self.invert = invert
        for pane in self.all_panes():
            pane.set_contrast(adjustment, invert)

    def set_inverted(self, invert: bool) -> None:
        """Swap black and white in every view."""
        self.invert = invert
        for pane in self.all_panes():
            pane.set_contrast(pane.adjustment, invert)

    def drag_contrast(self, pane: ViewPane, right: float, down: float) -> None:
        """Change the contrast of one view, as by a drag over so many pixels."""
        pane.set_contrast(pane.adjustment.dragged(right, down), self.invert)

    def set_overlay(self, overlay: Overlay) -> None:
        """Show or hide the texts of every view."""
        self.overlay = overlay
        for pane in self.all_panes():
            pane.set_overlay(overlay)

    def show_marks(self, shown: bool) -> None:
        """Show or hide the regions of findings in every view."""
        self.marks_shown = shown
        for pane in self.all_panes():
            pane.show_marks(shown)

    def set_sizing(self, sizing: Sizing) -> None:
        """Choose how large images stand, and bring them all home."""
        self.sizing = sizing
        self.fit()
        for pane in self.shown_panes():
            pane.go_home()
        if self._walking:
            self._walk.look(self._room())

    def fit(self) -> None:
        """Give every shown view its home scale."""
        if self.mode is Mode.COMPARE and self._make_room():
            self._arrange()
        steady = self._steady if self.mode is Mode.COMPARE else None
        give_homes(self.shown_panes(), self.shown_sizing, self.true_scale, steady)
        if self._walking:
            self._walk.look(self._room())

    @property
    def shown_sizing(self) -> Sizing:
        """How large images really stand now.

        A walk is pixel for pixel, a stage may have a size of its own, a comparison never
        fits each view alone, and true size is nothing but the same size while any shown
        view's screen is not calibrated.
        """
        if self._walking:
            return Sizing.PIXELS
        chosen = self.sizing
        if self.mode is Mode.COMPARE and chosen is Sizing.FIT:
            chosen = Sizing.SAME
        if self.mode is Mode.STAGE and chosen is Sizing.SAME:
            chosen = self.stage.sizing
        shown = [pane for pane in self.shown_panes() if pane.picture is not None]
        if chosen is Sizing.TRUE and any(self.true_scale(pane) is None for pane in shown):
            return Sizing.SAME
        return chosen

    def refresh(self) -> None:
        """Images came or went: a walk leaves out views that have none."""
        if self._walking:
            self._walk.follow([self.pane(slot) for slot in self.stage.walk])
            self._arrange()

    def fit_soon(self) -> None:
        """Fit once the layout has settled."""
        self._fit_soon.start(0)

    def spread(self, surfaces: Sequence[Surface]) -> None:
        """Spread the views over these surfaces from left to right; none: the wall's own."""
        for surface in self.surfaces:
            surface.arrange((), 0, 0)
        for pane in self.all_panes():
            pane.setParent(self)  # a surface that goes must take no pane with it
        self.surfaces = tuple(surfaces) or (self._own,)
        self._own.setVisible(not surfaces)
        self._away.setVisible(bool(surfaces))
        self._arrange()

    def _take_in(self, pane: ViewPane) -> None:
        pane.hide()
        pane.set_contrast(self.active.adjustment, self.invert)
        pane.set_overlay(self.overlay)
        pane.show_marks(self.marks_shown)
        pane.set_tool(None if pane.foreign else self._tool)
        pane.touched.connect(lambda: self.activate(pane))
        pane.focused.connect(lambda: self.activate(pane))
        pane.resized.connect(self.fit_soon)
        pane.zoomed_together.connect(self._zoom_all)
        pane.double_clicked.connect(lambda: self.toggle_one(pane))
        pane.menu_wanted.connect(lambda at: self.menu_wanted.emit(pane, at))
        pane.drawn.connect(lambda shape, points: self.drawn.emit(pane, shape, points))
        pane.clicked.connect(lambda at: self._click(pane.mark_at(at)))

    def _make_beside(self, view: View) -> ViewPane:
        pane = ViewPane(None, view, self)
        pane.foreign = True
        self._take_in(pane)
        return pane

    def _click(self, key: int | None) -> None:
        if key is not None:
            self.mark_clicked.emit(key)

    def _zoom_all(self, ratio: float) -> None:
        for pane in self.shown_panes():
            pane.zoom_to(pane.scale * ratio)

    @property
    def _number(self) -> int:
        return next((k for k, one in enumerate(self.stages) if one.id == self.stage.id), 0)

    @property
    def _walking(self) -> bool:
        return self.mode is Mode.STAGE and bool(self.stage.walk)

    def _enter(self, stage: Stage, *, at_end: bool = False) -> None:
        self.mode = self._back = Mode.STAGE
        self.stage = stage
        for slot in stage.slots:
            self.pane(slot).go_home()  # no stage begins in the zoom of another
        if stage.walk:
            panes = [self.pane(slot) for slot in stage.walk]
            self._walk.begin(panes, self._room(), at_end=at_end)
        self._arrange()

    def _make_room(self) -> bool:
        widths = [surface.width() for surface in self.surfaces]
        return self.compared.make_room(widths, _BETWEEN_PATIENTS)

    def _room(self) -> QSize:
        """What a view that is seen alone has; surfaces are taken to be of one size."""
        return self.surfaces[0].size()

    # Where the panes stand.

    def _places(self) -> tuple[Place, ...]:
        if self.mode is Mode.ONE:
            return ((0, 0, self.active),)
        if self.mode is Mode.LOOSE:
            return ((0, 0, self.loose),)
        if self.mode is Mode.COMPARE:
            return self.compared.places(self.own())
        if self.stage.walk:
            return ((0, 0, self._walk.pane),)
        return tuple(
            (row, column, self.pane(slot))
            for row, slots in enumerate(self.stage.rows)
            for column, slot in enumerate(slots)
            if slot is not None
        )

    def _arrange(self) -> None:
        places = self._places()
        shown = [pane for _, _, pane in places]
        focused = any(pane.hasFocus() for pane in self.all_panes())
        for pane in self.all_panes():
            if pane not in shown:
                pane.hide()
        rows = max(row for row, _, _ in places) + 1
        columns = max(column for _, column, _ in places) + 1
        if self.mode is Mode.STAGE and self.stage.rows:
            rows, columns = len(self.stage.rows), max(len(row) for row in self.stage.rows)
        between = _BETWEEN_PATIENTS if self.mode is Mode.COMPARE else 0
        alone = len(self.surfaces) - 1 if shown[0].side is Side.LEFT else 0
        dealt = shares(places, columns, len(self.surfaces), alone)
        share = -(-columns // len(self.surfaces))
        for number, (surface, part) in enumerate(zip(self.surfaces, dealt, strict=True)):
            surface.arrange(part, rows, max(1, min(share, columns - number * share)), between)
        if self.active not in shown:
            now = (pane for pane in shown if pane.slot is None or not pane.slot.prior)
            self.activate(next(now, shown[0]))  # reading is about the open exam, not its prior
        if focused:
            self.active.setFocus()
        self.shown_changed.emit()
        self.fit_soon()
