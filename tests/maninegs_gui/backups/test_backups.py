"""Backups in the window, the way back and out, and closing with writes that wait."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.errors import StoreNewer, StoreUnavailable
from core.domain.roles import Role
from core.store import Store, backup, findings, history, readers, rollback, verify
from core.store.faults import Fault, Faults
from core.workspace import Workspace
from maninegs_gui import reading as composition
from maninegs_gui import theme
from maninegs_gui.backups.trouble import TroubleDialog
from maninegs_gui.bridge import front
from maninegs_gui.reading import Reading
from maninegs_gui.second_window import is_open
from maninegs_gui.widgets.chip import Chip
from tests.support import later_program, stores

Opener = Callable[[], Reading]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A workspace of two tagged patients, with one backup."""
    made = workspaces.create(tmp_path / "workspace")
    path = stores.filled(made.root, patients=2).closed()
    backup.make(path, made.backups, "asked")
    return made


@contextmanager
def window(qtbot: QtBot, place: Workspace, *, rows: int = 2) -> Iterator[Reading]:
    made = Reading(place)
    made.settings.setValue("reader", "Reader One")
    qtbot.addWidget(made.window)
    made.show()
    try:
        if rows:
            qtbot.waitUntil(lambda: made.worklist.model.rowCount() == rows, timeout=30_000)
            qtbot.waitUntil(lambda: made.session.reader is not None)
        yield made
    finally:
        made.close()


def damage(place: Workspace) -> bytes:
    with place.database.open("r+b") as stream:
        stream.seek(4096 * 5)
        stream.write(random.Random(1).randbytes(4096))
    return place.database.read_bytes()


def add_patient(place: Workspace) -> None:
    with Store.open(place.database, editing=True) as store, store.write(None, "later") as unit:
        stores.add_image(unit, stores.header(3))


def tail(place: Workspace) -> tuple[str, bool, int]:
    """What the store's last restore says, whether its history is whole, and its findings."""
    with Store.open(place.database, read_only=True) as store, store.read() as r:
        said = [e for e in history.entries(r) if e.action == "restore"]
        count = sum(len(some) for some in findings.of_breasts(r).values())
        why = str((said[0].after or {})["why"]) if said else ""
        return why, verify.verify(r).good, count


def test_the_dialog_lists_verifies_backs_up_and_verifies_the_history(
    qtbot: QtBot, place: Workspace
) -> None:
    with window(qtbot, place) as reading:
        reading.actions["data.backups"].trigger()
        dialog = reading.safety.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.table.rowCount() >= 1)
        qtbot.waitUntil(lambda: dialog.table.item(0, 6).text() == "Whole")
        before = dialog.table.rowCount()
        dialog.now.click()
        qtbot.waitUntil(lambda: "made and verified" in dialog.outcome.text())
        qtbot.waitUntil(lambda: dialog.table.rowCount() == before + 1)
        dialog.verify.click()
        qtbot.waitUntil(lambda: "is whole, and agrees with" in dialog.outcome.text())
        assert "just now" in dialog.state.text()
        dialog.reject()


def test_an_administrator_restores_with_a_reason_and_the_window_shows_what_was(
    qtbot: QtBot, place: Workspace
) -> None:
    add_patient(place)
    with window(qtbot, place, rows=3) as reading:
        reading.actions["case.next"].trigger()
        dialog = reading.safety.show_backups()
        qtbot.waitUntil(lambda: dialog.table.rowCount() >= 1)
        row = next(i for i, one in enumerate(dialog.table.backups) if one.reason == "asked")
        dialog.table.selectRow(row)
        qtbot.waitUntil(dialog.restore.isEnabled)
        dialog.restore.click()
        assert not dialog.confirm.isEnabled(), "not without a reason"
        dialog.why.setText("  ")
        assert not dialog.confirm.isEnabled()
        dialog.why.setText("the wrong folder was imported")
        dialog.confirm.click()
        qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 2, timeout=20_000)
        qtbot.waitUntil(lambda: "Restored the backup of" in reading.window.messages.text)
        assert reading.session.exam is None
        qtbot.waitUntil(lambda: bool(reading.session.reader))
        assert is_open(place), "and edits again"
    assert tail(place) == ("the wrong folder was imported", True, 2)


