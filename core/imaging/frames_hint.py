"""In which slices of another view a point may lie: a hint, not a measurement (rule 49).

The breast is taken as a disc across its axis (chest wall to nipple), looked at from
above in a CC and from above and medially, by the angle of the gantry, in an MLO.
What is seen across one view and its depth there give its depth in the other. The
disc leaves out that each compression spreads the breast another way, that it is held
off its axis, and that it sags: hence a band of :data:`TOLERANCE`, which was not
measured on patients, and no hint where the directions of a stack are not known.
"""

from __future__ import annotations

import math

from core.domain.study import Side, View
from core.imaging.frames import Frames

TOLERANCE = 0.3
"""Either way, in half thicknesses of the compressed breast: 15 % of the thickness."""
USUAL_ANGLE = 45.0
_LEAST, _MOST = 20.0, 80.0
_ANGLES = {View.CC: 0.0, View.ML: 90.0}


def angle_of(view: View | None, told: float | None = None) -> float | None:
    """Degrees by which the tube is turned from a CC, medially; None for views without a hint.

    Parameters
    ----------
    told
        Positioner Primary Angle (0018,1510), whose sign makers use in their own ways.
    """
    if view is View.MLO:
        turned = abs(told) if told is not None else USUAL_ANGLE
        return turned if _LEAST <= turned <= _MOST else USUAL_ANGLE
    return _ANGLES.get(view) if view is not None else None


def depth_share(frames: Frames, place: int, side: Side | None) -> float | None:
    """How deep a slice lies, -1 at the tube's side and 1 at the support's; None if unknown."""
    down = _away_from_tube(frames, side)
    if down is None or len(frames.slices) < 2:
        return None
    share = 2.0 * place / (len(frames.slices) - 1) - 1.0
    return share if down else -share


def band(across: float, deep: float, angle: float, other: float) -> tuple[float, float]:
    """Between which depths of the other view, -1 at the tube and 1 at the support, it may lie.

    Parameters
    ----------
    across
        Off the nipple's axis in the picture, -1 at the lower and 1 at the upper edge of
        the breast (lateral is up in a CC).
    deep
        Its depth in the same view, from :func:`depth_share`.
    angle, other
        Of this view and of the other, from :func:`angle_of`.
    """
    turned = math.radians(other - angle)
    there = across * math.sin(turned) + deep * math.cos(turned)
    there = min(max(there, -1.0), 1.0)
    return max(there - TOLERANCE, -1.0), min(there + TOLERANCE, 1.0)


def places(
    frames: Frames, depths: tuple[float, float], side: Side | None
) -> tuple[int, int] | None:
    """The first and last slice of a stack that lie between two depths; None if unknown."""
    down = _away_from_tube(frames, side)
    if down is None or len(frames.slices) < 2:
        return None
    ends = sorted(d if down else -d for d in depths)
    last = len(frames.slices) - 1
    first, final = (round((end + 1.0) / 2.0 * last) for end in ends)
    return max(0, first), min(last, final)


def _away_from_tube(frames: Frames, side: Side | None) -> bool | None:
    """Whether slices follow each other from the tube to the support: down and laterally."""
    if side is None:
        return None
    lateral, medial = ("L", "R") if side is Side.LEFT else ("R", "L")
    toward = set(frames.toward)
    down, up = toward & {"F", lateral}, toward & {"H", medial}
    if bool(down) is bool(up):
        return None
    return bool(down)
