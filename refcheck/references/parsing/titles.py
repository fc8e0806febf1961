"""Where a reference's title and the title of what it appeared in are.

The model proposes; quotation marks, the word "In" and the address's host correct it where they are plain.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refcheck.datatypes.selectors import Span
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.bylines import outlet_of_same_day
from refcheck.references.parsing.containers import IN_BEFORE, LAST_COMMA, end_before_place, find_container
from refcheck.references.parsing.headlines import find_headline
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_NUMBER = late(r"\s*(?:[\[(]?\d{1,4}[\])]|\d{1,4}\.|[•*\-])?\s*")
_SIGNAL = re.compile(
    r"(?:see(?: also| generally)?|but see|cf\.?|vgl\.?(?: auch)?|siehe(?: auch)?|s\. a\.|"
    r"voir(?: aussi)?|véase|ver|cfr\.?|bkz\.?|см\.?|e\.g\.|accord),?\s+(?:[\[(]?\d{1,4}[\])]\s*)?(?=\S)",
    re.IGNORECASE,
)
_GOES_ON = late(r"\s?[:—–](?!\s?$)|[,;]?\s[a-zà-ÿа-я]")
_ACRONYM = re.compile(r"\s\([A-Z][A-Z\d-]{1,11}\)")  # "Coronavirus pandemic (COVID-19)"
_NO_WORDS = re.compile(r"[\W_]*\Z")
_TITLE_BRACKETS = "「『《〈"
_LEAST_QUOTED = 5  # code points of a quoted span with its marks; shorter ones are a quoted word of a title
_FIRST_SENTENCE = re.compile(r"\.\s(?=[^\W\d_a-z])")
_EVENT = re.compile(
    r"(?:(?:joint )?(?:press )?(?:conference|statement|briefing|communiqué)|speech|remarks|address|interview|testimony|"
    r"letter|conversation|meeting|Rede|Erklärung|Interview|Gespräch|discours|déclaration|entretien|discurso|declaración|"
    r"entrevista|discorso|intervista|konuşma|выступление|заявление|интервью)\s(?:of|by|with|from|to|at|on|von|mit|de|du|"
    r"avec|del|con|di|com|президента|с)\b",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:Eine?|An?|Une?|Una|Uma?|Uno)\s")
# "Entretien accordé à", "Interview mit": what follows belongs to it, the outlet too.
_TOLD_TO = late(
    r"(?i)(?:entretien|interview|entrevista|intervista|интервью)\b[^,.]{0,40}\s(?:à|au|avec|with|mit|a|al|con|com|de|to|с)\Z"
)
_NUMBER_BEHIND = re.compile(r"\((?:19|20)\d\d\)\s?\d")  # "COM(2023) 690"
# "Ständige Wohnbevölkerung 2022. Neuchâtel 2023.": an imprint of place and year alone
_PLACE_AND_YEAR = re.compile(
    r"(?<=[\w)”\"»])\.\s[^\W\d_a-z][\w-]{2,20}(?:[ /][^\W\d_a-z][\w-]{2,20})?,?\s(?:1[5-9]|20)\d\d\Z"
)
_SENTENCE_END = late(r"(?<=[^\W\d_]{3})[.?!]\s(?=[^\W_a-zà-ÿа-яё][^.?!]{0,80}\Z)")
_RELEASE = re.compile(
    r"(?:press (?:release|statement)|news release|media (?:release|statement)|Pressemitteilung|Medienmitteilung|"
    r"Presseaussendung|communiqué(?: de presse)?|nota de prensa|comunicado(?: de prensa)?|comunicato(?: stampa)?|"
    r"пресс-релиз)(?:,?\s(?:no|nr|n)[.°º]?\s?[\w/-]{1,12})?(?:\s(?:vom|of|du|del))?[\s:,]{0,3}\Z",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-zà-ÿа-яё]{2,}(?![^\W_])")
_FEWEST_WORDS = 3  # of a title that neither the model nor quotation marks know


@dataclass(frozen=True, slots=True)
class Titles:
    """The places of the title and of the container's title, each None where there is none."""

    title: Span | None
    container: Span | None


