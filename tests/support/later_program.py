"""A later program than this one: a migration more, and what it wrote."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from core.store import Store, migrate, revisions, sqlite
from core.workspace import Workspace

BEFORE = migrate.newest()
_LATER = f'''
"""A later program's change."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9001", "{BEFORE}", None, None

def upgrade():
    op.add_column("readers", sa.Column("colour", sa.String(), server_default="red", nullable=False))
'''


def migrations(place: Path) -> Path:
    """The later program's migrations, in a folder below ``place``."""
    folder = place / "migrations"
    shutil.copytree(migrate.FOLDER, folder)
    (folder / "versions" / "v9001_later.py").write_text(_LATER)
    return folder


def be(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Be the later program."""
    patch.setattr(migrate, "FOLDER", folder)
    patch.setattr(revisions, "KNOWN", (*revisions.KNOWN, "9001"))
    patch.setattr(revisions, "NEWEST", "9001")


def note(place: Workspace, text: str) -> None:
    """Write something as nobody else does."""
    with closing(sqlite.connect(place.database)) as connection:
        connection.execute("UPDATE findings SET note = ?", (text,))
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()


def updates(place: Workspace, folder: Path, text: str) -> None:
    """Let the later program upgrade a workspace and write to it."""
    with pytest.MonkeyPatch.context() as newer:
        be(newer, folder)
        Store.open(place.database).close()
        note(place, text)
