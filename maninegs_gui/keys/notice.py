"""One sentence about the last change, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", wrap=True)
        self.button = QPushButton(self)
        self.button.hide()  # a hidden button needs no name; one that is shown gets its offer's
        self.button.setAccessibleName(self.tr("Do what is offered"))
        self.button.clicked.connect(self._do)
        self._run: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(
        self,
        text: str,
        offer: str = "",
        run: Callable[[], object] | None = None,
        *,
        tone: str = "note",
    ) -> None:
        """Say a sentence, with a button for what can be done."""
        give_role(self, tone, "tone")
        self._text.setText(text)
        self.setAccessibleName(text)
        self._run = run
        self.button.setText(offer)
        self.button.setAccessibleName(offer or self.tr("Do what is offered"))
        self.button.setVisible(run is not None)
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Say nothing."""
        self.say("")

    def _do(self) -> None:
        run, self._run = self._run, None
        self.clear()
        if run is not None:
            run()
