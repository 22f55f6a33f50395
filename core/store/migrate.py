"""The schema's version: refuse a newer one, bring an older one up on a copy.

alembic is imported only where revisions are run: a store of today opens without it.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from core.domain.errors import StoreBusy, StoreDamaged, StoreForeign, StoreNewer
from core.store import backup, revisions, sqlite, swap, worklist_facts

if TYPE_CHECKING:
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

FOLDER = Path(__file__).resolve().parent / "migrations"
_TABLE = "alembic_version"


def script() -> ScriptDirectory:
    """The revisions that ship with the program."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(FOLDER), version_locations=[str(FOLDER / "versions")])


def newest() -> str:
    """The revision this program works with."""
    return revisions.NEWEST


def revision_of(connection: Any) -> str | None:
    """The revision of an open store; None for an empty file.

    Raises
    ------
    StoreForeign
        For a database of another program.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    if not tables:
        return None
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != sqlite.APPLICATION_ID or _TABLE not in tables:
        raise StoreForeign("This database is not of ManiNegs: choose another workspace.")
    row = connection.execute(f"SELECT version_num FROM {_TABLE}").fetchone()  # noqa: S608
    return None if row is None else str(row[0])


def needed(path: Path, current: str | None) -> bool:
    """Whether the store at ``path`` is older than the program.

    Raises
    ------
    StoreNewer
        When it is newer; nothing was touched.
    """
    if current is None:
        return True
    if current not in revisions.KNOWN:
        raise StoreNewer(
            f"{path.name} was made by a newer ManiNegs and was left untouched: update this program."
        )
    return current != revisions.NEWEST


def upgrade(path: Path, backups: Path, current: str | None) -> None:
    """Bring the store to the newest revision.

    What holds something is first backed up and verified; then a copy is brought up,
    checked, and takes the store's place in one rename: a kill leaves the old or the new.

    Raises
    ------
    StoreBusy
        When somebody else has it open.
    """
    if current is None:
        run(path)
        return
    swap.merge_log(
        path,
        others=f"{path.name} is of an older ManiNegs and open elsewhere too: close it there, "
        "so that it can be brought up to date.",
    )
    before = swap.stamp(path)
    kept = backup.make(path, backups, "migration")
    with swap.copy_beside(path, kept / path.name) as copy:
        run(copy)
        check(copy)
        if swap.stamp(path) != before:
            raise StoreBusy(f"{path.name} was written to meanwhile: open it again.")
        swap.put(copy, path)


def check(path: Path) -> None:
    """Make sure that a closed store is whole, in full; it is left without a log."""
    with sqlite.translated(path), closing(sqlite.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise StoreDamaged(sqlite.damaged(path))


def run(path: Path) -> None:
    """Run the revisions that a closed store lacks, in one transaction."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

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
            raise StoreDamaged(sqlite.damaged(path))
        connection.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
        connection.commit()


def peek(path: Path, *, immutable: bool = False) -> str | None:
    """The revision of a closed store, read without writing to it."""
    with (
        sqlite.translated(path),
        closing(sqlite.connect(path, mode="ro", immutable=immutable)) as connection,
    ):
        return revision_of(connection)
