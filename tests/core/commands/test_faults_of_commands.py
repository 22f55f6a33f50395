"""A command keeps its log, and of a fault that nobody caught a report, like the window."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_what_is_printed_is_told_and_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unbuffered: str
) -> None:
    environment = os.environ | {places.HOME: str(tmp_path), "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "core.cli", "settings", "--json"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment,
        )  # fmt: skip
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    logs, _ = kept(tmp_path, monkeypatch)
    assert faults.listed(logs) == ()


def test_what_only_asks_leaves_no_line_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for word in ("--help", "--version"):
        assert ended("-m", "core.cli", word, home=tmp_path).returncode == 0
    monkeypatch.setenv(places.HOME, str(tmp_path))
    assert not log.file_of(ProcessKind.COMMAND).exists()


def test_diagnostics_tell_of_a_command_that_broke_and_leave_the_windows_end_to_the_window(
    tmp_path: Path,
) -> None:
    code = (
        "import os; from core import log; from core.reports import crash\n"
        "crash.install(log.ProcessKind.{0}); os.abort()"
    )
    for kind in ("COMMAND", "APPLICATION"):
        assert ended("-c", code.format(kind), home=tmp_path).returncode != 0
    done = ended("-m", "core.cli", "diagnostics", str(tmp_path / "out.zip"), "--no-test",
                 "-w", str(tmp_path / "none"), home=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "out.zip") as parts:
        told = "".join(parts.read(name).decode() for name in parts.namelist())
    assert "process: command" in told
    assert "process: application" not in told
