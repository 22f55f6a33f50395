"""A coarse copy of local maps in memory, to see which breasts are worth a closer look.

Whole-view vectors say little of what a small part of a view looks like: among them the
breasts with the best windows are not near the front. So each place is kept as a direction in
a few dimensions, those in which places differ most, and a region is compared with all places
of all breasts in one pass. It decides nothing but who is looked at closely.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.dataset.local import LocalMaps
from core.dataset.pooling import Floats, unit
from core.retrieval.windows import sizes_near, slid

DIMENSIONS = 64
_SAMPLE = 4096
_TYPICAL = 256
_VALUES = 4_000_000
"""Values of maps that are held at once."""


@dataclass(frozen=True, eq=False)
class Sketch:
    """Places of V views in a few dimensions.

    Attributes
    ----------
    places
        (V, h, w, K) int8.
    basis
        (D or C, K), the scale of each dimension in it.
    folded
        Where single places are compared by their C channels alone: in how many equal parts
        a vector falls (a mean and a maximum of one place are the same); 0 where not.
    """

    places: npt.NDArray[np.int8]
    basis: Floats
    folded: int

    @staticmethod
    def of(maps: LocalMaps) -> Sketch:
        """Sketch all maps; reads them once."""
        views = len(maps.image_ids)
        height, width, channels = maps.sizes
        step = max(1, _VALUES // (height * width * channels))
        random = np.random.default_rng(0)
        count = min(views, max(1, _SAMPLE // (height * width)))
        some = _directions(maps, np.sort(random.choice(views, count, replace=False)))
        flat = some.reshape(-1, some.shape[-1])
        # Around nothing, not around their mean: what is wanted are products.
        _, _, ways = np.linalg.svd(flat, full_matrices=False)
        basis = ways[:DIMENSIONS].T.astype(np.float32)
        scale = np.abs(flat @ basis).max(axis=0) * 1.5 / 127
        scale = np.where(scale > 0, scale, 1.0).astype(np.float32)
        found = np.empty((views, height, width, basis.shape[1]), np.int8)
        for start in range(0, views, step):
            rows = np.arange(start, min(start + step, views))
            near = _along(maps, rows, basis / scale)
            found[start : start + len(rows)] = np.rint(near).clip(-127, 127)
        return Sketch(found, basis * scale, _folded(maps))

    def likeness(self, vector: Floats, rows: int, columns: int) -> Floats:
        """About how like (V,) the best window of each view is to a vector (D,)."""
        views, height, width, count = self.places.shape
        sizes = [(size, self._length(*size)) for size in sizes_near(rows, columns, height, width)]
        if self.folded:
            vector = vector.reshape(self.folded, -1).sum(axis=0) / np.float32(self.folded**0.5)
        # int8 times this are the products: the basis holds the scale.
        wanted = vector @ self.basis
        step = max(1, _VALUES // (height * width * count))
        found = np.empty(views, np.float32)
        for start in range(0, views, step):
            some = self.places[start : start + step].astype(np.float32) @ wanted
            best = np.full(len(some), -np.inf, np.float32)
            for size, length in sizes:
                mean = _means(some, *size) / length
                np.maximum(best, mean.max(axis=(1, 2)), out=best)
            found[start : start + step] = best
        return found

    def _length(self, rows: int, columns: int) -> np.float32:
        """How long the mean direction of a window is, typically: its places differ."""
        if rows * columns == 1:
            return np.float32(1.0)
        scale = np.linalg.norm(self.basis, axis=0)
        some = self.places[:_TYPICAL].astype(np.float32) * scale
        whole = np.linalg.norm(some, axis=3)
        mean = np.linalg.norm(_means(some, rows, columns), axis=3)
        return np.float32(max(float(np.mean(mean)) / max(float(np.mean(whole)), 1e-6), 1e-3))


def _means(values: Floats, rows: int, columns: int) -> Floats:
    """Means over windows along the second and third axis."""
    if rows * columns == 1:
        return values
    found = slid(slid(values, rows, 1, np.add), columns, 2, np.add)
    return found / np.float32(rows * columns)


def _folded(maps: LocalMaps) -> int:
    head = maps.head
    if head.gain.size or head.weight.size:
        return 0
    return 2 if head.both else 1


def _directions(maps: LocalMaps, rows: npt.NDArray[np.int64]) -> Floats:
    """Vectors (n, h, w, D or C) of single places, of unit length."""
    if _folded(maps):
        return unit(maps.maps[rows].astype(np.float32))
    seen = maps.values(rows)
    return unit(maps.head.vectors(seen, seen))


def _along(maps: LocalMaps, rows: npt.NDArray[np.int64], basis: Floats) -> Floats:
    """Directions of single places times a basis: (n, h, w, K)."""
    if not _folded(maps):
        return _directions(maps, rows) @ basis
    # A place's scale takes no part in its direction.
    seen = maps.maps[rows[0] : rows[-1] + 1].astype(np.float32)
    length = np.sqrt(np.einsum("nhwc,nhwc->nhw", seen, seen))
    along: Floats = (seen @ basis) / np.maximum(length, 1e-12)[..., None]
    return along
