"""Notes folded away under a button, and markers that are buttons: opened, as a reader of the page would."""

import re
from collections.abc import Mapping
from itertools import pairwise

from refcheck.documents.html.article import is_folded
from refcheck.documents.html.tree import Element

_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?")
_HEADING = re.compile(
    r"(?:show|view|see|open|read|expand|toggle|\+)?\s?(?:the |all )?"
    r"(?:footnotes?|endnotes?|notes|references|sources|citations|bibliography|notes (?:and|&) (?:references|sources)"
    r"|fußnoten|anmerkungen|quellen(?:verzeichnis)?|einzelnachweise|literatur(?:verzeichnis)?"
    r"|notes de bas de page|références|bibliographie|notas|referencias|fuentes|bibliografía|note|fonti|bibliografia"
    r"|referências|fontes|noten|voetnoten|bronnen|przypisy|źródła|bibliografia|примечания|источники|сноски"
    r"|примітки|джерела|dipnotlar|kaynaklar|kaynakça)\s?(?:\(?\d{1,3}\)?|\+)?",
    re.IGNORECASE,
)
_LONGEST = 40  # characters of a button
_STEPS_UP = 3  # from the button to the element whose neighbour is folded


def unfold(root: Element) -> Element:
    """Make such buttons headings and raised numbers, and show what they fold away; give the root back."""
    buttons = [one for one in root.iterate() if _is_button(one) and 0 < one.visible_length(_LONGEST) <= _LONGEST]
    behind = _next_elements(root) if buttons else {}
    by_id = {one.attributes["id"]: one for one in root.iterate() if "id" in one.attributes} if buttons else {}
    for button in buttons:
        text = button.text
        if _NUMBER.fullmatch(text):
            button.name = "sup" if not any(one.name == "sup" for one in button.iterate()) else "span"
        elif _HEADING.fullmatch(text):
            controlled = by_id.get(button.attributes.get("aria-controls", ""))
            folded = controlled or _folded_behind(button, behind)
            if folded is not None and folded.order > button.order:
                button.name = "h3"
                _show(folded)
    return root


def _is_button(element: Element) -> bool:
    return element.name == "button" or (element.name != "a" and element.attributes.get("role") == "button")


def _next_elements(root: Element) -> dict[int, Element]:
    """Give what comes next in the same parent, by the order of each element."""
    behind: dict[int, Element] = {}
    for parent in root.iterate():
        inside = [one for one in parent.children if isinstance(one, Element)]
        behind.update((a.order, b) for a, b in pairwise(inside))
    return behind


def _folded_behind(button: Element, behind: Mapping[int, Element]) -> Element | None:
    """Give what is folded away right behind the button, or behind what holds nothing else."""
    element: Element | None = button
    for _ in range(_STEPS_UP):
        if element is None:
            break
        if element.order in behind:
            following = behind[element.order]
            return following if is_folded(following) else None
        element = element.parent
    return None


def _show(element: Element) -> None:
    for name in ("hidden", "aria-hidden", "style"):
        element.attributes.pop(name, None)
