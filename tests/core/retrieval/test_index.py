"""The index finds what a slow search finds, and is never searched when it should not be."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact, WorldError
from core.retrieval import index

LIMIT = 30
"""Above so many rows an index that finds candidates is built here."""


def vectors(number: int = 40, seed: int = 0, model: str = "m1") -> VectorFile:
    generator = np.random.default_rng(seed)
    table = generator.normal(size=(number, 8)).astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    return VectorFile(
        model, "mvkl-35@1", "s1", "r1", np.arange(number) * 3 + 5, table, np.arange(number), table
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "indexes" / "m1"
    index.build(folder, vectors(), "v1", limit=LIMIT)
    return folder


def sealed(folder: Path) -> Path:
    found = index.newest(folder)
    assert found is not None
    return found


def test_a_search_is_that_of_a_slow_reference(place: Path) -> None:
    truth = vectors()
    opened = index.open_index(place, truth, "v1")
    query = truth.breast_vectors[7]
    far = sorted(
        (1 - float(query @ vector), int(breast))
        for breast, vector in zip(truth.breast_ids, truth.breast_vectors, strict=True)
    )
    rows, distances = opened.search(query, 6)
    assert opened.ids[rows].tolist() == [breast for _, breast in far[:6]]
    assert distances == pytest.approx([d for d, _ in far[:6]], abs=1e-6)
    assert 1 - opened.likeness(query)[rows] == pytest.approx(distances, abs=1e-5)


def test_of_vectors_that_count_no_more_when_it_is_made_nothing_is_kept(place: Path) -> None:
    """Somebody may have been deleted from them, and all that was made of them is gone by now."""
    shutil.rmtree(place)
    assert index.build(place, vectors(), "v1", limit=LIMIT, current=lambda: False) == "exact"
    assert not place.exists()


def test_only_breasts_that_may_be_found_are_found(place: Path) -> None:
    truth = vectors()
    opened = index.open_index(place, truth, "v1")
    allowed = np.arange(len(truth.breast_ids)) % 2 == 0
    rows, _ = opened.search(truth.breast_vectors[0], 100, allowed)
    assert set(rows.tolist()) == set(np.flatnonzero(allowed).tolist())
    assert opened.search(truth.breast_vectors[0], 5, np.zeros_like(allowed))[0].size == 0
    with pytest.raises(ValueError, match="another index"):
        opened.search(truth.breast_vectors[0], 5, allowed[1:])


def test_closer_is_the_share_of_random_pairs_that_are_closer(place: Path) -> None:
    truth = vectors()
    opened = index.open_index(place, truth, "v1")
    pairs = [
        1 - float(truth.breast_vectors[i] @ truth.breast_vectors[j])
        for i in range(40)
        for j in range(i)
    ]
    assert opened.closer(0.0) == 0.0
    assert opened.closer(2.0) == 1.0
    assert opened.closer(float(np.median(pairs))) == pytest.approx(0.5, abs=0.05)


def flip(name: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        content = bytearray((sealed(folder) / name).read_bytes())
        content[len(content) // 2] ^= 1
        (sealed(folder) / name).write_bytes(content)

    return damage


def truncate(folder: Path) -> None:
    content = (sealed(folder) / "index.faiss").read_bytes()
    (sealed(folder) / "index.faiss").write_bytes(content[:-9])


def cut_manifest(folder: Path) -> None:
    content = (sealed(folder) / "manifest.json").read_bytes()
    (sealed(folder) / "manifest.json").write_bytes(content[:-30])


def swap(folder: Path) -> None:
    other = folder.parent / "other"
    index.build(other, vectors(seed=1, model="m2"), "v2", limit=LIMIT)
    shutil.rmtree(folder)
    other.rename(folder)


def swap_file_alone(folder: Path) -> None:
    other = folder.parent / "other"
    index.build(other, vectors(seed=1), "v2", limit=LIMIT)
    shutil.copy(sealed(other) / "index.faiss", sealed(folder) / "index.faiss")
    shutil.rmtree(other)


def forge_rows(folder: Path) -> None:
    document = json.loads((sealed(folder) / "manifest.json").read_bytes())
    document["ties"]["rows"] = 39
    (sealed(folder) / "manifest.json").write_text(json.dumps(document))


WAYS = {
    "a byte of the rows flipped": flip("index.faiss"),
    "a byte of the ids flipped": flip("ids.npy"),
    "a byte of the slots flipped": flip("slots.npy"),
    "a byte of the quantiles flipped": flip("quantiles.npy"),
    "the rows cut short": truncate,
    "the manifest cut short": cut_manifest,
    "the manifest missing": lambda folder: (sealed(folder) / "manifest.json").unlink(),
    "the rows missing": lambda folder: (sealed(folder) / "index.faiss").unlink(),
    "another model's index": swap,
    "another vector file's rows": swap_file_alone,
    "a count of rows that is not theirs": forge_rows,
    "nothing there": shutil.rmtree,
}


@pytest.mark.parametrize("damage", WAYS.values(), ids=WAYS.keys())
def test_a_damaged_index_is_refused_and_every_row_is_compared_until_it_is_built_again(
    damage: Callable[[Path], None], place: Path
) -> None:
    truth = vectors()
    damage(place)
    with pytest.raises(DamagedArtefact):
        index.open_index(place, truth, "v1", limit=LIMIT)
    again = index.open_or_build(place, truth, "v1", limit=LIMIT)
    assert again.rebuilt
    assert (again.kind, again.pending) == ("exact", True)
    assert again.search(truth.breast_vectors[3], 1)[0].tolist() == [3]
    assert not index.open_or_build(place, truth, "v1", limit=LIMIT).rebuilt
    index.build(place, truth, "v1", limit=LIMIT)
    built = index.open_index(place, truth, "v1", limit=LIMIT)
    assert built.kind != "exact"
    assert not built.pending
    assert [p.name for p in place.parent.iterdir()] == ["m1"]
    assert len(list(place.iterdir())) == 1


STALE = {
    "another model": {"model": "m2"},
    "another lexicon": {"lexicon": "mvkl-35@2"},
    "another recipe of pixels": {"recipe": "r2"},
}


@pytest.mark.parametrize("change", STALE.values(), ids=STALE.keys())
def test_an_index_of_something_else_is_refused(change: dict[str, str], place: Path) -> None:
    with pytest.raises(DamagedArtefact):
        index.open_index(place, dataclasses.replace(vectors(), **change), "v1")


def test_an_index_older_than_its_vector_file_is_refused(place: Path) -> None:
    with pytest.raises(DamagedArtefact):
        index.open_index(place, vectors(41), "v2")
    assert len(index.open_or_build(place, vectors(41), "v2")) == 41


def test_a_vector_of_another_dimension_is_refused(place: Path) -> None:
    opened = index.open_index(place, vectors(), "v1")
    with pytest.raises(WorldError, match="refresh"):
        opened.search(np.ones(9, dtype=np.float32), 3)
