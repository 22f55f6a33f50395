"""Breast density that a table gives without anybody's assessment.

Revision 0002; frozen: never edit a migration that was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the density of a breast and where it is known from."""
    op.add_column("breasts", sa.Column("density", sa.String(), nullable=True))
    op.add_column("breasts", sa.Column("density_source", sa.String(), nullable=True))
