"""Keys that change at run time, keys that are held, keys in several windows."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from maninegs_gui.actions import Actions, ActionSpec, Group, When

TABLE = (
    ActionSpec("help.keys", "Keys", Group.HELP, ("F1",)),
    ActionSpec("viewer.invert", "Invert", Group.VIEWER, ("I",), "", When.READING),
    ActionSpec("viewer.down", "Down", Group.VIEWER, ("Down", "J"), "", When.READING),
    ActionSpec("viewer.lens", "Lens", Group.VIEWER, ("L",), "", When.READING, hold=True),
    ActionSpec("training.start", "Start", Group.TRAINING, ("Ctrl+T",), "", When.TRAINING),
)
KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier


class Image(QWidget):
    """A place for images that can have the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


@dataclass
class Desk:
    """One main window with a reading page: an image, a list and a text field."""

    window: QWidget
    image: Image
    rows: QListWidget
    text: QLineEdit
    actions: Actions
    heard: list[str] = field(default_factory=list)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    outer, inner = QVBoxLayout(window), QVBoxLayout(page)
    outer.addWidget(page)
    image, rows, text = Image(), QListWidget(), QLineEdit()
    rows.addItems(["one", "two"])
    rows.setCurrentRow(0)
    for widget in (image, rows, text):
        inner.addWidget(widget)
    actions = Actions(window, TABLE)
    made = Desk(window, image, rows, text, actions)
    for one in ("help.keys", "viewer.invert", "viewer.down", "training.start"):
        actions.bind(one, lambda one=one: made.heard.append(one))
    actions.bind_hold(
        "viewer.lens",
        lambda: made.heard.append("lens"),
        lambda: made.heard.append("lens ends"),
    )
    actions.place(window, {When.READING: page, When.TRAINING: QWidget(window)}, image)
    show(qtbot, window)
    image.setFocus()
    return made


