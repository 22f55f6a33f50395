"""Small pictures are kept once they were seen, and hang right whatever is corrected later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.domain.errors import DamagedArtefact, UnreadablePixels
from core.domain.study import ImageRecord
from core.imaging import pictures
from core.imaging.pictures import Pictures
from core.imaging.small import small
from core.store import images
from tests.support import stores
from tests.support.views import PixelPool


@pytest.fixture
def image(tmp_path: Path) -> ImageRecord:
    with stores.open_store(tmp_path / "store") as store, store.write(None, "import") as unit:
        found: ImageRecord = images.get(unit, stores.add_image(unit, stores.header()))
    return found


def kept_in(folder: Path) -> list[Path]:
    return sorted(place for place in folder.rglob("*") if place.is_file())


def nobody() -> Any:
    pytest.fail("a decoder was asked")


@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_what_is_kept_is_what_comes_back(
    tmp_path_factory: pytest.TempPathFactory, grey: np.ndarray
) -> None:
    place = tmp_path_factory.getbasetemp() / "one.small"
    pictures.save(place, grey, (90, 70))
    found, shape = pictures.load(place)
    assert np.array_equal(found, grey)
    assert shape == (90, 70)


def test_seen_once_no_decoder_is_asked_again(tmp_path: Path, image: ImageRecord) -> None:
    pool = PixelPool()
    first = Pictures(tmp_path / "cache", lambda: pool).of(image)  # type: ignore[arg-type, return-value]
    wanted = small(pool.pixels(Path(), image.sha256), image, pictures.TALLEST)  # type: ignore[arg-type]
    again = Pictures(tmp_path / "cache", nobody).of(image, 128)
    for one in (first, again):
        assert np.array_equal(one.grey, wanted.grey)
        assert (one.shape, one.hung) == (wanted.shape, wanted.hung)
    (place,) = kept_in(tmp_path / "cache")
    assert place.name.startswith(image.sha256)  # by which erasing finds it


def test_a_correction_turns_the_kept_picture(tmp_path: Path, image: ImageRecord) -> None:
    pool = PixelPool()
    some = Pictures(tmp_path / "cache", lambda: pool)  # type: ignore[arg-type, return-value]
    before = some.of(image)
    turned = replace(image, header=replace(image.header, orientation=("A", "R")))
    after = Pictures(tmp_path / "cache", nobody).of(turned)
    wanted = small(pool.pixels(Path(), image.sha256), turned, pictures.TALLEST)  # type: ignore[arg-type]
    assert np.array_equal(after.grey, wanted.grey)
    assert after.hung != before.hung


def test_a_large_one_is_made_of_the_pixels_and_not_kept(tmp_path: Path, image: ImageRecord) -> None:
    pool = PixelPool()
    some = Pictures(tmp_path / "cache", lambda: pool)  # type: ignore[arg-type, return-value]
    some.of(image, pictures.TALLEST + 1)
    some.of(image, pictures.TALLEST + 1)
    assert len(pool.asked) == 2
    assert kept_in(tmp_path / "cache") == []


@pytest.mark.parametrize("harm", ["cut", "flip", "empty", "head"])
def test_a_damaged_one_is_made_again(tmp_path: Path, image: ImageRecord, harm: str) -> None:
    pool = PixelPool()
    some = Pictures(tmp_path / "cache", lambda: pool)  # type: ignore[arg-type, return-value]
    first = some.of(image)
    (place,) = kept_in(tmp_path / "cache")
    whole = bytearray(place.read_bytes())
    at = {"flip": len(whole) // 2 + 30, "head": 5}.get(harm, 0)
    whole[at] ^= 4
    place.write_bytes({"cut": whole[:-3], "empty": b""}.get(harm, bytes(whole)))
    with pytest.raises(DamagedArtefact):
        pictures.load(place)
    assert np.array_equal(some.of(image).grey, first.grey)
    assert len(pool.asked) == 2
    Pictures(tmp_path / "cache", nobody).of(image)


def test_what_cannot_be_read_leaves_nothing(tmp_path: Path, image: ImageRecord) -> None:
    pool = PixelPool()
    pool.broken[image.sha256] = "the pixel data end too early"
    some = Pictures(tmp_path / "cache", lambda: pool)  # type: ignore[arg-type, return-value]
    with pytest.raises(UnreadablePixels):
        some.of(image)
    assert kept_in(tmp_path / "cache") == []


def test_a_full_cache_lets_the_oldest_go(tmp_path: Path, image: ImageRecord) -> None:
    pool = PixelPool()
    some = Pictures(tmp_path / "cache", lambda: pool, most=1)  # type: ignore[arg-type, return-value]
    for number in range(3):
        some.of(replace(image, sha256=f"{number:064x}"))
    assert len(kept_in(tmp_path / "cache")) == 1
