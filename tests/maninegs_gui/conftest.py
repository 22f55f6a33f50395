"""What tests of screens share: a store, lanes without threads, a session, a window look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core import workspace
from core.store import Store
from core.workspace import Workspace
from maninegs_gui.bridge.session import Session
from tests.support.lanes import InlineLanes
from tests.support.views import PixelPool


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A new workspace."""
    return workspace.create(tmp_path / "workspace")


@pytest.fixture
def store(place: Workspace) -> Iterator[Store]:
    """Its empty store."""
    with Store.open(place.database) as opened:
        yield opened


@pytest.fixture
def inline(qapp: QApplication, store: Store, place: Workspace) -> Iterator[InlineLanes]:
    """Lanes that do everything at once."""
    lanes = InlineLanes(store, place.logs)
    yield lanes
    lanes.close()


@pytest.fixture
def session(qapp: QApplication, place: Workspace) -> Session:
    """A session without a reader."""
    return Session(place)


@pytest.fixture
def pixel_pool() -> PixelPool:
    """A pool of synthetic views."""
    return PixelPool()
