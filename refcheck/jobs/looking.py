"""One look at one address: ask, keep the bytes, say what happened, read what changed, verify what rests on it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from msgspec.structs import replace

from refcheck.datatypes.availability import Availability, Expectation, LinkClass, LinkFamily
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import FetchResult, Response, TransportErrorKind
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract import extract_text
from refcheck.jobs.drift import is_another_page, text_similarity
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.plain import from_plain
from refcheck.jobs.verifying import verify_claims
from refcheck.pipeline import Ports
from refcheck.pipeline.retrieval import classify_page, is_shown, read_page
from refcheck.report.wording import describe_link
from refcheck.store.links import LinkRow
from refcheck.store.observations import ObservationRow
from refcheck.store.verdicts import ClaimRow
from refcheck.verify import VERIFIER_VERSION
from refcheck.version import __version__

ABSENT = frozenset({LinkFamily.DEAD, LinkFamily.UNREACHABLE})
_NOT_MODIFIED = 304
_REMEMBERED = frozenset({LinkFamily.ALIVE, LinkFamily.CHANGED, LinkFamily.WITHHELD, LinkFamily.DEAD})
"""What the same bytes say again; a wall's or an outage's answer is read anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkToLook:
    """An address with the claims that rest on it; a person has accepted those in `accepted` as they are."""

    link: LinkRow
    claims: tuple[ClaimRow, ...] = ()
    accepted: frozenset[str] = frozenset()


async def look_at(
    wanted: LinkToLook, *, ports: Ports, kept: KeptCopies, is_fresh: bool = False
) -> ObservationRow | None:
    """Look at an address; None where nobody may be asked (robots rules), so that nothing is known.

    An unchanged page (304, or the same bytes) is not read again; `is_fresh` asks for all of it whatever is known.

    Raises:
        ArchiveError: The answer could not be kept, so nothing may be said about it.
    """
    link = wanted.link
    basis = judging_basis(wanted)
    headers = {} if is_fresh or basis != link.judged_with else _conditions(link)
    at = ports.clock.now()
    result = await ports.fetcher.fetch(link.url, headers=headers)
    captures = [capture for exchange in result.exchanges if (capture := ports.archive.append(exchange))]
    if result.error is not None and result.error.kind in (TransportErrorKind.ROBOTS, TransportErrorKind.NOT_RECORDED):
        return None
    capture = captures[-1] if captures and result.response is not None else None
    if basis == link.judged_with and _is_unchanged(link, result, capture):
        return _same_again(link, result, at)
    return _read_anew(wanted, result, capture, at=at, basis=basis, kept=kept)


def judging_basis(wanted: LinkToLook) -> str:
    """Give a digest of what a reading depends on besides the bytes: our versions, what is expected and claimed."""
    expected = repr(wanted.link.expectation)
    return _digest_of((expected, *[claim.id for claim in wanted.claims], *sorted(wanted.accepted)))


@lru_cache(maxsize=256)  # of addresses that no piece says anything about, all have the same
def _digest_of(parts: tuple[str, ...]) -> str:
    return hashlib.sha256("\x00".join([__version__, VERIFIER_VERSION, *parts]).encode()).hexdigest()[:16]


def _conditions(link: LinkRow) -> dict[str, str]:
    """Ask only for what changed, where the last answer was a page and named its version."""
    if link.outcome is None or LinkClass(link.outcome).family not in (LinkFamily.ALIVE, LinkFamily.CHANGED):
        return {}
    fields = {"If-None-Match": link.etag, "If-Modified-Since": link.last_modified}
    return {name: value for name, value in fields.items() if value}


def _is_unchanged(link: LinkRow, result: FetchResult, capture: Capture | None) -> bool:
    response = result.response
    if response is None or link.outcome is None or LinkClass(link.outcome).family not in _REMEMBERED:
        return False
    if result.final_url != link.final_url:
        return False
    if response.status == _NOT_MODIFIED:
        return True
    return response.status == link.status and capture is not None and capture.payload_digest == link.body_digest


