"""A slab is what a slow look at every pixel of its slices says (display rule 49)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.errors import Cancelled
from core.imaging.display import Display, Function, Voi
from core.imaging.slab import Blend, Level, RunningSlab, Slab

BITS = 12
PLAIN = Display("MONOCHROME2", "IDENTITY", BITS, (Voi(Function.LINEAR, 2048, 4096),))
PADDED = replace(PLAIN, padding=(0, 3))
INVERTED = replace(PLAIN, photometric="MONOCHROME1", padding=(4090, 4095))


def slices(count: int, seed: int = 0) -> list[Level]:
    random = np.random.default_rng(seed)
    found = random.integers(0, 1 << BITS, (count, 9, 7)).astype(np.uint16)
    found[random.random(found.shape) < 0.3] = 2
    found[random.random(found.shape) < 0.1] = 4093
    return list(found)


def slow(some: Sequence[Level], blend: Blend, display: Display) -> Level:
    """Pixel by pixel, as the words say it."""
    found = np.zeros_like(some[0])
    low, high = display.padding or (1, 0)
    for row in range(found.shape[0]):
        for column in range(found.shape[1]):
            values = [int(s[row, column]) for s in some]
            values = [v for v in values if not low <= v <= high]
            if not values:
                found[row, column] = low
            elif blend is Blend.MEAN:
                found[row, column] = int(sum(values) / len(values) + 0.5)
            else:
                found[row, column] = min(values) if display.inverse else max(values)
    return found


@pytest.mark.parametrize("blend", Blend)
@pytest.mark.parametrize("display", [PLAIN, PADDED, INVERTED], ids=["plain", "padded", "inverted"])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_slab_is_the_slow_one(count: int, display: Display, blend: Blend) -> None:
    some = slices(count)
    slab = Slab(blend, display)
    for one in some:
        slab.add((one, one[::2, ::2]), display)
    full, half = slab.levels()
    assert np.array_equal(full, slow(some, blend, display))
    assert np.array_equal(half, slow([s[::2, ::2] for s in some], blend, display))


def test_a_slab_of_one_slice_is_that_slice() -> None:
    (one,) = slices(1)
    slab = Slab(Blend.MEAN, PLAIN)
    slab.add((one,), PLAIN)
    assert np.array_equal(slab.levels()[0], one)


def test_sixty_bright_slices_do_not_overflow() -> None:
    white = np.full((4, 4), 65535, np.uint16)
    slab = Slab(Blend.MEAN, replace(PLAIN, bits=16))
    for _ in range(60):
        slab.add((white,), PLAIN)
    assert (slab.levels()[0] == 65535).all()


def test_slices_of_another_rescaling_are_brought_to_the_slabs_own() -> None:
    one = np.full((3, 3), 1000, np.uint16)
    other = np.full((3, 3), 400, np.uint16)
    shifted = replace(PLAIN, slope=2.0, intercept=400.0)  # 400 there shows as 1200 here
    slab = Slab(Blend.MEAN, PLAIN)
    slab.add((one,), PLAIN)
    slab.add((other,), shifted)
    assert (slab.levels()[0] == 1100).all()


def test_a_maximum_gives_no_slice_back() -> None:
    (one,) = slices(1)
    slab = Slab(Blend.MAXIMUM, PLAIN)
    slab.add((one,), PLAIN)
    with pytest.raises(ValueError, match="mean"):
        slab.remove((one,), PLAIN)


class Stack:
    """Slices by frame, and how often each was asked for."""

    def __init__(self, count: int, display: Display) -> None:
        self.slices, self.display = slices(count), display
        self.asked: list[int] = []

    def __call__(self, frame: int) -> tuple[Sequence[Level], Display]:
        self.asked.append(frame)
        return (self.slices[frame],), self.display


MOVES = st.lists(
    st.tuples(st.integers(0, 11), st.integers(1, 12), st.sampled_from(list(Blend))),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(MOVES, st.sampled_from([PLAIN, PADDED, INVERTED]))
def test_wherever_a_slab_moves_it_is_the_slow_one(
    moves: list[tuple[int, int, Blend]], display: Display
) -> None:
    stack, running = Stack(12, display), RunningSlab()
    for first, thickness, blend in moves:
        frames = range(first, min(12, first + thickness))
        (found,) = running.make(frames, blend, display, stack)
        assert np.array_equal(found, slow([stack.slices[f] for f in frames], blend, display))


def test_moving_a_mean_by_one_slice_asks_for_two() -> None:
    stack, running = Stack(12, PLAIN), RunningSlab()
    running.make(range(0, 8), Blend.MEAN, PLAIN, stack)
    stack.asked.clear()
    running.make(range(1, 9), Blend.MEAN, PLAIN, stack)
    assert sorted(stack.asked) == [0, 8]


@pytest.mark.parametrize("blend", Blend)
def test_a_slab_that_was_given_up_halfway_spoils_nothing(blend: Blend) -> None:
    stack, running = Stack(12, PADDED), RunningSlab()
    left = [3]

    def check() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled("A slab")

    with pytest.raises(Cancelled):
        running.make(range(0, 8), blend, PADDED, stack, check)
    (found,) = running.make(range(2, 6), blend, PADDED, stack)
    assert np.array_equal(found, slow(stack.slices[2:6], blend, PADDED))
