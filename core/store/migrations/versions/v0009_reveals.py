"""What the machine showed to whom; teaching cases.

Revision 0009; frozen: never edit a migration that was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables; nothing that is there changes."""
    op.create_table(
        "reveals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("breast_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("shown", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column("gate_policy", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("probability", sa.Double(), nullable=True),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("threshold", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(
            ["breast_id"], ["breasts.id"], name=op.f("fk_reveals_breast_id_breasts")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_reveals_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reveals")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reveals_of", "reveals", ["reader_id", "breast_id", "id"])
    op.create_index(op.f("ix_reveals_breast_id"), "reveals", ["breast_id"])
    op.create_table(
        "teaching_cases",
        sa.Column("breast_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["breast_id"], ["breasts.id"], name=op.f("fk_teaching_cases_breast_id_breasts")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_teaching_cases_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("breast_id", "reader_id", name=op.f("pk_teaching_cases")),
    )
    op.create_index(op.f("ix_teaching_cases_reader_id"), "teaching_cases", ["reader_id"])
