"""Actions that the presets name already and the viewer's table does not have yet.

Delete this file, and its one use in ``test_shipped.py``, once the table has them.
"""

from __future__ import annotations

from maninegs_gui.actions import ActionSpec, Group, When


def _spec(name: str, title: str, *keys: str, hold: bool = False) -> ActionSpec:
    return ActionSpec(f"viewer.{name}", title, Group.VIEWER, keys, "", When.READING, hold)


PLANNED: tuple[ActionSpec, ...] = (
    _spec("hanging", "Choose a hanging protocol", "G"),
    _spec("view_left", "The view to the left", "Left"),
    _spec("view_right", "The view to the right", "Right"),
    _spec("view_up", "The view above", "Up"),
    _spec("view_down", "The view below", "Down"),
    _spec("priors", "Current and prior in turn", "P"),
    _spec("tomo_toggle", "2D, synthetic or tomosynthesis", "D"),
    _spec("slice_next", "Next slice", "]"),
    _spec("slice_previous", "Previous slice", "["),
    _spec("slab_more", "Thicker slab", "Shift+]"),
    _spec("slab_less", "Thinner slab", "Shift+["),
    _spec("cine", "Play or stop the slices", "Space"),
    _spec("full_screen", "Full screen", "F11"),
    _spec("windows", "Viewer windows", "F10"),
    _spec("menu", "Menu of the active view", "Menu", "Shift+F10"),
    _spec("true_size", "True size", "T"),
    _spec("pixels", "Pixel for pixel, or back", "Q"),
    _spec("zoom_tool", "Zoom by dragging", "Z"),
    _spec("pan_tool", "Pan by dragging", "H"),
    _spec("pan_left", "Pan left", "Shift+Left", "Alt+Left"),
    _spec("pan_right", "Pan right", "Shift+Right", "Alt+Right"),
    _spec("pan_up", "Pan up", "Shift+Up", "Alt+Up"),
    _spec("pan_down", "Pan down", "Shift+Down", "Alt+Down"),
    _spec("lens", "Lens, while held", "L", hold=True),
    _spec("window_tool", "Window and level by dragging", "W"),
    _spec("window_wider", "Wider window", "Ctrl+Right"),
    _spec("window_narrower", "Narrower window", "Ctrl+Left"),
    _spec("window_brighter", "Brighter", "Ctrl+Up"),
    _spec("window_darker", "Darker", "Ctrl+Down"),
    _spec("auto_contrast", "Contrast from the breast", "Shift+V"),
    _spec("air", "Keep air black", "B"),
    _spec("marks", "Regions of findings", "K"),
    _spec("cad", "CAD marks", "C"),
    _spec("presentation_state", "Presentation state", "Y"),
    _spec("crosshair", "Cross-hair", "N"),
    _spec("nipple", "Place the nipple point", "Shift+N"),
    _spec("measure_length", "Measure a length", "M"),
    _spec("measure_angle", "Measure an angle", "Shift+M"),
    _spec("measure_area", "Measure an area", "Ctrl+M"),
    _spec("clear_measures", "Clear the measures", "Ctrl+Backspace"),
    _spec("link_zoom", "Zoom all views together", "J"),
    _spec("link_pan", "Pan all views together", "Shift+J"),
    _spec("link_contrast", "Window all views together", "Ctrl+J"),
    _spec("calibrate", "Calibrate the screens"),
)
