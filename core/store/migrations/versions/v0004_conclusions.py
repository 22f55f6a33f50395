"""Roles and PINs; findings with a category and a place; conclusions; adjudications; templates.

Revision 0004; frozen: never edit a migration that was released.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what a reading says beyond tags, and who may do what."""
    op.add_column("readers", sa.Column("pin", sa.String(), nullable=True))
    _add("readers", "retired", sa.Boolean(), "0")
    # Somebody must be able to manage the others: the person who was there first.
    op.execute(
        "UPDATE readers SET role = 'administrator' WHERE id = "
        "(SELECT min(id) FROM readers WHERE role = 'reader')"
    )
    op.add_column("findings", sa.Column("category", sa.String(), nullable=True))
    op.add_column("findings", sa.Column("location", sa.JSON(), nullable=True))
    _add("assessments", "reason", sa.String(), "''")
    _add("assessments", "recommendations", sa.JSON(), "'[]'")
    _add("assessments", "quality", sa.String(), "''")
    _add("assessments", "quality_reasons", sa.JSON(), "'[]'")
    op.create_table(
        "drafts",
        sa.Column("breast_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("density", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recommendations", sa.JSON(), nullable=False),
        sa.Column("quality", sa.String(), nullable=False),
        sa.Column("quality_reasons", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["breast_id"], ["breasts.id"], name=op.f("fk_drafts_breast_id_breasts")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_drafts_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("breast_id", "reader_id", name=op.f("pk_drafts")),
    )
    op.create_table(
        "exam_conclusions",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("recommendations", sa.JSON(), nullable=False),
        sa.Column("follow_up_months", sa.Integer(), nullable=True),
        sa.Column("report", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["exam_id"], ["exams.id"], name=op.f("fk_exam_conclusions_exam_id_exams")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_exam_conclusions_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("exam_id", "reader_id", name=op.f("pk_exam_conclusions")),
    )
    op.create_table(
        "adjudications",
        sa.Column("breast_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["breast_id"], ["breasts.id"], name=op.f("fk_adjudications_breast_id_breasts")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_adjudications_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("breast_id", name=op.f("pk_adjudications")),
    )
    op.create_index(op.f("ix_adjudications_reader_id"), "adjudications", ["reader_id"])
    op.create_table(
        "finding_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("lexicon", sa.String(), nullable=False),
        sa.Column("lexicon_version", sa.String(), nullable=False),
        sa.Column("type_key", sa.String(), nullable=False),
        sa.Column("descriptors", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_finding_templates_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_templates")),
        sa.UniqueConstraint("reader_id", "name", name=op.f("uq_finding_templates_reader_id")),
        sqlite_autoincrement=True,
    )


def _add(table: str, name: str, kind: sa.types.TypeEngine[Any], there: str) -> None:
    """Add a column that every row has; its default stays, since SQLite would rebuild the table."""
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=sa.text(there)))
