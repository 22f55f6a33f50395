"""Rows of one breast join: nothing is forgotten, repeated or dependent on order."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from core.domain.assessment import Category, Density, Outcome
from core.domain.study import Side
from core.ingest.cells import RowFacts, TableFinding
from core.ingest.tags import BreastTags, exam_key

FINDINGS = st.builds(
    TableFinding,
    st.sampled_from(["mass", "calcification"]),
    st.frozensets(st.sampled_from([("shape", "oval"), ("margin", "spiculated")])),
    st.sampled_from(["1", "2"]),
)
ROWS = st.lists(
    st.builds(
        RowFacts,
        line=st.just(2),
        patient=st.just("A"),
        density=st.sampled_from([None, *Density]),
        category=st.sampled_from([None, *Category]),
        outcome=st.sampled_from([None, *Outcome]),
        outcome_detail=st.sampled_from(["", "x", "y"]),
        findings=st.lists(FINDINGS, max_size=2).map(tuple),
        nothing=st.booleans(),
    ),
    max_size=6,
)


def breast() -> BreastTags:
    return BreastTags("import: generic", "2.25.1", Side.LEFT)


def summary(tags: BreastTags) -> object:
    found = {name: (f.type_key, f.descriptors) for name, f in tags.findings.items()}
    return found, tags.category, tags.density, tags.outcome, tags.outcome_detail


@given(ROWS)
def test_saying_everything_again_changes_nothing(rows: list[RowFacts]) -> None:
    tags = breast()
    for row in rows:
        tags.take(row)
    before = summary(tags)
    assert not any(tags.take(row) for row in rows)
    assert summary(tags) == before


@given(ROWS, st.integers(0, 1000))
def test_the_order_of_the_rows_does_not_matter(rows: list[RowFacts], seed: int) -> None:
    first, second = breast(), breast()
    for row in rows:
        first.take(row)
    for row in random.Random(seed).sample(rows, len(rows)):
        second.take(row)
    assert summary(first) == summary(second)


@given(ROWS)
def test_no_descriptor_is_ever_lost(rows: list[RowFacts]) -> None:
    tags = breast()
    for row in rows:
        tags.take(row)
    said = {(f.type_key, d) for row in rows for f in row.findings for d in f.descriptors}
    kept = {(f.type_key, d) for f in tags.findings.values() for d in f.descriptors}
    assert kept == said


def test_one_malignant_lesion_makes_the_breast_malignant() -> None:
    tags = breast()
    tags.take(RowFacts(2, "A", outcome=Outcome.BENIGN, outcome_detail="without callback"))
    tags.take(RowFacts(3, "A", outcome=Outcome.MALIGNANT))
    tags.take(RowFacts(4, "A", outcome=Outcome.BENIGN))
    assert (tags.outcome, tags.outcome_detail) == (Outcome.MALIGNANT, "")


def test_a_breast_without_findings_is_tagged_as_category_1() -> None:
    tags = breast()
    assert tags.take(RowFacts(2, "A", nothing=True))
    assert tags.category is Category.C1


def test_keys_are_the_same_in_every_run() -> None:
    assert exam_key("P1", None) == exam_key("P1", None)
    assert exam_key("P1", None) != exam_key("P2", None)
    assert exam_key("P1", None).startswith("2.25.")
    assert len(exam_key("P1", None)) <= 64
