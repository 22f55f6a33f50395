"""What may be found, in columns: row by row beside the vectors, so that a million can be narrowed.

No object a breast and nothing of its images' headers: what a hit shows is read for the few
that are found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.dataset.material import decade
from core.domain.assessment import Outcome
from core.domain.manifestation import Packed, pack
from core.domain.study import BreastId, Side

if TYPE_CHECKING:
    from core.retrieval.facts import BreastFacts, Facts

Ids = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int8]
UNKNOWN, BENIGN, MALIGNANT = -1, 0, 1
_LABELS = {None: UNKNOWN, Outcome.BENIGN: BENIGN, Outcome.MALIGNANT: MALIGNANT}


@dataclass(frozen=True)
class Facet:
    """One property of N breasts: ``names[codes[row]]``."""

    codes: npt.NDArray[np.int32]
    names: tuple[str, ...]

    @staticmethod
    def of(texts: Sequence[str]) -> Facet:
        """The facet of N texts; names in alphabetical order."""
        names, codes = np.unique(np.array(texts, dtype=str), return_inverse=True)
        return Facet(codes.astype(np.int32).reshape(-1), tuple(names.tolist()))

    def texts(self) -> tuple[str, ...]:
        """One text a row."""
        return tuple(self.names[code] for code in self.codes)


@dataclass(frozen=True)
class Gallery:
    """N breasts, in the order of the vectors.

    Attributes
    ----------
    breasts, exams
        (N,) ids.
    owners
        (N,) the person, joined ids being one; -1 for a breast that is gone.
    left
        (N,) whether it is a left breast.
    outcomes
        (N,) :data:`UNKNOWN`, :data:`BENIGN` or :data:`MALIGNANT`. Behind the gate.
    packed, width
        (N, ceil(W / 8)) manifestations (``core.domain.manifestation.pack``), and W.
    tagged
        (N,) somebody said what is in it.
    split
        (N,) :class:`core.domain.records.Split`, -1 where none was given.
    views
        (N, 2) ids of the CC and the MLO image, -1 where there is none.
    dates
        (N,) of the exam, NaT where not known.
    facets
        ``type`` (several joined by "+"), ``density``, ``age``, ``vendor``, ``collection``.
    usable
        (N,) in the store, and its vector is of its images as they lie now.
    """

    breasts: Ids
    exams: Ids
    owners: Ids
    left: Flags
    outcomes: Codes
    packed: Packed
    width: int
    tagged: Flags
    split: Codes
    views: Ids
    dates: npt.NDArray[np.datetime64]
    facets: dict[str, Facet]
    usable: Flags

    def __len__(self) -> int:
        return len(self.breasts)

    @cached_property
    def order(self) -> Ids:
        """Rows by rising breast id."""
        return np.argsort(self.breasts, kind="stable")

    def row(self, breast: int) -> int | None:
        """The row of a breast, whether usable or not."""
        found = int(np.searchsorted(self.breasts, breast, sorter=self.order))
        if found == len(self.breasts) or self.breasts[self.order[found]] != breast:
            return None
        return int(self.order[found])

    @property
    def proven(self) -> Flags:
        """(N,) with pathology."""
        found: Flags = self.outcomes != UNKNOWN
        return found


def gather(breasts: Ids, facts: Facts, turned: frozenset[int]) -> Gallery:
    """The gallery of breasts (N,), as the facts have them."""
    width = facts.lexicon.width
    ones = [facts.breasts.get(BreastId(int(breast))) for breast in breasts]
    none = np.zeros(width, dtype=np.bool_)
    bits = [none if one is None else one.bits.astype(np.bool_) for one in ones]
    gone = np.array([one is None for one in ones], dtype=np.bool_)
    untrue = np.isin(breasts, np.fromiter(turned, np.int64, len(turned)))
    return Gallery(
        breasts=breasts,
        exams=np.array([-1 if o is None else o.info.exam for o in ones], np.int64),
        owners=np.array([-1 if o is None else o.info.patient for o in ones], np.int64),
        left=np.array([o is not None and o.info.side is Side.LEFT for o in ones], np.bool_),
        outcomes=np.array([_LABELS[None if o is None else o.outcome] for o in ones], np.int8),
        packed=pack(np.stack(bits)) if bits else np.zeros((0, (width + 7) // 8), np.uint8),
        width=width,
        tagged=np.array([o is not None and o.tagged for o in ones], np.bool_),
        split=np.array([-1 if o is None or o.split is None else o.split for o in ones], np.int8),
        views=np.array([_views(o) for o in ones], np.int64).reshape(-1, 2),
        dates=np.array([None if o is None else o.info.exam_date for o in ones], "datetime64[D]"),
        facets={
            "type": Facet.of(["" if o is None else o.kind for o in ones]),
            "density": Facet.of(["" if o is None else o.density for o in ones]),
            "age": Facet.of(["" if o is None else decade(o.views) for o in ones]),
            "vendor": Facet.of(["" if o is None else o.info.vendor for o in ones]),
            "collection": Facet.of(["" if o is None else o.info.collection for o in ones]),
        },
        usable=~(gone | untrue),
    )


def _views(one: BreastFacts | None) -> tuple[int, int]:
    cc, mlo = (None, None) if one is None else one.views
    return -1 if cc is None else int(cc.id), -1 if mlo is None else int(mlo.id)
