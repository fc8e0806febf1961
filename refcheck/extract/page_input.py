"""What every reader is given."""

from dataclasses import dataclass

from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.extracted import Completeness, ExtractedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInput:
    """A decoded body with the response it came in; `notes` are what decoding had to say."""

    content: bytes
    media_type: str
    response: Response
    url: str
    notes: tuple[str, ...] = ()
    is_quick: bool = False
    """Whether the article's marks may come from the page's build alone where that leaves no doubt."""

    def unreadable(self, note: str) -> ExtractedText:
        """Give the value that says the body holds no text we can read, and why."""
        return ExtractedText(
            text="",
            media_type=self.media_type,
            completeness=Completeness.UNREADABLE,
            notes=(*self.notes, note),
        )
