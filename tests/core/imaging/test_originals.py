"""A file that was changed after its import is told from the one that was imported (fault 11)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.domain.errors import ChangedFile, MissingFile, UnreadablePixels
from core.domain.study import Side, View
from core.files import sha256
from core.imaging.originals import Compared, comparing, is_digest, stamp
from core.imaging.pool import DecoderPool
from tests.support.dicoms import breast_pixels, write_mg


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[DecoderPool]:
    with DecoderPool(tmp_path / "cache", processes=1) as found:
        yield found


def changed(path: Path) -> Path:
    """Flip one bit of one pixel, and leave size and times as they were."""
    status = path.stat()
    raw = bytearray(path.read_bytes())
    raw[-100] ^= 1
    path.write_bytes(raw)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    return path


def test_one_flipped_bit_is_told_and_nothing_of_it_is_kept(
    pool: DecoderPool, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    changed(path)
    with pytest.raises(ChangedFile, match="changed after its import") as caught:
        pool.pixels(path, key)
    assert caught.value.found == sha256(path)
    assert not list((tmp_path / "cache").rglob("*.pix"))


def test_a_changed_file_can_be_asked_for_as_what_it_is(pool: DecoderPool, tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    changed(path)
    with pytest.raises(ChangedFile) as caught:
        pool.pixels(path, key)
    shown = pool.pixels(path, caught.value.found).level(0)
    assert (shown != breast_pixels()).sum() == 1
    with pytest.raises(ChangedFile):
        pool.pixels(path, key)


def test_a_change_between_two_frames_or_sessions_is_noticed(
    pool: DecoderPool, tmp_path: Path
) -> None:
    frames = np.stack([breast_pixels(seed=k) for k in range(3)])
    path = write_mg(tmp_path / "a.dcm", pixels=frames)
    key = sha256(path)
    pool.pixels(path, key, 0)
    pool.pixels(path, key, 1)
    changed(path)
    with pytest.raises(ChangedFile):
        pool.pixels(path, key, 2)


def test_the_imported_pixels_are_shown_from_the_cache_whatever_became_of_the_file(
    pool: DecoderPool, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    pool.pixels(path, key)
    changed(path)
    assert np.array_equal(pool.pixels(path, key).level(0), breast_pixels())


def test_a_changed_file_takes_no_part_in_training(pool: DecoderPool, tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    changed(path)
    with pytest.raises(ChangedFile):
        pool.prepare(path, key, 64, side=Side.LEFT, view=View.CC, orientation=None)


def test_what_was_made_ready_from_kept_pixels_vouches_for_no_file(
    pool: DecoderPool, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    kept = pool.pixels(path, key).path
    changed(path)
    pool.prepare(path, key, 64, side=Side.LEFT, view=View.CC, orientation=None)
    kept.unlink()
    with pytest.raises(ChangedFile):
        pool.pixels(path, key)


def test_a_changed_file_that_cannot_be_decoded_is_called_changed(
    pool: DecoderPool, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(ChangedFile) as caught:
        pool.pixels(path, key)
    with pytest.raises(UnreadablePixels, match="cut short"):
        pool.pixels(path, caught.value.found)


def test_a_file_that_is_gone_is_not_called_changed(pool: DecoderPool, tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="relink"):
        pool.pixels(tmp_path / "gone.dcm", "ab" * 32)
    with pytest.raises(MissingFile):
        pool.prepare(
            tmp_path / "no folder" / "gone.dcm", "ab" * 32, 64, side=None, view=None,
            orientation=None,
        )  # fmt: skip


def test_a_file_is_compared_once_while_nothing_touches_it(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key, known = sha256(path), Compared()
    assert known.key_to_compare(key, stamp(path)) == key
    known.add(key, stamp(path))
    assert known.key_to_compare(key, stamp(path)) == ""
    assert known.key_to_compare("ab" * 32, stamp(path)) == "ab" * 32
    changed(path)
    assert known.key_to_compare(key, stamp(path)) == key


def test_a_file_without_a_stamp_is_always_compared(tmp_path: Path) -> None:
    known = Compared()
    known.add("ab" * 32, stamp(tmp_path / "gone"))
    assert known.key_to_compare("ab" * 32, None) == "ab" * 32


def test_a_fault_inside_is_told_when_the_file_is_the_right_one(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    with pytest.raises(UnreadablePixels, match="damaged"), comparing(path, sha256(path)):
        raise UnreadablePixels("Its data are damaged.")
    with pytest.raises(ChangedFile), comparing(path, "ab" * 32):
        raise UnreadablePixels("Its data are damaged.")
    with comparing(path, ""):
        pass


@pytest.mark.parametrize("text", ["", "None", "AB" * 32, "ab" * 31, "ab" * 32 + "\n"])
def test_only_a_sha256_passes_as_one(text: str) -> None:
    assert not is_digest(text)
    assert is_digest("0f" * 32)
