"""A run can go; what was accepted, what runs, and what the history knows stays."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import models
from core import workspace as workspaces
from core.domain.errors import WorldError
from core.domain.records import RunState
from core.jobs.lock import TrainerLock
from core.models import deleting, runs
from core.models.deleting import Deleted
from core.store import Store
from core.store import models as model_rows
from core.store import runs as run_rows
from core.training.config import TrainConfig
from tests.support.models import Trained, another, trained

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


def delete(site: Trained, uid: str) -> Deleted:
    with site.store.write(site.filled.reader, "delete a run") as unit:
        found = deleting.delete_run(unit, site.workspace, uid)
    assert deleting.free(site.workspace, found) > 0
    return found


def test_an_accepted_model_stays_whole_with_its_record_and_card(site: Trained) -> None:
    folder = site.workspace.models / site.model.uid
    shutil.rmtree(folder / "record")
    found = delete(site, site.run.name)
    assert (found.kept, found.offer) == (site.model.uid, False)
    assert not site.run.exists()
    with site.store.read() as reading:
        model = models.active(site.workspace, reading)
        info = run_rows.by_uid(reading, site.run.name)
        gone = run_rows.deleted(reading)[info.id]
    model.vectors()
    assert (folder / "record" / "record.json").is_file()
    assert (folder / "card" / "model_card.md").is_file()
    assert info.state is RunState.FINISHED
    assert gone.by == site.filled.reader
    assert gone.at.utcoffset() is not None


def test_a_former_model_stays_too_and_can_be_gone_back_to(site: Trained) -> None:
    another(site, 1)
    delete(site, site.run.name)
    with site.store.write(None, "back") as unit:
        assert runs.rollback(unit, site.workspace).uid == site.model.uid


def test_an_offer_that_nobody_accepted_goes_with_its_run(site: Trained) -> None:
    info = another(site, 1, accept=False)
    for name in (info.uid, f"{info.uid}.map", f"{site.model.uid}.map"):
        (site.workspace.indexes / name).mkdir(parents=True, exist_ok=True)
    found = delete(site, info.uid)
    assert (found.kept, found.offer) == ("", True)
    assert not (site.workspace.models / info.uid).exists()
    assert not list(site.workspace.indexes.glob(f"*{info.uid}*"))
    assert (site.workspace.indexes / f"{site.model.uid}.map").is_dir()
    with site.store.read() as reading:
        assert [model.uid for model in model_rows.all_models(reading)] == [site.model.uid]
        assert models.active(site.workspace, reading).info.uid == site.model.uid


def test_a_run_whose_accepted_model_is_damaged_stays(site: Trained) -> None:
    place = site.workspace.models / site.model.uid / "model" / "encoder.safetensors"
    place.write_bytes(b"other")
    with (
        pytest.raises(WorldError, match="not whole without it"),
        site.store.write(None, "delete") as unit,
    ):
        deleting.delete_run(unit, site.workspace, site.run.name)
    assert site.run.is_dir()
    with site.store.read() as reading:
        assert run_rows.deleted(reading) == {}


def test_a_run_that_is_under_way_is_refused_and_another_one_is_not(site: Trained) -> None:
    other = another(site, 1, accept=False)
    with TrainerLock(site.workspace.runs / other.uid):
        with (
            pytest.raises(WorldError, match="under way"),
            site.store.write(None, "delete") as unit,
        ):
            deleting.delete_run(unit, site.workspace, other.uid)
        delete(site, site.run.name)
    assert (site.workspace.runs / other.uid).is_dir()


def test_an_interrupted_run_is_cancelled_and_cannot_be_taken_up_again(site: Trained) -> None:
    shutil.copytree(site.run, site.workspace.runs / ("b" * 32))
    with site.store.write(None, "start") as unit:
        runs.record(unit, site.workspace.runs / ("b" * 32), TrainConfig(), "0" * 64)
    delete(site, "b" * 32)
    with site.store.read() as reading:
        info = run_rows.by_uid(reading, "b" * 32)
        assert info.state is RunState.CANCELLED
        assert runs.resumable(reading, site.workspace) is None
    with pytest.raises(WorldError, match="deleted"), site.store.write(None, "resume") as unit:
        run_rows.resume(unit, info.id)
    with site.store.write(None, "end") as unit:
        assert models.finish(unit, site.workspace.runs / ("b" * 32)) is None


def test_deleting_twice_changes_nothing_more(site: Trained) -> None:
    delete(site, site.run.name)
    with site.store.write(None, "again") as unit:
        again = deleting.delete_run(unit, site.workspace, site.run.name)
    assert deleting.free(site.workspace, again) == 0
    with site.store.read() as reading:
        assert len(run_rows.deleted(reading)) == 1


def test_an_accepted_model_cannot_be_withdrawn(site: Trained) -> None:
    with pytest.raises(WorldError, match="stays"), site.store.write(None, "withdraw") as unit:
        model_rows.withdraw(unit, site.model.id)


MOMENTS = ("marked", "put aside", "half removed")


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_kill_leaves_the_run_or_a_rest_that_is_tidied_away(moment: str, tmp_path: Path) -> None:
    site = trained(tmp_path, 30)
    offer = another(site, 1, accept=False)
    site.store.close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.core.models.test_deleting", tmp_path, offer.uid, moment],
        cwd=CHECKOUT,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    workspace = workspaces.load(tmp_path)
    with Store.open(workspace.database) as store:
        with store.read() as reading:
            gone = deleting.gone(reading)
            assert [one.run for one in gone] == [offer.uid]
            assert runs.resumable(reading, workspace) is None
            models.active(workspace, reading).vectors()
        deleting.tidy(workspace, gone)
    assert [place.name for place in workspace.models.iterdir()] == [site.model.uid]
    assert {p.name for p in workspace.runs.iterdir() if p.is_dir()} == {site.run.name}


def main() -> None:
    root, uid, moment = sys.argv[1:4]
    workspace = workspaces.load(Path(root))
    remove = shutil.rmtree

    def die(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def half(place: Path, **named: bool) -> None:
        if any(place.glob("*.json")) or (place / "model").is_dir():
            remove(place / "model")
            die()
        remove(place, **named)

    with Store.open(workspace.database) as store:
        with store.write(None, "delete a run") as unit:
            found = deleting.delete_run(unit, workspace, uid)
        if moment == "marked":
            die()
        if moment == "put aside":
            deleting.size = die
        else:
            shutil.rmtree = half
        deleting.free(workspace, found)


if __name__ == "__main__":
    main()
