"""From a reference string to CSL fields."""

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.datatypes.references import FieldSpan, Name, ParsedReference, PartialDate
from refcheck.references.parsing.anchors import Anchor, Role, find_anchors
from refcheck.references.parsing.model import label_tokens
from refcheck.references.parsing.names import parse_names
from refcheck.references.parsing.segments import Segment, close_pairs, join_tokens, trim
from refcheck.references.parsing.tokens import Token, tokenize
from refcheck.references.parsing.types import classify_type
from refcheck.text.outlets import host_supports, match_outlet

_LONGEST = 3000
"""Code points read of one string; what follows in a longer one is discursive text or not a reference at all."""

_PLAIN = ("publisher", "publisher-place", "collection-title", "volume", "issue", "page", "edition", "genre", "number")
_BACK_REFERENCE = re.compile(
    r"[\W\d]{0,12}(?:ibid(?:em)?|idem|id|ebd|ebenda|a\.\s?a\.\s?O|op\.\s?cit|loc\.\s?cit|там же|ibíd|ibídem|age)\b"
    r"[.,:;\s]{0,4}(?:(?:at|pp?|S|с|s)\b\.?\s?)?[\d–\-, ]{0,16}\W{0,6}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:[\[(]?\d{1,4}[\])]|\d{1,4}\.|[•*\-])?\s*")
_SIGNAL = re.compile(
    r"(?:see(?: also| generally)?|but see|cf\.?|vgl\.?(?: auch)?|siehe(?: auch)?|s\. a\.|"
    r"voir(?: aussi)?|véase|ver|cfr\.?|bkz\.?|см\.?|e\.g\.|accord),?\s+(?=\S)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[,:;]?\s[a-zà-ÿа-я]")
_SITE = re.compile(r"\s(?:[|·–—-]|//)\s")
_PRESS = frozenset(("agency", "newspaper", "magazine", "broadcaster", "online"))
_NO_WORDS = re.compile(r"[\W_]*\Z")


def parse_reference(raw: str, *, offset: int = 0) -> ParsedReference:
    """Read the fields of one reference string; nothing that is not in it is filled in.

    A back reference alone ("Ibid., p. 4") has no fields.

    Args:
        raw: The string, with or without its number and line ends.
        offset: Where the string starts in its document; added to all field spans.
    """
    text = raw[:_LONGEST]
    if _BACK_REFERENCE.fullmatch(text):
        return ParsedReference()
    anchors = find_anchors(text)
    tokens = tokenize(text, anchors)
    labelling = label_tokens(text, tokens, anchors)
    segments = join_tokens(text, tokens, labelling.labels)
    reading = _Reading(text, anchors, tokens, labelling.labels, segments)
    return replace(reading.to_reference(offset), confidence=round(labelling.confidence, 3))


