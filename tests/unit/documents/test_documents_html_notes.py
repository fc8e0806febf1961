"""Notes as the footnote plugins of web publishing and the exports of word processors write them."""

import pytest

from refcheck.datatypes.documents import BlockKind, NoteKind
from refcheck.documents import read_document
from tests.unit.documents.drafts import a_package

WORDS = "Moore, Walls of the Coast, 14."


def a_page(marker: str, notes: str = "") -> bytes:
    """Build a page with one cited sentence."""
    return f"<html><body><article><p>The wall stood.{marker} It fell.</p>{notes}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("marker", "notes"),
    [
        pytest.param(
            '<sup data-fn="u" class="fn"><a href="#u" id="u-link">1</a></sup>',
            f'<ol class="wp-block-footnotes"><li id="u">{WORDS} <a href="#u-link">↩︎</a></li></ol>',
            id="wordpress",
        ),
        pytest.param(
            '<a href="#fn1" id="ref1">[1]</a>',
            f'<p id="fn1">[1] {WORDS} <a href="#ref1">↩︎</a></p>',
            id="number-typed-before-the-words",
        ),
        pytest.param(
            '<sup><a href="#footnote_1" id="identifier_1" class="footnote-link">1</a></sup>',
            f'<ol><li id="footnote_1">{WORDS} [<a href="#identifier_1">↩</a>]</li></ol>',
            id="way-back-in-brackets",
        ),
        pytest.param(
            '<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span>'
            f'<sup class="ltx_note_mark">1</sup><span class="ltx_tag">1</span>{WORDS}</span></span></span>',
            "",
            id="latexml-beside-its-mark",
        ),
        pytest.param(
            f"<d-footnote>{WORDS}</d-footnote>",
            f"<ol><li>{WORDS} <a>[↩]</a></li></ol>",
            id="distill-with-its-copy-at-the-end",
        ),
        pytest.param(
            '<sup class="mfn"><a href="javascript:void(0)" role="button">1</a></sup>'
            f'<span class="modern-footnotes-footnote__note" role="tooltip">{WORDS}</span>',
            "",
            id="pop-up-behind-the-number",
        ),
        pytest.param(
            '<span class="footnote_referrer"><a role="button"><sup>1</sup></a>'
            f'<span class="footnote_tooltip">{WORDS}</span></span>',
            f"<table><tr><th><a>↑1</a></th><td>{WORDS}</td></tr></table>",
            id="pop-up-repeated-at-the-end",
        ),
        pytest.param(
            f'<label for="s1" class="sidenote-number"></label><input id="s1"/><span class="sidenote">{WORDS}</span>',
            "",
            id="side-note",
        ),
        pytest.param(
            '<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1">1</a>',
            '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a>'
            f'<div class="footnote-content"><p>{WORDS}</p></div></div>',
            id="newsletter",
        ),
        pytest.param(
            '<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
            f'<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> {WORDS}</p></div>',
            id="word",
        ),
        pytest.param(
            '<span id="footnote-000-backlink"><a class="_idFootnoteLink" href="wall.html#footnote-000">1</a></span>',
            '<section class="_idFootnotes"><aside id="footnote-000" class="_idFootnote"><p><span>'
            f'<a class="_idFootnoteAnchor" href="wall.html#footnote-000-backlink">1</a></span>\t{WORDS}</p></aside>'
            "</section>",
            id="page-layout-that-names-its-own-file",
        ),
        pytest.param(
            '<a href="https://courier.example/wall/#fn1" id="r1"><sup>1</sup></a>',
            f'<div id="fn1">{WORDS} <a href="https://courier.example/wall/#r1">↩</a></div>',
            id="saved-page-that-names-its-own-address",
        ),
        pytest.param(
            '<a href="#note_1" title="1" class="noteref"><sup id="back_note_1">1</sup></a>',
            '<dl id="note_1" class="footnote"><dt>[<a href="#back_note_1" title="1">←1</a>]</dt>'
            f"<dd><p>{WORDS}</p></dd></dl>",
            id="e-book-converter",
        ),
        pytest.param(
            '<sup><a href="#n1" id="r1">1</a></sup>',
            f'<table><tr id="n1"><td><a href="#r1">1</a></td><td>{WORDS}</td></tr></table>',
            id="table-of-notes",
        ),
        pytest.param(
            '<a href="#ftn1" epub:type="noteref">1</a>',
            f'<aside id="ftn1" epub:type="footnote"><p><span>1</span><span> {WORDS}</span></p></aside>',
            id="number-without-a-way-back",
        ),
        pytest.param(
            '<sup><a href="#n1" id="r1">1</a></sup>',
            f'<dl><dt id="n1"><a href="#r1">1</a></dt><dd>{WORDS}</dd></dl>',
            id="definition-of-its-number",
        ),
    ],
)
def test_notes_of_web_pages_lose_only_their_ornaments(marker: str, notes: str) -> None:
    document = read_document(a_page(marker, notes), source="piece.html")
    assert [document.text[note.start : note.end] for note in document.notes] == [WORDS]
    assert [stated.labels for stated in document.markers] == [("1",)]
    assert document.text.count(WORDS) == 1
    start = document.markers[0].start
    assert document.text[:start].endswith("The wall stood.")


