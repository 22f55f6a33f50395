"""A chain over the history, and one way to erase the content of a row.

Revision 0005; frozen: never edit a migration that was released.
"""

import json

import sqlalchemy as sa
from alembic import op

from core.domain import chain

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_AT_ONCE = 1000
_KEPT = (
    "id", "at", "offset_minutes", "reader_id", "action", "topic", "item_id", "breast_id",
    "content_sha", "chain",
)  # fmt: skip
_GUARDS = (
    # INSERT OR REPLACE deletes without asking the guard of deletes.
    "CREATE TRIGGER history_only_longer BEFORE INSERT ON history "
    "WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM history) "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
    "CREATE TRIGGER history_no_update BEFORE UPDATE ON history "
    "WHEN NOT (NEW.erased = 1 AND NEW.what = '' AND NEW.salt = '' "
    "AND NEW.before IS NULL AND NEW.after IS NULL AND "
    + " AND ".join(f"NEW.{name} IS OLD.{name}" for name in _KEPT)
    + ") BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
)


def upgrade() -> None:
    """Add the columns of the chain, chain the rows that are there, let a content be erased."""
    op.execute("DROP TRIGGER history_no_update")
    for name in ("salt", "content_sha", "chain"):
        op.add_column(
            "history", sa.Column(name, sa.String(), nullable=False, server_default=sa.text("''"))
        )
    op.add_column(
        "history", sa.Column("erased", sa.Boolean(), nullable=False, server_default=sa.text("0"))
    )
    _chain(op.get_bind())
    for statement in _GUARDS:
        op.execute(statement)


def _chain(connection: sa.Connection) -> None:
    history = sa.table(
        "history",
        *(sa.column(name) for name in (*_KEPT, "what", "before", "after", "salt")),
        sa.column("at", sa.DateTime()),
    )
    previous, last = chain.START, 0
    while True:
        rows = connection.execute(
            sa.select(history).where(history.c.id > last).order_by(history.c.id).limit(_AT_ONCE)
        ).all()
        if not rows:
            return
        links = []
        for row in rows:
            salt = chain.new_salt()
            before, after = (
                None if text is None else json.loads(text) for text in (row.before, row.after)
            )
            content = chain.content_digest(salt, row.what, before, after)
            previous = chain.link(
                previous, number=row.id, at=row.at, offset_minutes=row.offset_minutes,
                reader=row.reader_id, action=row.action, topic=row.topic, item=row.item_id,
                breast=row.breast_id, content_sha=content,
            )  # fmt: skip
            links.append({"row": row.id, "s": salt, "d": content, "c": previous})
        connection.execute(
            sa.update(history)
            .where(history.c.id == sa.bindparam("row"))
            .values(salt=sa.bindparam("s"), content_sha=sa.bindparam("d"), chain=sa.bindparam("c")),
            links,
        )
        last = rows[-1].id
