"""The reporting verb beside quoted words whose speaker stands somewhere else: "“…”, dijo con la voz quebrada"."""

import re

from refcheck.claims.speaking.after_quotes import VERB_LEADS
from refcheck.claims.speaking.speakers import is_noun
from refcheck.claims.vocabulary.reporting_verbs import AUXILIARIES, OBJECT_VERBS, REPORTING_VERBS, WEAK_VERBS
from refcheck.datatypes.selectors import Span

_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
_BEHIND = re.compile(r"[\s,—–-]*(?=[^\W\d_])")
_HAD_SAID = re.compile(
    r"(?:s’est|s’était|a-t|avait|ont|avaient)-(?:ils?|elles?|on)\s(?P<verb>[^\W\d_]{3,}(?:é|u|i|s|t|ée|ue))\b"
)
_ASKED_BACK = re.compile(r"(?P<verb>[^\W\d_]{3,})-(?:t-)?(?:ils?|elles?|on|je)\b")
_BACK = re.compile(r"(?:[^\W\d_]+\s){1,4}(?P<verb>shot|hit|fired|broke|chipped|cut|went|chimed)\s(?:back|in|on)\b")
"""Verbs that report only with a small word behind: "the mayor, Jane Doe, | shot back"."""
_WHAT_IS_CALLED = re.compile(
    r"\b(?:what|ce\squ(?:e\s|[’'])|lo\sque|quell[oa]\sche|o\sque)\s?(?:[^\W\d_]+\s){0,4}?"
    r"(?P<verb>(?:calls?|called|terms|termed|describes?|described|dubbed|labels|labelled|labeled)|appel\w+|qualifi\w+|"
    r"nomm\w+|llam\w+|calific\w+|defini\w+|chiam\w+|cham\w+|classific\w+)\s"
    r"(?:as\s|d[e’']\s?|como\s|come\s|di\s)?(?:(?:an?|the|un[ae]?|uma?|el|l[aeo]s?|il|o)\s)?\Z"
)
"""What somebody offers or sees under a name of their own: "has offered what it | calls | “a goodwill gesture”"."""
_LONGEST_BEHIND = 60
_REACH = 160  # code points before the quoted words
_MOST_WEAK = 4  # words between a verb that reports only at times and the quoted words
_MOST_STRONG = 14
_MOST_SUBJECT = 6  # words of a subject and its verb behind quoted words
_CUT = re.compile(r"[;!?“”„«»\"]|[.:]\s")
_NO_MORE = re.compile(r"[\s,:—–-]*$")


def verb_beside(text: str, outer: Span, sentence_start: int) -> str | None:
    """Give the verb that hands quoted words over: right behind them, or the nearest before them in their clause."""
    return _behind(text, outer[1]) or _before(text, max(sentence_start, outer[0] - _REACH), outer[0])


def verb_of_naming(text: str, start: int, sentence_start: int) -> str | None:
    """Give the verb by which somebody calls something with the quoted words at `start`."""
    called = _WHAT_IS_CALLED.search(text, max(sentence_start, start - _LONGEST_BEHIND), start)
    return called["verb"] if called is not None else None


def _behind(text: str, end: int) -> str | None:
    lead = _BEHIND.match(text, end)
    if lead is None or "\n" in lead[0]:
        return None
    at = lead.end()
    is_open = "," in text[end - 2 : at]  # “…,” the former minister went on
    if text[at].isupper() and not is_open:
        return None
    if had := _HAD_SAID.match(text, at):
        return had["verb"]
    if asked := _ASKED_BACK.match(text, at):
        return asked["verb"]
    if is_open and (back := _BACK.match(text[at : at + _LONGEST_BEHIND].replace(",", ""))):
        return back["verb"]
    words = list(_WORD.finditer(text, at, at + _LONGEST_BEHIND))[: _MOST_SUBJECT if is_open else _MOST_WEAK]
    for index, word in enumerate(words):
        lowered = word[0].lower()
        if lowered in REPORTING_VERBS and not word[0][0].isupper() and not (index and is_noun(words, index)):
            return None if lowered in OBJECT_VERBS and not index else word[0]
        if text[word.end() : word.end() + 1] not in {" ", "-"}:
            return None
        if not is_open and lowered not in AUXILIARIES and lowered not in VERB_LEADS:
            return None
    return None


def _before(text: str, start: int, end: int) -> str | None:
    if not _NO_MORE.search(text, max(start, end - 3), end):
        return None
    head = text[start:end].rstrip(" :,—–-")
    clause = _CUT.split(head)[-1]
    words = list(_WORD.finditer(clause))
    for index in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_STRONG), -1):
        word = words[index][0]
        if (
            word.lower() not in REPORTING_VERBS
            or word == "der"
            or word[0].isupper()
            or (index and is_noun(words, index))
        ):
            continue
        if word.lower() in WEAK_VERBS and len(words) - 1 - index > _MOST_WEAK:
            continue
        return word
    return None
