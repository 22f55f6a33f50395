"""The findings panel: what one reader sees in one breast, saved the moment it is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core import lexicons
from core.domain.assessment import Category, Density
from core.domain.changes import Changes, Topic
from core.domain.finding import FindingId, Region, RegionKind
from core.domain.location import Location
from core.domain.study import BreastId, ImageId, ReaderId, Side
from core.retrieval.asking import Ask, Means
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.findings.beginnings import Begin, Beginnings
from maninegs_gui.findings.committing import Committed, commit
from maninegs_gui.findings.conclusion import Act, Conclusion
from maninegs_gui.findings.contents import (
    BreastContents,
    Desk,
    read_breast,
    toggle,
)
from maninegs_gui.findings.editor import Editor
from maninegs_gui.findings.finding_list import FindingList
from maninegs_gui.findings.head import Head
from maninegs_gui.findings.mode import TagMode
from maninegs_gui.findings.travel import Travelled, travel
from maninegs_gui.findings.versions import lexicon_of, lexicon_offered
from maninegs_gui.theme import Role
from maninegs_gui.widgets.labels import EmptyPlace

if TYPE_CHECKING:
    from core.annotation import Annotator

_TOPICS = frozenset(
    {
        Topic.FINDINGS, Topic.ASSESSMENTS, Topic.PATHOLOGY, Topic.UNDO, Topic.BREASTS,
        Topic.IMAGES, Topic.EXAMS, Topic.CONCLUSIONS, Topic.TEMPLATES, Topic.LANDMARKS,
    }
)  # fmt: skip


class FindingsPanel(QWidget):
    """Follows the session's breast and reader; every verb is a write on the database lane."""

    tool_requested = Signal(object)
    """:class:`RegionKind` to draw with, or None for rest."""
    open_finding_changed = Signal(object)
    """:class:`FindingId` that is open, or None."""
    undo_changed = Signal(object, object)
    """Titles of what undo and redo would do; None when there is nothing."""
    next_case_wanted = Signal()
    """Every breast of the exam is read: the next case, please."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self.lexicon = lexicons.offered(session.workspace.lexicon)
        self._contents: BreastContents | None = None
        self._open: FindingId | None = None
        self._nipples: dict[ImageId, tuple[float, float]] = {}
        self._coming: FindingId | None = None
        self._tool: RegionKind | None = None
        self._last_tool = RegionKind.ELLIPSE
        self._mode = TagMode(self, self._hear)
        self.head = Head(self)
        self.editor = Editor(self)
        self.list = FindingList(lexicon_offered(self.lexicon.id), self.editor, self)
        self.conclusion = Conclusion(self.act, self)
        self.beginnings = Beginnings(self, self)
        self._empty = EmptyPlace("", "", self)
        self._area = QScrollArea(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setAccessibleName(self.tr("Findings"))
        self.setMinimumWidth(280)
        self._wire()
        self._show(None)
        self._refresh()

    # What the reader can do; the actions call these.

    @property
    def contents(self) -> BreastContents | None:
        """What is shown."""
        return self._contents

    @property
    def open_finding(self) -> FindingId | None:
        """The finding whose tags keys set."""
        return self._open

    def tag_lines(self) -> tuple[tuple[str, str, str], ...]:
        """(axis, key, descriptor) of the open finding, as shown; empty while none is."""
        return () if self._open is None else self.editor.tag_lines()

    def start_finding(self, place: int) -> None:
        """Add a finding of the lexicon's type at ``place`` (0 is the first) and open it."""
        if place < len(self.lexicon.offered):
            self.add_finding(self.lexicon.offered[place].key)
        elif not self.lexicon.found:
            self._lanes.say(
                self.tr("The lexicon {0} is not there: put its file back to tag.").format(
                    self.lexicon.id
                ),
                Tone.WARNING,
            )

    def add_finding(self, type_key: str) -> None:
        """Add a finding and open it, ready to be marked."""
        self.begin(lambda desk, store, breast: desk.annotator(store).add_finding(breast, type_key))

    def open(self, finding: FindingId | None) -> None:
        """Open a finding for tagging, or leave the one that is open."""
        contents = self._contents
        if finding is not None and (contents is None or contents.finding(finding) is None):
            return
        changed = finding != self._open
        if changed:
            self.editor.note.tell()
        self._open = finding
        self._mode.set_tagging(finding is not None)
        self._show_editor()
        if changed:
            if finding is None:
                self.choose_tool(None)
            else:
                QTimer.singleShot(0, self, self._bring_up_editor)
            self.open_finding_changed.emit(finding)

    def commit(self) -> None:
        """Leave the open finding; the next key begins the next one."""
        self.open(None)

    def choose_tool(self, kind: RegionKind | None) -> None:
        """Ask for a drawing tool; only while a finding is open."""
        if kind is not None and self._open is None:
            self._lanes.say(self.tr("Open a finding first, then mark it."), Tone.WARNING)
            return
        if kind is not None:
            self._last_tool = kind
        self.show_tool(kind)
        self.tool_requested.emit(kind)

    def show_tool(self, kind: RegionKind | None) -> None:
        """Follow the tool that the viewer really uses."""
        self._tool = kind
        self.editor.show_tool(kind)

    def add_region(self, image: ImageId, region: Region) -> None:
        """Give the open finding a mark that was drawn on an image."""
        contents, finding = self._contents, self._open
        if contents is None or finding is None:
            self._lanes.say(self.tr("Open a finding first, then mark it."), Tone.WARNING)
        elif image not in contents.views:
            self._lanes.say(
                self.tr("That image is not of the breast of this finding: mark it in its own."),
                Tone.WARNING,
            )
        else:
            self._write(lambda desk, store: desk.annotator(store).add_region(finding, region))

    def remove_last_region(self) -> None:
        """Take the last mark of the open finding away."""
        finding = self._contents.finding(self._open) if self._contents else None
        if finding is not None and finding.regions:
            id_, last = finding.id, len(finding.regions) - 1
            self._write(lambda desk, store: desk.annotator(store).remove_region(id_, last))

    def remove_finding(self) -> None:
        """Take the open finding away; undo brings it back."""
        finding = self._open
        if finding is not None:
            self.open(None)
            self._write(lambda desk, store: desk.annotator(store).remove_finding(finding))

    def toggle_tag(self, axis: str, value: str) -> None:
        """Turn a descriptor of the open finding on or off."""
        finding = self._open
        if finding is not None:
            self._write(lambda desk, store: toggle(store, desk, finding, (axis, value)))

    def assess(self, category: Category) -> None:
        """Judge the open finding; where none is open, commit to an assessment of the breast."""
        breast, finding = self._session.breast, self._open
        if breast is None:
            return
        if category is Category.C4:
            self._mode.expect_suffix()
        if finding is not None:
            self._judge(category)
        else:
            # What is shown may still be the breast before: only the session says which it is.
            self.conclusion.assess(breast, category)

    def commit_breast(self) -> None:
        """Commit to what the findings say, and go to the next breast or case.

        What they say is asked of the store, after all that was said before: fingers are
        faster than what is shown.
        """
        desk, breast = self._desk(), self._session.breast
        if desk is None or breast is None:
            return
        self.open(None)
        self.conclusion.tell()
        self._lanes.write(self, lambda store: commit(store, desk, breast), self._go_on)

    def _go_on(self, done: Committed) -> None:
        if (done.breast, done.reader) != (self._session.breast, self._session.reader):
            return  # the reader went on by herself, or another one reads by now
        if not done.committed:
            self.say(self.tr("A finding has no category yet: give it one, or assess the breast."))
        elif done.rest:
            self._session.set_breast(done.rest[0])
        else:
            self.next_case_wanted.emit()

    def set_nipples(self, suggested: Mapping[ImageId, tuple[float, float]]) -> None:
        """Take over where the nipples seem to be; a reader's own points go before them."""
        if dict(suggested) != self._nipples:
            self._nipples = dict(suggested)
            self._refresh()

    def choose_density(self, density: Density) -> None:
        """Say how dense the breast is; before the assessment it is kept beside it."""
        if self._session.breast is not None:
            self.conclusion.grade(self._session.breast, density)

    def _judge(self, category: Category | None) -> None:
        finding = self._open
        if finding is not None:
            self.act(lambda annotator: annotator.set_category(finding, category))

    def undo(self) -> None:
        """Take the last gesture back, wherever it was made."""
        self._travel(back=True)

    def redo(self) -> None:
        """Do it again."""
        self._travel(back=False)

    def _travel(self, *, back: bool) -> None:
        desk = self._desk()
        if desk is None:
            return
        self.editor.note.tell()
        self.conclusion.tell()
        self._lanes.write(
            self, lambda store: travel(store, desk, back=back), lambda seen: self._go_to(seen, back)
        )

    def _go_to(self, seen: Travelled | None, back: bool) -> None:
        """Show what an undo changed: nothing is changed out of sight."""
        if seen is None or seen.exam is None:
            return
        if seen.exam != self._session.exam:
            self._session.open_exam(seen.exam)
            form = self.tr("Undone in this exam: {0}") if back else self.tr("Done again here: {0}")
            self.say(form.format(languages.sentence(seen.title)), Tone.NOTE)
        if seen.breast is not None:
            self._session.set_breast(seen.breast)

    # From here on: following the session and the store.

    def _wire(self) -> None:
        self._session.breast_changed.connect(self._change_breast)
        self._session.reader_changed.connect(self._change_reader)
        self._lanes.changed.connect(self._after_change)
        self.head.side_wanted.connect(self._choose_side)
        self.head.undo_wanted.connect(self.undo)
        self.head.redo_wanted.connect(self.redo)
        self.list.opened.connect(self.open)
        self.list.new_wanted.connect(self.add_finding)
        self.editor.toggled.connect(self.toggle_tag)
        self.editor.tool_chosen.connect(self.choose_tool)
        self.editor.remove_wanted.connect(self.remove_finding)
        self.editor.unmark_wanted.connect(self.remove_last_region)
        self.editor.done.connect(self.commit)
        self.editor.category_chosen.connect(self._judge)
        self.editor.place_corrected.connect(self._correct_place)
        self.editor.note_said.connect(self._note)
        begin = self.beginnings
        self.editor.template_wanted.connect(begin.keep)
        self.list.similar_wanted.connect(self._ask_similar)
        self.editor.similar_wanted.connect(lambda: self._ask_similar(self._open))
        self.list.repeat_wanted.connect(begin.repeat)
        self.list.template_wanted.connect(begin.use)
        self.list.template_dropped.connect(begin.drop)
        self.list.earlier_wanted.connect(begin.carry_on)
        self.conclusion.assessment.category_chosen.connect(self._assess_breast)

    def _ask_similar(self, finding: FindingId | None) -> None:
        """Look for cases with a finding like one of this breast."""
        breast = self._session.breast
        if finding is not None and breast is not None:
            self._session.ask_wanted.emit(Ask(Means.FINDING, breast=breast, finding=finding))

    def _desk(self, reader: ReaderId | None = None) -> Desk | None:
        reader = self._session.reader if reader is None else reader
        if reader is None:
            return None
        return Desk(reader, self._session.workspace.gate, self.lexicon)

    def _write(self, work: Callable[[Desk, Store], Changes]) -> None:
        desk = self._desk()
        if desk is not None:
            self._lanes.write(self, lambda store: work(desk, store))

    def act(self, act: Act, reader: ReaderId | None = None) -> None:
        """Have something done by a reader, the present one when None."""
        desk = self._desk(reader)
        if desk is not None:
            self._lanes.write(self, lambda store: act(desk.annotator(store)))

    def begin(self, work: Begin) -> None:
        """Make a finding in the breast that is open, and open it when it is there."""
        desk, breast = self._desk(), self._session.breast
        if desk is None or breast is None:
            self.say(self.tr("Open an exam first, then add a finding."))
            return
        here = (breast, desk.reader)
        self._lanes.write(
            self,
            lambda store: work(desk, store, breast),
            lambda finding: self._added(finding) if here == self._here() else None,
        )

    def _here(self) -> tuple[BreastId | None, ReaderId | None]:
        return self._session.breast, self._session.reader

    def say(self, sentence: str, tone: Tone = Tone.WARNING) -> None:
        """Show a sentence in the message bar."""
        self._lanes.say(sentence, tone)

    def _added(self, finding: FindingId | None) -> None:
        if finding is None:
            self._lanes.say(self.tr("There is no finding to repeat yet."), Tone.NOTE)
            return
        self._coming = finding
        self._refresh()

    def _assess_breast(self, category: Category) -> None:
        if self._session.breast is not None:
            self.conclusion.assess(self._session.breast, category)

    def _correct_place(self, said: Location) -> None:
        finding = self._open
        if finding is not None:
            self.act(lambda annotator: annotator.set_location(finding, said))

    def _note(self, whose: tuple[FindingId, ReaderId], text: str, gesture: str) -> None:
        finding, reader = whose

        def act(annotator: Annotator) -> Changes:
            with annotator.gesture(self.tr("Edit note"), gesture):
                return annotator.set_note(finding, text)

        self.act(act, reader)

    def _change_breast(self, _breast: BreastId | None) -> None:
        self.open(None)
        self._coming = None
        self._mode.end_suffix()
        self.conclusion.hide_pathology()
        self._refresh()

    def _change_reader(self, _reader: object) -> None:
        # Nothing of one reader stays for the next, not even until the store has answered.
        self.editor.note.tell()
        self.conclusion.tell()
        self._coming = None
        self._mode.end_suffix()
        self._show(None)
        self._refresh()

    def _after_change(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS:
            self._refresh()

    def _refresh(self) -> None:
        desk, breast = self._desk(), self._session.breast
        if desk is None or breast is None:
            self._show(None)
            return
        nipples = dict(self._nipples)
        self._lanes.ask(
            self, "breast", lambda store: read_breast(store, breast, desk, nipples), self._show
        )

    def _show(self, contents: BreastContents | None) -> None:
        if contents is not None and contents.info.id != self._session.breast:
            return
        self._contents = contents
        if contents is None:
            self.open(None)
            self._empty.say(
                self.tr("No breast chosen"),
                self.tr("Open an exam; its findings and assessment are made here."),
            )
            self._pages.setCurrentIndex(0)
            self.undo_changed.emit(None, None)
            return
        self._pages.setCurrentIndex(1)
        if contents.finding(self._open) is None:
            self.open(None)
        self.head.show_contents(contents)
        self.conclusion.show_contents(contents)
        self.undo_changed.emit(contents.undo_title, contents.redo_title)
        if self._coming is not None and contents.finding(self._coming) is not None:
            coming, self._coming = self._coming, None
            self.open(coming)
            self.choose_tool(self._last_tool)
        else:
            self._show_editor()

    def _show_editor(self) -> None:
        contents = self._contents
        finding = contents.finding(self._open) if contents is not None else None
        self.editor.setVisible(finding is not None)
        if contents is None:
            return
        self.list.show_contents(contents, self._open)
        if finding is not None:
            self.editor.show_finding(
                contents.number(finding.id),
                finding,
                lexicon_of(finding),
                contents.places.get(finding.id),
            )
            self.editor.show_warnings(contents.sentences(finding.id, still_open=True))
            self.editor.show_tool(self._tool)

    def _bring_up_editor(self) -> None:
        self._area.ensureWidgetVisible(self.editor, 0, 8)

    def _hear(self, key: str) -> bool:
        """One key while a finding is open, or just after an assessment of 4."""
        if self._mode.expects_suffix and key.lower() in ("a", "b", "c"):
            self._mode.end_suffix()
            self.assess(Category(f"4{key.upper()}"))
            return True
        if self._open is None:
            return False
        named: dict[str, Callable[[], Any]] = {
            "enter": self.commit,
            "escape": self._step_back,
            "delete": self.remove_finding,
            "backspace": self.remove_last_region,
        }
        if key in named:
            named[key]()
            return True
        tag = self.editor.tag_of(key)
        if tag is not None:
            self.toggle_tag(*tag)
        # A key without a tag is swallowed, so that a slip does not invert the images.
        return True

    def _step_back(self) -> None:
        if self._tool is not None:
            self.choose_tool(None)
        else:
            self.open(None)

    # Building.

    def _make_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(10)
        column.addWidget(self.head)
        area = self._area
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Findings of this breast"))
        area.setWidget(self._make_body())
        column.addWidget(area, 1)
        return page

    def _make_body(self) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        rule = QFrame(body)
        rule.setFixedHeight(1)
        rule.setStyleSheet(f"background: {Role.LINE_STRONG.value};")
        column.addWidget(rule)
        column.addWidget(self.conclusion)
        column.addStretch(1)
        return body

    def _choose_side(self, side: Side) -> None:
        contents = self._contents
        if contents is None:
            return
        info = next((one for one in contents.siblings if one.side is side), contents.info)
        self._session.set_breast(info.id)
        self.head.show_contents(contents)
