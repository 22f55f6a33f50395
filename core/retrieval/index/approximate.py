"""Candidates without looking at every row: inverted lists, or a graph, whichever may.

A candidate index is taken only where, on this site's own vectors, it finds at least
:data:`RECALL` of the true ten nearest. It holds *slots*, not rows: a row that leaves the
vector file or changes gives up its slot, and what comes gets a new one, so that an index
grows and shrinks with its vectors without being trained again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.progress import CancelToken, Progress, Report
from core.retrieval.index import exact
from core.retrieval.index.exact import Flags, Floats, Rows

RECALL, AT, SAMPLE = 0.99, 10, 200
_AIM = 0.996
"""What effort is raised for: the sample's recall has a standard error of 0.002."""
_MOST_CHANGED = 0.2
"""Beyond this share of rows that came, went or changed, the lists would not fit any more."""
_SPARE, _WIDER = 32, 4
_AT_ONCE = 20_000
_TRAIN_ROWS, _ROUNDS = 40, 8
"""Rows a list that the centres are found from, and how often these are moved."""
_WHAT = "Building the index"
Ids = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Approximate:
    """FAISS' index over slots, and which row each slot is.

    Attributes
    ----------
    kind
        ``IVF-SQ8``, ``IVF`` or ``HNSW``.
    rows
        FAISS' index; never changed once it is searched.
    slots
        (N,) the slot of each row.
    prints
        (N,) uint64, a print of each row's vector: what the slot holds.
    effort
        How many lists, or how much of the graph, are looked at.
    recall
        Share of the true nearest that were found on the sample.
    """

    kind: str
    rows: Any
    slots: Ids
    prints: npt.NDArray[np.uint64]
    effort: int
    recall: float = 0.0

    @cached_property
    def _row_of(self) -> npt.NDArray[np.int32]:
        found = np.full(self._width, -1, np.int32)
        found[self.slots] = np.arange(len(self.slots), dtype=np.int32)
        return found

    @property
    def _width(self) -> int:
        """One more than the last slot that was ever given."""
        return max(int(self.slots.max(initial=-1)) + 1, int(self.rows.ntotal))

    def candidates(self, vector: Floats, count: int, allowed: Flags | None) -> Rows | None:
        """Rows to rank by their true vectors; None where there are fewer than ``count``."""
        share = 1.0 if allowed is None else np.count_nonzero(allowed) / max(1, len(allowed))
        # Where fewer rows are allowed, more lists are needed for as many of them.
        effort = min(self._most, int(np.ceil(self.effort / max(share, 0.01))))
        found = self._ask(vector[None], count * _WIDER + _SPARE, effort, self._chosen(allowed))[0]
        rows = self._row_of[found[found >= 0]].astype(np.int64)
        rows = rows[rows >= 0]
        return rows if len(rows) >= count else None

    @property
    def _most(self) -> int:
        return int(getattr(self.rows, "nlist", 0)) or 4096

    def _chosen(self, allowed: Flags | None) -> npt.NDArray[np.uint8] | None:
        """Which slots may be found, one bit each; None for all of them."""
        if allowed is None and self._width == len(self.slots):
            return None
        flags = np.zeros(self._width, np.bool_)
        flags[self.slots if allowed is None else self.slots[allowed]] = True
        return np.packbits(flags, bitorder="little")

    def _ask(
        self, queries: Floats, count: int, effort: int, chosen: npt.NDArray[np.uint8] | None
    ) -> Ids:
        faiss = _faiss()
        # The selector keeps only a pointer to the bits: they must outlive the search.
        more = {} if chosen is None else {"sel": faiss.IDSelectorBitmap(chosen)}
        graph = self.kind == "HNSW"
        kind = faiss.SearchParametersHNSW if graph else faiss.SearchParametersIVF
        asked = {"efSearch": max(effort, count)} if graph else {"nprobe": effort}
        queries = np.ascontiguousarray(queries, dtype=np.float32)
        _, found = self.rows.search(
            queries, min(count, int(self.rows.ntotal)), params=kind(**asked, **more)
        )
        ids: Ids = found
        return ids

    def measured(self, table: Floats) -> Approximate:
        """With its recall on a sample of ``table``, at as much effort as it needs, or can give."""
        places, truth = sample(table)
        effort = self.effort
        while True:
            found = self._ask(table[places], (AT + 1) * _WIDER + _SPARE, effort, self._chosen(None))
            recall = self._recall(table, places, truth, found)
            # Beyond a quarter of the lists a scan of all of them is as quick.
            if recall >= _AIM or effort * 2 > max(self._most // 4, 1):
                return replace(self, effort=effort, recall=recall)
            effort *= 2

    def _recall(self, table: Floats, places: Rows, truth: Floats, found: Ids) -> float:
        right = 0
        for place, true, slots in zip(places, truth, found, strict=True):
            rows = self._row_of[slots[slots >= 0]].astype(np.int64)
            rows = rows[(rows >= 0) & (rows != place)]
            _, distances = exact.ranked(table, np.asarray(table[place]), rows, len(true))
            # By distance, since of equal ones any will do.
            right += int((1.0 - distances >= true.min(initial=1.0) - 1e-5).sum())
        return right / max(1, truth.size)

    def grown(
        self, before: Ids, ids: Ids, table: Floats, report: Report, cancel: CancelToken
    ) -> Approximate | None:
        """The same index for other rows, measured; None where building it anew is better.

        Its own ``rows`` are changed: it must not be one that is searched.

        Parameters
        ----------
        before
            (M,) breast ids of its slots.
        ids, table
            (N,) and (N, D): the breasts it is to find.
        """
        fresh = prints(table)
        order = np.argsort(before, kind="stable")
        place = np.searchsorted(before, ids, sorter=order).clip(max=max(0, len(before) - 1))
        old = order[place] if len(before) else np.zeros(len(ids), np.int64)
        same = np.zeros(len(ids), np.bool_)
        if len(before):
            same = (before[old] == ids) & (self.prints[old] == fresh)
        gone = np.setdiff1d(self.slots, self.slots[old[same]])
        changed = len(gone) + int((~same).sum())
        unused = self._width - int(same.sum())
        if max(changed, unused) > _MOST_CHANGED * max(1, len(ids)):
            return None
        slots = np.empty(len(ids), np.int64)
        slots[same] = self.slots[old[same]]
        slots[~same] = self._width + np.arange(int((~same).sum()))
        with one_thread():
            if self.kind != "HNSW" and len(gone):
                self.rows.remove_ids(np.ascontiguousarray(gone))
            fresh_rows = np.flatnonzero(~same)
            _add(
                self.kind, self.rows, table, fresh_rows, slots[~same], report=report, cancel=cancel
            )
            found = replace(self, slots=slots, prints=fresh).measured(table)
        return found if found.recall >= RECALL else None


def first_that_passes(
    table: Floats, report: Report, cancel: CancelToken, kinds: Sequence[str] | None = None
) -> Approximate | None:
    """The first candidate whose recall on a sample is high enough; None when none is.

    Works with one thread, so that reading goes on beside it.
    """
    with one_thread():
        for kind in kinds or tuple(CANDIDATES):
            cancel.check(_WHAT)
            found = CANDIDATES[kind](table, report, cancel).measured(table)
            if found.recall >= RECALL:
                return found
    return None


@contextmanager
def one_thread() -> Iterator[None]:
    """Let FAISS work with one thread for the block, in this thread alone."""
    import faiss

    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)
    try:
        yield
    finally:
        faiss.omp_set_num_threads(before)