def _same_again(link: LinkRow, result: FetchResult, at: datetime) -> ObservationRow:
    response = result.response
    assert response is not None  # only an answer can be the same
    assert link.outcome is not None  # and only as something that was seen
    return ObservationRow(
        link_id=link.id,
        at=at,
        outcome=link.outcome,
        reason=link.reason,
        detail=link.detail,
        status=link.status,
        final_url=link.final_url,
        body_digest=link.body_digest,
        text_digest=link.text_digest,
        record_id=link.record_id,
        title=link.title,
        etag=response.header("etag") or link.etag,
        last_modified=response.header("last-modified") or link.last_modified,
        judged_with=link.judged_with,
        is_unchanged=True,
    )


def _read_anew(
    wanted: LinkToLook, result: FetchResult, capture: Capture | None, *, at: datetime, basis: str, kept: KeptCopies
) -> ObservationRow | None:
    link, response = wanted.link, result.response
    page = read_page(result)
    expectation = from_plain(link.expectation, Expectation) if link.expectation else Expectation()
    availability = classify_page(result, page, expectation, checked_at=at)
    link_class = availability.link_class
    if link_class is None:
        return None
    look = ObservationRow(
        link_id=link.id,
        at=at,
        outcome=link_class.value,
        reason=availability.reasons[0].rule if availability.reasons else None,
        detail=describe_link(availability),
        status=response.status if response else None,
        final_url=result.final_url,
        body_digest=capture.payload_digest if capture else None,
        record_id=capture.record_id if capture else None,
        etag=_header(response, "etag"),
        last_modified=_header(response, "last-modified"),
        judged_with=basis,
        is_new_failure=link_class.family in ABSENT and _answered_before(link),
    )
    if page is None or not _is_the_page(availability, page):
        return look
    return _with_text(wanted, look, page, kept=kept)


def _is_the_page(availability: Availability, page: ExtractedText) -> bool:
    """Tell whether the text is the cited page's own: not a wall's, an error's or nothing."""
    is_readable = page.completeness not in (Completeness.EMPTY, Completeness.UNREADABLE)
    return is_readable and is_shown(availability)


def _with_text(wanted: LinkToLook, look: ObservationRow, page: ExtractedText, *, kept: KeptCopies) -> ObservationRow:
    """Add what the text says: its digest, the verdicts on it, and whether the page is another than it was."""
    link = wanted.link
    text = page.article_text or page.text
    digest = hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    look = replace(look, text_digest=digest, title=page.headline or page.title)
    verified = verify_claims(wanted.claims, page, digest=digest, at=look.at, record_id=look.record_id)
    look = replace(look, verdicts=verified.rows)
    missed = [claim for claim in verified.missing if claim not in wanted.accepted]
    if LinkClass(look.outcome).family is not LinkFamily.ALIVE:
        return look
    if missed:
        detail = "the page answers, but words that the piece cites no longer stand on it"
        return replace(look, outcome=LinkClass.CONTENT_DRIFT.value, reason="words_gone", detail=detail)
    return _compare(link, look, text, kept=kept)


def _compare(link: LinkRow, look: ObservationRow, text: str, *, kept: KeptCopies) -> ObservationRow:
    """Compare with the kept copy, where the text is another and the address is not a front page."""
    if link.kept_record_id is None or link.kept_text_digest == look.text_digest:
        return look
    answer = kept.load(link.kept_record_id)
    if answer is None:
        return look
    before = extract_text(answer, url=link.url, quick=True)
    before_text = before.article_text or before.text
    look = replace(look, similarity=round(text_similarity(before_text, text), 3))
    is_front_page = link.url.count("/") <= 3
    kept_title = before.headline or before.title
    if is_front_page or not is_another_page(before_text, text, kept_title=kept_title, title=look.title):
        return look
    detail = "the page answers, but with another text under another title than on the kept copy"
    return replace(look, outcome=LinkClass.CONTENT_DRIFT.value, reason="address_reused", detail=detail)


def _answered_before(link: LinkRow) -> bool:
    return link.outcome is not None and LinkClass(link.outcome).family not in ABSENT


def _header(response: Response | None, name: str) -> str | None:
    return response.header(name) if response else None
