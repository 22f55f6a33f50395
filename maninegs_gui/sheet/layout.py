"""The sheet on A4 pages: blocks that flow, and are painted the same on paper and on screen.

Units are those of a page at 150 dots an inch, whatever it is painted on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from core.classification.case_sheet import CaseSheet, Lesion, Neighbour, Row
from maninegs_gui import languages
from maninegs_gui.sheet.blocks import (
    HEIGHT,
    INK,
    INSIDE,
    MARGIN,
    MUTED,
    RESOLUTION,
    RULE,
    WIDTH,
    Piece,
    font,
    heading,
    rows,
    space,
    text,
)
from maninegs_gui.sheet.pictures import Heats, Pictures, images, picture

__all__ = ["HEIGHT", "RESOLUTION", "WHITE", "WIDTH", "Page", "draw", "foot_texts", "lay_out", "tr"]
_FOOT, _HEAD = 70.0, 56.0
_SMALL = 190.0
WHITE = QColor("white")


def tr(text: str) -> str:
    """A heading of the sheet, translated."""
    return QCoreApplication.translate("sheet", text)


@dataclass
class Page:
    """One page: pieces and where they stand."""

    pieces: list[tuple[float, Piece]] = field(default_factory=list)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is written between head and foot, in order."""
        return tuple(text for _, piece in self.pieces for text in piece.texts)


def lay_out(sheet: CaseSheet, pictures: Pictures, heats: Heats) -> tuple[Page, ...]:
    """The pages of a sheet."""
    return _flow(tuple(_pieces(sheet, pictures, heats)))


def draw(
    sheet: CaseSheet, pages: Sequence[Page], number: int, painter: QPainter, ground: QColor = WHITE
) -> None:
    """Paint one page with its head and foot; ``number`` counts from 0."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # Otherwise a PDF keeps its images as JPEG, which invents edges.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), ground)
    _head(sheet, painter)
    for y, piece in pages[number].pieces:
        piece.paint(painter, MARGIN, y)
    _foot(sheet, painter, number, len(pages))


def foot_texts(sheet: CaseSheet, number: int, count: int) -> tuple[str, ...]:
    """What stands at the foot of a page."""
    return languages.sentence(sheet.foot), tr("Page {0} of {1}").format(number + 1, count)


def _head(sheet: CaseSheet, painter: QPainter) -> None:
    small = font(8)
    painter.setFont(small)
    painter.setPen(MUTED)
    room = QRectF(MARGIN, _HEAD - 22, INSIDE, 30)
    shown = QFontMetricsF(small).elidedText(sheet.title, Qt.TextElideMode.ElideMiddle, INSIDE - 260)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, shown)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, tr("Evidence sheet"))


def _foot(sheet: CaseSheet, painter: QPainter, number: int, count: int) -> None:
    told, page = foot_texts(sheet, number, count)
    top = HEIGHT - _FOOT
    painter.setPen(QPen(RULE, 1))
    painter.drawLine(QPointF(MARGIN, top), QPointF(WIDTH - MARGIN, top))
    small = font(7.5, bold=True)
    painter.setFont(small)
    painter.setPen(INK)
    metrics = QFontMetricsF(small)
    shown = metrics.elidedText(told, Qt.TextElideMode.ElideMiddle, INSIDE - 150)
    room = QRectF(MARGIN, top + 10, INSIDE, metrics.height() + 4)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, shown)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, page)


def _flow(pieces: Sequence[Piece]) -> tuple[Page, ...]:
    top, bottom = _HEAD + 24, HEIGHT - _FOOT - 16
    pages, y, place = [Page()], top, 0
    while place < len(pieces):
        together = 1
        while pieces[place + together - 1].keep and place + together < len(pieces):
            together += 1
        high = sum(piece.height for piece in pieces[place : place + together])
        if y + high > bottom and pages[-1].pieces:
            pages.append(Page())
            y = top
        for piece in pieces[place : place + together]:
            pages[-1].pieces.append((y, piece))
            y += piece.height
        place += together
    return tuple(pages)


def _pieces(sheet: CaseSheet, pictures: Pictures, heats: Heats) -> Iterable[Piece]:
    yield from text(sheet.title, font(15, bold=True), INSIDE)
    yield from rows(sheet.about)
    yield space(14)
    yield images(sheet, pictures, heats, tr("No image of this breast can be shown."))
    if any(image.id in heats for image in sheet.images):
        yield from text(
            tr("Violet shows where these images speak for the likeness to a similar case."),
            font(8), INSIDE, MUTED,
        )  # fmt: skip
    yield from heading(tr("Findings"))
    if not sheet.lesions:
        yield from text(tr("No finding was marked by this reader."), font(9.5), INSIDE)
    for lesion in sheet.lesions:
        yield from _lesion(lesion)
    yield from heading(tr("Assessment"))
    yield from rows(sheet.assessment)
    yield from heading(tr("Pathology of this breast"))
    yield from rows(sheet.pathology)
    yield from heading(tr("Opinion"))
    if sheet.opinion.chance:
        yield from text(
            tr("Probability of malignancy: {0}").format(sheet.opinion.chance),
            font(10.5, bold=True), INSIDE,
        )  # fmt: skip
    if sheet.opinion.none:
        yield from text(tr("No opinion. {0}").format(sheet.opinion.none), font(9.5), INSIDE)
    yield from rows(sheet.opinion.rows)
    yield from heading(tr("Similar cases"))
    yield from text(sheet.close, font(9), INSIDE, MUTED)
    for one in sheet.neighbours:
        yield from _neighbour(one, pictures)
    if sheet.model:
        yield from heading(tr("The model"))
        yield from rows(sheet.model)


def _lesion(one: Lesion) -> Iterable[Piece]:
    title = f"{one.number}. {one.title}"
    if one.category:
        title += f" · {tr('category {0}').format(one.category)}"
    yield from text(title, font(9.5, bold=True), INSIDE, keep=True)
    told = "; ".join(one.tags) or tr("no tag")
    yield from text(told, font(9.5), INSIDE - 24, left=24)
    if one.note:
        yield from text(one.note, font(9.5), INSIDE - 24, MUTED, left=24)
    yield space(4)


def _neighbour(one: Neighbour, pictures: Pictures) -> Iterable[Piece]:
    """Pictures at the left, words at their right; short ones stay on one page."""
    images = [image for image in one.images if image.id in pictures][:2]
    left = 2 * (_SMALL * 0.8 + 8) + 12
    head = font(9.5, bold=True)
    likeness, outcome = Row(tr("Likeness"), one.likeness), Row(tr("Pathology"), one.pathology)
    lines: list[Piece] = [
        *text(one.title, head, INSIDE - left, left=left),
        *rows([row for row in (likeness, outcome, *one.why) if row.value], left, INSIDE - left),
    ]

    def paint(painter: QPainter, x: float, y: float) -> None:
        for place, image in enumerate(images):
            room = QRectF(x + place * (_SMALL * 0.8 + 8), y, _SMALL * 0.8, _SMALL)
            picture(painter, room, image, pictures[image.id])

    yield space(10, keep=True)
    # The pictures stand beside the first lines, which must be on their page with room below.
    yield Piece(0, paint, keep=True)
    high = 0.0
    for line in lines:
        high += line.height
        yield Piece(line.height, line.paint, line.texts, keep=high < _SMALL)
    if high < _SMALL:
        yield space(_SMALL - high)
