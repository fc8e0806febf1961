"""What a stand-in host sends back."""

from dataclasses import dataclass

Header = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Status, header fields and body before any content coding; `is_chunked` sends it in pieces."""

    status: int = 200
    headers: tuple[Header, ...] = ()
    body: bytes = b""
    is_chunked: bool = False


def html_answer(page: str, *headers: Header, status: int = 200, is_chunked: bool = False) -> Answer:
    """Give a page in UTF-8."""
    fields = (("Content-Type", "text/html; charset=utf-8"), *headers)
    return Answer(status=status, headers=fields, body=page.encode("utf-8"), is_chunked=is_chunked)


def not_found() -> Answer:
    """Give a plain 404."""
    return Answer(status=404, headers=(("Content-Type", "text/plain"),), body=b"Not Found\n")
