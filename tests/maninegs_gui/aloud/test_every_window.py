"""Every page, dialog and window, with little or nothing in it; the first start; messages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
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
from tests.core.test_placing import Fake
from tests.maninegs_gui.welcome.test_window import FakeMaker
from tests.support import reader_aloud, stores
from tests.support.reader_aloud import Walk
from tests.support.reader_aloud_desk import BY_KEYS

DIALOGS = (
    "help.keys", "help.key_editor", "help.settings", "help.open", "help.about", "help.log",
    "help.diagnostics", "help.gpu_pack", "data.backups", "data.export", "data.import_tags",
    "similar.site", "similar.reliance", "case.readers", "case.reader", "case.history",
    "case.delete_patient", "case.sheet", "viewer.calibrate",
)  # fmt: skip
"""Actions that open a window without a question of the system."""


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
