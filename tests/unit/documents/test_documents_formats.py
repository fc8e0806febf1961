"""Every input format gives the same inner form: text, blocks, notes, markers, links and offsets."""

import json

import pytest

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind
from refcheck.documents import read_document
from refcheck.errors import InputError
from tests.unit.documents.drafts import a_docx, a_package, a_paragraph, a_pdf, a_run


def words_of(document: Document, kind: BlockKind) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind is kind]


def notes_of(document: Document) -> dict[str, str]:
    return {note.label: document.text[note.start : note.end] for note in document.notes}


def markers_of(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(document.text[marker.start : marker.end], marker.labels) for marker in document.markers]


def links_of(document: Document) -> list[tuple[str, str]]:
    return [(document.text[link.start : link.end], link.url) for link in document.links]


MARKDOWN = """---
title: "The bridge"
date: 2024-03-01
---
# Closing

It carries &amp; bears *heavy* loads.[^a] See [the page](https://c.example/x "t").

> It shook.

1. one

[^a]: Moore, Ada. "Bridge." https://c.example/b
[^unused]: Never cited.
"""


def test_markdown_shows_words_and_keeps_their_places_in_the_file() -> None:
    document = read_document(MARKDOWN.encode(), source="bridge.md")
    assert (document.title, document.date) == ("The bridge", "2024-03-01")
    assert words_of(document, BlockKind.PARAGRAPH) == ["It carries & bears heavy loads.[^a] See the page."]
    assert words_of(document, BlockKind.QUOTE) == ["It shook."]
    assert words_of(document, BlockKind.LIST_ITEM) == ["1. one"]
    assert markers_of(document) == [("[^a]", ("a",))]
    assert links_of(document) == [("the page", "https://c.example/x")]
    assert notes_of(document) == {"a": 'Moore, Ada. "Bridge." https://c.example/b', "unused": "Never cited."}
    marker = document.markers[0]
    start, end = document.source_span(marker.start, marker.end)
    assert MARKDOWN[start:end] == "[^a]"


HTML = """<!doctype html><html lang="en"><head><title>Bridge | Courier</title><meta property="article:published_time"
content="2024-03-01T08:00:00Z"><script>var x = "<p>never</p>";</script></head><body>
<nav><a href="/">Home</a></nav><main><article><h1>The   bridge</h1>
<p>He said &ldquo;no&rdquo; to
it.<sup><a href="#fn1" id="r1">1</a></sup> See <a href="https://x.example/a?b=1&amp;c=2">a page</a>. <q>Yes</q>.</p>
<blockquote cite="https://q.example/"><p>It shook.</p></blockquote><ol start="3"><li>three<li>four</ol>
<table><tr><td>a<td>b</table><p hidden>never</p><p>%s</p></article>
<section class="footnotes"><ol><li id="fn1"><p>Moore, Ada. <i>Bridge</i>. <a href="#r1">↩</a></p></li></ol></section>
<aside>Related: something else</aside></main><footer>Copyright</footer></body></html>""" % ("Long enough. " * 30)


def test_html_cuts_the_article_out_of_its_page() -> None:
    document = read_document(HTML.encode(), source="saved.txt")
    assert (document.media_type, document.title, document.date) == ("text/html", "The bridge", "2024-03-01")
    assert words_of(document, BlockKind.PARAGRAPH)[0] == "He said “no” to it.1 See a page. “Yes”."
    assert words_of(document, BlockKind.QUOTE) == ["It shook."]
    assert words_of(document, BlockKind.LIST_ITEM) == ["3. three", "4. four"]
    assert words_of(document, BlockKind.TABLE) == ["a | b"]
    assert notes_of(document) == {"1": "Moore, Ada. Bridge."}
    assert markers_of(document) == [("1", ("1",))]
    assert links_of(document) == [("a page", "https://x.example/a?b=1&c=2")]
    assert not any(word in document.text for word in ("never", "Home", "Related", "Copyright"))
    start, end = document.source_span(document.links[0].start, document.links[0].end)
    assert HTML[start:end] == "a page"


