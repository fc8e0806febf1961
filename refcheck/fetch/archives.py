"""The web archives that can be asked for copies, and how a user adds one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from refcheck.errors import ConfigError
from refcheck.text.replays import is_archive_today
from refcheck.text.urls import host_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveService:
    """Where one web archive answers; each endpoint may be missing.

    `{url}` stands for the address as it is, `{quoted}` for its percent-encoded form. Copies of a
    `raw_replay` archive are named so that the archive sends the kept bytes, without its banner. An
    `is_aggregator` asks other archives and does not say which of them failed, so its silence is no proof.
    """

    name: str
    timegate: str | None = None
    timemap: str | None = None
    availability: str | None = None
    cdx: str | None = None
    raw_replay: bool = True
    is_aggregator: bool = False


WAYBACK = ArchiveService(
    name="Wayback Machine",
    availability="https://archive.org/wayback/available?url={quoted}",
    timemap="https://web.archive.org/web/timemap/link/{url}",
    # One row a month: enough to come near any date, and few enough for the oldest pages.
    cdx="https://web.archive.org/cdx/search/cdx"
    "?url={quoted}&output=json&filter=statuscode:200&collapse=timestamp:6&limit=-600",
)
DEFAULT_ARCHIVES = (WAYBACK,)


def _memento_archive(name: str, base: str, *, timegate: str = "", raw_replay: bool = True) -> ArchiveService:
    return ArchiveService(
        name=name,
        timegate=(timegate or base) + "{url}",
        timemap=base + "timemap/link/{url}",
        raw_replay=raw_replay,
    )


KNOWN_ARCHIVES = {
    "wayback": WAYBACK,
    "arquivo": _memento_archive("Arquivo.pt", "https://arquivo.pt/wayback/"),
    "vefsafn": _memento_archive("Icelandic Web Archive", "https://wayback.vefsafn.is/wayback/"),
    "loc": _memento_archive("Library of Congress", "https://webarchive.loc.gov/all/"),
    "ukwa": _memento_archive("UK Web Archive", "https://www.webarchive.org.uk/wayback/archive/"),
    "archive-it": _memento_archive("Archive-It", "https://wayback.archive-it.org/all/"),
    "perma": _memento_archive("Perma.cc", "https://perma.cc/", timegate="https://perma.cc/timegate/", raw_replay=False),
}
"""By the name that `--memento-archive` takes."""

_TEMPLATE = re.compile(r"\{(?:url|quoted)\}")


def open_archives(asked: Iterable[str] = ()) -> tuple[ArchiveService, ...]:
    """Give the Wayback Machine and those asked for besides, each once.

    Each is a name of `KNOWN_ARCHIVES`; an address with `{url}` in it, of a TimeMap where it says "timemap" and
    of a TimeGate elsewhere; or the address of a MemGator, which asks many archives.

    Raises:
        ConfigError: It is none of these, or archive.today, which is never asked.
    """
    archives = {archive.name: archive for archive in (*DEFAULT_ARCHIVES, *(_archive_of(one) for one in asked))}
    return tuple(archives.values())


def _archive_of(asked: str) -> ArchiveService:
    known = KNOWN_ARCHIVES.get(asked.strip().lower())
    if known is not None:
        return known
    if is_archive_today(asked) or is_archive_today(f"https://{asked}"):
        raise ConfigError(
            f"--memento-archive {asked}: archive.today is never asked (copies in it were altered); name another archive"
        )
    host = host_of(asked)
    if not asked.startswith(("http://", "https://")) or not host:
        raise ConfigError(
            f"--memento-archive {asked}: no such archive; choose from {', '.join(KNOWN_ARCHIVES)},"
            " or give an address with {url} in it, or that of a MemGator"
        )
    if _TEMPLATE.search(asked):
        if re.sub(_TEMPLATE, "", asked).count("{"):
            raise ConfigError(f"--memento-archive {asked}: only {{url}} and {{quoted}} can stand in it")
        is_timemap = "timemap" in asked.lower()
        return ArchiveService(name=host, timemap=asked if is_timemap else None, timegate=None if is_timemap else asked)
    if "{" in asked:
        raise ConfigError(f"--memento-archive {asked}: only {{url}} and {{quoted}} can stand in it")
    base = asked.rstrip("/")
    return ArchiveService(
        name=host, timegate=base + "/timegate/{url}", timemap=base + "/timemap/link/{url}", is_aggregator=True
    )
