"""Breast against air, without burned-in markers (display rules 10 and 11)."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
_WORK = 320
"""Longest side that the outline is looked for at."""
_FLAT = 40.0
"""P-values between the tails of a line along an edge that shows no anatomy."""
_STEP = 30.0
"""P-values by which the image is darker than its frame where that ends."""
_TAILS = (4.0, 96.0)
_WIDEST_FRAME = 0.45
"""Share of a side that collimation may take from each of its ends."""
_SIDES = ("left", "right", "top", "bottom")


def breast_mask(p_values: npt.NDArray[np.uint8]) -> Mask:
    """Where the breast is.

    Parameters
    ----------
    p_values
        (rows, columns) uint8 as displayed without inversion, any orientation; padding
        is black.

    Returns
    -------
    (rows, columns) bool: the largest bright region that reaches an edge of the image,
    its holes filled; letters, rulers and tags that stand in the air are not in it, nor
    are collimation and the bright edge that plate readers leave at the chest wall: the
    breast is looked for inside of them (rule 11). All False where nothing is brighter
    than air.
    """
    step = max(1, -(-max(p_values.shape) // _WORK))
    small = _reduce(p_values, step)
    inner = _without_frame(small)
    found = _largest(small[inner])
    if found is None:
        return np.zeros(p_values.shape, np.bool_)
    whole = np.zeros(small.shape, np.bool_)
    whole[inner] = found
    return enlarged(whole, step, p_values.shape)


def _largest(small: npt.NDArray[np.float32]) -> Mask | None:
    """The breast in a reduced image without its frame, None where all is air."""
    from scipy import ndimage

    inside = small > _air(small)
    if not inside.any():
        return None
    framed = np.pad(inside, 3, mode="edge")
    opened = grown(~grown(~framed, 2), 2)[3:-3, 3:-3]
    labels, count = ndimage.label(opened)
    if count == 0:
        return None
    areas = np.bincount(labels.ravel())
    areas[0] = 0
    touching = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    # A breast reaches the film's edge at the chest wall; a marker plate seldom does.
    weight = areas * 0.25
    weight[touching] = areas[touching]
    found = labels == int(np.argmax(weight))
    closed = np.pad(found, 3, mode="edge")
    closed = ~grown(~grown(closed, 2), 2)[3:-3, 3:-3]
    return _fill(closed)


def _without_frame(small: npt.NDArray[np.float32]) -> tuple[slice, slice]:
    """Rows and columns of a reduced image inside of what is bright and flat along its edges.

    Collimated film is white, and so is the edge strip of a plate: each of its lines is
    bright from end to end without any anatomy in it. Air and padding are never bright.
    """
    rows, columns = slice(0, small.shape[0]), slice(0, small.shape[1])
    level = _air(small)
    for _ in range(2):  # collimation of the other sides stands in the first lines
        rows = _inside(small[:, columns], level)
        columns = _inside(small[rows].T, level)
    return rows, columns


def _inside(lines: npt.NDArray[np.float32], level: float) -> slice:
    """From the first to the last line (a row of ``lines``) that is no frame."""
    low, middle, high = np.percentile(lines, (_TAILS[0], 50.0, _TAILS[1]), axis=1)
    flat = (low > level) & (high - low < _FLAT)
    return slice(_leading(flat, middle), len(flat) - _leading(flat[::-1], middle[::-1]))


def _leading(flat: Mask, middle: npt.NDArray[np.float64]) -> int:
    """How many of the first lines are frame: flat, alike, and ending in a step.

    Tissue that fills a line from end to end is flat at times too, but goes on and
    changes slowly. The line at the step, half covered by the frame, goes along.
    """
    alike = flat & (np.abs(middle - middle[0]) < _STEP / 2)
    count = len(alike) if alike.all() else int(np.argmin(alike))
    beyond = count + 1
    if not 0 < count <= len(flat) * _WIDEST_FRAME or beyond >= len(flat):
        return 0
    return beyond if middle[0] - middle[beyond] > _STEP else 0


def enlarged(small: Mask, step: int, shape: tuple[int, ...]) -> Mask:
    """A reduced mask at the size it was reduced from."""
    big = np.repeat(np.repeat(small, step, axis=0), step, axis=1)
    return np.asarray(big[: shape[0], : shape[1]], dtype=np.bool_)


def chest_wall(mask: Mask) -> str:
    """The side of the image where the chest wall seems to be (display rule 17).

    Returns
    -------
    "left", "right", "top" or "bottom" of the array as it is, "" when the breast does
    not end straight at one side, or near it where a frame keeps it off, much more than
    at the opposite one. Only to warn with.
    """
    contact = [_contact(lines) for lines in (mask.T, mask.T[::-1], mask, mask[::-1])]
    best = int(np.argmax(contact))
    other = contact[best ^ 1]
    return _SIDES[best] if contact[best] >= 0.2 and contact[best] >= 2.0 * other else ""


def _contact(lines: Mask) -> float:
    """Share of the first line near the edge that has any breast which is breast."""
    near = lines[: max(1, len(lines) // 10)]
    begun = near.any(axis=1)
    return float(near[int(np.argmax(begun))].mean()) if begun.any() else 0.0


def _air(small: npt.NDArray[np.float32]) -> float:
    """A level just above air: between the darkest mode and the tissue."""
    seen = small[small > 0]
    if seen.size < 16:
        return 0.0
    counts, edges = np.histogram(small, bins=128, range=(0.0, 256.0))
    dark = int(np.argmax(counts[:64]))
    air = float(edges[dark])
    split = _otsu(counts, edges)
    return air + max(4.0, 0.25 * (split - air))


def _otsu(counts: npt.NDArray[Any], edges: npt.NDArray[np.float64]) -> float:
    """The level that parts the histogram best into two (Otsu 1979)."""
    middle = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts).astype(np.float64)
    sums = np.cumsum(counts * middle)
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = (sums[-1] * below / below[-1] - sums) ** 2 / (below * above)
    return float(middle[int(np.nanargmax(np.where(np.isfinite(spread), spread, -1.0)))])


def _reduce(p_values: npt.NDArray[np.uint8], step: int) -> npt.NDArray[np.float32]:
    """Means of step x step blocks, the last ones filled up by their edge."""
    if step == 1:
        return p_values.astype(np.float32)
    rows, columns = (-(-n // step) * step for n in p_values.shape)
    padded = np.pad(
        p_values,
        ((0, rows - p_values.shape[0]), (0, columns - p_values.shape[1])),
        mode="edge",
    )
    # Whole rows first: they lie in one piece.
    down = padded.reshape(rows // step, step, columns).sum(axis=1, dtype=np.uint32)
    total = down.reshape(rows // step, columns // step, step).sum(axis=2, dtype=np.uint32)
    return np.asarray(total / np.float32(step * step), dtype=np.float32)


def _fill(mask: Mask) -> Mask:
    """Fill dark holes, those that only the image's edge closes included."""
    filled = _fill_holes(mask)
    for axis, end in ((1, 0), (1, -1), (0, 0), (0, -1)):
        edge = filled[:, end] if axis == 1 else filled[end]
        if edge.mean() < 0.2:
            continue
        where = np.flatnonzero(edge)
        walled = np.pad(filled, 1)
        line = walled[:, 0 if end == 0 else -1] if axis == 1 else walled[0 if end == 0 else -1]
        line[where[0] + 1 : where[-1] + 2] = True
        filled = _fill_holes(walled)[1:-1, 1:-1]
    return filled


def _fill_holes(mask: Mask) -> Mask:
    """With all that no edge of the image can be reached from; once over the labels is enough."""
    from scipy import ndimage

    labels, count = ndimage.label(~mask)
    hole = np.ones(count + 1, np.bool_)
    for edge in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        hole[edge] = False
    hole[0] = True
    return np.asarray(hole[labels], dtype=np.bool_)


def grown(mask: Mask, by: int) -> Mask:
    """The mask and all within ``by`` steps along rows and columns.

    A reader waits for this, and shifted copies are quicker than scipy's dilation.
    """
    found = mask
    for _ in range(by):
        before, found = found, found.copy()
        found[1:] |= before[:-1]
        found[:-1] |= before[1:]
        found[:, 1:] |= before[:, :-1]
        found[:, :-1] |= before[:, 1:]
    return found
