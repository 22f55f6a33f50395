"""The preview of an evidence sheet: look at it, save it as PDF, print it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.classification.case_sheet import NOTICE, Answers, Material
from core.domain.errors import WorldError
from core.domain.heat import HeatMap
from core.domain.study import BreastId, ImageId
from core.imaging.small import Small
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.sheet import pdf
from maninegs_gui.sheet.backend import CoreSheet, Gathered
from maninegs_gui.sheet.pdf import Paper
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.tabbing import as_laid_out

_WIDEST = 1100
_LEAST = 320


class SheetDialog(QDialog):
    """Makes a sheet of one breast and shows its pages.

    Parameters
    ----------
    heats
        Heat maps that lie over its images now.
    """

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        backend: CoreSheet,
        heats: Mapping[ImageId, HeatMap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend, self._heats = lanes, session, backend, heats
        self._gathered: Gathered | None = None
        self._pictures: Mapping[ImageId, Small] = {}
        self.paper: Paper | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Evidence sheet"))
        self.anonymous = QCheckBox(self.tr("Without ids, dates and remarks"), self)
        self.anonymous.setToolTip(
            self.tr("What is burned into the pixels of an image stays: look at the pictures.")
        )
        self.save = QPushButton(self.tr("Save as PDF"), self)
        self.printing = QPushButton(self.tr("Print"), self)
        self.closing = QPushButton(self.tr("Close"), self)
        self.count = label("", "muted")
        self.empty = EmptyPlace(self.tr("Making the sheet"))
        self.empty.button.hide()
        self._pages = QWidget(self)
        self._scroll = QScrollArea(self)
        self._places = QStackedWidget(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(80)
        self._soon.timeout.connect(self._draw)
        self._lay_out()
        # What is said while it is made wraps: left to itself, the dialog would be as low as that.
        self.resize(self.sizeHint())
        session.reader_changed.connect(lambda _reader: self.reject())
        self._begin()

    # Making.

    def _begin(self) -> None:
        breast, reader = self._session.breast, self._session.reader
        workspace, backend = self._session.workspace, self._backend
        if breast is None or reader is None:
            self._refuse(self.tr("Choose a breast first: click one of its images."))
            return
        wanted: BreastId = breast
        seen: list[Answers] = []

        def ask(material: Material) -> None:
            self._lanes.work(
                self, "ask",
                lambda report, cancel: backend.ask(material, workspace, report, cancel),
                lambda answers: fill(material, answers), failed=self._failed,
            )  # fmt: skip

        def fill(material: Material, answers: Answers) -> None:
            seen.append(answers)
            now = self._session.workspace

            def work(store: Store) -> Gathered:
                # Fitting takes a while: she may have taken her assessment back meanwhile.
                backend.check(store, now, wanted, reader)
                return backend.fill(store, material, answers)

            self._lanes.ask(self, "fill", work, look, self._failed)

        def show(pictures: Mapping[ImageId, Small]) -> None:
            self._show(pictures)
            now, answers = self._session.workspace, seen[-1]
            self._lanes.write(self, lambda store: backend.note(store, now, wanted, reader, answers))

        def look(gathered: Gathered) -> None:
            self._gathered = gathered
            self._lanes.work(
                self, "pictures",
                lambda report, cancel: backend.pictures(gathered.named, report, cancel),
                show, failed=self._failed,
            )  # fmt: skip

        self._lanes.ask(
            self, "read", lambda store: backend.read(store, workspace, wanted, reader), ask,
            self._failed,
        )  # fmt: skip

    def _failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._refuse(languages.said(error))
            return
        self._refuse("")
        self._lanes.say_error(error)

    def _refuse(self, sentence: str) -> None:
        self.empty.say(self.tr("There is no sheet yet"), sentence)
        self._places.setCurrentWidget(self.empty)
        self.closing.setFocus()

    def _show(self, pictures: Mapping[ImageId, Small]) -> None:
        self._pictures = pictures
        self._places.setCurrentWidget(self._scroll)
        self._lay_sheet_out()
        # How wide the pages may be is known once their place is there.
        self._soon.start()
        for button in (self.save, self.printing, self.anonymous):
            button.setEnabled(True)
        self.save.setFocus()

    def _lay_sheet_out(self) -> None:
        if self._gathered is None:
            return
        gathered = self._gathered
        sheet = gathered.anonymous if self.anonymous.isChecked() else gathered.named
        self.paper = pdf.lay_out(sheet, self._pictures, self._heats)
        pages = len(self.paper.pages)
        count = self.tr("{0} pages").format(pages) if pages > 1 else self.tr("1 page")
        self.count.setText(self.tr("{0}, dimmed for a dark room; paper is white").format(count))
        self._draw()

    def _draw(self) -> None:
        if self.paper is None:
            return
        column = self._pages.layout()
        assert isinstance(column, QVBoxLayout)
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        ratio = self.devicePixelRatioF()
        width = max(_LEAST, min(_WIDEST, self._scroll.viewport().width() - 40))
        for number in range(len(self.paper.pages)):
            made = QPixmap.fromImage(
                pdf.picture(self.paper, number, round(width * ratio), dimmed=True)
            )
            made.setDevicePixelRatio(ratio)
            page = QLabel(self._pages)
            page.setPixmap(made)
            page.setAccessibleName(self.tr("Page {0}").format(number + 1))
            page.setAccessibleDescription("\n".join(self.paper.pages[number].texts))
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    # Taking it away.

    def _save(self) -> None:
        # No id of a patient in the name of a file.
        name = f"evidence-sheet-{date.today():%Y-%m-%d}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the sheet"), str(Path.home() / name), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the PDF, off the window's thread: whole images are packed for it."""
        paper, lanes = self.paper, self._lanes
        if paper is None:
            return
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")

        def done(name: str) -> None:
            if shiboken6.isValid(self):
                self.count.setText(self.tr("Saved as {0}").format(name))

        def failed(error: Exception) -> None:
            # Told by the window as well: this dialog may be closed by now.
            lanes.say_error(error)
            if shiboken6.isValid(self) and isinstance(error, WorldError):
                self.count.setText(languages.said(error))

        self.count.setText(self.tr("Saving"))
        lanes.work(
            self.parent() or self,
            f"sheet {path}",
            lambda _report, _cancel: _saved(paper, path),
            done,
            failed=failed,
        )

    def _print(self) -> None:
        if self.paper is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            pdf.print_on(self.paper, printer)

    # Building.

    def _lay_out(self) -> None:
        for button in (self.save, self.printing, self.closing):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        give_role(self.save, "primary")
        for box in (self.save, self.printing, self.anonymous):
            box.setEnabled(False)
        self.anonymous.setAccessibleName(self.anonymous.text())
        self.anonymous.toggled.connect(lambda _on: self._lay_sheet_out())
        self.save.clicked.connect(lambda _checked=False: self._save())
        self.printing.clicked.connect(lambda _checked=False: self._print())
        self.closing.clicked.connect(lambda _checked=False: self.reject())
        column = QVBoxLayout(self._pages)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(16)
        self._scroll.setWidget(self._pages)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Pages"))
        self._places.addWidget(self.empty)
        self._places.addWidget(self._scroll)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(languages.sentence(NOTICE), "warning"))
        head.addStretch(1)
        head.addWidget(self.anonymous)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.closing)
        foot.addWidget(self.printing)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._places, 1)
        layout.addLayout(foot)
        as_laid_out(self)

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry()
        return QSize(min(960, room.width() - 40), min(1200, room.height() - 60))


def _saved(paper: Paper, path: Path) -> str:
    pdf.save(paper, path)
    return path.name
