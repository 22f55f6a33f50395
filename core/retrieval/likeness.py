"""Where two images are alike: the cosine of their vectors, shared out over places.

A view's vector is a sum of what each place of the last feature map adds to it
(:meth:`core.dataset.pooling.Head.parts`), so its cosine with another vector is a sum over
places too. Nothing is left over, nothing is smoothed, and no gradient is asked: a place's
value is how much the likeness would lack without what it added. Whether that is also what
the encoder would say of an image without the place is tested by occlusion.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.dataset.material import VIEWS
from core.dataset.pooling import Floats, Head
from core.domain.heat import HeatMap
from core.domain.study import ImageId, ImageRecord
from core.imaging.prepare import Frame
from core.retrieval.looking import Looking

if TYPE_CHECKING:
    from core.retrieval.service import Query

Wide = npt.NDArray[np.float64]
Places = tuple[tuple[ImageId, Wide], ...]
"""Of each image its places (h, w), in the frame of the prepared square."""


def shares(head: Head, seen: Sequence[Floats], vector: Floats) -> tuple[Wide, ...]:
    """How much each place of a breast's views adds to its cosine with a vector.

    Parameters
    ----------
    seen
        The map (h, w, C) of each view.
    vector
        (D,) of unit length.

    Returns
    -------
    tuple of ndarray
        (h, w) of each view; all of them together sum up to the cosine.
    """
    parts = [head.parts(one) for one in seen]
    sums = [part.sum(axis=(0, 1)) for part in parts]
    lengths = [max(float(np.linalg.norm(total)), 1e-12) for total in sums]
    units = [total / length for total, length in zip(sums, lengths, strict=True)]
    both = max(float(np.linalg.norm(np.sum(units, axis=0))), 1e-12)
    wide = vector.astype(np.float64)
    return tuple(part @ wide / (n * both) for part, n in zip(parts, lengths, strict=True))


def of_breast(vector: Floats, records: Sequence[ImageRecord], looking: Looking) -> Places:
    """How much each place of a breast's views adds to its likeness to a vector (D,).

    Parameters
    ----------
    records
        The images that the breast's vector was made of.
    """
    both = [looking.seen(record) for record in records]
    if not both:
        return ()
    found = shares(both[0][0], [seen for _, seen in both], vector)
    return tuple((record.id, one) for record, one in zip(records, found, strict=True))


def of_hit(query: Query, records: Sequence[ImageRecord], looking: Looking) -> Places:
    """Which places of a hit's images are like what was asked for.

    For a region only the window that matched has values; the rest is NaN. A question by tags
    alone compares no images: nothing.

    Parameters
    ----------
    records
        Images of the hit's breast; those that no vector was made of are left aside.
    """
    used = _compared(query, _used(records, looking), looking)
    if not used or query.vector is None:
        return ()
    local = query.local
    if local is None:
        return of_breast(query.vector, used, looking)
    return _of_window(local, used, looking)


def of_query(
    query: Query, records: Sequence[ImageRecord], hit: Sequence[ImageRecord], looking: Looking
) -> Places:
    """Which places of the asked breast's own images are like a hit; none of a region."""
    used = _compared(query, _used(records, looking), looking)
    there = _compared(query, _used(hit, looking), looking)
    if not used or not there or query.vector is None or query.local is not None:
        return ()
    cases = looking.cases
    row = cases.gallery.row(int(there[0].breast or -1))
    assert row is not None
    place = _place(query)
    if place is None:
        return of_breast(cases.vectors.breast_vectors[row], used, looking)
    return of_breast(cases.vectors.view_vectors[int(cases.view_rows[row, place])], used, looking)


def heats(places: Places, records: Sequence[ImageRecord], looking: Looking) -> tuple[HeatMap, ...]:
    """What can be laid over the images: 1 is the hottest place that is seen, of all of them."""
    by_id = {record.id: record for record in records}
    frames = {image: looking.frame(by_id[image]) for image, _ in places}
    seen = [values[_pixels_in(values.shape, frames[image])] for image, values in places]
    top = max((float(np.nanmax(v)) for v in seen if np.isfinite(v).any()), default=0.0)
    return tuple(heat(by_id[image], values, frames[image], top) for image, values in places)


def heat(record: ImageRecord, values: Wide, where: Frame, top: float) -> HeatMap:
    """Values (h, w) over the prepared square of an image, as they lie over its stored pixels.

    What speaks against the likeness is as cold as what adds nothing. Places without a pixel
    of the image in them are NaN: an encoder may see something in black filling too, which
    takes part in the sum and cannot be shown.

    Parameters
    ----------
    top
        What becomes 1.
    """
    shown = np.clip(values / max(top, 1e-12), 0.0, 1.0).astype(np.float32)
    shown[~_pixels_in(values.shape, where)] = np.nan
    return HeatMap(record.id, np.ascontiguousarray(where.lay_back(shown)), where.reach)


def _pixels_in(shape: tuple[int, ...], where: Frame) -> npt.NDArray[np.bool_]:
    """Which places (h, w) have pixels of the image in them, and not filling alone."""
    height, width = shape
    left, top, right, bottom = where.box
    down = np.arange(height + 1) * where.size / height
    across = np.arange(width + 1) * where.size / width
    rows = (down[1:] > top) & (down[:-1] < bottom)
    columns = (across[1:] > left) & (across[:-1] < right)
    found: npt.NDArray[np.bool_] = rows[:, None] & columns
    return found


def _used(records: Sequence[ImageRecord], looking: Looking) -> tuple[ImageRecord, ...]:
    """The images that their breast's vector was made of, CC first."""
    gallery = looking.cases.gallery
    found = []
    for record in records:
        row = None if record.breast is None else gallery.row(int(record.breast))
        if row is not None and int(record.id) in gallery.views[row].tolist():
            found.append(record)
    return tuple(sorted(found, key=lambda one: (one.header.view or "", one.id)))


def _place(query: Query) -> int | None:
    """Which of a breast's two views was compared; None for the breast as a whole."""
    return VIEWS.index(query.view) if query.view in VIEWS else None


def _compared(
    query: Query, used: tuple[ImageRecord, ...], looking: Looking
) -> tuple[ImageRecord, ...]:
    """Those of a breast's images that were compared: of one view that view alone."""
    place = _place(query)
    if place is None or not used:
        return used
    gallery = looking.cases.gallery
    row = gallery.row(int(used[0].breast or -1))
    assert row is not None
    return tuple(one for one in used if int(one.id) == int(gallery.views[row, place]))


def _of_window(local: object, records: tuple[ImageRecord, ...], looking: Looking) -> Places:
    from core.retrieval.regions import LocalQuery

    if not isinstance(local, LocalQuery):
        return ()
    row = looking.cases.gallery.row(int(records[0].breast or -1))
    assert row is not None
    ranked = local.rank(np.array([row]))
    image, top, left, rows, columns = (int(n) for n in ranked.windows[0])
    record = next((one for one in records if int(one.id) == image), None)
    if record is None:
        return ()
    head, seen = looking.seen(record)
    if not rows:
        # Whole views were compared.
        return ((record.id, shares(head, [seen], local.vector)[0]),)
    found = np.full(seen.shape[:2], np.nan)
    inside = seen[top : top + rows, left : left + columns]
    vector = local.parts[int(ranked.parts[0])].vector
    found[top : top + rows, left : left + columns] = shares(head, [inside], vector)[0]
    return ((record.id, found),)
