"""Where the prepared square's pixels come from: a bright dot lands where the frame says."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from core.domain.study import Side, View
from core.imaging.display import Display, Function, Voi
from core.imaging.orientation import Hung, opposite
from core.imaging.pixels import PixelsInMemory, pyramid
from core.imaging.prepare import Frame, frame, prepare
from tests.support.dicoms import breast_pixels, hung_orientation

PLAIN = Display("MONOCHROME2", "IDENTITY", 12, (Voi(Function.LINEAR, 2048.0, 4096.0),))
WAYS = list(product((False, True), repeat=3))
SLANTED = {View.CC, View.MLO, View.ML, View.LM}


def stored_as(hung: np.ndarray, side: Side, view: View, way: Hung) -> tuple[np.ndarray, tuple]:
    """An image that hangs right, as it is stored ``way``, and the orientation that says so."""
    row, column = hung_orientation(side.value, view.value)
    if way.flip_horizontal:
        row = opposite(row)
    if way.flip_vertical:
        column = opposite(column)
    if way.transpose:
        row, column = column, row
    return np.ascontiguousarray(way.undo(hung)), (row, column)


def in_memory(stored: np.ndarray) -> PixelsInMemory:
    return PixelsInMemory(PLAIN, tuple(pyramid(stored)))


@st.composite
def shots(draw: st.DrawFn) -> tuple[int, int, Side, View, Hung, int, float, float]:
    return (
        draw(st.integers(150, 640)),
        draw(st.integers(150, 560)),
        draw(st.sampled_from(list(Side))),
        draw(st.sampled_from(sorted(SLANTED))),
        Hung(*draw(st.sampled_from(WAYS))),
        draw(st.sampled_from([32, 48, 97])),
        draw(st.floats(0.3, 0.7)),
        draw(st.floats(0.1, 0.5)),
    )


@settings(max_examples=25, deadline=None)
@given(shots())
@example((599, 401, Side.RIGHT, View.MLO, Hung(True, True, False), 48, 0.4, 0.2))
@example((1100, 703, Side.LEFT, View.CC, Hung(False, True, True), 32, 0.6, 0.3))
def test_a_bright_dot_lands_where_the_frame_says(
    shot: tuple[int, int, Side, View, Hung, int, float, float],
) -> None:
    rows, columns, side, view, way, size, down, across = shot
    plain = np.minimum(breast_pixels(rows, columns, side=side.value), 1500).astype(np.uint16)
    stored, orientation = stored_as(plain, side, view, way)
    # The dot is put into stored pixels, so that the test lays nothing itself.
    row, column = (round(down * rows), round(across * columns))
    if side is Side.RIGHT:
        column = columns - column
    at = way.to_stored([(column, row)], stored.shape)[0]
    half = max(2, max(stored.shape) // 60)
    x, y = int(at[0]), int(at[1])
    dotted = stored.copy()
    dotted[y - half : y + half, x - half : x + half] = 4095
    laid = {"side": side, "view": view, "orientation": orientation}
    before = prepare(in_memory(stored), size, **laid)  # type: ignore[arg-type]
    after = prepare(in_memory(dotted), size, **laid)  # type: ignore[arg-type]
    where = frame(in_memory(dotted), size, **laid)  # type: ignore[arg-type]
    # The dot may change what counts as breast, and the pixels then differ everywhere.
    assume(where == frame(in_memory(stored), size, **laid))  # type: ignore[arg-type]
    change = after.astype(float) - before
    assert change.max() > 10
    total = change.sum()
    found = (
        (change.sum(axis=0) * (np.arange(size) + 0.5)).sum() / total,
        (change.sum(axis=1) * (np.arange(size) + 0.5)).sum() / total,
    )
    assert where.to_square([(x, y)])[0] == pytest.approx(found, abs=0.35)
    # Exact both ways, wherever a point lies.
    points = np.random.default_rng(0).uniform(-50, 900, (20, 2))
    assert where.to_stored(where.to_square(points)) == pytest.approx(points, abs=1e-6)
    assert where.to_square(where.to_stored(points)) == pytest.approx(points, abs=1e-6)
    covers(where, after, (x, y))


def covers(where: Frame, square: np.ndarray, dot: tuple[int, int]) -> None:
    """The square laid back over the stored image has the dot at its place, and its filling out."""
    left, top, right, bottom = where.box
    size = where.size
    assert (left, min(size - right, top)) == (0.0, 0.0) or size == bottom - top
    assert not square[: int(top)].any()
    assert not square[int(bottom) :].any()
    assert not square[:, int(right) :].any()
    back, reach = where.lay_back(square), where.reach
    columns = (dot[0] - reach[0]) / (reach[2] - reach[0]) * size
    rows = (dot[1] - reach[1]) / (reach[3] - reach[1]) * size
    up, west = max(0, int(rows) - 1), max(0, int(columns) - 1)
    assert back[up : int(rows) + 2, west : int(columns) + 2].max() == back.max()


def test_an_image_of_unknown_side_and_one_without_a_breast_have_a_frame_too() -> None:
    image = in_memory(np.zeros((300, 200), np.uint16))
    where = frame(image, 32, side=None, view=None, orientation=None)
    assert where.reach[:2] == (0.0, 0.0)
    assert where.to_stored([where.box[2:]])[0] == pytest.approx((200, 300))
