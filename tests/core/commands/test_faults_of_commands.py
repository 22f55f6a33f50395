"""A command keeps its log, and of a fault that nobody caught a report, like the window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import log, places
from core.log import ProcessKind
from core.reports import faults

TOKEN = "Mustermann_Erika_19610812"
BROKEN = """
import sys
from core import cli, workspace
def broken(*words, **named):
    raise RuntimeError("%s")
workspace.load = broken
sys.argv[1:] = ["status", "--workspace", sys.argv[1]]
cli.main()
"""


def ended(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=False,
        env={**os.environ, places.HOME: str(home)},
    )  # fmt: skip


def kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str]:
    """The folder of logs of a home, and what commands wrote there."""
    monkeypatch.setenv(places.HOME, str(home))
    return places.logs(), log.file_of(ProcessKind.COMMAND).read_text(encoding="utf-8")


def test_a_command_is_logged_from_its_begin_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = ended("-m", "core.cli", "status", "--workspace", str(tmp_path / TOKEN), home=tmp_path)
    assert done.returncode == 1
    logs, written = kept(tmp_path, monkeypatch)
    assert "The process begins" in written
    assert "The process ends." in written
    assert TOKEN not in written
    assert not list(logs.glob("*.run"))
    assert faults.listed(logs) == (), "a sentence for its user is no fault"


def test_a_fault_leaves_a_report_and_says_where_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = ended("-c", BROKEN % TOKEN, str(tmp_path), home=tmp_path)
    assert done.returncode == 1
    logs, written = kept(tmp_path, monkeypatch)
    (report,) = faults.listed(logs)
    said = " ".join(done.stderr.split())
    assert report.name in said
    assert "maninegs diagnostics" in said
    assert "in broken" in faults.read(report)
    assert TOKEN not in written + faults.read(report)
