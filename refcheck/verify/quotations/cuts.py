"""Whether a quotation was cut where the cut turns the sense: at an ellipsis, or at its edges."""

import re

from refcheck.verify.quotations.clauses import FINITE, SUBJECTS, ends_clause, is_clause, opens_clause
from refcheck.verify.quotations.openings import find_condition, find_fronted, find_wishing
from refcheck.verify.quotations.quantities import (
    find_exception_behind,
    find_quantity_before,
    find_quantity_in_gap,
)
from refcheck.verify.quotations.senses import (
    CONDITIONS,
    DEGREES,
    DOUBTS,
    FOCUS,
    HEDGES,
    INTENTIONS,
    NEGATIONS,
    RISKS,
    is_turner,
)
from refcheck.verify.quotations.words import Words

_RELATIVES = frozenset("which who whom whose where although though while der die das den qui que dont который".split())
_COMPLEMENTIZERS = frozenset("that whether dass que che что чтобы ze att at dat як що".split())
_OPEN_QUESTIONS = frozenset("whether ob".split())
_FAR = 6  # words before "that" in which a denial of what follows may stand
_NEAR = 3
# Between the word that turns the sense and the quotation only words without a sense of their own may stand.
_BRIDGES = frozenset(
    """a an the to be been being have has had do does did is are was were still really even just ever always quite very
    1 single so yet actually simply necessarily entirely completely exactly also then of more any
    ein eine der die das zu sein haben auch so sehr ganz mehr un une le la les de du être avoir plus tout
    una el los las ser estar muy más il lo gli essere molto più o um uma mais een het zijn de te бы
    это так очень""".split()
)


_SCRAPS = frozenset("shred scrap iota hint jot trace piece bit sign way".split())
_NOT = frozenset("not no never nicht kein keine keinen pas non no nunca jamais não nunca не niet inte ikke".split())
_OPENERS = frozenset("if until whether wenn falls ob bis si se если пока".split())
_TO = frozenset("to de di con it they he she we of that d'".split())
_SAYING = frozenset("say claim suggest think believe argue pretend assume conclude".split())
_CLAIMING = frozenset("say says claim claims argue argues believe believes think thinks insist pretend suggest".split())
_OTHERS = frozenset("those some people critics opponents they others many everyone everybody nobody".split())
_TRAILING = frozenset("alone allein allen alleine seul seule seuls seules".split())
_TRAILING_PAIRS = frozenset(
    {("subject", "to"), ("depending", "on"), ("as", "long"), ("so", "long"), ("in", "theory"), ("on", "condition")}
)
_TURNING_PAIRS = frozenset(
    {("far", "from"), ("anything", "but"), ("rather", "than"), ("instead", "of"), ("all", "but"), ("short", "of"),
     ("alles", "andere"), ("loin", "d'être"), ("lejos", "de"), ("weit", "davon")}
)  # fmt: skip
_NEW_SUBJECTS = frozenset(("not", word) for word in "1 one a single every everyone everybody all".split())
_NEGATIVE_WITHOUT_ARTICLE = frozenset(("few", "little"))
_LONGEST_INSERTION = 6
_LONGEST_AFTERTHOUGHT = 8
_SHORT_AFTERTHOUGHT = 2
_WITHOUT = frozenset("without ohne sans sin senza sem без zonder utan uden bez".split())
_OR = frozenset("or oder ou o или".split())
_AFTERTHOUGHTS = frozenset(
    """perhaps maybe possibly probably allegedly reportedly apparently supposedly suppose guess vielleicht
    wahrscheinlich vermutlich angeblich peut-être probablement apparemment quizas probablemente forse probabilmente
    talvez provavelmente""".split()
)
_CONDITIONALS = frozenset("would wurde zou бы should".split())  # at an edge they mostly only report speech
_OPENING_BEFORE = re.compile(r"[:;“„«‘‚「]|\s[\"'»]$")
_MARK_BEFORE = re.compile(r"[\"“”„«»‘'‚「『]\s?$")
_MARK_BEHIND = re.compile(r"[.,!?…]?\s?[\"“”»«’'」』]")


