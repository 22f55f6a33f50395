"""What a run may do faster on its computer, found by a few steps that leave nothing behind.

Precision, memory layout and compilation are taken only where a trial shows them faster
than going without; how many images pass at once follows from what one of them takes. The
trial works on a copy of the network and with random numbers of its own, so a run in which
nothing is chosen goes on as if there had been none.
"""

from __future__ import annotations

import copy
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import torch
from torch import Tensor, nn

from core.training.config import TrainConfig
from core.training.data import Batch
from core.training.device import Device, is_full, is_lost, memory_free
from core.training.faults import Faults
from core.training.network import Network
from core.training.step import Objective, Stepper

ROUNDS = 3
"""Timed steps of each side, taken in turn, after one that only warms up."""
MARGIN = 0.95
"""What is chosen takes at most this share of the time without it."""
HOPELESS = 2.0
"""A first step so many times slower ends a trial."""
_STEPS = {"cpu": 1000, "cuda": 300, "mps": 300}
"""Shorter runs do not repay the trial of precision and layout."""
_STEPS_TO_COMPILE = 5000
_SHARE = {"cpu": 0.5, "cuda": 0.85}
"""Most of the free memory that one pass may take."""


@dataclass(frozen=True)
class Choice:
    """How a run computes on one kind of device.

    Attributes
    ----------
    micro_batch
        Images that pass through the encoder at once, 0 for all.
    needed, free
        Bytes that a step takes on the device, and that were free; None where unknown.
    trial
        What was tried: milliseconds a step, None where it cannot be done.
    """

    device: str
    precision: str
    channels_last: bool = False
    compiled: bool = False
    micro_batch: int = 0
    needed: int | None = None
    free: int | None = None
    trial: Mapping[str, float | None] = field(default_factory=dict)

    @property
    def plain(self) -> bool:
        """Whether the run computes as it would have without any trial."""
        return not (self.channels_last or self.compiled or self.micro_batch or self.trial)

    def document(self) -> dict[str, Any]:
        """JSON values, from which :func:`from_document` makes the same."""
        return asdict(self)


def from_document(document: Mapping[str, Any]) -> Choice:
    """The choice that a checkpoint kept."""
    return Choice(**document)


def tune(
    network: Network,
    batch: Batch,
    config: TrainConfig,
    device: Device,
    *,
    steps: int,
    clock: Callable[[], float] = time.perf_counter,
) -> Choice:
    """Choose; network, random numbers and batch are left as they were.

    Parameters
    ----------
    batch
        A batch of the run, on the device.
    steps
        Steps still to do: few do not repay a trial.
    """
    where = device.where
    with torch.random.fork_rng([where] if where.type == "cuda" else [], enabled=True):
        trial = _Trial(network, batch, config, device, clock=clock)
        return trial.choose(steps)


def with_choice(device: Device, choice: Choice) -> Device:
    """The device in the chosen precision."""
    half = {"bf16": torch.bfloat16, "fp16": torch.float16}
    return replace(device, mixed=half.get(choice.precision))


def arrange(network: Network, choice: Choice) -> None:
    """Lay the encoder's weights out as chosen; their values stay."""
    if choice.channels_last:
        network.encoder.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


class Compiled:
    """An encoder that is compiled at its first use, or is used as it is where that fails.

    Parameters
    ----------
    failed
        Called once with the reason when there is no compiler, or it cannot do it.
    """

    def __init__(self, encoder: nn.Module, failed: Callable[[Exception], None]) -> None:
        self._plain = encoder
        self._failed = failed
        self._fast: Callable[[Tensor], Tensor] | None = None
        try:
            self._fast = torch.compile(encoder)
        except Exception as error:  # noqa: BLE001 (whatever it is, the run goes on without)
            failed(error)

    def __call__(self, pixels: Tensor) -> Tensor:
        """Features (B, F) of images (B, S, S)."""
        if self._fast is not None:
            try:
                return self._fast(pixels)
            except torch.OutOfMemoryError:
                raise
            except Exception as error:
                if is_lost(error):
                    raise
                self._fast = None
                self._failed(error)
        features: Tensor = self._plain(pixels)
        return features


def bytes_of_an_image(network: Network, batch: Batch, device: Device) -> int:
    """Bytes that a forward pass keeps of one image for its backward pass."""
    known = {t.data_ptr() for t in (*network.parameters(), *network.buffers())}
    kept: dict[int, int] = {}
    # Alive until the end, so that no two have one address.
    alive: list[Tensor] = []

    def keep(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if tensor.data_ptr() not in known and storage.data_ptr() not in kept:
            kept[storage.data_ptr()] = storage.nbytes()
            alive.append(tensor)
        return tensor

    images = batch.pixels[:2]
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda t: t), device.autocast():
        network.encoder(images)
    return sum(kept.values()) // max(len(images), 1)


