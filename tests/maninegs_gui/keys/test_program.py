"""Keys in the whole program: its own actions reach the editor and the legend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.finding import RegionKind
from maninegs_gui.keys.editor import KeyEditor
from maninegs_gui.reading import Reading
from tests.maninegs_gui.test_accessible import nameless

SITE = "format: 1\ntitle: Ours\nkeys: {findings.mark_box: Alt+8, similar.show: Q}\n"


@pytest.fixture
def reading(qtbot: QtBot, tmp_path: Path) -> Iterator[Reading]:
    workspace = workspaces.create(tmp_path / "workspace")
    (workspace.root / "keys").mkdir()
    (workspace.root / "keys" / "ours.yaml").write_text(SITE, encoding="utf-8")
    made = Reading(workspace)
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(lambda: made.session.reader is not None)
    yield made
    made.close()


def test_the_editor_opens_by_its_action_and_names_its_controls(reading: Reading) -> None:
    reading.actions["help.key_editor"].trigger()
    (editor,) = reading.window.findChildren(KeyEditor)
    assert not nameless(editor)
    assert "Ours" in [editor.presets.itemText(row) for row in range(editor.presets.count())]
    editor.close()


def test_a_preset_of_the_workspace_reaches_buttons_chips_and_legend(reading: Reading) -> None:
    assert reading.findings.editor.tools[RegionKind.BOX].key == "Alt+2"
    reading.keys.choose_preset("ours")
    assert reading.findings.editor.tools[RegionKind.BOX].key == "Alt+8"
    assert "(Q)" in reading.actions["similar.show"].toolTip()
    legend = reading.window.show_keys()
    said = [one.text() for one in legend.findChildren(QLabel)]
    assert "Preset: Ours" in said
    assert "Alt+8" in said
    legend.close()


def test_another_readers_keys_hold_as_soon_as_she_reads(reading: Reading, qtbot: QtBot) -> None:
    reading.keys.choose_preset("ours")
    first = reading.session.reader_name
    reading.read_as("Another")
    qtbot.waitUntil(lambda: reading.session.reader_name == "Another")
    assert reading.actions.keys_of("similar.show") == ("S",)
    reading.read_as(first)
    qtbot.waitUntil(lambda: reading.session.reader_name == first)
    assert reading.actions.keys_of("similar.show") == ("Q",)


def test_the_tooltips_of_page_buttons_follow_the_keys(reading: Reading) -> None:
    reading.keys.give("go.training", "Ctrl+F7")
    reading.keys.remove("go.training", "F7")
    tips = [button.toolTip() for button in reading.window.findChildren(QToolButton)]
    assert "Training (Ctrl+F7)" in tips
