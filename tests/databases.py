"""Stores for tests: a file of SQLite's, and a PostgreSQL cluster of the test run's own."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from refcheck.store.database import Store
from refcheck.store.upgrading import upgrade_store

_MISSING = "PostgreSQL is not installed here (apt-get install postgresql)"


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """Give the address of a server that lives as long as the tests; skip where there is none, but never in CI."""
    programs = _find_programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    folder = Path(tempfile.mkdtemp(prefix="refcheck-pg-"))
    user = _user()
    if user is not None:
        shutil.chown(folder, user)
    data = folder / "data"
    try:
        words = ("-A", "trust", "-U", "refcheck", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        _run(user, programs / "initdb", "-D", data, *words)
        port = _start(user, programs, folder)
        yield f"postgresql://refcheck@127.0.0.1:{port}/postgres"
    finally:
        _run(user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", is_needed=False)
        shutil.rmtree(folder, ignore_errors=True)


def _start(user: str | None, programs: Path, folder: Path) -> int:
    """Start the server and give its port; another process may take a free port before the server does."""
    for attempt in range(3):
        port = _free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off -c max_connections=40"
        command = (programs / "pg_ctl", "-D", folder / "data", "-w", "-t", 120, "-l", folder / "log", "-o", options)
        if _run(user, *command, "start", is_needed=attempt == 2):
            break
    return port


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give a store of each kind in turn, with its tables and nothing in them."""
    address = str(tmp_path / "history.db")
    if request.param == "postgresql":
        address = new_database(request.getfixturevalue("postgres_address"))
    with Store(address) as store:
        upgrade_store(store)
        yield store


def new_database(server: str) -> str:
    """Make a database of its own on a server and give its address."""
    import psycopg

    name = f"t{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return f"{server.rpartition('/')[0]}/{name}"


def _find_programs() -> Path | None:
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.parent.name.partition(".")[0]))
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def _user() -> str | None:
    """Give the user to run the server as: it refuses root."""
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return "nobody"


def _run(user: str | None, *command: object, is_needed: bool = True) -> bool:
    words = [str(word) for word in command]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"TZ": "UTC"}
    with tempfile.TemporaryFile() as said:  # a pipe would stay open as long as the server that inherits it
        result = subprocess.run(words, user=user, env=environment, cwd="/", check=False, stdout=said, stderr=said)
        said.seek(0)
        message = said.read().decode(errors="replace")
    if is_needed and result.returncode:
        raise RuntimeError(f"{' '.join(words)} failed: {message}")
    return result.returncode == 0


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
