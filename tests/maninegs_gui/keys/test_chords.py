"""Keys as text, and which an action may not have."""

from __future__ import annotations

import pytest

from maninegs_gui.actions import ActionSpec, Group, When
from maninegs_gui.keys.chords import Refusal, portable, refusal


def spec(when: When = When.READING, action_id: str = "a.a") -> ActionSpec:
    return ActionSpec(action_id, "A", Group.VIEWER, (), "", when)


@pytest.mark.parametrize("text", ["", "Foo", "Shift", "Ctrl", "Ctrl+Foo"])
def test_what_is_no_key_is_refused(text: str) -> None:
    assert portable(text) == ""
    assert refusal(spec(), text) is Refusal.NOT_A_KEY


def test_a_key_has_one_spelling() -> None:
    assert portable("ctrl+i") == portable("Ctrl + I") == "Ctrl+I"
    assert portable(" ") == "Space"
    assert portable(",") == ","


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("Tab", Refusal.MOVES_FOCUS),
        ("Shift+Tab", Refusal.MOVES_FOCUS),
        ("Ctrl+Tab", Refusal.MOVES_FOCUS),
        ("Esc", Refusal.GOES_BACK),
        ("Return", Refusal.CONFIRMS),
        ("Enter", Refusal.CONFIRMS),
        ("Ctrl+C", Refusal.EDITS_TEXT),
        ("Ctrl+V", Refusal.EDITS_TEXT),
        ("A, B", Refusal.SEVERAL),
    ],
)
@pytest.mark.parametrize("when", list(When))
def test_no_action_may_have_what_the_window_itself_needs(
    key: str, reason: Refusal, when: When
) -> None:
    assert refusal(spec(when), key) is reason


def test_esc_is_for_going_back_to_rest() -> None:
    assert refusal(spec(action_id="viewer.rest"), "Esc") is None


@pytest.mark.parametrize("key", ["Left", "Shift+Up", "Space", "Home", "Backspace", "Del"])
def test_keys_of_lists_and_buttons_are_for_actions_of_the_images(key: str) -> None:
    assert refusal(spec(When.READING), key) is None
    assert refusal(spec(When.ALWAYS), key) is Refusal.MOVES_IN_LISTS
    assert refusal(spec(When.TRAINING), key) is Refusal.MOVES_IN_LISTS


@pytest.mark.parametrize("key", ["A", "Shift+Z"])
def test_a_letter_is_no_key_for_what_must_be_heard_while_a_finding_is_open(key: str) -> None:
    assert refusal(spec(When.ALWAYS), key) is Refusal.TAGS
    assert refusal(spec(When.READING), key) is None
    assert refusal(spec(When.TRAINING), key) is None


def test_a_letter_with_ctrl_is_no_tag() -> None:
    assert refusal(spec(When.ALWAYS), "Ctrl+K") is None
