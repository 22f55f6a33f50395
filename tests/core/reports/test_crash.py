"""Whatever ends the program leaves a report on this computer, which names nobody."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core import log, traces
from core.domain.errors import WorldError
from core.reports import crash, faults, session
from core.reports.session import End

TOKEN = "Mustermann_Erika_19610812"
START = """
import os, sys, threading, time
from pathlib import Path
from core import log
from core.reports import crash
crash.install(log.ProcessKind.APPLICATION, Path(sys.argv[1]))
print("ready", flush=True)
def Mustermann_values(name="{token}"):
    {what}
Mustermann_values()
"""


def ended_by(folder: Path, what: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START.format(what=what, token=TOKEN), str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def reports(folder: Path) -> list[str]:
    return [faults.read(path) for path in faults.listed(folder)]


def test_a_fatal_signal_is_a_crash_with_its_places(tmp_path: Path) -> None:
    done = ended_by(tmp_path, "os.abort()")
    assert done.returncode != 0
    (one,) = crash.collect(tmp_path)
    assert one.end is End.CRASH
    (text,) = reports(tmp_path)
    assert "Aborted" in text
    assert "<string>:9 in Mustermann_values" in text
    assert "process: application" in text
    assert TOKEN not in text
    assert crash.collect(tmp_path) == ()
    assert not list(tmp_path.glob("*.run"))
    assert not list(tmp_path.glob("*.fatal"))


@pytest.mark.skipif(os.name == "nt", reason="a kill is of POSIX")
def test_a_kill_is_told_apart_from_a_crash(tmp_path: Path) -> None:
    ended_by(tmp_path, f"os.kill(os.getpid(), {int(signal.SIGKILL)})")
    (one,) = crash.collect(tmp_path)
    assert one.end is End.KILLED
    assert "ended by: killed" in reports(tmp_path)[0]


def test_a_computer_that_went_down_is_told_apart_from_a_kill(tmp_path: Path) -> None:
    run = session.begin("application", tmp_path)
    run.stream.close()
    said = json.loads(run.mark.read_text())
    assert run._lock is not None
    run._lock.release()
    said["boot"] = "another start" if isinstance(said["boot"], str) else said["boot"] - 90_000
    run.mark.write_text(json.dumps(said))
    assert [one.end for one in crash.collect(tmp_path)] == [End.COMPUTER]


def test_a_clean_end_leaves_nothing(tmp_path: Path) -> None:
    done = ended_by(tmp_path, "pass")
    assert done.returncode == 0
    assert crash.collect(tmp_path) == ()
    assert {path.name for path in tmp_path.iterdir()} == {"application.log"}


def test_an_error_nobody_caught_is_reported_and_the_end_is_clean(tmp_path: Path) -> None:
    done = ended_by(tmp_path, "raise ValueError(name)")
    assert done.returncode == 1
    assert crash.collect(tmp_path) == ()
    (text,) = reports(tmp_path)
    assert "builtins.ValueError" in text
    assert TOKEN not in text
    assert TOKEN not in log.file_of(log.ProcessKind.APPLICATION, tmp_path).read_text()


def test_an_error_in_a_thread_is_reported_too(tmp_path: Path) -> None:
    ended_by(tmp_path, "t = threading.Thread(target=lambda: [].pop()); t.start(); t.join()")
    assert "builtins.IndexError" in reports(tmp_path)[0]


def test_who_still_runs_is_left_alone(tmp_path: Path) -> None:
    run = session.begin("application", tmp_path)
    try:
        with subprocess.Popen(
            [sys.executable, "-c", START.format(what="sys.stdin.read()", token=""), str(tmp_path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        ) as child:  # fmt: skip
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            assert crash.collect(tmp_path) == ()
            assert child.stdin is not None
            child.stdin.close()
            assert child.wait() == 0
    finally:
        run.end()


def test_without_a_place_for_reports_the_program_still_runs(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("no folder")
    done = ended_by(tmp_path / "logs", "print('runs')")
    assert done.stdout == "ready\nruns\n"
    assert done.returncode == 0


def test_a_dead_child_is_reported_by_its_frames_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path))
    monkeypatch.setattr(crash, "_state", crash._State())
    said = f"""Codec says {TOKEN}
Fatal Python error: Segmentation fault

Thread 0x00007f1 (most recent call first):
  File "/home/{TOKEN}/lib/python3.11/site-packages/imagecodecs/x.py", line 7 in decode
  File "/home/{TOKEN}/secret.py", line 1 in f
Extension modules: {TOKEN}
""".encode()
    name = crash.child_died(log.ProcessKind.DECODER, -11, said)
    text = (tmp_path / "logs" / name).read_text()
    assert "imagecodecs/x.py:7 in decode" in text
    assert "elsewhere.py:1 in f" in text
    assert TOKEN not in text
    assert faults.read(tmp_path / "logs" / name) == text
    assert crash.child_died(log.ProcessKind.DECODER, -9, b"") == ""
    for _ in range(5):
        crash.child_died(log.ProcessKind.DECODER, -6, b"")
    assert len(faults.listed(tmp_path / "logs")) == 3


def test_a_report_reads_back_whole_and_a_foreign_line_does_not(tmp_path: Path) -> None:
    try:
        raise WorldError(TOKEN)
    except WorldError as error:
        path = faults.save_report(error, tmp_path)
        known = faults.saved(error)
    assert known
    assert faults.read(path) == path.read_text()
    path.write_text(f"{path.read_text()}patient: {TOKEN}\nErika Mustermann\n")
    assert "Mustermann" not in faults.read(path)
    path.write_text(f"Erika {TOKEN}\n")
    assert faults.read(path) == ""
    with pytest.raises(WorldError, match="cannot be read"):
        faults.read(tmp_path / "none.txt")


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    for _ in range(faults.KEPT + 3):
        faults.write("crash", [], tmp_path)
    assert len(faults.listed(tmp_path)) == faults.KEPT


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (f"/home/{TOKEN}/env/lib/python3.11/site-packages/numpy/core.py", "numpy/core.py"),
        (f"C:/Users/{TOKEN}/x.py", "elsewhere.py"),
        (f"/home/{TOKEN}.dcm", "elsewhere"),
        (f"<{TOKEN} x>", "<code>"),
        ("<frozen runpy>", "<frozen runpy>"),
        (traces.__file__, "core/traces.py"),
        (os.__file__, "os.py"),
        ("core/store/work.py", "core/store/work.py"),
    ],
)
def test_a_file_is_named_by_its_place_in_the_program(given: str, kept: str) -> None:
    assert traces.shortened(given) == kept
