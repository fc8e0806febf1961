"""Bot walls, whatever the status they come with."""

from refcheck.datatypes.availability import LinkClass, LinkReason
from refcheck.fetch.classify.facts import LONG_PAGE, Decision, Facts, decide
from refcheck.fetch.classify.wording.regions import REGION_BAN
from refcheck.fetch.classify.wording.robots import RATE
from refcheck.text.phrases import find_phrase
from refcheck.text.walls import MarkStrength, WallMark

BARE_PAGE = 150  # a page with so little text and a vendor's script is waiting for the script


def find_bot_wall(facts: Facts) -> Decision | None:
    """Answer for challenge and block pages of the known vendors.

    An article about a vendor is no wall, nor is a page that only carries a vendor's script: a mark counts
    when the status is an error or the visible text is short, and the cited words are not there.
    """
    if facts.status == 999:
        return _blocked("http_999", "status 999 is a refusal of automated clients", None)
    if facts.has_passage:
        challenge = _header_challenge(facts)
        return _blocked(challenge.vendor, _words(challenge), challenge) if challenge else None
    for mark in facts.wall_marks:
        if _counts(mark, facts):
            return _vendor_refusal(facts) or _blocked(mark.vendor, _words(mark), mark)
    return None


def _vendor_refusal(facts: Facts) -> Decision | None:
    """Look for what a vendor's page refuses: a country, or one request too many."""
    for link_class, table in ((LinkClass.GEO_BLOCKED, REGION_BAN), (LinkClass.RATE_LIMITED, RATE)):
        found = find_phrase(facts.text[:LONG_PAGE], table) if len(facts.text) < 2 * LONG_PAGE else None
        if found:
            return decide(
                link_class, table.name, "the wall says so", matched=found.exact, where="text",
                start=found.start, end=found.end,
            )  # fmt: skip
    return None


def _header_challenge(facts: Facts) -> WallMark | None:
    marks = (mark for mark in facts.wall_marks if mark.where == "header" and mark.strength is MarkStrength.CHALLENGE)
    return next(marks, None)


def _counts(mark: WallMark, facts: Facts) -> bool:
    length = len(facts.text)
    if mark.strength is MarkStrength.CHALLENGE:
        return mark.where == "header" or facts.is_error_status or (length < LONG_PAGE and facts.running_text < 600)
    if mark.vendor == "cloudflare" and (mark.where == "header" or facts.status >= 500):
        return False  # a fifth of the web answers with that server name, and its error page is no wall
    if facts.status in (401, 403, 405, 406, 418, 503):
        return length < LONG_PAGE
    return mark.where == "body" and facts.status < 400 and length < BARE_PAGE


def _words(mark: WallMark) -> str:
    return f"a challenge or block page of {mark.vendor}"


def _blocked(rule: str, detail: str, mark: WallMark | None) -> Decision:
    reason = LinkReason(rule=rule, detail=detail)
    if mark is not None:
        reason = LinkReason(
            rule=rule, detail=detail, matched=mark.matched, where=mark.where, start=mark.start, end=mark.end
        )
    return Decision(link_class=LinkClass.BOT_BLOCKED, reasons=(reason,))
