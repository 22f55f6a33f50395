"""The two trained classifiers of the evaluation protocol: linear evaluation and fine-tuning.

Both are one linear layer on the CC and MLO features of a breast side by side, as the
frozen probe has it, and are trained on training patients, stopped by the AUC on
validation patients, and asked about everybody else. The linear evaluation leaves the
encoder as it is, batch norm statistics too; the fine-tuning moves it at a share of the
head's rate, the same share from whatever starting point.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.dataset.logits import Logits
from core.dataset.snapshot import UNKNOWN, Snapshot, Split
from core.domain.errors import NotEnoughData, WorldError
from core.jobs.control import Control
from core.training.augment import augment
from core.training.config import AugmentConfig, HeadConfig
from core.training.data import to_unit
from core.training.device import Device
from core.training.network import Encoder, Network
from core.training.step import rate_factor

Rows = npt.NDArray[np.int64]
_AT_ONCE = 64
_STILL = 1e-6


def fit_head(
    network: Network,
    snapshot: Snapshot,
    head: HeadConfig,
    *,
    size: int,
    device: Device,
    augmentation: AugmentConfig | None = None,
    seed: int = 0,
    micro_batch: int = 0,
    control: Control | None = None,
    tell: Callable[[Mapping[str, Any]], None] = lambda entry: None,
) -> Logits:
    """Train a classifier on an encoder and ask it about the breasts that are held out.

    Parameters
    ----------
    network
        Trained or not, on the device; it comes back as it was, to the last bit.
    snapshot
        As the run sees it (``core.dataset.partition``).
    head
        ``linear`` or ``finetune`` of a run's settings; a ``backbone`` of 0 freezes the
        encoder whole.
    size
        Side of the pixels that the encoder takes.
    augmentation
        How training images are changed where ``head`` wants it.
    seed
        Decides the order of the breasts and their augmentation; repeat ``r`` uses
        ``(seed, r)``.
    micro_batch
        Images that pass through the encoder at once, 0 for a batch's all.
    control
        ``stop`` keeps the best epoch so far, ``cancel`` ends at once.
    tell
        Takes the entry of each epoch.

    Returns
    -------
    Logits
        Of every breast with an image that neither trained nor validated, proven or not.

    Raises
    ------
    NotEnoughData
        When the training or the validation patients lack an outcome.
    """
    parts = _Parts(snapshot)
    found, history = [], []
    for repeat in range(head.repeats):
        encoder = network.encoder if not head.backbone else copy.deepcopy(network.encoder)
        with _as_it_was(encoder):
            fit = _Fit(
                encoder,
                snapshot,
                parts,
                head,
                size=size,
                device=device,
                augmentation=augmentation if head.augmented else None,
                seed=(seed, repeat),
                micro_batch=micro_batch,
                control=control or Control(),
            )
            for entry in fit.epochs():
                history.append({"repeat": repeat, **entry})
                tell({"repeats": head.repeats, "epochs": head.epochs, **history[-1]})
            found.append(fit.judge(parts.held))
    by_repeat = np.stack(found)
    return Logits(
        snapshot.breast_ids[parts.held], by_repeat.mean(axis=0), by_repeat, tuple(history)
    )


def auc(scores: npt.NDArray[np.float64], labels: npt.NDArray[np.int64]) -> float:
    """Area under the ROC curve by mid-ranks; the metrics proper lie above this package."""
    values, place = np.unique(scores, return_inverse=True)
    counts = np.bincount(place, minlength=len(values))
    rank = (np.cumsum(counts) - (counts - 1) / 2)[place]
    malignant = int(labels.sum())
    benign = len(labels) - malignant
    return float((rank[labels == 1].sum() - malignant * (malignant + 1) / 2) / malignant / benign)


class Head(nn.Module):
    """One linear layer on standardised features (B, 2F), zero at first.

    The standardisation is that of the training breasts under the encoder as it starts,
    and stays: so one learning rate means the same for every starting point.
    """

    mean: Tensor
    scale: Tensor

    def __init__(self, features: Tensor, share: float) -> None:
        super().__init__()
        scale = features.std(dim=0, correction=0)
        self.register_buffer("mean", features.mean(dim=0))
        # A feature that never moves says nothing; a scale of one keeps it at nought.
        self.register_buffer("scale", torch.where(scale < _STILL, torch.ones_like(scale), scale))
        self.linear = nn.Linear(features.shape[1], 1, device=features.device)
        nn.init.zeros_(self.linear.weight)
        nn.init.constant_(self.linear.bias, math.log(share / (1 - share)))

    def forward(self, features: Tensor) -> Tensor:
        """Log odds (B,)."""
        found: Tensor = self.linear((features.float() - self.mean) / self.scale)
        return found[:, 0]


class _Parts:
    """Rows of the snapshot that train, validate and are held out."""

    def __init__(self, snapshot: Snapshot) -> None:
        seen = (snapshot.views >= 0).any(axis=1)
        proven = seen & (snapshot.pathology != UNKNOWN)
        learnt = np.isin(snapshot.split, (Split.TRAIN, Split.VALIDATION))
        self.train = np.flatnonzero(proven & (snapshot.split == Split.TRAIN))
        self.validation = np.flatnonzero(proven & (snapshot.split == Split.VALIDATION))
        self.held = np.flatnonzero(seen & ~learnt)
        self.labels = snapshot.pathology.astype(np.int64)
        for rows, who in ((self.train, "training"), (self.validation, "validation")):
            if set(self.labels[rows].tolist()) != {0, 1}:
                raise NotEnoughData(
                    f"The {who} patients have not both proven benign and malignant breasts: "
                    "prove more cases before training a classifier."
                )


class _Fit:
    """One classifier from its start to its best epoch."""

    def __init__(
        self,
        encoder: Encoder,
        snapshot: Snapshot,
        parts: _Parts,
        head: HeadConfig,
        *,
        size: int,
        device: Device,
        augmentation: AugmentConfig | None,
        seed: tuple[int, int],
        micro_batch: int,
        control: Control,
    ) -> None:
        self.encoder, self.snapshot, self.parts, self.config = encoder, snapshot, parts, head
        self.size, self.device, self.augmentation = size, device, augmentation
        self.micro_batch, self.control = micro_batch, control
        self.frozen = head.backbone == 0
        self.order = np.random.default_rng(seed)
        self.generator = torch.Generator().manual_seed(seed[0] * 1_000_003 + seed[1])
        start = self._features_of(parts.train)
        self.head = Head(start, float(parts.labels[parts.train].mean()))
        self.place = np.full(len(snapshot), -1, dtype=np.int64)
        self.table = start
        if self.frozen:
            # What does not change is computed once.
            rest = np.concatenate((parts.validation, parts.held))
            self.place[np.concatenate((parts.train, rest))] = np.arange(
                len(parts.train) + len(rest)
            )
            self.table = torch.cat((start, self._features_of(rest)))

    def epochs(self) -> Iterator[dict[str, Any]]:
        """Train, an entry an epoch, and end with the weights of the best one."""
        config = self.config
        groups: list[dict[str, Any]] = [
            {"params": list(self.head.parameters()), "lr": config.learning_rate, "share": 1.0}
        ]
        if not self.frozen:
            moving = list(self.encoder.parameters())
            groups.append({"params": moving, "lr": 0.0, "share": config.backbone})
        optimiser = torch.optim.Adam(groups, weight_decay=config.weight_decay)
        scaler = self.device.scaler
        labels = self.parts.labels[self.parts.validation]
        best, best_at, kept = -1.0, 0, self._state()
        floor = min(config.final_rate / config.learning_rate, 1.0)
        for epoch in range(config.epochs):
            rate = config.learning_rate * rate_factor(epoch, 0, config.epochs, floor)
            for group in optimiser.param_groups:
                group["lr"] = rate * group["share"]
            loss = self._epoch(optimiser, scaler)
            value = auc(self.judge(self.parts.validation), labels)
            better = value > best
            if better:
                best, best_at, kept = value, epoch, self._state()
            yield {
                "epoch": epoch + 1,
                "loss": loss,
                "validation_auc": value,
                "rate": rate,
                "best": better,
            }
            if self.control.stopping or epoch - best_at >= config.patience:
                break
        self._restore(kept)

    def judge(self, rows: Rows) -> npt.NDArray[np.float64]:
        """Log odds (n,) of breasts as they are, by the weights of now."""
        with torch.no_grad():
            features = self._kept(rows) if self.frozen else self._features_of(rows)
            found: npt.NDArray[np.float64] = self.head(features).cpu().double().numpy()
        return found

    # -- one epoch -------------------------------------------------------------

    def _epoch(self, optimiser: torch.optim.Optimizer, scaler: torch.amp.GradScaler) -> float:
        if not self.frozen:
            self.encoder.train()
        rows = self.order.permutation(self.parts.train)
        total = 0.0
        # Parts of even size: a last batch of one would have no batch statistics.
        for batch in np.array_split(rows, max(1, round(len(rows) / self.config.batch))):
            self.control.check()
            while True:
                optimiser.zero_grad(set_to_none=True)
                try:
                    loss = self._backward(batch, scaler)
                    break
                except torch.OutOfMemoryError:
                    self._halve(2 * len(batch))
            if not math.isfinite(loss):
                raise WorldError(
                    "The classifier's loss is not a number any more: lower its learning rate in "
                    "the settings of the run and start it again."
                )
            scaler.step(optimiser)
            scaler.update()
            total += loss * len(batch)
        return total / len(rows)

    def _backward(self, batch: Rows, scaler: torch.amp.GradScaler) -> float:
        wanted = torch.from_numpy(self.parts.labels[batch]).float().to(self.device.where)
        at_once = max(1, (self.micro_batch or 2 * len(batch)) // 2)
        total = 0.0
        # The loss is a sum over breasts, so that parts add up to the batch's gradient.
        for rows, labels in zip(
            np.array_split(batch, math.ceil(len(batch) / at_once)),
            torch.tensor_split(wanted, math.ceil(len(batch) / at_once)),
            strict=True,
        ):
            logits = self.head(self._training_features(rows))
            loss = functional.binary_cross_entropy_with_logits(logits, labels, reduction="sum")
            scaler.scale(loss / len(batch)).backward()  # type: ignore[no-untyped-call]
            total += float(loss.detach())
        return total / len(batch)

    def _halve(self, images: int) -> None:
        now = min(self.micro_batch or images, images)
        if now <= 4:
            raise WorldError(
                "The device's memory does not hold two breasts at once: choose smaller training "
                "pixels or the processor."
            )
        self.micro_batch = max(4, now // 2)

    # -- features --------------------------------------------------------------

    def _training_features(self, rows: Rows) -> Tensor:
        if self.frozen and self.augmentation is None:
            return self._kept(rows)
        with torch.set_grad_enabled(not self.frozen):
            return self._encode(rows, self.augmentation)

    def _features_of(self, rows: Rows) -> Tensor:
        """(n, 2F) of breasts as they are, the encoder in evaluation mode."""
        self.encoder.eval()
        at_once = max(1, min(_AT_ONCE, (self.micro_batch or 2 * _AT_ONCE) // 2))
        with torch.no_grad():
            return torch.cat(
                [
                    self._encode(rows[start : start + at_once], None)
                    for start in range(0, len(rows), at_once)
                ]
                or [torch.empty((0, 2 * self.encoder.dimensions), device=self.device.where)]
            )

    def _encode(self, rows: Rows, change: AugmentConfig | None) -> Tensor:
        """(n, 2F): CC and MLO side by side; a missing view is stood in for by the other."""
        self.control.check()
        views = self.snapshot.views[rows].astype(np.int64)
        both = np.where(views < 0, views[:, ::-1], views)
        images, place = np.unique(both, return_inverse=True)
        stored = np.ascontiguousarray(self.snapshot.pixels[images])
        pixels = to_unit(torch.from_numpy(stored).to(self.device.where), self.size)
        if change is not None:
            pixels = augment(pixels, change, self.generator)
        with self.device.autocast():
            features: Tensor = self.encoder(pixels)
        index = torch.from_numpy(place.reshape(both.shape)).to(self.device.where)
        return features.float()[index].flatten(1)

    def _kept(self, rows: Rows) -> Tensor:
        return self.table[torch.from_numpy(self.place[rows]).to(self.device.where)]

    # -- the best epoch --------------------------------------------------------

    def _state(self) -> list[dict[str, Tensor]]:
        modules = [self.head] if self.frozen else [self.head, self.encoder]
        return [
            {name: value.detach().clone() for name, value in module.state_dict().items()}
            for module in modules
        ]

    def _restore(self, state: list[dict[str, Tensor]]) -> None:
        for module, values in zip((self.head, self.encoder), state, strict=False):
            module.load_state_dict(values)


@contextmanager
def _as_it_was(module: nn.Module) -> Iterator[None]:
    """Give every part of a module the mode back that it had."""
    modes = [(part, part.training) for part in module.modules()]
    try:
        yield
    finally:
        for part, training in modes:
            part.training = training
