"""Whether two references are one source in two places: the same story, or one page that relays the other.

Two sources that are one do not confirm each other. Said only of pages that share half of their runs of five
words, fewer where both carry one agency's credit; and of a page that names the other's outlet as its source
while it shares the telling words of the other's title or tells one of its sentences again. Pure: reads references
and texts alone.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice

from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import ListFinding, ListFindingKind, PartialDate, Reference
from refcheck.text.outlets import outlet_key, outlet_of_url
from refcheck.text.patterns import late
from refcheck.text.sentences import split_sentences
from refcheck.text.similarity import share_of_words
from refcheck.text.urls import host_of

_SHINGLE = 5  # words; shorter runs are shared by any two reports of one event
_LEAST_SHINGLES = 40
_MOST_SHINGLES = 4000  # of one page; more say no more
_SAME_STORY = 0.5  # of the shorter page's runs
_SAME_WIRE = 0.25  # where both credit one agency: each paper cuts and adds
_RELAYED = 0.6  # of the telling words of the other page's title
_TOLD_AGAIN = 0.6  # of the telling words of a sentence that names the outlet
_FEWEST_TOLD = 8
_MOST_SENTENCES = 400
_LONGEST_PARAGRAPH = 2_000  # code points
_BOILERPLATE = 4  # pages of a list that share a run: a site's own phrase
_EDGES = 500  # code points at both ends of a page where an agency is credited
_FEWEST_TITLE_WORDS = 3

_WORD = re.compile(r"[^\W_]+")
_WIRES = {
    "Reuters": r"Reuters|Рейтер",
    "AFP": r"AFP|Agence France[- ]Presse",
    "AP": r"AP|Associated Press",
    "dpa": r"dpa|Deutsche Presse-Agentur",
    "EFE": r"EFE",
    "ANSA": r"ANSA",
    "TASS": r"TASS|ТАСС",
    "Interfax": r"Interfax|Интерфакс",
    "RIA Novosti": r"RIA Novosti|РИА Новости",
    "Xinhua": r"Xinhua",
    "PTI": r"PTI|Press Trust of India",
    "ANI": r"ANI",
    "Anadolu": r"Anadolu(?: Agency| Ajansı)?|AA",
    "Bloomberg": r"Bloomberg",
    "PA": r"PA Media|Press Association",
    "APA": r"APA",
    "Kyodo": r"Kyodo",
    "Yonhap": r"Yonhap",
    "UPI": r"UPI",
    "Ukrinform": r"Ukrinform|Укринформ",
}
_CREDITS = {
    name: re.compile(
        rf"(?:\((?:{forms})\)|[—–-] ?\(?(?:{forms})\)?\s*$|^(?:By |Von |Par )?(?:{forms})\s*$"
        rf"|(?:Source|Quelle|Fuente|Источник)s?: ?(?:{forms})\b"
        rf"|\b(?:[Rr]eporting|[Mm]aterial|[Ww]ith inputs) (?:by|from) (?:the )?(?:{forms})\b"
        rf"|/(?:{forms})\b|\b(?:{forms}) contributed)",
        re.MULTILINE,
    )
    for name, forms in _WIRES.items()
}
_RELAY_BEFORE = late(
    r"(?i)(?:citing|cited by|according to|first published (?:by|in|on)|first appeared (?:in|on)"
    r"|originally (?:published|appeared) (?:by|in|on)|first reported by|as reported by|republished from|reprinted from"
    r"|told|via|unter berufung auf|berichtet|zuerst erschienen (?:in|bei|auf)|selon|rapporte|según|informó"
    r"|publicado (?:por|en)|secondo|со ссылкой на|как сообща(?:ет|ло|ла)|segundo)"
    r" (?:the |der |die |das |le |la |el )?$"
)
_RELAY_BEHIND = re.compile(
    r"(?i)^(?:'s|’s)? (?:first )?(?:reported|has reported|reports|wrote|revealed|berichtet|rapporte|informó|сообщил)"
)


@dataclass(frozen=True)
class _Source:
    reference: Reference
    page: ExtractedText

    @cached_property
    def text(self) -> str:
        return self.page.article_text or self.page.text

    @cached_property
    def shingles(self) -> frozenset[int]:
        words = _WORD.findall(self.text.lower())
        runs = (" ".join(words[index : index + _SHINGLE]) for index in range(len(words) - _SHINGLE + 1))
        hashes = sorted({zlib.crc32(run.encode()) for run in runs})
        # The smallest hashes are the same sample of both pages.
        return frozenset(hashes[:_MOST_SHINGLES])

    @cached_property
    def wires(self) -> frozenset[str]:
        edges = (self.text[:_EDGES], self.text[-_EDGES:], "\n".join(self.page.author))
        return frozenset(name for name, credit in _CREDITS.items() if any(credit.search(edge) for edge in edges))

    @cached_property
    def address(self) -> str:
        return self.page.canonical_url or self.reference.parsed.url or ""

    @cached_property
    def outlets(self) -> frozenset[str]:
        by_address = outlet_of_url(self.reference.parsed.url or "")
        names = (self.page.site_name, self.reference.parsed.container_title, by_address.name if by_address else None)
        return frozenset(name for name in names if name and len(name) > 1)

    @cached_property
    def title(self) -> str:
        return self.page.headline or self.reference.parsed.title or self.page.title or ""

    @cached_property
    def date(self) -> PartialDate | None:
        return self.page.date_published or self.reference.parsed.issued

    @property
    def name(self) -> str:
        return (
            self.reference.parsed.container_title or self.page.site_name or host_of(self.address) or self.reference.id
        )


def find_circularity(sources: Sequence[tuple[Reference, ExtractedText]]) -> list[ListFinding]:
    """Give a finding for each two references whose pages are one story, or of which one relays the other.

    References to one address are no finding: that is a duplicate, which the list itself shows.
    """
    known = [_Source(reference, page) for reference, page in sources]
    shared = _count_shared_shingles(known)
    found: list[ListFinding] = []
    for first, second in combinations(range(len(known)), 2):
        one, other = known[first], known[second]
        if one.reference.id == other.reference.id or (one.address and one.address == other.address):
            continue
        finding = _same_story(one, other, shared) or _relay(one, other) or _relay(other, one)
        if finding:
            found.append(finding)
    return found


@dataclass(frozen=True, slots=True)
class _Shared:
    """How many telling runs of words each page has, and each two pages share."""

    own: Mapping[str, int]
    both: Mapping[tuple[str, str], int]


def _count_shared_shingles(sources: Sequence[_Source]) -> _Shared:
    """Count by run of words, not by pair, so that many references cost what their texts do.

    Runs that many pages share belong to a site or a stock phrase and say nothing.
    """
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for source in sources:
        for shingle in source.shingles:
            holders[shingle].append(source.reference.id)
    own: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if len(names) < _BOILERPLATE:
            own.update(names)
            both.update(combinations(names, 2))
    return _Shared(own, both)


def _same_story(one: _Source, other: _Source, shared: _Shared) -> ListFinding | None:
    least = min(shared.own[one.reference.id], shared.own[other.reference.id])
    if least < _LEAST_SHINGLES:
        return None
    share = shared.both[one.reference.id, other.reference.id] / least
    if share < _SAME_WIRE:
        return None
    wires = sorted(one.wires & other.wires)
    if share < (_SAME_WIRE if wires else _SAME_STORY):
        return None
    origin = f", both from {wires[0]}" if wires else ""
    return ListFinding(
        kind=ListFindingKind.SAME_STORY,
        text=(
            f"The pages of {one.name} and {other.name} are one story{origin}: {share:.0%} of the shorter one's wording "
            "stands in the other. They count as one source."
        ),
        reference_ids=(one.reference.id, other.reference.id),
    )


def _relay(one: _Source, other: _Source) -> ListFinding | None:
    """Tell whether `one` says that it has its news from the outlet of `other`, on the matter of that page."""
    if one.outlets & other.outlets or {*map(outlet_key, one.outlets)} & {*map(outlet_key, other.outlets)}:
        return None
    if len(_WORD.findall(other.title)) < _FEWEST_TITLE_WORDS or _is_before(one.date, other.date):
        return None
    is_on_same = share_of_words(one.text, other.title) >= _RELAYED
    outlet = next((name for name in sorted(other.outlets) if _relays(one.text, name, other.text, is_on_same)), None)
    if outlet is None:
        return None
    return ListFinding(
        kind=ListFindingKind.CITES_OTHER,
        text=f"The page of {one.name} names {outlet}, which is also cited, as its source. They count as one source.",
        reference_ids=(one.reference.id, other.reference.id),
    )


def _relays(text: str, outlet: str, source: str, is_on_same: bool) -> bool:
    """Tell whether a text gives an outlet as where its words come from, on the matter of the outlet's own page.

    That is plain from the page's title, or from a sentence of it that the text tells again.
    """
    if outlet not in text:
        return False
    for found in re.finditer(rf"(?<!\w){re.escape(outlet)}(?!\w)", text):
        before, behind = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 40]
        if not (_RELAY_BEFORE.search(before) or _RELAY_BEHIND.match(behind)):
            continue
        if is_on_same or _tells_again(text, found.start(), found.end(), source):
            return True
    return False


def _tells_again(text: str, start: int, end: int, source: str) -> bool:
    """Tell whether what stands beside an outlet's name in its sentence stands on the outlet's page too."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    paragraph = text[line : stop if stop >= 0 else len(text)][:_LONGEST_PARAGRAPH]
    for first, last in split_sentences(paragraph):
        if first <= start - line < last:
            told = f"{paragraph[first : start - line]} {paragraph[end - line : last]}"
            if len(_WORD.findall(told)) < _FEWEST_TOLD:
                return False
            sentences = islice(split_sentences(source), _MOST_SENTENCES)
            return any(share_of_words(source[slice(*place)], told) >= _TOLD_AGAIN for place in sentences)
    return False


def _is_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether a page is older than the one that it would have to relay."""
    return one is not None and other is not None and one.iso[: len(other.iso)] < other.iso[: len(one.iso)]
