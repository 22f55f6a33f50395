"""The wall of views: which panes are seen, how large, through which contrast."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.domain.study import Side, View
from core.imaging.hanging import SLOTS, Slot
from maninegs_gui.theme import Role
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.pane import Overlay, ViewPane
from maninegs_gui.widgets.canvas_marks import Shape

_GAP = 2
_BETWEEN_PATIENTS = 12
"""Two persons' breasts must never look like one pair."""


class Stage(StrEnum):
    """Which views are seen together."""

    FOUR = "four"
    CC = "cc"
    MLO = "mlo"
    ONE = "one"
    COMPARE = "compare"
    LOOSE = "loose"
    """One image that does not hang."""


class Sizing(StrEnum):
    """How large images stand before anyone zooms (display rule 29)."""

    SAME = "same"
    """All shown views share millimetres per screen pixel."""
    FIT = "fit"
    """Each view fills its pane."""
    PIXELS = "pixels"
    """One image pixel is one screen pixel."""


STEPS = (Stage.FOUR, Stage.CC, Stage.MLO)


class Wall(QWidget):
    """RCC LCC over RMLO LMLO, the other case beside the current one, or one view."""

    active_changed = Signal(object)
    """The :class:`ViewPane` that keys act on."""
    drawn = Signal(object, object, object)
    """(pane, :class:`Shape`, stored points)."""
    mark_clicked = Signal(int)
    menu_wanted = Signal(object, QPoint)
    stage_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes: dict[Slot, ViewPane] = {slot: ViewPane(*slot, self) for slot in SLOTS}
        self.others: dict[View, ViewPane] = {
            view: ViewPane(None, view, self) for view in (View.CC, View.MLO)
        }
        self.loose = ViewPane(None, None, self)
        self.active = self.panes[SLOTS[0]]
        self.stage = Stage.FOUR
        self.sizing = Sizing.SAME
        self.adjustment = Adjustment()
        self.invert = False
        self.overlay = Overlay()
        self._before = Stage.FOUR
        self._compared = Side.RIGHT
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(_GAP)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"Wall {{ background: {Role.IMAGE.value}; }}")
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self.fit)
        for pane in self.all_panes():
            self._connect(pane)
        self._arrange()
        self.active.set_active(True)

    def all_panes(self) -> tuple[ViewPane, ...]:
        """Every pane, shown or not."""
        return (*self.panes.values(), *self.others.values(), self.loose)

    def shown_panes(self) -> tuple[ViewPane, ...]:
        """The panes of the present stage, row by row."""
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
        """Activate the neighbouring pane; through all views in turn when only one is seen."""
        if self.stage is Stage.ONE:
            order = list(self.panes.values())
            where = order.index(self.active) if self.active in order else 0
            self.activate(order[(where + (dx or 2 * dy)) % len(order)])
            self._arrange()
            return
        places = {(row, column): pane for row, column, pane in self._places()}
        here = next((at for at, pane in places.items() if pane is self.active), (0, 0))
        wanted = places.get((here[0] + dy, here[1] + dx))
        if wanted is not None:
            wanted.setFocus()
            self.activate(wanted)

    def set_stage(self, stage: Stage) -> None:
        """Show another set of views."""
        if stage is self.stage and stage is not Stage.ONE:
            return
        if self.stage in STEPS:
            self._before = self.stage
        self.stage = stage
        self._arrange()
        self.stage_changed.emit(stage)

    def step_stage(self, step: int) -> None:
        """The next or previous of the reading steps."""
        here = STEPS.index(self.stage) if self.stage in STEPS else -1 if step > 0 else 0
        self.set_stage(STEPS[(here + step) % len(STEPS)])

    def toggle_one(self, pane: ViewPane | None = None) -> None:
        """One view alone, or back to the step before."""
        if pane is not None:
            self.activate(pane)
        if self.stage is Stage.ONE:
            self.set_stage(self._before)
        elif self.stage in STEPS:
            self.set_stage(Stage.ONE)

    def leave(self) -> bool:
        """Back to the views of the exam; whether there was something to leave."""
        if self.stage in STEPS:
            return False
        self.set_stage(self._before)
        return True

    def compare(self, side: Side) -> None:
        """Show both views of one side beside the other case."""
        self._compared = side
        self.activate(self.panes[side, View.CC])
        if self.stage is Stage.COMPARE:
            self._arrange()
        self.set_stage(Stage.COMPARE)

    def set_tool(self, tool: Shape | None) -> None:
        """What the left button draws, in the views of the open exam."""
        for pane in self.all_panes():
            pane.set_tool(tool if pane not in self.others.values() else None)

    def give_up_drawing(self) -> bool:
        """Throw away a shape that is not finished; whether there was one."""
        return sum(pane.give_up() for pane in self.all_panes()) > 0

    def set_contrast(self, adjustment: Adjustment, invert: bool) -> None:
        """Show every view through one adjustment."""
        self.adjustment, self.invert = adjustment, invert
        for pane in self.all_panes():
            pane.set_contrast(adjustment, invert)

    def set_overlay(self, overlay: Overlay) -> None:
        """Show or hide the texts of every view."""
        self.overlay = overlay
        for pane in self.all_panes():
            pane.set_overlay(overlay)

    def set_sizing(self, sizing: Sizing) -> None:
        """Choose how large images stand, and bring them all home."""
        self.sizing = sizing
        self.fit()
        for pane in self.shown_panes():
            pane.go_home()

    def fit(self) -> None:
        """Give every shown view its home scale."""
        shown = [pane for pane in self.shown_panes() if pane.picture is not None]
        if self.sizing is Sizing.PIXELS:
            for pane in shown:
                pane.set_home_scale(1.0 / pane.devicePixelRatioF())
            return
        if self.sizing is Sizing.FIT:
            for pane in shown:
                pane.set_home_scale(None)
            return
        alike = {pane: mm for pane in shown if (mm := _comparable(pane)) is not None}
        pixels_per_mm = min((pane.fitting() / mm for pane, mm in alike.items()), default=1.0)
        for pane in shown:
            pane.set_home_scale(pixels_per_mm * alike[pane] if pane in alike else None)

    def fit_soon(self) -> None:
        """Fit once the layout has settled."""
        self._fit_soon.start(0)

    def _connect(self, pane: ViewPane) -> None:
        pane.touched.connect(lambda: self.activate(pane))
        pane.focused.connect(lambda: self.activate(pane))
        pane.resized.connect(self.fit_soon)
        pane.windowed.connect(self._drag_contrast)
        pane.zoomed_together.connect(self._zoom_all)
        pane.double_clicked.connect(lambda: self.toggle_one(pane))
        pane.menu_wanted.connect(lambda at: self.menu_wanted.emit(pane, at))
        pane.drawn.connect(lambda shape, points: self.drawn.emit(pane, shape, points))
        pane.clicked.connect(lambda at: self._click(pane, pane.mark_at(at)))

    def _click(self, _pane: ViewPane, key: int | None) -> None:
        if key is not None:
            self.mark_clicked.emit(key)

    def _drag_contrast(self, right: float, down: float) -> None:
        self.set_contrast(self.adjustment.dragged(right, down), self.invert)

    def _zoom_all(self, ratio: float) -> None:
        for pane in self.shown_panes():
            pane.zoom_to(pane.scale * ratio)

    def _places(self) -> Iterable[tuple[int, int, ViewPane]]:
        if self.stage is Stage.ONE:
            return ((0, 0, self.active),)
        if self.stage is Stage.LOOSE:
            return ((0, 0, self.loose),)
        if self.stage is Stage.COMPARE:
            return tuple(
                (row, column, pane)
                for row, view in enumerate((View.CC, View.MLO))
                for column, pane in enumerate((self.panes[self._compared, view], self.others[view]))
            )
        views = {Stage.CC: (View.CC,), Stage.MLO: (View.MLO,)}.get(self.stage, (View.CC, View.MLO))
        return tuple(
            (row, column, self.panes[side, view])
            for row, view in enumerate(views)
            for column, side in enumerate((Side.RIGHT, Side.LEFT))
        )

    def _arrange(self) -> None:
        places = tuple(self._places())
        shown = [pane for _, _, pane in places]
        focused = any(pane.hasFocus() for pane in self.all_panes())
        for pane in self.all_panes():
            self._grid.removeWidget(pane)
            if pane not in shown:
                pane.hide()
        between = _BETWEEN_PATIENTS if self.stage is Stage.COMPARE else 0
        self._grid.setHorizontalSpacing(between)
        for row in range(2):
            self._grid.setRowStretch(row, 0)
            self._grid.setColumnStretch(row, 0)
        before: ViewPane | None = None
        for row, column, pane in places:
            self._grid.addWidget(pane, row, column)
            self._grid.setRowStretch(row, 1)
            self._grid.setColumnStretch(column, 1)
            pane.show()
            if before is not None:
                QWidget.setTabOrder(before, pane)
            before = pane
        if self.active not in shown:
            self.activate(shown[0])
        if focused:
            self.active.setFocus()
        self.fit_soon()


def _comparable(pane: ViewPane) -> float | None:
    """Millimetres per pixel, or None for what keeps out of the same size.

    That is a view without spacing, and a spot or magnification view (display rule 30).
    """
    if pane.record is None or {"M", "S"} & set(pane.record.header.modifiers):
        return None
    return pane.record.header.spacing_mm
