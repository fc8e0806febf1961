"""What the page says in the cited page's place: by title and heading first, by text only on short pages."""

import re
from collections.abc import Callable

from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.extracted import BarrierKind
from refcheck.fetch.classify.facts import ARTICLE_PARAGRAPHS, Decision, Facts, decide
from refcheck.fetch.classify.rules.missing import is_reference
from refcheck.fetch.classify.rules.stories import (
    explains,
    is_article,
    is_banner,
    is_headed,
    is_headed_otherwise,
    is_quoted,
    is_story,
    tells,
    tells_below,
    tells_of_something_else,
)
from refcheck.fetch.classify.rules.subjects import is_list_of_questions, is_service_notice
from refcheck.fetch.classify.wording.conditions import CONSENT, LOGIN, SCRIPTS
from refcheck.fetch.classify.wording.denied import DENIED
from refcheck.fetch.classify.wording.faults import SERVER_FAULT, VAGUE_FAULT
from refcheck.fetch.classify.wording.messages import asks, find_message, is_whole_message, match_whole_message
from refcheck.fetch.classify.wording.places import MOVED, PERHAPS, WRONG_ADDRESS
from refcheck.fetch.classify.wording.pointed import find_pointed_message
from refcheck.fetch.classify.wording.regions import GEO, NETWORK_BLOCK
from refcheck.fetch.classify.wording.robots import RATE, ROBOT
from refcheck.fetch.classify.wording.sales import FOR_SALE, PLACEHOLDER
from refcheck.text.patterns import late
from refcheck.text.phrases import Found, PhraseTable, find_phrase, is_heading_of

_PASSWORD_FIELD = re.compile(r"<input\b[^>]{0,300}?type\s*=\s*[\"']?password", re.IGNORECASE)
# "This page has moved or no longer exists" has no address for the reader either.
_OR_ELSE = late(r"\s(?:or|oder|ou|o|of|lub|albo|или|або|veya|eller|tai|nebo|vagy|sau)\s", re.IGNORECASE)
_VISIBLE = late(r"<(?:script|img|image|svg|video|audio|object|embed|canvas|i?frame|frameset)\b", re.IGNORECASE)
SHELL = 25  # visible characters
SHORT_TEXT = 900  # a page below this may be nothing but its message
CHROME = 6000  # a page below this without prose may be a message between menus
HEADED_TEXT = 700  # prose under a heading that says "not found": still lists of other stories
LITTLE_TEXT = 300
FORM_TEXT = 500

# Tried in this order, before a missing page is thought of: "this page is not available in your country" and
# "we must verify that you are human to show this page" would read like one. A robot check that also offers a
# sign-in is a robot check.
_REFUSALS: tuple[tuple[LinkClass, PhraseTable], ...] = (
    (LinkClass.BOT_BLOCKED, ROBOT),
    (LinkClass.GEO_BLOCKED, GEO),
    (LinkClass.GEO_BLOCKED, NETWORK_BLOCK),
    (LinkClass.RATE_LIMITED, RATE),
    (LinkClass.FORBIDDEN, DENIED),
    (LinkClass.PARKED, FOR_SALE),
    (LinkClass.PARKED, PLACEHOLDER),
    (LinkClass.SERVER_ERROR, SERVER_FAULT),
    (LinkClass.MOVED, MOVED),
)
_NEVER_IN_STORIES = frozenset(
    {LinkClass.SOFT_404, LinkClass.PARKED, LinkClass.SERVER_ERROR, LinkClass.MOVED, LinkClass.FORBIDDEN}
)
# Glossaries, registrars and vendors explain names for sale and walls; cookies are asked for on most pages.
_BESIDE: dict[LinkClass, Callable[[Facts, PhraseTable], bool]] = {
    LinkClass.PARKED: is_headed_otherwise,
    LinkClass.BOT_BLOCKED: is_headed_otherwise,
    LinkClass.CONSENT_WALL: is_banner,
}
_NO_SITE_NAME = 3  # words from which a heading is no site's name
_UNDER_A_BANNER = 2  # paragraphs: a wall for consent speaks of nothing else
_HEDGE_REACH = 25  # characters before a notice in which "perhaps" speaks of it
# These also stand on missing pages ("page not found, log in"), so they are tried after them.
_OFFERS: tuple[tuple[LinkClass, PhraseTable], ...] = (
    (LinkClass.CONSENT_WALL, CONSENT),
    (LinkClass.LOGIN_REQUIRED, LOGIN),
    (LinkClass.SERVER_ERROR, VAGUE_FAULT),
)


