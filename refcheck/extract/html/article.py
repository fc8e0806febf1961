"""Which of a page's blocks are the article's own."""

import logging
from collections import Counter, defaultdict
from collections.abc import Sequence

from refcheck.datatypes.extracted import Where
from refcheck.extract.html.blocks import PageBlock
from refcheck.text.notices import MOST_TEXT, find_notices

MAX_TAGS = 25_000  # real articles have a tenth of this; lists of everything have no article to find
MAX_SOURCE = 1_500_000  # the extractor's work grows faster than the page; 1.3 MB take 0.4 s
# It tells of every page without an article on standard error; here that is an answer, not a fault.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_LONG = 25  # squeezed characters from which a block cannot match an article line by chance
_OUTSIDE = (Where.COMMENTS, Where.RELATED, Where.PAGE)
_NEVER_PROSE = (*_OUTSIDE, Where.CAPTION)
_MIN_ARTICLE = 140
_PROSE = 60
_SURE_ARTICLE = 800  # characters
_SURE_REST = 0.15  # of the article's length: a standfirst, a note on the author
_PARAGRAPHS = frozenset({"p", "li", "dd", "dt", "tr", "pre", "blockquote", "section", "div", "article", "td"})


def mark_article(
    html: str, blocks: Sequence[PageBlock], *, title: str = "", quick: bool = False
) -> tuple[list[Where], str]:
    """Say for each block where it belongs, and by which method the article was found.

    With `quick`, the container with most prose is believed where nearly all of the page's prose is in it, or where
    there is next to none; the extractor, which costs ten times as much, is asked about the other pages.

    The extractor's lines are mapped to blocks by their characters, white space aside. It drops paragraphs now and
    then (repeated ones, ones in odd elements), so a block between marked ones that shares its container
    with them is the article's too. Where the extractor fails, the container with most prose wins.
    """
    regions = _without_notices(blocks, _trusted_regions(blocks), title)
    is_marked = _densest_container(blocks, regions) if quick else []
    method = "blocks"
    if not quick or not (_is_sure(blocks, regions, is_marked) or _has_no_article(blocks, regions)):
        is_marked, method = _ask_extractor(html, blocks, regions)
    is_marked = _fill_gaps(blocks, regions, is_marked)
    wheres = [
        Where.ARTICLE if marked else (region or Where.PAGE) for marked, region in zip(is_marked, regions, strict=True)
    ]
    return wheres, method if any(is_marked) else "page"


def _ask_extractor(html: str, blocks: Sequence[PageBlock], regions: Sequence[Where | None]) -> tuple[list[bool], str]:
    """Mark what the extractor calls the article; where it misses most of the prose, the container with most of it."""
    is_marked = _match_lines(blocks, regions, _extract_lines(html))
    found = _size_of(blocks, is_marked)
    by_rule = _densest_container(blocks, regions)
    size = _size_of(blocks, by_rule)
    if (found < _MIN_ARTICLE and size > found) or (size > 2 * found and _is_sure(blocks, regions, by_rule)):
        return by_rule, "blocks"
    return is_marked, "trafilatura"


def _size_of(blocks: Sequence[PageBlock], is_marked: Sequence[bool]) -> int:
    return sum(len(block.text) for block, marked in zip(blocks, is_marked, strict=True) if marked)


def _is_sure(blocks: Sequence[PageBlock], regions: Sequence[Where | None], is_marked: Sequence[bool]) -> bool:
    """Tell whether the marked blocks hold enough prose, and nearly all that the page has outside of menus and lists."""
    inside = outside = 0
    for block, region, marked in zip(blocks, regions, is_marked, strict=True):
        if marked:
            inside += len(block.text)
        elif len(block.text) >= _PROSE and region not in _OUTSIDE and block.link_density < 0.5:
            outside += len(block.text)
    return inside >= _SURE_ARTICLE and outside <= inside * _SURE_REST


def _has_no_article(blocks: Sequence[PageBlock], regions: Sequence[Where | None]) -> bool:
    """Tell whether a page is a notice: so little text that the extractor would not be believed whatever it marks."""
    own = (block.text for block, region in zip(blocks, regions, strict=True) if region not in _OUTSIDE)
    return sum(map(len, own)) < _MIN_ARTICLE


def _trusted_regions(blocks: Sequence[PageBlock]) -> list[Where | None]:
    """Give each block's region, but none for a root that holds most of the page's prose.

    A theme that calls its main column "widget-area" must not hide the article.
    """
    prose: Counter[int] = Counter()
    for block in blocks:
        if len(block.text) > 80 and block.link_density < 0.5:
            prose[block.region_root] += len(block.text)
    total = sum(prose.values())
    distrusted = {root for root, size in prose.items() if root and size * 2 > total and total > 600}
    return [
        None if block.region_root in distrusted and block.region is not Where.COMMENTS else block.region
        for block in blocks
    ]


