"""Desks of monitors that are not there: a reading workstation, a laptop, and any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from maninegs_gui.viewer.monitors import Monitors
from maninegs_gui.viewer.monitors_desk import Area, Screen

TASK_BAR = 40


def screen(
    x: int,
    width: int,
    height: int,
    model: str = "plain",
    serial: str = "",
    *,
    ratio: float = 1.0,
    primary: bool = False,
    y: int = 0,
    mm: float = 0.25,
) -> Screen:
    """A monitor of width x height logical pixels; a task bar stands below on the primary."""
    return Screen(
        "ACME",
        model,
        serial,
        f"DP-{model}",
        Area(x, y, width, height),
        Area(x, y, width, height - (TASK_BAR if primary else 0)),
        ratio,
        (width * ratio * mm, height * ratio * mm),
        primary,
    )


LEFT = screen(1920, 2048, 2560, "mammo", "SN-7001", mm=0.165)
RIGHT = screen(3968, 2048, 2560, "mammo", "SN-7002", mm=0.165)
WORKLIST = screen(0, 1920, 1080, "office", "SN-0044", primary=True, mm=0.2745)
WORKSTATION = (WORKLIST, LEFT, RIGHT)
LAPTOP = (screen(0, 1440, 900, "panel", "", ratio=2.0, primary=True, mm=0.11),)


class FakeDesk:
    """Monitors that are plugged in and out by hand."""

    def __init__(self, folder: Path, screens: Sequence[Screen] = WORKSTATION) -> None:
        self.screens = tuple(screens)
        self.settings = QSettings(str(folder / "monitors.ini"), QSettings.Format.IniFormat)

    def monitors(self, **options: object) -> Monitors:
        """The program's monitors on this desk."""
        return Monitors(self.settings, lambda: self.screens, **options)  # type: ignore[arg-type]

    def replug(self, monitors: Monitors, *screens: Screen) -> None:
        """Now these monitors are there."""
        self.screens = screens
        monitors.look_again()


def moved(one: Screen, x: int, y: int = 0) -> Screen:
    """The same monitor elsewhere on the desktop."""
    away = (x - one.geometry.x, y - one.geometry.y)
    return replace(
        one, geometry=one.geometry.shifted(*away), available=one.available.shifted(*away)
    )


@st.composite
def rows_of_screens(draw: st.DrawFn) -> tuple[Screen, ...]:
    """One to four monitors beside each other, of any size, turn, ratio and height."""
    found, x = [], draw(st.integers(-4000, 4000))
    count = draw(st.integers(1, 4))
    primary = draw(st.integers(0, count - 1))
    for number in range(count):
        width, height = draw(st.sampled_from(((1280, 800), (1920, 1080), (2048, 2560), (600, 480))))
        if draw(st.booleans()):
            width, height = height, width
        found.append(
            screen(
                x,
                width,
                height,
                draw(st.sampled_from(("a", "b"))),
                draw(st.sampled_from(("", "0000", "SN-1", "SN-2", "SN-3"))),
                ratio=draw(st.sampled_from((1.0, 1.25, 1.5, 2.0))),
                primary=number == primary,
                y=draw(st.integers(-500, 500)),
            )
        )
        x += width + draw(st.sampled_from((0, 0, 1000)))
    return tuple(found)
