"""Note links and note bodies of a page: which anchors are markers, and which elements they lead to."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from refcheck.documents.html.definitions import numbered_definitions
from refcheck.documents.html.furniture import attributes_role
from refcheck.documents.html.inline_notes import find_inline_notes
from refcheck.documents.html.shared_blocks import part_shared_blocks
from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import REMARK, Element
from refcheck.documents.html.unlinked import find_unlinked

_MARKER_TEXT = re.compile(
    r"[\[(]?(?:\d{1,4}|[*†‡§¶]{1,3}|[a-z]|[ivxlc]{1,6}|note \d{1,3}|nb \d{1,3})[\])]?", re.IGNORECASE
)
_KEY_TEXT = re.compile(r"\[[^\W_][\w.+:-]{0,40}\]")  # "[LAY09]"
_BACK_TEXT = re.compile(
    r"[\s↩↑^⬆︎←a-h,0-9.()\[\]]{0,24}|[\[(]?(?:[ivxlc]{1,8}|[*†‡§¶]{1,3})[\]).]{0,2}|"
    r"back to (?:text|content|top)|jump up|zurück|retour|↩.{0,3}",
    re.IGNORECASE,
)
_BODY_NAMES = frozenset({"li", "p", "div", "aside", "dd", "td", "section", "span", "cite", "small"})
_HOLDS_WORDS = frozenset({"p", "li", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
_COMMENT = re.compile(r"#(?:cmnt|_msocom_)\d{1,5}")
_WHOLE_BODIES = frozenset({"dl", "tr"})  # where they are what a marker leads to, not what holds it
_LONGEST_BODY = 6000
_LONGEST_MARKER = 12


@dataclass(frozen=True, slots=True)
class HtmlNotes:
    """Note markers by the order of their anchor element, note bodies by the order of theirs.

    `labels` gives each body its label; `back_links` are the anchors that lead from a note to its marker.
    `inline` are the bodies that stand in the middle of the text, `copies` what repeats them at the end.
    """

    markers: dict[int, str]
    labels: dict[int, str]
    back_links: frozenset[int]
    inline: frozenset[int] = frozenset()
    copies: frozenset[int] = frozenset()
    comments: frozenset[int] = frozenset()
    """Bodies that are remarks in the margin of a word processor's export."""

    def without_brackets(self, nodes: Sequence[Element | Text]) -> Sequence[Element | Text]:
        """Leave out the brackets printed around a link that leads back to the text, as in "[↩]"."""
        kept = list(nodes)
        for at in range(1, len(kept) - 1):
            before, link, after = kept[at - 1 : at + 2]
            if not (isinstance(link, Element) and isinstance(before, Text) and isinstance(after, Text)):
                continue
            if link.order in self.back_links and before.text.endswith("[") and after.text.startswith("]"):
                kept[at - 1] = Text(before.text[:-1], before.start)
                kept[at + 1] = Text(after.text[1:], None if after.start is None else after.start + 1)
        return kept


def find_html_notes(root: Element) -> HtmlNotes:
    """Find the notes of a page by its links: a short anchor that leads to a body further on."""
    by_id = _elements_by_id(root)
    definition_of = {
        inside.order: definition for term, definition in numbered_definitions(root) for inside in term.iterate()
    }
    _shorten_own_addresses(root, by_id)
    part_shared_blocks(_places_of_markers(root, by_id))
    markers: dict[int, str] = {}
    labels: dict[int, str] = {}
    taken: set[str] = set()
    lengths: dict[int, int] = {}
    comments: set[int] = set()
    bodies: dict[int, Element] = {}
    for anchor in (element for element in root.iterate() if element.name == "a"):
        target = _target_of(anchor, by_id)
        target = definition_of.get(target.order, target) if target is not None else None
        body = _body_of(target, lengths) if target is not None and _looks_like_marker(anchor, target) else None
        if body is None or body.order <= anchor.order or any(a.order == body.order for a in anchor.ancestors()):
            continue
        if body.order not in labels:
            label = _label_of(anchor, len(labels) + 1, taken)
            if _COMMENT.fullmatch(anchor.attributes.get("href", "")):
                label = f"comment-{label}"
                comments.add(body.order)
            labels[body.order] = label
            taken.add(labels[body.order])
            bodies[body.order] = body
        markers[anchor.order] = labels[body.order]
    back_links = {
        element.order
        for body in bodies.values()
        for element in body.iterate()
        if element.name == "a" and _is_back_link(element, by_id)
    }
    kept = {order: label for order, label in markers.items() if order not in back_links}
    unlinked, added = find_unlinked(root, bodies, labels, markers)
    kept |= unlinked
    labels |= added
    taken |= set(added.values())
    found = find_inline_notes(root, labels)
    for order, body in found.bodies.items():
        anchor = found.anchors[order]
        printed = anchor if anchor is not body else None
        labels[order] = _label_of(printed, len(labels) + 1, taken)
        taken.add(labels[order])
        kept[anchor.order] = labels[order]
    remarks = {element.order: f"comment-{element.order}" for element in root.iterate() if _is_remark(element)}
    comments |= remarks.keys()
    return HtmlNotes(
        kept | remarks,
        labels | remarks,
        frozenset(back_links),
        frozenset(found.bodies) | remarks.keys(),
        found.copies,
        frozenset(comments),
    )


