"""Back references: *ibid.*, *op. cit.*, *supra* note 3, ebd., там же, short titles.

A back reference is resolved only where one answer stands out. Everything else keeps its reason,
because a wrong guess would check a claim against the wrong page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from refcheck.text.patterns import late


class BackReferenceKind(StrEnum):
    """What a back reference points by."""

    PREVIOUS = "previous"
    NAMED = "named"
    NUMBERED = "numbered"
    DATED = "dated"


@dataclass(frozen=True, slots=True)
class BackReference:
    """A back reference as read: by what it points, and the name or number that it gives."""

    kind: BackReferenceKind
    name: str | None = None
    number: int | None = None
    locator: str | None = None
    length: int | None = None
    """How many characters of the note are the reference; what follows is a remark."""


_PREVIOUS = (
    r"(?:idem|id\.?),?\s?(?:ibidem|ibid)|ibidem|ibid|ibíd|ib|idem|id|tamże|tamtéž|tamtiež|там само|aldaar|"
    r"ebenda|ebendort|ebd|eb|a\.?\s?a\.?\s?o|am angegebenen ort|ders\.?\s?,?\s?ebd|"
    r"loc\.?\s?cit|"
    r"aynı yer|aynı eser|age|a\.g\.[em]|agm|agy|там же|тамже|ivi|ibídem|íbid|íd|mesma obra|"
    r"same source|same as above|ditto"
)
_NAMED = (
    r"op\.?\s?cit|ob\.?\s?cit|dz\.\s?cyt|вказ\.\s?(?:праця|твір)|a\.?\s?a\.?\s?o|loc\.?\s?cit|указ\.?\s?соч|цит\.?\s?соч|(?:art|ouvr|doc|"
    r"rapport)\.?\s?cit(?:ée?s?|ado|ato)?|"
    r"obra citada|(?:as )?(?:already )?cited (?:above|earlier|before)|cited supra|bereits zitiert|déjà cité|"
    r"(?<=,\s)(?:cited|citée?|citado|citato)|cit|"
    r"a\.g\.e|a\.g\.m|wie anm|aao"
)
_LOCATOR = (
    r"(?:(?:annexe?|appendix|anexo|allegato|anhang)\s[A-H]\b|"
    r"(?:(?:at|pp?\.?|S\.|s\.|с\.|С\.|стр\.|str\.|hier|à la p\.|par(?:a|as)?\.?|¶+|§+|f\.|n\.|pág\.|págs\.|fol\.|"
    r"arts?\.?|ch\.|chap\.|Rn\.|Rz\.|Rdnr?\.|Kap\.|cap\.|cc?\.|f°|fols\.|л\.|гл\.|т\.|sec\.|recitals?|nos?\.|cols?\.?|"
    r"table|tab\.|fig\.|annex|box|para\.?|(?:ss?|regs?|sch)(?=\s\d))\s{0,2}(?:[A-Z]{1,6}(?=\d))?){0,2}"
    r"\[?(?:\d{1,5}[A-Z]\b|[\divxlc]{1,6})(?:\s{0,2}[-–—,]\s{0,2}\d{1,5}){0,4}(?:\s{0,2}(?:f{1,2}\.?|ff\.?))?\]?)"
)
_NUMBER = late(r"(?<![^\W\d_])[\divxlc]{1,6}(?:\s{0,2}[-–—,]\s{0,2}\d{1,5}){0,4}(?:\s{0,2}ff?)?$", re.IGNORECASE)
_SIGNAL = (
    r"(?:(?:see|see also|cf\.?|vgl\.?|siehe|voir|v\.|véase|vid\.|ver|vedi|bkz\.?|см\.?|compare|but see)\s{1,3}){0,2}"
)

_PREVIOUS_ONLY = re.compile(
    rf"{_SIGNAL}[*_]{{0,2}}(?:{_PREVIOUS})\b[*_]{{0,2}}(?P<gap>[\s.,:;(]{{0,4}})(?P<locator>{_LOCATOR}\b\.?)?"
    r"(?:\s\[\d{1,4}\](?:[–-]\[\d{1,4}\])?)?\)?"
    rf"(?P<stop>[.,;:]|\s[-–—(]|$)?(?P<rest>.{{0,400}})",
    re.IGNORECASE | re.DOTALL,
)
_SUPRA = late(
    rf"{_SIGNAL}(?P<name>[^\d\n]{{0,80}}?)[\s,(]{{0,3}}[*_]{{0,2}}(?:supra|above|infra|wie|oben|op\.?\s?cit\.?|"
    rf"siehe)[*_]{{0,2}},?\s{{0,2}}"
    rf"\(?(?:at\s)?(?:end|foot)?(?:note|n|fn|nn|anm|fu(?:ß|ss)note|nota|not|сноска|"
    rf"прим)\b\.?\s{{0,2}}(?P<number>\d{{1,4}})\)?"
    rf"[\s,:]{{0,3}}(?P<locator>{_LOCATOR})?(?P<stop>[\s.,;)]*)(?P<rest>.{{0,400}})",
    re.IGNORECASE | re.DOTALL,
)
_NOTE_IN_BRACKETS = late(
    rf"{_SIGNAL}(?P<name>(?:(?!(?:1[5-9]|20)\d\d\b)[^\n“”„«»\"]){{2,80}}?)[\s,]{{1,3}}[(\[](?:(?:above|supra|wie|oben|see|s\.|siehe|vgl\.)\s)?(?:end|"
    rf"foot)?(?:note|n|fn|nn|anm|fu(?:ß|ss)note|nota|прим)"
    rf"\.?\s{{0,2}}(?P<number>\d{{1,4}})[)\]][\s,:]{{0,3}}(?P<locator>{_LOCATOR})?(?P<stop>[\s.,;)]*)(?P<rest>.{{0,400}})",
    re.IGNORECASE | re.DOTALL,
)
# "Ministry of Earth Sciences, n. 1, p. 4.": a name and the note that has it; a law or a journal may have its number so
_NAME_AND_NOTE = re.compile(
    r"(?P<name>(?!(?:Legge|Decreto|Loi|Ley|Lei|Law|Act|Order|Regulation|Resolution|Directive|Decision|L|D)\b)"
    rf"[A-ZÀ-ÖØ-Þ][^\d\n;“„«\"]{{1,80}}?),\s(?:n|note|fn)\.?\s?(?P<number>\d{{1,3}})(?:,\s(?P<locator>{_LOCATOR}))?\.?"
)
_NOTE_ALONE = re.compile(
    rf"{_SIGNAL}(?:end|foot)?(?:notes?|n|fn|anm|anmerkung|fu(?:ß|ss)note|nota|"
    rf"прим)\.?\s{{0,2}}(?P<number>\d{{1,4}})(?:\s(?:above|oben|supra))?"
    rf"[\s,:]{{0,3}}(?P<locator>{_LOCATOR})?(?P<stop>[\s.,;)]*)(?P<rest>)",
    re.IGNORECASE,
)
_OP_CIT = re.compile(
    rf"{_SIGNAL}(?P<name>[^\n]{{2,80}}?)[\s,.]{{1,3}}[*_]{{0,2}}\(?(?:{_NAMED})\b\.?\)?[*_]{{0,2}}[\s,:.]{{0,3}}(?P<locator>{_LOCATOR})?(?P<stop>[\s.,;]*)(?P<rest>.{{0,400}})",
    re.IGNORECASE | re.DOTALL,
)

# After the words of a back reference only a remark may stand, never a work of its own.
_INLINE = re.compile(
    rf"[(\[]{_SIGNAL}[*_]{{0,2}}(?:ibidem|ibid|ibíd|idem|id(?=\.)|same source|same as above|ebenda|ebd|там же|"
    rf"a\.g\.e|ivi|a\.\s?a\.\s?o|(?:op|ob|loc)\.?\s?cit)\b\.?[*_]{{0,2}}\s{{0,2}}[,:;]?\s{{0,2}}"
    rf"(?P<locator>{_LOCATOR}\b\.?)?\s{{0,2}}[)\]]",
    re.IGNORECASE,
)
# "Ebd. heißt es, man habe alles versucht.": the sentence itself begins with it.
_OPENS_SENTENCE = late(
    r"(?<=[.!?”“\"»)\]]\s)(?:(?:Ebd|Ibid)\.|(?:Ebenda|Ebendort|Там же)(?=\s(?:heißt|steht|liest|wird|ist zu lesen|"
    r"говорится|сказано|указано|отмечается)\b))(?=\s[a-zäöüа-я])"
)
_BRACKETED_NOTE = re.compile(
    r"[(\[](?:(?:above|supra|wie|oben|see|s\.|siehe|vgl\.)\s)?(?:end|foot)?(?:note|n|fn|nn|anm|fu(?:ß|ss)note|nota|"
    r"прим)\.?\s{0,2}\d",
    re.IGNORECASE,
)
# "Мост // Якутия. 2020. 7 мая. См. также: Журавлёва А. Указ. соч.": a work of its own stands before it.
_ANOTHER_BEFORE = re.compile(r"\s//\s|[.;]\s(?:See|Cf|Vgl|Siehe|Voir|Véase|Vedi|Bkz|См|Ср)\b")
_OWN_WORK = re.compile(r"https?://|\b(?:1[5-9]|20)\d\d\b|[“„«\"]")
# "Ibid., entry for 14 June 1923", "Ibid., 3 March 1820": a place in a diary, in minutes, in letters.
_DATED_PLACE = late(
    r"[\s,(]{0,4}(?:(?:entry|entries|letter|letters|minutes?|session|sitting|meeting|diary|journal|log|debate|"
    r"Eintrag|Sitzung|Brief|entrée|séance|lettre)\b[^.;“„«\"\d]{0,30}\s)?(?:\d{1,2}(?:st|nd|rd|"
    r"th)?\.?\s)?[^\W\d_]{3,10}\.?\s"
    r"(?:\d{1,2},\s)?(?:1[5-9]|20)\d\d(?:,\s(?:pp?\.|fols?\.|S\.)\s?\d{1,5}[rv]?(?:[-–]\d{1,5}[rv]?)?)?[).\s]{0,4}\Z"
)
_LONGEST = 480


def match_back_reference(text: str) -> BackReference | None:
    """Read `text`, one note or one part of it, as a back reference; None where it is a work of its own."""
    return _match_head(text.strip()[:_LONGEST])


@lru_cache(maxsize=16_384)
def _match_head(head: str) -> BackReference | None:
    """Match the beginning of a text, which is asked for several times while its note is read."""
    match = _PREVIOUS_ONLY.fullmatch(head)
    if match and _stands_alone(match) and (not _OWN_WORK.search(match["rest"]) or _DATED_PLACE.match(match["rest"])):
        return BackReference(BackReferenceKind.PREVIOUS, locator=_number_in(match["locator"]), length=_length(match))
    if len(head) > 240:
        return None
    folded = _plain(head)
    match = _SUPRA.fullmatch(head) if any(map(folded.__contains__, _SUPRA_SIGNS)) else None
    if match is None and ("(" in head or "[" in head) and _BRACKETED_NOTE.search(head):
        match = _NOTE_IN_BRACKETS.fullmatch(head)
    alone = _NOTE_ALONE.fullmatch(head)
    if alone:
        return BackReference(
            BackReferenceKind.NUMBERED, None, int(alone["number"]), _number_in(alone["locator"]), _length(alone)
        )
    named = _NAME_AND_NOTE.fullmatch(head) if match is None and (", n" in head or ", fn" in head) else None
    if named:
        locator = _number_in(named["locator"])
        return BackReference(BackReferenceKind.NUMBERED, named["name"], int(named["number"]), locator, len(head))
    if match and not _OWN_WORK.search(match["rest"]):
        name = match["name"].strip(" ,.*_") or None
        return BackReference(
            BackReferenceKind.NUMBERED, name, int(match["number"]), _number_in(match["locator"]), _length(match)
        )
    match = _OP_CIT.fullmatch(head) if any(map(folded.__contains__, _NAMED_SIGNS)) else None
    if match and not _OWN_WORK.search(match["rest"]) and not _ANOTHER_BEFORE.search(match["name"]):
        name = match["name"].strip(" ,.*_")
        return BackReference(BackReferenceKind.NAMED, name, locator=_number_in(match["locator"]), length=_length(match))
    return None


_SUPRA_SIGNS = ("supra", "above", "infra", "wie", "oben", "opcit", "siehe")
_NAMED_SIGNS = ("cit", "cyt", "вказ", "соч", "age", "agm", "wieanm", "aao")
"""One of these is in all that the patterns can match, points and blanks left out; most notes hold none."""


def _plain(head: str) -> str:
    return "".join(head.casefold().replace("ı", "i").replace("\u0307", "").replace("ß", "ss").replace(".", "").split())


def find_inline_back_references(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Find "(ibid., p. 20)" in running text: its place and the locator."""
    for match in _INLINE.finditer(text):
        yield match.start(), match.end(), _number_in(match["locator"])


def find_opening_back_references(text: str) -> Iterator[tuple[int, int]]:
    """Find "Ebd." at the head of a sentence of running text."""
    if any(sign in text for sign in ("Ebd", "Ebend", "Ibid.", "Там же")):
        yield from (match.span() for match in _OPENS_SENTENCE.finditer(text))


def _number_in(locator: str | None) -> str | None:
    """Give the pages without the word before them: "47" for "S. 47."."""
    found = _NUMBER.search(locator.rstrip(" .]")) if locator else None
    return found[0] if found else None


def _length(match: re.Match[str]) -> int:
    if (match["stop"] and match["stop"].strip() == "(") or _DATED_PLACE.match(match["rest"]):
        return len(match[0])
    return len(match[0][: match.start("rest")].rstrip(" ("))


def _stands_alone(match: re.Match[str]) -> bool:
    """Tell "Ibid., 12. A remark" from a title that begins like one ("Age of Empire")."""
    if match["locator"] or not match["rest"]:
        return bool(match["locator"] is None or match["gap"])
    return bool(match["gap"].strip() or match["stop"])
