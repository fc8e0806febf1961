"""EPUB books: the spine's pages in reading order, each with its notes (EPUB 3.3)."""

import re
from collections.abc import Sequence
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from refcheck.datatypes.documents import Document
from refcheck.documents.builder import DocumentBuilder, check_count
from refcheck.documents.html.notes import HtmlNotes, find_html_notes
from refcheck.documents.html.reader import add_html
from refcheck.documents.html.styles import find_hidden_classes, find_quote_classes
from refcheck.documents.html.tree import Element, parse_html
from refcheck.documents.packages import Package
from refcheck.errors import InputError

MEDIA_TYPE = "application/epub+zip"

MAX_PAGES = 5_000  # files in reading order; a book has some dozens
_MOST_SHEETS = 10
_LONGEST_SHEET = 200_000

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}:", re.IGNORECASE)
_NAMESPACES = {
    "container": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def read_epub(content: bytes, *, source: str) -> Document:
    """Read an EPUB; offsets count in its visible text, `part` names the file in the package.

    Raises:
        InputError: The package is damaged, or has no reading order.
    """
    package = Package(content, source=source)
    opf_name = _package_document(package)
    opf = package.parse(opf_name) if opf_name else None
    if opf is None or not opf_name:
        raise InputError(f"{source} is a package without an EPUB reading order (META-INF/container.xml).")
    builder = DocumentBuilder(source)
    names = _spine(opf, dirname(opf_name))
    check_count(source, "pages", len(names), MAX_PAGES)
    book = _read_pages(package, names)
    notes = find_html_notes(book)
    sheets = _style_sheets(package)
    quote_classes = find_quote_classes(sheets, book)
    _hide(book, find_hidden_classes(sheets), notes)
    for page in book.children:
        if isinstance(page, Element):
            add_html(builder, page, notes, part=page.name, has_offsets=False, quote_classes=quote_classes)
    return builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=_stated(opf, "dc:title"),
        language=(_stated(opf, "dc:language") or "")[:2].lower() or None,
        date=_stated(opf, "dc:date"),
        has_source_text=False,
    )


def _read_pages(package: Package, names: Sequence[str]) -> Element:
    """Read the pages into one tree, so that a chapter's markers lead to the notes in another file.

    Each page is an element called like its file; identities and addresses within the book carry
    the file's name, which alone makes them unique.
    """
    book = Element("", {}, None, 0)
    last = 0
    for name in names:
        content = package.read(name).decode("utf-8", "replace")
        page = parse_html(content, first=last + 1)
        page.name, page.parent = name, book
        for element in page.iterate():
            last = max(last, element.order)
            for key in ("id", "name"):
                if key in element.attributes:
                    element.attributes[key] = f"{name}#{element.attributes[key]}"
            address = element.attributes.get("href", "")
            if element.name == "a" and address and not _SCHEME.match(address):
                element.attributes["href"] = _address_in_book(address, name)
        if content:
            book.children.append(page)
    return book


def _hide(book: Element, hidden: frozenset[str], notes: HtmlNotes) -> None:
    """Mark what the book's styles do not show; notes that a reader opens by their number are shown."""
    for element in book.iterate() if hidden else ():
        if hidden.isdisjoint(element.attributes.get("class", "").split()):
            continue
        if not any(one.order in notes.labels or one.order in notes.markers for one in element.iterate()):
            element.attributes["hidden"] = ""


def _style_sheets(package: Package) -> str:
    """Give the book's style sheets, as far as they are of a usual size."""
    names = sorted(name for name in package.names if name.lower().endswith(".css"))[:_MOST_SHEETS]
    return "\n".join(package.read(name)[:_LONGEST_SHEET].decode("utf-8", "replace") for name in names)


def _address_in_book(address: str, name: str) -> str:
    """Give an address within the package as "#file#identity"; one without an identity stays as it is."""
    path, _, identity = address.partition("#")
    if not identity:
        return address
    file = normpath(join(dirname(name), unquote(path))) if path else name
    return f"#{file}#{identity}"


def _package_document(package: Package) -> str | None:
    container = package.parse("META-INF/container.xml")
    rootfile = container.find(".//container:rootfile", _NAMESPACES) if container is not None else None
    return rootfile.get("full-path") if rootfile is not None else None


def _spine(opf: etree._Element, folder: str) -> list[str]:
    """Give the names of the pages in reading order; those outside the package's folder are left out."""
    items = {item.get("id"): item.get("href", "") for item in opf.iterfind("opf:manifest/opf:item", _NAMESPACES)}
    names = []
    for reference in opf.iterfind("opf:spine/opf:itemref", _NAMESPACES):
        address = unquote(items.get(reference.get("idref"), "").partition("#")[0])
        if address:
            names.append(normpath(join(folder, address)))
    return list(dict.fromkeys(names))


def _stated(opf: etree._Element, name: str) -> str | None:
    text = opf.findtext(f"opf:metadata/{name}", namespaces=_NAMESPACES)
    return (text or "").strip() or None
