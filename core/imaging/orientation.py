"""From stored pixels to the hung image, and points both ways (display rules 16-19).

Patient Orientation (0020,0020) names the direction in which columns grow along a
row, then the direction in which rows grow along a column. Pixels are never asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.study import Side, View

Orientation = tuple[str, str]
Points = npt.NDArray[np.float64]

_FEET_DOWN = frozenset({View.MLO, View.ML, View.LM, View.LMO, View.SIO, View.ISO})
"""Views taken from the side or obliquely. Rule 16 does not name ISO, whose plane is that
of SIO: with its feet up it would hang upside down like the others."""
_SLANTED_OUT = frozenset({View.SIO, View.ISO})
_FROM_THE_SIDE = frozenset({View.ML, View.LM})
_OPPOSITE = {"A": "P", "P": "A", "R": "L", "L": "R", "H": "F", "F": "H"}


def parse(values: Iterable[str]) -> Orientation | None:
    """Patient Orientation's two values, or None when they name no usable directions.

    Usable are letters of A, P, R, L, H, F, without opposites within one value, and
    the two values along different axes of the body.
    """
    found = tuple(str(v).strip().upper() for v in values)
    if len(found) != 2:
        return None
    for value in found:
        letters = set(value)
        if not letters or len(letters) != len(value) or not letters <= _OPPOSITE.keys():
            return None
        if any(_OPPOSITE[letter] in letters for letter in letters):
            return None
    row, column = found
    if row[0] in (column[0], _OPPOSITE[column[0]]):
        return None
    return row, column


def assumed(side: Side, view: View | None) -> Orientation:
    """The orientation that rule 17 assumes where the file gives none."""
    row = "P" if side is Side.RIGHT else "A"
    lateral, medial = ("R", "L") if side is Side.RIGHT else ("L", "R")
    if view in _FROM_THE_SIDE:
        return row, "F"
    if view in _SLANTED_OUT:
        return row, f"F{lateral}"
    return row, f"F{medial}" if view in _FEET_DOWN else medial


@dataclass(frozen=True, slots=True)
class Hung:
    """How stored pixels become the hung image: transpose first, then the flips."""

    transpose: bool = False
    flip_horizontal: bool = False
    flip_vertical: bool = False

    def shape(self, stored: tuple[int, int]) -> tuple[int, int]:
        """(rows, columns) of the hung image."""
        return (stored[1], stored[0]) if self.transpose else stored

    def apply(self, pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The hung image as a view on stored pixels (rows, columns); copies nothing."""
        if self.transpose:
            pixels = pixels.T
        if self.flip_horizontal:
            pixels = pixels[:, ::-1]
        if self.flip_vertical:
            pixels = pixels[::-1]
        return pixels

    def undo(self, pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Stored pixels as a view on a hung image."""
        if self.flip_vertical:
            pixels = pixels[::-1]
        if self.flip_horizontal:
            pixels = pixels[:, ::-1]
        return pixels.T if self.transpose else pixels

    def to_display(self, points: npt.ArrayLike, shape: tuple[int, int]) -> Points:
        """Points (N, 2) of (column, row) in stored pixels to the hung image.

        Parameters
        ----------
        points
            The centre of the first pixel lies at (0.5, 0.5).
        shape
            (rows, columns) of the *stored* pixels.
        """
        found = np.array(points, dtype=np.float64).reshape(-1, 2)
        if self.transpose:
            found = found[:, ::-1].copy()
        rows, columns = self.shape(shape)
        if self.flip_horizontal:
            found[:, 0] = columns - found[:, 0]
        if self.flip_vertical:
            found[:, 1] = rows - found[:, 1]
        return found

    def to_stored(self, points: npt.ArrayLike, shape: tuple[int, int]) -> Points:
        """Points (N, 2) of the hung image to stored pixels of ``shape``; see ``to_display``."""
        found = np.array(points, dtype=np.float64).reshape(-1, 2)
        rows, columns = self.shape(shape)
        if self.flip_horizontal:
            found[:, 0] = columns - found[:, 0]
        if self.flip_vertical:
            found[:, 1] = rows - found[:, 1]
        return found[:, ::-1].copy() if self.transpose else found

    def letters(self, orientation: Orientation) -> Orientation:
        """Patient Orientation of the hung image, for its edge letters (rule 38)."""
        row, column = orientation
        if self.transpose:
            row, column = column, row
        return (
            opposite(row) if self.flip_horizontal else row,
            opposite(column) if self.flip_vertical else column,
        )


def opposite(direction: str) -> str:
    """The opposite direction, letter by letter, e.g. ``FL`` for ``HR``."""
    return "".join(_OPPOSITE[letter] for letter in direction)


def hang(side: Side | None, view: View | None, orientation: Orientation | None) -> Hung:
    """What makes an image hang as display rule 16 says.

    The row must hold P for a right breast and A for a left one. Columns of MLO,
    ML, LM, LMO, SIO and ISO must hold F; those of CC-type views must point away from
    the laterality letter. Where the column names only the other axis, that decides.
    A row with neither A nor P is transposed first. An image
    of unknown side, or one that gives no orientation, stays as it is stored
    (rule 17 assumes that it already hangs right).
    """
    if side is None or orientation is None:
        return Hung()
    row, column = orientation
    transpose = not set(row) & set("AP")
    if transpose:
        row, column = column, row
        if not set(row) & set("AP"):
            return Hung()
    toward_chest = "P" if side is Side.RIGHT else "A"
    upright, across = bool(set(column) & set("HF")), bool(set(column) & set("RL"))
    if upright and (view in _FEET_DOWN or not across):
        down = "F"
    else:
        down = "L" if side is Side.RIGHT else "R"
    return Hung(
        transpose=transpose,
        flip_horizontal=_OPPOSITE[toward_chest] in row,
        flip_vertical=_OPPOSITE[down] in column,
    )
