"""Sealing an index, opening only what is whole and belongs, and letting it grow.

``indexes/<model>/`` holds generations ``index-<number>``. A fresh one is written under a
hidden name, sealed, and renamed; the highest that is whole and belongs to exactly these
vectors is the one that counts, and those before go afterwards. So a kill at any point
leaves the old one or the new one, and who searches an old one goes on (its files stay
mapped). What lies beside the generations is not touched.
"""

from __future__ import annotations

import os
import re
import shutil
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact
from core.domain.progress import CancelToken, Report, silent
from core.retrieval.index import graphics
from core.retrieval.index.approximate import Approximate, first_that_passes
from core.retrieval.index.opened import EXACT, EXACT_ROWS, Index

KIND = "index"
_PAIRS = 20_000
_STEPS = 1001
_DOCUMENT, _ROWS, _QUANTILES = "index.json", "index.faiss", "quantiles.npy"
_COLUMNS = {"ids": np.int64, "slots": np.int64, "prints": np.uint64}
_NAME = re.compile(r"index-(\d{1,9})")
_FORMER = (_ROWS, "ids.npy", _QUANTILES, files.MANIFEST)
_STALE = 86_400.0
"""Seconds after which what a kill left unfinished is taken away."""
_OPENING = Lock()
_BUILDING = Lock()
Quantiles = npt.NDArray[np.float64]


def ties(vectors: VectorFile, vectors_sha: str, workspace: str = "") -> dict[str, str | int]:
    """What an index over ``vectors`` belongs to."""
    return {
        "model": vectors.model,
        "lexicon": vectors.lexicon,
        "recipe": vectors.recipe,
        "workspace": workspace,
        "vectors": vectors_sha,
        "rows": len(vectors.breast_ids),
        "dimensions": vectors.dimensions,
    }


def open_or_build(
    folder: Path,
    vectors: VectorFile,
    vectors_sha: str,
    *,
    workspace: str = "",
    limit: int = EXACT_ROWS,
) -> Index:
    """Open the index of these vectors, or compare every row where there is none.

    Never waits for a training: above ``limit`` rows the index that is returned is exact
    and ``pending``, and :func:`build` makes the quicker one beside it.

    Parameters
    ----------
    folder
        The index's place in the workspace.
    vectors, vectors_sha
        The verified vector file and the SHA-256 of its manifest.
    workspace
        The workspace's own name, so that an index of another one is refused.
    limit
        Most rows that are compared one by one.
    """
    with _OPENING:
        try:
            return open_index(folder, vectors, vectors_sha, workspace=workspace, limit=limit)
        except DamagedArtefact as error:
            quantiles = pair_quantiles(vectors.breast_vectors)
            # One that cannot be kept is searched all the same.
            with suppress(OSError):
                known = ties(vectors, vectors_sha, workspace)
                _keep(folder, known, quantiles, None, tried=False)
            pending = len(vectors.breast_ids) > limit
            return _index(vectors, quantiles, None, pending, limit, rebuilt=error.sentence)


def open_index(
    folder: Path,
    vectors: VectorFile,
    vectors_sha: str,
    *,
    workspace: str = "",
    limit: int = EXACT_ROWS,
) -> Index:
    """Open the newest index that is whole and belongs to exactly these vectors.

    Raises
    ------
    DamagedArtefact
        When there is none; it says what is wrong with the newest.
    """
    known = ties(vectors, vectors_sha, workspace)
    sentence = ""
    for place in generations(folder):
        try:
            found, tried, quantiles = _open(place, known)
        except DamagedArtefact as error:
            sentence = sentence or error.sentence
            continue
        pending = found is None and len(vectors.breast_ids) > limit and not tried
        return _index(vectors, quantiles, found, pending, limit)
    raise DamagedArtefact(sentence or f"There is no index in {folder.name} yet.")


