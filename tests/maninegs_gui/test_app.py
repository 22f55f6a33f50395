"""One window on one workspace: start, readers, trouble, what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain import pins
from core.domain.changes import Changes
from core.domain.pins import Pin
from core.store import Store, readers
from maninegs_gui import panels, theme
from maninegs_gui import reading as composition
from maninegs_gui.history.dialog import HistoryDialog
from maninegs_gui.reading import Reading
from tests.support import stores


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


Opened = Callable[[], Reading]


@pytest.fixture
def reading_with(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Opens the window, as the test has set it up, and closes it."""
    opened: list[Reading] = []

    def open_it() -> Reading:
        workspace = workspaces.create(tmp_path / "workspace")
        stores.filled(workspace.root, patients=3).store.close()
        made = Reading(workspace)
        opened.append(made)
        qtbot.addWidget(made.window)
        made.show()
        qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 3, timeout=30_000)
        return made

    yield open_it
    for made in opened:
        made.close()


@pytest.fixture
def reading(reading_with: Opened) -> Reading:
    return reading_with()


def test_another_reader_sees_her_own_worklist_and_is_remembered(
    reading: Reading, qtbot: QtBot
) -> None:
    reading.read_as("Somebody")
    qtbot.waitUntil(lambda: reading.session.reader_name == "Somebody")
    reading.actions["case.reader"].trigger()
    qtbot.waitUntil(lambda: reading.readers.dialog is not None)
    dialog = reading.readers.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.form.people.count() > 0)
    dialog.form.search.setText("reader one")
    dialog.form.take.click()
    qtbot.waitUntil(lambda: reading.session.reader_name == "Reader One")
    model = reading.worklist.model
    qtbot.waitUntil(lambda: [model.state_text(row) for row in model.rows[:1]] == ["started"])
    assert reading.settings.value("reader") == "Reader One"


@pytest.fixture
def early(reading_with: Opened, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """A window whose worklist is there, and whose panels wait until they are wanted."""
    monkeypatch.setattr(composition, "_SOON_MILLISECONDS", 600_000)
    made = reading_with()
    made.window.activateWindow()
    assert not made.has_panels
    return made


def test_the_panels_come_behind_the_worklist(reading: Reading, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: reading.has_panels, timeout=30_000)
    assert reading.viewer.isVisible()


def test_an_exam_that_is_opened_before_the_panels_are_there_is_shown(
    early: Reading, qtbot: QtBot
) -> None:
    early.worklist.open_next()
    exam = early.session.exam
    assert exam is not None
    qtbot.waitUntil(lambda: early.has_panels)
    qtbot.waitUntil(lambda: early.viewer.contents.exam == exam)
    qtbot.waitUntil(lambda: early.findings.contents is not None)


def test_what_is_asked_of_the_panels_before_they_are_there_is_done(early: Reading) -> None:
    early.actions["viewer.invert"].trigger()
    assert early.has_panels
    assert early.viewer.wall.invert
    early.actions["viewer.invert"].trigger()
    assert not early.viewer.wall.invert, "it was done twice"


def test_who_opens_an_exam_before_the_panels_are_there_has_the_images_keys(
    early: Reading, qtbot: QtBot
) -> None:
    early.worklist.open_next()
    early.window.focus_on_images()
    qtbot.waitUntil(lambda: early.has_panels)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert early.viewer.isAncestorOf(focus)
    assert early.viewer.prefetch._exam == early.session.upcoming


def test_a_field_that_is_typed_in_meanwhile_keeps_the_keys(early: Reading, qtbot: QtBot) -> None:
    early.worklist.search.setFocus()
    early._complete()
    qtbot.wait(100)
    assert QApplication.focusWidget() is early.worklist.search


def test_a_file_that_is_dropped_before_the_panels_are_there_hides_nothing(
    early: Reading, tmp_path: Path
) -> None:
    image = tmp_path / "image.dcm"
    image.write_bytes(b"no image")
    early.arrivals.drop([str(image)])
    assert early.has_panels
    assert not early.worklist.isHidden()
    assert early.findings.isVisible()
    assert early.desk.windows._plan is not None, "the windows were not put where they were"


def test_panels_that_cannot_be_made_are_not_tried_again(
    early: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def broken(*_arguments: object) -> None:
        tried.append(1)
        raise RuntimeError("a fault")

    monkeypatch.setattr(panels, "FindingsPanel", broken)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="a fault"):
            _ = early.viewer
    early._complete()
    early.actions["viewer.invert"].trigger()
    assert tried == [1]


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
        composition, "_open_store", lambda _: Store.open(workspace.database, read_only=True)
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


def test_a_reader_with_a_pin_logs_in_before_any_patient_is_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = workspaces.create(tmp_path / "workspace")
    filled = stores.filled(workspace.root, patients=3)
    with filled.store.write(None, "pin") as unit:
        readers.set_pin(unit, filled.reader, pins.hashed(Pin("4711")))
    filled.store.close()
    made = Reading(workspace)
    made.settings.setValue("reader", "Reader One")
    qtbot.addWidget(made.window)
    try:
        made.show()
        qtbot.waitUntil(lambda: made.readers.lock_.locked, timeout=30_000)
        form = made.readers._form
        assert form is not None
        qtbot.waitUntil(lambda: form.people.reader is not None)
        assert made.session.reader is None
        assert made.worklist.model.rowCount() == 0
        form.pin.setText("4711")
        form.enter()
        qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 3, timeout=30_000)
        assert not made.readers.lock_.locked
    finally:
        made.close()


def test_locking_covers_the_window_and_a_click_opens_it_where_there_is_no_pin(
    reading: Reading, qtbot: QtBot
) -> None:
    reading.actions["case.next"].trigger()
    reading.actions["case.lock"].trigger()
    assert reading.readers.lock_.locked
    before = reading.session.exam
    reading.actions["case.history"].trigger()
    form = reading.readers._form
    assert form is not None
    qtbot.waitUntil(lambda: form.people.reader is not None)
    form.take.click()
    qtbot.waitUntil(lambda: not reading.readers.lock_.locked)
    assert reading.session.exam == before


def test_changing_over_leaves_nothing_of_the_former_reader(reading: Reading, qtbot: QtBot) -> None:
    """At the very moment of the change, before the store has answered for the next reader."""
    reading.read_as("Reader One")
    qtbot.waitUntil(lambda: reading.session.reader_name == "Reader One")
    qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 3)
    reading.actions["case.next"].trigger()
    reading.actions["findings.assess_2"].trigger()
    reading.actions["case.history"].trigger()
    qtbot.waitUntil(lambda: bool(reading.window.findChildren(HistoryDialog)))
    (dialog,) = reading.window.findChildren(HistoryDialog)
    seen: dict[str, object] = {}

    def look(_reader: object) -> None:
        seen["rows"] = reading.worklist.model.rowCount()
        seen["findings"] = reading.findings.contents
        seen["undo"] = reading.actions["findings.undo"].isEnabled()
        seen["similar"] = reading.similar.answer
        seen["history"] = dialog.isVisible()

    reading.session.reader_changed.connect(look)
    reading.read_as("Somebody")
    qtbot.waitUntil(lambda: "rows" in seen)
    assert seen == {
        "rows": 0, "findings": None, "undo": False, "similar": None, "history": False,
    }  # fmt: skip
