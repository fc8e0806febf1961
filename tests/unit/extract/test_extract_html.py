# ruff: noqa: E501 - markup reads best as it came
"""The whole visible text of an HTML page comes out, each block in its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.extracted import BarrierKind, Completeness, ExtractedText, Where
from refcheck.extract import extract_text

URL = "https://www.valley.example/a"
PROSE = (
    "The council of the valley voted on Tuesday night to spend 14 million on a wall against floods, after a debate.",
    "Work is to begin in March and should last for two years, said the mayor, who had argued for the plan since 2019.",
    "Opponents called the sum too high for a town of 9,300 people and asked for meadows along the river instead.",
    "The mayor told the meeting before the vote that the town could not wait for another winter like that one.",
)


def read(body: str | bytes, content_type: str = "text/html; charset=utf-8", **headers: str) -> ExtractedText:
    content = body.encode() if isinstance(body, str) else body
    fields = (("Content-Type", content_type), *((name.replace("_", "-"), value) for name, value in headers.items()))
    return extract_text(Response(status=200, headers=fields, body=content), url=URL)


def texts(page: ExtractedText, where: Where | None = None) -> list[str]:
    return [page.text[block.start : block.end] for block in page.blocks if where is None or block.where is where]


def page_with(article: str, after: str = "", head: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><title>Wall | Valley</title>{head}</head><body><nav><ul><li><a href=/>Home</a>"
        f"<li><a href=/w>World</a></ul></nav><main><article><h1>Wall</h1>{article}</article></main>{after}"
        "<footer><p>© Valley Courier. All rights reserved by the courier and its writers.</p></footer></body></html>"
    )


ARTICLE = "".join(f"<p>{text}</p>" for text in PROSE)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>one <b>t</b>wo <i>th</i>ree</p>", ["one two three"], id="inline markup joins without spaces"),
        pytest.param("<p>a<br>b</p>", ["a\nb"], id="a line break"),
        pytest.param("<div>a<br><br>b</div>", ["a", "b"], id="two breaks part paragraphs"),
        pytest.param("<div>a<p>b</p>c</div>", ["a", "b", "c"], id="text around a paragraph"),
        pytest.param("<ul><li>a<li>b<ul><li>c</ul></ul>", ["a", "b", "c"], id="nested lists"),
        pytest.param("<table><tr><td>1<td>2<tr><th>3</table>", ["1\t2", "3"], id="rows are blocks, cells have tabs"),
        pytest.param("<p>soft&shy;hyphen zero&#8203;width</p>", ["softhyphen zerowidth"], id="invisible characters"),
        pytest.param("<p>10&nbsp;000&thinsp;km</p>", ["10 000 km"], id="special spaces"),
        pytest.param("<p>x</p><script>y</script><style>z</style><template>t</template>", ["x"], id="unseen elements"),
        pytest.param("<p hidden>x</p><p style='display: none'>y</p><p>z</p>", ["z"], id="hidden elements"),
        pytest.param("<p>a<!-- b -->c</p>", ["ac"], id="comments in the source"),
        pytest.param("<pre>a\n  b</pre>", ["a\nb"], id="preformatted lines"),
        pytest.param("<p>1,400<sup>3</sup> km</p>", ["1,400 3 km"], id="a note mark apart from its figure"),
        pytest.param("<a href=/>Home</a><a href=/w>World</a>", ["Home World"], id="links that touch"),
        pytest.param("<p>He said <q>no</q>.</p>", ['He said "no".'], id="quotation elements show their marks"),
        pytest.param("<p>&lt;b&gt; &amp; &#8220;x&#8221; &copy</p>", ["<b> & “x” ©"], id="entities"),
        pytest.param("<p>a</p></div></div><p>b", ["a", "b"], id="tags that close nothing"),
        pytest.param("<body style='display:none'><p>a</p>", ["a"], id="a page hidden until a script runs"),
        pytest.param("<blockquote><p>a</p></blockquote>", ["a"], id="a block quotation"),
        pytest.param("<dl><dt>a<dd>b</dl>", ["a", "b"], id="a list of terms"),
        pytest.param("<figure><img alt=x><figcaption>a</figcaption></figure>", ["a"], id="a caption"),
    ],
)
def test_blocks(body: str, expected: list[str]) -> None:
    assert texts(read(body)) == expected


def test_article_menu_comments_and_related_links_are_told_apart() -> None:
    after = (
        '<aside class="related-stories"><h3>More stories</h3><ul><li><a href=/x>Ferry resumes after the storm</a></ul></aside>'
        '<section id="comments"><p>I was there and it was not four hours, it was five, and I counted them.</p></section>'
    )
    page = read(page_with(ARTICLE, after))
    assert texts(page, Where.ARTICLE) == ["Wall", *PROSE]
    assert "Ferry resumes after the storm" in texts(page, Where.RELATED)
    assert texts(page, Where.COMMENTS) == ["I was there and it was not four hours, it was five, and I counted them."]
    assert "Home" in texts(page, Where.PAGE)
    assert page.method == "trafilatura"


def test_paragraph_that_the_extractor_drops_stays_in_the_article() -> None:
    repeated = ARTICLE + f"<p>{PROSE[0]}</p>" + "<p>He nodded.</p><blockquote><p>No.</p></blockquote>" + ARTICLE
    page = read(page_with(repeated))
    assert texts(page, Where.ARTICLE).count(PROSE[0]) == 3
    assert {"He nodded.", "No."} <= set(texts(page, Where.ARTICLE))


def test_main_column_with_a_sidebar_name_is_still_the_article() -> None:
    body = f'<div class="widget-area sidebar">{ARTICLE * 3}</div><div class="widget"><a href=/x>Other</a></div>'
    assert set(PROSE) <= set(texts(read(body), Where.ARTICLE))


def test_caption_is_marked() -> None:
    page = read(
        page_with(ARTICLE + "<figure><img><figcaption>The market square in 2019. Photo: M. Lind</figcaption></figure>")
    )
    assert texts(page, Where.CAPTION) == ["The market square in 2019. Photo: M. Lind"]


def test_headings_and_quotations_are_marked() -> None:
    page = read(page_with(f"<h2>What next</h2>{ARTICLE}<blockquote>We cannot wait for another winter.</blockquote>"))
    marked = {page.text[block.start : block.end]: block for block in page.blocks}
    assert marked["What next"].is_heading
    assert marked["We cannot wait for another winter."].is_quote


LINKED = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Valley"},
{"@type":["NewsArticle"],"headline":"Wall &amp; water","datePublished":"2021-09-24T08:00:00+02:00","dateModified":"2021-10-01",
"author":[{"@type":"Person","name":"By Jane Roe"},{"name":"Max Muster"}],"publisher":{"name":"Valley Courier"},
"isAccessibleForFree":"True","inLanguage":"en-GB"}]}</script>"""
META = """<meta property="og:title" content="Wall and water"><meta name="author" content="Jane Roe"><meta property="og:site_name"
content="Valley Courier"><meta property="article:published_time" content="2021-09-24T06:00:00Z"><meta name=description content="A
vote."><link rel="canonical" href="/a/7"><meta property=og:locale content=en_GB>"""


