"""The exact scan and the candidates beside FAISS' flat index, each with its recall.

Fails when the scan of the mapped table is slower than FAISS' flat index (1.2 x), when an
answer of any index misses the gate's recall, or when an index of half a million rows or more
that grew by a hundredth took longer than a third of building it anew.
``MANINEGS_BENCH_ROWS`` (``100000,1000000``) sets the sizes and ``MANINEGS_BENCH_INDEX`` the
candidates (``IVF-SQ8``; all are ``IVF-SQ8,IVF,HNSW``, of which a graph of a million rows takes
half an hour to build on two cores).
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import psutil

from core.dataset.vectors import VectorFile
from core.retrieval import index
from core.retrieval.index.approximate import RECALL

WIDE = 256
TIMES = 30
QUERIES = 100
Floats = npt.NDArray[np.float32]
Row = dict[str, object]


def sizes() -> tuple[int, ...]:
    """How many rows are looked at."""
    asked = os.environ.get("MANINEGS_BENCH_ROWS", "100000,1000000")
    return tuple(int(one) for one in asked.split(","))


def kinds() -> tuple[str, ...]:
    """Which candidates are built."""
    return tuple(os.environ.get("MANINEGS_BENCH_INDEX", "IVF-SQ8").split(","))


def mapped(folder: Path, number: int) -> Floats:
    """Clustered vectors (N, 256) of unit length in a mapped file.

    A cluster for every two hundred breasts, as wide as the clusters are apart, and of as
    many independent directions (48) as vectors of an encoder have.
    """
    random = np.random.default_rng(1)
    centres = random.normal(size=(max(8, number // 200), 48)).astype(np.float32)
    spread = random.normal(size=(48, WIDE)).astype(np.float32)
    path = folder / f"{number}.npy"
    table = np.lib.format.open_memmap(path, "w+", np.float32, (number, WIDE))
    for start in range(0, number, 50_000):
        some = min(50_000, number - start)
        inner = centres[random.integers(0, len(centres), some)]
        inner = inner + random.normal(size=(some, 48)).astype(np.float32)
        part = inner @ spread
        table[start : start + some] = part / np.linalg.norm(part, axis=1, keepdims=True)
    table.flush()
    del table
    found: Floats = np.load(path, mmap_mode="r", allow_pickle=False)
    return found


def of(table: Floats, ids: npt.NDArray[np.int64]) -> VectorFile:
    """A vector file of breasts alone."""
    return VectorFile("m", "l@1", "s", "r", ids, table, ids[:0], table[:0])


def milliseconds(work: Callable[[int], object], times: int = TIMES) -> float:
    """The median of some calls, each with its number."""
    work(0)
    taken = []
    for number in range(times):
        start = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - start)
    return 1000 * statistics.median(taken)


def recall(opened: index.Index, queries: Floats, allowed: Any = None) -> float:
    """Share of the true ten nearest that are found, equal distances counting alike."""
    right = 0
    for query in queries:
        likeness: Any = np.asarray(opened.table) @ query
        if allowed is not None:
            likeness = np.where(allowed, likeness, -np.inf)
        worst = np.partition(likeness, -10)[-10]
        distances = opened.search(query, 10, allowed)[1]
        right += int((1 - distances >= worst - 1e-5).sum())
    return right / (10 * len(queries))


def _memory() -> float:
    return psutil.Process().memory_full_info().uss / 2**20


def _bare(table: Floats, queries: Floats) -> tuple[float, float]:
    """FAISS' flat index, one question at a time: milliseconds, and MiB of memory."""
    import faiss

    before = _memory()
    flat = faiss.IndexFlatIP(WIDE)
    for start in range(0, len(table), 50_000):
        flat.add(np.ascontiguousarray(table[start : start + 50_000]))
    taken = _memory() - before
    return milliseconds(lambda n: flat.search(queries[n % QUERIES][None], 10)), taken


