"""The main window: where the screens sit, and how one moves between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui import frame
from maninegs_gui.actions import Actions, When
from maninegs_gui.bridge.session import Session
from maninegs_gui.keys.sheet import sheet
from maninegs_gui.main_menu import main_menu
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.announce import announce
from maninegs_gui.widgets.key_legend import KeyLegend, Sheet
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.message_bar import MessageBar
from maninegs_gui.widgets.mouse_map import MouseMap
from maninegs_gui.widgets.slot import Slot
from maninegs_gui.widgets.tabbing import in_order

_ROOM_FOR_NAMES = 1400
"""Pixels of width that the bar takes with the names of all pages."""
_ROOM_FOR_KEYS = 1100
"""Below this the button of the key legend gives way too; the menu and its key have it."""
_VIEWER, _SIDE = QSize(320, 240), QSize(280, 0)
"""The least sizes of the panels, kept free until they are there."""
_NAMED = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@dataclass(frozen=True)
class Screens:
    """The screens of one window, made by the composition root."""

    worklist: QWidget
    training: QWidget
    importing: QWidget


class MainWindow(QMainWindow):
    """Worklist, viewer, findings and similar cases on one page; training and import on others.

    The page of reading has places for its panels, which :meth:`fill` fills. The layout is
    remembered per workspace; nothing of a patient is.
    """

    first_shown = Signal()
    """After the first paint: what was put off may load now."""
    dropped = Signal(list)
    """Paths of files and folders dropped on the window."""
    closing = Signal()

    def __init__(
        self, session: Session, actions_table: Actions, screens: Screens, settings: QSettings
    ) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self._session = session
        self._settings = settings
        self._screens = screens
        self._shown = False
        self.actions_table = actions_table
        self.key_sheet: Callable[[], Sheet] = lambda: sheet(actions_table, "", MouseMap())
        """What the key legend shows."""
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes."""
        self.messages = MessageBar(self)
        self.pages = QStackedWidget(self)
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(self.tr("Pages"))
        self._viewer, self._findings, self._similar = map(Slot, (_VIEWER, _SIDE, _SIDE))
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._reading = self._make_reading()
        for page in (self._reading, screens.training, screens.importing):
            self.pages.addWidget(page)
        self._page_buttons: dict[QWidget, QToolButton] = {}
        self._further: dict[QWidget, str] = {}
        self._reader = QToolButton(self)
        self._model = label("", "muted")
        self._job = label("", "muted")
        self._behind = label("", "muted")
        self._behind.hide()
        self._waiting = label("", "warning")
        self._waiting.hide()
        self._busy = label("", "muted")
        self._busy.setMinimumWidth(90)
        self._busy.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._make_frame()
        self._bind()
        self._restore()
        self.show_page(self._reading)
        session.reader_changed.connect(self._name_reader)
        self._name_reader()

    @property
    def reading(self) -> QWidget:
        """The reading page."""
        return self._reading

    def fill(self, *, viewer: QWidget, findings: QWidget, similar: QWidget) -> None:
        """Put the panels of the reading page into their places."""
        self._viewer.fill(viewer)
        self._findings.fill(findings)
        self._similar.fill(similar)

    @property
    def images_wait(self) -> bool:
        """Whether the keys are where the images will be, and wait for them."""
        return self._viewer.hasFocus()

    def show_page(self, page: QWidget) -> None:
        """Bring one page to the front and mark its button."""
        self.pages.setCurrentWidget(page)
        for one, button in self._page_buttons.items():
            button.setChecked(one is page)
        titles = {
            self._screens.training: self.tr("Training"),
            self._screens.importing: self.tr("Import"),
            **self._further,
        }
        self.setWindowTitle(self.tr("ManiNegs - {0}").format(titles.get(page, self.tr("Reading"))))

    def add_page(self, page: QWidget, action_id: str, when: When | None = None) -> None:
        """Take in a further page, which an action shows, with a button and keys of its own."""
        action = self.actions_table[action_id]
        self.pages.addWidget(page)
        self._further[page] = action.text()
        last = list(self._page_buttons.values())[-1]
        self._bar.insertWidget(2 + len(self._page_buttons), self._page_button(page, action_id))
        in_order(last, self._page_buttons[page])
        self.actions_table.bind(action_id, lambda: self.show_page(page))
        if when is not None:
            self.actions_table.place_on(page, when)

    def page_button(self, page: QWidget) -> QToolButton | None:
        """The button in the bar that shows a page."""
        return self._page_buttons.get(page)

    def show_model(self, text: str) -> None:
        """Say which model and index answer, in the status bar."""
        self._model.setText(text)

    def show_job(self, text: str) -> None:
        """Say what the worker does, in the status bar."""
        self._job.setText(text)

    def show_busy(self, count: int) -> None:
        """Say that work is under way, in the status bar."""
        self._busy.setText(self.tr("Working") if count else "")

    def show_waiting(self, text: str) -> None:
        """Say what is not saved yet, in the status bar; nothing while all is."""
        if text == self._waiting.text():
            return
        self._waiting.setText(text)
        self._waiting.setVisible(bool(text))
        announce(self._waiting, text, urgent=True)

    def show_behind(self, text: str) -> None:
        """Say what is not searchable yet, in the status bar; nothing while all is."""
        if text == self._behind.text():
            return
        self._behind.setText(text)
        self._behind.setVisible(bool(text))
        announce(self._behind, text)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above the work, below the messages."""
        self._column.insertWidget(2, bar)

    def show_keys(self) -> KeyLegend:
        """Open the key legend."""
        legend = KeyLegend(self.key_sheet(), self)
        legend.edit_wanted.connect(self.actions_table["help.key_editor"].trigger)
        legend.open()
        return legend

    def toggle_panels(self) -> None:
        """Give the images the whole window, or bring the panels back."""
        hidden = self._screens.worklist.isHidden()
        self._screens.worklist.setVisible(hidden)
        self._right.setVisible(hidden)

    def focus_on(self, screen: QWidget) -> None:
        """Bring the reading page to the front and give a panel the keys."""
        self.show_page(self._reading)
        if screen.isHidden() or self._right.isHidden():
            self.toggle_panels()
        screen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_on_images(self) -> None:
        """Bring the reading page to the front and give the images the keys; panels stay."""
        self.show_page(self._reading)
        self._viewer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_reading(self) -> QWidget:
        self._right.addWidget(self._findings)
        self._right.addWidget(self._similar)
        self._right.setSizes([440, 500])
        self._right.setChildrenCollapsible(False)
        for panel in (self._screens.worklist, self._viewer, self._right):
            self._columns.addWidget(panel)
        self._columns.setStretchFactor(0, 0)
        self._columns.setStretchFactor(1, 1)
        self._columns.setStretchFactor(2, 0)
        self._columns.setSizes([290, 864, 446])
        self._columns.setChildrenCollapsible(False)
        for splitter, name in ((self._columns, self.tr("Columns")), (self._right, self.tr("Side"))):
            splitter.setHandleWidth(1)
            splitter.setAccessibleName(name)
        return self._columns

    def _make_frame(self) -> None:
        bar = QFrame(self)
        give_role(bar, "bar")
        layout = self._bar = QHBoxLayout(bar)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(6)
        name = label(self.tr("ManiNegs"), "heading")
        layout.addWidget(name)
        layout.addSpacing(14)
        for page, action_id in (
            (self._reading, "go.reading"),
            (self._screens.training, "go.training"),
            (self._screens.importing, "go.import"),
        ):
            layout.addWidget(self._page_button(page, action_id))
        layout.addStretch(1)
        layout.addWidget(label(self.tr("For research use, not for diagnosis"), "warning"))
        layout.addSpacing(10)
        buttons = self._make_buttons(bar)
        for button in buttons:
            layout.addWidget(button)
        in_order(*self._page_buttons.values(), *buttons)
        centre = QWidget(self)
        column = self._column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((bar, 0), (self.messages, 0), (self.pages, 1)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(centre)
        status = QStatusBar(self)
        status.setSizeGripEnabled(False)
        status.setAccessibleName(self.tr("Status"))
        status.addWidget(self._model)
        status.addWidget(self._job, 1)
        status.addPermanentWidget(self._behind)
        status.addPermanentWidget(self._waiting)
        status.addPermanentWidget(self._busy)
        self.setStatusBar(status)

    def _page_button(self, page: QWidget, action_id: str) -> QToolButton:
        action = self.actions_table[action_id]
        button = QToolButton(self)
        button.setToolButtonStyle(_NAMED)
        button.setText(action.text())
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text())
        button.setCheckable(True)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: _follow(action, button))
        button.setIconSize(QSize(16, 16))
        button.setIcon(action.icon())
        give_role(button, "quiet")
        self._page_buttons[page] = button
        return button

    def _make_buttons(self, bar: QWidget) -> tuple[QToolButton, ...]:
        """Who reads, the menu, the keys and the help: the right end of the bar."""
        self._reader.setDefaultAction(self.actions_table["case.reader"])
        self._reader.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QToolButton(bar)
        menu.setText(self.tr("Menu"))
        menu.setAccessibleName(self.tr("Menu"))
        menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.setMenu(main_menu(self.actions_table, menu))
        keys = self._keys = QToolButton(bar)
        keys.setDefaultAction(self.actions_table["help.keys"])
        keys.setAccessibleName(self.tr("Keys"))
        helping = QToolButton(bar)
        helping.setDefaultAction(self.actions_table["help.open"])
        helping.setAccessibleName(self.tr("Help"))
        buttons = (self._reader, menu, keys, helping)
        for button in buttons:
            give_role(button, "quiet")
        return buttons

    def _bind(self) -> None:
        table, screens = self.actions_table, self._screens
        table.bind("go.reading", lambda: self.show_page(self._reading))
        table.bind("go.training", lambda: self.show_page(screens.training))
        table.bind("go.import", lambda: self.show_page(screens.importing))
        table.bind("go.worklist", lambda: self.focus_on(screens.worklist))
        table.bind("go.viewer", lambda: self.focus_on(self._viewer))
        table.bind("go.findings", lambda: self.focus_on(self._findings))
        table.bind("go.similar", lambda: self.focus_on(self._similar))
        table.bind("go.panels", self.toggle_panels)
        table.bind("help.keys", self.show_keys)
        table.bind("help.dismiss", self.messages.dismiss)
        table.bind("case.quit", self.close)
        pages = {When.READING: self._reading, When.TRAINING: screens.training}
        table.place(self, pages, images=self._viewer)

    def _name_reader(self) -> None:
        name = self._session.reader_name or self.tr("nobody yet")
        self._reader.setText(self.tr("Reader: {0}").format(name))
        self._reader.setAccessibleName(self.tr("Reader: {0}").format(name))

    def _restore(self) -> None:
        if not frame.place(self, self._settings):
            return
        for key, restore in (
            ("layout/columns", self._columns.restoreState),
            ("layout/right", self._right.restoreState),
        ):
            state = self._settings.value(key)
            if state is not None:
                restore(state)

    def _remember(self) -> None:
        self._settings.setValue("layout/version", frame.LAYOUT)
        self._settings.setValue("layout/window", self.saveGeometry())
        self._settings.setValue("layout/columns", self._columns.saveState())
        self._settings.setValue("layout/right", self._right.saveState())
        self._settings.sync()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The sentence on research use is never cut: the pages' names give way to their icons.
        narrow = self.width() < _ROOM_FOR_NAMES
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else _NAMED
        for button in self._page_buttons.values():
            button.setToolButtonStyle(style)
        self._keys.setHidden(self.width() < _ROOM_FOR_KEYS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            QTimer.singleShot(0, self.first_shown.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self._remember()
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


def _follow(action: QAction, button: QToolButton) -> None:
    button.setIcon(action.icon())
    button.setToolTip(action.toolTip())
