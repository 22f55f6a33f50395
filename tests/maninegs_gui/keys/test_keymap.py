"""Keys in layers: what is said later wins, and nothing ever clashes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from maninegs_gui.actions import ActionSpec, Group, When, clashes
from maninegs_gui.keys.keymap import MUST_HAVE, layered, rival

SPECS = (
    ActionSpec("help.keys", "Keys", Group.HELP, ("F1",)),
    ActionSpec("help.key_editor", "Editor", Group.HELP, ("Ctrl+K",)),
    ActionSpec("viewer.rest", "Rest", Group.VIEWER, ("Esc",), "", When.READING),
    ActionSpec("viewer.zoom", "Zoom", Group.VIEWER, ("Z",), "", When.READING),
    ActionSpec("viewer.fit", "Fit", Group.VIEWER, ("F", "="), "", When.READING),
    ActionSpec("training.start", "Start", Group.TRAINING, ("Z",), "", When.TRAINING),
    ActionSpec("case.quit", "Quit", Group.CASE, ("Ctrl+Q",)),
)
KEYS = st.sampled_from(
    ["Z", "F", "=", "F1", "F2", "Ctrl+K", "Ctrl+Q", "Esc", "Space", "Tab", "A, B", "Foo", ""]
)
LAYER = st.dictionaries(
    st.sampled_from([*(spec.id for spec in SPECS), "viewer.nowhere"]), st.lists(KEYS, max_size=3)
)


@given(st.lists(LAYER, max_size=4))
def test_no_layers_ever_give_one_key_to_two_actions(layers: list[Mapping[str, list[str]]]) -> None:
    keys = layered(SPECS, *layers)
    assert clashes([replace(spec, keys=keys[spec.id]) for spec in SPECS]) == []


@given(st.lists(LAYER, max_size=4))
def test_the_way_back_to_the_keys_is_never_lost(layers: list[Mapping[str, list[str]]]) -> None:
    keys = layered(SPECS, *layers)
    assert all(keys[one] for one in MUST_HAVE)


def test_a_key_that_is_given_away_leaves_the_action_that_had_it() -> None:
    keys = layered(SPECS, {"viewer.fit": ["Z"]})
    assert keys["viewer.fit"] == ("Z",)
    assert keys["viewer.zoom"] == ()


def test_a_key_of_another_page_is_left_alone() -> None:
    keys = layered(SPECS, {"viewer.fit": ["Z"]})
    assert keys["training.start"] == ("Z",)


def test_two_actions_can_change_keys_with_each_other() -> None:
    keys = layered(SPECS, {"viewer.zoom": ["F"], "viewer.fit": ["Z"]})
    assert keys["viewer.zoom"] == ("F",)
    assert keys["viewer.fit"] == ("Z",)


def test_the_later_layer_wins() -> None:
    keys = layered(SPECS, {"viewer.fit": ["Z"]}, {"viewer.zoom": ["Z"]})
    assert keys["viewer.zoom"] == ("Z",)
    assert keys["viewer.fit"] == ()


def test_what_no_layer_speaks_of_keeps_its_keys() -> None:
    keys = layered(SPECS, {"viewer.zoom": []})
    assert keys["viewer.zoom"] == ()
    assert keys["case.quit"] == ("Ctrl+Q",)


def test_a_rival_is_found_only_where_both_are_heard() -> None:
    keys = layered(SPECS)
    fit, start = SPECS[4], SPECS[5]
    found = rival(SPECS, keys, fit, "z")
    assert found is not None
    assert found.id == "viewer.zoom"
    assert rival(SPECS, keys, start, "F") is None
    found = rival(SPECS, keys, start, "F1")
    assert found is not None
    assert found.id == "help.keys"


def test_tables_that_clash_still_give_every_key_to_one_action_alone() -> None:
    twice = (*SPECS, ActionSpec("viewer.pixels", "Pixels", Group.VIEWER, ("Z",), "", When.READING))
    keys = layered(twice)
    assert (keys["viewer.zoom"], keys["viewer.pixels"]) == ((), ("Z",))
