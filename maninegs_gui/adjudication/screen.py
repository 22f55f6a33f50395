"""The page on which readers are compared and settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QWidget,
)

from core import lexicons
from core.annotation import Annotator, comparison
from core.annotation.adjudication import Adjudicator
from core.annotation.comparison import Case, Listing, State
from core.domain.assessment import Category, Density
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.study import BreastId, ReaderId
from maninegs_gui import languages
from maninegs_gui.adjudication import draft as drafts
from maninegs_gui.adjudication import overlay, people
from maninegs_gui.adjudication.cases import title
from maninegs_gui.adjudication.draft import Draft, Lack, Pick
from maninegs_gui.adjudication.layout import AdjudicationLayout
from maninegs_gui.adjudication.people import Person, tr
from maninegs_gui.adjudication.pixels import Pool
from maninegs_gui.adjudication.verdict_box import phrases
from maninegs_gui.bridge.lanes import Lanes, Store, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import counted
from maninegs_gui.widgets.tabbing import as_laid_out

_TOPICS = frozenset(
    {
        Topic.FINDINGS, Topic.ASSESSMENTS, Topic.ADJUDICATIONS, Topic.READERS, Topic.IMAGES,
        Topic.EXAMS, Topic.PATIENTS,
    }
)  # fmt: skip
_SUBDIVIDED = (Category.C4, Category.C4A, Category.C4B, Category.C4C)


class AdjudicationScreen(AdjudicationLayout):
    """A list at the left, the images and the comparison beside it, the verdict below."""

    viewer_wanted = Signal()
    """Look at the exam in the viewer."""

    def __init__(
        self, lanes: Lanes, session: Session, pool: Pool, parent: QWidget | None = None
    ) -> None:
        super().__init__(lanes, session, pool, parent)
        self._lanes, self._session = lanes, session
        self._case: Case | None = None
        self._wanted: BreastId | None = None
        self._draft: Draft | None = None
        self._people: tuple[Person, ...] = ()
        self._current: int | None = None
        self._listing = Listing((), 0, may_settle=False)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(60)
        self._stale.timeout.connect(self.refresh)
        self._wire()
        self._show_case(None)

    # What is shown, for actions and tests.

    @property
    def case(self) -> Case | None:
        """The breast that is open."""
        return self._case

    @property
    def draft(self) -> Draft | None:
        """What was decided on it so far."""
        return self._draft

    @property
    def current(self) -> int | None:
        """The lesion that keys speak of."""
        return self._current

    @property
    def empty_text(self) -> str:
        """What is said where there is nothing to compare."""
        return "" if self._empty.isHidden() else self._empty.text

    @property
    def may_decide(self) -> bool:
        """Whether this reader may settle the breast that is open."""
        return self._case is not None and self._case.may_settle

    # What the reader can do; the actions call these.

    def refresh(self) -> None:
        """Read the list anew, and the open breast with it."""
        reader, policy = self._session.reader, self._session.workspace.gate
        if reader is None:
            return

        def work(store: Store) -> Listing:
            with store.read() as reading:
                return comparison.listing(reading, reader, policy)

        def show(listing: Listing) -> None:
            if self._session.reader == reader:  # another one may not see what this one may
                self._show_listing(listing)

        self._lanes.ask(self, "listing", work, show, self._failed)
        if self.tabs.currentIndex() == 1:
            self.agreement.refresh()

    def open(self, breast: BreastId) -> None:
        """Compare what was said of a breast."""
        reader, policy = self._session.reader, self._session.workspace.gate
        self._wanted = breast
        if reader is None:
            return

        def work(store: Store) -> Case:
            with store.read() as reading:
                return comparison.case(reading, breast, reader, policy)

        def show(case: Case) -> None:
            if self._session.reader == reader:
                self._show_case(case)

        self._lanes.ask(self, "case", work, show, self._failed)

    def step(self, by: int) -> None:
        """Open the next breast of the list, or the one before."""
        here = self.model.place_of(self._wanted)
        self._select(here + by if here >= 0 else 0)

    def step_lesion(self, by: int) -> None:
        """Let the keys speak of the next lesion."""
        if self._case is not None and self._case.lesions:
            here = -1 if self._current is None and by > 0 else self._current or 0
            self._enter((here + by) % len(self._case.lesions))

    def take(self, place: int) -> None:
        """Take what the reader of a column says of the current lesion, and go on."""
        lesion = self._lesion()
        if lesion is None or self._case is None or place >= len(self._people):
            return
        person = self._people[place]
        if self._case.lesions[lesion].of(person.id) is None:
            self._remark(tr("{0} did not mark lesion {1}.").format(person.name, lesion + 1))
            return
        self._pick(lesion, frozenset({person.id}))

    def take_all(self) -> None:
        """Take what every reader says of the current lesion, each as a finding of its own."""
        lesion = self._lesion()
        if lesion is not None and self._case is not None:
            whose = frozenset(one.reader for one in self._case.lesions[lesion].findings)
            self._pick(lesion, whose)

    def take_none(self) -> None:
        """Say that the current lesion is none."""
        lesion = self._lesion()
        if lesion is not None:
            self._pick(lesion, frozenset())

    def assess(self, category: Category) -> None:
        """Choose the assessment that counts; 4 again goes on to 4A, 4B and 4C."""
        if self._draft is None or not self.may_decide:
            return
        now = self._draft.category
        if category is Category.C4 and now in _SUBDIVIDED:
            category = _SUBDIVIDED[(_SUBDIVIDED.index(now) + 1) % len(_SUBDIVIDED)]
        self._decide(replace(self._draft, category=category))

    def choose_category(self, category: Category) -> None:
        """Choose exactly this assessment."""
        if self._draft is not None and self.may_decide:
            self._decide(replace(self._draft, category=category))

    def grade(self, density: Density) -> None:
        """Choose the density that counts; again takes it away."""
        if self._draft is not None and self.may_decide:
            chosen = None if self._draft.density is density else density
            self._decide(replace(self._draft, density=chosen))

    def give_reason(self, text: str) -> None:
        """Say why."""
        if self._draft is not None and self.may_decide:
            self._decide(replace(self._draft, reason=text))

    def give_phrase(self, place: int) -> None:
        """Say one of the reasons that are given often."""
        if place < len(phrases()):
            self.give_reason(phrases()[place])

    def type_reason(self) -> None:
        """Put the keys into the reason."""
        if self.may_decide:
            self.verdict.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """Settle the open breast and open the next one that is to be settled."""
        case, draft, reader = self._case, self._draft, self._session.reader
        if case is None or draft is None or reader is None or not case.may_settle:
            return
        lack = draft.lack()
        if lack is not None:
            if lack is Lack.LESION:
                self._enter(draft.undecided())
            elif lack is Lack.REASON:
                self.type_reason()
            self._remark(self._lacking(draft))
            return
        wanted, policy = drafts.verdict(draft, case), self._session.workspace.gate
        after = self.model.next_open(self.model.place_of(case.info.id))
        following = self.model.row(after).info.id if after >= 0 else None

        def then(_nothing: object) -> None:
            self._lanes.say(tr("Settled. Undo takes it back."))
            if self._wanted == case.info.id:
                self._wanted = following or case.info.id
            self.refresh()

        def failed(error: Exception) -> None:
            self._lanes.say_error(error)
            self.open(case.info.id)

        self._lanes.write(
            self, lambda store: Adjudicator(store, reader, policy).settle(wanted), then, failed
        )

    def open_again(self) -> None:
        """Take a verdict back, with the reason that stands in the field."""
        case, draft, reader = self._case, self._draft, self._session.reader
        if case is None or draft is None or reader is None or not case.may_settle:
            return
        reason, breast = draft.reason, case.info.id
        if case.settled is not None and reason == case.settled.reason:
            self.type_reason()
            self.verdict.reason.selectAll()
            self._remark(tr("Type why it is opened again."))
            return
        self._lanes.write(
            self,
            lambda store: Adjudicator(store, reader).withdraw(breast, reason),
            lambda _nothing: self.refresh(),
        )

    def undo(self) -> None:
        """Take the last verdict back."""
        self._travel(back=True)

    def redo(self) -> None:
        """Settle again what was taken back last."""
        self._travel(back=False)

    def toggle_names(self) -> None:
        """Hide who said what, or show it."""
        self.names.setChecked(not self.names.isChecked())
        self._names_changed()

    def open_viewer(self) -> None:
        """Look at the exam in the viewer."""
        if self._case is not None:
            self._session.open_exam(self._case.info.exam)
            self._session.set_breast(self._case.info.id)
            self.viewer_wanted.emit()

    def show_agreement(self) -> None:
        """Show how far readers agree, or go back to settling."""
        self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Say the present keys beside what they do."""
        self.verdict.show_keys(keys)
        self.names.set_key(keys.get("names", ""))
        self.viewer.setToolTip(keys.get("viewer", ""))

    # From here on: how it is done.

    def _travel(self, *, back: bool) -> None:
        reader = self._session.reader
        if reader is None:
            return

        def work(store: Store) -> tuple[Changes, BreastId]:
            from core.store import undo

            with store.read() as reading:
                step = (undo.to_undo if back else undo.to_redo)(reading, reader)
            own = [c for c in step.commands if c["kind"] == "adjudication"] if step else []
            if not own:
                # What was done while reading is taken back where it can be seen.
                raise WorldError(tr("There is no verdict of yours to take back or do again here."))
            annotator = Annotator(store, reader)
            changes = annotator.undo() if back else annotator.redo()
            known = own[0]["after"] or own[0]["before"]
            return changes, BreastId(known["breast"])

        def then(breast: BreastId) -> None:
            self._wanted = breast
            self.refresh()

        self._lanes.write(self, work, then)

    def _wire(self) -> None:
        self.names.clicked.connect(lambda _on: self._names_changed())
        self.viewer.clicked.connect(self.open_viewer)
        self.list.selectionModel().currentChanged.connect(lambda here, _old: self._chosen(here))
        self.table.picked.connect(self._toggle_pick)
        self.table.toggled.connect(self._toggle_tag)
        self.verdict.category_chosen.connect(self.choose_category)
        self.verdict.density_chosen.connect(self.grade)
        self.verdict.reason_changed.connect(self.give_reason)
        self.verdict.settle_wanted.connect(self.settle)
        self.verdict.open_again_wanted.connect(self.open_again)
        self.pictures.viewer_wanted.connect(self.open_viewer)
        self.tabs.currentChanged.connect(self._show_tab)
        self._lanes.changed.connect(self._follow)
        self._session.reader_changed.connect(self._reader_changed)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS and self.isVisible():
            self._stale.start()

    def _reader_changed(self, _reader: ReaderId | None) -> None:
        # Nothing that one reader might see stays for the next one.
        self._wanted = None
        self.agreement.forget()
        self.model.show_listing(Listing((), 0, may_settle=False))
        self._show_case(None)
        if self.isVisible():
            self.refresh()

    def _failed(self, error: Exception) -> None:
        self._show_case(None)
        self._lanes.say_error(error)

    def _chosen(self, here: object) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < self.model.rowCount():
            breast = self.model.row(row).info.id
            if breast != self._wanted or self._case is None:
                self.open(breast)

    def _select(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _show_listing(self, listing: Listing) -> None:
        self._listing = listing
        self.model.show_listing(listing)
        total = len(listing.rows)
        self.progress.setText(
            tr("{0} of {1} settled").format(listing.settled, total) if total else ""
        )
        self._pages.setCurrentWidget(self._work if total else self._empty)
        if not total:
            self._say_empty(listing)
            self._show_case(None)
            return
        row = self.model.place_of(self._wanted)
        if row < 0:
            self._wanted, row = self.model.row(0).info.id, 0
        blocked = self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self.model.index(row, 0))
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        self.open(self.model.row(row).info.id)

    def _say_empty(self, listing: Listing) -> None:
        if listing.hidden:
            several = counted(
                listing.hidden, tr("{0} breast was read by several"),
                tr("{0} breasts were read by several"),
            )  # fmt: skip
            self._empty.say(
                tr("Nothing to compare yet"),
                tr("{0}; others' work appears once you have saved your own assessment.").format(
                    several
                ),
            )
        else:
            self._empty.say(
                tr("Nothing to settle"),
                tr("A breast appears here once two persons have saved an assessment of it."),
            )

    def _show_case(self, case: Case | None) -> None:
        same = case is not None and self._case is not None and case.info.id == self._case.info.id
        if case == self._case and case is not None:
            return  # somebody else's breast changed; what was decided here stays
        if same and case is not None and self._draft is not None and not self._settled_anew(case):
            self._lanes.say(tr("What was said of this breast changed: decide again."), Tone.WARNING)
        self._case, self._current = case, None
        if case is None:
            self._draft, self._people = None, ()
            self.title.setText("")
            self.note.setText("")
            self.pictures.clear()
            self.table.setVisible(False)
            self.verdict.setVisible(False)
            return
        self._draft = drafts.begin(case, phrases()[0])
        if not case.may_settle and case.settled is None:
            self._draft = Draft((None,) * len(case.lesions))  # nothing counts yet
        self._current = self._draft.undecided()
        if self._current is None and case.lesions:
            self._current = 0
        self.table.setVisible(True)
        self.verdict.setVisible(case.may_settle)
        if not same:
            self.pictures.show_images(case.images, lambda image: overlay.frame_of(case, image))
        self._lay_people()

    def _settled_anew(self, case: Case) -> bool:
        assert self._case is not None
        return case.settled != self._case.settled

    def _lay_people(self) -> None:
        case = self._case
        if case is None or self._draft is None:
            return
        hidden = self.names.isChecked()
        self._people = people.of(case.said, case.info.id, hidden=hidden)
        row = self.model.place_of(case.info.id)
        self.title.setText(title(self.model.row(row)) if row >= 0 else case.info.patient_key)
        self.note.setText(self._story(case, hidden=hidden))
        self.table.show_case(case, self._people)
        self._show_draft()

    def _story(self, case: Case, *, hidden: bool) -> str:
        if case.settled is None:
            return "" if case.may_settle else tr("Settling is for adjudicators.")
        when = case.settled.saved_at.strftime("%Y-%m-%d %H:%M")
        who = "" if hidden else tr(" by {0}").format(case.settled_by)
        text = tr("Settled{0}, {1}: {2}").format(who, when, case.settled.reason)
        row = self.model.place_of(case.info.id)
        if row >= 0 and self.model.row(row).state is State.READ_SINCE:
            text = tr("{0} A reader assessed it again since.").format(text)
        return text

    def _names_changed(self) -> None:
        self.agreement.set_hidden(self.names.isChecked())
        self._lay_people()

    def _lesion(self) -> int | None:
        if self._draft is None or not self.may_decide:
            return None
        return self._current

    def _enter(self, lesion: int | None) -> None:
        self._current = lesion
        self._show_draft()
        if lesion is not None:
            self.table.see(lesion)

    def _pick(self, lesion: int, whose: Pick) -> None:
        if self._draft is None or not self.may_decide:
            return
        self._draft = self._draft.pick(lesion, whose)
        following = self._draft.undecided(lesion)
        self._enter(lesion if following is None else following)

    def _toggle_pick(self, lesion: int, reader: ReaderId) -> None:
        if self._draft is None or not self.may_decide:
            return
        now = self._draft.picks[lesion] or frozenset()
        self._pick(lesion, now - {reader} if reader in now else now | {reader})

    def _toggle_tag(self, finding: Finding, tag: tuple[str, str]) -> None:
        if self._draft is not None and self.may_decide:
            lexicon = languages.lexicon(lexicons.of(finding))
            self._decide(drafts.toggle(self._draft, finding, tag, lexicon))

    def _decide(self, draft: Draft) -> None:
        self._draft = draft
        self._show_draft()

    def _show_draft(self) -> None:
        case, draft = self._case, self._draft
        if case is None or draft is None:
            return
        self.table.show_draft(draft, self._current, enabled=case.may_settle)
        settled = case.settled is not None
        state = self._lacking(draft)
        if settled and draft == drafts.begin(case, ""):
            state = tr("Settled; choose otherwise and settle anew, or open it again.")
        self.verdict.show_draft(draft, settled=settled, state=state)
        shown, lit = self._people, self._current
        self.pictures.show_marks_of(lambda pane: overlay.marks(case, shown, pane, lit))
        as_laid_out(self)  # images, cells and chips were made after the verdict below them

    def _remark(self, sentence: str) -> None:
        """Say why nothing happened, where the eye is; it goes with the next decision."""
        self.verdict.remark(sentence)

    def _lacking(self, draft: Draft) -> str:
        lack = draft.lack()
        if lack is Lack.LESION:
            place = draft.undecided()
            return tr("Choose what counts of lesion {0}.").format((place or 0) + 1)
        if lack is Lack.CATEGORY:
            return tr("Choose the assessment that counts.")
        if lack is Lack.REASON:
            return tr("Say why: choose a phrase or type a reason.")
        return tr("Ready to settle.")

    def _show_tab(self, place: int) -> None:
        self._body.setCurrentIndex(place)
        if place == 1:
            self.agreement.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
