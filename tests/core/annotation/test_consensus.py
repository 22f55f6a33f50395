"""What counts for a breast that several read, against a slow and obvious reference."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import lexicons
from core.annotation.consensus import take
from core.domain.assessment import Assessment, Category, Density
from core.domain.finding import Finding, FindingId
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId

LEXICON = lexicons.get("mvkl-35")
AXES = {axis.key: [value.key for value in axis.values] for axis in LEXICON.axes}
PERSONS = tuple(ReaderId(number) for number in (1, 2, 3))
TABLE, OWNER = ReaderId(8), ReaderId(9)
ROLES = {
    PERSONS[0]: Role.ADMINISTRATOR, PERSONS[1]: Role.READER, PERSONS[2]: Role.ADJUDICATOR,
    TABLE: Role.TABLE, OWNER: Role.CONSENSUS,
}  # fmt: skip


def finding(reader: ReaderId, *tags: tuple[str, str], type_key: str = "mass") -> Finding:
    return Finding(
        FindingId(1), BreastId(1), reader, "2.25.1", LEXICON.id, LEXICON.version, type_key,
        frozenset(tags),
    )  # fmt: skip


def said(
    reader: ReaderId, category: Category = Category.C2, density: Density | None = None
) -> Assessment:
    when = datetime(2024, 5, 1, tzinfo=UTC)
    return Assessment(BreastId(1), reader, category, density, "", "standard", when)


tags = st.sampled_from([(axis, value) for axis, values in AXES.items() for value in values])
everyone = st.sampled_from([*PERSONS, TABLE, OWNER])
many_findings = st.lists(
    st.builds(
        lambda reader, own, kind: finding(reader, *own, type_key=kind),
        everyone, st.lists(tags, max_size=3), st.sampled_from([t.key for t in LEXICON.types][:3]),
    ),
    max_size=7,
)  # fmt: skip
many_said = st.dictionaries(
    everyone,
    st.tuples(st.sampled_from(Category), st.one_of(st.none(), st.sampled_from(Density))),
).map(lambda rows: [said(reader, *what) for reader, what in rows.items()])


def slow(
    findings: list[Finding], given_: list[Assessment], settled: bool
) -> tuple[set[str], set[str], int]:
    """(bits, types, readers), one bit and one reader at a time."""
    done, marking = [], []
    for reader in (*PERSONS, TABLE):
        marks = [f for f in findings if f.reader == reader]
        words = [a for a in given_ if a.reader == reader]
        if marks:
            marking.append(reader)
        if (words and (marks or words[0].category is not Category.C0)) or (
            reader == TABLE and marks
        ):
            done.append(reader)
    voters = done or marking
    heard = voters
    if settled:
        heard = (
            [OWNER] if OWNER in {f.reader for f in findings} | {a.reader for a in given_} else []
        )

    def counts(givers: set[ReaderId]) -> bool:
        return bool(heard) and len([r for r in heard if r in givers]) >= len(heard) / 2

    bits, types = set(), set()
    for bit in LEXICON.layout:
        if counts({f.reader for f in findings if tuple(bit.split(".", 1)) in f.descriptors}):
            bits.add(bit)
    for kind in LEXICON.types:
        if counts({f.reader for f in findings if f.type_key == kind.key}):
            types.add(kind.key)
    return bits, types, len(voters)


@given(many_findings, many_said, st.booleans())
def test_what_counts_is_what_the_slow_rule_says(
    findings: list[Finding], given_: list[Assessment], settled: bool
) -> None:
    taken = take(LEXICON, findings, given_, ROLES, settled=settled)
    bits, types, readers = slow(findings, given_, settled)
    assert {LEXICON.layout[i] for i in taken.bits.nonzero()[0]} == bits
    assert set(taken.types) == types
    assert taken.readers == readers
    assert taken.settled is settled


@given(many_findings, many_said)
def test_order_of_findings_does_not_matter(
    findings: list[Finding], given_: list[Assessment]
) -> None:
    one = take(LEXICON, findings, given_, ROLES)
    other = take(LEXICON, findings[::-1], given_[::-1], ROLES)
    assert (one.bits == other.bits).all()
    assert (one.types, one.density, one.tagged) == (other.types, other.density, other.tagged)


@given(st.lists(st.lists(tags, max_size=3), min_size=1, max_size=3))
def test_one_reader_is_taken_as_she_says(own: list[list[tuple[str, str]]]) -> None:
    mine = [finding(PERSONS[0], *each) for each in own]
    taken = take(LEXICON, mine, [said(PERSONS[0])], ROLES)
    assert (taken.bits == LEXICON.vectorise(mine).bits).all()
    assert not taken.differ


@given(many_findings, many_said)
def test_a_verdict_hides_all_that_readers_said(
    findings: list[Finding], given_: list[Assessment]
) -> None:
    own = [one for one in findings if one.reader == OWNER]
    words = [one for one in given_ if one.reader == OWNER]
    full = take(LEXICON, findings, given_, ROLES, settled=True)
    alone = take(LEXICON, own, words, ROLES, settled=True)
    assert (full.bits == alone.bits).all()
    assert (full.types, full.density, full.tagged) == (alone.types, alone.density, alone.tagged)


ROUND, OVAL = ("mass_shape", "round"), ("mass_shape", "oval")


def shapes(*given_: tuple[ReaderId, tuple[str, str] | None], settled: bool = False) -> set[str]:
    found = [finding(reader, shape) for reader, shape in given_ if shape]
    taken = take(LEXICON, found, [said(reader) for reader, _ in given_], ROLES, settled=settled)
    return {LEXICON.layout[i] for i in taken.bits.nonzero()[0]}


def test_of_two_readers_either_is_heard_and_of_three_the_majority() -> None:
    one, two, three = PERSONS
    assert shapes((one, ROUND), (two, OVAL)) == {"mass_shape.round", "mass_shape.oval"}
    assert shapes((one, ROUND), (two, None)) == {"mass_shape.round"}
    assert shapes((one, ROUND), (two, ROUND), (three, OVAL)) == {"mass_shape.round"}
    assert shapes((one, ROUND), (two, None), (three, OVAL)) == set()


def test_a_table_counts_as_a_reader_even_without_an_assessment() -> None:
    found = [finding(TABLE, ROUND)]
    one, two, _ = PERSONS
    taken = take(LEXICON, found, [said(one), said(two)], ROLES)
    assert taken.readers == 3
    assert not taken.bits.any()
    assert taken.differ


def test_who_is_still_reading_does_not_outvote_who_has_read() -> None:
    taken = take(LEXICON, [finding(PERSONS[1], OVAL)], [said(PERSONS[0])], ROLES)
    assert (taken.readers, bool(taken.bits.any()), taken.tagged) == (1, False, True)


def test_marks_of_one_who_has_not_concluded_count_where_nobody_has_read() -> None:
    taken = take(LEXICON, [finding(PERSONS[1], OVAL)], [], ROLES)
    assert (taken.readers, bool(taken.bits.any()), taken.tagged) == (1, True, True)


def test_asking_for_more_images_says_nothing_yet() -> None:
    taken = take(LEXICON, [], [said(PERSONS[0], Category.C0)], ROLES)
    assert (taken.readers, taken.tagged) == (0, False)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [("A", "A"), ("AB", "B"), ("AAD", "A"), ("CCDD", "D"), ("", None)],
)
def test_the_density_given_most_often_counts_and_the_denser_of_two(
    given_: str, expected: str | None
) -> None:
    rows = [said(ReaderId(10 + number), density=Density(one)) for number, one in enumerate(given_)]
    taken = take(LEXICON, [], rows, ROLES)
    assert taken.density == (Density(expected) if expected else None)
