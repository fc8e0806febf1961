"""Saved pages, books and manuscripts as blogs, wikis and converters write them."""

import pytest

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import read_document
from tests.unit.documents.drafts import a_package

BODY = "<p>The bridge was closed in March 2019, after a long inspection of its piers.</p>" * 4


def blocks_of(document: Document, kind: BlockKind) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind is kind]


@pytest.mark.parametrize(
    "furniture",
    [
        pytest.param(
            '<div class="sharedaddy sd-block"><h3>Share this:</h3><a href="https://x.example">X</a></div>', id="share"
        ),
        pytest.param('<div id="jp-relatedposts"><p>“An older post,” he said.</p></div>', id="related"),
        pytest.param(
            '<div class="entry-meta">Posted on <a href="/a">May 4</a> by <a href="/b">Jane</a></div>', id="byline"
        ),
        pytest.param('<div class="subscription-widget-wrap"><p>Thanks for reading!</p></div>', id="call-to-subscribe"),
        pytest.param('<div class="footer-postMeta">Written by <a href="/jane">Jane</a></div>', id="camel-case"),
    ],
)
def test_what_a_blog_puts_around_a_piece_is_no_part_of_it(furniture: str) -> None:
    page = f"<html><body><article>{BODY}{furniture.replace('postMeta', 'post-meta')}</article></body></html>"
    document = read_document(page.encode(), source="a.html")
    assert len(document.blocks) == 4
    assert not document.links


def test_a_long_piece_in_a_box_named_like_furniture_is_kept() -> None:
    page = f'<html><body><div class="post-share-wrapper">{BODY * 8}</div></body></html>'
    assert len(read_document(page.encode(), source="a.html").blocks) == 32


def test_a_wiki_page_is_its_article_with_its_notes() -> None:
    page = (
        '<html><body><main><h1>Bridge</h1><div>3 languages</div><div class="mw-parser-output">'
        '<div role="note" class="hatnote">For others, see <a href="/wiki/B">B</a>.</div>'
        f'{BODY}<p>It fell.<sup id="cite_ref-a_1-0"><a href="#cite_note-a-1">[1]</a></sup></p>'
        '<ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0">'
        '<sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span class="reference-text">'
        'Moore, Ada (2001). <i>Walls</i>.</span></li></ol></div><div id="catlinks" class="catlinks">Categories: Y</div>'
        "</main></body></html>"
    )
    document = read_document(page.encode(), source="a.html")
    assert "For others" not in document.text
    assert "Categories" not in document.text
    assert [document.text[note.start : note.end] for note in document.notes] == ["Moore, Ada (2001). Walls."]


def test_numbers_beside_entries_and_behind_back_links_are_part_of_their_line() -> None:
    page = (
        '<div class="csl-entry"><div class="csl-left-margin">[1]</div><div class="csl-right-inline">Moore</div></div>'
        '<p>It fell.<a href="#n">2</a></p><p><a id="n" href="#r">2</a>. Ibid., 4.</p>'
    )
    document = read_document(f"<html><body>{page}</body></html>".encode(), source="a.html")
    assert document.text.startswith("[1] Moore\n\nIt fell.2")
    assert document.text.endswith("\n\nIbid., 4.")


def a_book(sheet: str, words: str) -> bytes:
    """Build an EPUB of one page."""
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    container = '<rootfiles><rootfile full-path="c.opf"/></rootfiles>'
    return a_package(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">{container}'
            "</container>",
            "c.opf": opf,
            "s.css": sheet,
            "a.xhtml": f"<html><body>{BODY}{words}</body></html>",
        }
    )


def test_the_style_sheets_of_a_book_tell_its_block_quotes() -> None:
    sheet = ".para3 {\n margin:  0.07in 0.33in 0.07in 0.33in;\n}"
    book = a_book(sheet, '<p class="para3">It shook all night.</p>')
    assert blocks_of(read_document(book, source="a.epub"), BlockKind.QUOTE) == ["It shook all night."]


@pytest.mark.parametrize(
    ("sheet", "is_shown"),
    [
        pytest.param("p.h { display: none }", False, id="never-shown"),
        pytest.param("@media amzn-mobi { .h { display: none } }", True, id="hidden-on-one-device"),
        pytest.param(".h {display:none} .h {display:block}", True, id="shown-by-another-rule"),
    ],
)
def test_what_the_style_sheets_of_a_book_hide_is_no_text(sheet: str, is_shown: bool) -> None:
    text = read_document(a_book(sheet, '<p class="h">Cover art.</p>'), source="a.epub").text
    assert ("Cover art." in text) == is_shown


def test_notes_that_a_book_opens_by_their_numbers_are_read_though_its_style_sheets_hide_them() -> None:
    words = '<p>It fell.<a href="#n">1</a></p><aside class="h" id="n"><p>Moore, Walls.</p></aside>'
    assert "Moore, Walls." in read_document(a_book(".h {display:none}", words), source="a.epub").text


