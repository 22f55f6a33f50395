"""A map of the vectors of the model in use: breasts that look alike lie side by side.

At most :data:`LANDMARKS` breasts are laid out (principal components, then t-SNE), chosen so
that rare looks are among them; every other breast is placed by the landmarks nearest to it,
block by block, so that a million can be placed. The same vectors make the same map. It is a
cache over the vectors, sealed and tied to their manifest: what differs, is missing or was
altered is made anew, never shown.
"""

from __future__ import annotations

import shutil
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.progress import CancelToken, Progress, Report, silent
from core.models import accepted
from core.retrieval.service import Cases
from core.workspace import Workspace

KIND = "map"
LANDMARKS = 5_000
LEAST = 20
"""Breasts below which neighbourhoods mean nothing."""
NEAR = 12
"""Landmarks that are kept of each breast, more than are looked at: her own fall away."""
_VERSION = 1
_DOCUMENT = "map.json"
_COMPONENTS = 30
_STAGES = 3
_DRAWN = 50_000
_CELLS = 64
_SAMPLE = 2_000
_BLOCK = 2_048
_PLACING = 5
_MAKING = Lock()
Ids = npt.NDArray[np.int64]
Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Projection:
    """Where N breasts lie on the map, in the order of the vectors.

    Attributes
    ----------
    breasts
        (N,) ids.
    points
        (N, 2) float32 within -1 and 1; directions and scale mean nothing, nearness does.
    near
        (N, K) int32 rows of the nearest landmarks, nearest first, without the breast itself;
        -1 where there are fewer.
    distances
        (N, K) float32, 1 - cosine to each of ``near``; infinite where there is none.
    landmarks
        How many breasts were laid out; the others were placed among them.
    trust
        Trustworthiness on a sample, from 0 to 1: how far neighbours on the map are neighbours
        in the vectors. About 0.5 by chance (Venna and Kaski, 2001).
    """

    breasts: Ids
    points: Vectors
    near: npt.NDArray[np.int32]
    distances: Vectors
    landmarks: int
    trust: float

    def __len__(self) -> int:
        return len(self.breasts)


def of(
    workspace: Workspace,
    cases: Cases,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Projection:
    """The map of the model in use: the one that lies there, or made anew (half a minute).

    Raises
    ------
    NotEnoughData
        With fewer than :data:`LEAST` breasts.
    Cancelled
        When it was asked to stop; nothing is left behind.
    """
    place = folder(workspace, cases.model.info.uid)
    with _MAKING:
        try:
            return load(place, cases.vectors, cases.vectors_sha)
        except DamagedArtefact:
            found = make(cases.vectors.breast_ids, cases.vectors.breast_vectors, report, cancel)
            # One that cannot be kept (a full disk, a store for review) is shown all the same,
            # and one that somebody was deleted from while it was made is not kept at all.
            with suppress(OSError):
                if accepted.counts(cases.model.folder, cases.vectors_sha):
                    save(found, place, cases.vectors, cases.vectors_sha)
            return found


def folder(workspace: Workspace, uid: str) -> Path:
    """Where the map of a model lies; deletion looks for the model's name in it."""
    return workspace.indexes / f"{uid}.map"


def ready(workspace: Workspace, uid: str, vectors_sha: str) -> bool:
    """Whether a map of just these vectors seems to lie there, by its manifest alone."""
    try:
        return files.ties(folder(workspace, uid)).get("vectors") == vectors_sha
    except DamagedArtefact:
        return False


def make(
    breasts: Ids,
    vectors: Vectors,
    report: Report = silent,
    cancel: CancelToken | None = None,
    *,
    most: int = LANDMARKS,
) -> Projection:
    """Lay out breasts (N,) by their vectors (N, D) of unit length."""
    if len(breasts) < LEAST:
        raise NotEnoughData(
            f"There are vectors of {len(breasts)} breasts, and a map needs {LEAST}: "
            "import more cases."
        )
    token = cancel or CancelToken()
    blocks = -(-len(vectors) // _BLOCK)
    total = _STAGES + blocks + 1
    step = _Steps(report, token, total)
    chosen = choose(vectors, most)
    laid = _lay_out(components(vectors[chosen]), step)
    near, distances, points = _place(vectors, chosen, laid, step)
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    points /= max(float(np.abs(points).max()), 1e-9)
    step("Judging the map")
    return Projection(
        breasts=np.asarray(breasts, dtype=np.int64),
        points=points,
        near=near,
        distances=distances,
        landmarks=len(chosen),
        trust=trust(vectors, points),
    )


class _Steps:
    """Tells how far the work is, and stops it where it was asked to."""

    def __init__(self, report: Report, cancel: CancelToken, total: int) -> None:
        self._report, self._cancel, self._total, self._done = report, cancel, total, 0

    def __call__(self, text: str) -> None:
        self._cancel.check("Making the map")
        self._report(Progress(self._done, self._total, text))
        self._done += 1


def choose(vectors: Vectors, most: int) -> Ids:
    """Rows of at most ``most`` landmarks, in rising order.

    Round by round one from each of :data:`_CELLS` regions, so that what is rare is laid out as
    well, and what is frequent does not take all the room.
    """
    if len(vectors) <= most:
        return np.arange(len(vectors), dtype=np.int64)
    drawn = np.random.default_rng(0).permutation(len(vectors))[: max(_DRAWN, most)]
    some = vectors[np.sort(drawn)]
    places = np.argsort(np.argsort(drawn))  # a mapped file is read once, in order
    some = some[places]
    cells = np.argmax(some @ some[:_CELLS].T, axis=1)
    order = np.argsort(cells, kind="stable")
    starts = np.searchsorted(cells[order], cells[order], side="left")
    rounds = np.empty(len(drawn), dtype=np.int64)
    rounds[order] = np.arange(len(drawn)) - starts
    found: Ids = np.sort(drawn[np.lexsort((cells, rounds))[:most]]).astype(np.int64)
    return found


def components(vectors: Vectors) -> Vectors:
    """The first principal components (N, at most 30) of vectors (N, D), the widest first."""
    centred = vectors.astype(np.float64) - vectors.mean(axis=0, dtype=np.float64)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :_COMPONENTS]
    # An axis has two directions: the one whose largest part is positive.
    largest = axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])]
    found: Vectors = (centred @ (axes * np.where(largest < 0, -1.0, 1.0))).astype(np.float32)
    return found


