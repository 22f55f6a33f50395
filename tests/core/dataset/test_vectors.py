"""The vector file comes back as it was saved, or is refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.dataset import vectors
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact


def _some(**other: object) -> VectorFile:
    values: dict[str, object] = {
        "model": "m" * 64,
        "lexicon": "mvkl-35@1",
        "snapshot": "s" * 64,
        "recipe": "r1",
        "breast_ids": np.array([4, 9]),
        "breast_vectors": np.eye(2, 5, dtype=np.float32),
        "image_ids": np.array([1, 2, 3]),
        "view_vectors": np.eye(3, 5, dtype=np.float32),
    }
    return VectorFile(**(values | other))  # type: ignore[arg-type]  # values by name


def test_a_vector_file_survives_its_folder(tmp_path: Path) -> None:
    kept = _some()
    assert len(vectors.save(kept, tmp_path / "vectors")) == 64
    found = vectors.load(tmp_path / "vectors", model="m" * 64, lexicon="mvkl-35@1")
    assert found.dimensions == 5
    for name in ("breast_ids", "breast_vectors", "image_ids", "view_vectors"):
        assert np.array_equal(getattr(found, name), getattr(kept, name))


def test_a_vector_file_of_another_model_is_refused(tmp_path: Path) -> None:
    vectors.save(_some(), tmp_path)
    with pytest.raises(DamagedArtefact, match="another model"):
        vectors.load(tmp_path, model="x" * 64)


@pytest.mark.parametrize("name", ["breast_vectors.npy", "image_ids.npy", "vectors.json"])
def test_one_flipped_byte_is_noticed(tmp_path: Path, name: str) -> None:
    vectors.save(_some(), tmp_path)
    content = bytearray((tmp_path / name).read_bytes())
    content[-3] ^= 1
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DamagedArtefact, match="altered or is damaged"):
        vectors.load(tmp_path)


@pytest.mark.parametrize("damage", ["truncate", "swap", "no manifest", "no file"])
def test_other_damage_is_noticed_too(tmp_path: Path, damage: str) -> None:
    vectors.save(_some(), tmp_path / "one")
    vectors.save(_some(breast_vectors=np.eye(2, 5, 1, dtype=np.float32)), tmp_path / "two")
    path = tmp_path / "one" / "breast_vectors.npy"
    if damage == "truncate":
        path.write_bytes(path.read_bytes()[:-4])
    elif damage == "swap":
        path.write_bytes((tmp_path / "two" / path.name).read_bytes())
    elif damage == "no file":
        path.unlink()
    else:
        (tmp_path / "one" / "manifest.json").unlink()
    with pytest.raises(DamagedArtefact):
        vectors.load(tmp_path / "one")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("breast_ids", np.array([4])),
        ("image_ids", np.array([1])),
        ("view_vectors", np.eye(3, 4, dtype=np.float32)),
        ("breast_vectors", np.full((2, 5), np.nan, dtype=np.float32)),
        ("breast_vectors", np.zeros(5, dtype=np.float32)),
    ],
)
def test_parts_that_do_not_fit_are_refused(name: str, value: np.ndarray) -> None:
    with pytest.raises(DamagedArtefact):
        _some(**{name: value})
