"""The links of a draft that need another: by the history of the nights, or by what a check has just met."""

from collections.abc import Mapping
from datetime import datetime

from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass
from refcheck.datatypes.documents import Document
from refcheck.datatypes.nights import LinkState
from refcheck.jobs.parsing import parse_piece
from refcheck.jobs.standing_words import HELD
from refcheck.pipeline.copies import moment_of
from refcheck.references import find_bibliography
from refcheck.repair.replacements import LostLink
from refcheck.report.wording import describe_link
from refcheck.store import Store
from refcheck.store.links import LinkRow, find_link
from refcheck.store.pieces import CitedLink
from refcheck.store.verdicts import find_claims, find_human_verdicts
from refcheck.text.dates import parse_date
from refcheck.text.urls import is_web_url, normalize_url, same_resource

_LOST_STATES = frozenset({LinkState.DEAD.value, LinkState.DRIFTED.value})


def find_lost_by_history(document: Document, *, store: Store, now: datetime) -> list[LostLink]:
    """Give the links that the nights have confirmed as dead or drifted, or found moved; what a person accepted is left.

    Raises:
        StoreError: The database cannot be read.
    """
    near = _dates_of(document)
    found: list[LostLink] = []
    with store.read() as connection:
        for cited in _links_of(document):
            link = find_link(connection, cited.url)
            if link is None or not _is_lost(link):
                continue
            humans = find_human_verdicts(connection, [link.id], now=now)
            if any(human.claim_id is None and human.decision == "accept" for human in humans):
                continue
            claims = find_claims(connection, [link.id]).get(link.id, [])
            held = frozenset(claim.id for claim in claims if claim.kept_verdict in HELD)
            has_moved = link.outcome == LinkClass.MOVED.value and link.state not in _LOST_STATES
            why = "has moved" if has_moved else f"{link.state}: {link.detail or link.outcome}"
            found.append(_lost(cited, near, why=why, held=held, moved_to=link.final_url if has_moved else None))
    return found


def find_lost_by_check(document: Document, availabilities: Mapping[str, Availability]) -> list[LostLink]:
    """Give the links at which a check, by cited address, met a page that is gone, another one, or a new address."""
    near = _dates_of(document)
    met = {normalize_url(url): availability for url, availability in availabilities.items()}
    found: list[LostLink] = []
    for cited in _links_of(document):
        availability = met.get(cited.url)
        if availability is None or not _is_lost_now(availability):
            continue
        has_moved = availability.link_class is LinkClass.MOVED
        moved_to = availability.final_url if has_moved else None
        found.append(_lost(cited, near, why=describe_link(availability), held=frozenset(), moved_to=moved_to))
    return found


def _links_of(document: Document) -> tuple[CitedLink, ...]:
    return parse_piece(document, source=document.source, digest=document.digest).links


def _lost(
    cited: CitedLink, near: Mapping[str, datetime], *, why: str, held: frozenset[str], moved_to: str | None
) -> LostLink:
    title = cited.expectation.get("title") if cited.expectation else None
    return LostLink(
        url=cited.url,
        why=why,
        title=title if isinstance(title, str) else None,
        claims=cited.claims,
        held=held,
        near=near.get(cited.url),
        moved_to=moved_to,
    )


def _is_lost(link: LinkRow) -> bool:
    return link.state in _LOST_STATES or (
        link.outcome == LinkClass.MOVED.value and _is_elsewhere(link.url, link.final_url)
    )


def _is_lost_now(availability: Availability) -> bool:
    if availability.link_class is LinkClass.MOVED:
        return _is_elsewhere(availability.requested_url, availability.final_url)
    return availability.answer is LinkAnswer.DEAD or availability.link_class is LinkClass.CONTENT_DRIFT


def _is_elsewhere(cited: str | None, found: str | None) -> bool:
    """Tell whether a page has a new web address, not only another spelling of the old one."""
    return cited is not None and found is not None and is_web_url(found) and not same_resource(cited, found)


def _dates_of(document: Document) -> dict[str, datetime]:
    """Give for each address the day on which its page was read, else that of its publication, else the piece's."""
    own = parse_date(document.date) if document.date else None
    found: dict[str, datetime] = {}
    for reference in find_bibliography(document).references:
        moment = moment_of(reference.parsed.accessed) or moment_of(reference.parsed.issued) or moment_of(own)
        if reference.url and moment is not None:
            found.setdefault(normalize_url(reference.url), moment)
    return found
