"""The editor by keyboard alone, and the legend in any window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from maninegs_gui.actions import TABLE, Actions, ActionSpec, Group, When
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.keys.controller import KeyController
from maninegs_gui.keys.editor import KeyEditor
from maninegs_gui.widgets.key_legend import Block, KeyLegend, Sheet
from maninegs_gui.widgets.mouse_map import Gesture
from tests.maninegs_gui.test_accessible import nameless

KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
VIEWER = (
    ActionSpec("viewer.invert", "Invert", Group.VIEWER, ("I",), "", When.READING),
    ActionSpec("viewer.overlay", "Texts", Group.VIEWER, ("O",), "", When.READING),
    ActionSpec("viewer.zoom_in", "Zoom in", Group.VIEWER, ("+", "="), "", When.READING),
    ActionSpec("viewer.rest", "Rest", Group.VIEWER, ("Esc",), "", When.READING),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(960, 600)
    return made


@pytest.fixture
def keys(session: Session, window: QWidget, tmp_path: Path) -> KeyController:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    actions = Actions(window, (*TABLE, *VIEWER))
    actions.place(window, {})
    return KeyController(actions, Preferences(settings, session), window)


@pytest.fixture
def editor(qtbot: QtBot, keys: KeyController, window: QWidget) -> KeyEditor:
    made = KeyEditor(keys, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(editor: KeyEditor, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(editor.focusWidget() or editor, key, held or Qt.KeyboardModifier.NoModifier)


def type_in(editor: KeyEditor, text: str) -> None:
    editor.keys.search.setFocus()
    editor.keys.search.clear()
    QTest.keyClicks(editor.keys.search, text)


def test_a_key_is_found_recorded_and_used_without_a_mouse(
    editor: KeyEditor, keys: KeyController
) -> None:
    type_in(editor, "invert")
    assert editor.keys.shown == ("viewer.invert",)
    press(editor, KEY.Key_Return)
    assert editor.focusWidget() is editor.keys.tree
    press(editor, KEY.Key_Return)
    assert editor.keys.recorder.recording
    press(editor, KEY.Key_Q, CONTROL | SHIFT)
    assert keys.actions.keys_of("viewer.invert") == ("I", "Ctrl+Shift+Q")
    assert editor.focusWidget() is editor.keys.tree


def test_a_clash_is_refused_and_enter_takes_the_key_away_from_there(
    editor: KeyEditor, keys: KeyController
) -> None:
    editor.keys.choose("viewer.invert")
    editor.keys.recorder.begin()
    press(editor, KEY.Key_O)
    assert keys.actions.keys_of("viewer.invert") == ("I",)
    assert "“Texts”" in editor.notice.text
    assert editor.focusWidget() is editor.notice.button
    press(editor, KEY.Key_Return)
    assert keys.actions.keys_of("viewer.invert") == ("I", "O")
    assert keys.actions.keys_of("viewer.overlay") == ()
    assert editor.notice.isHidden()


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Return])
def test_tab_and_enter_are_recorded_only_to_be_refused(
    editor: KeyEditor, keys: KeyController, key: Qt.Key
) -> None:
    editor.keys.choose("viewer.invert")
    editor.keys.recorder.begin()
    press(editor, key)
    assert keys.actions.keys_of("viewer.invert") == ("I",)
    assert "press another key" in editor.notice.text
    assert not editor.notice.button.isVisible()


def test_esc_gives_up_recording_and_leaves_the_editor_open(
    editor: KeyEditor, keys: KeyController
) -> None:
    editor.keys.choose("viewer.invert")
    editor.keys.recorder.begin()
    press(editor, KEY.Key_Escape)
    assert not editor.keys.recorder.recording
    assert editor.isVisible()
    assert not keys.choice.changed


def test_a_modifier_alone_is_waited_over(editor: KeyEditor, keys: KeyController) -> None:
    editor.keys.choose("viewer.invert")
    editor.keys.recorder.begin()
    press(editor, KEY.Key_Shift, SHIFT)
    assert editor.keys.recorder.recording
    press(editor, KEY.Key_Exclam, SHIFT)
    assert keys.actions.keys_of("viewer.invert") == ("I", "!")


def test_leaving_the_button_ends_recording(editor: KeyEditor) -> None:
    editor.keys.choose("viewer.invert")
    editor.keys.recorder.begin()
    editor.keys.tree.setFocus()
    assert not editor.keys.recorder.recording


def button(editor: KeyEditor, text: str) -> QPushButton:
    found = [
        one for one in editor.findChildren(QPushButton) if one.text() == text and not one.isHidden()
    ]
    assert found, text
    return found[-1]


def test_one_key_of_several_is_removed_and_the_action_reset(
    editor: KeyEditor, keys: KeyController
) -> None:
    editor.keys.choose("viewer.zoom_in")
    button(editor, "Remove =").click()
    assert keys.actions.keys_of("viewer.zoom_in") == ("+",)
    editor.keys.reset.click()
    assert keys.actions.keys_of("viewer.zoom_in") == ("+", "=")


def test_the_key_that_opens_the_editor_is_not_removed(
    editor: KeyEditor, keys: KeyController
) -> None:
    editor.keys.choose("help.key_editor")
    button(editor, "Remove Ctrl+K").click()
    assert keys.actions.keys_of("help.key_editor") == ("Ctrl+K",)
    assert "must keep a key" in editor.notice.text


def test_a_reset_says_what_stays_with_another_action(
    editor: KeyEditor, keys: KeyController
) -> None:
    keys.give("viewer.invert", "O")
    keys.give("viewer.overlay", "Q")
    editor.reset_one("viewer.overlay")
    assert keys.actions.keys_of("viewer.overlay") == ()
    assert "O stays" in editor.notice.text


def test_a_reset_of_all_can_be_taken_back(editor: KeyEditor, keys: KeyController) -> None:
    keys.give("viewer.invert", "Q")
    keys.set_gesture("middle", Gesture.ZOOM)
    editor.reset_all.click()
    assert not keys.choice.changed
    editor.notice.button.click()
    assert "Q" in keys.actions.keys_of("viewer.invert")
    assert keys.mouse.middle is Gesture.ZOOM


def test_another_preset_shows_its_keys_and_the_old_ones_come_back(
    editor: KeyEditor, keys: KeyController
) -> None:
    keys.give("viewer.invert", "Q")
    row = editor.presets.findText("Weasis")
    editor.presets.setCurrentIndex(row)
    editor.presets.activated.emit(row)
    assert keys.title == "Weasis"
    assert keys.actions.keys_of("viewer.invert") == ("Shift+I",)
    editor.notice.button.click()
    assert keys.title == "ManiNegs, with changes"
    assert editor.presets.currentText() == "ManiNegs"


def test_a_mouse_button_is_given_another_gesture(editor: KeyEditor, keys: KeyController) -> None:
    box = editor.mouse.boxes["middle"]
    row = box.findData(Gesture.WINDOW.value)
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert keys.mouse.middle is Gesture.WINDOW
    wheel = editor.mouse.boxes["wheel"]
    assert wheel.findData(Gesture.PAN.value) == -1


def test_a_file_that_is_no_preset_is_refused_with_a_sentence(
    editor: KeyEditor, keys: KeyController, tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text("format: 1\ntitle: Bad\nkeys: {a.b: Foo}\n")
    editor.take_in(tmp_path / "bad.yaml")
    assert "bad.yaml" in editor.notice.text
    assert "line 3" in editor.notice.text
    assert not keys.choice.changed


def test_export_and_import_go_there_and_back(
    editor: KeyEditor, keys: KeyController, tmp_path: Path
) -> None:
    keys.give("viewer.invert", "Q")
    editor.export(tmp_path / "mine.yaml")
    assert "mine.yaml" in editor.notice.text
    keys.reset_all()
    editor.take_in(tmp_path / "mine.yaml")
    assert keys.actions.keys_of("viewer.invert") == ("I", "Q")
    editor.notice.button.click()
    assert keys.actions.keys_of("viewer.invert") == ("I",)


def test_one_letter_searches_the_keys_alone(editor: KeyEditor) -> None:
    type_in(editor, "i")
    assert editor.keys.shown == ("viewer.invert",)
    type_in(editor, "ctrl+q")
    assert editor.keys.shown == ("case.quit",)


def test_the_editor_says_which_actions_the_reader_has_changed(
    editor: KeyEditor, keys: KeyController
) -> None:
    keys.give("viewer.invert", "Q")
    editor.keys.choose("viewer.invert")
    item = editor.keys.tree.currentItem()
    assert item is not None
    assert item.text(2) == "Reading, changed"
    said = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Invert: I, Q. Reading, changed"


def test_every_control_of_the_editor_has_a_name(editor: KeyEditor) -> None:
    assert not nameless(editor)


def test_the_editor_fits_into_the_smallest_window(editor: KeyEditor) -> None:
    assert editor.width() <= 960
    assert editor.height() <= 600
    assert editor.minimumSizeHint().width() <= 960
    assert editor.minimumSizeHint().height() <= 600


SHEET = Sheet(
    "Preset: Ours",
    (
        Block("Always", "Help", (("Shift+F1", "Keys"), ("Ctrl+K", "Keys and mouse"))),
        Block("Reading", "Viewer", tuple((f"Alt+{n}", f"Action {n}") for n in range(60))),
        Block("While a finding is open", "Shape", (("o", "Oval"),)),
    ),
)


def said(legend: KeyLegend) -> set[str]:
    return {one.text() for one in legend.findChildren(QLabel) if one.isVisibleTo(legend)}


@pytest.fixture
def legend(qtbot: QtBot) -> KeyLegend:
    made = KeyLegend(SHEET)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_legend_shows_the_preset_and_every_line(legend: KeyLegend) -> None:
    words = said(legend)
    assert "Preset: Ours" in words
    assert {what for block in SHEET.blocks for _, what in block.lines} <= words
    assert "While a finding is open: Shape" in words


def test_the_legend_is_searched_by_word_and_by_key(legend: KeyLegend) -> None:
    legend.search.setText("oval")
    assert "Oval" in said(legend)
    assert "Action 1" not in said(legend)
    legend.search.setText("O")
    assert "Oval" in said(legend)
    assert "Keys and mouse" not in said(legend)
    legend.search.setText("ctrl+k")
    assert "Keys and mouse" in said(legend)
    legend.search.setText("nothing of that")
    assert "Nothing answers to that." in said(legend)


def test_a_narrow_legend_has_fewer_columns_and_loses_nothing(
    legend: KeyLegend, qtbot: QtBot
) -> None:
    legend.resize(1500, 800)
    qtbot.waitUntil(lambda: legend.columns > 2)
    before = said(legend)
    legend.resize(420, 500)
    qtbot.waitUntil(lambda: legend.columns == 1)
    assert said(legend) == before


def test_the_legend_leads_to_the_editor(legend: KeyLegend, qtbot: QtBot) -> None:
    change = next(b for b in legend.findChildren(QPushButton) if b.text() == "Change keys")
    with qtbot.waitSignal(legend.edit_wanted):
        change.click()
    assert not legend.isVisible()
