"""Similar cases from question to answer, beside a bare FAISS search of the same vectors.

Run: ``python -m tests.benchmarks.bench_retrieval``. ``MANINEGS_BENCH_BREASTS`` gives the
numbers of breasts (``100000,1000000``; refinements, and the facts of a store made here with
as many, at the first), ``MANINEGS_BENCH_DIMENSIONS`` that of the vectors (128). Breasts,
tags and vectors are fabricated; nothing of a model is needed. Each question is asked
:data:`TIMES` times of other breasts, what it leans on being made by one question before (given
as the first answer); the value is the median. Recall stands beside each: of ten nearest, how
many a search in double precision finds among the same breasts.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import faiss
import numpy as np

from core import workspace as workspaces
from core.domain.assessment import Outcome, Pathology
from core.domain.changes import Changes, Topic
from core.domain.gate import Gate, GatePolicy
from core.domain.study import BreastId, ImageId
from core.retrieval import facts
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.service import Cases
from core.store import pathology
from tests.benchmarks.bench_worklist import make
from tests.support import fabricated

SIZES = tuple(
    int(one) for one in os.environ.get("MANINEGS_BENCH_BREASTS", "100000,1000000").split(",")
)
DIMENSIONS = int(os.environ.get("MANINEGS_BENCH_DIMENSIONS", "128"))
TIMES = 15
K = 10
_GATE = Gate(GatePolicy.STANDARD, committed=True)
_WANTED = 200.0
Row = dict[str, object]


def bench() -> list[Row]:
    """Plain queries at each size, all refinements and the facts of a store at the first."""
    rows: list[Row] = []
    for number in SIZES:
        cases = _cases(number, views=number == SIZES[0])
        rows += _plain(cases)
        if number == SIZES[0]:
            rows += _refined(cases)
        rows.append(_memory(cases))
        del cases
    return [*rows, *_facts(SIZES[0])]


def _cases(number: int, *, views: bool) -> Cases:
    known = fabricated.facts_of(number)
    vectors = fabricated.vectors_of(known, DIMENSIONS, views=views)
    return fabricated.cases_of(known, vectors)


def _asking(cases: Cases) -> Iterator[BreastId]:
    """Tagged breasts from all over."""
    known = cases.facts
    rows = np.flatnonzero(known.tagged & known.packed.any(axis=1))
    for row in np.random.default_rng(5).permutation(rows)[: TIMES + 2]:
        yield BreastId(int(known.ids[row]))


def _plain(cases: Cases) -> list[Row]:
    number, table = len(cases.facts), cases.vectors.breast_vectors
    bare = faiss.IndexFlatIP(table.shape[1])
    bare.add(table)
    breasts = list(_asking(cases))
    started = time.perf_counter()
    cases.find(cases.query_of(breasts[0]), _GATE)
    first = 1000 * (time.perf_counter() - started)
    alone, whole, tagged = [], [], []
    right = found = 0
    for breast in breasts[1:]:
        query = cases.query_of(breast)
        assert query.vector is not None
        alone.append(_timed(lambda v=query.vector, b=bare: b.search(v[None], K))[0])
        took, answer = _timed(lambda b=breast: cases.find(cases.query_of(b), _GATE))
        whole.append(took)
        bits = cases.facts.bits(breast)
        asked = Ask(Means.BREAST, breast)
        tagged.append(_timed(lambda a=asked, b=bits: cases.find(cases.query(a, b), _GATE))[0])
        true = _nearest(cases, query.vector, query.patient)
        right += len(true & {int(hit.breast) for hit in answer.hits})
        found += len(true)
    del bare
    base = statistics.median(alone)
    rows = []
    for name, times in (("image alone", whole), ("image and tags", tagged)):
        middle = statistics.median(times)
        rows.append(
            {
                "name": f"similar breasts of {number:,}, {name}, question to answer",
                "value": middle, "unit": "ms", "ratio": middle / base,
                "baseline": f"bare FAISS {base:.1f} ms; wanted {1.5 * base + 30:.0f} ms; recall at "
                f"{K} of image alone {right / max(1, found):.4f}; first answer {first:.0f} ms",
            }
        )  # fmt: skip
    return rows


def _nearest(cases: Cases, vector: Any, patient: Any) -> set[int]:
    """The ten nearest proven breasts of others, in double precision and in pieces."""
    gallery, table = cases.gallery, cases.vectors.breast_vectors
    allowed = gallery.usable & gallery.proven & (gallery.owners != patient)
    far = np.concatenate(
        [
            table[at : at + 50_000].astype(np.float64) @ vector.astype(np.float64)
            for at in range(0, len(table), 50_000)
        ]
    )
    far[~allowed] = -np.inf
    return set(gallery.breasts[np.argsort(-far, kind="stable")[:K]].tolist())


def _refined(cases: Cases) -> list[Row]:
    known = cases.facts
    ids = known.ids
    liked = tuple(BreastId(int(one)) for one in ids[[5, 905]])
    kinds: dict[str, Refinement] = {
        "unproven too": Refinement(proven_only=False),
        "two facets": Refinement(
            facets={"density": frozenset("BC"), "type": frozenset({"mass"})}
        ),
        "facet of pathology": Refinement(facets={"pathology": frozenset({"malignant"})}),
        "dates": Refinement(since=np.datetime64("2017-01-01").item()),
        "weight of a group": Refinement(groups={"mass_margin": 0.1}),
        "weight of the image": Refinement(image=0.1),
        "more and less": Refinement(more=liked[:1], less=liked[1:]),
        "100 hits": Refinement(k=100),
        "all at once": Refinement(
            proven_only=False, facets={"vendor": frozenset({"Alpha"})}, image=0.3, more=liked[:1],
            groups={"mass_margin": 0.5}, since=np.datetime64("2016-01-01").item(), k=50,
        ),
    }  # fmt: skip
    rows = [_asked(cases, name, asked) for name, asked in kinds.items()]
    rows.append(_asked(cases, "a fifth of the breasts closed", Refinement(), closed=ids[::5]))
    for means in (Means.VIEW, Means.EXAM, Means.TAGS):
        rows.append(_asked(cases, f"by {means.value}", Refinement(), means=means))
    return rows


def _asked(
    cases: Cases, name: str, asked: Refinement, *, means: Means = Means.BREAST, closed: Any = ()
) -> Row:
    """Each answer is of a question that was not asked before; the cache of none helps."""
    times: list[float] = []
    first = 0.0
    hidden = frozenset(int(one) for one in closed)
    for number, breast in enumerate(_asking(cases)):
        view = cases.gallery.views[cases.row(breast), 0]
        ask = Ask(means, breast, ImageId(int(view)) if means is Means.VIEW else None)
        query = cases.query(ask, cases.facts.bits(breast))
        refinement = replace(asked, image=min(1.0, asked.image + 0.001 * number))
        took, _ = _timed(lambda q=query, r=refinement: cases.find(q, _GATE, r, closed=hidden))
        times.append(took)
        first = first or took
    middle = statistics.median(times[1:])
    return {
        "name": f"similar breasts of {len(cases.facts):,}: {name}", "value": middle, "unit": "ms",
        "baseline": f"wanted {_WANTED:.0f} ms; first {first:.0f} ms; exact, recall 1",
        "ratio": middle / _WANTED,
    }  # fmt: skip


def _memory(cases: Cases) -> Row:
    columns = [getattr(cases.facts, one.name) for one in fields(cases.facts)]
    columns += [getattr(cases.gallery, one.name) for one in fields(cases.gallery)]
    columns += [f.codes for one in (cases.facts, cases.gallery) for f in one.facets.values()]
    size = sum(one.nbytes for one in columns if isinstance(one, np.ndarray))
    table = cases.vectors.breast_vectors.nbytes
    return {
        "name": f"memory of facts and gallery, {len(cases.facts):,} breasts", "value": size / 2**20,
        "unit": "MiB", "baseline": f"their vectors {table / 2**20:.0f} MiB", "ratio": size / table,
    }  # fmt: skip


def _facts(number: int) -> list[Row]:
    """The facts of a store of ``number`` breasts: read whole, and followed after one change."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = workspaces.create(Path(folder) / "site")
        store = make(Path(folder) / "store.sqlite", max(1, number // 2))
        try:
            with store.read() as reading:
                took, found = _timed(lambda: facts.read(reading, workspace))
            times = []
            for breast in np.random.default_rng(3).choice(found.ids, TIMES).tolist():
                with store.write(None, "prove") as unit:
                    one = Pathology(BreastId(breast), Outcome.BENIGN, "surgery")
                    pathology.set_pathology(unit, one)
                changes: Changes = unit.changes or Changes.of(Topic.BREASTS, breast)
                with store.read() as reading:
                    spent, found = _timed(
                        lambda r=reading, f=found, c=changes: facts.follow(r, workspace, f, c)
                    )
                times.append(spent)
        finally:
            store.close()
    middle = statistics.median(times)
    return [
        {"name": f"facts of {number:,} breasts, read whole", "value": took / 1000, "unit": "s",
         "baseline": "", "ratio": 1.0},
        {"name": f"facts of {number:,} breasts, one breast changed", "value": middle, "unit": "ms",
         "baseline": f"read whole {took:.0f} ms", "ratio": middle / took},
    ]  # fmt: skip


def _timed(do: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    found = do()
    return 1000 * (time.perf_counter() - started), found


if __name__ == "__main__":
    for row in bench():
        print(f"{row['value']:10.2f} {row['unit']:4s} {row['ratio']:6.2f} x  {row['name']}  "
              f"({row['baseline']})")  # fmt: skip
