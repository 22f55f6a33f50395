"""Where a point of one view lies from the nipple, as the image hangs.

A hung mammogram has the chest wall of a right breast at its right edge and that of a
left one at its left; up is lateral in views from above (CC) and cranial in views from the side and
obliquely (display rule 16). Up in an oblique view is cranial only by convention: it
points outward as well (:func:`upward`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from core.domain.study import ImageHeader, Side, View
from core.imaging import frames_hint
from core.imaging.measure import Point, Spacing, spacing_of
from core.imaging.orientation import hang


class Tells(StrEnum):
    """What up and down in a view say of the place in the breast."""

    OUTER = "outer"
    """Views from above or below: outer or inner."""
    UPPER = "upper"
    """Views from the side: upper or lower."""
    UPPER_OBLIQUE = "upper_oblique"
    """Oblique views: upper or lower, as reports use them."""
    NOTHING = "nothing"


_FROM_ABOVE = frozenset({View.CC, View.FB, View.XCC, View.XCCL, View.XCCM})
_FROM_THE_SIDE = frozenset({View.ML, View.LM})
_OBLIQUE = frozenset({View.MLO, View.LMO, View.SIO, View.ISO})
_ROLLED = frozenset({"RL", "RM", "RI", "RS"})
_CUT = frozenset({"TAN", "AT", "CV"})
_PART = frozenset({"M", "S"})


def tells(header: ImageHeader) -> Tells:
    """What a view says of the place; rolled and cut-out views say nothing."""
    modifiers = set(header.modifiers)
    if header.side is None or header.view is None or modifiers & (_ROLLED | _CUT):
        return Tells.NOTHING
    if header.view in _FROM_ABOVE:
        return Tells.OUTER
    if header.view in _FROM_THE_SIDE:
        return Tells.UPPER
    return Tells.UPPER_OBLIQUE if header.view in _OBLIQUE else Tells.NOTHING


def shows_part(header: ImageHeader) -> bool:
    """Whether a part of the breast alone is seen, so that its edge is not the chest wall."""
    return header.partial or bool(set(header.modifiers) & (_PART | _CUT))


@dataclass(frozen=True, slots=True)
class Bearing:
    """A point seen from the nipple, in mm or else in pixels.

    Attributes
    ----------
    behind
        Toward the chest wall.
    up
        As the image hangs.
    reach
        From the nipple to the edge at the chest wall; None where that edge is not it.
    """

    behind: float
    up: float
    reach: float | None
    spacing: Spacing

    @property
    def distance(self) -> float:
        """From the nipple."""
        return math.hypot(self.behind, self.up)

    @property
    def share(self) -> float | None:
        """How far back it lies, 0 at the nipple and 1 at the chest wall."""
        if self.reach is None or self.reach <= 0:
            return None
        return min(max(self.behind / self.reach, 0.0), 1.0)


def bearing(header: ImageHeader, nipple: Point, at: Point) -> Bearing | None:
    """Where ``at`` lies from ``nipple``; None where side or orientation are not known.

    Parameters
    ----------
    nipple, at
        (column, row) in stored pixels.
    """
    if header.side is None or header.orientation is None:
        return None
    hung = hang(header.side, header.view, header.orientation)
    shape = (header.rows, header.columns)
    spacing = spacing_of(header.spacing_mm, header.spacing_source)
    (nx, ny), (x, y) = hung.to_display([nipple, at], shape)
    across, down = spacing.column, spacing.row
    if hung.transpose:
        across, down = down, across
    right = header.side is Side.RIGHT
    edge = hung.shape(shape)[1] - nx if right else nx
    return Bearing(
        behind=float((x - nx if right else nx - x) * across),
        up=float((ny - y) * down),
        reach=None if shows_part(header) else float(edge * across),
        spacing=spacing,
    )


def upward(up: float, outward: float | None, header: ImageHeader) -> float:
    """How far above the nipple's height a point truly lies, by its oblique and its CC view.

    The breast is taken as rigid and the gantry's angle as told, or as usual (see
    :mod:`core.imaging.frames_hint`): up in an MLO then is ``outward cos a + upward sin a``.
    """
    told = dict(header.corner_text).get("PositionerPrimaryAngle", "")
    try:
        angle = frames_hint.angle_of(header.view, float(told) if told else None)
    except ValueError:
        angle = frames_hint.angle_of(header.view)
    if angle is None or outward is None:
        return up
    turn = math.radians(angle)
    return (up - outward * math.cos(turn)) / math.sin(turn)
