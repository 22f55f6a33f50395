"""What this computer has to offer a training, found without torch."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

_MEMORY = Path("/proc/meminfo")
_LIMIT = Path("/sys/fs/cgroup/memory.max")
_TAKEN = Path("/sys/fs/cgroup/memory.current")
_DRIVER = Path("/proc/driver/nvidia/version")


@dataclass(frozen=True, slots=True)
class Computer:
    """What is free now.

    Attributes
    ----------
    disk, memory
        Free bytes where runs are kept, and of main memory; None where it is not known.
    cores
        Processor cores that this program may use.
    graphics
        Whether there seems to be a graphics card to train on; only a trial knows.
    """

    disk: int | None = None
    memory: int | None = None
    cores: int = 1
    graphics: bool = False


def look(folder: Path) -> Computer:
    """What this computer has now; ``folder`` is where runs are kept."""
    return Computer(_disk(folder), _memory(), _cores(), _graphics())


def _disk(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _memory() -> int | None:
    if sys.platform == "win32":
        return _windows_memory()
    found = [one for one in (_available(), _within_limit()) if one is not None]
    return min(found) if found else None


def _available() -> int | None:
    try:
        for line in _MEMORY.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    try:
        # macOS says no more than how much there is.
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    except (OSError, ValueError):
        return None


def _within_limit() -> int | None:
    """What a container's limit leaves."""
    try:
        return int(_LIMIT.read_text()) - int(_TAKEN.read_text())
    except (OSError, ValueError):
        return None


def _windows_memory() -> int | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("all", "free", "c", "d", "e", "f", "g")),
        )

    status = Status(ctypes.sizeof(Status))
    windows = getattr(ctypes, "windll", None)
    if windows is None or not windows.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.free)


def _graphics() -> bool:
    if sys.platform == "darwin":
        import platform

        return platform.machine() == "arm64"
    if os.environ.get("CUDA_VISIBLE_DEVICES", "all") in ("", "-1"):
        return False
    return _DRIVER.exists() or shutil.which("nvidia-smi") is not None
