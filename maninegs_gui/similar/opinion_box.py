"""The opinion: a calibrated probability, what it rests on, and what limits it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from maninegs_gui.similar.values import OpinionWords
from maninegs_gui.similar.words import percent
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.fold import Fold
from maninegs_gui.widgets.gauge import Gauge
from maninegs_gui.widgets.labels import label


class OpinionBox(QFrame):
    """Shows an opinion, or one sentence instead of it.

    A percentage stands nowhere without its interval beside it, and the sentence on whom
    it holds for is always shown.
    """

    card_wanted = Signal(str)
    """SHA-256 of the model whose card is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self.setAccessibleName(self.tr("Opinion"))
        self._model = ""
        self._meaning = label("", "muted", wrap=True)
        self._number = label("", "number")
        self._between = label("", "section")
        self._gauge = Gauge(self.tr("benign"), self.tr("malignant"), self)
        self._point = label("", "", wrap=True)
        self._population = label("", "muted", wrap=True)
        self._cautions = label("", "warning", wrap=True)
        self._sentence = label("", "muted", wrap=True)
        self._more = label("", "muted", wrap=True)
        self._more.setContentsMargins(0, 0, 0, 2)
        self.fold = Fold(self.tr("How well, and by what"), self._more, self)
        self._card = QPushButton(self.tr("Model card"), self)
        self._card.setAccessibleName(self.tr("Model card"))
        self._card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._card.clicked.connect(lambda _on=False: self.card_wanted.emit(self._model))
        give_role(self._card, "quiet")
        self._lay_out()
        self.say("")

    @property
    def text(self) -> str:
        """Everything that is shown, for tests and the tour."""
        parts = (
            self._meaning, self._number, self._between, self._point, self._population,
            self._more, self._cautions, self._sentence,
        )  # fmt: skip
        return " ".join(part.text() for part in parts if not part.isHidden())

    def say(self, sentence: str) -> None:
        """Show a sentence instead of an opinion."""
        for widget in self._parts:
            widget.hide()
        self._title.show()
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def show_opinion(self, words: OpinionWords) -> None:
        """Show an opinion, or its reason to be silent."""
        if words.reason:
            self.say(self.tr("No opinion: {0}").format(words.reason))
            self._model = words.model
            return
        self._sentence.hide()
        self._title.hide()
        self._model = words.model
        value, low, high = map(percent, (words.probability, words.low, words.high))
        between = self.tr("between {0} and {1}").format(low, high)
        self._number.setText(value)
        self._between.setText(between)
        self._meaning.setText(self.tr("Opinion: probability of malignancy"))
        spoken = self.tr("Probability of malignancy {0}, {1}").format(value, between)
        self._number.setAccessibleName(spoken)
        self._gauge.set_values(words.probability, words.low, words.high, spoken)
        self._gauge.set_threshold(words.threshold)
        self._point.setText(self._point_words(words))
        self._population.setText("\n".join(filter(None, (words.population, words.prevalence))))
        self._cautions.setText("\n".join(words.cautions))
        self._more.setText("\n".join((*words.subgroups, *words.alone)))
        for widget in self._parts:
            widget.show()
        self._more.setVisible(self.fold.open)
        self._point.setVisible(bool(self._point.text()))
        self._population.setVisible(bool(self._population.text()))
        self._cautions.setVisible(bool(words.cautions))
        self.fold.setVisible(bool(self._more.text()))
        self._card.setVisible(bool(words.model))

    def _point_words(self, words: OpinionWords) -> str:
        if words.threshold is None:
            return ""
        if words.above:
            said = self.tr("Above the site's operating point")
        else:
            said = self.tr("Below the site's operating point")
        return f"{said}, {words.point}" if words.point else f"{said}."

    def _lay_out(self) -> None:
        meaning = QVBoxLayout()
        meaning.setSpacing(0)
        meaning.addWidget(self._meaning)
        meaning.addWidget(self._between)
        number = QHBoxLayout()
        number.setSpacing(10)
        number.addWidget(self._number)
        number.addLayout(meaning, 1)
        self._title = label(self.tr("Opinion"), "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 9)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(number)
        self._parts: tuple[QWidget, ...] = (
            self._gauge, self._point, self._population, self._cautions,
        )  # fmt: skip
        for widget in (*self._parts, self._sentence):
            layout.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.fold, 1)
        foot.addWidget(self._card, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(foot)
        self._parts += (self._meaning, self._number, self._between, self.fold, self._card)
