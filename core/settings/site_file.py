"""The site's file: settings that a hospital presets or locks for all its users.

A TOML file with two tables, ``[preset]`` (a beginning that a user may change) and ``[lock]``
(fixed), each with keys of :data:`core.settings.fields.FIELDS`::

    [preset]
    "language" = "zh_CN"
    [lock]
    "workspace.last" = "/srv/maninegs/screening"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.settings.fields import FIELDS, Value

_TABLES = ("preset", "lock")


@dataclass(frozen=True, slots=True)
class SiteFile:
    """What a site decided for this computer.

    Attributes
    ----------
    name
        The file's path, for sentences.
    presets, locks
        Values by key.
    faults
        A sentence for everything in the file that could not be followed.
    """

    name: str = ""
    presets: Mapping[str, Value] = field(default_factory=dict)
    locks: Mapping[str, Value] = field(default_factory=dict)
    faults: tuple[str, ...] = ()

    @staticmethod
    def read(path: Path | None) -> SiteFile:
        """Read a site file; what does not fit is told and left out, never guessed."""
        if path is None:
            return SiteFile()
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            return SiteFile(str(path), faults=(
                f"The site file {path} cannot be read ({error.strerror}): ask the administrator.",
            ))  # fmt: skip
        except ValueError as error:
            return SiteFile(str(path), faults=(
                f"The site file {path} is no valid TOML ({error}): ask the administrator.",
            ))  # fmt: skip
        faults = [
            f"The site file {path} has a table [{name}] that this program does not know."
            for name in found
            if name not in _TABLES
        ]
        tables = [_table(path, name, found.get(name, {}), faults) for name in _TABLES]
        return SiteFile(str(path), tables[0], tables[1], tuple(faults))


def _table(path: Path, name: str, given: Any, faults: list[str]) -> dict[str, Value]:
    if not isinstance(given, dict):
        faults.append(f"The site file {path}: [{name}] must be a table of settings.")
        return {}
    known = {one.key: one for one in FIELDS}
    taken: dict[str, Value] = {}
    for key, value in _flat(given):
        one = known.get(key)
        fault = "is no setting of this program" if one is None else one.fault(value)
        if fault:
            faults.append(f"The site file {path}: {key} in [{name}] {fault}; it was left out.")
        else:
            taken[key] = value
    return taken


def _flat(table: Mapping[str, Any], before: str = "") -> list[tuple[str, Any]]:
    """Both ``"display.scale" = 150`` and ``display.scale = 150`` name one setting."""
    pairs: list[tuple[str, Any]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{before}{key}.")
        else:
            pairs.append((f"{before}{key}", value))
    return pairs
