"""Alembic's steps inside of the package: which are known, and the missing ones run."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

_FOLDER = Path(__file__).parent / "migrations"


def run_steps(connection: Connection) -> None:
    """Bring the tables to the newest form."""
    command.upgrade(_config(connection), "head")


def is_known(version: str) -> bool:
    """Tell whether a version of the tables is one that this package has a step for."""
    try:
        ScriptDirectory.from_config(_config(None)).get_revision(version)
    except CommandError:
        return False
    return True


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