def test_one_who_is_no_administrator_may_look_and_not_restore(
    qtbot: QtBot, place: Workspace
) -> None:
    with Store.open(place.database, editing=True) as store, store.write(None, "new") as unit:
        readers.ensure(unit, "Reader Two", Role.READER)
    with window(qtbot, place) as reading:
        reading.read_as("Reader Two")
        qtbot.waitUntil(lambda: reading.session.reader_name == "Reader Two")
        dialog = reading.safety.show_backups()
        qtbot.waitUntil(lambda: dialog.table.rowCount() >= 1)
        dialog.table.selectRow(0)
        qtbot.waitUntil(lambda: dialog.table.chosen is not None)
        qtbot.wait(100)
        assert not dialog.restore.isEnabled()
        assert dialog.only.isVisible()
        dialog.reject()


def test_a_damaged_store_is_told_and_a_backup_restored_in_two_steps(
    qtbot: QtBot, place: Workspace
) -> None:
    content = damage(place)
    with window(qtbot, place, rows=0) as reading:
        qtbot.waitUntil(lambda: reading.safety.trouble is not None, timeout=30_000)
        trouble = reading.safety.trouble
        assert trouble is not None
        assert "is damaged and was left untouched" in trouble.sentence.text()
        table = trouble.table
        assert table is not None
        qtbot.waitUntil(lambda: table.chosen is not None)
        trouble.restore.click()
        assert trouble.restore.text() == "Yes, restore it"
        assert place.database.read_bytes() == content
        trouble.restore.click()
        qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 2, timeout=20_000)
        qtbot.waitUntil(lambda: "damaged database is kept in" in reading.window.messages.text)
    (kept,) = place.backups.glob("*-damaged")
    assert (kept / place.database.name).read_bytes() == content
    assert tail(place)[1:] == (True, 2)


def test_an_update_is_taken_back_in_two_steps_and_what_it_wrote_is_kept(
    qtbot: QtBot, place: Workspace, tmp_path: Path
) -> None:
    later_program.updates(place, later_program.migrations(tmp_path), "of the later program")
    backup.make(place.database, place.backups, "asked")  # newer than the one that leads back
    content = place.database.read_bytes()
    with window(qtbot, place, rows=0) as reading:
        qtbot.waitUntil(lambda: reading.safety.trouble is not None, timeout=30_000)
        trouble = reading.safety.trouble
        assert trouble is not None
        table = trouble.table
        assert table is not None
        assert not trouble.again.isVisible(), "trying again would not help"
        qtbot.waitUntil(lambda: table.chosen is not None)
        assert table.chosen is not None
        assert table.chosen.reason == "migration"
        trouble.restore.click()
        assert place.database.read_bytes() == content
        trouble.restore.click()
        qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 2, timeout=20_000)
        qtbot.waitUntil(lambda: "is kept as a backup" in reading.window.messages.text)
    kept = [one for one in backup.listed(place.backups) if not rollback.fits(one)]
    assert any(b"of the later program" in one.path.read_bytes() for one in kept)
    assert tail(place)[1:] == (True, 2)


