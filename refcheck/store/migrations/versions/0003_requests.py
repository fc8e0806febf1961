"""Nights: how many requests went out, counted by whoever asks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_COUNTS = ("requests", "archive_requests", "archive_errors")


def upgrade() -> None:
    with op.batch_alter_table("nights", schema=None) as batch_op:
        for name in _COUNTS:
            batch_op.add_column(sa.Column(name, sa.Integer(), nullable=False, server_default=sa.text("0")))


def downgrade() -> None:
    with op.batch_alter_table("nights", schema=None) as batch_op:
        for name in reversed(_COUNTS):
            batch_op.drop_column(name)
