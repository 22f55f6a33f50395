"""The viewer's keys, as data; they act on the active view unless they name all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group, When

if TYPE_CHECKING:
    from maninegs_gui.viewer.screen import ViewerScreen


def _spec(action_id: str, text: str, *keys: str, hold: bool = False) -> ActionSpec:
    return ActionSpec(f"viewer.{action_id}", text, Group.VIEWER, keys, "", When.READING, hold)


TABLE: tuple[ActionSpec, ...] = (
    _spec("next_stage", QT_TRANSLATE_NOOP("actions", "Next step of reading"), "."),
    _spec("previous_stage", QT_TRANSLATE_NOOP("actions", "Previous step"), ","),
    _spec("four", QT_TRANSLATE_NOOP("actions", "Overview"), "A"),
    _spec("one", QT_TRANSLATE_NOOP("actions", "One view alone, or back"), "E"),
    _spec("view_left", QT_TRANSLATE_NOOP("actions", "The view to the left"), "Left"),
    _spec("view_right", QT_TRANSLATE_NOOP("actions", "The view to the right"), "Right"),
    _spec("view_up", QT_TRANSLATE_NOOP("actions", "The view above"), "Up"),
    _spec("view_down", QT_TRANSLATE_NOOP("actions", "The view below"), "Down"),
    _spec("extra", QT_TRANSLATE_NOOP("actions", "Next image of this place"), "X"),
    _spec("priors", QT_TRANSLATE_NOOP("actions", "Prior in the same place, or back"), "P"),
    _spec("hanging", QT_TRANSLATE_NOOP("actions", "Next hanging protocol"), "G"),
    _spec("tomo_toggle", QT_TRANSLATE_NOOP("actions", "2D, synthetic 2D or slices"), "D"),
    _spec("slice_next", QT_TRANSLATE_NOOP("actions", "Next slice"), "]"),
    _spec("slice_previous", QT_TRANSLATE_NOOP("actions", "Previous slice"), "["),
    _spec("slice_first", QT_TRANSLATE_NOOP("actions", "First slice"), "Home"),
    _spec("slice_last", QT_TRANSLATE_NOOP("actions", "Last slice"), "End"),
    _spec("slab_more", QT_TRANSLATE_NOOP("actions", "Thicker slab"), "Shift+]"),
    _spec("slab_less", QT_TRANSLATE_NOOP("actions", "Thinner slab"), "Shift+["),
    _spec("slab_blend", QT_TRANSLATE_NOOP("actions", "Slab: mean or brightest"), "Ctrl+Shift+B"),
    _spec("cine", QT_TRANSLATE_NOOP("actions", "Play or stop the slices"), "Space"),
    _spec("same_size", QT_TRANSLATE_NOOP("actions", "Same size in all views"), "F"),
    _spec("fit", QT_TRANSLATE_NOOP("actions", "Fit each view"), "Shift+F"),
    _spec("true_size", QT_TRANSLATE_NOOP("actions", "True size"), "T"),
    _spec("pixels", QT_TRANSLATE_NOOP("actions", "Pixel for pixel, or back"), "Q"),
    _spec("zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom in"), "+", "="),
    _spec("zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom out"), "-"),
    _spec("zoom_tool", QT_TRANSLATE_NOOP("actions", "Zoom by dragging"), "Z"),
    _spec("pan_tool", QT_TRANSLATE_NOOP("actions", "Pan by dragging"), "H"),
    _spec("pan_left", QT_TRANSLATE_NOOP("actions", "Pan left"), "Shift+Left", "Alt+Left"),
    _spec("pan_right", QT_TRANSLATE_NOOP("actions", "Pan right"), "Shift+Right", "Alt+Right"),
    _spec("pan_up", QT_TRANSLATE_NOOP("actions", "Pan up"), "Shift+Up", "Alt+Up"),
    _spec("pan_down", QT_TRANSLATE_NOOP("actions", "Pan down"), "Shift+Down", "Alt+Down"),
    _spec("lens", QT_TRANSLATE_NOOP("actions", "Lens"), "L", hold=True),
    _spec("window_tool", QT_TRANSLATE_NOOP("actions", "Window and level by dragging"), "W"),
    _spec("window_wider", QT_TRANSLATE_NOOP("actions", "Wider window"), "Ctrl+Right"),
    _spec("window_narrower", QT_TRANSLATE_NOOP("actions", "Narrower window"), "Ctrl+Left"),
    _spec("window_brighter", QT_TRANSLATE_NOOP("actions", "Brighter"), "Ctrl+Up"),
    _spec("window_darker", QT_TRANSLATE_NOOP("actions", "Darker"), "Ctrl+Down"),
    _spec("invert", QT_TRANSLATE_NOOP("actions", "Invert"), "I"),
    _spec("contrast", QT_TRANSLATE_NOOP("actions", "Next contrast of the image"), "V"),
    _spec("auto_contrast", QT_TRANSLATE_NOOP("actions", "Contrast by the breast"), "Shift+V"),
    _spec("air", QT_TRANSLATE_NOOP("actions", "Keep air black"), "B"),
    _spec("mirror", QT_TRANSLATE_NOOP("actions", "Lies mirrored (recorded)"), "Shift+X"),
    _spec("reset", QT_TRANSLATE_NOOP("actions", "Reset contrast, zoom and place"), "R"),
    _spec("overlay", QT_TRANSLATE_NOOP("actions", "Texts over the images"), "O"),
    _spec("anonymous", QT_TRANSLATE_NOOP("actions", "Hide who this is"), "Shift+O"),
    _spec("marks", QT_TRANSLATE_NOOP("actions", "Regions of findings"), "K"),
    _spec("next_mark", QT_TRANSLATE_NOOP("actions", "Choose the next mark"), "Ctrl+Shift+K"),
    _spec("cad", QT_TRANSLATE_NOOP("actions", "CAD marks"), "C"),
    _spec("presentation_state", QT_TRANSLATE_NOOP("actions", "Next presentation state"), "Y"),
    _spec("measure_length", QT_TRANSLATE_NOOP("actions", "Measure a length"), "M"),
    _spec("measure_angle", QT_TRANSLATE_NOOP("actions", "Measure an angle"), "Shift+M"),
    _spec("measure_area", QT_TRANSLATE_NOOP("actions", "Measure an area"), "Ctrl+M"),
    _spec("next_measure", QT_TRANSLATE_NOOP("actions", "Choose the next measure"), "Ctrl+Shift+M"),
    _spec("clear_measures", QT_TRANSLATE_NOOP("actions", "Clear the measures"), "Ctrl+Backspace"),
    _spec("crosshair", QT_TRANSLATE_NOOP("actions", "Cross-hair and nipple distance"), "N"),
    _spec("nipple", QT_TRANSLATE_NOOP("actions", "Place the nipple point"), "Shift+N"),
    _spec("search_region", QT_TRANSLATE_NOOP("actions", "Cases like a region"), "Ctrl+Shift+F"),
    _spec("link_zoom", QT_TRANSLATE_NOOP("actions", "Zoom all views together"), "J"),
    _spec("link_pan", QT_TRANSLATE_NOOP("actions", "Pan all views together"), "Shift+J"),
    _spec("link_contrast", QT_TRANSLATE_NOOP("actions", "Window all views together"), "Ctrl+J"),
    _spec("windows", QT_TRANSLATE_NOOP("actions", "Images in windows of their own"), "F10"),
    _spec("full_screen", QT_TRANSLATE_NOOP("actions", "Full screen"), "F11"),
    _spec("calibrate", QT_TRANSLATE_NOOP("actions", "Calibrate the screens")),
    _spec("menu", QT_TRANSLATE_NOOP("actions", "Menu of the active view"), "Menu", "Shift+F10"),
    _spec("rest", QT_TRANSLATE_NOOP("actions", "Back to rest"), "Esc"),
)

IN_THE_TOOL_MENU = (
    *("window_tool", "zoom_tool", "pan_tool", ""),
    *("measure_length", "measure_angle", "measure_area", "clear_measures", ""),
    *("crosshair", "nipple", "cad", "presentation_state", ""),
    *("search_region", ""),
    *("tomo_toggle", "cine", "slab_more", "slab_less", "slab_blend", ""),
    *("link_zoom", "link_pan", "link_contrast", ""),
    *("invert", "air", "priors", "overlay", "anonymous", "marks", "reset", ""),
    *("windows", "full_screen", "calibrate"),
)
"""What the mouse finds under *Tools*; an empty name is a line."""


def bind(actions: Actions, screen: ViewerScreen) -> None:
    """Let the actions of :data:`TABLE` drive ``screen``, and fill its tool menu."""
    from core.imaging.protocols import Sizing
    from maninegs_gui.viewer.stack import Stack

    tools = screen.tools
    runs: dict[str, Callable[[], object]] = {
        "next_stage": lambda: screen.step_stage(1),
        "previous_stage": lambda: screen.step_stage(-1),
        "four": screen.show_overview,
        "one": screen.toggle_one,
        "view_left": lambda: screen.wall.move_active(-1, 0),
        "view_right": lambda: screen.wall.move_active(1, 0),
        "view_up": lambda: screen.wall.move_active(0, -1),
        "view_down": lambda: screen.wall.move_active(0, 1),
        "extra": screen.next_in_slot,
        "priors": screen.flicker,
        "hanging": screen.next_protocol,
        "tomo_toggle": screen.toggle_kind,
        "slice_next": lambda: screen.slices(lambda stack: stack.scroll(1)),
        "slice_previous": lambda: screen.slices(lambda stack: stack.scroll(-1)),
        "slice_first": lambda: screen.slices(Stack.go_first),
        "slice_last": lambda: screen.slices(Stack.go_last),
        "slab_more": lambda: screen.slices(Stack.thicker),
        "slab_less": lambda: screen.slices(Stack.thinner),
        "slab_blend": lambda: screen.slices(Stack.toggle_blend),
        "cine": lambda: screen.slices(Stack.toggle_cine),
        "cad": screen.beside.toggle_cad,
        "presentation_state": screen.next_state,
        "next_measure": tools.next_measure,
        "same_size": lambda: screen.set_sizing(Sizing.SAME),
        "fit": lambda: screen.set_sizing(Sizing.FIT),
        "true_size": lambda: screen.set_sizing(Sizing.TRUE),
        "pixels": screen.toggle_pixels,
        "zoom_in": screen.zoom_in,
        "zoom_out": screen.zoom_out,
        "zoom_tool": tools.zoom_tool,
        "pan_tool": tools.pan_tool,
        "pan_left": lambda: screen.pan(-1, 0),
        "pan_right": lambda: screen.pan(1, 0),
        "pan_up": lambda: screen.pan(0, -1),
        "pan_down": lambda: screen.pan(0, 1),
        "window_tool": tools.window_tool,
        "window_wider": lambda: screen.step_contrast(1, 0),
        "window_narrower": lambda: screen.step_contrast(-1, 0),
        "window_brighter": lambda: screen.step_contrast(0, -1),
        "window_darker": lambda: screen.step_contrast(0, 1),
        "invert": screen.toggle_invert,
        "contrast": screen.next_contrast,
        "auto_contrast": screen.auto_contrast,
        "air": screen.toggle_air,
        "mirror": screen.mirror,
        "reset": screen.reset,
        "overlay": screen.toggle_overlay,
        "anonymous": screen.toggle_anonymous,
        "marks": screen.toggle_marks,
        "next_mark": screen.marking.next_mark,
        "measure_length": tools.measure_length,
        "measure_angle": tools.measure_angle,
        "measure_area": tools.measure_area,
        "clear_measures": tools.clear_measures,
        "crosshair": tools.crosshair,
        "nipple": tools.nipple,
        "search_region": screen.asking.search_region,
        "link_zoom": tools.link_zoom,
        "link_pan": tools.link_pan,
        "link_contrast": tools.link_contrast,
        "menu": screen.open_menu,
        "rest": screen.rest,
    }
    for name, run in runs.items():
        actions.bind(f"viewer.{name}", run)
    actions.bind_hold("viewer.lens", lambda: tools.lens(True), lambda: tools.lens(False))
    screen.header.offer_tools(
        actions[f"viewer.{name}"] if name else None for name in IN_THE_TOOL_MENU
    )
