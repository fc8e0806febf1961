"""Which addresses can be asked at all, and in which form."""

import pytest

from refcheck.datatypes.exchanges import TransportError, TransportErrorKind
from refcheck.fetch.uris import parse_fetch_url, redirect_target, without_credentials


@pytest.mark.parametrize(
    ("cited", "asked"),
    [
        pytest.param("https://example.org", "https://example.org/", id="empty-path"),
        pytest.param(" https://example.org/a \n", "https://example.org/a", id="spaces-around"),
        pytest.param("https://user:secret@example.org/a", "https://example.org/a", id="credentials-dropped"),
        pytest.param("https://example.org/a#part", "https://example.org/a", id="fragment-dropped"),
        pytest.param("https://example.org/a#:~:text=some", "https://example.org/a", id="text-fragment-dropped"),
        pytest.param("HTTPS://EXAMPLE.org/A", "https://example.org/A", id="case-of-scheme-and-host"),
        pytest.param("http://example.org:80/", "http://example.org/", id="default-port"),
        pytest.param(
            "https://bücher.example/ä?ö=ü", "https://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC", id="not-ascii"
        ),
        pytest.param("https://example.org/a b", "https://example.org/a%20b", id="space-inside"),
        pytest.param("https://example.org/a%2Fb", "https://example.org/a%2Fb", id="escapes-kept"),
    ],
)
def test_address_as_it_goes_over_the_wire(cited: str, asked: str) -> None:
    assert str(parse_fetch_url(cited)) == asked


@pytest.mark.parametrize(
    ("cited", "kind"),
    [
        pytest.param("ftp://example.org/", TransportErrorKind.UNSUPPORTED_SCHEME, id="ftp"),
        pytest.param("file:///etc/passwd", TransportErrorKind.UNSUPPORTED_SCHEME, id="file"),
        pytest.param("gopher://example.org/1", TransportErrorKind.UNSUPPORTED_SCHEME, id="gopher"),
        pytest.param("javascript:alert(1)", TransportErrorKind.UNSUPPORTED_SCHEME, id="javascript"),
        pytest.param("data:text/html,hello", TransportErrorKind.UNSUPPORTED_SCHEME, id="data"),
        pytest.param("mailto:a@example.org", TransportErrorKind.UNSUPPORTED_SCHEME, id="mailto"),
        pytest.param("", TransportErrorKind.INVALID_URL, id="empty"),
        pytest.param("example.org/a", TransportErrorKind.INVALID_URL, id="no-scheme"),
        pytest.param("https://", TransportErrorKind.INVALID_URL, id="no-host"),
        pytest.param("https:///path", TransportErrorKind.INVALID_URL, id="empty-host"),
        pytest.param("https://user@/path", TransportErrorKind.INVALID_URL, id="only-user"),
        pytest.param("https://example.org:99999/", TransportErrorKind.INVALID_URL, id="port-too-large"),
        pytest.param("https://example.org:0/", TransportErrorKind.INVALID_URL, id="port-zero"),
        pytest.param("https://example.org:25/", TransportErrorKind.INVALID_URL, id="mail-port"),
        pytest.param("https://example.org:6379/", TransportErrorKind.INVALID_URL, id="key-value-store-port"),
        pytest.param("https://exa mple.org/", TransportErrorKind.INVALID_URL, id="space-in-host"),
        pytest.param("https://[::1/", TransportErrorKind.INVALID_URL, id="open-bracket"),
        pytest.param("https://example.org/a\r\nHost: other", TransportErrorKind.INVALID_URL, id="header-injection"),
        pytest.param("https://public.example\\@10.0.0.1/", TransportErrorKind.INVALID_URL, id="backslash-authority"),
        pytest.param("https://xn--a.example/", TransportErrorKind.INVALID_URL, id="broken-punycode"),
        pytest.param("https://example.org/" + "a" * 9000, TransportErrorKind.INVALID_URL, id="too-long"),
    ],
)
def test_addresses_that_cannot_be_asked(cited: str, kind: TransportErrorKind) -> None:
    found = parse_fetch_url(cited)
    assert isinstance(found, TransportError)
    assert found.kind is kind


@pytest.mark.parametrize(
    ("location", "target"),
    [
        pytest.param("/b", "https://example.org/b", id="path"),
        pytest.param("c?d", "https://example.org/a/c?d", id="relative"),
        pytest.param("//other.example/x", "https://other.example/x", id="same-scheme"),
        pytest.param("https://user:pw@other.example/", "https://other.example/", id="credentials-dropped"),
        pytest.param("/stra\u00c3\u009fe", "https://example.org/stra%C3%9Fe", id="utf-8-bytes"),
        pytest.param("/stra\u00dfe", "https://example.org/stra%C3%9Fe", id="latin-1-byte"),
    ],
)
def test_redirect_leads_to(location: str, target: str) -> None:
    assert str(redirect_target("https://example.org/a/b", location)) == target


def test_redirect_out_of_the_web_is_refused() -> None:
    assert isinstance(redirect_target("https://example.org/", "file:///etc/passwd"), TransportError)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("https://u:p@example.org/a@b", "https://example.org/a@b", id="only-before-the-host"),
        pytest.param("ftp://u:p@w@example.org", "ftp://example.org", id="at-sign-in-the-password"),
        pytest.param("https://example.org/?to=a@b", "https://example.org/?to=a@b", id="query-kept"),
        pytest.param("no address", "no address", id="no-address"),
    ],
)
def test_credentials_are_never_kept(text: str, kept: str) -> None:
    assert without_credentials(text) == kept
