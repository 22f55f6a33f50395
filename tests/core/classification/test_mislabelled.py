"""Pathology that the opinion strongly speaks against, for who may know it."""

from __future__ import annotations

import numpy as np

from core.classification import fitting
from core.classification.fitting import Proven
from core.classification.mislabelled import AGAINST, suspects
from core.domain.assessment import Outcome
from tests.support.models import unit

COUNT, FLIPPED = 120, 30


def test_a_flipped_outcome_is_suspected_and_only_told_to_who_may_know_it() -> None:
    random = np.random.default_rng(0)
    labels = np.arange(COUNT) % 2
    vectors = unit(np.eye(6)[labels] + 0.15 * random.normal(size=(COUNT, 6)))
    noted = labels.copy()
    noted[FLIPPED] = 1 - noted[FLIPPED]
    ids = np.arange(COUNT)
    proven = Proven(ids * 5, ids, vectors, noted.astype(np.int8))
    fitted = fitting.fit(proven)
    found = suspects(fitted, range(5 * COUNT))
    assert [one.breast for one in found] == [5 * FLIPPED]
    assert found[0].outcome is Outcome.MALIGNANT
    assert found[0].probability <= AGAINST
    assert suspects(fitted, set(range(5 * COUNT)) - {5 * FLIPPED}) == ()