def test_docx_reads_notes_links_comments_and_accepted_changes() -> None:
    body = (
        a_paragraph(a_run("The bridge"), style="Title")
        + a_paragraph(
            a_run("It was closed"),
            "<w:del><w:r><w:delText> never</w:delText></w:r></w:del>",
            f"<w:ins>{a_run(' in May')}</w:ins>",
            a_run("."),
            '<w:r><w:footnoteReference w:id="1"/></w:r>',
            a_run(" See "),
            f'<w:hyperlink r:id="rId9">{a_run("the page")}</w:hyperlink>',
            '<w:r><w:commentReference w:id="1"/></w:r>',
            a_run("."),
        )
        + f"<w:tbl><w:tr><w:tc>{a_paragraph(a_run('a'))}</w:tc><w:tc>{a_paragraph(a_run('b'))}</w:tc></w:tr></w:tbl>"
    )
    content = a_docx(
        body,
        footnotes=["Moore, Ada. Bridge."],
        comments=["Source: https://c.example/b"],
        links={"rId9": "https://x.example/"},
    )
    document = read_document(content, source="draft.doc")
    assert words_of(document, BlockKind.HEADING) == ["The bridge"]
    assert words_of(document, BlockKind.PARAGRAPH) == ["It was closed in May.1 See the page."]
    assert words_of(document, BlockKind.TABLE) == ["a | b"]
    assert markers_of(document) == [("1", ("1",)), ("", ("comment-1",))]
    assert notes_of(document) == {"1": "Moore, Ada. Bridge.", "comment-1": "Source: https://c.example/b"}
    assert links_of(document) == [("the page", "https://x.example/")]
    assert document.target(document.markers[0].start, document.markers[0].end).part == "paragraph 2"


def test_docx_hyperlink_fields_are_links() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://x.example/" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{a_run("there")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document = read_document(a_docx(a_paragraph(a_run("Look "), field, a_run("."))), source="draft.docx")
    assert links_of(document) == [("there", "https://x.example/")]


def test_docx_shows_the_numbers_that_word_counts() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="[%1]"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = "".join(a_paragraph(a_run(words), numbered=True) for words in ("Moore, Bridge.", "Doe, River."))
    document = read_document(a_docx(body, numbering=numbering), source="draft.docx")
    assert words_of(document, BlockKind.LIST_ITEM) == ["[1] Moore, Bridge.", "[2] Doe, River."]


ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>
<text:h text:outline-level="1">The bridge</text:h><text:p>It was
 closed.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Moore,
