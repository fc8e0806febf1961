"""The settings of the nightly job: `refcheck.toml`, or `[tool.refcheck]` in pyproject.toml; a typo is an error."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, get_type_hints

from refcheck.config import CheckSettings
from refcheck.errors import ConfigError
from refcheck.jobs.schedule import DueRules

FILE_NAME = "refcheck.toml"
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSettings:
    """Where the pieces are: files, folders and globs, lists of addresses, sitemaps and feeds of the live site."""

    pieces: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSettings:
    """How a host is treated: seconds between requests, addresses a night, whether robots.txt is obeyed."""

    interval: float = 3.0
    quota: int = 500
    robots: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    """How the web is asked; see `refcheck check --help`."""

    contact: str | None = None
    timeout: float = 30.0
    proxy: str | None = None
    cafile: Path | None = None
    cookies: Path | None = None
    allow_private: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetSettings:
    """How many workers share a night; see `refcheck worker --help`.

    `workers` leaves the asking to them. Each works `hosts` at a time, and one that was not heard of for
    `stalled_after` loses its hosts to others; the addresses that it may have asked are asked again after `ask_again`.
    `archive` is where the workers' WARC files are sent, a folder or an fsspec address.
    """

    workers: bool = False
    hosts: int = 64
    stalled_after: timedelta = timedelta(seconds=60)
    ask_again: timedelta = timedelta(minutes=10)
    archive: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NightlySettings:
    """All settings of the job. Relative paths count from the settings file's folder (`base`).

    `store` is a path of an SQLite file or a PostgreSQL address, `archive` the WARC folder. `budget` is how long a
    night may take. `controls` are pages that never fail; when they do, the night is void. `keep` is how long
    looks are remembered. `alerts` are the channels' own settings, as they are written.
    """

    base: Path = Path()
    store: str = "refcheck.db"
    archive: Path = Path("archive")
    budget: timedelta = timedelta(hours=6)
    concurrency: int = 16
    controls: tuple[str, ...] = ("https://www.iana.org/", "https://www.w3.org/", "https://www.wikipedia.org/")
    second_look: bool = True
    keep: timedelta = timedelta(days=400)
    sources: SourceSettings = SourceSettings()
    hosts: HostSettings = HostSettings()
    due: DueRules = field(default_factory=DueRules)
    fetch: FetchOptions = FetchOptions()
    alerts: Mapping[str, Any] = field(default_factory=dict)
    fleet: FleetSettings = FleetSettings()

    @property
    def store_address(self) -> str:
        """The database, relative paths counted from the settings' folder."""
        return self.store if "://" in self.store else str(self.base / self.store)

    @property
    def archive_folder(self) -> Path:
        """The WARC folder, counted from the settings' folder."""
        return self.base / self.archive

    def check_settings(self) -> CheckSettings:
        """Give what the fetcher and the archive need to know.

        Raises:
            ConfigError: A value cannot work.
        """
        return CheckSettings(
            archive=self.archive_folder,
            cafile=self.base / self.fetch.cafile if self.fetch.cafile else None,
            cookies=self.base / self.fetch.cookies if self.fetch.cookies else None,
            allow_private=self.fetch.allow_private,
            concurrency=self.concurrency,
            host_concurrency=1,
            host_interval=self.hosts.interval,
            timeout=self.fetch.timeout,
            proxy=self.fetch.proxy,
            contact=self.fetch.contact,
            respect_robots=self.hosts.robots,
        )


