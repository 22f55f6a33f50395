"""The window of the log: filtered, searched, copied and followed, however large the files are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core import places
from core.domain.progress import CancelToken, Report
from core.reports import reading
from core.reports.reading import Found, Wanted
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.reports.log_table import KINDS, LEVELS, LogModel
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.room import within_screen
from maninegs_gui.widgets.tabbing import as_laid_out

_PAGE = 2000
_TYPING_MILLISECONDS = 250
_FOLLOW_MILLISECONDS = 1500


class LogWindow(QDialog):
    """What this program noted on this computer; nobody is named in it."""

    def __init__(self, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._lanes, self._limit, self._size = lanes, _PAGE, -1
        self.model = LogModel(self)
        self.table = QTableView(self)
        self.detail = QPlainTextEdit(self)
        self.level = self._choice(self.tr("Level"))
        self.kind = self._choice(self.tr("Process"))
        self.time = self._choice(self.tr("Time"))
        self.search = QLineEdit(self)
        self.follow = QCheckBox(self.tr("Follow"), self)
        self.count = label("", "muted")
        self.older = self._button(self.tr("Show older entries"), self._older)
        self.copy_button = self._button(self.tr("Copy"), self.copy)
        self.folder_button = self._button(self.tr("Show the folder"), self._show_folder)
        self.empty = EmptyPlace(self.tr("Reading the log"))
        self.pages = QStackedWidget(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MILLISECONDS)
        self._typing.timeout.connect(self.begin)
        self._following = QTimer(self)
        self._following.setInterval(_FOLLOW_MILLISECONDS)
        self._following.timeout.connect(self._read)
        self._fill_choices()
        self._lay_out()
        self.begin()

    # Building.

    def _fill_choices(self) -> None:
        for value in LEVELS:
            name = QCoreApplication.translate("log", LEVELS[value])
            if value == "DEBUG":
                name = self.tr("Everything")
            elif value != "CRITICAL":
                name = self.tr("{0} and louder").format(name)
            self.level.addItem(name, value)
        self.kind.addItem(self.tr("All processes"), "")
        for value in KINDS:
            self.kind.addItem(QCoreApplication.translate("log", KINDS[value]), value)
        for hours, text in (
            (0, self.tr("Any time")),
            (1, self.tr("The last hour")),
            (24, self.tr("The last 24 hours")),
            (24 * 7, self.tr("The last 7 days")),
        ):
            self.time.addItem(text, hours)
        for choice in (self.level, self.kind, self.time):
            choice.currentIndexChanged.connect(self.begin)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the log"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._typed)
        self.follow.setAccessibleName(self.follow.text())
        self.follow.setToolTip(self.tr("Show new entries as they come"))
        self.follow.toggled.connect(self._set_following)
        self._dress_table()
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("The chosen entry"))
        self.detail.setPlaceholderText(self.tr("Choose an entry to see all of it."))
        self.detail.setMaximumHeight(120)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for widget in (self.level, self.kind, self.time):
            filters.addWidget(widget)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.follow)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.table)
        buttons = QHBoxLayout()
        for button in (self.copy_button, self.older, self.folder_button):
            buttons.addWidget(button)
        buttons.addWidget(self.count, 1)
        buttons.addWidget(self._button(self.tr("Close"), self.close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(self.tr("Log"), "heading"))
        hint = self.tr(
            "What ManiNegs noted on this computer. It names no patient, no reader and no path."
        )
        layout.addWidget(label(hint, "muted", wrap=True))
        layout.addLayout(filters)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.detail)
        layout.addLayout(buttons)
        as_laid_out(self)
        self.setMinimumSize(640, 420)
        self.resize(within_screen(QSize(1080, 680)))
        self.search.setFocus()

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Entries of the log"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        # By the font, not by the rows: thousands of them would have to be asked.
        width = self.fontMetrics().horizontalAdvance
        for column, sample in enumerate(
            ("2026-00-00 00:00:00.000", self.tr("Warning"), self.tr("Command line"), "m" * 22)
        ):
            table.setColumnWidth(column, width(sample) + 26)
        rows = table.verticalHeader()
        rows.setDefaultSectionSize(self.fontMetrics().height() + 10)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(name)
        return made

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    # Reading.

    @property
    def wanted(self) -> Wanted:
        """What the filters ask for."""
        hours = int(self.time.currentData())
        since = datetime.now(UTC) - timedelta(hours=hours) if hours else None
        return Wanted(
            level=str(self.level.currentData()),
            kind=str(self.kind.currentData()),
            since=since,
            words=self.search.text().strip(),
        )

    def begin(self) -> None:
        """Read anew from the newest entry on."""
        self._limit, self._size = _PAGE, -1
        self._read()

    def _typed(self, _text: str) -> None:
        self._typing.start()

    def _older(self) -> None:
        self._limit += 5 * _PAGE
        self._size = -1
        self._read()

    def _read(self) -> None:
        wanted, limit, size = self.wanted, self._limit, self._size
        folder = places.logs()

        def work(_report: Report, cancel: CancelToken) -> Found | None:
            # Who follows asks often, and mostly nothing was written since.
            if size >= 0 and reading.size_of(folder, wanted.kind) == size:
                return None
            return reading.read(folder, wanted, limit=limit, cancel=cancel)

        self._lanes.work(self, "log", work, self._take)

    def _take(self, found: Found | None) -> None:
        if found is None:
            return
        self._size = found.bytes
        chosen = {self.model.entries[i.row()] for i in self.table.selectionModel().selectedRows()}
        self.model.show(found.entries)
        self.older.setVisible(found.more)
        self.copy_button.setEnabled(bool(found.entries))
        self.pages.setCurrentIndex(1 if found.entries else 0)
        if not found.entries:
            self._say_empty(found)
        for row, entry in enumerate(found.entries if chosen else ()):
            if entry in chosen:
                self.table.selectRow(row)
                break
        number = QLocale().toString(len(found.entries))
        said = self.tr("The newest {0} entries") if found.more else self.tr("{0} entries")
        self.count.setText(said.format(number) if found.entries else "")
        self._show_chosen()

    def _say_empty(self, found: Found) -> None:
        if found.bytes:
            self.empty.say(
                self.tr("No entry like that"), self.tr("Widen the filters or search for less.")
            )
        else:
            self.empty.say(
                self.tr("Nothing was noted yet"),
                self.tr("The log fills while ManiNegs is used; it stays on this computer."),
            )

    def _set_following(self, on: bool) -> None:
        if on:
            self._following.start()
            self._read()
            self.table.scrollToTop()
        else:
            self._following.stop()

    # What is chosen.

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _show_chosen(self) -> None:
        rows = self._chosen()
        lines = [reading.as_line(self.model.entries[row]) for row in rows[:50]]
        self.detail.setPlainText("\n".join(lines))

    def copy(self) -> None:
        """Copy the chosen entries, or all that are shown."""
        rows = self._chosen() or list(range(len(self.model.entries)))
        text = "\n".join(reading.as_line(self.model.entries[row]) for row in rows)
        QGuiApplication.clipboard().setText(text)
        give_role(self.count, "muted")
        self.count.setText(self.tr("{0} entries are copied").format(QLocale().toString(len(rows))))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.logs())))
