"""Bytes to `Document`: one reader per input format, all giving the same inner form.

Decisions:
    2026-11-22: the format is told from the content before the extension, because authors send
    a saved page as .txt and a Word file as .doc; instead of trusting the name.
    2026-11-22: readers are named as "module:function" and loaded when first needed, because
    a plain text must not wait for the PDF library to load; instead of importing all of them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import islice

from refcheck.datatypes.documents import Document
from refcheck.documents.builder import MAX_BLOCKS, check_count
from refcheck.documents.formats import EXTENSIONS, NAMES, PLAIN_TEXT, media_type_of
from refcheck.errors import InputError
from refcheck.text.pausing import without_cycle_search

Reader = Callable[..., Document]
"""Called as `read(content, source=source)`; raises nothing but `InputError`."""

READERS: dict[str, str] = {
    PLAIN_TEXT: "text:read_text",
    "text/markdown": "markdown.reader:read_markdown",
    "text/html": "html.reader:read_html",
    "application/x-zipped-html": "html.reader:read_zipped_html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx.reader:read_docx",
    "application/vnd.oasis.opendocument.text": "odt.reader:read_odt",
    "application/vnd.oasis.opendocument.text-flat-xml": "odt.reader:read_flat_odt",
    "message/rfc822": "messages:read_message",
    "application/epub+zip": "epub:read_epub",
    "application/pdf": "pdf.reader:read_pdf",
    "application/x-tex": "latex.reader:read_latex",
    "application/x-bibtex": "bibtex:read_bibtex",
    "text/x-wiki": "wikitext.reader:read_wikitext",
    "text/x-rst": "rst.reader:read_rst",
    "application/vnd.citationstyles.csl+json": "lists:read_csl_json",
    "application/x-research-info-systems": "lists:read_ris",
    "text/csv": "tables:read_table",
    "text/uri-list": "lists:read_uri_list",
}
"""Media type to "module:function" of its reader, below this package."""

MAX_STOPS = 80_000  # a full stop and a blank; a megabyte of prose has some 8,000, of a list of sources 40,000
MAX_TEXT_LINES = 200_000  # of a plain text
MAX_LINES = 40_000  # of a marked-up text; three megabytes, wrapped by hand, have as many
_MOST_LINES = {PLAIN_TEXT: MAX_TEXT_LINES, "text/markdown": MAX_LINES, "text/x-wiki": MAX_LINES, "text/x-rst": 20_000}
"""Lines of the formats whose parsers go by the line."""
_WITH_LINES = ("text/", "application/x-tex", "application/x-bibtex")
_LISTS = ("text/uri-list", "text/csv", "application/x-bibtex")
_LINE_END = re.compile(r"\r\n|\r|\n")


@without_cycle_search
def read_document(content: bytes, *, source: str, companions: Mapping[str, bytes] | None = None) -> Document:
    """Read a draft in any known format; `source` is its name as the user gave it, "-" for stdin.

    `companions` are files that the draft names and cannot do without (LaTeX's .bib), by name.

    Raises:
        InputError: The content is empty, broken, hostile or in a format that has no reader.
    """
    if not content:
        raise InputError(f"{source} is empty: there is nothing to check.")
    media_type = media_type_of(content, source=source)
    if media_type not in READERS:
        known = ", ".join(sorted(extension for extension, name in EXTENSIONS.items() if name in READERS))
        raise InputError(
            f"{source} is {NAMES.get(media_type, media_type)}, which refcheck does not read. It reads: {known}."
        )
    if media_type.startswith(_WITH_LINES) and media_type not in _LISTS:
        check_count(source, "paragraphs", content.count(b"\n\n"), MAX_BLOCKS)
    if media_type in _MOST_LINES:
        check_count(source, "lines", max(content.count(b"\n"), content.count(b"\r")), _MOST_LINES[media_type])
    module, function = READERS[media_type].split(":")
    read: Reader = getattr(import_module(f"refcheck.documents.{module}"), function)
    try:
        if companions and media_type in ("application/x-tex", "text/markdown"):
            document = read(content, source=source, companions=companions)
        else:
            document = read(content, source=source)
    except RecursionError:
        raise InputError(f"{source} is nested too deeply to be read.") from None
    check_count(source, "paragraphs", len(document.blocks), MAX_BLOCKS)
    check_count(source, "full stops", document.text.count(". ") if not document.entries else 0, MAX_STOPS)
    return _with_lines(document, content, media_type)


def _with_lines(document: Document, content: bytes, media_type: str) -> Document:
    """Add where the source's lines begin, so that a finding can be shown beside its line."""
    if not media_type.startswith(_WITH_LINES):
        return document
    from refcheck.documents.encoding import decode_text  # guesses of encodings load slowly, and lists need none

    text = decode_text(content, source=document.source)
    starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    return replace(document, line_starts=starts)


_MOST_PARTS = 200
_BIB_NAME = re.compile(rb"\\(?:bibliography|addbibresource(?:\[[^\]]{0,200}\])?)\s*\{([^{}]{1,500})\}")


def find_companion_names(content: bytes) -> tuple[str, ...]:
    """Give the names of the lists that a LaTeX or Markdown draft asks for, and of the parts of a LaTeX one."""
    from refcheck.documents.latex.parts import find_part_names
    from refcheck.documents.markdown.references import find_bibliography_names

    listed = [match[1].decode("utf-8", "replace") for match in _BIB_NAME.finditer(content)]
    names = [name.strip() for names in listed for name in names.split(",")]
    named = [name if name.endswith(".bib") else f"{name}.bib" for name in names if name]
    parts = find_part_names(content.decode("utf-8", "replace")) if b"\\" in content else ()
    return tuple(dict.fromkeys((*named, *find_bibliography_names(content), *islice(parts, _MOST_PARTS))))
