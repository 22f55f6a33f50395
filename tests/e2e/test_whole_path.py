"""The whole path in the real application, on a real (virtual) display."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.store import Store, findings, history
from tests.support import stores

_TAGGER = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from core import workspace as workspaces
from maninegs_gui.app import Reading, application
application()
reading = Reading(workspaces.create(Path(sys.argv[1])))
reading.show()
def until(reached):
    while not reached():
        QTest.qWait(10)
until(lambda: reading.worklist.model.rowCount() > 0)
reading.actions["case.next"].trigger()
until(lambda: reading.findings.contents is not None)
told = set()
while True:
    reading.findings.open(None)
    reading.actions["findings.new_1"].trigger()
    until(lambda: reading.findings.open_finding not in (None, *told))
    told.add(reading.findings.open_finding)
    print("saved", int(reading.findings.open_finding), flush=True)
"""


@pytest.mark.timeout(660)
def test_the_tour_sees_everything_that_it_should(checkout: Path, tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [
            "xvfb-run", "-a", "-s", "-screen 0 3840x2160x24",
            sys.executable, "-m", "maninegs_gui.tour",
            "--demo", str(tmp_path / "demo"), "--out", str(out),
            "--patients", "44", "--full", "0", "--epochs", "2",
        ],
        cwd=checkout,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )  # fmt: skip
    assert (out / "report.json").is_file(), done.stderr
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert not [(s["name"], s["note"]) for s in report["steps"] if not s["ok"]]
    assert not report["torch_in_the_application"]
    for step in report["steps"]:
        assert step["pictures"], step["name"]
        assert all((out / name).stat().st_size > 10_000 for name in step["pictures"])
    assert done.returncode == 0
    assert not [line for line in done.stderr.splitlines() if "Traceback" in line]


@pytest.mark.parametrize("acknowledged", [1, 3])
def test_a_tag_that_was_saved_is_there_after_kill_9(
    acknowledged: int, checkout: Path, tmp_path: Path
) -> None:
    place = tmp_path / "workspace"
    from core import workspace as workspaces

    workspaces.create(place)
    filled = stores.filled(place, patients=2, tagged=False)
    filled.store.close()
    child = subprocess.Popen(
        [sys.executable, "-c", _TAGGER, str(place)],
        cwd=checkout,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    told = []
    for line in child.stdout:
        if line.startswith("saved"):
            told.append(int(line.split()[1]))
        if len(told) == acknowledged:
            break
    os.kill(child.pid, signal.SIGKILL)
    child.communicate(timeout=30)
    with Store.open(place / "maninegs.sqlite") as store, store.read() as reading:
        there = {f.id for found in findings.of_breasts(reading, filled.breasts).values()
                 for f in found}  # fmt: skip
        written = {entry.item for entry in history.entries(reading) if entry.topic == "findings"}
    assert len(told) == acknowledged
    assert set(told) <= there
    assert there <= written
