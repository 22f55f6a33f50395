"""The check of the phantoms counts right and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.benchmarks import phantom_fairness as fairness


def slow_auc(truth: np.ndarray, score: np.ndarray) -> float:
    pairs = [(p, n) for p in score[truth] for n in score[~truth]]
    return sum(1.0 if p > n else 0.5 if p == n else 0.0 for p, n in pairs) / len(pairs)


def test_the_area_under_the_curve_counts_pairs() -> None:
    rng = np.random.default_rng(1)
    for _ in range(20):
        truth = rng.random(30) < 0.4
        truth[:2] = (True, False)
        score = rng.integers(0, 6, 30).astype(float)
        assert fairness.auc(truth, score) == pytest.approx(slow_auc(truth, score))


def test_the_interval_is_drawn_over_patients() -> None:
    rng = np.random.default_rng(2)
    truth = rng.random(300) < 0.5
    score = truth + rng.normal(0, 1, 300)
    low, high = fairness.interval(truth, score, np.arange(300))
    doubled = fairness.interval(
        np.repeat(truth, 2), np.repeat(score, 2), np.repeat(np.arange(300), 2)
    )
    assert low < fairness.auc(truth, score) < high
    assert doubled == pytest.approx((low, high))


def test_unfair_phantoms_are_named() -> None:
    good = {
        "groups": [{"title": "Mass shape", "auc": 0.8}],
        "pathology": [
            {
                "source": "headers (linear)",
                "auc": 0.52,
                "low": 0.46,
                "high": 0.58,
                "chance": (0.44, 0.55),
            },
            {"source": "tags alone", "auc": 0.9, "low": 0.85, "high": 0.93},
        ],
    }
    assert fairness.verdict(good) == []
    bad = {
        "groups": [{"title": "Mass shape", "auc": 0.6}],
        "pathology": [
            {
                "source": "headers (linear)",
                "auc": 0.62,
                "low": 0.56,
                "high": 0.68,
                "chance": (0.44, 0.55),
            },
            {"source": "tags alone", "auc": 0.97, "low": 0.95, "high": 0.99},
        ],
    }
    assert len(fairness.verdict(bad)) == 3


def test_the_table_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    document = tmp_path / "phantoms.md"
    document.write_text(f"before\n{fairness.BEGIN}\nold\n{fairness.END}\nafter\n")
    fairness.write_into(document, "new")
    assert document.read_text() == f"before\n{fairness.BEGIN}\nnew\n{fairness.END}\nafter\n"
