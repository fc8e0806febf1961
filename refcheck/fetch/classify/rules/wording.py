"""What the page says in the cited page's place: by title and heading first, by text only on short pages."""

from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.extracted import BarrierKind
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.fetch.classify.wording.matching import Found, PhraseTable, find_phrase
from refcheck.fetch.classify.wording.messages import find_message, is_whole_message, match_whole_message
from refcheck.fetch.classify.wording.phrases import (
    CONSENT,
    FOR_SALE,
    GEO,
    LOGIN,
    NETWORK_BLOCK,
    PLACEHOLDER,
    ROBOT,
    SERVER_FAULT,
)

SHELL = 25  # visible characters
SHORT_TEXT = 900  # a page below this may be nothing but its message
CHROME = 6000  # a page below this without prose may be a message between menus
RUNNING_TEXT = 700  # prose above this is an article, whatever its title says, if the page is dated like one
LONG_TEXT = 2500  # and above this in any case
LITTLE_TEXT = 300

# Tried in this order: a robot check that also offers a sign-in is a robot check.
_FAMILIES: tuple[tuple[LinkClass, PhraseTable], ...] = (
    (LinkClass.BOT_BLOCKED, ROBOT),
    (LinkClass.GEO_BLOCKED, GEO),
    (LinkClass.GEO_BLOCKED, NETWORK_BLOCK),
    (LinkClass.PARKED, FOR_SALE),
    (LinkClass.PARKED, PLACEHOLDER),
    (LinkClass.SERVER_ERROR, SERVER_FAULT),
    (LinkClass.CONSENT_WALL, CONSENT),
    (LinkClass.LOGIN_REQUIRED, LOGIN),
)


def find_shell(facts: Facts) -> Decision | None:
    """Answer for pages that hold nothing to read until a script has run."""
    if not facts.is_html or len(facts.text) >= SHELL or not facts.source.strip():
        return None
    if "<script" in facts.source[:200_000].lower():
        return decide(LinkClass.JS_REQUIRED, "empty_shell", f"{len(facts.text)} visible characters and scripts")
    return None


def find_worded_answer(facts: Facts) -> Decision | None:
    """Answer by wording; a page with running text is never judged by a word in passing."""
    if not facts.is_textual or _is_article(facts):
        return None
    return _not_found(facts) or _other_family(facts)


def _is_article(facts: Facts) -> bool:
    if facts.expectation.title and not facts.is_dated:
        return facts.running_text > LONG_TEXT  # the cited title is not there: the page must show that it is an article
    return facts.running_text > (RUNNING_TEXT if facts.is_dated else LONG_TEXT)


def _not_found(facts: Facts) -> Decision | None:
    if found := match_whole_message(facts.title):
        return _decide(LinkClass.SOFT_404, "wording", found, "title")
    for heading, start in facts.headings:
        if found := match_whole_message(heading):
            return _decide(LinkClass.SOFT_404, "wording", found, "text", offset=start)
    if len(facts.text) < SHORT_TEXT:
        found = find_message(facts.text)
        return _decide(LinkClass.SOFT_404, "wording", found, "text") if found else None
    if len(facts.text) < CHROME and facts.running_text < LITTLE_TEXT:
        for message, start in facts.messages:
            if (found := find_message(message)) and is_whole_message(message):
                return _decide(LinkClass.SOFT_404, "wording", found, "text", offset=start)
    return None


def _other_family(facts: Facts) -> Decision | None:
    is_short = len(facts.text) < SHORT_TEXT
    for link_class, table in _FAMILIES:
        if found := find_phrase(facts.title, table):
            return _decide(link_class, table.name, found, "title")
        if is_short and (found := find_phrase(facts.text, table)):
            return _decide(link_class, table.name, found, "text")
    barrier = facts.page.barrier if facts.page else None
    if barrier and barrier.kind is BarrierKind.LOGIN:
        return decide(LinkClass.LOGIN_REQUIRED, barrier.rule, "a sign-in form", matched=barrier.matched, where="text")
    if barrier and barrier.kind is BarrierKind.CONSENT:
        return decide(LinkClass.CONSENT_WALL, barrier.rule, "a consent box", matched=barrier.matched, where="text")
    return None


def _decide(link_class: LinkClass, rule: str, found: Found, where: str, offset: int = 0) -> Decision:
    return decide(
        link_class,
        rule,
        f"the {where} says so",
        matched=found.exact,
        where=where,
        start=found.start + offset,
        end=found.end + offset,
    )
