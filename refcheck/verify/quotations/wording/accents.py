"""Accents that tell words apart, and texts that were only written without any."""

import re
from collections.abc import Iterator, Sequence

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.wording.spelling import is_other_word
from refcheck.verify.quotations.words import Words

_ROMANCE = frozenset("fr es it pt".split())
_GERMANIC = frozenset("de sv".split())
_UMLAUTS = frozenset("äöüåÄÖÜÅ")
# "décidé", "fixés", "habló", "hablarán": the accent of the last syllable is one of tense, person or sense.
_LAST_SYLLABLE = re.compile(r"[snte]{0,2}$")


def find_changed_accents(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words, by their number on either side, that are others without their accents ("konnte", "könnte").

    A text written without any accents is a way of setting it; one accent that changed among others is another word.
    """
    if words.text.isascii() and page.text.isascii():
        return
    pairs = [
        (step.start + offset, step.other_start + offset)
        for step in steps
        if step.operation is DiffOperation.EQUAL and not _is_plain(step, words, page)
        for offset in range(step.end - step.start)
        if not (words.is_ascii(step.start + offset) and page.is_ascii(step.other_start + offset))
    ]
    changed = [(i, j) for i, j in pairs if words.word(i).lower() != page.word(j).lower()]
    if not changed or len(changed) == len(pairs) > 1:
        return
    for i, j in changed:
        own, theirs = words.word(i), page.word(j)
        if _has_apostrophe_behind(words, i) or _has_apostrophe_behind(page, j):
            continue  # "E' vero" for "È vero"
        if page.language == "fr" and own[0].isupper() and own[1:] == theirs[1:]:
            continue  # "A l'aube", "Etat": capitals are often set without accents
        if is_other_word(own, theirs) or _is_inflected(own, theirs, page.language):
            yield i, j


def _has_apostrophe_behind(words: Words, index: int) -> bool:
    return words.text[words.ends[index] :][:1] == "'" and words.is_ascii(index)


def _is_plain(step: Step, words: Words, page: Words) -> bool:
    return words.phrase(step.start, step.end).isascii() and page.phrase(step.other_start, step.other_end).isascii()


def _is_inflected(first: str, second: str, language: str) -> bool:
    """Tell whether an accent carries tense, mood, person or number in this language; names are left out."""
    if second[0].isupper() or len(first) != len(second):
        return False
    differing = [index for index, (a, b) in enumerate(zip(first.lower(), second.lower(), strict=True)) if a != b]
    if language in _GERMANIC:
        return any(first[index] in _UMLAUTS or second[index] in _UMLAUTS for index in differing)
    if language in _ROMANCE:
        return any(_LAST_SYLLABLE.fullmatch(first.lower(), index + 1) for index in differing)
    return False
