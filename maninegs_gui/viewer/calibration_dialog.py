"""Calibrate a monitor: true size by card or ruler, and the record of its grey scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.viewer.calibration import GreyRecord, PixelSize, SizeRecord
from maninegs_gui.viewer.calibration_grey import GreyPage
from maninegs_gui.viewer.calibration_size import SizePage
from maninegs_gui.viewer.monitors import Monitors
from maninegs_gui.viewer.monitors_desk import Screen
from maninegs_gui.widgets.labels import label

_LARGEST = (1500, 1000)
_SHARE = 0.94
_GUESS_DPI = 96.0


class CalibrationDialog(QDialog):
    """Calibrates the monitor it stands on; choosing another one moves it there.

    Parameters
    ----------
    person
        Who calibrates, written into the records.
    """

    def __init__(self, monitors: Monitors, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._monitors, self._person = monitors, person
        self._screen: Screen | None = None
        self._followed: object = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Calibrate a monitor"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Monitor"))
        self.size_page, self.grey_page = SizePage(self), GreyPage(self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.size_page, self.tr("True size"))
        self.tabs.addTab(self.grey_page, self.tr("Grey scale"))
        self.tabs.tabBar().setAccessibleName(self.tr("What to calibrate"))
        self.sentence = label("", wrap=True)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setAccessibleName(self.tr("Close"))
        for button in self.findChildren(QPushButton):
            # Enter in a field must not save by accident.
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._fill_choice()
        self._begin_somewhere()
        self.size_page.board.setFocus()

    @property
    def screen_shown(self) -> Screen | None:
        """The monitor that is being calibrated."""
        return self._screen

    def calibrate(self, screen: Screen) -> None:
        """Move to a monitor and begin with it."""
        self._move_to(screen)
        self._begin(screen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and handle is not self._followed:
            self._followed = handle
            handle.screenChanged.connect(self._dragged)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label(self.tr("Monitor"), "muted"))
        top.addWidget(self.choice, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.sentence, 1)
        bottom.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.choice.activated.connect(self._chosen)
        self._close.clicked.connect(self.close)
        self.size_page.save_wanted.connect(self._save_size)
        self.size_page.forget_wanted.connect(self._forget_size)
        self.grey_page.save_wanted.connect(self._save_grey)
        self.grey_page.refused.connect(lambda text: self._say(text, "warning"))
        self._monitors.desk_changed.connect(self._desk_changed)

    def _fill_choice(self) -> None:
        self.choice.clear()
        for screen in self._monitors.desk.screens:
            self.choice.addItem(self._monitors.label(screen))
        if self._screen in self._monitors.desk.screens:
            self.choice.setCurrentIndex(self._monitors.desk.screens.index(self._screen))

    def _begin_somewhere(self) -> None:
        """Start with the monitor that the parent is on, or the first."""
        parent = self.parentWidget()
        here = self._monitors.screen(parent) if parent is not None else None
        screens = self._monitors.desk.screens
        if here is not None or screens:
            self.calibrate(here or screens[0])

    def _chosen(self, index: int) -> None:
        self.calibrate(self._monitors.desk.screens[index])

    def _dragged(self, qscreen: QScreen) -> None:
        screen = self._monitors.screen(qscreen)
        if screen is not None and screen != self._screen:
            self._begin(screen)

    def _desk_changed(self) -> None:
        """Monitors came or went: what was drawn may stand on another one now."""
        self._fill_choice()
        if self._screen not in self._monitors.desk.screens:
            self._begin_somewhere()
            self._say(self.tr("The monitors have changed: begin again."), "warning")

    def _move_to(self, screen: Screen) -> None:
        room = screen.available
        width = min(_LARGEST[0], int(room.width * _SHARE))
        height = min(_LARGEST[1], int(room.height * _SHARE))
        qscreen = self._monitors.qscreen(screen)
        if qscreen is not None:
            self.setScreen(qscreen)
        self.setGeometry(room.middle(width, height).rect)

    def _begin(self, screen: Screen) -> None:
        self._screen = screen
        self.choice.setCurrentIndex(self._monitors.desk.screens.index(screen))
        claimed = screen.claimed_mm_per_pixel
        each = 25.4 / _GUESS_DPI / screen.ratio
        self.size_page.start(
            self._monitors.pixel_size(screen),
            PixelSize(*claimed) if claimed is not None else None,
            self._size_sentence(screen),
            PixelSize(each, each),
        )
        self.grey_page.start(
            self._monitors.grey_record(screen),
            self._monitors.grey_sentence(screen),
            self._monitors.today(),
            self._person,
        )
        self._say("")

    def _size_sentence(self, screen: Screen) -> str:
        trouble = self._monitors.why_no_true_size(screen)
        record = self._monitors.size_record(screen)
        if record is None:
            return self.tr("This monitor is not calibrated: true size is not shown on it.")
        if trouble:
            return trouble
        return self.tr("Calibrated on {0} by {1}: {2:.4f} mm a pixel.").format(
            record.measured, record.by or self.tr("nobody named"), record.size.mean
        )

    def _save_size(self, size: PixelSize) -> None:
        screen = self._screen
        if screen is None:
            return
        record = SizeRecord(size, screen.native, self._monitors.today(), self._person)
        try:
            self._monitors.record_size(screen, record)
        except WorldError as error:
            self._say(languages.said(error), "fault")
            return
        self.size_page.say_kept(self._size_sentence(screen), known=True)
        trouble = self._monitors.why_no_true_size(screen)
        self._say(trouble or self.tr("The true size is saved."), "warning" if trouble else "")

    def _forget_size(self) -> None:
        if self._screen is None:
            return
        try:
            self._monitors.forget_size(self._screen)
        except WorldError as error:
            self._say(languages.said(error), "fault")
            return
        self.size_page.say_kept(self._size_sentence(self._screen), known=False)
        self._say(self.tr("The true size of this monitor is forgotten."))

    def _save_grey(self, record: GreyRecord) -> None:
        screen = self._screen
        if screen is None:
            return
        try:
            self._monitors.record_grey(screen, record)
        except WorldError as error:
            self._say(languages.said(error), "fault")
            return
        sentence, today = self._monitors.grey_sentence(screen), self._monitors.today()
        self.grey_page.start(record, sentence, today, self._person)
        self._say(self.tr("The grey-scale record is saved."))

    def _say(self, sentence: str, role: str = "") -> None:
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        give_role(self.sentence, role)
