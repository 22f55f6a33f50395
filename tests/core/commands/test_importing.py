"""``import``, ``import-table`` and ``relink`` print their documents and exit codes."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.phantom.truth import COLUMNS
from tests.support.dicoms import breast_pixels, write_mg


def command(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    code = cli.run([*map(str, arguments), "--json"])
    out = capsys.readouterr().out
    return code, json.loads(out) if out else {}


@pytest.fixture
def exam(tmp_path: Path) -> Path:
    for side in "RL":
        write_mg(
            tmp_path / "exam" / f"{side}.dcm",
            pixels=breast_pixels(32, 24),
            side=side,
            patient_id="P1",
            study_uid="1.2.3",
        )
    (tmp_path / "exam" / "README.txt").write_text("hello")
    return tmp_path / "exam"


def test_the_whole_way_from_files_and_tables_to_moved_files(
    capsys: pytest.CaptureFixture[str], exam: Path, tmp_path: Path
) -> None:
    work = ("--workspace", tmp_path / "work")
    code, done = command(capsys, "import", exam, *work)
    assert code == 0
    assert (done["version"], done["planned"], done["imported"], done["duplicate"]) == (1, 2, 2, 0)
    assert done["refused"] == [{"path": str(exam / "README.txt"), "reason": "not a DICOM file"}]
    assert done["unreadable"] == []

    table = tmp_path / "truth.csv"
    table.write_text(",".join(COLUMNS) + "\nP1,2024-01-02,L,,,,,,,,none\nP1,,Q,,,,,,,,\n")
    code, done = command(capsys, "import-table", table, "--mapping", "generic", *work)
    assert code == 0
    assert (done["rows"], done["imported"], done["merged"], done["images"]) == (2, 1, 0, 0)
    assert [r["line"] for r in done["refused"]] == [3]

    exam.rename(tmp_path / "moved")
    code, done = command(capsys, "relink", tmp_path / "moved", *work)
    assert (code, done["found"], done["missing"]) == (0, 2, 0)


def test_nothing_but_refusals_is_a_failure(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "x.txt").write_text("hello")
    code, done = command(capsys, "import", tmp_path / "x.txt", "-w", tmp_path / "work")
    assert code == 1
    assert len(done["refused"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "/no/such/place"),
        ("import-table", "/no/such/table.csv"),
        ("import-table", "TABLE", "--mapping", "no-such-mapping"),
    ],
)
def test_wrong_usage_is_exit_code_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("patient_id\nA\n")
    named = [str(table) if a == "TABLE" else a for a in arguments]
    code, done = command(capsys, *named, "-w", tmp_path / "work")
    assert (code, done) == (2, {})


def test_people_read_a_summary(
    capsys: pytest.CaptureFixture[str], exam: Path, tmp_path: Path
) -> None:
    assert cli.run(["import", str(exam), "-w", str(tmp_path / "work")]) == 0
    out = capsys.readouterr().out
    assert "2 images imported" in out
    assert "README.txt" in out


def test_ctrl_c_ends_cleanly_and_keeps_what_was_finished(exam: Path, tmp_path: Path) -> None:
    for number in range(200):
        write_mg(exam / f"{number}.dcm", pixels=breast_pixels(32, 24), patient_id=f"Q{number}")
    place = tmp_path / "work"
    child = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "import", str(exam), "-w", str(place), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    )
    # Unpacking has a room of its own from the first moment of the scan on.
    while child.poll() is None and not list((place / "cache").glob("unpacked/*")):
        time.sleep(0.01)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=60)
    assert child.returncode == 1
    assert "cancelled" in said
    assert "Traceback" not in said
    assert not list((place / "cache").glob("unpacked/*"))
    assert cli.run(["import", str(exam), "-w", str(place)]) == 0
