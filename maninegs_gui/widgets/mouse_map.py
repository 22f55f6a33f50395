"""What each mouse button and the wheel do in a canvas, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Gesture(StrEnum):
    """What a drag or a turn of the wheel does."""

    NOTHING = "nothing"
    WINDOW = "window"
    """Window and level."""
    PAN = "pan"
    ZOOM = "zoom"
    ZOOM_ALL = "zoom_all"
    """Zoom every view that is seen; by the wheel only, a drag zooms this view."""
    SCROLL = "scroll"
    """Through the slices of a stack; zooms where there is no stack."""
    TOOL = "tool"
    """The active tool, or window and level at rest."""


@dataclass(frozen=True, slots=True)
class MouseMap:
    """The gestures of one canvas; the defaults are what viewers agree on.

    A tool that is chosen always has the plain left button, whatever ``left`` says of
    it at rest. A right *click* always asks for the menu, and a double click for the
    view alone.
    """

    left: Gesture = Gesture.TOOL
    middle: Gesture = Gesture.PAN
    right: Gesture = Gesture.ZOOM
    wheel: Gesture = Gesture.SCROLL
    shift_left: Gesture = Gesture.PAN
    control_left: Gesture = Gesture.ZOOM
    control_wheel: Gesture = Gesture.ZOOM
    shift_wheel: Gesture = Gesture.ZOOM_ALL