def _faiss() -> Any:
    """FAISS, imported late; much of it is added at run time, where its stubs do not see it."""
    import faiss

    return faiss


def _lists(kind: str, table: Floats, report: Report, cancel: CancelToken) -> Approximate:
    faiss = _faiss()
    number, wide = table.shape
    lists = max(1, 2 ** round(np.log2(2 * max(1.0, np.sqrt(number)))))
    lists = min(lists, max(1, number // 8))
    centres = _centres(table, lists, cancel)
    coarse = faiss.IndexFlatIP(wide)
    coarse.add(centres)
    product = faiss.METRIC_INNER_PRODUCT
    if kind == "IVF":
        rows = faiss.IndexIVFFlat(coarse, wide, lists, product)
    else:
        code = faiss.ScalarQuantizer.QT_8bit
        rows = faiss.IndexIVFScalarQuantizer(coarse, wide, lists, code, product)
    chosen = _some(number, lists * _TRAIN_ROWS)
    rows.train(np.ascontiguousarray(table[chosen]))
    # The lists refer to the coarse index, which must live as long.
    rows.own_fields = True
    coarse.this.disown()
    return _filled(kind, rows, table, max(1, lists // 128), report=report, cancel=cancel)


def _centres(table: Floats, lists: int, cancel: CancelToken) -> Floats:
    """Centres (L, D) of unit length, found round by round, so that it can be stopped."""
    import faiss

    some = np.ascontiguousarray(table[_some(len(table), lists * _TRAIN_ROWS)])
    centres: Any = None
    for _ in range(_ROUNDS):
        cancel.check(_WHAT)
        kmeans = faiss.Kmeans(
            table.shape[1], lists, niter=1, seed=1, spherical=True,
            min_points_per_centroid=1, max_points_per_centroid=_TRAIN_ROWS * 2,
        )  # fmt: skip
        kmeans.train(some, init_centroids=centres)
        centres = np.array(kmeans.centroids)
    found: Floats = centres
    return found


def _graph(table: Floats, report: Report, cancel: CancelToken) -> Approximate:
    import faiss

    rows = faiss.IndexHNSWFlat(table.shape[1], 32, faiss.METRIC_INNER_PRODUCT)
    rows.hnsw.efConstruction = 80
    return _filled("HNSW", rows, table, 64, report=report, cancel=cancel)


Maker = Callable[[Floats, Report, CancelToken], Approximate]
CANDIDATES: dict[str, Maker] = {
    # A quarter of the memory of whole vectors; the true ones rank what it finds.
    "IVF-SQ8": lambda table, report, cancel: _lists("IVF-SQ8", table, report, cancel),
    "IVF": lambda table, report, cancel: _lists("IVF", table, report, cancel),
    "HNSW": _graph,
}


def _filled(
    kind: str, rows: Any, table: Floats, effort: int, *, report: Report, cancel: CancelToken
) -> Approximate:
    every = np.arange(len(table), dtype=np.int64)
    _add(kind, rows, table, every, every, report=report, cancel=cancel)
    return Approximate(kind, rows, every, prints(table), effort)


def _add(
    kind: str,
    rows: Any,
    table: Floats,
    which: Rows,
    slots: Ids,
    *,
    report: Report,
    cancel: CancelToken,
) -> None:
    for start in range(0, len(which), _AT_ONCE):
        cancel.check(_WHAT)
        some = slice(start, start + _AT_ONCE)
        vectors = np.ascontiguousarray(table[which[some]])
        if kind == "HNSW":
            # A graph numbers what comes by itself: the next number is the next slot.
            rows.add(vectors)
        else:
            rows.add_with_ids(vectors, np.ascontiguousarray(slots[some]))
        report(Progress(min(start + _AT_ONCE, len(which)), len(which), _WHAT))


def sample(table: Floats) -> tuple[Rows, Floats]:
    """Rows (S,) to ask for, and the cosines (S, 10) of the true nearest beside each itself."""
    places = _some(len(table), SAMPLE)
    queries = np.ascontiguousarray(table[places])
    wanted = min(AT, len(table) - 1)
    values: Floats = np.empty((len(places), 0), np.float32)
    for start, part in _parts(table):
        likeness = queries @ part.T
        own = np.flatnonzero((places >= start) & (places < start + len(part)))
        likeness[own, places[own] - start] = -np.inf
        values = np.concatenate([values, likeness], axis=1)
        if values.shape[1] > wanted:
            values = -np.partition(-values, wanted, axis=1)[:, :wanted]
    return places, values


def prints(table: Floats) -> npt.NDArray[np.uint64]:
    """A number (N,) of each row that differs when a bit of it does, but for one case in 2^32.

    Only what is looked for again depends on it: distances come from the vectors themselves.
    """
    random = np.random.default_rng(7)
    factors = random.integers(1, 2**63, table.shape[1], dtype=np.uint64) | np.uint64(1)
    found = np.empty(len(table), np.uint64)
    for start, part in _parts(table):
        words = np.ascontiguousarray(part).view(np.uint32).astype(np.uint64)
        found[start : start + len(part)] = (words * factors).sum(axis=1, dtype=np.uint64)
    return found


def _parts(table: Floats) -> Iterator[tuple[int, Floats]]:
    for start in range(0, len(table), _AT_ONCE):
        yield start, np.asarray(table[start : start + _AT_ONCE])


def _some(number: int, most: int) -> Rows:
    """At most so many rows, spread by chance, the same ones every time."""
    if number <= most:
        return np.arange(number, dtype=np.int64)
    return np.sort(np.random.default_rng(3).choice(number, most, replace=False)).astype(np.int64)
