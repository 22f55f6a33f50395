"""Similar cases and the opinion beside the images, as far as the gate lets them through."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from core.domain.changes import Changes, Topic
from core.domain.reveal import Reveal
from core.domain.study import BreastId
from core.retrieval.asking import Ask, Means, Refinement
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.similar import reveals, states
from maninegs_gui.similar.backend import Backend
from maninegs_gui.similar.beside import Beside
from maninegs_gui.similar.card import CaseCard, Marks
from maninegs_gui.similar.cards import CardList
from maninegs_gui.similar.conversation import SPOKEN, Conversation
from maninegs_gui.similar.head import Head, PinnedRow
from maninegs_gui.similar.heating import Heating
from maninegs_gui.similar.opinion_box import OpinionBox
from maninegs_gui.similar.refine_bar import RefineBar
from maninegs_gui.similar.thumbnails import Thumbnails
from maninegs_gui.similar.values import Answer, Material, OpinionWords, Why
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.tabbing import Leading, as_laid_out

if TYPE_CHECKING:
    from core.imaging.pictures import Pictures
    from maninegs_gui.bridge.lanes import Store

_FORGET = frozenset(
    {Topic.PATHOLOGY, Topic.MODELS, Topic.IMAGES, Topic.PATIENTS, Topic.ASSESSMENTS,
     Topic.FINDINGS, Topic.BREASTS, Topic.EXAMS, Topic.STORE, Topic.ADJUDICATIONS}
)  # fmt: skip
_SETTLE = 60
"""Milliseconds in which changes of the store, and of what takes room, are taken together."""


class _Sheet(QWidget):
    """As high as its lines need at the width it has.

    A scroll area takes the larger of that and of the minimum, which for wrapped lines is
    reckoned at another width, and would leave the rest of the panel empty.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class SimilarScreen(Leading):
    """Follows the session's breast; shows nothing of the machine before it may."""

    train_wanted = Signal()
    embed_wanted = Signal()
    region_wanted = Signal()
    """A region is to be drawn, to ask by it."""
    file_wanted = Signal()
    """A file is to be chosen, to ask by it."""
    card_wanted = Signal(str)
    """SHA-256 of the model whose card is to be shown."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        pictures: Pictures,
        *,
        backend: Backend,
        show_action: QAction,
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend = lanes, session, backend
        self._show = show_action
        self.answer: Answer | None = None
        self._words: OpinionWords | None = None
        self._titles: dict[BreastId, str] = {}
        self._kept: dict[BreastId, bool] = {}
        self._told: set[tuple[object, ...]] = set()
        self.head = Head(self)
        self.pinned = PinnedRow(self)
        self.refine = RefineBar(preferences, self)
        self.opinion = OpinionBox(self)
        self._note = label("", "muted", wrap=True)
        self.list = CardList(Thumbnails(lanes, pictures), self)
        self.empty = EmptyPlace("")
        self.conversation = Conversation(lanes, backend, self)
        self.beside = Beside(session, self)
        self.heating = Heating(lanes, session, backend, self)
        self._acts: states.Acts = {
            "train": self.train_wanted.emit,
            "embed": self.embed_wanted.emit,
            "show": show_action.trigger,
            "loosen": self.refine.loosen,
            "unproven": self.refine.among_all,
        }
        self._act = ""
        self._lay_out()
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(_SETTLE)
        self._stale.timeout.connect(self._again)
        self._wire()
        self._breast_changed(session.breast)

    @property
    def revealed(self) -> bool:
        """Whether pathology and scores are on the screen."""
        return self.answer is not None and not self.answer.masked

    @property
    def spoken(self) -> bool:
        """Whether an opinion, or its reason to be silent, is on the screen."""
        return self._words is not None

    @property
    def cards(self) -> tuple[CaseCard, ...]:
        """The cards that are shown, from the top."""
        return self.list.cards

    # What a reader can do -------------------------------------------------------------

    def show_cases(self) -> None:
        """Look at the similar cases of the open breast, masked until its assessment."""
        breast = self._session.breast
        if breast is None:
            self._lanes.say(self.tr("Open a breast first: click one of its images."))
        elif self.conversation.ask is None or self.conversation.ask.breast != breast:
            self.ask(Ask(Means.BREAST, breast))
        else:
            self.conversation.show()

    def ask(self, asked: Ask) -> None:
        """Look for cases by what a reader pointed at."""
        reader = self._session.reader
        if reader is None:
            return
        if asked.means is Means.FILE or self._asked_breast() != asked.breast:
            self._leave()
            self.refine.begin()
        refinement = self.refine.forget_likes()
        path = asked.path
        if self.answer is None:
            self._say(states.looking(path.name if path else ""))
        if path is not None:
            self.head.say(path.name)
        self.conversation.put(asked, reader, refinement, wanted=True)
        self._scroll.verticalScrollBar().setValue(0)

    def look_up(self, path: Path) -> None:
        """Look for cases that are similar to an image file, which need not be imported."""
        self.ask(Ask(Means.FILE, path=path))

    def step(self, by: int) -> None:
        """Let the next or the previous hit stand beside the open breast."""
        shown = self.beside.step(by)
        if shown is None:
            self._lanes.say(self.tr("There are no similar cases to step through."))
            return
        place, count = self.beside.hits.index(shown), len(self.beside.hits)
        ahead = (place + by) % count
        self._session.expect_compare((self.beside.hits[ahead],))

    def pin(self, breast: BreastId | None = None) -> None:
        """Pin a case, or let go of it; the one that is stepped to unless named."""
        wanted = breast or self._current()
        if wanted is not None and not self.beside.toggle_pin(wanted):
            self._lanes.say(self.tr("Four cases are pinned: unpin one of them first."))

    def keep(self, breast: BreastId | None = None, wanted: bool | None = None) -> None:
        """Keep a case as a teaching case, or let go of it."""
        chosen, reader, backend = breast or self._current(), self._session.reader, self._backend
        if chosen is None or reader is None:
            return
        now = not self._kept.get(chosen, False) if wanted is None else wanted
        self._kept[chosen] = now
        self._mark_kept(chosen, now)

        def failed(error: Exception) -> None:
            self._kept[chosen] = not now
            self._mark_kept(chosen, not now)
            self._lanes.say_error(error)

        self._lanes.write(
            self,
            lambda store: backend.keep(store, chosen, reader, now),
            lambda _none: None,
            failed,
        )

    def heat(self, breast: BreastId | None = None) -> None:
        """Show which part of a case is alike, or take that away."""
        material = self.conversation.material
        if material is None:
            return
        if not self.revealed:
            self._lanes.say(
                self.tr("Which part is alike is shown when you have saved your assessment.")
            )
            self._mark()
            return
        wanted = breast or self._current()
        if wanted is not None:
            self.heating.toggle(material, wanted)

    def like(self, breast: BreastId, *, more: bool) -> None:
        """Ask for more, or less, of what one hit is; once more takes it back."""
        shown = self.refine.refinement
        wanted, other = (shown.more, shown.less) if more else (shown.less, shown.more)
        if breast in wanted:
            wanted = tuple(one for one in wanted if one != breast)
        else:
            wanted = (*wanted, breast)
            other = tuple(one for one in other if one != breast)
        pair = (wanted, other) if more else (other, wanted)
        self.refine.set_likes(replace(shown, more=pair[0], less=pair[1]))
        self._mark()
        self._refine(self.refine.refinement)

    # Following the session ------------------------------------------------------------

    def _breast_changed(self, breast: BreastId | None) -> None:
        reader = self._session.reader
        self._leave()
        refinement = self.refine.begin()
        self.head.say("")
        if breast is None or reader is None:
            self._say(states.nothing_open())
            return
        self._say(states.looking())
        self.conversation.put(Ask(Means.BREAST, breast), reader, refinement)

    def _from_file(self) -> None:
        """Go back from a file that was looked up to the breast that is open."""
        asked = self.conversation.ask
        if asked is not None and asked.means is Means.FILE:
            self._breast_changed(self._session.breast)

    def _leave(self) -> None:
        """Nothing of the last question stays, on the screen or beside the images."""
        self.conversation.stop()
        self._stale.stop()
        self.heating.clear()
        self.beside.clear()
        self.answer = self._words = None
        self._titles, self._kept = {}, {}
        self._told = set()
        self.list.clear()
        self.opinion.hide()
        self.refine.hide()
        self._note.hide()

    def _stored(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _FORGET and self.conversation.ask is not None:
            self._stale.start()

    def _again(self) -> None:
        if self._session.reader is not None:
            self.conversation.again(self._session.reader, self.refine.refinement)

    def _refine(self, refinement: Refinement) -> None:
        self.conversation.refine(refinement)

    # What comes back ------------------------------------------------------------------

    def _hold_back(self, material: Material) -> None:
        self._drop_answer()
        self.beside.clear()
        self.head.say(material.standing.title)
        self.head.offer(material.standing.offers, self.conversation.ask)
        self._say(states.read_first(self._show.toolTip(), material.standing.policy))

    def _take(self, answer: Answer) -> None:
        before = self.answer
        self.answer = answer
        asked, refinement = self.conversation.ask, self.refine.refinement
        self.head.show_answer(answer, refinement, asked)
        self.refine.show_answer(answer, region=asked is not None and asked.means is Means.REGION)
        self.refine.setVisible(bool(answer.among or states.narrowed(refinement)))
        if before is None or before.masked != answer.masked:
            self.heating.clear()
        self._titles |= {case.breast: case.title for case in answer.cases}
        self._kept |= {case.breast: case.kept for case in answer.cases}
        if answer.why is Why.CLOSED:
            # The assessment was taken back, or the site shows nothing before one: nor do these.
            self.beside.clear()
        self.beside.set_hits(tuple(case.breast for case in answer.cases))
        if answer.why is Why.NOTHING:
            self.empty.hide()
            self._say_note(answer)
            self.list.fill(answer.cases)
            self.list.show()
            self.list.set_heat(self.heating.maps)
            self._mark()
        else:
            self._say(states.of_answer(answer, refinement))
        self._say_coming(answer)
        self._arrange()
        self._tell(reveals.of_cases(answer))

    def _speak(self, words: OpinionWords | None) -> None:
        answer = self.answer
        if answer is None:
            return
        self._words = words
        if words is None:
            self._say_later(answer)
            return
        self.opinion.show_opinion(words)
        self.opinion.show()
        self._tell(reveals.of_opinion(answer, words))

    def _arrange(self) -> None:
        """Give every line its room now: left to later, lines would lie over pictures meanwhile."""
        for part in (*self.cards, self.list, self._sheet):
            layout = part.layout()
            if layout is not None:
                _forget_heights(layout)
                layout.activate()
        self._sheet.updateGeometry()
        as_laid_out(self)  # the tab key goes by when parts were made; it should go from the top

    def _say_coming(self, answer: Answer) -> None:
        """Keep the opinion's place while it is worked out, so that the cases do not jump."""
        if self._words is None and answer.standing.opinion and answer.why in SPOKEN:
            self.opinion.say(self.tr("The opinion is being worked out."))
            self.opinion.show()

    def _say_later(self, answer: Answer) -> None:
        """Why there is no opinion to be seen; quiet where there could be none anyway."""
        if answer.standing.breast is None:
            self.opinion.say(
                self.tr("Import this image and assess its breast to see pathology and opinion.")
            )
            self.opinion.setVisible(answer.why is Why.NOTHING)
        else:
            self.opinion.hide()

    def _failed(self, error: Exception) -> None:
        asked = self.conversation.ask
        self._drop_answer()
        reason = languages.said(error)
        self._say(states.failed(reason, file=asked is not None and asked.means is Means.FILE))
        self._lanes.say_error(error)

    def _drop_answer(self) -> None:
        self.answer = self._words = None
        self.heating.clear()
        self.list.clear()
        self.opinion.hide()
        self.refine.hide()
        self._note.hide()

    # What was seen --------------------------------------------------------------------

    def _tell(self, reveal: Reveal | None, *, seen: bool = False) -> None:
        """Note down what is visible, once; what nobody can see now is asked for when it is.

        Parameters
        ----------
        seen
            It stands beside the images, wherever the panel is.
        """
        if reveal is None or not (seen or self.isVisible()):
            return
        key = (
            reveal.breast, reveal.reader, reveal.shown, reveal.category, reveal.probability,
            reveal.threshold, reveal.model,
        )  # fmt: skip
        if key not in self._told:
            self._told.add(key)
            self._lanes.write(self, partial(_noted, self._backend, reveal))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What came while the panel was out of sight, and is still there.
        if self.answer is not None:
            self._tell(reveals.of_cases(self.answer))
            if self._words is not None:
                self._tell(reveals.of_opinion(self.answer, self._words))

    # Showing --------------------------------------------------------------------------

    def _say(self, state: states.State) -> None:
        self._note.hide()
        self.list.hide()
        self.list.clear()
        self.empty.say(state.title, state.sentence)
        self.empty.button.setText(state.button)
        self.empty.button.setAccessibleName(state.button)
        self.empty.button.setVisible(bool(state.button))
        self._act = state.act
        self.empty.show()

    def _say_note(self, answer: Answer) -> None:
        if not answer.masked:
            said = self.tr("Most alike first.")
        elif answer.standing.breast is None:
            said = self.tr("Pathology, likeness and order stay hidden.")
        else:
            said = self.tr(
                "Pathology, likeness and order stay hidden until you save your assessment."
            )
        self._note.setText(" ".join((said, *answer.notes)))
        self._note.show()

    def _mark(self) -> None:
        beside, refinement, open_ = self.beside, self.refine.refinement, self.revealed
        self.list.mark(
            lambda breast: Marks(
                shown=breast in beside.shown,
                pinned=breast in beside.pinned,
                more=breast in refinement.more,
                less=breast in refinement.less,
                heat=breast == self.heating.breast if open_ else None,
            )
        )
        self.pinned.show_pinned(
            tuple((one, self._titles.get(one, "")) for one in beside.pinned), beside.shown
        )

    def _mark_kept(self, breast: BreastId, kept: bool) -> None:
        card = self.list.card_of(breast)
        if card is not None:
            card.show_case(replace(card.case, kept=kept))

    def _beside_changed(self) -> None:
        self._mark()
        as_laid_out(self)  # those that are pinned stand above the list
        current, material = self.beside.current, self.conversation.material
        if current is None or material is None:
            return
        if self.answer is not None and current in self.beside.hits:
            self._tell(reveals.of_cases(self.answer), seen=True)
        card = self.list.card_of(current)
        if card is not None:
            # A moment later: what was pinned takes room first.
            QTimer.singleShot(_SETTLE, card, lambda: self._bring(card))
        self.heating.follow(material, current)

    def _bring(self, card: CaseCard) -> None:
        """Scroll to a card, its top first where it is higher than the panel."""
        bar = self._scroll.verticalScrollBar()
        top = card.mapTo(self._sheet, card.rect().topLeft()).y()
        bottom, shown = top + card.height(), self._scroll.viewport().height()
        if top < bar.value() or bottom > bar.value() + shown:
            bar.setValue(max(0, min(top - 4, bottom + 4 - shown) if card.height() < shown else top))

    def _heat_changed(self) -> None:
        self.list.set_heat(self.heating.maps)
        self._mark()

    def _current(self) -> BreastId | None:
        """The case that keys are about: the focused card's, else the one stepped to."""
        for card in self.cards:
            if card.hasFocus() or card.isAncestorOf(self.focusWidget() or card.window()):
                return card.case.breast
        if self.beside.current is None:
            self._lanes.say(self.tr("Step to a similar case first."))
        return self.beside.current

    def _asked_breast(self) -> BreastId | None:
        return self.conversation.ask.breast if self.conversation.ask else None

    def _wire(self) -> None:
        session, conversation = self._session, self.conversation
        self._show.triggered.connect(self.show_cases)
        self._lanes.changed.connect(self._stored)
        session.breast_changed.connect(self._breast_changed)
        session.exam_again.connect(self._from_file)
        session.reader_changed.connect(lambda _reader: self._breast_changed(session.breast))
        session.model_changed.connect(self._stale.start)
        session.ask_wanted.connect(self.ask)
        session.compare_wanted.connect(lambda some: self.head.close_button.setVisible(bool(some)))
        conversation.held_back.connect(self._hold_back)
        conversation.answered.connect(self._take)
        conversation.spoken.connect(self._speak)
        conversation.failed.connect(self._failed)
        self.refine.changed.connect(self._refine)
        self.head.ask_wanted.connect(self.ask)
        self.head.more_wanted.connect(
            lambda what: (self.file_wanted if what == "file" else self.region_wanted).emit()
        )
        self.head.close_wanted.connect(self.beside.close)
        self.beside.changed.connect(self._beside_changed)
        self.heating.changed.connect(self._heat_changed)
        self.pinned.chosen.connect(self.beside.show)
        self.pinned.unpinned.connect(self.pin)
        cards = self.list
        cards.chosen.connect(self.beside.show)
        cards.pin_wanted.connect(self.pin)
        cards.more_wanted.connect(lambda breast: self.like(breast, more=True))
        cards.less_wanted.connect(lambda breast: self.like(breast, more=False))
        cards.keep_wanted.connect(self.keep)
        cards.heat_wanted.connect(self.heat)
        self.opinion.card_wanted.connect(self.card_wanted)
        self.empty.button.clicked.connect(lambda _checked=False: self._press())

    def _press(self) -> None:
        if self._act:
            self._acts[self._act]()

    def _lay_out(self) -> None:
        self._sheet = _Sheet()
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 8, 0)
        sheet.setSpacing(8)
        sheet.addWidget(self.refine)
        # Why there is no case comes first: the opinion is there for the breast all the same.
        sheet.addWidget(self.empty, 1)
        for widget in (self.opinion, self._note, self.list):
            sheet.addWidget(widget)
        sheet.addStretch(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Similar cases"))
        self._scroll.setWidget(self._sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 4, 8)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addWidget(self.pinned)
        layout.addWidget(self._scroll, 1)
        self.lead_to(self._scroll)
        self.setAccessibleName(self.tr("Similar cases and opinion"))


def _forget_heights(layout: QLayout) -> None:
    """Let a layout and those within it reckon anew: each keeps its height for a width."""
    for inner in layout.children():
        if isinstance(inner, QLayout):
            _forget_heights(inner)
    layout.invalidate()


def _noted(backend: Backend, reveal: Reveal, store: Store) -> Changes:
    return backend.note(store, reveal)
