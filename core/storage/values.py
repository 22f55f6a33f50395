"""The kinds of things that take room, and in which folders they are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core import places
from core.workspace import Workspace


class Kind(StrEnum):
    """What a file is for."""

    DATABASE = "database"
    IMAGES = "images"
    """Files that were taken in; images that lie elsewhere are not the workspace's."""
    MODELS = "models"
    MAPS = "local-maps"
    """Vectors of the places of an image, beside a model's vectors."""
    INDEXES = "indexes"
    RUNS = "runs"
    BACKUPS = "backups"
    DECODED = "decoded"
    PICTURES = "pictures"
    PREPARED = "prepared"
    CHECKPOINTS = "checkpoints"
    """Of runs that have their result: an unfinished run's count as the run."""
    LEFTOVERS = "leftovers"
    LOGS = "logs"
    WORKER = "worker-pack"
    OTHER = "other"


CLEANABLE = (
    Kind.DECODED,
    Kind.PICTURES,
    Kind.PREPARED,
    Kind.CHECKPOINTS,
    Kind.BACKUPS,
    Kind.LEFTOVERS,
    Kind.LOGS,
)
"""Kinds of which something may go."""

KEPT_BACKUPS = 6
"""How many whole backups made by the program stay at least; one that a person asked for, or that
was made before an upgrade or a restore, stays besides."""
IN_USE_SECONDS = 60.0
"""What was written or read so short a time ago may be wanted again this moment."""
STALE_SECONDS = 86_400.0
"""After which what a kill left half-made is surely no longer being made."""
OLD_LOG_SECONDS = 30 * 86_400.0


@dataclass(frozen=True, slots=True)
class Scope:
    """The folders that are looked at.

    Attributes
    ----------
    workspace
        None where only the program's own folders are.
    data, logs
        The program's own (:mod:`core.places`).
    backups
        How many whole backups made by the program stay.
    """

    workspace: Workspace | None = None
    data: Path | None = None
    logs: Path | None = None
    backups: int = KEPT_BACKUPS

    @staticmethod
    def of(workspace: Workspace | None, backups: int = KEPT_BACKUPS) -> Scope:
        """A workspace and the folders of this user's program."""
        return Scope(workspace, places.data(), places.logs(), max(KEPT_BACKUPS, backups))