def load_settings(path: Path | None) -> NightlySettings:
    """Read the settings from a file, or without one from `refcheck.toml` or pyproject.toml in this folder.

    Raises:
        ConfigError: There are none, they cannot be read, or a key or value is wrong.
    """
    place = path or find_settings(Path())
    try:
        table = tomllib.loads(place.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{place}: cannot be read ({error.strerror}); check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{place}: is no TOML ({error})") from error
    if place.name == "pyproject.toml":
        table = table.get("tool", {}).get("refcheck", {})
    return parse_settings(table, place=str(place), base=place.parent)


def find_settings(folder: Path) -> Path:
    """Give the settings file of a folder.

    Raises:
        ConfigError: There is none.
    """
    own, project = folder / FILE_NAME, folder / "pyproject.toml"
    if own.is_file():
        return own
    if project.is_file() and "[tool.refcheck" in project.read_text(encoding="utf-8", errors="replace"):
        return project
    raise ConfigError(
        f"no {FILE_NAME} here, and no [tool.refcheck] in pyproject.toml: write one, or name it with --config"
    )


def parse_settings(table: Mapping[str, Any], *, place: str, base: Path) -> NightlySettings:
    """Read settings from the tables `nightly`, `fleet` and `alerts`.

    Raises:
        ConfigError: A key is unknown or a value is wrong; the message names it.
    """
    unknown = set(table) - {"nightly", "fleet", "alerts"}
    if unknown:
        raise ConfigError(f"{place}: {_listed(unknown)}: no such table; there are [nightly], [fleet] and [alerts]")
    values = read_table(
        table.get("nightly", {}), NightlySettings, place=f"{place}: nightly", skipped={"base", "fleet", "alerts"}
    )
    fleet = FleetSettings(**read_table(table.get("fleet", {}), FleetSettings, place=f"{place}: fleet"))
    settings: NightlySettings = NightlySettings(**values, base=base, alerts=dict(table.get("alerts", {})), fleet=fleet)
    if settings.concurrency < 1 or settings.hosts.quota < 1 or settings.hosts.interval < 0:
        raise ConfigError(f"{place}: concurrency and hosts.quota must be at least 1, hosts.interval not negative")
    _check_fleet(settings, place)
    return settings


def _check_fleet(settings: NightlySettings, place: str) -> None:
    if settings.fleet.hosts < 1 or settings.fleet.stalled_after < timedelta(seconds=1):
        raise ConfigError(f"{place}: fleet.hosts must be at least 1, fleet.stalled_after at least 1s")
    if settings.fleet.stalled_after.total_seconds() < 3 * settings.hosts.interval:
        # A worker that lost touch stops after two thirds of it; the last third is the host's pause.
        raise ConfigError(f"{place}: fleet.stalled_after must be at least three times nightly.hosts.interval")
    if settings.fleet.workers and not settings.store.startswith("postgresql"):
        raise ConfigError(
            f'{place}: workers share a night over PostgreSQL: nightly.store = "postgresql://user@host/name"'
        )


def read_table(
    table: Any, kind: type, *, place: str, skipped: frozenset[str] | set[str] = frozenset()
) -> dict[str, Any]:
    """Read a table's values as the fields of a dataclass ask for them; `place` names the table.

    Raises:
        ConfigError: It is no table, a key is unknown or a value is wrong.
    """
    if not isinstance(table, Mapping):
        raise ConfigError(f"{place}: must be a table, not {table!r}")
    hints = get_type_hints(kind)
    known = [f.name for f in fields(kind) if f.name not in skipped]
    unknown = set(table) - set(known)
    if unknown:
        raise ConfigError(f"{place}: {_listed(unknown)}: no such setting; known are {', '.join(sorted(known))}")
    return {name: _read_value(value, hints[name], place=f"{place}.{name}") for name, value in table.items()}


def _read_value(value: Any, kind: Any, *, place: str) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**read_table(value, kind, place=place))
    if kind is timedelta:
        return read_duration(value, place)
    if kind == tuple[str, ...]:
        words = [value] if isinstance(value, str) else value
        if isinstance(words, list) and all(isinstance(word, str) for word in words):
            return tuple(words)
        raise ConfigError(f"{place}: must be a list of strings, not {value!r}")
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if kind in (Path, Path | None) and isinstance(value, str):
        return Path(value)
    if kind == (str | None) and isinstance(value, str):
        return value
    if isinstance(kind, type) and type(value) is kind:
        return value
    raise ConfigError(f"{place}: {value!r} is no value for it ({getattr(kind, '__name__', kind)} is needed)")


def read_duration(value: Any, place: str) -> timedelta:
    """Read "7d", "6h", "90m" or "30s"; `place` names the setting.

    Raises:
        ConfigError: It is none of these.
    """
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or float(match[1]) <= 0:
        raise ConfigError(f'{place}: {value!r} is no duration; write for instance "7d", "6h" or "90m"')
    return timedelta(seconds=float(match[1]) * _SECONDS[match[2]])


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
