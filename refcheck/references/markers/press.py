"""Markers of the press in any order: "(3 May 2021, Reuters)", "(Akorda, in Kazakh, 7 May)", "(WSJ op-ed, 2023)".

What may stand in such a parenthesis is an outlet, agency, programme, place, author, title, a word on language or
kind, and a date. Only the list says which is which: all parts must agree with one entry, and with one alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.groups import Group, written_out
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import agrees, score_name
from refcheck.text.dates import FoundDate, FoundMonthDay, scan_dates
from refcheck.text.patterns import late

_LEAD = late(
    r"(?:see|see also|cf\.|source:|as|via|per|according to|vgl\.|siehe|voir|véase|ver|vedi|bkz\.|см\.)\s{1,3}",
    re.IGNORECASE,
)
_JOINT = late(
    r"\s?[,:;|/]\s?|\s[–—-]\s|\s(?:in|for|on|via|through|by|of|from|bei|dans|en|em|su|nach|reported|said|wrote)\s"
)
_KIND = (
    r"(?:op-?ed|editorial|opinion|comment|commentary|column|blog|live\s?blog|live|podcast|video|print(?: edition)?|"
    r"online|web(?:site)?|interview|report|reportage|analysis|explainer|factbox|feature|news|newscast|broadcast|radio|TV|"
    r"press release|statement|tweet|post|transcript|translation|updated?|published|retrieved|undated|paywall(?:ed)?|"
    r"Leitartikel|Kommentar|Bericht|éditorial|tribune|reportaje|editoriale|cronaca)"
)
# "in Kazakh and Russian", "Kazakh service", "auf Russisch", "op-ed", "Saturday"
_REMARK = late(
    rf"(?:the|an?|its|their)?\s?(?:{_KIND}|in\s[A-Z]\w+(?:\sand\s[A-Z]\w+)?|[A-Z]\w+\s(?:service|edition|bureau|desk|language)|"
    r"[A-Z]\w+-language|auf\s[A-Z]\w+|en\s\w+|"
    r"[A-Z]\w+(?:\sand\s[A-Z]\w+)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
)
_KIND_BEHIND = late(rf"\s(?:{_KIND})\Z", re.IGNORECASE)
_WORD_BEFORE = late(
    r"(?:in|on|of|the|as|from|for|vom|du|del|dated|published|reported|updated)\b\s?|[\s,:.–—-]", re.IGNORECASE
)
_UNKNOWN_NAME = late(r"(?:[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ][\w’'.-]{1,30}\s?){1,3}")
_MARKS = ' \t\n\u00a0.,:;“”„«»"‘’*_()–—-'
_SURE_NAME = 0.85
_LEAST_NAME = 0.7
_MOST_PARTS = 12
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PressMatch:
    """The works that a parenthesis names, one for each of its parts; `tied` where one part fits several."""

    works: tuple[int, ...] = ()
    tied: tuple[int, ...] = ()
    name: str = ""


def match_press_marker(inner: str, index: NameIndex) -> PressMatch:
    """Match each part between semicolons with the one entry that all its pieces agree with; all parts must have one."""
    parts = inner.split(";")
    if len(parts) > _MOST_PARTS:
        return PressMatch()
    works: list[int] = []
    for part in parts:
        found = _match_part(part.strip(), index) if len(part) <= _LONGEST else PressMatch()
        if not found.works:
            return found
        works += found.works
    return PressMatch(works=tuple(dict.fromkeys(works)))


def _match_part(part: str, index: NameIndex) -> PressMatch:
    lead = _LEAD.match(part)
    part = written_out(part[lead.end() :] if lead else part)
    dates: Sequence[FoundDate | FoundMonthDay] = scan_dates(part)
    days = [one for one in dates if not isinstance(one, FoundDate) or one.date.month is not None]
    dates = days if len(days) == 1 else dates  # "Official Gazette no. 1478, 30 January 2021"
    if len(dates) != 1:
        return PressMatch()
    date = dates[0]
    group = (
        Group("", date.date, has_date=True)
        if isinstance(date, FoundDate)
        else Group("", None, has_date=True, month_day=(date.month, date.day))
    )
    pieces = [*_pieces(part[: date.start]), *_pieces(part[date.end :])]
    return _match_pieces(pieces, group, index)


def _pieces(words: str) -> Iterator[str]:
    for piece in _JOINT.split(words):
        bare = (
            _WORD_BEFORE.sub("", piece, count=1).strip(_MARKS) if _WORD_BEFORE.fullmatch(piece) else piece.strip(_MARKS)
        )
        if bare:
            yield bare


def _match_pieces(pieces: Sequence[str], group: Group, index: NameIndex) -> PressMatch:
    fitting: dict[int, int] = {}
    for piece in pieces:
        name = _KIND_BEHIND.sub("", piece)
        for key in index.find(name, group.date):
            if key.work in fitting or score_name(name, key) < _LEAST_NAME or not agrees(group, key):
                continue
            known = _count_known(pieces, name, group, key)
            if known:
                fitting[key.work] = known
    most = max(fitting.values(), default=0)
    best = tuple(sorted(work for work, known in fitting.items() if known == most))
    return PressMatch(works=best) if len(best) == 1 else PressMatch(tied=best, name=", ".join(pieces))


def _count_known(pieces: Sequence[str], name: str, group: Group, key: NameKey) -> int:
    """Count the pieces that the entry has; 0 where one is foreign to it."""
    known = unknown = 0
    for piece in pieces:
        bare = _KIND_BEHIND.sub("", piece)
        folded = fold_name(bare)
        if bare == name or f" {folded} " in key.words or score_name(bare, key) >= _LEAST_NAME:
            known += 1
        elif _UNKNOWN_NAME.fullmatch(bare):
            unknown += 1
        elif not _REMARK.fullmatch(piece):
            return 0
    # A place or programme that the entry leaves out is believed beside a sure name and a day.
    is_precise = group.month_day is not None or (group.date is not None and group.date.day is not None)
    is_sure = is_precise and score_name(name, key) >= _SURE_NAME
    return known if unknown == 0 or (unknown == 1 and is_sure) else 0