def test_wiki_tables_and_captions_keep_their_notes_and_links() -> None:
    page = (
        "Text.\n\n{| class=\"wikitable\"\n|+ Boxes by decade<ref>Moore, ''Walls'', 4.</ref>\n! Decade !! Boxes\n|-\n"
        '| [[1920s]] || 212<ref name="b">Penney, 7.</ref>\n|}\n\n'
        '[[File:A.jpg|thumb|upright=1.2|The bridge in 1900.<ref name="b" />]]\n\n== The [https://a.example/x Act] ==\n'
    )
    document = read_document(page.encode(), source="a.wiki")
    assert len(document.markers) == 3
    assert [row.partition("<")[0] for row in blocks_of(document, BlockKind.TABLE)] == ["Decade | Boxes", "1920s | 212"]
    assert [words.partition("<")[0] for words in blocks_of(document, BlockKind.CAPTION)] == [
        "Boxes by decade",
        "The bridge in 1900.",
    ]
    assert [link.url for link in document.links] == ["https://a.example/x"]


@pytest.mark.parametrize(
    ("cite", "work"),
    [
        pytest.param("{{sfn|Moore|2001b}}", "{{cite book |last=Moore |date=2001b |title=Walls}}", id="letter"),
        pytest.param("{{sfn|Moore|2001}}", "{{cite book |last=Moore |date=2001-05-04 |title=Walls}}", id="iso-date"),
        pytest.param("{{sfn|City|2001}}", "{{cite web |author=City |date=2001 |title=W}}", id="body"),
        pytest.param(
            "{{sfn|WHO|2001}}", "{{cite web |author=World Health |title=W |ref={{harvid|WHO|2001}}}}", id="stated-key"
        ),
        pytest.param("{{sfn|WHO|2001}}", "{{cite web |title=W |ref=CITEREFWHO2001}}", id="stated-anchor"),
    ],
)
def test_short_citations_find_their_work(cite: str, work: str) -> None:
    document = read_document(f"It fell.{cite}\n\n== Sources ==\n* {work}\n".encode(), source="a.wiki")
    assert document.markers[0].labels == (document.entries[0].key,)


def test_rst_lists_tables_and_notes_show_what_they_print() -> None:
    text = (
        "It fell. [#a]_\n\n3. Third.\n4. Fourth.\n\n.. list-table:: By decade\n\n   * - 1920s\n     - 212\n\n"
        ".. [#a] W. Deng. Walls. 2001.\n"
    )
    document = read_document(text.encode(), source="a.rst")
    assert blocks_of(document, BlockKind.LIST_ITEM) == ["3. Third.", "4. Fourth."]
    assert blocks_of(document, BlockKind.CAPTION) == ["By decade"]
    assert blocks_of(document, BlockKind.TABLE) == ["1920s | 212"]
    assert blocks_of(document, BlockKind.NOTE) == ["W. Deng. Walls. 2001."]


def test_rst_items_that_begin_with_an_initial_keep_their_number() -> None:
    document = read_document(b"Notes\n\n1. J. Moore, Walls.\n\n2. Harbours.\n", source="a.rst")
    assert blocks_of(document, BlockKind.LIST_ITEM) == ["1. J. Moore, Walls.", "2. Harbours."]


def test_wiki_addresses_end_at_an_escaped_angle_bracket() -> None:
    page = b"It fell.<ref>Moore &lt;https://walls.example/a&gt; accessed 3 May 2024.</ref>\n"
    document = read_document(page, source="a.wiki")
    assert [link.url for link in document.links] == ["https://walls.example/a"]
    assert blocks_of(document, BlockKind.NOTE) == ["Moore <https://walls.example/a> accessed 3 May 2024."]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        pytest.param("\\hypertarget{a}{%\n\\section{Rise}\\label{a}}", "Rise", id="old-anchor"),
        pytest.param("\\section{\\texorpdfstring{\\href{https://a.example}{Act}}{Act}}", "Act", id="title-with-link"),
        pytest.param("So (\\citeproc{ref-h}{Hart 2018}).", "So (Hart 2018).", id="printed-marker"),
        pytest.param("\\leavevmode\\vadjust pre{\\hypertarget{r}{}}%\nHart.", "Hart.", id="anchor-of-an-entry"),
        pytest.param("\\CSLLeftMargin{1. }\n\\CSLRightInline{Hart.}", "1.  Hart.", id="number-beside-entry"),
        pytest.param(
            "\\begin{CSLReferences}{1}{0}\n\\bibitem[\\citeproctext]{ref-h}\nHart.\n\\end{CSLReferences}",
            "Hart.",
            id="entry",
        ),
    ],
)
def test_what_pandoc_writes_in_latex_is_read_as_it_prints(source: str, shown: str) -> None:
    text = f"\\documentclass{{article}}\\begin{{document}}\n{source}\n\\end{{document}}"
    assert read_document(text.encode(), source="a.tex").text.strip() == shown


def test_the_cells_of_a_row_stand_on_one_line_and_a_page_laid_out_in_cells_keeps_its_paragraphs() -> None:
    rows = "<table><tr><td><p>1920s</p></td><td><p>212</p></td></tr></table>"
    laid_out = f"<table><tr><td>{BODY}</td></tr></table>"
    document = read_document(f"<html><body>{rows}{laid_out}</body></html>".encode(), source="a.html")
    assert document.text.startswith("1920s | 212\n\nThe bridge")
    assert len(document.blocks) == 5