def find_shell(facts: Facts) -> Decision | None:
    """Answer for pages that hold nothing to read until a script has run."""
    if not facts.is_html or facts.text_length >= LITTLE_TEXT:
        return None
    if _is_blank(facts):  # what a fault, a wall or a script would fill: it may never count as absence
        return decide(LinkClass.JS_REQUIRED, "empty_body", "the server answered with nothing to see")
    if "<script" not in facts.source.lower():
        return None
    if facts.text_length < SHELL:
        return decide(LinkClass.JS_REQUIRED, "empty_shell", f"{facts.text_length} visible characters and scripts")
    found = find_phrase(facts.text, SCRIPTS)
    return _decide(LinkClass.JS_REQUIRED, SCRIPTS.name, found, "text") if found else None


def _is_blank(facts: Facts) -> bool:
    return facts.page is not None and facts.text_length == 0 and not _VISIBLE.search(facts.source)


def find_refusal(facts: Facts) -> Decision | None:
    """Answer for pages that say why they hold something back, or whose name or server is out of order."""
    if is_article(facts) or facts.is_short_article or facts.running_text > HEADED_TEXT:
        return None
    return _first_of(_REFUSALS, facts)


def find_message_page(facts: Facts) -> Decision | None:
    """Answer for pages that say that nothing is there, or that ask for something first."""
    if is_article(facts):
        return None
    missing = _not_found(facts)
    if missing or facts.running_text > HEADED_TEXT or facts.is_short_article:
        return missing
    return _first_of(_OFFERS, facts) or _form(facts) or _wrong_address(facts)


def _not_found(facts: Facts) -> Decision | None:
    if is_reference(facts) or asks(facts.title) or is_list_of_questions(facts):
        return None
    if found := match_whole_message(facts.title):
        is_told = tells(facts, found.exact, find_message) or _is_told_below(facts, found.exact)
        return None if is_told else _decide(LinkClass.SOFT_404, "wording", found, "title")
    for heading, start in facts.headings if facts.running_text < HEADED_TEXT else ():
        if (found := match_whole_message(heading)) and not tells_below(facts, heading, find_message):
            return _decide(LinkClass.SOFT_404, "wording", found, "text", offset=start)
    if facts.is_short_article or is_story(facts):
        return None
    if facts.text_length < SHORT_TEXT:
        find = _only_message if facts.has_date_line else find_message
        decision = _in_messages(LinkClass.SOFT_404, "wording", find, facts) or _pointed_at(facts)
        return None if decision and tells(facts, _words_of(decision), find_message, is_missing=True) else decision
    if facts.text_length < CHROME and facts.running_text < LITTLE_TEXT:
        return _in_messages(LinkClass.SOFT_404, "wording", _page_message, facts)
    return None


def _is_told_below(facts: Facts, message: str) -> bool:
    headings = (heading for heading, _ in facts.headings if message in heading)
    return any(tells_below(facts, heading, find_message) for heading in headings)


def _wrong_address(facts: Facts) -> Decision | None:
    """Look for what a site guesses about the reader's address: on a page with next to nothing else."""
    if facts.running_text > LITTLE_TEXT or is_reference(facts):
        return None
    return _first_of(((LinkClass.SOFT_404, WRONG_ADDRESS),), facts)


def _pointed_at(facts: Facts) -> Decision | None:
    """Look for "this … is no longer available" on a page with hardly another sentence and no headline of its own."""
    if facts.running_text > LITTLE_TEXT or facts.is_dated or facts.has_date_line:
        return None
    if is_headed(facts, least=_NO_SITE_NAME):
        return None
    return _in_messages(LinkClass.SOFT_404, "wording", find_pointed_message, facts)


def _only_message(text: str) -> Found | None:
    """Find a message that is all of a block: reports tell of such messages in passing."""
    return find_message(text) if is_whole_message(text) else None


def _page_message(text: str) -> Found | None:
    return find_message(text) if is_whole_message(text, names_page=True) else None


def _first_of(families: tuple[tuple[LinkClass, PhraseTable], ...], facts: Facts) -> Decision | None:
    names = (facts.title, *(heading for heading, _ in facts.headings[:2]))
    names_missing_page = any(map(match_whole_message, names))  # "404 - not found" under "Server Error"
    for link_class, table in families:
        if names_missing_page and link_class is LinkClass.SERVER_ERROR:
            continue
        decision = _by_family(link_class, table, facts)
        if decision is None or _is_told(decision, table, facts) or _is_subject(link_class, facts):
            continue
        if not explains(facts, _words_of(decision)):
            return decision
    return None


def _is_subject(link_class: LinkClass, facts: Facts) -> bool:
    if link_class is LinkClass.SERVER_ERROR and is_service_notice(facts):
        return True
    return link_class in _NEVER_IN_STORIES and is_list_of_questions(facts)


def _is_told(decision: Decision, table: PhraseTable, facts: Facts) -> bool:
    is_law = decision.link_class is LinkClass.GEO_BLOCKED
    return tells(facts, _words_of(decision), lambda sentence: find_phrase(sentence, table), is_law=is_law)


