"""Hostile pages come back in bounded time, with what could be read."""

import time

import pytest

from refcheck.datatypes.exchanges import Response
from refcheck.extract import extract_text

ENTITIES = (
    '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]><p>&j; end</p>"
)


@pytest.mark.parametrize(
    ("body", "held"),
    [
        pytest.param("<div>" * 20_000 + "deep" + "</div>" * 20_000 + "<p>after", "deep", id="20,000 elements deep"),
        pytest.param("<div>" * 60_000 + "deep", "deep", id="60,000 elements deep"),
        pytest.param("<b><i>" * 20_000 + "deep", "deep", id="formatting elements left open"),
        pytest.param("<table><tr><td>" * 5_000 + "deep", "deep", id="tables in tables"),
        pytest.param(f"<p class='{'x' * 3_000_000}'>here", "here", id="a huge attribute"),
        pytest.param("<p " + "a=1 " * 200_000 + ">here", "here", id="200,000 attributes"),
        pytest.param("<p>word " * 30_000, "word", id="30,000 paragraphs"),
        pytest.param("x" * 2_000_000, "x", id="2 MB without markup"),
        pytest.param("<!--" * 200_000 + "here", "", id="comments left open"),
        pytest.param("<script>" * 100_000 + "x", "", id="scripts left open"),
        pytest.param("<a href=x>" * 50_000 + "here", "here", id="links left open"),
        pytest.param("<select>" + "<option>x" * 50_000 + "</select>here", "here", id="50,000 options"),
        pytest.param("&" * 2_000_000 + " end", "end", id="ampersands"),
        pytest.param(ENTITIES, "end", id="an entity bomb"),
        pytest.param("\x00" * 1_000_000 + "<p>here", "here", id="null characters"),
        pytest.param(
            '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>here", "here", id="deep JSON-LD"
        ),
        pytest.param("<meta name=a content=b>" * 50_000 + "<p>here", "here", id="50,000 meta elements"),
        pytest.param("subscribe to " * 200_000, "subscribe", id="half a phrase, often"),
    ],
)
def test_bounded_time(body: str, held: str) -> None:
    started = time.process_time()
    page = extract_text(
        Response(status=200, headers=(("Content-Type", "text/html; charset=utf-8"),), body=body.encode()),
        url="https://hostile.example/",
    )
    assert time.process_time() - started < 6
    assert held in page.text


def test_nothing_is_lost_past_the_limit_of_blocks() -> None:
    body = "".join(f"<p>{number}</p>" for number in range(25_000))
    page = extract_text(
        Response(status=200, headers=(("Content-Type", "text/html"),), body=body.encode()), url="https://long.example/"
    )
    assert "24999" in page.text


@pytest.mark.parametrize("junk", [bytes(range(256)) * 40, b"<" * 5000, b"%PDF" + bytes(200), b"\x1f\x8b" + bytes(50)])
@pytest.mark.parametrize(
    "kind", ["text/html", "application/pdf", "application/json", "application/rss+xml", "text/plain", ""]
)
@pytest.mark.parametrize("coding", ["", "gzip", "br", "deflate", "gzip, gzip, gzip", "x-unknown"])
def test_junk_never_raises(junk: bytes, kind: str, coding: str) -> None:
    page = extract_text(
        Response(status=200, headers=(("Content-Type", kind), ("Content-Encoding", coding)), body=junk),
        url="https://junk.example/",
    )
    assert page.completeness is not None
