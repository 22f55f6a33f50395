"""FFDM, synthetic 2D, slices and projections are told apart (display rule 50)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.study import (
    BreastId,
    ExamId,
    ImageId,
    ImageRecord,
    ImageState,
    Intent,
    Side,
    View,
)
from core.imaging.hanging import Slot, hang_exams, sort_exam
from core.imaging.header import read_header
from core.imaging.kinds import Kind, kind_of, slot_order, toggled
from tests.support import stores, tomo
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


def image(number: int, kind: Kind, **changes: Any) -> ImageRecord:
    plain = stores.header(1, Side.LEFT, View.CC, instance_number=number)
    told: dict[Kind, dict[str, Any]] = {
        Kind.FFDM: {},
        Kind.SYNTHETIC: {"corner_text": (("ImageType", "DERIVED\\PRIMARY\\\\GENERATED_2D"),)},
        Kind.TOMO: {"sop_class_uid": tomo.TOMOSYNTHESIS, "frames": 40},
        Kind.PROJECTION: {"sop_class_uid": tomo.PROJECTION, "frames": 9},
    }
    header = replace(plain, **told[kind], **changes)
    return ImageRecord(
        ImageId(number), ExamId(1), BreastId(1), header, "/i", "ab" * 32, ImageState.READY
    )


@settings(deadline=None)
@given(st.permutations([Kind.FFDM, Kind.SYNTHETIC, Kind.TOMO, Kind.TOMO, Kind.PROJECTION]))
def test_one_slot_holds_all_three_kinds_in_their_order_and_no_projections(
    kinds: list[Kind],
) -> None:
    images = [image(k, kind) for k, kind in enumerate(kinds, 1)]
    images.append(image(9, Kind.FFDM, modifiers=("RL",)))
    found = sort_exam(images)
    assert [kind_of(one.header) for one in found.hung] == [
        Kind.FFDM, Kind.SYNTHETIC, Kind.TOMO, Kind.TOMO, Kind.FFDM,
    ]  # fmt: skip
    assert [kind_of(one.header) for one in found.processing] == [Kind.PROJECTION]


def test_toggling_goes_through_the_kinds_of_one_view_in_turn() -> None:
    queue = [
        image(1, Kind.FFDM), image(2, Kind.SYNTHETIC), image(3, Kind.TOMO), image(4, Kind.TOMO),
        image(5, Kind.FFDM, modifiers=("RL",)),
    ]  # fmt: skip
    assert [toggled(queue, k) for k in range(4)] == [1, 2, 0, 0]
    assert toggled(queue, 4) is None
    assert toggled(queue[1:3], 1) == 0
    assert toggled([], 0) is None


def test_a_prior_of_another_kind_hangs_in_the_same_slot() -> None:
    slot = Slot(Side.LEFT, View.CC)
    hung = hang_exams([image(1, Kind.TOMO), image(2, Kind.SYNTHETIC)], [image(3, Kind.TOMO)])
    assert [one.id for one in hung.queue(slot)] == [2, 1]
    assert [one.id for one in hung.queue(slot.before())] == [3]
