"""Before a start: each thing that is wrong with the data is found, weighed, and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dataset.checks import Check, Severity, by_severity, learners, of_material
from core.dataset.material import BreastMaterial, Unmapped
from core.domain.assessment import Outcome
from core.domain.records import Split
from core.domain.study import View
from tests.support.material import breast, material, picture

GOOD = tuple(breast(number) for number in range(60))
TRAIN, OTHER, TEST = 0, 1, 7
"""Breasts by number: two that teach, one held out."""


def found(rows: Sequence[BreastMaterial] = GOOD, **wanted: object) -> dict[str, Check]:
    checks = of_material(material(rows), **wanted)  # type: ignore[arg-type]
    return {one.code: one for one in checks}


def test_good_data_give_nothing_to_say() -> None:
    assert not found()
    assert learners(material()) == 36


def test_an_empty_store_stops_and_says_what_to_do() -> None:
    checks = found(())
    assert checks["breasts"].severity is Severity.STOP
    assert "Import more exams" in checks["breasts"].todo


def test_too_few_tagged_breasts_stop() -> None:
    checks = found([replace(row, tagged=row.info.id < 10) for row in GOOD])
    assert checks["learn"].severity is Severity.STOP
    assert "6 tagged breasts of 6 patients" in checks["learn"].sentence
    assert "breasts" not in checks


def test_a_breast_with_one_view_counts_where_the_model_can_use_it() -> None:
    rows = [replace(row, views=(row.views[0], None)) for row in GOOD]
    assert "learn" not in found(rows, one_view=True)
    checks = found(rows, one_view=False)
    assert checks["learn"].severity is Severity.STOP
    assert "manifestations" in checks["learn"].todo
    assert "do not train" in checks["one-view"].todo


def test_equal_tags_everywhere_stop() -> None:
    checks = found([replace(row, bits=np.zeros_like(row.bits)) for row in GOOD])
    assert checks["alike"].severity is Severity.STOP


def test_an_image_of_two_women_on_both_sides_of_the_line_stops_and_names_them() -> None:
    same = GOOD[TRAIN].views
    checks = found([replace(row, views=same) if row.info.id == TEST else row for row in GOOD])
    assert checks["image-leak"].severity is Severity.STOP
    assert checks["image-leak"].patients == ("P0000", "P0007")
    assert "P0000" not in repr(checks["image-leak"])
    assert "uid-leak" not in checks


def test_an_image_of_two_women_who_are_not_shared_out_yet_stops_too() -> None:
    rows = [replace(row, split=None) for row in GOOD]
    rows[OTHER] = replace(rows[OTHER], views=rows[TRAIN].views)
    assert found(rows)["image-leak"].severity is Severity.STOP


def test_a_copy_of_an_image_among_those_who_learn_is_a_warning() -> None:
    same = GOOD[TRAIN].views
    checks = found([replace(row, views=same) if row.info.id == OTHER else row for row in GOOD])
    assert checks["duplicates"].severity is Severity.WARNING
    assert "image-leak" not in checks


def test_a_changed_copy_with_the_same_uid_on_both_sides_stops() -> None:
    head = picture(TRAIN, View.CC).header
    copy = picture(TEST, View.CC, header=head)
    rows = list(GOOD)
    rows[TEST] = replace(rows[TEST], views=(copy, rows[TEST].views[1]))
    assert found(rows)["uid-leak"].severity is Severity.STOP


def test_a_woman_on_both_sides_of_the_line_stops() -> None:
    info = replace(GOOD[TEST].info, patient=GOOD[TRAIN].info.patient)
    rows = [replace(row, info=info) if row.info.id == TEST else row for row in GOOD]
    assert found(rows)["patient-leak"].severity is Severity.STOP


def test_one_sided_labels_are_told_for_the_whole_and_for_who_is_held_out() -> None:
    checks = found([replace(row, outcome=Outcome.BENIGN) for row in GOOD])
    assert checks["proven-malignant"].severity is Severity.WARNING
    assert "malignant" in checks["one-sided"].sentence
    only_test = found(
        [replace(row, outcome=Outcome.BENIGN) if row.split is Split.TEST else row for row in GOOD]
    )
    assert "proven-malignant" not in only_test
    assert "malignant" in only_test["one-sided"].sentence


@pytest.mark.parametrize(("part", "code"), [(Split.VALIDATION, "validation"), (Split.TEST, "test")])
def test_an_empty_part_is_told(part: Split, code: str) -> None:
    checks = found([row for row in GOOD if row.split is not part])
    assert checks[code].severity is Severity.WARNING


def test_readers_who_differ_are_told_with_their_patients() -> None:
    rows = [replace(row, readers=2, differ=row.info.id == 3) for row in GOOD]
    checks = found(rows)
    assert checks["differ"].patients == ("P0003",)
    assert "Breasts read by several: 60; settled: 0." in checks["readers"].sentence
    rows[3] = replace(rows[3], settled=True)
    assert "differ" not in found(rows)


def test_what_cannot_be_used_is_counted() -> None:
    store = material(
        (*GOOD[:-2], replace(GOOD[-1], views=(None, None)), replace(GOOD[-2], tagged=False)),
        unreadable=2,
        missing_files=3,
        unplaced=4,
        unmapped={("gone@3", "type.mass"): Unmapped(1, 1)},
    )
    checks = {one.code: one for one in of_material(store)}
    assert "decoded: 2" in checks["unreadable"].sentence
    assert "lay: 3" in checks["missing"].sentence
    assert "unplaced: 4" in checks["unplaced"].sentence
    assert "type.mass (gone@3)" in checks["unmapped"].sentence
    assert {checks[code].severity for code in ("untagged", "no-image")} == {Severity.NOTE}


def test_a_collection_that_is_not_there_stops() -> None:
    checks = found(collections=("elsewhere",))
    assert checks["collection"].severity is Severity.STOP
    assert "elsewhere" in checks["collection"].sentence


def test_only_what_the_chosen_collection_holds_counts() -> None:
    def in_collection(row: BreastMaterial, name: str) -> BreastMaterial:
        return replace(row, info=replace(row.info, collection=name))

    rows = [in_collection(row, "few" if row.info.id < 20 else "many") for row in GOOD]
    assert "learn" in found(rows, collections=("few",))
    assert not found(rows, collections=("many",)).keys() & {"learn", "breasts"}


def test_folds_share_out_anew_so_that_nobody_needs_a_stored_split() -> None:
    rows = [replace(row, split=None) for row in GOOD]
    assert not found(rows, folds=3, fold=1)


@given(st.lists(st.sampled_from(Severity)))
def test_what_stops_comes_first_and_nothing_is_lost(severities: list[Severity]) -> None:
    checks = [Check(str(at), severity, "It is.") for at, severity in enumerate(severities)]
    ordered = by_severity(checks)
    assert sorted(one.code for one in ordered) == sorted(one.code for one in checks)
    places = [list(Severity).index(one.severity) for one in ordered]
    assert places == sorted(places)
