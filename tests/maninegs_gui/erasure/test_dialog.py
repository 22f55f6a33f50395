"""Deleting a patient asks once, with what will go and a reason, and administrators only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.roles import Role
from core.jobs.lock import TrainerLock
from core.store import exams, patients, readers
from maninegs_gui.bridge.session import Session
from maninegs_gui.erasure.dialog import DeletePatientDialog
from tests.support import models
from tests.support.lanes import InlineLanes


@pytest.fixture
def trained(tmp_path: Path) -> Iterator[models.Trained]:
    found = models.trained(tmp_path / "ws", 20)
    yield found
    found.store.close()


@pytest.fixture
def lanes(qapp: QApplication, trained: models.Trained) -> Iterator[InlineLanes]:
    made = InlineLanes(trained.store, trained.workspace.logs)
    yield made
    made.close()


@pytest.fixture
def session(trained: models.Trained) -> Session:
    made = Session(trained.workspace)
    made.set_reader(trained.filled.reader, "Reader One")
    with trained.store.read() as reading:
        made.open_exam(exams.of_patient(reading, "P0002")[0].id)
    return made


def test_nothing_is_deleted_without_a_reason(
    qtbot: QtBot, lanes: InlineLanes, session: Session, trained: models.Trained
) -> None:
    dialog = DeletePatientDialog(lanes, session)
    qtbot.addWidget(dialog)
    assert "P0002 will be deleted" in dialog.state.text()
    assert "cannot be undone" in dialog.state.text()
    shown = {
        dialog.found.item(row, 0).text(): dialog.found.item(row, 1).text()
        for row in range(dialog.found.rowCount())
    }
    assert shown["Images"] == "4"
    assert any("has seen the patient" in name for name in shown)
    assert not dialog.run.isEnabled()
    dialog.reason.setText("  ")
    assert not dialog.run.isEnabled()
    dialog.reason.setText("she asked")
    assert dialog.run.isEnabled()
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert not dialog.busy
    assert dialog.reason.text() == "she asked"
    told: list[Changes] = []
    lanes.changed.connect(lambda changes, _origin: told.append(changes))
    dialog.run.click()
    lanes.settle()
    assert not dialog.busy
    assert "The patient is deleted." in dialog.state.text()
    assert session.exam is None
    assert Topic.EXAMS in told[-1].topics
    assert dialog.past.rowCount() == 1
    assert dialog.past.item(0, 1).text() == "Reader One"
    assert dialog.past.item(0, 3).text() == "she asked"
    with trained.store.read() as reading:
        assert patients.by_key(reading, "P0002") is None
        assert patients.by_key(reading, "P0003") is not None


def test_who_is_no_administrator_sees_nothing_to_delete(
    qtbot: QtBot, lanes: InlineLanes, session: Session, trained: models.Trained
) -> None:
    with trained.store.write(None, "new reader") as unit:
        somebody = readers.ensure(unit, "Somebody", Role.ADJUDICATOR)
    session.set_reader(somebody, "Somebody")
    dialog = DeletePatientDialog(lanes, session)
    qtbot.addWidget(dialog)
    assert "Only an administrator" in dialog.state.text()
    assert dialog.found.rowCount() == 0
    dialog.reason.setText("because")
    assert not dialog.run.isEnabled()


def test_a_training_under_way_refuses_and_the_reason_stays(
    qtbot: QtBot, lanes: InlineLanes, session: Session, trained: models.Trained
) -> None:
    dialog = DeletePatientDialog(lanes, session)
    qtbot.addWidget(dialog)
    dialog.reason.setText("she asked")
    with TrainerLock(trained.run):
        dialog.run.click()
        lanes.settle()
        assert not dialog.busy
    assert "A training is under way" in dialog.state.text()
    assert dialog.reason.text() == "she asked"
    assert dialog.run.isEnabled()


def test_without_an_open_exam_past_deletions_are_listed(
    qtbot: QtBot, lanes: InlineLanes, session: Session
) -> None:
    session.open_exam(None)
    dialog = DeletePatientDialog(lanes, session)
    qtbot.addWidget(dialog)
    assert "Open an exam" in dialog.state.text()
    assert not dialog.run.isEnabled()
    assert dialog.past.rowCount() == 0