def test_a_backup_of_a_damaged_store_can_be_looked_at_and_not_written(
    qtbot: QtBot, place: Workspace
) -> None:
    content = damage(place)
    kept = backup.listed(place.backups)[0].path.read_bytes()
    with window(qtbot, place, rows=0) as reading:
        qtbot.waitUntil(lambda: reading.safety.trouble is not None, timeout=30_000)
        trouble = reading.safety.trouble
        assert trouble is not None
        table = trouble.table
        assert table is not None
        qtbot.waitUntil(lambda: table.chosen is not None)
        trouble.review.click()
        qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 2, timeout=20_000)
        assert "open for review only" in reading.window.messages.text
        failed: list[Exception] = []
        reading.lanes.write(
            reading.window, lambda store: store.write(None, "x").__enter__(), failed=failed.append
        )
        qtbot.waitUntil(lambda: bool(failed))
        assert isinstance(failed[0], StoreUnavailable)
    assert place.database.read_bytes() == content
    assert backup.listed(place.backups)[0].path.read_bytes() == kept


@pytest.mark.parametrize("error", [StoreNewer("Made by a newer one."), StoreUnavailable("No.")])
def test_what_cannot_help_is_not_offered(
    qtbot: QtBot, place: Workspace, error: StoreUnavailable
) -> None:
    dialog = TroubleDialog(error)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.sentence.text() == error.sentence
    assert not dialog.restore.isVisible()
    assert dialog.other.isVisible()
    assert dialog.quit.isVisible()
    assert dialog.again.isVisible() is not isinstance(error, StoreNewer)


def test_trying_again_opens_what_is_well_by_then(
    qtbot: QtBot, place: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = composition._open_store

    def broken(_: Workspace) -> Store:
        raise StoreUnavailable("It is in use.")

    monkeypatch.setattr(composition, "_open_store", broken)
    with window(qtbot, place, rows=0) as reading:
        qtbot.waitUntil(lambda: reading.safety.trouble is not None, timeout=30_000)
        monkeypatch.setattr(composition, "_open_store", opened)
        trouble = reading.safety.trouble
        assert trouble is not None
        trouble.again.click()
        qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 2, timeout=20_000)


def test_another_workspace_can_be_chosen_and_the_window_goes(
    qtbot: QtBot, place: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from maninegs_gui import safety_desk

    damage(place)
    monkeypatch.setattr(
        safety_desk.QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "other")
    )
    with window(qtbot, place, rows=0) as reading:
        qtbot.waitUntil(lambda: reading.safety.trouble is not None, timeout=30_000)
        trouble = reading.safety.trouble
        assert trouble is not None
        trouble.other.click()
        assert reading.safety.next_workspace == tmp_path / "other"
        assert not reading.window.isVisible()


def test_a_history_that_was_shortened_is_told_at_the_start(qtbot: QtBot, place: Workspace) -> None:
    old = place.database.read_bytes()
    add_patient(place)
    backup.make(place.database, place.backups, "asked")
    place.database.write_bytes(old)
    with window(qtbot, place) as reading:
        qtbot.waitUntil(lambda: "history was shortened" in reading.window.messages.text)


def test_a_window_backs_up_what_changed_and_once_more_when_it_closes(
    qtbot: QtBot, place: Workspace
) -> None:
    add_patient(place)
    for one in backup.listed(place.backups):
        (one.place / "manifest.json").unlink()
    with window(qtbot, place, rows=3) as reading:
        qtbot.waitUntil(lambda: len(backup.listed(place.backups)) == 1, timeout=10_000)
        reading.actions["case.next"].trigger()
        qtbot.waitUntil(lambda: reading.findings.contents is not None)
        reading.actions["findings.new_1"].trigger()
        qtbot.waitUntil(lambda: reading.findings.open_finding is not None)
    first, second = backup.listed(place.backups)
    assert first.findings == (second.findings or 0) + 1
    with Store.open(place.database, read_only=True) as store, store.read() as r:
        assert first.head == history.head(r)
    with window(qtbot, place, rows=3):
        pass
    assert len(backup.listed(place.backups)) == 2, "nothing new, nothing made"


def test_a_backup_that_cannot_be_made_is_told_once(qtbot: QtBot, place: Workspace) -> None:
    add_patient(place)
    import shutil

    shutil.rmtree(place.backups)
    place.backups.write_text("in the way")
    with window(qtbot, place, rows=3) as reading:
        qtbot.waitUntil(lambda: "No backup could be written" in reading.window.messages.text)
        reading.window.messages.dismiss()
        reading.safety.keeper.look()
        qtbot.wait(300)
        assert not reading.window.messages.text
        assert "No backup" in reading.safety.keeper.trouble


