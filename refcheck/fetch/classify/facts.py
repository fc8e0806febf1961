"""What the rules look at: one exchange, the page read from it and what the draft leads us to expect."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from refcheck.datatypes.availability import Expectation, LinkClass, LinkReason
from refcheck.datatypes.exchanges import FetchResult, Headers, Redirect, Response
from refcheck.datatypes.extracted import OWN_WORDS, ExtractedText, TextBlock, Where
from refcheck.text.charsets import decode_text
from refcheck.text.codings import decode_content
from refcheck.text.dates import find_dates
from refcheck.text.lengths import reading_length
from refcheck.text.notices import MOST_TEXT, find_notices
from refcheck.text.patterns import late
from refcheck.text.similarity import PassageMatch, match_passage, title_similarity
from refcheck.text.walls import WallMark, find_wall_marks

SOURCE_WINDOW = 600_000
PROSE = 60  # characters from which a block is no menu entry
ARTICLE_PARAGRAPHS = 3  # and so much prose: no message goes on for so long
ARTICLE_TEXT = 220
MAX_MESSAGE = 300
LONG_PAGE = 1500  # characters; the wordiest challenge page, with its help text, stays below
SAME_TITLE = 0.86
_DATE_LINE = 80  # characters of a line with author and day
_LEAST_TAIL = 3  # words
HELD = 0.8
"""The share of a passage's words that one stretch of the page must hold."""

