"""Plain text and JSON."""

import json
import re

from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract.assembling import Piece, join_pieces
from refcheck.extract.page_input import PageInput
from refcheck.text.charsets import decode_text

_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_MAX_STRINGS = 20_000


def read_plain(page: PageInput) -> ExtractedText:
    """Read text as it stands: a blank line parts blocks, all of them the article's."""
    decoded = decode_text(page.content, page.response.header("content-type"))
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return _finish(page, [Piece(text=part.strip()) for part in _BLANK_LINES.split(text)], method="plain")


def read_json(page: PageInput) -> ExtractedText:
    """Read the strings of a JSON value in their order; what is no JSON is read as plain text."""
    decoded = decode_text(page.content, page.response.header("content-type"))
    try:
        data = json.loads(decoded.text)
    except (ValueError, RecursionError):
        return read_plain(page)
    strings: list[str] = []
    stack = [data]
    while stack and len(strings) < _MAX_STRINGS:
        node = stack.pop()
        if isinstance(node, str):
            strings.append(node.strip())
        elif isinstance(node, dict):
            stack.extend(reversed(node.values()))
        elif isinstance(node, list):
            stack.extend(reversed(node))
        elif node is not None and not isinstance(node, bool):
            strings.append(str(node))
    return _finish(page, [Piece(text=text) for text in strings], method="json")


def _finish(page: PageInput, pieces: list[Piece], *, method: str) -> ExtractedText:
    text, blocks = join_pieces(pieces)
    completeness = Completeness.COMPLETE if text else Completeness.EMPTY
    if page.response.truncated is not None:
        completeness = Completeness.TRUNCATED
    return ExtractedText(
        text=text,
        media_type=page.media_type,
        blocks=blocks,
        completeness=completeness,
        method=method,
        notes=page.notes,
    )