def find_turn_in_gap(page: Words, start: int, end: int) -> str | None:
    """Give the left-out word of the page's `start` to `end` that turns the sense of what was kept.

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
        is_alone = page.keys[start] in _TRAILING
        turner = page.word(start) if is_alone else None
        turner = turner or (None if _begins_anew(page, end) else _first_turner(page, start, left_end))
    elif start and page.ends_sentence(start - 1):
        turner = None
    else:
        turner = _first_condition(page, start, left_end, is_clause=is_clause(page, start, left_end))
    return (
        turner
        or _first_turner(page, right_start, end)
        or find_quantity_in_gap(page, start, end)
        or _softener(page, start, end)
    )


def _begins_anew(page: Words, end: int) -> bool:
    """Tell whether a new subject was cut off before a kept verb: "The audit [wasn't finished, it] was abandoned"."""
    is_subject = end > 1 and page.keys[end - 1] in SUBJECTS and ends_clause(page, end - 2)
    return is_subject and page.word(end).lower() in FINITE


def _softener(page: Words, start: int, end: int) -> str | None:
    """Give the word between commas that makes a sentence doubtful: "I was paid, allegedly, for years"."""
    is_set_off = end - start <= _SHORT_AFTERTHOUGHT and start and not page.ends_sentence(start - 1)
    is_soft = is_set_off and page.keys[end - 1] in _AFTERTHOUGHTS and not page.ends_sentence(end - 1)
    return page.phrase(start, end) if is_soft else None


def find_negation_before(page: Words, start: int) -> str | None:
    """Give the negation that opens a sentence or a quotation before two words of it: "not economically viable"."""
    is_cut = start and page.keys[start - 1] in _NOT and page.between(start - 1) == " "
    opens = start < 2 or page.ends_sentence(start - 2) or _OPENING_BEFORE.search(page.between(start - 2))
    return page.word(start - 1) if is_cut and opens else None


def find_turn_at_edges(page: Words, start: int, end: int) -> str | None:
    """Give the word next to a quotation on the page that turns its sense and was left out.

    Where the page itself opens or closes quotation marks, nothing was cut on that side: `would "never resign"`.
    """
    is_opened = start and _MARK_BEFORE.search(page.between(start - 1))
    before = None if is_opened else _turn_before(page, start) or find_quantity_before(page, start, end)
    if before or _MARK_BEHIND.match(page.between(end - 1)):
        return before
    return _turn_after(page, start, end) or find_exception_behind(page, start, end)


def _turn_before(page: Words, start: int) -> str | None:
    """Look back from a quotation's first word: "not only", "the alleged", "no evidence that", "false that"."""
    if start == 0 or page.ends_sentence(start - 1):
        return _article_before(page, start)
    if page.keys[start - 1] in _OPEN_QUESTIONS:
        return page.word(start - 1)
    if page.keys[start - 1] in _COMPLEMENTIZERS:
        return _turn_before_clause(page, start - 1)
    if start > 1 and tuple(page.keys[start - 2 : start]) in _TURNING_PAIRS and not ends_clause(page, start - 2):
        return page.phrase(start - 2, start)
    if ends_clause(page, start - 1):
        return find_condition(page, start) or _turner_around_insertion(page, start)
    if (
        turner := find_fronted(page, start)
        or find_wishing(page, start)
        or _article_before(page, start)
        or _wish_before(page, start)
        or _denial_before(page, start)
    ):
        return turner
    if start > 1 and page.keys[start - 1] == "of" and page.keys[start - 2] in _SCRAPS:
        start -= 2  # "not one shred of evidence that"
    for index in range(start - 1, max(-1, start - 1 - _NEAR), -1):
        if ends_clause(page, index):
            return None
        key = page.keys[index]
        # A negation reaches over the verb that it belongs to: "do not support the claim".
        has_verb = any(page.keys[each] not in _BRIDGES for each in range(index + 1, start))
        is_cut = is_turner(key) and key not in _CONDITIONALS and page.word(index) != "May"
        if is_cut and (not has_verb or key in NEGATIONS):
            return page.word(index)
        if key not in _BRIDGES and index < start - 1:
            return None
    return None


def _wish_before(page: Words, start: int) -> str | None:
    """Give the word that makes a wish, plan or risk of what was kept: "hopes to", "risks", "plans it will"."""
    index = start - 1
    for _ in range(2):
        if index < 0 or ends_clause(page, index):
            return None
        key = page.keys[index]
        if key in RISKS or (key in INTENTIONS and index < start - 1):
            return page.word(index)
        if key not in _TO:
            return None
        index -= 1
    is_wish = index >= 0 and not ends_clause(page, index) and page.keys[index] in INTENTIONS
    return page.word(index) if is_wish else None


def _denial_before(page: Words, start: int) -> str | None:
    """Give the word that denies the clause whose subject was cut off: "denied that his firm", "wrong to say"."""
    for index in range(start - 1, max(-1, start - 1 - _NEAR - 1), -1):
        if ends_clause(page, index):
            return None
        if page.keys[index] in _COMPLEMENTIZERS or (page.keys[index] in _SAYING and page.keys[index - 1] == "to"):
            found = (page.word(each) for each in range(max(0, index - _NEAR), index) if page.keys[each] in DOUBTS)
            return next(found, None)
    return None


