"""F1 opens the page that belongs to what is shown, in every page and dialog."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

import maninegs_gui
from core import workspace
from core.domain.errors import WorldError
from maninegs_gui.actions import Actions
from maninegs_gui.help import book, desk
from maninegs_gui.help.context import CONTEXT, START, target_of
from maninegs_gui.help.window import HelpWindow
from maninegs_gui.reading import Reading
from maninegs_gui.widgets.long_dialog import LongDialog

F1 = Qt.Key.Key_F1
OWN = {HelpWindow, LongDialog}
"""The help itself, and what others are made from."""


def classes() -> Iterator[type[QWidget]]:
    """Every widget of the program."""
    for module in pkgutil.walk_packages(maninegs_gui.__path__, "maninegs_gui."):
        if module.name.endswith("__main__"):
            continue
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if kind.__module__ == module.name and issubclass(kind, QWidget):
                yield kind


def key_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}".removeprefix("maninegs_gui.")


def test_every_dialog_has_its_page() -> None:
    dialogs = {kind for kind in classes() if issubclass(kind, QDialog)} - OWN
    assert dialogs
    lacking = sorted(key_of(kind) for kind in dialogs if key_of(kind) not in CONTEXT)
    assert lacking == [], "say in maninegs_gui/help/context.py which page belongs to them"


def test_the_table_names_what_is_there() -> None:
    known = {key_of(kind) for kind in classes()}
    assert sorted(set(CONTEXT) - known) == []
    pages = book.find()
    for target in CONTEXT.values():
        name, _, anchor = target.partition("#")
        sections = {one.anchor for one in pages.rendered(name).sections}
        assert not anchor or anchor in sections, target


@pytest.fixture
def reading(tmp_path: Path, qtbot: QtBot) -> Iterator[Reading]:
    made = Reading(workspace.create(tmp_path / "w"))
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def test_every_page_of_the_window_has_its_page(reading: Reading) -> None:
    pages = reading.window.pages
    for number in range(pages.count()):
        page = pages.widget(number)
        if page is not reading.window.reading:
            assert key_of(type(page)) in CONTEXT, type(page)
    for panel in (reading.worklist, reading.viewer, reading.findings, reading.similar):
        assert target_of(panel) == CONTEXT[key_of(type(panel))]
        inner = panel.findChildren(QWidget)
        assert all(target_of(one) != START for one in inner)
    # The focus is on the bar above the pages, or nowhere.
    reading.actions["go.models"].trigger()
    assert target_of(reading.window) == "compare.md"
    reading.actions["go.reading"].trigger()
    assert target_of(reading.window) == "readers-guide.md"
    assert target_of(None) == START
    reading.window.activateWindow()
    reading.training.setFocus()
    reading.actions["go.training"].trigger()
    QTest.keyClick(reading.window, F1)
    assert reading.help.window is not None
    assert reading.help.window.target.startswith("training-guide.md")
    assert not reading.help.window.isModal()
    reading.help.window.close()


def test_the_button_of_the_help_cuts_nothing_off_the_bar(reading: Reading, qtbot: QtBot) -> None:
    window = reading.window
    reading.actions.dress()  # icons alone, as after the first paint
    sentence = next(
        one for one in window.findChildren(QLabel) if one.text().startswith("For research use")
    )
    for width in (960, 1099, 1100, 1399, 1400, 1600):
        window.resize(width, 700)
        qtbot.waitUntil(lambda width=width: window.width() == width)
        qtbot.waitUntil(lambda: sentence.width() >= sentence.sizeHint().width(), timeout=2000)


class Front:
    """A window that hears the help key, with a stack of one page."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        self.actions = Actions()
        self.desk = desk.bind(self.actions, self.window)
        self.actions.place(self.window, {})
        self.field = QLineEdit(self.window)
        self.window.setCentralWidget(self.field)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def dialog(self, qtbot: QtBot) -> QDialog:
        made = QDialog(self.window)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.open()
        made.activateWindow()
        qtbot.waitUntil(lambda: self.actions["help.open"] in made.actions())
        return made


@pytest.fixture
def front(qtbot: QtBot) -> Front:
    return Front(qtbot)


def test_f1_opens_one_window_and_turns_it_to_what_is_asked_next(front: Front) -> None:
    QTest.keyClick(front.field, F1)
    first = front.desk.window
    assert first is not None
    assert first.target == START
    front.window.activateWindow()
    assert front.desk.show_target("map.md") is first
    assert first.target == "map.md"
    first.close()
    assert front.desk.window is None


def test_f1_is_heard_in_a_dialog_and_its_help_can_be_used_there(front: Front, qtbot: QtBot) -> None:
    before = front.desk.open()
    front.window.activateWindow()
    dialog = front.dialog(qtbot)
    field = QLineEdit(dialog)
    field.show()
    field.setFocus()
    QTest.keyClick(field, F1)
    window = front.desk.window
    assert window is not None
    assert window is not before
    assert window.parentWidget() is dialog, "no other window can be used over a modal dialog"
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert front.desk.window is None
    front.window.activateWindow()
    again = front.desk.open()
    assert again is not None
    again.close()


def test_a_window_that_was_closed_gives_no_dialog_its_key(front: Front, qtbot: QtBot) -> None:
    # A change of readers closes one window and opens another in one process.
    former = Front(qtbot)
    former.window.close()
    front.window.activateWindow()
    dialog = front.dialog(qtbot)
    assert former.actions["help.open"] not in dialog.actions()
    QTest.keyClick(dialog, F1)
    window = front.desk.window
    assert window is not None, "of two actions with one key Qt triggers neither"
    assert window.parentWidget() is dialog
    dialog.reject()


def test_f1_in_the_help_tells_of_the_help(front: Front) -> None:
    window = front.desk.show_target("map.md")
    assert window is not None
    window.activateWindow()
    assert front.desk.open() is window
    assert window.target == "index.md"
    window.close()


def test_where_the_pages_are_missing_a_sentence_is_said(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def nowhere() -> None:
        raise WorldError("The help pages are missing: install the program again.")

    monkeypatch.setattr(book, "find", nowhere)
    monkeypatch.setattr(desk, "_say", lambda sentence, host: told.append(sentence))
    assert front.desk.open() is None
    assert told == ["The help pages are missing: install the program again."]
