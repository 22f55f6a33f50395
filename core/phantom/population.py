"""Who the phantom patients are, and how pathology follows their manifestations.

Manifestations are drawn first, from plain tables; the probability of malignancy
is a logistic function of them, with the directions that radiology teaches
(spiculated, irregular, large and dense masses, branching and segmental calcifications,
retraction and thickening speak for malignancy; circumscribed, round, popcorn, scattered
against it); the outcome is drawn from that probability.
So a classifier that knew the tags and these very weights has a ceiling below 1.
Nothing else (age, density, size, vendor, date) enters.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np

from core.domain.assessment import Density, Outcome
from core.domain.study import Side
from core.phantom.plan import BreastPlan, PatientPlan, Place, PlannedFinding, Shape

Table = Mapping[str, float]

SHAPE: Table = {"round": 0.22, "oval": 0.26, "lobulated": 0.22, "irregular": 0.30}
MARGIN: Mapping[str, Table] = {
    "round": {"circumscribed": 0.45, "obscured": 0.25, "microlobulated": 0.18, "spiculated": 0.12},
    "oval": {"circumscribed": 0.45, "obscured": 0.27, "microlobulated": 0.18, "spiculated": 0.10},
    "lobulated": {
        "circumscribed": 0.30,
        "obscured": 0.25,
        "microlobulated": 0.30,
        "spiculated": 0.15,
    },
    "irregular": {
        "circumscribed": 0.10,
        "obscured": 0.22,
        "microlobulated": 0.23,
        "spiculated": 0.45,
    },
}
MASS_SIZE: Table = {"small": 0.25, "moderate": 0.40, "large": 0.35}
MASS_DENSITY: Table = {"low": 0.25, "median": 0.37, "high": 0.38}
CALC_SHAPE: Table = {"popcorn": 0.34, "branching": 0.36, "crescentic": 0.30}
CALC_SIZE: Table = {"tiny": 0.30, "uneven": 0.34, "coarse": 0.36}
CALC_DENSITY: Table = {"low": 0.28, "uneven": 0.34, "high": 0.38}
DISTRIBUTION: Mapping[str, Table] = {
    "popcorn": {"clustered": 0.40, "scattered": 0.40, "segmental": 0.20},
    "branching": {"clustered": 0.35, "scattered": 0.20, "segmental": 0.45},
    "crescentic": {"clustered": 0.35, "scattered": 0.40, "segmental": 0.25},
}
KIND: Table = {"mass": 0.45, "calcification": 0.30, "both": 0.20, "sign": 0.05}
SIGN: Table = {
    "skin_thickening": 0.13,
    "structural_distortion": 0.16,
    "asymmetry": 0.16,
    "duct_sign": 0.15,
    "nipple_retraction": 0.14,
    "lymph_node": 0.15,
    "blood_vessel": 0.15,
}
"""Chance of each sign in a breast with lesions; halo and comet tail need a mass."""
MASS_SIGN: Table = {"halo": 0.20, "comet_tail": 0.18}

DENSITY: Table = {"A": 0.15, "B": 0.35, "C": 0.35, "D": 0.15}

WEIGHTS: Table = {
    "mass_shape.round": -1.0,
    "mass_shape.oval": -1.1,
    "mass_shape.lobulated": -0.1,
    "mass_shape.irregular": 1.3,
    "mass_margin.circumscribed": -1.6,
    "mass_margin.obscured": -0.2,
    "mass_margin.microlobulated": 0.5,
    "mass_margin.spiculated": 2.0,
    "mass_size.small": -1.1,
    "mass_size.large": 1.1,
    "mass_density.low": -1.3,
    "mass_density.high": 1.3,
    "calc_shape.popcorn": -1.8,
    "calc_shape.branching": 1.9,
    "calc_shape.crescentic": -1.1,
    "calc_size.tiny": 0.3,
    "calc_size.uneven": 0.6,
    "calc_size.coarse": -0.9,
    "calc_density.low": 0.3,
    "calc_density.uneven": 0.9,
    "calc_density.high": -1.0,
    "calc_distribution.clustered": 0.4,
    "calc_distribution.scattered": -1.7,
    "calc_distribution.segmental": 1.8,
    "sign.halo": -1.2,
    "sign.skin_thickening": 1.5,
    "sign.structural_distortion": 1.5,
    "sign.duct_sign": 0.3,
    "sign.comet_tail": 0.9,
    "sign.nipple_retraction": 1.6,
    "sign.lymph_node": 1.3,
    "sign.blood_vessel": 0.3,
}
"""Log-odds that a manifestation adds (0 where it is not named)."""
BIAS = -1.5


def chance(findings: tuple[PlannedFinding, ...]) -> float:
    """The probability of malignancy that a breast's manifestations give."""
    bits = {f"{axis}.{value}" for finding in findings for axis, value in finding.descriptors}
    return 1 / (1 + math.exp(-(BIAS + sum(WEIGHTS.get(bit, 0.0) for bit in sorted(bits)))))


