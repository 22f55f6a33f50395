"""The switch by which tests make the GPU and the disk of a run fail.

Off unless the environment variable ``MANINEGS_FAULTS`` holds a JSON object, or a
test passes one; see ``faults.md``, "one fault-injection switch per boundary".
"""

from __future__ import annotations

import errno
import json
import os
import time
from dataclasses import dataclass, field

import torch

VARIABLE = "MANINEGS_FAULTS"


@dataclass
class Faults:
    """What is to go wrong.

    Attributes
    ----------
    not_finite
        Attempted steps (counted from 0, repeats too) whose pixels turn infinite.
    memory_for
        Images that fit into one forward pass, 0 for any number.
    device_lost
        Attempted step (counted from 0) at which the device stops answering, -1 for never.
    pause_in_checkpoint
        Seconds to wait between the files of a checkpoint, for a kill to fall in.
    pause_in_step
        Seconds to wait in each step.
    full_disk
        Number of checkpoint writes that fail for want of space, from the first on.
    """

    not_finite: frozenset[int] = frozenset()
    memory_for: int = 0
    device_lost: int = -1
    pause_in_checkpoint: float = 0.0
    pause_in_step: float = 0.0
    full_disk: int = 0
    attempts: int = field(default=0, init=False)

    @staticmethod
    def from_environment() -> Faults:
        """The faults that the environment asks for; none as a rule."""
        text = os.environ.get(VARIABLE)
        if not text:
            return Faults()
        wanted = json.loads(text)
        return Faults(**{**wanted, "not_finite": frozenset(wanted.get("not_finite", ()))})

    def spoil(self, pixels: torch.Tensor) -> torch.Tensor:
        """The pixels of a step, perhaps infinite."""
        if self.pause_in_step:
            time.sleep(self.pause_in_step)
        self.attempts += 1
        if self.attempts - 1 == self.device_lost:
            raise torch.AcceleratorError("CUDA error: simulated")
        return pixels / 0 if self.attempts - 1 in self.not_finite else pixels

    def allocate(self, images: int) -> None:
        """Raise as the device does when a forward pass does not fit."""
        if self.memory_for and images > self.memory_for:
            raise torch.OutOfMemoryError("simulated")

    def write(self) -> None:
        """Wait in a checkpoint, or find the disk full."""
        if self.full_disk:
            self.full_disk -= 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.pause_in_checkpoint:
            time.sleep(self.pause_in_checkpoint)
