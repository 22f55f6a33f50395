"""Every run is listed with what is known of it, whatever became of its folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import files
from core.domain.errors import WorldError
from core.jobs.lock import TrainerLock
from core.jobs.protocol import EVENTS, Kind, event, format_line
from core.models import deleting, registry, runs
from core.models.registry import RunEntry
from core.training.config import TrainConfig
from tests.support.models import Trained, another, trained


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    result = {"version": 1, "steps": 7, "history": [{"epoch": 1, "loss": 2.0}]}
    files.write_json(found.run / "result.json", result)
    yield found
    found.store.close()


def entries(site: Trained) -> tuple[RunEntry, ...]:
    with site.store.read() as reading:
        return registry.list_runs(reading, site.workspace)


def test_a_run_is_shown_with_settings_data_version_curves_and_model(site: Trained) -> None:
    (one,) = entries(site)
    assert one.config == TrainConfig(size=16)
    assert one.seed == 0
    assert one.snapshot == files.sha256(site.run / "snapshot" / files.MANIFEST)
    assert one.lexicon == "mvkl-35@1"
    assert one.code_version.startswith("0.")
    assert one.result["steps"] == 7
    assert one.curves == ({"epoch": 1, "loss": 2.0},)
    assert (one.in_use, one.accepted, one.running, one.resumable) == (True, True, False, False)
    assert [use.model for use in one.uses] == [site.model.id]
    assert one.size > one.model_size > 1000
    assert one.trouble == ()


def test_newest_first_with_offered_accepted_and_in_use_apart(site: Trained) -> None:
    second = another(site, 1)
    third = another(site, 2, accept=False)
    found = entries(site)
    assert [one.uid for one in found] == [third.uid, second.uid, site.model.uid]
    assert [(one.accepted, one.in_use) for one in found] == [
        (False, False), (True, True), (True, False),
    ]  # fmt: skip


def test_a_deleted_run_is_listed_with_who_and_when_and_what_its_model_remembers(
    site: Trained,
) -> None:
    with site.store.write(site.filled.reader, "delete a run") as unit:
        found = deleting.delete_run(unit, site.workspace, site.run.name)
    deleting.free(site.workspace, found)
    (one,) = entries(site)
    assert one.deleted is not None
    assert one.deleted.by == site.filled.reader
    assert one.folder is None
    assert one.size == 0
    assert one.code_version.startswith("0.")
    assert one.lexicon == "mvkl-35@1"
    assert one.in_use
    assert one.trouble == ()


DAMAGE = {
    "config.json": "not hold|cannot be read",
    "result.json": "cannot be read",
}


@pytest.mark.parametrize(("name", "words"), DAMAGE.items())
def test_a_damaged_file_is_a_sentence_and_not_the_end_of_the_list(
    name: str, words: str, site: Trained
) -> None:
    (site.run / name).write_text("{")
    (one,) = entries(site)
    assert any(part in one.trouble[0] for part in words.split("|"))
    assert one.config == TrainConfig(size=16)
    assert one.model is not None


def test_a_folder_that_is_gone_is_a_sentence(site: Trained) -> None:
    shutil.rmtree(site.run)
    (one,) = entries(site)
    assert "folder is gone" in one.trouble[0]
    shutil.rmtree(site.workspace.models / site.model.uid)
    (one,) = entries(site)
    assert any("not in the workspace any more" in sentence for sentence in one.trouble)


def test_settings_of_another_program_are_said_not_to_be_understood(site: Trained) -> None:
    with site.store.write(None, "start") as unit:
        run = site.workspace.runs / ("c" * 32)
        runs.run_rows.add(unit, run.name, "later", {"version": 9}, "0" * 64)
    one = entries(site)[0]
    assert one.config is None
    assert any("another version" in sentence for sentence in one.trouble)


def test_a_run_that_runs_shows_its_epochs_the_later_telling_counts(site: Trained) -> None:
    run = site.workspace.runs / ("d" * 32)
    shutil.copytree(site.run / "snapshot", run / "snapshot")
    runs.configs.save(TrainConfig(), run)
    with site.store.write(None, "start") as unit:
        runs.record(unit, run, TrainConfig(), "0" * 64)
    lines = [format_line(event(Kind.EPOCH, epoch=n, loss=loss))
             for n, loss in ((1, 3.0), (2, 2.0), (1, 2.5))]  # fmt: skip
    (run / EVENTS).write_text("\n".join([*lines, '{"torn\n']) + "\n")
    with TrainerLock(run):
        one = entries(site)[0]
    assert (one.running, one.resumable) == (True, False)
    assert [(c["epoch"], c["loss"]) for c in one.curves] == [(1, 2.5), (2, 2.0)]
    assert entries(site)[0].resumable


def test_a_run_is_found_by_the_beginning_of_its_name(site: Trained) -> None:
    found = entries(site)
    assert registry.find(found, site.run.name[:6]).uid == site.run.name
    for name in ("zzzz", "", "a"):
        with pytest.raises(WorldError, match="no run"):
            registry.find(found, name)


def test_the_record_holds_no_breast_and_no_patient(site: Trained) -> None:
    place = site.workspace.models / site.model.uid / "record" / "record.json"
    document = json.loads(place.read_text())

    def lists(value: object) -> list[object]:
        if isinstance(value, dict):
            return [one for inner in value.values() for one in lists(inner)]
        return [value] if isinstance(value, list) else []

    assert all(len(one) < 10 for one in lists(document["data"]))  # type: ignore[arg-type]
    assert "patient_ids" not in place.read_text()
