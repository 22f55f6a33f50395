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
from core.imaging.hanging import SLOTS, hang_exams, sort_exam
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


RCC, LCC, RMLO, LMLO = SLOTS


def test_a_missing_view_leaves_its_slot_empty(plain: ImageHeader) -> None:
    images = [
        record(plain, 1, side=Side.LEFT, view=View.CC),
        record(plain, 2, side=Side.RIGHT, view=View.MLO),
    ]
    found = hang_exams(images)
    assert found.first(LCC) == images[0]
    assert found.first(RMLO) == images[1]
    assert found.first(RCC) is None
    assert found.first(LMLO) is None
    assert found.queue(LCC.before()) == ()


def test_extra_images_queue_behind_the_plain_view(plain: ImageHeader) -> None:
    spot = record(plain, 1, modifiers=("M", "S"))
    old = record(plain, 2)
    new = record(plain, 3)
    exaggerated = record(plain, 4, view=View.XCCL)
    rolled = record(plain, 5, modifiers=("RL",))
    found = hang_exams([spot, exaggerated, rolled, old, new])
    assert found.queue(LCC) == (new, old, rolled, exaggerated, spot)


def test_a_true_lateral_queues_with_the_obliques(plain: ImageHeader) -> None:
    lateral = record(plain, 1, view=View.ML)
    assert hang_exams([lateral]).first(LMLO) == lateral


def test_priors_hang_in_slots_of_their_own(plain: ImageHeader) -> None:
    now, before, long_ago = (record(plain, number) for number in (1, 2, 3))
    found = hang_exams([now], [before], [long_ago])
    assert found.queue(LCC) == (now,)
    assert found.queue(LCC.before()) == (before,)
    assert found.queue(LCC.before(2)) == (long_ago,)


def test_what_does_not_hang_stands_apart(plain: ImageHeader) -> None:
    raw = record(plain, 1, intent=Intent.PROCESSING)
    lost = record(plain, 2, side=None)
    viewless = record(plain, 3, view=None)
    phantom = record(plain, 4, quality_control=True)
    specimen = record(plain, 5, view=View.SPECIMEN)
    found = sort_exam([raw, lost, viewless, phantom, specimen])
    assert not found.hung
    assert found.processing == (raw,)
    assert found.unplaced == (lost, viewless)
    assert found.others == (phantom, specimen)
    assert set(found.loose) == {raw, lost, viewless, phantom, specimen}
