"""Scrolling a stack: the right number over each picture, few slices in memory (rules 47-49)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.study import ExamId, ImageId, ImageRecord, ImageState, Side, View
from core.imaging.frames import FrameInfo, Frames
from core.imaging.slab import Blend
from maninegs_gui.viewer import stack_layer
from maninegs_gui.viewer.slices import KEPT
from maninegs_gui.viewer.stack import AHEAD, Stack, StackView
from tests.support import stores, tomo
from tests.support.lanes import InlineLanes
from tests.support.tomo import StackPool

COUNT = 24


def record(count: int = COUNT, side: Side = Side.LEFT, view: View = View.CC) -> ImageRecord:
    header = stores.header(1, side, view, frames=count, rows=96, columns=72)
    header = replace(header, sop_class_uid=tomo.TOMOSYNTHESIS, orientation=("A", "R"))
    return ImageRecord(
        ImageId(7), ExamId(1), None, header, "/images/7.dcm", "ab" * 32, ImageState.READY
    )


def opened(lanes: InlineLanes, pool: StackPool, **values: object) -> Stack:
    stack = Stack(lanes, pool, record(pool.count), lanes, **values)  # type: ignore[arg-type]
    lanes.settle()
    return stack


@pytest.fixture
def pool() -> StackPool:
    return StackPool(tomo.volume(COUNT))


def number(stack: Stack) -> int:
    """Which slice the picture itself says that it is."""
    assert stack.shown is not None
    return tomo.number_of(stack.shown.loaded.picture.levels[0])


def told(stack: Stack) -> int:
    """Which slice the words say that it is."""
    return int(stack_layer.words(stack)[0][0].split("/")[0]) - 1


def test_a_stack_opens_in_its_middle(inline: InlineLanes, pool: StackPool) -> None:
    stack = opened(inline, pool)
    assert number(stack) == told(stack) == COUNT // 2
    assert stack.depth_mm == COUNT // 2


def test_scrolling_goes_slice_by_slice_and_stops_at_the_ends(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = opened(inline, pool)
    stack.scroll(2)
    inline.settle()
    assert number(stack) == told(stack) == COUNT // 2 + 2
    stack.go_last()
    stack.scroll(5)
    inline.settle()
    assert number(stack) == COUNT - 1
    stack.go_first()
    inline.settle()
    assert number(stack) == 0


def test_while_a_slice_is_decoded_the_one_before_stays_under_its_own_number(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = opened(inline, pool)
    inline.hold = True
    stack.scroll(1)
    assert number(stack) == told(stack) == COUNT // 2
    assert stack.wanted.place == COUNT // 2 + 1
    inline.release()
    assert number(stack) == told(stack) == COUNT // 2 + 1


def test_of_all_slices_that_were_wanted_meanwhile_only_the_last_is_decoded(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = opened(inline, pool, place=0)
    pool.asked.clear()
    inline.hold = True
    for place in (6, 8, 13, 20):
        stack.go_to(place)
    assert pool.asked == []
    inline.release()
    assert number(stack) == 20
    assert pool.asked[:2] == [6, 20]
    assert not {8, 13} & set(pool.asked)


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("go"), st.integers(-3, COUNT + 3)),
        st.tuples(st.just("slab"), st.integers(0, 6)),
        st.tuples(st.just("hold"), st.just(0)),
        st.tuples(st.just("release"), st.just(0)),
    ),
    max_size=12,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(MOVES)
def test_no_picture_ever_stands_under_another_ones_number(
    inline: InlineLanes, moves: list[tuple[str, int]]
) -> None:
    pool = StackPool(tomo.volume(COUNT))
    inline.release()
    stack = opened(inline, pool)
    wrong: list[tuple[int, int]] = []

    def look(_loaded: object) -> None:
        assert stack.shown is not None
        places = stack.shown.view.places(COUNT)
        mean = round(sum(tomo.number_pixel(k) for k in places) / len(places))
        shown = int(stack.shown.loaded.picture.levels[0][0, 0])
        if abs(shown - mean) > 1 or told(stack) != stack.shown.view.place:
            wrong.append((shown, mean))

    stack.picture_ready.connect(look)
    for what, value in moves:
        if what == "go":
            stack.go_to(value)
        elif what == "slab":
            stack.set_slab(value)
        elif what == "hold":
            inline.hold = True
        else:
            inline.release()
        look(None)
        if not inline.hold:
            inline.settle()
    inline.release()
    assert not wrong
    assert stack.shown is not None
    assert stack.shown.view == stack.wanted
    stack.close()


def test_a_long_stack_is_never_in_memory_as_a_whole(inline: InlineLanes) -> None:
    pool = StackPool(tomo.volume(60, 48, 36))
    stack = opened(inline, pool, place=0)
    for _ in range(59):
        stack.scroll(1)
        inline.settle()
    for _ in range(30):
        stack.scroll(-1)
        inline.settle()
    assert number(stack) == 29
    assert pool.most_alive <= KEPT + 1
    assert len(stack.kept) <= KEPT
    stack.close()
    stack.shown = None
    assert pool.alive == 0


def test_only_slices_that_are_wanted_or_come_next_are_decoded(
    inline: InlineLanes,
) -> None:
    pool = StackPool(tomo.volume(60, 48, 36))
    stack = opened(inline, pool)
    assert sorted(pool.asked) == list(range(30, 30 + AHEAD + 1))
    pool.asked.clear()
    stack.scroll(1)
    inline.settle()
    assert pool.asked == [31 + AHEAD]
    pool.asked.clear()
    stack.go_to(10)
    inline.settle()
    assert sorted(pool.asked) == list(range(10 - AHEAD, 11))


def test_what_comes_next_lets_all_else_pass(inline: InlineLanes, pool: StackPool) -> None:
    opened(inline, pool)
    assert pool.hurried == [True] + [False] * AHEAD


def test_a_slice_that_cannot_be_decoded_is_told_and_the_others_still_open(
    inline: InlineLanes, pool: StackPool
) -> None:
    pool.broken[COUNT // 2 + 1] = "Its compressed pixels are damaged."
    stack = opened(inline, pool)
    stack.scroll(1)
    inline.settle()
    assert number(stack) == told(stack) == COUNT // 2
    assert "damaged" in stack.trouble
    assert (stack.trouble, True) in stack_layer.words(stack)
    stack.scroll(1)
    inline.settle()
    assert number(stack) == COUNT // 2 + 2
    assert not stack.trouble


def test_when_not_even_the_first_slice_can_be_decoded_it_is_told(
    inline: InlineLanes, pool: StackPool
) -> None:
    pool.broken = dict.fromkeys(range(COUNT), "Its compressed pixels are damaged.")
    stack = Stack(inline, pool, record(), inline)
    seen: list[Exception] = []
    stack.failed.connect(seen.append)
    inline.settle()
    assert len(seen) == 1
    assert stack.shown is None
    assert stack_layer.words(stack)[0][1]


@pytest.mark.parametrize("blend", Blend)
def test_a_slab_blends_the_slices_around_the_one_in_the_middle(
    inline: InlineLanes, pool: StackPool, blend: Blend
) -> None:
    stack = opened(inline, pool)
    stack.set_slab(5, blend)
    inline.settle()
    some = tomo.volume(COUNT)[COUNT // 2 - 2 : COUNT // 2 + 3]
    wanted = np.floor(some.mean(axis=0) + 0.5) if blend is Blend.MEAN else some.max(axis=0)
    assert stack.shown is not None
    assert np.array_equal(stack.shown.loaded.picture.levels[0], wanted)
    assert stack.frames_shown == set(range(COUNT // 2 - 2, COUNT // 2 + 3))
    assert "5" in stack_layer.words(stack)[1][0]


def test_a_slab_is_smaller_at_the_ends_and_says_so(inline: InlineLanes, pool: StackPool) -> None:
    stack = opened(inline, pool, place=0)
    stack.set_slab(5)
    inline.settle()
    assert stack.frames_shown == {0, 1, 2}
    assert "3" in stack_layer.words(stack)[1][0]


def test_a_slab_of_the_whole_stack_keeps_few_slices(inline: InlineLanes) -> None:
    pool = StackPool(tomo.volume(60, 48, 36))
    stack = opened(inline, pool)
    stack.set_slab(60)
    inline.settle()
    assert len(stack.frames_shown) == 60
    # Beside what is kept: the slice on its way in, and the middle one.
    assert pool.most_alive <= KEPT + 2


def test_slab_thickness_goes_step_by_step_within_the_stack(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = opened(inline, pool)
    stack.thinner()
    assert stack.wanted.thickness == 1
    stack.thicker()
    stack.thicker()
    assert stack.wanted.thickness == 3
    stack.set_slab(999)
    assert stack.wanted.thickness == COUNT
    stack.toggle_blend()
    assert stack.wanted.blend is Blend.MAXIMUM


def test_cine_plays_every_slice_and_bounces_at_the_ends(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = opened(inline, pool, place=COUNT - 3)
    seen: list[int] = []
    stack.picture_ready.connect(lambda _loaded: seen.append(number(stack)))
    stack.toggle_cine()
    assert stack.playing
    for _ in range(5):
        stack.step_cine()
        inline.settle()
    assert seen == [COUNT - 2, COUNT - 1, COUNT - 2, COUNT - 3, COUNT - 4]
    stack.toggle_cine()
    assert not stack.playing


def test_cine_waits_for_a_slice_that_is_not_there_yet(inline: InlineLanes, pool: StackPool) -> None:
    stack = opened(inline, pool, place=0)
    inline.hold = True
    for _ in range(4):
        stack.step_cine()
    assert stack.wanted.place == 1


def test_the_readers_hand_stops_cine(inline: InlineLanes, pool: StackPool) -> None:
    stack = opened(inline, pool)
    stack.toggle_cine()
    assert any("cine" in text for text, _ in stack_layer.words(stack))
    stack.scroll(1)
    assert not stack.playing


@pytest.mark.parametrize(("wanted", "got"), [(0, 1), (12, 12), (25, 25), (99, 30)])
def test_the_speed_of_cine_is_kept_within_its_limits(
    inline: InlineLanes, pool: StackPool, wanted: int, got: int
) -> None:
    stack = opened(inline, pool)
    stack.set_fps(wanted)
    assert stack.fps == pytest.approx(got, abs=1)


def test_a_mark_leads_to_its_slice_by_its_frame_in_the_file(inline: InlineLanes) -> None:
    order = [COUNT - 1, *range(COUNT - 1)]
    frames = Frames(tuple(FrameInfo(f, float(k)) for k, f in enumerate(order)))
    pool = StackPool(tomo.volume(COUNT), frames)
    stack = opened(inline, pool)
    assert stack.show_frame(3)
    inline.settle()
    assert number(stack) == stack.frame_shown == 3
    assert stack.wanted.place == 4
    assert not stack.show_frame(999)


def test_a_mark_that_was_asked_for_before_the_slices_were_known_is_gone_to(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = Stack(inline, pool, record(), inline)
    stack.show_frame(5)
    inline.settle()
    assert number(stack) == 5


def test_a_depth_leads_to_the_nearest_slice(inline: InlineLanes, pool: StackPool) -> None:
    stack = opened(inline, pool)
    assert stack.show_depth(4.4)
    inline.settle()
    assert number(stack) == 4


@pytest.mark.parametrize("early", [False, True])
def test_a_spot_of_the_2d_image_leads_to_the_slice_in_which_it_is_sharpest(
    inline: InlineLanes, early: bool
) -> None:
    pool = StackPool(tomo.volume(COUNT, lesion=6))
    stack = Stack(inline, pool, record(), inline)
    if not early:
        inline.settle()
    stack.show_sharpest((0.3, 0.5))
    inline.settle()
    assert number(stack) == 6
    assert pool.most_alive <= KEPT + 2


def test_a_reader_who_scrolls_meanwhile_is_not_carried_away(
    inline: InlineLanes, pool: StackPool
) -> None:
    stack = opened(inline, pool)
    inline.hold = True
    stack.show_sharpest((0.3, 0.5))
    stack.scroll(1)
    inline.release()
    assert number(stack) == COUNT // 2 + 1


def test_a_spot_is_found_in_slices_that_are_stored_otherwise_than_they_hang(
    inline: InlineLanes,
) -> None:
    pool = StackPool(tomo.volume(COUNT, lesion=6)[:, :, ::-1].copy())
    mirrored = replace(record(), header=replace(record().header, orientation=("P", "R")))
    stack = Stack(inline, pool, mirrored, inline)
    inline.settle()
    stack.show_sharpest((0.3, 0.5))
    inline.settle()
    assert stack.shown is not None
    assert stack.shown.view.place == 6


def test_where_the_file_says_no_depth_none_is_told(inline: InlineLanes) -> None:
    frames = Frames(tuple(FrameInfo(k) for k in range(COUNT)))
    stack = opened(inline, StackPool(tomo.volume(COUNT), frames))
    assert not stack.show_depth(4.0)
    assert "mm" not in stack_layer.words(stack)[0][0]


def test_slices_of_another_side_are_warned_of(inline: InlineLanes) -> None:
    frames = Frames(tuple(FrameInfo(k, float(k), Side.RIGHT) for k in range(COUNT)))
    stack = opened(inline, StackPool(tomo.volume(COUNT), frames))
    assert any(warns for _, warns in stack_layer.words(stack))


def test_a_closed_stack_shows_nothing_more(inline: InlineLanes, pool: StackPool) -> None:
    stack = opened(inline, pool)
    seen: list[object] = []
    stack.picture_ready.connect(seen.append)
    inline.hold = True
    stack.scroll(3)
    stack.close()
    inline.release()
    assert seen == []


def test_a_view_at_an_end_holds_fewer_slices() -> None:
    assert list(StackView(0, 4).places(10)) == [0, 1, 2]
    assert list(StackView(5, 4).places(10)) == [4, 5, 6, 7]
    assert list(StackView(9, 3).places(10)) == [8, 9]