def patient(seed: int, number: int) -> PatientPlan:
    """Patient ``number`` (from 1) of the population ``seed``, whoever else is drawn."""
    rng = np.random.default_rng((seed, number))
    exam_date = date(2019, 1, 1) + timedelta(days=int(rng.integers(0, 5 * 365)))
    birth_date = exam_date - timedelta(days=int(rng.integers(40 * 365, 78 * 365)))
    density = Density(_pick(rng, DENSITY))
    style = int(rng.integers(0, 3))
    shape = _shape(rng)
    two = rng.random() < 0.25
    first = int(rng.integers(0, 2))
    breasts = []
    for position, side in enumerate((Side.RIGHT, Side.LEFT)):
        entropy = (seed, number, position)
        if two or position == first:
            breasts.append(_diseased(rng, entropy, side, density, shape))
        else:
            breasts.append(BreastPlan(entropy, side, density, shape))
    return PatientPlan(
        number, f"PHANTOM-{number:04d}", birth_date, exam_date, style, tuple(breasts)
    )


def _shape(rng: np.random.Generator) -> Shape:
    return Shape(
        depth=float(rng.uniform(60, 84)),
        half_height=float(rng.uniform(46, 58)),
        roundness=float(rng.uniform(1.85, 2.3)),
        axilla=float(rng.uniform(0.42, 0.6)),
        pectoral_width=float(rng.uniform(24, 36)),
        pectoral_length=float(rng.uniform(62, 86)),
        tilt=float(rng.uniform(-4, 4)),
    )


def _diseased(
    rng: np.random.Generator,
    entropy: tuple[int, ...],
    side: Side,
    density: Density,
    shape: Shape,
) -> BreastPlan:
    kind = _pick(rng, KIND)
    signs = [key for key, share in SIGN.items() if rng.random() < share]
    findings: list[PlannedFinding] = []
    place = _place(rng)
    if kind in ("mass", "both"):
        form = _pick(rng, SHAPE)
        own = [("mass_shape", form), ("mass_margin", _pick(rng, MARGIN[form]))]
        own += [("mass_size", _pick(rng, MASS_SIZE)), ("mass_density", _pick(rng, MASS_DENSITY))]
        signs += [key for key, share in MASS_SIGN.items() if rng.random() < share]
        findings.append(PlannedFinding("mass", tuple(own), place))
    if kind in ("calcification", "both"):
        form = _pick(rng, CALC_SHAPE)
        own = [("calc_shape", form), ("calc_size", _pick(rng, CALC_SIZE))]
        own += [("calc_density", _pick(rng, CALC_DENSITY))]
        own += [("calc_distribution", _pick(rng, DISTRIBUTION[form]))]
        at = _apart(rng, place) if findings else place
        findings.append(PlannedFinding("calcification", tuple(own), at))
    if kind == "sign":
        signs = signs or [_pick(rng, SIGN)]
        findings.append(PlannedFinding("sign", (), place))
    first = findings[0]
    described = first.descriptors + tuple(("sign", key) for key in signs)
    findings[0] = PlannedFinding(first.type_key, described, first.place)
    planned = tuple(findings)
    probability = chance(planned)
    outcome = Outcome.MALIGNANT if rng.random() < probability else Outcome.BENIGN
    return BreastPlan(entropy, side, density, shape, planned, probability, outcome)


def _place(rng: np.random.Generator) -> Place:
    return Place(
        depth=float(rng.uniform(0.34, 0.62)),
        lateral=float(rng.uniform(-0.75, 0.75)),
        upper=float(rng.uniform(-0.75, 0.75)),
    )


def _apart(rng: np.random.Generator, place: Place) -> Place:
    """A place on the other side of the nipple's axis, in both views."""

    def other(value: float) -> float:
        return float(-np.sign(value or 1) * rng.uniform(0.45, 0.85))

    return Place(float(rng.uniform(0.34, 0.6)), other(place.lateral), other(place.upper))


def _pick(rng: np.random.Generator, table: Table) -> str:
    keys = list(table)
    shares = np.array([table[key] for key in keys])
    return keys[int(rng.choice(len(keys), p=shares / shares.sum()))]
