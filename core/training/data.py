"""The breasts of a snapshot that can be trained on, and their batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from core import lexicons
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData, WorldError
from core.domain.manifestation import unpack
from core.training.config import Term, TrainConfig
from core.training.losses import first_of_each
from core.training.sampler import ManifestationSampler


@dataclass(frozen=True)
class Batch:
    """n breasts with m views.

    Attributes
    ----------
    pixels
        (m, S, S) float in 0..1: the CC views that are there, then the MLO views.
    present
        (n, 2) bool: which breast has a CC and an MLO view; m are true.
    bits
        (n, W) float in {0, 1}.
    keep
        (n, 2) bool: the first breast that has this view of each manifestation vector.
    more
        (n, ...) values of further modalities by name, one encoder of the network each:
        the place where report texts would join.
    """

    pixels: Tensor
    present: Tensor
    bits: Tensor
    keep: Tensor
    more: Mapping[str, Tensor] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.bits)

    @property
    def others(self) -> Mapping[str, Tensor]:
        """What is not an image, by the name of its modality."""
        return {Term.MANIFESTATIONS.value: self.bits, **self.more}

    @property
    def rows(self) -> Tensor:
        """(n, 2) rows of ``pixels``, and of their features; -1 where a view is missing."""
        return rows_of_views(self.present)

    @property
    def first(self) -> Tensor:
        """(k,) rows of the CC views of breasts with both views."""
        return self.rows[self.present.all(dim=1), 0]

    @property
    def second(self) -> Tensor:
        """(k,) rows of the MLO views of the same breasts in the same order."""
        return self.rows[self.present.all(dim=1), 1]


def rows_of_views(present: Tensor) -> Tensor:
    """(n, 2) where each view lies when the CC views come first; -1 where it is missing."""
    places = present.T.flatten().cumsum(0).reshape(2, -1).T - 1
    return places.where(present, -1)


class Pairs:
    """Tagged breasts of one split with at least one view.

    A breast that lacks one view takes part with the other: against its manifestation
    vector, and as a negative between views. One that was never tagged has no
    manifestation vector, so it is embedded later and does not train.

    Attributes
    ----------
    rows
        (N,) rows of the snapshot's breasts.
    present
        (N, 2) bool: which has a CC and an MLO view.
    """

    def __init__(self, snapshot: Snapshot, split: Split, size: int) -> None:
        usable = snapshot.tagged & (snapshot.views >= 0).any(axis=1) & (snapshot.split == split)
        self.rows = np.flatnonzero(usable)
        self.manifestations = snapshot.manifestations[self.rows]
        self.patients = snapshot.patient_ids[self.rows]
        self.present = snapshot.views[self.rows] >= 0
        self._snapshot = snapshot
        self._size = size

    def __len__(self) -> int:
        return len(self.rows)

    def rows_of(self, chosen: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """(m,) rows of the snapshot's pixels that a batch of the pairs ``chosen`` (n,) needs.

        The CC views that are there come first, then the MLO views, as in :class:`Batch`.
        """
        views = self._snapshot.views[self.rows[chosen]].T.astype(np.int64)
        return views[views >= 0]

    def make(self, chosen: npt.NDArray[np.int64], pixels: Tensor) -> Batch:
        """The batch of the pairs ``chosen`` (n,) from pixels that were gathered.

        Parameters
        ----------
        chosen
            Positions in these pairs.
        pixels
            (m, S, S) float in 0..1 on the device, in the order of :meth:`rows_of`.
        """
        packed, present = self.manifestations[chosen], self.present[chosen]
        bits = unpack(packed, self._snapshot.width).astype(np.float32)
        keep = np.stack([first_of_each(packed, view) for view in present.T], axis=1)

        def there(values: npt.NDArray[np.generic]) -> Tensor:
            return torch.from_numpy(values).to(pixels.device)

        return Batch(pixels, there(present), there(bits), there(keep))

    def batch(self, chosen: npt.NDArray[np.int64], device: torch.device) -> Batch:
        """The batch of the pairs at positions ``chosen`` (n,), with its pixels."""
        stored = np.ascontiguousarray(self._snapshot.pixels[self.rows_of(chosen)])
        return self.make(chosen, to_unit(torch.from_numpy(stored).to(device), self._size))

    def sampler(self, config: TrainConfig, seed: int) -> ManifestationSampler:
        """A sampler over these pairs by the settings of a run.

        Raises
        ------
        NotEnoughData
            When there is nothing to tell apart, or no term of the loss has anything.
        """
        sampler = ManifestationSampler(
            self.manifestations,
            self.patients,
            config.sampler,
            batch=config.batch,
            seed=seed,
            bit_weights=self._bit_weights(config.sampler.weights),
        )
        if sampler.distinct < 2:
            raise NotEnoughData(
                "All tagged breasts carry the same manifestations: tag other ones before training."
            )
        if sampler.alike:
            raise NotEnoughData(
                "By the weights of the groups all tagged breasts are alike: give a weight above 0 "
                "to a group in which they differ."
            )
        self._check_terms(config.loss_terms)
        return sampler

    def _bit_weights(self, weights: Mapping[str, float]) -> npt.NDArray[np.float64] | None:
        """(W,) weights of the bits from those of the lexicon's groups."""
        if not weights:
            return None
        groups = lexicons.get(*self._snapshot.lexicon.split("@", 1)).groups()
        found = np.ones(self._snapshot.width)
        for name, weight in weights.items():
            if name not in groups:
                raise WorldError(
                    f"The lexicon {self._snapshot.lexicon} has no group {name} to weigh: it has "
                    f"{', '.join(groups)}."
                )
            found[list(groups[name])] = weight
        return found

    def _check_terms(self, terms: Sequence[Term]) -> None:
        if Term.MANIFESTATIONS not in terms and not self.present.all(axis=1).any():
            raise NotEnoughData(
                "No tagged breast has both views, and the views against each other are all that "
                "is to be learned: add the missing views, or learn the manifestations too (IM)."
            )


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
