"""What the editor and the legend say, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from maninegs_gui.actions import Group, When
from maninegs_gui.keys.chords import Refusal
from maninegs_gui.widgets.mouse_map import Gesture


def tr(text: str) -> str:
    """A text of this package, translated."""
    return QCoreApplication.translate("keys", text)


def mode(when: When) -> str:
    """When an action's keys are heard."""
    return {
        When.ALWAYS: tr("Always"),
        When.READING: tr("Reading"),
        When.TRAINING: tr("Training"),
        When.ADJUDICATION: tr("Adjudication"),
    }[when]


def group(one: Group) -> str:
    """The heading that an action stands under."""
    return QCoreApplication.translate("actions", one.value)


def button(name: str) -> str:
    """A button or the wheel, with what is held down with it."""
    return {
        "left": tr("Left drag"),
        "middle": tr("Middle drag"),
        "right": tr("Right drag"),
        "wheel": tr("Wheel"),
        "shift_left": tr("Shift and left drag"),
        "control_left": tr("Ctrl and left drag"),
        "control_wheel": tr("Ctrl and wheel"),
        "shift_wheel": tr("Shift and wheel"),
    }[name]


def gesture(one: Gesture) -> str:
    """What a drag or a turn of the wheel does."""
    return {
        Gesture.NOTHING: tr("Nothing"),
        Gesture.WINDOW: tr("Window and level"),
        Gesture.PAN: tr("Pan"),
        Gesture.ZOOM: tr("Zoom"),
        Gesture.ZOOM_ALL: tr("Zoom all views"),
        Gesture.SCROLL: tr("Scroll slices, or zoom"),
        Gesture.TOOL: tr("The active tool, at rest window and level"),
    }[one]


def refused(reason: Refusal, key: str) -> str:
    """Why a key cannot be had, as one sentence; ``key`` as it is shown."""
    return {
        Refusal.NOT_A_KEY: tr("That is no key that can be used: press another."),
        Refusal.SEVERAL: tr("{0} is more than one key: press one, with or without modifiers."),
        Refusal.MOVES_FOCUS: tr("{0} moves from field to field: press another key."),
        Refusal.GOES_BACK: tr("{0} always goes back to rest: press another key."),
        Refusal.CONFIRMS: tr("{0} confirms and leaves a finding: press another key."),
        Refusal.EDITS_TEXT: tr("{0} is needed in text fields: press another key."),
        Refusal.MOVES_IN_LISTS: tr(
            "{0} is needed in lists and buttons, and this action is not for the images alone: "
            "press another key."
        ),
        Refusal.TAGS: tr(
            "{0} is a tag while a finding is open, and this action must be heard then: "
            "press it with Ctrl or Alt."
        ),
    }[reason].format(key)
