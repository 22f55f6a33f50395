"""Where windows stand: planned for a set of monitors, remembered by monitor, never off-screen.

Everything here is a function of plain values, so that any desk can be tried without one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import combinations
from typing import Any

from maninegs_gui.viewer.monitors_desk import Area, Desk, Screen

_MAIN = (1600, 1000)
"""Logical pixels of a main window for which there is room."""
_NARROWEST = 320
"""Logical pixels below which two windows are rather laid over each other."""
_TITLE, _EDGE = 36, 4
"""Logical pixels left for title bar and frame, whose size no system tells beforehand."""
_UNLIKE = 0.5
"""What a monitor counts for in a pair whose other monitor has another matrix."""
_UPRIGHT = 2.0
_DIAGNOSTIC = 3_000_000
"""Pixels from which an upright monitor is taken for a diagnostic one."""
_FARTHEST = 100_000


class Arrangement(StrEnum):
    """Where the images are."""

    EMBEDDED = "embedded"
    """In the main window."""
    ONE = "one"
    """In one window of their own."""
    TWO = "two"
    """In two: the right breast's on the left, the left breast's on the right."""

    @property
    def windows(self) -> int:
        """How many viewer windows there are."""
        return {"embedded": 0, "one": 1, "two": 2}[self.value]


class Look(StrEnum):
    """How a window is shown."""

    FRAMED = "framed"
    BORDERLESS = "borderless"
    MAXIMISED = "maximised"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one window stands.

    Attributes
    ----------
    monitor
        Identity of the monitor (:func:`maninegs_gui.viewer.monitors_desk.identities`).
    area
        The corner of the frame, relative to the upper left corner of that monitor, and
        the size inside the frame, in logical pixels; for a full or maximised window the
        place it goes back to.
    """

    monitor: str
    area: Area
    look: Look = Look.FRAMED


