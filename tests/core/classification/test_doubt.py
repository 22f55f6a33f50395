"""Doubts order unread exams and tell nothing of the side."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.classification import doubt
from core.classification.service import Opinions
from core.domain.records import ExamState
from core.domain.study import BreastId, ReaderId
from core.domain.worklist import ListFilter, Order
from core.retrieval import facts
from core.retrieval.service import Cases
from core.store import doubts, worklist
from tests.support import stores
from tests.support.models import trained


@given(st.integers(2, 400), st.integers(0, 2**32 - 1), st.floats(-6, 6))
def test_every_step_has_as_many_on_either_side_whatever_the_prevalence(
    count: int, seed: int, shift: float
) -> None:
    chosen = np.random.default_rng(seed)
    probe, vote = chosen.normal(shift, 2, count), chosen.normal(shift, 2, count)
    whole = 0.6 * probe + 0.4 * vote
    steps = doubt.steps(probe, vote, whole)
    above = np.argsort(np.argsort(whole)) >= count // 2
    for step in range(doubt.STEPS):
        here = steps == step
        assert abs(int(here[above].sum()) - int(here[~above].sum())) <= 2


@given(st.integers(0, 2**32 - 1))
def test_turning_every_opinion_round_leaves_the_doubts(seed: int) -> None:
    chosen = np.random.default_rng(seed)
    probe, vote = chosen.normal(0, 2, 64), chosen.normal(0, 2, 64)
    whole = probe + vote
    assert (doubt.steps(probe, vote, whole) == doubt.steps(-probe, -vote, -whole)).all()


def test_what_probe_and_neighbours_dispute_near_the_middle_is_most_doubtful() -> None:
    whole = np.array([-4.0, -3.0, -0.1, 0.1, 3.0, 4.0])
    apart = np.array([0.0, 0.0, 3.0, 3.0, 0.0, 0.0])
    steps = doubt.steps(whole + apart / 2, whole - apart / 2, whole)
    assert steps[2] == steps[:3].max() > steps[0]
    assert steps[3] == steps[3:].max() > steps[5]


def test_no_breast_has_no_doubt() -> None:
    none = np.zeros(0)
    assert doubt.steps(none, none, none).tolist() == []


def test_the_model_in_use_orders_what_is_unread_and_dates_order_what_is_read(
    tmp_path: Path,
) -> None:
    site = trained(tmp_path, 60)
    with site.store as store:
        with store.read() as r:
            opinions = Opinions.open(Cases.open(site.workspace, facts.read(r, site.workspace)))
        found = doubt.of_breasts(opinions)
        assert found.keys() == {BreastId(int(b)) for b in opinions.cases.gallery.breasts}
        assert len(set(found.values())) > doubt.STEPS // 2
        with store.write(None, "stale") as unit:
            left_over = next(iter(found))
            doubts.replace(unit, {left_over: 3})
        assert doubt.keep(store, found) == len(found)
        with store.read() as r:
            assert doubts.of_breasts(r, list(found)) == found
            rows = worklist.page(r, ReaderId(1), ListFilter(order=Order.DOUBT), limit=500)
        unread = [row.key.rank for row in rows if row.state is not ExamState.DONE]
        assert unread == sorted(unread, reverse=True)
        assert len(set(unread)) > 1
        doubt.keep(store, {})
        with store.read() as r:
            assert doubts.all_breasts(r) == set()


def test_a_doubt_outside_its_steps_is_refused(tmp_path: Path) -> None:
    full = stores.filled(tmp_path, 1)
    with full.store as store, store.write(None, "doubts") as unit:
        with pytest.raises(ValueError, match="0 to 15"):
            doubts.replace(unit, {full.breasts[0]: 16})
        doubts.replace(unit, {full.breasts[0]: 15})
