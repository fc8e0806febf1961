"""Words that a page gives only to take them back: those somebody never said, or that a correction withdraws."""

import re

from refcheck.verify.quotations.senses import NEGATIONS
from refcheck.verify.quotations.sentence_bounds import find_own_sentence_start
from refcheck.verify.quotations.words import Words

_SAID = frozenset(
    """say said saying says tell told telling claim claimed claiming promise promised write wrote written writing utter
    uttered use used using call called words word phrase sagte gesagt sagen behauptet geschrieben versprochen gesprochen
    dit dire affirmé ecrit promis prononce dijo dicho decir afirmado escrito prometido pronunciado detto dire
    scritto affermato pronunciato disse dito dizer escrito afirmou prometeu говорил говорила сказал сказала обещал
    обещала писал писала gezegd zei sagt sagde sa""".split()
) | frozenset(("affirme", "ecrit"))
_BETWEEN = frozenset(
    """ever have has had having actually once even he she they i we it that publicly explicitly the words word phrase a
    to been be would be es je jemals so das die worte den satz wörtlich jamais rien de les mots la las palabras el lo
    le ha haber aver mai avere parole as palavras a frase ter этого слова фразу in those these exact such any anyone
    anything him her them me us""".split()
)
_FARTHEST = 8  # words before the opening mark
_MARK_BEFORE = re.compile(r"[\"“”„«»‘'‚「『]\s?$")
_EARLIER = re.compile(
    r"(?i)\b(?:(?:earlier|previous|original|initial|first|prior) (?:version|edition|headline|report|draft|caption)"
    r"|(?:früheren?|ersten|vorherigen|ursprünglichen) (?:version|fassung)"
    r"|version (?:précédente|antérieure|initiale)|(?:première|précédente) version"
    r"|versi[oó]n (?:anterior|previa|inicial)|(?:anterior|primera|previa) versi[oó]n"
    r"|versione precedente|precedente versione|vers[aã]o anterior|(?:прежней|предыдущей|первоначальной) версии"
    r"|(?:incorrectly|wrongly|mistakenly|erroneously) (?:quoted|attributed|stated|said|reported|gave|wrote)"
    r"|misquoted|misstated|misattributed)\b"
)
_SET_RIGHT = re.compile(
    r"(?i)\b(?:correct(?:ed)? (?:to|quotation|quote|words|wording)|should (?:have|read|say)|in fact|actually"
    r"|rather than|instead of|has been (?:changed|amended|updated) to|now reads|richtig|korrekt"
    r"|en réalité|en realidad|correcto)\b"
)


def find_denial_of_saying(page: Words, start: int) -> str | None:
    """Give the words that say of quoted words that nobody said them: `He never said "`, `denies ever having said "`."""
    if not start or not _MARK_BEFORE.search(page.between(start - 1)):
        return None
    floor = max(0, start - _FARTHEST)
    has_verb = False
    for index in range(start - 1, floor - 1, -1):
        key = page.keys[index]
        if index < start - 1 and (page.ends_sentence(index) or any(sign in page.between(index) for sign in ",;:")):
            return None
        if key in NEGATIONS:
            return page.phrase(index, start) if has_verb else None
        if key in _SAID:
            has_verb = True
        elif key not in _BETWEEN:
            return None
    return None


def is_withdrawn(text: str, start: int) -> bool:
    """Tell whether a passage stands in a note of what an earlier version of the page had, and got wrong."""
    line = text.rfind("\n", 0, start) + 1
    lead = text[find_own_sentence_start(text, line, start) : start]
    found = list(_EARLIER.finditer(lead))
    return bool(found) and not _SET_RIGHT.search(lead, found[-1].end())