Bridge.</text:p></text:note-body></text:note> See <text:a xlink:href="https://x.example/">the page</text:a>.</text:p>
</office:text></office:body></office:document-content>"""


def test_odt_reads_notes_and_links() -> None:
    content = a_package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT})
    document = read_document(content, source="draft.odt")
    assert words_of(document, BlockKind.PARAGRAPH) == ["It was closed.1 See the page."]
    assert notes_of(document) == {"1": "Moore, Bridge."}
    assert links_of(document) == [("the page", "https://x.example/")]


def test_epub_reads_the_spine_in_order() -> None:
    page = (
        '<html><body><h1>{}</h1><p>Words{}.<a epub:type="noteref" href="#n1">1</a></p>'
        '<aside id="n1" epub:type="footnote"><p>Note {}.</p></aside></body></html>'
    )
    content = a_package(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
            "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<metadata><dc:title>The bridge</dc:title></metadata><manifest>"
            '<item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
            "OPS/a.xhtml": page.format("First", " one", "one"),
            "OPS/b.xhtml": page.format("Second", " two", "two"),
        }
    )
    document = read_document(content, source="book.epub")
    assert document.title == "The bridge"
    assert words_of(document, BlockKind.HEADING) == ["First", "Second"]
    assert notes_of(document) == {"1": "Note one.", "1-2": "Note two."}
    assert [labels for _shown, labels in markers_of(document)] == [("1",), ("1-2",)]


def test_pdf_parts_running_text_heads_and_foot_notes() -> None:
    def page(number: int) -> list[tuple[float, float, float, str]]:
        return [
            (72, 800, 9, f"Valley Review {number}"),
            (72, 740, 12, "The deck of the bridge will be replaced in the autumn of next year, the coun-"),
            (72, 726, 12, "ty said on Monday, and traffic will be led across the old ford until the works are"),
            (72, 712, 12, f"done.{number}"),
            (72, 90, 8, f"{number} Moore, Ada. Bridge to close. Valley Courier, 12 March 2023."),
        ]

    document = read_document(a_pdf([page(1), page(2), page(3)]), source="review.pdf")
    assert "Valley Review" not in document.text
    paragraphs = words_of(document, BlockKind.PARAGRAPH)
    assert paragraphs[0].endswith(
        "next year, the county said on Monday, and traffic will be led across the old ford until the works are done.1"
    )
    assert [text.startswith(f"{n} Moore") for n, text in enumerate(paragraphs[-3:], start=1)] == [True] * 3
    assert document.target(0, 5).part == "page 1"


def test_pdf_without_a_text_layer_says_so() -> None:
    with pytest.raises(InputError, match="without a text layer"):
        read_document(a_pdf([[]]), source="scan.pdf")


WIKI_NOTES = """{{Infobox bridge
| opened = 1874<ref name="guide">{{cite book |last=Moore |first=Ada |title=Spans |year=2001}}</ref>
}}
It rose.{{sfn|Moore|2001|p=14}} It fell.<ref name=t>{{cite web|url=https://t.example/|title=Fall}}</ref>{{rp|12}}
It carried {{convert|12|t}}.{{efn|No trams.{{r|t}}}} It
shut.<ref>{{cite web|url=https://a.example/|title=One}}; {{cite web|url=https://b.example/|title=Two}}</ref>
It reopened.{{r|guide|t}} So did the road.<ref group="n" name="t">By night.</ref>
"""


def test_wikitext_follows_notes_through_templates() -> None:
    document = read_document(WIKI_NOTES.encode(), source="bridge.wiki")
    assert [(marker.labels, marker.locator) for marker in document.markers] == [
        (("guide",), "14"),  # a short citation of a work in an infobox's note
        (("t",), "12"),
        (("note-3",), None),
        (("note-4", "note-4#2"), None),  # two works in one note
        (("guide",), None),
        (("t",), None),
        (("n/t",), None),
        (("t",), None),
    ]
    assert sorted(entry.key for entry in document.entries) == ["guide", "note-4", "note-4#2", "t"]
    assert notes_of(document)["note-3"].startswith("No trams.")
    assert notes_of(document)["n/t"] == "By night."
    assert "12 t" in document.text
    for entry in document.entries:
        assert document.text[entry.start : entry.end] == entry.raw


LATEX = r"""\documentclass{article}\title{The \emph{bridge}}
\begin{document}
It carries ``heavy'' loads of 10\% \citep[p.~3]{moore20}. More\footnote{Doe, ``River.'' \url{https://x.example/a_b}.}
came. % \cite{never}
See \href{https://c.example/}{the page}.
\begin{quote}It shook.\end{quote}
\begin{thebibliography}{9}\bibitem{moore20} Moore, Ada. Bridge. 2020.\end{thebibliography}
\end{document}"""


def test_latex_reads_keys_notes_and_links() -> None:
    document = read_document(LATEX.encode(), source="draft.tex")
    assert document.title == "The bridge"
    assert "It carries “heavy” loads of 10% " in document.text
    assert words_of(document, BlockKind.QUOTE) == ["It shook."]
    assert markers_of(document) == [(r"\citep[p.~3]{moore20}", ("moore20",)), (r"\footnote", ("1",))]
    assert document.markers[0].locator == "p. 3"
    assert notes_of(document) == {"1": "Doe, “River.” https://x.example/a_b.", "moore20": "Moore, Ada. Bridge. 2020."}
    assert links_of(document)[0] == ("the page", "https://c.example/")
    assert "never" not in document.text


WIKITEXT = """'''Bridge''' is a [[ford|crossing]].<ref name="c">{{cite news |title=Bridge opens |work=Courier
|date=12 March 2023 |url=https://c.example/b |last=Moore
|first=Ada}}</ref> It cost 14 million.<ref>John Doe, "Costs", ''Echo'', 2022.</ref>

It was mended.<ref name="c" /> Critics differed.{{sfn|Smith|2019|p=4}}
* {{cite book |last=Smith |first=Ann |title=The History |year=2019}}
[[Category:Bridges]]
"""


def test_wikitext_reads_templates_as_fields_and_other_notes_as_words() -> None:
    document = read_document(WIKITEXT.encode(), source="bridge.wiki")
    assert words_of(document, BlockKind.PARAGRAPH)[1].startswith("It was mended.")
    entries = {entry.key: entry.csl for entry in document.entries}
    assert entries["c"]["title"] == "Bridge opens"
    assert entries["c"]["author"] == [{"family": "Moore", "given": "Ada"}]
    assert entries["sfn:smith 2019"]["title"] == "The History"
    assert notes_of(document) == {"note-2": 'John Doe, "Costs", Echo, 2022.'}
    assert [marker.labels for marker in document.markers] == [("c",), ("note-2",), ("c",), ("sfn:smith 2019",)]
    assert document.markers[3].locator == "4"
    marker = document.markers[2]
    start, end = document.source_span(marker.start, marker.end)
    assert WIKITEXT[start:end] == '<ref name="c" />'


def test_rst_reads_footnotes_and_citations() -> None:
    text = 'Bridge\n======\n\nIt *was* closed [1]_ early [M20]_.\n\n.. [1] Moore, "Bridge".\n.. [M20] Moore, 2020.\n'
    document = read_document(text.encode(), source="draft.rst")
    assert words_of(document, BlockKind.PARAGRAPH) == ["It was closed [1]_ early [M20]_."]
    assert markers_of(document) == [("[1]_", ("1",)), ("[M20]_", ("M20",))]
    assert notes_of(document) == {"1": 'Moore, "Bridge".', "M20": "Moore, 2020."}


def test_rst_directives_read_no_file() -> None:
    text = "Words.\n\n.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n"
    assert "root:" not in read_document(text.encode(), source="draft.rst").text


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param(
            "list.json", json.dumps([{"id": "a", "title": "Bridge", "URL": "https://c.example/"}]), id="csl-json"
        ),
        pytest.param("list.ris", "TY  - NEWS\nTI  - Bridge\nUR  - https://c.example/\nER  - \n", id="ris"),
        pytest.param(
            "list.bib", "@online{a, title = {Bridge}, url = {https://c.example/}, date = {2023-03}}", id="bibtex"
        ),
    ],
)
def test_lists_alone_give_entries_with_fields(source: str, content: str) -> None:
    (entry,) = read_document(content.encode(), source=source).entries
    assert (entry.csl["title"], entry.csl["URL"]) == ("Bridge", "https://c.example/")


def test_lines_of_addresses_are_references_of_their_own() -> None:
    document = read_document(b"https://a.example/1\nhttps://a.example/2\n", source="links.txt")
    assert [entry.csl["URL"] for entry in document.entries] == ["https://a.example/1", "https://a.example/2"]


def test_latex_with_key_markers_has_markers_of_keys() -> None:
    document = read_document(rb"\documentclass{article}\begin{document}So \cite{x}.\end{document}", source="a.tex")
    assert [marker.kind for marker in document.markers] == [MarkerKind.KEY]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            r"Jos\'{e}, M\"uller, \L\'od\'z, na\"\i ve, gar\c{c}on", "José, Müller, Łódź, naïve, garçon", id="accents"
        ),
        pytest.param(r"Stra\ss e \LaTeX\ and \LaTeX is", "Straße LaTeX and LaTeX is", id="letters-swallow-spaces"),
        pytest.param(r"It {was \textbf closed", "It was closed", id="brace-never-closed"),
        pytest.param("It was % a { comment\n  closed", "It was closed", id="comment"),
        pytest.param(r"\enquote{He \enquote{knew}}", "“He ‘knew’”", id="quotation-in-a-quotation"),
        pytest.param(r"\def\a#1{secret} \newcommand{\b}[1][x]{secret}Open", "Open", id="definitions"),
        pytest.param(r"On \today it rained", "On it rained", id="day-of-printing"),
    ],
)
def test_latex_commands_print_what_a_reader_sees(body: str, expected: str) -> None:
    document = read_document(("\\begin{document}" + body + "\\end{document}").encode(), source="draft.tex")
    assert document.text == expected


def test_latex_reads_the_citation_commands_of_biblatex_and_csquotes() -> None:
    body = (
        r"Old \cites[12]{a}[see][14]{b}{c}, \footcite[see][]{d} \Textcite{e} \textcquote[45]{f}{well} "
        r"it rose\footnotemark.\footnotetext{Page \url{https://x.example/a%20b\_c}.}"
        r"\begin{figure}[h]\includegraphics{x}\caption{Deck \cite{g}}\end{figure}"
    )
    document = read_document(("\\begin{document}" + body + "\\end{document}").encode(), source="draft.tex")
    stated = [(marker.labels[0], marker.locator) for marker in document.markers]
    assert stated == [
        ("a", "12"),
        ("b", "14"),
        ("c", None),
        ("d", None),
        ("e", None),
        ("f", "45"),
        ("1", None),
        ("g", None),
    ]
    assert notes_of(document) == {"1": "Page https://x.example/a%20b_c."}
    assert "“well”" in document.text


def test_latex_lists_count_their_items() -> None:
    body = r"\begin{enumerate}\item Moore \item Doe \begin{itemize}\item x\end{itemize}\item Roe\end{enumerate}"
    document = read_document(("\\begin{document}" + body + "\\end{document}").encode(), source="draft.tex")
    assert words_of(document, BlockKind.LIST_ITEM) == ["1. Moore", "2. Doe", "x", "3. Roe"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("It fell.[^1] It rose.\n\n[^1]: Moore, 4.\n", "text/markdown", id="markdown-notes"),
        pytest.param("It fell [@moore2001]. It rose [@hart2018, p. 4].\n", "text/markdown", id="citation-keys"),
        pytest.param("It fell.<ref>Moore</ref>\n\n[[Category:Walls]]\n", "text/x-wiki", id="wiki-page"),
        pytest.param("It fell [#a]_.\n\n.. [#a] Moore, 4.\n", "text/x-rst", id="rst-notes"),
        pytest.param("He wrote [[sic]] once. # 1 of 2.\n", "text/plain", id="one-sign-by-chance"),
    ],
)
def test_markup_in_what_is_called_a_text_is_told_by_its_signs(content: str, expected: str) -> None:
    assert read_document(content.encode(), source="draft.txt").media_type == expected


def test_notes_at_the_end_of_a_long_text_tell_its_markup() -> None:
    content = "It fell in the night, and nobody saw it.\n\n" * 2000 + "[^1]: Moore, 4.\n"
    assert read_document(content.encode(), source="-").media_type == "text/markdown"


def test_addresses_with_remarks_one_a_line_are_a_list() -> None:
    lines = "# to check\n- https://a.example/one  (seen 3 May)\n<http://b.example>\nwww.c.example/x\ndoi:10.1000/182\n"
    document = read_document(lines.encode(), source="a.txt")
    assert document.media_type == "text/uri-list"
    assert [entry.csl.get("URL") or entry.csl["DOI"] for entry in document.entries] == [
        "https://a.example/one",
        "http://b.example",
        "https://www.c.example/x",
        "10.1000/182",
    ]


def test_an_address_among_sentences_makes_no_list() -> None:
    text = "https://a.example/one\nhttps://b.example (The wall stood. It fell in May.)\n"
    assert read_document(text.encode(), source="a.txt").media_type == "text/plain"
