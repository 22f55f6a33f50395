"""A share that is never told without what it is a share of."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_TWO_SIDED_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``of``, with Wilson's 95 % interval.

    Wilson, Journal of the American Statistical Association 22 (1927): holds near 0 and 1
    and for few cases, where the usual one does not.
    """

    count: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.of:
            raise ValueError(f"{self.count} of {self.of} is no share")

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """(low, high); None of nothing."""
        if not self.of:
            return None
        n, p, z = self.of, self.count / self.of, _TWO_SIDED_95
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        # Exact at the ends, where rounding would leave a hair's breadth.
        low = 0.0 if self.count == 0 else middle - half
        high = 1.0 if self.count == n else middle + half
        return low, high
