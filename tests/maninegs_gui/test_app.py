"""One window on one workspace: start, readers, trouble, what is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.changes import Changes
from core.store import Store, readers
from maninegs_gui import app, theme
from maninegs_gui.app import Reading
from maninegs_gui.reader_dialog import ReaderDialog
from tests.support import stores


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture
def reading(qtbot: QtBot, tmp_path: Path) -> Iterator[Reading]:
    workspace = workspaces.create(tmp_path / "workspace")
    stores.filled(workspace.root, patients=3).store.close()
    made = Reading(workspace)
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 3, timeout=30_000)
    yield made
    made.close()


def test_another_reader_sees_her_own_worklist_and_is_remembered(
    reading: Reading, qtbot: QtBot
) -> None:
    reading.choose_reader()
    qtbot.waitUntil(lambda: bool(reading.window.findChildren(ReaderDialog)))
    (dialog,) = reading.window.findChildren(ReaderDialog)
    dialog.names.setCurrentText("Reader One")
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    qtbot.waitUntil(lambda: reading.session.reader_name == "Reader One")
    model = reading.worklist.model
    qtbot.waitUntil(lambda: model.state_text(model.rows[0]) == "started")
    assert reading.settings.value("reader") == "Reader One"


def test_nobody_reads_under_the_name_of_a_table(reading: Reading, qtbot: QtBot) -> None:
    def add(store: Store) -> Changes:
        with store.write(None, "import table") as unit:
            readers.ensure(unit, "CBIS-DDSM", readers.TABLE)
        return unit.changes

    before = reading.session.reader_name
    reading.lanes.write(reading.window, add)
    reading.read_as("CBIS-DDSM")
    qtbot.waitUntil(lambda: "imported table" in reading.window.messages.text)
    assert reading.session.reader_name == before


def test_a_new_name_in_a_review_only_window_opens_no_gate_of_anothers(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = workspaces.create(tmp_path / "workspace")
    filled = stores.filled(workspace.root, patients=3)
    with filled.store.write(filled.reader, "assess") as unit:
        stores.assess(unit, filled.breasts[0], filled.reader)
    filled.store.close()
    monkeypatch.setattr(
        app, "_open_store", lambda _: Store.open(workspace.database, read_only=True)
    )
    made = Reading(workspace)
    qtbot.addWidget(made.window)
    try:
        made.show()
        qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 3, timeout=30_000)
        made.read_as("Somebody New")
        qtbot.waitUntil(lambda: made.session.reader_name == "Somebody New")
        assert made.session.reader == readers.NOBODY
        states = {made.worklist.model.state_text(row) for row in made.worklist.model.rows}
        assert states == {"unread"}
    finally:
        made.close()


def test_keys_move_between_pages_and_cases(reading: Reading) -> None:
    table, window = reading.actions, reading.window
    table["go.training"].trigger()
    assert window.pages.currentWidget() is reading.training
    table["go.import"].trigger()
    assert window.pages.currentWidget() is reading.importing
    table["go.findings"].trigger()
    assert window.pages.currentWidget() is window.reading
    table["case.next"].trigger()
    assert reading.session.exam == reading.worklist.model.rows[0].exam
    table["go.panels"].trigger()
    assert reading.worklist.isHidden()
    table["go.worklist"].trigger()
    assert not reading.worklist.isHidden()


def test_the_key_legend_names_every_action_that_has_a_key(reading: Reading) -> None:
    legend = reading.window.show_keys()
    said = {label.text() for label in legend.findChildren(QLabel)}
    for spec in reading.actions.specs:
        if spec.keys:
            shown = f"{spec.title} (hold)" if spec.hold else spec.title
            assert shown in said
    legend.close()


def test_a_workspace_that_cannot_be_opened_says_so_in_the_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = workspaces.create(tmp_path / "workspace")
    workspace.database.write_bytes(b"this is no database" * 100)
    made = Reading(workspace)
    qtbot.addWidget(made.window)
    try:
        made.show()
        qtbot.waitUntil(lambda: "cannot be opened" in made.worklist.empty_text, timeout=30_000)
        assert made.window.messages.text
    finally:
        made.close()


def test_the_layout_is_remembered_and_nothing_of_a_patient_is(
    reading: Reading, qtbot: QtBot
) -> None:
    reading.actions["case.next"].trigger()
    reading.window.close()
    kept = Path(reading.settings.fileName()).read_text(encoding="utf-8", errors="replace")
    assert "layout" in kept
    assert "Anna" not in kept
    assert "P0003" not in kept


def test_lexicons_and_rules_that_were_left_out_are_told_and_the_program_starts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = workspaces.create(tmp_path / "workspace")
    for folder, name in ((workspace.lexicons, "broken.json"), (workspace.rules, "odd.yaml")):
        folder.mkdir()
        (folder / name).write_text("{", encoding="utf-8")
    made = Reading(workspaces.load(workspace.root))
    told: list[str] = []
    made.lanes.told.connect(lambda _tone, sentence: told.append(sentence))
    qtbot.addWidget(made.window)
    try:
        made.show()
        qtbot.waitUntil(lambda: any("broken.json" in one for one in told), timeout=30_000)
        assert any("odd.yaml" in one for one in told)
    finally:
        made.close()
