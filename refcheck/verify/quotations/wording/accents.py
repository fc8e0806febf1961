"""Accents that tell words apart, and texts that were only written without any."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.wording.spelling import without_marks
from refcheck.verify.quotations.words import Words

_UMLAUTS = frozenset("äöü")
_FEW = 0.02  # of a text's words; more of them have accents in any language that needs them
# What is written in two ways without being another word: Russian and old German letters, ligatures, cedillas for
# commas.
_SET_ALIKE = str.maketrans(
    {"ё": "е", "ß": "ss", "æ": "ae", "œ": "oe", "ş": "ș", "ţ": "ț", "ى": "ي", "ک": "ك", "ی": "ي", "ـ": ""}
)
# Accents that a reform or a habit made free: "coût" since 1990, "sólo" since 2010, Turkish "imkân"; some still tell.
_FREE = {"fr": str.maketrans("îû", "iu"), "tr": str.maketrans("âîû", "aiu")}
_FREE_WORDS = frozenset(
    "sólo éste ésta éstos éstas ése ésa ésos ésas aquél aquélla aquéllos guión idéia vôo vôos".split()
)
_NOT_FREE = re.compile(r"(?:s|d|m|cr|recr)û[res]{0,3}|jeûnes?|\w*[^a\W]ît|\w*[^o\W]ût|kâr\w*|hâl\w*|âdet|âlem|yâr|şûra")
_HAMZA = frozenset("أإآ")
_WITHOUT_HAMZA = str.maketrans(dict.fromkeys(_HAMZA, "ا"))
# Where accents are a matter of taste, in English, and for German "ss" after a long vowel.
_OTHER_WORDS = frozenset(
    frozenset(pair.split("/"))
    for pair in """resume/résumé resumes/résumés expose/exposé exposes/exposés lame/lamé pate/pâté rose/rosé mate/maté
    divorce/divorcé divorces/divorcés pique/piqué saute/sauté masse/maße massen/maßen busse/buße
    bussen/bußen flosse/floße""".split()
)


def find_changed_accents(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words, by their number on either side, that are others without their accents ("konnte", "könnte").

    A text written without any accents is a way of setting it, and so are names without theirs and English words;
    one accent that changed among others is another word.
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
    changed = [(i, j) for i, j in pairs if not _is_set_alike(words.word(i), page.word(j))]
    if len(changed) == len(pairs) > 1 and words.text.isascii():
        return
    for i, j in changed:
        if _has_apostrophe_behind(words, i) or _has_apostrophe_behind(page, j):
            continue  # "E' vero" for "È vero"
        if not _is_a_matter_of_taste(words.word(i), j, page):
            yield i, j


def _has_apostrophe_behind(words: Words, index: int) -> bool:
    return words.text[words.ends[index] :][:1] == "'" and words.is_ascii(index)


def _is_plain(step: Step, words: Words, page: Words) -> bool:
    return words.phrase(step.start, step.end).isascii() and page.phrase(step.other_start, step.other_end).isascii()


def _is_set_alike(first: str, second: str) -> bool:
    """Tell whether two words with one key differ in no accent; stress marks and vowel signs are none."""
    own, theirs = _plain(first), _plain(second)
    if frozenset((first.lower(), second.lower())) in _OTHER_WORDS:
        return False
    if own == theirs or without_marks(own) != without_marks(theirs):
        return True  # what else they have in common is another's to judge: "30" and "тридцать"
    if own.translate(_WITHOUT_HAMZA) != theirs.translate(_WITHOUT_HAMZA):
        return False
    return not any(a != b and a in _HAMZA and b in _HAMZA for a, b in zip(own, theirs, strict=True))


def _plain(word: str) -> str:
    composed = unicodedata.normalize("NFC", word.lower()).translate(_SET_ALIKE)
    return "".join(sign for sign in composed if not unicodedata.combining(sign))


def _is_a_matter_of_taste(own: str, index: int, page: Words) -> bool:
    """Tell whether a word that lost or won an accent is still the same: in English, in names, in capitals."""
    theirs = page.word(index)
    if frozenset((own.lower(), theirs.lower())) in _OTHER_WORDS:
        return False
    if (own.isupper() and len(own) > 1) or _is_free(own.lower(), theirs.lower(), page.language):
        return True
    if page.language == "en" or (not page.language and _has_few_accents(page)):
        return True
    if page.language == "fr" and _has_bare_capital(own, theirs):
        return True  # "A l'aube", "l'Etat": capitals are often set without accents
    has_umlaut = not _UMLAUTS.isdisjoint((own + theirs).lower())
    is_name = own[0].isupper() and theirs[0].isupper() and index > 0 and page.between(index - 1) == " "
    return is_name and not (page.language == "de" and has_umlaut)


def _has_bare_capital(own: str, theirs: str) -> bool:
    """Tell whether two words differ in the accent of their first letter, a capital, alone."""
    first = own.rfind("'") + 1
    return (
        own[first : first + 1].isupper() and own[first + 1 :] == theirs[first + 1 :] and own[:first] == theirs[:first]
    )


def _is_free(first: str, second: str, language: str) -> bool:
    """Tell whether the accent in which two words differ may be set or left off in their language."""
    if first in _FREE_WORDS or second in _FREE_WORDS:
        return True
    free = _FREE.get(language)
    if not free or _NOT_FREE.fullmatch(first) or _NOT_FREE.fullmatch(second):
        return False
    return first.translate(free) == second.translate(free)


def _has_few_accents(page: Words) -> bool:
    return sum(not sign.isascii() and sign.isalpha() for sign in page.text) <= _FEW * len(page)
