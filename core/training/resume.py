"""All that a run is made of while it trains, into a checkpoint and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from core.training.checkpoint import Checkpoint
from core.training.feed import Feed
from core.training.network import Network
from core.training.record import Record
from core.training.step import Stepper


@dataclass
class Parts:
    """What a checkpoint keeps besides the step.

    Attributes
    ----------
    generator
        Of the augmentation.
    """

    network: Network
    optimiser: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    generator: torch.Generator
    feed: Feed
    record: Record
    stepper: Stepper

    def capture(self, step: int, **other: Any) -> Checkpoint:
        """A copy on the CPU that shares its memory with nothing.

        Parameters
        ----------
        other
            Further JSON values of the state.
        """
        tensors = {
            f"{index}.{name}": _whole(value)
            for index, values in self.optimiser.state_dict()["state"].items()
            for name, value in values.items()
        }
        tensors["generator.global"] = torch.get_rng_state()
        tensors["generator.augment"] = self.generator.get_state()
        if self.stepper.device.where.type == "cuda":
            tensors["generator.cuda"] = torch.cuda.get_rng_state()
        return Checkpoint(
            step=step,
            weights={n: _whole(t) for n, t in self.network.state_dict().items()},
            optimiser=tensors,
            state={
                "feed": self.feed.state(),
                "scaler": self.scaler.state_dict(),
                "micro_batch": self.stepper.micro_batch,
                **self.record.state(),
                **other,
            },
        )

    def restore(self, found: Checkpoint) -> None:
        """Become what was captured, on this device."""
        self.network.load_state_dict(found.weights)
        adam = self.optimiser.state_dict()
        adam["state"] = {}
        for name, value in found.optimiser.items():
            index, part = name.split(".", 1)
            if index != "generator":
                adam["state"].setdefault(int(index), {})[part] = value
        self.optimiser.load_state_dict(adam)
        self.lay_out()
        torch.set_rng_state(found.optimiser["generator.global"])
        self.generator.set_state(found.optimiser["generator.augment"])
        if self.stepper.device.where.type == "cuda" and "generator.cuda" in found.optimiser:
            torch.cuda.set_rng_state(found.optimiser["generator.cuda"])
        state = found.state
        self.feed.restore(state["feed"])
        if state["scaler"]:
            self.scaler.load_state_dict(state["scaler"])
        self.stepper.micro_batch = state["micro_batch"]
        self.record.restore(state)

    def lay_out(self) -> None:
        """Lay Adam's means out in memory as their parameters are.

        Otherwise its kernels take them one by one, slower and with other rounding than in
        the run that was never stopped.
        """
        for parameter, values in self.optimiser.state.items():
            for name, value in values.items():
                if value.shape == parameter.shape and value.stride() != parameter.stride():
                    values[name] = torch.empty_like(parameter).copy_(value)


@dataclass(frozen=True)
class Before:
    """What a step changes before its optimiser does: to be undone when it comes to nothing."""

    augment: Tensor
    everywhere: Tensor
    buffers: tuple[Tensor, ...]

    @staticmethod
    def of(parts: Parts) -> Before:
        """Remember."""
        # A bad batch spoils the batch-norm statistics before its loss tells.
        buffers = tuple(b.clone() for b in parts.network.buffers())
        return Before(parts.generator.get_state(), torch.get_rng_state(), buffers)

    def undo_statistics(self, parts: Parts) -> None:
        """Take back what the batch did to the batch-norm statistics."""
        for kept, now in zip(self.buffers, parts.network.buffers(), strict=True):
            now.copy_(kept)

    def undo_pass(self, parts: Parts) -> None:
        """Take back what a pass did that did not come to its end, but keep its batch."""
        self.undo_statistics(parts)
        torch.set_rng_state(self.everywhere)

    def undo(self, parts: Parts) -> None:
        """Take back all, so that the step can be taken again."""
        self.undo_statistics(parts)
        parts.generator.set_state(self.augment)
        torch.set_rng_state(self.everywhere)
        parts.feed.put_back()


def _whole(tensor: Tensor) -> Tensor:
    return tensor.detach().to("cpu", copy=True).contiguous()
