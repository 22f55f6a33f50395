"""The presets that come with the program, held against its actions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from maninegs_gui.actions import TABLE, ActionSpec, clashes
from maninegs_gui.adjudication import actions as adjudication_actions
from maninegs_gui.explore import actions as explore_actions
from maninegs_gui.findings import actions as findings_actions
from maninegs_gui.keys import presets
from maninegs_gui.keys.chords import portable, refusal
from maninegs_gui.keys.keymap import KeyMap, layered
from maninegs_gui.keys.preset import DEFAULT, Preset
from maninegs_gui.settings import actions as settings_actions
from maninegs_gui.sheet import actions as sheet_actions
from maninegs_gui.similar import actions as similar_actions
from maninegs_gui.viewer import actions as viewer_actions
from maninegs_gui.worklist import actions as worklist_actions

SHIPPED = ("horos", "maninegs", "ohif", "weasis")

READING = {
    "open the next case": ("case.next",),
    "go back to the case before": ("case.previous",),
    "open the next unread case": ("case.next_unread",),
    "step through the stages": ("viewer.next_stage", "viewer.previous_stage"),
    "choose a hanging protocol": ("viewer.hanging",),
    "move the active view": (
        "viewer.view_left", "viewer.view_right", "viewer.view_up", "viewer.view_down",
    ),
    "see one view alone, or all": ("viewer.one", "viewer.four"),
    "see the next image of a place": ("viewer.extra",),
    "ask for the menu of a view": ("viewer.menu",),
    "see priors": ("viewer.priors",),
    "scroll a stack": ("viewer.slice_next", "viewer.slice_previous", "viewer.cine"),
    "make a slab thicker": ("viewer.slab_more", "viewer.slab_less"),
    "choose between 2D and tomosynthesis": ("viewer.tomo_toggle",),
    "zoom": ("viewer.zoom_in", "viewer.zoom_out", "viewer.lens"),
    "choose a size": ("viewer.fit", "viewer.same_size", "viewer.true_size", "viewer.pixels"),
    "pan": ("viewer.pan_left", "viewer.pan_right", "viewer.pan_up", "viewer.pan_down"),
    "window and level": (
        "viewer.window_wider", "viewer.window_narrower",
        "viewer.window_brighter", "viewer.window_darker",
    ),
    "choose a contrast": ("viewer.contrast", "viewer.auto_contrast", "viewer.air"),
    "invert": ("viewer.invert",),
    "reset": ("viewer.reset",),
    "go back to rest": ("viewer.rest",),
    "hide texts and names": ("viewer.overlay", "viewer.anonymous"),
    "see marks of people and machines": (
        "viewer.marks", "viewer.cad", "viewer.presentation_state",
    ),
    "measure": (
        "viewer.measure_length", "viewer.measure_angle", "viewer.measure_area",
        "viewer.clear_measures",
    ),
    "find a place in the other view": ("viewer.crosshair", "viewer.nipple"),
    "link the views": ("viewer.link_zoom", "viewer.link_pan", "viewer.link_contrast"),
    "tag": tuple(f"findings.new_{place}" for place in range(1, 10)),
    "mark a region": (
        "findings.mark_point", "findings.mark_box", "findings.mark_ellipse",
        "findings.mark_freehand", "findings.mark_polygon",
    ),
    "assess": tuple(f"findings.assess_{category}" for category in range(7)),
    "grade the density": tuple(f"findings.density_{one}" for one in "ABCD"),
    "undo and redo": ("findings.undo", "findings.redo"),
    "see similar cases": ("similar.show", "go.similar"),
    "leave the comparison": ("similar.close_compare",),
    "reach every panel": ("go.worklist", "go.viewer", "go.findings", "go.reading", "go.panels"),
    "use several screens": ("viewer.windows", "viewer.full_screen"),
    "look keys up and change them": ("help.keys", "help.key_editor", "help.dismiss"),
}  # fmt: skip
"""What a reader must be able to do, and the actions that do it."""

WHILE_TAGGING = (
    "zoom", "pan", "window and level", "move the active view", "step through the stages",
    "mark a region", "undo and redo", "assess",
)  # fmt: skip
"""What must go on while letters are tags; there, one action of each pair at least."""


def everything() -> tuple[ActionSpec, ...]:
    """Every action, those still to come in place of those of the same name."""
    known = [
        *TABLE, *viewer_actions.TABLE, *findings_actions.TABLE, *adjudication_actions.TABLE,
        *worklist_actions.TABLE, *similar_actions.TABLE, *explore_actions.TABLE,
        *sheet_actions.TABLE, *settings_actions.TABLE,
    ]  # fmt: skip
    return tuple({spec.id: spec for spec in known}.values())


def of(preset: str) -> Preset:
    found, _ = presets.available(everything())
    return found[preset]


def keys_with(preset: str) -> KeyMap:
    return layered(everything(), of(preset).keys)


def test_every_shipped_preset_is_valid_and_names_only_actions_there_are() -> None:
    found, faults = presets.available(everything())
    assert tuple(sorted(found)) == SHIPPED
    assert not faults


def test_the_programs_own_preset_says_what_its_tables_say() -> None:
    tables = {spec.id: tuple(map(portable, spec.keys)) for spec in everything() if spec.keys}
    assert dict(of(DEFAULT).keys) == tables
    assert of(DEFAULT).mouse == Preset("", "").mouse


def test_no_action_begins_with_a_key_that_would_be_refused() -> None:
    assert not [(spec.id, key) for spec in everything() for key in spec.keys if refusal(spec, key)]


@pytest.mark.parametrize("preset", SHIPPED)
def test_no_two_actions_answer_to_one_key_in_a_preset(preset: str) -> None:
    over = of(preset).keys
    said = [replace(spec, keys=over.get(spec.id, spec.keys)) for spec in everything()]
    assert clashes(said) == []


@pytest.mark.parametrize("preset", SHIPPED)
def test_all_of_reading_works_without_a_mouse(preset: str) -> None:
    keys = keys_with(preset)
    without = {
        what: [one for one in actions if not keys.get(one)] for what, actions in READING.items()
    }
    assert not {what: missing for what, missing in without.items() if missing}


@pytest.mark.parametrize("preset", SHIPPED)
def test_images_are_handled_while_letters_are_tags(preset: str) -> None:
    keys = keys_with(preset)

    def left(one: str) -> list[str]:
        return [key for key in keys[one] if not (len(key) == 1 and key.isalpha())]

    lost = [
        (what, one)
        for what in WHILE_TAGGING
        for one in READING[what]
        if one != "viewer.lens" and not left(one)
    ]
    assert not lost


@pytest.mark.parametrize("preset", SHIPPED)
def test_tagging_keeps_its_own_keys_in_every_preset(preset: str) -> None:
    keys, own = keys_with(preset), keys_with(DEFAULT)
    moved = [one for one in own if one.startswith("findings.") and keys[one] != own[one]]
    assert not moved


@pytest.mark.parametrize(
    ("preset", "action", "key"),
    [
        ("weasis", "viewer.window_tool", "W"),
        ("weasis", "viewer.pan_tool", "T"),
        ("weasis", "viewer.zoom_tool", "Z"),
        ("weasis", "viewer.measure_length", "D"),
        ("ohif", "viewer.fit", "="),
        ("ohif", "viewer.reset", "Space"),
        ("ohif", "viewer.view_right", "Right"),
        ("ohif", "viewer.slice_next", "Down"),
        ("horos", "viewer.pan_tool", "M"),
        ("horos", "viewer.measure_length", "L"),
        ("horos", "viewer.measure_angle", "A"),
    ],
)
def test_a_preset_has_the_keys_of_the_viewer_it_follows(preset: str, action: str, key: str) -> None:
    assert key in keys_with(preset)[action]
