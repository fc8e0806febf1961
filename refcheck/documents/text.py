"""Plain text: the text as it stands, line ends made one, blocks told from blank lines and shape."""

import re

from refcheck.datatypes.documents import Block, BlockKind, Document, SourceRun
from refcheck.documents.encoding import decode_text
from refcheck.documents.identity import digest_of, document_id
from refcheck.documents.paragraphs import find_blocks
from refcheck.text.dates import find_dates

_LINE_END = re.compile(r"\r\n?")


def read_text(content: bytes, *, source: str) -> Document:
    """Read a plain text draft.

    Raises:
        InputError: The content is empty or not text.
    """
    decoded = decode_text(content, source=source)
    text, source_map = _unify_line_ends(decoded)
    blocks = find_blocks(text)
    return Document(
        id=document_id(content, source=source),
        source=source,
        media_type="text/plain",
        text=text,
        digest=digest_of(content),
        title=_find_title(text, blocks),
        date=_find_date(text, blocks),
        blocks=blocks,
        source_map=source_map,
    )


def _unify_line_ends(text: str) -> tuple[str, tuple[SourceRun, ...]]:
    """Make every line end one LF; the map stays empty where nothing had to change."""
    if "\r" not in text:
        return text, ()
    pieces: list[str] = []
    runs: list[SourceRun] = []
    at = position = 0
    for match in _LINE_END.finditer(text):
        piece = text[at : match.start()] + "\n"
        runs.append(SourceRun(text_start=position, source_start=at, length=len(piece)))
        pieces.append(piece)
        position += len(piece)
        at = match.end()
    pieces.append(text[at:])
    runs.append(SourceRun(text_start=position, source_start=at, length=len(text) - at))
    return "".join(pieces), tuple(runs)


def _find_title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Give the first heading, if it stands before the first paragraph."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            return " ".join(text[block.start : block.end].split())
        if block.kind is not BlockKind.FRONT_MATTER:
            return None
    return None


def _find_date(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Give the date in the byline or below it, if the lines before the piece give exactly one."""
    dates = {
        found.date.iso
        for block in blocks
        if block.kind is BlockKind.FRONT_MATTER
        for found in find_dates(text[block.start : block.end])
        if found.date.day and not found.is_impossible
    }
    return dates.pop() if len(dates) == 1 else None
