"""The opinion: a calibrated probability, what it rests on, and what limits it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from maninegs_gui.theme import give_role
from maninegs_gui.widgets.gauge import Gauge
from maninegs_gui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """An opinion in words and numbers, or the reason why there is none."""

    reason: str = ""
    probability: float = 0.0
    low: float = 0.0
    high: float = 1.0
    evidence: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


class OpinionBox(QFrame):
    """Shows an opinion, or one sentence instead of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self.setAccessibleName(self.tr("Opinion"))
        self._number = label("", "number")
        self._meaning = label("", "", wrap=True)
        self._gauge = Gauge(self.tr("benign"), self.tr("malignant"), self)
        self._evidence = label("", "muted", wrap=True)
        self._cautions = label("", "warning", wrap=True)
        self._sentence = label("", "muted", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._number)
        head.addWidget(self._meaning, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        layout.addWidget(label(self.tr("Opinion"), "section"))
        layout.addLayout(head)
        for widget in (self._gauge, self._evidence, self._cautions, self._sentence):
            layout.addWidget(widget)
        self.say("")

    @property
    def text(self) -> str:
        """Everything that is shown, for tests and the tour."""
        parts = (
            self._number, self._meaning, self._evidence, self._cautions, self._sentence,
        )  # fmt: skip
        return " ".join(part.text() for part in parts if not part.isHidden())

    def say(self, sentence: str) -> None:
        """Show a sentence instead of an opinion."""
        for widget in (self._number, self._meaning, self._gauge, self._evidence, self._cautions):
            widget.hide()
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def show_opinion(self, words: OpinionWords) -> None:
        """Show an opinion, or its reason to be silent."""
        if words.reason:
            self.say(words.reason)
            return
        self._sentence.hide()
        self._number.setText(self.tr("{0}\u00a0%").format(round(100 * words.probability)))
        between = self.tr("{0} to {1}\u00a0%").format(
            round(100 * words.low), round(100 * words.high)
        )
        self._meaning.setText(self.tr("probability of malignancy, {0}").format(between))
        self._gauge.set_values(
            words.probability,
            words.low,
            words.high,
            f"{self._number.text()} {self._meaning.text()}",
        )
        self._evidence.setText("\n".join(words.evidence))
        self._cautions.setText("\n".join(words.cautions))
        for widget in (self._number, self._meaning, self._gauge):
            widget.show()
        self._evidence.setVisible(bool(words.evidence))
        self._cautions.setVisible(bool(words.cautions))
