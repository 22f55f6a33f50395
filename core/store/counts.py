"""How much the store holds."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import DeclarativeBase

from core.domain.records import Status
from core.store.tables import (
    BreastRow,
    ExamRow,
    FindingRow,
    ImageRow,
    PathologyRow,
    PatientRow,
)  # fmt: skip
from core.store.work import Reading


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
