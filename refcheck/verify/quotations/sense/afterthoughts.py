"""What stands right behind a quotation on the page and takes it back: conditions, denials, afterthoughts."""

import re

from refcheck.verify.quotations.sense.clauses import FINITE, SUBJECTS, ends_clause
from refcheck.verify.quotations.sense.senses import CONDITIONS, DEGREES, HEDGES, is_denial, is_false_friend
from refcheck.verify.quotations.words import Words

_AFTERTHOUGHTS = frozenset(
    """perhaps maybe possibly probably allegedly reportedly apparently supposedly suppose guess
    mostly sometimes largely usually almost meistens manchmal vielleicht
    wahrscheinlich vermutlich angeblich peut-être probablement apparemment quizas probablemente forse probabilmente
    talvez provavelmente видимо кажется возможно вероятно наверное похоже якобы offenbar anscheinend evidentemente
    aparentemente blijkbaar evidently""".split()
)
_LONGEST_AFTERTHOUGHT = 8
_NEW_SUBJECTS = frozenset(("not", word) for word in "1 one a single every everyone everybody all".split())
_CLOSED = re.compile(r"[,.!?]?[\"”»“’]")  # “We manage, mostly,” she said
_OPENERS = frozenset("if unless until whether wenn falls ob bis si se если пока".split())
_OR = frozenset("or oder ou o или".split())
_SHORT_AFTERTHOUGHT = 2
_SOON = 5  # words
_SUM = 8  # words of "between £85 billion and £110 billion a year"
ALONE = frozenset("alone allein allen alleine seul seule seuls seules".split())
_TRAILING_PAIRS = frozenset(
    {
        ("subject", "to"),
        ("depending", "on"),
        ("as", "long"),
        ("so", "long"),
        ("in", "theory"),
        ("so", "lange"),
        ("on", "condition"),
    }
)
_MEASURES = frozenset(
    "percent hundred thousand million millions billion billions trillion milliarden millionen".split()
)
_MEASURES |= frozenset("milliards millones milhões milioni miliardi млн млрд миллионов миллиардов percentage".split())
_NEXT_ITEM = re.compile(r"\n\s*[-•*·–—]")  # of a list
# "a patient who was let [down]"; "…, and nobody listened" is a clause of its own.
_PARTICLES = frozenset("down up off out away".split())
_NOBODY = frozenset("nobody niemand personne nadie nessuno ninguem никто".split())
_CONTRACTED = frozenset(
    "dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wouldnt shouldnt couldnt can't won't".split()
)
_NO = frozenset("no kein keine keinen keinerlei aucun aucune ningun ninguna nessun nessuna nenhum nenhuma".split())
_INVERTED = frozenset((verb, who) for verb in ("had", "were", "should") for who in SUBJECTS)  # "…, had I been asked"
# "no household be disconnected [while a complaint is pending]", "It was never alive [outside a few countries]"
_BOUNDS = frozenset("while before during outside beyond besides apart während bevor außerhalb pendant durante".split())
_AND = frozenset("and und et y e и".split())
_SENTENCES_OF_EXCEPTION = frozenset("except unless ausser sauf salvo tranne excepto кроме tenzij".split())
_OF_THE_TIME = ["of", "the", "time"]
_LONGEST_SHARE = 4  # words of "about two thirds" before "of the time"
_WITHOUT = frozenset("without ohne sans sin senza sem без zonder utan uden bez".split())


