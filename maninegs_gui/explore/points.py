"""The points of the map and their looks, and which one is near a place or in a direction."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maninegs_gui.explore import inks
from maninegs_gui.explore.frame import Floats, Place
from maninegs_gui.explore.values import Flags

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Drawing:
    """How N points look.

    Attributes
    ----------
    colours, shapes
        (N, 3) and (N,).
    shown
        (N,) whether it is drawn at all.
    live
        (N,) whether it can be pointed at and opened.
    """

    colours: inks.Colours
    shapes: npt.NDArray[np.uint8]
    shown: Flags
    live: Flags


class Points:
    """Where N points are on the map, and how they look once that is known.

    Attributes
    ----------
    places
        (N, 2) within -1 and 1, y upwards.
    columns
        The same column by column: a million of them are looked through at every move of the
        mouse.
    rows
        Those that are drawn, shuffled, so that no value hides another.
    """

    def __init__(self, places: Floats) -> None:
        self.places = places
        self.columns: tuple[Floats, Floats] = (places[:, 0].copy(), places[:, 1].copy())
        self.drawing: Drawing | None = None
        self.rows: Rows = np.zeros(0, np.int64)
        self._order = np.random.default_rng(0).permutation(len(places))

    def __len__(self) -> int:
        return len(self.places)

    def draw(self, drawing: Drawing | None) -> None:
        """Give the points their looks, or none."""
        self.drawing = drawing
        self.rows = (
            np.zeros(0, np.int64) if drawing is None else self._order[drawing.shown[self._order]]
        )

    def alive(self, row: int) -> bool:
        """Whether a point can be pointed at and opened."""
        drawing = self.drawing
        return drawing is not None and bool(drawing.shown[row] and drawing.live[row])

    def nearest(self, target: Place, reach: float) -> int | None:
        """The point nearest to a place (2,), within ``reach`` on the map."""
        if self.drawing is None or not len(self):
            return None
        x, y = self.columns
        reached = np.float32(reach)
        near = np.flatnonzero(np.abs(x - np.float32(target[0])) <= reached)
        near = near[np.abs(y[near] - np.float32(target[1])) <= reached]
        near = near[self.drawing.shown[near] & self.drawing.live[near]]
        if not len(near):
            return None
        distance = np.linalg.norm(self.places[near] - target, axis=1)
        best = int(distance.argmin())
        return int(near[best]) if distance[best] <= reach else None

    def closest(self, target: Place) -> int | None:
        """The point closest to a place (2,), however far it is."""
        if self.drawing is None:
            return None
        rows = np.flatnonzero(self.drawing.shown & self.drawing.live)
        if not len(rows):
            return None
        far = np.linalg.norm(self.places[rows] - target, axis=1)
        return int(rows[far.argmin()])

    def beside(self, row: int, right: int, down: int) -> int | None:
        """The next point from a point in a direction, as the map is seen."""
        if self.drawing is None:
            return None
        usable = self.drawing.shown & self.drawing.live
        away = self.places - self.places[row]
        along = away[:, 0] * right - away[:, 1] * down
        across = np.abs(away[:, 0] * down + away[:, 1] * right)
        rows = np.flatnonzero(usable & (along > 0) & (across <= along))
        if not len(rows):
            return None
        return int(rows[np.hypot(along[rows], 2 * across[rows]).argmin()])
