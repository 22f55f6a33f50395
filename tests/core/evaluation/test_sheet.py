"""A new model is offered beside the one in use, on the same held-out patients, or with why not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import files
from core import workspace as workspaces
from core.domain.errors import WorldError
from core.domain.records import ModelInfo
from core.models import card, record, registry
from core.store import readers
from tests.support import stores
from tests.support.models import Trained, another, trained

pytest.importorskip("core.evaluation.protocol")
from core.evaluation.sheet import SHEET, before_after


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ModelInfo, ModelInfo]:
    """A workspace whose offered model was measured once; what is measured is kept."""
    folder = tmp_path_factory.mktemp("measured")
    found = trained(folder, 40)
    offered = another(found, 1, accept=False)
    before_after(found.workspace, offered)
    found.store.close()
    return folder, found.model, offered


@pytest.fixture
def site(tmp_path: Path, measured: tuple[Path, ModelInfo, ModelInfo]) -> Iterator[Trained]:
    folder, model, _ = measured
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    workspace = workspaces.load(tmp_path)
    store = stores.open_store(tmp_path)
    with store.read() as reading:
        reader = readers.all_readers(reading)[0].id
    yield Trained(
        workspace, stores.Filled(store, reader, (), (), ()), workspace.runs / model.uid, model
    )
    store.close()


@pytest.fixture
def offered(measured: tuple[Path, ModelInfo, ModelInfo]) -> ModelInfo:
    return measured[2]


def test_new_and_former_model_are_compared_on_the_same_held_out_breasts(
    site: Trained, offered: ModelInfo
) -> None:
    sheet = before_after(site.workspace, offered, in_use=site.model)
    assert sheet.former == site.model.uid
    assert sheet.reason == ""
    assert sheet.comparison is not None
    assert sheet.untrained is not None
    assert sheet.comparison.patients > 3
    row = sheet.comparison.metrics["auc_probe"]
    assert row.difference.value == pytest.approx(row.one.value - row.other.value, abs=0.05)
    assert sheet.notes == ()


def test_it_is_kept_and_outlives_the_run_with_card_and_record(
    site: Trained, offered: ModelInfo
) -> None:
    first = before_after(site.workspace, offered, in_use=site.model)
    shutil.rmtree(site.workspace.runs / offered.uid)
    assert before_after(site.workspace, offered, in_use=site.model).document() == first.document()
    text = card.markdown(card.make(site.workspace.models / offered.uid))
    assert "AUC, linear probe on the frozen vectors" in text
    assert "the model in use when training began" in text
    with site.store.read() as reading:
        entry = registry.list_runs(reading, site.workspace)[0]
    assert entry.primary is not None


def test_what_is_kept_names_nobody(site: Trained, offered: ModelInfo) -> None:
    before_after(site.workspace, offered)
    folder = site.workspace.models / offered.uid
    for place in (folder / SHEET / "sheet.json", folder / "record" / "record.json"):
        assert "_ids" not in place.read_text()
    assert not [p for p in folder.iterdir() if p.name.startswith("evaluation")]


def test_without_a_run_or_a_kept_sheet_it_says_so(site: Trained, offered: ModelInfo) -> None:
    shutil.rmtree(site.workspace.runs / offered.uid)
    shutil.rmtree(site.workspace.models / offered.uid / SHEET)
    with pytest.raises(WorldError, match="no comparison was kept"):
        before_after(site.workspace, offered)


def test_an_altered_sheet_is_made_again(site: Trained, offered: ModelInfo) -> None:
    before = before_after(site.workspace, offered)
    place = site.workspace.models / offered.uid / SHEET / "sheet.json"
    place.write_text(place.read_text().replace(": 0.", ": 1."))
    assert before_after(site.workspace, offered) == before


def test_the_first_model_is_beside_its_untrained_encoder_alone(site: Trained) -> None:
    sheet = before_after(site.workspace, site.model)
    assert (sheet.former, sheet.comparison) == ("", None)
    assert "nothing to compare" in sheet.reason
    assert sheet.untrained is not None


HINDRANCES = {
    "model": "prepared otherwise",
    "vectors": "could not be embedded",
}


@pytest.mark.parametrize(("missing", "words"), HINDRANCES.items())
def test_a_former_model_that_cannot_be_measured_is_said_with_why(
    missing: str, words: str, site: Trained, offered: ModelInfo
) -> None:
    shutil.rmtree(site.workspace.runs / offered.uid / "before" / missing)
    sheet = before_after(site.workspace, offered)
    assert sheet.comparison is None
    assert words in sheet.reason


def test_vectors_of_another_model_in_its_place_are_refused(
    site: Trained, offered: ModelInfo
) -> None:
    run = site.workspace.runs / offered.uid
    shutil.rmtree(run / "before" / "vectors")
    shutil.copytree(run / "vectors", run / "before" / "vectors")
    sheet = before_after(site.workspace, offered)
    assert sheet.comparison is None
    assert "another model" in sheet.reason


def test_another_lexicon_hinders_nothing_and_is_told(site: Trained, offered: ModelInfo) -> None:
    model = site.workspace.runs / offered.uid / "before" / "model"
    document = {**files.read_json(model / "model.json"), "lexicon": "mvkl-35@0"}
    files.write_json(model / "model.json", document)
    files.seal(model, "model")
    vectors = model.parent / "vectors"
    from dataclasses import replace

    from core.dataset import vectors as vector_files

    found = vector_files.load(vectors)
    vector_files.save(replace(found, model=files.sha256(model / files.MANIFEST)), vectors)
    sheet = before_after(site.workspace, offered)
    assert sheet.comparison is not None
    assert any("mvkl-35@0" in note for note in sheet.notes)


def test_a_model_accepted_meanwhile_is_said(site: Trained, offered: ModelInfo) -> None:
    third = another(site, 2)
    sheet = before_after(site.workspace, offered, in_use=third)
    assert third.uid[:8] in sheet.notes[-1]
    assert record.begun(site.workspace.runs / offered.uid)["before"]["uid"] == site.model.uid
