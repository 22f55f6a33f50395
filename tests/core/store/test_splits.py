"""Split membership is by patient, balanced, and for ever."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.assessment import Outcome
from core.domain.records import Split
from core.domain.study import PatientId
from core.store import Store, breasts, patients, splits
from core.store.work import Reading
from tests.support import stores


def people(reading: Reading) -> list[PatientId]:
    return sorted({info.patient for info in breasts.all_breasts(reading)})


def test_shares_hold_in_each_stratum_even_where_it_is_small(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 40, tagged=False).store as store:
        with store.write(None, "split") as unit:
            splits.assign(unit)
        with store.read() as r:
            given_ = splits.of_patients(r)
        evil = Counter(given_[PatientId(p)] for p in given_ if p % 2 == 0)
        kind = Counter(given_[PatientId(p)] for p in given_ if p % 2)
    expected = {Split.TRAIN: 11, Split.VALIDATION: 3, Split.TEST: 6}
    assert evil == kind == expected


def test_two_stores_do_not_split_alike(tmp_path: Path) -> None:
    found = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        with (
            stores.filled(tmp_path / name, 40).store as store,
            store.write(None, "split") as unit,
        ):
            found.append(splits.assign(unit))
    assert found[0] != found[1]


def test_later_pathology_and_patients_move_nobody(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 12, proven=False).store as store:
        with store.write(None, "split") as unit:
            before = splits.assign(unit)
        with store.write(None, "more") as unit:
            for info in breasts.all_breasts(unit):
                stores.prove(unit, info.id, Outcome.MALIGNANT)
            for number in range(100, 110):
                stores.add_image(unit, stores.header(number))
            new = splits.assign(unit)
            assert splits.assign(unit) == {}
        with store.read() as r:
            after = splits.of_patients(r)
    assert before.items() <= after.items()
    assert set(new) == set(after) - set(before)


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8))
def test_whatever_is_joined_a_test_patient_stays_in_test(
    steps: list[tuple[int, int]],
) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder, stores.filled(Path(folder), 8).store as store:
        with store.write(None, "split") as unit:
            given_ = splits.assign(unit)
            everyone = people(unit)
        members = {patient: {patient} for patient in everyone}
        for one, two in steps:
            keep, other = (next(k for k, v in members.items() if everyone[i] in v)
                           for i in (one, two))  # fmt: skip
            if keep == other:
                continue
            join(store, everyone[one], everyone[two])
            members[keep] |= members.pop(other)
        with store.read() as r:
            after = splits.of_patients(r)
            assert set(people(r)) == set(members) == set(after)
    for person, ids in members.items():
        assert after[person] == max(given_[patient] for patient in ids)


def join(store: Store, keep: PatientId, other: PatientId) -> None:
    with store.write(None, "join") as unit:
        patients.join(unit, keep, other)


def test_a_person_joined_before_the_split_gets_one(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 3).store as store:
        with store.read() as r:
            one, two, _ = people(r)
        join(store, one, two)
        with store.write(None, "split") as unit:
            splits.assign(unit)
        with store.read() as r:
            assert set(splits.of_patients(r)) == set(people(r))


def test_an_id_without_a_split_takes_that_of_the_person_it_joins(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 2).store as store:
        with store.write(None, "split") as unit:
            given_ = splits.assign(unit)
            stores.add_image(unit, stores.header(50))
        with store.read() as r:
            new = next(p for p in people(r) if p not in given_)
            old = next(iter(given_))
        join(store, new, old)
        with store.read() as r:
            assert splits.of_patients(r)[new] == given_[old]
