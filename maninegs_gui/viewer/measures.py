"""Measures of the open exam: what was measured where, and what it came to.

Kept by image and frame while an exam is open, in stored pixels; nothing is stored with
the case. The values are frozen: a handle that is dragged makes a new one.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from core.domain.study import ImageId
from core.imaging import measure, region
from core.imaging.measure import Correction, Point, Spacing
from core.imaging.region import Statistics

Where = tuple[ImageId, int]
"""An image and a frame of it, from 0."""


class Kind(StrEnum):
    """What is measured."""

    LENGTH = "length"
    ANGLE = "angle"
    ELLIPSE = "ellipse"
    OUTLINE = "outline"
    """The area within an outline drawn by a free hand, or from point to point."""


NEEDED = {Kind.LENGTH: 2, Kind.ANGLE: 3, Kind.ELLIPSE: 2, Kind.OUTLINE: 3}
"""How many points each kind has; an outline has more."""
_FEW = 12
_ROUND = 48
"""Corners of the polygon that stands for an ellipse's line when the mouse looks for it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure.

    Attributes
    ----------
    id
        Never used twice within an exam.
    points
        (column, row) in stored pixels: two ends; an end, the corner and the other end
        of an angle; opposite corners of an ellipse's box; the vertices of an outline.
    """

    id: int
    kind: Kind
    points: tuple[Point, ...]

    @property
    def whole(self) -> bool:
        """Whether all points are set."""
        return len(self.points) >= NEEDED[self.kind]

    @property
    def handles(self) -> bool:
        """Whether its points can be dragged: those of a long outline would hide it."""
        return self.kind is not Kind.OUTLINE or len(self.points) <= _FEW

    def line(self) -> tuple[Point, ...]:
        """The points of its line, closed where it is an area."""
        if self.kind is Kind.OUTLINE:
            return (*self.points, self.points[0])
        if self.kind is not Kind.ELLIPSE:
            return self.points
        (x0, y0), (x1, y1) = self.points[0], self.points[-1]
        turns = [2 * math.pi * step / _ROUND for step in range(_ROUND + 1)]
        x, y, across, down = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2
        return tuple((x + across * math.cos(t), y + down * math.sin(t)) for t in turns)

    def moved(self, index: int, to: Point) -> Measure:
        """With one point elsewhere."""
        points = (*self.points[:index], to, *self.points[index + 1 :])
        return replace(self, points=points)

    def shifted(self, by: Point) -> Measure:
        """With all points moved alike."""
        return replace(self, points=tuple((x + by[0], y + by[1]) for x, y in self.points))


@dataclass
class Measures:
    """What was measured in the open exam; knows nothing of the screen."""

    on_selected: Callable[[int | None], object] = lambda _key: None
    """Told whenever another measure is selected, or none."""
    _selected: int | None = None
    _found: dict[Where, tuple[Measure, ...]] = field(default_factory=dict)
    _next: int = 1

    @property
    def selected(self) -> int | None:
        """Id of the measure that Delete takes away."""
        return self._selected

    @selected.setter
    def selected(self, key: int | None) -> None:
        if key != self._selected:
            self._selected = key
            self.on_selected(key)

    def of(self, where: Where | None) -> tuple[Measure, ...]:
        """The measures on one image, the oldest first."""
        return self._found.get(where, ()) if where is not None else ()

    def get(self, where: Where, key: int) -> Measure | None:
        """One measure, if it is still there."""
        return next((one for one in self.of(where) if one.id == key), None)

    def add(self, where: Where, kind: Kind, points: tuple[Point, ...]) -> Measure:
        """Keep a measure and select it."""
        made = Measure(self._next, kind, points)
        self._next += 1
        self._found[where] = (*self.of(where), made)
        self.selected = made.id
        return made

    def move(self, where: Where, key: int, index: int, to: Point) -> None:
        """Put one point of a measure elsewhere and select it."""
        self.selected = key
        self._found[where] = tuple(
            one.moved(index, to) if one.id == key else one for one in self.of(where)
        )

    def shift(self, where: Where, key: int, by: Point) -> None:
        """Move a whole measure and select it."""
        self.selected = key
        self._found[where] = tuple(
            one.shifted(by) if one.id == key else one for one in self.of(where)
        )

    def remove(self, where: Where, key: int) -> bool:
        """Take one measure away; whether it was there."""
        before = self.of(where)
        self._found[where] = tuple(one for one in before if one.id != key)
        removed = len(self._found[where]) < len(before)
        if removed and self.selected == key:
            self.selected = None
        return removed

    def select_next(self, where: Where) -> Measure | None:
        """Select the measure after the selected one on an image, round and round."""
        here = self.of(where)
        if not here:
            return None
        ids = [one.id for one in here]
        after = ids.index(self.selected) + 1 if self.selected in ids else 0
        self.selected = ids[after % len(ids)]
        return here[after % len(ids)]

    def remove_selected(self) -> bool:
        """Take away the measure that is selected; whether there was one."""
        key = self.selected
        if key is None:
            return False
        return any(self.remove(where, key) for where in list(self._found))

    def clear(self) -> bool:
        """Take all measures away; whether there were any."""
        had = any(self._found.values())
        self._found.clear()
        self.selected = None
        return had


def region_of(one: Measure) -> tuple[region.Box, region.Mask]:
    """The pixels that an area covers."""
    if one.kind is Kind.ELLIPSE:
        return region.inside_ellipse(one.points[0], one.points[1])
    return region.inside_polygon(one.points)


def statistics_of(
    one: Measure,
    values: npt.NDArray[np.uint16],
    padding: tuple[int, int] | None,
    valid: npt.NDArray[np.bool_] | None,
) -> Statistics | None:
    """Stored values within an area; None for what covers none. May take long: off the window."""
    if one.kind not in (Kind.ELLIPSE, Kind.OUTLINE) or not one.whole:
        return None
    return region.statistics(values, region_of(one), padding, valid)


def lines(one: Measure, spacing: Spacing, found: Statistics | None = None) -> tuple[str, ...]:
    """What stands beside a measure: its value, what its unit is worth, and the values inside.

    Display rules 27, 28 and 32: no length or area without its unit and correction.
    """
    if not one.whole:
        return ()
    points = one.points
    if one.kind is Kind.LENGTH:
        return (with_unit(measure.length(points[0], points[1], spacing), spacing),)
    if one.kind is Kind.ANGLE:
        turned = measure.angle(points[0], points[1], points[2], spacing)
        return () if turned is None else (_tr("{0}°").format(f"{turned:.1f}"),)
    if one.kind is Kind.ELLIPSE:
        area = measure.ellipse_area(points[0], points[1], spacing)
    else:
        area = measure.polygon_area(points, spacing)
    told = [with_unit(area, spacing, square=True)]
    if found is not None:
        told.extend(_values(found))
    return tuple(told)


def size_line(first: Point, last: Point, spacing: Spacing, transposed: bool) -> str:
    """Width and height, as hung, of a box that is being drawn."""
    across = abs(last[0] - first[0]) * spacing.column
    down = abs(last[1] - first[1]) * spacing.row
    if transposed:
        across, down = down, across
    return _with_state(f"{_number(across, spacing)} × {_number(down, spacing)}", spacing)


def with_unit(value: float, spacing: Spacing, *, square: bool = False) -> str:
    """A value with its unit and what that is worth, e.g. ``12.3 mm, magnification corrected``."""
    return _with_state(_number(value, spacing), spacing, square=square)


def _with_state(number: str, spacing: Spacing, *, square: bool = False) -> str:
    forms = {
        Correction.FACTOR: _tr("{0} {1}, magnification corrected"),
        Correction.DISTANCES: _tr("{0} {1}, magnification corrected by distances"),
        Correction.DETECTOR: _tr("{0} {1} at detector"),
        Correction.SLICE: _tr("{0} {1} in the slice"),
        Correction.UNKNOWN: _tr("{0} {1}, spacing of unknown source"),
        Correction.NONE: _tr("{0} {1}, no spacing"),
    }
    unit = _tr("mm") if spacing.known else _tr("px")
    return forms[spacing.correction].format(number, f"{unit}²" if square else unit)


def _number(value: float, spacing: Spacing) -> str:
    return f"{value:.1f}" if spacing.known else f"{value:.0f}"


def _values(found: Statistics) -> tuple[str, ...]:
    if not found.count:
        return (_tr("no image values inside"),)
    told = [
        _tr("mean {0}   SD {1}").format(f"{found.mean:.1f}", f"{found.deviation:.1f}"),
        _tr("{0} pixels").format(found.count),
    ]
    if found.left_out:
        told.append(_tr("without {0} of air or padding").format(found.left_out))
    return tuple(told)


def _tr(text: str) -> str:
    return QCoreApplication.translate("measures", text)
