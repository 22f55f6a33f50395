"""Exact search over breast vectors, in an index that cannot be stale unnoticed.

The index is a cache and the vector file the truth (fault 28). Its sealed manifest
ties it to the model, the lexicon, the recipe and the very vector file it was built
from, with the number of rows; whatever differs, is missing, or was altered makes it
built again from the verified vectors, never searched (faults 26 and 27).
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.study import BreastId

KIND = "index"
_PAIRS = 20_000
_STEPS = 1001
_BUILDING = Lock()


@dataclass(frozen=True, slots=True)
class Found:
    """One row of a search.

    ``distance`` is 1 - cosine; ``closer`` the share of random pairs of breasts
    that are closer than this pair, 0 for the most alike.
    """

    breast: BreastId
    distance: float
    closer: float


class Index:
    """An opened index; immutable, so that any thread may search it.

    Attributes
    ----------
    ids
        (N,) breast ids, in the order of the vectors.
    rebuilt
        Why it was built again on opening; empty when it was used as it lay.
    """

    def __init__(
        self,
        rows: Any,
        ids: npt.NDArray[np.int64],
        quantiles: npt.NDArray[np.float64],
        rebuilt: str = "",
    ) -> None:
        self._rows = rows
        self._quantiles = quantiles
        self.ids = ids
        self.rebuilt = rebuilt

    def __len__(self) -> int:
        return len(self.ids)

    def search(
        self, vector: npt.NDArray[np.float32], k: int, *, among: Collection[int] | None = None
    ) -> tuple[Found, ...]:
        """The ``k`` breasts nearest to a (D,) vector of unit length, nearest first.

        Parameters
        ----------
        among
            Breast ids that may be found; all when not given. Callers leave out the
            patient's own (and joined) breasts here.

        Raises
        ------
        WorldError
            When the vector is of another dimension than the index.
        """
        import faiss

        if vector.shape != (self._rows.d,):
            raise WorldError(
                f"The image's vector has {vector.size} numbers and the index {self._rows.d}: "
                "refresh the index with the active model."
            )
        allowed = np.arange(len(self.ids))
        if among is not None:
            allowed = np.flatnonzero(np.isin(self.ids, np.fromiter(among, np.int64, len(among))))
        count = min(k, len(allowed))
        if count <= 0:
            return ()
        # The selector keeps only a pointer to the rows: they must outlive the search.
        chosen = np.ascontiguousarray(allowed, dtype=np.int64)
        kind: Any = faiss.SearchParameters  # its keyword arguments are added at run time
        parameters = kind(sel=faiss.IDSelectorBatch(chosen))
        likeness, rows = self._rows.search(
            np.ascontiguousarray(vector[None], dtype=np.float32), count, params=parameters
        )
        found = [
            (max(0.0, 1.0 - float(value)), int(self.ids[row]))
            for value, row in zip(likeness[0], rows[0], strict=True)
            if row >= 0
        ]
        return tuple(
            Found(BreastId(breast), distance, self.closer(distance))
            for distance, breast in sorted(found)
        )

    def closer(self, distance: float) -> float:
        """Share of random pairs of breasts closer than ``distance``, from 0 to 1."""
        steps = np.linspace(0.0, 1.0, len(self._quantiles))
        return float(np.interp(distance, self._quantiles, steps))


def open_or_build(folder: Path, vectors: VectorFile, vectors_sha: str) -> Index:
    """Open the index in ``folder``, or build it again from its vectors.

    Parameters
    ----------
    folder
        The index's place in the workspace.
    vectors, vectors_sha
        The verified vector file and the SHA-256 of its manifest.
    """
    with _BUILDING:
        try:
            return open_index(folder, vectors, vectors_sha)
        except DamagedArtefact as error:
            build(folder, vectors, vectors_sha)
            found = open_index(folder, vectors, vectors_sha)
            return Index(found._rows, found.ids, found._quantiles, rebuilt=error.sentence)


def ties(vectors: VectorFile, vectors_sha: str) -> dict[str, str | int]:
    """What an index over ``vectors`` belongs to."""
    return {
        "model": vectors.model,
        "lexicon": vectors.lexicon,
        "recipe": vectors.recipe,
        "vectors": vectors_sha,
        "rows": len(vectors.breast_ids),
        "dimensions": vectors.dimensions,
    }


def open_index(folder: Path, vectors: VectorFile, vectors_sha: str) -> Index:
    """Open an index that is whole and belongs to exactly these vectors.

    Raises
    ------
    DamagedArtefact
        In every other case.
    """
    import faiss

    files.check_seal(folder, KIND, **ties(vectors, vectors_sha))
    try:
        content = np.fromfile(folder / "index.faiss", dtype=np.uint8)
        rows = faiss.deserialize_index(content)
        ids: Any = arrays.load(folder / "ids.npy", np.int64)
        quantiles: Any = arrays.load(folder / "quantiles.npy", np.float64)
    except (OSError, ValueError, RuntimeError, DamagedArtefact) as error:
        raise DamagedArtefact(f"The index in {folder.name} cannot be read.") from error
    fits = rows.d == vectors.dimensions and quantiles.shape == (_STEPS,)
    if not fits or rows.ntotal != len(ids) or not np.array_equal(ids, vectors.breast_ids):
        raise DamagedArtefact(f"The index in {folder.name} does not hold its vectors' breasts.")
    return Index(rows, ids, quantiles)


def build(folder: Path, vectors: VectorFile, vectors_sha: str) -> None:
    """Build and seal the index of ``vectors`` beside ``folder`` and put it in its place."""
    import faiss

    rows = faiss.IndexFlatIP(vectors.dimensions)
    rows.add(np.ascontiguousarray(vectors.breast_vectors))
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}")
    fresh.mkdir(mode=0o700)
    try:
        with files.atomic(fresh / "index.faiss") as stream:
            stream.write(faiss.serialize_index(rows).tobytes())
        with files.atomic(fresh / "ids.npy") as stream:
            np.save(stream, vectors.breast_ids, allow_pickle=False)
        with files.atomic(fresh / "quantiles.npy") as stream:
            np.save(stream, _pair_quantiles(vectors.breast_vectors), allow_pickle=False)
        files.seal(fresh, KIND, **ties(vectors, vectors_sha))
        if folder.exists():
            shutil.rmtree(folder)
        # A kill here leaves no index, which the next opening builds again.
        fresh.replace(folder)
        files.sync_folder(folder.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _pair_quantiles(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Quantiles (1001,) of the distance between random pairs of breasts."""
    if len(vectors) < 2:
        return np.linspace(0.0, 2.0, _STEPS)
    generator = np.random.default_rng(0)
    first = generator.integers(0, len(vectors), _PAIRS)
    second = (first + generator.integers(1, len(vectors), _PAIRS)) % len(vectors)
    likeness = np.einsum("nd,nd->n", vectors[first], vectors[second], dtype=np.float64)
    found: npt.NDArray[np.float64] = np.quantile(
        np.maximum(0.0, 1.0 - likeness), np.linspace(0, 1, _STEPS)
    )
    # Interpolation wants a rising axis.
    return np.maximum.accumulate(found + np.arange(_STEPS) * 1e-12)
