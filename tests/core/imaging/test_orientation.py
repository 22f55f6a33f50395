"""An image hangs as its Patient Orientation says, and points follow it."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.study import Side, View
from core.imaging import orientation
from core.imaging.orientation import Hung, hang

EVERY_HUNG = [Hung(*flags) for flags in product((False, True), repeat=3)]
STORED_WAYS = [
    (row, column)
    for pair in (("P", "L"), ("P", "F"))
    for first, second in (pair, pair[::-1])
    for row in (first, orientation.opposite(first))
    for column in (second, orientation.opposite(second))
]


def arrow_image(row: str, column: str) -> dict[tuple[int, int], dict[str, int]]:
    """Each pixel of a 2 x 3 image with its place along every direction of the body."""
    found = {}
    for r, c in product(range(2), range(3)):
        place = {}
        for letters, step in ((row, c), (column, r)):
            for letter in letters:
                place[letter], place[orientation.opposite(letter)] = step, -step
        found[r, c] = place
    return found


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("view", [v for v in View if v is not View.SPECIMEN])
@pytest.mark.parametrize("stored", STORED_WAYS, ids="\\".join)
def test_whatever_way_it_is_stored_the_chest_wall_and_the_feet_end_where_rule_16_says(
    side: Side, view: View, stored: tuple[str, str]
) -> None:
    oblique = view in (View.MLO, View.ML, View.LM, View.LMO, View.SIO, View.ISO)
    if oblique == bool(set("".join(stored)) & set("RL")):
        return  # an orientation that this view cannot have
    places = arrow_image(*stored)
    pixels = np.empty((2, 3), dtype=object)
    for at, place in places.items():
        pixels[at] = place
    hung = hang(side, view, stored).apply(pixels)
    chest = "P" if side is Side.RIGHT else "A"
    down = "F" if oblique else ("L" if side is Side.RIGHT else "R")
    for r, c in product(range(hung.shape[0]), range(hung.shape[1] - 1)):
        assert hung[r, c + 1][chest] == hung[r, c][chest] + 1
    for r, c in product(range(hung.shape[0] - 1), range(hung.shape[1])):
        assert hung[r + 1, c][down] == hung[r, c][down] + 1


@pytest.mark.parametrize(
    ("side", "view", "stored", "expected"),
    [
        (Side.RIGHT, View.CC, ("P", "L"), Hung()),
        (Side.LEFT, View.CC, ("A", "R"), Hung()),
        (Side.RIGHT, View.MLO, ("P", "FL"), Hung()),
        (Side.LEFT, View.MLO, ("A", "FR"), Hung()),
        (Side.RIGHT, View.CC, ("A", "R"), Hung(False, True, True)),
        (Side.LEFT, View.MLO, ("P", "HL"), Hung(False, True, True)),
        (Side.LEFT, View.CC, ("R", "A"), Hung(True, False, False)),
        (Side.RIGHT, View.MLO, ("HR", "A"), Hung(True, True, True)),
        (None, View.CC, ("P", "L"), Hung()),
        (Side.LEFT, View.CC, None, Hung()),
        (Side.LEFT, View.CC, ("R", "F"), Hung()),
    ],
)
def test_known_cases(
    side: Side | None, view: View, stored: tuple[str, str] | None, expected: Hung
) -> None:
    assert hang(side, view, stored) == expected


@given(
    st.sampled_from(EVERY_HUNG),
    st.integers(1, 9),
    st.integers(1, 9),
    st.data(),
)
def test_a_point_stays_on_its_pixel_and_comes_back(
    hung: Hung, rows: int, columns: int, data: st.DataObject
) -> None:
    pixels = np.arange(rows * columns).reshape(rows, columns)
    r = data.draw(st.integers(0, rows - 1))
    c = data.draw(st.integers(0, columns - 1))
    ((x, y),) = hung.to_display([(c + 0.5, r + 0.5)], pixels.shape)
    shown = hung.apply(pixels)
    assert shown.shape == hung.shape((rows, columns))
    assert shown[int(y), int(x)] == pixels[r, c]
    assert hung.to_stored([(x, y)], pixels.shape).tolist() == [[c + 0.5, r + 0.5]]
    assert np.array_equal(hung.undo(shown), pixels)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("view", View)
def test_the_assumed_orientation_hangs_without_a_flip(side: Side, view: View) -> None:
    assert hang(side, view, orientation.assumed(side, view)) == Hung()


def test_edge_letters_follow_the_flips() -> None:
    hung = hang(Side.LEFT, View.MLO, ("P", "HL"))
    assert hung.letters(("P", "HL")) == ("A", "FR")


@pytest.mark.parametrize(
    "bad", [(), ("P",), ("P", ""), ("P", "A"), ("PA", "L"), ("X", "L"), ("P", "PL"), ("LL", "P")]
)
def test_an_orientation_that_makes_no_sense_is_none(bad: tuple[str, ...]) -> None:
    assert orientation.parse(bad) is None
