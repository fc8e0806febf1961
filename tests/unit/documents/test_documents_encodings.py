"""Encodings as files really have them: mixed, mislabelled and short."""

import pytest

from refcheck.documents import read_document

GERMAN = "Die Brücke wurde gebaut. Gewiß nicht, sagte Müller."


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param(
            f"{GERMAN} He said ".encode() + b"\x93no\x94 and left\x85", f"{GERMAN} He said “no” and left…", id="pasted"
        ),
        pytest.param(GERMAN.encode()[:30] + b"\xa0" + GERMAN.encode()[30:], "Die Brücke wurde gebaut.", id="one-byte"),
        pytest.param(GERMAN.encode("latin-1"), GERMAN, id="short-german"),
        pytest.param("Il est dit: «MENÜ» et «CAFÉ»".encode("cp1252"), "«MENÜ» et «CAFÉ»", id="capitals-before-marks"),
        pytest.param(
            "The café closed—“over,” she said. Über allem: naïve.".encode("mac-roman"),
            "The café closed—“over,” she said. Über",
            id="old-macintosh",
        ),
    ],
)
def test_bytes_that_are_no_utf8_are_read_as_they_were_meant(content: bytes, shown: str) -> None:
    assert shown in read_document(content, source="a.txt").text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        pytest.param("iso-8859-1", "cp1252", id="latin-1-means-windows"),
        pytest.param("iso-8859-1", "utf-8", id="an-old-template"),
        pytest.param("utf-8", "cp1252", id="a-lie"),
    ],
)
def test_pages_are_read_in_the_charset_that_they_have(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>Die Brücke – so.</p></body></html>'
    assert read_document(page.encode(encoding), source="a.html").text == "Die Brücke – so."


def test_half_a_character_in_json_is_shown_as_unreadable() -> None:
    document = read_document(b'[{"id": "a", "title": "Walls \\ud83d"}]', source="a.json")
    assert document.entries[0].csl["title"] == "Walls \ufffd"
    assert document.entries[0].raw.encode()
