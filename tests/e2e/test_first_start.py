"""A new home: the first start by keys alone, to the open worklist; the next one opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import workspace as workspaces
from core.settings import Settings
from core.store import Store, readers
from maninegs_gui import app, theme
from maninegs_gui.help.window import HelpWindow
from maninegs_gui.welcome.window import WelcomeWindow
from tests.support.hands import Hands, main_window


def first() -> WelcomeWindow | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, WelcomeWindow) else None


def at(place: int) -> Callable[[], bool]:
    def reached() -> bool:
        window = first()
        if window is None or not window.isVisible() or window.place != place:
            return False
        return QApplication.focusWidget() is not None

    return reached


def press(key: Qt.Key) -> Callable[[], object]:
    def act() -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            QTest.keyClick(widget, key)

    return act


def write(text: str) -> Callable[[], object]:
    def act() -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        typed = QInputMethodEvent()  # as an input method gives what no key has
        typed.setCommitString(text)
        QApplication.sendEvent(widget, typed)
        QTest.keyClick(widget, Qt.Key.Key_Return)

    return act


def card(step: str) -> Callable[[], bool]:
    def reached() -> bool:
        widget = QApplication.focusWidget()
        return widget is not None and widget.accessibleDescription().startswith(step)

    return reached


def reads(name: str) -> Callable[[], bool]:
    def reached() -> bool:
        window = main_window()
        return window is not None and window._session.reader_name == name

    return reached


def leave() -> None:
    window = main_window()
    assert window is not None
    window.actions_table["case.quit"].trigger()


@pytest.fixture(autouse=True)
def home(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    theme.apply(qapp)
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("MANINEGS_WORKSPACE", raising=False)
    return tmp_path


def test_from_a_new_home_to_the_open_worklist_by_keys_alone(home: Path) -> None:
    enter = press(Qt.Key.Key_Return)
    hands = Hands(
        (at(0), enter),
        (at(1), write("Dr. Amélie 王")),
        (at(2), write(str(home / "my reading 乳房"))),
        (at(3), enter),
        (at(4), enter),
        (card("The worklist"), enter),
        (card("The images"), enter),
        (card("Tag what you see"), enter),
        (card("Similar cases"), enter),
        (card("Train again"), enter),
        (reads("Dr. Amélie 王"), leave),
    )
    assert app.main([]) == 0
    assert hands.done == 11
    settings = Settings.open()
    assert settings.flag("welcome.done")
    assert settings.flag("tour.done")
    made = workspaces.load(home / "my reading 乳房")
    with Store.open(made.database) as store, store.read() as reading:
        assert [one.name for one in readers.persons(reading)] == ["Dr. Amélie 王"]

    again = Hands((reads("Dr. Amélie 王"), leave))
    assert app.main([]) == 0
    assert again.done == 1
    assert {one.name for one in home.iterdir()} == {"home", "my reading 乳房"}


def test_its_help_key_opens_the_help_and_only_while_it_is_there(home: Path) -> None:
    helped: list[HelpWindow] = []

    def help_window() -> bool:
        shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, HelpWindow))
        helped[:] = [one for one in shown if one.isVisible()]
        return bool(helped)

    def close_help() -> None:
        assert helped[0].target.startswith("first-hour.md")
        close()

    def close() -> None:
        helped[0].close()
        # As a desktop gives the focus back.
        (QApplication.activeModalWidget() or main_window()).activateWindow()

    hands = Hands(
        (at(0), press(Qt.Key.Key_F1)),
        (help_window, close_help),
        (at(0), press(Qt.Key.Key_Return)),
        (at(1), write("Dr. B")),
        (at(2), write(str(home / "mine"))),
        (at(3), press(Qt.Key.Key_Return)),
        (at(4), press(Qt.Key.Key_Return)),
        (card("The worklist"), press(Qt.Key.Key_F1)),
        (help_window, close),
        (reads("Dr. B"), leave),
    )
    assert app.main([]) == 0
    assert hands.done == 10


def test_left_in_the_middle_it_ends_and_goes_on_at_the_next_start(home: Path) -> None:
    hands = Hands(
        (at(0), press(Qt.Key.Key_Return)),
        (at(1), write("Dr. B")),
        (at(2), press(Qt.Key.Key_Escape)),
    )
    assert app.main([]) == 0
    assert hands.done == 3
    assert [one.name for one in home.iterdir()] == ["home"]
    again = Hands((at(2), press(Qt.Key.Key_Escape)))
    assert app.main([]) == 0
    assert again.done == 1


def test_a_named_workspace_opens_without_being_asked(home: Path) -> None:
    hands = Hands((lambda: main_window() is not None, leave))
    assert app.main(["--workspace", str(home / "named")]) == 0
    assert hands.done == 1
    assert not Settings.open().flag("welcome.done")


def test_the_menu_asks_anew_and_leaving_it_opens_what_was_open(home: Path) -> None:
    def ask() -> None:
        window = main_window()
        assert window is not None
        window.actions_table["help.welcome"].trigger()

    hands = Hands(
        (lambda: main_window() is not None, ask),
        (at(0), press(Qt.Key.Key_Escape)),
        (lambda: main_window() is not None, leave),
    )
    assert app.main(["--workspace", str(home / "named")]) == 0
    assert hands.done == 3
