"""The package's comment parts: the comments themselves, their links, and where the package names them."""

import re
from datetime import UTC, datetime
from posixpath import basename, dirname
from xml.sax.saxutils import escape, quoteattr

from refcheck.datatypes.comments import CommentLine, DraftComment
from refcheck.documents.packages import OWN_AUTHOR, Package
from refcheck.errors import InputError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES_PART = "[Content_Types].xml"
_MAIN_RELS = "word/_rels/document.xml.rels"
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_COMMENT_ID = re.compile(rb"<\w+:comment(?:RangeStart|RangeEnd|Reference)?\s[^>]{0,400}?\w+:id=[\"'](\d{1,9})[\"']")
_TARGET = re.compile(rb"<(?:\w+:)?Relationship\s[^>]{0,2000}>")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MAX_URL = 2_000  # Word refuses a package with a longer link


class CommentParts:
    """Adds comments to a package; `changed` gives the parts that are new or differ."""

    def __init__(self, package: Package, *, main: bytes) -> None:
        self._package = package
        self._name = _find_comments_part(package)
        self._part = package.read(self._name)
        known = [int(number) for number in _COMMENT_ID.findall(main) + _COMMENT_ID.findall(self._part)]
        self._next = max(known, default=-1) + 1
        self._comments: list[str] = []
        self._links: list[str] = []
        self._links_part = f"{dirname(self._name)}/_rels/{basename(self._name)}.rels"
        # An earlier run may have left links of its own.
        self._first_link = package.read(self._links_part).count(b"rcLink") + 1

    def add(self, comment: DraftComment, *, date: datetime) -> int:
        """Add one comment and give its id."""
        identity = self._next
        self._next += 1
        paragraphs = "".join(self._paragraph(line, is_first=not at) for at, line in enumerate(comment.lines))
        when = date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._comments.append(
            f'<w:comment xmlns:w="{_W}" xmlns:r="{_R}" w:id="{identity}" w:author="{OWN_AUTHOR}" w:date="{when}" '
            f'w:initials="rc">{paragraphs}</w:comment>'
        )
        return identity

    def _paragraph(self, line: CommentLine, *, is_first: bool) -> str:
        mark = "<w:r><w:annotationRef/></w:r>" if is_first else ""
        separator = ": " if line.label and (line.words or line.url) else ""
        label = _run(f"{line.label}{separator}", bold=True) if line.label else ""
        return f"<w:p>{mark}{label}{_run(line.words) if line.words else ''}{self._link(line.url)}</w:p>"

    def _link(self, url: str | None) -> str:
        if not url:
            return ""
        if len(url) > _MAX_URL or not url.lower().startswith(("http://", "https://")):
            return _run(url)
        number = self._first_link + len(self._links)
        self._links.append(url)
        return f'<w:hyperlink r:id="rcLink{number}">{_run(url)}</w:hyperlink>'

    def changed(self) -> dict[str, bytes]:
        """Give the parts to write, by name."""
        if not self._comments:
            return {}
        parts = {self._name: self._with_comments()}
        if not self._part:
            parts[_TYPES_PART] = self._with_content_type()
            parts[_MAIN_RELS] = self._with_main_relationship()
        if self._links:
            parts[self._links_part] = self._with_links()
        return parts

    def _with_comments(self) -> bytes:
        added = "".join(self._comments).encode()
        if not self._part:
            return _HEAD + f'<w:comments xmlns:w="{_W}" xmlns:r="{_R}">'.encode() + added + b"</w:comments>"
        return self._insert(self._part, added, name=self._name)

    def _with_content_type(self) -> bytes:
        types = self._package.read(_TYPES_PART)
        if f'"/{self._name}"'.encode() in types:
            return types
        override = f'<Override PartName="/{self._name}" ContentType="{_CONTENT_TYPE}"/>'
        return self._insert(types, override.encode(), name=_TYPES_PART)

    def _with_main_relationship(self) -> bytes:
        entry = f'<Relationship Id="rcComments" Type="{_R}/comments" Target="{basename(self._name)}"/>'
        return self._with_relationships(_MAIN_RELS, entry)

    def _with_links(self) -> bytes:
        entries = (
            f'<Relationship Id="rcLink{number}" Type="{_R}/hyperlink" Target={quoteattr(_legal(url))} '
            'TargetMode="External"/>'
            for number, url in enumerate(self._links, start=self._first_link)
        )
        return self._with_relationships(self._links_part, "".join(entries))

    def _with_relationships(self, name: str, entries: str) -> bytes:
        part = self._package.read(name)
        if not part:
            return _HEAD + f'<Relationships xmlns="{_RELS}">{entries}</Relationships>'.encode()
        return self._insert(part, entries.encode(), name=name)

    def _insert(self, part: bytes, added: bytes, *, name: str) -> bytes:
        """Set markup in before the end tag of a part's root, opening a root that was empty."""
        end = part.rfind(b"</")
        if end >= 0:
            return part[:end] + added + part[end:]
        empty = part.rfind(b"/>")
        root = re.search(rb"<([\w:]+)[^<]*$", part[:empty]) if empty >= 0 else None
        if root is None:
            raise InputError(f"{self._package.source}: part {name} cannot take comments; save it anew in Word first.")
        return part[:empty] + b">" + added + b"</" + root[1] + b">" + part[empty + 2 :]


def _find_comments_part(package: Package) -> str:
    """Give the name of the part with the comments, the usual one where there is none yet."""
    for entry in _TARGET.findall(package.read(_MAIN_RELS)):
        if b'/relationships/comments"' in entry or b"/relationships/comments'" in entry:
            target = re.search(rb"Target=[\"']([^\"']{1,200})[\"']", entry)
            if target:
                name = target[1].decode("utf-8", "replace")
                return name.lstrip("/") if name.startswith("/") else f"word/{name}"
    return "word/comments.xml"


def _run(words: str, *, bold: bool = False) -> str:
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(_legal(words))}</w:t></w:r>'


def _legal(words: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return _ILLEGAL.sub("", words)
