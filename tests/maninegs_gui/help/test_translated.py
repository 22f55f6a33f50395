"""A Chinese program has Chinese help pages, where there are some; an English one never has."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from maninegs_gui import languages
from maninegs_gui.help import book, translated
from maninegs_gui.help.book import Book, Shown
from maninegs_gui.help.desk import alone
from maninegs_gui.help.search import Index
from maninegs_gui.help.window import HelpWindow

CHINESE = (
    "# 标记\n\n概述。\n\n## 病灶位置\n\n乳头到**病灶**的\n距离，见[工作列表](worklist.md#lists)。\n"
)
ENGLISH = "# Marks\n\nWords.\n\n## Where a lesion lies\n\nSee [the worklist](worklist.md#lists).\n"
WORKLIST = "# The worklist\n\nWords.\n\n## Lists\n\nA lesion.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages, one of them in Chinese too."""
    made = tmp_path / "help"
    (made / "zh_CN").mkdir(parents=True)
    (made / "marks.md").write_text(ENGLISH, encoding="utf-8")
    (made / "worklist.md").write_text(WORKLIST, encoding="utf-8")
    translate(made, CHINESE)
    (made / "mkdocs.yml").write_text(
        "nav:\n  - For radiologists:\n      - Marks: marks.md\n      - The worklist: worklist.md\n",
        encoding="utf-8",
    )
    return made


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The program speaks Chinese."""
    before = QLocale()
    languages.switch(qapp, "zh_CN")
    yield
    languages.switch(qapp, languages.ENGLISH)
    QLocale.setDefault(before)


def translate(folder: Path, text: str, name: str = "marks.md") -> None:
    line = f"<!-- of marks.md {translated.fingerprint(ENGLISH)} -->"
    (folder / "zh_CN" / name).write_text(f"{line}\n\n{text}", encoding="utf-8")


def opened(folder: Path, language: str = "zh_CN") -> Book:
    return Book(folder, folder / "mkdocs.yml", folder, language)


@pytest.fixture
def window(qtbot: QtBot, chinese: None, folder: Path) -> Iterator[HelpWindow]:
    made = HelpWindow(opened(folder))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show_target("marks.md")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def said(window: HelpWindow) -> str:
    return window.view.toPlainText().strip()


def test_a_chinese_page_stands_in_place_of_the_english_one(chinese: None, folder: Path) -> None:
    found = opened(folder)
    assert [(one.name, one.title, one.part) for one in found.pages] == [
        ("marks.md", "标记", "放射科医师"), ("worklist.md", "The worklist", "放射科医师"),
    ]  # fmt: skip
    made = found.rendered("marks.md")
    assert made.title == "标记"
    assert "<!--" not in made.html
    assert "of marks.md" not in made.html
    assert made.links == ("worklist.md#lists",)
    assert found.shown("marks.md") is Shown.SPOKEN
    assert found.shown("worklist.md") is Shown.ENGLISH
    assert found.rendered("en:marks.md").title == "Marks"
    assert found.shown("en:marks.md") is Shown.ASKED


def test_its_headings_have_the_anchors_of_the_english_ones(folder: Path) -> None:
    assert [one.anchor for one in opened(folder).rendered("marks.md").sections] == [
        "marks", "where-a-lesion-lies",
    ]  # fmt: skip
    translate(folder, f"{CHINESE}\n## 多出的一节\n")
    assert len({one.anchor for one in opened(folder).rendered("marks.md").sections}) == 3


def test_a_line_that_is_broken_in_chinese_gets_no_space(folder: Path) -> None:
    assert "乳头到病灶的距离" in opened(folder).rendered("marks.md").sections[1].text


def test_an_english_program_has_english_pages_alone(folder: Path) -> None:
    found = opened(folder, "en")
    assert [(one.title, one.part) for one in found.pages] == [
        ("Marks", "For radiologists"), ("The worklist", "For radiologists"),
    ]  # fmt: skip
    assert found.rendered("marks.md").title == "Marks"
    assert {found.shown(one.name) for one in found.pages} == {Shown.SPOKEN}
    assert book.find().language == "en"


def test_a_page_made_of_another_text_is_of_an_earlier_version(folder: Path) -> None:
    (folder / "marks.md").write_text(f"{ENGLISH}\nMore.\n", encoding="utf-8")
    assert opened(folder).shown("marks.md") is Shown.EARLIER
    (folder / "marks.md").write_text(ENGLISH, encoding="utf-8", newline="\r\n")
    assert opened(folder).shown("marks.md") is Shown.SPOKEN, "lines end as they do on Windows"
    (folder / "zh_CN" / "marks.md").write_text(CHINESE, encoding="utf-8")
    assert opened(folder).shown("marks.md") is Shown.EARLIER, "nobody knows of which"
    assert opened(folder).rendered("marks.md").title == "标记"
    translate(folder, CHINESE, "worklist.md")
    assert opened(folder).shown("worklist.md") is Shown.EARLIER, "it is of another page"


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00# x", b"# x\n" * 600_000])
def test_a_chinese_page_that_cannot_be_read_is_the_english_one(folder: Path, damage: bytes) -> None:
    (folder / "zh_CN" / "marks.md").write_bytes(damage)
    found = opened(folder)
    assert found.rendered("marks.md").title == "Marks"
    assert found.shown("marks.md") is Shown.ENGLISH


@pytest.mark.parametrize("name", ["../secret.md", "en:../secret.md", "zh_CN/marks.md", "en:", ""])
def test_no_page_leads_out_of_the_folder(folder: Path, name: str) -> None:
    (folder.parent / "secret.md").write_text("# secret", encoding="utf-8")
    shutil.copy(folder / "zh_CN" / "marks.md", folder.parent / "marks.md")
    assert translated.of(folder, "zh_CN", name) is None
    assert translated.of(folder / "zh_CN", "..", "worklist.md") is None
    found = opened(folder)
    assert found.shown(name) is Shown.ENGLISH
    with pytest.raises(book.WorldError, match="missing"):
        found.rendered(name)


def test_the_parts_of_the_contents_are_translated(chinese: None, checkout: Path) -> None:
    document = yaml.safe_load((checkout / "mkdocs.yml").read_text(encoding="utf-8"))
    parts = [
        title for one in document["nav"] for title, what in one.items() if isinstance(what, list)
    ]
    assert set(parts) == set(translated.PARTS)
    assert [part for part in parts if translated.part(part) == part] == []


def test_what_ships_has_chinese_pages(chinese: None) -> None:
    found = book.find()
    assert found.language == "zh_CN"
    assert found.pages[0].title != "Welcome"
    for page in found.pages:
        if found.shown(page.name) is Shown.SPOKEN:
            english = found.rendered(f"en:{page.name}").sections
            anchors = [one.anchor for one in found.rendered(page.name).sections]
            assert anchors == [one.anchor for one in english], page.name


def test_the_window_says_what_language_a_page_is_in(window: HelpWindow) -> None:
    assert said(window).startswith("标记")
    assert "标记" in window.windowTitle()
    assert not window.english.isHidden()
    window.view.wanted.emit("worklist.md#lists")
    assert said(window).startswith("此页面只有英文版。")
    assert window.english.isHidden()


def test_the_english_page_is_a_click_away_and_so_is_the_way_back(window: HelpWindow) -> None:
    window.show_target("marks.md#where-a-lesion-lies")
    window.english.click()
    assert window.target == "en:marks.md#where-a-lesion-lies"
    assert said(window).startswith("Marks")
    assert window.english.isChecked()
    item = window.contents.currentItem()
    assert item.text(0) == "标记"
    assert item.child(0).text(0) == "Where a lesion lies"
    window.view.wanted.emit("#where-a-lesion-lies")
    assert said(window).startswith("Marks"), "a place of the page is in its language"
    window.english.click()
    assert said(window).startswith("标记")
    window.step(-1)
    assert said(window).startswith("Marks")


def test_a_page_of_an_earlier_version_leads_to_the_english_one(
    window: HelpWindow, folder: Path
) -> None:
    (folder / "marks.md").write_text(f"{ENGLISH}\nMore.\n", encoding="utf-8")
    window.book = opened(folder)
    window.show_target("marks.md")
    assert said(window).startswith("此页面译自英文页面的较早版本。")
    assert 'href="en:marks.md"' in window.view.toHtml()
    window.view.wanted.emit("en:marks.md")
    assert said(window).startswith("Marks")
    assert "More." in said(window)


def test_the_window_finds_chinese_words(window: HelpWindow, qtbot: QtBot) -> None:
    window.search.setText("病灶 位置")
    window.look()
    assert "病灶位置" in window.found.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    window._follow_found("marks.md#where-a-lesion-lies")
    marks = {one.cursor.selectedText() for one in window.view.extraSelections()}
    assert marks == {"病灶位置", "病灶"}
    window.search.setText("lesion")
    window.look()
    assert window.found.item(0).data(Qt.ItemDataRole.UserRole) == "worklist.md#lists"


def test_everything_that_ships_is_searched_in_chinese(chinese: None) -> None:
    found = book.find()
    index = Index([(one.name, one.title, found.rendered(one.name).sections) for one in found.pages])
    for asked, page in (("挂片协议", "hanging.md"), ("工作列表", "worklist.md")):
        if found.shown(page) is Shown.SPOKEN:
            assert page in [hit.page for hit in index.find(asked)[:4]], asked


def test_another_language_opens_other_pages(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(400, 300)
    dialog.show()
    desk = alone(dialog)
    first = desk.show_target("index.md")
    assert first is not None
    assert first.book.language == "en"
    before = QLocale()
    try:
        languages.switch(qapp, "zh_CN")
        dialog.activateWindow()
        first.close()
        second = desk.show_target("index.md")
        assert second is not None
        assert second.book.language == "zh_CN"
        second.close()
    finally:
        languages.switch(qapp, languages.ENGLISH)
        QLocale.setDefault(before)
        dialog.close()