def _index(
    vectors: VectorFile,
    quantiles: Quantiles,
    found: Approximate | None,
    pending: bool,
    limit: int,
    *,
    rebuilt: str = "",
) -> Index:
    table = vectors.breast_vectors
    card = None if found else graphics.finder(table)
    return Index(
        table, vectors.breast_ids, quantiles, finder=found or card,
        pending=pending and card is None, rebuilt=rebuilt,
        limit=limit if card is None else graphics.LEAST,
    )  # fmt: skip


def build(
    folder: Path,
    vectors: VectorFile,
    vectors_sha: str,
    report: Report = silent,
    cancel: CancelToken | None = None,
    *,
    workspace: str = "",
    limit: int = EXACT_ROWS,
    kinds: tuple[str, ...] = (),
    current: Callable[[], bool] = lambda: True,
) -> str:
    """Make the index that these vectors want, from the one before where little changed.

    The one that is there serves meanwhile; the new one takes its place in one step.

    Parameters
    ----------
    kinds
        Candidates to try, all that there are when not given.
    current
        Whether these vectors still count: asked when it is made, which takes minutes. If
        not, nothing is kept, since somebody may have been deleted from them meanwhile.

    Returns
    -------
    str
        What it is: ``exact`` up to ``limit`` rows, and where no candidate passes or none
        was kept.
    """
    token = cancel or CancelToken()
    known = ties(vectors, vectors_sha, workspace)
    with _BUILDING:
        found: Approximate | None = None
        if len(vectors.breast_ids) > limit:
            found = _grown(folder, vectors, known, report, token)
            if found is None:
                table = vectors.breast_vectors
                found = first_that_passes(table, report, token, kinds or None)
        token.check("Building the index")
        quantiles = pair_quantiles(vectors.breast_vectors)
        ids = None if found is None else vectors.breast_ids
        if not current():
            return EXACT
        _keep(folder, known, quantiles, found, ids=ids, tried=True)
    return EXACT if found is None else found.kind


def _grown(
    folder: Path,
    vectors: VectorFile,
    known: dict[str, str | int],
    report: Report,
    cancel: CancelToken,
) -> Approximate | None:
    """The newest whole index of this model, changed to hold what the vectors hold now."""
    own = {name: known[name] for name in ("model", "recipe", "dimensions", "workspace")}
    for place in generations(folder):
        try:
            former, _, _ = _open(place, own, change=True)
        except DamagedArtefact:
            continue
        if former is not None:
            before: Any = arrays.load(place / "ids.npy", np.int64)
            return former.grown(before, vectors.breast_ids, vectors.breast_vectors, report, cancel)
    return None


def _open(
    place: Path, known: dict[str, str | int], *, change: bool = False
) -> tuple[Approximate | None, bool, Quantiles]:
    """What a generation holds, whether candidates were tried for it, and its quantiles."""
    manifest = files.check_seal(place, KIND, **known)
    document = files.read_json(place / _DOCUMENT)
    try:
        quantiles: Any = arrays.load(place / _QUANTILES, np.float64)
        kind, tried = str(document["kind"]), bool(document["tried"])
        if quantiles.shape != (_STEPS,):
            raise ValueError("other quantiles")
        if kind == EXACT:
            return None, tried, quantiles
        ids: Any = arrays.load(place / "ids.npy", np.int64)
        slots: Any = arrays.load(place / "slots.npy", np.int64)
        prints: Any = arrays.load(place / "prints.npy", np.uint64)
        found = Approximate(
            kind, _rows(place, change=change), slots, prints,
            int(document["effort"]), float(document["recall"]),
        )  # fmt: skip
        number, wide = manifest["ties"]["rows"], manifest["ties"]["dimensions"]
        if not len(ids) == len(slots) == len(prints) == number or found.rows.d != wide:
            raise ValueError("other rows")
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, DamagedArtefact) as error:
        raise DamagedArtefact(f"The index in {place.parent.name} cannot be read.") from error
    return found, tried, quantiles


def _rows(place: Path, *, change: bool) -> Any:
    """FAISS' index; mapped, unless it is to be changed."""
    import faiss

    return faiss.read_index(str(place / _ROWS), 0 if change else faiss.IO_FLAG_MMAP_IFC)


