"""The help window: contents, search, a page, the way back, and the same page in a browser."""

from __future__ import annotations

import html
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.help.book import IN_ENGLISH, Book, Shown, bare
from maninegs_gui.help.contents import Contents, Found
from maninegs_gui.help.context import START
from maninegs_gui.help.find_bar import FindBar
from maninegs_gui.help.search import Index
from maninegs_gui.help.view import PageView
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label

_SIZE = QSize(1180, 820)
_LEFT = 320
_ROOM = 60
"""Pixels of the screen that a new window leaves free."""
_PAUSE_MILLISECONDS = 120
_PICTURES = "pictures/"
_OUTSIDE = ("http://", "https://", "mailto:")


@dataclass(slots=True)
class _Place:
    """One step of the way: a page or picture, and how far it was scrolled."""

    target: str
    scroll: int = 0


class HelpWindow(QDialog):
    """Shows the help pages; reads nothing but them and follows no link out of the program."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ManiNegs - Help"))
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setSizeGripEnabled(False)
        self.book = book
        self._index: Index | None = None
        self._way: list[_Place] = []
        self._at = -1
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search all pages (Ctrl+E)"))
        self.search.setAccessibleName(self.tr("Search all pages"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.contents = Contents(self)
        self.contents.wanted.connect(self.follow)
        self.found = Found(self)
        self.found.wanted.connect(self._follow_found)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(12)
        self.view = PageView(book.picture, self)
        self.view.wanted.connect(self._follow_link)
        self.finder = FindBar(self.view, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        self.search.textChanged.connect(self._pause.start)
        self._make()
        self._bind()
        self.contents.fill(book.pages)
        self._begin_in_a_size_that_fits()

    @property
    def target(self) -> str:
        """What is shown, as a link to it."""
        return self._way[self._at].target if self._way else ""

    def show_target(self, target: str) -> None:
        """Show a page, or a heading of it, as the next step of the way."""
        self._leave_place()
        del self._way[self._at + 1 :]
        self._way.append(_Place(target))
        self._at = len(self._way) - 1
        self._show()

    def follow(self, target: str) -> None:
        """Show a page that was chosen; the one that is shown already only goes to its place."""
        if target == self.target:
            self._show()
        else:
            self.show_target(target)

    def step(self, way: int) -> None:
        """Go back or forward on the way."""
        if not 0 <= self._at + way < len(self._way):
            return
        self._leave_place()
        self._at += way
        place = self._way[self._at]
        self._show()
        self.view.leave_heading()
        self.view.verticalScrollBar().setValue(place.scroll)

    def look(self) -> None:
        """Search all pages for what was typed; with nothing typed the contents come back."""
        asked = self.search.text().strip()
        if not asked:
            self._left.setCurrentWidget(self.contents)
            self.view.mark("")
            return
        hits = self._all().find(asked)
        self.found.fill(hits, asked)
        self._nothing.setText(
            self.tr("No page speaks of “{0}”. Try fewer or other words.").format(asked)
        )
        self._left.setCurrentWidget(self.found if hits else self._nothing)

    def in_browser(self) -> None:
        """Show the same page of the site in the browser; a file of this computer."""
        name = self.target.partition("#")[0]
        page = self.book.site_page(name)
        if page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Down:
                self._pause.stop()
                self.look()
                (self._left.currentWidget() or self).setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pause.stop()
                self.look()
                item = self.found.currentItem()
                if self._left.currentWidget() is self.found and item is not None:
                    self.found.itemActivated.emit(item)
                return True
            if pressed and event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _make(self) -> None:
        self._left = QStackedWidget(self)
        for one in (self.contents, self.found, self._nothing):
            self._left.addWidget(one)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget(side)
        above = QVBoxLayout(top)
        above.setContentsMargins(10, 8, 10, 8)
        above.addWidget(self.search)
        column.addWidget(top)
        column.addWidget(self._left, 1)
        page = QWidget(self)
        right = QVBoxLayout(page)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._make_bar())
        right.addWidget(self._make_outside())
        right.addWidget(self.view, 1)
        right.addWidget(self.finder)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setAccessibleName(self.tr("Columns"))
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(page)
        split.setStretchFactor(1, 1)
        split.setSizes([_LEFT, _SIZE.width() - _LEFT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _make_bar(self) -> QWidget:
        """What stands above the page."""
        self.back = self._button(self.tr("Back"), self.tr("Back (Alt+Left)"))
        self.forward = self._button(self.tr("Forward"), self.tr("Forward (Alt+Right)"))
        finding = self._button(self.tr("Find"), self.tr("Find in this page (Ctrl+F)"))
        finding.clicked.connect(self.finder.begin)
        self.browser = self._button(
            self.tr("Open in browser"), self.tr("The same page in the browser of this computer")
        )
        self.browser.clicked.connect(self.in_browser)
        # Written in English, for those who read it.
        self.english = self._button(languages.NAMES[languages.ENGLISH], "")
        self.english.setCheckable(True)
        self.english.setToolTip(self.tr("The same page in English"))
        self.english.clicked.connect(self._turn)
        bar = QFrame(self)
        give_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        for button in (self.back, self.forward, finding):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.english)
        row.addWidget(self.browser)
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        return bar

    def _make_outside(self) -> QWidget:
        """What is asked before a link leaves the program."""
        self.outside = QFrame(self)
        give_role(self.outside, "note", "tone")
        self._outside_text = label("", wrap=True)
        self._outside_url = ""
        row = QHBoxLayout(self.outside)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._outside_text, 1)
        for text, act in (
            (self.tr("Copy the address"), self._copy_outside),
            (self.tr("Open in browser"), self._open_outside),
            (self.tr("No"), self.outside.hide),
        ):
            button = QPushButton(text, self.outside)
            button.setAccessibleName(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        self.outside.hide()
        return self.outside

    def _button(self, text: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setAccessibleName(text)
        made.setToolTip(tip)
        give_role(made, "quiet")
        return made

    def _bind(self) -> None:
        for keys, act in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Ctrl+F", self.finder.begin),
            ("F3", lambda: self.finder.step(1)),
            ("Shift+F3", lambda: self.finder.step(-1)),
            ("Ctrl+E", lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _all(self) -> Index:
        """Every page that can be read, for searching; made at the first question."""
        if self._index is None:
            pages = []
            for page in self.book.pages:
                try:
                    made = self.book.rendered(page.name)
                except WorldError:
                    continue  # said when somebody opens it
                pages.append((page.name, page.title, made.sections))
            self._index = Index(pages)
        return self._index

    def _show(self) -> None:
        self.outside.hide()
        self.finder.hide()
        name, _, anchor = self.target.partition("#")
        if name.startswith(_PICTURES):
            self._show_picture(name)
        else:
            self._show_page(name, anchor)
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at + 1 < len(self._way))
        there = self.book.site_page(name) is not None
        self.browser.setVisible(there)
        shown = self.book.shown(name)
        translated = self.book.language != languages.ENGLISH and shown is not Shown.ENGLISH
        self.english.setVisible(translated)
        self.english.setChecked(shown is Shown.ASKED)

    def _turn(self) -> None:
        """Show the page in the other language, at the place that its link named."""
        asked = self.book.shown(self.target.partition("#")[0]) is Shown.ASKED
        self.show_target(bare(self.target) if asked else f"{IN_ENGLISH}{self.target}")

    def _language_note(self, name: str) -> str:
        """A line above a page that is not, or no longer, what the reader would expect."""
        shown = self.book.shown(name)
        if shown is Shown.ENGLISH:
            said = html.escape(self.tr("This page is in English only."))
        elif shown is Shown.EARLIER:
            said = html.escape(
                self.tr("This page was translated from an earlier version of the English page.")
            )
            link = html.escape(self.tr("Show the English page"))
            said = f'{said} <a href="{IN_ENGLISH}{html.escape(name)}">{link}</a>'
        else:
            return ""
        return f'<p class="quiet">{said}</p>'

    def _show_page(self, name: str, anchor: str) -> None:
        try:
            made = self.book.rendered(name)
        except WorldError as error:
            self._show_sentence(languages.said(error))
            return
        self.view.show_html(f"{self._language_note(name)}{made.html}")
        self.contents.show_page(name, made.sections)
        self.setWindowTitle(self.tr("ManiNegs - Help: {0}").format(made.title))
        if anchor:
            self.view.go_to(anchor)

    def _show_picture(self, name: str) -> None:
        if self.book.picture(name) is None:
            said = self.tr("The picture {0} is missing from this program: install it again.")
            self._show_sentence(said.format(name))
            return
        self.view.show_html(f'<p><img src="{html.escape(name)}"></p>', whole=True)
        self.setWindowTitle(self.tr("ManiNegs - Help: picture"))

    def _show_sentence(self, sentence: str) -> None:
        self.view.show_html(f"<p>{html.escape(sentence)}</p>")
        self.contents.show_page("", ())

    def _follow_found(self, target: str) -> None:
        self.follow(target)
        self.view.mark(self.search.text())

    def _follow_link(self, link: str) -> None:
        """Follow a link of the page that is shown."""
        if link.startswith(_OUTSIDE):
            self._outside_url = link
            self._outside_text.setText(
                self.tr("This link leaves the program: {0}. Open it in the browser?").format(link)
            )
            self.outside.show()
            return
        name = self.target.partition("#")[0]
        self.follow(f"{name}{link}" if link.startswith("#") else link)

    def _copy_outside(self) -> None:
        QGuiApplication.clipboard().setText(self._outside_url)
        self.outside.hide()

    def _open_outside(self) -> None:
        QDesktopServices.openUrl(QUrl(self._outside_url))
        self.outside.hide()

    def _leave_place(self) -> None:
        if self._way:
            self._way[self._at].scroll = self.view.verticalScrollBar().value()

    def _begin_in_a_size_that_fits(self) -> None:
        screen = self.screen().availableGeometry().size()
        room = QSize(max(400, screen.width() - _ROOM), max(300, screen.height() - _ROOM))
        self.resize(_SIZE.boundedTo(room))


def start_page(book: Book) -> str:
    """The first page of the contents."""
    return book.pages[0].name if book.pages else START
