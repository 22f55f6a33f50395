"""The viewer: the images of the open exam, and another case beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.changes import Changes, Topic
from core.domain.finding import FindingId, RegionKind
from core.domain.study import BreastId, ExamId, ImageRecord, Side, View
from core.imaging import protocols
from core.imaging.hanging import Slot
from core.imaging.protocols import Sizing
from core.imaging.window import AUTO
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import stack_hint
from maninegs_gui.viewer.asking import Asking
from maninegs_gui.viewer.beside import Beside
from maninegs_gui.viewer.comparison import Comparison
from maninegs_gui.viewer.contents import Contents, read_exam
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.habits import Habits
from maninegs_gui.viewer.hanger import Hanger
from maninegs_gui.viewer.header import Header
from maninegs_gui.viewer.likeness import Likeness
from maninegs_gui.viewer.links import Links
from maninegs_gui.viewer.marking import Marking
from maninegs_gui.viewer.menus import Menus
from maninegs_gui.viewer.originals import Originals
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.prefetch import Prefetch
from maninegs_gui.viewer.shelf import Shelf
from maninegs_gui.viewer.slices import FramePool
from maninegs_gui.viewer.stack import Stack
from maninegs_gui.viewer.stacks import Stacks
from maninegs_gui.viewer.strip import Strip
from maninegs_gui.viewer.tools import Name, Tools
from maninegs_gui.viewer.voi_memory import VoiMemory
from maninegs_gui.viewer.wall import Mode, Wall
from maninegs_gui.widgets.tabbing import Leading

_TOPICS = frozenset(
    {Topic.IMAGES, Topic.EXAMS, Topic.BREASTS, Topic.FINDINGS, Topic.PATIENTS}
    | {Topic.ASSESSMENTS, Topic.EVIDENCE, Topic.LANDMARKS}
)
_ZOOM_STEP = 1.25
_PAN_STEP = 60
_WINDOW_STEP = 15
"""Widget pixels of the drag that one key press stands for."""


class ViewerScreen(Leading):
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
        self,
        lanes: Lanes,
        session: Session,
        pool: FramePool,
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._preferences = preferences or Preferences(None, session, self)
        self.why_no_true_size: Callable[[QWidget], str] = lambda _pane: ""
        """What keeps a view from true size, as a sentence, or nothing."""
        self.wall = Wall(self)
        self.header = Header(self)
        self.strip = Strip(self)
        known = Originals()
        self._shelf = Shelf(lanes, pool, self, known)
        site = session.workspace.root / "hanging"
        found, self.notices = protocols.available(site)
        """Sentences on hanging protocols of the site that cannot be used."""
        self.stacks = Stacks(lanes, pool, self, known)
        self.hanger = Hanger(
            self.wall, self._shelf, self.stacks, self.strip, protocols=found, parent=self
        )
        self.beside = Beside(lanes, session, self.stacks, self._shelf.of, self)
        self.prefetch = Prefetch(lanes, session, pool, self.hanger.wanted, self)
        self._shelf.ready = self.prefetch.take
        self.tools = Tools(self.wall, lanes, self)
        self.comparison = Comparison(
            lanes,
            session,
            wall=self.wall,
            hanger=self.hanger,
            linker=self.tools.linker,
            side=self._current_side,
            parent=self,
        )
        self.marking = Marking(
            lanes,
            session,
            self.wall,
            contents=lambda: self.contents,
            frame_of=self.stacks.frame_of,
            parent=self,
        )
        self.likeness = Likeness(session, self)
        self.asking = Asking(
            lanes, session, tools=self.tools, open_regions=self.hanger.open_regions, parent=self
        )
        self._contrasts = VoiMemory(self._preferences)
        self._habits = Habits(self._preferences)
        self.menus = Menus(
            lanes,
            session,
            shelf=self._shelf,
            stacks=self.stacks,
            hanger=self.hanger,
            beside=self.beside,
            contrasts=self._contrasts,
            asking=self.asking,
            parent=self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.wall, 1)
        layout.addWidget(self.strip)
        self.setAccessibleName(self.tr("Viewer"))
        self.setMinimumSize(320, 240)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.lead_to(self.wall.active)
        self._images_soon = QTimer(self)
        self._images_soon.setSingleShot(True)
        self._images_soon.timeout.connect(self.tools.images_changed)
        self._wire()
        self._remember_reader()
        self.hanger.clear()
        self._show_identity()
        if session.exam is not None:
            self._open(session.exam)

    # What the reader can do; the actions call these.

    def toggle_invert(self) -> None:
        """Swap black and white; padding and air stay black."""
        self.wall.set_inverted(not self.wall.invert)

    def toggle_overlay(self) -> None:
        """Short texts over the images, all of them, or only labels, badges and warnings."""
        self.wall.set_overlay(self.wall.overlay.next_level())
        self._habits.level = self.wall.overlay.level

    def toggle_anonymous(self) -> None:
        """Hide or show who this is, everywhere in the viewer."""
        old = self.wall.overlay
        self.wall.set_overlay(replace(old, anonymous=not old.anonymous))
        self.hanger.name_priors()
        self._show_identity()
        self.comparison.name()

    def toggle_marks(self) -> None:
        """Show or hide the regions of findings."""
        self.marking.let_go()
        self.wall.show_marks(not self.wall.marks_shown)

    def reset(self) -> None:
        """Contrast, zoom and position as the exam was opened."""
        self.wall.set_contrast(Adjustment(), False)
        self.wall.set_sizing(Sizing.SAME)

    def set_sizing(self, sizing: Sizing) -> None:
        """Same size, fitted, true size, or pixel for pixel."""
        if sizing is Sizing.TRUE:
            reason = self.why_no_true_size(self.wall.active)
            if reason:
                self._lanes.say(reason, Tone.WARNING)
                return
        self.wall.set_sizing(sizing)
        self._habits.sizing = sizing
        self.header.show_state(self.wall)

    def choose_protocol(self, protocol_id: str, *, priors_below: bool | None = None) -> None:
        """Hang by another protocol from now on, as this reader."""
        below = self.hanger.priors_below if priors_below is None else priors_below
        self._hang_by(protocol_id, below)
        self._habits.protocol = (protocol_id, below)

    def next_protocol(self) -> None:
        """The next of the hanging protocols."""
        ids = list(self.hanger.protocols)
        here = ids.index(self.hanger.protocol.id)
        self.choose_protocol(ids[(here + 1) % len(ids)])

    def toggle_kind(self) -> None:
        """2D, synthetic 2D and slices of the active view in turn, at the same place."""
        pane = self.wall.active
        before, loaded = self.stacks.of(pane), pane.loaded
        pointed = pane.underMouse()
        at = pane.stored_at(pane.mapFromGlobal(QCursor.pos()))
        if not self.hanger.toggle_kind(pane):
            self._lanes.say(self.tr("There is only one kind of image of this view."))
            return
        stack = self.stacks.of(pane)
        if stack is not None and before is None and loaded is not None and pointed:
            # What the reader points at on the 2D image is looked for in the slices.
            stack.show_sharpest(stack_hint.share_of(loaded, at))

    def slices(self, do: Callable[[Stack], object]) -> None:
        """Let the stack of the active view do something; a plain image has none."""
        stack = self.stacks.of(self.wall.active)
        if stack is None:
            self._lanes.say(
                self.tr("This image has no slices; D shows those of its view, if there are.")
            )
        else:
            do(stack)

    def next_state(self) -> None:
        """Apply the next presentation state of the active view, or none."""
        if not self.beside.next_state(self.wall.active):
            self._lanes.say(self.tr("This image has no presentation state."))

    def flicker(self) -> None:
        """The prior in the place of the current image, and back."""
        if not self.hanger.flicker():
            self._lanes.say(self.tr("There is no prior of these views."))

    def toggle_pixels(self) -> None:
        """The active view pixel for pixel, or back home."""
        pane = self.wall.active
        one = 1.0 / pane.devicePixelRatioF()
        if abs(pane.scale - one) < 1e-6:
            pane.go_home()
        else:
            pane.zoom_to(one)

    def pan(self, right: int, down: int) -> None:
        """Move the active view's image a step."""
        self.wall.active.pan_by(_PAN_STEP * right, _PAN_STEP * down)

    def step_contrast(self, wider: int, darker: int) -> None:
        """Window and level a step, as a drag in the active view does it."""
        self.wall.active.windowed.emit(_WINDOW_STEP * wider, _WINDOW_STEP * darker)

    def toggle_air(self) -> None:
        """Keep air black when inverted in the active view, or show what is there."""
        pane = self.wall.active
        pane.set_air_is_black(not pane.air_is_black)

    def open_menu(self) -> None:
        """The menu of the active view."""
        pane = self.wall.active
        self.menus.open(pane, pane.mapToGlobal(pane.rect().center()))

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
            self._contrasts.choose(pane, (pane.choice + 1) % len(pane.loaded.display.voi))

    def auto_contrast(self) -> None:
        """The window over the active view's breast alone, where its pixels have one."""
        pane = self.wall.active
        titles = [voi.title for voi in pane.loaded.display.voi] if pane.loaded else []
        if AUTO in titles:
            self._contrasts.choose(pane, titles.index(AUTO))

    def mirror(self) -> None:
        """Record that the active view lies mirrored; undo takes it back (display rule 17)."""
        pane = self.wall.active
        if pane.record is not None and not pane.origin_text:
            self.menus.turn(pane.record)

    def next_in_slot(self) -> None:
        """The next image that queues in the active view's slot."""
        self.hanger.next_queued(self.wall.active)

    def toggle_one(self) -> None:
        """The active view alone, or back."""
        self.wall.toggle_one()

    def show_overview(self) -> None:
        """The first stage of the hanging protocol."""
        self.wall.show_stage(self.wall.stages[0].id)

    def step_stage(self, step: int) -> None:
        """The next or previous step: a piece of a view, or a stage, and around."""
        self.wall.step(step)

    def rest(self) -> None:
        """Leave what is on top: a shape, a tool, the comparison, one view, what is searched by."""
        if self.marking.rest() or (self.tool is None and self.tools.rest()):
            return
        if self.wall.give_up_drawing():
            return
        if self.tool is not None:
            self.set_tool(None)
        elif self.wall.mode is Mode.COMPARE:
            self._session.compare_with(())
        elif self.wall.leave():
            return
        elif self.hanger.flicked:
            self.hanger.flicker()
        else:
            self.tools.search.close()

    def set_tool(self, kind: RegionKind | None) -> None:
        """What the left button draws; None is window and level."""
        if kind is None and self.tool is None:
            return  # it is nobody's, or a tool's of the viewer
        if kind is not None:
            self.tools.region_tool_taken()
        else:
            # Its cursor would go on taking Enter, which commits the finding now.
            self.tools.cursor.hide()
        self.marking.set_tool(kind)

    def show_open_finding(self, finding: FindingId | None) -> None:
        """Light up the regions of the finding that is open."""
        self.marking.let_go()
        self.hanger.show_marks(finding)
        for pane in self.wall.shown_panes():
            self.stacks.show_one_of(pane, self.contents.frames_of(finding, pane.record))

    @property
    def contents(self) -> Contents:
        """What is shown."""
        return self.hanger.contents

    @property
    def loading(self) -> int:
        """How many images are still being decoded."""
        return self._shelf.waiting

    @property
    def tool(self) -> RegionKind | None:
        """What the left button draws."""
        return self.marking.tool

    # From here on: what follows from the session, the store and the pool.

    def _wire(self) -> None:
        session, wall, header = self._session, self.wall, self.header
        session.exam_changed.connect(self._open)
        session.reader_changed.connect(self._change_reader)
        session.breast_changed.connect(self._follow_breast)
        self._preferences.reader_changed.connect(self._remember_reader)
        self._lanes.changed.connect(self._after_change)
        wall.active_changed.connect(self._activated)
        wall.drawn.connect(self.marking.drawn)
        wall.active_changed.connect(self.marking.follow)
        self.marking.region_drawn.connect(self.region_drawn)
        # What is marked is marked: Enter commits the finding again.
        self.marking.region_drawn.connect(lambda *_: self.tools.cursor.hide())
        self.marking.tool_changed.connect(self.tool_changed)
        wall.mark_clicked.connect(lambda key: self.finding_clicked.emit(FindingId(key)))
        wall.menu_wanted.connect(self.menus.open)
        wall.shown_changed.connect(self._shown_changed)
        wall.pane_made.connect(self._take_in)
        for pane in wall.all_panes():
            self._take_in(pane)
        self.tools.frame_of = self.stacks.frame_of
        self.tools.nipple_placed.connect(self.beside.place_nipple)
        self.tools.linker.changed.connect(self._keep_links)
        self.stacks.moved.connect(self.beside.follow)
        self.beside.restored.connect(self._contrasts.recall)
        self.tools.linker.windowed.connect(wall.drag_contrast)
        self.tools.tool_changed.connect(self._tool_chosen)
        self.hanger.filled.connect(self._filled)
        self.strip.chosen.connect(self.show_loose)
        self.strip.place_wanted.connect(self.menus.ask_place)
        header.stage_wanted.connect(wall.show_stage)
        header.step_wanted.connect(self.step_stage)
        header.sizing_wanted.connect(self.set_sizing)
        header.protocol_wanted.connect(self.choose_protocol)
        header.priors_below_wanted.connect(
            lambda below: self.choose_protocol(self.hanger.protocol.id, priors_below=below)
        )

    def _remember_reader(self) -> None:
        """The viewer as this reader likes it."""
        habits = self._habits
        self.wall.sizing = habits.sizing
        self._hang_by(*habits.protocol)
        self.wall.set_overlay(replace(self.wall.overlay, level=habits.level))
        self.tools.linker.set_links(habits.links)

    def _keep_links(self, links: Links) -> None:
        own = self.comparison.links
        # A comparison links zoom and pan by itself: that is no habit of the reader's.
        self._habits.links = links if own is None else replace(own, contrast=links.contrast)

    def _take_in(self, pane: ViewPane) -> None:
        """A pane that is new: tools, evidence and slices serve it."""
        self.tools.adopt()
        self.beside.attach([pane])
        self.likeness.attach([pane])
        self.marking.take_in(pane)
        pane.hovered.connect(partial(self._hint, pane))
        pane.clicked.connect(partial(self.stacks.click, pane))

    def _hint(self, pane: ViewPane, at: QPointF) -> None:
        """Where in the other view's slices a point of this slice may lie."""
        if self.stacks.of(pane) is None or pane.record is None:
            self.stacks.clear_hints()
        else:
            self.stacks.hint(pane, pane.stored_at(at), self.contents.nipples.get(pane.record.id))

    def _hang_by(self, protocol_id: str, priors_below: bool) -> None:
        self.hanger.choose(protocol_id, priors_below=priors_below)
        self.header.offer(
            self.hanger.protocols.values(), self.hanger.protocol.id, priors_below=priors_below
        )
        self.header.show_state(self.wall)

    def _filled(self, pane: ViewPane) -> None:
        self.stacks.follow(pane)
        self._contrasts.recall(pane)
        self.beside.follow(pane)
        self._images_soon.start(0)

    def _tool_chosen(self, name: Name | None) -> None:
        """A tool of the viewer has the left button: no region is drawn any more."""
        if name is not None:
            self.marking.lose_tool()

    def _open(self, exam: ExamId | None) -> None:
        self.marking.let_go()
        self.set_tool(None)
        self.tools.exam_opened()
        self.beside.forget()
        self.wall.set_contrast(Adjustment(), False)
        self.hanger.clear()
        self._show_identity()
        if exam is not None:
            self._refresh()

    def _refresh(self) -> None:
        exam, reader = self._session.exam, self._session.reader
        policy = self._session.workspace.gate
        if exam is not None:
            self._lanes.ask(
                self, "exam", lambda store: read_exam(store, exam, reader, policy), self._take_exam
            )

    def _change_reader(self, _reader: object) -> None:
        # One reader's marks are gone before the next one's are read.
        self.marking.let_go()
        self.tools.exam_opened()
        self.hanger.show(self.contents.nobodys)
        self.likeness.allow(frozenset())
        self.beside.forget()
        self._refresh()

    def _take_exam(self, contents: Contents) -> None:
        if contents.exam != self._session.exam:
            return
        self.hanger.show(contents)
        self.beside.take(contents)
        self.likeness.allow(contents.likened)
        self.tools.set_nipples(contents.nipples)
        self._show_identity()
        self.comparison.again()
        if self._session.breast is None:
            self._choose_breast()

    def _after_change(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS and self.contents.exam is not None:
            self._refresh()

    def _show_identity(self) -> None:
        first = self.contents.images[0].header if self.contents.images else None
        self.header.show_identity(first, anonymous=self.wall.overlay.anonymous)

    def show_loose(self, record: ImageRecord) -> None:
        """Look at an image that does not hang."""
        self.hanger.show_loose(record)

    def _current_side(self) -> Side:
        info = next((b for b in self.contents.breasts if b.id == self._session.breast), None)
        if info is not None:
            return info.side
        return self.wall.active.side or Side.RIGHT

    def _shown_changed(self) -> None:
        self.header.show_state(self.wall)
        if self.wall.mode is not Mode.LOOSE:
            self.strip.mark(None)

    def _activated(self, pane: ViewPane) -> None:
        self.lead_to(pane)
        self.active_changed.emit(pane.record)
        side = pane.side if pane in self.wall.panes.values() else None
        info = self.contents.breast(side) if side is not None else None
        if info is not None:
            self._session.set_breast(info.id)

    def _choose_breast(self) -> None:
        """Open an exam at the breast of the active view, or at the only one there is."""
        side = self.wall.active.side
        info = self.contents.breast(side) if side is not None else None
        info = info or next(iter(self.contents.breasts), None)
        if info is not None:
            self._session.set_breast(info.id)

    def _follow_breast(self, breast: BreastId | None) -> None:
        info = next((b for b in self.contents.breasts if b.id == breast), None)
        if info is None:
            return
        if self.wall.active.side is not info.side:
            self._activate_side(info.side)
        if self.wall.comparing:
            self.wall.compare(info.side)

    def _activate_side(self, side: Side) -> None:
        """The same view of the other breast, else any shown view of it."""
        view = self.wall.active.view
        shown = [pane for pane in self.wall.shown_panes() if pane.side is side and pane.slot]
        alike = [pane for pane in shown if pane.view is view and pane.slot and not pane.slot.prior]
        wanted = next(iter((*alike, *shown)), None)
        self.wall.activate(wanted or self.wall.pane(Slot(side, view or View.CC)))
