"""The help window: its way, its search, its links, and what it says where something is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from maninegs_gui import theme
from maninegs_gui.help import book
from maninegs_gui.help.book import Book
from maninegs_gui.help.window import HelpWindow

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def pages() -> Book:
    return book.find()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given to the browser."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


@pytest.fixture
def window(qtbot: QtBot, pages: Book, opened: list[str]) -> Iterator[HelpWindow]:
    made = HelpWindow(pages)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show_target("readers-guide.md")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def said(window: HelpWindow) -> str:
    return window.view.toPlainText()


def test_every_page_is_shown_by_the_contents(window: HelpWindow, pages: Book) -> None:
    for page in pages.pages:
        item = window.contents._items[page.name]
        window.contents.itemClicked.emit(item, 0)
        assert window.target == page.name
        title = pages.rendered(page.name).title
        assert said(window).lstrip().startswith(title)
        assert title in window.windowTitle()
        assert window.contents.currentItem() is item


def test_every_link_of_every_page_leads_somewhere(pages: Book) -> None:
    wrong = []
    for page in pages.pages:
        for link in pages.rendered(page.name).links:
            if link.startswith(("http://", "https://", "mailto:", "pictures/")):
                if link.startswith("pictures/") and pages.picture(link) is None:
                    wrong.append((page.name, link))
                continue
            name, _, anchor = link.partition("#")
            name = name or page.name
            known = pages.page(name) is not None and (
                not anchor or anchor in {one.anchor for one in pages.rendered(name).sections}
            )
            if not known:
                wrong.append((page.name, link))
    assert wrong == []


def test_back_and_forward_are_a_way_and_keep_their_place(window: HelpWindow, qtbot: QtBot) -> None:
    bar = window.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600)
    bar.setValue(500)
    window.view.wanted.emit("marks.md#where-a-lesion-lies")
    window.view.wanted.emit("#priors-and-slices")
    assert window.target == "marks.md#priors-and-slices"
    assert not window.forward.isEnabled()
    QTest.keyClick(window, KEY.Key_Left, ALT)
    QTest.keyClick(window, KEY.Key_Left, ALT)
    assert window.target == "readers-guide.md"
    assert bar.value() == 500
    assert not window.back.isEnabled()
    QTest.keyClick(window, KEY.Key_Right, ALT)
    assert window.target == "marks.md#where-a-lesion-lies"
    window.step(-1)
    window.show_target("index.md")
    assert not window.forward.isEnabled(), "a new page ends what lay ahead"
    window.step(1)
    assert window.target == "index.md"


def test_searching_finds_marks_and_opens(window: HelpWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, KEY.Key_E, CONTROL)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "true size")
    qtbot.waitUntil(lambda: window.found.count() > 0)
    first = window.found.item(0)
    assert "True size" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(window.search, KEY.Key_Return)
    assert window.target == "monitors.md#true-size"
    marks = window.view.extraSelections()
    assert {one.cursor.selectedText().casefold() for one in marks} >= {"true", "size"}
    QTest.keyClick(window.search, KEY.Key_Escape)
    assert window.search.text() == ""
    qtbot.waitUntil(window.contents.isVisible)
    assert window.view.extraSelections() == []
    assert window.isVisible(), "Esc in the search leaves the search alone"


def test_a_search_that_finds_nothing_says_so(window: HelpWindow) -> None:
    window.search.setText("xylophone")
    window.look()
    assert "xylophone" in window._nothing.text()
    assert window._nothing.isVisible()


def test_down_goes_from_the_search_to_what_was_found(window: HelpWindow) -> None:
    window.search.setText("backup")
    QTest.keyClick(window.search, KEY.Key_Down)
    assert window.found.hasFocus()
    QTest.keyClick(window.found, KEY.Key_Down)
    QTest.keyClick(window.found, KEY.Key_Return)
    assert window.target == window.found.item(1).data(Qt.ItemDataRole.UserRole)


def test_finding_in_the_page(window: HelpWindow) -> None:
    QTest.keyClick(window, KEY.Key_F, CONTROL)
    QTest.keyClicks(window.finder.field, "adjudicat")
    count = window.finder.count.text()
    assert count.startswith("1 of ")
    QTest.keyClick(window.finder.field, KEY.Key_Return)
    assert window.finder.count.text() == count.replace("1 of", "2 of")
    QTest.keyClick(window.finder.field, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window, KEY.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    number = count.removeprefix("1 of ")
    assert window.finder.count.text() == f"{number} of {number}", "before the first is the last"
    window.finder.field.setText("zzzz")
    assert window.finder.count.text() == "not in this page"
    QTest.keyClick(window.finder.field, KEY.Key_Escape)
    assert window.finder.isHidden()
    assert window.isVisible()
    assert window.view.extraSelections() == []


def test_a_link_out_of_the_program_is_asked_about(window: HelpWindow, opened: list[str]) -> None:
    window.view.wanted.emit("https://example.org/page")
    assert opened == []
    assert window.outside.isVisible()
    assert "https://example.org/page" in window._outside_text.text()
    window._copy_outside()
    assert QGuiApplication.clipboard().text() == "https://example.org/page"
    assert opened == []
    window.view.wanted.emit("https://example.org/page")
    window._open_outside()
    assert opened == ["https://example.org/page"]
    window.view.wanted.emit("https://example.org/page")
    window.show_target("index.md")
    assert window.outside.isHidden(), "another page takes the question away"


@pytest.mark.parametrize("link", ["file:///etc/passwd", "../secret.md", "javascript:x", "none.md"])
def test_any_other_link_opens_nothing_and_says_what_is_missing(
    window: HelpWindow, opened: list[str], link: str
) -> None:
    window.view.wanted.emit(link)
    assert opened == []
    assert "missing" in said(window)
    window.step(-1)
    assert said(window).startswith("The reader's guide")


def test_a_picture_is_fitted_and_alone_in_its_own_size(window: HelpWindow) -> None:
    name = QUrl("pictures/readers-login.jpg")
    image = QTextDocument.ResourceType.ImageResource
    fitted = window.view.loadResource(image, name)
    assert fitted.width() <= window.view.viewport().width()
    window.view.wanted.emit(name.toString())
    assert window.view.loadResource(image, name).width() == 1600
    window.view.wanted.emit("pictures/none.png")
    assert "pictures/none.png is missing" in said(window)


def test_a_page_reads_no_file_but_its_pictures(window: HelpWindow) -> None:
    image = QTextDocument.ResourceType.ImageResource
    for name in ("file:///etc/passwd", "http://example.org/a.png", "index.md"):
        assert window.view.loadResource(image, QUrl(name)) is None
    style = QTextDocument.ResourceType.StyleSheetResource
    assert window.view.loadResource(style, QUrl("pictures/readers-login.jpg")) is None


def test_another_width_keeps_the_place(window: HelpWindow, qtbot: QtBot) -> None:
    window.follow("readers-guide.md#adjudication")

    def seen() -> str:
        view = window.view
        corners = (QPoint(0, 0), view.viewport().rect().bottomRight())
        start, end = (view.cursorForPosition(one).position() for one in corners)
        return window.view.toPlainText()[start:end]

    assert "For adjudicators and administrators" in seen()
    window.resize(760, 600)
    qtbot.waitUntil(lambda: window.view._laid_for == window.view.viewport().width())
    assert "For adjudicators and administrators" in seen()


@pytest.mark.parametrize("dressed", [False, True])
def test_a_window_that_opens_at_a_heading_shows_it(
    qtbot: QtBot, qapp: QApplication, pages: Book, dressed: bool
) -> None:
    qapp.setStyleSheet(theme.style_sheet() if dressed else "")
    made = HelpWindow(pages)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show_target("readers-guide.md#adjudication")
    made.show()
    qtbot.waitExposed(made)

    def at_the_top() -> None:
        view = made.view
        start = view.cursorForPosition(QPoint(40, 20)).position()
        text = view.toPlainText()
        assert "djudication\nFor" in text[start : start + 40]

    def settled() -> bool:
        view = made.view
        return view._laid_for == view.viewport().width() and not view._settle.isActive()

    for wider in (0, 180):
        made.resize(made.width() + wider, made.height())
        qtbot.wait(50)
        qtbot.waitUntil(settled)
        at_the_top()
    made.close()


def test_the_site_is_opened_in_the_browser_where_it_is_there(
    window: HelpWindow, opened: list[str], monkeypatch: pytest.MonkeyPatch, pages: Book
) -> None:
    monkeypatch.setattr(pages, "site_page", lambda name: None)
    window.show_target("marks.md")
    assert window.browser.isHidden()
    page = pages.folder / "marks.html"
    monkeypatch.setattr(pages, "site_page", lambda name: page if name == "marks.md" else None)
    window.show_target("marks.md#priors-and-slices")
    assert not window.browser.isHidden()
    window.browser.click()
    assert opened == [QUrl.fromLocalFile(str(page)).toString()]
