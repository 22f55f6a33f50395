"""Taking the steps of a tour one after the other, and noting what was seen and what was not."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import Guide, TourFailed
from maninegs_gui.tour.lesions import Lesion


@dataclass
class Tour:
    """What every step may use.

    Attributes
    ----------
    guide
        Leads the window.
    source
        The folder that has the phantoms.
    lesion
        The mass that is tagged; None when there is none, or not yet.
    """

    guide: Guide
    source: Path
    lesion: Lesion | None = None

    @property
    def reading(self) -> Reading:
        """The window with its screens."""
        return self.guide.reading

    @property
    def out(self) -> Path:
        """The folder of the pictures; a step may put there what it needs."""
        return self.guide.out

    @property
    def mass(self) -> Lesion:
        """The mass that is tagged; a step that needs one fails without."""
        if self.lesion is None:
            raise TourFailed("no phantom with a mass")
        return self.lesion


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, what is to be seen, and how to see it."""

    name: str
    what: str
    see: Callable[[Tour], None]


@dataclass
class Seen:
    """What came of one step: what was to be seen, whether it was, and its pictures."""

    name: str
    what: str
    seconds: float
    ok: bool = True
    note: str = ""
    pictures: list[str] = field(default_factory=list)


def walk(tour: Tour, steps: Sequence[Step], *, until_failure: bool = False) -> list[Seen]:
    """Take these steps; what was seen, in their order.

    A step that fails is noted, and the next is tried unless ``until_failure``.
    """
    seen = []
    for number, step in enumerate(steps, start=1):
        tour.guide.begin(number)
        one = _take(tour, step)
        _tell(one)
        seen.append(one)
        if until_failure and not one.ok:
            break
    return seen


def _take(tour: Tour, step: Step) -> Seen:
    guide = tour.guide
    ok, note = True, ""
    began = time.monotonic()
    try:
        step.see(tour)
    except (TourFailed, AssertionError) as error:
        ok, note = False, str(error) or type(error).__name__
        message = guide.reading.window.messages.text
        note += f"; the window says: {message}" if message else ""
        guide.picture(f"{step.name}-failed")
    seconds = round(time.monotonic() - began, 1)
    return Seen(step.name, step.what, seconds, ok, note, guide.pictures)


def _tell(one: Seen) -> None:
    sys.stderr.write(
        f"{'ok  ' if one.ok else 'FAIL'} {one.seconds:6.1f} s  {one.what}"
        f"{'  (' + one.note + ')' if one.note else ''}\n"
    )
