"""Alembic's entry: runs steps on the connection that `steps` hands over."""

from typing import Any

from alembic import context
from sqlalchemy import Connection

from refcheck.store.schema import metadata


def _is_ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compared: Any) -> bool:
    """Leave the tables of others, a job queue's for instance, alone."""
    return kind != "table" or name in metadata.tables


connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=metadata, render_as_batch=True, include_object=_is_ours, compare_type=True
)
with context.begin_transaction():
    context.run_migrations()
