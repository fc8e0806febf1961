"""Hosts: what is being asked of them, by whom, and how long they rest; fewer indexes on what every look writes."""

import sqlalchemy as sa
from alembic import op

from refcheck.store.types import Json, Key, UtcTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


_UNCOUNTED = sa.text("is_counted IS NULL")
_NOT_ALIVE = sa.text("state <> 'alive'")


def upgrade() -> None:
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.drop_index("ix_observations_link_id_at")
        batch_op.drop_index("ix_observations_at")
        batch_op.drop_index("ix_observations_night_id_uncounted", postgresql_where=_UNCOUNTED, sqlite_where=_UNCOUNTED)
        batch_op.drop_index("ix_observations_night_id")
        batch_op.create_index("ix_observations_night_id_id", ["night_id", "id"], unique=False)
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_index("ix_links_state")
        batch_op.create_index(
            "ix_links_state", ["state"], unique=False, postgresql_where=_NOT_ALIVE, sqlite_where=_NOT_ALIVE
        )

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
    op.create_table(
        "visits",
        sa.Column("id", Key, nullable=False),
        sa.Column("lock", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("worker", Key, nullable=False),
        sa.Column("granted_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
    )
    with op.batch_alter_table("visits", schema=None) as batch_op:
        batch_op.create_index("ix_visits_lock", ["lock"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("visits", schema=None) as batch_op:
        batch_op.drop_index("ix_visits_lock")

    op.drop_table("visits")
    with op.batch_alter_table("hosts", schema=None) as batch_op:
        batch_op.drop_index("ix_hosts_put_off_until", postgresql_where=sa.text("put_off_until IS NOT NULL"))

    op.drop_table("hosts")
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_index("ix_links_state", postgresql_where=_NOT_ALIVE, sqlite_where=_NOT_ALIVE)
        batch_op.create_index("ix_links_state", ["state"], unique=False)
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.drop_index("ix_observations_night_id_id")
        batch_op.create_index("ix_observations_night_id", ["night_id"], unique=False)
        batch_op.create_index(
            "ix_observations_night_id_uncounted",
            ["night_id", "id"],
            unique=False,
            postgresql_where=_UNCOUNTED,
            sqlite_where=_UNCOUNTED,
        )
        batch_op.create_index("ix_observations_at", ["at"], unique=False)
        batch_op.create_index("ix_observations_link_id_at", ["link_id", "at"], unique=False)
