"""A frame is up before anything slow is imported, then the worklist; torch never comes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core import workspace as workspaces
from core.settings import Settings
from core.workspace import Workspace
from tests.support import stores

NEVER = {"torch", "transformers", "sklearn", "faiss", "alembic", "pandas", "skimage", "scipy"}
"""Not needed to read and click a worklist."""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = workspaces.create(tmp_path / "workspace")
    stores.filled(made.root, patients=3).store.close()
    return made


def start(checkout: Path, tmp_path: Path, *arguments: str, **environment: str) -> dict[str, Any]:
    """What a real start told; it must end well."""
    answer = tmp_path / "answer.json"
    screen = {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1200,
              "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [screen]}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.started", str(answer), *arguments],
        cwd=checkout,
        env=os.environ
        | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "MANINEGS_HOME": str(tmp_path / "home"),
        }
        | {"MANINEGS_SITE": ""}
        | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return found


def test_a_frame_is_up_before_anything_slow_and_a_worklist_before_what_it_does_not_need(
    checkout: Path, tmp_path: Path, workspace: Workspace
) -> None:
    told = start(checkout, tmp_path, "--workspace", str(workspace.root))
    assert told["frame"]["loaded"] == []
    assert told["frame"]["painted"] == "#0c0e11"
    assert told["frame"]["colours"] > 10, "the product's name is not to be read"
    assert told["worklist"]["clicked"]
    assert told["worklist"]["exams"] == 3
    loaded = set(told["worklist"]["loaded"])
    assert "sqlalchemy" in loaded, "the worklist came from somewhere else"
    assert not loaded & NEVER
    assert not loaded & {"pydicom", "pyqtgraph"}, "these wait for an image or a curve"
    assert "pydantic" not in loaded, "lexicons and presets of keys wait for whoever tags"
    Settings(tmp_path / "home" / "config" / "settings.json").set("welcome.done", True)
    again = start(checkout, tmp_path)
    # The offscreen platform reckons a title bar only once.
    moved = zip(again["frame"]["geometry"], again["worklist"]["geometry"], strict=True)
    assert all(abs(one - other) <= 30 for one, other in moved), "the frame is elsewhere"
    assert again["worklist"]["exams"] == 3, "the workspace that a reader opened opens again"


def test_the_file_of_a_workspace_opens_it(
    checkout: Path, tmp_path: Path, workspace: Workspace
) -> None:
    told = start(checkout, tmp_path, str(workspace.document))
    assert told["worklist"]["exams"] == 3


def test_a_path_that_is_not_there_is_told_in_one_sentence(
    checkout: Path, tmp_path: Path, workspace: Workspace
) -> None:
    gone = tmp_path / "gone.dcm"
    told = start(checkout, tmp_path, "--workspace", str(workspace.root), str(gone))
    assert told["messages"].startswith(f"There is no file or folder {gone}")