def _is_remark(element: Element) -> bool:
    """Tell a remark on words of the piece from one between its blocks, which is the program's own."""
    return (
        element.name == REMARK
        and element.has_words
        and any(around.name in _HOLDS_WORDS for around in element.ancestors())
    )


def _places_of_markers(root: Element, by_id: dict[str, Element]) -> Iterator[Element]:
    """Give what the links that look like markers lead to, further on in the page."""
    for anchor in root.iterate():
        target = _target_of(anchor, by_id) if anchor.name == "a" else None
        if target is not None and target.order > anchor.order and _looks_like_marker(anchor, target):
            yield target


def _elements_by_id(root: Element) -> dict[str, Element]:
    by_id: dict[str, Element] = {}
    for element in root.iterate():
        for name in ("id", "name"):
            identity = element.attributes.get(name)
            if identity and (name == "id" or element.name == "a"):
                by_id.setdefault(identity, element)
    return by_id


def _shorten_own_addresses(root: Element, by_id: Mapping[str, Element]) -> None:
    """Write "piece.html#fn1" as "#fn1" where all such addresses under one name lead to places of this page.

    Exports name their own file in each link, and browsers the page's address when they save it.
    """
    found: dict[str, list[tuple[Element, str]]] = {}
    for element in root.iterate():
        path, _, identity = element.attributes.get("href", "").partition("#")
        if element.name == "a" and path and identity:
            found.setdefault(path, []).append((element, identity))
    for links in found.values():
        if len(links) > 1 and all(identity in by_id for _, identity in links):
            for element, identity in links:
                element.attributes["href"] = f"#{identity}"


def _target_of(anchor: Element, by_id: dict[str, Element]) -> Element | None:
    address = anchor.attributes.get("href", "")
    return by_id.get(address.partition("#")[2]) if address.startswith("#") else None


def _looks_like_marker(anchor: Element, target: Element) -> bool:
    if anchor.visible_length(_LONGEST_MARKER) > _LONGEST_MARKER:
        return False
    text = anchor.text
    if _COMMENT.fullmatch(anchor.attributes.get("href", "")):
        return True  # by its author's initials, "[JT1]"
    if "citation-reference" in anchor.attributes.get("class", "") or attributes_role(target) == "doc-biblioentry":
        return _KEY_TEXT.fullmatch(text) is not None
    is_named = attributes_role(anchor) == "doc-noteref" or anchor.attributes.get("epub:type") == "noteref"
    return is_named or bool(_MARKER_TEXT.fullmatch(text))


def _body_of(target: Element, lengths: dict[int, int]) -> Element | None:
    """Give the element with the note's words: the target, or the block around an empty target.

    `lengths` keeps what was measured: thousands of targets may stand in one element.
    """
    element: Element | None = target
    while element is not None:
        if element.order not in lengths:
            lengths[element.order] = element.visible_length(_LONGEST_BODY)
        length = lengths[element.order]
        is_body = element.name in _BODY_NAMES or (element is target and element.name in _WHOLE_BODIES)
        if is_body and element.name != "span" and length >= 3:
            return element if length <= _LONGEST_BODY else None
        if element.name in ("body", "article", "main", "ol", "ul", "html", ""):
            return None
        element = element.parent
    return None


def _label_of(anchor: Element | None, count: int, taken: Collection[str]) -> str:
    label = (anchor.text.strip("[]() ") if anchor else "") or str(count)
    return label if label not in taken else f"{label}-{count}"


def _is_back_link(anchor: Element, by_id: dict[str, Element]) -> bool:
    if attributes_role(anchor) == "doc-backlink":
        return True
    address = anchor.attributes.get("href", "")
    if address.startswith("#_msoanchor_"):
        return True
    target = by_id.get(address[1:]) if address.startswith("#") else None
    leads_back = address.startswith("#") and (target is None or target.order < anchor.order)
    return leads_back and bool(_BACK_TEXT.fullmatch(anchor.text))
