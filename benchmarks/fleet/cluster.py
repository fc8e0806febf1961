"""A PostgreSQL server of one's own on loopback that can be stopped and started again."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self


class Cluster:
    """A server in a folder of its own, gone with all it held at the end."""

    def __init__(self, *options: str) -> None:
        """Make the cluster; `options` go to the server, such as "fsync=off".

        Raises:
            FileNotFoundError: PostgreSQL is not installed.
        """
        self._programs = find_programs()
        self._user = _user()
        self._folder = Path(tempfile.mkdtemp(prefix="refcheck-pg-"))
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        words = ("-A", "trust", "-U", "refcheck", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self._run("initdb", "-D", self._folder / "data", *words)
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = int(listener.getsockname()[1])
        self._options = options
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pg_ctl("-m", "immediate", "stop", is_needed=False)
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def address(self) -> str:
        """The address of its first database."""
        return f"postgresql://refcheck@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        words = " ".join(f"-c {option}" for option in self._options)
        place = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self._folder} {words}"
        self._pg_ctl("-w", "-t", "120", "-l", str(self._folder / "log"), "-o", place, "start")

    def stop(self) -> None:
        """Stop the server at once, as a restart by an operator does: connections are cut."""
        self._pg_ctl("-w", "-m", "fast", "stop")

    def _pg_ctl(self, *words: str, is_needed: bool = True) -> None:
        self._run("pg_ctl", "-D", self._folder / "data", *words, is_needed=is_needed)

    def _run(self, program: str, *words: object, is_needed: bool = True) -> None:
        command = [str(self._programs / program), *map(str, words)]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"TZ": "UTC"}
        with tempfile.TemporaryFile() as said:  # a pipe would stay open as long as the server that inherits it
            done = subprocess.run(
                command, user=self._user, env=environment, cwd="/", check=False, stdout=said, stderr=said
            )
            said.seek(0)
            if is_needed and done.returncode:
                raise RuntimeError(f"{' '.join(command)} failed: {said.read().decode(errors='replace')}")


def find_programs() -> Path:
    """Give the folder of the newest PostgreSQL.

    Raises:
        FileNotFoundError: There is none.
    """
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.parent.name.partition(".")[0]))
    on_path = shutil.which("initdb")
    if on_path is None:
        raise FileNotFoundError("PostgreSQL is not installed here (apt-get install postgresql)")
    return Path(on_path).parent


def _user() -> str | None:
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return "nobody"