def find_turn_behind(page: Words, start: int, end: int) -> str | None:
    """Give the word behind a quotation that was left out and turns its sense."""
    if end >= len(page) or _NEXT_ITEM.search(page.between(end - 1)):
        return None
    if page.ends_sentence(end - 1):
        is_exception = page.keys[end] in _SENTENCES_OF_EXCEPTION
        return page.word(end) if is_exception else None  # "Anything she likes. [Except the cat.]"
    is_one_clause = not ends_clause(page, end - 1)
    if is_one_clause and page.keys[end - 1][0].isdigit() and page.keys[end] in _MEASURES:
        return page.word(end)  # "34 [per cent]", "1.2 [billion]"
    if taken_back := _share_of_time(page, end) if is_one_clause else _afterthought(page, end):
        return taken_back
    for index in range(end, min(len(page), end + 2)):
        key = page.keys[index]
        # "46 wells, not four": what is denied behind a comma is something else, but "…, but not for long" takes back.
        # "not beyond the summer without a plan" sets a condition, "talks on Monday without the press" does not.
        is_aside = key in _WITHOUT and not any(is_denial(each, page) for each in page.keys[start:end])
        # "…, and not one of them has": a new subject, and what was said stands.
        is_subject = tuple(page.keys[index : index + 2]) in _NEW_SUBJECTS and not is_one_clause
        denies = is_denial(key, page) and not is_aside and not is_subject and (is_one_clause or index > end)
        # "The ice melts, and if we wait, …": the condition opens a clause of its own.
        is_new = index > end and not is_one_clause and key in _OPENERS
        is_nobody = (
            (key in _NOBODY or (key in _NO and _has_verb(page, index)))
            and index > end
            and not is_one_clause
            and page.keys[index - 1] in _AND
        )
        is_verb = key in _CONTRACTED and not ends_clause(page, index)  # "…, but don't expect the sea to settle"
        is_other_thing = key in _NO and index > end and not is_one_clause and not _has_verb(page, index)
        denies = denies and not (is_verb and index > end) and not is_other_thing  # "maple and ash, but no oak"
        is_when = key == "only" and index > end and page.keys[index + 1 : index + 2] == ["after"]  # "but only after"
        turns = ((key in CONDITIONS and not is_new and not is_when) or denies) and not is_nobody
        if (turns and not is_false_friend(key, page)) or (is_one_clause and index == end and key in ALONE):
            return page.word(index)
        pair = tuple(page.keys[index : index + 2])
        if index == end and is_one_clause and pair in _INVERTED:
            return page.phrase(index, index + 2)
        is_range = pair[0] == "depending" and any(key[0].isdigit() for key in page.keys[max(start, end - _SUM) : end])
        if (pair in _TRAILING_PAIRS and not is_range) or (
            pair == ("so", "much") and is_one_clause and _denies(page, start, end)
        ):
            return page.phrase(index, index + 2)
        if (key in DEGREES or (index == end and key in _BOUNDS)) and is_one_clause and _denies(page, start, end):
            return page.word(index)
        if is_one_clause and index == end and key in _PARTICLES and ends_clause(page, index):
            return page.word(index)
        if key not in ("but", "and", "aber", "mais", "pero", "но", "ma", "mas"):
            return None
    return None


def _share_of_time(page: Words, end: int) -> str | None:
    """Give how often something was so: "I'm wrong [about a third of the time]"."""
    keys = page.keys[end : end + _LONGEST_SHARE + len(_OF_THE_TIME)]
    if "time" not in keys:
        return None
    stop = keys.index("time") + 1
    is_share = keys[:stop][-3:] == _OF_THE_TIME or keys[:stop] in (
        ["half", "the", "time"],
        ["half", "of", "the", "time"],
    )
    return page.phrase(end, end + stop) if is_share and not ends_clause(page, end) else None


def _has_verb(page: Words, index: int) -> bool:
    """Tell whether a finite verb follows a word soon: "no data were collected"."""
    return any(page.word(each).lower() in FINITE for each in range(index + 1, min(len(page), index + _SOON)))


def _denies(page: Words, start: int, end: int) -> bool:
    """Tell whether the last clause of a quotation denies something: "I don't agree [entirely]"."""
    for index in range(end - 1, start - 1, -1):
        if is_denial(page.keys[index], page):
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
    if not keys or not (page.ends_sentence(stop - 1) or _CLOSED.match(page.between(stop - 1))):
        return None
    is_denied = keys[0] in _OR and any(is_denial(key, page) or key in HEDGES for key in keys)
    is_softened = len(keys) <= _SHORT_AFTERTHOUGHT and keys[-1] in _AFTERTHOUGHTS
    return page.phrase(end, stop) if is_denied or is_softened else None


def find_softener(page: Words, start: int, end: int) -> str | None:
    """Give the word between commas that makes a sentence doubtful: "I was paid, allegedly, for years"."""
    is_set_off = end - start <= _SHORT_AFTERTHOUGHT and start and not page.ends_sentence(start - 1)
    is_soft = is_set_off and page.keys[end - 1] in _AFTERTHOUGHTS and not page.ends_sentence(end - 1)
    return page.phrase(start, end) if is_soft else None
