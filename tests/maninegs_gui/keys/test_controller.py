"""Each reader's keys and mouse: chosen, changed, kept, and never another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.study import ReaderId
from maninegs_gui.actions import TABLE, Actions, ActionSpec, Group, When
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.keys.choice import CHANGES, MOUSE, PRESET
from maninegs_gui.keys.controller import KeyController
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap

VIEWER = tuple(
    ActionSpec(f"viewer.{name}", name.title(), Group.VIEWER, keys, "", When.READING)
    for name, keys in (
        ("invert", ("I",)),
        ("overlay", ("O",)),
        ("fit", ("Shift+F",)),
        ("zoom_in", ("+", "=")),
        ("rest", ("Esc",)),
    )
)


@pytest.fixture
def preferences(session: Session, tmp_path: Path) -> Preferences:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    return Preferences(settings, session)


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    return Actions(table=(*TABLE, *VIEWER))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def keys(actions: Actions, preferences: Preferences, window: QWidget) -> KeyController:
    return KeyController(actions, preferences, window)


def test_a_reader_who_chose_nothing_has_the_programs_own_keys(
    keys: KeyController, actions: Actions
) -> None:
    assert keys.title == "ManiNegs"
    assert [spec.keys for spec in actions.present] == [spec.keys for spec in actions.specs]
    assert keys.mouse == MouseMap()


def test_damaged_settings_are_as_if_nothing_had_been_chosen(
    actions: Actions, preferences: Preferences, window: QWidget
) -> None:
    preferences.set_value(PRESET, ["weasis"])
    preferences.set_value(CHANGES, {"viewer.invert": 7, "nowhere": ["Q"], "viewer.fit": ["Tab"]})
    preferences.set_value(MOUSE, {"left": "dance"})
    keys = KeyController(actions, preferences, window)
    assert keys.title == "ManiNegs, with changes"
    assert actions.keys_of("viewer.invert") == ("I",)
    assert actions.keys_of("viewer.fit") == ()
    assert keys.mouse == MouseMap()


def test_a_preset_holds_at_once_and_says_its_mouse(
    keys: KeyController, actions: Actions, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keys.mouse_changed) as told:
        keys.choose_preset("weasis")
    assert told.args == [keys.mouse]
    assert keys.mouse.right is Gesture.NOTHING
    assert actions.keys_of("viewer.overlay") == ("I", "Space")
    assert actions.keys_of("viewer.invert") == ("Shift+I",)
    assert keys.title == "Weasis"


def test_a_preset_that_is_not_there_any_more_is_said_and_costs_no_key(
    actions: Actions, preferences: Preferences, window: QWidget
) -> None:
    preferences.set_value(PRESET, "gone")
    keys = KeyController(actions, preferences, window)
    assert actions.keys_of("viewer.invert") == ("I",)
    assert "gone" in keys.faults[0]


def test_a_key_that_is_free_is_had_at_once(keys: KeyController, actions: Actions) -> None:
    assert keys.trouble("viewer.invert", "Q") is None
    keys.give("viewer.invert", "q")
    assert actions.keys_of("viewer.invert") == ("I", "Q")


def test_a_clash_names_the_other_action_and_can_be_taken_away(
    keys: KeyController, actions: Actions
) -> None:
    trouble = keys.trouble("viewer.invert", "O")
    assert trouble is not None
    assert "Overlay" in trouble.sentence
    assert trouble.holder is not None
    keys.give("viewer.invert", "O")
    assert actions.keys_of("viewer.invert") == ("I", "O")
    assert actions.keys_of("viewer.overlay") == ()


def test_a_key_that_was_taken_goes_back_when_its_taker_is_reset(
    keys: KeyController, actions: Actions
) -> None:
    keys.give("viewer.invert", "O")
    keys.reset("viewer.invert")
    assert actions.keys_of("viewer.invert") == ("I",)
    assert actions.keys_of("viewer.overlay") == ("O",)


def test_a_key_of_another_page_is_no_clash(keys: KeyController) -> None:
    assert keys.trouble("viewer.invert", "Ctrl+U") is None


@pytest.mark.parametrize("key", ["Tab", "Esc", "Return", "Ctrl+C"])
def test_what_the_window_needs_is_refused_without_an_offer(keys: KeyController, key: str) -> None:
    trouble = keys.trouble("viewer.invert", key)
    assert trouble is not None
    assert trouble.holder is None
    with pytest.raises(ValueError, match="press another key"):
        keys.give("viewer.invert", key)


def test_the_last_key_of_the_editor_can_neither_be_taken_nor_removed(
    keys: KeyController, actions: Actions
) -> None:
    trouble = keys.trouble("viewer.invert", "Ctrl+K")
    assert trouble is not None
    assert trouble.holder is None
    keys.remove("help.key_editor", "Ctrl+K")
    assert actions.keys_of("help.key_editor") == ("Ctrl+K",)
    keys.give("help.key_editor", "F12")
    keys.give("viewer.invert", "Ctrl+K")
    assert actions.keys_of("help.key_editor") == ("F12",)
    assert "Ctrl+K" in actions.keys_of("viewer.invert")


def test_removed_keys_stay_removed_until_reset(
    keys: KeyController, actions: Actions, preferences: Preferences, window: QWidget
) -> None:
    keys.remove("viewer.zoom_in", "=")
    again = KeyController(actions, preferences, window)
    assert actions.keys_of("viewer.zoom_in") == ("+",)
    again.reset_all()
    assert actions.keys_of("viewer.zoom_in") == ("+", "=")


def test_each_reader_has_her_own_keys_and_mouse(
    keys: KeyController, actions: Actions, session: Session
) -> None:
    session.set_reader(ReaderId(1), "One")
    keys.choose_preset("weasis")
    keys.give("viewer.fit", "Q")
    keys.set_gesture("middle", Gesture.ZOOM)
    session.set_reader(ReaderId(2), "Two")
    assert keys.title == "ManiNegs"
    assert actions.keys_of("viewer.fit") == ("Shift+F",)
    assert keys.mouse == MouseMap()
    session.set_reader(ReaderId(1), "One")
    assert keys.title == "Weasis, with changes"
    assert "Q" in actions.keys_of("viewer.fit")
    assert keys.mouse.middle is Gesture.ZOOM


def test_a_mouse_that_is_the_presets_again_is_no_change(keys: KeyController) -> None:
    keys.set_gesture("middle", Gesture.ZOOM)
    assert keys.choice.changed
    keys.set_gesture("middle", Gesture.PAN)
    assert not keys.choice.changed


def test_an_exported_file_gives_another_reader_the_same_keys_and_mouse(
    keys: KeyController, actions: Actions, session: Session, tmp_path: Path
) -> None:
    session.set_reader(ReaderId(1), "One")
    keys.choose_preset("horos")
    keys.give("viewer.fit", "Q")
    keys.remove("viewer.zoom_in", "=")
    before = actions.present, keys.mouse
    keys.export(tmp_path / "mine.yaml")
    session.set_reader(ReaderId(2), "Two")
    assert (actions.present, keys.mouse) != before
    keys.take_in(tmp_path / "mine.yaml")
    assert (actions.present, keys.mouse) == before


def test_a_preset_of_the_site_can_be_chosen(
    actions: Actions, preferences: Preferences, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "ours.yaml").write_text(
        "format: 1\ntitle: Ours\nkeys: {viewer.fit: Q}\n", encoding="utf-8"
    )
    keys = KeyController(actions, preferences, window, site=tmp_path)
    keys.choose_preset("ours")
    assert actions.keys_of("viewer.fit") == ("Q",)
    assert next(iter(keys.presets)) == "maninegs"


def test_the_sheet_names_the_preset_and_shows_the_present_keys_by_mode(
    actions: Actions, preferences: Preferences, window: QWidget
) -> None:
    keys = KeyController(
        actions, preferences, window, tags=lambda: [("Shape", "o", "Oval"), ("Shape", "", "Odd")]
    )
    keys.give("viewer.invert", "Q")
    sheet = keys.sheet()
    assert sheet.preset == "Preset: ManiNegs, with changes"
    modes = list(dict.fromkeys(block.mode for block in sheet.blocks))
    assert modes == ["Always", "Reading", "While a finding is open", "Training", "Mouse"]
    lines = {line for block in sheet.blocks for line in block.lines}
    assert ("I, Q", "Invert") in lines
    assert ("o", "Oval") in lines
    assert ("Middle drag", "Pan") in lines
    assert not [what for _, what in lines if what == "Odd"]
