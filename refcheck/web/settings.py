"""The settings of the page in the browser, checked as a whole before it opens its door."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from refcheck.config import CheckSettings
from refcheck.errors import ConfigError

MIN_TOKEN_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """Where to listen, who may come in, and how checks run.

    `decisions` is the file that keeps what the desk accepted and rejected. `token` lets people in where the page
    listens on more than this machine; None asks for none. Sizes are bytes. `store` is the nightly job's history and
    `night_archive` its WARC folder, `night_place` where workers send theirs; without them there is no view of it.
    """

    check: CheckSettings
    decisions: Path
    host: str = "127.0.0.1"
    port: int = 8765
    token: str | None = None
    max_upload: int = 25_000_000
    max_pieces: int = 20
    store: str | None = None
    night_archive: Path | None = None
    night_place: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.port <= 65535:
            raise ConfigError(f"--port {self.port}: no such port; give one from 1 to 65535, or 0 for any that is free")
        if self.token is None and not is_loopback(self.host):
            raise ConfigError(
                f"--host {self.host} is reached from other machines: give a --token of at least {MIN_TOKEN_LENGTH} "
                "characters, or leave --host at 127.0.0.1"
            )
        if self.token is not None and len(self.token) < MIN_TOKEN_LENGTH:
            raise ConfigError(f"--token is too short: give at least {MIN_TOKEN_LENGTH} characters")


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
