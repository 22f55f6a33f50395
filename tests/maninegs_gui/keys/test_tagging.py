"""Letters are tags in every window in which reading goes on, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from maninegs_gui.actions import Actions, ActionSpec, Group, When
from maninegs_gui.findings.mode import TagMode
from maninegs_gui.widgets import listening
from maninegs_gui.widgets.canvas import ImageCanvas, Picture
from maninegs_gui.widgets.canvas_cursor import KeyboardCursor
from maninegs_gui.widgets.canvas_marks import Shape

KEY = Qt.Key
TABLE = (ActionSpec("viewer.invert", "Invert", Group.VIEWER, ("I",), "", When.READING),)


class Desk:
    """A panel in the main window, and a viewer window beside it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.heard: list[str] = []
        self.main, self.viewer, self.dialog = QWidget(), QWidget(), QWidget()
        self.panel, self.field = QWidget(self.main), QLineEdit()
        QVBoxLayout(self.viewer).addWidget(self.field)
        for window in (self.main, self.viewer, self.dialog):
            qtbot.addWidget(window)
            window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actions = Actions(self.main, TABLE)
        self.actions.bind("viewer.invert", lambda: self.heard.append("invert"))
        self.actions.place(self.main, {})
        self.actions.also_heard_in(self.viewer)
        self.mode = TagMode(self.panel, self._hear)
        self.mode.set_tagging(True)
        self.main.show()

    def _hear(self, key: str) -> bool:
        self.heard.append(f"tag {key}")
        return True


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def go_to(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.setFocus()


def test_a_letter_in_a_viewer_window_is_a_tag(desk: Desk, qtbot: QtBot) -> None:
    go_to(qtbot, desk.viewer)
    QTest.keyClick(desk.viewer, KEY.Key_I)
    assert desk.heard == ["tag i"]


def test_without_an_open_finding_the_letter_is_the_viewers_again(desk: Desk, qtbot: QtBot) -> None:
    desk.mode.set_tagging(False)
    go_to(qtbot, desk.viewer)
    QTest.keyClick(desk.viewer, KEY.Key_I)
    assert desk.heard == ["invert"]


def test_a_letter_in_any_other_window_is_no_tag(desk: Desk, qtbot: QtBot) -> None:
    go_to(qtbot, desk.dialog)
    QTest.keyClick(desk.dialog, KEY.Key_I)
    assert desk.heard == []


def test_a_text_field_of_a_viewer_window_keeps_its_letters(desk: Desk, qtbot: QtBot) -> None:
    go_to(qtbot, desk.viewer)
    desk.field.setFocus()
    QTest.keyClick(desk.field, KEY.Key_I)
    assert desk.heard == []
    assert desk.field.text() == "i"


def test_a_keyboard_cursor_keeps_enter_and_leaves_the_letters(desk: Desk, qtbot: QtBot) -> None:
    go_to(qtbot, desk.viewer)
    listening.take_keys(desk.viewer, ["enter", "backspace"])
    QTest.keyClick(desk.viewer, KEY.Key_Return)
    assert desk.heard == []
    QTest.keyClick(desk.viewer, KEY.Key_I)
    assert desk.heard == ["tag i"]
    listening.take_keys(desk.viewer, [])
    QTest.keyClick(desk.viewer, KEY.Key_Return)
    assert desk.heard == ["tag i", "tag enter"]


def test_the_cursor_of_a_tool_keeps_enter_while_it_is_shown(qtbot: QtBot) -> None:
    canvas, cursor = ImageCanvas(), KeyboardCursor()
    qtbot.addWidget(canvas)
    pixels = np.zeros((64, 64), dtype=np.uint16)
    size = QSizeF(64, 64)
    canvas.set_picture(Picture((pixels,), QTransform(), size, QRectF(QPointF(), size)))
    cursor.show_on(canvas)
    assert not listening.takes(canvas, "enter")
    canvas.set_tool(Shape.BOX)
    cursor.move(1, 0)
    assert listening.takes(canvas, "enter")
    cursor.hide()
    assert not listening.takes(canvas, "enter")
