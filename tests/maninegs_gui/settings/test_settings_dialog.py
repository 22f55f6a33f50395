"""The settings are found, kept at once or explained, and tell where they come from."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from core.domain.errors import WorldError
from core.settings import FIELDS, Section, Settings, SiteFile
from core.storage import Kind, Scope
from core.workspace import Workspace
from maninegs_gui.actions import TABLE, Actions
from maninegs_gui.bridge.choices import Choices
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.readers import actions as readers_actions
from maninegs_gui.settings.control import folder_fault
from maninegs_gui.settings.dialog import SettingsDialog
from maninegs_gui.settings.links import LINKS
from maninegs_gui.settings.row import Row
from maninegs_gui.settings.search import matches
from maninegs_gui.settings.words import KINDS, SECTIONS, size_text

OLD = time.time() - 90 * 86_400
Open = Callable[..., SettingsDialog]


@pytest.fixture
def lanes(qtbot: QtBot, place: Workspace) -> Iterator[Lanes]:
    made = Lanes(lambda: pytest.fail("no store is needed"), place.logs)
    yield made
    made.close()


@pytest.fixture
def opened(qtbot: QtBot, lanes: Lanes, place: Workspace, tmp_path: Path) -> Open:
    """Opens the settings on a site file's text."""

    def make(site: str = "") -> SettingsDialog:
        given = tmp_path / "site.toml"
        given.write_text(site, encoding="utf-8")
        settings = Settings(tmp_path / "kept" / "settings.json", SiteFile.read(given))
        actions = Actions(None, (*TABLE, *readers_actions.TABLE))
        scope = Scope(place, tmp_path / "data", tmp_path / "data" / "logs")
        dialog = SettingsDialog(Choices(settings), actions, lanes, lambda: scope)
        actions.setParent(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def row(dialog: SettingsDialog, key: str) -> Row:
    return next(one for one in dialog.rows if one.field.key == key)


def kept(tmp_path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((tmp_path / "kept" / "settings.json").read_text())
    return found


def test_every_setting_that_is_not_hidden_has_its_line(opened: Open) -> None:
    dialog = opened()
    assert [one.field.key for one in dialog.rows] == [one.key for one in FIELDS if not one.hidden]
    seen: list[str] = []
    for section in Section:
        dialog.show_section(section)
        seen += dialog.shown()
    assert sorted(seen) == sorted({*seen})
    assert {one.field.key for one in dialog.rows} < set(seen)


def test_every_section_and_kind_has_words() -> None:
    assert set(SECTIONS) == set(Section)
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("CHINESE", "language"),
        ("cache disk", "storage.decoded"),
        ("gpu", "training.device"),
        ("shortcut", "help.key_editor"),
        ("PIN", "case.readers"),
        ("简体", "language"),
        ("dpi", "display.scale"),
        ("display.scale", "display.scale"),
    ],
)
def test_a_search_finds_by_title_help_words_and_what_is_set_elsewhere(
    opened: Open, wanted: str, found: str
) -> None:
    dialog = opened()
    dialog.search.setText(wanted)
    assert found in dialog.shown()
    assert len(dialog.shown()) < len(dialog.rows)
    dialog.search.clear()
    assert "help.key_editor" in dialog.shown()  # the section that was chosen


def test_a_search_in_vain_says_so(opened: Open) -> None:
    dialog = opened()
    dialog.search.setText("xyzzy")
    assert dialog.shown() == ()
    assert "xyzzy" in dialog.nothing.text()
    assert dialog.nothing.isVisible()


def test_case_accents_and_order_of_words_do_not_matter() -> None:
    assert matches("tamaño BOTÓN", "Tamano de textos y botones")
    assert not matches("size of images", "Size of texts")


