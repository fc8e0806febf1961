"""EPUB books: the spine's pages in reading order, each with its notes (EPUB 3.3)."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from refcheck.datatypes.documents import Document
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.html import add_html
from refcheck.documents.html_notes import find_html_notes
from refcheck.documents.html_tree import parse_html
from refcheck.documents.packages import Package
from refcheck.errors import InputError

MEDIA_TYPE = "application/epub+zip"

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
    prefix = ""
    for number, name in enumerate(_spine(opf, dirname(opf_name)), start=1):
        page = package.read(name).decode("utf-8", "replace")
        if page:
            root = parse_html(page)
            notes = find_html_notes(root, prefix=prefix)
            add_html(builder, root, notes, part=name, has_offsets=False)
            prefix = f"{number + 1}:" if prefix or notes.labels else ""
    return builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=_stated(opf, "dc:title"),
        language=(_stated(opf, "dc:language") or "")[:2].lower() or None,
        date=_stated(opf, "dc:date"),
        has_source_text=False,
    )


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
    return names


def _stated(opf: etree._Element, name: str) -> str | None:
    text = opf.findtext(f"opf:metadata/{name}", namespaces=_NAMESPACES)
    return (text or "").strip() or None
