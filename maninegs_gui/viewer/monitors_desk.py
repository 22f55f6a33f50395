"""The monitors on a desk as plain values: where they are, and which is which after a reboot."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion, QScreen

_FILLERS = frozenset({"16843009", "01010101", "0x01010101"})
"""Serial numbers that makers leave in every unit."""
_PLAUSIBLE_MM = (0.03, 1.2)
"""Millimetres a device pixel: from a telephone to a wall display."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the desktop, in Qt's logical pixels (device independent)."""

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def of(cls, rect: QRect) -> Area:
        """The same rectangle as Qt keeps it."""
        return cls(rect.x(), rect.y(), rect.width(), rect.height())

    @property
    def rect(self) -> QRect:
        """The same rectangle for Qt."""
        return QRect(self.x, self.y, self.width, self.height)

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, (x, y)."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def overlap(self, other: Area) -> int:
        """How many logical pixels both cover."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0, across) * max(0, down)

    def moved_into(self, room: Area) -> Area:
        """Made no larger than ``room`` and moved until it lies wholly inside."""
        width, height = min(self.width, room.width), min(self.height, room.height)
        x = min(max(self.x, room.x), room.x + room.width - width)
        y = min(max(self.y, room.y), room.y + room.height - height)
        return Area(x, y, width, height)

    def strip(self, place: int, count: int) -> Area:
        """The ``place``-th of ``count`` upright strips, from the left."""
        first = self.x + self.width * place // count
        end = self.x + self.width * (place + 1) // count
        return Area(first, self.y, end - first, self.height)

    def middle(self, width: int, height: int) -> Area:
        """An area of this size in the middle, no larger than this one."""
        width, height = min(width, self.width), min(height, self.height)
        return Area(
            self.x + (self.width - width) // 2, self.y + (self.height - height) // 2, width, height
        )

    def shifted(self, x: int, y: int) -> Area:
        """The same size, somewhere else."""
        return Area(self.x + x, self.y + y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Screen:
    """What is known of one monitor.

    Attributes
    ----------
    manufacturer, model, serial, name
        As the monitor (EDID) and the system tell them; any may be empty.
    geometry, available
        The whole monitor, and without task bars; logical pixels of the desktop.
    ratio
        Device pixels per logical pixel.
    claimed_mm
        Width and height in millimetres after the EDID: often wrong, never a calibration.
    primary
        Whether the system shows its own things there.
    """

    manufacturer: str
    model: str
    serial: str
    name: str
    geometry: Area
    available: Area
    ratio: float = 1.0
    claimed_mm: tuple[float, float] = (0.0, 0.0)
    primary: bool = False

    @classmethod
    def of(cls, screen: QScreen, primary: bool) -> Screen:
        """Read a screen of Qt's."""
        claimed = screen.physicalSize()
        return cls(
            screen.manufacturer().strip(),
            screen.model().strip(),
            screen.serialNumber().strip(),
            screen.name().strip(),
            Area.of(screen.geometry()),
            Area.of(screen.availableGeometry()),
            screen.devicePixelRatio(),
            (claimed.width(), claimed.height()),
            primary,
        )

    @property
    def native(self) -> tuple[int, int]:
        """Width and height in device pixels."""
        return (
            round(self.geometry.width * self.ratio),
            round(self.geometry.height * self.ratio),
        )

    @property
    def pixels(self) -> int:
        """How many device pixels there are."""
        width, height = self.native
        return width * height

    @property
    def upright(self) -> bool:
        """Whether it is taller than wide."""
        return self.geometry.height > self.geometry.width

    @property
    def claimed_mm_per_pixel(self) -> tuple[float, float] | None:
        """Across and down, from what the monitor says of itself; None if that cannot be."""
        (width, height), (columns, rows) = self.claimed_mm, self.native
        if not columns or not rows:
            return None
        across, down = width / columns, height / rows
        low, high = _PLAUSIBLE_MM
        if not (low <= across <= high and low <= down <= high) or abs(across / down - 1) > 0.1:
            return None
        return (across, down)

    def alike(self, other: Screen) -> bool:
        """Whether both have one matrix, however they are turned."""
        return sorted(self.native) == sorted(other.native)


def identities(screens: Sequence[Screen]) -> tuple[str, ...]:
    """What each monitor is called in the settings, in the order given.

    A monitor with a serial number keeps its name on any plug and at any place. One without,
    or two that carry the same one, are told apart by plug, matrix and place on the desk: a
    record must never pass from one monitor to another.
    """
    serials = Counter(_by_serial(screen) for screen in screens if _has_serial(screen))
    found: list[str] = []
    for screen in screens:
        by_serial = _by_serial(screen)
        unique = _has_serial(screen) and serials[by_serial] == 1
        name = by_serial if unique else _by_place(screen)
        twins = sum(one.split("\n")[0] == name for one in found)
        found.append(f"{name}\n{twins + 1}" if twins else name)
    return tuple(found)


def _has_serial(screen: Screen) -> bool:
    serial = screen.serial
    return len(set(serial)) > 1 and serial not in _FILLERS


def _by_serial(screen: Screen) -> str:
    return json.dumps([screen.manufacturer, screen.model, screen.serial])


def _by_place(screen: Screen) -> str:
    place = (screen.geometry.x, screen.geometry.y)
    return json.dumps(
        [screen.manufacturer, screen.model, screen.serial, screen.name, *screen.native, *place]
    )


def short(text: str) -> str:
    """A key for the settings that says nothing and never holds a slash."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Desk:
    """All monitors of the desk, the leftmost first."""

    screens: tuple[Screen, ...]
    identities: tuple[str, ...]

    @classmethod
    def of(cls, screens: Iterable[Screen]) -> Desk:
        """Order the monitors from left to right and name them."""
        ordered = tuple(sorted(screens, key=lambda one: (one.geometry.x, one.geometry.y)))
        return cls(ordered, identities(ordered))

    @property
    def fingerprint(self) -> str:
        """One key for this set of monitors, in whatever order they stand."""
        return short("\n\n".join(sorted(self.identities)))

    def find(self, identity: str) -> Screen | None:
        """The monitor of this identity, if it is there."""
        if identity not in self.identities:
            return None
        return self.screens[self.identities.index(identity)]

    def identity(self, screen: Screen) -> str:
        """The identity of one of these monitors."""
        return self.identities[self.screens.index(screen)]

    def at(self, area: Area) -> Screen:
        """The monitor that shows most of an area; the nearest one when none does."""
        return max(
            self.screens, key=lambda one: (one.geometry.overlap(area), -_distance(one, area))
        )

    def shows(self, area: Area) -> bool:
        """Whether every pixel of an area is on a monitor and clear of task bars."""
        room = QRegion()
        for screen in self.screens:
            room = room.united(screen.available.rect)
        return QRegion(area.rect).subtracted(room).isEmpty()


def _distance(screen: Screen, area: Area) -> float:
    (x, y), (left, top) = screen.geometry.centre, area.centre
    return (x - left) ** 2 + (y - top) ** 2
