"""The numbers that a browser prints before the items of ordered lists."""

from refcheck.documents.html.tree import Element


class ItemNumbers:
    """Counts the items of each list as they are read."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def label_of(self, item: Element) -> str | None:
        """Give the number before an item, None where its list has none or the item's own words begin with it."""
        parent = item.parent
        if parent is None or parent.name != "ol":
            return None
        first = _number(parent.attributes.get("start", "1"))
        value = _number(item.attributes.get("value", ""))
        last = self._counts.get(parent.order, (first if first is not None else 1) - 1)
        self._counts[parent.order] = last + 1 if value is None else value
        label = f"{self._counts[parent.order]}."
        printed = next((text for piece in item.iterate_text() if (text := piece.text.strip())), "")
        return None if printed.startswith(label) else label


def _number(printed: str) -> int | None:
    return int(printed) if printed.isascii() and printed.isdecimal() and len(printed) < 6 else None
