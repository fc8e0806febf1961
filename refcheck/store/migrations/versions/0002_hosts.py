"""Hosts: what their workers are asking, and how long they rest."""

import sqlalchemy as sa
from alembic import op

from refcheck.store.types import Json, Key, UtcTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("night_id", Key, nullable=True),
        sa.Column("asking", Json, nullable=True),
        sa.Column("put_off_until", UtcTime(), nullable=True),
        sa.Column("paused_until", UtcTime(), nullable=True),
        sa.Column("pace", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_hosts")),
    )
    with op.batch_alter_table("hosts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_hosts_put_off_until",
            ["put_off_until"],
            unique=False,
            postgresql_where=sa.text("put_off_until IS NOT NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("hosts", schema=None) as batch_op:
        batch_op.drop_index("ix_hosts_put_off_until", postgresql_where=sa.text("put_off_until IS NOT NULL"))

    op.drop_table("hosts")
