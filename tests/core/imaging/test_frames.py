"""Slices come in the order of space, with what is known of their depth (rules 47-49)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import files
from core.domain.errors import RefusedFile, UnreadablePixels
from core.domain.study import Side
from core.imaging import frames as slices
from core.imaging.frames import Frames, from_json, read_frames, to_json
from core.imaging.helper import Helper
from core.imaging.pool import DecoderPool
from tests.support import dicoms, tomo

SYNTAXES = {
    "native": dicoms.EXPLICIT, "implicit": dicoms.IMPLICIT, "RLE": dicoms.RLE,
    "JPEG lossless": dicoms.JPEG_LOSSLESS_SV1, "JPEG-LS": dicoms.JPEG_LS,
    "JPEG 2000": dicoms.J2K_LOSSLESS,
}  # fmt: skip


def read(tmp_path: Path, **values: Any) -> Frames:
    return read_frames(tomo.write_tomo(tmp_path / "a.dcm", **values))


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DecoderPool]:
    place = tmp_path_factory.mktemp("cache")
    with DecoderPool(place, processes=1) as found:
        found.header(dicoms.write_mg(place / "first.dcm"))
        yield found


def test_depth_comes_from_where_the_slices_lie(tmp_path: Path) -> None:
    found = read(tmp_path, between=0.8, thickness=1.2)
    assert found.depth_from == "position"
    assert [s.depth_mm for s in found.slices] == pytest.approx([0.8 * k for k in range(12)])
    assert (found.thickness_mm, found.pixel_mm) == (1.2, 0.1)
    assert found.between_mm == pytest.approx(0.8)


def test_without_positions_depth_is_number_times_spacing(tmp_path: Path) -> None:
    found = read(tmp_path, positions=False, between=1.5)
    assert found.depth_from == "spacing"
    assert found.slices[4].depth_mm == pytest.approx(6.0)


def test_without_any_measure_no_depth_is_claimed(tmp_path: Path) -> None:
    found = read(tmp_path, positions=False, thickness=None)
    assert found.depth_from == "number"
    assert all(s.depth_mm is None for s in found.slices)
    assert found.nearest(3.0) is None


def test_positions_in_one_plane_are_not_believed(tmp_path: Path) -> None:
    found = read(tmp_path, order=[3] * 12)
    assert found.depth_from == "spacing"
    assert [s.frame for s in found.slices] == list(range(12))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(range(12)))
def test_shuffled_frames_are_put_in_the_order_of_space(tmp_path: Path, order: list[int]) -> None:
    found = read(tmp_path, order=order)
    places = [order[s.frame] for s in found.slices]
    assert places in (list(range(12)), list(range(11, -1, -1)))
    depths = [s.depth_mm for s in found.slices]
    assert depths == pytest.approx([float(k) for k in range(12)])


def test_a_stack_that_runs_the_other_way_keeps_its_numbers(tmp_path: Path) -> None:
    found = read(tmp_path, order=list(range(11, -1, -1)))
    assert [s.frame for s in found.slices] == list(range(12))
    assert found.slices[3].depth_mm == pytest.approx(3.0)
    assert found.ends == ("F", "H")


@pytest.mark.parametrize(
    ("side", "view", "ends"),
    [
        ("L", "CC", ("H", "F")),
        ("R", "CC", ("H", "F")),
        ("L", "MLO", ("HR", "FL")),
        ("R", "MLO", ("HL", "FR")),
    ],
)
def test_the_ends_of_a_stack_are_named(
    tmp_path: Path, side: str, view: str, ends: tuple[str, str]
) -> None:
    assert read(tmp_path, side=side, view=view).ends == ends


def test_each_slice_has_its_own_side_and_a_contradiction_is_seen(tmp_path: Path) -> None:
    found = read(tmp_path, laterality_at="top", frame_sides=["L"] * 11 + ["R"])
    assert found.slices[11].side is Side.RIGHT
    assert found.contradicts(Side.LEFT)
    assert not read(tmp_path, side="R").contradicts(Side.RIGHT)
    assert read(tmp_path, side="R").contradicts(Side.LEFT)


@pytest.mark.parametrize(
    ("values", "own"),
    [
        ({}, False),
        ({"voi_at": "frame", "windows": [(2048.0, 4096.0)]}, False),
        ({"voi_at": "frame", "windows": [(2048.0, 4096.0), (2000.0, 4096.0)]}, True),
        ({"rescale": [(1.0, float(k)) for k in range(12)]}, True),
    ],
)
def test_slices_of_different_contrast_are_told(
    tmp_path: Path, values: dict[str, Any], own: bool
) -> None:
    assert read(tmp_path, **values).own_contrast is own


def test_a_mammogram_is_a_stack_of_one(tmp_path: Path) -> None:
    found = read_frames(dicoms.write_mg(tmp_path / "a.dcm"))
    assert len(found.slices) == 1
    assert found.slices[0].depth_mm is None


def test_groups_that_do_not_fit_the_frames_say_nothing(tmp_path: Path) -> None:
    pixels = tomo.volume(6)
    data = tomo.make_tomo(pixels)
    del data.PerFrameFunctionalGroupsSequence[2:]
    found = read_frames(dicoms.write_dataset(tmp_path / "a.dcm", data, pixels))
    assert len(found.slices) == 6
    assert found.depth_from == "spacing"


def test_slices_come_back_whole_from_a_helper(pool: DecoderPool, tmp_path: Path) -> None:
    path = tomo.write_tomo(tmp_path / "a.dcm", order=[2, 0, 1, *range(3, 12)])
    assert pool.frames(path) == read_frames(path)


def test_a_file_that_is_none_is_refused(pool: DecoderPool, tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(b"hello")
    with pytest.raises(RefusedFile, match="not a DICOM file"):
        pool.frames(path)


def test_nonsense_of_a_helper_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tomo.write_tomo(tmp_path / "a.dcm")
    monkeypatch.setattr(Helper, "ask", lambda *_a, **_k: {"frame": [0, 0]})
    with DecoderPool(tmp_path / "cache") as pool, pytest.raises(RefusedFile, match="nonsense"):
        pool.frames(path)


GOOD = to_json(Frames((slices.FrameInfo(0, 0.0, Side.LEFT), slices.FrameInfo(1, 1.0))))


@pytest.mark.parametrize(
    "wrong",
    [
        {"frame": [0, 2]},
        {"frame": [0, 0]},
        {"frame": []},
        {"frame": ["0", 1]},
        {"frame": None},
        {"depth": [0.0]},
        {"depth": [0.0, -1.0]},
        {"depth": [0.0, 1e300]},
        {"depth": [0.0, float("nan")]},
        {"side": "LX"},
        {"side": 7},
        {"thickness": -1.0},
        {"pixel": "0.1"},
        {"between": True},
        {"from": "elsewhere"},
        {"toward": "drop"},
        {"own_contrast": 1},
    ],
)
def test_slices_that_are_none_are_refused(wrong: dict[str, Any]) -> None:
    assert len(from_json(GOOD).slices) == 2
    with pytest.raises(ValueError, match=r".+"):
        from_json({**GOOD, **wrong})


def test_a_long_stack_fits_one_line_of_a_helper() -> None:
    many = Frames(tuple(slices.FrameInfo(k, 0.123 + k, Side.LEFT) for k in range(10_000)))
    line = json.dumps(to_json(many))
    assert len(line) < 1 << 19
    assert from_json(json.loads(line)) == many


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_any_frame_of_any_syntax_is_decoded_alone(
    pool: DecoderPool, tmp_path: Path, syntax: str
) -> None:
    pixels = tomo.volume(7)
    path = tomo.write_tomo(tmp_path / "a.dcm", pixels=pixels, transfer_syntax=SYNTAXES[syntax])
    key = files.sha256(path)
    for frame in (5, 0, 6):
        found = pool.pixels(path, key, frame).level(0)
        assert np.array_equal(found, pixels[frame])
        assert tomo.number_of(found) == frame


def test_import_decodes_one_slice_of_a_stack_and_that_is_the_middle(
    pool: DecoderPool, tmp_path: Path
) -> None:
    pixels = tomo.volume(5)
    data = tomo.make_tomo(pixels)
    path = dicoms.write_dataset(tmp_path / "a.dcm", data, pixels, dicoms.JPEG_LS)
    raw = bytearray(path.read_bytes())
    streams = [k for k in range(len(raw)) if raw[k : k + 4] == b"\xff\xd8\xff\xf7"]
    assert len(streams) == 5
    raw[streams[4] : streams[4] + 4] = b"\0\0\0\0"
    path.write_bytes(raw)
    pool.check(path)
    raw[streams[2] : streams[2] + 4] = b"\0\0\0\0"
    path.write_bytes(raw)
    with pytest.raises(UnreadablePixels, match="JPEG data"):
        pool.check(path)
