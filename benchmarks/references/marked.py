"""Strings whose printed fields are known: text, labelled spans, and what a perfect reader would give back."""

import re
from dataclasses import dataclass, field
from typing import Any

from refcheck.datatypes.references import PartialDate
from refcheck.references.parsing.anchors import Anchor, Role, find_anchors
from refcheck.references.parsing.tokens import Token, tokenize
from refcheck.text.dates import find_dates, find_month_days, scan_dates
from refcheck.text.months import month_number

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
_PIECE = re.compile(f"{OPEN}([a-zA-Z-]+){MIDDLE}|{CLOSE}")
_NUMBER_LABEL = re.compile(r"(?:[^\W\d_]{1,8}\.?[\s\u00a0]*(?=\d))?")
_EDGES = " \t\u00a0,.;:–—-/()[]<>{}“”„«»‹›‚‘’'\"*_|"

LABEL_OF = {
    "author": "author",
    "composer": "author",
    "director": "author",
    "interviewer": "author",
    "producer": "author",
    "reviewed-author": "other",
    "container-author": "editor",
    "host": "author",
    "guest": "author",
    "contributor": "author",
    "editor": "editor",
    "collection-editor": "editor",
    "editorial-director": "editor",
    "editortranslator": "editor",
    "translator": "translator",
    "title": "title",
    "title-short": "title",
    "container-title": "container-title",
    "container-title-short": "container-title",
    "journal": "container-title",
    "source": "container-title",
    "collection-title": "collection-title",
    "publisher": "publisher",
    "authority": "publisher",
    "location": "publisher-place",
    "publisher-place": "publisher-place",
    "event-place": "publisher-place",
    "issued": "issued",
    "date": "issued",
    "accessed": "accessed",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "pages": "page",
    "locator": "page",
    "edition": "edition",
    "version": "edition",
    "genre": "genre",
    "medium": "genre",
    "URL": "URL",
    "url": "URL",
    "DOI": "DOI",
    "doi": "DOI",
    "ISBN": "ISBN",
    "isbn": "ISBN",
    "citation-number": "citation-number",
    "number": "number",
}


@dataclass(frozen=True)
class Marked:
    """One string: `spans` are (label, start, end); `origin` names the style or data set it is from."""

    text: str
    spans: tuple[tuple[str, int, int], ...]
    origin: str
    item: dict[str, Any] = field(default_factory=dict)

    def first(self, label: str) -> str | None:
        """Give the words of the first span with this label."""
        return next((self.text[start:end] for name, start, end in self.spans if name == label), None)

    def all(self, label: str) -> str:
        """Give the words of all spans with this label, joined by blanks."""
        return " ".join(self.text[start:end] for name, start, end in self.spans if name == label)

    def date(self) -> PartialDate | None:
        """Give the date of issue as printed: its parts may stand at two places."""
        best: PartialDate | None = None
        day_of = month_of = None
        for label, start, end in self.spans:
            if label == "issued":
                for found in find_dates(self.text[start:end]):
                    if best is None or len(found.date.iso) > len(best.iso):
                        best = found.date
                words = self.text[start:end].split()
                month_of = next((month for word in words if (month := month_number(word))), month_of)
                for part in find_month_days(self.text[start:end]):
                    day_of, month_of = part.day, part.month
        if best is not None and best.month is None and month_of:
            return PartialDate(year=best.year, month=month_of, day=day_of)
        return best


def mark(label: str, text: str) -> str:
    """Wrap a printed field in its marks."""
    return f"{OPEN}{label}{MIDDLE}{text}{CLOSE}" if text else ""


def read_marked(marked: str, *, origin: str, item: dict[str, Any] | None = None) -> Marked:
    """Split a marked string into text and labelled spans; of nested marks the inner one counts."""
    item = item or {}
    parts: list[str] = []
    spans: list[tuple[str, int, int]] = []
    stack: list[tuple[str, int]] = []
    length = position = 0
    for match in _PIECE.finditer(marked):
        piece = marked[position : match.start()]
        parts.append(piece)
        length += len(piece)
        position = match.end()
        if match[1]:
            stack.append((match[1], length))
        elif stack:
            variable, start = stack.pop()
            if variable == "substitute":
                variable = _substituted("".join(parts)[start:length], item)
            if variable in LABEL_OF:
                spans.append((variable, start, length))
    parts.append(marked[position:])
    text = "".join(parts)
    fitted = []
    for variable, start, end in spans:
        span = _fit(text, start, end, variable, item.get(variable))
        if span[0] < span[1]:
            fitted.append((LABEL_OF[variable], *span))
    return Marked(text, tuple(fitted), origin, item)


def labels_of(marked: Marked) -> tuple[list[Token], tuple[Anchor, ...], list[str]]:
    """Cut the text as the parser does and label each token with its span, "other" outside of all."""
    anchors = find_anchors(marked.text)
    tokens = tokenize(marked.text, anchors)
    labels = []
    for token in tokens:
        middle = (token.start + token.end - 1) / 2
        label = next((name for name, start, end in marked.spans if start <= middle < end), "other")
        if token.anchor is not None and token.anchor.role is Role.ACCESSED and label in ("other", "URL"):
            label = "accessed"
        labels.append(label)
    return tokens, anchors, labels


def _fit(text: str, start: int, end: int, variable: str, value: Any) -> tuple[int, int]:
    """Take off marks and words that a style prints around a field ("In: ", "pp. ")."""
    if isinstance(value, str) and len(value) > 1:
        at = text.lower().find(value.lower(), start, end)
        if at >= 0:
            return at, at + len(value)
    if variable in ("issued", "accessed", "date"):
        dates = [(date.start, date.end) for date in scan_dates(text[start:end])]
        if dates:
            return start + dates[0][0], start + dates[-1][1]
    if variable in ("page", "pages", "locator", "volume", "issue", "number"):
        start += len(_NUMBER_LABEL.match(text[start:end])[0])  # type: ignore[index]
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _substituted(text: str, item: dict[str, Any]) -> str:
    """Tell what stands in the place of missing names, or under the name of a variable that the item lacks."""
    printed = _letters(text)
    for variable in ("title", "container-title", "publisher", "genre"):
        value = _letters(str(item.get(variable, "")))[:20]
        if value and value in printed:
            return variable
    for variable in ("author", "editor", "translator"):
        for name in item.get(variable, [])[:1]:
            if _letters(name.get("family") or name["literal"]) in printed:
                return variable
    return "other"


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
