"""Pages that a browser saved as one file with all their parts (MHTML, RFC 2557)."""

from dataclasses import replace
from email import message_from_bytes

from refcheck.datatypes.extracted import ExtractedText
from refcheck.extract.html.page import read_html
from refcheck.extract.page_input import PageInput

_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_mhtml(page: PageInput) -> ExtractedText:
    """Read the first HTML part, which is the page itself; frames and images come after it."""
    for part in message_from_bytes(page.content).walk():
        media_type = part.get_content_type()
        content = part.get_payload(decode=True)
        if media_type in _PAGE_TYPES and isinstance(content, bytes):
            charset = part.get_content_charset()
            header = f"{media_type}; charset={charset}" if charset else media_type
            response = replace(page.response, headers=(("Content-Type", header),), body=content)
            return read_html(replace(page, content=content, media_type=media_type, response=response))
    return page.unreadable("the saved page has no HTML part")
