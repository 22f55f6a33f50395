"""The worklist's index, assignments, saved lists, doubts.

Revision 0006; frozen: never edit a migration that was released.
"""

import sqlalchemy as sa
from alembic import op

from core.store.sqlite import TEXT_INDEX

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; what is derived is filled in after all migrations."""
    op.create_table(
        "assignments",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["exam_id"], ["exams.id"], name=op.f("fk_assignments_exam_id_exams")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_assignments_reader_id_readers")
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["readers.id"], name=op.f("fk_assignments_by_id_readers")
        ),
        sa.PrimaryKeyConstraint("exam_id", "reader_id", name=op.f("pk_assignments")),
    )
    op.create_index(op.f("ix_assignments_reader_id"), "assignments", ["reader_id"])
    op.create_table(
        "saved_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("filter", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_saved_lists_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_lists")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_saved_lists_reader_id"), "saved_lists", ["reader_id"])
    op.create_table(
        "doubts",
        sa.Column("breast_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["breast_id"], ["breasts.id"], name=op.f("fk_doubts_breast_id_breasts")
        ),
        sa.PrimaryKeyConstraint("breast_id", name=op.f("pk_doubts")),
    )
    _derived()
    # Names and words are kept where they are looked for.
    op.drop_column("exams", "search")
    op.create_index(op.f("ix_exams_collection"), "exams", ["collection"])


def _derived() -> None:
    op.create_table(
        "worklist",
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("doubt", sa.Integer(), nullable=False),
        sa.Column("images", sa.Integer(), nullable=False),
        sa.Column("unplaced", sa.Integer(), nullable=False),
        sa.Column("unreadable", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("finished", sa.Integer(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_worklist")),
        sa.UniqueConstraint("exam_id", name=op.f("uq_worklist_exam_id")),
    )
    op.create_index("ix_worklist_name", "worklist", ["name", "place"])
    op.create_index("ix_worklist_doubt", "worklist", ["doubt", "place"])
    op.create_table(
        "worklist_readers",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("sides", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("exam_id", "reader_id", name=op.f("pk_worklist_readers")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "worklist_terms",
        sa.Column("viewer", sa.Integer(), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("viewer", "term", "place", name=op.f("pk_worklist_terms")),
        sqlite_with_rowid=False,
    )
    op.execute(TEXT_INDEX)
