"""``maninegs evaluate RUN`` and ``maninegs compare``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core import workspace as workspaces
from core.commands import measuring
from core.jobs.runner import Job, Result, State
from tests.support.measured import measured_run


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with three finished runs of two variants; nothing is in its store."""
    folder = tmp_path_factory.mktemp("site") / "work"
    runs = workspaces.create(folder).runs
    for name, settings in {
        "aa1": {"seed": 1, "model": "IM"},
        "aa2": {"seed": 2, "model": "IM"},
        "bb1": {"seed": 3, "signal": 0.2},
    }.items():
        measured_run(runs / name, **settings)  # type: ignore[arg-type]  # a table of settings
    workspaces.leave()
    return folder


def answer(work: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    code = cli.run([*words, "--workspace", str(work), "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    found: dict[str, Any] = json.loads(said.out)
    assert found["version"] == 1
    return found


def test_a_run_is_measured_beside_its_untrained_encoder(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = answer(work, capsys, "evaluate", "bb")
    assert found["evaluation"]["run"] == "bb1"
    numbers = found["evaluation"]["metrics"]
    assert {"auc_probe", "sensitivity_probe", "brier", "manifestation_distance"} <= numbers.keys()
    gain = found["gain"]["metrics"]["auc_probe"]["difference"]["value"]
    before = found["untrained"]["metrics"]["auc_probe"]["value"]
    assert gain == pytest.approx(numbers["auc_probe"]["value"] - before)
    assert cli.run(["evaluate", "bb", "--workspace", str(work)]) == 0
    said = capsys.readouterr().out
    assert "auc_probe" in said
    assert "density b" in said


def test_the_tables_are_printed_as_markdown(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["evaluate", "bb", "--markdown", "--workspace", str(work)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (
        lines[0] == "| measure | value (95 % interval) | untrained encoder | patients | breasts |"
    )
    (primary,) = (line for line in lines if line.startswith("| AUC, linear probe (primary) |"))
    assert primary.count(" to ") == 2
    assert any(line.startswith("| density b |") for line in lines)
    assert any("the best there is" in line for line in lines)
    widths = {line.count("|") for line in lines if line.startswith("| density")}
    assert widths == {8, 10}
    assert cli.run(["evaluate", "bb", "--markdown", "--json", "--workspace", str(work)]) == 2


def test_seeds_of_a_variant_are_compared_with_a_run(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = answer(work, capsys, "compare", "aa1,aa2", "bb1")
    assert found["names"] == ["IM", "II"]
    row = found["metrics"]["auc_probe"]
    assert len(row["seeds_one"]) == 2
    assert row["difference"]["low"] <= row["difference"]["value"] <= row["difference"]["high"]
    first = answer(work, capsys, "compare", "bb1", "bb1:untrained")
    assert first["names"] == ["II", "untrained"]
    assert cli.run(["compare", "aa1,aa2", "bb1", "--workspace", str(work)]) == 0
    assert "A - B" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["evaluate", "zz"], "There is no run zz"),
        (["evaluate", "aa"], "write more of its name"),
        (["compare", "aa1,aa1", "bb1"], "named twice"),
        (["compare", "aa1", "aa1"], "on both sides"),
        (["compare", ",", "bb1"], "at least one run"),
        (["compare", "aa1:before", "bb1"], "RUN:untrained"),
        (["evaluate", "--linear"], "name it"),
    ],
)
def test_what_makes_no_sense_is_told(
    words: list[str], sentence: str, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*words, "--workspace", str(work)]) == 2
    assert sentence in " ".join(capsys.readouterr().err.split())


def test_a_classifier_is_trained_by_the_worker_and_its_failure_told(
    work: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, str]] = []

    class Started:
        def wait(self, timeout: float | None = None) -> Result:
            return Result(State.FAILED, "The disk is full: free some space.")

    def start(run: Path, *, on_event: object, mode: str) -> Started:
        started.append((run.name, mode))
        return Started()

    monkeypatch.setattr(Job, "start", start)
    assert cli.run(["evaluate", "bb1", "--linear", "--workspace", str(work)]) == 1
    assert started == [("bb1", "linear")]
    assert "The disk is full" in capsys.readouterr().err


def test_the_beginning_of_a_name_suffices(work: Path) -> None:
    workspace = workspaces.load(work)
    assert measuring.find_run(workspace, "bb").name == "bb1"
    assert measuring.find_run(workspace, "aa1").name == "aa1"
