"""Tags leave and enter by the dialogs, as far as the gate and the role allow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.roles import Role
from core.domain.study import ExamId, ReaderId
from core.interop.layout import Options
from core.interop.lossless import export
from core.store import Store, exams, findings, readers
from maninegs_gui.bridge.session import Session
from maninegs_gui.export.export_dialog import ExportDialog
from maninegs_gui.export.import_dialog import ImportTagsDialog
from maninegs_gui.widgets.long_dialog import LongDialog
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.models import trained


@pytest.fixture
def reader(store: Store, place: workspaces.Workspace) -> ReaderId:
    """The administrator of a store with two patients."""
    store.close()
    found = stores.filled(place.root, 2)
    found.store.close()
    return found.reader


@pytest.fixture
def lanes(
    qapp: QApplication, reader: ReaderId, place: workspaces.Workspace
) -> Iterator[InlineLanes]:
    made = InlineLanes(Store.open(place.database), place.logs)
    yield made
    made.close()
    made.store.close()


def settled(lanes: InlineLanes, dialog: LongDialog) -> str:
    """What a dialog says once its work is over."""
    lanes.settle()
    assert not dialog.busy
    return dialog.state.text()


def first_exam(store: Store) -> ExamId:
    with store.read() as reading:
        return exams.of_patient(reading, "P0001")[0].id


def test_an_administrator_exports_everything(
    qtbot: QtBot, lanes: InlineLanes, session: Session, reader: ReaderId, tmp_path: Path
) -> None:
    session.set_reader(reader, "Reader One")
    dialog = ExportDialog(lanes, session)
    qtbot.addWidget(dialog)
    assert dialog.everything.isChecked()
    assert not dialog.patient.isEnabled()
    dialog.export(tmp_path / "out")
    assert "2 exams with 2 findings" in settled(lanes, dialog)
    assert (tmp_path / "out" / "exams.jsonl").is_file()


def test_a_reader_exports_neither_everybodys_tags_nor_a_patient_she_has_not_assessed(
    qtbot: QtBot, lanes: InlineLanes, session: Session, tmp_path: Path
) -> None:
    with lanes.store.write(None, "new reader") as unit:
        somebody = readers.ensure(unit, "Somebody", Role.READER)
    session.set_reader(somebody, "Somebody")
    session.open_exam(first_exam(lanes.store))
    dialog = ExportDialog(lanes, session)
    qtbot.addWidget(dialog)
    dialog.export(tmp_path / "out")
    assert "save your assessment of every breast" in settled(lanes, dialog)
    dialog.everything.setChecked(True)
    dialog.export(tmp_path / "out")
    assert "by an administrator only" in settled(lanes, dialog)
    assert not (tmp_path / "out").exists()
    with lanes.store.write(somebody, "assess") as unit:
        for breast in (1, 2):
            stores.assess(unit, stores.BreastId(breast), somebody)
    dialog.patient.setChecked(True)
    dialog.export(tmp_path / "out")
    assert "1 exams" in settled(lanes, dialog)
    assert b"P0002" not in (tmp_path / "out" / "exams.jsonl").read_bytes()


def test_names_and_pseudonyms_are_offered_only_where_they_go_together(
    qtbot: QtBot, lanes: InlineLanes, session: Session
) -> None:
    dialog = ExportDialog(lanes, session)
    qtbot.addWidget(dialog)
    dialog.names.setChecked(True)
    assert not dialog.pseudonyms.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    assert not dialog.names.isChecked()
    assert not dialog.names.isEnabled()
    assert dialog.pseudonyms.isEnabled()


def test_an_import_shows_its_plan_before_it_changes_anything(
    qtbot: QtBot, lanes: InlineLanes, session: Session, reader: ReaderId, tmp_path: Path
) -> None:
    export(lanes.store, tmp_path / "out", Options())
    with lanes.store.write(reader, "take one away, change another") as unit:
        one, two = (some[0] for some in findings.of_breasts(unit).values())
        findings.remove(unit, one.id)
        findings.remove(unit, two.id)
        stores.add_finding(unit, two.breast, reader)
    session.set_reader(reader, "Reader One")
    dialog = ImportTagsDialog(lanes, session)
    qtbot.addWidget(dialog)
    dialog.plan(tmp_path / "out")
    assert "2 would be left out. Nothing was changed yet." in settled(lanes, dialog)
    assert dialog.left_out.rowCount() == 2
    assert not dialog.run.isEnabled()
    dialog.prefer.setChecked(True)
    assert "2 findings" in settled(lanes, dialog)
    with lanes.store.read() as reading:
        assert sum(map(len, findings.of_breasts(reading).values())) == 1
    dialog.run.click()
    assert "2 findings" in settled(lanes, dialog)
    with lanes.store.read() as reading:
        assert {f.id for f in findings.of_breast(reading, one.breast)} != set()


def test_a_reader_imports_nothing(
    qtbot: QtBot, lanes: InlineLanes, session: Session, tmp_path: Path
) -> None:
    export(lanes.store, tmp_path / "out", Options())
    with lanes.store.write(None, "new reader") as unit:
        somebody = readers.ensure(unit, "Somebody", Role.READER)
    session.set_reader(somebody, "Somebody")
    dialog = ImportTagsDialog(lanes, session)
    qtbot.addWidget(dialog)
    dialog.plan(tmp_path / "out")
    assert "by an administrator only" in settled(lanes, dialog)
    assert not dialog.run.isEnabled()


def test_vectors_are_of_everybody_and_leave_by_an_administrator_only(
    qtbot: QtBot, tmp_path: Path
) -> None:
    site = trained(tmp_path / "trained", 20)
    lanes = InlineLanes(site.store, site.workspace.logs)
    session = Session(site.workspace)
    session.set_reader(site.filled.reader, "Reader One")
    session.open_exam(first_exam(site.store))
    dialog = ExportDialog(lanes, session)
    qtbot.addWidget(dialog)
    dialog.format.setCurrentIndex(dialog.format.findData("vectors"))
    assert dialog.everything.isChecked()
    assert not dialog.patient.isEnabled()
    assert not dialog.names.isEnabled()
    dialog.export(tmp_path / "out")
    assert "The vectors of 40 breasts and " in settled(lanes, dialog)
    assert (tmp_path / "out" / "vectors.npy").is_file()
    assert "pathology" not in (tmp_path / "out" / "breasts.csv").read_text()
    with site.store.write(None, "another reader") as unit:
        other = readers.ensure(unit, "Reader Two")
    session.set_reader(other, "Reader Two")
    dialog.export(tmp_path / "second")
    assert "administrator" in settled(lanes, dialog)
    assert not (tmp_path / "second").exists()
    lanes.close()
    site.store.close()
