"""Why a case is similar is said in words, and nothing is left out or said twice."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core import lexicons
from core.retrieval.explain import explain

LEXICON = lexicons.get()


def bits(*keys: str) -> np.ndarray:
    return np.array([key in keys for key in LEXICON.layout])


def test_a_breast_agrees_with_itself_in_everything() -> None:
    here = np.ones(LEXICON.width, dtype=bool)
    found = explain(LEXICON, here, here)
    assert len(found.agree) == LEXICON.width
    assert (found.differ, found.missing, found.added) == ((), (), ())


def test_another_value_of_the_same_group_differs_and_an_untagged_group_is_missing() -> None:
    group, positions = next(
        (g, p) for g, p in LEXICON.groups().items() if len(p) >= 2 and g != "type"
    )
    other = next(g for g in LEXICON.groups() if g not in {group, "type"})
    lone = LEXICON.groups()[other][0]
    here = np.zeros(LEXICON.width, dtype=bool)
    there = here.copy()
    here[positions[0]] = there[positions[1]] = here[lone] = True
    found = explain(LEXICON, here, there)
    assert found.agree == ()
    assert len(found.differ) == 1
    assert found.differ[0].startswith(LEXICON.axis(group).title)
    assert found.missing == (LEXICON.bit_title(lone),)
    assert explain(LEXICON, there, here).added == (LEXICON.bit_title(lone),)


vector = st.lists(st.booleans(), min_size=LEXICON.width, max_size=LEXICON.width)


@settings(max_examples=50, deadline=None)
@given(vector, vector)
def test_seen_from_the_other_side_agreement_stays_and_missing_becomes_added(
    a: list[bool], b: list[bool]
) -> None:
    one = explain(LEXICON, np.array(a), np.array(b))
    other = explain(LEXICON, np.array(b), np.array(a))
    assert one.agree == other.agree
    assert one.missing == other.added
    assert len(one.differ) == len(other.differ)
