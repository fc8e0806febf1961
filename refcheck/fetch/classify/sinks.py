"""Addresses that end where others of their host end: seen only when a batch is looked at together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Generic, TypeVar

from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass, LinkReason
from refcheck.text.urls import host_of, same_resource

ENOUGH = 3  # different addresses that end at one are no coincidence
ENOUGH_WITHOUT_WORDS = 2  # of which the cited words are known and missing
# Pages on which the cited words were found are what was cited, wherever they stand now.
_CONFIRMED = frozenset({"passage", "title", "on_the_matter"})
_CLASSES = frozenset({LinkClass.OK, LinkClass.MOVED, LinkClass.CONTENT_DRIFT})

_MOST_HELD = 10_000  # answers; of a longer list's oldest nothing more is learned

_NUMBER = re.compile(r"(?<!\d)\d{5,12}(?!\d)")
_LONG_NAME = 12  # characters that no two pages' names share by chance

Payload = TypeVar("Payload")
_End = tuple[str, str]


def find_sinks(batch: Iterable[Availability]) -> dict[str, Availability]:
    """Give a new answer for each address of the batch that was led to where unlike addresses of its host were led.

    One page cannot be what three different addresses once held, unless the draft's own words are on it: then
    nothing is said about any address that ends there. Keys are the requested addresses.
    """
    ends: defaultdict[_End, list[Availability]] = defaultdict(list)
    for availability in batch:
        led_to = _end_of(availability)
        if led_to is not None:
            ends[led_to].append(availability)
    sunk = {}
    for (_host, end), group in ends.items():
        if not _is_sink(group):
            continue
        for availability in group:
            if availability.requested_url and availability.link_class in _CLASSES:
                sunk[availability.requested_url] = _as_soft_404(availability, end, len(group))
    return sunk


class SinkWatch(Generic[Payload]):
    """Looks for such ends in a stream: answers wait until it is known whether others of their host end there too.

    As many wait as can be held in little memory, each with what the caller gives along with it.
    """

    def __init__(self) -> None:
        self._held: dict[_End, list[tuple[Payload, Availability]]] = {}
        self._sinks: dict[_End, int] = {}
        self._count = 0

    def take(self, payload: Payload, availability: Availability) -> Iterator[tuple[Payload, Availability]]:
        """Give the answers that are settled now."""
        end = _end_of(availability) if availability.link_class in _CLASSES else None
        if end is None:
            yield payload, availability
        elif end in self._sinks:
            self._sinks[end] += 1
            yield payload, _as_soft_404(availability, end[1], self._sinks[end])
        else:
            self._held.setdefault(end, []).append((payload, availability))
            self._count += 1
            yield from self._settle(end)
            if self._count > _MOST_HELD:
                yield from self._release(next(iter(self._held)))

    def rest(self) -> Iterator[tuple[Payload, Availability]]:
        """Give the answers that still wait, as they are, once there are no more to come."""
        for end in list(self._held):
            yield from self._release(end)

    def _settle(self, end: _End) -> Iterator[tuple[Payload, Availability]]:
        group = [availability for _, availability in self._held[end]]
        if len(group) >= ENOUGH_WITHOUT_WORDS and _is_sink(group):
            self._sinks[end] = len(group)
            for payload, availability in self._release(end):
                yield payload, _as_soft_404(availability, end[1], len(group))

    def _release(self, end: _End) -> list[tuple[Payload, Availability]]:
        released = self._held.pop(end)
        self._count -= len(released)
        return released


def _end_of(availability: Availability) -> _End | None:
    """Give the host and the address that an address was led to, where that is not the same page by another name."""
    start, end = availability.requested_url, availability.final_url
    if not start or not end or start == end or same_resource(start, end) or _are_alike(start, end):
        return None
    return host_of(start), end


def _are_alike(start: str, end: str) -> bool:
    """Tell whether two addresses share the number or the name of a page, as the forms and parts of one article do."""
    if not set(_NUMBER.findall(start)).isdisjoint(_NUMBER.findall(end)):
        return True
    name = start.partition("?")[0].rstrip("/").rpartition("/")[2].partition(".")[0].lower()
    return len(name) > _LONG_NAME and name in end.lower()


def _is_sink(group: list[Availability]) -> bool:
    """Tell whether the addresses of a group are different ones, none of them known to be right."""
    if any(reason.rule in _CONFIRMED for availability in group for reason in availability.reasons):
        return False
    different: list[str] = []
    for availability in group:
        start = availability.requested_url or ""
        if not any(same_resource(start, other) for other in different):
            different.append(start)
        if len(different) >= ENOUGH:
            return True
    drifted = all(availability.link_class is LinkClass.CONTENT_DRIFT for availability in group)
    return drifted and len(different) >= ENOUGH_WITHOUT_WORDS


def _as_soft_404(availability: Availability, end: str, count: int) -> Availability:
    reason = LinkReason(
        rule="sink", detail=f"{count} cited addresses of this host end at one page", matched=end[:500], where="url",
        start=0, end=len(end[:500]),
    )  # fmt: skip
    return replace(
        availability,
        answer=LinkAnswer.DEAD,
        link_class=LinkClass.SOFT_404,
        reasons=(reason, *availability.reasons),
    )
