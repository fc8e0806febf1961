"""Whether a quotation was cut where the cut turns the sense: at an ellipsis, or at its edges."""

import re

from refcheck.text.words import PAST_FORMS
from refcheck.verify.quotations.sense.afterthoughts import ALONE, find_softener, find_turn_behind
from refcheck.verify.quotations.sense.before import find_turn_before, turns
from refcheck.verify.quotations.sense.clauses import FINITE, SUBJECTS, ends_clause, is_clause, opens_clause
from refcheck.verify.quotations.sense.frames import find_frame_before, find_frame_in_gap
from refcheck.verify.quotations.sense.limits import (
    find_alternative,
    find_limit_before,
    find_limit_behind,
    find_limit_in_gap,
)
from refcheck.verify.quotations.sense.quantities import (
    find_exception_behind,
    find_quantity_before,
    find_quantity_in_gap,
)
from refcheck.verify.quotations.sense.restrictions import find_restriction_behind
from refcheck.verify.quotations.sense.scopes import find_scope_before, find_scope_behind, find_scope_in_gap
from refcheck.verify.quotations.sense.senses import (
    CONDITIONS,
    NEGATIONS,
    is_denial,
    is_false_friend,
)
from refcheck.verify.quotations.sense.views import find_view_before
from refcheck.verify.quotations.words import Words

_RELATIVES = frozenset(
    "that which who whom whose where although though while der die das den qui que dont который".split()
)
_LONGEST_SUBJECT = 8
_COORDINATORS = frozenset("and but or while und aber oder während et mais ou y pero e ma mas и но а".split())
_CHARGED = frozenset(
    "accused suspected cleared acquitted charged stopped prevented barred banned saved far refrained warned".split()
)
_THOUGHT = frozenset("thought believed said reported estimated expected supposed alleged claimed rumoured".split())
_CONTRASTS = frozenset("but rather sondern sino bensì mais ma mas а lecz maar".split())
_LONGEST_CONTRAST = 4  # words
_MODALS = frozenset("must should ought shall".split())
_CHARGES = frozenset("of from with against".split())
_MARK_BEFORE = re.compile(r"[\"“”„«»‘'‚「『]\s?$")
_MARK_BEHIND = re.compile(r"[.,!?…]?\s?[\"“”»«’'」』]")


def find_turn_in_gap(page: Words, first: int, start: int, end: int) -> str | None:
    """Give the left-out word of the page's `start` to `end` that turns the sense of what was kept from `first` on.

    Only words in the clause that was cut count: those up to the first clause boundary after the
    words kept before, and those from the last boundary on before the words kept after. A relative clause that
    was left out whole keeps its negation to itself, and so does a clause with a subject of its own.
    """
    if start >= end:
        return None
    left_end = next((index + 1 for index in range(start, end) if ends_clause(page, index)), end)
    right_start = next((index + 1 for index in range(end - 1, start - 1, -1) if ends_clause(page, index)), start)
    if opens_clause(page, end):
        right_start = end
    begins_clause = not start or ends_clause(page, start - 1) or opens_clause(page, start)
    if not begins_clause:
        is_alone = page.keys[start] in ALONE
        turner = page.word(start) if is_alone else None
        is_relative = _is_whole_relative(page, start, end)
        if is_relative:
            right_start = end
        turner = turner or (None if is_relative or _begins_anew(page, end) else _first_turner(page, start, left_end))
    elif start and page.ends_sentence(start - 1):
        turner = None
    else:
        turner = _first_condition(page, start, left_end, is_clause=is_clause(page, start, left_end))
    return (
        turner
        or _first_turner(page, right_start, end)
        or _other_subject(page, first, start, right_start, end)
        or _reservation(page, start, end)
        or _contrast(page, first, start, end)
        or find_quantity_in_gap(page, start, end)
        or find_softener(page, start, end)
        or find_limit_in_gap(page, start, end)
        or find_frame_in_gap(page, start, end)
        or find_scope_in_gap(page, first, start, end)
    )


def _other_subject(page: Words, first: int, start: int, right_start: int, end: int) -> str | None:
    """Give the subject that was left out before a kept verb: "The minister [was praised. His deputy] was found guilty".

    What was kept before it is a subject without its verb, from the word `first` up to `start`.
    """
    if not 0 < start - first <= _LONGEST_SUBJECT or any(_is_verbal(page, index) for index in range(first, start)):
        return None
    if (
        not _is_verbal(page, end)
        or right_start >= end
        or page.keys[start] in _RELATIVES
        or page.keys[start - 1] in _RELATIVES
    ):
        return None
    left_out = page.keys[right_start:end]
    is_sentence = right_start > start and page.ends_sentence(right_start - 1)
    is_clause_of_its_own = right_start > start and left_out[0] in _COORDINATORS and len(left_out) > 1
    has_verb = right_start > start and left_out[0] in FINITE
    is_relative = len(left_out) > 1 and left_out[-1] in _RELATIVES
    if is_sentence or is_clause_of_its_own or has_verb or is_relative:
        return page.phrase(right_start, end)
    return None


