"""What a finished run measured, and what can be done with its model."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.training import words
from maninegs_gui.training.backend import Offer
from maninegs_gui.training.buttons import Buttons, action_button
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label


class ResultCard(QWidget):
    """The AUC with its interval, the gain in one line, accept and compare."""

    compare_wanted = Signal(str)
    """Uid of the run."""

    def __init__(self, actions: Buttons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._note = label("", "muted", wrap=True)
        self._gain = label("", wrap=True)
        self._numbers = QFrame(self)
        give_role(self._numbers, "card")
        self._grid = QGridLayout(self._numbers)
        self._grid.setContentsMargins(18, 12, 18, 12)
        self._grid.setHorizontalSpacing(24)
        self.use = action_button(actions["training.use"], self, "primary")
        self.compare = QPushButton(self.tr("Compare in Models"), self)
        self.compare.setAccessibleName(self.compare.text())
        self.compare.clicked.connect(self._compare)
        buttons = Flow(self, spacing=8)
        buttons.add(self.use)
        buttons.add(self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Result"), "section"))
        for widget in (self._note, self._numbers, self._gain):
            column.addWidget(widget)
        column.addWidget(buttons)
        self.show_offer(None, "")

    @property
    def note(self) -> str:
        """What is said of the model."""
        return self._note.text()

    @property
    def gain(self) -> str:
        """What the model gained, in one line."""
        return self._gain.text()

    def show_offer(self, offer: Offer | None, note: str) -> None:
        """Show what a finished run offers; None where there is none."""
        self._offer = offer
        metrics = offer.metrics if offer is not None else {}
        self._note.setText(
            " ".join(filter(None, (note, languages.sentence(str(metrics.get("note", ""))))))
        )
        self._note.setVisible(bool(self._note.text()))
        self._show_numbers(offer if "auc" in metrics else None)
        gain = words.gain(metrics, offer.before) if offer is not None else ""
        self._gain.setText(gain)
        self._gain.setVisible(bool(gain))
        self.use.setVisible(offer is not None and not offer.active)
        self.compare.setVisible(offer is not None)

    def _show_numbers(self, offer: Offer | None) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._numbers.setVisible(offer is not None)
        if offer is None:
            return
        columns = (
            ("auc", self.tr("AUC, benign or malignant")),
            ("auc_untrained", self.tr("the same on the untrained encoder")),
            ("auc_tags", self.tr("on the tags alone")),
        )
        for column, (key, title) in enumerate(columns):
            number, between = words.interval(offer.metrics.get(key))
            value = label(number, "number")
            value.setAccessibleName(f"{title}: {number} {between}".strip())
            self._grid.addWidget(value, 0, column)
            self._grid.addWidget(label(between, "muted"), 1, column)
            self._grid.addWidget(label(title, "muted", wrap=True), 2, column)
            self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(label(words.patients(offer.metrics), "muted", wrap=True), 3, 0, 1, 3)

    def _compare(self) -> None:
        if self._offer is not None:
            self.compare_wanted.emit(self._offer.run)
