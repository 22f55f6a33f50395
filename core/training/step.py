"""One optimiser step: loss, gradients, and what may go wrong with them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.training import losses
from core.training.config import Negatives, Term, TrainConfig
from core.training.data import Batch
from core.training.device import Device
from core.training.faults import Faults
from core.training.network import Network


@dataclass(frozen=True)
class Objective:
    """What of a batch is learned.

    Attributes
    ----------
    terms
        The terms of the loss.
    reweighted
        ``(tau_plus, beta)`` of re-weighted hard negatives in the view term (Robinson et
        al., 2021); None: plain NT-Xent. The inter-modal terms are never re-weighted, so
        that this baseline differs from random negatives in one thing only.
    """

    terms: tuple[Term, ...] = (Term.VIEWS,)
    reweighted: tuple[float, float] | None = None

    @classmethod
    def of(cls, config: TrainConfig) -> Objective:
        """The objective of a run's settings."""
        sampling = config.sampler
        hard = sampling.negatives is Negatives.REWEIGHTED
        return cls(config.loss_terms, (sampling.tau_plus, sampling.beta) if hard else None)


def contrastive(network: Network, features: Tensor, batch: Batch, objective: Objective) -> Tensor:
    """The loss of a batch from its features (``manineg-method.md``, the losses).

    Parameters
    ----------
    network
        Its projector, the encoders of its other modalities and its temperatures.
    features
        (m, F) of the views, in the order of ``batch.pixels``.
    batch
        The breasts. One with a single view is a negative between the views, and meets
        the other modalities with the view that it has.
    objective
        The terms; each encoder of another modality that the network has gives one.

    Returns
    -------
    Tensor
        Scalar; a term that this batch has nothing for is left out.
    """
    images, others = network.project(features, batch.others)
    # Cosines over a small temperature do not bear eight bits of mantissa.
    with torch.autocast(features.device.type, enabled=False):
        views = _views(network, images, batch, objective)
        terms = [
            torch.stack(found).mean()
            for name, other in others.items()
            if (found := _sides(network, images, other, batch, name))
        ]
        if views is None and not terms:
            return (images * 0).sum()
        return losses.total(views, terms)


def _views(network: Network, images: Tensor, batch: Batch, objective: Objective) -> Tensor | None:
    """The view term; None where it is not wanted or no breast has both views."""
    if Term.VIEWS not in objective.terms:
        return None
    first, second = batch.first, batch.second
    if not len(first):
        return None
    anchors, partners = torch.cat((first, second)), torch.cat((second, first))
    temperature = network.log_temperatures[Term.VIEWS.value]
    if objective.reweighted is None:
        return losses.between_views(images, anchors, partners, temperature)
    tau_plus, beta = objective.reweighted
    return losses.reweighted_views(
        images, anchors, partners, temperature, tau_plus=tau_plus, beta=beta
    )


def _sides(
    network: Network, images: Tensor, other: Tensor, batch: Batch, name: str
) -> list[Tensor]:
    """The inter-modal loss of each view that has at least two breasts to tell apart."""
    rows, found = batch.rows, []
    for side in range(2):
        breasts = batch.keep[:, side].nonzero()[:, 0]
        if len(breasts) > 1:
            image = images[rows[breasts, side]]
            temperature = network.log_temperatures[name]
            found.append(losses.between_modalities(image, other[breasts], temperature))
    return found


@dataclass
class Stepper:
    """Runs forward and backward passes within the device's memory.

    Attributes
    ----------
    micro_batch
        Images that pass through the encoder at once; halved when memory runs out
        (fault 23), 0 for all.
    encoder
        Computes what ``network.encoder`` does, perhaps faster; None for itself.
    """

    network: Network
    device: Device
    faults: Faults
    objective: Objective
    micro_batch: int = 0
    encoder: Callable[[Tensor], Tensor] | None = None

    def backward(self, batch: Batch, scaler: torch.amp.GradScaler) -> float:
        """Leave the gradients of a batch in the network's parameters.

        Returns
        -------
        float
            The loss.

        Raises
        ------
        torch.OutOfMemoryError
            When the device cannot hold the pass; see :meth:`halve`.
        """
        images = len(batch.pixels)
        part = self.micro_batch or images
        if part >= images:
            with self.device.autocast():
                features = self._encode(batch.pixels)
                loss = contrastive(self.network, features, batch, self.objective)
            scaler.scale(loss).backward()  # type: ignore[no-untyped-call]  # torch's own
            return loss.item()
        # A contrastive loss needs the whole batch: features without gradient first, then
        # each part again with the gradient of its features (Gao et al., GradCache, 2021).
        parts = batch.pixels.split(part)  # type: ignore[no-untyped-call]  # torch's own
        with torch.no_grad(), _quiet_statistics(self.network.encoder):
            cached = torch.cat([self._encode(p).float() for p in parts])
        cached.requires_grad_()
        with self.device.autocast():
            loss = contrastive(self.network, cached, batch, self.objective)
        scaler.scale(loss).backward()  # type: ignore[no-untyped-call]  # torch's own
        assert cached.grad is not None
        for pixels, gradient in zip(parts, torch.split(cached.grad, part), strict=True):
            features = self._encode(pixels)
            features.backward(gradient.to(features.dtype))  # type: ignore[no-untyped-call]
        return loss.item()

    def halve(self, images: int) -> bool:
        """Let fewer images pass at once; False when there is nothing left to halve."""
        now = self.micro_batch or images
        if now <= 2:
            return False
        self.micro_batch = max(now // 2, 2)
        return True

    def _encode(self, pixels: Tensor) -> Tensor:
        self.faults.allocate(len(pixels))
        encoder = self.encoder or self.network.encoder
        with self.device.autocast():
            features: Tensor = encoder(pixels)
        return features


def gradients_finite(network: nn.Module) -> bool:
    """Whether no gradient is infinite or not a number."""
    found = [p.grad for p in network.parameters() if p.grad is not None]
    return bool(torch.isfinite(torch.nn.utils.get_total_norm(found)))


class _quiet_statistics:  # noqa: N801  # reads as a phrase where it is used
    """Batch norm that uses a batch's statistics without remembering them."""

    def __init__(self, module: nn.Module) -> None:
        self._norms = [m for m in module.modules() if isinstance(m, nn.BatchNorm2d)]

    def __enter__(self) -> None:
        for norm in self._norms:
            norm.track_running_stats = False

    def __exit__(self, *_: object) -> None:
        for norm in self._norms:
            norm.track_running_stats = True


def rate_factor(step: int, warmup: int, steps: int, floor: float) -> float:
    """The learning rate of a step as a share of its peak: warm-up, then cosine to ``floor``."""
    if step < warmup:
        return (step + 1) / warmup
    done = (step - warmup) / max(steps - warmup, 1)
    return floor + (1 - floor) * (1 + math.cos(math.pi * min(done, 1.0))) / 2
