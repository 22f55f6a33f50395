"""A snapshot comes back as it was frozen, or not at all."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.dataset.snapshot import Snapshot, load, save
from core.domain.errors import DamagedArtefact


def small() -> Snapshot:
    return Snapshot(
        lexicon="mvkl-35@1",
        width=35,
        recipe="r1",
        breast_ids=np.array([3, 4], np.int64),
        patient_ids=np.array([1, 2], np.int64),
        split=np.array([0, 2], np.int8),
        pathology=np.array([-1, 1], np.int8),
        manifestations=np.zeros((2, 5), np.uint8),
        tagged=np.array([True, False]),
        views=np.array([[0, 1], [2, -1]], np.int32),
        image_ids=np.array([7, 8, 9], np.int64),
        pixels=np.arange(3 * 4 * 4, dtype=np.uint8).reshape(3, 4, 4),
        facets={"density": ("A", "B")},
    )


def test_a_snapshot_comes_back_as_it_was(tmp_path: Path) -> None:
    save(small(), tmp_path / "s")
    back = load(tmp_path / "s")
    assert isinstance(back.pixels, np.memmap)
    assert back.facets == small().facets
    for name in ("breast_ids", "patient_ids", "split", "pathology", "views", "image_ids", "pixels"):
        assert np.array_equal(getattr(back, name), getattr(small(), name))


@pytest.mark.parametrize("name", ["pixels.npy", "views.npy", "snapshot.json"])
def test_a_truncated_part_is_refused(name: str, tmp_path: Path) -> None:
    save(small(), tmp_path / "s")
    path = tmp_path / "s" / name
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedArtefact, match="altered or is damaged"):
        load(tmp_path / "s")


@pytest.mark.parametrize(
    "wrong",
    [
        {"split": np.zeros(3, np.int8)},
        {"views": np.array([[0, 3], [1, 2]], np.int32)},
        {"manifestations": np.zeros((2, 4), np.uint8)},
        {"pixels": np.zeros((2, 4, 4), np.uint8)},
    ],
)
def test_parts_that_do_not_fit_together_are_refused(wrong: dict[str, np.ndarray]) -> None:
    with pytest.raises(DamagedArtefact):
        replace(small(), **wrong)
