"""The checks before a start: how grave, what, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from maninegs_gui import languages
from maninegs_gui.theme import Role, give_role
from maninegs_gui.widgets.labels import counted, label

if TYPE_CHECKING:
    from core.dataset.checks import Check

_ICONS = {
    "stop": ("mdi6.close-octagon-outline", Role.FAULT),
    "warning": ("mdi6.alert-outline", Role.WARNING),
    "note": ("mdi6.information-outline", Role.MUTED),
}
_SIDE = 16
_MOST_PATIENTS = 6


class ChecksList(QFrame):
    """One row a check; never by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self._words = {
            "stop": self.tr("Stop"),
            "warning": self.tr("Warning"),
            "note": self.tr("Note"),
        }
        self._head = label("", "section", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(9)
        column.addWidget(self._head)
        column.addLayout(self._grid)
        self.show_checks(None)

    @property
    def head(self) -> str:
        """Whether the training can start, in one line."""
        return self._head.text()

    @property
    def texts(self) -> tuple[str, ...]:
        """Each row as a screen reader says it."""
        found = []
        for row in range(self._grid.rowCount()):
            item = self._grid.itemAtPosition(row, 1)
            widget = None if item is None else item.widget()
            if widget is not None:
                found.append(widget.accessibleName())
        return tuple(found)

    def show_checks(self, checks: Sequence[Check] | None) -> None:
        """Show these; None while they are not known yet."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._head.setText(self._headline(checks))
        for row, one in enumerate(checks or ()):
            self._grid.addWidget(self._mark(one), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._text(one), row, 1)

    def _headline(self, checks: Sequence[Check] | None) -> str:
        if checks is None:
            return self.tr("Looking at the data")
        stops = sum(one.severity.value == "stop" for one in checks)
        weak = sum(one.severity.value == "warning" for one in checks)
        if stops:
            return counted(
                stops,
                self.tr("{0} thing stops the training"),
                self.tr("{0} things stop the training"),
            )
        if weak:
            return counted(
                weak,
                self.tr("The training can start; {0} warning"),
                self.tr("The training can start; {0} warnings"),
            )
        return self.tr("Nothing stands in the way of a training")

    def _mark(self, one: Check) -> QLabel:
        import qtawesome

        icon, role = _ICONS[one.severity.value]
        mark = QLabel(self)
        mark.setFixedSize(QSize(_SIDE, _SIDE + 2))
        picture = qtawesome.icon(icon, color=role.value)
        mark.setPixmap(picture.pixmap(QSize(_SIDE, _SIDE), self.devicePixelRatioF()))
        mark.setAccessibleName(self._words[one.severity.value])
        return mark

    def _text(self, one: Check) -> QWidget:
        word = self._words[one.severity.value]
        text = QWidget(self)
        sentence, todo = languages.sentence(one.sentence), languages.sentence(one.todo)
        text.setAccessibleName(f"{word}: {' '.join(filter(None, (sentence, todo)))}")
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        role = "fault" if one.severity.value == "stop" else ""
        column.addWidget(label(f"{word}: {sentence}", role, wrap=True))
        if todo:
            column.addWidget(label(todo, "muted", wrap=True))
        if one.patients:
            column.addWidget(label(self._patients(one.patients), "muted", wrap=True))
        return text

    def _patients(self, keys: Sequence[str]) -> str:
        shown = ", ".join(keys[:_MOST_PATIENTS])
        rest = len(keys) - _MOST_PATIENTS
        if rest > 0:
            return self.tr("Patients: {0} and {1} more").format(shown, rest)
        return self.tr("Patients: {0}").format(shown)
