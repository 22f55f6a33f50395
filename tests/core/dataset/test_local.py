"""Local maps are kept beside their vectors, true to 8 bits, within their budget."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from core.dataset import local
from core.dataset.local import LocalMaps, Writer
from core.dataset.pooling import Head
from core.domain.errors import DamagedArtefact

NONE = np.zeros(0, np.float32)
HEAD = Head(True, NONE, NONE, 0.0, np.zeros((0, 0), np.float32))


def maps(count: int, seed: int = 0, channels: int = 5) -> np.ndarray:
    random = np.random.default_rng(seed)
    return np.maximum(random.normal(size=(count, 3, 4, channels)), 0).astype(np.float32)


def written(
    folder: Path, ids: list[int], seed: int = 0, vectors: str = "v", head: Head = HEAD
) -> LocalMaps:
    writer = Writer(folder, np.array(ids, np.int64), head)
    seen = maps(len(ids), seed)
    for start in range(0, len(ids), 2):
        writer.add(start, seen[start : start + 2])
    assert writer.finish(model="m", vectors=vectors) == ""
    return local.load(folder, model="m", vectors_sha=vectors)


def test_what_is_read_is_what_was_written_to_eight_bits(tmp_path: Path) -> None:
    found = written(tmp_path, [5, 3, 9, 4, 8])
    seen = maps(5)
    assert found.sizes == (3, 4, 5)
    assert isinstance(found.maps, np.memmap)
    rows = found.rows(np.array([[9, 5], [7, 8]]))
    assert rows.tolist() == [[2, 0], [-1, 4]]
    off = np.abs(found.values(np.arange(5)) - seen)
    assert (off <= seen.max(axis=3, keepdims=True) / 127 / 2 + 1e-7).all()
    assert found.head.both


def test_maps_beyond_the_budget_are_none_and_it_is_told(tmp_path: Path) -> None:
    needed = 5 * 3 * 4 * (5 + 4)
    for budget, fits in ((needed, True), (needed - 1, False)):
        folder = tmp_path / str(budget)
        writer = Writer(folder, np.arange(5), HEAD, budget)
        writer.add(0, maps(5))
        sentence = writer.finish(model="m", vectors="v")
        assert (sentence == "") is fits
        assert (local.load_any(folder, model="m", vectors_sha="v") is not None) is fits
    assert "5 images would take" in sentence


def full(_handle: int, _start: int, _length: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def unable(_handle: int, _start: int, _length: int) -> None:
    raise OSError(errno.EOPNOTSUPP, "Operation not supported")


@pytest.mark.skipif(not hasattr(os, "posix_fallocate"), reason="this system has none")
def test_where_the_disk_has_no_room_for_them_nothing_is_mapped_and_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mapped page without room on the disk would end the whole application."""
    before = written(tmp_path / "a", [1, 2, 3])
    monkeypatch.setattr(os, "posix_fallocate", full)
    writer = Writer(tmp_path / "b", np.arange(5), HEAD)
    writer.add(0, maps(5))
    assert "free space" in writer.finish(model="m", vectors="v")
    assert not (tmp_path / "b" / local.LOCAL).exists()
    sentence, found = merged(tmp_path / "c", before, None, [1, 2])
    assert "free space" in sentence
    assert found is None
    assert not (tmp_path / "c" / local.LOCAL).exists()
    # A file system that promises nothing is asked by writing.
    monkeypatch.setattr(os, "posix_fallocate", unable)
    assert written(tmp_path / "d", [1, 2, 3]).sizes == before.sizes
    path = tmp_path / "d" / local.LOCAL / "maps.npy"
    assert path.stat().st_blocks * 512 >= path.stat().st_size


def test_maps_of_other_vectors_or_another_model_are_not_used(tmp_path: Path) -> None:
    written(tmp_path, [1, 2])
    for ties in ({"model": "x", "vectors_sha": "v"}, {"model": "m", "vectors_sha": "x"}):
        with pytest.raises(DamagedArtefact):
            local.load(tmp_path, **ties)
        assert local.load_any(tmp_path, **ties) is None


def merged(
    folder: Path, before: LocalMaps | None, fresh: LocalMaps | None, keep: list[int]
) -> tuple[str, LocalMaps | None]:
    ids = np.array(keep, np.int64)
    sentence = local.merge(before, fresh, ids, folder, model="m", vectors_sha="new")
    return sentence, local.load_any(folder, model="m", vectors_sha="new")


def test_merging_takes_the_fresh_map_and_leaves_out_who_is_gone(tmp_path: Path) -> None:
    before, fresh = written(tmp_path / "a", [1, 2, 3]), written(tmp_path / "b", [3, 7], 1)
    sentence, found = merged(tmp_path / "c", before, fresh, [7, 1, 3])
    assert sentence == ""
    assert found is not None
    assert found.image_ids.tolist() == [7, 1, 3]
    wanted = [fresh.values(np.array([1]))[0], before.values(np.array([0]))[0],
              fresh.values(np.array([0]))[0]]  # fmt: skip
    assert found.values(np.arange(3)) == pytest.approx(np.array(wanted), rel=1e-5)


def test_merging_again_and_again_does_not_wear_the_maps_off(tmp_path: Path) -> None:
    found = first = written(tmp_path / "0", [1, 2, 3])
    for number in range(1, 5):
        _, next_ = merged(tmp_path / str(number), found, None, [1, 2, 3])
        assert next_ is not None
        found = next_
    assert np.array_equal(found.maps, first.maps)
    assert found.scales == pytest.approx(first.scales, rel=1e-5)


def test_where_an_image_has_no_map_there_are_none(tmp_path: Path) -> None:
    before = written(tmp_path / "a", [1, 2])
    for keep, fresh in (([1, 2, 3], None), ([4], written(tmp_path / "b", [5], 1))):
        sentence, found = merged(tmp_path / "c", before, fresh, keep)
        assert found is None
        assert "no local maps" in sentence
    assert merged(tmp_path / "d", None, None, [1])[1] is None


def test_maps_of_another_encoder_are_not_mixed(tmp_path: Path) -> None:
    before = written(tmp_path / "a", [1])
    other = Head(False, NONE, NONE, 0.0, np.zeros((0, 0), np.float32))
    fresh = written(tmp_path / "b", [2], head=other)
    assert merged(tmp_path / "c", before, fresh, [1, 2])[1] is None
