"""What stands in the place of the map: why there is none, or how far its making is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.domain.progress import Progress
from maninegs_gui import languages
from maninegs_gui.explore.values import NoMap, Why
from maninegs_gui.widgets.labels import EmptyPlace


class EmptyMap(QWidget):
    """Says one thing at a time, with a button where something can be done about it."""

    filled = Signal()
    """Something is said here that is to be seen."""
    train_wanted = Signal()
    making_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after: Callable[[], None] = lambda: None
        self.place = EmptyPlace("")
        self.place.button.clicked.connect(lambda _checked=False: self._after())
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(320)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setAccessibleName(self.stop.text())
        self.stop.clicked.connect(lambda _checked=False: self.stop_wanted.emit())
        work = QHBoxLayout()
        work.addStretch(1)
        work.addWidget(self.bar)
        work.addWidget(self.stop)
        work.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.place)
        column.addLayout(work)
        column.addStretch(3)
        self._say(self.tr("The map is not made yet"))

    def nobody(self) -> None:
        """No reader is there for whom a map could be shown."""
        self._say(self.tr("Nobody reads yet"))

    def failed(self) -> None:
        """The map could not be shown; the message bar says why."""
        self._say(self.tr("The map cannot be shown"))

    def explain(self, found: NoMap) -> None:
        """Why there is no map, and what to do about it."""
        if found.why is Why.NO_MODEL:
            self._say(
                self.tr("No model yet"),
                self.tr("Tag some exams and train a model, then accept it: its map is shown here."),
                self.tr("Go to training"), self.train_wanted.emit,
            )  # fmt: skip
        elif found.why is Why.TOO_FEW:
            self._say(self.tr("Too few breasts for a map"), languages.sentence(found.sentence))
        elif found.why is Why.CLOSED:
            self._say(self.tr("Read first"), languages.sentence(found.sentence))
        else:
            self.offer()

    def offer(self) -> None:
        """There could be a map, and making it takes a while."""
        self._say(
            self.tr("There is no map of these vectors yet"),
            self.tr("Laying it out takes about half a minute, and longer for many cases."),
            self.tr("Make the map"), self.making_wanted.emit,
        )  # fmt: skip

    def working(self) -> None:
        """A map is opened or made; how long that takes is not known yet."""
        self._say(self.tr("Opening the map"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.show()

    def progress(self, step: Progress) -> None:
        """How far the making is."""
        self.place.say(self.tr("Making the map"), languages.sentence(step.text))
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)

    def _say(
        self, title: str, hint: str = "", button: str = "", run: Callable[[], None] | None = None
    ) -> None:
        self.place.say(title, hint)
        self.place.button.setText(button)
        self.place.button.setAccessibleName(button)
        self.place.button.setVisible(bool(button))
        self._after = run or (lambda: None)
        self.bar.hide()
        self.stop.hide()
        self.filled.emit()
