"""Addresses of archived copies: what they are copies of, of when, and where the bytes as kept are; pure."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult
from refcheck.text.urls import host_of

_REPLAY = re.compile(
    r"(?P<base>https?://[^/]+/(?:[\w.-]{1,40}/){0,3})(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<original>.+)", re.DOTALL
)
_ARCHIVE_TODAY = re.compile(r"(?:\A|\.)archive\.(?:today|is|ph|fo|li|md|vn)\Z")
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The parts of a copy's address: the archive's base, the time and the original's address."""

    base: str
    time: datetime
    original: str

    def address(self, *, raw: bool) -> str:
        """Give the copy's address; `raw` asks for the bytes as they were kept, without the archive's banner."""
        return f"{self.base}{self.time:%Y%m%d%H%M%S}{'id_' if raw else ''}/{self.original}"


def parse_replay(address: str) -> Replay | None:
    """Read a copy's address; None where it does not say of what and when."""
    match = _REPLAY.fullmatch(address.strip())
    if match is None:
        return None
    try:
        moment = datetime.strptime(match["time"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Replay(base=match["base"], time=moment, original=match["original"])


def is_archive_today(url: str) -> bool:
    """Tell whether an address is one of archive.today's; refcheck never asks that archive.

    It has no interface, answers with a CAPTCHA page that was misused for an attack, and copies in it were
    found altered.
    """
    return bool(_ARCHIVE_TODAY.search(host_of(url)))


def is_copy_of(original: str, url: str) -> bool:
    """Tell whether a copy's original is `url`: scheme, `www.`, port and the order of the query do not count."""
    return _plain(original) == _plain(url)


def settle_memento(memento: Memento, result: FetchResult) -> Memento | None:
    """Give the copy that was really sent; archives redirect to another one where they cannot give the one asked for.

    None where what answered is no copy: the live web, or the archive's own page.
    """
    response = result.response
    if response is None:
        return None
    place, stated = result.final_url, http_date(response.header("memento-datetime"))
    if place == memento.memento:
        return replace(memento, memento_datetime=stated or memento.memento_datetime)
    replay = parse_replay(place)
    moment = stated or (replay.time if replay and host_of(place) == host_of(memento.memento) else None)
    return replace(memento, memento=place, memento_datetime=moment, archive=host_of(place)) if moment else None


def http_date(text: str | None) -> datetime | None:
    """Read an HTTP date; None where it is none."""
    try:
        moment = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _plain(url: str) -> tuple[str, tuple[str, ...]]:
    url = re.sub(r"\A(https?):/{1,2}", r"\1://", url.strip().partition("#")[0])
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
    except ValueError:
        return url, ()
    host = parts.netloc.lower().rpartition("@")[2].removesuffix(_DEFAULT_PORTS.get(parts.scheme, "")).rstrip(".")
    host = host.removesuffix(":80").removesuffix(":443")
    path = re.sub(r"/{2,}", "/", unquote(parts.path)).rstrip("/").casefold()
    query = unquote(parts.query.replace("+", " ")).casefold()
    return re.sub(r"\Awww\d{0,2}\.", "", host) + path, tuple(sorted(part for part in query.split("&") if part))
