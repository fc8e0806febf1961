"""Drafts in formats that no text editor writes: packages and PDFs, built in memory."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def a_package(parts: Mapping[str, str | bytes]) -> bytes:
    """Zip parts by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def a_docx(
    body: str,
    *,
    footnotes: Sequence[str] = (),
    comments: Sequence[str] = (),
    links: Mapping[str, str] | None = None,
    numbering: str = "",
) -> bytes:
    """Build a Word file from the XML of its body; footnotes and comments are plain words, ids from 1."""
    parts = {
        "_rels/.rels": _relationships(_a_relationship("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
    }
    if footnotes:
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{a_run(words)}</w:p></w:footnote>'
            for number, words in enumerate(footnotes, start=1)
        )
        separator = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        parts["word/footnotes.xml"] = f"<w:footnotes {_W}>{separator}{notes}</w:footnotes>"
    if comments:
        notes = "".join(
            f'<w:comment w:id="{number}"><w:p>{a_run(words)}</w:p></w:comment>'
            for number, words in enumerate(comments, start=1)
        )
        parts["word/comments.xml"] = f"<w:comments {_W}>{notes}</w:comments>"
    entries = [
        _a_relationship(identity, "hyperlink", url).replace("/>", ' TargetMode="External"/>')
        for identity, url in (links or {}).items()
    ]
    entries += [
        _a_relationship(name, name, f"{name}.xml") for name in ("footnotes", "comments") if f"word/{name}.xml" in parts
    ]
    parts["word/_rels/document.xml.rels"] = _relationships(*entries)
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {_W}>{numbering}</w:numbering>"
    return a_package({"[Content_Types].xml": _content_types(parts), **parts})


def _a_relationship(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_RELATIONSHIP}/{kind}" Target="{target}"/>'


def _relationships(*entries: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def _content_types(parts: Mapping[str, str]) -> str:
    kinds = {"document": "document.main", "footnotes": "footnotes", "comments": "comments"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in kinds.items()
        if f"word/{name}.xml" in parts
    )
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    defaults += '<Default Extension="xml" ContentType="application/xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'


def a_paragraph(*runs: str, style: str = "", numbered: bool = False) -> str:
    """Build a paragraph from runs of XML."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def a_run(words: str) -> str:
    """Build a run of plain words."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def a_pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]]) -> bytes:
    """Draw pages of (left, bottom, font size, words) in points."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for page in pages:
        for left, bottom, size, words in page:
            canvas.setFont("Times-Roman", size)
            canvas.drawString(left, bottom, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
