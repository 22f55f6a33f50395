"""How a network does on breasts of patients that it does not train on, epoch by epoch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from core.domain.manifestation import distance
from core.training.config import TrainConfig
from core.training.data import Pairs
from core.training.device import Device
from core.training.network import Network
from core.training.step import Objective, contrastive

_ENOUGH = 8
_AT_ONCE = 64
_BATCHES = 8
_MOST = 1024


@dataclass(frozen=True, slots=True)
class Validation:
    """One look.

    Attributes
    ----------
    loss
        The contrastive loss on batches that are the same in every epoch.
    distance
        Mean manifestation distance of each breast to its nearest breast of another
        patient: what ManiNeg optimises.
    chance
        The same for a breast drawn at random.
    """

    loss: float
    distance: float
    chance: float


class Validator:
    """Fixed validation breasts and batches; uses none of the run's random numbers."""

    def __init__(self, pairs: Pairs, config: TrainConfig) -> None:
        self._pairs = pairs
        self._objective = Objective.of(config)
        count = min(len(pairs), _MOST)
        self.chosen = np.sort(np.random.default_rng(0).permutation(len(pairs))[:count])
        self._batches: list[np.ndarray] = []
        if count < _ENOUGH or len(np.unique(pairs.manifestations, axis=0)) < 2:
            return
        sampler = pairs.sampler(config, seed=0)
        middle = (config.sampler.mu_max + config.sampler.mu_min) / 2
        place = np.full(len(pairs), -1)
        place[self.chosen] = np.arange(count)
        drawn = [place[sampler.next_batch(middle)] for _ in range(_BATCHES)]
        self._batches = [rows[rows >= 0] for rows in drawn if (rows >= 0).sum() > 1]

    def __bool__(self) -> bool:
        return bool(self._batches)

    def look(self, network: Network, device: Device) -> Validation:
        """Validate a network; it is left in training mode."""
        network.eval()
        with torch.no_grad():
            features, vectors = self._encode(network, device)
            found = []
            for rows in self._batches:
                batch = self._pairs.batch(self.chosen[rows], device.where, pixels=False)
                index = torch.from_numpy(rows).to(device.where)
                views = torch.cat([f[index][batch.present[:, v]] for v, f in enumerate(features)])
                found.append(contrastive(network, views, batch, self._objective).item())
        network.train()
        nearest, chance = self._distances(vectors)
        return Validation(float(np.mean(found)), nearest, chance)

    def _encode(
        self, network: Network, device: Device
    ) -> tuple[tuple[torch.Tensor, torch.Tensor], torch.Tensor]:
        """Features of both views (n, F) each, 0 where one is missing, and unit vectors (n, D)."""
        first: list[torch.Tensor] = []
        second: list[torch.Tensor] = []
        for start in range(0, len(self.chosen), _AT_ONCE):
            batch = self._pairs.batch(self.chosen[start : start + _AT_ONCE], device.where)
            with device.autocast():
                seen = network.encoder(batch.pixels).float()
            for view, found in enumerate((first, second)):
                there = batch.present[:, view : view + 1]
                found.append(seen[batch.rows[:, view]].where(there, 0.0))
        features = (torch.cat(first), torch.cat(second))
        # A missing view has no features, and nothing as its unit vector.
        units = [network.keep(f) for f in features]
        return features, functional.normalize(units[0] + units[1], dim=1)

    def _distances(self, vectors: torch.Tensor) -> tuple[float, float]:
        similarity = (vectors @ vectors.T).cpu().numpy()
        patients = self._pairs.patients[self.chosen]
        other = patients[:, None] != patients[None, :]
        packed = self._pairs.manifestations[self.chosen]
        apart = distance(packed[:, None], packed[None, :])
        has = other.any(axis=1)
        if not has.any():
            return 0.0, 0.0
        nearest = np.where(other, similarity, -np.inf).argmax(axis=1)
        rows = np.flatnonzero(has)
        return float(apart[rows, nearest[rows]].mean()), float(apart[other].mean())
