"""Words that are others when they are capitalised: "Polish" and "polish", "US" and "us", "Sie" and "sie"."""

from collections.abc import Iterator, Sequence

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.words import Words

_ACRONYMS = frozenset("us it who aids ice pm".split())
_NAMES = frozenset(
    """polish turkey march may august china japan jordan georgia chad jersey bath reading nice mobile mark bill will rob
    grant rose hope grace faith job frank rich pat sue jack art drew guy miles victor chase dean earl lent
    labour labor conservative conservatives liberal liberals democrat democrats democratic republican republicans
    catholic orthodox greens lords commons treasury apple amazon shell target gap visa orange reform""".split()
)
_GERMAN_EITHER_WAY = frozenset(
    """abend morgen mittag nacht vormittag nachmittag recht unrecht du dir dich dein deine deinen deinem deiner euch
    euer
    eure euren allgemeinen folgenden weiteren übrigen einzelnen wesentlichen besten ersten letzten beiden anderen andere
    leid not angst schuld""".split()
)  # old spelling and new


def find_changed_cases(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words, by their number on either side, that their case makes others.

    A first word may be set in either case, and so may all words of a line in capitals or a title.
    """
    for step in steps:
        for offset in range(step.end - step.start) if step.operation is DiffOperation.EQUAL else ():
            i, j = step.start + offset, step.other_start + offset
            own, theirs = words.word(i), page.word(j)
            if own != theirs and own.lower() == theirs.lower() and _is_other(i, j, words, page):
                yield i, j


def _is_other(i: int, j: int, words: Words, page: Words) -> bool:
    is_german = page.language == "de"
    if not is_german and words.keys[i] not in _ACRONYMS and words.keys[i] not in _NAMES:
        return False
    own, theirs = words.word(i), page.word(j)
    if {own.islower(), theirs.islower()} != {True, False} or _is_in_title(i, words) or _is_in_title(j, page):
        return False
    capital = theirs if own.islower() else own
    if capital.isupper() and len(capital) > 1:
        is_time = words.keys[i] == "pm" and i > 0 and words.keys[i - 1][0].isdigit()
        return words.keys[i] in _ACRONYMS and not is_time
    if words.keys[i] in _ACRONYMS or not (is_german or words.keys[i] in _NAMES):
        return False
    if is_german and own.lower() in _GERMAN_EITHER_WAY:
        return False
    begins, page_begins = _begins(i, words), _begins(j, page)
    return not (page_begins if own.islower() else begins)


def _begins(index: int, words: Words) -> bool:
    """Tell whether a sentence or a quotation within one may begin with a word."""
    return index == 0 or words.between(index - 1) != " "


def _is_in_title(index: int, words: Words) -> bool:
    """Tell whether the words on both sides of a word begin with capitals as it does."""
    around = [words.word(each) for each in (index - 1, index + 1) if 0 <= each < len(words)]
    return words.word(index)[0].isupper() and len(around) == 2 and all(word[0].isupper() for word in around)
