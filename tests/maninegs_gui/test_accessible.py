"""Every control has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core import workspace
from maninegs_gui.reading import Reading

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)


@pytest.fixture
def reading(tmp_path: Path, qtbot: QtBot) -> Iterator[Reading]:
    made = Reading(workspace.create(tmp_path / "w"))
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def inside_another(control: QWidget) -> bool:
    """Parts that Qt itself puts inside a control speak through that control."""
    if control.objectName().startswith("qt_") or isinstance(control, QHeaderView | QScrollBar):
        return True
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def nameless(root: QWidget) -> list[str]:
    found = []
    for control in root.findChildren(QWidget):
        if not isinstance(control, CONTROLS) or control.isHidden():
            continue
        if inside_another(control):
            continue
        interface = QAccessible.queryAccessibleInterface(control)
        if not interface.text(QAccessible.Text.Name).strip():
            path, node = [], control
            while isinstance(node, QWidget) and node is not root:
                path.append(f"{type(node).__name__}#{node.objectName()}")
                node = node.parentWidget()
            found.append(" in ".join(path))
    return found


def test_every_control_of_the_window_has_a_name(reading: Reading) -> None:
    assert not nameless(reading.window)


def test_every_focusable_widget_can_be_reached_by_the_tab_key(reading: Reading) -> None:
    takes_keys = [
        w
        for w in reading.window.findChildren(QWidget)
        if isinstance(w, QLineEdit | QAbstractSpinBox | QComboBox | QAbstractItemView)
        and not inside_another(w)
    ]
    assert takes_keys
    assert all(w.focusPolicy() & Qt.FocusPolicy.TabFocus for w in takes_keys)
