"""The numbers that Word prints before list items and keeps nowhere in the text.

A reference list numbered by Word has "[3]" in the running text and no digit in the list, so
the numbers are counted as Word counts them (ECMA-376 Part 1, §17.9).
"""

from string import ascii_lowercase

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMESPACES = {"w": _W[1:-1]}
_COUNTED = frozenset({"decimal", "decimalZero", "ordinal"})
_LETTERS = "lowerLetter"
_MOST_LEVELS = 9

_Level = tuple[str, str]
_UNCOUNTED: _Level = ("", "")


class Numbering:
    """Counts list items; decimal numbers are shown, letters where the text has raised ones, which may cite them."""

    def __init__(self, root: etree._Element | None) -> None:
        self.counts_letters = False
        self._formats: dict[tuple[str, int], _Level] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        levels: dict[tuple[str, int], _Level] = {}
        for abstract in root.iterfind("w:abstractNum", _NAMESPACES):
            identity = abstract.get(f"{_W}abstractNumId", "")
            for level in abstract.iterfind("w:lvl", _NAMESPACES):
                depth = level.get(f"{_W}ilvl", "")
                if depth.isdecimal() and len(depth) == 1:
                    levels[identity, int(depth)] = _read_level(level)
        for item in root.iterfind("w:num", _NAMESPACES):
            identity = item.get(f"{_W}numId", "")
            abstract_id = item.find("w:abstractNumId", _NAMESPACES)
            if abstract_id is not None:
                self._abstract[identity] = abstract_id.get(f"{_W}val", "")
        for identity, abstract_identity in self._abstract.items():
            for number in range(_MOST_LEVELS):
                self._formats[identity, number] = levels.get((abstract_identity, number), _UNCOUNTED)

    def next_label(self, paragraph: etree._Element) -> str | None:
        """Give the number that Word prints before this paragraph ("3.", "[3]"), None where it prints none."""
        properties = paragraph.find("w:pPr/w:numPr", _NAMESPACES)
        if properties is None:
            return None
        identity, level = _value(properties, "numId"), int(_value(properties, "ilvl") or 0)
        form, pattern = self._formats.get((identity, level), _UNCOUNTED)
        if not pattern or (form == _LETTERS and not self.counts_letters):
            return None
        counts = self._counts.setdefault(self._abstract.get(identity, identity), [0] * _MOST_LEVELS)
        counts[level] += 1
        counts[level + 1 :] = [0] * (_MOST_LEVELS - level - 1)
        for number in range(_MOST_LEVELS):
            printed = str(counts[number])
            if self._formats.get((identity, number), _UNCOUNTED)[0] == _LETTERS:
                printed = ascii_lowercase[(counts[number] - 1) % len(ascii_lowercase)] if counts[number] else ""
            pattern = pattern.replace(f"%{number + 1}", printed)
        return pattern


def _value(properties: etree._Element, name: str) -> str:
    element = properties.find(f"w:{name}", _NAMESPACES)
    value = element.get(f"{_W}val", "") if element is not None else ""
    return value if value.isdecimal() and (name != "ilvl" or value in "012345678") else ""


def _read_level(level: etree._Element) -> _Level:
    """Give what the level counts in and its pattern ("%1.", "[%1]"), which is empty for bullets and Roman numbers."""
    element = level.find("w:numFmt", _NAMESPACES)
    form = element.get(f"{_W}val", "") if element is not None else ""
    text = level.find("w:lvlText", _NAMESPACES)
    is_counted = form in _COUNTED or form == _LETTERS
    return (form, text.get(f"{_W}val", "")) if is_counted and text is not None else _UNCOUNTED