@dataclass(frozen=True, slots=True)
class Plan:
    """Where all windows of an arrangement stand; ``viewers`` from left to right."""

    main: Place
    viewers: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered for one set of monitors."""

    arrangement: Arrangement = Arrangement.EMBEDDED
    plans: Mapping[Arrangement, Plan] = field(default_factory=dict)

    def to_json(self) -> str:
        """The text that the settings keep."""
        plans = {
            arrangement.value: {
                "main": _place_json(plan.main),
                "viewers": [_place_json(one) for one in plan.viewers],
            }
            for arrangement, plan in self.plans.items()
        }
        return json.dumps({"arrangement": self.arrangement.value, "plans": plans})

    @classmethod
    def from_json(cls, text: str) -> Memory:
        """Read what :meth:`to_json` wrote; raises ``ValueError`` for anything else."""
        try:
            kept = json.loads(text)
            plans = {
                Arrangement(name): Plan(
                    _place(plan["main"]), tuple(_place(one) for one in plan["viewers"])
                )
                for name, plan in kept["plans"].items()
            }
            arrangement = Arrangement(kept["arrangement"])
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("not a memory of windows") from error
        if any(len(plan.viewers) != name.windows for name, plan in plans.items()):
            raise ValueError("windows are missing")
        return cls(arrangement, plans)


def absolute(place: Place, desk: Desk) -> Area | None:
    """The area of the desktop that a place is; None when its monitor is not there.

    Always wholly in sight: what reaches over an edge is moved, and made smaller if need be.
    A window that spreads over several monitors without a gap is left alone.
    """
    screen = desk.find(place.monitor)
    if screen is None:
        return None
    wanted = place.area.shifted(screen.geometry.x, screen.geometry.y)
    return wanted if desk.shows(wanted) else wanted.moved_into(screen.available)


def occupied(place: Place, desk: Desk) -> Area | None:
    """The area that a window covers as it is shown: a full one covers its monitor."""
    screen = desk.find(place.monitor)
    if screen is not None and place.look is Look.FULL:
        return screen.geometry
    if screen is not None and place.look is Look.MAXIMISED:
        return screen.available
    return absolute(place, desk)


def relative(area: Area, look: Look, desk: Desk) -> Place:
    """The place of a window that covers ``area`` of the desktop."""
    screen = desk.at(area)
    corner = screen.geometry
    return Place(desk.identity(screen), area.shifted(-corner.x, -corner.y), look)


def settled(plan: Plan | None, arrangement: Arrangement, desk: Desk, main: tuple[int, int]) -> Plan:
    """A plan for the monitors that are here.

    Windows whose monitors are there keep their places. When the monitor of one viewer has
    gone, all viewers take the places of the default plan, since one alone would lie under
    the other. The right breast's window is the left one (display rule 19),
    also when the monitors were re-arranged since.

    Parameters
    ----------
    plan
        What is remembered or stands now; None for a new set of monitors.
    main
        The least width and height of the main window, in logical pixels.
    """
    fresh = default_plan(arrangement, desk, main)
    if plan is None or len(plan.viewers) != arrangement.windows:
        return fresh
    viewers = plan.viewers
    if any(desk.find(place.monitor) is None for place in viewers):
        viewers = fresh.viewers
    return Plan(
        _kept(plan.main, fresh.main, desk),
        left_first(
            tuple(_kept(old, new, desk) for old, new in zip(viewers, fresh.viewers, strict=True)),
            desk,
        ),
    )


def left_first(places: tuple[Place, ...], desk: Desk) -> tuple[Place, ...]:
    """The same places ordered from left to right, then from above."""

    def middle(place: Place) -> tuple[float, float]:
        area = occupied(place, desk)
        return area.centre if area is not None else (0.0, 0.0)

    return tuple(sorted(places, key=middle))


def default_plan(arrangement: Arrangement, desk: Desk, main: tuple[int, int]) -> Plan:
    """Where windows stand on monitors that are seen for the first time.

    The viewers take the monitors that show most pixels a window, alike ones before unlike
    ones, and leave one to the main window; with one monitor everything stands side by side.
    """
    chosen = _diagnostic(arrangement.windows, desk)
    others = [screen for screen in desk.screens if screen not in chosen]
    if others:
        home = next((screen for screen in others if screen.primary), others[0])
        viewers = _filling(arrangement.windows, chosen, desk)
        return Plan(_framed(home.available.middle(*_MAIN), home, desk), viewers)
    return _side_by_side(arrangement.windows, desk.screens[0], desk, main)


def _diagnostic(count: int, desk: Desk) -> tuple[Screen, ...]:
    """The monitors for the viewer windows: one each, or a large one for both."""
    groups = [(screen,) for screen in desk.screens]
    pairs = combinations(desk.screens, 2) if count == 2 and len(desk.screens) > 2 else ()
    if count == 0:
        return ()
    return max([*groups, *pairs], key=lambda group: _worth(group, count))


def _worth(group: tuple[Screen, ...], count: int) -> tuple[float, bool, bool, bool]:
    least = min(screen.pixels * _weight(screen) for screen in group) * len(group) / count
    first = group[0]
    alike = all(screen.alike(first) for screen in group)
    same = all(screen.model == first.model for screen in group)
    upright = all(screen.upright for screen in group)
    spare = not any(screen.primary for screen in group)
    return (least if alike else least * _UNLIKE, upright, same, spare)


def _weight(screen: Screen) -> float:
    """An upright monitor of many pixels is there for mammograms, whatever else is larger."""
    return _UPRIGHT if screen.upright and screen.pixels >= _DIAGNOSTIC else 1.0


def _filling(count: int, chosen: tuple[Screen, ...], desk: Desk) -> tuple[Place, ...]:
    """Viewers that fill the diagnostic monitors: full on one each, strips on a shared one."""
    if len(chosen) == count:
        return tuple(
            replace(_framed(_inset(screen.available), screen, desk), look=Look.FULL)
            for screen in chosen
        )
    (shared,) = chosen
    return tuple(
        _framed(shared.available.strip(place, count), shared, desk) for place in range(count)
    )


def _side_by_side(count: int, screen: Screen, desk: Desk, main: tuple[int, int]) -> Plan:
    room = screen.available
    if count == 0:
        return Plan(_framed(room.middle(*_MAIN), screen, desk))
    width = min(room.width, max(main[0], room.width // (count + 1)))
    left = Area(room.x + width, room.y, room.width - width, room.height)
    if left.width < count * _NARROWEST:
        # Too narrow: the images get the screen, and the main window lies over them.
        left, width = room, min(room.width, main[0])
    strips = tuple(_framed(left.strip(place, count), screen, desk) for place in range(count))
    return Plan(_framed(Area(room.x, room.y, width, room.height), screen, desk), strips)


def _framed(area: Area, screen: Screen, desk: Desk) -> Place:
    corner = screen.geometry
    inside = replace(area, width=max(1, area.width - _EDGE), height=max(1, area.height - _TITLE))
    return Place(desk.identity(screen), inside.shifted(-corner.x, -corner.y))


def _inset(room: Area) -> Area:
    return room.middle(room.width * 4 // 5, room.height * 4 // 5)


def _kept(old: Place, new: Place, desk: Desk) -> Place:
    area = absolute(old, desk)
    if area is None:
        return new
    screen = desk.find(old.monitor)
    assert screen is not None
    return replace(old, area=area.shifted(-screen.geometry.x, -screen.geometry.y))


def _place_json(place: Place) -> dict[str, Any]:
    area = place.area
    return {
        "monitor": place.monitor,
        "area": [area.x, area.y, area.width, area.height],
        "look": place.look.value,
    }


def _place(kept: Any) -> Place:
    numbers = kept["area"]
    if not isinstance(kept["monitor"], str) or len(numbers) != 4:
        raise ValueError("not a place")
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, int) or abs(number) > _FARTHEST:
            raise ValueError("not a place")
    x, y, width, height = numbers
    if width < 1 or height < 1:
        raise ValueError("not a place")
    return Place(kept["monitor"], Area(x, y, width, height), Look(kept["look"]))
