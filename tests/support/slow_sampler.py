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


def slow_distance(one: Vector, other: Vector, weights: Sequence[float] | None = None) -> int:
    """Differing bits, each by its weight, rounded half up; 0 only where nothing counts."""
    total = 0.0
    for position, (a, b) in enumerate(zip(one, other, strict=True)):
        if a != b:
            total += 1.0 if weights is None else weights[position]
    return max(1, math.floor(total + 0.5)) if total > 0 else 0


def chance_of(
    distance: int, mu: float, sigma: float = 3.0, d_max: int = 18, d_min: int = 1
) -> float:
    """Probability of a whole distance of the truncated Gaussian, rounded half up."""

    def below(x: float) -> float:
        return 0.5 * (1 + math.erf((x - mu) / (sigma * math.sqrt(2))))

    top = distance + 0.5 if distance < d_max else d_max + 0.499
    total = below(d_max + 0.499) - below(d_min - 0.5)
    return (below(top) - below(distance - 0.5)) / total


def exact_draw(
    vectors: Sequence[Vector],
    anchor: int,
    mu: float,
    sigma: float = 3.0,
    d_max: int = 18,
    *,
    d_min: int = 1,
    draw: str = "vector",
    weights: Sequence[float] | None = None,
) -> list[float]:
    """Probability of each breast in one draw of steps 3 to 5, by plain enumeration."""
    members: dict[Vector, list[int]] = {}
    for breast, vector in enumerate(vectors):
        members.setdefault(vector, []).append(breast)
    distances = {v: slow_distance(v, vectors[anchor], weights) for v in members}
    present = sorted({d for d in distances.values() if d})
    present = [d for d in present if d >= d_min] or present
    chance = [0.0] * len(vectors)
    for k in range(d_min, d_max + 1):
        mass = chance_of(k, mu, sigma, d_max, d_min)
        best = min(abs(d - k) for d in present)
        tied = [d for d in present if abs(d - k) == best]
        for distance in tied:
            at = [v for v in members if distances[v] == distance]
            breasts = sum(len(members[v]) for v in at)
            for vector in at:
                for breast in members[vector]:
                    share = 1 / len(at) / len(members[vector]) if draw == "vector" else 1 / breasts
                    chance[breast] += mass / len(tied) * share
    return chance


class SlowBatches:
    """Whole batches by the six steps, one plain decision at a time."""

    def __init__(
        self,
        vectors: Sequence[Vector],
        patients: Sequence[int],
        size: int,
        *,
        seed: int = 0,
        d_min: int = 1,
        draw: str = "vector",
        same_patient: str = "vector",
        weights: Sequence[float] | None = None,
    ) -> None:
        self.random = random.Random(seed)
        self.vectors, self.patients, self.size = list(vectors), list(patients), size
        self.d_min, self.draw, self.weights = d_min, draw, weights
        self.same_patient = same_patient

    def may_stand(self, breast: int, batch: Sequence[int]) -> bool:
        for other in batch:
            if self.patients[breast] == self.patients[other] and (
                self.same_patient == "never" or self.vectors[breast] == self.vectors[other]
            ):
                return False
        return True

    def around(self, anchor: int, mu: float) -> list[int]:
        apart = [slow_distance(v, self.vectors[anchor], self.weights) for v in self.vectors]
        batch = [anchor]
        chances = exact_draw(
            self.vectors,
            anchor,
            mu,
            d_min=self.d_min,
            draw=self.draw,
            weights=self.weights,
        )
        for breast in self.random.choices(range(len(self.vectors)), chances, k=3 * (self.size - 1)):
            if len(batch) < self.size and self.may_stand(breast, batch):
                batch.append(breast)
        steps = range(self.d_min, 19)
        table = [chance_of(k, mu, d_min=self.d_min) for k in steps]
        while len(batch) < self.size:
            free = [b for b in range(len(apart)) if apart[b] and self.may_stand(b, batch)]
            free = [b for b in free if apart[b] >= self.d_min] or free
            if not free:
                break
            wanted = self.random.choices(steps, table)[0]
            best = min(abs(apart[b] - wanted) for b in free)
            distance = self.random.choice(
                sorted({apart[b] for b in free if abs(apart[b] - wanted) == best})
            )
            at = [b for b in free if apart[b] == distance]
            carriers = [self.vectors.count(self.vectors[b]) for b in at]
            even = [1.0] * len(at)
            batch.append(
                self.random.choices(
                    at, even if self.draw == "breast" else [1 / c for c in carriers]
                )[0]
            )
        return batch


def slow_choice(
    candidates: Sequence[Vector], batch: Sequence[Vector], chances: Sequence[float]
) -> tuple[int, float]:
    """Which candidate brings the distances of all pairs nearest to the wanted ones, and how near.

    ``chances[d - 1]`` is the wanted probability of distance d.
    """
    top = 2 * len(chances)
    scores = []
    for candidate in candidates:
        whole = [*batch, candidate]
        pairs = [slow_distance(whole[i], whole[j]) for i in range(len(whole)) for j in range(i)]
        score = 0.0
        for d in range(top + 1):
            have = sum(min(p, top) <= d for p in pairs) / len(pairs)
            score += (have - sum(chances[:d])) ** 2
        scores.append(score)
    return min(range(len(scores)), key=lambda i: scores[i]), min(scores)
