"""The sheet as a PDF file, as pictures, and on a printer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from core import files
from core.classification.case_sheet import CaseSheet
from core.domain.errors import WorldError
from core.domain.heat import HeatMap
from core.domain.study import ImageId
from core.imaging.small import Small
from maninegs_gui.sheet import layout
from maninegs_gui.sheet.layout import Page

_DIM = QColor("#a3a8ae")
"""Paper on a screen in a dark room; its images stay as they are."""


@dataclass(frozen=True, eq=False)
class Paper:
    """A sheet that was laid out."""

    sheet: CaseSheet
    pages: tuple[Page, ...]


def lay_out(
    sheet: CaseSheet, pictures: Mapping[ImageId, Small], heats: Mapping[ImageId, HeatMap]
) -> Paper:
    """Lay a sheet out on pages; on the window's thread, since it measures text."""
    return Paper(sheet, layout.lay_out(sheet, pictures, heats))


def content(paper: Paper) -> bytes:
    """The PDF. Its metadata name no person."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(layout.RESOLUTION)
    writer.setTitle(layout.tr("Evidence sheet"))
    writer.setCreator(f"ManiNegs {paper.sheet.program}")
    painter = QPainter(writer)
    for number in range(len(paper.pages)):
        if number:
            writer.newPage()
        layout.draw(paper.sheet, paper.pages, number, painter)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def save(paper: Paper, path: Path) -> None:
    """Write the PDF whole, or not at all.

    Raises
    ------
    WorldError
        When the file cannot be written there.
    """
    try:
        with files.atomic(path) as stream:
            stream.write(content(paper))
    except OSError as error:
        raise WorldError(
            f"The sheet cannot be saved in {path.parent.name} ({error.strerror}): choose another "
            "folder."
        ) from error


def picture(paper: Paper, number: int, width: int, *, dimmed: bool = False) -> QImage:
    """One page, ``width`` pixels wide; ``dimmed`` for a dark room, where white paper dazzles."""
    scale = width / layout.WIDTH
    made = QImage(width, round(layout.HEIGHT * scale), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.scale(scale, scale)
    layout.draw(paper.sheet, paper.pages, number, painter, _DIM if dimmed else layout.WHITE)
    painter.end()
    return made


def print_on(paper: Paper, printer: QPrinter) -> None:
    """Print every page, as large as the printer's paper lets it."""
    painter = QPainter(printer)
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    scale = min(room.width() / layout.WIDTH, room.height() / layout.HEIGHT)
    painter.scale(scale, scale)
    for number in range(len(paper.pages)):
        if number:
            printer.newPage()
        layout.draw(paper.sheet, paper.pages, number, painter)
    painter.end()
