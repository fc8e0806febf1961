"""What could be read of a fetched page."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span

_START = attrgetter("start")


class Where(StrEnum):
    """Which part of a page a place belongs to."""

    ARTICLE = "article"
    PAGE = "page"
    COMMENTS = "comments"
    RELATED = "related"
    CAPTION = "caption"
    METADATA = "metadata"
    TEASER = "teaser"


OWN_WORDS = (Where.ARTICLE, Where.TEASER)
"""The parts in which a page says what it has to say itself."""


@quickly_made
@dataclass(frozen=True, slots=True)
class TextBlock:
    """One block of a page's visible text: `text[start:end]`, what tag it came from and where it belongs.

    `is_heading` marks h1–h6; `is_menu` a footer, a navigation or an entry that is only a link;
    `page_number` counts from 1 in paged media.
    """

    start: int
    end: int
    where: Where
    is_heading: bool = False
    is_quote: bool = False
    is_menu: bool = False
    page_number: int | None = None


class Completeness(StrEnum):
    """How much of the page's own text we hold."""

    COMPLETE = "complete"
    TEASER = "teaser"
    TRUNCATED = "truncated"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


class BarrierKind(StrEnum):
    """What stands between the reader and the text."""

    PAYWALL = "paywall"
    CONSENT = "consent"
    LOGIN = "login"
    BOT_WALL = "bot_wall"
    SCRIPT_ONLY = "script_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """A barrier found in the page, and the mark that shows it ("json_ld", "datadome")."""

    kind: BarrierKind
    rule: str
    matched: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedText:
    """The visible text of one page, with each block told apart, and what the page says of itself.

    All offsets count in `text`, which holds the *whole* visible text in document order (blocks are
    joined by a blank line), so that nothing is lost when an article extractor drops a paragraph;
    `blocks` say what is the article. Metadata are the page's own words (JSON-LD, meta, byline).
    `method` names what produced the article marks ("trafilatura", "blocks", "plain", "pdfium").
    """

    text: str
    media_type: str
    blocks: tuple[TextBlock, ...] = ()
    completeness: Completeness = Completeness.COMPLETE
    barrier: Barrier | None = None
    title: str | None = None
    headline: str | None = None
    """The page's h1 or JSON-LD headline; `title` is the <title> element."""
    author: tuple[str, ...] = ()
    site_name: str | None = None
    date_published: PartialDate | None = None
    date_modified: PartialDate | None = None
    description: str | None = None
    language: str | None = None
    canonical_url: str | None = None
    is_accessible_for_free: bool | None = None
    method: str = ""
    notes: tuple[str, ...] = ()
    """What a reader of the evidence should know ("no text layer", "charset guessed")."""

    @property
    def article_spans(self) -> tuple[Span, ...]:
        """The places of the article's own blocks (teaser included), in order."""
        return tuple((block.start, block.end) for block in self.blocks if block.where in OWN_WORDS)

    @property
    def article_text(self) -> str:
        """The article's own blocks joined by a blank line; its offsets are not those of `text`."""
        return "\n\n".join(self.text[start:end] for start, end in self.article_spans)

    def where(self, offset: int) -> Where:
        """Say which part of the page the code point at `offset` belongs to."""
        at = bisect_right(self.blocks, offset, key=_START) - 1
        return self.blocks[at].where if at >= 0 and offset < self.blocks[at].end else Where.PAGE
