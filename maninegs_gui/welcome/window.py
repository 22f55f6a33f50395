"""The window of the first start: five short pages, one below the other in a rail at the left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core import workspace as workspaces
from core.domain.errors import WorldError
from core.placing import Ground
from core.settings import Settings, Value
from core.settings.new_workspaces import SiteRules
from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.welcome.bring_page import BringPage
from maninegs_gui.welcome.draft import Chosen, Draft, Maker, Try
from maninegs_gui.welcome.language_page import Apply, LanguagePage
from maninegs_gui.welcome.page import Page
from maninegs_gui.welcome.place_page import PlacePage
from maninegs_gui.welcome.reader_page import ReaderPage
from maninegs_gui.welcome.try_page import TryPage
from maninegs_gui.welcome.words import tr
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.roll import Roll

_WANTED = QSize(900, 620)
_RAIL = 190
_PLACE, _TRY = 2, 3


class WelcomeWindow(QDialog):
    """Asks page by page, remembers how far it came, and makes nothing before its end.

    Parameters
    ----------
    apply
        Lets a chosen language hold at once, if it can.
    maker
        Makes demonstrations.
    ground
        What the computer says of its folders; for tests.
    """

    def __init__(
        self,
        settings: Settings,
        maker: Maker,
        apply: Apply = lambda _settings: False,
        *,
        ground: Ground | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._maker, self._apply, self._ground = settings, maker, apply, ground
        self._rules = SiteRules(settings.site)
        self._wanted = self._closing = False
        self.chosen: Chosen | None = None
        self.draft = Draft(
            reader=settings.text("welcome.reader"),
            place=settings.text("welcome.place") or settings.text("workspace.last"),
        )
        self.pages: list[Page] = []
        self._names: list[QLabel] = []
        self._stack = QStackedWidget(self)
        self._rail = QVBoxLayout()
        self.skip, self.back, self.next = (QPushButton(self) for _ in range(3))
        self.message = label("", "warning", wrap=True)
        self._lay_out()
        self._make_pages()
        self.show_page(min(settings.number("welcome.page"), len(self.pages) - 1))

    @property
    def place(self) -> int:
        """The number of the page that is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.place]

    def show_page(self, place: int) -> None:
        """Show a page, and find it again at the next start."""
        if self.pages and 0 <= self.place < len(self.pages) and place != self.place:
            self.page.leave()
        self._stack.setCurrentIndex(place)
        self._wanted = False
        self._remember("welcome.page", place)
        for number, name in enumerate(self._names):
            give_role(name, "section" if number == place else "muted")
            state = tr("now") if number == place else (tr("done") if number < place else "")
            name.setAccessibleDescription(state)
        self.setAccessibleDescription(tr("Page {0} of {1}").format(place + 1, len(self.pages)))
        self._follow()
        self.page.begin()

    def go_on(self) -> None:
        """To the next page, or to the end; waits for a place that is still looked at."""
        page = self.page
        if isinstance(page, PlacePage) and page.looking:
            self._wanted = True
            return
        if not page.ready():
            return
        self._remember("welcome.reader", self.draft.reader)
        self._remember("welcome.place", self.draft.place)
        if isinstance(page, TryPage) and page.wants_to_make():
            page.make()
        elif self.place + 1 < len(self.pages):
            self.show_page(self.place + 1)
        else:
            self.finish()

    def go_back(self) -> None:
        """To the page before."""
        if self.place > 0 and not self.page.busy():
            self.show_page(self.place - 1)

    def skip_rest(self) -> None:
        """Begin with what is suggested; where that cannot be, ask for the place."""
        place = self._place_page()
        if place.ready():
            self.finish()
        else:
            self.show_page(_PLACE)
            self.message.setText(tr("This one cannot be skipped: your work must lie somewhere."))

    def finish(self) -> None:
        """Make or open the workspace, and end."""
        draft = self.draft
        try:
            made = workspaces.create(Path(draft.place))
        except WorldError as error:
            self.show_page(_PLACE)
            self._place_page().say_trouble(languages.said(error))
            return
        self._remember("workspace.last", str(made.root))
        self._remember("welcome.done", True)
        for key in ("welcome.page", "welcome.reader", "welcome.place"):
            self._forget(key)
        trying = draft.made is not None
        self.chosen = Chosen(
            draft.made or made.root,
            draft.reader,
            () if trying else draft.imports,
            draft.tour,
            trying and draft.train and draft.wanted is Try.QUICK,
        )
        self.accept()

    def reject(self) -> None:
        """End for now; what is being made is stopped first, and the next start goes on here."""
        if self.page.busy():
            self._closing = True
            self._try_page().cancel()
            return
        self._remember("welcome.reader", self.draft.reader)
        self._remember("welcome.place", self.draft.place)
        self.page.leave()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.page.busy():
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    # What follows.

    def _follow(self) -> None:
        page, last = self.page, self.place == len(self.pages) - 1
        looking = isinstance(page, PlacePage) and page.looking
        self.message.setText("")
        self.back.setVisible(self.place > 0)
        self.back.setEnabled(not page.busy())
        self.skip.setVisible(not last)
        self.skip.setEnabled(not page.busy())
        self.next.setEnabled(page.ready() or looking)
        text = page.onward() or tr("Next")
        self.next.setText(text)
        self.next.setAccessibleName(text)

    def _page_changed(self) -> None:
        if self._closing and not self.page.busy():
            self.reject()
            return
        if self.sender() is not self.page:
            return
        wanted, page = self._wanted, self.page
        self._follow()
        if wanted and page.ready():
            self.go_on()
        elif wanted and not (isinstance(page, PlacePage) and page.looking):
            self._wanted = False
        elif isinstance(page, TryPage) and not page.busy() and page.state.text():
            self._told(page)

    def _told(self, page: TryPage) -> None:
        if page.draft.made is not None:
            self.next.setFocus()  # the button that stops it, which had the keys, is gone
        roll = self._stack.currentWidget()
        if isinstance(roll, Roll):
            # After the choices that were hidden have their room again.
            QTimer.singleShot(0, page.state, lambda: roll.ensureWidgetVisible(page.state))

    def _place_page(self) -> PlacePage:
        page = self.pages[_PLACE]
        assert isinstance(page, PlacePage)
        return page

    def _try_page(self) -> TryPage:
        page = self.pages[_TRY]
        assert isinstance(page, TryPage)
        return page

    def _remember(self, key: str, value: Value) -> None:
        try:
            if self._settings.value(key) != value:
                self._settings.set(key, value)
        except WorldError as error:
            # Where nothing can be kept the first start is only asked again.
            self._settings.notices.append(languages.said(error))

    def _forget(self, key: str) -> None:
        try:
            self._settings.reset(key)
        except WorldError as error:
            self._settings.notices.append(languages.said(error))

    # Building.

    def _make_pages(self) -> None:
        for page in self.pages:
            page.leave()
        while self._stack.count():
            old = self._stack.widget(0)
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        while self._rail.count():
            item = self._rail.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        draft = self.draft
        self.pages = [
            LanguagePage(draft, self._settings, self._apply),
            ReaderPage(draft, self._rules),
            PlacePage(draft, self._settings, self._rules, self._ground),
            TryPage(draft, self._maker),
            BringPage(draft),
        ]
        short = (tr("Language"), tr("Reader"), tr("Workspace"), tr("Try it"), tr("Images"))
        self._names = []
        for number, (page, name) in enumerate(zip(self.pages, short, strict=True), 1):
            roll = Roll(page.title)
            roll.column.addWidget(page)
            roll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(roll)
            page.changed.connect(self._page_changed)
            page.respoken.connect(self._speak_anew)
            shown = label(f"{number}   {name}", "muted")
            shown.setAccessibleName(name)
            self._rail.addWidget(shown)
            self._names.append(shown)
        self._rail.addStretch(1)
        self.setWindowTitle(tr("Welcome to ManiNegs"))
        for button, text in ((self.skip, tr("Skip the rest")), (self.back, tr("Back"))):
            button.setText(text)
            button.setAccessibleName(text)

    def _speak_anew(self) -> None:
        place = self.place
        self._make_pages()
        self.show_page(place)

    def _lay_out(self) -> None:
        rail = QFrame(self)
        give_role(rail, "rail")
        rail.setFixedWidth(_RAIL)
        side = QVBoxLayout(rail)
        side.setContentsMargins(22, 24, 14, 20)
        side.setSpacing(14)
        side.addWidget(label("ManiNegs", "heading"))
        side.addSpacing(10)
        self._rail.setSpacing(14)
        side.addLayout(self._rail, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        give_role(self.skip, "quiet")
        give_role(self.next, "primary")
        runs: tuple[tuple[QPushButton, Callable[[], None]], ...] = (
            (self.skip, self.skip_rest), (self.back, self.go_back), (self.next, self.go_on)
        )  # fmt: skip
        for button, run in runs:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, run=run: run())
        self.next.setDefault(True)
        self.next.setMinimumWidth(110)
        body = QVBoxLayout()
        body.setContentsMargins(32, 28, 28, 20)
        body.setSpacing(12)
        body.addWidget(self._stack, 1)
        body.addWidget(self.message)
        body.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rail)
        whole.addLayout(body, 1)
        self.setMinimumSize(720, 440)
        self.setMaximumSize(1400, 1000)  # lines of text stay short enough to be read
        room = QGuiApplication.primaryScreen().availableSize() - QSize(40, 60)
        self.resize(_WANTED.boundedTo(room).expandedTo(self.minimumSize()))
