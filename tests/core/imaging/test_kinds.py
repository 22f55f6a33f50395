"""FFDM, synthetic 2D, slices and projections are told apart (display rule 50)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.domain.study import Intent
from core.imaging.header import read_header
from core.imaging.kinds import Kind, kind_of, slot_order
from tests.support import tomo
from tests.support.dicoms import write_mg

MAKERS: dict[str, tuple[Callable[[Path], Path], Kind]] = {
    "an exposure": (write_mg, Kind.FFDM),
    "a synthetic image of the mammography class": (tomo.write_synthetic, Kind.SYNTHETIC),
    "a synthetic image of the tomosynthesis class": (
        lambda p: tomo.write_synthetic(p, as_tomosynthesis=True),
        Kind.SYNTHETIC,
    ),
    "one frame of the tomosynthesis class that does not say": (
        lambda p: tomo.write_tomo(p, pixels=tomo.volume(1), image_type=("DERIVED", "PRIMARY")),
        Kind.SYNTHETIC,
    ),
    "slices": (tomo.write_tomo, Kind.TOMO),
    "slices in a mammography class": (
        lambda p: tomo.write_tomo(p, sop_class="1.2.840.10008.5.1.4.1.1.1.2"),
        Kind.TOMO,
    ),
    "projections": (tomo.write_projections, Kind.PROJECTION),
    "raw projections": (lambda p: tomo.write_projections(p, raw=True), Kind.PROJECTION),
}


@pytest.mark.parametrize("name", MAKERS)
def test_an_image_is_of_the_kind_that_its_file_says(name: str, tmp_path: Path) -> None:
    make, kind = MAKERS[name]
    assert kind_of(read_header(make(tmp_path / "a.dcm"))) is kind


def test_one_projection_alone_is_no_synthetic_image(tmp_path: Path) -> None:
    path = tomo.write_tomo(tmp_path / "a.dcm", pixels=tomo.volume(1), sop_class=tomo.PROJECTION)
    assert kind_of(read_header(path)) is Kind.PROJECTION


def test_raw_projections_are_for_processing(tmp_path: Path) -> None:
    path = tomo.write_projections(tmp_path / "a.dcm", raw=True)
    assert read_header(path).intent is Intent.PROCESSING


def test_in_a_slot_an_exposure_comes_first_then_synthetic_then_slices() -> None:
    kinds = [Kind.TOMO, Kind.PROJECTION, Kind.SYNTHETIC, Kind.FFDM]
    assert sorted(kinds, key=slot_order) == [
        Kind.FFDM, Kind.SYNTHETIC, Kind.TOMO, Kind.PROJECTION,
    ]  # fmt: skip