def test_a_change_is_kept_at_once_and_reset(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    dialog.show_section(Section.STORAGE)
    one = row(dialog, "storage.decoded")
    assert isinstance(one.control.part, QSpinBox)
    assert not one.reset.isVisible()
    one.control.part.setValue(20)
    assert kept(tmp_path) == {"storage.decoded": 20}
    assert "Your own; the program begins with: 8 GB" in one.origin.text()
    qtbot.mouseClick(one.reset, Qt.MouseButton.LeftButton)
    assert kept(tmp_path) == {}
    assert one.control.part.value() == 8
    assert not one.reset.isVisible()


def test_what_the_site_fixed_is_shown_with_words_and_cannot_be_changed(opened: Open) -> None:
    dialog = opened('[lock]\n"training.device" = "cpu"\n[preset]\n"storage.decoded" = 50\n')
    fixed, begun = row(dialog, "training.device"), row(dialog, "storage.decoded")
    assert isinstance(fixed.control.part, QComboBox)
    assert fixed.control.part.currentData() == "cpu"
    assert not fixed.control.part.isEnabled()
    assert "Fixed by the site file" in fixed.origin.text()
    assert "site.toml" in fixed.origin.text()
    assert begun.control.part.isEnabled()
    assert "As the site file" in begun.origin.text()
    begun.control.given.emit(60)
    assert "the site begins with: 50 GB" in begun.origin.text()


def test_a_faulty_site_file_is_told(opened: Open) -> None:
    dialog = opened('[lock]\n"display.scale" = 1000\n')
    assert dialog.notice.isVisible()
    assert "display.scale" in dialog.notice.text()


def test_a_bad_folder_is_explained_in_place_and_not_kept(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    dialog.show_section(Section.WORKSPACE)
    one = row(dialog, "workspace.last")
    part = one.control.part
    assert isinstance(part, QLineEdit)
    part.setText("somewhere")
    part.editingFinished.emit()
    assert one.trouble.isVisible()
    assert "whole path" in one.trouble.text()
    assert part.text() == "somewhere"  # to be put right
    assert not (tmp_path / "kept").exists()
    part.setText(str(tmp_path / "new"))
    part.editingFinished.emit()
    assert not one.trouble.isVisible()
    assert kept(tmp_path) == {"workspace.last": str(tmp_path / "new")}


def test_folders_that_cannot_be_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert "file" in folder_fault(str(file))
    assert "no folder" in folder_fault(str(tmp_path / "none" / "new"))
    assert folder_fault(str(tmp_path)) == folder_fault(str(tmp_path / "new")) == ""


def test_what_cannot_be_written_is_explained_in_place(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened()
    dialog.show_section(Section.PRIVACY)
    one = row(dialog, "privacy.lock_minutes")

    def full(_self: Settings, _key: str, _value: object) -> None:
        raise WorldError("The settings cannot be kept: free space.")

    monkeypatch.setattr(Settings, "set", full)
    one.control.given.emit(10)
    assert "free space" in one.trouble.text()


def test_a_restart_is_offered_only_where_one_is_needed(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    row(dialog, "storage.decoded").control.given.emit(9)
    assert not dialog.restart.isVisible()
    row(dialog, "display.scale").control.given.emit(150)
    assert dialog.restart.isVisible()
    with qtbot.waitSignal(dialog.restart_wanted):
        dialog.restart.click()
    assert not dialog.isVisible()


def test_links_lead_only_to_what_is_there(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    there = {one.link.action for one in dialog.links}
    assert there == {one.action for one in LINKS} & {"help.key_editor", "case.readers", "go.models"}
    with qtbot.waitSignal(dialog.link_wanted) as told:
        next(one for one in dialog.links if one.link.action == "case.readers").open.click()
    assert told.args == ["case.readers"]
    assert not dialog.isVisible()


def test_all_can_be_reached_by_keys_and_has_a_name(opened: Open) -> None:
    dialog = opened()
    dialog.show_section(Section.STORAGE)
    assert dialog.focusWidget() is dialog.search
    for one in dialog.rows:
        assert one.control.part.accessibleName() == one.field.title
        assert one.control.part.focusPolicy() & Qt.FocusPolicy.TabFocus
    for part in dialog.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(part, QLabel):
            named = part.accessibleName() or part.objectName().startswith("qt_")
            above = part.parentWidget()
            inner = isinstance(above, QSpinBox | QComboBox) or part.window() is not dialog
            assert named or inner, part


# What takes room.


def put(place: Path, size: int) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"x" * size)
    os.utime(place, (OLD, OLD))
    return place


def test_cleaning_up_asks_says_what_it_costs_does_it_and_tells(
    opened: Open, place: Workspace, qtbot: QtBot
) -> None:
    goes = put(place.cache / "pixels" / "ab" / "a.pix", 5000)
    stays = put(place.images / "a.dcm", 9000)
    dialog = opened()
    view = dialog.storage
    dialog.show_section(Section.STORAGE)
    qtbot.waitUntil(lambda: view.usage is not None and not view.busy)
    said = " ".join(one.text() for one in view.findChildren(QLabel))
    assert "Images taken in" in said
    assert "stays" in said
    assert not view.clean.isEnabled()
    assert set(view.ticks) == {Kind.DECODED}
    view.ticks[Kind.DECODED].setChecked(True)
    assert size_text(5000) in view.clean.text()
    view.clean.click()
    assert "decoded again when they are opened" in view.state.text()
    qtbot.waitUntil(lambda: not view.clean.visibleRegion().isEmpty())
    view.keep.click()
    assert goes.exists()
    view.clean.click()
    view.clean.click()
    qtbot.waitUntil(lambda: not view.busy)
    assert "were freed" in view.state.text()
    assert not goes.exists()
    assert stays.exists()
    assert not view.ticks


def test_other_ticks_than_were_asked_about_are_asked_about_anew(
    opened: Open, place: Workspace, qtbot: QtBot
) -> None:
    first = put(place.cache / "pixels" / "ab" / "a.pix", 5000)
    put(place.cache / "small" / "r" / "ab" / "a.small", 100)
    dialog = opened()
    view = dialog.storage
    dialog.show_section(Section.STORAGE)
    qtbot.waitUntil(lambda: view.usage is not None and not view.busy)
    view.ticks[Kind.DECODED].setChecked(True)
    view.clean.click()
    view.ticks[Kind.PICTURES].setChecked(True)
    assert not view.keep.isVisible()
    view.clean.click()
    assert first.exists()
    assert view.keep.isVisible()


def test_nothing_is_looked_for_before_the_storage_is_shown(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core import storage

    monkeypatch.setattr(storage, "look", lambda *_, **__: pytest.fail("too early"))
    dialog = opened()
    dialog.show_section(Section.DISPLAY)
    assert not dialog.storage.busy