def generations(folder: Path) -> tuple[Path, ...]:
    """The sealed folders of an index, newest first, whole or not."""
    if not folder.is_dir():
        return ()
    found = [(int(m.group(1)), p) for p in folder.iterdir() if (m := _NAME.fullmatch(p.name))]
    return tuple(place for _, place in sorted(found, reverse=True))


def newest(folder: Path) -> Path | None:
    """The sealed folder that is tried first; None where there is none."""
    return next(iter(generations(folder)), None)


def _keep(
    folder: Path,
    known: dict[str, str | int],
    quantiles: Quantiles,
    found: Approximate | None,
    *,
    ids: npt.NDArray[np.int64] | None = None,
    tried: bool,
) -> None:
    """Write and seal a generation, put it above the others, and take those away."""
    folder.mkdir(parents=True, exist_ok=True)
    before = generations(folder)
    fresh = folder / f".index-{uuid.uuid4().hex}"
    fresh.mkdir(mode=0o700)
    try:
        with files.atomic(fresh / _QUANTILES) as stream:
            np.save(stream, quantiles, allow_pickle=False)
        document: dict[str, Any] = {"version": 1, "kind": EXACT, "tried": tried}
        if found is not None:
            document |= {"kind": found.kind, "effort": found.effort, "recall": found.recall}
            _write_rows(fresh, found, ids)
        files.write_json(fresh / _DOCUMENT, document)
        files.seal(fresh, KIND, **known)
        files.sync_folder(fresh)
        _rename(fresh, folder)
        files.sync_folder(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _tidy(folder, before, keep_rows=found is None and not tried)


def _write_rows(fresh: Path, found: Approximate, ids: npt.NDArray[np.int64] | None) -> None:
    import faiss

    columns = {"ids": ids, "slots": found.slots, "prints": found.prints}
    for name, kind in _COLUMNS.items():
        with files.atomic(fresh / f"{name}.npy") as stream:
            np.save(stream, np.asarray(columns[name], dtype=kind), allow_pickle=False)
    faiss.write_index(found.rows, str(fresh / _ROWS))
    with (fresh / _ROWS).open("rb+") as written:
        os.fsync(written.fileno())


def _rename(fresh: Path, folder: Path) -> None:
    """Give a finished generation the next number, whoever else is building."""
    for _ in range(100):
        last = newest(folder)
        number = 1 + (int(last.name.split("-")[1]) if last else 0)
        with suppress(OSError):
            target = folder / f"index-{number:06d}"
            # An empty folder of that name would be replaced: nobody makes one.
            fresh.rename(target)
            return
    raise OSError(f"no free number in {folder.name}")


def _tidy(folder: Path, before: tuple[Path, ...], *, keep_rows: bool) -> None:
    """Take away former generations, but what the next one can grow from."""
    for place in before:
        if keep_rows and (place / _ROWS).is_file():
            keep_rows = False
            continue
        shutil.rmtree(place, ignore_errors=True)
    for name in _FORMER:  # an index of before there were generations
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    for place in folder.glob(".index-*"):
        with suppress(OSError):
            if time.time() - place.stat().st_mtime > _STALE:
                shutil.rmtree(place, ignore_errors=True)


def pair_quantiles(vectors: npt.NDArray[np.float32]) -> Quantiles:
    """Quantiles (1001,) of the distance between random pairs of breasts."""
    if len(vectors) < 2:
        return np.linspace(0.0, 2.0, _STEPS)
    generator = np.random.default_rng(0)
    first = generator.integers(0, len(vectors), _PAIRS)
    second = (first + generator.integers(1, len(vectors), _PAIRS)) % len(vectors)
    likeness = np.einsum("nd,nd->n", vectors[first], vectors[second], dtype=np.float64)
    found: Quantiles = np.quantile(np.maximum(0.0, 1.0 - likeness), np.linspace(0, 1, _STEPS))
    # Interpolation wants a rising axis.
    return np.maximum.accumulate(found + np.arange(_STEPS) * 1e-12)