class _Reading:
    """The fields of one string: from the anchors where these are certain, else from the model's segments."""

    def __init__(
        self,
        text: str,
        anchors: Sequence[Anchor],
        tokens: Sequence[Token],
        labels: Sequence[str],
        segments: Sequence[Segment],
    ) -> None:
        self.text = text
        self.anchors = anchors
        self.labels = dict(zip((token.start for token in tokens), labels, strict=True))
        self.segments = segments
        self.words: dict[str, str] = {}
        self.spans: list[FieldSpan] = []

    def to_reference(self, offset: int) -> ParsedReference:
        """Put the fields together."""
        names = {label: self._names(label) for label in ("author", "editor", "translator")}
        for label in ("title", "container-title", *_PLAIN):
            self._take(label)
        self._mend_title()
        for role in (Role.URL, Role.DOI, Role.ISBN, Role.ARCHIVE_URL):
            self._take_anchor(role)
        issued, accessed = self._issued(), self._accessed()
        names["author"] = self._outlet_as_author(names["author"])
        words = self.words
        url = words.get("URL") or words.get("archive_url")
        return ParsedReference(
            type=classify_type(self.text, words),
            title=words.get("title"),
            author=names["author"],
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
            url=url,
            doi=words.get("DOI"),
            isbn=words.get("ISBN"),
            archive_url=words.get("archive_url"),
            genre=words.get("genre"),
            fields=tuple(
                FieldSpan(field=span.field, start=span.start + offset, end=span.end + offset)
                for span in sorted(self.spans, key=lambda span: (span.start, span.end))
            ),
        )

    def _note(self, field: str, start: int, end: int, words: str | None = None) -> None:
        self.words[field] = " ".join((words or self.text[start:end]).split())
        self.spans.append(FieldSpan(field=field, start=start, end=end))

    def _take(self, label: str) -> None:
        """Take the first segment of a field that has words in it, with a second part that follows at once."""
        parts = [segment for segment in self.segments if segment.label == label]
        parts = [part for part in parts if not _NO_WORDS.match(self.text[part.start : part.end])]
        if not parts:
            return
        end = parts[0].end
        for part in parts[1:]:
            if label != "title" or not _NO_WORDS.match(self.text[end : part.start]) or part.start - end > 4:
                break
            end = part.end
        start, end = close_pairs(self.text, parts[0].start, end)
        if label == "container-title":
            end = _without_repetition(self.text, start, end)
        self._note(label, start, end)

    def _mend_title(self) -> None:
        """Let quotation marks say where the title is; find one where the model saw none."""
        span = next((span for span in self.spans if span.field == "title"), None)
        quoted = self._quoted_title(span)
        if quoted is not None:
            if "title" not in self.words:
                self.spans = [s for s in self.spans if not (quoted.start <= s.start and s.end <= quoted.end)]
                self.words = {
                    name: words for name, words in self.words.items() if any(s.field == name for s in self.spans)
                }
            self._replace("title", quoted.start + 1, quoted.end - 1)
        elif span is None:
            if "author" not in self.words:
                self._title_from_start()
        else:
            signal = _SIGNAL.match(self.text, span.start, span.end)
            if signal and signal.end() < span.end:
                self._replace("title", signal.end(), span.end)
            elif "container-title" not in self.words:
                self._split_site(span)

    def _quoted_title(self, span: FieldSpan | None) -> Anchor | None:
        """Give the quoted span that is the title: the one that the model's title lies in, or the first of all.

        A headline that begins with a quotation ("‘Do not panic’, says minister") is longer than its quoted span.
        """
        quoted = [
            a for a in self.anchors if a.role is Role.QUOTED and a.end - a.start > 4 and not self._holds_anchor(a)
        ]
        if span is None:
            return quoted[0] if quoted else None
        around = next((a for a in quoted if a.start <= span.start < a.end), None)
        if around is None or (span.end > around.end and _GOES_ON.match(self.text, around.end)):
            return None
        return around

    def _holds_anchor(self, quoted: Anchor) -> bool:
        """Tell whether a quoted span runs over an address or a date: then its marks are not a pair."""
        return any(
            quoted.start < anchor.start < quoted.end and self.labels.get(anchor.start) not in ("title", None)
            for anchor in self.anchors
            if anchor.role is not Role.QUOTED
        )

    def _title_from_start(self) -> None:
        """Take what stands before the date or address for the title, an outlet that begins the string apart."""
        begin = _NUMBER.match(self.text)
        start = begin.end() if begin else 0
        stop = min(
            (a.start for a in self.anchors if a.role is not Role.MONTH_DAY and a.start > start), default=len(self.text)
        )
        container = next((span for span in self.spans if span.field == "container-title"), None)
        if container is not None and container.start - start < 4:
            return
        start, end = trim(self.text, start, stop)
        if len(self.text[start:end].split()) >= 3:
            self._note("title", start, end)

    def _split_site(self, span: FieldSpan) -> None:
        """Take the site's name off the end of a page's title where table or address know it."""
        for match in list(_SITE.finditer(self.text, span.start, span.end))[-1:]:
            name = self.text[match.end() : span.end]
            url = next((anchor.value for anchor in self.anchors if anchor.role is Role.URL), "")
            if match_outlet(name, tolerant=False) or (url and host_supports(name, url)):
                self._replace("title", span.start, match.start())
                self._note("container-title", match.end(), span.end)

    def _outlet_as_author(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """Read a press outlet in the place of the author as the outlet, where none is named besides."""
        span = next((span for span in self.spans if span.field == "author"), None)
        if span is None or "container-title" in self.words or "publisher" in self.words or len(names) != 1:
            return names
        outlet = match_outlet(self.text[span.start : span.end], tolerant=False)
        if outlet is None or outlet.kind not in _PRESS:
            return names
        self._drop("author")
        self._note("container-title", span.start, span.end)
        return ()

    def _replace(self, field: str, start: int, end: int) -> None:
        self._drop(field)
        start, end = close_pairs(self.text, *trim(self.text, start, end))
        if start < end:
            self._note(field, start, end)

    def _drop(self, field: str) -> None:
        self.words.pop(field, None)
        self.spans = [span for span in self.spans if span.field != field]

    def _take_anchor(self, role: Role) -> None:
        anchor = next((anchor for anchor in self.anchors if anchor.role is role), None)
        if anchor is not None:
            self._note(role.value, anchor.start, anchor.end, anchor.value)

    def _names(self, label: str) -> tuple[Name, ...]:
        names: list[Name] = []
        for segment in self.segments:
            if segment.label == label:
                names += parse_names(self.text[segment.start : segment.end])
                if label not in self.words:
                    self._note(label, segment.start, segment.end)
        return tuple(names)

    def _issued(self) -> PartialDate | None:
        """The most precise date that is one of issue; a day that stands apart from its year joins it."""
        dates = (
            self._dates("issued", (Role.ISSUED,))
            or self._dates("other", (Role.ISSUED,))
            or self._dates(None, (Role.UPDATED,))
        )
        if not dates:
            return None
        best = max(dates, key=lambda anchor: len(anchor.date.iso) if anchor.date else 0)
        date = best.date
        self._note("issued", best.start, best.end)
        day = next((a for a in self.anchors if a.role is Role.MONTH_DAY and self.labels.get(a.start) == "issued"), None)
        if day and day.date and date and date.month is None:
            self.spans.append(FieldSpan(field="issued", start=day.start, end=day.end))
            date = replace(date, month=day.date.month, day=day.date.day)
        return date

    def _accessed(self) -> PartialDate | None:
        dates = self._dates(None, (Role.ACCESSED,)) or self._dates("accessed", (Role.ISSUED,))
        if not dates:
            return None
        self._note("accessed", dates[0].start, dates[0].end)
        return dates[0].date

    def _dates(self, label: str | None, roles: tuple[Role, ...]) -> list[Anchor]:
        return [
            anchor
            for anchor in self.anchors
            if anchor.role in roles
            and anchor.date is not None
            and anchor.role is not Role.MONTH_DAY
            and (label is None or self.labels.get(anchor.start) == label)
        ]


def _without_repetition(text: str, start: int, end: int) -> int:
    """End "The New York Times. The New York Times", outlet and publisher alike, after the first."""
    words = text[start:end]
    half = len(words) // 2
    first, _, second = words.partition(". ")
    return (
        start + len(first)
        if second and len(first) >= half - 2 and first.casefold() == second.rstrip(".").casefold()
        else end
    )
