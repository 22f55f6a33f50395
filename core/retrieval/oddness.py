"""Breasts that stand out among their neighbours: far from them, or tagged otherwise.

Neighbours are landmarks of the map (``core.retrieval.projection``), of other persons. In a
collection of more breasts than landmarks they are a sample, the same for all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.study import BreastId
from core.retrieval.gallery import Gallery
from core.retrieval.projection import Projection

Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
FAR = 0.98
"""Share of breasts that must lie nearer to their neighbours."""
APART = 0.35
"""How much more a breast's tags differ from its neighbours' than theirs from one another."""
MOST = 50
_FEW, _MANY = 3, 5
_BLOCK = 65_536


@dataclass(frozen=True, slots=True)
class Odd:
    """A breast that stands out.

    Attributes
    ----------
    value
        For a far one the share of breasts that are nearer to their neighbours; for one of
        other tags how much its tags differ from its neighbours', 0 to 1.
    """

    breast: BreastId
    value: float


def far_away(found: Projection, gallery: Gallery, shown: Flags) -> tuple[Odd, ...]:
    """The breasts farthest from their neighbours, the farthest first.

    Parameters
    ----------
    shown
        (N,) of which this reader may know it.
    """
    near, there = _others(found, gallery, gallery.usable)
    far = np.where(there, np.take_along_axis(found.distances, near, axis=1), 0.0).sum(axis=1)
    number = there.sum(axis=1)
    judged = gallery.usable & (number >= _FEW)
    mean = np.where(judged, far / np.maximum(number, 1), -1.0)
    known = np.sort(mean[judged])
    if len(known) < 2:
        return ()
    nearer = np.searchsorted(known, mean, side="left") / (len(known) - 1)  # of the others
    return _first(found, nearer, judged & shown & (nearer >= FAR))


def tagged_otherwise(found: Projection, gallery: Gallery, shown: Flags, told: Flags) -> tuple[
    Odd, ...
]:  # fmt: skip
    """The breasts whose tags are unlike those of neighbours that agree among themselves.

    Parameters
    ----------
    shown
        (N,) of which this reader may know it.
    told
        (N,) whose tags this reader may know; those of others take no part.
    """
    open_ = gallery.usable & gallery.tagged & told
    near, there = _others(found, gallery, open_)
    rows = np.take_along_axis(found.near, near, axis=1)
    value = np.full(len(found), -1.0, dtype=np.float32)
    apart = np.full(len(found), -1.0, dtype=np.float32)
    for start in range(0, len(found), _BLOCK):
        part = slice(start, start + _BLOCK)
        around, counted = gallery.packed[rows[part]], there[part]
        own = _unlike(gallery.packed[part][:, None, :], around)
        among = _unlike(around[:, :, None, :], around[:, None, :, :])
        pairs = counted[:, :, None] & counted[:, None, :] & ~np.eye(_MANY, dtype=np.bool_)
        mine = np.where(counted, own, 0).sum(axis=1) / np.maximum(counted.sum(axis=1), 1)
        theirs = np.where(pairs, among, 0).sum(axis=(1, 2)) / np.maximum(pairs.sum(axis=(1, 2)), 1)
        value[part], apart[part] = mine, mine - theirs
    judged = open_ & shown & (there.sum(axis=1) >= _FEW) & (apart >= APART)
    return _first(found, value, judged)


def _others(
    found: Projection, gallery: Gallery, counted: Flags
) -> tuple[npt.NDArray[np.int64], Flags]:
    """Places (N, 5) in ``near`` of the nearest that count and are of other persons.

    And which of them there are.
    """
    near = found.near
    fit = (near >= 0) & counted[near] & (gallery.owners[near] != gallery.owners[:, None])
    first = np.argsort(~fit, axis=1, kind="stable")[:, :_MANY]
    return first, np.take_along_axis(fit, first, axis=1)


def _unlike(a: npt.NDArray[np.uint8], b: npt.NDArray[np.uint8]) -> Floats:
    """Jaccard distance of packed tags along the last axis; 0 where neither has any."""
    both = np.bitwise_count(a & b).sum(axis=-1, dtype=np.int32)
    either = np.bitwise_count(a | b).sum(axis=-1, dtype=np.int32)
    found: Floats = np.where(either > 0, 1 - both / np.maximum(either, 1), 0).astype(np.float32)
    return found


def _first(found: Projection, value: npt.NDArray[np.floating], chosen: Flags) -> tuple[Odd, ...]:
    rows = np.flatnonzero(chosen)
    rows = rows[np.lexsort((found.breasts[rows], -value[rows]))][:MOST]
    return tuple(Odd(BreastId(int(found.breasts[row])), float(value[row])) for row in rows)