def _at(number: int, folder: Path) -> list[Row]:
    table = mapped(folder, number)
    ids = np.arange(number, dtype=np.int64)
    random = np.random.default_rng(2)
    # What is looked for lies near breasts, and is none of them.
    near = table[np.sort(random.choice(number, QUERIES, replace=False))]
    queries = near + 0.02 * random.normal(size=near.shape).astype(np.float32)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    chance = random.random(number)
    rows: list[Row] = []

    bare, flat_memory = _bare(table, queries)
    baseline = f"FAISS flat: {bare:.4g} ms, {flat_memory:.0f} MiB"

    def add(name: str, value: float, unit: str, against: str, ratio: float | str) -> None:
        rows.append(
            {
                "name": f"index, {number:,} rows: {name}",
                "value": value,
                "unit": unit,
                "baseline": against,
                "ratio": ratio,
            }
        )

    def searches(opened: index.Index, what: str) -> None:
        for words, share in (("", 1.0), (", half allowed", 0.5), (", 5 % allowed", 0.05)):
            allowed = None if share == 1.0 else chance[: len(opened)] < share
            found = milliseconds(partial(_ask, opened, queries, allowed))
            there = recall(opened, queries, allowed)
            add(
                f"{what}{words}, 10 nearest, recall {there:.4f}", found, "ms", baseline,
                found / bare,
            )  # fmt: skip
            assert there >= RECALL, f"{what}{words}: recall {there:.4f}"

    before, start = _memory(), time.perf_counter()
    opened = index.open_or_build(folder / "exact", of(table, ids), "a", limit=number)
    opening = time.perf_counter() - start
    searches(opened, "exact scan of the mapped table")
    assert float(str(rows[0]["ratio"])) <= 1.2 or number < 50_000, f"{rows[0]['ratio']:.2f} x"
    add("exact: made and opened", opening * 1000, "ms", "-", "-")
    add("exact: memory of its own", max(0.0, _memory() - before), "MiB", baseline, "-")
    for kind in kinds():
        _candidate(kind, table, folder, searches, add)
    return rows


def _ask(opened: index.Index, queries: Floats, allowed: Any, number: int) -> object:
    return opened.search(queries[number % QUERIES], 10, allowed)


def _effort(opened: index.Index) -> int:
    finder: Any = opened._finder
    return int(finder.effort)


def _candidate(
    kind: str,
    table: Floats,
    folder: Path,
    searches: Callable[[index.Index, str], None],
    add: Callable[[str, float, str, str, float | str], None],
) -> None:
    """Build, search, let grow by a hundredth of the rows, and weigh against building anew."""
    number = len(table)
    place, limit = folder / kind, max(1, number // 10)
    most = number - number // 100
    start = time.perf_counter()
    known = of(table[:most], np.arange(most, dtype=np.int64))
    made = index.build(place, known, "a", limit=limit, kinds=(kind,))
    anew = time.perf_counter() - start
    if made != kind:
        add(f"{kind}: does not pass the gate, so it is not used", anew, "s to build", "-", "-")
        return
    now = of(table[number - most :], np.arange(number - most, number, dtype=np.int64))
    start = time.perf_counter()
    # No candidate may be trained: it grows, or becomes exact.
    made = index.build(place, now, "b", limit=limit, kinds=())
    grown = time.perf_counter() - start
    assert made == kind, f"{kind}: did not grow"
    before, start = _memory(), time.perf_counter()
    opened = index.open_index(place, now, "b", limit=limit)
    opening = time.perf_counter() - start
    searches(opened, kind)
    add(
        f"{kind}: built with one thread (gate {opened.recall:.4f}, effort {_effort(opened)})",
        anew, "s", "-", "-",
    )  # fmt: skip
    add(
        f"{kind}: a hundredth gone and a hundredth new", grown, "s", f"built anew: {anew:.3g} s",
        grown / anew,
    )  # fmt: skip
    add(f"{kind}: opened", opening * 1000, "ms", "-", "-")
    add(f"{kind}: memory of its own", max(0.0, _memory() - before), "MiB", "-", "-")
    size = sum(p.stat().st_size for p in place.rglob("*") if p.is_file())
    add(f"{kind}: on the disk", size / 2**20, "MiB", f"vectors: {table.nbytes / 2**20:.0f}", "-")
    assert grown <= anew / 3 or number < 500_000, f"{kind}: growing took {grown / anew:.2f}"


def bench() -> list[Row]:
    """Rows for ``make bench``; raises when a target is missed."""
    rows: list[Row] = []
    for number in sizes():
        with tempfile.TemporaryDirectory(prefix="maninegs-index-") as folder:
            rows += _at(number, Path(folder))
    return rows


if __name__ == "__main__":
    for row in bench():
        print(row)
