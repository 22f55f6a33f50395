"""Similar cases and the opinion beside the images, as far as the gate lets them through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.study import BreastId, ImageRecord
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.similar.backend import Answer, SimilarBackend, Why
from maninegs_gui.similar.card import CaseCard
from maninegs_gui.similar.opinion_box import OpinionBox
from maninegs_gui.similar.thumbnails import thumbnail
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, NameLabel, label
from maninegs_gui.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool

_FORGET = frozenset({Topic.PATHOLOGY, Topic.MODELS, Topic.IMAGES, Topic.PATIENTS})
_TOPICS = _FORGET | {Topic.ASSESSMENTS, Topic.FINDINGS}
_TALLEST = 196


class SimilarScreen(QWidget):
    """Follows the session's breast; shows nothing of the machine before it may."""

    train_wanted = Signal()
    embed_wanted = Signal()

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        pool: Callable[[], DecoderPool],
        *,
        backend: SimilarBackend,
        show_action: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._pool = pool
        self._backend = backend
        self._wanted: BreastId | None = None
        self._tagged = False
        self._turn = 0
        self.answer: Answer | None = None
        self.cards: tuple[CaseCard, ...] = ()
        self._about = NameLabel("", "muted")
        self._note = label("", "muted", wrap=True)
        self.opinion = OpinionBox(self)
        self.empty = EmptyPlace("")
        self.empty.button.clicked.connect(lambda _checked=False: self._press())
        self._press: Callable[[], None] = lambda: None
        self._show = show_action
        self._sheet = QWidget()
        self._cards = QWidget(self._sheet)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Similar cases"))
        self._close = QPushButton(self.tr("Close comparison"), self)
        self._close.setAccessibleName(self._close.text())
        self._close.clicked.connect(lambda _checked=False: session.compare_with(()))
        self._close.hide()
        self._lay_out()
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(30)
        self._stale.timeout.connect(self._ask)
        show_action.triggered.connect(self.show_cases)
        lanes.changed.connect(self._refresh)
        session.breast_changed.connect(self._breast_changed)
        session.reader_changed.connect(lambda _reader: self._breast_changed(session.breast))
        session.model_changed.connect(self._stale.start)
        session.compare_wanted.connect(lambda breasts: self._close.setVisible(bool(breasts)))
        self._say_nothing_open()

    @property
    def revealed(self) -> bool:
        """Whether pathology and scores are on the screen."""
        return self.answer is not None and not self.answer.masked

    def show_cases(self) -> None:
        """Look at the similar cases of the open breast, masked until its assessment."""
        self._wanted = self._session.breast
        if self._wanted is None:
            self._lanes.say(self.tr("Open a breast first: click one of its images."))
            return
        self._ask()

    def look_up(self, path: Path) -> None:
        """Look for cases that are similar to an image file, which need not be imported."""
        backend, lanes, reader = self._backend, self._lanes, self._session.reader
        if reader is None:
            return
        turn = self._next_turn()

        def search(material: object) -> None:
            if turn != self._turn:
                return
            lanes.work(
                self,
                "search",
                lambda report, cancel: backend.answer_file(material, report, cancel),
                take,
                failed=refused,
            )

        def take(answer: Answer) -> None:
            if turn == self._turn:
                self._take_file(answer)

        def know(found: object) -> None:
            if turn != self._turn:
                return
            lanes.ask(
                self,
                "read",
                lambda store: backend.know_file(store, found, reader),
                search,
                refused,
            )

        def refused(error: Exception) -> None:
            if turn != self._turn:
                return
            self._clear()
            self.opinion.hide()
            reason = error.sentence if isinstance(error, WorldError) else ""
            self._show_empty(self.tr("This file cannot be looked up"), reason)
            lanes.say_error(error)

        self._clear()
        self.opinion.hide()
        self._about.setText(path.name)
        self._show_empty(self.tr("Looking for similar cases"), path.name)
        lanes.work(
            self, "file", lambda _report, _cancel: backend.read_file(path), know, failed=refused
        )

    def _take_file(self, answer: Answer) -> None:
        self._clear()
        self._about.setText(answer.title)
        self._show_answer(answer)
        if answer.opinion is None:
            self.opinion.say(
                self.tr("Import this image and assess its breast to see pathology and opinion.")
            )
        if answer.masked and answer.why is Why.NOTHING:
            self._note.setText(self.tr("Pathology, likeness and order stay hidden."))

    def _breast_changed(self, breast: BreastId | None) -> None:
        self._wanted = None
        self._next_turn()
        self._clear()
        if self._tagged:
            # What was tagged in one breast is compared with from the next one on.
            self._tagged = False
            self._backend.forget()
        if breast is None:
            self._say_nothing_open()
        else:
            self.opinion.hide()
            self._show_empty(self.tr("Looking for similar cases"), "")
            self._ask()

    def _refresh(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _FORGET:
            self._backend.forget()
        self._tagged = self._tagged or Topic.FINDINGS in changes.topics
        if changes.topics & _TOPICS and self._session.breast is not None:
            self._stale.start()

    def _ask(self) -> None:
        breast, reader, backend = self._session.breast, self._session.reader, self._backend
        if breast is None or reader is None:
            return
        turn = self._next_turn()

        def search(material: object) -> None:
            if turn != self._turn:
                return
            self._lanes.work(
                self,
                "search",
                lambda report, cancel: backend.answer(material, report, cancel),
                take,
                failed=failed,
            )

        def take(answer: Answer) -> None:
            if turn == self._turn:
                self._take(answer)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._failed(error)

        self._lanes.ask(
            self,
            "read",
            lambda store: backend.read(store, breast, reader),
            search,
            failed,
        )

    def _next_turn(self) -> int:
        # An answer of an earlier turn may be about another breast, or for another reader.
        self._turn += 1
        return self._turn

    def _failed(self, error: Exception) -> None:
        self._clear()
        self.opinion.hide()
        self._show_empty(self.tr("Similar cases cannot be shown"), "")
        self._lanes.say_error(error)

    def _take(self, answer: Answer) -> None:
        if self._session.breast is None:
            return
        self._about.setText(answer.title)
        asked = self._wanted == self._session.breast
        if not answer.committed and not asked:
            self._clear()
            self._offer()
            return
        if answer == self.answer:
            return
        self._clear()
        self._show_answer(answer)

    def _show_answer(self, answer: Answer) -> None:
        self.answer = answer
        self._show_opinion(answer)
        if answer.why is not Why.NOTHING:
            self._explain(answer)
            return
        self._note.setText(
            self.tr("Pathology, likeness and order stay hidden until you save your assessment.")
            if answer.masked
            else self.tr("Most alike first.")
        )
        self._note.show()
        self._fill(answer)

    def _show_opinion(self, answer: Answer) -> None:
        if answer.opinion is None:
            self.opinion.say(self.tr("Save your assessment of this breast to see the opinion."))
            self.opinion.setVisible(not answer.committed)
        else:
            self.opinion.show_opinion(answer.opinion)
            self.opinion.show()

    def _offer(self) -> None:
        self.opinion.hide()
        self._show_empty(
            self.tr("Read first"),
            self.tr(
                "Similar cases can be looked at now, without pathology. Pathology and opinion "
                "appear when you have saved your assessment of this breast."
            ),
            self.tr("Show similar cases (S)"),
            self._show.trigger,
        )

    def _explain(self, answer: Answer) -> None:
        buttons: dict[Why, tuple[str, Callable[[], None]]] = {
            Why.NO_MODEL: (self.tr("Go to training"), self.train_wanted.emit),
            Why.NOT_EMBEDDED: (self.tr("Embed what is new"), self.embed_wanted.emit),
        }
        titles = {
            Why.NO_MODEL: self.tr("No model yet"),
            Why.NOT_EMBEDDED: self.tr("This breast is not embedded yet"),
            Why.NO_CLOSE_CASE: self.tr("No close case"),
            Why.CLOSED: self.tr("Read first"),
            Why.TROUBLE: self.tr("Similar cases cannot be shown"),
        }
        text, run = buttons.get(answer.why, ("", None))
        self._show_empty(titles[answer.why], answer.sentence, text, run)

    def _say_nothing_open(self) -> None:
        self._about.setText("")
        self.opinion.hide()
        self._show_empty(
            self.tr("No breast is open"),
            self.tr("Open a case and click an image: its breast's similar cases are shown here."),
        )

    def _show_empty(
        self, title: str, hint: str, button: str = "", run: Callable[[], None] | None = None
    ) -> None:
        self._note.hide()
        self.empty.say(title, hint)
        self.empty.button.setText(button)
        self.empty.button.setAccessibleName(button)
        self.empty.button.setVisible(bool(button))
        self._press = run or (lambda: None)
        self._cards.hide()
        self.empty.show()

    def _fill(self, answer: Answer) -> None:
        column = self._cards.layout()
        assert isinstance(column, QVBoxLayout)
        cards = []
        for case in answer.cases:
            card = CaseCard(case, self._cards)
            card.chosen.connect(lambda breast: self._session.compare_with((breast,)))
            column.addWidget(card)
            cards.append(card)
            for image, place in zip(case.images, card.thumbnails, strict=True):
                self._load(image, place)
        self.cards = tuple(cards)
        self.empty.hide()
        self._cards.show()

    def _load(self, image: ImageRecord, place: Thumbnail) -> None:
        pool = self._pool
        self._lanes.work(
            place,
            "thumbnail",
            lambda _report, _cancel: thumbnail(pool(), image, _TALLEST),
            place.set_pixels,
            failed=lambda _error: place.set_note(self.tr("no picture")),
        )

    def _clear(self) -> None:
        self.answer = None
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = ()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(label(self.tr("Similar cases"), "section"))
        head.addSpacing(8)
        head.addWidget(self._about, 1)
        head.addWidget(self._close)
        give_role(self._close, "quiet")
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(8)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 8, 0)
        sheet.setSpacing(8)
        sheet.addWidget(self.opinion)
        sheet.addWidget(self._note)
        sheet.addWidget(self._cards)
        sheet.addWidget(self.empty, 1)
        sheet.addStretch(0)
        self._scroll.setWidget(self._sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 4, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        self.setFocusProxy(self._scroll)
        self.setAccessibleName(self.tr("Similar cases and opinion"))
