"""A dialog around one piece of long work: what it says, how far it is, and its cancel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.progress import CancelToken, Progress
from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.room import within_screen
from maninegs_gui.widgets.tabbing import as_laid_out


class LongDialog(QDialog):
    """A column of content, a sentence, a bar, and the buttons; it stays open while it works."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._token: CancelToken | None = None
        self.state = label(wrap=True)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.run = QPushButton(self)
        give_role(self.run, "primary")
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.clicked.connect(self._close_or_cancel)
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.run)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        column.addLayout(self.content, 1)
        column.addWidget(self.state)
        column.addLayout(buttons)
        self.setMinimumWidth(560)

    def showEvent(self, event: QShowEvent) -> None:
        as_laid_out(self)  # the content came after the buttons
        super().showEvent(event)

    def fit(self, width: int, height: int) -> None:
        """Begin in this size, or smaller where the window behind is."""
        behind = self.parentWidget()
        room = height if behind is None else behind.window().height() - 40
        self.resize(within_screen(QSize(width, min(height, room))))

    @property
    def busy(self) -> bool:
        """Whether the work is under way."""
        return self._token is not None

    def name_run(self, text: str, run: Callable[[], None]) -> None:
        """What the chief button does."""
        self.run.setText(text)
        self.run.setAccessibleName(text)
        self.run.clicked.connect(lambda _checked=False: run())

    def begin(self, token: CancelToken, text: str, *, cancel: bool = True) -> None:
        """Show that the work is under way.

        Parameters
        ----------
        cancel
            Whether it can be stopped.
        """
        self._token = token
        self.say(text)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.run.setEnabled(False)
        self.close_button.setText(self.tr("Cancel"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.setEnabled(cancel)

    def end(self) -> None:
        """Show that it is over."""
        self._token = None
        self.bar.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.setEnabled(True)

    def say(self, text: str, role: str = "") -> None:
        """The sentence above the buttons."""
        self.state.setText(text)
        give_role(self.state, role)

    def progress(self, step: Progress) -> None:
        """Move the bar."""
        self.bar.setMaximum(step.total)
        self.bar.setValue(step.done)
        if step.text and self.busy:
            self.say(languages.sentence(step.text))

    def table(self, name: str, *titles: str) -> QTableWidget:
        """A table to look at, its last column as wide as there is room."""
        made = QTableWidget(0, len(titles), self)
        made.setHorizontalHeaderLabels(list(titles))
        made.setAccessibleName(name)
        made.verticalHeader().hide()
        made.setShowGrid(False)
        made.setTabKeyNavigation(False)  # Tab leaves the table; arrows move within it
        made.setMinimumHeight(90)
        made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        header = made.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        return made

    @staticmethod
    def fill(table: QTableWidget, rows: list[tuple[str, ...]]) -> None:
        """Show rows of texts; each tells itself whole in its tip."""
        table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(place, column, item)
        table.resizeRowsToContents()

    def reject(self) -> None:
        """Close, unless the work is under way."""
        if not self.busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.busy:
            event.ignore()
        else:
            super().closeEvent(event)

    def _close_or_cancel(self) -> None:
        if self._token is None:
            self.reject()
            return
        self._token.cancel()
        self.close_button.setEnabled(False)
        self.say(self.tr("Stopping; what was finished before is kept."))
