"""What a screen reader and the tab key find in every page, dialog and window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.study import BreastId
from core.settings import Section, Settings
from maninegs_gui import theme
from maninegs_gui.reading import Reading
from maninegs_gui.reports.report_window import ReportWindow
from maninegs_gui.second_window import SecondWindow
from maninegs_gui.settings.dialog import SettingsDialog
from maninegs_gui.welcome.window import WelcomeWindow
from maninegs_gui.widgets import announce as announcing
from maninegs_gui.widgets.message_bar import MessageBar
from maninegs_gui.widgets.tabbing import Leading, as_laid_out
from tests.core.test_placing import Fake
from tests.maninegs_gui.welcome.test_window import FakeMaker
from tests.support import reader_aloud, stores
from tests.support.reader_aloud import Walk

DIALOGS = (
    "help.keys", "help.key_editor", "help.settings", "help.open", "help.about", "help.log",
    "help.diagnostics", "help.gpu_pack", "data.backups", "data.export", "data.import_tags",
    "similar.site", "similar.reliance", "case.readers", "case.reader", "case.history",
    "case.delete_patient", "case.sheet", "viewer.calibrate",
)  # fmt: skip
"""Actions that open a window without a question of the system."""

BY_KEYS = {
    "Previous step": "viewer.previous_stage",
    "Next step": "viewer.next_stage",
    "Step of reading": "viewer.next_stage",
    "Size of the images": "viewer.same_size",
    "Tools of the viewer": "viewer.menu",
}
"""Buttons above the images that leave the focus with the images, whose keys would be lost
otherwise; each with the action that does the same by a key."""


@pytest.fixture
def reading(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Reading]:
    """One window with an open exam."""
    theme.apply(qapp)
    place = workspaces.create(tmp_path / "workspace")
    stores.filled(place.root, patients=2).store.close()
    made = Reading(place, Settings(tmp_path / "settings.json"))
    qtbot.addWidget(made.window)
    made.window.resize(1600, 1000)
    made.show()
    qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 2, timeout=30_000)
    made.worklist.open_next()
    qtbot.waitUntil(lambda: made.session.exam is not None, timeout=30_000)
    made.session.set_breast(BreastId(1))
    qtbot.waitUntil(lambda: not made.lanes._running, timeout=30_000)
    yield made
    made.close()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_every_page_and_window_can_be_heard_and_walked(reading: Reading, qtbot: QtBot) -> None:
    walk = Walk(BY_KEYS)
    look = walk.look
    look("reading", reading.window)
    pages = reading.window.pages
    for place in range(pages.count()):
        page = pages.widget(place)
        assert page is not None
        reading.window.show_page(page)
        qtbot.wait(80)
        qtbot.waitUntil(lambda: not reading.lanes._running, timeout=30_000)
        look(type(page).__name__, reading.window)
    reading.window.show_page(reading.window.reading)
    for name in DIALOGS:
        before = windows()
        reading.actions[name].trigger()
        fresh = opened(qtbot, before)
        for window in fresh:
            look(name, window)
            if isinstance(window, SettingsDialog):
                for section in Section:
                    window.show_section(section)
                    qtbot.waitUntil(partial(rests, window), timeout=30_000)
                    look(f"{name} {section.name}", window)
            window.close()
        qtbot.wait(20)
    before_them = set(QApplication.topLevelWidgets())
    reading.actions["viewer.windows"].trigger()
    qtbot.wait(200)
    further = [
        one for one in QApplication.topLevelWidgets()
        if one not in before_them and one.isVisible() and one.isWindow()
    ]  # fmt: skip
    assert further
    for one in further:
        look("viewer.windows", one)
    for name, action in BY_KEYS.items():
        assert reading.actions.keys_of(action), name
    assert walk.told == ""


def opened(qtbot: QtBot, before: set[QDialog | QMainWindow]) -> set[QDialog | QMainWindow]:
    """The windows that opened since then, once one has."""
    qtbot.waitUntil(lambda: bool(windows() - before), timeout=30_000)
    qtbot.wait(80)
    return windows() - before


def rests(dialog: SettingsDialog) -> bool:
    """Whether a dialog has looked through the folders."""
    return not dialog.storage.busy


def windows() -> set[QDialog | QMainWindow]:
    """The windows that are shown."""
    return {
        one for one in QApplication.topLevelWidgets()
        if one.isVisible() and isinstance(one, QDialog | QMainWindow)
    }  # fmt: skip


def test_the_first_start_can_be_heard_and_walked(qtbot: QtBot, tmp_path: Path) -> None:
    maker = FakeMaker(threading.Event())
    window = WelcomeWindow(Settings(tmp_path / "settings.json"), maker, ground=Fake())
    qtbot.addWidget(window)
    window.show()
    walk = Walk(BY_KEYS)
    for place in range(len(window.pages)):
        window.show_page(place)
        qtbot.wait(50)
        walk.look(type(window.page).__name__, window)
    assert walk.told == ""


def test_windows_outside_of_reading_can_be_heard(qtbot: QtBot) -> None:
    for window in (SecondWindow(), ReportWindow(None)):
        qtbot.addWidget(window)
        window.show()
        assert reader_aloud.faults(window) == [], type(window).__name__


@pytest.mark.parametrize(("tone", "urgent"), [("note", False), ("warning", True), ("fault", True)])
def test_messages_are_said_wherever_the_focus_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tone: str, urgent: bool
) -> None:
    said: list[Any] = []
    monkeypatch.setattr(announcing, "QAccessible", Ears(said))
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message(tone, "The folder is full.")
    kinds = [event.type() for event in said]
    assert QAccessible.Event.Announcement in kinds
    assert (QAccessible.Event.Alert in kinds) == urgent
    assert said[-1].message() == "The folder is full."


class Ears:
    """Hears what is announced."""

    Event, AnnouncementPoliteness = QAccessible.Event, QAccessible.AnnouncementPoliteness

    def __init__(self, said: list[Any]) -> None:
        self._said = said

    def updateAccessibility(self, event: object) -> None:
        self._said.append(event)


# The walk itself: each fault is found.


def test_nameless_and_like_named_controls_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    search = QLineEdit()
    search.setPlaceholderText("Search")
    choice = QComboBox()
    choice.addItem("Blue")
    for widget in (search, choice, QPushButton("×"), QPushButton("Remove"), QPushButton("Remove")):
        column.addWidget(widget)
    window.show()
    found = "\n".join(reader_aloud.faults(window))
    assert found.count("no name") == 3
    assert "2 times the same: 'Remove'" in found


def test_traps_and_a_wrong_order_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    text = QPlainTextEdit()
    text.setAccessibleName("Remark")
    for widget in (QPushButton("Above"), text, QPushButton("Below")):
        column.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)
    assert any("a trap" in one for one in reader_aloud.faults(window))
    text.setTabChangesFocus(True)
    assert reader_aloud.faults(window) == []
    above, below = window.findChildren(QPushButton)
    QWidget.setTabOrder(above, below)
    QWidget.setTabOrder(below, text)
    assert any("out of order" in one for one in reader_aloud.faults(window))
    as_laid_out(window)
    assert reader_aloud.faults(window) == []


def test_rows_and_tabs_that_say_nothing_are_found(qtbot: QtBot) -> None:
    window, tree, tabs = QWidget(), QTreeWidget(), QTabBar()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget, name in ((tabs, "Pages"), (tree, "Cases")):
        widget.setAccessibleName(name)
        column.addWidget(widget)
    tabs.addTab("")
    top = QTreeWidgetItem(["Patient"])
    top.addChild(QTreeWidgetItem(["·"]))
    tree.addTopLevelItem(top)
    window.show()
    qtbot.waitExposed(window)
    found = "\n".join(reader_aloud.faults(window))
    assert found.count("a row says nothing") == 1
    assert "a tab without a title" in found
    top.child(0).setData(0, Qt.ItemDataRole.AccessibleTextRole, "A mark")
    tabs.setTabText(0, "One")
    assert reader_aloud.faults(window) == []


def test_what_shows_a_hand_and_takes_no_key_is_found(qtbot: QtBot) -> None:
    window, card = QWidget(), QFrame()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in (QPushButton("Above"), card):
        column.addWidget(widget)
    card.setAccessibleName("Similar case")
    card.setCursor(Qt.CursorShape.PointingHandCursor)
    window.show()
    qtbot.waitExposed(window)
    (found,) = reader_aloud.faults(window)
    assert found.startswith("not reached by Tab: 'Similar case'")
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert reader_aloud.faults(window, card) == []


def test_a_part_that_is_filled_later_is_walked_where_it_stands(qtbot: QtBot) -> None:
    window, part = QWidget(), QWidget()
    qtbot.addWidget(window)
    column, inside = QVBoxLayout(window), QVBoxLayout(part)
    above, button, below = (QPushButton(name) for name in ("Above", "Of the part", "Below"))
    inside.addWidget(button)
    for widget in (above, part, below):
        column.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)
    late = QPushButton("Late")
    inside.insertWidget(0, late)
    QApplication.processEvents()
    in_turn = (above, late, button, below)
    found = reader_aloud.faults(window, *in_turn)
    assert any(one.startswith("not in turn: 'Late'") for one in found)
    as_laid_out(part)
    assert reader_aloud.faults(window, *in_turn) == []


def test_a_container_hands_the_focus_on_and_the_tab_key_finds_all_of_it(qtbot: QtBot) -> None:
    window, box = QWidget(), Leading()
    qtbot.addWidget(window)
    outer, inner = QHBoxLayout(window), QHBoxLayout(box)
    first, second, third = (QPushButton(name) for name in ("One", "Two", "Three"))
    outer.addWidget(QPushButton("Before"))
    outer.addWidget(box)
    for button in (first, second, third):
        inner.addWidget(button)
    box.lead_to(second)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    box.setFocus()
    assert window.focusWidget() is second
    qtbot.waitUntil(second.hasFocus)
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert third.hasFocus()
    assert reader_aloud.faults(window) == []
    QWidget.setFocus(box)  # as Qt does it
    assert second.hasFocus()
