"""Slow, obvious samplers in plain Python that the vectorised one is held against."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

Vector = tuple[int, ...]


class PublishedRule:
    """The rule as the research code states it: a dictionary of distances, Python loops.

    Duplicates are dropped, ties go to the first key, and the batch may shrink.
    """

    def __init__(self, vectors: Sequence[Vector], seed: int = 0) -> None:
        self.random = random.Random(seed)
        self.vectors = list(vectors)
        self.members: dict[Vector, list[int]] = {}
        for breast, vector in enumerate(self.vectors):
            self.members.setdefault(vector, []).append(breast)
        self.by_distance: dict[Vector, dict[int, list[Vector]]] = {}
        for one in self.members:
            table: dict[int, list[Vector]] = {}
            for other in self.members:
                distance = 0
                for a, b in zip(one, other, strict=True):
                    if a != b:
                        distance += 1
                if distance:
                    table.setdefault(distance, []).append(other)
            self.by_distance[one] = table

    def distance(self, mu: float, sigma: float = 3.0, d_max: int = 18) -> int:
        while True:
            x = self.random.gauss(mu, sigma)
            if 0.5 <= x <= d_max + 0.499:
                return math.floor(x + 0.5)

    def batch(self, anchor: int, size: int, mu: float) -> list[int]:
        table = self.by_distance[self.vectors[anchor]]
        found = {anchor}
        for _ in range(size - 1):
            wanted = self.distance(mu)
            nearest = min(table, key=lambda d: abs(d - wanted))
            found.add(self.random.choice(self.members[self.random.choice(table[nearest])]))
        return list(found)


def exact_draw(
    vectors: Sequence[Vector], anchor: int, mu: float, sigma: float = 3.0, d_max: int = 18
) -> list[float]:
    """Probability of each breast in one draw of steps 3 to 5, by plain enumeration."""

    def below(x: float) -> float:
        return 0.5 * (1 + math.erf((x - mu) / (sigma * math.sqrt(2))))

    members: dict[Vector, list[int]] = {}
    for breast, vector in enumerate(vectors):
        members.setdefault(vector, []).append(breast)
    distances = {v: sum(a != b for a, b in zip(v, vectors[anchor], strict=True)) for v in members}
    present = sorted({d for d in distances.values() if d})
    total = below(d_max + 0.499) - below(0.5)
    chance = [0.0] * len(vectors)
    for k in range(1, d_max + 1):
        top = k + 0.5 if k < d_max else d_max + 0.499
        mass = (below(top) - below(k - 0.5)) / total
        best = min(abs(d - k) for d in present)
        tied = [d for d in present if abs(d - k) == best]
        for distance in tied:
            at = [v for v in members if distances[v] == distance]
            for vector in at:
                for breast in members[vector]:
                    chance[breast] += mass / len(tied) / len(at) / len(members[vector])
    return chance
