"""An archived page is shown as it reads, and nothing of it runs, loads or leads anywhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from refcheck.datatypes.exchanges import Response
from refcheck.web.archived_page import render_archived, render_text


def a_page(markup: str, media_type: str = "text/html; charset=utf-8") -> Response:
    return Response(status=200, headers=(("Content-Type", media_type),), body=markup.encode())


def shown(markup: str, *passages: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(render_archived(a_page(markup), url="https://x.example/", passages=passages))


def marked(page: lxml_html.HtmlElement) -> list[str]:
    return [str(mark.text_content()) for mark in page.iter("mark")]


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param("<img src=x onerror=alert(1)>", id="event-handler"),
        pytest.param("<a href='javascript:alert(1)'>x</a>", id="script-address"),
        pytest.param("<iframe src='https://evil.example'></iframe>", id="frame"),
        pytest.param("<form action='https://evil.example'><input name=q></form>", id="form"),
        pytest.param("<meta http-equiv=refresh content='0;url=https://evil.example'>", id="refresh"),
        pytest.param("<link rel=stylesheet href='https://evil.example/x.css'>", id="stylesheet"),
        pytest.param("<style>@import 'https://evil.example/x.css'</style>", id="style-import"),
        pytest.param("<svg><script>alert(1)</script><a xlink:href='javascript:x'/></svg>", id="svg"),
        pytest.param("<math><mtext><style><img src onerror=alert(1)></style></mtext></math>", id="mutation"),
        pytest.param("<object data='https://evil.example'></object><embed src=x>", id="plugin"),
        pytest.param("<p style='background:url(https://evil.example/x)'>x</p>", id="inline-style"),
        pytest.param("<base href='https://evil.example/'><a href='/x'>x</a>", id="base"),
        pytest.param("<video src='https://evil.example/x' autoplay></video>", id="video"),
    ],
)
def test_nothing_active_is_left(hostile: str) -> None:
    page = shown(f"<p>Before.</p>{hostile}<p>After.</p>")
    body = lxml_html.tostring(page.body, encoding="unicode")
    assert "Before." in body
    assert "After." in body
    attributes = {name for element in page.body.iter() for name in element.attrib}
    assert attributes <= {"id", "lang", "dir"}
    tags = {element.tag for element in page.body.iter()}
    assert not tags & {
        "script",
        "style",
        "img",
        "iframe",
        "form",
        "input",
        "meta",
        "link",
        "object",
        "embed",
        "svg",
        "base",
    }
    assert "evil.example" not in body
    assert "alert" not in body


def test_the_passage_is_marked_over_elements_and_lines() -> None:
    page = shown(
        "<p>It was said:\n <b>The deck</b> will be\n replaced <i>in autumn</i>.</p>",
        "The deck will be replaced in autumn.",
    )
    assert " ".join("".join(marked(page)).split()) == "The deck will be replaced in autumn."
    assert page.get_element_by_id("passage").text_content() == "The deck"
    assert " ".join(page.body.text_content().split()) == "It was said: The deck will be replaced in autumn."


def test_paragraphs_are_not_run_together() -> None:
    assert marked(shown("<p>one</p><p>two three</p>", "onetwo")) == []


def test_a_passage_that_the_page_breaks_up_is_marked_where_it_begins() -> None:
    page = shown("<p>a b c d e f g h i</p>", "a b c d e f g h and so on")
    assert marked(page) == ["a b c d e f g h"]


def test_two_passages_are_both_marked_and_the_first_can_be_scrolled_to() -> None:
    page = shown("<p>One came. Bo sat. Two left.</p>", "Two left.", "One came.")
    assert marked(page) == ["One came.", "Two left."]
    assert [mark.get("id") for mark in page.iter("mark")] == ["passage", None]


def test_a_text_is_shown_as_text() -> None:
    page = render_archived(a_page("a < b\n\n<b>c</b>", "text/plain"), url="https://x.example/", passages=["a < b"])
    assert '<mark id="passage">a &lt; b</mark>' in page
    assert "&lt;b&gt;c&lt;/b&gt;" in page


@settings(max_examples=80)
@given(text=st.text("ab \n<&é", max_size=60), start=st.integers(0, 50), length=st.integers(1, 20))
def test_marking_changes_no_letter(text: str, start: int, length: int) -> None:
    plain = lxml_html.document_fromstring(render_text(text, passages=[]))
    with_marks = lxml_html.document_fromstring(render_text(text, passages=[text[start : start + length]]))
    assert "".join(map(str, with_marks.itertext())) == "".join(map(str, plain.itertext()))
