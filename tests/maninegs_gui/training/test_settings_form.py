"""The form gives back the settings that it was given, and changes only what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.training.config import (
    EncoderConfig,
    Modalities,
    Negatives,
    SamplerConfig,
    Schedule,
    Term,
    TrainConfig,
    preset,
)
from core.training.encoders import named, named_config
from maninegs_gui.training.settings_form import SettingsForm


@pytest.fixture
def form(qtbot: QtBot) -> SettingsForm:
    made = SettingsForm()
    qtbot.addWidget(made)
    made.fill()
    return made


GIVEN: dict[str, TrainConfig] = {
    "demo": preset("demo"),
    "paper": preset("paper"),
    "odd": TrainConfig(
        preset="site", model=Modalities.II, terms=(Term.MANIFESTATIONS,), size=100, batch=7,
        encoder=EncoderConfig(name="own", widths=(8, 16), depths=(1, 2), scratch=True),
        sampler=SamplerConfig(
            negatives=Negatives.REWEIGHTED, schedule=Schedule.COSINE, sigma=2.5, pairs="batch",
            weights={"mass_margin": 2.0},
        ),
        epochs=99_999, steps_per_epoch=1, seed=2**32 - 1, device="mps", precision="bf16",
        collections=("zeta", "alpha"), folds=5, fold=3, micro_batch=3, learning_rate=0.01,
    ),
    "scratch": TrainConfig(
        encoder=named_config("resnet-50").model_copy(
            update={"scratch": True, "weights_sha256": "ab" * 32}
        )
    ),
    "folder": TrainConfig(
        encoder=named_config("resnet-18").model_copy(update={"weights": "/weights/eighteen"})
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GIVEN)
def test_what_was_shown_comes_back(form: SettingsForm, name: str) -> None:
    form.show_config(GIVEN[name])
    assert form.config() == GIVEN[name]
    form.show_collections({"alpha": 3, "beta": 4})
    assert form.config() == GIVEN[name]
    form.show_config(GIVEN["demo"])
    assert form.config() == GIVEN["demo"]


@pytest.mark.parametrize("name", named())
def test_a_named_encoder_can_be_chosen_over_any_preset(form: SettingsForm, name: str) -> None:
    form.show_config(GIVEN["odd"])
    form.encoder.setCurrentIndex(form.encoder.findData(name))
    wanted = named_config(name)
    got = form.config()
    assert got.encoder.model_copy(update={"scratch": False}) == wanted
    rest: dict[str, Any] = {"encoder": GIVEN["odd"].encoder}
    assert got.model_copy(update=rest) == GIVEN["odd"]


def test_pretrained_weights_of_a_folder_are_those_of_the_chosen_encoder(form: SettingsForm) -> None:
    form.show_config(preset("paper"))
    form.take_weights("/weights/fifty")
    assert form.config().encoder.weights == "/weights/fifty"
    form.encoder.setCurrentIndex(form.encoder.findData("resnet-18"))
    assert form.config().encoder == named_config("resnet-18")


def test_a_change_is_told_once_and_of_a_preset_too(form: SettingsForm, qtbot: QtBot) -> None:
    told: list[TrainConfig] = []
    form.changed.connect(lambda: told.append(form.config()))
    form.batch.setValue(12)
    form.preset.setCurrentIndex(form.preset.findData("paper"))
    assert [one.batch for one in told] == [12, preset("paper").batch]


def test_ticked_collections_are_those_that_teach(form: SettingsForm) -> None:
    form.show_collections({"cbis": 40, "site": 20})
    assert form.config().collections == ()
    form.collections._ticks["site"].setChecked(True)
    assert form.config().collections == ("site",)
    assert "site" in form.fold.summary
    form.show_collections({"cbis": 41})
    assert form.config().collections == ("site",)


def test_from_scratch_is_offered_where_there_are_weights_to_miss(form: SettingsForm) -> None:
    form.show()
    assert not form.scratch.isVisible()
    form.encoder.setCurrentIndex(form.encoder.findData("resnet-50"))
    assert form.scratch.isVisible()
    form.scratch.setChecked(True)
    assert form.config().encoder.scratch