GOOGLE = (
    '<html><head><style type="text/css">.c5{margin-left:36pt;text-align:left}.c6{margin-left:36pt;text-indent:-36pt}'
    '</style></head><body><p class="c1 title">The wall</p><p>One.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>'
    '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p class="c5">It stood grey and whole.</p><p>Two.</p>'
    '<p class="c6">Moore, Ada. <a href="https://www.google.com/url?q=https://t.example/w%3Fa%3D1&amp;sa=D">Walls</a>.</p>'
    '<p>Three.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Moore, 14.</p></div>'
    '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>https://source.example/</p></div></body></html>'
)


@pytest.mark.parametrize(
    ("content", "source"),
    [
        pytest.param(GOOGLE.encode(), "wall.html", id="page"),
        pytest.param(a_package({"Wall.html": GOOGLE, "images/image1.png": b"x"}), "wall.zip", id="zipped-page"),
    ],
)
def test_exports_of_google_docs_are_read_with_quotations_notes_and_comments(content: bytes, source: str) -> None:
    document = read_document(content, source=source)
    shown = {kind: [document.text[b.start : b.end] for b in document.blocks if b.kind is kind] for kind in BlockKind}
    assert document.title == "The wall"
    assert shown[BlockKind.QUOTE] == ["It stood grey and whole."]
    assert [(n.kind, document.text[n.start : n.end]) for n in document.notes] == [
        (NoteKind.FOOTNOTE, "Moore, 14."),
        (NoteKind.COMMENT, "https://source.example/"),
    ]
    assert document.links[0].url == "https://t.example/w?a=1"
    assert "[a]" not in document.text


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        pytest.param("It fell.<sup>2</sup>", ["1", "2"], id="note-without-link"),
        pytest.param("It fell in 1998.<sup>[2]</sup>", ["1", "2"], id="in-brackets"),
        pytest.param("It is 12 km<sup>2</sup> wide.", ["1"], id="unit"),
        pytest.param("There are 10<sup>2</sup> of them.", ["1"], id="power"),
        pytest.param("It fell.<sup>7</sup>", ["1"], id="no-such-note"),
        pytest.param("The 2<sup>nd</sup> wall.", ["1"], id="ordinal"),
    ],
)
def test_raised_numbers_without_a_link_lead_to_the_note_of_that_number(raised: str, expected: list[str]) -> None:
    notes = f'<ol><li id="a">{WORDS}</li><li>Hall, Sea Walls, 2.</li><li>Unused, 3.</li></ol>'
    document = read_document(a_page(f'<sup><a href="#a">1</a></sup> {raised}', notes), source="piece.html")
    assert [marker.labels[0] for marker in document.markers] == expected
    assert len(document.notes) == len(expected)


