"""Archived copies of an address (Memento, RFC 7089), asked of each archive in its cheapest way first.

Only `find_mementos` does input and output, through the `fetch` it is given; the rest is pure.
A look-up that failed or was not recorded is never "never archived": it makes the answer
incomplete, and a note says why.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import quote

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult, Response
from refcheck.fetch.archive_answers import (
    TimeMap,
    body_of,
    is_excluded,
    memento_at,
    parse_availability,
    parse_cdx,
    parse_timemap,
)
from refcheck.fetch.archives import DEFAULT_ARCHIVES, WAYBACK, ArchiveService
from refcheck.fetch.saving import find_refusal, is_inner_host
from refcheck.text.replays import http_date
from refcheck.text.urls import host_of

__all__ = ["DEFAULT_ARCHIVES", "WAYBACK", "MementoLookup", "find_mementos", "nearest_mementos"]

Fetch = Callable[[str, Mapping[str, str] | None], Awaitable[FetchResult]]

_MOST_KEPT = 5
_UNTOLD = frozenset({"private_host", "credentials", "invalid_address"})
_MOST_PAGES = 3  # of one TimeMap: the ones nearest to the wanted time
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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


@dataclass(slots=True)
class _Asking:
    """One archive's look-up as it stands."""

    archive: ArchiveService
    url: str
    near: datetime | None
    fetch: Fetch
    notes: list[str] = field(default_factory=list)
    partial: tuple[Memento, ...] = ()
    throttling: set[str] = field(default_factory=set)
    is_excluded: bool = False
    is_denied_by_gate: bool = False

    async def ask(
        self, label: str, address: str, headers: Mapping[str, str] | None = None
    ) -> tuple[FetchResult, Response] | None:
        """Give the answer of one interface; None where there is none, and a note says why.

        A host that asked for fewer requests is left alone for the rest of the look-up.
        """
        if host_of(address) in self.throttling:
            return None
        result = await self.fetch(address, headers)
        response = result.response
        if response is None:
            problem = result.error.message if result.error else "no answer"
            self.notes.append(f"{self.archive.name}: the {label} look-up failed: {problem}")
            return None
        if response.status == 429:
            self.throttling.add(host_of(address))
        self.is_excluded = self.is_excluded or is_excluded(response)
        return result, response

    def refuse(self, label: str, response: Response, why: object) -> None:
        """Note an answer that is none."""
        self.notes.append(
            f"{self.archive.name}: the {label} look-up gave status {response.status}, not an answer ({why})"
        )


_Interface = Callable[[_Asking], Awaitable[tuple[Memento, ...] | None]]
"""Gives copies, () for an answer that proves that there are none, None for one that does not."""


async def _ask_archive(archive: ArchiveService, url: str, near: datetime | None, fetch: Fetch) -> MementoLookup:
    """Ask one archive until an interface names a copy, or one that can be believed says that there is none."""
    objection = _find_objection(archive, url)
    if objection is not None:
        return objection
    asking = _Asking(archive=archive, url=url, near=near, fetch=fetch)
    for interface in _interfaces(archive):
        mementos = await interface(asking)
        if asking.is_excluded:
            asking.notes.append(f"{archive.name}: the site is excluded from the archive")
            return MementoLookup(notes=tuple(asking.notes))
        if mementos is not None:
            return MementoLookup(mementos=mementos, notes=tuple(asking.notes))
    return MementoLookup(mementos=asking.partial, is_complete=False, notes=tuple(asking.notes))


def _find_objection(archive: ArchiveService, url: str) -> MementoLookup | None:
    """Say why an archive is not asked: whoever is asked for an address learns it, and the token in it."""
    refusal = find_refusal(url)
    if refusal is None or refusal[0] not in _UNTOLD:
        return None
    place = archive.timemap or archive.timegate or archive.availability or ""
    if is_inner_host(host_of(place)):  # an archive of one's own
        return None
    # No public archive has a page that is not on the public web; of the others nothing is known.
    is_answer = refusal[0] == "private_host"
    return MementoLookup(is_complete=is_answer, notes=(f"{archive.name}: not asked, for {refusal[1]}",))


def _interfaces(archive: ArchiveService) -> list[_Interface]:
    """List what can be asked, the cheapest first."""
    interfaces: list[tuple[str | None, _Interface]] = [
        (archive.availability, _ask_availability),
        (archive.timegate, _ask_timegate),
        (archive.timemap, _ask_timemap),
        (archive.cdx, _ask_cdx),
    ]
    return [interface for template, interface in interfaces if template]


async def _ask_availability(asking: _Asking) -> tuple[Memento, ...] | None:
    """Ask for the nearest copy; the interface says "none" at times where there is one, so that is no proof."""
    wanted = f"&timestamp={asking.near.astimezone(UTC):%Y%m%d%H%M%S}" if asking.near else ""
    answered = await asking.ask("availability", _address(asking.archive.availability, asking.url) + wanted)
    if answered is None or asking.is_excluded:
        return None
    try:
        return parse_availability(body_of(answered[1]), url=asking.url) or None
    except (ValueError, RecursionError) as exc:
        asking.refuse("availability", answered[1], exc)
        return None


