"""Breasts: the unit of training, retrieval and classification."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from core.domain.assessment import Density
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import BreastInfo
from core.domain.study import BreastId, ExamId, PatientId, Side
from core.store import exams
from core.store.chunks import chunks
from core.store.patients import PERSON
from core.store.tables import BreastRow, ExamRow, PatientRow
from core.store.work import Reading, Unit

_Person = aliased(PatientRow)


def all_breasts(reading: Reading) -> tuple[BreastInfo, ...]:
    """Every breast, by id."""
    return _read(reading, _query())


def get(reading: Reading, breast: BreastId) -> BreastInfo:
    """One breast."""
    found = _read(reading, _query().where(BreastRow.id == breast))
    if not found:
        raise WorldError(f"There is no breast {breast} in this workspace: see `maninegs list`.")
    return found[0]


def several(reading: Reading, breasts: Iterable[BreastId]) -> dict[BreastId, BreastInfo]:
    """Some breasts by id; unknown ids are left out."""
    return {
        info.id: info
        for some in chunks(breasts)
        for info in _read(reading, _query().where(BreastRow.id.in_(some)))
    }


def of_exam(reading: Reading, exam: ExamId) -> tuple[BreastInfo, ...]:
    """The breasts of one exam, right before left."""
    found = _read(reading, _query().where(BreastRow.exam_id == exam))
    return tuple(sorted(found, key=lambda info: info.side is Side.LEFT))


def of_person(reading: Reading, patient: PatientId) -> tuple[BreastInfo, ...]:
    """Every breast of a person (``BreastInfo.patient``) in all her exams, by id."""
    return _read(reading, _query().where(_Person.id == patient))


def ensure(
    unit: Unit,
    patient_key: str,
    exam_key: str,
    side: Side,
    *,
    exam_date: date | None = None,
    collection: str,
) -> BreastId:
    """The breast that a table speaks of, made with its exam and patient when new."""
    patient = exams.ensure_patient(unit, patient_key)
    exam = exams.ensure_exam(unit, patient, exam_key, collection=collection, exam_date=exam_date)
    return exams.ensure_breast(unit, ExamId(exam.id), side)


def density(reading: Reading, breast: BreastId) -> Density | None:
    """The composition that a table gives for a breast, without anybody's assessment."""
    value = reading.session.scalar(select(BreastRow.density).where(BreastRow.id == breast))
    return Density(value) if value else None


def densities(reading: Reading) -> dict[BreastId, Density]:
    """The compositions that tables give, by breast; a reader's own are in assessments."""
    rows = reading.session.execute(
        select(BreastRow.id, BreastRow.density).where(BreastRow.density.is_not(None))
    )
    return {BreastId(id_): Density(value) for id_, value in rows if value}


def set_density(unit: Unit, breast: BreastId, density: Density, source: str) -> None:
    """Note the composition that ``source`` (a table) gives for a breast."""
    row = unit.session.get_one(BreastRow, breast)
    before = {"density": row.density, "source": row.density_source}
    after = {"density": density.value, "source": source}
    if before != after:
        row.density, row.density_source = density.value, source
        unit.record(Topic.BREASTS, breast, "change", before=before, after=after, breast=breast)


def find(reading: Reading, text: str) -> BreastInfo:
    """The breast a person names: ``17``, or ``<patient>:<R|L>[:YYYY-MM-DD]``.

    Raises
    ------
    WorldError
        When there is none, or several; the message says which dates there are.
    """
    text = text.strip()
    if text.isdecimal():
        return get(reading, BreastId(int(text)))
    key, side, day = _parts(text)
    # Any id of the person will do, also one that was joined into another.
    person = select(PERSON).where(PatientRow.key == key)
    query = _query().where(_Person.id.in_(person), BreastRow.side == side.value)
    if day is not None:
        query = query.where(ExamRow.exam_date == day)
    found = _read(reading, query)
    if not found:
        raise WorldError(f"There is no breast {text} in this workspace: see `maninegs list`.")
    if len(found) > 1:
        dates = ", ".join(sorted({str(info.exam_date or f"id {info.id}") for info in found}))
        raise WorldError(f"{text} names several breasts ({dates}): add the date, or give the id.")
    return found[0]


def _parts(text: str) -> tuple[str, Side, date | None]:
    wrong = WorldError(
        f"{text} names no breast: give its id, or PATIENT:R or PATIENT:L:2024-01-31."
    )
    pieces = text.split(":")
    day = None
    if len(pieces) > 2:
        try:
            day = date.fromisoformat(pieces[-1])
        except ValueError:
            day = None
        else:
            pieces = pieces[:-1]
    if len(pieces) < 2 or pieces[-1].upper() not in {"R", "L"}:
        raise wrong
    return ":".join(pieces[:-1]), Side(pieces[-1].upper()), day


def _query() -> Select[*tuple[Any, ...]]:
    return (
        select(
            BreastRow.id, BreastRow.exam_id, BreastRow.side, ExamRow.exam_date,
            ExamRow.manufacturer, ExamRow.collection, _Person.id, _Person.key,
        )
        .join(ExamRow, ExamRow.id == BreastRow.exam_id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .join(_Person, _Person.id == PERSON)
        .order_by(BreastRow.id)
    )  # fmt: skip


def _read(reading: Reading, query: Select[*tuple[Any, ...]]) -> tuple[BreastInfo, ...]:
    return tuple(
        BreastInfo(
            id=BreastId(id_), exam=ExamId(exam), patient=PatientId(patient), patient_key=key,
            side=Side(side), exam_date=day, vendor=vendor, collection=collection,
        )
        for id_, exam, side, day, vendor, collection, patient, key in reading.session.execute(query)
    )  # fmt: skip
