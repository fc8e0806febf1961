"""Looks: no references that the database checks with every row, to tables whose rows are never deleted."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_REFERENCES = {"link_id": "links", "night_id": "nights"}


def upgrade() -> None:
    with op.batch_alter_table("observations", schema=None) as batch_op:
        for column in _REFERENCES:
            batch_op.drop_constraint(f"fk_observations_{column}", type_="foreignkey")


def downgrade() -> None:
    with op.batch_alter_table("observations", schema=None) as batch_op:
        for column, table in _REFERENCES.items():
            batch_op.create_foreign_key(f"fk_observations_{column}", table, [column], ["id"], ondelete="CASCADE")
