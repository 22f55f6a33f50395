"""What is asked, by what, among how many: the lines above the similar cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.domain.study import BreastId
from core.retrieval.asking import Ask, Means, Refinement
from maninegs_gui.similar import words
from maninegs_gui.similar.buttons import icon_button
from maninegs_gui.similar.values import Answer, Offer
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import NameLabel, label

_STEPS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
     Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)  # fmt: skip


class MeansBox(QComboBox):
    """Asks only by what is chosen from its list.

    Stepping through a closed box would ask by everything on the way, and some of it lays a
    tool into the hand or opens a dialog.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS or event.text().strip():
            self.showPopup()
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Head(QWidget):
    """Title, a chooser of means, counts and weights."""

    ask_wanted = Signal(object)
    """:class:`Ask`."""
    more_wanted = Signal(str)
    """``"region"`` or ``"file"``: what a reader must draw or choose before it can be asked."""
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._about = NameLabel("", "muted")
        self.means = MeansBox(self)
        self.means.setAccessibleName(self.tr("By what similar cases are looked for"))
        self.means.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.means.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.means.activated.connect(self._choose)
        self._counts = label("", "muted", wrap=True)
        self.close_button = icon_button("mdi6.close", self.tr("Close the comparison"), self)
        self.close_button.clicked.connect(lambda _on=False: self.close_wanted.emit())
        self.close_button.hide()
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(label(self.tr("Similar cases"), "section"))
        first.addWidget(self._about, 1)
        first.addWidget(self.close_button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.means)
        second.addWidget(self._counts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addLayout(second)
        self.say("")

    @property
    def text(self) -> str:
        """What is said, for tests and the tour."""
        return f"{self._about.text()} {self.means.currentText()} {self._counts.text()}".strip()

    def say(self, title: str) -> None:
        """Name what is open; nothing is known of it yet."""
        self._about.setText(title)
        self._counts.setText("")
        self._counts.setToolTip("")
        self.offer((), None)

    def offer(self, offers: tuple[Offer, ...], asked: Ask | None) -> None:
        """By what can be asked, and by what is."""
        if asked is not None and all(offer.ask != asked for offer in offers):
            offers = (Offer(words.means(asked.means), asked), *offers)
        if offers != self._offers:
            self._offers = offers
            self.means.clear()
            for offer in offers:
                self.means.addItem(offer.text)
        self.means.setVisible(bool(offers))
        self._mark(asked)

    def show_answer(self, answer: Answer, refinement: Refinement, asked: Ask | None) -> None:
        """Say among how many was looked, and what counted."""
        self._about.setText(answer.title)
        self.offer(answer.standing.offers, asked)
        if not answer.among:
            self._counts.setText("")
            self._counts.setToolTip("")
            return
        said = [words.counts(len(answer.cases), answer.among, proven=answer.proven)]
        if asked is None or asked.means is not Means.TAGS:
            said.append(words.weighting(refinement, tags=bool(answer.groups)))
        self._counts.setText(" · ".join(said))
        model = answer.model_name or answer.model[:8]
        self._counts.setToolTip(self.tr("Model {0}").format(model) if model else "")
        self._counts.setAccessibleDescription(self._counts.toolTip())

    def _mark(self, asked: Ask | None) -> None:
        for place, offer in enumerate(self._offers):
            if offer.ask is not None and offer.ask == asked:
                self.means.setCurrentIndex(place)
                return

    def _choose(self, place: int) -> None:
        offer = self._offers[place]
        if offer.ask is not None:
            self.ask_wanted.emit(offer.ask)
        else:
            self.more_wanted.emit(offer.wants)


class PinnedRow(QWidget):
    """The pinned cases, whatever the list below shows."""

    chosen = Signal(object)
    """:class:`BreastId` to show."""
    unpinned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[BreastId, Chip] = {}
        self._shown: tuple[tuple[BreastId, str, bool], ...] = ()
        self._flow = Flow(self, 4)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(8)
        title = label(self.tr("Pinned"), "muted")
        title.setContentsMargins(0, 3, 0, 0)
        line.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._flow, 1)
        self.hide()

    def show_pinned(
        self, pinned: tuple[tuple[BreastId, str], ...], shown: tuple[BreastId, ...]
    ) -> None:
        """Name what is pinned, and mark what stands beside."""
        wanted = tuple((breast, title, breast in shown) for breast, title in pinned)
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        self._flow.clear()
        self.buttons = {}
        for breast, title, beside in wanted:
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(0)
            show = Chip(title, parent=pair)
            show.setChecked(beside)
            show.setAccessibleName(self.tr("Show pinned case {0}").format(title))
            show.clicked.connect(partial(self._show, breast))
            away = icon_button("mdi6.pin-off-outline", self.tr("Unpin {0}").format(title), pair)
            away.setIconSize(QSize(13, 13))
            away.clicked.connect(partial(self._unpin, breast))
            line.addWidget(show)
            line.addWidget(away)
            self._flow.add(pair)
            self.buttons[breast] = show

    def _show(self, breast: BreastId, _on: bool = False) -> None:
        self.buttons[breast].setChecked(True)
        self.chosen.emit(breast)

    def _unpin(self, breast: BreastId, _on: bool = False) -> None:
        self.unpinned.emit(breast)
