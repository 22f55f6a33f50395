"""Dialogs of the workspace: backups, what an import left out, the log, what help finds."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from core import log
from core.domain.errors import StoreDamaged
from core.domain.study import ReaderId
from core.ingest.plan import Refusal
from core.store import backup
from maninegs_gui.backups.dialog import BackupsDialog
from maninegs_gui.backups.keeper import Keeper
from maninegs_gui.backups.trouble import TroubleDialog
from maninegs_gui.export.import_dialog import ImportTagsDialog
from maninegs_gui.help import book
from maninegs_gui.help.window import HelpWindow
from maninegs_gui.reports.log_window import LogWindow
from maninegs_gui.worklist.import_page import ImportPage
from tests.support.reader_aloud_desk import Desk


def test_backups_are_walked_with_the_question_before_a_restore(
    desk: Desk, people: dict[str, ReaderId]
) -> None:
    for why in ("asked", "close"):
        backup.make(desk.place.database, desk.place.backups, why)
    dialog = BackupsDialog(desk.lanes, desk.session, Keeper(desk.lanes, desk.place), desk.place)
    desk.show(dialog, 900, 600)
    dialog.table.selectRow(0)
    dialog.restore.click()
    dialog.why.setText("A mistake.")
    assert dialog.table.rowCount() == 2
    desk.look("backups", dialog, dialog.table, dialog.why, dialog.confirm, dialog.restore)
    trouble = TroubleDialog(StoreDamaged("It is damaged."), desk.lanes, desk.place)
    desk.show(trouble, 900)
    assert trouble.table is not None
    trouble.table.selectRow(0)
    desk.look("trouble", trouble, trouble.table, trouble.restore, trouble.review, trouble.again)
    assert desk.told == ""


def test_what_an_import_refuses_or_leaves_out_is_walked(desk: Desk) -> None:
    page = ImportPage(desk.lanes, desk.session, lambda: None)  # type: ignore[arg-type,return-value]
    desk.show(page, 1000)
    page._fill([Refusal("/incoming/notes.txt", "It is no image.")] * 2)
    desk.look("images", page, page.refusals)
    dialog = ImportTagsDialog(desk.lanes, desk.session)
    desk.show(dialog, 900)
    dialog.fill(dialog.left_out, [("P0001", "R", "She is not here."), ("P0002", "L", "Nor she.")])
    desk.look("tags", dialog, dialog.left_out, dialog.close_button)
    assert desk.told == ""


def test_a_log_is_walked(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    log.begin(log.ProcessKind.APPLICATION)
    for number in range(5):
        logging.getLogger("core.store").info("Row %d was written.", number)
    log.end()
    window = LogWindow(desk.lanes)
    desk.show(window, 900)
    window.table.selectRow(0)
    assert window.model.rowCount() >= 5
    desk.look("log", window, window.search, window.table, window.copy_button)
    assert desk.told == ""


def test_what_help_finds_is_walked(desk: Desk) -> None:
    window = HelpWindow(book.find())
    desk.show(window, 1200)
    window.show_target("readers-guide.md")
    window.search.setText("opinion")
    window.look()
    window.finder.begin()
    assert window.found.count() > 2
    desk.look("found", window, window.search, window.found, window.view)
    assert desk.told == ""
