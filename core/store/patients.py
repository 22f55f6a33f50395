"""Patients: several ids of one person can be joined, once and for all."""

from __future__ import annotations

from sqlalchemy import func, select, update

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import PatientInfo
from core.domain.study import PatientId
from core.store import splits
from core.store.tables import PatientRow
from core.store.work import Reading, Unit

PERSON = func.coalesce(PatientRow.joined_into, PatientRow.id)
"""The id that stands for the person a patient row belongs to."""


def display(reading: Reading, patient: PatientId) -> PatientInfo:
    """What may be shown of the person that ``patient`` belongs to."""
    row = _person(reading, patient)
    return PatientInfo(PatientId(row.id), row.key, row.name, row.birth_date, row.sex)


def join(unit: Unit, keep: PatientId, other: PatientId) -> None:
    """Say that ``other`` is the same person as ``keep``.

    Her split is the more guarded one of the two: test if either was in it.
    """
    kept, gone = _person(unit, keep), _person(unit, other)
    if kept.id == gone.id:
        raise WorldError("These two ids already belong to one person.")
    splits.merge(unit, PatientId(kept.id), PatientId(gone.id))
    unit.session.execute(
        update(PatientRow)
        .where((PatientRow.id == gone.id) | (PatientRow.joined_into == gone.id))
        .values(joined_into=kept.id)
    )
    unit.record(
        Topic.PATIENTS, gone.id, "join", before={"joined_into": None},
        after={"joined_into": kept.id},
    )  # fmt: skip
    unit.touch(Topic.PATIENTS, kept.id)


def _person(reading: Reading, patient: PatientId) -> PatientRow:
    row = reading.session.get(PatientRow, patient)
    if row is not None and row.joined_into is not None:
        row = reading.session.get(PatientRow, row.joined_into)
    if row is None:
        raise WorldError(f"There is no patient {patient} in this workspace.")
    return row


def by_key(reading: Reading, key: str) -> PatientId | None:
    """The person that an id of hers stands for, also one that was joined into another."""
    found = reading.session.scalar(select(PERSON).where(PatientRow.key == key))
    return None if found is None else PatientId(found)
