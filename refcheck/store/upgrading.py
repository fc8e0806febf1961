"""The schema brought to this version's form, by Alembic's steps inside of the package."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from refcheck.errors import StoreError
from refcheck.store.database import Store

_STEPS = Path(__file__).parent / "migrations"


def upgrade_store(store: Store) -> tuple[str | None, str]:
    """Run the steps that are missing, in one transaction; give the version before and after.

    Raises:
        StoreError: The database cannot be written, or a newer refcheck made it.
    """
    if store.is_sqlite:
        _make_folder(store)
    with store.begin() as connection:
        before = find_version(connection)
        _refuse_newer(store, before)
        config = _config(connection)
        command.upgrade(config, "head")
        return before, _newest()


def ensure_current(store: Store) -> None:
    """Refuse a database that is not of this version's form.

    Raises:
        StoreError: It is older or newer, or cannot be read.
    """
    if store.is_sqlite and not Path(store.url.database or "").is_file():
        raise StoreError(f"{store.name}: there is no history; run refcheck db upgrade to begin one")
    with store.read() as connection:
        version = find_version(connection)
    _refuse_newer(store, version)
    if version != _newest():
        raise StoreError(f"{store.name}: the history has an older form ({version or 'none'}); run refcheck db upgrade")


def find_version(connection: Connection) -> str | None:
    """Give the version of the tables, None where there are none."""
    return MigrationContext.configure(connection).get_current_revision()


def _make_folder(store: Store) -> None:
    folder = Path(store.url.database or "").parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: the database's folder cannot be made ({error.strerror or error})") from error


def _refuse_newer(store: Store, version: str | None) -> None:
    if version is None:
        return
    try:
        ScriptDirectory.from_config(_config(None)).get_revision(version)
    except CommandError as error:
        raise StoreError(f"{store.name}: a newer refcheck made this history ({version}); install that one") from error


def _newest() -> str:
    head = ScriptDirectory.from_config(_config(None)).get_current_head()
    assert head is not None  # the package ships at least one step
    return head


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
