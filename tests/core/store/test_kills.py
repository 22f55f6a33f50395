"""kill -9 at any moment loses nothing that was acknowledged (fault 1)."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from core.annotation import Annotator
from core.domain.study import ReaderId
from core.store import Store, findings, history, verify
from tests.support import stores

WRITER = Path(__file__).with_name("writer.py")


def killed_while_writing(writer: subprocess.Popen[str], path: Path, delay: float) -> list[str]:
    """Let a writer write and kill it; what it said before it died."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(f"{path}\n")
    writer.stdin.flush()
    process = int(writer.stdout.readline().split()[1])
    timer = Timer(delay, os.kill, (process, signal.SIGKILL))
    timer.start()
    said: list[str] = []
    while (line := writer.stdout.readline().strip()) != "gone":
        assert line, f"the writer stopped after {said[-2:]}"
        said.append(line)
    timer.join()
    return said


def check(store: Store, said: list[str], known: set[int]) -> set[int]:
    """Compare the reopened store with what was acknowledged; all findings there are."""
    made = {int(line.split()[1]) for line in said if line.startswith("made")}
    noted = {int(line.split()[1]) for line in said if line.startswith("ack")}
    with store.read() as r:
        there = {int(f.id): f for some in findings.of_breasts(r).values() for f in some}
        entries = history.entries(r, limit=1_000_000)
        assert verify.verify(r).finding is verify.Finding.WHOLE
    assert known | made <= set(there)
    # One commit may have reached the disk without its word reaching us.
    assert len(set(there) - known - made) <= 1
    for number in noted:
        assert there[number].note == f"note of {number}"
    for finding in there.values():
        assert finding.descriptors == {("mass_shape", "oval")}
        own = [e for e in entries if e.topic == "findings" and e.item == finding.id]
        assert [e.action for e in own] == (["change", "add"] if finding.note else ["add"])
    assert {e.item for e in entries if e.topic == "findings"} == set(there)
    return set(there)


def check_undo(store: Store, reader: ReaderId, there: set[int]) -> None:
    """Taking the last steps back and doing them again returns the same store."""
    with store.read() as r:
        before = findings.of_breasts(r)
    annotator = Annotator(store, reader)
    taken = sum(bool(annotator.undo()) for _ in range(3))
    assert taken == min(3, len(there))
    for _ in range(taken):
        assert annotator.redo()
    with store.read() as r:
        assert findings.of_breasts(r) == before


def endure(folder: Path, checkout: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    full = stores.filled(folder, 1, tagged=False)
    path = full.closed()
    known: set[int] = set()
    longer = 1.0  # a busy machine's writer says its first word later
    with subprocess.Popen(
        [sys.executable, str(WRITER), str(checkout)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as writer:  # fmt: skip
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        for kill in range(kills):
            if kill and kill % 25 == 0:
                path = stores.filled(folder / str(kill), 1, tagged=False).closed()
                known = set()
            said = killed_while_writing(writer, path, longer * chance.uniform(0.08, 0.35))
            longer = longer if said else min(2 * longer, 8.0)
            with Store.open(path) as store:
                known = check(store, said, known)
        assert writer.stdin is not None
        writer.stdin.close()
    assert known
    with Store.open(path) as store:
        check_undo(store, full.reader, known)


def test_twenty_kills_of_a_writer_lose_nothing_acknowledged(tmp_path: Path, checkout: Path) -> None:
    endure(tmp_path, checkout, 20, seed=1)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_thousand_kills_of_a_writer_lose_nothing_acknowledged(
    tmp_path: Path, checkout: Path
) -> None:
    endure(tmp_path, checkout, 1000, seed=2)
