"""What a person has measured of a monitor: the size of its pixels, and its grey scale.

Records are plain values with their JSON; what does not hold together is refused as a
whole, since half a calibration would be taken for a calibration.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

SMALLEST_MM, LARGEST_MM = 0.02, 2.0
"""Millimetres a device pixel that a record may hold."""
SQUARE_WITHIN = 0.01
"""Pixels whose sides differ by more than this share are not square."""
_SAME_MATRIX = 2
"""Device pixels by which a matrix may differ: a fractional ratio rounds it."""
_LONGEST_TEXT = 500
_BRIGHTEST = 20_000.0


class Damaged(ValueError):
    """A record that cannot be what was written."""


@dataclass(frozen=True, slots=True)
class PixelSize:
    """Millimetres of one device pixel, across and down."""

    across: float
    down: float

    @property
    def square(self) -> bool:
        """Whether one scale does for both directions."""
        return abs(self.across / self.down - 1.0) <= SQUARE_WITHIN

    @property
    def mean(self) -> float:
        """Millimetres of one side, for square pixels."""
        return math.sqrt(self.across * self.down)

    @property
    def turned(self) -> PixelSize:
        """The same pixels after the monitor was turned by 90 degrees."""
        return PixelSize(self.down, self.across)


@dataclass(frozen=True, slots=True)
class SizeRecord:
    """The size of a monitor's pixels as a person measured it (display rule 29).

    Attributes
    ----------
    size
        Millimetres of one device pixel.
    matrix
        Width and height in device pixels when it was measured.
    measured, by
        The day and the person.
    """

    size: PixelSize
    matrix: tuple[int, int]
    measured: date
    by: str

    def holds_for(self, matrix: tuple[int, int]) -> PixelSize | None:
        """The pixel size of the monitor as it runs now.

        Parameters
        ----------
        matrix
            Device pixels now. Another resolution voids the record (None); a monitor that
            was turned swaps the two directions.
        """
        if _near(matrix, self.matrix):
            return self.size
        if _near(matrix, (self.matrix[1], self.matrix[0])):
            return self.size.turned
        return None

    def to_json(self, monitor: str) -> str:
        """The text that the settings keep."""
        return json.dumps(
            {
                "monitor": monitor,
                "mm_across": self.size.across,
                "mm_down": self.size.down,
                "matrix": list(self.matrix),
                "measured": self.measured.isoformat(),
                "by": self.by,
            }
        )

    @classmethod
    def from_json(cls, text: str, monitor: str) -> SizeRecord:
        """Read what :meth:`to_json` wrote for this monitor; raises :class:`Damaged`."""
        kept = _fields(text, monitor)
        columns, rows = _pair(kept.get("matrix"))
        return cls(
            PixelSize(
                _number(kept.get("mm_across"), SMALLEST_MM, LARGEST_MM),
                _number(kept.get("mm_down"), SMALLEST_MM, LARGEST_MM),
            ),
            (columns, rows),
            _day(kept.get("measured")),
            _text(kept.get("by")),
        )


@dataclass(frozen=True, slots=True)
class GreyRecord:
    """What the site found when it checked a monitor's grey scale (display rule 8).

    Attributes
    ----------
    gsdf
        Whether the monitor follows the Grayscale Standard Display Function (PS3.14).
    checked, by
        The day and the person.
    darkest, brightest
        Luminance of the lowest and the highest P-value, in cd/m2; None if not measured.
    ambient
        Luminance of the switched-off screen in the room's light, in cd/m2.
    due
        The day of the next check.
    """

    gsdf: bool
    checked: date
    by: str
    darkest: float | None = None
    brightest: float | None = None
    ambient: float | None = None
    due: date | None = None
    remark: str = ""

    @property
    def ratio(self) -> float | None:
        """Luminance ratio with the room's light: (brightest + ambient) / (darkest + ambient)."""
        if self.brightest is None or self.darkest is None:
            return None
        low = self.darkest + (self.ambient or 0.0)
        return (self.brightest + (self.ambient or 0.0)) / low if low > 0 else None

    def overdue(self, today: date) -> bool:
        """Whether the next check should have been done."""
        return self.due is not None and self.due < today

    def to_json(self, monitor: str) -> str:
        """The text that the settings keep."""
        return json.dumps(
            {
                "monitor": monitor,
                "gsdf": self.gsdf,
                "checked": self.checked.isoformat(),
                "by": self.by,
                "darkest": self.darkest,
                "brightest": self.brightest,
                "ambient": self.ambient,
                "due": self.due.isoformat() if self.due else None,
                "remark": self.remark,
            }
        )

    @classmethod
    def from_json(cls, text: str, monitor: str) -> GreyRecord:
        """Read what :meth:`to_json` wrote for this monitor; raises :class:`Damaged`."""
        kept = _fields(text, monitor)
        gsdf, due = kept.get("gsdf"), kept.get("due")
        if not isinstance(gsdf, bool):
            raise Damaged("gsdf")
        return cls(
            gsdf,
            _day(kept.get("checked")),
            _text(kept.get("by")),
            _luminance(kept.get("darkest")),
            _luminance(kept.get("brightest")),
            _luminance(kept.get("ambient")),
            due=None if due is None else _day(due),
            remark=_text(kept.get("remark")),
        )


def _near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(a - b) <= _SAME_MATRIX for a, b in zip(one, other, strict=True))


def _fields(text: str, monitor: str) -> Mapping[str, Any]:
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Damaged("not JSON") from error
    if not isinstance(kept, dict) or kept.get("monitor") != monitor:
        raise Damaged("of another monitor")
    return kept


def _number(value: object, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise Damaged("number")
    return float(value)


def _luminance(value: object) -> float | None:
    return None if value is None else _number(value, 0.0, _BRIGHTEST)


def _pair(value: object) -> tuple[int, int]:
    if not isinstance(value, list) or len(value) != 2:
        raise Damaged("pair")
    return (int(_number(value[0], 1, 100_000)), int(_number(value[1], 1, 100_000)))


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_text(value))
    except ValueError as error:
        raise Damaged("day") from error


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise Damaged("text")
    return value
