"""What a stand-in host sends back."""

from dataclasses import dataclass

Header = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Status, header fields and body; `is_gzipped` compresses it for a client that asks, `is_chunked` sends pieces.

    Few answers are compressed, because what goes over the wire stands in the cassette, and is
    read there.
    """

    status: int = 200
    headers: tuple[Header, ...] = ()
    body: bytes = b""
    is_gzipped: bool = False
    is_chunked: bool = False


def html_answer(
    page: str, *headers: Header, status: int = 200, is_gzipped: bool = False, is_chunked: bool = False
) -> Answer:
    """Give a page in UTF-8."""
    fields = (("Content-Type", "text/html; charset=utf-8"), *headers)
    body = page.encode("utf-8")
    return Answer(status=status, headers=fields, body=body, is_gzipped=is_gzipped, is_chunked=is_chunked)


def not_found() -> Answer:
    """Give a plain 404."""
    return Answer(status=404, headers=(("Content-Type", "text/plain"),), body=b"Not Found\n")
