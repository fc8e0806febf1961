"""The fields of one string: from the anchors where these are certain, else from the model's segments."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from refcheck.datatypes.references import FieldSpan, Name, ParsedReference, PartialDate
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.names import parse_names
from refcheck.references.parsing.official import ACT, DATE_OF_ACT
from refcheck.references.parsing.outletnames import is_host_name, is_outlet_name
from refcheck.references.parsing.segments import Segment, close_pairs, trim
from refcheck.references.parsing.titles import Titles, find_titles
from refcheck.references.parsing.types import classify_type
from refcheck.text.outlets import is_press
from refcheck.text.patterns import late
from refcheck.text.urls import host_of

_PLAIN = ("publisher", "publisher-place", "volume", "issue", "page", "edition", "genre", "number")
_PEOPLE = ("author", "editor", "translator")
_NOBODY: Mapping[str, tuple[Name, ...]] = dict.fromkeys(_PEOPLE, ())
_PLACE = itemgetter(1, 2)
_UNDATED = frozenset(("title", "page"))
_EDITOR_BEHIND = late(r"[\s,(\[]{1,3}(?:eds?|editors?|hrsg|hg|éds?|coords?|dirs?|orgs?|ред|сост|edt)\b", re.IGNORECASE)
_COMPANY_END = re.compile(r"(?:S|(?<=S)\.)\.?p\.\s?A\.?")  # "Stretto di Messina S.p.A."
_FIRST_PRINTED = re.compile(r"[(\[]\d{4}[)\]],?\s\(?\d")  # "[1975] 1995": cited from the later printing
_VOLUME_AND_ISSUE = re.compile(r"(\d{1,4}):(\d{1,3})")
_ACT_BEFORE = re.compile(rf"\b{ACT}\Z")
# "G1 Pará. “Barco encalha”. 2 jan. 2022.", "Iefimerida.gr, "Το νησί", 3 Αυγούστου 2021"
_QUOTED = re.compile(r"[,.:]?\s[“„«\"‘][^“”„«»\"]{4,200}[”“»\"’]")
_NO_WORDS = re.compile(r"[\W_]*\Z")
_BROKEN_WORD = late(r"(?<=[^\W\d_])[-‐\u00ad]\s{0,3}\n\s{0,20}(?=[a-zà-ÿа-яё])")


class Reading:
    """One string on its way to a `ParsedReference`: words and places of the fields found so far."""

    def __init__(
        self, text: str, anchors: Sequence[Anchor], labels: Mapping[int, str], segments: Sequence[Segment]
    ) -> None:
        self.text = text
        self.anchors = anchors
        self.labels = labels
        self.segments = [s for s in segments if text[s.start].isalnum() or not _NO_WORDS.match(text[s.start : s.end])]
        self.words: dict[str, str] = {}
        self.spans: list[tuple[str, int, int]] = []  # field, start, end
        self._dated = [anchor for anchor in anchors if anchor.date is not None]
        self._first_of = {segment.label: segment for segment in reversed(self.segments)}

    def to_reference(self, offset: int, *, confidence: float) -> ParsedReference:
        """Put the fields together."""
        names = self._names()
        self._take_titles(find_titles(self.text, self.anchors, self.labels, self.segments))
        for label in _PLAIN:
            if label in self._first_of:
                self._take_first(self._first_of[label])
        self._take_addresses()
        issued, accessed = self._issued(), self._accessed()
        self._issue_as_page(issued)
        self._part_volume()
        author = self._outlet_as_author(names["author"])
        words = self.words
        return ParsedReference(
            type=classify_type(self.text, words),
            title=words.get("title"),
            author=author,
            editor=names["editor"],
            translator=names["translator"],
            container_title=words.get("container-title"),
            publisher=words.get("publisher"),
            publisher_place=words.get("publisher-place"),
            issued=issued,
            accessed=accessed,
            edition=words.get("edition"),
            volume=words.get("volume"),
            issue=words.get("issue"),
            page=words.get("page"),
            url=words.get("URL") or words.get("archive_url"),
            doi=words.get("DOI"),
            isbn=words.get("ISBN"),
            archive_url=words.get("archive_url"),
            genre=words.get("genre"),
            confidence=confidence,
            fields=tuple(
                FieldSpan(field=field, start=start + offset, end=end + offset)
                for field, start, end in sorted(self.spans, key=_PLACE)
            ),
        )

    def _note(self, field: str, start: int, end: int, words: str | None = None) -> None:
        printed = words or self.text[start:end]
        if "\n" in printed:
            printed = _BROKEN_WORD.sub("", printed)
        self.words[field] = " ".join(printed.split())
        self.spans.append((field, start, end))

    def _take_titles(self, titles: Titles) -> None:
        for field, span in (("title", titles.title), ("container-title", titles.container)):
            if span is not None:
                start, end = close_pairs(self.text, *trim(self.text, *span))
                if start < end:
                    self._note(field, start, end)

    def _take_first(self, segment: Segment) -> None:
        if not self._is_taken(segment):
            self._note(segment.label, segment.start, segment.end)

    def _is_taken(self, segment: Segment) -> bool:
        return any(start < segment.end and segment.start < end for _, start, end in self.spans)

    def _names(self) -> Mapping[str, tuple[Name, ...]]:
        """Read the names by what they are; an author printed with "(ed.)" behind is an editor."""
        if self._first_of.keys().isdisjoint(_PEOPLE):
            return _NOBODY
        names: dict[str, list[Name]] = {label: [] for label in _PEOPLE}
        places: dict[str, Segment] = {}
        for segment in self.segments:
            label = segment.label
            if label not in names:
                continue
            if label == "author" and _EDITOR_BEHIND.match(self.text, segment.end):
                label = "editor"
            company = _COMPANY_END.match(self.text, segment.end - 1)
            if company:
                segment = segment._replace(end=company.end())
            names[label] += parse_names(self.text[segment.start : segment.end])
            places.setdefault(label, segment)
        for label in _PEOPLE:
            if label in places:
                self._note(label, places[label].start, places[label].end)
        return {label: tuple(found) for label, found in names.items()}

    def _outlet_as_author(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """Read a press outlet in the place of the author as the outlet, where none is named besides."""
        if len(names) != 1 or "container-title" in self.words or "publisher" in self.words:
            return names
        span = next((span for span in self.spans if span[0] == "author"), None)
        if span is None:
            return names
        _, start, end = span
        if not (is_press(self.text[start:end]) or self._is_named_like_outlet(start, end)):
            return names
        self.words.pop("author")
        self.spans.remove(span)
        self._note("container-title", start, end)
        return ()

    def _is_named_like_outlet(self, start: int, end: int) -> bool:
        """Tell "G1 Pará" and "Iefimerida.gr" before a quoted title from who wrote it."""
        name, rest = self.text[start:end], self.text[end:]
        if not _QUOTED.match(rest) or self.text[:start].strip():
            return False
        return is_outlet_name(name) or is_host_name(name)

    def _issue_as_page(self, issued: PartialDate | None) -> None:
        """Read the lone number behind a full date ("The Economist, August 21, 2021, 9") as the page."""
        if issued and issued.day and "issue" in self.words and not self.words.keys() & {"volume", "page"}:
            self.words["page"] = self.words.pop("issue")
            self.spans = [("page" if field == "issue" else field, start, end) for field, start, end in self.spans]

    def _part_volume(self) -> None:
        """Part "3:2" into volume and issue where the pages stand apart."""
        both = _VOLUME_AND_ISSUE.fullmatch(self.words.get("volume", ""))
        if both and "issue" not in self.words and "page" in self.words:
            self.words["volume"], self.words["issue"] = both.groups()

    def _take_addresses(self) -> None:
        """Take the first address of each kind; "www.example.com" before a whole address is the site's name."""
        first_of = {anchor.role: anchor for anchor in reversed(self.anchors)}
        for role in (Role.DOI, Role.ISBN, Role.ARCHIVE_URL):
            if (anchor := first_of.get(role)) is not None:
                self._note(role.value, anchor.start, anchor.end, anchor.value)
        if Role.URL not in first_of:
            return
        urls = [anchor for anchor in self.anchors if anchor.role is Role.URL]
        whole = [anchor for anchor in urls if not self._is_bare_host(anchor)]
        for anchor in (whole or urls)[:1]:
            self._note("URL", anchor.start, anchor.end, anchor.value)
        for anchor in urls[:1]:
            if whole and anchor is not whole[0] and "container-title" not in self.words:
                self._note("container-title", anchor.start, anchor.end)

    def _is_bare_host(self, anchor: Anchor) -> bool:
        raw = self.text[anchor.start : anchor.end].rstrip("/")
        return "://" not in raw and raw.lower().removeprefix("www.") == host_of(anchor.value)

    def _issued(self) -> PartialDate | None:
        """The most precise date that is one of issue; a day that stands apart from its year joins it."""
        dates = (
            self._dates("issued", Role.ISSUED)
            or self._dates("other", Role.ISSUED)
            or self._dates(None, Role.UPDATED)
            or self._dates("volume", Role.ISSUED)
            or self._dates("title", Role.ISSUED)  # of a year that the title has lost again
            or self._dates("container-title", Role.ISSUED)
            or (self._dates("accessed", Role.ISSUED) if self._is_no_visit() else [])  # "released 1 July"
        )
        if not dates:
            return None
        if len(dates) > 1 and _FIRST_PRINTED.match(self.text, dates[0].start - 1, dates[1].start + 1):
            dates = dates[1:]
        best = max(dates, key=lambda anchor: len(anchor.date.iso) if anchor.date else 0) if len(dates) > 1 else dates[0]
        date = best.date
        self._note("issued", best.start, best.end)
        day = next((a for a in self._dated if a.role is Role.MONTH_DAY and self.labels.get(a.start) == "issued"), None)
        if day and day.date and date and date.month is None:
            self.spans.append(("issued", day.start, day.end))
            date = replace(date, month=day.date.month, day=day.date.day)
        return date

    def _accessed(self) -> PartialDate | None:
        dates = self._dates(None, Role.ACCESSED) or self._dates("accessed", Role.ISSUED)
        dates = [one for one in dates if ("issued", one.start, one.end) not in self.spans]
        if not dates:
            return None
        self._note("accessed", dates[0].start, dates[0].end)
        return dates[0].date

    def _is_no_visit(self) -> bool:
        """Tell a date that the model takes for that of a visit: another one is, or there is nothing to visit."""
        return bool(self._dates(None, Role.ACCESSED)) or all(one.role is not Role.URL for one in self.anchors)

    def _is_part_of_other(self, anchor: Anchor) -> bool:
        """Tell a year in a title, or a page that looks like one ("135 Harv. L. Rev. 1790"), from a date."""
        return any(
            field in _UNDATED and start <= anchor.start < end and not self._is_year_of_act(anchor, end)
            for field, start, end in self.spans
        )

    def _is_year_of_act(self, anchor: Anchor, end: int) -> bool:
        """Tell the year that ends a statute's name, or the day behind its number: part of it, and its date."""
        if anchor.end == end and _ACT_BEFORE.search(self.text, max(0, anchor.start - 60), anchor.start) is not None:
            return True
        return DATE_OF_ACT.search(self.text, max(0, anchor.start - 90), anchor.start) is not None

    def _dates(self, label: str | None, role: Role) -> list[Anchor]:
        return [
            anchor
            for anchor in self._dated
            if anchor.role is role
            and (label is None or self.labels.get(anchor.start) == label)
            and not self._is_part_of_other(anchor)
        ]
