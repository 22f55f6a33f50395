"""Training settings are read whole or refused with the name of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.training import config


@pytest.mark.parametrize("name", ["demo", "paper"])
def test_each_preset_names_itself_and_survives_a_run_folder(name: str, tmp_path: Path) -> None:
    found = config.preset(name)
    assert found.preset == name
    config.save(found, tmp_path)
    assert config.load(tmp_path) == found


def test_the_paper_preset_is_the_reference_recipe() -> None:
    paper = config.preset("paper")
    assert (paper.batch, paper.size, paper.epochs, paper.steps_per_epoch) == (64, 256, 300, 100)
    assert (paper.learning_rate, paper.temperature, paper.sampler.sigma) == (1e-4, 0.7, 3.0)


def test_an_unknown_preset_is_answered_with_the_known_ones() -> None:
    with pytest.raises(WorldError, match="demo, paper"):
        config.preset("huge")


def test_a_setting_out_of_bounds_is_named(tmp_path: Path) -> None:
    files.write_json(tmp_path / "config.json", {"batch": 1})
    with pytest.raises(DamagedArtefact, match="batch"):
        config.load(tmp_path)


def test_an_encoder_needs_as_many_depths_as_widths(tmp_path: Path) -> None:
    files.write_json(tmp_path / "config.json", {"encoder": {"widths": [8], "depths": [1, 1]}})
    with pytest.raises(DamagedArtefact, match="encoder"):
        config.load(tmp_path)