def _is_verbal(page: Words, index: int) -> bool:
    """Tell whether a word may be a finite verb; the article "a" is one in French."""
    key = page.word(index).lower()
    is_past = page.word(index).islower() and (key.endswith("ed") or key in PAST_FORMS)
    return is_past or (key in FINITE and not (key == "a" and page.language != "fr"))


def _reservation(page: Words, start: int, end: int) -> str | None:
    """Give what was left out that leaves it open whether it was so: "cleared of" dumping waste, "is thought to be"."""
    is_charge = end - start > 1 and page.keys[end - 1] in _CHARGES and page.keys[end - 2] in _CHARGED
    if is_charge:
        return page.phrase(end - 2, end)
    is_hearsay = page.keys[start] in _THOUGHT and "to" in page.keys[start + 1 : end]
    is_modal = page.keys[end - 1] in _MODALS and not ends_clause(page, end - 1)
    return page.word(start) if is_hearsay else page.word(end - 1) if is_modal else None


def _contrast(page: Words, first: int, start: int, end: int) -> str | None:
    """Give the "but" that was left out between what is denied and what is put in its place: "not money [but] peace"."""
    is_short = end - start <= _LONGEST_CONTRAST and page.keys[start] in _CONTRASTS
    is_denied = is_short and any(is_denial(page.keys[index], page) for index in range(first, start))
    return (
        page.phrase(start, end) if is_denied and not any(_is_verbal(page, each) for each in range(start, end)) else None
    )


def _is_whole_relative(page: Words, start: int, end: int) -> bool:
    """Tell whether a relative clause was left out whole: "two men [who don't want to be named] and my pension"."""
    return page.keys[start] in _RELATIVES and page.keys[end] in _COORDINATORS


def _begins_anew(page: Words, end: int) -> bool:
    """Tell whether a new subject was cut off before a kept verb: "The audit [wasn't finished, it] was abandoned"."""
    is_subject = end > 1 and page.keys[end - 1] in SUBJECTS and ends_clause(page, end - 2)
    return is_subject and page.word(end).lower() in FINITE


def find_turn_at_edges(page: Words, start: int, end: int) -> str | None:
    """Give the word next to a quotation on the page that turns its sense and was left out.

    Where the page itself opens or closes quotation marks, nothing was cut on that side: `would "never resign"`.
    """
    is_opened = start and _MARK_BEFORE.search(page.between(start - 1))
    before = None if is_opened else _find_before(page, start, end)
    if before or _is_closed(page.between(end - 1)):
        return before
    return (
        find_turn_behind(page, start, end)
        or find_exception_behind(page, start, end)
        or (None if page.ends_sentence(end - 1) else _find_limit(page, start, end))
    )


def _find_limit(page: Words, start: int, end: int) -> str | None:
    return (
        find_limit_behind(page, start, end) or find_restriction_behind(page, start, end) or find_scope_behind(page, end)
    )


def _is_closed(gap: str) -> bool:
    """Tell whether a quotation mark closes right behind a word; one behind a space with nothing behind it opens."""
    found = _MARK_BEHIND.match(gap)
    return found is not None and not (found.end() == len(gap) and gap[found.end() - 2 : found.end() - 1].isspace())


def _find_before(page: Words, start: int, end: int) -> str | None:
    return (
        find_turn_before(page, start)
        or find_quantity_before(page, start, end)
        or find_limit_before(page, start)
        or find_alternative(page, start, end)
        or find_frame_before(page, start)
        or (find_scope_before(page, start) or find_view_before(page, start) if start else None)
    )


def _first_turner(page: Words, start: int, end: int) -> str | None:
    return next((page.word(index) for index in range(start, end) if turns(page, index)), None)


def _first_condition(page: Words, start: int, end: int, *, is_clause: bool) -> str | None:
    for index in range(start, min(end, start + 3)):
        key = page.keys[index]
        if key in _RELATIVES:
            return None
        if is_false_friend(key, page):
            continue
        if key in CONDITIONS or (key in NEGATIONS and index - start < 2 and not is_clause):
            return page.word(index)
    return None
