"""OpenDocument texts as LibreOffice saves them: numbered lists, comments, block quotes by style."""

from refcheck.datatypes.documents import BlockKind, Document, NoteKind
from refcheck.documents import read_document
from tests.unit.documents.drafts import a_package

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)


def an_odt(body: str, styles: str = "") -> Document:
    """Read a package of a body and the styles made for it."""
    content = (
        f'<office:document-content {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return read_document(
        a_package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}), source="draft.odt"
    )


def shown(document: Document, kind: BlockKind) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind is kind]


NUMBERED = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="[" '
    'style:num-suffix="]" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
)


def test_numbers_that_lists_print_are_shown() -> None:
    document = an_odt(
        '<text:p>Words.</text:p><text:list text:style-name="L1"><text:list-item><text:p>Moore</text:p></text:list-item>'
        "<text:list-item><text:p>Doe</text:p><text:list><text:list-item><text:p>aside</text:p></text:list-item>"
        '</text:list></text:list-item></text:list><text:p>More.</text:p><text:list text:style-name="L1" '
        'text:continue-numbering="true"><text:list-item><text:p>Roe</text:p></text:list-item></text:list>',
        NUMBERED,
    )
    assert shown(document, BlockKind.LIST_ITEM) == ["[1] Moore", "[2] Doe", "aside", "[3] Roe"]
    assert [block.label for block in document.blocks if block.label] == ["[1]", "[2]", "[3]"]


def test_comments_are_source_notes_of_the_words_they_end_behind() -> None:
    document = an_odt(
        '<text:p>It <office:annotation office:name="a"><dc:creator>Editor</dc:creator><dc:date>2024</dc:date>'
        "<text:p>https://a.example/</text:p></office:annotation>fell in 2019"
        '<office:annotation-end office:name="a"/>. It rose.<office:annotation><dc:creator>refcheck</dc:creator>'
        "<text:p>found before</text:p></office:annotation></text:p>"
    )
    assert [(n.kind, document.text[n.start : n.end]) for n in document.notes] == [
        (NoteKind.COMMENT, "https://a.example/")
    ]
    assert document.text[: document.markers[0].start] == "It fell in 2019"
    assert "2024" not in document.text


def test_block_quotes_are_told_by_style_and_by_indent() -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Block_20_Text"/>'
        '<style:style style:name="P2"><style:paragraph-properties fo:margin-left="1.27cm" fo:text-indent="0cm"/>'
        '</style:style><style:style style:name="P3"><style:paragraph-properties fo:margin-left="1.27cm" '
        'fo:text-indent="-1.27cm"/></style:style>'
    )
    plain = '<text:p text:style-name="Standard">It stood.</text:p>' * 6
    quoted = "".join(f'<text:p text:style-name="P{n}">Words {n}</text:p>' for n in (1, 2, 3))
    assert shown(an_odt(plain + quoted, styles), BlockKind.QUOTE) == ["Words 1", "Words 2"]


MARK = (
    '<text:bibliography-mark text:identifier="ICES22" text:bibliography-type="report" text:author="Lind, Rosa" '
    'text:title="Fish stocks" text:year="2022">[ICES22]</text:bibliography-mark>'
)


def test_bibliography_marks_lead_to_the_entries_of_the_index() -> None:
    document = an_odt(
        f"<text:p>Cod is closed {MARK}.</text:p><text:bibliography><text:index-body><text:p>ICES22: ICES, <text:span>"
        "Fish stocks</text:span>, 2022</text:p></text:index-body></text:bibliography>"
    )
    assert shown(document, BlockKind.PARAGRAPH) == ["Cod is closed [ICES22]."]
    assert {note.label: document.text[note.start : note.end] for note in document.notes} == {
        document.markers[0].labels[0]: "ICES, Fish stocks, 2022"
    }


def test_bibliography_marks_without_an_index_give_the_work() -> None:
    document = an_odt(f"<text:p>Cod is closed {MARK}.</text:p>")
    (entry,) = document.entries
    assert document.markers[0].labels == (entry.key,)
    assert (entry.csl["title"], entry.csl["issued"], entry.csl["type"]) == ("Fish stocks", {"raw": "2022"}, "report")


def test_hidden_words_are_not_read() -> None:
    style = '<style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>'
    document = an_odt('<text:p>It stood.<text:span text:style-name="h"> Or not.</text:span> It fell.</text:p>', style)
    assert document.text == "It stood. It fell."


def test_a_text_in_one_xml_file_is_read() -> None:
    content = (
        f'<?xml version="1.0"?><office:document {_SPACES} office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:body><office:text><text:p>It stood.</text:p></office:text></office:body></office:document>"
    )
    assert read_document(content.encode(), source="draft.fodt").text == "It stood."
