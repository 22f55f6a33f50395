from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.study import ReaderId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.training.controller import TrainingController
from tests.support.training import FakeBackend, NoStore


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def lanes(qtbot: QtBot, tmp_path: Path) -> Iterator[Lanes]:
    made = Lanes(NoStore, tmp_path)  # type: ignore[arg-type]
    yield made
    made.close()


@pytest.fixture
def controller(lanes: Lanes, backend: FakeBackend, tmp_path: Path) -> TrainingController:
    session = Session(workspaces.create(tmp_path / "workspace"))
    session.set_reader(ReaderId(1), "Reader")
    return TrainingController(lanes, session, backend)
