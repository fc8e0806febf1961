"""RSS and Atom feeds."""

from lxml import etree

from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract.assembling import Piece, join_pieces
from refcheck.extract.html.tree import read_tree
from refcheck.extract.page_input import PageInput
from refcheck.extract.plain import read_plain

_TEXT_FIELDS = frozenset({"title", "description", "summary", "content", "encoded", "subtitle"})
_MAX_FIELDS = 10_000


def read_feed(page: PageInput) -> ExtractedText:
    """Read titles and texts of a feed and its entries; markup inside them is read as HTML.

    Entities are not expanded and nothing is loaded. A feed that is no XML is read as plain text.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(page.content, parser)
    except etree.XMLSyntaxError:
        return read_plain(page)
    if root is None:
        return read_plain(page)
    pieces: list[Piece] = []
    title = None
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name not in _TEXT_FIELDS or len(pieces) > _MAX_FIELDS:
            continue
        value = "".join(str(part) for part in element.itertext()).strip()
        if name == "title":
            title = title or value
            pieces.append(Piece(text=" ".join(value.split()), is_heading=True))
        else:
            pieces.extend(Piece(text=block.text) for block in read_tree(value).blocks)
    text, blocks = join_pieces(pieces)
    return ExtractedText(
        text=text,
        media_type=page.media_type,
        blocks=blocks,
        completeness=Completeness.COMPLETE if text else Completeness.EMPTY,
        title=title,
        method="feed",
        notes=page.notes,
    )
