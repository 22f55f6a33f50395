"""A card says what a model learnt from and how good it is, and is never one of something else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core import files, models
from core.domain.errors import DamagedArtefact
from core.models import accepted, card, measures
from core.models import record as records
from core.models.card import Card
from core.training import config as configs
from tests.support.models import Trained, trained
from tests.support.runs import make_run


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


def rows(found: Card) -> dict[str, str]:
    return {name: value for section in found.sections for name, value in section.rows}


def interval(value: float, patients: int = 52) -> dict[str, Any]:
    return {"value": value, "low": value - 0.05, "high": value + 0.05,
            "patients": patients, "breasts": patients * 2}  # fmt: skip


EVALUATION: dict[str, Any] = {
    "version": 1,
    "protocol": records.PROTOCOL,
    "breasts": 98,
    "metrics": {"auc_vote": interval(0.66), "auc_probe": interval(0.71), "brier": interval(0.2)},
    "subgroups": {
        "density": {"B": {"patients": 40, "breasts": 80, "auc_probe": interval(0.73, 40)},
                    "D": {"patients": 3, "breasts": 5, "auc_probe": interval(0.99, 3)}},
        "vendor": {"Beta": {"patients": 4, "breasts": 7,
                            "note": "4 patients with benign and 0 with malignant breasts."}},
    },
}  # fmt: skip


def of_now(run: Path, name: str) -> dict[str, str]:
    """What a measurement of just these vectors is tied to."""
    which = "vectors"
    if name.startswith("evaluation-untrained"):
        which = "untrained"
    if name.startswith("evaluation-before"):
        which = "before/vectors"
    places = {"vectors": run / which, "snapshot": run / "snapshot"}
    return {"protocol": str(records.PROTOCOL)} | {
        key: files.sha256(place / files.MANIFEST)
        for key, place in places.items()
        if (place / files.MANIFEST).is_file()
    }


def measure(run: Path, name: str = "evaluation", **other: Any) -> None:
    (run / name).mkdir()
    files.write_json(run / name / "evaluation.json", {"run": run.name, **EVALUATION, **other})
    files.seal(run / name, "evaluation", **of_now(run, name))


def test_it_counts_who_was_learnt_from_and_names_settings_that_differ(site: Trained) -> None:
    found = rows(card.make(site.workspace.models / site.model.uid))
    assert found["Learnt from"].startswith("16 patients, 32 breasts, 64 views")
    assert found["Held out"].startswith("10 patients")
    assert found["Collection test"].startswith("learnt from: 16 patients")
    assert found["Lexicon"] == "mvkl-35@1"
    assert found["SHA-256"] == site.model.sha256
    assert found["Seed"] == "0"
    assert found["Program"].startswith("0.")
    assert found["Other than the preset: size"] == "16 (preset: 96)"
    assert "Other than the preset: seed" not in found


def test_without_measurements_it_says_so_and_with_them_gives_intervals_and_samples(
    site: Trained,
) -> None:
    folder = site.workspace.models / site.model.uid
    assert "not measured yet" in card.markdown(card.make(folder))
    measure(site.run)
    measure(site.run, "evaluation-untrained", metrics={"auc_probe": interval(0.55)})
    accepted.describe(folder, site.run, site.model.sha256)
    found = rows(card.make(folder))
    assert found["AUC, linear probe on the frozen vectors"] == (
        "0.71 (0.66 to 0.76; 52 patients, 104 breasts)"
    )
    assert found["AUC, linear probe on the frozen vectors: the same encoder before training"]
    assert found["Density: B"].startswith("AUC 0.73 (0.68 to 0.78")
    assert found["Density: D"].startswith("too few to say")
    assert "0.99" not in found["Density: D"]
    assert found["Vendor: Beta"].startswith("too few to say (4 patients with benign")


def test_the_kept_card_is_remade_when_altered_or_when_more_was_measured(site: Trained) -> None:
    folder = site.workspace.models / site.model.uid
    place = folder / card.CARD / card.MARKDOWN
    before = place.read_text()
    place.write_text("best model ever")
    card.keep(folder)
    assert place.read_text() == before
    measure(site.run)
    accepted.describe(folder, site.run, site.model.sha256)
    assert "0.71" in place.read_text()
    shutil.rmtree(site.run)
    assert "0.71" in card.markdown(card.make(folder))
    document = json.loads((folder / card.CARD / card.DOCUMENT).read_text())
    assert document["model"] == site.model.sha256


def test_another_models_record_is_not_shown_as_this_ones(site: Trained) -> None:
    folder = site.workspace.models / site.model.uid
    other = replace(records.load(folder / "record", site.model.sha256), model="0" * 64)
    records.save(other, folder / "record")
    found = card.make(folder)
    assert "was not written down" in card.markdown(found)
    with pytest.raises(DamagedArtefact, match="another model"):
        records.load(folder / "record", site.model.sha256)


def test_a_model_of_an_earlier_program_has_a_card_that_says_what_is_not_known(
    site: Trained,
) -> None:
    folder = site.workspace.models / site.model.uid
    shutil.rmtree(folder / "record")
    shutil.rmtree(folder / "card")
    text = card.markdown(card.make(folder))
    assert "How many patients it learnt from was not written down." in text
    assert "mvkl-35@1" in text
    models.stage(site.workspace, site.run)
    assert rows(card.make(folder))["Learnt from"]


def test_an_altered_model_has_no_card(site: Trained) -> None:
    folder = site.workspace.models / site.model.uid
    (folder / "model" / "encoder.safetensors").write_bytes(b"other")
    with pytest.raises(DamagedArtefact):
        card.make(folder)


def test_no_cell_of_the_markdown_can_break_out_and_no_path_of_a_computer_is_in_it() -> None:
    record = records.Record(
        model="a" * 64,
        settings=configs.preset("paper").model_dump(mode="json")
        | {"encoder": {"weights": "/home/anna/weights/resnet50.safetensors"}},
        data={"parts": {}, "collections": {"a|b\n# c": {}}, "facets": {}},
    )
    text = card.markdown(card.of_record(record))
    assert "anna" not in text
    assert "resnet50.safetensors" in text
    assert "a\\|b # c" in text


def test_what_a_measurement_keeps_has_nobodys_id(site: Trained) -> None:
    measure(site.run, breast_ids=[1, 2], nested={"query_patients": [3]})
    found = records.evaluations(site.run)["evaluation"]
    assert "breast_ids" not in found
    assert found["nested"] == {}


def test_the_primary_number_is_the_probes() -> None:
    found = measures.first(EVALUATION)
    assert found is not None
    assert found[0] == "auc_probe"


@pytest.mark.parametrize("value", [None, float("nan"), True, "0.9"])
def test_what_is_no_number_is_too_few_to_say(value: Any) -> None:
    assert measures.told({"value": value}) == "too few to say"


def test_the_card_of_a_real_small_run_tells_device_seed_and_steps(tmp_path: Path) -> None:
    from core.embedding.job import train_and_embed
    from core.jobs.control import Control

    run = make_run(tmp_path / "runs" / "one", epochs=1)
    records.begin(run, {})
    told: list[object] = []
    files.write_json(run / "result.json", train_and_embed(run, Control(), told.append))
    found = rows(card.make(run))
    assert found["Device"] == "CPU"
    assert found["Steps"].startswith("4 of 4")
    assert found["Seed"] == "3"
    assert found["Learnt from"].startswith("12 patients, 24 breasts")
    assert records.of_run(run).history
