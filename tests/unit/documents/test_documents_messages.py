"""Pages saved as one file, and drafts sent as e-mail."""

import pytest

from refcheck.documents import read_document
from refcheck.errors import InputError

PAGE = '<html><body><p>The wall stood =E2=80=93 it <a href=3D"https://a.example/x">fell=\n</a>.</p></body></html>'


def a_saved_page(part: str) -> bytes:
    """Build what Chromium saves."""
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/wall\nMIME-Version: 1.0\n"
    kind = 'Content-Type: multipart/related; boundary="b"\n\n'
    return f"{head}{kind}--b\n{part}\n--b\nContent-Type: text/css\n\np{{}}\n--b--\n".encode()


def test_the_page_of_an_archive_is_read_with_its_address() -> None:
    part = f"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{PAGE}"
    document = read_document(a_saved_page(part), source="wall.mhtml")
    assert document.text == "The wall stood – it fell."
    assert document.url == "https://quay.example/wall"
    assert [link.url for link in document.links] == ["https://a.example/x"]


def test_a_letter_is_read_in_the_encoding_that_it_states() -> None:
    letter = "From: R. <r@desk.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-2\n\n"
    content = letter.encode() + "Ściana runęła.".encode("iso-8859-2")
    assert read_document(content, source="draft.eml").text.strip() == "Ściana runęła."


def test_headers_typed_into_a_plain_draft_make_no_message() -> None:
    content = b"From: R. <r@desk.example>\nSubject: draft\n\nThe wall stood."
    assert "Subject: draft" in read_document(content, source="draft.txt").text


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(a_saved_page("Content-Type: image/png\n\nx"), id="no-text"),
        pytest.param(b"From: a\nMIME-Version: 1.0\nContent-Type: text/html; charset=nonsense\n\n<p>x", id="charset"),
        pytest.param(
            b"From: a\nMIME-Version: 1.0\n"
            + b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(4000)),
            id="nested",
        ),
        pytest.param(
            b'From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\n" * 20_000,
            id="parts",
        ),
    ],
)
def test_messages_without_words_are_refused(content: bytes) -> None:
    with pytest.raises(InputError):
        read_document(content, source="draft.eml")
