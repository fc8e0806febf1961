"""The parts of a Word package beside its text: notes, comments, where links lead, styles, properties."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from refcheck.datatypes.documents import NoteKind
from refcheck.documents.packages import OWN_AUTHOR, Package, attribute

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "dc": "http://purl.org/dc/elements/1.1/",
}
STRICT_NAMES: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"].encode(),
}
"""What "Strict Open XML" calls the namespaces that all others know by their first names."""


@dataclass(frozen=True, slots=True)
class Notes:
    """One notes part: what its notes are called and where its hyperlinks lead."""

    kind: NoteKind
    prefix: str
    elements: dict[str, etree._Element]
    links: dict[str, str]


def find_links(package: Package, name: str) -> dict[str, str]:
    """Give the addresses outside the package that a part's relationships lead to, by their ids."""
    root = package.parse(name)
    if root is None:
        return {}
    found = root.iterfind("rel:Relationship", NAMESPACES)
    return {str(e.get("Id")): str(e.get("Target")) for e in found if e.get("TargetMode") == "External"}


def read_style_names(package: Package) -> dict[str, str]:
    """Give the names of the styles, by their ids."""
    root = package.parse("word/styles.xml")
    if root is None:
        return {}
    names = {}
    for style in root.iterfind("w:style", NAMESPACES):
        identity = attribute(style, "w:styleId", NAMESPACES)
        name = style.find("w:name", NAMESPACES)
        if identity and name is not None:
            names[identity] = attribute(name, "w:val", NAMESPACES) or identity
    return names


def load_notes(package: Package, name: str, kind: NoteKind, prefix: str) -> Notes:
    """Read a part of notes; separators and the comments of refcheck itself are left out."""
    root = package.parse(f"word/{name}s.xml")
    elements = {}
    for element in root.iterfind(f"w:{name}", NAMESPACES) if root is not None else ():
        identity = attribute(element, "w:id", NAMESPACES)
        is_separator = attribute(element, "w:type", NAMESPACES) not in (None, "normal")
        is_ours = kind is NoteKind.COMMENT and attribute(element, "w:author", NAMESPACES) == OWN_AUTHOR
        if identity is not None and not is_separator and not is_ours:
            elements[identity] = element
    return Notes(kind, prefix, elements, find_links(package, f"word/_rels/{name}s.xml.rels"))


def read_core_properties(package: Package) -> tuple[str | None, str | None]:
    """Give the title and the language that the file's properties state."""
    root = package.parse("docProps/core.xml")
    if root is None:
        return None, None
    title = root.findtext("dc:title", namespaces=NAMESPACES)
    language = root.findtext("dc:language", namespaces=NAMESPACES)
    return (title or "").strip() or None, (language or "")[:2].lower() or None
