"""Split membership: given once per patient, stored, never changed by later tags or runs."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.records import Split
from core.domain.study import PatientId
from core.store.tables import BreastRow, ExamRow, MetaRow, PathologyRow, PatientRow, SplitRow
from core.store.work import Reading, Unit

SHARES: Mapping[Split, float] = {Split.TRAIN: 0.55, Split.VALIDATION: 0.15, Split.TEST: 0.30}
_SALT = "split salt"


def of_patients(reading: Reading) -> dict[PatientId, Split]:
    """The split of every person that has one, by the id that stands for her."""
    rows = reading.session.execute(
        select(SplitRow.patient_id, SplitRow.split)
        .join(PatientRow, PatientRow.id == SplitRow.patient_id)
        .where(PatientRow.joined_into.is_(None))
    )
    return {PatientId(patient): Split(split) for patient, split in rows}


def assign(unit: Unit, shares: Mapping[Split, float] = SHARES) -> dict[PatientId, Split]:
    """Give every person without one a split; returns the new ones.

    Persons are taken in the order of a salted SHA-256 of their key, each stratum of
    first known pathology apart, and each goes where its stratum lacks most. The salt
    is random, kept in the store, and never shown.
    """
    salt = _salt(unit)
    first = _first_pathology(unit)
    counts: dict[str, Counter[Split]] = {}
    for stratum, split in unit.session.execute(select(SplitRow.stratum, SplitRow.split)):
        counts.setdefault(stratum, Counter())[Split(split)] += 1
    new = unit.session.execute(
        select(PatientRow.id, PatientRow.key)
        .outerjoin(SplitRow, SplitRow.patient_id == PatientRow.id)
        .where(PatientRow.joined_into.is_(None), SplitRow.patient_id.is_(None))
    ).all()
    given: dict[PatientId, Split] = {}
    for _, patient in sorted((sha256(f"{salt}/{key}".encode()).digest(), id_) for id_, key in new):
        stratum = first.get(patient, "unknown")
        split = _neediest(counts.setdefault(stratum, Counter()), shares)
        counts[stratum][split] += 1
        unit.session.add(SplitRow(patient_id=patient, split=int(split), stratum=stratum))
        unit.record(
            Topic.PATIENTS, patient, "split", after={"split": split.name, "stratum": stratum}
        )
        given[PatientId(patient)] = split
    return given


def merge(unit: Unit, keep: PatientId, other: PatientId) -> None:
    """Give ``keep`` the more guarded split of the two (test before validation)."""
    rows = [unit.session.get(SplitRow, patient) for patient in (keep, other)]
    known = [row for row in rows if row is not None]
    if not known:
        return
    split = max(row.split for row in known)
    kept = rows[0]
    before = None if kept is None else {"split": Split(kept.split).name}
    if kept is None:
        unit.session.add(SplitRow(patient_id=keep, split=split, stratum=known[0].stratum))
    elif kept.split == split:
        return
    else:
        kept.split = split
    unit.record(Topic.PATIENTS, keep, "split", before=before, after={"split": Split(split).name})


def _neediest(count: Counter[Split], shares: Mapping[Split, float]) -> Split:
    total = sum(count.values()) + 1
    return max(Split, key=lambda split: (shares[split] * total - count[split], -split))


def _salt(unit: Unit) -> str:
    row = unit.session.get(MetaRow, _SALT)
    if row is None:
        row = MetaRow(key=_SALT, value=secrets.token_hex(16))
        unit.session.add(row)
    return row.value


def _first_pathology(unit: Unit) -> dict[int, str]:
    rows = unit.session.execute(
        select(PatientRow.id, PatientRow.joined_into, PathologyRow.outcome)
        .join(ExamRow, ExamRow.patient_id == PatientRow.id)
        .join(BreastRow, BreastRow.exam_id == ExamRow.id)
        .join(PathologyRow, PathologyRow.breast_id == BreastRow.id)
        .order_by(PathologyRow.id)
    )
    first: dict[int, str] = {}
    for patient, joined, outcome in rows:
        first.setdefault(joined or patient, outcome)
    return first
