"""A worker's name, which no other worker at the same archive has at the same time."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from refcheck.archive.locking import is_locked_now
from refcheck.errors import ArchiveError, ConfigError

_MOST = 999


@contextmanager
def take_name(root: Path, wanted: str | None) -> Iterator[str]:
    """Hold a name, and with it a folder below the archive's: the wanted one, or the first free one of this machine.

    Raises:
        ConfigError: A running worker has it.
        ArchiveError: The folder cannot be made.
    """
    names = [wanted] if wanted else [f"{_machine()}-{number}" for number in range(1, _MOST)]
    for name in names:
        folder = root / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            stream = (folder / "worker.lock").open("ab", buffering=0)
        except OSError as error:
            raise ArchiveError(f"{folder}: the worker's archive cannot be made ({error.strerror})") from error
        with stream:
            if is_locked_now(stream):
                yield name
                return
    raise ConfigError(f"--name {names[0]}: a worker of this name is running; give each its own")


def _machine() -> str:
    name = "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in socket.gethostname())
    return name.strip("-") or "worker"