def _lay_out(table: Vectors, step: _Steps) -> Vectors:
    """Places (L, 2) of landmarks by their components (L, C)."""
    from sklearn.manifold import TSNE
    from threadpoolctl import threadpool_limits

    start = np.zeros((len(table), 2), dtype=np.float32)
    start[:, : min(2, table.shape[1])] = table[:, :2]
    spread = float(start.std())
    noise = np.random.default_rng(0).normal(size=start.shape)
    # Without any spread, equal vectors would stay on one point and divide by nothing.
    start = start / spread if spread > 1e-9 else np.zeros_like(start)
    places = (1e-4 * (start + 1e-2 * noise)).astype(np.float32)
    for stage in range(_STAGES):
        step("Laying out the map")
        method: Any = TSNE(
            2,
            perplexity=min(30.0, (len(table) - 1) / 3),
            # In parts, so that it can be stopped: only the first one gathers the clusters.
            early_exaggeration=12.0 if stage == 0 else 1.0,
            max_iter=250,
            init=places,
            random_state=0,
            n_jobs=1,
        )
        # Sums of several threads come out in any order, and the map with them.
        with threadpool_limits(limits=1, user_api="openmp"):
            places = np.asarray(method.fit_transform(table), dtype=np.float32)
    return places


def _place(
    vectors: Vectors, chosen: Ids, laid: Vectors, step: _Steps
) -> tuple[npt.NDArray[np.int32], Vectors, Vectors]:
    """Nearest landmarks (N, K), their distances, and the place (N, 2) of each breast."""
    count, known = len(vectors), np.ascontiguousarray(vectors[chosen])
    near = np.full((count, NEAR), -1, dtype=np.int32)
    distances = np.full((count, NEAR), np.inf, dtype=np.float32)
    points = np.empty((count, 2), dtype=np.float32)
    wide = min(NEAR, len(chosen) - 1)
    together = _spacing(laid)
    own = np.full(count, -1, dtype=np.int64)
    own[chosen] = np.arange(len(chosen))
    for start in range(0, count, _BLOCK):
        step("Placing breasts on the map")
        rows = np.arange(start, min(start + _BLOCK, count))
        far = 1.0 - vectors[rows] @ known.T
        itself = np.flatnonzero(own[rows] >= 0)
        far[itself, own[rows[itself]]] = np.inf
        first = np.argpartition(far, wide - 1, axis=1)[:, :wide]
        value = np.take_along_axis(far, first, axis=1)
        order = np.lexsort((first, value), axis=1)
        first = np.take_along_axis(first, order, axis=1)
        value = np.take_along_axis(value, order, axis=1)
        near[rows, :wide] = chosen[first]
        distances[rows, :wide] = np.maximum(value, 0.0)
        points[rows] = _between(laid, first[:, :_PLACING], value[:, :_PLACING], together)
    points[chosen] = laid
    return near, distances, points


