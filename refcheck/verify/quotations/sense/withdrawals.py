"""Words that a page gives only to take them back: those somebody never said, or that a correction withdraws."""

import re

from refcheck.text.patterns import caseless, late
from refcheck.verify.quotations.sense.senses import is_denial
from refcheck.verify.quotations.sentence_bounds import find_own_sentence_start, find_sentence_end
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
_EARLIER = late(
    r"(?i)\b(?:(?:earlier|previous|original|initial|first|prior) (?:version|edition|headline|report|draft|caption)"
    r"|(?:früheren?|ersten|vorherigen|ursprünglichen) (?:version|fassung)"
    r"|version (?:précédente|antérieure|initiale)|(?:première|précédente) version"
    r"|versi[oó]n (?:anterior|previa|inicial)|(?:anterior|primera|previa) versi[oó]n"
    r"|versione precedente|precedente versione|vers[aã]o anterior|(?:прежней|предыдущей|первоначальной) версии"
    r"|(?:incorrectly|wrongly|mistakenly|erroneously) (?:quoted|attributed|stated|said|reported|gave|wrote)"
    r"|misquoted|misstated|misattributed)\b"
)
# One of these stands in whatever it matches.
_IN_EARLIER = tuple(
    "version edition headline report draft caption fassung versi versã versa верси incorrect wrong mistaken erroneous "
    "misquoted misstated misattributed".split()
)
_SET_RIGHT = late(
    r"(?i)\b(?:correct(?:ed)? (?:to|quotation|quote|words|wording)|should (?:have|read|say)|in fact|actually"
    r"|rather than|instead of|has been (?:changed|amended|updated) to|now reads|richtig|korrekt"
    r"|en réalité|en realidad|correcto)\b"
)


_OR = frozenset("or nor and oder noch ou ni o né или".split())
_MARK_BEHIND = re.compile(r"[.,!?…]?\s?[\"“”»«’'」』]")
_DENIAL_REACH = 120  # code points
_CLAIM = re.compile(r"(?i)[ \t]*(?:the )?(?:claim|behauptung|afirmación|bulo|l['’]affirmation|alegação)[ \t]*:")
# `… told them: "We cut corners." She said no such thing.`
_PURPORTED = late(
    r"(?i)\b(?:(?:appear(?:s|ed|ing)?|purport(?:s|ed|ing)?) to (?:show|have|quote)|falsely (?:claim|quot|attribut)\w*"
    r"|(?:fake|false|fabricated|doctored|made-up|bogus|hoax) (?:quote|quotation|claim|clip|video|audio|tweet|post"
    r"|letter|headline|statement)s?)\b"
)
# One of these stands in whatever it matches.
_IN_PURPORTED = ("appear", "purport", "false", "fake", "fabricated", "doctored", "made-up", "bogus", "hoax")
_OPENING_MARKS = tuple("\"“„«‘'‚")
# `denied that its founder had described customers as "`, not `denied that it had known, saying "`
_DENIES = re.compile(
    r"(?i)\b(?:den(?:ied|ies|ying|y))\s(?:\w+\s)?(?:that|having|ever|calling|saying|describing|using|telling|writing"
    r"|suggesting|claiming|branding|promising)\b"
)
_SAYS_INSTEAD = re.compile(
    r"(?i),\s(?:\w+\s){0,2}(?:saying|adding|insisting|calling|telling|describing|arguing|stating|writing)\b"
    r"|\b(?:and|but)\s(?:\w+\s){0,2}(?:said|added|insisted|called|told|described|wrote)\b|[:;]"
)
_THAT = r"(?:that|this|it|so|any such thing|(?:those|these) words|anything of the (?:sort|kind))"
_DENIED_NEXT = late(
    r"[\s\"”»“’')\]]*(?:(?:But |Yet )?(?:[Ss]he|[Hh]e|[Tt]hey|(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?(?!It\b)[A-Z]\w+)"
    rf" (?:had |has |have )?(?:said no such thing|never said {_THAT}|did(?:n['’]t| not) say {_THAT}"
    r"|(?:did(?:n['’]t| not)|never) use(?:d)? (?:that|the|this|those) (?:word|phrase|expression|term|words))[.!,;]"
    r"|(?:The|This|That) (?:quote|quotation|statement|remark|line|sentence|audio|clip|video|recording|post|tweet|letter"
    r"|screenshot|image|footage|document|e-?mail|headline) (?:is|was|has been) (?:\w+ )?"
    r"(?:fake|false|fabricated|invented|made up|bogus|fictitious|not genuine|untrue|doctored)\b"
    r"|(?:It|This|That) (?:is|was) (?:an? )?(?:\w+ )?(?:hoax|fake|forgery|fabrication|spoof|parody)\b"
    r"|Das hat (?:er|sie) nie gesagt\b|(?:Das|Dieses) Zitat ist (?:frei )?(?:erfunden|falsch|gefälscht)\b"
    r"|(?:Il|Elle) n['’]a jamais (?:dit|tenu|prononcé)\b|(?:Nunca|No) dijo (?:eso|tal cosa)\b|Non l['’]ha mai detto\b)"
)


def find_denial_of_saying(page: Words, start: int) -> str | None:
    """Give the words that say of quoted words that nobody said them: `He never said "`, `denies ever having said "`."""
    if not start or page.ends_sentence(start - 1) or not _MARK_BEFORE.search(page.between(start - 1)):
        return None
    floor = max(0, start - _FARTHEST)
    has_verb = False
    index = start
    while index > floor:
        index -= 1
        key = page.keys[index]
        if key in _OR and index > 1 and _MARK_BEHIND.match(page.between(index - 1)):
            index = _opening(page, index)  # `the words "rushed" or "`
            floor = max(0, index - _FARTHEST)
            continue
        if index < start - 1 and (page.ends_sentence(index) or any(sign in page.between(index) for sign in ",;:")):
            return None
        if is_denial(key, page):
            return page.phrase(index, start) if has_verb else None
        if key in _SAID:
            has_verb = True
        elif key not in _BETWEEN:
            return None
    return None


def _opening(page: Words, index: int) -> int:
    """Give the first word of the quoted words that end before the word at `index`."""
    for first in range(index - 1, max(0, index - 1 - _FARTHEST), -1):
        if _MARK_BEFORE.search(page.between(first - 1)):
            return first
    return index


def is_withdrawn(text: str, start: int, end: int) -> bool:
    """Tell whether a page takes a passage back.

    It stands in a note of what an earlier version got wrong, or as the claim that a fact check goes on to deny.
    """
    tail = find_sentence_end(text, end, min(len(text), end + _DENIAL_REACH))
    if _CLAIM.match(text, text.rfind("\n", 0, start) + 1) or _DENIED_NEXT.match(text[tail : tail + _DENIAL_REACH]):
        return True
    line = text.rfind("\n", 0, start) + 1
    lead = text[find_own_sentence_start(text, line, start) : start]
    plain = caseless(lead)
    if any(word in plain for word in _IN_PURPORTED) and _PURPORTED.search(lead):
        return True
    denial = _DENIES.search(lead) if lead.endswith(_OPENING_MARKS) else None
    if denial and not _SAYS_INSTEAD.search(lead, denial.end()):
        return True
    found = list(_EARLIER.finditer(lead)) if any(word in plain for word in _IN_EARLIER) else []
    return bool(found) and not _SET_RIGHT.search(lead, found[-1].end())