def _without_notices(blocks: Sequence[PageBlock], regions: list[Where | None], title: str) -> list[Where | None]:
    """Keep the site's notice about cookies, often a short page's longest text, from being taken for its article."""
    if sum(len(block.text) for block in blocks if not block.is_menu) > MOST_TEXT:
        return regions
    notices = find_notices((block.text for block in blocks if not (block.is_heading or block.is_menu)), title)
    return [Where.PAGE if block.text in notices else region for block, region in zip(blocks, regions, strict=True)]


def _extract_lines(html: str) -> list[str]:
    """Run the article extractor; no line where it finds none or gives up."""
    if len(html) > MAX_SOURCE or html.count("<") > MAX_TAGS:
        return []
    from trafilatura import bare_extraction  # 0.2 s to import

    try:
        document = bare_extraction(
            html, fast=True, with_metadata=False, include_comments=False, include_tables=True, favor_recall=False
        )
    except Exception:  # third-party code over hostile markup: whatever it raises means "no article found"
        return []
    text = getattr(document, "text", None) if document is not None else None
    return [squeezed for line in (text or "").splitlines() if (squeezed := _squeeze(line))]


def _squeeze(text: str) -> str:
    """Drop white space, and the signs that the extractor draws lists and tables with."""
    return "".join(text.split()).lower().replace("|", "").strip("-*•")


def _match_lines(blocks: Sequence[PageBlock], regions: Sequence[Where | None], lines: Sequence[str]) -> list[bool]:
    """Mark the blocks whose letters stand in the extractor's lines."""
    if not lines:
        return [False] * len(blocks)
    whole = "\n".join(lines)
    known = set(lines)
    squeezed = [_squeeze(block.text) for block in blocks]
    marked = [
        _may_be_own(block, region) and (text in known or (len(text) >= _LONG and text in whole))
        for block, text, region in zip(blocks, squeezed, regions, strict=True)
    ]
    # A short block ("Background", "Sport") may stand in a menu too: it needs a marked neighbour.
    anchors = [i for i, text in enumerate(squeezed) if marked[i] and len(text) >= _LONG]
    near = {i + step for i in anchors for step in range(-3, 4)}
    return [is_marked and (len(squeezed[i]) >= _LONG or i in near or not anchors) for i, is_marked in enumerate(marked)]


def _may_be_own(block: PageBlock, region: Where | None) -> bool:
    """Tell whether a block can be the article's: comments and menus never are, bare links elsewhere are not."""
    if region in (Where.COMMENTS, Where.PAGE):
        return False
    if region is Where.RELATED:
        return block.link_density < 0.5
    return block.is_heading or block.link_density < 0.95 or block.in_article


def _fill_gaps(blocks: Sequence[PageBlock], regions: Sequence[Where | None], is_marked: Sequence[bool]) -> list[bool]:
    """Add the blocks that share a container with marked prose and are neither links nor another region."""
    homes: Counter[int] = Counter()
    for block, marked in zip(blocks, is_marked, strict=True):
        if marked and block.tag in _PARAGRAPHS:
            homes[block.container] += len(block.text)
    strong = {home for home, size in homes.items() if size >= 200}
    result = list(is_marked)
    for i, block in enumerate(blocks):
        if result[i] or not (block.container in strong or block.outer in strong):
            continue
        if regions[i] in _NEVER_PROSE or block.link_density > 0.5:
            continue
        if block.container in strong or block.is_quote or block.tag in ("li", "tr"):
            result[i] = True
    return result


def _densest_container(blocks: Sequence[PageBlock], regions: Sequence[Where | None]) -> list[bool]:
    """Choose the container with the most prose; its own children get all of it, those a step further down half.

    Page builders put each paragraph into two boxes of its own: such a paragraph counts a quarter.
    """
    scores: defaultdict[int, float] = defaultdict(float)
    for block, region in zip(blocks, regions, strict=True):
        size = len(block.text)
        if size < 25 or block.is_heading or (region is not None and region in _OUTSIDE):
            continue
        weight = size * (1 - block.link_density) * (1.5 if block.in_article else 1)
        scores[block.container] += weight
        scores[block.outer] += weight * 0.5
        scores[block.far] += weight * 0.25
    if not scores:
        return [False] * len(blocks)
    best = max(scores, key=lambda key: scores[key])
    return [
        best in (block.container, block.outer, block.far)
        and (region is None or region not in _NEVER_PROSE)
        and block.link_density < 0.5
        for block, region in zip(blocks, regions, strict=True)
    ]
