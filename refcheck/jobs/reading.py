"""An answer read: what happened at the address, what the text says, and what rests on it verified."""

import hashlib
from datetime import datetime

from msgspec.structs import replace

from refcheck.datatypes.availability import Availability, Expectation, LinkClass, LinkFamily
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import FetchResult, Response
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract import extract_text
from refcheck.jobs.drift import is_another_page, text_similarity
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.plain import from_plain
from refcheck.jobs.verifying import verify_claims
from refcheck.jobs.wanted import ABSENT, LinkToLook
from refcheck.pipeline.retrieval import classify_page, is_shown, read_page
from refcheck.report.wording import describe_link
from refcheck.store.links import LinkRow
from refcheck.store.observations import ObservationRow


def read_anew(
    wanted: LinkToLook, result: FetchResult, capture: Capture | None, *, at: datetime, basis: str, kept: KeptCopies
) -> ObservationRow | None:
    """Say what an answer is and what its text says of the claims; None where it says nothing of the page.

    `basis` is what the reading depends on besides the bytes.
    """
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
