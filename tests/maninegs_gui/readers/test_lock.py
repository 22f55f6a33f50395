"""A locked workstation: no window shows anything, no key and no click gets through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from maninegs_gui.readers.idle import Idle
from maninegs_gui.readers.lock import Lock

SECRET = QColor(255, 0, 255)


@dataclass
class Scene:
    lock: Lock
    window: QMainWindow
    viewer: QWidget
    below: QPushButton
    field: QLineEdit
    done: list[str] = field(default_factory=list)


def secret(parent: QWidget | None = None) -> QWidget:
    """A patch of a colour that nothing else has: what a patient's data would look like."""
    patch = QLabel("Patient^Secret", parent)
    patch.setStyleSheet(f"background: {SECRET.name()}; color: {SECRET.name()};")
    patch.setMinimumSize(200, 120)
    return patch


def shows_secret(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    places = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return any(image.pixelColor(x, y) == SECRET for x, y in places)


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    window = QMainWindow()
    body = QWidget()
    layout = QVBoxLayout(body)
    below = QPushButton("below")
    layout.addWidget(secret())
    layout.addWidget(below)
    window.setCentralWidget(body)
    window.resize(700, 600)
    viewer = QWidget(None, Qt.WindowType.Window)
    QVBoxLayout(viewer).addWidget(secret())
    viewer.resize(400, 300)
    content = QWidget()
    inside = QVBoxLayout(content)
    line = QLineEdit()
    inside.addWidget(line)
    inside.addWidget(QPushButton("inside"))
    lock = Lock(window, lambda: content)
    made = Scene(lock, window, viewer, below, line)
    below.clicked.connect(lambda: made.done.append("click"))
    action = QAction("act", window)
    action.setShortcuts([QKeySequence("Ctrl+L"), QKeySequence("S"), QKeySequence("PgDown")])
    action.triggered.connect(lambda: made.done.append("key"))
    window.addAction(action)
    for one in (window, viewer):
        qtbot.addWidget(one)
        one.show()
        qtbot.waitExposed(one)
    yield made
    lock.unlock(same=False)


def test_every_window_is_covered_and_uncovered(scene: Scene) -> None:
    assert shows_secret(scene.window)
    assert shows_secret(scene.viewer)
    scene.lock.lock()
    assert not shows_secret(scene.window)
    assert not shows_secret(scene.viewer)
    scene.lock.unlock(same=True)
    assert shows_secret(scene.window)
    assert shows_secret(scene.viewer)


def test_a_window_that_grows_or_comes_while_locked_shows_nothing(
    scene: Scene, qtbot: QtBot
) -> None:
    scene.lock.lock()
    scene.window.resize(900, 800)
    late = QWidget(None, Qt.WindowType.Window)
    QVBoxLayout(late).addWidget(secret())
    qtbot.addWidget(late)
    late.show()
    QApplication.processEvents()
    for window in (scene.window, late):
        assert not shows_secret(window)


def test_a_child_that_is_raised_while_locked_stays_below(scene: Scene) -> None:
    scene.lock.lock()
    patch = secret(scene.window)
    patch.setGeometry(0, 0, 300, 300)
    patch.show()
    patch.raise_()
    QApplication.processEvents()
    assert not shows_secret(scene.window)


def test_keys_of_the_program_are_not_heard_and_the_form_hears_them(scene: Scene) -> None:
    scene.lock.lock()
    scene.window.activateWindow()
    scene.field.setFocus()
    QTest.keyClick(scene.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(scene.field, "Sam")
    QTest.keyClick(scene.field, Qt.Key.Key_PageDown)
    assert scene.done == []
    assert scene.field.text() == "Sam"
    QTest.keyClick(scene.below, Qt.Key.Key_Space)
    QTest.mouseClick(scene.below, Qt.MouseButton.LeftButton)
    assert scene.done == []
    scene.lock.unlock(same=True)
    QTest.mouseClick(scene.below, Qt.MouseButton.LeftButton)
    assert scene.done == ["click"]


def test_what_is_under_the_mouse_is_the_cover(scene: Scene) -> None:
    scene.lock.lock()
    (cover,) = [one for one in scene.lock.covers if one.parentWidget() is scene.window]
    for x in range(5, scene.window.width(), 60):
        for y in range(5, scene.window.height(), 60):
            hit = scene.window.childAt(QPoint(x, y))
            assert hit is cover or cover.isAncestorOf(hit)


def test_tab_walks_round_inside_the_cover(scene: Scene, qtbot: QtBot) -> None:
    scene.lock.lock()
    scene.window.activateWindow()
    (cover,) = [one for one in scene.lock.covers if one.parentWidget() is scene.window]
    scene.field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is scene.field)
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        assert cover.isAncestorOf(after)


def test_a_modal_dialog_is_hidden_and_comes_back_for_the_same_reader(
    scene: Scene, qtbot: QtBot
) -> None:
    dialog = QDialog(scene.window)
    QVBoxLayout(dialog).addWidget(secret())
    dialog.open()
    qtbot.waitExposed(dialog)
    scene.lock.lock()
    assert not dialog.isVisible()
    scene.lock.unlock(same=True)
    assert dialog.isVisible()
    scene.lock.lock()
    scene.lock.unlock(same=False)
    QApplication.processEvents()
    assert not dialog.isVisible()


def test_a_dialog_that_opens_while_locked_waits(scene: Scene, qtbot: QtBot) -> None:
    scene.lock.lock()
    dialog = QDialog(scene.window)
    QVBoxLayout(dialog).addWidget(secret())
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    scene.lock.unlock(same=True)
    assert dialog.isVisible()
    assert shows_secret(dialog)
    dialog.close()


@pytest.mark.qt_log_ignore("grabbing the keyboard", "does not support raise")
def test_an_open_menu_is_closed(scene: Scene, qtbot: QtBot) -> None:
    menu = QMenu(scene.window)
    menu.addAction("Patient^Secret")
    menu.popup(scene.window.mapToGlobal(QPoint(10, 10)))
    qtbot.waitUntil(menu.isVisible)
    scene.lock.lock()
    assert not menu.isVisible()


def test_locking_twice_and_unlocking_twice_is_once(scene: Scene) -> None:
    told: list[bool] = []
    scene.lock.changed.connect(told.append)
    for _ in range(2):
        scene.lock.lock()
    for _ in range(2):
        scene.lock.unlock(same=True)
    assert told == [True, False]


def test_a_window_that_is_closed_while_locked_is_forgotten(scene: Scene) -> None:
    scene.lock.lock()
    scene.viewer.close()
    scene.viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    scene.lock.unlock(same=True)
    assert shows_secret(scene.window)


def test_idle_is_told_once_after_the_minutes_and_never_when_off(qtbot: QtBot) -> None:
    now, told = [0.0], list[str]()
    idle = Idle(clock=lambda: now[0])
    idle.idle.connect(lambda: told.append("idle"))
    now[0] = 10_000.0
    idle.look()
    assert told == []
    idle.set_minutes(5)
    now[0] += 299
    idle.look()
    assert told == []
    widget = QLineEdit()
    qtbot.addWidget(widget)
    widget.show()
    QTest.keyClick(widget, Qt.Key.Key_A)
    now[0] += 299
    idle.look()
    assert told == []
    now[0] += 2
    idle.look()
    idle.look()
    assert told == ["idle"]
    idle.set_minutes(0)
    now[0] += 10_000
    idle.look()
    assert told == ["idle"]
