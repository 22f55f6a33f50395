"""Cases without a store: columns and vectors that follow the tags, as many as are wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from core import lexicons
from core.dataset.vectors import VectorFile
from core.domain.manifestation import pack
from core.domain.records import Split
from core.models.accepted import Lineage
from core.retrieval.facets import Facet
from core.retrieval.facts import Facts
from core.retrieval.service import Cases
from core.retrieval.turned import Inputs

FACETS: dict[str, tuple[str, ...]] = {
    "type": ("", "mass", "calcification", "calcification+mass"),
    "density": ("", "A", "B", "C", "D"),
    "age": ("", "40-49", "50-59", "60-69"),
    "vendor": ("Alpha", "Beta"),
    "collection": ("one", "two", "three"),
}


def facts_of(number: int, seed: int = 0, *, untagged: float = 0.3) -> Facts:
    """``number`` breasts, two an exam and up to four a patient, some of them tagged."""
    chosen = np.random.default_rng(seed)
    lexicon = lexicons.get()
    groups = lexicon.groups()
    bits = np.zeros((number, lexicon.width), np.bool_)
    rows = np.arange(number)
    for positions in groups.values():
        said = rows[chosen.random(number) < 0.4]
        bits[said, chosen.choice(positions, len(said))] = True
    tagged = chosen.random(number) >= untagged
    bits[~tagged] = False
    ids = 10 + 3 * rows.astype(np.int64)
    exams = 100 + rows // 2
    owners = 1000 + exams // 2
    days = np.datetime64("2015-01-01") + chosen.integers(0, 3000, number // 2 + 1)
    split = chosen.choice([0, 0, 1, 2], owners.max() + 1 if number else 1)[owners]
    return Facts(
        lexicon, None, lexicons.available(), {},
        ids=ids, exams=exams, owners=owners, left=rows % 2 == 1,
        outcomes=chosen.choice([-1, 0, 1], number, p=[0.4, 0.4, 0.2]).astype(np.int8),
        packed=pack(bits), tagged=tagged, split=split.astype(np.int8),
        views=np.stack([5 * ids, 5 * ids + 1], axis=1),
        lies=np.zeros((number, 2), np.int32), ways=("R/CC/",),
        dates=days[rows // 2].astype("datetime64[D]"),
        facets={
            name: Facet.of(chosen.choice(values, number).tolist())
            for name, values in FACETS.items()
        },
    )  # fmt: skip


def vectors_of(
    facts: Facts,
    dimensions: int = 16,
    seed: int = 0,
    *,
    signal: float = 1.0,
    views: bool = True,
) -> VectorFile:
    """Vectors of every breast (and of both its views), near to each other where tags are."""
    chosen = np.random.default_rng(seed)
    mixing = chosen.standard_normal((facts.lexicon.width, dimensions), np.float32)
    table = chosen.standard_normal((len(facts), dimensions), np.float32)
    if signal:
        table += np.float32(signal) * (
            np.unpackbits(facts.packed, axis=1, count=facts.lexicon.width) @ mixing
        )
    seen = np.repeat(table, 2, axis=0) if views else table[:0]
    if views:
        seen += 0.5 * chosen.standard_normal(seen.shape, np.float32)
    return VectorFile(
        "model", facts.lexicon.tag, "snapshot", "recipe", facts.ids, unit(table),
        facts.views.reshape(-1)[: len(seen)], unit(seen),
    )  # fmt: skip


class Learnt:
    """A model that learnt from some breasts, of nobody where none are given."""

    def __init__(self, *breasts: int) -> None:
        self._ids = np.array(breasts, np.int64)

    def lineage(self) -> Lineage:
        """As of an accepted model."""
        return Lineage(self._ids, np.full(len(self._ids), Split.TRAIN, np.int8))


def cases_of(facts: Facts, vectors: VectorFile | None = None, **more: Any) -> Cases:
    """Cases that were opened from nowhere; their model learnt from nobody, and has no index."""
    found = vectors_of(facts, **more) if vectors is None else vectors
    nothing, nobody = cast(Any, None), cast(Any, Learnt())
    return Cases(facts, nobody, found, "sha", nothing, Inputs.of({}))


def small(number: int = 60, seed: int = 0, **changes: Any) -> Cases:
    """A few cases; ``changes`` to their facts."""
    return cases_of(replace(facts_of(number, seed), **changes), seed=seed)


def unit(table: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Rows of unit length."""
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    return table
