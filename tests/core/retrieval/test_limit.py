"""Where nearness ends to mean something, learned where there is something to learn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import numpy as np
import pytest

from core.domain.errors import DamagedArtefact
from core.domain.gate import Gate, GatePolicy
from core.domain.records import Split
from core.domain.study import BreastId
from core.models.accepted import Lineage
from core.retrieval import limit
from core.retrieval.asking import Refinement
from core.retrieval.service import Cases
from core.retrieval.values import CLOSE
from tests.support import fabricated

AFTER = Gate(GatePolicy.STANDARD, committed=True)


def sited(signal: float, *, number: int = 1600, seed: int = 0) -> Cases:
    facts = fabricated.facts_of(number, seed, untagged=0.0)
    return fabricated.cases_of(facts, signal=signal, dimensions=24)


def test_where_images_follow_the_tags_a_limit_is_learned() -> None:
    cases = sited(2.0)
    found = cases.limit
    assert found.learned
    assert found.value in limit.STEPS[1:]
    assert found == sited(2.0).limit
    # What lies within it is nearer in its tags than what lies beyond.
    rows = np.flatnonzero((cases.facts.split == Split.TEST) & cases.facts.packed.any(axis=1))[:40]
    near, far = [], []
    for row in rows:
        breast = BreastId(int(cases.facts.ids[row]))
        asked = Refinement(k=400, proven_only=False, image=1.0)
        for hit in cases.find(cases.query_of(breast), AFTER, asked).hits:
            assert hit.close == ((hit.closer or 0.0) <= found.value)
            there = cases.facts.row(hit.breast)
            apart = cases.facts.packed[row] ^ cases.facts.packed[there or 0]
            (near if hit.close else far).append(int(np.bitwise_count(apart).sum()))
    assert np.mean(near) < np.mean(far)


def test_where_images_say_nothing_of_the_tags_nothing_is_learned_and_it_is_said() -> None:
    for seed in range(3):
        cases = sited(0.0, seed=seed)
        assert cases.limit == limit.Limit(CLOSE, learned=False)
    breast = BreastId(int(cases.facts.ids[0]))
    answer = cases.find(cases.query_of(breast), AFTER)
    assert (answer.limit, answer.learned) == (CLOSE, False)


def test_too_few_validation_patients_teach_nothing() -> None:
    cases = sited(2.0)
    split = cases.facts.split.copy()
    people = np.unique(cases.facts.owners[split == Split.VALIDATION])
    split[np.isin(cases.facts.owners, people[limit.LEAST_QUERIES - 1 :])] = Split.TRAIN
    few = cases.with_facts(replace(cases.facts, split=split))
    assert few.limit == limit.Limit(CLOSE, learned=False)
    none = fabricated.small(40)
    assert not none.limit.learned


def test_validation_patients_whom_a_run_on_folds_learnt_from_teach_nothing() -> None:
    cases = sited(2.0)
    facts = cases.facts
    people = np.unique(facts.owners[facts.split == Split.VALIDATION])
    # One breast of each was learnt from, the other one asks.
    ids = [int(facts.ids[facts.owners == one][0]) for one in people[limit.LEAST_QUERIES - 1 :]]
    met = replace(cases, model=cast(Any, fabricated.Learnt(*ids)))
    assert met.limit == limit.Limit(CLOSE, learned=False)
    some = replace(cases, model=cast(Any, fabricated.Learnt(*ids[::2])))
    assert some.limit.learned

    class Torn:
        def lineage(self) -> Lineage:
            raise DamagedArtefact("The lineage was altered.")

    assert replace(cases, model=cast(Any, Torn())).limit == limit.Limit(CLOSE, learned=False)


def test_the_answer_beyond_the_limit_is_no_close_case() -> None:
    cases = sited(2.0)
    row = int(np.flatnonzero(cases.facts.packed.any(axis=1))[0])
    one = cases.query_of(BreastId(int(cases.facts.ids[row])))
    assert one.vector is not None
    found = cases.find(one, AFTER, Refinement(proven_only=False))
    assert found.close
    lonely = replace(one, vector=-one.vector)
    unlike = cases.find(lonely, AFTER, Refinement(proven_only=False))
    assert unlike.close == any(hit.close for hit in unlike.hits)
    # Nothing lies nearer to it than half of all pairs do.
    table = cases.vectors.breast_vectors
    away = -table.mean(axis=0)
    odd = replace(one, vector=(away / np.linalg.norm(away)).astype(np.float32), patient=None)
    answer = cases.find(odd, AFTER, Refinement(proven_only=False))
    nearest = min(hit.closer or 0.0 for hit in answer.hits)
    assert answer.close == (nearest <= answer.limit)


@pytest.mark.parametrize("true", [0.05, 0.2])
def test_the_limit_is_found_where_the_likeness_ends(true: float) -> None:
    """Pairs whose tags are nearer up to a known share, and chance beyond."""
    chosen = np.random.default_rng(1)
    closer = chosen.random((200, 400))
    tags = chosen.random((200, 400)) * 0.4 + 0.6
    tags[closer < true] -= 0.4
    other = np.ones(closer.shape, np.bool_)
    found = limit.judged(closer, tags, other, np.arange(200) // 2)
    assert found == limit.Limit(true, learned=True)


def test_one_patient_with_many_pairs_does_not_decide() -> None:
    """Nearness that one patient alone shows is no nearness of the site's images."""
    chosen = np.random.default_rng(1)
    closer = chosen.random((60, 400))
    tags = chosen.random((60, 400)) * 0.4 + 0.6
    who = np.array([0] * 30 + list(range(1, 31)))
    tags[:30][closer[:30] < 0.2] -= 0.4
    other = np.ones(closer.shape, np.bool_)
    assert not limit.judged(closer, tags, other, who).learned
    assert limit.judged(closer, tags, other, np.arange(60)).learned


def test_pairs_of_one_patient_are_left_out() -> None:
    chosen = np.random.default_rng(2)
    closer = chosen.random((100, 300))
    tags = np.full((100, 300), 0.8)
    own = closer < 0.1
    tags[own] = 0.0
    assert limit.judged(closer, tags, np.ones_like(own), np.arange(100)).learned
    assert not limit.judged(closer, tags, ~own, np.arange(100)).learned
