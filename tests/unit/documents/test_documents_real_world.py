"""Drafts as programs save them: who is quoted in a block, where links and notes lead, what print raises."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import read_document
from refcheck.errors import InputError
from tests.unit.documents.drafts import a_docx, a_package, a_paragraph, a_pdf, a_run


def quotes_of(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.QUOTE]


def notes_of(document: Document) -> dict[str, str]:
    return {note.label: document.text[note.start : note.end] for note in document.notes}


def links_of(document: Document) -> list[tuple[str, str]]:
    return [(document.text[link.start : link.end], link.url) for link in document.links]


LONG = "The bridge was closed in March after two inspectors had found cracks in its northern pier."


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param(
            "a.html",
            f"<p>{LONG}</p><blockquote><p>It shook.</p><footer>Jane Doe, engineer</footer></blockquote>",
            id="html-footer",
        ),
        pytest.param(
            "a.html",
            f"<p>{LONG}</p><blockquote><p>It shook.</p><cite>Jane Doe, engineer</cite></blockquote>",
            id="html-cite-behind-the-words",
        ),
        pytest.param("a.wiki", LONG + "\n\n{{Quote|It shook.|author=Jane Doe, engineer}}", id="wikitext-author"),
        pytest.param("a.wiki", LONG + "\n\n{{Blockquote|It shook.|Jane Doe, engineer}}", id="wikitext-second-value"),
        pytest.param("a.rst", f"{LONG}\n\n   It shook.\n\n   -- Jane Doe, engineer\n", id="rst-attribution"),
        pytest.param(
            "a.txt",
            f"{LONG}\n\n{LONG}\n\n    It shook badly and then it fell.\n\n    — Jane Doe, engineer\n\n{LONG}\n",
            id="text-set-in",
        ),
    ],
)
def test_a_block_quote_ends_in_the_name_of_its_speaker(source: str, content: str) -> None:
    quotes = quotes_of(read_document(content.encode(), source=source))
    assert quotes[0].startswith("It shook")
    assert quotes[1] == "— Jane Doe, engineer"


def test_a_work_named_within_a_block_quote_is_no_speaker() -> None:
    page = f"<p>{LONG}</p><blockquote><p>I read <cite>The Bridge</cite> twice.</p></blockquote>"
    assert quotes_of(read_document(page.encode(), source="a.html")) == ["I read The Bridge twice."]


def test_notes_that_a_wiki_page_defines_in_its_list_keep_their_words() -> None:
    page = 'It fell.<ref name="b" />\n\n{{Reflist|refs=\n<ref name="b">Jane Doe, “Cracks”, 2020.</ref>\n}}'
    document = read_document(page.encode(), source="a.wiki")
    assert notes_of(document) == {"b": "Jane Doe, “Cracks”, 2020."}


def test_addresses_that_an_export_wraps_lead_to_the_cited_page() -> None:
    page = '<p>It <a href="https://www.google.com/url?q=https://c.example/x%3Fa%3D1&amp;sa=D&amp;usg=A">fell</a>.</p>'
    assert links_of(read_document(page.encode(), source="a.html")) == [("fell", "https://c.example/x?a=1")]


def test_epub_markers_lead_to_notes_in_another_file() -> None:
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    content = a_package(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
            "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/>'
            '<item id="n" href="notes.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="n"/></spine>'
            "</package>",
            "OPS/a.xhtml": page.format('<p>It fell.<a href="notes.xhtml#n1" id="r1"><sup>1</sup></a></p>'),
            "OPS/notes.xhtml": page.format('<p id="n1"><a href="a.xhtml#r1">1.</a> Jane Doe, “Cracks”, 2020.</p>'),
        }
    )
    document = read_document(content, source="a.epub")
    assert notes_of(document) == {"1": "Jane Doe, “Cracks”, 2020."}
    assert [(document.text[m.start : m.end], m.labels) for m in document.markers] == [("1", ("1",))]


def test_word_paragraphs_set_in_by_hand_are_block_quotes() -> None:
    set_in = '<w:p><w:pPr><w:ind w:left="720" w:right="720"/></w:pPr>' + a_run("It shook.") + "</w:p>"
    body = a_paragraph(a_run(LONG)) * 4 + set_in + a_paragraph(a_run("It fell."), style="BlockText")
    assert quotes_of(read_document(a_docx(body), source="a.docx")) == ["It shook.", "It fell."]


def test_pdf_links_raised_numbers_and_set_in_words_are_read() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    canvas.setFont("Times-Roman", 11)
    for at in range(12):
        canvas.drawString(72, 700 - 14 * at, "The bridge was closed in March after a long inspection of its piers.")
    canvas.drawString(102, 520, "It shook all night and in the morning we found the")
    canvas.drawString(102, 506, "northern pier in the river.")
    canvas.linkURL("https://c.example/x", (72, 698, 130, 710))
    canvas.drawString(72, 480, "The deck bore 40 tons.")
    canvas.setFont("Times-Roman", 7)
    canvas.drawString(72 + canvas.stringWidth("The deck bore 40 tons.", "Times-Roman", 11), 484, "3")
    canvas.save()
    document = read_document(stream.getvalue(), source="a.pdf")
    assert [(words.split()[:2], url) for words, url in links_of(document)] == [
        (["The", "bridge"], "https://c.example/x")
    ]
    assert "40 tons.³" in document.text
    assert [words.split()[:3] for words in quotes_of(document)] == [["It", "shook", "all"]]


@given(data=st.data())
@settings(max_examples=40)
@pytest.mark.parametrize("source", ["a.docx", "a.odt", "a.epub"])
def test_damaged_files_are_read_or_refused(source: str, data: st.DataObject) -> None:
    assert_read_or_refused(source, data)


@given(data=st.data())
@settings(max_examples=8)  # each has a process of its own
def test_damaged_pdfs_are_read_or_refused(data: st.DataObject) -> None:
    assert_read_or_refused("a.pdf", data)


def assert_read_or_refused(source: str, data: st.DataObject) -> None:
    content = bytearray(DAMAGED[source])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        document = read_document(
            bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))]), source=source
        )
    except InputError:
        return
    for link in document.links:
        assert 0 <= link.start < link.end <= len(document.text)


DAMAGED = {
    "a.docx": a_docx(a_paragraph(a_run(LONG)), footnotes=["Jane Doe, 2020."]),
    "a.odt": a_package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a><b/></a>"}),
    "a.epub": a_package({"mimetype": "application/epub+zip", "META-INF/container.xml": "<a/>", "x.opf": "<b/>"}),
    "a.pdf": a_pdf([[(72, 700, 11, LONG), (72, 650, 11, "It fell.1"), (72, 60, 8, "1 Jane Doe, 2020.")]]),
}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("==a " * 50_000, id="headings-within-headings"),
        pytest.param("<ref>" * 50_000, id="notes-never-closed"),
        pytest.param("[http://a b " * 50_000, id="links-never-closed"),
    ],
)
def test_wiki_pages_that_would_break_the_parser_are_refused(page: str) -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        read_document(page.encode(), source="a.wiki")


FIELD = '<w:r><w:fldChar w:fldCharType="{0}"/></w:r>'


def a_field(instruction: str, shown: str) -> str:
    """Build a field of Word from its instruction and the XML of its result."""
    steps = [FIELD.format(step) for step in ("begin", "separate", "end")]
    return f"{steps[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{steps[1]}{shown}{steps[2]}"


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        pytest.param(
            a_field('HYPERLINK "https://a.example/"', a_field('QUOTE "x"', a_run("the page"))),
            "https://a.example/",
            id="field-in-a-field",
        ),
        pytest.param(
            a_field('HYPERLINK "https://a.example/" \\l "part"', a_run("the page")),
            "https://a.example/#part",
            id="place-in-the-page",
        ),
        pytest.param(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            + a_field('HYPERLINK "https://a.example/"', a_run("the page")),
            "https://a.example/",
            id="behind-hidden-words",
        ),
    ],
)
def test_word_fields_are_links_with_their_words(runs: str, expected: str) -> None:
    document = read_document(a_docx(a_paragraph(runs)), source="a.docx")
    assert links_of(document) == [("the page", expected)]
    assert document.text == "the page"


def test_a_mark_that_the_author_chose_is_the_marker() -> None:
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    numbered = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document = read_document(
        a_docx(a_paragraph(a_run("It fell."), mark, a_run(" It rose."), numbered), footnotes=["Moore.", "Doe."]),
        source="a.docx",
    )
    assert document.text.startswith("It fell.* It rose.1")
    assert notes_of(document) == {"*": "Moore.", "1": "Doe."}


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    cut = f'<w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>{a_run("It fell ")}</w:p>'
    assert read_document(a_docx(cut + a_paragraph(a_run("in 2019."))), source="a.docx").text == "It fell in 2019."


def test_word_files_in_the_strict_form_are_read() -> None:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(io.BytesIO(a_docx(a_paragraph(a_run("It fell."))))) as package:
        parts = {name: package.read(name).replace(usual, strict) for name in package.namelist()}
    assert read_document(a_package(parts), source="a.docx").text == "It fell."


def test_latex_names_the_authors_that_citeauthor_prints() -> None:
    text = (
        r"\begin{document}As \citeauthor{doe} argue \citeyearpar{doe}, and \Citeauthor{lab} knows, \citeauthor{no}."
        r"\begin{thebibliography}{9}\bibitem[Lab(2011)]{lab} Lab. Work. \end{thebibliography}\end{document}"
    )
    listed = b"@book{doe, author={Jane Doe and Ann Roe}, title={T}}"
    document = read_document(text.encode(), source="a.tex", companions={"a.bib": listed})
    assert document.text.startswith("As Doe and Roe argue \\citeyearpar{doe}, and Lab knows")


def test_a_text_box_stands_behind_the_paragraph_that_it_is_anchored_in() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{a_paragraph(a_run('A pull quote.'))}</w:txbxContent></w:pict></w:r>"
    document = read_document(a_docx(a_paragraph(a_run("It fell"), box, a_run(" in 1990."))), source="a.docx")
    assert document.text == "It fell in 1990.\n\nA pull quote."
