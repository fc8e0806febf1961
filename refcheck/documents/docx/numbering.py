"""The numbers that Word prints before list items and keeps nowhere in the text.

A reference list numbered by Word has "[3]" in the running text and no digit in the list, so
the numbers are counted as Word counts them (ECMA-376 Part 1, §17.9).
"""

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMESPACES = {"w": _W[1:-1]}
_COUNTED = frozenset({"decimal", "decimalZero", "ordinal"})
_MOST_LEVELS = 9


class Numbering:
    """Counts list items; only decimal numbers are shown, since bullets and letters cite nothing."""

    def __init__(self, root: etree._Element | None) -> None:
        self._formats: dict[tuple[str, int], str] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        levels: dict[tuple[str, int], str] = {}
        for abstract in root.iterfind("w:abstractNum", _NAMESPACES):
            identity = abstract.get(f"{_W}abstractNumId", "")
            for level in abstract.iterfind("w:lvl", _NAMESPACES):
                depth = level.get(f"{_W}ilvl", "")
                if depth.isdecimal() and len(depth) == 1:
                    levels[identity, int(depth)] = _level_text(level)
        for item in root.iterfind("w:num", _NAMESPACES):
            identity = item.get(f"{_W}numId", "")
            abstract_id = item.find("w:abstractNumId", _NAMESPACES)
            if abstract_id is not None:
                self._abstract[identity] = abstract_id.get(f"{_W}val", "")
        for identity, abstract_identity in self._abstract.items():
            for number in range(_MOST_LEVELS):
                self._formats[identity, number] = levels.get((abstract_identity, number), "")

    def next_label(self, paragraph: etree._Element) -> str | None:
        """Give the number that Word prints before this paragraph ("3.", "[3]"), None where it prints none."""
        properties = paragraph.find("w:pPr/w:numPr", _NAMESPACES)
        if properties is None:
            return None
        identity, level = _value(properties, "numId"), int(_value(properties, "ilvl") or 0)
        pattern = self._formats.get((identity, level), "")
        if not pattern:
            return None
        counts = self._counts.setdefault(self._abstract.get(identity, identity), [0] * _MOST_LEVELS)
        counts[level] += 1
        counts[level + 1 :] = [0] * (_MOST_LEVELS - level - 1)
        for number in range(_MOST_LEVELS):
            pattern = pattern.replace(f"%{number + 1}", str(counts[number]))
        return pattern


def _value(properties: etree._Element, name: str) -> str:
    element = properties.find(f"w:{name}", _NAMESPACES)
    value = element.get(f"{_W}val", "") if element is not None else ""
    return value if value.isdecimal() and (name != "ilvl" or value in "012345678") else ""


def _level_text(level: etree._Element) -> str:
    """Give the level's pattern ("%1.", "[%1]"), "" where it does not count in decimals."""
    form = level.find("w:numFmt", _NAMESPACES)
    text = level.find("w:lvlText", _NAMESPACES)
    is_counted = form is not None and form.get(f"{_W}val") in _COUNTED
    return text.get(f"{_W}val", "") if is_counted and text is not None else ""
