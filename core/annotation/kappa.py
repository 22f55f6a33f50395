"""Agreement beyond chance: Cohen's kappa for two readers, Fleiss' for more, with intervals.

Readings are category indices, one row a case (a breast, or a lesion). Both breasts of a
woman, and several lesions of one breast, are not independent: where a patient has more
than one case the interval is a bootstrap that draws patients, otherwise it is the
large-sample one. What cannot be told is None with a sentence, never a NaN.

Sources: Cohen 1960; Cohen 1968 (weights); Fleiss, Cohen, Everitt 1969 (standard error);
Fleiss 1971; Gwet 2008, Br J Math Stat Psychol 61:29 (standard error of Fleiss' kappa for
intervals; Fleiss' own holds only where there is no agreement at all).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]

LEVEL = 0.95
"""Share of intervals that hold the truth."""
ROUNDS = 1000
_SEED = 20_240_601
_MOST_DRAWS = 20_000_000
"""Rounds times patients beyond which fewer rounds are drawn."""
_FEWEST_ROUNDS = 200
_LEAST_DEFINED = 0.8
"""Share of rounds in which kappa must exist for their percentiles to mean something."""
_TINY = 1e-12

NO_CASES = "No case was read by all of these readers."
ONE_CATEGORY = "All readings are in one category: agreement beyond chance cannot be told from them."
NEVER_DIFFER = "They never differ: complete agreement gives no interval."
ONE_PATIENT = "All cases are of one patient: they give no interval."
ONE_SIDED = "One of them always says the same: kappa is 0 whatever the other says."
TOO_FEW = "Too few cases differ for an interval."


class Weights(StrEnum):
    """How much a disagreement counts on an ordered scale."""

    NONE = "none"
    """Every disagreement counts alike."""
    LINEAR = "linear"
    """By the steps between the two."""
    QUADRATIC = "quadratic"
    """By their square."""


class How(StrEnum):
    """Where an interval comes from."""

    NOWHERE = ""
    LARGE_SAMPLE = "large sample"
    BOOTSTRAP = "bootstrap by patient"


@dataclass(frozen=True, slots=True)
class Kappa:
    """Agreement of some readers on one question.

    Attributes
    ----------
    cases
        How many cases all of them read.
    agreed
        Share of agreeing pairs of readings, beyond chance or not; None without cases.
    prevalence
        Share of all readings in each category; empty without cases.
    value
        Kappa, or None where ``note`` says why there is none.
    error
        Large-sample standard error, as if all cases were independent.
    low, high
        The 95 % interval within [-1, 1], or None.
    note
        One sentence on what cannot be told; empty where all can.
    """

    cases: int
    agreed: float | None = None
    prevalence: tuple[float, ...] = ()
    value: float | None = None
    error: float | None = None
    low: float | None = None
    high: float | None = None
    how: How = How.NOWHERE
    note: str = ""


class Resampling:
    """Draws of whole patients, shared by all questions that are asked of the same cases.

    Parameters
    ----------
    patients
        (n,) whose each case is.
    """

    def __init__(self, patients: npt.ArrayLike, rounds: int = ROUNDS, seed: int = _SEED) -> None:
        _, self._place = np.unique(np.asarray(patients), return_inverse=True)
        self.patients = int(self._place.max()) + 1 if len(self._place) else 0
        self._rounds, self._seed = rounds, seed

    @property
    def needed(self) -> bool:
        """Whether any patient has more than one case."""
        return self.patients < len(self._place)

    def sums(self, cases: Numbers) -> Numbers:
        """The sums over each round's patients of (n, c) ``cases``: (rounds, c)."""
        per_patient = np.zeros((self.patients, cases.shape[1]))
        np.add.at(per_patient, self._place, cases)
        found: Numbers = self._draws @ per_patient
        return found

    @cached_property
    def _draws(self) -> Numbers:
        """How often each round takes each patient: (rounds, patients)."""
        count = self.patients
        rounds = max(min(self._rounds, _FEWEST_ROUNDS), min(self._rounds, _MOST_DRAWS // count))
        chosen = np.random.default_rng(self._seed).integers(0, count, (rounds, count))
        chosen += np.arange(rounds)[:, None] * count
        drawn = np.bincount(chosen.ravel(), minlength=rounds * count)
        draws: Numbers = drawn.reshape(rounds, count).astype(np.float64)
        return draws


def cohen(
    first: npt.ArrayLike,
    second: npt.ArrayLike,
    categories: int,
    weights: Weights = Weights.NONE,
    patients: Resampling | None = None,
) -> Kappa:
    """Cohen's kappa of two readers.

    Parameters
    ----------
    first, second
        (n,) category of each case by each reader, 0 to ``categories`` - 1; in the order
        of the scale where weights are used.
    patients
        Whose the cases are; None where all are independent.
    """
    a, b = np.asarray(first, dtype=np.int64), np.asarray(second, dtype=np.int64)
    if not len(a):
        return Kappa(0, note=NO_CASES)
    cells = np.zeros((len(a), categories * categories))
    cells[np.arange(len(a)), a * categories + b] = 1.0
    table = cells.sum(axis=0)[None, :]
    likeness = _likeness(categories, weights)
    observed = table.reshape(categories, categories) / len(a)
    found = Kappa(
        len(a), float((a == b).mean()),
        tuple(float(x) for x in (observed.sum(axis=0) + observed.sum(axis=1)) / 2),
    )  # fmt: skip
    value = _cohen(table, likeness)[0]
    if np.isnan(value):
        return replace(found, note=ONE_CATEGORY)
    if (a == a[0]).all() or (b == b[0]).all():
        return replace(found, value=0.0, note=ONE_SIDED)
    error = _cohen_error(observed, likeness, float(value), len(a))
    return _with_interval(
        replace(found, value=float(value), error=error), patients,
        lambda some: _cohen(some.sums(cells), likeness),
    )  # fmt: skip


def fleiss(readings: npt.ArrayLike, categories: int, patients: Resampling | None = None) -> Kappa:
    """Fleiss' kappa of two or more readers who all read every case.

    Parameters
    ----------
    readings
        (n, r) category of each case by each reader.
    """
    given = np.asarray(readings, dtype=np.int64)
    if not len(given):
        return Kappa(0, note=NO_CASES)
    n, r = given.shape
    counts = np.zeros((n, categories))
    np.add.at(counts, (np.repeat(np.arange(n), r), given.ravel()), 1.0)
    agreeing = ((counts**2).sum(axis=1) - r) / (r * (r - 1))
    # Sums are all that kappa needs: of agreeing pairs, of cases, and of each category.
    cases = np.column_stack((agreeing, np.ones(n), counts))
    share: Numbers = counts.sum(axis=0) / (n * r)
    found = Kappa(n, float(agreeing.mean()), tuple(float(x) for x in share))
    value = _fleiss(cases.sum(axis=0)[None, :], r)[0]
    if np.isnan(value):
        return replace(found, note=ONE_CATEGORY)
    error = None
    if n > 1:
        chance = float((share**2).sum())
        pull = 2 * (counts @ share / r - chance)
        bend = (agreeing - agreeing.mean() - (1 - value) * pull) / (1 - chance)
        error = math.sqrt(float((bend**2).sum()) / (n * (n - 1)))
    return _with_interval(
        replace(found, value=float(value), error=error), patients,
        lambda some: _fleiss(some.sums(cases), r),
    )  # fmt: skip


def _likeness(categories: int, weights: Weights) -> Numbers:
    """(k, k) how much two categories agree: 1 for the same, 0 for the farthest apart."""
    if weights is Weights.NONE or categories < 2:
        return np.eye(categories)
    place = np.arange(categories)
    apart: Numbers = np.abs(place[:, None] - place) / (categories - 1)
    likeness: Numbers = 1.0 - (apart if weights is Weights.LINEAR else apart**2)
    return likeness


def _cohen(tables: Numbers, likeness: Numbers) -> Numbers:
    """Kappa of each of (t, k * k) tables, NaN where chance alone agrees always."""
    k = len(likeness)
    shares = tables.reshape(-1, k, k)
    shares = shares / shares.sum(axis=(1, 2), keepdims=True)
    observed = (shares * likeness).sum(axis=(1, 2))
    expected = np.einsum("ti,tj,ij->t", shares.sum(axis=2), shares.sum(axis=1), likeness)
    return _beyond(observed, expected)


def _fleiss(sums: Numbers, readers: int) -> Numbers:
    cases = sums[:, 1]
    share = sums[:, 2:] / (cases * readers)[:, None]
    return _beyond(sums[:, 0] / cases, (share**2).sum(axis=1))


def _beyond(observed: Numbers, expected: Numbers) -> Numbers:
    left = 1.0 - expected
    told = left > _TINY
    found: Numbers = np.where(told, (observed - expected) / np.where(told, left, 1.0), np.nan)
    return found


def _cohen_error(observed: Numbers, likeness: Numbers, kappa: float, cases: int) -> float:
    """The standard error of Fleiss, Cohen and Everitt (1969), for any weights."""
    rows, columns = observed.sum(axis=1), observed.sum(axis=0)
    by_row, by_column = likeness @ columns, rows @ likeness
    chance = float(rows @ likeness @ columns)
    bent = likeness - (by_row[:, None] + by_column[None, :]) * (1 - kappa)
    spread = float((observed * bent**2).sum()) - (kappa - chance * (1 - kappa)) ** 2
    return math.sqrt(max(spread, 0.0) / cases) / (1 - chance)


def _with_interval(
    found: Kappa, patients: Resampling | None, again: Callable[[Resampling], Numbers]
) -> Kappa:
    assert found.value is not None
    if found.value > 1 - _TINY:
        return replace(found, value=1.0, error=0.0, note=NEVER_DIFFER)
    if patients is None or not patients.needed:
        if found.error is None:
            return replace(found, note=TOO_FEW)
        reach = NormalDist().inv_cdf((1 + LEVEL) / 2) * found.error
        low, high, how = found.value - reach, found.value + reach, How.LARGE_SAMPLE
    else:
        if patients.patients < 2:
            return replace(found, note=ONE_PATIENT)
        drawn = again(patients)
        defined = drawn[~np.isnan(drawn)]
        if len(defined) < _LEAST_DEFINED * len(drawn):
            return replace(found, note=TOO_FEW)
        low, high = np.quantile(defined, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
        how = How.BOOTSTRAP
    return replace(found, low=max(-1.0, float(low)), high=min(1.0, float(high)), how=how)
