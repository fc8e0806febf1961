"""One response read by the reader of its media type."""

from collections.abc import Callable

from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract.feeds import read_feed
from refcheck.extract.html.page import read_html
from refcheck.extract.media import media_type_of
from refcheck.extract.mhtml import read_mhtml
from refcheck.extract.page_input import PageInput
from refcheck.extract.pdf import read_pdf
from refcheck.extract.plain import read_json, read_plain
from refcheck.text.codings import MAX_DECODED_BYTES, decode_content

Reader = Callable[[PageInput], ExtractedText]

READERS: dict[str, Reader] = {
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "application/pdf": read_pdf,
    "multipart/related": read_mhtml,
    "application/json": read_json,
    "application/ld+json": read_json,
    "application/rss+xml": read_feed,
    "application/atom+xml": read_feed,
    "application/rdf+xml": read_feed,
    "application/xml": read_plain,
    "text/xml": read_plain,
}


def extract_text(
    response: Response, *, url: str, max_bytes: int = MAX_DECODED_BYTES, quick: bool = False
) -> ExtractedText:
    """Read the whole visible text of a response, with its blocks and the page's own metadata.

    At most `max_bytes` of the decoded body are read. With `quick`, the article extractor is only asked where
    the page's build leaves a doubt which blocks are the article; text, offsets and metadata are the same.
    Never raises, whatever the bytes are: content that
    cannot be read as text gives an empty text, a `completeness` of UNREADABLE and a note that says why.
    """
    decoded = decode_content(response.body, response.header("content-encoding"), max_bytes=max_bytes)
    media_type = media_type_of(decoded.content, response.header("content-type"))
    notes = (decoded.problem,) if decoded.problem else ()
    if not decoded.content.strip():
        return ExtractedText(
            text="", media_type=media_type, completeness=Completeness.EMPTY, notes=(*notes, "empty body")
        )
    page = PageInput(
        content=decoded.content, media_type=media_type, response=response, url=url, notes=notes, is_quick=quick
    )
    reader = READERS.get(media_type)
    if reader is None and media_type.endswith("+json"):
        reader = read_json
    if reader is None and media_type.startswith("text/"):
        reader = read_plain
    if reader is None:
        return page.unreadable(f"{_kind_in_words(media_type)} carries no text to read")
    try:
        return reader(page)
    except Exception as error:  # readers lean on third-party parsers, and what those raise on junk has no common root
        return page.unreadable(f"could not be read: {type(error).__name__}")


def _kind_in_words(media_type: str) -> str:
    """Name a media type as an editor would."""
    kind = media_type.split("/")[0]
    named = {"image": "an image", "video": "a video", "audio": "a sound recording", "font": "a font"}
    return named.get(kind, media_type or "an unnamed kind of file")
