"""Where a point of one stack may lie in the stacks of the other view (rule 49).

See :mod:`core.imaging.frames_hint` for what is assumed; the band on the thumb-bar is
where to look first.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF

from core.domain.study import ImageHeader, View
from core.imaging import frames_hint
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.viewer.stack import Stack

_OBLIQUE = frozenset({View.MLO, View.ML})


def slices_of(
    source: Stack, at: tuple[float, float], nipple: tuple[float, float] | None, target: Stack
) -> tuple[int, int] | None:
    """The slices of ``target`` in which a point of ``source`` may lie, or None.

    Parameters
    ----------
    at, nipple
        (column, row) in stored pixels of the source; without a nipple the middle of the
        breast's height stands for it.
    """
    one, other = source.record.header, target.record.header
    if one.side is None or one.side is not other.side or one.patient_key != other.patient_key:
        return None
    here, there = _angle(one), _angle(other)
    if here is None or there is None or here == there:
        return None
    if source.shown is None or source.frames is None or target.frames is None:
        return None
    deep = frames_hint.depth_share(source.frames, source.shown.view.place, one.side)
    if deep is None:
        return None
    depths = frames_hint.band(_across(source, at, nipple), deep, here, there)
    return frames_hint.places(target.frames, depths, other.side)


def share_of(loaded: Loaded, at: tuple[float, float]) -> tuple[float, float]:
    """A stored point of any image as (x, y) shares of the hung one, for ``show_sharpest``."""
    picture = loaded.picture
    found = picture.to_hung.map(QPointF(*at))
    return found.x() / picture.hung_size.width(), found.y() / picture.hung_size.height()


def _angle(header: ImageHeader) -> float | None:
    said = dict(header.corner_text).get("PositionerPrimaryAngle", "")
    try:
        told = float(said)
    except ValueError:
        told = None
    return frames_hint.angle_of(header.view, told)


def _across(source: Stack, at: tuple[float, float], nipple: tuple[float, float] | None) -> float:
    """Off the nipple's axis, as a share of the breast's half height, up positive."""
    assert source.shown is not None
    picture = source.shown.loaded.picture
    extent = picture.extent
    axis = extent.center().y()
    if nipple is not None:
        axis = picture.to_hung.map(QPointF(*nipple)).y()
    half = extent.height() / 2
    if source.record.header.view in _OBLIQUE:
        # The axilla is no part of the disc: the breast's lower half tells its size.
        half = extent.bottom() - axis
    rise = axis - picture.to_hung.map(QPointF(*at)).y()
    return min(max(rise / max(half, 1.0), -1.0), 1.0)