def _spacing(laid: Vectors) -> float:
    """How far apart two landmarks may lie to belong together: a part of the map's width."""
    return 0.05 * float(np.ptp(laid, axis=0).max())


def _between(laid: Vectors, first: npt.NDArray[np.int64], far: Vectors, together: float) -> Vectors:
    """Places (B, 2) among the landmarks ``first`` (B, K) at distances ``far`` (B, K).

    Only those count that lie beside the nearest one: a mean of two clusters would be a
    place between them, where nobody is.
    """
    around = laid[first]
    beside = np.linalg.norm(around - around[:, :1], axis=2) <= together
    weight = np.where(beside, 1.0 / (np.maximum(far, 0.0) + 1e-6), 0.0)
    found: Vectors = np.einsum("bk,bkc->bc", weight, around) / weight.sum(axis=1)[:, None]
    return found.astype(np.float32)


def trust(vectors: Vectors, points: Vectors) -> float:
    """Trustworthiness of a map on a sample of its breasts."""
    from sklearn.manifold import trustworthiness

    rows = np.sort(np.random.default_rng(1).permutation(len(vectors))[:_SAMPLE])
    count = min(10, len(rows) // 2 - 1)
    return float(trustworthiness(vectors[rows], points[rows], n_neighbors=count, metric="cosine"))


def ties(vectors: VectorFile, vectors_sha: str) -> dict[str, str | int]:
    """What a map of ``vectors`` belongs to."""
    return {
        "model": vectors.model,
        "vectors": vectors_sha,
        "rows": len(vectors.breast_ids),
        "method": _VERSION,
    }


def save(found: Projection, place: Path, vectors: VectorFile, vectors_sha: str) -> None:
    """Seal a map beside ``place`` and put it there."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.{uuid.uuid4().hex}")
    fresh.mkdir(mode=0o700)
    try:
        for name in ("breasts", "points", "near", "distances"):
            with files.atomic(fresh / f"{name}.npy") as stream:
                np.save(stream, getattr(found, name), allow_pickle=False)
        files.write_json(
            fresh / _DOCUMENT,
            {"version": _VERSION, "landmarks": found.landmarks, "trust": found.trust},
        )
        files.seal(fresh, KIND, **ties(vectors, vectors_sha))
        shutil.rmtree(place, ignore_errors=True)
        # A kill here leaves no map, which the next look makes again.
        fresh.replace(place)
        files.sync_folder(place.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def load(place: Path, vectors: VectorFile, vectors_sha: str) -> Projection:
    """Read a map that is whole and of just these vectors.

    Raises
    ------
    DamagedArtefact
        In every other case.
    """
    files.check_seal(place, KIND, **ties(vectors, vectors_sha))
    document = files.read_json(place / _DOCUMENT)
    breasts: Any = arrays.load(place / "breasts.npy", np.int64)
    points: Any = arrays.load(place / "points.npy", np.float32)
    near: Any = arrays.load(place / "near.npy", np.int32)
    distances: Any = arrays.load(place / "distances.npy", np.float32)
    landmarks: Any = document.get("landmarks")
    told: Any = document.get("trust")
    count = len(vectors.breast_ids)
    whole = (
        isinstance(landmarks, int)
        and isinstance(told, float)
        and 0.0 <= told <= 1.0
        and np.array_equal(breasts, vectors.breast_ids)
        and points.shape == (count, 2)
        and bool(np.isfinite(points).all())
        and near.shape == distances.shape == (count, NEAR)
        and bool(((near >= -1) & (near < count)).all())
    )
    if not whole:
        raise DamagedArtefact(f"The map in {place.name} does not hold its vectors' breasts.")
    return Projection(
        breasts, points.astype(np.float32, copy=False), near.astype(np.int32, copy=False),
        distances.astype(np.float32, copy=False), landmarks, told,
    )  # fmt: skip
