# ruff: noqa: E501 - markup reads best as it came
"""Every kind of body is read as what it is, or named as what it is not."""

import gzip
import io
import zlib

import brotli
import pypdfium2
import pytest

from refcheck.datatypes.exchanges import Response, Truncation
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract import extract_text

PAGE = "<html><head><title>Größe</title></head><body><p>Über 9.300 Menschen wohnen im Tal – „viele“.</p></body></html>"
TEXT = "Über 9.300 Menschen wohnen im Tal – „viele“."


def read(body: bytes, *headers: tuple[str, str], truncated: Truncation | None = None) -> ExtractedText:
    return extract_text(
        Response(status=200, headers=headers, body=body, truncated=truncated), url="https://tal.example/a"
    )


HTML = ("Content-Type", "text/html")


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param(PAGE.encode(), (("Content-Type", "text/html; charset=utf-8"),), id="header"),
        pytest.param(PAGE.encode("cp1252"), (("Content-Type", "text/html; charset=iso-8859-1"),), id="Latin-1 is Windows-1252"),
        pytest.param(PAGE.replace("<head>", "<head><meta charset=windows-1252>").encode("cp1252"), (HTML,), id="meta"),
        pytest.param(b"\xef\xbb\xbf" + PAGE.encode(), (("Content-Type", "text/html; charset=latin1"),), id="mark over header"),
        pytest.param(PAGE.encode("utf-16"), (HTML,), id="UTF-16 with its mark"),
        pytest.param(PAGE.encode(), (("Content-Type", "text/html; charset=nonsense"),), id="an unknown charset"),
        pytest.param(PAGE.encode(), (HTML,), id="nothing named"),
        pytest.param(PAGE.encode("cp1252"), (("Content-Type", "text/html; charset=utf-8"),), id="a wrong name"),
        pytest.param(gzip.compress(PAGE.encode()), (HTML, ("Content-Encoding", "gzip")), id="gzip"),
        pytest.param(PAGE.encode(), (HTML, ("Content-Encoding", "gzip")), id="gzip only said"),
        pytest.param(zlib.compress(PAGE.encode()), (HTML, ("Content-Encoding", "deflate")), id="deflate"),
        pytest.param(zlib.compress(PAGE.encode(), wbits=-15), (HTML, ("Content-Encoding", "deflate")), id="raw deflate"),
        pytest.param(brotli.compress(PAGE.encode()), (HTML, ("Content-Encoding", "br")), id="brotli"),
        pytest.param(
            gzip.compress(brotli.compress(PAGE.encode())), (HTML, ("Content-Encoding", "br, gzip")), id="two codings"
        ),
        pytest.param(gzip.compress(PAGE.encode()[:40]) + gzip.compress(PAGE.encode()[40:]),
                     (HTML, ("Content-Encoding", "gzip")), id="gzip in two members"),
        pytest.param(PAGE.encode(), (), id="no content type"),
    ],
)  # fmt: skip
def test_text_comes_out_whatever_the_coding(body: bytes, headers: tuple[tuple[str, str], ...]) -> None:
    page = read(body, *headers)
    assert page.text == TEXT
    assert page.title == "Größe"


def test_cut_gzip_gives_what_was_there() -> None:
    whole = gzip.compress(b"<p>" + b"word " * 4000 + b"</p>")
    page = read(whole[: len(whole) // 2], HTML, ("Content-Encoding", "gzip"))
    assert page.text.startswith("word word")
    assert "gzip ends early" in page.notes


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        pytest.param(gzip.compress(gzip.compress(bytes(60_000_000))), "gzip, gzip", id="gzip in gzip"),
        pytest.param(brotli.compress(bytes(60_000_000)), "br", id="brotli"),
        pytest.param(zlib.compress(bytes(60_000_000)), "deflate", id="deflate"),
    ],
)
def test_bomb_is_cut(body: bytes, coding: str) -> None:
    page = read(body, HTML, ("Content-Encoding", coding))
    assert "decoded body cut" in page.notes