def _by_family(link_class: LinkClass, table: PhraseTable, facts: Facts) -> Decision | None:
    if link_class in _NEVER_IN_STORIES and facts.has_date_line:
        return None
    least = _UNDER_A_BANNER if link_class is LinkClass.CONSENT_WALL else ARTICLE_PARAGRAPHS
    if tells_of_something_else(table, facts, least=least):
        return None
    is_titled = link_class is not LinkClass.PARKED or facts.text_length < 2 * SHORT_TEXT  # "Buying a domain name"
    if is_titled and (found := _find_phrase(facts.title, table)):
        return _decide(link_class, table.name, found, "title")
    if heading := _heading_of(facts, table):
        return decide(link_class, table.name, "the page's heading says so", matched=heading, where="title")
    if facts.text_length >= SHORT_TEXT or (link_class in _NEVER_IN_STORIES and is_story(facts)):
        return None
    if link_class is LinkClass.PARKED and is_headed_otherwise(facts, table, least=_NO_SITE_NAME, own=2):
        return None
    return find_phrase_in(table, facts, link_class)


def _words_of(decision: Decision) -> str:
    return decision.reasons[0].matched or ""


def _heading_of(facts: Facts, table: PhraseTable) -> str | None:
    """Give the title or first heading of a short page where the table lists it as one that says all."""
    if facts.text_length >= SHORT_TEXT:
        return None
    names = (facts.title, *(heading for heading, _ in facts.headings[:1]))
    return next((name for name in names if name and is_heading_of(name, table)), None)


def find_phrase_in(table: PhraseTable, facts: Facts, link_class: LinkClass) -> Decision | None:
    """Answer by the first block of the page that says what the table holds.

    In a story, and under a headline about something else, words near each other are not enough: "phones are prohibited
    in schools, the government says".
    """
    decision = _in_blocks(table, facts, link_class, with_pairs=not is_story(facts))
    is_beside = _BESIDE.get(link_class)
    if decision and is_beside and is_beside(facts, table):
        return _in_blocks(table, facts, link_class, with_pairs=False)
    return decision


def _in_blocks(table: PhraseTable, facts: Facts, link_class: LinkClass, *, with_pairs: bool) -> Decision | None:
    return _in_messages(link_class, table.name, lambda text: _find_phrase(text, table, with_pairs=with_pairs), facts)


def _find_phrase(text: str, table: PhraseTable, *, with_pairs: bool = True) -> Found | None:
    """Find what the table holds; "the page may have moved" is a guess of a page that has found nothing."""
    found = find_phrase(text, table, with_pairs=with_pairs)
    if found and table is MOVED:
        before = text[max(0, found.start - _HEDGE_REACH) : found.end]
        if _OR_ELSE.match(text, found.end) or find_phrase(before, PERHAPS):
            return None
    return found


def _in_messages(
    link_class: LinkClass, rule: str, find: Callable[[str], Found | None], facts: Facts
) -> Decision | None:
    notices = () if link_class is LinkClass.CONSENT_WALL else {block.start for block in facts.notices}
    for message, start in facts.messages:
        if start not in notices and (found := find(message)) and not is_quoted(message, found):
            return _decide(link_class, rule, found, "text", offset=start)
    return None


def _form(facts: Facts) -> Decision | None:
    """Answer by a sign-in or consent box in the page's place."""
    field = _PASSWORD_FIELD.search(facts.source) if facts.text_length < FORM_TEXT else None
    if field and facts.running_text < LITTLE_TEXT:
        return decide(
            LinkClass.LOGIN_REQUIRED, "password_form", "a sign-in form is nearly all that the page holds",
            matched=field[0], where="body", start=field.start(), end=field.end(),
        )  # fmt: skip
    barrier = facts.page.barrier if facts.page else None
    if barrier is None or facts.running_text > LITTLE_TEXT:
        return None
    if barrier.kind is BarrierKind.LOGIN and not tells(
        facts, barrier.matched or "", lambda said: find_phrase(said, LOGIN)
    ):
        return decide(LinkClass.LOGIN_REQUIRED, barrier.rule, "a sign-in form", matched=barrier.matched, where="text")
    is_beside = tells_of_something_else(CONSENT, facts, least=_UNDER_A_BANNER)
    if barrier.kind is BarrierKind.CONSENT and not is_beside:
        return decide(LinkClass.CONSENT_WALL, barrier.rule, "a consent box", matched=barrier.matched, where="text")
    return None


def _decide(link_class: LinkClass, rule: str, found: Found, where: str, offset: int = 0) -> Decision:
    return decide(
        link_class,
        rule,
        f"the page's {where} says so",
        matched=found.exact,
        where=where,
        start=found.start + offset,
        end=found.end + offset,
    )
