"""What one reader may see of many breasts, as sets: for a map or a list of a whole store."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.annotation import gatekeeper
from core.domain.gate import GatePolicy, Surface, open_before
from core.domain.study import BreastId, ReaderId
from core.store import Reading, assessments


@dataclass(frozen=True)
class Sight:
    """The gates of one reader at one moment.

    Attributes
    ----------
    committed
        Breasts that she has saved an assessment of.
    closed
        Breasts of which she may not know what others tagged (``gatekeeper.closed_to``).
    """

    policy: GatePolicy
    committed: frozenset[BreastId]
    closed: frozenset[BreastId]

    def sees(self, breasts: npt.NDArray[np.int64], surface: Surface) -> npt.NDArray[np.bool_]:
        """Whether ``surface`` may show what it has of each of N breasts (N,)."""
        if surface in open_before(self.policy):
            return np.ones(len(breasts), dtype=np.bool_)
        if surface is Surface.OTHER_READER:
            return ~_among(breasts, self.closed)
        return _among(breasts, self.committed)


def sight(reading: Reading, reader: ReaderId, policy: GatePolicy) -> Sight:
    """What ``reader`` may see, read at once."""
    return Sight(
        policy,
        frozenset(assessments.breasts_of(reading, {reader})),
        gatekeeper.closed_to(reading, reader, policy),
    )


def _among(breasts: npt.NDArray[np.int64], some: frozenset[BreastId]) -> npt.NDArray[np.bool_]:
    return np.isin(breasts, np.fromiter(some, np.int64, len(some)))
