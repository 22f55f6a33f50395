"""What a helper process denies itself: memory, time, core dumps (faults 13 and 16).

RLIMIT_AS on Linux, a Job Object on Windows, a watchdog on resident memory
elsewhere (macOS takes RLIMIT_AS but does not keep it).
"""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import Any

MEMORY_EXIT = 77
"""Exit code of a helper that the watchdog ended."""


def cap_memory(most: int) -> None:
    """Keep this process below ``most`` bytes for the rest of its life."""
    if os.name == "nt":
        _job_object(most)
    elif sys.platform.startswith("linux"):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    else:
        threading.Thread(target=_watch, args=(most,), daemon=True).start()


def cap_time(seconds: float) -> None:
    """End this process ``seconds`` from now, unless it is called again; 0 calls it off.

    The parent keeps the time; this is for a helper whose parent died meanwhile.
    """
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds)


def _watch(most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit < most:
        time.sleep(0.05)
    os._exit(MEMORY_EXIT)


def _job_object(most: int) -> None:
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("per_process_time", ctypes.c_int64),
            ("per_job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least", ctypes.c_size_t),
            ("most", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic),
            ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("process_peak", ctypes.c_size_t),
            ("job_peak", ctypes.c_size_t),
        )

    process_memory, extended_information = 0x100, 9
    limits = Extended()
    limits.basic.flags = process_memory
    limits.process_memory = most
    kernel: Any = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 (Windows only)
    job = kernel.CreateJobObjectW(None, None)
    kernel.SetInformationJobObject(
        job, extended_information, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