def test_partial_body_is_named() -> None:
    assert read(PAGE.encode(), HTML, truncated=Truncation.LENGTH).completeness is Completeness.TRUNCATED


@pytest.mark.parametrize(
    ("body", "content_type", "words"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(50), "image/png", "an image", id="image"),
        pytest.param(b"\x00\x00\x00\x18ftypmp42" + bytes(50), "video/mp4", "a video", id="video"),
        pytest.param(b"ID3" + bytes(50), "audio/mpeg", "a sound recording", id="sound"),
        pytest.param(b"PK\x03\x04" + bytes(50), "application/zip", "application/zip", id="archive"),
        pytest.param(b"\xff\xd8\xff" + bytes(50), "text/html", "an image", id="an image that says it is HTML"),
    ],
)
def test_media_without_text_are_named(body: bytes, content_type: str, words: str) -> None:
    page = read(body, ("Content-Type", content_type))
    assert page.completeness is Completeness.UNREADABLE
    assert any(words in note for note in page.notes)


def test_plain_text_keeps_its_paragraphs() -> None:
    page = read(b"Erster Absatz\r\nweiter.\r\n\r\nZweiter.", ("Content-Type", "text/plain; charset=utf-8"))
    assert page.text == "Erster Absatz\nweiter.\n\nZweiter."
    assert page.method == "plain"


def test_json_strings_in_order() -> None:
    page = read(b'{"a":"one","b":["two",3,{"c":"four"}],"d":null}', ("Content-Type", "application/json"))
    assert page.text.split("\n\n") == ["one", "two", "3", "four"]


def test_feed_entries() -> None:
    feed = (
        b'<?xml version="1.0"?><rss><channel><title>Valley</title><item><title>Wall</title><description>&lt;p&gt;Work &lt;b&gt;be'
        b"gins&lt;/b&gt; in March.&lt;/p&gt;</description></item></channel></rss>"
    )
    page = read(feed, ("Content-Type", "application/rss+xml"))
    assert page.text.split("\n\n") == ["Valley", "Wall", "Work begins in March."]
    assert page.title == "Valley"


def test_empty_body() -> None:
    assert read(b"", HTML).completeness is Completeness.EMPTY


def a_pdf_without_text() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def test_scan_has_no_text_layer() -> None:
    page = read(a_pdf_without_text(), ("Content-Type", "application/pdf"))
    assert page.completeness is Completeness.UNREADABLE
    assert "no text layer" in page.notes


def test_damaged_pdf_is_unreadable() -> None:
    page = read(b"%PDF-1.7\n" + b"garbage" * 100, ("Content-Type", "application/pdf"))
    assert page.completeness is Completeness.UNREADABLE
    assert page.text == ""


def a_pdf(*lines: str) -> bytes:
    """Give a one-page PDF that shows the lines, written by hand."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 20 180 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Flood wall) /Author (Jane Roe) /CreationDate (D:20210924080000Z) >>",
    ]
    body = b"%PDF-1.4\n"
    for number, content in enumerate(objects, start=1):
        body += str(number).encode() + b" 0 obj\n" + content + b"\nendobj\n"
    return body + b"trailer << /Root 1 0 R /Info 6 0 R /Size 7 >>\n%%EOF"


def test_pdf_text_title_and_date() -> None:
    page = read(a_pdf("The council voted on Tuesday", "to spend 14 million."), ("Content-Type", "application/pdf"))
    assert page.text.split() == ["The", "council", "voted", "on", "Tuesday", "to", "spend", "14", "million."]
    assert (page.title, page.author, page.method) == ("Flood wall", ("Jane Roe",), "pdfium")
    assert page.date_published is not None
    assert page.date_published.iso == "2021-09-24"
    assert {block.page_number for block in page.blocks} == {1}


def test_pdf_with_junk_before_it_and_no_content_type() -> None:
    page = read(b"junk\n" + a_pdf("Here."))
    assert page.media_type == "application/pdf"
