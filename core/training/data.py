"""The breasts of a snapshot that can be trained on, and their batches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData
from core.domain.manifestation import unpack
from core.training.config import Negatives, TrainConfig
from core.training.losses import first_of_each
from core.training.sampler import ManifestationSampler


@dataclass(frozen=True)
class Batch:
    """n breasts.

    Attributes
    ----------
    pixels
        (2n, S, S) float in 0..1: the CC views, then the MLO views.
    bits
        (n, W) float in {0, 1}.
    keep
        (n,) bool: first of its manifestation vector.
    """

    pixels: Tensor
    bits: Tensor
    keep: Tensor

    def __len__(self) -> int:
        return len(self.bits)


class Pairs:
    """Tagged breasts of one split with both views.

    A breast that lacks a view or was never tagged has no partner view or no
    manifestation vector, so it is embedded later and does not train.
    """

    def __init__(self, snapshot: Snapshot, split: Split, size: int) -> None:
        usable = snapshot.tagged & (snapshot.views >= 0).all(axis=1) & (snapshot.split == split)
        self.rows = np.flatnonzero(usable)
        self.manifestations = snapshot.manifestations[self.rows]
        self.patients = snapshot.patient_ids[self.rows]
        self._snapshot = snapshot
        self._size = size

    def __len__(self) -> int:
        return len(self.rows)

    def rows_of(self, chosen: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Rows of the snapshot's pixels, in the order in which :meth:`make` takes them."""
        return self._snapshot.views[self.rows[chosen]].T.reshape(-1).astype(np.int64)

    def make(self, chosen: npt.NDArray[np.int64], pixels: Tensor) -> Batch:
        """The batch of the pairs at positions ``chosen`` (n,).

        Parameters
        ----------
        pixels
            (m, S, S) float in 0..1, on the device, of the rows that :meth:`rows_of` names;
            or none at all, for a batch without them.
        """
        packed = self.manifestations[chosen]
        bits = unpack(packed, self._snapshot.width).astype(np.float32)
        return Batch(
            pixels,
            torch.from_numpy(bits).to(pixels.device),
            torch.from_numpy(first_of_each(packed)).to(pixels.device),
        )

    def batch(self, chosen: npt.NDArray[np.int64], device: torch.device) -> Batch:
        """The batch of the pairs at positions ``chosen`` (n,), with its pixels."""
        stored = np.ascontiguousarray(self._snapshot.pixels[self.rows_of(chosen)])
        return self.make(chosen, to_unit(torch.from_numpy(stored).to(device), self._size))

    def sampler(self, config: TrainConfig, seed: int) -> ManifestationSampler:
        """A sampler over these pairs by the settings of a run."""
        sampler = ManifestationSampler(
            self.manifestations,
            self.patients,
            batch=config.batch,
            sigma=config.sampler.sigma,
            d_max=config.sampler.d_max,
            seed=seed,
            uniform=config.sampler.negatives is Negatives.RANDOM,
        )
        if sampler.distinct < 2:
            raise NotEnoughData(
                "All tagged breasts carry the same manifestations: tag other ones before training."
            )
        return sampler


def to_unit(pixels: Tensor, size: int) -> Tensor:
    """uint8 pixels (B, T, T) as float (B, size, size) in 0..1, on their device."""
    unit = pixels.float() / 255
    if unit.shape[-1] == size:
        return unit
    # Averaging down keeps fine calcifications from vanishing between samples.
    scaled = functional.interpolate(
        unit[:, None], size=(size, size), mode="bilinear", antialias=True, align_corners=False
    )
    return scaled[:, 0].clamp(0, 1)