def _article_before(page: Words, start: int) -> str | None:
    """Give the article that makes "few" a few."""
    is_cut = 0 < start < len(page) and page.keys[start] in _NEGATIVE_WITHOUT_ARTICLE and page.keys[start - 1] == "a"
    return page.word(start - 1) if is_cut else None


def _turner_around_insertion(page: Words, start: int) -> str | None:
    """Give the word that reaches over what commas set apart: "could, in some markets, drive up rents"."""
    if "," not in page.between(start - 1):
        return None
    if page.keys[start - 1] in HEDGES or (page.keys[start] == "ever" and page.keys[start - 1] in NEGATIONS):
        return page.word(start - 1)
    for index in range(start - 2, max(-1, start - 2 - _LONGEST_INSERTION), -1):
        if ends_clause(page, index):
            return page.word(index) if is_turner(page.keys[index]) and "," in page.between(index) else None
    return None


def _turn_before_clause(page: Words, complementizer: int) -> str | None:
    """Look back from "that": the clause behind it may be denied, doubted or asked in front of it."""
    for index in range(complementizer - 1, max(-1, complementizer - 1 - _FAR), -1):
        if index < complementizer - 1 and ends_clause(page, index):
            return None
        if page.ends_sentence(index):
            return None
        key = page.keys[index]
        if (is_turner(key) and key not in FOCUS) or key in DOUBTS:
            return page.word(index)
        if index == complementizer - 1 and key in _CLAIMING:
            others = [each for each in range(max(0, index - _FAR), index) if page.keys[each] in _OTHERS]
            if others and not any(ends_clause(page, each) for each in range(others[-1], index)):
                return page.phrase(others[-1], index + 1)  # "those who say that": not the speaker's own view
    return None


def _turn_after(page: Words, start: int, end: int) -> str | None:
    if end >= len(page) or page.ends_sentence(end - 1):
        return None
    is_one_clause = not ends_clause(page, end - 1)
    if not is_one_clause and (afterthought := _afterthought(page, end)):
        return afterthought
    for index in range(end, min(len(page), end + 2)):
        key = page.keys[index]
        # "46 wells, not four": what is denied behind a comma is something else, but "…, but not for long" takes back.
        # "not beyond the summer without a plan" sets a condition, "talks on Monday without the press" does not.
        is_aside = key in _WITHOUT and not any(each in NEGATIONS for each in page.keys[start:end])
        # "…, and not one of them has": a new subject, and what was said stands.
        is_subject = tuple(page.keys[index : index + 2]) in _NEW_SUBJECTS and not is_one_clause
        denies = key in NEGATIONS and not is_aside and not is_subject and (is_one_clause or index > end)
        # "The ice melts, and if we wait, …": the condition opens a clause of its own.
        is_new = index > end and not is_one_clause and key in _OPENERS
        if (key in CONDITIONS and not is_new) or denies or (is_one_clause and index == end and key in _TRAILING):
            return page.word(index)
        pair = tuple(page.keys[index : index + 2])
        if pair in _TRAILING_PAIRS or (pair == ("so", "much") and is_one_clause and _denies(page, start, end)):
            return page.phrase(index, index + 2)
        if key in DEGREES and is_one_clause and _denies(page, start, end):
            return page.word(index)
        if key not in ("but", "and", "aber", "mais", "pero", "но"):
            return None
    return None


def _denies(page: Words, start: int, end: int) -> bool:
    """Tell whether the last clause of a quotation denies something: "I don't agree [entirely]"."""
    for index in range(end - 1, start - 1, -1):
        if page.keys[index] in NEGATIONS:
            return True
        if index > start and ends_clause(page, index - 1):
            return False
    return False


def _afterthought(page: Words, end: int) -> str | None:
    """Give what takes a sentence back at its end: "…, or it may not.", "…, perhaps.", "…, I suppose."."""
    stop = end
    while stop < len(page) and stop - end < _LONGEST_AFTERTHOUGHT and (stop == end or not ends_clause(page, stop - 1)):
        stop += 1
    keys = page.keys[end:stop]
    if not keys or not page.ends_sentence(stop - 1):
        return None
    is_denied = keys[0] in _OR and any(key in NEGATIONS or key in HEDGES for key in keys)
    is_softened = len(keys) <= _SHORT_AFTERTHOUGHT and keys[-1] in _AFTERTHOUGHTS
    return page.phrase(end, stop) if is_denied or is_softened else None


def _first_turner(page: Words, start: int, end: int) -> str | None:
    return next((page.word(index) for index in range(start, end) if is_turner(page.keys[index])), None)


def _first_condition(page: Words, start: int, end: int, *, is_clause: bool) -> str | None:
    for index in range(start, min(end, start + 3)):
        key = page.keys[index]
        if key in _RELATIVES:
            return None
        if key in CONDITIONS or (key in NEGATIONS and index - start < 2 and not is_clause):
            return page.word(index)
    return None
