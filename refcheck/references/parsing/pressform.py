"""Press entries without quotation marks: "Punch: Fire at Olusosun, 14 March 2018", "Andina | Title | 27 Nov 2023".

The model takes the outlet of such an entry for an author or for the beginning of the title; its marks tell them apart.
"""

import re
from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.official import BODY_WORDS
from refcheck.references.parsing.places import is_country
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import match_outlet, outlet_of_url
from refcheck.text.patterns import late

_LABEL = late(r"\s{0,4}(?:[\[(]?\d{1,3}[\])]\s|\d{1,3}\.\s|[•*–-]\s)?\s{0,3}")
_MARK = re.compile(r":\s|\s[|–—]\s|\t")
_BEFORE_DATE = re.compile(r"(?:[,.]\s|\s[|–—-]\s|\t|\s\(|(?<=[?!”»])\s)(?:[^\W\d_]{3,9},\s)?\Z")
_SMALL = frozenset("of the for and de du la le des der die das von van het del di da do e y i für und et nord".split())
_BY_COMMA = re.compile(r",\s")
_REMARK_BEHIND = re.compile(r"\s[\[(][^\[\]()]{2,60}[\])]\Z")
_ACCESS_WORDS = late(
    r"\W{0,3}(?:abgerufen|zugriff|aufgerufen|accessed|retrieved|consulté|consultado|acesso|accesso|erişim)\b\D{0,20}\Z",
    re.IGNORECASE,
)
_UNDATED = re.compile(r"\((?:undated|n\.\s?d\.|no date|o\.\s?D\.|s\.\s?d\.|s\.\s?f\.)\)\s*\Z")
_REPLACED = ("author", "title", "container-title", "publisher", "editor", "publisher-place", "genre")
_BODIES = frozenset(("government", "organisation", "think_tank"))
_BODY = re.compile(rf"\b(?:{BODY_WORDS})\b|[a-zä](?:amt|ministerium|behörde)\b")
_MOST_WORDS = 6
_FEWEST_TITLE_WORDS = 2


def read_press_form(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give outlet and title as the marks of the form part them; the segments as they are where it is another form."""
    first = _first_mark(text, anchors)
    if first is None:
        return segments
    start, mark = first
    end = _end_of_title(text, anchors, mark.end())
    name = (start, mark.start())
    if end is None or not _is_outlet_name(text, *name) or not _is_title(text, mark, end):
        return segments
    url = next((one.value for one in anchors if one.role is Role.URL), None)
    host = outlet_of_url(url) if url else None
    known = match_outlet(text[slice(*name)], tolerant=False)
    if host is not None and host not in (
        known,
        *(match_outlet(one, tolerant=False) for one in text[slice(*name)].split("/")),
    ):
        return segments
    if mark[0] != ": " and known is None and host is None and match_outlet(text[mark.end() : end], tolerant=False):
        return segments  # "Castillo detenido – El Comercio – 8 Dec 2022"
    kept = [one for one in segments if one.label not in _REPLACED]
    is_body = known.kind in _BODIES if known else _BODY.search(text, *name) is not None
    label = "author" if is_body else "container-title"
    kept.append(Segment(label=label, start=name[0], end=name[1]))
    kept.append(Segment(label="title", start=mark.end(), end=end))
    return sorted(kept, key=lambda one: one.start)


def _first_mark(text: str, anchors: Sequence[Anchor]) -> tuple[int, re.Match[str]] | None:
    """Give where the first words begin and the mark behind them; None beside quotation marks."""
    if any(one.role is Role.QUOTED for one in anchors):
        return None
    label = _LABEL.match(text)
    start = label.end() if label else 0
    mark = _MARK.search(text, start, start + 60)
    return (start, mark) if mark else None


def _end_of_title(text: str, anchors: Sequence[Anchor], start: int) -> int | None:
    """Give where the title ends before the day at the end of the entry, behind which no more than an address stands."""
    undated = _UNDATED.search(text, start)
    if undated is not None:
        return trim(text, start, undated.start())[1]
    dates = [one for one in anchors if one.role is Role.ISSUED and one.date is not None and one.start >= start]
    if len(dates) != 1 or dates[0].date is None or dates[0].date.month is None:
        return None
    before = _BEFORE_DATE.search(text, start, dates[0].start)
    addresses = [one for one in anchors if one.role in (Role.URL, Role.ACCESSED) and one.start >= dates[0].end]
    stop = addresses[0].start if addresses else len(text)
    behind = _ACCESS_WORDS.sub("", text[dates[0].end : stop].removesuffix("г."))
    if before is None or any(map(str.isalnum, behind)):
        return None
    end = trim(text, start, before.start())[1]
    remark = _REMARK_BEHIND.search(text, start, end)
    return remark.start() if remark else end


def _is_outlet_name(text: str, start: int, end: int) -> bool:
    """Tell an outlet's name from a person, a country, and from the first words of a title with a colon."""
    words = text[start:end].split()
    if "/" in text[start:end]:  # "Zeit Online/dpa"
        return all(match_outlet(one.strip(), tolerant=False) is not None for one in text[start:end].split("/"))
    if not 0 < len(words) <= _MOST_WORDS or any(mark in text[start:end] for mark in (",", "/", "(", ". ")):
        return False
    if match_outlet(text[start:end], tolerant=False) is not None:
        return True
    if any(word[0].islower() and word not in _SMALL for word in words[1:]) or not any(map(str.isalpha, words[0])):
        return False
    is_person = words[0] in all_given_names() and words[0].casefold() not in _SMALL
    return not is_person and not words[0].endswith(".") and not is_country(text[start:end])


def _is_title(text: str, mark: re.Match[str], end: int) -> bool:
    """Tell a title of its own from one that another outlet follows: "A name: Title, BBC News, 3 May 2021"."""
    words = text[mark.end() : end]
    if len(words.split()) < _FEWEST_TITLE_WORDS or ". " in words:
        return False
    parts = _BY_COMMA.split(words)
    return len(parts) == 1 or match_outlet(parts[-1], tolerant=False) is None