class _Trial:
    def __init__(
        self,
        network: Network,
        batch: Batch,
        config: TrainConfig,
        device: Device,
        *,
        clock: Callable[[], float],
    ) -> None:
        self._network, self._batch, self._config = network, batch, config
        self._device, self._clock = device, clock
        self._told: dict[str, float | None] = {}
        self._kind = device.where.type

    def choose(self, steps: int) -> Choice:
        config = self._config
        best = Choice(
            self._kind,
            self._device.precision,
            channels_last=config.channels_last == "on" and self._kind != "cpu",
            compiled=config.compiled == "on",
        )
        best = self._that_fits(best)
        if self._kind == "cuda":
            best = self._that_really_fits(best)
        for name, other in self._others(best, steps):
            best = self._faster(name, best, replace(best, **other))
        return replace(best, trial=self._told)

    def _that_fits(self, choice: Choice) -> Choice:
        """The largest pass that the device holds, by what one image takes."""
        network, config = copy.deepcopy(self._network), self._config
        free = memory_free(self._device.where)
        each = bytes_of_an_image(network, self._batch, self._device)
        images = len(self._batch.pixels)
        part = config.micro_batch
        if not part and free is not None and images * each > free * _SHARE[self._kind]:
            most = int(free * _SHARE[self._kind]) // max(each, 1)
            part = max(2, 1 << max(most.bit_length() - 1, 1))
        weights = sum(p.nbytes for p in network.parameters())
        # Weights, gradients and Adam's two means, the pixels, and what one pass keeps.
        needed = 4 * weights + 3 * self._batch.pixels.nbytes + min(part or images, images) * each
        return replace(choice, micro_batch=part, needed=needed, free=free)

    def _that_really_fits(self, choice: Choice) -> Choice:
        """The same, by a step that is taken: kernels want memory of their own."""
        torch.cuda.reset_peak_memory_stats(self._device.where)
        runner = _Runner(self, choice)
        stepper = runner.stepper
        while True:
            try:
                runner.seconds()
                break
            except RuntimeError as error:
                if not is_full(error):
                    raise
                if not stepper.halve(len(self._batch.pixels)):
                    break
            self._device.empty_cache()
        # The trial's copy stands for Adam's means, a third of them still missing.
        weights = sum(p.nbytes for p in self._network.parameters())
        needed = torch.cuda.max_memory_allocated(self._device.where) + weights
        return replace(choice, micro_batch=stepper.micro_batch, needed=needed)

    def _others(self, best: Choice, steps: int) -> list[tuple[str, dict[str, Any]]]:
        config = self._config
        found: list[tuple[str, dict[str, Any]]] = []
        if steps >= _STEPS[self._kind]:
            if config.precision in ("auto", "mixed") and self._device.mixed is not None:
                found.append(("full", {"precision": "full"}))
            # Never on a processor: torch 2.13's kernels overwrite memory there (a small ResNet's
            # backward pass ended in "corrupted size"), and they were slower, too.
            if config.channels_last == "auto" and self._kind != "cpu":
                found.append(("channels_last", {"channels_last": True}))
        # On a processor compiling takes longer than a trial may.
        if config.compiled == "auto" and self._kind == "cuda" and steps >= _STEPS_TO_COMPILE:
            found.append(("compiled", {"compiled": True}))
        return [(n, o) for n, o in found if replace(best, **o) != best]

    def _faster(self, name: str, best: Choice, other: Choice) -> Choice:
        """``other`` where its median step is clearly shorter, taken in turn with ``best``'s."""
        try:
            ours, theirs = _Runner(self, best), _Runner(self, other)
            first = ours.seconds()
            if theirs.seconds() > HOPELESS * first and not other.compiled:
                self._told[name] = None
                return best
            taken = [(ours.seconds(), theirs.seconds()) for _ in range(ROUNDS)]
        except RuntimeError:
            # A card that still answers merely cannot do it, or has no memory for it.
            self._device.synchronise()
            self._told[name] = None
            return best
        finally:
            self._device.empty_cache()
        with_it = statistics.median(t for _, t in taken)
        without = statistics.median(t for t, _ in taken)
        self._told.setdefault("plain", round(without * 1e3, 2))
        self._told[name] = None if theirs.failed else round(with_it * 1e3, 2)
        return other if with_it < MARGIN * without and not theirs.failed else best

    def step(self, stepper: Stepper, scaler: torch.amp.GradScaler) -> float:
        """Seconds of one step's forward and backward pass."""
        self._device.synchronise()
        start = self._clock()
        stepper.network.zero_grad(set_to_none=True)
        stepper.backward(self._batch, scaler)
        self._device.synchronise()
        return self._clock() - start

    def copy_of(self, choice: Choice) -> Network:
        """A copy of the network as it would be with a choice."""
        network = copy.deepcopy(self._network)
        arrange(network, choice)
        return network.train()

    def stepper(self, network: Network, choice: Choice) -> Stepper:
        """Passes through such a copy."""
        device = with_choice(self._device, choice)
        objective = Objective.of(self._config)
        return Stepper(network, device, Faults(), objective, choice.micro_batch)


class _Runner:
    """One side of a comparison."""

    def __init__(self, trial: _Trial, choice: Choice) -> None:
        self._trial = trial
        self.failed = False
        network = trial.copy_of(choice)
        self.stepper = trial.stepper(network, choice)
        self._scaler = self.stepper.device.scaler
        if choice.compiled:
            self.stepper.encoder = Compiled(network.encoder, self._fail)

    def seconds(self) -> float:
        return self._trial.step(self.stepper, self._scaler)

    def _fail(self, _error: Exception) -> None:
        self.failed = True