def test_what_libreoffice_writes_before_an_item_and_around_a_quotation_with_a_note() -> None:
    item = '<ol><li><p><span style="display:block;float:left;">1.</span>Moore, Walls, 1990.</p></li></ol>'
    quoted = '<div class="Block_20_Text">Walls <span>fall</span>.</div>'
    sheet = "<style>.Block_20_Text { margin-left:0.33in; margin-right:0.33in; }</style>"
    page = f"<html><head>{sheet}</head><body><p>The wall.</p>{quoted}{item}</body></html>"
    document = read_document(page.encode(), source="piece.html")
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.QUOTE] == ["Walls fall."]
    assert document.text.endswith("1.Moore, Walls, 1990.")


def test_numbers_as_terms_stand_before_their_notes() -> None:
    notes = f"<h2>Notes</h2><dl><dt>1.</dt><dd>{WORDS}</dd><dt>weir</dt><dd>a low dam</dd></dl>"
    document = read_document(a_page("<sup>1</sup>", notes), source="piece.html")
    assert f"\n1. {WORDS}\n" in document.text
    assert "\nweir\n\na low dam" in document.text


def test_an_office_programs_remarks_are_comments_and_its_running_head_is_no_text() -> None:
    page = (
        '<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body><div title="header"><p>Draft 3</p>'
        "</div><!-- a --><p>The wall stood.<!-- Source: Moore, Walls of the Coast, 14. --> It fell.</p></body></html>"
    )

    document = read_document(page.encode(), source="draft.html")

    assert document.text.partition("\n\n")[0] == "The wall stood. It fell."
    assert [(note.kind, document.text[note.start : note.end]) for note in document.notes] == [
        (NoteKind.COMMENT, f"Source: {WORDS}")
    ]
    assert document.markers[0].start == len("The wall stood.")


def test_the_comments_of_other_pages_are_not_read() -> None:
    page = a_page("<!-- Source: Moore, Walls of the Coast, 14. -->")

    assert read_document(page, source="page.html").text == "The wall stood. It fell."


def test_a_paragraph_set_in_by_its_own_style_is_a_quotation() -> None:
    plain = '<p style="margin-left: 0in">The wall stood and it fell.</p>'
    page = f'<html><body>{plain * 4}<p style="margin-left: 0.5in; margin-bottom: 0in">It fell.</p></body></html>'

    blocks = read_document(page.encode(), source="draft.html").blocks

    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH] * 4 + [BlockKind.QUOTE]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('<p><strong>Read more: <a href="/b">Bridge closed</a></strong></p>', id="story"),
        pytest.param('<p>À lire aussi : <a href="/b">Le pont est fermé</a></p>', id="french"),
        pytest.param('<p>Читайте также: <a href="/b">Мост закрыт</a></p>', id="russian"),
        pytest.param(
            '<div><a href="https://x.example/newsletter?from=box">Sign up to our letter</a></div>', id="letter"
        ),
    ],
)
def test_calls_between_paragraphs_are_left_out(line: str) -> None:
    page = f"<html><body><p>The wall stood.</p>{line}<p>It fell.</p></body></html>"
    assert read_document(page.encode(), source="page.html").text == "The wall stood.\n\nIt fell."


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('<p><a href="https://x.example/report">The report</a></p>', id="link-alone"),
        pytest.param('<p>See the <a href="/newsletter/2022">newsletter</a>.</p>', id="link-within-words"),
        pytest.param('<p>Read more in <a href="/b">Moore</a>, p. 14.</p>', id="words-behind-the-link"),
    ],
)
def test_links_of_the_piece_are_no_calls(line: str) -> None:
    page = f"<html><body><p>The wall stood.</p>{line}<p>It fell.</p></body></html>"
    assert len(read_document(page.encode(), source="page.html").links) == 1


def test_words_remarks_are_comments_under_their_authors_initials() -> None:
    marker = '<span class=MsoCommentReference><a href="#_msocom_1">[JT1]</a></span>'
    words = (
        '<div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText><span '
        f'class=MsoCommentReference><a href="#_msoanchor_1">[JT1]</a></span>{WORDS}</p></div>'
    )
    document = read_document(a_page(marker, words), source="draft.html")

    assert document.text == f"The wall stood. It fell.\n\n{WORDS}"
    assert [note.kind for note in document.notes] == [NoteKind.COMMENT]


