"""HTML drafts and saved pages: the article with its links, notes and quotations; offsets in the source."""

import re
from dataclasses import replace

from refcheck.datatypes.documents import Document, NoteKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text, with_declared_charset
from refcheck.documents.formats import page_of_package
from refcheck.documents.html.article import find_article
from refcheck.documents.html.definitions import numbered_definitions
from refcheck.documents.html.facts import find_facts
from refcheck.documents.html.folds import unfold
from refcheck.documents.html.notes import HtmlNotes, find_html_notes
from refcheck.documents.html.raised import raise_letters
from refcheck.documents.html.styles import find_quote_classes, sheets_within
from refcheck.documents.html.tree import Element, parse_html
from refcheck.documents.html.writer import HtmlWriter
from refcheck.documents.identity import digest_of, document_id
from refcheck.documents.packages import Package

MEDIA_TYPE = "text/html"

_HEAD = 4000  # characters in which a page says what wrote it
_SAVED_BY_OFFICE = re.compile(
    r"<meta\s{1,4}name=\"?generator\"?\s{1,4}content=\"(?:LibreOffice|OpenOffice|NeoOffice|Collabora)", re.IGNORECASE
)


def read_html(content: bytes, *, source: str) -> Document:
    """Read an HTML draft or a saved page.

    Raises:
        InputError: The content is not text, or holds none.
    """
    text = decode_text(with_declared_charset(content), source=source)
    # An office program saves the margin's remarks as HTML comments; elsewhere these are the page's own business.
    root = parse_html(text, with_remarks=_SAVED_BY_OFFICE.search(text, 0, _HEAD) is not None)
    facts = find_facts(unfold(root))
    builder = DocumentBuilder(source)
    add_html(
        builder, find_article(root), find_html_notes(root), quote_classes=find_quote_classes(sheets_within(text), root)
    )
    return builder.build(
        content,
        media_type=MEDIA_TYPE,
        language=facts.language,
        title=facts.title,
        date=facts.date,
        url=facts.url,
    )


def read_zipped_html(content: bytes, *, source: str) -> Document:
    """Read a page that came in a ZIP file with its pictures, as Google Docs exports it.

    Raises:
        InputError: The package is damaged, or its page holds no text.
    """
    package = Package(content, source=source)
    page = read_html(package.read(page_of_package(package.names) or ""), source=source)
    return replace(page, id=document_id(content, source=source), digest=digest_of(content), source_map=())


def add_html(
    builder: DocumentBuilder,
    root: Element,
    notes: HtmlNotes,
    *,
    part: str | None = None,
    has_offsets: bool = True,
    quote_classes: frozenset[str] = frozenset(),
) -> None:
    """Add what `root` shows, the notes' bodies last; labels must be unique over all calls for one builder."""
    writer = HtmlWriter(builder, notes, part=part, has_offsets=has_offsets, quote_classes=quote_classes)
    for term, definition in numbered_definitions(root):
        writer.terms.add(term.order)
        writer.numbers_of[definition.order] = term.text
    writer.write(raise_letters(root))
    writer.close_block()
    for element, label in writer.note_bodies:
        kind = NoteKind.COMMENT if element.order in notes.comments else NoteKind.FOOTNOTE
        with builder.note(label, kind, part=part):
            writer.write_note(element, label)
