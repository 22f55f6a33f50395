"""Finding words in the page that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from maninegs_gui.help.view import PageView
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class FindBar(QFrame):
    """A field, how many there are, and the way from one to the next."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "foot")
        self._view = view
        self._places: list[tuple[int, int]] = []
        self._present = 0
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this page"))
        self.field.setAccessibleName(self.tr("Find in this page"))
        self.field.textChanged.connect(self.look)
        self.count = label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for text, act in (
            (self.tr("Previous"), lambda: self.step(-1)),
            (self.tr("Next"), lambda: self.step(1)),
            (self.tr("Close"), self.leave),
        ):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(text)
            give_role(button, "quiet")
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        self.hide()

    def begin(self) -> None:
        """Show the bar and wait for a word."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.look()

    def leave(self) -> None:
        """Hide the bar and take the marks away."""
        self.hide()
        self._view.mark("")
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Find every place of what was typed; the first one comes into view."""
        self._places = list(_places(self._view.document(), self.field.text()))
        self._present = 0
        self._tell()

    def step(self, way: int) -> None:
        """Go to the next place, or to the one before; after the last comes the first."""
        if self.isHidden():
            self.begin()
        elif self._places:
            self._present = (self._present + way) % len(self._places)
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._view.show_found(self._places, self._present)
        if self._places:
            said = self.tr("{0} of {1}").format(self._present + 1, len(self._places))
        else:
            said = self.tr("not in this page") if self.field.text() else ""
        self.count.setText(said)


def _places(document: QTextDocument, text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    cursor = QTextCursor(document)
    while text:
        cursor = document.find(text, cursor)
        if cursor.isNull():
            break
        found.append((cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()))
    return found
