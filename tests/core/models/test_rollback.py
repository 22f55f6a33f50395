"""One step leads back to the former model with its vectors, and every acceptance is remembered."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import models
from core.dataset.material import gather
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.records import ModelId, ModelInfo
from core.models import runs
from core.retrieval import facts
from core.retrieval.service import Cases
from core.store import images
from core.store import models as model_rows
from tests.support import stores
from tests.support.models import Trained, another, trained


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


def back(site: Trained) -> ModelInfo:
    with site.store.write(site.filled.reader, "go back") as unit:
        return runs.rollback(unit, site.workspace)


def in_use(site: Trained) -> ModelId:
    with site.store.read() as reading:
        return models.active(site.workspace, reading).info.id


def accept(site: Trained, model: ModelId) -> None:
    with site.store.write(site.filled.reader, "use") as unit:
        models.accept(unit, site.workspace, model, site.filled.reader)


def test_it_goes_back_step_by_step_and_says_when_there_is_no_more(site: Trained) -> None:
    second, third = another(site, 1), another(site, 2)
    assert in_use(site) == third.id
    assert back(site).id == second.id
    assert back(site).id == site.model.id == in_use(site)
    with pytest.raises(WorldError, match="no earlier model"):
        back(site)
    assert in_use(site) == site.model.id


def test_a_model_accepted_again_is_a_step_of_its_own(site: Trained) -> None:
    second = another(site, 1)
    accept(site, site.model.id)
    accept(site, site.model.id)
    assert back(site).id == second.id
    assert back(site).id == site.model.id


def test_every_acceptance_and_way_back_is_remembered_with_who_and_when(site: Trained) -> None:
    second = another(site, 1)
    before = model_rows.get
    with site.store.read() as reading:
        accepted_at = before(reading, site.model.id).accepted_at
    back(site)
    with site.store.read() as reading:
        uses = model_rows.acceptances(reading)
        found = model_rows.get(reading, site.model.id)
    assert [(u.model, u.replaced, u.rolled_back) for u in uses] == [
        (site.model.id, None, False),
        (second.id, site.model.id, False),
        (site.model.id, second.id, True),
    ]
    assert {u.by for u in uses} == {site.filled.reader}
    assert all(u.at.utcoffset() is not None for u in uses)
    assert found.accepted_at == accepted_at


def test_search_answers_with_the_former_models_vectors_and_index(site: Trained) -> None:
    def cases() -> Cases:
        with site.store.read() as reading:
            return Cases.open(site.workspace, facts.read(reading, site.workspace))

    first = cases()
    another(site, 1)
    assert cases().vectors_sha != first.vectors_sha
    back(site)
    again = cases()
    assert again.vectors_sha == first.vectors_sha
    assert again.index.rebuilt == ""
    another(site, 3)
    shutil.rmtree(site.workspace.indexes / site.model.uid)
    back(site)
    assert len(cases().index) == len(first.index)


def test_what_came_meanwhile_is_counted_and_left_to_the_refresh(site: Trained) -> None:
    another(site, 1)
    with site.store.write(None, "import") as unit:
        image = stores.add_image(unit, stores.header(99))
        assert images.get(unit, image).breast
    found = back(site)
    with site.store.read() as reading:
        material = gather(reading, site.workspace)
        rows = model_rows.embedded(reading, found.id)
        model = models.active(site.workspace, reading)
    assert runs.behind(material, model) == 1
    assert len(rows) == 60


@pytest.mark.parametrize("name", ["model", "vectors", "lineage"])
def test_a_former_model_that_is_not_whole_is_refused_and_the_present_one_stays(
    name: str, site: Trained
) -> None:
    second = another(site, 1)
    place = next(p for p in sorted((site.workspace.models / site.model.uid / name).glob("*"))
                 if p.name != "manifest.json")  # fmt: skip
    content = bytearray(place.read_bytes())
    content[-1] ^= 1
    place.write_bytes(content)
    with pytest.raises(DamagedArtefact, match="the present one stays"):
        back(site)
    assert in_use(site) == second.id


def test_the_model_in_use_goes_along_with_a_new_run_to_be_compared_with(site: Trained) -> None:
    info = another(site, 1)
    run = site.workspace.runs / info.uid
    assert (run / "before" / "model" / "encoder.safetensors").is_file()
    assert runs.records.begun(run)["before"] == {
        "uid": site.model.uid, "sha256": site.model.sha256,
    }  # fmt: skip
    assert not (site.run / "before").exists()


def test_a_model_of_another_recipe_does_not_go_along_and_is_still_named(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models.ActiveModel, "document", {"recipe": "old-1"})
    info = another(site, 1)
    run = site.workspace.runs / info.uid
    assert not (run / "before").exists()
    assert runs.records.begun(run)["before"]["uid"] == site.model.uid


def test_a_damaged_model_in_use_keeps_nobody_from_training(site: Trained) -> None:
    (site.workspace.models / site.model.uid / "model" / "encoder.safetensors").write_bytes(b"")
    with site.store.read() as reading:
        assert runs.in_use(reading, site.workspace) is None
