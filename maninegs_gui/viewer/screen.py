"""The viewer: the images of the open exam, and another case beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.domain.changes import Changes, Topic
from core.domain.finding import FindingId, Region, RegionKind
from core.domain.records import BreastInfo
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, Side, View
from core.imaging.hanging import SLOTS, FourUp, Slot, four_up
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import corrections, menu, texts
from maninegs_gui.viewer.contents import Contents, Other, read_exam, read_other
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.header import Header
from maninegs_gui.viewer.loading import Pool
from maninegs_gui.viewer.pane import Overlay, ViewPane
from maninegs_gui.viewer.shelf import Shelf
from maninegs_gui.viewer.strip import Strip
from maninegs_gui.viewer.wall import Sizing, Stage, Wall
from maninegs_gui.widgets.canvas_marks import Shape

_TOPICS = frozenset({Topic.IMAGES, Topic.EXAMS, Topic.BREASTS, Topic.FINDINGS, Topic.PATIENTS})
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOM_STEP = 1.25


class ViewerScreen(QWidget):
    """Follows the session's exam and breast; everything slow runs on the lanes.

    Parameters
    ----------
    pool
        Decodes images; only touched from the lanes.
    """

    region_drawn = Signal(object, object)
    """(:class:`ImageId`, :class:`Region`) of a shape the reader has finished."""
    finding_clicked = Signal(object)
    """:class:`FindingId` of a mark that was clicked."""
    active_changed = Signal(object)
    """:class:`ImageRecord` of the active view, or None."""
    tool_changed = Signal(object)
    """:class:`RegionKind` that the left button draws, or None at rest."""

    def __init__(
        self, lanes: Lanes, session: Session, pool: Pool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._contents = Contents()
        self._hung: FourUp = four_up(())
        self._shown: dict[Slot, int] = {}
        self._shelf = Shelf(lanes, pool, self)
        self._open_finding: FindingId | None = None
        self._tool: RegionKind | None = None
        self._other: BreastId | None = None
        self._marks_shown = True
        self.wall = Wall(self)
        self.header = Header(self)
        self.strip = Strip(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.wall, 1)
        layout.addWidget(self.strip)
        self.setAccessibleName(self.tr("Viewer"))
        self.setMinimumSize(320, 240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.wall.active)
        self._wire()
        self._show_exam(Contents())
        if session.exam is not None:
            self._open(session.exam)

    # What the reader can do; the actions call these.

    def toggle_invert(self) -> None:
        """Swap black and white; padding and air stay black."""
        self.wall.set_contrast(self.wall.adjustment, not self.wall.invert)

    def toggle_overlay(self) -> None:
        """Show or hide the texts over the images; labels and badges stay."""
        old = self.wall.overlay
        self.wall.set_overlay(Overlay(not old.shown, old.anonymous))

    def toggle_anonymous(self) -> None:
        """Hide or show who this is, everywhere in the viewer."""
        old = self.wall.overlay
        self.wall.set_overlay(Overlay(old.shown, not old.anonymous))
        self._show_identity()

    def toggle_marks(self) -> None:
        """Show or hide the regions of findings."""
        self._marks_shown = not self._marks_shown
        for pane in self.wall.all_panes():
            pane.show_marks(self._marks_shown)

    def reset(self) -> None:
        """Contrast, zoom and position as the exam was opened."""
        self.wall.set_contrast(Adjustment(), False)
        self.wall.set_sizing(Sizing.SAME)

    def set_sizing(self, sizing: Sizing) -> None:
        """Same size, fitted, or pixel for pixel."""
        self.wall.set_sizing(sizing)
        self.header.show_state(self.wall)

    def toggle_pixels(self) -> None:
        """The active view pixel for pixel, or back home."""
        pane = self.wall.active
        one = 1.0 / pane.devicePixelRatioF()
        if abs(pane.scale - one) < 1e-6:
            pane.go_home()
        else:
            pane.zoom_to(one)

    def zoom_in(self) -> None:
        """The active view a step larger."""
        self.wall.active.zoom_to(self.wall.active.scale * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """The active view a step smaller."""
        self.wall.active.zoom_to(self.wall.active.scale / _ZOOM_STEP)

    def next_contrast(self) -> None:
        """The next contrast that the active view's object offers."""
        pane = self.wall.active
        if pane.loaded is not None:
            pane.choose_voi((pane.choice + 1) % len(pane.loaded.display.voi))

    def next_in_slot(self) -> None:
        """The next image that queues in the active view's slot."""
        slot = self._slot_of(self.wall.active)
        if slot is not None and self._hung.slots[slot]:
            self._show_queued(self.wall.active, self._shown.get(slot, 0) + 1)

    def toggle_one(self) -> None:
        """The active view alone, or back."""
        self.wall.toggle_one()

    def step_stage(self, step: int) -> None:
        """All four views, the CC pair, the MLO pair, and around."""
        self.wall.step_stage(step)

    def rest(self) -> None:
        """Leave what is on top: a shape, a tool, the comparison, a single view."""
        if self.wall.give_up_drawing():
            return
        if self._tool is not None:
            self.set_tool(None)
        elif self.wall.stage is Stage.COMPARE:
            self._session.compare_wanted.emit(None)
            self.compare(None)
        else:
            self.wall.leave()

    def set_tool(self, kind: RegionKind | None) -> None:
        """What the left button draws; None is window and level."""
        changed = kind is not self._tool
        self._tool = kind
        self.wall.set_tool(Shape(kind.value) if kind is not None else None)
        if changed:
            self.tool_changed.emit(kind)

    def show_open_finding(self, finding: FindingId | None) -> None:
        """Light up the regions of the finding that is open."""
        self._open_finding = finding
        self._show_marks()

    def compare(self, breast: BreastId | None) -> None:
        """Show another breast beside the current one, or close it with None."""
        self._other = breast
        if breast is None:
            if self.wall.stage is Stage.COMPARE:
                self.wall.leave()
            return
        self._lanes.ask(self, "compare", lambda store: read_other(store, breast), self._take_other)

    @property
    def contents(self) -> Contents:
        """What is shown."""
        return self._contents

    @property
    def loading(self) -> int:
        """How many images are still being decoded."""
        return self._shelf.waiting

    @property
    def tool(self) -> RegionKind | None:
        """What the left button draws."""
        return self._tool

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.wall.move_active(*step)

    # From here on: what follows from the session, the store and the pool.

    def _wire(self) -> None:
        self._shelf.arrived.connect(self._arrived)
        self._shelf.failed.connect(self._arrived)
        self._session.exam_changed.connect(self._open)
        self._session.reader_changed.connect(self._change_reader)
        self._session.breast_changed.connect(self._follow_breast)
        self._session.compare_wanted.connect(self.compare)
        self._lanes.changed.connect(self._after_change)
        self.wall.active_changed.connect(self._activated)
        self.wall.drawn.connect(self._drawn)
        self.wall.mark_clicked.connect(lambda key: self.finding_clicked.emit(FindingId(key)))
        self.wall.menu_wanted.connect(self._open_menu)
        self.wall.stage_changed.connect(self._stage_changed)
        self.strip.chosen.connect(self.show_loose)
        self.strip.place_wanted.connect(self._ask_place)
        self.header.stage_wanted.connect(self.wall.set_stage)
        self.header.sizing_wanted.connect(self.set_sizing)

    def _open(self, exam: ExamId | None) -> None:
        self._shelf.clear()
        self._shown.clear()
        self._open_finding = None
        self.set_tool(None)
        self.wall.set_stage(Stage.FOUR)
        self.wall.set_contrast(Adjustment(), False)
        self._show_exam(Contents())
        if exam is not None:
            self._refresh()

    def _refresh(self) -> None:
        exam, reader = self._session.exam, self._session.reader
        if exam is not None:
            self._lanes.ask(
                self, "exam", lambda store: read_exam(store, exam, reader), self._take_exam
            )

    def _change_reader(self, _reader: object) -> None:
        # One reader's marks are gone before the next one's are read.
        self._contents = replace(self._contents, findings={})
        self._show_marks()
        self._refresh()

    def _take_exam(self, contents: Contents) -> None:
        if contents.exam == self._session.exam:
            self._show_exam(contents)

    def _after_change(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS and self._contents.exam is not None:
            self._refresh()

    def _show_exam(self, contents: Contents) -> None:
        for image in _turned(self._contents.images, contents.images):
            self._shelf.forget(image)
        new = contents.exam != self._contents.exam
        self._contents = contents
        self._hung = four_up(contents.images)
        for slot in SLOTS:
            self._show_slot(slot)
        self.strip.fill(self._hung)
        self._refresh_loose()
        self._show_marks()
        self._show_identity()
        if contents.exam is not None and self._session.breast is None:
            self._choose_breast()
        loose = (*self._hung.unplaced, *self._hung.processing, *self._hung.others)
        if new and loose and not any(self._hung.slots.values()):
            self.show_loose(loose[0])

    def _show_slot(self, slot: Slot) -> None:
        pane, queue = self.wall.panes[slot], self._hung.slots[slot]
        if not queue:
            pane.set_empty()
            return
        place = self._shown.get(slot, 0) % len(queue)
        self._shown[slot] = place
        self._shelf.show(pane, queue[place], place, len(queue))

    def _arrived(self, image: ImageId) -> None:
        for pane in self._panes_of(image):
            self._shelf.put(pane)
        self._show_marks()
        self.wall.fit()

    def _panes_of(self, image: ImageId) -> tuple[ViewPane, ...]:
        return tuple(
            pane
            for pane in self.wall.all_panes()
            if pane.record is not None and pane.record.id == image
        )

    def _show_marks(self) -> None:
        for pane in (*self.wall.panes.values(), self.wall.loose):
            if pane.record is not None:
                pane.set_marks(self._contents.marks(pane.record, self._open_finding))

    def _show_identity(self) -> None:
        first = self._contents.images[0].header if self._contents.images else None
        self.header.show_identity(first, anonymous=self.wall.overlay.anonymous)

    def _show_queued(self, pane: ViewPane, place: int) -> None:
        slot = self._slot_of(pane)
        if slot is not None:
            self._shown[slot] = place % len(self._hung.slots[slot])
            self._show_slot(slot)
            self._show_marks()

    def _slot_of(self, pane: ViewPane) -> Slot | None:
        return next((slot for slot, one in self.wall.panes.items() if one is pane), None)

    def show_loose(self, record: ImageRecord) -> None:
        """Look at an image that does not hang."""
        self._shelf.show(self.wall.loose, record)
        self._show_marks()
        self.strip.mark(record.id)
        self.wall.set_stage(Stage.LOOSE)
        self.wall.fit()

    def _refresh_loose(self) -> None:
        """Leave the single image when it hangs by now, or is not there any more."""
        if self.wall.stage is not Stage.LOOSE or self.wall.loose.record is None:
            return
        left = (*self._hung.unplaced, *self._hung.processing, *self._hung.others)
        image = self.wall.loose.record.id
        record = next((one for one in left if one.id == image), None)
        if record is None:
            self.wall.leave()
        else:
            self._shelf.show(self.wall.loose, record)
            self.strip.mark(image)

    def _take_other(self, other: Other) -> None:
        if other.info.id == self._other:
            self._show_other(other)

    def _show_other(self, other: Other) -> None:
        info = other.info
        whose = self._whose(info)
        hung = four_up(other.images)
        for view, pane in self.wall.others.items():
            pane.side = info.side
            pane.origin_text = whose
            queue = hung.slots[info.side, view]
            if queue:
                self._shelf.show(pane, queue[0], 0, 1)
            else:
                pane.set_empty()
        self.wall.compare(self._current_side())

    def _whose(self, info: BreastInfo) -> str:
        own = next(iter(self._contents.breasts), None)
        if own is not None and own.exam == info.exam:
            return self.tr("Same exam")
        if own is not None and own.patient == info.patient:
            return self.tr("Same patient, {0}").format(texts.day(info.exam_date))
        if self.wall.overlay.anonymous:
            return self.tr("OTHER PATIENT")
        return self.tr("OTHER PATIENT: {0}").format(info.patient_key)

    def _current_side(self) -> Side:
        info = next((b for b in self._contents.breasts if b.id == self._session.breast), None)
        if info is not None:
            return info.side
        return self.wall.active.side or Side.RIGHT

    def _stage_changed(self, stage: Stage) -> None:
        self.header.show_state(self.wall)
        if stage is not Stage.LOOSE:
            self.strip.mark(None)
        self.wall.fit_soon()

    def _activated(self, pane: ViewPane) -> None:
        self.setFocusProxy(pane)
        self.active_changed.emit(pane.record)
        side = pane.side if pane in self.wall.panes.values() else None
        info = self._contents.breast(side) if side is not None else None
        if info is not None:
            self._session.set_breast(info.id)

    def _choose_breast(self) -> None:
        """Open an exam at the breast of the active view, or at the only one there is."""
        side = self.wall.active.side
        info = self._contents.breast(side) if side is not None else None
        info = info or next(iter(self._contents.breasts), None)
        if info is not None:
            self._session.set_breast(info.id)

    def _follow_breast(self, breast: BreastId | None) -> None:
        info = next((b for b in self._contents.breasts if b.id == breast), None)
        if info is None:
            return
        if self.wall.active.side is not info.side:
            view = self.wall.active.view or View.CC
            self.wall.activate(self.wall.panes[info.side, view])
        if self.wall.stage is Stage.COMPARE:
            self.wall.compare(info.side)

    def _drawn(self, pane: ViewPane, shape: Shape, points: Any) -> None:
        if pane.record is not None:
            region = Region(pane.record.id, RegionKind(shape.value), points)
            self.region_drawn.emit(pane.record.id, region)

    def _open_menu(self, pane: ViewPane, at: QPoint) -> None:
        slot = self._slot_of(pane)
        queue = self._hung.slots[slot] if slot is not None else ()
        self._pop_up(menu.build(pane, queue, self._choices(), self), at)

    def _ask_place(self, record: ImageRecord, at: QPoint) -> None:
        self._pop_up(menu.places(record, self._choices(), self), at)

    def _choices(self) -> menu.Choices:
        return menu.Choices(
            choose_voi=lambda one, index: one.choose_voi(index),
            show_queued=self._show_queued,
            place=self.place,
            turn=self.turn,
        )

    @staticmethod
    def _pop_up(opened: QMenu, at: QPoint) -> None:
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened.popup(at)

    def place(self, record: ImageRecord, side: Side, view: View) -> None:
        """Record, as the reader, which side and view an image shows."""
        reader = self._session.reader
        self._lanes.write(
            self, lambda store: corrections.place(store, reader, record.id, side, view)
        )

    def turn(self, record: ImageRecord, upside_down: bool = False) -> None:
        """Record that an image lies mirrored, or upside down."""
        reader = self._session.reader
        wanted = corrections.mirrored(record.header, upside_down=upside_down)
        if wanted is not None:
            self._lanes.write(
                self, lambda store: corrections.turn(store, reader, record.id, wanted)
            )


def _turned(before: tuple[ImageRecord, ...], after: tuple[ImageRecord, ...]) -> frozenset[ImageId]:
    """Images that hang otherwise than before, or were found again: laid out anew."""
    old = {record.id: _layout(record) for record in before}
    return frozenset(
        record.id for record in after if old.get(record.id, _layout(record)) != _layout(record)
    )


def _layout(record: ImageRecord) -> tuple[object, ...]:
    head = record.header
    lost = record.state in (ImageState.UNREADABLE, ImageState.MISSING)
    return (head.side, head.view, head.orientation, record.path, lost)
