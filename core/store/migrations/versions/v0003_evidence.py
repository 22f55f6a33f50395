"""Reports of detection and presentation states; the images' sources; points of anatomy.

Revision 0003; frozen: never edit a migration that was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of evidence and landmarks, and what an image was made from."""
    op.add_column("images", sa.Column("sources", sa.JSON(), nullable=True))
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sop_instance_uid", sa.String(), nullable=False),
        sa.Column("study_instance_uid", sa.String(), nullable=False),
        sa.Column("patient_key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("manufacturer", sa.String(), nullable=False),
        sa.Column("created", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=True),
        sa.Column("fault", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("sop_instance_uid", name=op.f("uq_evidence_sop_instance_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evidence_of", "evidence", ["study_instance_uid", "patient_key"])
    op.create_index(op.f("ix_evidence_sha256"), "evidence", ["sha256"])
    op.create_table(
        "landmarks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("image_id", sa.Integer(), nullable=False),
        sa.Column("frame", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("column", sa.Double(), nullable=False),
        sa.Column("row", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["image_id"], ["images.id"], name=op.f("fk_landmarks_image_id_images")
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["readers.id"], name=op.f("fk_landmarks_reader_id_readers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_landmarks")),
        sa.UniqueConstraint(
            "image_id", "frame", "kind", "reader_id", name=op.f("uq_landmarks_image_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_landmarks_reader_id"), "landmarks", ["reader_id"])
