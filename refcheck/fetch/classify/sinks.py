"""Addresses that end where others of their host end: seen only when a batch is looked at together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass, LinkReason
from refcheck.text.urls import host_of, same_resource

ENOUGH = 3  # different addresses that end at one are no coincidence
ENOUGH_WITHOUT_WORDS = 2  # of which the cited words are known and missing
# Pages on which the cited words were found are what was cited, wherever they stand now.
_CONFIRMED = frozenset({"passage", "title", "on_the_matter"})
_CLASSES = frozenset({LinkClass.OK, LinkClass.MOVED, LinkClass.CONTENT_DRIFT})


def find_sinks(batch: Iterable[Availability]) -> dict[str, Availability]:
    """Give a new answer for each address of the batch that was led to where unlike addresses of its host were led.

    One page cannot be what three different addresses once held, unless the draft's own words are on it: then
    nothing is said about any address that ends there. Keys are the requested addresses.
    """
    ends: defaultdict[tuple[str, str], list[Availability]] = defaultdict(list)
    for availability in batch:
        start, end = availability.requested_url, availability.final_url
        if start and end and not same_resource(start, end):
            ends[host_of(start), end].append(availability)
    sunk = {}
    for (_host, end), group in ends.items():
        if not _is_sink(group):
            continue
        for availability in group:
            if availability.requested_url and availability.link_class in _CLASSES:
                sunk[availability.requested_url] = _as_soft_404(availability, end, len(group))
    return sunk


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
