"""The research commands answer in the form that docs/cli.md writes down."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import cli, models
from core.commands import training
from core.domain.errors import Cancelled, WorldError, WrongUsage
from core.domain.progress import CancelToken, silent
from core.domain.records import RunState
from core.jobs.protocol import Event, Kind
from core.jobs.runner import Result, State
from core.store import breasts
from core.store import runs as run_rows
from tests.support.models import Trained, fabricate, trained


@pytest.fixture
def place(tmp_path: Path) -> Path:
    found = trained(tmp_path, 60)
    found.store.close()
    return tmp_path


def ask(capsys: pytest.CaptureFixture[str], place: Path, *words: str) -> dict[str, Any]:
    code = cli.run([*words, "--workspace", str(place), "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    document: dict[str, Any] = json.loads(said.out)
    assert document.pop("version") == 1
    return document


def test_status_counts_and_names_model_and_index(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask(capsys, place, "status")
    numbers = {k: found[k] for k in ("patients", "exams", "breasts", "images", "proven")}
    assert numbers == {"patients": 60, "exams": 60, "breasts": 120, "images": 240, "proven": 60}
    assert (found["model"]["state"], found["model"]["embedded"]) == ("ready", 120)
    assert found["findings"] == 60
    assert "state" in found["index"]


def test_list_names_every_breast_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ask(capsys, place, "list")["breasts"]
    assert len({row["breast"] for row in rows}) == 120
    assert set(rows[0]) == {"breast", "patient", "laterality", "date", "pathology", "split"}
    assert {row["split"] for row in rows} == {"train", "validation", "test"}
    assert {row["pathology"] for row in rows} == {None, "benign", "malignant"}
    by_patient: dict[str, set[str]] = {}
    for row in rows:
        by_patient.setdefault(row["patient"], set()).add(row["split"])
    assert all(len(splits) == 1 for splits in by_patient.values())


def test_similar_and_classify_take_a_number_or_a_patient_and_side(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ask(capsys, place, "list")["breasts"][0]
    hits = ask(capsys, place, "similar", str(row["breast"]), "-k", "7")["hits"]
    assert len(hits) == 7
    assert {"breast", "patient", "distance", "pathology"} <= set(hits[0])
    assert row["patient"] not in {hit["patient"] for hit in hits}
    assert [hit["distance"] for hit in hits] == sorted(hit["distance"] for hit in hits)
    name = f"{row['patient']}:{row['laterality']}"
    assert ask(capsys, place, "similar", name, "-k", "7")["hits"] == hits
    opinion = ask(capsys, place, "classify", name)
    assert {"probability", "low", "high", "seen_in_training"} <= set(opinion)
    assert 0 <= opinion["low"] <= opinion["probability"] <= opinion["high"] <= 1


def test_evaluate_prints_the_untrained_and_the_tags_beside(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask(capsys, place, "evaluate")
    for name in ("auc", "auc_untrained", "auc_tags"):
        assert set(found[name]) == {"value", "low", "high", "patients", "breasts"}
    assert found["k"] == 10
    assert {"manifestation_distance_ideal", "precision", "brier_opinion"} <= set(found["metrics"])
    assert set(found["nearness"]) <= set(found["subgroups"]) | {"type", "density", "age"}


def test_export_writes_every_tag_and_vectors_with_their_ids(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "exported"
    found = ask(capsys, place, "export", str(out))
    assert found["findings"] == 60
    rows = list(csv.DictReader((out / "tags.csv").read_text(encoding="utf-8").splitlines()))
    assert len({row["breast"] for row in rows}) == 120
    assert sum("mass_shape.oval" in row["descriptors"] for row in rows) == 30
    vectors, ids = np.load(out / "vectors.npy"), np.load(out / "vectors_breasts.npy")
    assert len(vectors) == len(ids) == 120


def test_what_people_read_is_printed_too(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["status"], ["list"], ["similar", "1"], ["classify", "1"], ["evaluate"]):
        assert cli.run([*words, "--workspace", str(place)]) == 0
        assert capsys.readouterr().out.strip()


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["similar", "999999"], 1, "no breast"),
        (["classify", "nobody:R"], 1, "no breast"),
        (["similar", "rubbish"], 1, "names no breast"),
        (["similar", "nosuch.dcm"], 2, "no image file nosuch.dcm"),
        (["classify", "pyproject.toml"], 1, "pyproject.toml cannot be looked up"),
        (["train", "--resume"], 2, "no unfinished training"),
        (["train", "--preset", "huge"], 1, "no preset"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_a_code(
    words: list[str], code: int, part: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*words, "--workspace", str(place), "--json"]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert part in " ".join(said.err.split())


def test_without_a_model_the_sentence_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trained(tmp_path, 30, accept=False).store.close()
    assert cli.run(["similar", "1", "--workspace", str(tmp_path)]) == 1
    assert "train one" in capsys.readouterr().err
    assert cli.run(["status", "--workspace", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["model"] is None


class FakeJob:
    """A worker that ends as told, once it was asked to leave or at the second look."""

    end = State.FINISHED
    asked: list[str]

    def __init__(self, run: Path) -> None:
        self.run = run
        self.asked = []
        self.looks = 0

    def wait(self, timeout: float | None = None) -> Result:
        self.looks += 1
        if self.looks == 1:
            raise TimeoutError
        values = {"steps": 3} if self.end is State.FINISHED else {}
        return Result(self.end, "" if values else "It stopped.", values)

    def leave(self) -> None:
        self.asked.append("leave")


@pytest.fixture
def begun(tmp_path: Path) -> Trained:
    """A run whose worker has not said anything yet."""
    found = trained(tmp_path, 30, accept=False)
    run, sha = models.runs.write_run(
        found.workspace,
        models.runs.configs.TrainConfig(),
        models.runs.snapshots.load(found.run / "snapshot"),
    )
    with found.store.write(None, "start") as unit:
        models.runs.record(unit, run, models.runs.configs.TrainConfig(), sha)
    return Trained(found.workspace, found.filled, run, found.model)


def run_with(
    begun: Trained, monkeypatch: pytest.MonkeyPatch, end: State, cancel: CancelToken
) -> tuple[FakeJob, training.Trained]:
    job = FakeJob(begun.run)
    job.end = end

    def start(run: Path, *, on_event: Any) -> FakeJob:
        on_event(Event(Kind.STEP, {"step": 1, "steps": 3, "epoch": 1, "loss": 2.0}))
        on_event(Event(Kind.WARNING, {"sentence": "The memory ran out.", "code": "memory"}))
        if end is State.FINISHED:
            fabricate(run)
        return job

    monkeypatch.setattr(training.Job, "start", start)
    return job, training.train(begun.store, begun.run, silent, cancel)


def test_a_training_is_followed_to_its_end_and_accepted(
    begun: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, done = run_with(begun, monkeypatch, State.FINISHED, CancelToken())
    assert done.values["warnings"] == ["The memory ran out."]
    training.accept(begun.store, begun.workspace, done)
    with begun.store.read() as reading:
        assert models.active(begun.workspace, reading).info.uid == begun.run.name
        assert len(breasts.all_breasts(reading)) == 60
    begun.store.close()


def test_ctrl_c_saves_and_the_run_can_be_resumed(
    begun: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled, match="resume"):
        run_with(begun, monkeypatch, State.INTERRUPTED, token)
    assert training.to_resume(begun.store, begun.workspace) == begun.run
    begun.store.close()


def test_a_failed_training_is_noted_and_says_why(
    begun: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WorldError, match="It stopped"):
        run_with(begun, monkeypatch, State.FAILED, CancelToken())
    with begun.store.read() as reading:
        assert run_rows.by_uid(reading, begun.run.name).state is RunState.FAILED
    begun.store.close()


def test_there_is_nothing_to_resume_after_a_cancelled_training(
    begun: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WorldError):
        run_with(begun, monkeypatch, State.CANCELLED, CancelToken())
    with pytest.raises(WrongUsage):
        training.to_resume(begun.store, begun.workspace)
    begun.store.close()
