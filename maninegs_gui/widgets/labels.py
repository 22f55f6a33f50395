"""Small building blocks that every screen uses: labels by role, headings, empty places."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from maninegs_gui.theme import give_role


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label with a style role; its text never becomes rich text by accident."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if role:
        give_role(made, role)
    return made


def wrapped(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """The lines that a text takes in ``width`` pixels, for painting; nothing is lost."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts UTF-16 units, two bytes each; Python counts characters.
    units = text.encode("utf-16-le", "surrogatepass")
    parts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        first, count = 2 * line.textStart(), 2 * line.textLength()
        part = units[first : first + count].decode("utf-16-le", "surrogatepass")
        parts.append(part.rstrip())
    layout.endLayout()
    return tuple(parts)


class NameLabel(QLabel):
    """A name that wraps wherever it must, also inside a word, and is never cut.

    ``text`` stays the name as it was given, whatever lines it is shown in.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            give_role(self, role)
        self.setText(text)

    def text(self) -> str:
        """The name, unbroken."""
        return self._name

    def setText(self, text: str) -> None:
        """Show another name."""
        self._name = text
        self.setAccessibleName(text)
        self._break()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        metrics = self.fontMetrics()
        lines = len(wrapped(self._name, self.font(), width))
        return metrics.height() + (lines - 1) * metrics.lineSpacing()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        self.ensurePolished()
        lines = "\n".join(wrapped(self._name, self.font(), max(1, self.width())))
        if lines != super().text():
            super().setText(lines)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: ``one`` for 1, else ``many``; both translated, with ``{0}``."""
    return (one if number == 1 else many).format(number)


class EmptyPlace(QWidget):
    """What a panel shows when it has nothing: why, and what to do about it."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(title, "section", wrap=True)
        self._hint = label(hint, "muted", wrap=True)
        self.button = QPushButton(self)
        self.button.hide()
        for text in (self._title, self._hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, title: str, hint: str = "") -> None:
        """Change what is said."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @property
    def text(self) -> str:
        """What is said, for tests and the tour."""
        return f"{self._title.text()} {self._hint.text()}".strip()
