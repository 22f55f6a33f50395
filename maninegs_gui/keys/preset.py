"""What a preset of keys and mouse is; :mod:`maninegs_gui.keys.presets` reads files of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from maninegs_gui.widgets.mouse_map import MouseMap

DEFAULT = "maninegs"
"""The program's own; no file is read for it."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Keys by action id, over those the program begins with, and the mouse.

    Attributes
    ----------
    id
        The file's name without its ending.
    description
        What it follows, and where it does not.
    """

    id: str
    title: str
    description: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mouse: MouseMap = field(default_factory=MouseMap)
