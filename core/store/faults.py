"""The switch by which tests make the database's disk fail, or find it taken.

Off unless the environment variable ``MANINEGS_STORE_FAULT`` names a file, or a test turns
:class:`Faults`; see ``faults.md``, "one fault-injection switch per boundary". The file
need not exist; while it does, its content is the fault. So a test can break and mend the
disk of an application that runs.
"""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path

from core.store.sqlite import DRIVER

VARIABLE = "MANINEGS_STORE_FAULT"


class Fault(StrEnum):
    """What is wrong, with what SQLite says then."""

    BUSY = "database is locked"
    GONE = "disk I/O error"
    NO_FILE = "unable to open database file"
    FULL = "database or disk is full"


class Faults:
    """What goes wrong now; nothing as a rule.

    Attributes
    ----------
    writes, reads
        What every statement of a write, and of a reading, ends in.
    """

    def __init__(self, switch: Path | None = None) -> None:
        self.writes: Fault | None = None
        self.reads: Fault | None = None
        self._switch = switch

    @staticmethod
    def from_environment() -> Faults:
        """The switch that the environment names."""
        name = os.environ.get(VARIABLE)
        return Faults(Path(name) if name else None)

    def strike(self, *, writing: bool) -> None:
        """Raise what the driver would."""
        fault = self.writes if writing else self.reads
        if fault is None and writing and self._switch is not None and self._switch.is_file():
            fault = Fault[self._switch.read_text(encoding="ascii").strip().upper() or "GONE"]
        if fault is not None:
            raise DRIVER.OperationalError(fault.value)