def test_notes_and_works_of_sphinx_pages_are_read() -> None:
    note = (
        '<aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote">'
        '<span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a>'
        f'<span class="fn-bracket">]</span></span><p>{WORDS}</p></aside></aside>'
        '<div role="list" class="citation-list"><div class="citation" id="lay09" role="doc-biblioentry">'
        '<span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id2">LAY09</a>'
        '<span class="fn-bracket">]</span></span><p>Layton, Urchins.</p></div></div>'
    )
    marker = (
        '<a class="footnote-reference" href="#id3" id="id1">[1]</a>'
        '<a class="reference internal" href="#lay09" id="id2"><span>[LAY09]</span></a>'
    )
    document = read_document(a_page(marker, note), source="page.html")

    assert [one.labels for one in document.markers] == [("1",), ("LAY09",)]
    assert [document.text[one.start : one.end] for one in document.notes] == [WORDS, "Layton, Urchins."]


def test_notes_behind_named_anchors_in_one_block_are_told_apart() -> None:
    page = (
        '<html><body><table><tr><td>The wall stood.<a href="#1">[1]</a> It fell.<a href="#2"><sup>2</sup></a><hr>'
        f'<a name="1">[1]</a> {WORDS}<br>Reprinted.<br><a name="2">2.</a> Lind, <i>Piers</i>, 12.<br>Thanks to all.'
        "</td></tr></table></body></html>"
    )
    document = read_document(page.encode(), source="page.html")

    assert [one.labels for one in document.markers] == [("1",), ("2",)]
    notes = [document.text[one.start : one.end] for one in document.notes]
    assert notes == [f"{WORDS}\nReprinted.", "Lind, Piers, 12."]


@pytest.mark.parametrize(
    ("button", "folded"),
    [
        pytest.param('<button aria-controls="p">References</button><p>x</p>', '<div id="p" hidden>', id="by-its-id"),
        pytest.param(
            '<h3><button aria-expanded="false">Show footnotes (1)</button></h3>',
            '<div style="display: none">',
            id="next-to-it",
        ),
    ],
)
def test_notes_folded_away_under_a_button_are_read(button: str, folded: str) -> None:
    marker = '<button data-fn="1"><sup>1</sup></button>'
    text = read_document(a_page(marker, f"{button}{folded}<ol><li>{WORDS}</li></ol></div>"), source="a.html").text
    assert text.startswith("The wall stood.1 It fell.")
    assert text.endswith(f"1. {WORDS}")


def test_what_else_a_page_folds_away_stays_unread() -> None:
    page = a_page("", '<button aria-controls="p">Menu</button><ul id="p" hidden><li>Sport</li></ul>')
    assert read_document(page, source="a.html").text == "The wall stood. It fell."


@pytest.mark.parametrize(
    "words",
    [
        pytest.param('<p><a href="/">Home</a> &gt; <a href="/walls">Walls</a></p>', id="trail"),
        pytest.param('<p><a href="spip.php?page=forum&id=1">Répondre à cet article</a></p>', id="answer"),
        pytest.param('<div class="item-pagination"><a href="/p">Older post</a></div>', id="other-pages"),
        pytest.param('<div><a href="#">Haut de page</a></div>', id="to-the-head"),
    ],
)
def test_links_that_lead_around_the_site_are_no_part_of_the_piece(words: str) -> None:
    assert read_document(a_page("", words), source="a.html").text == "The wall stood. It fell."


def test_a_link_to_the_head_within_words_is_kept() -> None:
    page = a_page("", '<p>See <a href="#">the map</a> above.</p>')
    assert read_document(page, source="a.html").text.endswith("See the map above.")


def test_raised_numbers_of_another_list_are_not_the_linked_notes_further_on() -> None:
    links = "".join(f'<sup><a href="#n{n}">{n}</a></sup>' for n in (1, 2))
    notes = "".join(f'<p id="n{n}">{n} Doe, River, {n}.</p>' for n in (1, 2))
    page = a_page("<sup>1</sup> It leaned.<sup>2</sup>", f"<p>Cost{links} rose.</p>{notes}")
    document = read_document(page, source="a.html")
    assert [document.text[: marker.start].rstrip("1")[-4:] for marker in document.markers] == ["Cost", "Cost"]
