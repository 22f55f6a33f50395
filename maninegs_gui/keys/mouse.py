"""The mouse map as text, and which gestures each button may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace

from maninegs_gui.widgets.mouse_map import Gesture, MouseMap

INPUTS: tuple[str, ...] = tuple(one.name for one in fields(MouseMap))
"""The buttons, the wheel and their modifiers, in the order they are shown."""
_TURNED = (Gesture.NOTHING, Gesture.ZOOM, Gesture.ZOOM_ALL, Gesture.SCROLL)
_DRAGGED = tuple(one for one in Gesture if one is not Gesture.ZOOM_ALL)


def choices(name: str) -> tuple[Gesture, ...]:
    """The gestures that make sense for a button or for the wheel."""
    return _TURNED if name.endswith("wheel") else _DRAGGED


def to_words(mouse: MouseMap) -> dict[str, str]:
    """The map as plain texts, for a file or a setting."""
    return {name: gesture.value for name, gesture in asdict(mouse).items()}


def from_words(words: Mapping[str, object], base: MouseMap | None = None) -> MouseMap:
    """The map that texts say over ``base``.

    Raises
    ------
    ValueError
        When an input or a gesture is unknown, or they do not fit.
    """
    mouse = base or MouseMap()
    for name, word in words.items():
        if name not in INPUTS:
            raise ValueError(f"{name} is no button: write one of {', '.join(INPUTS)}")
        fitting = choices(name)
        if word not in fitting:
            raise ValueError(
                f"{name} cannot be {word}: write one of {', '.join(one.value for one in fitting)}"
            )
        mouse = replace(mouse, **{name: Gesture(str(word))})
    return mouse
