"""Where a run computes: the device, its precision, the threads it may take.

Plain torch rather than Lightning Fabric: one process drives one device here, which
takes a page of code, while importing Fabric adds two to four seconds to every start
of the worker, the warm one that a reader waits for among them.
"""

from __future__ import annotations

import os
import warnings
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Literal

import torch


@dataclass(frozen=True, slots=True)
class Device:
    """A torch device with its precision.

    Attributes
    ----------
    reason
        Why it is not the one that was asked for, as a sentence; else empty.
    mixed
        The type of mixed precision, or None for full precision.
    """

    where: torch.device
    reason: str = ""
    mixed: torch.dtype | None = None

    def autocast(self) -> AbstractContextManager[object]:
        """The context in which the network's forward pass runs."""
        if self.mixed is None:
            return nullcontext()
        return torch.autocast(self.where.type, dtype=self.mixed)

    @property
    def scaler(self) -> torch.amp.GradScaler:
        """A gradient scaler, idle unless half precision needs one."""
        return torch.amp.GradScaler(self.where.type, enabled=self.mixed is torch.float16)


def choose(
    wanted: Literal["auto", "cpu", "cuda", "mps"] = "auto",
    precision: Literal["auto", "full", "mixed"] = "auto",
) -> Device:
    """The device that is there; the CPU, with the reason, when the wanted one is not."""
    if wanted in ("auto", "cuda"):
        usable, why = _cuda()
        if usable:
            half = torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
            return Device(torch.device("cuda"), mixed=None if precision == "full" else half)
        if wanted == "cuda":
            return Device(torch.device("cpu"), f"{why}: the run goes on with the processor.")
    if wanted in ("auto", "mps") and torch.backends.mps.is_available():
        return Device(torch.device("mps"))
    if wanted == "mps":
        return Device(
            torch.device("cpu"), "There is no Metal device: the run goes on with the processor."
        )
    return Device(torch.device("cpu"))


def _cuda() -> tuple[bool, str]:
    if torch.version.cuda is None:
        return False, "This build of torch has no CUDA"
    # torch says why a driver does not serve only in a warning.
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        usable = torch.cuda.is_available()
    if usable:
        return True, ""
    text = str(said[-1].message).split(". ")[0].strip() if said else "No CUDA device was found"
    return False, text


def take_threads(wanted: int) -> int:
    """Set the threads of this process; 0 leaves one core of four or more to the reader."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    cores = cores or 1
    threads = wanted or (cores - 1 if cores >= 4 else cores)
    torch.set_num_threads(threads)
    return threads
