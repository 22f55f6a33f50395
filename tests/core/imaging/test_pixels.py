"""The pyramid is the mean of what each pixel covers, and its file is never half-read."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.errors import DamagedArtefact
from core.imaging import pixels
from core.imaging.contrast import full_range
from core.imaging.display import Display
from core.imaging.outline import Outline

AIR = np.random.default_rng(4).random((31, 27)) < 0.5


def slow_half(image: np.ndarray, padding: tuple[int, int] | None) -> np.ndarray:
    """One pixel at a time, an odd edge repeated."""
    rows, columns = (image.shape[0] + 1) // 2, (image.shape[1] + 1) // 2
    half = np.zeros((rows, columns), np.uint16)
    for r in range(rows):
        for c in range(columns):
            four = [
                int(image[min(2 * r + i, image.shape[0] - 1), min(2 * c + j, image.shape[1] - 1)])
                for i in (0, 1)
                for j in (0, 1)
            ]
            kept = [v for v in four if padding is None or not padding[0] <= v <= padding[1]]
            half[r, c] = int(np.floor(np.mean(kept or four) + 0.5))
    return half


@given(
    st.integers(513, 530),
    st.integers(1, 6),
    st.sampled_from([None, (0, 0), (60000, 65535)]),
    st.integers(0, 99),
)
def test_each_level_agrees_with_the_slow_mean(
    rows: int, columns: int, padding: tuple[int, int] | None, seed: int
) -> None:
    random = np.random.default_rng(seed)
    image = random.integers(0, 65536, (rows, columns)).astype(np.uint16)
    image[random.random(image.shape) < 0.3] = padding[0] if padding else 7
    full, half = pixels.pyramid(image, padding)
    assert full is image
    wanted = slow_half(image, padding).astype(int)
    assert np.abs(half.astype(int) - wanted).max() <= (1 if padding else 0)


def test_padding_alone_stays_padding() -> None:
    image = np.full((600, 8), 4095, np.uint16)
    image[:301] = 100
    _, half = pixels.pyramid(image, (4000, 4095))
    assert set(np.unique(half).tolist()) == {100, 4095}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    image = np.arange(700 * 600, dtype=np.uint32).reshape(700, 600).astype(np.uint16)
    shown = Display("MONOCHROME2", "IDENTITY", 16, ())
    shown = replace(shown, voi=(full_range(image, shown),))
    levels = list(pixels.pyramid(image))
    pixels.write(
        tmp_path / "a.pix", levels, shown, Outline((1, 2, 300, 650), ~AIR, AIR, (3, 9), "left")
    )
    return tmp_path / "a.pix"


def test_a_pixel_file_comes_back_as_it_was_written(kept: Path) -> None:
    found = pixels.load(kept)
    assert found.shape == (700, 600)
    assert found.chest_wall == "left"
    assert found.outline.extent == (1, 2, 300, 650)
    assert np.array_equal(found.outline.air, AIR)
    assert np.array_equal(found.outline.breast, ~AIR)
    assert found.outline.air_range == (3, 9)
    assert [level.shape for level in found.levels()] == [(700, 600), (350, 300)]
    assert found.level(0)[699, 599] == np.uint16((700 * 600 - 1) & 0xFFFF)
    assert not found.level(0).flags.writeable


def test_a_pixel_file_that_is_not_whole_is_not_opened(kept: Path) -> None:
    whole = kept.read_bytes()
    for length in (0, 7, 40, 4096, len(whole) - 1):
        kept.write_bytes(whole[:length])
        with pytest.raises(DamagedArtefact):
            pixels.load(kept)
    kept.write_bytes(whole.replace(b'"offsets": [', b'"offsets": [9'))
    with pytest.raises(DamagedArtefact):
        pixels.load(kept)


def test_a_file_that_was_not_synced_counts_for_the_session_that_wrote_it_alone(
    tmp_path: Path, kept: Path
) -> None:
    found = pixels.load(kept)
    path = tmp_path / "b.pix"
    pixels.write(path, found.levels(), found.display, session="ours")
    assert pixels.load(path, "ours").shape == (700, 600)
    for stranger in ("", "theirs"):
        with pytest.raises(DamagedArtefact):
            pixels.load(path, stranger)
    pixels.settle(path)
    assert pixels.load(path, "theirs").shape == (700, 600)


def test_settling_a_file_that_was_pruned_is_no_fault(tmp_path: Path) -> None:
    pixels.settle(tmp_path / "gone.pix")
    assert not list(tmp_path.iterdir())


def test_no_byte_of_a_header_can_be_altered_unnoticed(kept: Path) -> None:
    whole = kept.read_bytes()
    length = int.from_bytes(whole[16:24], "little")
    for at in (*range(16, 28), *range(32, 32 + length, 97)):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        with pytest.raises(DamagedArtefact):
            pixels.load(kept)


def test_a_pixel_file_is_mapped_once_and_let_go_of(kept: Path) -> None:
    def mapped() -> int:
        return sum(
            str(kept) in region.path for region in psutil.Process().memory_maps(grouped=False)
        )

    levels = pixels.load(kept).levels()
    assert mapped() == 1
    kept.unlink()
    assert levels[1].shape == (350, 300)
    del levels
    gc.collect()
    assert mapped() == 0
