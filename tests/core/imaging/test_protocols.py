"""Hanging protocols are data: read, refused with a sentence, and never hiding an image."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.errors import WorldError
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, Side, View
from core.imaging import protocols
from core.imaging.hanging import SLOTS, Hanging, Kind, Slot, hang_exams, parse_slot
from core.imaging.protocols import Protocol, Sizing, Stage, stages_for
from tests.support import stores

RCC, LCC, RMLO, LMLO = SLOTS
GOOD = """
format: 1
title: A pair
stages:
  - id: pair
    title: Both
    rows:
      - RCC LCC
"""


def image(number: int, side: Side, view: View, **values: Any) -> ImageRecord:
    header = stores.header(1, side, view, instance_number=number, **values)
    return ImageRecord(
        ImageId(number), ExamId(1), BreastId(1), header, "a.dcm", "00", ImageState.READY
    )


def four(first: int = 1, **values: Any) -> list[ImageRecord]:
    return [image(first + k, s.side, s.view, **values) for k, s in enumerate(SLOTS)]


def shipped() -> dict[str, Protocol]:
    found, faults = protocols.available()
    assert not faults
    return found


def ids(stages: tuple[Stage, ...]) -> list[str]:
    return [stage.id for stage in stages]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("rows:\n      - RCC LCC", "rows:\n      - RCC QCC"), "'QCC' names no slot"),
        (("RCC LCC", "RCC RCC"), "only once"),
        (("    title: Both", "    titel: Both"), "stages.0.title (line 5)"),
        (("format: 1", "format: 7"), "format"),
        (("id: pair", "id: Pair!"), "id"),
        (("rows:\n      - RCC LCC", "size: same"), "rows or a walk"),
        (("RCC LCC", "RCC SPECIMEN"), "names no slot"),
        (("format: 1", "format: ["), "no YAML"),
    ],
)
def test_a_faulty_protocol_is_refused_with_its_name_and_place(
    tmp_path: Path, change: tuple[str, str], told: str
) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(GOOD.replace(*change))
    with pytest.raises(WorldError) as refused:
        protocols.read(path)
    assert "own.yaml" in refused.value.sentence
    assert told in refused.value.sentence


def test_a_faulty_site_file_costs_itself_alone(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("stages: 3\n")
    (tmp_path / "good.yaml").write_text(GOOD)
    found, faults = protocols.available(tmp_path, tmp_path / "missing")
    assert {"standard", "good"} <= set(found)
    assert len(faults) == 1
    assert "bad.yaml" in faults[0]


def test_a_site_file_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "standard.yaml").write_text(GOOD)
    found, _ = protocols.available(tmp_path)
    assert found["standard"].title == "A pair"


def test_slots_are_written_as_readers_say_them() -> None:
    assert parse_slot("RCC") == RCC
    assert parse_slot("prior:LMLO") == LMLO.before()
    assert parse_slot("prior2:RML") == Slot(Side.RIGHT, View.ML, 2)
    assert parse_slot("LMLOID").kind is Kind.DISPLACED
    assert parse_slot("LMLOID").label == "LMLOID"


def test_the_steps_lead_from_the_overview_over_pairs_and_priors_to_pieces() -> None:
    hanging = hang_exams(four(), four(11))
    told = ids(stages_for(shipped()["standard"], hanging))
    assert told == [
        "overview", "eight", "cc", "mlo", "rcc-prior", "lcc-prior", "rmlo-prior", "lmlo-prior",
        "quadrants",
    ]  # fmt: skip


def test_without_priors_no_step_waits_for_them() -> None:
    told = ids(stages_for(shipped()["standard"], hang_exams(four())))
    assert told == ["overview", "cc", "mlo", "quadrants"]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_right_hangs_left_of_left_and_the_prior_left_of_the_current(name: str) -> None:
    for stage in shipped()[name].stages:
        for row in stage.rows:
            for left, right in pairwise(row):
                assert left is not None
                assert right is not None
                if (left.view, left.prior) == (right.view, right.prior):
                    assert (left.side, right.side) == (Side.RIGHT, Side.LEFT)
                if (left.side, left.view) == (right.side, right.view):
                    inward = left.side is Side.LEFT and len(row) == 4
                    assert (left.prior < right.prior) == inward


def test_eight_up_has_its_priors_on_top_or_below_by_choice() -> None:
    hanging = hang_exams(four(), four(11))
    above = next(s for s in stages_for(shipped()["standard"], hanging) if s.id == "eight")
    below = next(
        s for s in stages_for(shipped()["standard"], hanging, priors_below=True) if s.id == "eight"
    )
    assert [row[0].prior for row in above.rows if row[0]] == [1, 0]
    assert [row[0].prior for row in below.rows if row[0]] == [0, 1]


def test_implant_displaced_views_hang_apart_from_full_implant_views() -> None:
    full, displaced = four(implant=True), four(11, implant=True, modifiers=("ID",))
    hanging = hang_exams([*full, *displaced])
    stages = stages_for(shipped()["standard"], hanging)
    (apart,) = [stage for stage in stages if stage.id == "displaced"]
    assert [slot.label for slot in apart.slots] == ["RCCID", "LCCID", "RMLOID", "LMLOID"]
    assert [hanging.first(slot) for slot in apart.slots] == displaced
    assert hanging.queue(RCC) == (full[0],)


def test_the_parts_of_a_mosaic_stay_together() -> None:
    parts = [image(n, Side.RIGHT, View.CC, partial=True) for n in (1, 2, 3)]
    whole = image(9, Side.LEFT, View.CC)
    hanging = hang_exams([parts[2], whole, parts[0], parts[1]])
    assert hanging.queue(RCC) == tuple(parts)
    (stage,) = [s for s in stages_for(shipped()["standard"], hanging) if s.id == "mosaic-rcc"]
    assert [hanging.first(slot) for slot in stage.slots] == parts


def test_magnification_views_have_a_step_of_their_own_right_ones_first() -> None:
    left = image(21, Side.LEFT, View.ML, modifiers=("M",))
    right = image(22, Side.RIGHT, View.CC, modifiers=("M", "S"))
    hanging = hang_exams([*four(), left, right])
    (stage,) = [s for s in stages_for(shipped()["standard"], hanging) if s.id == "magnified"]
    assert [hanging.first(slot) for slot in stage.slots] == [right, left]
    assert stage.sizing is Sizing.FIT
    assert hanging.queue(RCC)[-1] == right


def test_an_exact_view_has_a_slot_of_its_own_when_a_site_wants_it() -> None:
    lateral = image(5, Side.LEFT, View.ML)
    hanging = hang_exams([*four(), lateral])
    assert hanging.queue(Slot(Side.LEFT, View.ML)) == (lateral,)
    assert lateral in hanging.queue(LMLO)


_IMAGES = st.builds(
    lambda side, view, modifiers, partial: (side, view, modifiers, partial),
    st.sampled_from(list(Side)),
    st.sampled_from([view for view in View if view is not View.SPECIMEN]),
    st.sets(st.sampled_from(["M", "S", "ID", "RL", "CV"]), max_size=2).map(tuple),
    st.booleans(),
)


@given(st.lists(_IMAGES, max_size=12), st.sampled_from(["standard", "follow-up", "pair"]))
def test_no_image_that_may_hang_is_ever_out_of_reach(
    drawn: list[tuple[Side, View, tuple[str, ...], bool]], name: str
) -> None:
    images = [
        image(n, side, view, modifiers=modifiers, partial=partial)
        for n, (side, view, modifiers, partial) in enumerate(drawn, start=1)
    ]
    pair = Protocol("pair", "Pair", "", (Stage("pair", "Pair", "", ((RCC, LCC),)),))
    protocol = pair if name == "pair" else shipped()[name]
    hanging = hang_exams(images)
    stages = stages_for(protocol, hanging)
    assert not protocols.unreached(stages, hanging)
    assert len(set(ids(stages))) == len(stages)
    assert all(len(set(stage.slots)) == len(stage.slots) for stage in stages)


@given(st.lists(_IMAGES, max_size=12))
def test_a_slot_only_ever_holds_images_of_its_own_side(
    drawn: list[tuple[Side, View, tuple[str, ...], bool]],
) -> None:
    images = [
        image(n, side, view, modifiers=modifiers, partial=partial)
        for n, (side, view, modifiers, partial) in enumerate(drawn, start=1)
    ]
    hanging: Hanging = hang_exams(images)
    for stage in stages_for(shipped()["standard"], hanging):
        for slot in stage.slots:
            assert all(one.header.side is slot.side for one in hanging.queue(slot))
