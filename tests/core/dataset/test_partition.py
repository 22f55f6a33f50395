"""Who trains and who is held out: by patient, covering everyone, the same every time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dataset.partition import ASIDE, partition, words
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData
from tests.support.snapshots import small_snapshot

BASE = small_snapshot(breasts=60, size=4)
OWNERS = st.lists(st.integers(1, 25), min_size=60, max_size=60)
NAMES = st.lists(st.sampled_from(["first", "second", "third"]), min_size=60, max_size=60)


def of(patients: list[int], collections: list[str] | None = None) -> Snapshot:
    """Sixty breasts of these patients; the stored split is by patient, as the store keeps it."""
    ids = np.array(patients, dtype=np.int64)
    stored = ((ids * 7) % 10).astype(np.int64)
    split = np.select([stored < 6, stored < 8], [0, 1], 2).astype(np.int8)
    facets = {"collection": tuple(collections or ["first"] * 60)}
    return replace(BASE, patient_ids=ids, split=split, facets=facets)


def straddling(snapshot: Snapshot) -> list[int]:
    return [
        int(patient)
        for patient in np.unique(snapshot.patient_ids)
        if len(set(snapshot.split[snapshot.patient_ids == patient].tolist())) > 1
    ]


@settings(max_examples=40, deadline=None)
@given(OWNERS, st.integers(2, 8))
def test_folds_hold_everyone_out_once_and_no_woman_straddles(
    patients: list[int], folds: int
) -> None:
    snapshot = of(patients)
    times = np.zeros(60, dtype=int)
    for fold in range(folds):
        found = partition(snapshot, folds=folds, fold=fold)
        assert straddling(found) == []
        assert set(found.split.tolist()) <= {0, 1, 2}
        times += found.split == Split.TEST
    assert (times == 1).all()


@settings(max_examples=30, deadline=None)
@given(OWNERS, st.integers(2, 8), st.randoms(use_true_random=False))
def test_folds_depend_on_who_they_are_and_not_on_order_tags_or_outcomes(
    patients: list[int], folds: int, random: object
) -> None:
    snapshot = of(patients)
    first = partition(snapshot, folds=folds, fold=1)
    turned = replace(
        of(patients[::-1]),
        pathology=1 - np.abs(snapshot.pathology),
        manifestations=255 - snapshot.manifestations,
    )
    again = partition(turned, folds=folds, fold=1)
    by_patient = dict(zip(first.patient_ids.tolist(), first.split.tolist(), strict=True))
    for patient, part in zip(again.patient_ids.tolist(), again.split.tolist(), strict=True):
        assert by_patient[patient] == part


@settings(max_examples=40, deadline=None)
@given(OWNERS, NAMES, st.sampled_from(["first", "second"]))
def test_a_run_learns_from_whole_women_of_its_collections_alone(
    patients: list[int], names: list[str], wanted: str
) -> None:
    snapshot = of(patients, names)
    if wanted not in names:
        with pytest.raises(NotEnoughData, match=wanted):
            partition(snapshot, collections=[wanted])
        return
    found = partition(snapshot, collections=[wanted])
    assert straddling(found) == []
    learnt = np.isin(found.split, (Split.TRAIN, Split.VALIDATION))
    given_ = np.array(names)
    assert (given_[learnt] == wanted).all()
    for patient in np.unique(found.patient_ids[learnt]):
        assert (given_[found.patient_ids == patient] == wanted).all()
    # Nobody becomes, or stops being, a test patient by it.
    assert ((found.split == Split.TEST) == (snapshot.split == Split.TEST)).all()
    assert set(found.split.tolist()) <= {ASIDE, 0, 1, 2}


def test_without_settings_the_stored_split_stays_and_the_snapshot_is_not_touched() -> None:
    snapshot = of(list(range(60)))
    before = snapshot.split.copy()
    assert partition(snapshot).split.tolist() == before.tolist()
    partition(snapshot, collections=["first"], folds=4, fold=2)
    assert snapshot.split.tolist() == before.tolist()


def test_every_fold_has_patients_to_stop_by() -> None:
    snapshot = of(list(range(60)))
    for fold in range(5):
        found = partition(snapshot, folds=5, fold=fold)
        counts = [int((found.split == part).sum()) for part in Split]
        assert counts == [39, 9, 12]


def test_a_partition_in_words_tells_what_makes_a_difference() -> None:
    assert words(["b", "a"], 0, 0) == words(["a", "b", "a"], 0, 3)
    assert len({words(), words(["a"]), words((), 3, 0), words((), 3, 1), words(["a"], 3, 1)}) == 5
