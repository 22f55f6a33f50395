"""The viewer's keys, as data; they act on the active view unless they name all."""

from __future__ import annotations

from core.imaging.protocols import Sizing
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group, When
from maninegs_gui.viewer.screen import ViewerScreen


def _spec(action_id: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(f"viewer.{action_id}", text, Group.VIEWER, keys, "", When.READING)


TABLE: tuple[ActionSpec, ...] = (
    _spec("next_stage", QT_TRANSLATE_NOOP("actions", "Next step: all, CC, MLO"), "."),
    _spec("previous_stage", QT_TRANSLATE_NOOP("actions", "Previous step"), ","),
    _spec("four", QT_TRANSLATE_NOOP("actions", "All four views"), "A"),
    _spec("one", QT_TRANSLATE_NOOP("actions", "One view alone, or back"), "E"),
    _spec("same_size", QT_TRANSLATE_NOOP("actions", "Same size in all views"), "F"),
    _spec("fit", QT_TRANSLATE_NOOP("actions", "Fit each view"), "Shift+F"),
    _spec("pixels", QT_TRANSLATE_NOOP("actions", "Pixel for pixel, or back"), "Z"),
    _spec("zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom in"), "+", "="),
    _spec("zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom out"), "-"),
    _spec("invert", QT_TRANSLATE_NOOP("actions", "Invert"), "I"),
    _spec("contrast", QT_TRANSLATE_NOOP("actions", "Next contrast of the image"), "V"),
    _spec("reset", QT_TRANSLATE_NOOP("actions", "Reset contrast, zoom and place"), "R"),
    _spec("overlay", QT_TRANSLATE_NOOP("actions", "Texts over the images"), "O"),
    _spec("anonymous", QT_TRANSLATE_NOOP("actions", "Hide who this is"), "Shift+O"),
    _spec("marks", QT_TRANSLATE_NOOP("actions", "Regions of findings"), "M"),
    _spec("extra", QT_TRANSLATE_NOOP("actions", "Next image of this place"), "X"),
    _spec("rest", QT_TRANSLATE_NOOP("actions", "Back to rest"), "Esc"),
)


def bind(actions: Actions, screen: ViewerScreen) -> None:
    """Let the actions of :data:`TABLE` drive ``screen``."""
    runs = {
        "next_stage": lambda: screen.step_stage(1),
        "previous_stage": lambda: screen.step_stage(-1),
        "four": lambda: screen.wall.show_stage("overview"),
        "one": screen.toggle_one,
        "same_size": lambda: screen.set_sizing(Sizing.SAME),
        "fit": lambda: screen.set_sizing(Sizing.FIT),
        "pixels": screen.toggle_pixels,
        "zoom_in": screen.zoom_in,
        "zoom_out": screen.zoom_out,
        "invert": screen.toggle_invert,
        "contrast": screen.next_contrast,
        "reset": screen.reset,
        "overlay": screen.toggle_overlay,
        "anonymous": screen.toggle_anonymous,
        "marks": screen.toggle_marks,
        "extra": screen.next_in_slot,
        "rest": screen.rest,
    }
    for name, run in runs.items():
        actions.bind(f"viewer.{name}", run)