_UNSEEN = ("script", "style", "noscript", "template")
_ARTICLE_MARK = late(
    r"<article\b|[\"']og:type[\"']\s{1,5}content\s?=\s?[\"']article|\"@type\"\s?:\s?\"(?:News|Blog)?(?:Article|Posting)\"|"
    r"article:published_time",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title[^>]{0,300}>([^<]{0,1000})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A class with the reasons for it; a class of None says that nothing may be said."""

    link_class: LinkClass | None
    reasons: tuple[LinkReason, ...]


@dataclass(frozen=True)
class Facts:
    """One address as the rules see it; whatever is costly is worked out when first asked for."""

    result: FetchResult
    page: ExtractedText | None
    expectation: Expectation
    probe: FetchResult | None = None

    @cached_property
    def response(self) -> Response | None:
        return self.result.response

    @property
    def status(self) -> int:
        return self.response.status if self.response else 0

    @property
    def headers(self) -> Headers:
        return self.response.headers if self.response else ()

    @property
    def is_error_status(self) -> bool:
        return self.status >= 400

    @cached_property
    def source(self) -> str:
        """The beginning of the body as text, markup and all; empty for a body that is no text."""
        return source_of(self.response) if self.response and self.is_textual else ""

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        return self.result.redirects

    @cached_property
    def media_type(self) -> str:
        if self.page:
            return self.page.media_type
        stated = (self.response.header("content-type") or "text/html") if self.response else "text/html"
        return stated.split(";")[0].strip().lower()

    @property
    def is_textual(self) -> bool:
        return self.media_type.startswith("text/") or "html" in self.media_type or "json" in self.media_type

    @property
    def is_html(self) -> bool:
        return "html" in self.media_type

    @cached_property
    def text(self) -> str:
        """The visible text; from the bare source where nobody has read the page."""
        if self.page is not None:
            return self.page.text
        return _strip_tags(self.source)

    @cached_property
    def notices(self) -> frozenset[TextBlock]:
        """The blocks of the site's notice about cookies, which stand on every page and count for none."""
        if self.page is None or len(self.text) > MOST_TEXT:
            return frozenset()
        texts = {block: self.text[block.start : block.end] for block in self.page.blocks if not block.is_heading}
        found = find_notices(texts.values(), self.title)
        return frozenset(block for block, text in texts.items() if text in found and not block.is_menu)

    @cached_property
    def text_length(self) -> int:
        """How much there is to read on the whole page."""
        return reading_length(self.text) - sum(reading_length(self.text[b.start : b.end]) for b in self.notices)

    @cached_property
    def title(self) -> str:
        if self.page is not None and self.page.title:
            return self.page.title
        match = _TITLE.search(self.source[:100_000]) if self.is_html else None
        return " ".join(match[1].split()) if match else ""

    @cached_property
    def headings(self) -> tuple[tuple[str, int], ...]:
        """The page's first headings, each with its place in the text."""
        if self.page is None:
            return ()
        found = [
            (self.page.text[block.start : block.end], block.start)
            for block in self.page.blocks
            if block.is_heading and block.where not in (Where.COMMENTS, Where.RELATED)
        ]
        return tuple(found[:4])

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The page's prose: long blocks of the article, headings left out."""
        if self.page is None:
            return ()
        own = (
            self.page.text[block.start : block.end]
            for block in self.page.blocks
            if block.where in OWN_WORDS and not block.is_heading and not block.is_menu and block not in self.notices
        )
        return tuple(text for text in own if reading_length(text) >= PROSE)

    @cached_property
    def running_text(self) -> int:
        """How many characters of prose the page holds."""
        return sum(map(reading_length, self.paragraphs))

    @cached_property
    def is_short_article(self) -> bool:
        """Whether the page is built as an article and has an article's paragraphs, however short it is."""
        if len(self.paragraphs) < ARTICLE_PARAGRAPHS or self.running_text < ARTICLE_TEXT:
            return False
        return bool(_ARTICLE_MARK.search(self.source))

    @property
    def is_dated(self) -> bool:
        """Whether the page gives a date of publication, as articles do and messages do not."""
        return self.page is not None and self.page.date_published is not None

    @cached_property
    def has_date_line(self) -> bool:
        """Whether a whole day stands right under the heading that the page's title repeats, as in reports."""
        blocks = self.page.blocks if self.page else ()
        headed = (number for number, block in enumerate(blocks) if block.is_heading and self._is_titled(block))
        for number in islice(headed, 3):
            lines = (self.text[block.start : block.end] for block in blocks[number + 1 : number + 3])
            if any(_is_date_line(line) for line in lines):
                return True
        return False

    def _is_titled(self, block: TextBlock) -> bool:
        return self.text[block.start : block.end] in self.title

    @property
    def messages(self) -> tuple[tuple[str, int], ...]:
        """The page's blocks that are short enough to be a message, menus left out, each with its place in the text."""
        if self.page is None:
            return ()
        is_all_related = all(block.where is Where.RELATED for block in self.page.blocks)  # an embedded post
        wheres = {Where.RELATED} if is_all_related else {*OWN_WORDS, Where.PAGE}
        own = (block for block in self.page.blocks if block.where in wheres and not block.is_menu)
        short = (block for block in own if block.end - block.start <= MAX_MESSAGE)
        return tuple((self.page.text[block.start : block.end], block.start) for block in islice(short, 80))

    @cached_property
    def wall_marks(self) -> tuple[WallMark, ...]:
        """The marks of walls; on a long page that answers 2xx only those of its header can count."""
        is_long = not self.is_error_status and len(self.text) >= LONG_PAGE
        return find_wall_marks(self.headers, "" if is_long else self.source)

    @cached_property
    def title_score(self) -> float:
        """How well the cited title fits the page's, 0 where the draft gives none."""
        wanted = self.expectation.title
        if not wanted:
            return 0.0
        names = [self.title, self.page.headline or "" if self.page else "", *(heading for heading, _ in self.headings)]
        return max(title_similarity(words, name) for words in _readings_of(wanted) for name in names)

    @cached_property
    def has_title(self) -> bool:
        return self.title_score >= SAME_TITLE

    @cached_property
    def passage(self) -> PassageMatch | None:
        """The best stretch for the cited passage, None where the draft gives none or no word of it is there."""
        wanted = self.expectation.passage
        return match_passage(self.text, wanted) if wanted and self.text else None

    @cached_property
    def has_passage(self) -> bool:
        found = self.passage
        return found is not None and found.coverage >= HELD and not found.missing_figures

    @property
    def is_expected(self) -> bool:
        """Whether the cited title or passage is there."""
        return self.has_title or self.has_passage


def source_of(response: Response) -> str:
    """Decode the beginning of a body."""
    body = decode_content(response.body, response.header("content-encoding"), max_bytes=SOURCE_WINDOW)
    return decode_text(body.content, response.header("content-type")).text


def rough_text(result: FetchResult) -> str:
    """Give a response's text without its markup, well enough to compare two answers of one site."""
    return _strip_tags(source_of(result.response)) if result.response else ""


def _is_date_line(line: str) -> bool:
    """Tell whether a line gives a day, and perhaps who wrote, and is no sentence."""
    if len(line) > _DATE_LINE or line.rstrip().endswith((".", "!", "?", "。")):
        return False
    return any(found.date.day is not None or found.is_ambiguous for found in find_dates(line))


def _readings_of(title: str) -> tuple[str, ...]:
    """Give a cited title, and what stands behind its last comma: before it may stand authors that nobody parted."""
    tail = title.rpartition(", ")[2]
    return (title, tail) if tail != title and len(tail.split()) >= _LEAST_TAIL else (title,)


def _strip_tags(source: str) -> str:
    """Drop markup and what scripts and styles hold, in one pass."""
    texts: list[str] = []
    waiting_for: str | None = None
    for piece in f">{source[:200_000]}".split("<"):
        tag, _, text = piece.partition(">")
        name = tag[:9].lower()
        if waiting_for is not None:
            if not name.startswith(waiting_for):
                continue
            waiting_for = None
        elif opened := next((unseen for unseen in _UNSEEN if name.startswith(unseen)), None):
            waiting_for = f"/{opened}"[:9]
            continue
        texts.append(text)
    return " ".join(" ".join(texts).split())


Rule = Callable[[Facts], Decision | None]


def decide(link_class: LinkClass | None, rule: str, detail: str = "", **place: str | int | None) -> Decision:
    """Make a decision with one reason."""
    return Decision(link_class=link_class, reasons=(LinkReason(rule=rule, detail=detail, **place),))  # type: ignore[arg-type]
