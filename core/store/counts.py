"""How much the store holds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import DeclarativeBase

from core.domain.records import Status
from core.domain.study import ImageState, Intent
from core.store.tables import (
    BreastRow,
    ExamRow,
    FindingRow,
    ImageRow,
    PathologyRow,
    PatientRow,
)  # fmt: skip
from core.store.work import Reading


@dataclass(frozen=True, slots=True)
class ImageCounts:
    """How many images cannot be used for training, and why (one may count twice)."""

    unreadable: int
    missing: int
    unplaced: int
    processing: int


def unusable_images(reading: Reading) -> ImageCounts:
    """Images that training has to leave out, counted without reading them."""

    def count(*where: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(ImageRow).where(*where)
        return int(reading.session.scalar(query) or 0)

    return ImageCounts(
        unreadable=count(ImageRow.state == ImageState.UNREADABLE.value),
        missing=count(ImageRow.state == ImageState.MISSING.value),
        unplaced=count(or_(ImageRow.breast_id.is_(None), ImageRow.view.is_(None))),
        processing=count(ImageRow.intent == Intent.PROCESSING.value),
    )


def status(reading: Reading) -> Status:
    """Counts of persons, exams, breasts, images, findings, and proven breasts."""

    def count(table: type[DeclarativeBase], *where: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(*where)
        return int(reading.session.scalar(query) or 0)

    return Status(
        patients=count(PatientRow, PatientRow.joined_into.is_(None)),
        exams=count(ExamRow),
        breasts=count(BreastRow),
        images=count(ImageRow),
        findings=count(FindingRow, FindingRow.deleted.is_(False)),
        proven=count(PathologyRow),
    )
