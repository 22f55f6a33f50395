"""A shuffled pass over the breasts that is never written down.

The order of a pass is a keyed permutation of 0..N-1 (a Feistel network; places beyond
N are permuted again), so a place costs microseconds, nothing is stored, and where a
pass stands is three numbers. A stored shuffle of a million takes 60 ms and 8 MB, and
as JSON in every checkpoint as much again.
"""

from __future__ import annotations

import numpy as np

_ROUNDS = 8
_MASK = (1 << 64) - 1


class ShuffledPass:
    """Anchors one after the other: each breast once, then all again in another order.

    Parameters
    ----------
    count
        Number of breasts N.
    seed
        Decides the orders.
    number, place
        Which pass, and how many of it were taken.
    """

    def __init__(self, count: int, seed: int, number: int = 0, place: int = 0) -> None:
        self.count, self.seed = count, seed
        self.number, self.place = number, place
        self._half = max(-(-max(count - 1, 1).bit_length() // 2), 1)
        self._keys = self._keys_of_pass()

    def take(self) -> int:
        """The next anchor (step 2)."""
        if self.place == self.count:
            self.number += 1
            self.place = 0
            self._keys = self._keys_of_pass()
        found = self._permuted(self.place)
        while found >= self.count:
            found = self._permuted(found)
        self.place += 1
        return found

    def _keys_of_pass(self) -> list[int]:
        state = np.random.SeedSequence([self.seed, self.number])
        return [int(key) for key in state.generate_state(_ROUNDS, np.uint64)]

    def _permuted(self, place: int) -> int:
        half = self._half
        low = (1 << half) - 1
        left, right = place >> half, place & low
        for key in self._keys:
            left, right = right, left ^ (_mixed(right ^ key) & low)
        return left << half | right


def _mixed(value: int) -> int:
    """Bits of a word stirred until each depends on all (Steele et al., SplitMix, 2014)."""
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & _MASK
    return value ^ (value >> 31)
