"""Everything that a window says at a moment: what is seen, hovered and read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip


def said(*roots: QWidget) -> list[str]:
    """Every text of the visible widgets below ``roots``, hidden ones left out."""
    found: list[str] = []
    for root in roots:
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible():
                found += (text for text in _of(widget) if text.strip())
    return found


def on_screen() -> str:
    """What all windows say, for the message of a wait that was in vain."""
    lines = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            texts = [w.text() for w in window.findChildren(QLabel) if w.isVisible() and w.text()]
            lines.append(f"[{window.windowTitle() or type(window).__name__}] " + " | ".join(texts))
    focus = QApplication.focusWidget()
    name = "nothing" if focus is None else f"{type(focus).__name__} {focus.accessibleName()}"
    return "\n".join((*lines, f"[focus] {name}"))


def _of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.text()
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QTextEdit():
            yield widget.toPlainText()
        case QTabWidget():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QAbstractItemView():
            model = widget.model()
            if model is not None:
                yield from _rows(model)


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    # A list keeps its columnCount to itself.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            index = model.index(row, column)
            for role in _ROLES:
                value = index.data(role)
                if isinstance(value, str):
                    yield value
