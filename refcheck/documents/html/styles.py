"""What a page's styles say about its paragraphs: titles and block quotes of word processors' exports."""

import re
from collections import Counter
from collections.abc import Iterator

from refcheck.datatypes.documents import BlockKind
from refcheck.documents.html.tree import Element

_STYLE = re.compile(r"<style\b[^<>]{0,500}>([^<]*)", re.IGNORECASE)
_RULE = re.compile(r"\.([A-Za-z_][\w-]{0,60})\s{0,5}\{([^{}]{0,2000})\}")
_MARGIN = re.compile(
    r"(?<![\w-])(margin-left|margin-right|text-indent)\s{0,3}:\s{0,3}(-?\d{1,4}(?:\.\d{1,4})?)(pt|px|in|cm|em)\b",
    re.IGNORECASE,
)
_SHORTHAND = re.compile(
    r"(?<![\w-])margin\s{0,3}:\s{0,3}((?:-?[\d.]{1,12}(?:pt|px|in|cm|em)?\s{0,3}){2,4})(?:;|$)", re.I
)
_LENGTH = re.compile(r"(-?\d{0,6}(?:\.\d{1,6})?)(pt|px|in|cm|em)?")
_MEDIA = re.compile(r"@[a-z-]{1,20}[^{};]{0,200}\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"(?<![\w-])display\s{0,3}:\s{0,3}none\b", re.IGNORECASE)
_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "em": 11.0}
_QUOTE_CLASS = re.compile(r"(?:mso)?(?:intense)?(?:block)?(?:quote|quotation|quotations|quotetext)(?:-western)?")
_BLANK = "_20_"  # how LibreOffice writes the blank in the name of a style: "Block_20_Text"
_TITLE_CLASSES = frozenset({"title", "msotitle"})
_LEAST_SIDE = 15.0  # points on both sides
_LEAST_LEFT = 25.0  # points on the left alone; a third of an inch
_MOST_SET_IN = 0.25  # of all paragraphs; where more are set in, the indent says nothing


def sheets_within(source: str) -> str:
    """Give the style sheets that stand in a page."""
    return "\n".join(sheet[1] for sheet in _STYLE.finditer(source))


def find_quote_classes(sheets: str, root: Element) -> frozenset[str]:
    """Give the classes, and the styles written on paragraphs, by which a page or book sets its block quotes in."""
    margins = {match[1]: _margins(match[2]) for match in _RULE.finditer(sheets)}
    margins |= {style: _margins(style) for style in {_style(one) for one in _paragraphs(root)} if "margin" in style}
    set_in = {name for name, found in margins.items() if _is_set_in_both(found)}
    left = {name for name, found in margins.items() if name not in set_in and _is_set_in_left(found)}
    if left:
        counts = Counter(name for paragraph in _paragraphs(root) for name in _names(paragraph) & left)
        total = sum(1 for _ in _paragraphs(root))
        set_in |= {name for name in left if 0 < counts[name] <= total * _MOST_SET_IN}
    return frozenset(set_in)


def find_hidden_classes(sheets: str) -> frozenset[str]:
    """Give the classes whose elements are not shown, on whatever screen the book is read."""
    hidden: dict[str, bool] = {}
    for rule in _RULE.finditer(_MEDIA.sub("", sheets)):
        hidden[rule[1]] = hidden.get(rule[1], True) and _NOT_SHOWN.search(rule[2]) is not None
    return frozenset(name for name, is_hidden in hidden.items() if is_hidden)


def kind_of_paragraph(paragraph: Element, quote_classes: frozenset[str]) -> tuple[BlockKind, int]:
    """Give what a word processor's export calls a paragraph, or sets in as it does block quotes."""
    names = _names(paragraph)
    lowered = {name.lower() for name in names}
    if lowered & _TITLE_CLASSES:
        return BlockKind.HEADING, 1
    is_set_in = _is_set_in_both(_margins(_style(paragraph)))
    if is_set_in or quote_classes & names or any(_QUOTE_CLASS.fullmatch(name) for name in lowered):
        return BlockKind.QUOTE, 0
    return BlockKind.PARAGRAPH, 0


def is_paragraph(element: Element) -> bool:
    """Tell a paragraph, among them the divisions that LibreOffice makes of those with a note."""
    return element.name == "p" or (element.name == "div" and _BLANK in element.attributes.get("class", ""))


def is_title(element: Element) -> bool:
    """Tell whether an element is the title of the piece: the first heading, or a paragraph styled as title."""
    return element.name == "h1" or (
        element.name == "p" and bool({name.lower() for name in _classes(element)} & _TITLE_CLASSES)
    )


def _paragraphs(root: Element) -> Iterator[Element]:
    return filter(is_paragraph, root.iterate())


def _classes(element: Element) -> list[str]:
    return element.attributes.get("class", "").split()


def _style(element: Element) -> str:
    return element.attributes.get("style", "")[:500]


def _names(paragraph: Element) -> set[str]:
    """Give what may set a paragraph in: its classes, and the style written on it."""
    return {*_classes(paragraph), _style(paragraph)} - {""}


def _margins(style: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for shorthand in _SHORTHAND.finditer(style):
        sides = [_points(length) for length in shorthand[1].split()]
        found |= {"margin-right": sides[1], "margin-left": sides[-1] if len(sides) == 4 else sides[1]}
    return found | {match[1].lower(): float(match[2]) * _POINTS[match[3].lower()] for match in _MARGIN.finditer(style)}


def _points(length: str) -> float:
    match = _LENGTH.fullmatch(length)
    return float(match[1] or 0) * _POINTS[(match[2] or "px").lower()] if match and match[1] not in ("", "-") else 0.0


def _is_set_in_both(margins: dict[str, float]) -> bool:
    return min(margins.get("margin-left", 0), margins.get("margin-right", 0)) >= _LEAST_SIDE


def _is_set_in_left(margins: dict[str, float]) -> bool:
    return margins.get("margin-left", 0) >= _LEAST_LEFT and margins.get("text-indent", 0) >= 0


def is_beside(element: Element) -> bool:
    """Tell whether a block of an entry stands on one line with the next or the last: its number, and its words."""
    return element.name == "div" and element.attributes.get("class") in ("csl-left-margin", "csl-right-inline")
