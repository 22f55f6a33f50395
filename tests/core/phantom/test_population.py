"""Who the phantom patients are: prevalence, ceiling, and what must not tell."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from core import lexicons
from core.domain.assessment import Outcome
from core.phantom import population
from core.phantom.plan import BreastPlan, PatientPlan, Place, PlannedFinding
from tests.benchmarks.phantom_fairness import auc

PATIENTS = [population.patient(1, number) for number in range(1, 1501)]
DISEASED = [(p, b) for p in PATIENTS for b in p.breasts if b.findings]


def malignant(pairs: list[tuple[PatientPlan, BreastPlan]]) -> np.ndarray:
    return np.array([b.outcome is Outcome.MALIGNANT for _, b in pairs])


def test_only_breasts_with_lesions_are_proven() -> None:
    for patient in PATIENTS:
        assert any(b.findings for b in patient.breasts)
        for b in patient.breasts:
            assert (b.outcome is not None) == bool(b.findings) == (b.chance is not None)


def test_about_four_of_ten_proven_breasts_are_malignant() -> None:
    assert 0.38 < malignant(DISEASED).mean() < 0.46


def test_the_generator_s_own_probabilities_are_the_ceiling_and_it_is_below_095() -> None:
    """By Bayes' rule no classifier on tags can do better than these probabilities."""
    chances = np.array([b.chance for _, b in DISEASED])
    assert 0.86 < auc(malignant(DISEASED), chances) < 0.94
    # The outcomes are drawn from them: calibrated in each fifth.
    order = np.argsort(chances)
    for part in np.array_split(order, 5):
        assert malignant(DISEASED)[part].mean() == pytest.approx(chances[part].mean(), abs=0.08)


@pytest.mark.parametrize("what", ["age", "density", "style", "depth", "half_height", "date"])
def test_nothing_but_the_manifestations_tells_pathology(what: str) -> None:
    values = {
        "age": [p.age for p, _ in DISEASED],
        "density": ["ABCD".index(b.density.value) for _, b in DISEASED],
        "style": [p.style for p, _ in DISEASED],
        "depth": [b.shape.depth for _, b in DISEASED],
        "half_height": [b.shape.half_height for _, b in DISEASED],
        "date": [p.exam_date.toordinal() for p, _ in DISEASED],
    }[what]
    assert auc(malignant(DISEASED), np.array(values)) == pytest.approx(0.5, abs=0.05)


def finding(**descriptors: str) -> PlannedFinding:
    kind = "mass" if any(key.startswith("mass") for key in descriptors) else "calcification"
    return PlannedFinding(kind, tuple(descriptors.items()), Place(0.5, 0, 0))


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"mass_margin": "spiculated"}, {"mass_margin": "circumscribed"}),
        ({"mass_shape": "irregular"}, {"mass_shape": "round"}),
        ({"mass_density": "high"}, {"mass_density": "low"}),
        ({"calc_shape": "branching"}, {"calc_shape": "popcorn"}),
        ({"calc_distribution": "segmental"}, {"calc_distribution": "scattered"}),
    ],
)
def test_pathology_follows_manifestations_as_radiology_teaches(
    worse: dict[str, str], better: dict[str, str]
) -> None:
    assert population.chance((finding(**worse),)) > population.chance((finding(**better),))


def test_every_bit_of_the_lexicon_occurs_often_enough_to_be_learnt() -> None:
    seen = Counter(
        f"{axis}.{value}" for _, b in DISEASED for f in b.findings for axis, value in f.descriptors
    )
    rare = {bit: seen[bit] for bit in lexicons.get().layout if seen[bit] < 0.05 * len(DISEASED)}
    assert not rare


def test_a_patient_does_not_depend_on_who_else_is_drawn() -> None:
    assert population.patient(1, 7) == PATIENTS[6]
    assert population.patient(2, 7) != PATIENTS[6]


def test_the_age_is_that_of_the_exam_s_day() -> None:
    for patient in PATIENTS[:200]:
        assert 39 <= patient.age <= 78
