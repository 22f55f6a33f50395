"""A workspace with its store for every test of importing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core import workspace as workspaces
from core.store import Store
from core.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty workspace."""
    return workspaces.create(tmp_path / "workspace")


@pytest.fixture
def store(workspace: Workspace) -> Iterator[Store]:
    """The workspace's store."""
    with Store.open(workspace.database) as opened:
        yield opened
