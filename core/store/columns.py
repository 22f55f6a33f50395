"""Breasts in plain rows, some columns of some tables: for who looks at all of them at once.

No value of ``core.domain`` a row and no JSON that is not asked for: at 100,000 breasts the
values of :mod:`core.store.images` take longer to build than to read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Select, String, case, func, or_, select, type_coerce

from core.store.chunks import chunks
from core.store.patients import PERSON
from core.store.tables import (
    AdjudicationRow,
    AssessmentRow,
    BreastRow,
    ExamRow,
    FindingRow,
    ImageRow,
    ManifestationRow,
    PathologyRow,
    PatientRow,
    ReaderRow,
    SplitRow,
)
from core.store.work import Reading

_MADE_OF_OTHERS = ("GENERATED_2D", "TOMO")
"""What Image Type says of an image that is no single exposure (``core.imaging.kinds``)."""
T = TypeVar("T")
Some = Iterable[int] | None
"""Breast ids; None for all."""


class BreastLine(NamedTuple):
    """One breast; ``patient`` is the person, ``density`` what a table gave."""

    breast: int
    exam: int
    side: str
    patient: int
    exam_date: date | None
    vendor: str
    collection: str
    density: str | None
    age_years: int | None
    birth_date: date | None
    split: int | None


class ImageLine(NamedTuple):
    """One placed image; ``modifiers``, ``orientation`` and ``kinds`` are JSON as it is kept.

    ``kinds`` are the corner texts where they may tell of a synthetic image or of
    projections, else empty.
    """

    breast: int
    image: int
    side: str | None
    view: str | None
    modifiers: str
    orientation: str
    state: str
    intent: str
    quality_control: bool
    partial: bool
    sop_class_uid: str
    frames: int
    kinds: str


class FindingLine(NamedTuple):
    """One finding that was not removed."""

    finding: int
    breast: int
    reader: int
    lexicon: str
    version: str
    type_key: str


class TermLine(NamedTuple):
    """One descriptor."""

    finding: int
    axis: str
    value: str


class AssessmentLine(NamedTuple):
    """What one reader concluded."""

    breast: int
    reader: int
    category: str
    density: str | None


class OutcomeLine(NamedTuple):
    """What was proven."""

    breast: int
    outcome: str


def breasts(reading: Reading, some: Some = None) -> Iterator[BreastLine]:
    """Breasts by rising id."""
    query = (
        select(
            BreastRow.id, BreastRow.exam_id, BreastRow.side, PERSON, ExamRow.exam_date,
            ExamRow.manufacturer, ExamRow.collection, BreastRow.density, ExamRow.age_years,
            PatientRow.birth_date, SplitRow.split,
        )
        .join(ExamRow, ExamRow.id == BreastRow.exam_id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .outerjoin(SplitRow, SplitRow.patient_id == PERSON)
        .order_by(BreastRow.id)
    )  # fmt: skip
    return _lines(reading, query, BreastRow.id, some, BreastLine)


def images(reading: Reading, some: Some = None) -> Iterator[ImageLine]:
    """Images of breasts by rising id; unplaced ones are left out."""
    corner = func.upper(type_coerce(ImageRow.corner_text, String))
    tells = or_(*(func.instr(corner, word) > 0 for word in _MADE_OF_OTHERS))
    query = (
        select(
            ImageRow.breast_id, ImageRow.id, ImageRow.side, ImageRow.view,
            type_coerce(ImageRow.modifiers, String), type_coerce(ImageRow.orientation, String),
            ImageRow.state, ImageRow.intent, ImageRow.quality_control, ImageRow.partial,
            ImageRow.sop_class_uid, ImageRow.frames,
            case((tells, type_coerce(ImageRow.corner_text, String)), else_=""),
        )
        .where(ImageRow.breast_id.is_not(None))
        .order_by(ImageRow.id)
    )  # fmt: skip
    return _lines(reading, query, ImageRow.breast_id, some, ImageLine)


def findings(reading: Reading, some: Some = None) -> Iterator[FindingLine]:
    """Findings that count, by rising id."""
    query = (
        select(
            FindingRow.id, FindingRow.breast_id, FindingRow.reader_id, FindingRow.lexicon,
            FindingRow.lexicon_version, FindingRow.type_key,
        )
        .where(FindingRow.deleted.is_(False))
        .order_by(FindingRow.id)
    )  # fmt: skip
    return _lines(reading, query, FindingRow.breast_id, some, FindingLine)


def terms(reading: Reading, some: Some = None) -> Iterator[TermLine]:
    """Descriptors of the findings that count."""
    query = (
        select(ManifestationRow.finding_id, ManifestationRow.axis, ManifestationRow.value)
        .join(FindingRow, FindingRow.id == ManifestationRow.finding_id)
        .where(FindingRow.deleted.is_(False))
    )
    return _lines(reading, query, FindingRow.breast_id, some, TermLine)


def assessments(reading: Reading, some: Some = None) -> Iterator[AssessmentLine]:
    """Every reader's conclusions."""
    query = select(
        AssessmentRow.breast_id, AssessmentRow.reader_id, AssessmentRow.category,
        AssessmentRow.density,
    )  # fmt: skip
    return _lines(reading, query, AssessmentRow.breast_id, some, AssessmentLine)