def find_titles(text: str, anchors: Sequence[Anchor], labels: Mapping[int, str], segments: Sequence[Segment]) -> Titles:
    """Find both titles of a string from the model's segments and the quotation marks."""
    addresses = {anchor.start for anchor in anchors if anchor.role in (Role.URL, Role.DOI) and "://" in anchor.value}
    segments = [s for s in segments if s.label not in ("title", "container-title") or s.start not in addresses]
    title, rest = _joined(text, [s for s in segments if s.label == "title"])
    container = next(((s.start, s.end) for s in segments if s.label == "container-title"), None)
    quoted = _quoted_title(text, anchors, labels, title)
    headline = find_headline(text, anchors, segments, title)
    if headline is not None:
        title = headline
        outside = [(s.start, s.end) for s in segments if s.label == "container-title" and not _overlap(s, headline)]
        container = outside[0] if outside else None
    elif quoted is not None:
        if container is not None:
            container = _outside(text, quoted, container)
        title = (quoted.start + 1, quoted.end - 1)
        if container is not None and _is_subtitle(text, quoted, container):
            title, container = (quoted.start, container[1]), None
    elif title is None:
        title = _unseen_title(text, anchors, segments, container)
    if title is not None:
        acronym = _ACRONYM.match(text, title[1])
        title = _without_signal(text, (title[0], acronym.end() if acronym else title[1]))
        title = (title[0], _without_repetition(text, *title))
        imprint = _PLACE_AND_YEAR.search(text, *title)
        title = (title[0], imprint.start()) if imprint and imprint.start() > title[0] else title
    if container is None and title is not None:
        title, container = find_container(text, anchors, segments, title, rest)
    if title is None and container is not None:
        title, container = _title_in_container(text, segments, container)
    if container is not None and _NUMBER_BEHIND.match(text, container[1]):
        container = None
    if container is not None:
        container = (container[0], _without_repetition(text, *container))
        container = (container[0], end_before_place(text, *container))
    if title is not None and container is not None:
        title, container = _as_one_title(text, segments, title, container)
    return Titles(title, container)


def _as_one_title(text: str, segments: Sequence[Segment], title: Span, container: Span) -> tuple[Span, Span | None]:
    """Give the title what was read as its container and is its second half, or the outlet that it names."""
    if _is_second_title(text, segments, title, container):
        return (title[0], container[1]), None
    if container[0] - title[1] == 1 and _TOLD_TO.search(text, *title):
        return (title[0], container[1]), container
    return title, container


def _outside(text: str, quoted: Anchor, container: Span) -> Span | None:
    """Give what of the container stands outside of the quoted title, which it may lie in or have swallowed."""
    if quoted.start <= container[0] and container[1] <= quoted.end:
        return None
    if container[1] <= quoted.start or quoted.end <= container[0]:
        return container
    sides = (container[0], min(container[1], quoted.start)), (max(container[0], quoted.end), container[1])
    longer = max(sides, key=lambda side: side[1] - side[0])
    start, end = trim(text, *longer)
    return (start, end) if start < end else None


def _is_subtitle(text: str, quoted: Anchor, container: Span) -> bool:
    """Tell what goes on behind “Break Their Lineage”: from the outlet that a colon may also lead to."""
    if text[quoted.end : container[0]] != ": ":
        return False
    words = text[slice(*container)]
    return len(words.split()) >= _FEWEST_WORDS and match_outlet(words, tolerant=False) is None


def _overlap(segment: Segment, span: Span) -> bool:
    return segment.start < span[1] and span[0] < segment.end


def _is_second_title(text: str, segments: Sequence[Segment], title: Span, container: Span) -> bool:
    """Tell "Ein Leitfaden für Kommunen" behind a report's title, and before its place of print, from an outlet."""
    is_printed = any(one.label in ("publisher", "publisher-place") and one.start >= container[1] for one in segments)
    if not is_printed or text[title[1] : container[0]] not in (". ", ": ") or not _INDEFINITE.match(text, *container):
        return False
    return match_outlet(text[slice(*container)], tolerant=False) is None


def _title_in_container(text: str, segments: Sequence[Segment], container: Span) -> tuple[Span | None, Span | None]:
    """Part "Sleep in the long week. PeerJ", of which the model saw no title; a book's container is its title."""
    if _EVENT.match(text, *container):
        return container, None
    first = _FIRST_SENTENCE.search(text, *container)
    if first and match_outlet(text[container[0] : first.start()], tolerant=False) is not None:
        return (first.end(), container[1]), (container[0], first.start())
    parted = _SENTENCE_END.search(text, *container)
    if parted and len(_SMALL_WORD.findall(text, container[0], parted.start())) >= _FEWEST_WORDS - 1:
        return (container[0], parted.start()), (parted.end(), container[1])
    comma = LAST_COMMA.search(text, *container)
    if comma and match_outlet(text[comma.end() : container[1]], tolerant=False) is not None:
        return (container[0], comma.start()), (comma.end(), container[1])
    return (container, None) if _is_rather_title(text, segments, container) else (None, container)


def _is_rather_title(text: str, segments: Sequence[Segment], container: Span) -> bool:
    """Tell the title of a book, data set or talk behind its author from the journal of styles that print no titles."""
    labels = {segment.label for segment in segments}
    before = {segment.label for segment in segments if segment.end <= container[0]}
    if (
        "author" not in before
        or labels & {"volume", "issue", "DOI"}
        or IN_BEFORE.search(text, max(0, container[0] - 8), container[0])
    ):
        return False
    words = text[slice(*container)]
    if match_outlet(words, tolerant=False) is not None:
        return False
    is_book = not labels.isdisjoint(("publisher", "publisher-place", "edition")) and "editor" not in labels
    is_long = len(words.split()) >= _FEWEST_WORDS
    if is_long and "issued" in labels and "page" not in labels and _SMALL_WORD.search(words):
        return True  # "NABU, Stellungnahme zum Bienensterben, 2. Mai 2023": no outlet is named so
    return is_book or ("issued" in before and "page" not in labels and is_long)


