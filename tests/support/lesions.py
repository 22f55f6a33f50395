"""Lesions at known places of a plain breast, and the marks they leave in its views.

The plain breast is a rigid body: outward, upward and behind the nipple in millimetres.
What each view shows of it follows from how the view is taken, worked out here by hand for
each view and not by the code under test.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from core.annotation.placement import Marked, NippleAt
from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.study import (
    BreastId,
    ExamId,
    ImageId,
    ImageRecord,
    ImageState,
    ReaderId,
    Side,
    View,
)
from core.imaging.orientation import Hung, assumed, opposite
from tests.support import stores

ROWS, COLUMNS = 1000, 800
EACH = 0.1
NIPPLE_MM = 60.0
"""From the chest wall to the nipple."""
MIDDLE_MM = 50.0
"""From the top of the image to the nipple."""
SOURCE = "mm, magnification corrected"


@dataclass(frozen=True)
class Spot:
    """A lesion in millimetres off the nipple."""

    outward: float
    upward: float
    behind: float = 30.0


def record(
    number: int, side: Side, view: View, turn: Hung | None = None, **changes: Any
) -> ImageRecord:
    """An image of :data:`ROWS` x :data:`COLUMNS` hung pixels that ``turn`` makes hang right."""
    turn = turn or Hung()
    row, column = assumed(side, view)
    if turn.flip_horizontal:
        row = opposite(row)
    if turn.flip_vertical:
        column = opposite(column)
    rows, columns = ROWS, COLUMNS
    if turn.transpose:
        row, column, rows, columns = column, row, columns, rows
    given: dict[str, Any] = {
        "rows": rows, "columns": columns, "orientation": (row, column), "spacing_mm": EACH,
        "spacing_source": SOURCE,
    }  # fmt: skip
    exam = changes.pop("exam", 1)
    head = stores.header(1, side, view, **{**given, **changes})
    breast = BreastId(2 * exam - (side is Side.RIGHT))
    return ImageRecord(
        ImageId(number), ExamId(exam), breast, head, "", f"{number:064d}", ImageState.READY
    )


def shadow(view: View, spot: Spot) -> tuple[float, float]:
    """(behind, up) of a lesion as a view shows it; an MLO as reports read it."""
    if view in (View.CC, View.XCCL, View.FB):
        return spot.behind, spot.outward
    return spot.behind, spot.upward


def stored(side: Side, turn: Hung, behind: float, up: float) -> tuple[float, float]:
    """The stored pixel of a hung place, in millimetres from the nipple."""
    x = (NIPPLE_MM - behind) / EACH
    if side is Side.RIGHT:
        x = COLUMNS - x
    y = (MIDDLE_MM - up) / EACH
    shape = (COLUMNS, ROWS) if turn.transpose else (ROWS, COLUMNS)
    found = turn.to_stored([(x, y)], shape)[0]
    return float(found[0]), float(found[1])


def around(image: ImageId, at: tuple[float, float], across: float, down: float) -> Region:
    """An ellipse of so many millimetres, along the stored axes."""
    x, y = across / EACH / 2, down / EACH / 2
    corners = ((at[0] - x, at[1] - y), (at[0] + x, at[1] + y))
    return Region(image, RegionKind.ELLIPSE, corners)


def finding(*regions: Region, breast: int = 1, **changes: Any) -> Finding:
    """A mass with these marks."""
    made = Finding(
        FindingId(1), BreastId(breast), ReaderId(1), "2.25.1", "mvkl", "1", "mass",
        regions=regions,
    )  # fmt: skip
    return replace(made, **changes)


def marked(
    side: Side, spot: Spot, *views: View, turn: Hung | None = None, **changes: Any
) -> tuple[Finding, dict[ImageId, Marked]]:
    """A finding at a known place, marked in some views by an ellipse of 12 x 8 mm."""
    turn = turn or Hung()
    found: dict[ImageId, Marked] = {}
    regions: list[Region] = []
    for number, view in enumerate(views, start=1):
        image = record(number, side, view, turn, **changes)
        at = stored(side, turn, *shadow(view, spot))
        regions.append(around(image.id, at, 12, 8))
        found[image.id] = Marked(image, NippleAt(stored(side, turn, 0, 0)))
    return finding(*regions), found


def slanted(spot: Spot, degrees: float = 45.0) -> Spot:
    """What a rigid body shows in an oblique view, as if it were seen from the side."""
    turn = math.radians(degrees)
    return replace(spot, upward=spot.outward * math.cos(turn) + spot.upward * math.sin(turn))
