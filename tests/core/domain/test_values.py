"""Small values of the field: labels, worst category, changes, the gate."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.assessment import Category, worst
from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.progress import CancelToken
from core.domain.study import Side, View, view_label

ORDER = ["1", "2", "3", "0", "4", "4A", "4B", "4C", "5"]


@pytest.mark.parametrize(
    ("side", "view", "modifiers", "label"),
    [
        (Side.RIGHT, View.MLO, (), "RMLO"),
        (Side.LEFT, View.CC, ("ID", "M"), "LMCCID"),
        (Side.RIGHT, View.CC, ("S", "M"), "RMSCC"),
        (Side.LEFT, View.MLO, ("CV",), "LCV"),
        (None, View.CC, (), "?CC"),
        (Side.LEFT, None, (), "L?"),
    ],
)
def test_view_labels_follow_display_rule_15(
    side: Side | None, view: View | None, modifiers: tuple[str, ...], label: str
) -> None:
    assert view_label(side, view, modifiers) == label


def test_the_worst_category_follows_the_lexicon_order() -> None:
    for a, b in itertools.combinations(ORDER, 2):
        assert worst([Category(a), Category(b)]) == Category(b)
        assert worst([Category(b), Category(a), Category.C6]) == Category(b)
    assert worst([Category.C6]) == Category.C6
    assert worst([]) is None


ids = st.frozensets(st.integers(1, 5), max_size=3)
changes = st.lists(st.tuples(st.sampled_from(list(Topic)), ids), max_size=4).map(
    lambda pairs: Changes.union(Changes(((t, i),)) for t, i in pairs)
)


@given(changes, changes)
def test_a_union_of_changes_forgets_nothing(a: Changes, b: Changes) -> None:
    both = a | b
    assert both.topics == a.topics | b.topics
    for topic in both.topics:
        many = any(topic in c.topics and not c.ids(topic) for c in (a, b))
        assert both.ids(topic) == (frozenset() if many else a.ids(topic) | b.ids(topic))


def test_before_the_reader_commits_the_gate_shows_nothing_of_the_outcome() -> None:
    standard, strict = (Gate(p, committed=False) for p in (GatePolicy.STANDARD, GatePolicy.STRICT))
    assert [s for s in Surface if standard.allows(s)] == [Surface.SIMILAR_CASES]
    assert not [s for s in Surface if strict.allows(s)]


def test_after_the_reader_commits_the_gate_shows_everything() -> None:
    for policy in GatePolicy:
        assert all(Gate(policy, committed=True).allows(s) for s in Surface)


def test_who_adjudicates_sees_the_reads_to_settle_and_nothing_more_of_the_machine() -> None:
    for policy in (GatePolicy.STANDARD, GatePolicy.STRICT):
        before = Gate(policy, committed=False)
        settling = Gate(policy, committed=False, adjudicating=True)
        more = {s for s in Surface if settling.allows(s)} - {s for s in Surface if before.allows(s)}
        assert more == {Surface.OTHER_READER}


def test_a_cancelled_token_stops_the_work_at_its_next_step() -> None:
    token = CancelToken()
    token.check()
    token.cancel()
    with pytest.raises(Cancelled, match="import was cancelled"):
        token.check("The import")
