"""In which slice a spot is sharpest: from a point of a 2D image to its slice (rule 49).

A synthetic 2D image does not say which slice a point of it comes from. What lies in a
slice stands out there with steep edges and is smeared in the others.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_LEAST = 4


def sharpness(stored: npt.NDArray[np.uint16], at: tuple[float, float], reach: float) -> float:
    """How steep the edges about a point are.

    Parameters
    ----------
    stored
        (rows, columns) stored values of one slice, at any level of its pyramid.
    at, reach
        (column, row) and half width of the part that is looked at, as shares of the
        columns and rows, and of the longer of both.

    Returns
    -------
    The mean of the hundredth part of steps between neighbours that are steepest, in
    stored values; so that few sharp specks count, and an even texture does not.
    """
    rows, columns = stored.shape
    half = max(_LEAST, round(reach * max(rows, columns)))
    column, row = round(at[0] * columns), round(at[1] * rows)
    part = stored[
        max(0, row - half) : max(0, row + half + 1), max(0, column - half) : column + half + 1
    ].astype(np.float32)
    if min(part.shape) < 3:
        return 0.0
    steps = np.hypot(part[1:-1, 2:] - part[1:-1, :-2], part[2:, 1:-1] - part[:-2, 1:-1]).ravel()
    most = max(1, steps.size // 100)
    return float(np.partition(steps, -most)[-most:].mean())
