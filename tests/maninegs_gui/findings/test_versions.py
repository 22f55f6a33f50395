"""Findings of other versions, and of lexicons that are gone, in the real panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import lexicons, workspace
from core.domain.finding import FindingId
from core.store import findings
from core.workspace import Workspace
from maninegs_gui.bridge.session import Session
from maninegs_gui.findings.panel import FindingsPanel
from maninegs_gui.findings.tag_keys import keys_of
from maninegs_gui.findings.versions import version_note
from tests.maninegs_gui.findings.test_findings import Desk
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.lexicon_files import next_mvkl, write


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A workspace in which a second version of the lexicon has come."""
    made = workspace.create(tmp_path / "workspace")
    words = next_mvkl()
    words["axes"][0]["titles"] = {"de": "Form des Herdes"}
    write(made.lexicons, words)
    return workspace.load(made.root)


def old(desk: Desk, *terms: tuple[str, str], name: str = "mvkl-35", version: str = "1",
        kind: str = "mass") -> FindingId:  # fmt: skip
    """A finding as the program has kept it since an earlier version, in the open breast."""
    with desk.store.write(desk.reader, "earlier") as unit:
        made = findings.add(
            unit, breast=desk.right, reader=desk.reader, lexicon=name, lexicon_version=version,
            type_key=kind, descriptors=terms, regions=(stores.box(desk.images[0]),),
        )  # fmt: skip
    desk.session.set_breast(desk.left)
    desk.session.set_breast(desk.right)
    return made


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def test_new_findings_are_tagged_with_the_newest_and_what_is_retired_is_not_offered(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.press(qtbot, "1")
    chips = desk.panel.editor.chips
    assert chips["mass_shape", "round"].text() == "Ball-shaped"
    assert ("mass_shape", "dumbbell") in chips
    assert ("mass_shape", "lobulated") not in chips
    assert ("sign", "comet_tail") not in chips
    desk.press(qtbot, keys_of(lexicons.get())["mass_shape", "dumbbell"])
    (finding,) = desk.findings()
    assert (finding.lexicon_version, finding.descriptors) == ("2", {("mass_shape", "dumbbell")})


def test_an_old_finding_is_shown_and_tagged_in_the_words_of_its_version(
    qtbot: QtBot, desk: Desk
) -> None:
    finding = old(desk, ("mass_shape", "round"), ("sign", "comet_tail"))
    (row,) = desk.panel.list.rows
    assert "round, comet-tail sign" in row.summary
    desk.panel.open(finding)
    chips = desk.panel.editor.chips
    assert chips["mass_shape", "round"].text() == "Round"
    assert chips["mass_shape", "lobulated"].isEnabled()
    assert "version 1" in texts(desk.panel.editor)
    desk.press(qtbot, "3")
    (kept,) = desk.findings()
    assert kept.lexicon_version == "1"
    assert kept.descriptors == {("mass_shape", "lobulated"), ("sign", "comet_tail")}


def test_the_retired_term_of_a_version_is_shown_where_a_finding_has_it(desk: Desk) -> None:
    # Merged by hand or imported: the newest version, with a term that it has retired.
    finding = old(desk, ("sign", "comet_tail"), ("mass_shape", "round"), version="2")
    desk.panel.open(finding)
    chip = desk.panel.editor.chips["sign", "comet_tail"]
    assert chip.isChecked()
    assert "No longer offered" in chip.toolTip()
    assert chip.key == ""
    chip.click()
    assert desk.findings()[0].descriptors == {("mass_shape", "round")}
    assert ("sign", "comet_tail") not in desk.panel.editor.chips


def test_a_finding_whose_lexicon_is_gone_is_shown_by_its_keys_marked_and_kept(
    qtbot: QtBot, desk: Desk
) -> None:
    finding = old(desk, ("form", "dumb_bell"), name="site", version="3", kind="blob")
    (row,) = desk.panel.list.rows
    assert "blob" in row.summary
    assert "dumb_bell" in row.summary
    assert "Tagged with site version 3, of which no file is there" in texts(row)
    desk.panel.open(finding)
    assert desk.panel.editor.isVisible()
    assert desk.panel.editor.chips["form", "dumb_bell"].isChecked()
    assert "no file is there" in texts(desk.panel.editor)
    desk.press(qtbot, "q", "1", "z")
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Return)
    (kept,) = desk.findings()
    assert (kept.lexicon, kept.type_key, kept.descriptors) == (
        "site", "blob", {("form", "dumb_bell")},
    )  # fmt: skip


def test_the_key_of_a_retired_term_says_it_on_old_findings_and_nothing_on_new_ones(
    qtbot: QtBot, desk: Desk
) -> None:
    first = old(desk)
    desk.press(qtbot, "1", "4", "3")
    second = desk.panel.open_finding
    assert second is not None
    desk.panel.open(first)
    desk.press(qtbot, "3")
    tags = {finding.id: finding.descriptors for finding in desk.findings()}
    assert tags[second] == {("mass_shape", "irregular")}
    assert tags[first] == {("mass_shape", "lobulated")}


def test_titles_are_in_the_language_of_the_reader(qtbot: QtBot, desk: Desk) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        desk.press(qtbot, "1")
        assert desk.panel.editor.chips["mass_shape", "oval"].accessibleName() == (
            "Form des Herdes: Oval"
        )
    finally:
        QLocale.setDefault(before)


def test_the_newest_version_needs_no_note(desk: Desk) -> None:
    finding = old(desk, version="2")
    kept = next(one for one in desk.findings() if one.id == finding)
    assert version_note(kept, lexicons.of(kept)) == ""


def test_a_workspace_whose_lexicon_is_gone_shows_what_is_there_and_says_why_nothing_is_new(
    qtbot: QtBot, desk: Desk, inline: InlineLanes
) -> None:
    old(desk, ("mass_shape", "oval"))
    session = Session(Workspace(desk.session.workspace.root, "site"))
    window = QWidget()
    qtbot.addWidget(window)
    panel = FindingsPanel(inline, session, window)
    session.set_reader(desk.reader, "Reader One")
    session.open_exam(desk.session.exam)
    session.set_breast(desk.right)
    assert len(panel.list.rows) == 1
    panel.start_finding(0)
    assert "site is not there" in inline.said[-1][1]
    assert len(desk.findings()) == 1
