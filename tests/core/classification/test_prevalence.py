"""Another share of malignant breasts moves every probability by Bayes' rule, and no order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.classification import calibration
from core.classification.chance import Chance, percent
from core.classification.prevalence import corrected

SHARES = st.floats(0.001, 0.999)


@given(SHARES, SHARES)
def test_the_same_prevalence_changes_nothing(probability: float, share: float) -> None:
    assert corrected(probability, share, share) == pytest.approx(probability, rel=1e-9)
    assert corrected(probability, share, None) == probability


@given(SHARES, SHARES, SHARES, SHARES)
def test_it_keeps_the_order_and_goes_the_way_of_the_prevalence(
    one: float, other: float, share: float, prevalence: float
) -> None:
    low, high = sorted((one, other))
    assert corrected(low, share, prevalence) <= corrected(high, share, prevalence)
    moved = corrected(one, share, prevalence)
    assert 0.0 <= moved <= 1.0
    assert (moved >= one - 1e-12) if prevalence >= share else (moved <= one + 1e-12)


@given(SHARES, SHARES, SHARES, SHARES)
def test_two_steps_are_one_and_back_again_is_nothing(
    probability: float, share: float, between: float, prevalence: float
) -> None:
    twice = corrected(corrected(probability, share, between), between, prevalence)
    assert twice == pytest.approx(corrected(probability, share, prevalence), rel=1e-6)
    back = corrected(corrected(probability, share, between), between, share)
    assert back == pytest.approx(probability, rel=1e-6)


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_it_is_bayes_rule(probability: float, share: float, prevalence: float) -> None:
    """The slow reference: likelihoods from the one population, weighed anew by the other's."""
    malignant, benign = probability / share, (1 - probability) / (1 - share)
    weighed = malignant * prevalence / (malignant * prevalence + benign * (1 - prevalence))
    assert corrected(probability, share, prevalence) == pytest.approx(weighed)


def population(
    count: int, share: float, seed: int
) -> tuple[np.ndarray, np.ndarray, np.random.Generator]:
    """Scores whose distribution given the outcome is the same whatever the share: (N, 2)."""
    random = np.random.default_rng(seed)
    labels = (random.random(count) < share).astype(np.int8)
    scores = random.normal(size=(count, 2)) * (1.0, 1.4) + labels[:, None] * (1.2, 0.8)
    return scores, labels, random


@pytest.mark.parametrize("site", [0.006, 0.05, 0.3, 0.7])
def test_calibrated_at_one_prevalence_and_corrected_to_another_the_truth_comes_out(
    site: float,
) -> None:
    """Simulated: fitted where 43 % are malignant, asked where another share is."""
    known, labels, _ = population(6000, 0.43, 0)
    found = calibration.fit(known, labels, np.ones((1, len(known))))
    share = float(labels.mean())
    asked, truth, _ = population(60_000, site, 1)
    plain = calibration.probability(asked, found)[0]
    moved = np.array([corrected(float(p), share, site) for p in plain])
    # Over everybody, and in every fifth of them, as many are malignant as was said: within
    # what drawing them scatters, and what 6000 breasts can tell of the calibration.
    for part in [np.arange(len(moved)), *np.array_split(np.argsort(moved), 5)]:
        said, is_so = moved[part].mean(), truth[part].mean()
        scatter = np.sqrt((moved[part] * (1 - moved[part])).sum()) / len(part)
        assert abs(said - is_so) < 3.5 * scatter + 0.1 * min(said, 1 - said)
    # Without the correction they are far off.
    if site != 0.43:
        off = abs(plain.mean() - truth.mean())
        assert off > 5 * abs(moved.mean() - truth.mean())


def test_a_probability_is_not_said_without_its_interval_and_its_population() -> None:
    one = Chance(0.31, 0.2, 0.44, "among 412 proven breasts of 388 patients, 43 % malignant")
    said = (
        "31 % (95 % interval 20 % to 44 %), among 412 proven breasts of 388 patients, "
        "43 % malignant"
    )
    assert str(one) == f"{one}" == said
    with pytest.raises(TypeError, match="said whole"):
        f"{one:.0%}"
    with pytest.raises(TypeError):
        float(one)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(ValueError, match="in its interval"):
        Chance(0.5, 0.6, 0.7, "x")
    with pytest.raises(ValueError, match="population"):
        Chance(0.5, 0.4, 0.7, "")


@given(st.floats(0.0, 1.0))
def test_a_percentage_says_none_or_all_only_where_it_is_so(share: float) -> None:
    said = percent(share)
    assert (said == "0 %") == (share == 0.0)
    assert (said == "100 %") == (share == 1.0)
