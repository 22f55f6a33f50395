"""Where separately made parts of the window meet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from core.retrieval.facts import Facts
from core.store import conclusions
from core.store import models as model_rows
from maninegs_gui import theme
from maninegs_gui.actions import When, clashes
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.history.dialog import HistoryDialog
from maninegs_gui.reading import Reading
from tests.support import stores
from tests.support.models import trained


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture
def filled(tmp_path: Path) -> stores.Filled:
    workspace = workspaces.create(tmp_path / "workspace")
    made = stores.filled(workspace.root, patients=4)
    made.store.close()
    return made


@pytest.fixture
def reading(qtbot: QtBot, tmp_path: Path, filled: stores.Filled) -> Iterator[Reading]:
    made = Reading(workspaces.create(tmp_path / "workspace"))
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 4, timeout=30_000)
    qtbot.waitUntil(lambda: made.session.reader is not None)
    yield made
    made.close()


def test_no_two_actions_of_the_whole_program_answer_to_one_key_at_once(reading: Reading) -> None:
    assert clashes(reading.actions.specs) == []
    assert clashes(reading.actions.present) == []


def test_every_action_of_the_whole_window_is_heard_there(reading: Reading) -> None:
    hung = reading.window.actions()
    for spec in reading.actions.specs:
        if spec.when is When.ALWAYS:
            assert reading.actions[spec.id] in hung, spec.id


def test_the_menu_lends_its_keys_to_no_other_page(reading: Reading, qtbot: QtBot) -> None:
    menus = [
        button.menu()
        for button in reading.window.findChildren(QToolButton)
        if button.accessibleName() == "Menu"
    ]
    (menu,) = menus
    menu.aboutToShow.emit()
    assert any(part.menu().actions() for part in menu.actions())  # type: ignore[attr-defined]
    menu.aboutToHide.emit()
    local = [spec.id for spec in reading.actions.specs if spec.when is not When.ALWAYS]
    parts = [part.menu() for part in menu.actions()]  # type: ignore[attr-defined]

    def lent() -> list[str]:
        # What stands in a menu of the bar is heard on whichever page.
        return [
            one
            for one in local
            if any(on in parts for on in reading.actions[one].associatedObjects())
        ]

    qtbot.waitUntil(lambda: lent() == [])


def test_profiles_open_again_after_another_logged_in_over_them(
    reading: Reading, qtbot: QtBot
) -> None:
    desk = reading.readers
    desk.manage()
    desk.lock()
    reading.read_as("Somebody")
    qtbot.waitUntil(lambda: reading.session.reader_name == "Somebody")
    desk.lock_.unlock(same=False)
    qtbot.waitUntil(lambda: desk.manager is None)
    desk.manage()
    assert desk.manager is not None
    assert desk.manager.isVisible()


def test_no_key_of_the_lock_tags_the_finding_that_is_open_below(
    reading: Reading, qtbot: QtBot
) -> None:
    findings = reading.findings
    reading.actions["case.next"].trigger()
    qtbot.waitUntil(lambda: findings.contents is not None, timeout=10_000)
    reading.actions["findings.new_1"].trigger()
    qtbot.waitUntil(lambda: findings.open_finding is not None, timeout=10_000)
    before = findings.open_finding
    heard: list[str] = []
    findings._mode._heard = lambda key: heard.append(key) is None  # what would become a tag
    reading.readers.lock()
    form = reading.readers._form
    assert form is not None
    qtbot.waitUntil(lambda: form.people.count() > 0)
    reading.window.activateWindow()
    form.people.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form.people)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_Escape):
        qtbot.keyClick(form.people, key)
    assert heard == []
    assert findings.open_finding == before
    qtbot.keyClick(form.people, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not reading.readers.lock_.locked)


def test_a_history_that_was_closed_follows_nobody(reading: Reading, qtbot: QtBot) -> None:
    reading.actions["case.next"].trigger()
    dialog = HistoryDialog(reading.lanes, reading.session, reading.window)
    dialog.open()
    dialog.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    with qtbot.captureExceptions() as errors:
        reading.actions["case.next"].trigger()
        reading.session.set_reader(ReaderId(0), "")
    assert errors == []


def test_what_is_typed_when_the_window_closes_is_kept(reading: Reading, qtbot: QtBot) -> None:
    reading.actions["case.next"].trigger()
    qtbot.waitUntil(lambda: reading.findings.contents is not None, timeout=10_000)
    box = reading.findings.conclusion.exam
    exam, reader = reading.session.exam, reading.session.reader
    assert exam is not None
    assert reader is not None
    box.report.setFocus()
    qtbot.keyClicks(box.report, "seen")
    reading.window.close()
    reading.close()
    with stores.Store.open(reading.workspace.database) as store, store.read() as looking:
        assert conclusions.get(looking, exam, reader).report == "seen"


@pytest.fixture
def warmed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The fingerprints of models whose cases were warmed."""
    found: list[str] = []
    plain = Kept.warm

    def warm(kept: Kept, facts: Facts, report: Report, cancel: CancelToken) -> None:
        plain(kept, facts, report, cancel)
        found.append(kept.cases(facts).model.sha256)

    monkeypatch.setattr(Kept, "warm", warm)
    return found


@pytest.fixture
def learned(qtbot: QtBot, tmp_path: Path, warmed: list[str]) -> Iterator[tuple[Reading, str]]:
    """A window over a model in use, and the model's fingerprint."""
    site = trained(tmp_path / "learned", 20)
    with site.store.read() as store:
        used = model_rows.active(store)
    site.store.close()
    assert used is not None
    made = Reading(workspaces.create(tmp_path / "learned"))
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(lambda: made.session.reader is not None, timeout=30_000)
    yield made, used.sha256
    made.close()


def test_what_the_first_question_waits_for_is_worked_out_when_the_window_is_up(
    learned: tuple[Reading, str], warmed: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(warmed), timeout=30_000)
    assert set(warmed) == {learned[1]}


def test_the_card_of_an_opinion_is_that_of_the_model_which_spoke(
    learned: tuple[Reading, str], qtbot: QtBot
) -> None:
    reading, sha256 = learned
    reading.similar.card_wanted.emit(sha256)
    qtbot.waitUntil(lambda: reading.window.pages.currentWidget() is reading.models, timeout=30_000)
    screen = reading.models.content
    qtbot.waitUntil(lambda: screen.list.uid != "", timeout=30_000)
    assert screen.tabs.currentWidget() is screen.card
    with reading.lanes._store.get().read() as store:
        assert screen.list.uid == model_rows.active(store).uid
