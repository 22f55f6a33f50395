"""Where a run computes: the device, its precision, the threads and the memory it may take.

Plain torch rather than Lightning Fabric: one process drives one device here, which
takes a page of code, while importing Fabric adds two to four seconds to every start
of the worker, the warm one that a reader waits for among them.
"""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import torch

from core.domain.errors import WorldError

Precision = Literal["auto", "full", "mixed", "bf16", "fp16"]
_HALF = {"bf16": torch.bfloat16, "fp16": torch.float16}


class DeviceLost(WorldError):
    """The graphics card stopped answering (fault 24)."""

    code = "device"

    def __init__(self) -> None:
        super().__init__(
            "The graphics card stopped answering: resume the run, which goes on from its last "
            "checkpoint, or let it go on with the processor."
        )


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

    @property
    def precision(self) -> str:
        """``full``, ``bf16`` or ``fp16``."""
        return next((n for n, kind in _HALF.items() if kind is self.mixed), "full")

    @property
    def name(self) -> str:
        """What people call it."""
        if self.where.type == "cuda":
            return str(torch.cuda.get_device_name(self.where))
        return "Metal" if self.where.type == "mps" else "CPU"

    def synchronise(self) -> None:
        """Wait until it has done what it was given."""
        if self.where.type == "cuda":
            torch.cuda.synchronize(self.where)
        elif self.where.type == "mps":
            torch.mps.synchronize()

    def empty_cache(self) -> None:
        """Give back memory that torch keeps for later."""
        if self.where.type == "cuda":
            torch.cuda.empty_cache()


def choose(
    wanted: Literal["auto", "cpu", "cuda", "mps"] = "auto", precision: Precision = "auto"
) -> Device:
    """The device that is there; the CPU, with the reason, when the wanted one is not."""
    if wanted in ("auto", "cuda"):
        usable, why = _cuda()
        if usable:
            return _cuda_device(precision)
        if wanted == "cuda":
            return _processor(precision, f"{why}: the run goes on with the processor.")
    if wanted in ("auto", "mps") and torch.backends.mps.is_available():
        return Device(torch.device("mps"), mixed=_HALF.get(precision))
    if wanted == "mps":
        return _processor(
            precision, "There is no Metal device: the run goes on with the processor."
        )
    return _processor(precision)


def _processor(precision: Precision, reason: str = "") -> Device:
    """The CPU: half precision only where it was asked for by name, and never fp16."""
    if precision == "fp16":
        reason = reason or "The processor does not compute in fp16: full precision is used."
    mixed = torch.bfloat16 if precision == "bf16" else None
    return Device(torch.device("cpu"), reason, mixed)


def _cuda_device(precision: Precision) -> Device:
    where = torch.device("cuda")
    if precision == "full":
        return Device(where)
    # What older cards only emulate is slower than full precision there.
    has_bf16 = torch.cuda.is_bf16_supported(including_emulation=False)
    if precision == "bf16" and not has_bf16:
        return Device(where, "This graphics card has no bf16: fp16 is used.", torch.float16)
    half = torch.bfloat16 if has_bf16 else torch.float16
    return Device(where, mixed=_HALF.get(precision, half))


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


def is_lost(error: BaseException) -> bool:
    """Whether an error says that the device does not answer, other than for want of memory."""
    return not is_full(error) and _of_card(error)


def is_full(error: BaseException) -> bool:
    """Whether an error says that the device's memory ran out.

    The driver and the libraries say so in their own words where torch's allocator did not
    ask for the memory.
    """
    return isinstance(error, torch.OutOfMemoryError) or (
        _of_card(error) and any(words in str(error) for words in _FULL)
    )


_FULL = ("out of memory", "_ALLOC_FAILED")


def _of_card(error: BaseException) -> bool:
    return isinstance(error, torch.AcceleratorError) or (
        isinstance(error, RuntimeError) and str(error).startswith(("CUDA error", "cuDNN error"))
    )


def memory_free(where: torch.device) -> int | None:
    """Bytes that a run may still take on a device; None where nobody knows."""
    if where.type == "cuda":
        free: int = torch.cuda.mem_get_info(where)[0]
        # What torch keeps for later is free for this process.
        return free + torch.cuda.memory_reserved(where) - torch.cuda.memory_allocated(where)
    return _main_memory_free() if where.type == "cpu" else None


if sys.platform == "win32":
    import ctypes

    class _Memory(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "a", "b", "c", "d", "e")),
        )

    def _main_memory_free() -> int | None:
        found = _Memory(length=ctypes.sizeof(_Memory))
        told = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(found))
        return int(found.free) if told else None

else:

    def _main_memory_free() -> int | None:
        free = []
        with contextlib.suppress(OSError, ValueError, IndexError):
            lines = Path("/proc/meminfo").read_text().splitlines()
            (line,) = (text for text in lines if text.startswith("MemAvailable:"))
            free.append(int(line.split()[1]) * 1024)
        with contextlib.suppress(OSError, ValueError):
            # A container may be allowed less than the computer has.
            group = Path("/sys/fs/cgroup")
            most = int((group / "memory.max").read_text())
            told = dict(t.split() for t in (group / "memory.stat").read_text().splitlines())
            free.append(most - int(told.get("anon", 0)))
        if not free:
            with contextlib.suppress(OSError, ValueError):
                free.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2)
        return max(min(free), 0) if free else None


def take_threads(wanted: int) -> int:
    """Set the threads of this process; 0 leaves one core of four or more to the reader."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    cores = cores or 1
    threads = wanted or (cores - 1 if cores >= 4 else cores)
    torch.set_num_threads(threads)
    return threads
