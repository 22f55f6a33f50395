"""What a desktop asks of the running program: files to open, and the end of the session."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QMessageBox

from core import places
from core import workspace as workspaces
from core.reports import session
from maninegs_gui import app, theme
from maninegs_gui.desktop import Desktop
from maninegs_gui.reading import Reading
from tests.support.hands import Hands, main_window

SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows closes the windows by itself")


@pytest.fixture(autouse=True)
def home(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    theme.apply(qapp)
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("MANINEGS_WORKSPACE", raising=False)
    yield tmp_path
    workspaces.leave()


@pytest.fixture
def heard() -> Iterator[None]:
    """Signals as a desktop's session has them, whoever started the tests."""
    numbers = [getattr(signal, name) for name in SIGNALS]
    before = {number: signal.signal(number, signal.SIG_DFL) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def shown() -> bool:
    return main_window() is not None


@posix
@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize("name", SIGNALS)
def test_the_end_of_the_session_closes_the_window_whatever_is_open(home: Path, name: str) -> None:
    number, before = getattr(signal, name), signal.getsignal(getattr(signal, name))

    def ask() -> None:
        window = main_window()
        assert window is not None
        window.resize(1111, 777)
        window.may_close = lambda: False  # as while a training runs
        QMessageBox(parent=window).open()
        os.kill(os.getpid(), number)

    hands = Hands((shown, ask))
    assert app.main(["--workspace", str(home / "one")]) == 0
    assert hands.done == 1
    assert signal.getsignal(number) is before
    assert QThread.currentThread().loopLevel() == 0
    layout = (home / "one" / "window.ini").read_text(encoding="utf-8")
    assert "layout" in layout, "where the window stood is lost"


@posix
def test_a_program_that_was_ended_so_ended_well(home: Path, checkout: Path) -> None:
    script = (
        "import os, signal, sys; from tests.support.hands import Hands, main_window;"
        "from maninegs_gui import app; from PySide6.QtCore import QTimer;"
        "application = app.application;"
        "made = [];\n"
        "def watched(*arguments):\n"
        "    qt = application()\n"
        "    made.append(Hands((lambda: main_window() is not None,"
        " lambda: os.kill(os.getpid(), signal.SIGTERM))))\n"
        "    return qt\n"
        "app.application = watched\n"
        "code = app.main(['--workspace', sys.argv[1]])\n"
        "assert made[0].done == 1\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(home / "one")],
        cwd=checkout, env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "MANINEGS_SITE": ""},
        capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert session.left(places.logs()) == (), "the next start would tell of a program that broke"


@posix
@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize("step", ["__init__", "begin", "show"])
def test_an_end_that_comes_while_the_window_is_made_is_not_forgotten(
    home: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    made = getattr(Reading, step)

    def interrupted(self: Reading, *arguments: Any) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        made(self, *arguments)

    monkeypatch.setattr(Reading, step, interrupted)
    Hands()  # closes everything where the program runs on
    assert app.main(["--workspace", str(home / "one")]) == 0
    assert main_window() is None


@posix
def test_an_end_that_another_program_keeps_away_stays_away(home: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    try:
        desktop = Desktop()
        desktop.listen()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        desktop.leave()
    finally:
        signal.signal(signal.SIGHUP, before)


def test_another_workspace_is_forgotten_when_the_window_stays(home: Path) -> None:
    other = workspaces.create(home / "other")
    workspaces.leave()
    reading = Reading(workspaces.create(home / "one"))
    try:
        reading.show()
        reading.window.may_close = lambda: False
        reading.safety.go_to(other.root)
        assert reading.safety.next_workspace == other.root, "whoever says yes goes there"
        reading.closing.stays.emit()
        assert reading.safety.next_workspace is None
    finally:
        reading.window.may_close = lambda: True
        reading.window.close()
        reading.close()


def test_files_come_to_the_window_and_a_workspace_takes_its_place(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = workspaces.create(home / "other")
    workspaces.leave()
    made: list[Desktop] = []
    listen = Desktop.listen

    def listened(self: Desktop) -> None:
        made[:] = [self]
        listen(self)

    monkeypatch.setattr(Desktop, "listen", listened)

    def told() -> bool:
        window = main_window()
        return window is not None and str(home / "gone.dcm") in window.messages.text

    def changed() -> bool:
        window = main_window()
        return window is not None and window._session.workspace.root == other.root

    def leave() -> None:
        window = main_window()
        assert window is not None
        window.close()

    hands = Hands(
        (shown, lambda: made[0].take(home / "gone.dcm")),
        (told, lambda: made[0].take(other.document)),
        (changed, leave),
    )
    assert app.main(["--workspace", str(home / "one")]) == 0
    assert hands.done == 3


def test_the_application_hears_of_files_as_macos_tells_them(checkout: Path) -> None:
    script = (
        "from maninegs_gui import app; from PySide6.QtCore import QUrl;"
        "from PySide6.QtGui import QFileOpenEvent; qt = app.application();"
        "heard = []; qt.desktop.arrived.connect(lambda: heard.append(True));"
        "qt.sendEvent(qt, QFileOpenEvent(QUrl.fromLocalFile('/exams/乳房 1.dcm')));"
        "qt.sendEvent(qt, QFileOpenEvent(QUrl('https://example.org/x')));"
        "print(heard, *qt.desktop.given()); print(qt.desktop.given())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=checkout, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["[True] /exams/乳房 1.dcm", "()"], done.stderr
