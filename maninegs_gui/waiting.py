"""What the reader sees of writes that are not saved yet, and how the window then closes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.widgets.labels import counted, label
from maninegs_gui.widgets.message_bar import MessageBar


class Waiting(QObject):
    """Follows :attr:`Lanes.waiting`: a count that stays, a sentence why, a question at the end.

    Parameters
    ----------
    show_count
        Shows how many changes are not saved yet where it is always seen; "" for none.
    """

    stays = Signal()
    """The reader was asked, and keeps the window open."""

    def __init__(
        self,
        lanes: Lanes,
        messages: MessageBar,
        show_count: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lanes, self._messages = lanes, messages
        self._show_count, self._window = show_count, window
        self._said = ""
        self._lose = False
        self.question: CloseQuestion | None = None
        lanes.waiting.connect(self._follow)

    def may_close(self) -> bool:
        """Whether the window may close now; else it asks, and closes by itself once it may."""
        if self._lose or not self._lanes.waiting_count:
            return True
        if self.question is None:
            self.question = CloseQuestion(self._window)
            self.question.lose_wanted.clicked.connect(self._close_all_the_same)
            self.question.rejected.connect(self._stay)
            self.question.finished.connect(self._forget)
        self.question.say(self._count(self._lanes.waiting_count), self._lanes.waiting_for)
        self.question.open()
        return False

    def _follow(self, count: int, reason: str) -> None:
        if count == 0:
            self._show_count("")
            if self._said and self._messages.text == self._said:
                self._messages.dismiss()
            self._lanes.say(self.tr("Everything that waited is saved."))
            self._said = ""
            if self.question is not None:
                self.question.accept()
                self._window.close()
            return
        self._show_count(self._count(count))
        if self.question is not None:
            self.question.say(self._count(count), self._lanes.waiting_for)
        if reason:
            sentence = self.tr("{0}. {1}: kept here and tried again until saved.").format(
                reason, self._count(count)
            )
            if sentence != self._said and (not self._said or self._messages.text == self._said):
                self._said = sentence
                self._lanes.say(sentence, Tone.WARNING)

    def _count(self, count: int) -> str:
        return counted(
            count, self.tr("{0} change not saved yet"), self.tr("{0} changes not saved yet")
        )

    def _close_all_the_same(self) -> None:
        self._lose = True
        if self.question is not None:
            self.question.accept()
        self._window.close()

    def _stay(self) -> None:
        if not self._lose:
            self.stays.emit()

    def _forget(self) -> None:
        self.question = None


class CloseQuestion(QDialog):
    """Asks what to do about changes that are not saved when the window closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not saved yet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = label("", "heading", wrap=True)
        self._what = label("", wrap=True)
        buttons = QDialogButtonBox(self)
        wait = buttons.addButton(self.tr("Wait"), QDialogButtonBox.ButtonRole.RejectRole)
        self.lose_wanted = buttons.addButton(
            self.tr("Close and lose them"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        for button in (wait, self.lose_wanted):
            button.setAccessibleName(button.text())
            button.setIcon(QIcon())
        wait.setDefault(True)
        wait.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for widget in (self._title, self._what, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(460)

    def say(self, count: str, what: tuple[str, ...]) -> None:
        """Say how many changes wait, and what is known of them."""
        self._title.setText(count)
        known = self.tr("First of them: {0}.").format(what[0]) if what else ""
        self._what.setText(
            " ".join(
                filter(
                    None,
                    (
                        self.tr(
                            "The workspace cannot be written at present. The window closes by "
                            "itself as soon as everything is saved; closed now, these changes "
                            "are lost."
                        ),
                        known,
                    ),
                )
            )
        )
