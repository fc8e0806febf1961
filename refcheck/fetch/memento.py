"""Archived copies of an address (Memento, RFC 7089), asked of each archive in its cheapest way first.

Only `find_mementos` does input and output, through the `fetch` it is given; the rest is pure.
A look-up that failed or was not recorded is never "never archived": it makes the answer
incomplete, and a note says why.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urlsplit

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult, Response
from refcheck.text.codings import decode_content

Fetch = Callable[[str, Mapping[str, str] | None], Awaitable[FetchResult]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveService:
    """Where one web archive answers; each endpoint may be missing.

    `{url}` stands for the address as it is, `{quoted}` for its percent-encoded form. Copies of a
    `raw_replay` archive are named so that the archive sends the kept bytes, without its banner.
    """

    name: str
    timemap: str | None = None
    availability: str | None = None
    cdx: str | None = None
    raw_replay: bool = True


WAYBACK = ArchiveService(
    name="Wayback Machine",
    availability="https://archive.org/wayback/available?url={quoted}",
    timemap="https://web.archive.org/web/timemap/link/{url}",
    # One row a month: enough to come near any date, and few enough for the oldest pages.
    cdx="https://web.archive.org/cdx/search/cdx"
    "?url={quoted}&output=json&filter=statuscode:200&collapse=timestamp:6&limit=-600",
)
ARQUIVO = ArchiveService(name="Arquivo.pt", timemap="https://arquivo.pt/wayback/timemap/link/{url}")
DEFAULT_ARCHIVES = (WAYBACK,)

_MOST_KEPT = 5
_MOST_LINKS = 50_000
_REPLAY = re.compile(r"(?P<base>https?://[^/]+/(?:[a-z]+/)?)(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<original>.+)", re.DOTALL)
_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_LINK_PARAMETER = re.compile(r';\s*([a-zA-Z*]+)\s*=\s*"([^"]*)"')
_GOOD_STATUSES = frozenset({"200", "203", "206"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MementoLookup:
    """The archived copies found, nearest to the wanted time first.

    `is_complete` says that every archive gave an answer that can be trusted: only then do no
    mementos mean "never archived". `notes` name the look-ups that failed.
    """

    mementos: tuple[Memento, ...] = ()
    is_complete: bool = True
    notes: tuple[str, ...] = ()


async def find_mementos(
    url: str, *, near: datetime | None, fetch: Fetch, archives: Sequence[ArchiveService] = DEFAULT_ARCHIVES
) -> MementoLookup:
    """Find archived copies of `url`, nearest to `near` first (newest first without it).

    The availability interface answers fastest but sometimes says "none" where there is one, so
    its empty answer is confirmed by the TimeMap, and a failure of that by the CDX index.
    """
    found: list[Memento] = []
    notes: list[str] = []
    is_complete = True
    for archive in archives:
        lookup = await _ask_archive(archive, url, near, fetch)
        found.extend(lookup.mementos)
        notes.extend(lookup.notes)
        is_complete = is_complete and lookup.is_complete
    return MementoLookup(
        mementos=nearest_mementos(found, near=near)[:_MOST_KEPT], is_complete=is_complete, notes=tuple(notes)
    )


def nearest_mementos(mementos: Sequence[Memento], *, near: datetime | None) -> tuple[Memento, ...]:
    """Give the copies without repetition, nearest to `near` first; before it wins over after it at equal distance."""
    unique = list({memento.memento: memento for memento in mementos}.values())
    if near is None:
        return tuple(sorted(unique, key=lambda one: (one.memento_datetime, one.memento), reverse=True))
    return tuple(
        sorted(
            unique,
            key=lambda one: (
                abs(one.memento_datetime - near),
                one.memento_datetime > near,
                one.memento,
            ),
        )
    )


def parse_availability(body: bytes, *, url: str) -> tuple[Memento, ...]:
    """Give the copy that the availability interface names, if any.

    Raises:
        ValueError: This is no answer of that interface.
    """
    snapshots = _json_object(body).get("archived_snapshots")
    if not isinstance(snapshots, dict):
        raise ValueError("no archived_snapshots")
    closest = snapshots.get("closest")
    if not isinstance(closest, dict) or not closest.get("available") or not isinstance(closest.get("url"), str):
        return ()
    if str(closest.get("status", "200")) not in _GOOD_STATUSES:
        return ()
    memento = _memento(closest["url"], original=url, stated=None)
    return (memento,) if memento else ()


def parse_timemap(body: bytes, *, url: str, raw_replay: bool = True) -> tuple[Memento, ...]:
    """Give the copies that a TimeMap in link format lists (RFC 7089 §5)."""
    mementos = []
    for number, match in enumerate(_LINK.finditer(body.decode("utf-8", "replace"))):
        if number >= _MOST_LINKS:
            break
        parameters = {name.lower(): value for name, value in _LINK_PARAMETER.findall(match[2])}
        if "memento" in parameters.get("rel", "").split():
            stated = _http_date(parameters.get("datetime", ""))
            memento = _memento(match[1], original=url, stated=stated, raw_replay=raw_replay)
            if memento:
                mementos.append(memento)
    return tuple(mementos)


def parse_cdx(body: bytes, *, url: str) -> tuple[Memento, ...]:
    """Give the copies that Wayback's CDX index lists as JSON rows below a header row.

    Raises:
        ValueError: This is no answer of that interface.
    """
    rows = json.loads(body.decode("utf-8", "replace") or "[]")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ValueError("no rows")
    if not rows:
        return ()
    columns = {str(name): position for position, name in enumerate(rows[0])}
    timestamp, original = columns.get("timestamp"), columns.get("original")
    if timestamp is None or original is None:
        raise ValueError("no timestamp or original column")
    places = (
        f"https://web.archive.org/web/{row[timestamp]}/{row[original]}"
        for row in rows[1:]
        if len(row) > max(timestamp, original)
    )
    found = (_memento(place, original=url, stated=None) for place in places)
    return tuple(memento for memento in found if memento)


async def _ask_archive(archive: ArchiveService, url: str, near: datetime | None, fetch: Fetch) -> MementoLookup:
    """Ask one archive until an interface names a copy, or two agree that there is none."""
    notes: list[str] = []
    trusted = False
    for label, address, parse in _interfaces(archive, url, near):
        result = await fetch(address, None)
        response = result.response
        if response is None:
            problem = result.error.message if result.error else "no answer"
            notes.append(f"{archive.name}: the {label} look-up failed: {problem}")
            continue
        if _is_excluded(response):
            notes.append(f"{archive.name}: the site is excluded from the archive")
            return MementoLookup(is_complete=True, notes=tuple(notes))
        try:
            mementos = parse(response)
        except (ValueError, RecursionError) as exc:
            notes.append(f"{archive.name}: the {label} look-up gave status {response.status}, not an answer ({exc})")
            continue
        if mementos:
            return MementoLookup(mementos=mementos, is_complete=True, notes=tuple(notes))
        # The availability interface alone is no proof that there is nothing.
        trusted = trusted or label != "availability"
        if trusted:
            break
    return MementoLookup(is_complete=trusted, notes=tuple(notes))


def _interfaces(
    archive: ArchiveService, url: str, near: datetime | None
) -> list[tuple[str, str, Callable[[Response], tuple[Memento, ...]]]]:
    quoted = quote(url, safe="")
    interfaces: list[tuple[str, str, Callable[[Response], tuple[Memento, ...]]]] = []
    if archive.availability:
        wanted = f"&timestamp={near.astimezone(UTC):%Y%m%d%H%M%S}" if near else ""
        address = archive.availability.format(url=url, quoted=quoted) + wanted
        interfaces.append(("availability", address, lambda answer: parse_availability(_good_body(answer), url=url)))
    if archive.timemap:
        address = archive.timemap.format(url=url, quoted=quoted)
        interfaces.append(("TimeMap", address, lambda answer: _timemap_answer(answer, url, archive.raw_replay)))
    if archive.cdx:
        address = archive.cdx.format(url=url, quoted=quoted)
        interfaces.append(("CDX", address, lambda answer: parse_cdx(_good_body(answer), url=url)))
    return interfaces


def _timemap_answer(response: Response, url: str, raw_replay: bool) -> tuple[Memento, ...]:
    """Read a TimeMap; 404 is its way to say that there is no copy (RFC 7089 §4.5.6)."""
    if response.status == 404:
        return ()
    return parse_timemap(_good_body(response), url=url, raw_replay=raw_replay)


def _good_body(response: Response) -> bytes:
    if response.status != 200 or response.truncated:
        raise ValueError("not a whole answer")
    decoded = decode_content(response.body, response.header("content-encoding"))
    if decoded.problem:
        raise ValueError(decoded.problem)
    return decoded.content


def _is_excluded(response: Response) -> bool:
    fault = response.header("x-archive-wayback-runtime-error") or ""
    return response.status == 403 and "AdministrativeAccessControl" in fault


def _memento(address: str, *, original: str, stated: datetime | None, raw_replay: bool = True) -> Memento | None:
    """Give the copy behind a replay address; None when its time is unknown."""
    match = _REPLAY.fullmatch(address.strip())
    if match is None:
        return _dated_memento(address.strip(), original, stated)
    try:
        moment = datetime.strptime(match["time"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    base = match["base"].replace("http://", "https://", 1)
    place = f"{base}{match['time']}{'id_' if raw_replay else ''}/{match['original']}"
    return _dated_memento(place, original, stated or moment)


def _dated_memento(address: str, original: str, moment: datetime | None) -> Memento | None:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    if moment is None or host is None:
        return None
    return Memento(original=original, memento=address, memento_datetime=moment, archive=host)


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _json_object(body: bytes) -> dict[str, object]:
    data = json.loads(body.decode("utf-8", "replace"))
    if not isinstance(data, dict):
        raise ValueError("not a JSON object")
    return data
