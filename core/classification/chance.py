"""A probability that cannot be said without its interval and the population it holds for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability of malignancy, with all that makes it mean something.

    Attributes
    ----------
    probability, low, high
        With its 95 % interval.
    population
        For whom it holds, e.g. "among 412 proven breasts of 388 patients, 43 % malignant".
    """

    probability: float
    low: float
    high: float
    population: str

    def __post_init__(self) -> None:
        if not 0.0 <= self.low <= self.probability <= self.high <= 1.0:
            raise ValueError("a probability lies in its interval, between 0 and 1")
        if not self.population:
            raise ValueError("a probability holds for a population")

    def __str__(self) -> str:
        return (
            f"{percent(self.probability)} (95 % interval {percent(self.low)} to "
            f"{percent(self.high)}), {self.population}"
        )

    def __format__(self, spec: str) -> str:
        if spec:
            raise TypeError("a probability is said whole, with its interval and its population")
        return str(self)


def percent(share: float) -> str:
    """A share as a percentage that never says none or all where it is neither."""
    if 0.0 < share < 0.01:
        return f"{100 * share:.1f} %" if share >= 0.001 else "under 0.1 %"
    if 0.99 < share < 1.0:
        return f"{100 * share:.1f} %" if share <= 0.999 else "over 99.9 %"
    return f"{round(100 * share)} %"
