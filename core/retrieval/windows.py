"""Windows of local maps, and what a drawn region covers of one: geometry and arithmetic only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from core.dataset.local import LocalMaps
from core.dataset.pooling import Floats, Head
from core.domain.errors import WorldError
from core.domain.finding import Region, RegionKind
from core.domain.study import ImageId
from core.imaging.prepare import Frame
from core.imaging.region import inside_ellipse, inside_polygon

Ids = npt.NDArray[np.int64]
_FINE = 16
"""Parts of a place's side that a region is drawn on."""


def best_windows(
    found: Floats, head: Head, vector: Floats, rows: int, columns: int
) -> tuple[Floats, Ids]:
    """The window of each map (n, h, w, C) that is most like a vector (D,).

    Windows are as large as ``rows`` by ``columns`` places, or one more or less each way.

    Returns
    -------
    tuple of ndarray
        (n,) cosines, and (n, 4) top, left, rows and columns.
    """
    best = np.full(len(found), -np.inf, np.float32)
    where = np.zeros((len(found), 4), np.int64)
    for height, width in _sizes(rows, columns, found.shape[1], found.shape[2]):
        average = _slid(_slid(found, height, 1, np.add), width, 2, np.add)
        if height * width > 1:
            average = average / np.float32(height * width)
        most = None
        if head.both:
            most = _slid(_slid(found, height, 1, np.maximum), width, 2, np.maximum)
        likeness = head.likeness(average, most, vector)
        flat = likeness.reshape(len(found), -1)
        at = flat.argmax(axis=1)
        value = flat[np.arange(len(found)), at]
        better = value > best
        best[better] = value[better]
        top, left = np.divmod(at, likeness.shape[2])
        size = (np.full_like(at, height), np.full_like(at, width))
        where[better] = np.stack((top, left, *size), axis=1)[better]
    return best, where


def _sizes(rows: int, columns: int, most: int, widest: int) -> Iterator[tuple[int, int]]:
    made = set()
    for more in (0, 1, -1):
        size = (min(max(rows + more, 1), most), min(max(columns + more, 1), widest))
        if size not in made:
            made.add(size)
            yield size


def _slid(values: Floats, length: int, axis: int, add: np.ufunc) -> Floats:
    """Sums (or maxima) over each ``length`` neighbours along an axis, by doubling."""
    count = values.shape[axis] - length + 1
    done: Floats | None = None
    span, begin, at = 1, 0, values

    def part(of: Floats, start: int, stop: int) -> Floats:
        place: list[slice] = [slice(None)] * of.ndim
        place[axis] = slice(start, stop)
        return of[tuple(place)]

    while True:
        if length & span:
            some = part(at, begin, begin + count)
            done = some if done is None else add(done, some)
            begin += span
        if 2 * span > length:
            assert done is not None
            return done
        size = at.shape[axis]
        at = add(part(at, 0, size - span), part(at, span, size))
        span *= 2


def cover(region: Region, frame: Frame, height: int, width: int) -> Floats:
    """How much (h, w), 0 to 1, of each place of a map over the prepared square a region covers.

    A point, and what is thinner than can be drawn, is the place that it lies in.

    Raises
    ------
    WorldError
        When none of it lies where the model looks.
    """
    scale = np.array((width, height)) / frame.size
    at = frame.to_square(region.points) * scale
    left, top, right, bottom = np.array(frame.box) * np.tile(scale, 2)
    middle = (at.min(axis=0) + at.max(axis=0)) / 2
    found = np.zeros((height * _FINE, width * _FINE), np.float32)
    if region.kind is not RegionKind.POINT:
        points = [(float(x), float(y)) for x, y in at * _FINE]
        if region.kind is RegionKind.ELLIPSE:
            (row, column), mask = inside_ellipse(points[0], points[-1])
        else:
            if region.kind is RegionKind.BOX:
                (x0, y0), (x1, y1) = points[0], points[-1]
                points = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
            (row, column), mask = inside_polygon(points)
        _lay(found, mask, row, column)
    share: Floats = found.reshape(height, _FINE, width, _FINE).mean(axis=(1, 3))
    if not share.any():
        x, y = middle
        if left <= x < right and top <= y < bottom:
            share[int(y), int(x)] = 1.0
    if not share.any():
        raise WorldError(
            "The region lies outside of the breast as the model sees it: draw it anew."
        )
    return share


def _lay(found: Floats, mask: npt.NDArray[np.bool_], row: int, column: int) -> None:
    rows, columns = found.shape
    up, down = max(row, 0), min(row + mask.shape[0], rows)
    west, east = max(column, 0), min(column + mask.shape[1], columns)
    if down > up and east > west:
        found[up:down, west:east] = mask[up - row : down - row, west - column : east - column]


def window_region(image: ImageId, frame: Frame, window: Sequence[int], maps: LocalMaps) -> Region:
    """A window (top, left, rows, columns) of an image's map as a box in its stored pixels."""
    height, width, _ = maps.sizes
    top, left, rows, columns = window
    scale = np.array((width, height)) / frame.size
    corners = np.array(((left, top), (left + columns, top + rows))) / scale
    # Only the part with pixels in it: the square is filled up beside the crop.
    low, high = np.array(frame.box[:2]), np.array(frame.box[2:])
    (x0, y0), (x1, y1) = frame.to_stored(np.clip(corners, low, high))
    return Region(image, RegionKind.BOX, ((x0, y0), (x1, y1)))