@pytest.mark.parametrize(
    "head", [pytest.param(LINKED + "<link rel=canonical href=/a/7>", id="JSON-LD"), pytest.param(META, id="meta")]
)
def test_metadata(head: str) -> None:
    page = read(f"<head><title>Wall | Valley</title>{head}</head><body>{ARTICLE}</body>")
    assert page.title == "Wall | Valley"
    assert page.headline in ("Wall & water", "Wall and water")
    assert page.author[0] == "Jane Roe"
    assert page.site_name == "Valley Courier"
    assert page.date_published is not None
    assert page.date_published.iso == "2021-09-24"
    assert page.language == "en"
    assert page.canonical_url == "https://www.valley.example/a/7"


def test_damaged_json_ld_is_passed_over() -> None:
    page = read(f'<script type="application/ld+json">{{"@type":"NewsArticle",</script>{ARTICLE}')
    assert page.date_published is None
    assert PROSE[0] in page.text


def test_list_of_dates_gives_no_date() -> None:
    items = "".join(f'<li><time datetime="2021-09-{day:02d}">x</time> story</li>' for day in range(1, 9))
    assert read(f"<h1>Latest</h1><ul>{items}</ul>").date_published is None


def test_half_a_character_in_json_ld_is_left_out() -> None:
    page = read(
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Flood\\ud83d \\u0000again"}}</script>{ARTICLE}'
    )
    assert page.headline == "Flood again"


COOKIES = "<div><p>We and our 842 partners store and access information on a device, such as IDs in cookies.</p></div>"
CLOSED = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'


