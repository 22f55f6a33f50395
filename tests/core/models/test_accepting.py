"""A run is offered, a person accepts it, and only what was accepted is ever used."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import files, models
from core.dataset import vectors as vector_files
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.records import RunState
from core.domain.study import BreastId
from core.models import accepted, runs
from core.store import models as model_rows
from core.store import runs as run_rows
from core.training.config import TrainConfig
from tests.support.models import Trained, fabricate, trained


@pytest.fixture
def offered(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30, accept=False)
    yield found
    found.store.close()


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


def test_an_offered_model_is_not_used_before_it_is_accepted(offered: Trained) -> None:
    with offered.store.read() as reading:
        assert run_rows.by_uid(reading, offered.run.name).state is RunState.FINISHED
        with pytest.raises(models.NoModel, match="train one"):
            models.active(offered.workspace, reading)


def test_an_accepted_model_is_whole_and_knows_what_it_embedded(taken: Trained) -> None:
    with taken.store.read() as reading:
        model = models.active(taken.workspace, reading)
        rows = model_rows.embedded(reading, taken.model.id)
    vectors, sha = model.vectors()
    assert {int(b) for b in vectors.breast_ids} == rows
    assert sha == files.sha256(model.vectors_folder / files.MANIFEST)
    assert model.untrained() is not None
    assert len(model.lineage().breast_ids) == 60
    assert model.document["size"] == 16


def test_an_accepted_model_outlives_its_run(taken: Trained) -> None:
    shutil.rmtree(taken.run)
    with taken.store.read() as reading:
        models.active(taken.workspace, reading).vectors()


def test_finishing_and_staging_twice_change_nothing(taken: Trained) -> None:
    with taken.store.write(None, "again") as unit:
        again = models.finish(unit, taken.run)
    assert again is not None
    assert again.id == taken.model.id
    assert models.stage(taken.workspace, taken.run) == taken.model.sha256


def test_a_run_without_a_result_offers_nothing(offered: Trained) -> None:
    (offered.run / "result.json").unlink()
    with offered.store.write(None, "end") as unit:
        assert models.finish(unit, offered.run, RunState.CANCELLED) is None
    with offered.store.read() as reading:
        assert run_rows.by_uid(reading, offered.run.name).state is RunState.CANCELLED


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def forge(folder: Path) -> None:
    """Other weights with a manifest of their own: whole, and not what was accepted."""
    (folder / "model" / "encoder.safetensors").write_bytes(b"others")
    files.seal(folder / "model", "model", lexicon="x", recipe="y")


WEIGHTS: dict[str, Callable[[Path], None]] = {
    "a byte flipped": lambda folder: flip(folder / "model" / "encoder.safetensors"),
    "weights cut short": lambda folder: (folder / "model" / "encoder.safetensors").write_bytes(b""),
    "weights missing": lambda folder: (folder / "model" / "encoder.safetensors").unlink(),
    "manifest missing": lambda folder: (folder / "model" / files.MANIFEST).unlink(),
    "another model, sealed": forge,
    "all of it missing": shutil.rmtree,
}


@pytest.mark.parametrize("damage", WEIGHTS.values(), ids=WEIGHTS.keys())
def test_an_altered_model_is_refused(damage: Callable[[Path], None], taken: Trained) -> None:
    damage(taken.workspace.models / taken.model.uid)
    with taken.store.read() as reading, pytest.raises(DamagedArtefact):
        models.active(taken.workspace, reading)


def swap_vectors(folder: Path) -> None:
    """Another model's vectors, sealed and whole."""
    shutil.rmtree(folder / "vectors")
    shutil.copytree(folder / "untrained", folder / "vectors")


VECTORS: dict[str, Callable[[Path], None]] = {
    "a byte flipped": lambda folder: flip(folder / "vectors" / "breast_vectors.npy"),
    "ids flipped": lambda folder: flip(folder / "vectors" / "breast_ids.npy"),
    "manifest missing": lambda folder: (folder / "vectors" / files.MANIFEST).unlink(),
    "another model's": swap_vectors,
    "a pointer out of the folder": lambda folder: files.write_json(
        folder / "current.json", {"vectors": "../../vectors"}
    ),
}


