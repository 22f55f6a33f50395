"""Children start from any folder, frozen or not, and only our own modules are children."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.domain.errors import WrongUsage
from core.jobs.launch import CHILD_FLAG, CHILDREN, child_command, run_child


def test_a_child_is_a_module_of_this_program_and_not_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "core.py").write_text("raise SystemExit('hostile')")
    command, environment = child_command("core.worker", "train", str(tmp_path), threads=3)
    assert command[0] == sys.executable
    assert command[-3:] == ["core.worker", "train", str(tmp_path)]
    assert environment["OMP_NUM_THREADS"] == "3"
    asked = [*command[:2], "-c", "import core; print(core.__version__)"]
    found = subprocess.run(asked, env=environment, cwd=tmp_path, capture_output=True, check=True)
    assert found.stdout


def test_a_frozen_build_takes_the_console_executable_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "maninegs-gui"))
    command, _ = child_command("core.worker", "train")
    assert command == [str(tmp_path / "maninegs"), CHILD_FLAG, "core.worker", "train"]


def test_the_console_executable_becomes_the_child(checkout: Path) -> None:
    module = "core.imaging.helper_process"
    assert module in CHILDREN
    command = [sys.executable, "-m", "core.cli", CHILD_FLAG, module, str(1 << 30), "5"]
    found = subprocess.run(
        command,
        cwd=checkout,
        env=dict(os.environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    assert "ready" in json.loads(found.stdout)


def test_no_other_module_runs_as_a_child() -> None:
    with pytest.raises(WrongUsage, match="no child process"):
        run_child(["http.server"])