@pytest.mark.parametrize(
    ("body", "kind", "completeness"),
    [
        pytest.param(
            page_with(f"<p>{PROSE[0]}</p>", head=CLOSED), BarrierKind.PAYWALL, Completeness.TEASER, id="teaser"
        ),
        pytest.param(
            page_with(f"<p>{PROSE[0]}</p><div><p>Subscribe to continue reading.</p></div>"),
            BarrierKind.PAYWALL,
            Completeness.TEASER,
            id="subscribe box",
        ),
        pytest.param(
            page_with(ARTICLE * 6, head=CLOSED),
            BarrierKind.PAYWALL,
            Completeness.COMPLETE,
            id="closed by word, open in fact",
        ),
        pytest.param(page_with(ARTICLE), None, Completeness.COMPLETE, id="open"),
        pytest.param(
            page_with(ARTICLE, "<div class=newsletter><p>Subscribe to our newsletter.</p></div>"),
            None,
            Completeness.COMPLETE,
            id="a newsletter box is no paywall",
        ),
        pytest.param(
            COOKIES + page_with(f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p>"),
            None,
            Completeness.COMPLETE,
            id="a cookie banner over a short article",
        ),
        pytest.param(
            COOKIES + page_with(f"<p>{PROSE[0]}</p>"),
            BarrierKind.CONSENT,
            Completeness.TEASER,
            id="a consent form over a teaser",
        ),
        pytest.param(
            "<script src=/a.js></script><noscript>Please enable JavaScript</noscript><div id=root></div>",
            BarrierKind.SCRIPT_ONLY,
            Completeness.EMPTY,
            id="shell",
        ),
        pytest.param(
            "<title>Just a moment...</title><script>window._cf_chl_opt={}</script><p>Verifying you are human.</p>",
            BarrierKind.BOT_WALL,
            Completeness.EMPTY,
            id="bot wall",
        ),
        pytest.param(
            "<h1>Log in</h1><p>Please log in to continue.</p><input type=password>",
            BarrierKind.LOGIN,
            Completeness.TEASER,
            id="sign-in form",
        ),
    ],
)
def test_barrier_and_completeness(body: str, kind: BarrierKind | None, completeness: Completeness) -> None:
    page = read(body)
    assert (page.barrier.kind if page.barrier else None) is kind
    assert page.completeness is completeness


def test_teaser_blocks_are_marked() -> None:
    page = read(page_with(f"<p>{PROSE[0]}</p>", head=CLOSED))
    assert PROSE[0] in texts(page, Where.TEASER)
    assert not texts(page, Where.ARTICLE)


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<td>", "<table>", "<!--", "-->", "<a href=x>",
                             "<script>", "</script>", "<h1>", "<li>", "<sup>", "<pre>", "&amp;", "&#0;", "<"]),
            st.text(max_size=12),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_blocks_tile_the_text(pieces: list[str]) -> None:
    page = read("".join(pieces))
    position = 0
    for block in page.blocks:
        assert block.start == position
        assert page.text[block.start : block.end].strip()
        assert page.text[block.end : block.end + 2] in ("\n\n", "")
        position = block.end + 2
    assert not page.blocks or page.blocks[-1].end == len(page.text)


@settings(max_examples=40)
@given(
    st.lists(st.text(st.characters(codec="utf-8", categories=["L", "Nd", "Zs"]), min_size=1), min_size=1, max_size=8)
)
def test_no_visible_word_is_lost(words: list[str]) -> None:
    body = "".join(f"<p>{word}</p>" for word in words)
    read_words = read(f"<body>{body}").text.split()
    expected = " ".join(words).translate({0xAD: None, 0x200B: None, 0x200C: None, 0x2060: None, 0xFEFF: None}).split()
    assert read_words == expected


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(page_with(ARTICLE + "<p>Größe: 3 €</p>").encode("utf-8-sig"), id="a byte order mark"),
        pytest.param(page_with(ARTICLE + "<p>Größe: 3 €</p>").encode("utf-16"), id="UTF-16"),
        pytest.param(page_with(ARTICLE + "<p>Größe: 3 €</p>").encode() + b"<!-- \xff -->", id="a stray byte"),
    ],
)
def test_a_page_has_the_same_blocks_in_whatever_bytes_it_comes(content: bytes) -> None:
    assert texts(read(content)) == texts(read(page_with(ARTICLE + "<p>Größe: 3 €</p>")))


@pytest.mark.parametrize(
    "item",
    [
        pytest.param('<li><a href="/p"><span>Politics</span></a></li>', id="one text in three elements"),
        pytest.param('<li><a href="/p"><span>Politics</span></a><!-- --></li>', id="a comment beside it"),
        pytest.param("<li> <a href='/p'>Politics</a> </li>", id="white space beside it"),
    ],
)
def test_an_entry_of_a_menu_is_one_block_and_a_link(item: str) -> None:
    page = read(f"<ul>{item * 5}</ul><p>{PROSE[0]}</p>")

    assert texts(page)[:5] == ["Politics"] * 5
    assert all(block.is_menu for block in page.blocks[:5])
