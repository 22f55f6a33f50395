"""Four slots that never shift."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ImageState,
    Intent,
    Side,
    View,
)
from core.imaging.hanging import SLOTS, four_up
from core.imaging.header import read_header
from tests.support.dicoms import write_mg


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> ImageHeader:
    path: Path = write_mg(tmp_path_factory.mktemp("hanging") / "a.dcm")
    return read_header(path)


def record(plain: ImageHeader, number: int, **values: Any) -> ImageRecord:
    header = replace(plain, instance_number=number, **values)
    breast = BreastId(1) if header.side else None
    return ImageRecord(ImageId(number), ExamId(1), breast, header, "a.dcm", "00", ImageState.READY)


def test_a_missing_view_leaves_its_slot_empty(plain: ImageHeader) -> None:
    images = [
        record(plain, 1, side=Side.LEFT, view=View.CC),
        record(plain, 2, side=Side.RIGHT, view=View.MLO),
    ]
    found = four_up(images)
    assert tuple(found.slots) == SLOTS
    assert found.first(Side.LEFT, View.CC) == images[0]
    assert found.first(Side.RIGHT, View.MLO) == images[1]
    assert found.first(Side.RIGHT, View.CC) is None
    assert found.first(Side.LEFT, View.MLO) is None


def test_extra_images_queue_behind_the_plain_view(plain: ImageHeader) -> None:
    spot = record(plain, 1, modifiers=("M", "S"))
    old = record(plain, 2)
    new = record(plain, 3)
    exaggerated = record(plain, 4, view=View.XCCL)
    displaced = record(plain, 5, modifiers=("ID",))
    found = four_up([spot, exaggerated, displaced, old, new])
    assert found.slots[Side.LEFT, View.CC] == (new, old, displaced, exaggerated, spot)


def test_a_true_lateral_queues_with_the_obliques(plain: ImageHeader) -> None:
    lateral = record(plain, 1, view=View.ML)
    assert four_up([lateral]).first(Side.LEFT, View.MLO) == lateral


def test_what_does_not_hang_stands_apart(plain: ImageHeader) -> None:
    raw = record(plain, 1, intent=Intent.PROCESSING)
    lost = record(plain, 2, side=None)
    viewless = record(plain, 3, view=None)
    phantom = record(plain, 4, quality_control=True)
    specimen = record(plain, 5, view=View.SPECIMEN)
    found = four_up([raw, lost, viewless, phantom, specimen])
    assert not any(found.slots.values())
    assert found.processing == (raw,)
    assert found.unplaced == (lost, viewless)
    assert found.others == (phantom, specimen)
