"""An index of the history over what belongs to no breast, for the history of one case.

Revision 0008; frozen: never edit a migration that was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index conclusions of exams and unplaced images, and nothing that tagging writes."""
    op.create_index(
        "ix_history_loose",
        "history",
        ["topic", "item_id"],
        sqlite_where=sa.text("breast_id IS NULL"),
    )