def _joined(text: str, parts: Sequence[Segment]) -> tuple[Span | None, list[Segment]]:
    """Join the title's parts that only marks keep apart; the others are left."""
    if not parts:
        return None, []
    start, end = parts[0].start, parts[0].end
    rest = list(parts[1:])
    while rest and rest[0].start - end <= 4 and _NO_WORDS.match(text[end : rest[0].start]):
        end = rest.pop(0).end
    return (start, end), rest


def _quoted_title(text: str, anchors: Sequence[Anchor], labels: Mapping[int, str], title: Span | None) -> Anchor | None:
    """Give the quoted span that is the title: the one that the model's title lies in, or the first of all.

    A headline that begins with a quotation ("‘Do not panic’, says minister") is longer than its quoted span.
    """
    quoted = [a for a in anchors if a.role is Role.QUOTED and a.end - a.start > _LEAST_QUOTED]
    quoted = [a for a in quoted if not _runs_over(a, anchors, labels)]
    if title is None:
        return next((a for a in quoted if _stands_free(text, a)), None)
    if _RELEASE.match(text, *title):  # "Pressemitteilung Nr. 455 vom 27. Oktober 2022: „Weniger Betriebe“"
        return next((a for a in quoted if a.start >= title[1] and _stands_free(text, a)), None)
    around = next((a for a in quoted if a.start <= title[0] < a.end), None)
    if around is None or (title[1] > around.end and _GOES_ON.match(text, around.end)):
        return None
    return around


def _stands_free(text: str, quoted: Anchor) -> bool:
    if quoted.opener in _TITLE_BRACKETS:
        return True
    before = text[: quoted.start].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in "'’")


def _runs_over(quoted: Anchor, anchors: Sequence[Anchor], labels: Mapping[int, str]) -> bool:
    """Tell whether a quoted span runs over an address or a date: then its marks are not a pair.

    A date alone does not part marks of which one opens and the other closes.
    """
    inside = [a for a in anchors if quoted.start < a.start < quoted.end and a.role is not Role.QUOTED]
    if quoted.opener in "“„«":
        inside = [anchor for anchor in inside if anchor.date is None]
    return any(labels.get(anchor.start) not in ("title", None) for anchor in inside)


def _unseen_title(
    text: str, anchors: Sequence[Anchor], segments: Sequence[Segment], container: Span | None
) -> Span | None:
    """Find a title where the model saw none: what stands before the date, else the longest words of no field."""
    if outlet_of_same_day(text) is not None:
        return None
    author_end = max((segment.end for segment in segments if segment.label == "author"), default=None)
    if author_end is not None:
        return _longest_gap(text, anchors, segments, author_end, _FEWEST_WORDS)
    begin = _NUMBER.match(text)
    start = begin.end() if begin else 0
    if container is not None and container[0] - start < 4:
        return _longest_gap(text, anchors, segments, container[1], _FEWEST_WORDS - 1)
    stops = [a.start for a in anchors if a.role not in (Role.MONTH_DAY, Role.QUOTED) and a.start >= start]
    stop = min([*stops, *([container[0]] if container else [])], default=len(text))
    start, stop = trim(text, start, stop)
    if container is not None and _LEADS_ON.search(text, start, stop):
        stop = container[1]  # "Statement by the Ministry of …"
    return (start, stop) if len(text[start:stop].split()) >= _FEWEST_WORDS else None


_PAGES = late(r"(?:S|pp?|с|págs?)\.?\s?\d{1,4}(?:[–-]\d{1,4})?(?:\s?ff?)?\.?")
_LEADS_ON = late(r"\b(?:by|of|from|for|to|with|on|in|at)(?: the| an?)?\s{0,3}$")


def _longest_gap(
    text: str, anchors: Sequence[Anchor], segments: Sequence[Segment], first: int, fewest: int
) -> Span | None:
    """Give the longest run of words behind `first` that belongs to no field."""
    taken = sorted(
        [(s.start, s.end) for s in segments] + [(a.start, a.end) for a in anchors if a.role is not Role.QUOTED]
    )
    best: Span | None = None
    position = first
    for start, end in [*taken, (len(text), len(text))]:
        if start >= position:
            gap = trim(text, position, start)
            is_title = len(text[slice(*gap)].split()) >= fewest and not _PAGES.fullmatch(text, *gap)
            if is_title and (best is None or gap[1] - gap[0] > best[1] - best[0]):
                best = gap
        position = max(position, end)
    return best


def _without_signal(text: str, title: Span) -> Span:
    signal = _SIGNAL.match(text, *title)
    return (signal.end(), title[1]) if signal and signal.end() < title[1] else title


def _without_repetition(text: str, start: int, end: int) -> int:
    """End "The New York Times. The New York Times", outlet and publisher alike, after the first."""
    first, _, second = text[start:end].partition(". ")
    while second.count(". ") > first.count(". ") and not second.casefold().startswith(first.casefold() + ". "):
        head, _, second = second.partition(". ")
        first = f"{first}. {head}"
    is_repeated = bool(second) and second.rstrip(".").casefold() == first.casefold()
    return start + len(first) if is_repeated else end
