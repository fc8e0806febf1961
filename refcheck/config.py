"""The settings of one run, checked as a whole before anything starts."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_dir

from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.reports import RunMode, Severity
from refcheck.errors import ConfigError
from refcheck.fetch.settings import FetchSettings
from refcheck.version import __version__

if TYPE_CHECKING:
    from refcheck.find import FindSettings  # loads slowly, and a look at statuses never needs it

NEVER_FAIL = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """Where answers come from and where bytes go.

    `cassettes` is a folder with one YAML per piece, or one YAML file; None fetches live. `archive` is
    the WARC folder, `supply` a folder with hand-supplied copies of cited pages. `allow_private` are host
    names or globs of in-house sources, `cookies` a Netscape cookie file for sources that ask for
    a sign-in, `contact` an address that a host's owner can write to. `find` says what may be asked for
    references without an address; None asks nobody. `memento_archives` are public archives to ask for
    copies besides the Wayback Machine, by name or address; `render` lets a browser build pages of scripts.
    `save_public` asks the Wayback Machine, with an account's two keys, for copies of the cited pages.
    `encoder` and `judge` name who is heard on claims that words and facts leave open; a judge at an address gets the
    claim and passages of the page, which is the one way in which words of a draft leave the machine.
    """

    archive: Path
    cassettes: Path | None = None
    record: RecordMode = RecordMode.NONE
    offline: bool = False
    cafile: Path | None = None
    allow_private: tuple[str, ...] = ()
    concurrency: int = 8
    host_concurrency: int = 2
    host_interval: float = 0.5
    host_quota: int | None = None
    timeout: float = 30.0
    cookies: Path | None = None
    proxy: str | None = None
    contact: str | None = None
    respect_robots: bool = False
    find: "FindSettings | None" = None
    supply: Path | None = None
    memento_archives: tuple[str, ...] = ()
    render: bool = False
    save_public: bool = False
    access_key: str = field(default="", repr=False)
    secret_key: str = field(default="", repr=False)
    encoder: str | None = None
    judge: str | None = None
    judge_model: str = "default"
    judge_key: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.record is not RecordMode.NONE and self.cassettes is None:
            raise ConfigError(f"--record {self.record} needs a folder to record into: add --cassettes DIR")
        if self.offline and self.record is not RecordMode.NONE:
            raise ConfigError(f"--offline forbids the network that --record {self.record} needs: drop one of them")
        if self.offline and self.cassettes is None:
            raise ConfigError("--offline needs recorded answers: add --cassettes DIR")
        if self.concurrency < 1:
            raise ConfigError(f"--concurrency is {self.concurrency}: give 1 or more")
        if self.host_concurrency < 1:
            raise ConfigError(f"--host-concurrency is {self.host_concurrency}: give 1 or more")
        if self.host_quota is not None and self.host_quota < 1:
            raise ConfigError(f"--host-quota is {self.host_quota}: give 1 or more")
        if self.host_interval < 0:
            raise ConfigError(f"--host-interval is {self.host_interval:g}: give 0 or more seconds")
        if self.timeout <= 0:
            raise ConfigError(f"--timeout is {self.timeout:g}: give a number of seconds above 0")
        self._check_askers()
        self._check_files()

    def _check_askers(self) -> None:
        if self.save_public and not (self.access_key and self.secret_key):
            raise ConfigError(
                "--save-public needs an archive.org account: set IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY "
                "(from archive.org/account/s3.php)"
            )
        if self.save_public and self.cassettes is not None:
            raise ConfigError("--save-public asks the Wayback Machine, which no cassette records: drop one of the two")
        if self.judge and "://" in self.judge and self.cassettes is not None:
            raise ConfigError("--judge asks an endpoint, which no cassette records: drop one of the two")
        if self.render and self.cassettes is not None:
            raise ConfigError("--render lets a browser ask the web, which no cassette records: drop one of the two")

    def _check_files(self) -> None:
        if self.cafile and not self.cafile.is_file():
            raise ConfigError(f"--cafile {self.cafile}: no such file; give a PEM file with certificates")
        if self.cookies and not self.cookies.is_file():
            raise ConfigError(f"--cookies {self.cookies}: no such file; give a cookie file in Netscape's form")
        if self.supply and not self.supply.is_dir():
            raise ConfigError(f"--supply {self.supply}: no such folder; give one with copies and their index.csv")

    def fetch_settings(self) -> FetchSettings:
        """Give what the fetcher needs to know of these settings."""
        return FetchSettings(
            user_agent=f"refcheck/{__version__}",
            contact=self.contact,
            allow_private=self.allow_private,
            cafile=str(self.cafile) if self.cafile else None,
            cookie_file=str(self.cookies) if self.cookies else None,
            proxy=self.proxy,
            respect_robots=self.respect_robots,
            concurrency=self.concurrency,
            host_concurrency=self.host_concurrency,
            host_interval=self.host_interval,
            host_quota=self.host_quota,
            total_timeout=self.timeout,
            connect_timeout=min(10.0, self.timeout),
            read_timeout=min(20.0, self.timeout),
        )

    @property
    def mode(self) -> RunMode:
        """Where the answers of a run with these settings come from."""
        if self.cassettes is None:
            return RunMode.LIVE
        return RunMode.REPLAY if self.record is RecordMode.NONE else RunMode.RECORD

    def cassette_for(self, source: str) -> Path | None:
        """Give the cassette of the piece named `source` ("drafts/bridge.md" → "bridge.yaml")."""
        if self.cassettes is None:
            return None
        if self.cassettes.suffix in {".yaml", ".yml"}:
            return self.cassettes
        return self.cassettes / f"{_stem_of(source)}.yaml"


def _stem_of(source: str) -> str:
    """Name a piece's files after it: a path's stem, or the words of an address."""
    if source == "-":
        return "stdin"
    if "://" in source:
        return re.sub(r"[^A-Za-z0-9]+", "-", source.split("://", 1)[1]).strip("-")[:100] or "page"
    return Path(source).stem


def default_archive() -> Path:
    """Give the folder that keeps all fetched bytes where none is named."""
    return Path(user_data_dir("refcheck", appauthor=False)) / "archive"


def parse_fail_on(word: str) -> Severity | None:
    """Read a `--fail-on` level; "never" gives None.

    Raises:
        ConfigError: The word names no level.
    """
    if word == NEVER_FAIL:
        return None
    levels = {level.word: level for level in Severity}
    if word not in levels:
        known = ", ".join([*reversed(levels), NEVER_FAIL])
        raise ConfigError(f"--fail-on {word}: no such level; choose one of {known}")
    return levels[word]