async def _ask_timegate(asking: _Asking) -> tuple[Memento, ...] | None:
    """Negotiate in time (RFC 7089 §4): the archive leads to its copy nearest to the wanted time."""
    headers = {"Accept-Datetime": format_datetime(asking.near.astimezone(UTC), usegmt=True)} if asking.near else None
    answered = await asking.ask("TimeGate", _address(asking.archive.timegate, asking.url), headers)
    if answered is None or asking.is_excluded:
        return None
    result, response = answered
    stated = http_date(response.header("memento-datetime"))
    if stated is None:
        asking.is_denied_by_gate = response.status == 404
        if response.status != 404:
            asking.refuse("TimeGate", response, "no copy was led to")
        return None
    if response.status != 200:
        return None  # a copy of a redirect or of an error page; the TimeMap may know a better one
    place = result.final_url
    memento = memento_at(place, original=asking.url, stated=stated, raw_replay=asking.archive.raw_replay)
    if memento is None:
        asking.refuse("TimeGate", response, "it leads to a copy of another address")
    return (memento,) if memento else None


async def _ask_timemap(asking: _Asking) -> tuple[Memento, ...] | None:
    """Read the list of copies; of one in several pages, the pages nearest to the wanted time."""
    waiting = [_address(asking.archive.timemap, asking.url)]
    seen: set[str] = set()
    mementos: list[Memento] = []
    is_proof = not asking.archive.is_aggregator
    while waiting and len(seen) < _MOST_PAGES + 1:
        address = waiting.pop(0)
        seen.add(address)
        answered = await asking.ask("TimeMap", address)
        if answered is None or asking.is_excluded:
            is_proof = False
            break
        if answered[1].status == 404:  # its way to say so (RFC 7089 §4.5.6), and that of a wrong path
            is_proof = is_proof and _is_denial_believed(asking)
            continue
        try:
            listed = _read_timemap(asking, answered[1], base=address)
        except ValueError as exc:
            asking.refuse("TimeMap", answered[1], exc)
            is_proof = False
            break
        mementos.extend(listed.mementos)
        # The page that holds the wanted time is enough; without any copy every page has to be read.
        further = [page for page in _by_nearness(listed.pages, asking.near) if page not in seen | set(waiting)]
        waiting = [*further, *waiting] if not mementos else []
    if mementos:
        return tuple(mementos)
    if asking.archive.is_aggregator and not asking.notes:
        asking.notes.append(f"{asking.archive.name}: names no copy, nor which archives did not answer it")
    return () if is_proof and not waiting else None


def _is_denial_believed(asking: _Asking) -> bool:
    """Tell whether a 404 proves that there is no copy: where the index can be asked, that has the last word."""
    archive = asking.archive
    return archive.cdx is None and (archive.timegate is None or asking.is_denied_by_gate)


def _read_timemap(asking: _Asking, response: Response, *, base: str) -> TimeMap:
    """Read one page of a TimeMap; of one that was cut short, remember what it names in case nobody knows more.

    Raises:
        ValueError: It is no TimeMap, names copies of other addresses only, or was cut short.
    """
    is_short = response.truncated is not None
    body = body_of(response, or_cut=True)
    listed = parse_timemap(body, url=asking.url, raw_replay=asking.archive.raw_replay, base=base)
    if listed.is_foreign:
        raise ValueError("it names no copy of this address")
    if is_short or (listed.is_cut and not listed.mementos):
        asking.partial = listed.mementos
        raise ValueError("the list was cut short")
    if not listed.mementos and not listed.pages and not _is_list(response, body):
        raise ValueError("no list of links")
    return listed


def _by_nearness(pages: Sequence[tuple[str, datetime | None]], near: datetime | None) -> list[str]:
    """Order the pages of a TimeMap: the one that begins last before the wanted time, then its neighbours."""
    if near is None:
        return [page for page, _ in reversed(pages)]
    keyed = [((begins or _EPOCH) > near, abs((begins or _EPOCH) - near), page) for page, begins in pages]
    return [page for *_, page in sorted(keyed)]


async def _ask_cdx(asking: _Asking) -> tuple[Memento, ...] | None:
    answered = await asking.ask("CDX", _address(asking.archive.cdx, asking.url))
    if answered is None or asking.is_excluded:
        return None
    try:
        return parse_cdx(body_of(answered[1]), url=asking.url)
    except (ValueError, RecursionError) as exc:
        asking.refuse("CDX", answered[1], exc)
        return None


def _address(template: str | None, url: str) -> str:
    return (template or "").replace("{quoted}", quote(url, safe="")).replace("{url}", url)


def _is_list(response: Response, body: bytes) -> bool:
    """Tell whether an answer without any copy is a list at all, rather than a page that says "busy"."""
    kind = (response.header("content-type") or "").lower()
    return "link-format" in kind or b'rel="original"' in body
