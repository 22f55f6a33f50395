"""Actions that the presets name already and the viewer's table does not have yet.

Delete this file, and its one use in ``test_shipped.py``, once the table has them.
"""

from __future__ import annotations

from maninegs_gui.actions import ActionSpec, Group, When


def _spec(name: str, title: str, *keys: str, hold: bool = False) -> ActionSpec:
    return ActionSpec(f"viewer.{name}", title, Group.VIEWER, keys, "", When.READING, hold)


PLANNED: tuple[ActionSpec, ...] = (
    _spec("tomo_toggle", "2D, synthetic or tomosynthesis", "D"),
    _spec("slice_next", "Next slice", "]"),
    _spec("slice_previous", "Previous slice", "["),
    _spec("slab_more", "Thicker slab", "Shift+]"),
    _spec("slab_less", "Thinner slab", "Shift+["),
    _spec("cine", "Play or stop the slices", "Space"),
    _spec("auto_contrast", "Contrast from the breast", "Shift+V"),
    _spec("cad", "CAD marks", "C"),
    _spec("presentation_state", "Presentation state", "Y"),
)
