"""The operating point: found out of fold, never on the wrong side of what the site asked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.classification import operating
from core.domain.site import Fixed, OperatingPoint


def drawn(count: int, seed: int, steps: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Log odds (tied where ``steps``), labels of both outcomes, and patients of two breasts."""
    random = np.random.default_rng(seed)
    labels = (random.random(count) < 0.4).astype(np.int8)
    labels[:2] = (0, 1)
    logits = random.normal(size=count) + 1.2 * labels
    return (np.round(logits * steps) / steps if steps else logits), labels, np.arange(count) // 2


def slow(logits: np.ndarray, labels: np.ndarray, point: OperatingPoint) -> tuple[float, float]:
    """Sensitivity and specificity where as much is called, or as little, as the point lets."""
    held = []
    for threshold in [*np.unique(logits), np.inf]:
        called = logits >= threshold
        sensitivity = float(called[labels == 1].mean())
        specificity = float((~called)[labels == 0].mean())
        fixed = specificity if point.fixed is Fixed.SPECIFICITY else sensitivity
        if fixed >= point.value - 1e-9:
            held.append((sensitivity, specificity))
    return held[0] if point.fixed is Fixed.SPECIFICITY else held[-1]


@given(
    st.integers(4, 60), st.integers(0, 2**31), st.sampled_from([0, 1, 3]), st.sampled_from(Fixed),
    st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.999]),
)  # fmt: skip
def test_the_threshold_agrees_with_a_slow_search(
    count: int, seed: int, steps: int, fixed: Fixed, value: float
) -> None:
    logits, labels, _ = drawn(count, seed, steps)
    point = OperatingPoint(fixed, value)
    called = logits >= operating.cut(logits, labels, point)
    found = (float(called[labels == 1].mean()), float((~called)[labels == 0].mean()))
    assert found == pytest.approx(slow(logits, labels, point))


@pytest.mark.parametrize("fixed", Fixed)
def test_both_shares_have_an_interval_over_patients_and_are_told(fixed: Fixed) -> None:
    logits, labels, patients = drawn(300, 1)
    found = operating.measure(logits, labels, patients, OperatingPoint(fixed, 0.9))
    for one in (found.sensitivity, found.specificity):
        assert one.low <= one.value <= one.high
        assert one.high - one.low > 0.02
    held = found.specificity if fixed is Fixed.SPECIFICITY else found.sensitivity
    assert 0.9 <= held.value < 0.93
    other = "sensitivity" if fixed is Fixed.SPECIFICITY else "specificity"
    assert found.words.startswith(f"at a {fixed.value} of 90 % among the proven breasts here; ")
    assert f"{other} there " in found.words
    # Finding a threshold on the same breasts makes the other one the less sure.
    free, at = (found.sensitivity, found.specificity)[:: 1 if other == "sensitivity" else -1]
    assert free.high - free.low > at.high - at.low


def test_two_breasts_of_a_patient_make_the_interval_wider() -> None:
    logits, labels, _ = drawn(150, 3)
    twice, given = np.repeat(logits, 2), np.repeat(labels, 2)
    point = OperatingPoint()
    pairs = operating.measure(twice, given, np.arange(300) // 2, point).specificity
    torn = operating.measure(twice, given, np.arange(300), point).specificity
    assert pairs.high - pairs.low > 1.2 * (torn.high - torn.low)


@pytest.mark.parametrize("fixed", Fixed)
def test_none_and_all_are_told_with_the_doubt_of_so_few(fixed: Fixed) -> None:
    """Where every draw agrees, the interval is that of so many patients, never of no width."""
    labels = np.array([0] * 12 + [1] * 8, dtype=np.int8)
    # The higher the odds the more benign: nothing malignant is called at 90 %.
    logits = np.where(labels == 1, -1.0, 1.0) + np.arange(20) / 100
    found = operating.measure(logits, labels, np.arange(20), OperatingPoint(fixed, 0.9))
    free = found.sensitivity if fixed is Fixed.SPECIFICITY else found.specificity
    assert free.value == 0.0
    assert free.low == 0.0
    assert 0.2 < free.high < 0.4
