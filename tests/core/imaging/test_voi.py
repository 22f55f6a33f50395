"""Stored values become the P-values that DICOM's formulas give."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imaging.display import Display, Function, Voi, from_json, to_json
from core.imaging.voi import p_values

WINDOW = Voi(Function.LINEAR, 2048.0, 4096.0)


def display(voi: Voi = WINDOW, **values: object) -> Display:
    given_: dict[str, object] = {"photometric": "MONOCHROME2", "shape": "IDENTITY", "bits": 12}
    return Display(voi=(voi,), **(given_ | values))  # type: ignore[arg-type]


def slow(x: float, function: Function, c: float, w: float) -> float:
    """PS3.3 C.11.2.1.2 and C.11.2.1.3, one value at a time, 0..255."""
    if function is Function.SIGMOID:
        return 255 / (1 + math.exp(min(700.0, -4 * (x - c) / w)))
    if function is Function.LINEAR_EXACT:
        if x <= c - w / 2:
            return 0
        if x > c + w / 2:
            return 255
        return ((x - c) / w + 0.5) * 255
    if x <= c - 0.5 - (w - 1) / 2:
        return 0
    if x > c - 0.5 + (w - 1) / 2:
        return 255
    return ((x - (c - 0.5)) / (w - 1) + 0.5) * 255


@given(
    st.sampled_from([Function.LINEAR, Function.LINEAR_EXACT, Function.SIGMOID]),
    st.floats(0, 4095),
    st.floats(1, 8000),
    st.lists(st.integers(0, 4095), min_size=1, max_size=20),
)
def test_every_function_agrees_with_the_standards_formula(
    function: Function, c: float, w: float, values: list[int]
) -> None:
    found = p_values(np.array(values, np.uint16), display(Voi(function, c, w)))
    for value, got in zip(values, found, strict=True):
        assert abs(slow(value, function, c, w) - float(got)) <= 0.5 + 1e-6


def test_a_window_of_one_is_a_threshold() -> None:
    found = p_values(np.array([99, 100, 101]), display(Voi(Function.LINEAR, 100.0, 1.0)))
    assert found.tolist() == [0, 255, 255]


def lut_of(entries: list[int], first: int, bits: int) -> Voi:
    return Voi(
        Function.LUT,
        first + len(entries) / 2,
        float(len(entries)),
        "NORMAL",
        first,
        bits,
        np.array(entries, "<u2").tobytes(),
    )


def test_a_lut_maps_its_range_and_holds_its_ends_outside() -> None:
    voi = lut_of([0, 100, 400, 1023], first=10, bits=10)
    found = p_values(np.array([0, 9, 10, 11, 12, 13, 14, 4000]), display(voi))
    wanted = [0, 0, 0, 100, 400, 1023, 1023, 1023]
    assert found.tolist() == [round(v * 255 / 1023) for v in wanted]


def test_manual_contrast_keeps_the_curve_of_a_lut_and_stretches_its_input() -> None:
    voi = lut_of([0, 100, 400, 1023], first=10, bits=10)
    found = p_values(np.arange(100, 116), display(voi), window=(108.0, 16.0))
    each = np.repeat([0, 100, 400, 1023], 4)
    assert found.tolist() == [round(v * 255 / 1023) for v in each]


def test_rescale_comes_before_the_window() -> None:
    shown = display(Voi(Function.LINEAR_EXACT, 0.0, 200.0), slope=2.0, intercept=-100.0)
    assert p_values(np.array([0, 50, 100]), shown).tolist() == [0, 128, 255]


@pytest.mark.parametrize(
    ("photometric", "shape", "inverted"),
    [
        ("MONOCHROME2", "IDENTITY", False),
        ("MONOCHROME2", "", False),
        ("MONOCHROME1", "", True),
        ("MONOCHROME1", "INVERSE", True),
        ("MONOCHROME2", "INVERSE", True),
    ],
)
def test_small_values_are_white_once_however_often_it_is_said(
    photometric: str, shape: str, inverted: bool
) -> None:
    values = np.arange(0, 4096, 37, dtype=np.uint16)
    plain = p_values(values, display())
    found = p_values(values, display(photometric=photometric, shape=shape))
    assert np.array_equal(found, 255 - plain if inverted else plain)


@given(
    st.floats(-1000, 5000),
    st.floats(1, 9000),
    st.booleans(),
    st.sampled_from(["MONOCHROME1", "MONOCHROME2"]),
    st.sampled_from([(0, 0), (4095, 4095), (4000, 4095), (0, 20)]),
)
def test_padding_is_black_at_any_window_and_inverted(
    c: float, w: float, invert: bool, photometric: str, padding: tuple[int, int]
) -> None:
    shown = display(photometric=photometric, shape="", padding=padding)
    values = np.array([padding[0], padding[1], (padding[0] + padding[1]) // 2])
    assert not p_values(values, shown, window=(c, w), invert=invert).any()


def test_inverting_twice_is_nothing() -> None:
    values = np.arange(4096)
    one = p_values(values, display(photometric="MONOCHROME1", shape="INVERSE"), invert=True)
    assert np.array_equal(one, p_values(values, display()))


def test_a_display_survives_its_json() -> None:
    shown = display(lut_of([1, 2, 3], -5, 12), padding=(0, 3), offset=2048)
    assert from_json(to_json(shown)) == shown


def test_a_table_that_holds_more_bits_than_it_says_stays_white_where_it_is_bright() -> None:
    entries = np.linspace(0, 4095, 4096).astype("<u2").tobytes()
    voi = Voi(Function.LUT, 2048.0, 4096.0, first=0, bits=10, entries=entries)
    shown = p_values(np.arange(4096, dtype=np.uint16), display(voi)).astype(int)
    assert (np.diff(shown) >= 0).all()
    assert shown[-1] == 255
