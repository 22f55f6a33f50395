"""What an object offers as contrast, and what is made where it offers nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from core.imaging.air import valid_pixels
from core.imaging.contrast import auto_window
from core.imaging.display import Display, Function, Voi
from core.imaging.voi import p_values
from core.imaging.work import decoded
from tests.support import dicoms, golden, objects

GOLDEN = Path(__file__).parent / "golden"


def opened(
    made: objects.MgObject, tmp_path: Path, syntax: str = dicoms.EXPLICIT, frame: int = 0
) -> tuple[npt.NDArray[np.uint16], Display]:
    return decoded(made.write(tmp_path / "a.dcm", syntax), frame)


def test_luts_and_windows_are_all_offered_by_their_explanations(tmp_path: Path) -> None:
    made = objects.two_luts()
    made.data.WindowCenter, made.data.WindowWidth = ["2000", "1800"], ["2400", "1200"]
    made.data.WindowCenterWidthExplanation = ["SOFT", "HARD"]
    made.data.VOILUTFunction = "SIGMOID"
    _, display = opened(made, tmp_path)
    assert [(voi.function, voi.title) for voi in display.voi] == [
        (Function.LUT, "NORMAL"),
        (Function.LUT, "HARDER"),
        (Function.SIGMOID, "SOFT"),
        (Function.SIGMOID, "HARD"),
    ]


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_a_window_is_shown_by_its_function(tmp_path: Path, function: str) -> None:
    stored, display = opened(objects.window(function), tmp_path)
    assert display.voi[0].function.value == function
    golden.check(GOLDEN / f"window_{function.lower()}.png", p_values(stored, display))


def test_a_window_without_function_is_linear(tmp_path: Path) -> None:
    _, display = opened(objects.plain(), tmp_path)
    assert display.voi[0].function is Function.LINEAR


@pytest.mark.parametrize(
    "syntax", [dicoms.IMPLICIT, dicoms.EXPLICIT, dicoms.DEFLATED, dicoms.BIG_ENDIAN]
)
@pytest.mark.parametrize("vr", ["OW", "US"])
def test_lut_data_are_read_alike_in_every_form(tmp_path: Path, vr: str, syntax: str) -> None:
    made = objects.two_luts(vr)
    if vr == "OW" and syntax == dicoms.BIG_ENDIAN:
        for item in made.data.VOILUTSequence:
            item.LUTData = np.frombuffer(item.LUTData, "<u2").astype(">u2").tobytes()
    _, display = opened(made, tmp_path, syntax)
    for voi, power in zip(display.voi, (1.0, 2.2), strict=False):
        entries = np.frombuffer(voi.entries, "<u2")
        assert np.array_equal(entries, objects.curve(power=power))


@pytest.mark.parametrize("syntax", [dicoms.EXPLICIT, dicoms.BIG_ENDIAN])
@pytest.mark.parametrize("vr", ["OW", "US"])
@pytest.mark.parametrize("count", [256, 255])
def test_two_entries_of_eight_bits_in_a_word_are_told_apart(
    tmp_path: Path, count: int, vr: str, syntax: str
) -> None:
    made, entries = objects.plain(), objects.curve(count, bits=8, power=1.7)
    item = objects.lut_item(entries, bits=8, vr=vr, packed=True)
    if vr == "OW" and syntax == dicoms.BIG_ENDIAN:
        item.LUTData = np.frombuffer(item.LUTData, "<u2").astype(">u2").tobytes()
    made.data.VOILUTSequence = Sequence([item])
    _, display = opened(made, tmp_path, syntax)
    assert np.array_equal(np.frombuffer(display.voi[0].entries, "<u2"), entries)


def test_eight_bit_entries_with_a_word_each_are_read_too(tmp_path: Path) -> None:
    made, entries = objects.plain(), objects.curve(256, bits=8)
    made.data.VOILUTSequence = Sequence([objects.lut_item(entries, bits=8)])
    _, display = opened(made, tmp_path)
    assert np.array_equal(np.frombuffer(display.voi[0].entries, "<u2"), entries)


def test_a_lut_may_begin_below_zero_after_the_rescale(tmp_path: Path) -> None:
    made = objects.plain(extra={"RescaleIntercept": "-1024"})
    made.data.VOILUTSequence = Sequence([objects.lut_item(objects.curve(), first=-1024)])
    stored, display = opened(made, tmp_path)
    assert display.voi[0].first == -1024
    assert np.array_equal(
        p_values(stored, display), np.rint(objects.breast() * (255 / 4095)).astype(np.uint8)
    )


def test_a_lut_of_65536_entries_says_zero(tmp_path: Path) -> None:
    made, entries = objects.plain(), np.arange(65536, dtype=np.uint16)
    made.data.VOILUTSequence = Sequence([objects.lut_item(entries, bits=16)])
    _, display = opened(made, tmp_path)
    assert display.voi[0].width == 65536


def test_a_lut_that_says_nothing_usable_leaves_the_window(tmp_path: Path) -> None:
    made = objects.plain()
    broken, empty = objects.lut_item(objects.curve()), Dataset()
    broken.LUTDescriptor = [4096, 0, 0]
    made.data.VOILUTSequence = Sequence([broken, empty])
    _, display = opened(made, tmp_path)
    assert [voi.function for voi in display.voi] == [Function.LINEAR]


def test_a_stretched_lut_keeps_its_curve(tmp_path: Path) -> None:
    stored, display = opened(objects.two_luts(), tmp_path)
    harder = display.voi[1]
    golden.check(GOLDEN / "lut_harder.png", p_values(stored, display, harder))
    window = (harder.center * 0.6, harder.width * 0.6)
    stretched = p_values(stored, display, harder, window=window)
    golden.check(GOLDEN / "lut_harder_stretched.png", stretched)
    begin, reach = window[0] - window[1] / 2, window[1]
    share = ((stored - begin) / reach).clip(0, 1)
    assert np.abs(stretched - 255 * share**2.2).max() <= 1
    assert np.abs(stretched - 255 * share).max() > 20  # no straight line


def test_monochrome1_looks_like_the_same_breast_stored_the_other_way(tmp_path: Path) -> None:
    plain = p_values(*opened(objects.plain(), tmp_path))
    for shape in ("INVERSE", None):
        stored, display = opened(objects.monochrome1(shape=shape), tmp_path)
        found = p_values(stored, display)
        assert np.abs(found.astype(int) - plain).max() <= 1
    golden.check(GOLDEN / "monochrome1.png", found)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize(("value", "limit"), [(0, 40), (40, 0), (4000, 4095), (4095, 4000)])
def test_padding_is_black_at_any_window_and_inverted(
    tmp_path: Path, photometric: str, value: int, limit: int
) -> None:
    made = objects.padded(photometric, value, limit)
    stored, display = opened(made, tmp_path)
    low, high = sorted((value, limit))
    outside = (stored >= low) & (stored <= high)
    assert outside.mean() > 0.2
    for invert in (False, True):
        for window in (None, (300.0, 50.0), (4000.0, 200.0)):
            assert not p_values(stored, display, window=window, invert=invert)[outside].any()
    assert p_values(stored, display, invert=True)[~outside].min() > 0
    kept = f"padding_inverted_{photometric.lower()}_{value}.png"
    if value in (0, 4095):
        golden.check(GOLDEN / kept, p_values(stored, display, invert=True))


def test_an_object_that_offers_nothing_gets_the_full_range_of_its_breast(tmp_path: Path) -> None:
    made = objects.nothing_offered()
    made.pixels = objects.breast(rows=256, columns=192)
    made.data.Rows, made.data.Columns = made.pixels.shape
    made.pixels[:, -12:] = 4095  # padding
    made.pixels[8:16, 150:170] = 4000  # a marker in the air
    made.data.PixelPaddingValue = 4095
    _, display = opened(made, tmp_path)
    (voi,) = display.voi
    assert voi.title == "Full range"
    assert voi.center - voi.width / 2 == pytest.approx(objects.TISSUE, abs=50)
    assert voi.center + voi.width / 2 == objects.AXILLA


def test_a_range_that_is_no_breast_at_all_is_the_whole_one(tmp_path: Path) -> None:
    made = objects.nothing_offered()
    made.pixels = np.full((64, 48), 7, np.uint16)
    _, display = opened(made, tmp_path)
    assert (display.voi[0].center, display.voi[0].width) == (7.0, 1.0)


def frame_group(center: str, laterality: str = "R") -> Dataset:
    group, voi, anatomy = Dataset(), Dataset(), Dataset()
    voi.WindowCenter, voi.WindowWidth = center, "1000"
    voi.WindowCenterWidthExplanation, voi.VOILUTFunction = f"SLICE {center}", "SIGMOID"
    anatomy.FrameLaterality = laterality
    group.FrameVOILUTSequence = Sequence([voi])
    group.FrameAnatomySequence = Sequence([anatomy])
    return group


def test_every_frame_has_its_own_contrast(tmp_path: Path) -> None:
    pixels = np.stack([objects.breast(), objects.breast(), objects.breast()])
    made = objects.MgObject(
        dicoms.make_mg(
            pixels=pixels,
            extra=dict.fromkeys(("WindowCenter", "WindowWidth", "WindowCenterWidthExplanation")),
        ),
        pixels,
    )
    made.data.PerFrameFunctionalGroupsSequence = Sequence(
        [frame_group(center) for center in ("100", "200", "300")]
    )
    shared, values = Dataset(), Dataset()
    values.RescaleSlope, values.RescaleIntercept = "2", "-5"
    shared.PixelValueTransformationSequence = Sequence([values])
    made.data.SharedFunctionalGroupsSequence = Sequence([shared])
    del made.data.RescaleSlope, made.data.RescaleIntercept
    for frame, center in enumerate((100.0, 200.0, 300.0)):
        _, display = opened(made, tmp_path, frame=frame)
        (voi,) = display.voi
        assert (voi.center, voi.function, voi.title) == (
            center,
            Function.SIGMOID,
            f"SLICE {center:.0f}",
        )
        assert (display.slope, display.intercept) == (2.0, -5.0)


def test_the_automatic_window_sees_neither_padding_nor_air_nor_markers(tmp_path: Path) -> None:
    made = objects.plain(pixels=objects.breast("L", 256, 192))
    stored, display = opened(made, tmp_path)
    plain = auto_window(stored, display, valid_pixels(stored, display))
    made.pixels[:, -30:] = 4095
    made.pixels[8:20, 120:150] = 4000
    made.data.PixelPaddingValue = 4095
    stored, display = opened(made, tmp_path)
    assert auto_window(stored, display, valid_pixels(stored, display)) == plain
    inside = stored[valid_pixels(stored, display)]
    assert plain.title == "Auto"
    low, high = plain.center - plain.width / 2, plain.center + plain.width / 2
    assert objects.TISSUE <= low < np.median(inside) < high <= objects.AXILLA


def test_the_automatic_window_of_an_empty_mask_is_the_full_range() -> None:
    stored = np.array([[10, 200], [30, 40]], np.uint16)
    display = Display("MONOCHROME2", "IDENTITY", 12, ())
    found = auto_window(stored, display, np.zeros((2, 2), np.bool_))
    assert (found.center, found.width) == (105.0, 190.0)


@given(st.integers(1, 4095), st.floats(0.5, 4), st.floats(-500, 500), st.booleans())
def test_the_automatic_window_darkens_and_brightens_the_same_breast_alike(
    top: int, slope: float, intercept: float, inverse: bool
) -> None:
    """A breast stored the other way, or in other units, is seen the same."""
    random = np.random.default_rng(top)
    stored = random.integers(0, top + 1, (40, 40)).astype(np.uint16)
    mask = np.ones(stored.shape, np.bool_)
    display = Display("MONOCHROME2", "IDENTITY", 12, ())
    other = replace(display, slope=slope, intercept=intercept)
    values = stored
    if inverse:
        other = replace(other, photometric="MONOCHROME1")
        values = (4095 - stored).astype(np.uint16)
    plain = p_values(stored, display, auto_window(stored, display, mask)).astype(int)
    found = p_values(values, other, auto_window(values, other, mask))
    if top > 2:
        assert np.abs(found - plain).max() <= 1


def test_a_window_narrower_than_nothing_is_not_offered(tmp_path: Path) -> None:
    made = objects.window("LINEAR", width=0)
    _, display = opened(made, tmp_path)
    assert display.voi == (Voi(Function.LINEAR_EXACT, *_range(display), "Full range"),)


def _range(display: Display) -> tuple[float, float]:
    return display.voi[0].center, display.voi[0].width