# writes that wait


def on(reading: Reading) -> set[str]:
    """What the conclusion shows as chosen."""
    chips = reading.findings.conclusion.findChildren(Chip)
    return {chip.accessibleName() for chip in chips if chip.isChecked()}


def test_nothing_is_shown_as_saved_that_is_not_and_the_window_closes_once_it_is(
    qtbot: QtBot, place: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = Faults()
    monkeypatch.setattr(
        composition, "_open_store", lambda w: Store.open(w.database, editing=True, faults=faults)
    )
    with window(qtbot, place) as reading:
        reading.actions["case.next"].trigger()
        qtbot.waitUntil(lambda: reading.findings.contents is not None)
        before = reading.findings.contents
        assert before is not None
        qtbot.wait(300)
        faults.writes = Fault.GONE
        reading.actions["findings.new_1"].trigger()
        chosen = on(reading)
        # A chip turns itself on when it is pressed; it may not stay so.
        reading.findings.conclusion.assessment.findChildren(Chip)[2].click()
        qtbot.waitUntil(lambda: reading.lanes.waiting_count >= 2)
        qtbot.waitUntil(lambda: "does not answer" in reading.window.messages.text)
        assert "not saved yet" in reading.window._waiting.text()
        qtbot.wait(300)
        shown = reading.findings.contents
        assert shown is not None
        assert shown.findings == before.findings
        assert shown.assessment == before.assessment
        qtbot.waitUntil(lambda: on(reading) == chosen)
        reading.window.close()
        assert reading.window.isVisible()
        question = reading.safety.waiting.question
        assert question is not None
        faults.writes = None
        qtbot.waitUntil(lambda: not reading.window.isVisible(), timeout=10_000)
    with Store.open(place.database) as store, store.read() as r:
        assert sum(len(some) for some in findings.of_breasts(r).values()) == 3


def test_a_reader_may_close_the_window_and_lose_what_waits(
    qtbot: QtBot, place: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = Faults()
    monkeypatch.setattr(
        composition, "_open_store", lambda w: Store.open(w.database, editing=True, faults=faults)
    )
    with window(qtbot, place) as reading:
        reading.actions["case.next"].trigger()
        qtbot.waitUntil(lambda: reading.findings.contents is not None)
        qtbot.wait(300)
        faults.writes = Fault.GONE
        reading.actions["findings.new_1"].trigger()
        qtbot.waitUntil(lambda: reading.lanes.waiting_count >= 1)
        reading.window.close()
        question = reading.safety.waiting.question
        assert question is not None
        question.lose_wanted.click()
        assert not reading.window.isVisible()
    assert tail(place)[1:] == (True, 2)


# two windows


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_window_is_noticed_and_calls_the_first_to_the_front(
    qtbot: QtBot, place: Workspace
) -> None:
    import subprocess
    import sys

    assert not is_open(place)
    assert not front.call(place)
    with window(qtbot, place) as reading:
        qtbot.waitUntil(lambda: is_open(place))
        called: list[int] = []
        reading.safety.front.wanted.connect(lambda: called.append(1))
        code = (
            "import sys; from pathlib import Path; from core import workspace as w\n"
            "from PySide6.QtCore import QCoreApplication; a = QCoreApplication([])\n"
            "from maninegs_gui.bridge import front\n"
            "print(front.call(w.load(Path(sys.argv[1]))))"
        )
        with subprocess.Popen(
            [sys.executable, "-c", code, str(place.root)], stdout=subprocess.PIPE, text=True
        ) as other:
            qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
            assert other.stdout is not None
            assert other.stdout.read().strip() == "True"
        assert called == [1]
    assert not is_open(place)
