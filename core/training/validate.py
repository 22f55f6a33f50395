"""How a network does on breasts of patients that it does not train on, epoch by epoch."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from core.dataset.partition import ASIDE
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData
from core.domain.manifestation import distance
from core.training.config import TrainConfig
from core.training.data import Pairs, to_unit
from core.training.device import Device
from core.training.network import Network
from core.training.step import Objective, contrastive

Indices = npt.NDArray[np.int64]
_ENOUGH = 8
_AT_ONCE = 128
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

    @property
    def finite(self) -> bool:
        """Whether the loss is a number at all."""
        return math.isfinite(self.loss)


class Validator:
    """Fixed validation breasts and batches; uses none of the run's random numbers.

    Parameters
    ----------
    snapshot
        With ``split`` as the run sees it; at most 1,024 of its validation breasts are used.
    """

    def __init__(self, snapshot: Snapshot, config: TrainConfig) -> None:
        self._pairs = pairs = _some(snapshot, config.size)
        self._stored, self._size = snapshot.pixels, config.size
        every = np.arange(len(pairs))
        self._images = np.unique(pairs.rows_of(every))
        self._at_once = _AT_ONCE
        self._objective = Objective.of(config)
        self._batches: list[Indices] = []
        if len(pairs) < _ENOUGH or len(np.unique(pairs.manifestations, axis=0)) < 2:
            return
        try:
            sampler = pairs.sampler(config, seed=0)
        except NotEnoughData:
            # Too little to measure the loss on is no reason not to train.
            return
        middle = (config.sampler.mu_max + config.sampler.mu_min) / 2
        drawn = [sampler.next_batch(middle) for _ in range(_BATCHES)]
        self._batches = [chosen for chosen in drawn if len(chosen) > 1]
        self._views = [self._places(every[i : i + 1]) for i in every]

    def __bool__(self) -> bool:
        return bool(self._batches)

    def look(self, network: Network, device: Device) -> Validation:
        """Validate a network; it is left in training mode."""
        network.eval()
        with torch.no_grad():
            features = self._encode(network, device)
            nothing = torch.empty(0, device=device.where)
            found = []
            for chosen in self._batches:
                index = torch.from_numpy(self._places(chosen)).to(device.where)
                batch = self._pairs.make(chosen, nothing)
                found.append(contrastive(network, features[index], batch, self._objective).item())
            units = network.keep(features).cpu()
        network.train()
        vectors = torch.stack([units[views].sum(0) for views in self._views])
        nearest, chance = self._distances(functional.normalize(vectors, dim=1))
        return Validation(float(np.mean(found)), nearest, chance)

    def _places(self, chosen: Indices) -> Indices:
        """Places among the features of the views of breasts, in the order of a batch."""
        return np.searchsorted(self._images, self._pairs.rows_of(chosen))

    def _encode(self, network: Network, device: Device) -> Tensor:
        """Features (R, F) of all validation images."""
        found: list[Tensor] = []
        start = 0
        while start < len(self._images):
            rows = self._images[start : start + self._at_once]
            try:
                some = torch.from_numpy(np.array(self._stored[rows])).to(device.where)
                with device.autocast():
                    found.append(network.encoder(to_unit(some, self._size)).float())
                start += len(rows)
            except torch.OutOfMemoryError:
                if self._at_once < 2:
                    raise
                self._at_once //= 2
                device.empty_cache()
        return torch.cat(found)

    def _distances(self, vectors: Tensor) -> tuple[float, float]:
        similarity = (vectors @ vectors.T).numpy()
        patients = self._pairs.patients
        other = patients[:, None] != patients[None, :]
        packed = self._pairs.manifestations
        apart = distance(packed[:, None], packed[None, :])
        has = other.any(axis=1)
        if not has.any():
            return 0.0, 0.0
        nearest = np.where(other, similarity, -np.inf).argmax(axis=1)
        rows = np.flatnonzero(has)
        return float(apart[rows, nearest[rows]].mean()), float(apart[other].mean())


def _some(snapshot: Snapshot, size: int) -> Pairs:
    """The validation breasts, a fixed choice of them where there are very many."""
    pairs = Pairs(snapshot, Split.VALIDATION, size)
    if len(pairs) <= _MOST:
        return pairs
    left_out = np.random.default_rng(0).permutation(len(pairs))[_MOST:]
    split = snapshot.split.copy()
    split[pairs.rows[left_out]] = ASIDE
    return Pairs(replace(snapshot, split=split), Split.VALIDATION, size)