def outcomes(reading: Reading, some: Some = None) -> Iterator[OutcomeLine]:
    """Proven outcomes."""
    query = select(PathologyRow.breast_id, PathologyRow.outcome)
    return _lines(reading, query, PathologyRow.breast_id, some, OutcomeLine)


def settled(reading: Reading) -> set[int]:
    """Breasts that an adjudicator settled."""
    return set(reading.session.scalars(select(AdjudicationRow.breast_id)))


def roles(reading: Reading) -> dict[int, str]:
    """The role of every reader."""
    rows = reading.session.execute(select(ReaderRow.id, ReaderRow.role))
    return {row.id: row.role for row in rows}


def said_by(reading: Reading, readers: Iterable[int]) -> set[int]:
    """Breasts of which any of these readers said something."""
    whose = list(readers)
    return {
        breast
        for column, reader in (
            (FindingRow.breast_id, FindingRow.reader_id),
            (AssessmentRow.breast_id, AssessmentRow.reader_id),
        )
        for breast in reading.session.scalars(select(column).where(reader.in_(whose)))
    }


def breasts_of_findings(reading: Reading, findings: Iterable[int]) -> set[int]:
    """Whose findings these are, removed ones too."""
    return _found(reading, select(FindingRow.breast_id), FindingRow.id, findings)


def breasts_of_images(reading: Reading, images: Iterable[int]) -> set[int]:
    """Whose images these are."""
    query = select(ImageRow.breast_id).where(ImageRow.breast_id.is_not(None))
    return _found(reading, query, ImageRow.id, images)


def patients_of_breasts(reading: Reading, breasts: Iterable[int]) -> set[int]:
    """Ids of patients, before any join, of breasts that are there."""
    query = select(ExamRow.patient_id).join(BreastRow, BreastRow.exam_id == ExamRow.id)
    return _found(reading, query, BreastRow.id, breasts)


def patients_of_exams(reading: Reading, exams: Iterable[int]) -> set[int]:
    """Ids of patients, before any join, of exams that are there."""
    return _found(reading, select(ExamRow.patient_id), ExamRow.id, exams)


def breasts_of_patients(reading: Reading, patients: Iterable[int]) -> set[int]:
    """Breasts of patients and of the ids that were joined into them."""
    wanted = list(patients)
    query = (
        select(BreastRow.id)
        .join(ExamRow, ExamRow.id == BreastRow.exam_id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
    )
    return _found(reading, query, PatientRow.id, wanted) | _found(
        reading, query, PatientRow.joined_into, wanted
    )


def _found(reading: Reading, query: Select[Any], column: Any, some: Iterable[int]) -> set[int]:
    return {
        found
        for part in chunks(some)
        for found in reading.session.scalars(query.where(column.in_(part)))
    }


def _lines(
    reading: Reading,
    query: Select[*tuple[Any, ...]],
    column: Any,
    some: Some,
    kind: Callable[..., T],
) -> Iterator[T]:
    queries = [query] if some is None else [query.where(column.in_(part)) for part in chunks(some)]
    for each in queries:
        # Straight from the driver's rows: at half a million the wrapping is what takes time.
        found = reading.session.execute(each.execution_options(yield_per=10_000))
        for rows in found.partitions():
            for row in rows:
                yield kind(*row)
