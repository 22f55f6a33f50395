"""What may be found, in columns: row by row beside the vectors, so that a million can be narrowed.

No object a breast and nothing of its images' headers: what a hit shows is read for the few
that are found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.assessment import Outcome
from core.domain.manifestation import Bits, Packed, unpack
from core.retrieval.facets import Facet, Flags, Ids
from core.retrieval.facts import Facts

Codes = npt.NDArray[np.int8]
UNKNOWN, BENIGN, MALIGNANT = -1, 0, 1
OUTCOMES = {UNKNOWN: None, BENIGN: Outcome.BENIGN, MALIGNANT: Outcome.MALIGNANT}
__all__ = ["BENIGN", "MALIGNANT", "OUTCOMES", "UNKNOWN", "Facet", "Flags", "Gallery", "Ids",
           "gather"]  # fmt: skip


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

    def bits(self, rows: Ids) -> Bits:
        """(n, W) manifestations of some rows."""
        return unpack(self.packed[rows], self.width)

    @cached_property
    def alike(self) -> tuple[Packed, npt.NDArray[np.int32]]:
        """(U, ceil(W / 8)) what is tagged, each once, and (N,) which of them a row has.

        Rows of which nobody said anything have U. Far fewer things are ever tagged than
        breasts are: what has to do with tags is worked out once for each and then looked
        up.
        """
        bytes_ = self.packed.shape[1]
        if not bytes_ or not len(self):
            return np.zeros((0, bytes_), np.uint8), np.zeros(len(self), np.int32)
        if bytes_ <= 8:
            wide = np.zeros((len(self), 8), np.uint8)
            wide[:, :bytes_] = self.packed
            keys = wide.view(np.uint64).reshape(-1)
        else:
            keys = np.ascontiguousarray(self.packed).view(f"V{bytes_}").reshape(-1)
        _, first, codes = np.unique(keys, return_index=True, return_inverse=True)
        which = codes.astype(np.int32).reshape(-1)
        which[~self.tagged] = len(first)
        return self.packed[first], which

    @cached_property
    def said(self) -> Ids:
        """(U + 1,) how many rows have each of :attr:`alike`."""
        packed, codes = self.alike
        found: Ids = np.bincount(codes, minlength=len(packed) + 1)
        return found

    @property
    def proven(self) -> Flags:
        """(N,) with pathology."""
        found: Flags = self.outcomes != UNKNOWN
        return found


def gather(breasts: Ids, facts: Facts, turned: Flags) -> Gallery:
    """The gallery of breasts (N,), as the facts have them.

    Parameters
    ----------
    turned
        (N,) whose vector is of images that lie otherwise, or elsewhere, by now.
    """
    rows, there = facts.rows(breasts)

    def column(values: npt.NDArray[Any], gone: Any) -> npt.NDArray[Any]:
        if not len(values):
            return np.full((len(rows), *values.shape[1:]), gone, values.dtype)
        found = values[rows]
        found[~there] = gone
        return found

    return Gallery(
        breasts=breasts,
        exams=column(facts.exams, -1),
        owners=column(facts.owners, -1),
        left=column(facts.left, gone=False),
        outcomes=column(facts.outcomes, UNKNOWN),
        packed=column(facts.packed, 0),
        width=facts.lexicon.width,
        tagged=column(facts.tagged, gone=False),
        split=column(facts.split, -1),
        views=column(facts.views, -1),
        dates=column(facts.dates, np.datetime64("NaT")),
        facets={name: facet.take(rows, there) for name, facet in facts.facets.items()},
        usable=there & ~turned,
    )
