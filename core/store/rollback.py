"""The way back to an earlier program: the backup that was made before a newer one's upgrade."""

from __future__ import annotations

from pathlib import Path

from core.domain.errors import DamagedArtefact, StoreUnavailable
from core.store import backup, migrate
from core.store.backup import Backup

MIGRATION = "migration"
"""Why a backup is made before an upgrade."""


def fits(one: Backup) -> bool:
    """Whether this program can open a backup: it is of its own schema or an earlier one."""
    try:
        migrate.needed(one.path, migrate.peek(one.path, immutable=True))
    except (StoreUnavailable, OSError):
        return False
    return True


def before_update(folder: Path) -> Backup | None:
    """The newest whole backup of before an upgrade that this program can open, if any.

    Parameters
    ----------
    folder
        The workspace's backups.
    """
    for one in backup.listed(folder):
        if one.reason == MIGRATION and fits(one):
            try:
                backup.check(one)
            except DamagedArtefact:
                continue
            return one
    return None
