"""What a deletion still has to do, so that one that was killed is finished at the next start.

``erasing.json`` names rows and files by numbers and hashes only: no id of a patient, no
name, no UID.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core import files
from core.domain.errors import WorldError
from core.tombstones import JOURNAL as NAME

_VERSION = 1


@dataclass(frozen=True)
class Journal:
    """One deletion under way.

    Attributes
    ----------
    uid
        Names the deletion in the store's record and among the tombstones.
    at
        When it was asked for, ISO 8601 with offset.
    patients, breasts, images
        Ids of the store.
    sha256
        Content of her files that no other patient's image has.
    copies
        Her files in the workspace, relative to it.
    old_backups
        Whether older backups go as well.
    """

    uid: str
    at: str
    reason: str
    reader: int | None
    patients: tuple[int, ...]
    breasts: tuple[int, ...]
    images: tuple[int, ...]
    sha256: tuple[str, ...]
    copies: tuple[str, ...]
    models: tuple[Mapping[str, Any], ...]
    old_backups: bool = False


def write(root: Path, journal: Journal) -> None:
    """Note what is to be done, before anything is."""
    files.write_json(root / NAME, {"version": _VERSION, **asdict(journal)})


def read(root: Path) -> Journal | None:
    """The deletion that was not finished, if there is one."""
    if not (root / NAME).is_file():
        return None
    value = files.read_json(root / NAME)
    if value.pop("version", None) != _VERSION:
        raise WorldError(f"{NAME} was made by a newer ManiNegs: update this program.")
    try:
        values: dict[str, Any] = {
            name: tuple(one) if isinstance(one, list) else one for name, one in value.items()
        }
        return Journal(**values)
    except TypeError as error:
        raise WorldError(
            f"{NAME} is damaged, so that a deletion cannot be finished: delete the patient again."
        ) from error


def done(root: Path) -> None:
    """Forget it: everything is done."""
    (root / NAME).unlink(missing_ok=True)
    files.sync_folder(root)
