"""Which breasts may be found: another patient's, as facets and dates narrow them, counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.study import PatientId
from core.retrieval.asking import Refinement
from core.retrieval.facets import Flags, Ids
from core.retrieval.gallery import OUTCOMES, Facet, Gallery

CLOSED = ("type", "density")
"""Facets that tell what was tagged or assessed, and are not known of closed breasts."""
OUTCOME = "pathology"
UNPROVEN = "unproven"
REFUSED = "Cases are narrowed by pathology once you have saved your assessment of this breast."
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Narrowed:
    """(N,) what may be found, with its number and counts as in ``values.Result``."""

    allowed: Flags
    among: int
    counts: Counts
    refused: str


class Narrowing:
    """Narrows one gallery, again and again; what every question needs is worked out once."""

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery
        outcomes = Facet(
            (gallery.outcomes.astype(np.int32) + 1),
            tuple(UNPROVEN if one is None else one.value for one in OUTCOMES.values()),
        )
        self._facets = {**gallery.facets, OUTCOME: outcomes}
        self._base: dict[bool, tuple[Flags, dict[str, Ids], int]] = {}

    def __call__(
        self,
        refinement: Refinement,
        patient: PatientId | None,
        *,
        shown: bool,
        hidden: Ids,
        there: Flags | None = None,
    ) -> Narrowed:
        """Narrow to what a reader may find.

        Parameters
        ----------
        patient
            Whose breasts are left out.
        shown
            Whether pathology may be told; facets of it are refused where not.
        hidden
            Rows of which this reader may not know what was tagged.
        there
            (N,) rows that can be compared at all; None: all.
        """
        wanted = {name: some for name, some in refinement.facets.items() if name in self._facets}
        refused = ""
        if OUTCOME in wanted and not shown:
            del wanted[OUTCOME]
            refused = REFUSED
        names = [name for name in self._facets if name != OUTCOME or shown]
        dated = refinement.since is not None or refinement.until is not None
        base, counted, number = self._usable(proven=refinement.proven_only)
        own = (
            np.zeros(0, np.int64)
            if patient is None
            else np.flatnonzero(self._gallery.owners == patient)
        )
        own = own[base[own]]
        allowed = base.copy()
        allowed[own] = False
        if not wanted and not dated and there is None:
            out = {name: counted[name] - self._count(name, own) for name in names}
            mine = hidden[allowed[hidden]]
            for name in CLOSED:
                out[name] = out[name] - self._count(name, mine)
            return Narrowed(allowed, number - len(own), self._told(out), refused)
        if there is not None:
            allowed &= there
        if refinement.since is not None:
            allowed &= self._gallery.dates >= np.datetime64(refinement.since)
        if refinement.until is not None:
            allowed &= self._gallery.dates <= np.datetime64(refinement.until)
        masks = {name: self._mask(name, some, hidden) for name, some in wanted.items()}
        out = {}
        for name in names:
            # What there would be: all other facets hold, this one may be chosen anew.
            rest = allowed.copy()
            for other, mask in masks.items():
                if other != name:
                    rest &= mask
            if name in CLOSED:
                rest[hidden] = False
            out[name] = self._count(name, rest)
        for mask in masks.values():
            allowed &= mask
        return Narrowed(allowed, int(np.count_nonzero(allowed)), self._told(out), refused)

    def _usable(self, *, proven: bool) -> tuple[Flags, dict[str, Ids], int]:
        if proven not in self._base:
            gallery = self._gallery
            base = gallery.usable & gallery.proven if proven else gallery.usable
            counted = {name: self._count(name, base) for name in self._facets}
            self._base[proven] = base, counted, int(np.count_nonzero(base))
        return self._base[proven]

    def _count(self, name: str, rows: npt.NDArray[np.integer] | Flags) -> Ids:
        facet = self._facets[name]
        found: Ids = np.bincount(facet.codes[rows], minlength=len(facet.names))
        return found

    def _mask(self, name: str, wanted: frozenset[str], hidden: Ids) -> Flags:
        facet = self._facets[name]
        fits = np.array([bool(wanted & values(name, one)) for one in facet.names], np.bool_)
        mask = fits[facet.codes] if len(facet.names) else np.zeros(len(self._gallery), np.bool_)
        if name in CLOSED:
            mask[hidden] = False
        return mask

    def _told(self, counts: Mapping[str, Ids]) -> Counts:
        found: dict[str, dict[str, int]] = {}
        for name, numbers in counts.items():
            own: dict[str, int] = {}
            for one, number in zip(self._facets[name].names, numbers.tolist(), strict=True):
                for value in values(name, one):
                    own[value] = own.get(value, 0) + number
            found[name] = {value: own[value] for value in sorted(own) if value and own[value]}
        return found


def values(facet: str, name: str) -> frozenset[str]:
    """The values that one name of a facet stands for: a breast may have several types."""
    return frozenset(name.split("+")) if facet == "type" else frozenset({name})