@pytest.mark.parametrize("damage", VECTORS.values(), ids=VECTORS.keys())
def test_altered_vectors_are_refused(damage: Callable[[Path], None], taken: Trained) -> None:
    damage(taken.workspace.models / taken.model.uid)
    with taken.store.read() as reading:
        model = models.active(taken.workspace, reading)
    with pytest.raises(DamagedArtefact):
        model.vectors()


PARTS = ("model/encoder.safetensors", "vectors/breast_vectors.npy",
         "untrained/breast_vectors.npy", "snapshot/split.npy")  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_a_damaged_run_is_not_staged_and_leaves_nothing(name: str, offered: Trained) -> None:
    flip(offered.run / name)
    with pytest.raises(DamagedArtefact):
        models.stage(offered.workspace, offered.run)
    assert list(offered.workspace.models.iterdir()) == []


def test_vectors_of_another_run_are_not_staged(offered: Trained) -> None:
    for name in ("model", "vectors", "untrained"):
        shutil.move(offered.run / name, offered.run / f"{name}-before")
    fabricate(offered.run, seed=4)
    shutil.rmtree(offered.run / "model")
    shutil.move(offered.run / "model-before", offered.run / "model")
    with pytest.raises(DamagedArtefact, match="another model"):
        models.stage(offered.workspace, offered.run)


def test_fresh_vectors_take_the_place_of_the_old_in_one_step(taken: Trained) -> None:
    folder = taken.workspace.models / taken.model.uid
    before = vector_files.load(folder / "vectors")
    place = accepted.replace_vectors(folder, before, {1: "a"}, "")
    assert accepted.current_vectors(folder) == place
    assert not (folder / "vectors").exists()
    again = accepted.replace_vectors(folder, before, {1: "a"}, "")
    assert not place.exists()
    assert accepted.current_vectors(folder) == again
    assert accepted.current_inputs(folder) == {1: "a"}


def test_the_stores_rows_follow_the_vector_file(taken: Trained) -> None:
    """A crash between vectors and rows is put right: the file is the truth (fault 28)."""
    some = list(taken.filled.breasts[:3])
    with taken.store.write(None, "reconcile") as unit:
        runs.reconcile(unit, taken.model.id, [*some, 999_999])
    with taken.store.read() as reading:
        assert model_rows.embedded(reading, taken.model.id) == {BreastId(b) for b in some}


def test_no_name_or_uid_of_a_patient_is_in_any_file_of_a_run_or_model(taken: Trained) -> None:
    planted = [b"Example^Anna", b"P0001", b"1.2.826."]
    for root in (taken.workspace.runs, taken.workspace.models):
        for path in root.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                assert not [token for token in planted if token in content], path.name


def test_a_disk_that_fails_is_one_sentence(
    offered: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copytree", full)
    with pytest.raises(WorldError, match="free space"):
        models.stage(offered.workspace, offered.run)
    assert json.loads((offered.run / "result.json").read_text())


def test_a_result_that_nobody_could_note_down_is_not_lost(offered: Trained) -> None:
    workspace, store = offered.workspace, offered.store
    with store.read() as reading:
        assert runs.resumable(reading, workspace) is None
    unseen = workspace.runs / ("0" * 32)
    shutil.copytree(offered.run, unseen)
    with store.write(None, "start a training") as unit:
        runs.record(unit, unseen, TrainConfig(), "0" * 64)
    with store.read() as reading:
        found = runs.resumable(reading, workspace)
    assert found is not None
    assert found.uid == unseen.name
    with store.write(None, "end of a training") as unit:
        assert models.finish(unit, unseen) is not None
    with store.read() as reading:
        assert runs.resumable(reading, workspace) is None
