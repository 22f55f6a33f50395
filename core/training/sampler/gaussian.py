"""Which distances are drawn: the schedule, the truncated Gaussian, and the snapping."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.training.options import SamplerConfig, Schedule


def mean_distance(sampling: SamplerConfig, epoch: int) -> float:
    """The mean of the distances to draw in an epoch, by the settings of a run."""
    return mu_at(
        epoch, sampling.mu_max, sampling.mu_min, sampling.mu_epochs, schedule=sampling.schedule
    )


def mu_at(
    epoch: int, mu_max: float, mu_min: float, epochs: int, *, schedule: Schedule = Schedule.LINEAR
) -> float:
    """The mean distance to draw in an epoch: from far to near, then as it is."""
    if schedule is Schedule.CONSTANT:
        return mu_max
    if epoch >= epochs:
        return mu_min
    done = epoch / epochs
    if schedule is Schedule.COSINE:
        done = (1 - math.cos(math.pi * done)) / 2
    return mu_max + (mu_min - mu_max) * done


@lru_cache(maxsize=256)
def distance_table(mu: float, sigma: float, d_max: int, d_min: int = 1) -> npt.NDArray[np.float64]:
    """Cumulative probability of each rounded distance 1..d_max (step 3).

    A Gaussian truncated to [d_min - 0.5, d_max + 0.499] and rounded half up gives ``k``
    with the mass between k - 0.5 and k + 0.5, so its inverse CDF over whole
    distances is one look-up.

    Returns
    -------
    ndarray
        (d_max,), increasing, 0 below ``d_min``, the last 1.
    """
    edges = np.arange(d_min - 1, d_max + 1) + 0.5
    edges[-1] = d_max + 0.499
    below = np.array([math.erfc((mu - x) / (sigma * math.sqrt(2))) / 2 for x in edges])
    above = np.array([math.erfc((x - mu) / (sigma * math.sqrt(2))) / 2 for x in edges])
    # Each mass from the tail in which it does not cancel.
    mass = np.where(edges[1:] <= mu, np.diff(below), -np.diff(above))
    total = mass.sum()
    if not total > 0:
        mass = np.zeros(d_max - d_min + 1)
        mass[0 if mu < d_min else -1] = 1.0
        total = 1.0
    table: npt.NDArray[np.float64] = np.zeros(d_max)
    table[d_min - 1 :] = np.cumsum(mass / total)
    table[-1] = 1.0
    table.setflags(write=False)
    return table


@lru_cache(maxsize=4096)
def snapped(
    present: bytes, mu: float, sigma: float, d_max: int, d_min: int = 1
) -> npt.NDArray[np.float64]:
    """Cumulative probability of each existing distance (steps 3 and 4 in one).

    What falls on a distance that does not exist goes to the nearest that does, half
    to each of two equally near ones, which is the tie broken at random.

    Parameters
    ----------
    present
        A byte for each distance from 0, 1 where it may be taken.

    Returns
    -------
    ndarray
        (len(present),), the last 1.
    """
    existing = [d for d, there in enumerate(present) if there]
    mass = np.zeros(len(present))
    table = distance_table(mu, sigma, d_max, d_min)
    for wanted, chance in enumerate(np.diff(table, prepend=0), 1):
        best = min(abs(d - wanted) for d in existing)
        tied = [d for d in existing if abs(d - wanted) == best]
        mass[tied] += chance / len(tied)
    chances: npt.NDArray[np.float64] = mass.cumsum()
    # Rounding must not leave a gap above the last distance that exists.
    chances[max(d for d in existing if mass[d] > 0) :] = 1.0
    chances.setflags(write=False)
    return chances


def nearest(alive: npt.NDArray[np.bool_], wanted: int, random: np.random.Generator) -> int:
    """The alive distance that is nearest to ``wanted``, a tie broken at random (step 4)."""
    existing = np.flatnonzero(alive)
    gaps = np.abs(existing - wanted)
    tied = existing[gaps == gaps.min()]
    return int(tied[0] if len(tied) == 1 else tied[random.integers(len(tied))])
