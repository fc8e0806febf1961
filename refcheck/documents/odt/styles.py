"""What an OpenDocument text's styles say: which paragraphs are block quotes, which numbers lists print."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Final

from lxml import etree

from refcheck.documents.packages import attribute

NAMESPACES: Final = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_QUOTE = re.compile(
    r"quot(?:e|ation)|zitat|citation|citazione|citação|\bcita\b|block_?(?:20_)?text|цитата|alıntı", re.IGNORECASE
)
_TITLE = re.compile(r"^(?:Title|Titel|Titre|Título|Titolo|Subtitle|Untertitel|Sous-titre|Subtítulo)$", re.IGNORECASE)
_CAPTION = re.compile(r"caption$|^(?:Beschriftung|Légende|Leyenda|Didascalia|Legenda|Illustration)$", re.IGNORECASE)
_LENGTH = re.compile(r"(-?\d{1,4}(?:\.\d{1,6})?)(in|cm|mm|pt)")
_INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72}
_LEAST_INDENT = 0.33  # inches
_MOST_SET_IN = 0.25  # of all paragraphs; where more are set in, the indent says nothing
_MOST_LEVELS = 10
_LETTERS = "a"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of the content and of the package, as far as a reader needs them.

    `quotes`, `titles` and `captions` are the names of paragraph styles that set such paragraphs, `hidden` of those
    whose words are not printed, `levels` the prefix
    and suffix around the number or letter that a list prints, and which of both, by list style and level; lists of
    bullets have none.
    """

    quotes: frozenset[str]
    titles: frozenset[str]
    captions: frozenset[str]
    hidden: frozenset[str]
    levels: Mapping[tuple[str, int], tuple[str, str, str]]


def read_styles(*roots: etree._Element | None) -> Styles:
    """Read the styles of content.xml and styles.xml; the first root holds the text."""
    parents: dict[str, str] = {}
    set_in: set[str] = set()
    hidden: set[str] = set()
    levels: dict[tuple[str, int], tuple[str, str, str]] = {}
    for root in roots:
        if root is None:
            continue
        for style in root.iter(f"{{{NAMESPACES['style']}}}style"):
            name = attribute(style, "style:name", NAMESPACES) or ""
            parents.setdefault(name, attribute(style, "style:parent-style-name", NAMESPACES) or "")
            if _is_set_in(style):
                set_in.add(name)
            if style.find("style:text-properties[@text:display='none']", NAMESPACES) is not None:
                hidden.add(name)
        for style in root.iter(f"{{{NAMESPACES['text']}}}list-style"):
            levels.update(_levels(style))
    used = Counter(_style_names(roots[0]))
    rare = sum(used[name] for name in set_in) <= sum(used.values()) * _MOST_SET_IN
    quotes = {name for name in used if _is_called(_QUOTE, name, parents) or (rare and name in set_in)}
    titles = {name for name in used if _is_called(_TITLE, name, parents)}
    captions = {name for name in used if _is_called(_CAPTION, name, parents)}
    return Styles(frozenset(quotes), frozenset(titles), frozenset(captions), frozenset(hidden), levels)


def _style_names(root: etree._Element | None) -> Iterator[str]:
    paragraphs = root.iter(f"{{{NAMESPACES['text']}}}p") if root is not None else ()
    return (attribute(paragraph, "text:style-name", NAMESPACES) or "" for paragraph in paragraphs)


def _is_called(pattern: re.Pattern[str], name: str, parents: Mapping[str, str]) -> bool:
    """Tell whether a style or one that it is made from has such a name."""
    seen: set[str] = set()
    while name and name not in seen:
        if pattern.search(name):
            return True
        seen.add(name)
        name = parents.get(name, "")
    return False


def _is_set_in(style: etree._Element) -> bool:
    properties = style.find("style:paragraph-properties", NAMESPACES)
    if properties is None or attribute(style, "style:list-style-name", NAMESPACES):
        return False
    left, first = (_inches(attribute(properties, f"fo:{name}", NAMESPACES)) for name in ("margin-left", "text-indent"))
    return left >= _LEAST_INDENT and first >= 0


def _inches(length: str | None) -> float:
    match = _LENGTH.fullmatch(length or "")
    return float(match[1]) * _INCHES[match[2]] if match else 0.0


def _levels(style: etree._Element) -> Iterator[tuple[tuple[str, int], tuple[str, str, str]]]:
    name = attribute(style, "style:name", NAMESPACES) or ""
    for level in style.iterfind("text:list-level-style-number", NAMESPACES):
        printed = attribute(level, "text:level", NAMESPACES) or ""
        form = attribute(level, "style:num-format", NAMESPACES)
        if form in ("1", _LETTERS) and printed.isdecimal() and len(printed) < 3:
            prefix = attribute(level, "style:num-prefix", NAMESPACES) or ""
            suffix = attribute(level, "style:num-suffix", NAMESPACES) or ""
            yield (name, int(printed)), (prefix, suffix, form)


@dataclass(slots=True)
class ListNumbers:
    """Counts the items of lists as a word processor does; nested lists count for themselves."""

    styles: Styles
    counts_letters: bool = False
    """Whether lists under letters print these; without raised letters in the text they cite nothing."""
    _open: list[tuple[str, int]] = field(default_factory=list)
    _last: dict[tuple[str, int], int] = field(default_factory=dict)

    def enter(self, element: etree._Element) -> None:
        """Begin a list; one that goes on with an earlier one keeps its count."""
        name = attribute(element, "text:style-name", NAMESPACES) or (self._open[-1][0] if self._open else "")
        goes_on = attribute(element, "text:continue-numbering", NAMESPACES) == "true" or (
            attribute(element, "text:continue-list", NAMESPACES) is not None
        )
        count = self._last.get((name, len(self._open) + 1), 0) if goes_on else 0
        self._open.append((name, count))

    def leave(self) -> None:
        """End the list that began last."""
        name, count = self._open.pop()
        self._last[name, len(self._open) + 1] = count

    def next_label(self, item: etree._Element) -> str | None:
        """Give the number printed before an item ("3.", "[3]"), None where the list prints none."""
        if not self._open or len(self._open) > _MOST_LEVELS:
            return None
        name, count = self._open[-1]
        start = attribute(item, "text:start-value", NAMESPACES) or ""
        count = int(start) if start.isdecimal() and len(start) < 6 else count + 1
        self._open[-1] = (name, count)
        around = self.styles.levels.get((name, len(self._open)))
        if around is None or (around[2] == _LETTERS and not self.counts_letters):
            return None
        printed = ascii_lowercase[(count - 1) % len(ascii_lowercase)] if around[2] == _LETTERS else str(count)
        return f"{around[0]}{printed}{around[1]}"
