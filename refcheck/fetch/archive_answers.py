"""What the archives' interfaces answer, read: availability, TimeMap (RFC 7089 §5), CDX; pure."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import Response
from refcheck.text.codings import decode_content
from refcheck.text.replays import http_date, is_archive_today, is_copy_of, parse_replay
from refcheck.text.urls import host_of

_MOST_LINKS = 50_000
_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_LINK_PARAMETER = re.compile(r';\s*([a-zA-Z*]+)\s*=\s*"([^"]*)"')
_GOOD_STATUSES = frozenset({"200", "203", "206"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMap:
    """What a list of copies says (RFC 7089 §5): the copies, and further lists with the time that each begins.

    `is_cut` where the list went on beyond what is read, `is_foreign` where it only names copies of other addresses.
    """

    mementos: tuple[Memento, ...] = ()
    pages: tuple[tuple[str, datetime | None], ...] = ()
    is_cut: bool = False
    is_foreign: bool = False


def parse_availability(body: bytes, *, url: str) -> tuple[Memento, ...]:
    """Give the copy that the availability interface names, if any.

    Raises:
        ValueError: This is no answer of that interface, or it names a copy of another address.
    """
    snapshots = _json_object(body).get("archived_snapshots")
    if not isinstance(snapshots, dict):
        raise ValueError("no archived_snapshots")
    closest = snapshots.get("closest")
    if not isinstance(closest, dict) or not closest.get("available") or not isinstance(closest.get("url"), str):
        return ()
    if str(closest.get("status", "200")) not in _GOOD_STATUSES:
        return ()
    memento = memento_at(closest["url"], original=url, stated=None)
    if memento is None:
        raise ValueError("it names no copy of this address")
    return (memento,)


def parse_timemap(body: bytes, *, url: str, raw_replay: bool = True, base: str = "") -> TimeMap:
    """Read a TimeMap in link format (RFC 7089 §5); `base` is the address that it came from."""
    mementos: list[Memento] = []
    pages: list[tuple[str, datetime | None]] = []
    number = named = 0
    for number, match in enumerate(_LINK.finditer(body.decode("utf-8", "replace")), start=1):
        if number > _MOST_LINKS:
            break
        parameters = {name.lower(): value for name, value in _LINK_PARAMETER.findall(match[2])}
        kinds = parameters.get("rel", "").lower().split()
        if "memento" in kinds:
            named += 1
            stated = http_date(parameters.get("datetime"))
            memento = memento_at(match[1], original=url, stated=stated, raw_replay=raw_replay)
            if memento:
                mementos.append(memento)
        elif "timemap" in kinds and "self" not in kinds:
            pages.append((urljoin(base, match[1].strip()), http_date(parameters.get("from"))))
    return TimeMap(
        mementos=tuple(mementos),
        pages=tuple(page for page in dict.fromkeys(pages) if page[0] != base and page[0].startswith("http")),
        is_cut=number > _MOST_LINKS,
        is_foreign=bool(named) and not mementos,
    )


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
    found = [memento_at(place, original=url, stated=None) for place in places]
    if found and not any(found):
        raise ValueError("it names no copy of this address")
    return tuple(memento for memento in found if memento)


def body_of(response: Response, *, or_cut: bool = False) -> bytes:
    """Give the body of a whole good answer, or of one that was cut short.

    Raises:
        ValueError: It is none.
    """
    if response.status != 200 or (response.truncated and not or_cut):
        raise ValueError("not a whole answer")
    decoded = decode_content(response.body, response.header("content-encoding"))
    if decoded.problem and not or_cut:
        raise ValueError(decoded.problem)
    return decoded.content


def is_excluded(response: Response) -> bool:
    """Tell whether the archive says that it may not show the site; that is its last word."""
    fault = response.header("x-archive-wayback-runtime-error") or ""
    return response.status == 403 and "AdministrativeAccessControl" in fault


def memento_at(address: str, *, original: str, stated: datetime | None, raw_replay: bool = True) -> Memento | None:
    """Give the copy behind an address; None when its time is unknown, or it is a copy of another address."""
    place = address.strip()
    replay = parse_replay(place)
    if replay is not None:
        if not is_copy_of(replay.original, original):
            return None
        place = replay.address(raw=raw_replay).replace("http://", "https://", 1)
    moment = stated or (replay.time if replay else None)
    host = host_of(place)
    # No copy of that archive is ever asked for, whoever names it.
    if moment is None or not host or is_archive_today(place) or not place.startswith(("http://", "https://")):
        return None
    return Memento(original=original, memento=place, memento_datetime=moment, archive=host)


def _json_object(body: bytes) -> dict[str, object]:
    data = json.loads(body.decode("utf-8", "replace"))
    if not isinstance(data, dict):
        raise ValueError("not a JSON object")
    return data
