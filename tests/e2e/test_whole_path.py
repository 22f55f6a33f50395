"""The whole path in the real application, on a real (virtual) display."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from core.domain.study import BreastId
from core.store import Store, assessments, backup, findings, history, readers, verify
from tests.support import stores

_TAGGER = """
import json, sys
from pathlib import Path
from PySide6.QtTest import QTest
from core import workspace as workspaces
from core.domain.assessment import Category
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
application()
reading = Reading(workspaces.create(Path(sys.argv[1])))
reading.show()
def until(reached):
    while not reached():
        QTest.qWait(10)
def shown():
    # What the panel shows is what it says is saved.
    contents = reading.findings.contents
    print("shows " + json.dumps({
        "breast": int(contents.info.id),
        "findings": {int(f.id): sorted(map(list, f.descriptors)) for f in contents.findings},
        "category": contents.assessment and contents.assessment.category.value,
    }), flush=True)
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
    before = reading.findings.contents
    axis, value = reading.findings.editor.tag_of(reading.findings.tag_lines()[0][1])
    reading.findings.toggle_tag(axis, value)
    until(lambda: reading.findings.contents is not before)
    shown()
    reading.findings.assess(Category.C2 if len(told) % 2 else Category.C3)
    before = reading.findings.contents
    until(lambda: reading.findings.contents is not before)
    shown()
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
        assert verify.verify(reading).finding is verify.Finding.WHOLE
        there = {f.id for found in findings.of_breasts(reading, filled.breasts).values()
                 for f in found}  # fmt: skip
        written = {entry.item for entry in history.entries(reading) if entry.topic == "findings"}
    assert len(told) == acknowledged
    assert set(told) <= there
    assert there <= written


def killed(child: subprocess.Popen[str], delay: float) -> list[dict[str, Any]]:
    """Everything that the window showed as saved before it was killed in its work."""
    assert child.stdout is not None
    shown = []
    timer = None
    for line in child.stdout:
        if line.startswith("shows"):
            shown.append(json.loads(line.removeprefix("shows ")))
            if timer is None:
                timer = threading.Timer(delay, os.kill, (child.pid, signal.SIGKILL))
                timer.start()
    child.communicate(timeout=30)
    assert timer is not None
    timer.join()
    return shown


def endure(place: Path, checkout: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    from core import workspace as workspaces

    workspaces.create(place)
    filled = stores.filled(place, patients=2, tagged=False)
    filled.store.close()
    for _ in range(kills):
        child = subprocess.Popen(
            [sys.executable, "-c", _TAGGER, str(place)],
            cwd=checkout,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        shown = killed(child, chance.uniform(0.2, 1.5))
        last = shown[-1]
        breast = BreastId(last["breast"])
        with Store.open(place / "maninegs.sqlite") as store, store.read() as reading:
            there = {int(f.id): sorted(map(list, f.descriptors))
                     for f in findings.of_breast(reading, breast)}  # fmt: skip
            assert verify.verify(reading).finding is verify.Finding.WHOLE
            reader = readers.all_readers(reading)[-1].id
            now = assessments.get(reading, breast, reader)
        # The act after the last one shown may be there too; nothing shown may be missing.
        for number, tags in last["findings"].items():
            assert there[int(number)] == tags
        assert len(there) - len(last["findings"]) in (0, 1)
        # The two categories take turns, so the act that was not shown any more is the other.
        assert (now and now.category.value) in {last["category"], "2", "3"}
        assert now is not None or last["category"] is None
        for one in backup.listed(place / "backups"):
            backup.check(one)


@pytest.mark.timeout(300)
def test_everything_that_the_window_showed_as_saved_is_there_and_the_history_whole(
    checkout: Path, tmp_path: Path
) -> None:
    endure(tmp_path / "workspace", checkout, 2, seed=4)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_hundred_kills_of_the_window_lose_nothing_that_it_showed(
    checkout: Path, tmp_path: Path
) -> None:
    endure(tmp_path / "workspace", checkout, 100, seed=5)