def show(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def test_an_action_answers_to_its_new_key_and_no_more_to_its_old_one(desk: Desk) -> None:
    desk.actions.set_keys({"viewer.invert": ("Shift+I",)})
    QTest.keyClick(desk.image, KEY.Key_I)
    assert desk.heard == []
    QTest.keyClick(desk.image, KEY.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert desk.heard == ["viewer.invert"]


def test_what_is_not_named_goes_back_to_the_key_it_began_with(desk: Desk) -> None:
    desk.actions.set_keys({"viewer.invert": ()})
    assert desk.actions.keys_of("viewer.invert") == ()
    desk.actions.set_keys({})
    assert desk.actions.keys_of("viewer.invert") == ("I",)
    QTest.keyClick(desk.image, KEY.Key_I)
    assert desk.heard == ["viewer.invert"]


def test_a_clash_changes_nothing(desk: Desk) -> None:
    with pytest.raises(ValueError, match="two actions"):
        desk.actions.set_keys({"viewer.invert": ("F1",), "viewer.lens": ("Q",)})
    assert desk.actions.keys_of("viewer.lens") == ("L",)


def test_tooltips_and_the_table_follow_the_keys(desk: Desk, qtbot: QtBot) -> None:
    assert desk.actions["viewer.invert"].toolTip() == "Invert (I)"
    with qtbot.waitSignal(desk.actions.keys_changed):
        desk.actions.set_keys({"viewer.invert": ("Q", "I")})
    assert desk.actions["viewer.invert"].toolTip() == "Invert (Q)"
    present = {spec.id: spec.keys for spec in desk.actions.present}
    assert present["viewer.invert"] == ("Q", "I")
    desk.actions.set_keys({"viewer.invert": ()})
    assert desk.actions["viewer.invert"].toolTip() == "Invert"


def test_a_list_keeps_its_arrows_and_the_images_have_theirs(desk: Desk) -> None:
    desk.rows.setFocus()
    QTest.keyClick(desk.rows, KEY.Key_Down)
    assert desk.rows.currentRow() == 1
    assert desk.heard == []
    desk.image.setFocus()
    QTest.keyClick(desk.image, KEY.Key_Down)
    assert desk.heard == ["viewer.down"]


def test_the_other_keys_of_such_an_action_are_heard_on_the_whole_page(desk: Desk) -> None:
    desk.rows.setFocus()
    QTest.keyClick(desk.rows, KEY.Key_J)
    assert desk.heard == ["viewer.down"]


def test_an_action_that_is_not_allowed_is_not_run_by_its_arrow_either(desk: Desk) -> None:
    desk.actions["viewer.down"].setEnabled(False)
    QTest.keyClick(desk.image, KEY.Key_Down)
    assert desk.heard == []


def test_a_held_action_lasts_as_long_as_its_key(desk: Desk) -> None:
    QTest.keyPress(desk.image, KEY.Key_L)
    assert desk.heard == ["lens"]
    QTest.keyRelease(desk.image, KEY.Key_L)
    assert desk.heard == ["lens", "lens ends"]


def test_the_repeats_of_a_held_key_are_passed_over(desk: Desk) -> None:
    window = desk.window.windowHandle()
    QTest.keyPress(desk.image, KEY.Key_L)
    for _ in range(3):
        repeat(window, KEY.Key_L)
    assert desk.heard == ["lens"]
    QTest.keyRelease(desk.image, KEY.Key_L)
    assert desk.heard == ["lens", "lens ends"]


def test_another_key_that_comes_up_does_not_end_it(desk: Desk) -> None:
    QTest.keyPress(desk.image, KEY.Key_L)
    QTest.keyRelease(desk.image, KEY.Key_Down)
    QTest.keyRelease(desk.image, KEY.Key_Shift)
    assert desk.heard == ["lens"]
    QTest.keyRelease(desk.image, KEY.Key_L)
    assert desk.heard == ["lens", "lens ends"]


def test_a_held_action_ends_when_shift_of_its_key_comes_up_first(desk: Desk) -> None:
    desk.actions.set_keys({"viewer.lens": ("Shift+L",)})
    QTest.keyPress(desk.image, KEY.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert desk.heard == ["lens"]
    QTest.keyRelease(desk.image, KEY.Key_Shift)
    assert desk.heard == ["lens", "lens ends"]


def test_a_held_action_ends_when_the_window_loses_the_keys(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyPress(desk.image, KEY.Key_L)
    other = QWidget()
    qtbot.addWidget(other)
    show(qtbot, other)
    assert desk.heard == ["lens", "lens ends"]
    QTest.keyRelease(other, KEY.Key_L)
    assert desk.heard == ["lens", "lens ends"]


def test_a_text_field_keeps_a_held_key(desk: Desk) -> None:
    desk.text.setFocus()
    QTest.keyClick(desk.text, KEY.Key_L)
    assert desk.heard == []
    assert desk.text.text() == "l"


def test_a_held_action_is_turned_on_and_off_from_a_menu(desk: Desk) -> None:
    desk.actions["viewer.lens"].trigger()
    assert desk.heard == ["lens"]
    desk.actions["viewer.lens"].trigger()
    assert desk.heard == ["lens", "lens ends"]


def test_only_an_action_of_the_table_for_holding_is_held(desk: Desk) -> None:
    with pytest.raises(ValueError, match="held"):
        desk.actions.bind_hold("viewer.invert", lambda: None, lambda: None)


def test_a_second_window_hears_reading_and_no_training(desk: Desk, qtbot: QtBot) -> None:
    second = Image()
    qtbot.addWidget(second)
    desk.actions.also_heard_in(second)
    show(qtbot, second)
    second.setFocus()
    QTest.keyClick(second, KEY.Key_I)
    QTest.keyClick(second, KEY.Key_F1)
    QTest.keyClick(second, KEY.Key_Down)
    QTest.keyClick(second, KEY.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert desk.heard == ["viewer.invert", "help.keys", "viewer.down"]
    QTest.keyPress(second, KEY.Key_L)
    QTest.keyRelease(second, KEY.Key_L)
    assert desk.heard[3:] == ["lens", "lens ends"]


def test_the_first_window_still_hears_beside_a_second_one(desk: Desk, qtbot: QtBot) -> None:
    second = Image()
    qtbot.addWidget(second)
    desk.actions.also_heard_in(second)
    show(qtbot, second)
    show(qtbot, desk.window)
    desk.image.setFocus()
    QTest.keyClick(desk.image, KEY.Key_I)
    QTest.keyClick(desk.image, KEY.Key_Down)
    assert desk.heard == ["viewer.invert", "viewer.down"]


def test_a_window_that_is_no_reading_window_hears_nothing(desk: Desk, qtbot: QtBot) -> None:
    other = Image()
    qtbot.addWidget(other)
    show(qtbot, other)
    QTest.keyClick(other, KEY.Key_I)
    assert desk.heard == []


def test_a_second_window_that_was_closed_leaves_the_first_as_it_was(
    desk: Desk, qtbot: QtBot
) -> None:
    second = Image()
    desk.actions.also_heard_in(second)
    show(qtbot, second)
    second.close()
    second.deleteLater()
    QApplication.processEvents()
    show(qtbot, desk.window)
    desk.image.setFocus()
    QTest.keyClick(desk.image, KEY.Key_I)
    assert desk.heard == ["viewer.invert"]


def repeat(window: QWindow, key: Qt.Key) -> None:
    """What a keyboard sends while a key is held: up and down again, marked as repeats."""
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        QApplication.sendEvent(window, QKeyEvent(kind, key, NONE, "l", True))
