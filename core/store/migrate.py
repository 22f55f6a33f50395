"""The schema's version: refuse a newer one, bring an older one up in one transaction."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from core.domain.errors import StoreUnavailable
from core.store import backup, sqlite, worklist_facts

FOLDER = Path(__file__).resolve().parent / "migrations"
_TABLE = "alembic_version"


def script() -> ScriptDirectory:
    """The revisions that ship with the program."""
    return ScriptDirectory(str(FOLDER), version_locations=[str(FOLDER / "versions")])


def newest() -> str:
    """The revision this program works with."""
    head = script().get_current_head()
    if head is None:
        raise RuntimeError("no migrations were shipped")
    return head


def revision_of(connection: Any) -> str | None:
    """The revision of an open store; None for an empty file.

    Raises
    ------
    StoreUnavailable
        For a database of another program.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    if not tables:
        return None
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != sqlite.APPLICATION_ID or _TABLE not in tables:
        raise StoreUnavailable("This database is not of ManiNegs: choose another workspace.")
    row = connection.execute(f"SELECT version_num FROM {_TABLE}").fetchone()  # noqa: S608
    return None if row is None else str(row[0])


def needed(path: Path, current: str | None) -> bool:
    """Whether the store at ``path`` is older than the program.

    Raises
    ------
    StoreUnavailable
        When it is newer; nothing was touched.
    """
    if current is None:
        return True
    if current not in {revision.revision for revision in script().walk_revisions()}:
        raise StoreUnavailable(
            f"{path.name} was made by a newer ManiNegs and was left untouched: update this program."
        )
    return current != newest()


def upgrade(path: Path, backups: Path, current: str | None) -> None:
    """Bring the store to the newest revision, after a verified backup of what it holds."""
    if current is not None:
        backup.make(path, backups, "migration")
    scripts = script()
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlite.DRIVER,
        # Off while tables are rebuilt; checked as a whole before the commit.
        creator=lambda: sqlite.connect(path, pragmas={"foreign_keys": "OFF"}),
        poolclass=NullPool,
    )

    def steps(revision: Any, _context: MigrationContext) -> Any:
        return scripts._upgrade_revs("head", revision)

    with sqlite.translated(path), engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        context = MigrationContext.configure(
            connection,
            opts={
                "fn": steps,
                "transactional_ddl": True,
                "render_as_batch": True,
            },
        )
        with Operations.context(context):
            context.run_migrations()
        worklist_facts.rebuild(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StoreUnavailable(sqlite.damaged(path))
        connection.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
        connection.commit()


def peek(path: Path, *, immutable: bool = False) -> str | None:
    """The revision of a closed store, read without writing to it."""
    with (
        sqlite.translated(path),
        closing(sqlite.connect(path, mode="ro", immutable=immutable)) as connection,
    ):
        return revision_of(connection)
