"""Which part of a page an element opens: comments, related links, a caption, or none of these."""

import re
from functools import lru_cache

from refcheck.datatypes.extracted import Where

# Rows of (place, words in class, id or role). The words are matched as whole parts of names that
# hyphens, underscores and capitals make ("article-comments", "relatedStories").
_ROWS: tuple[tuple[Where, str], ...] = (
    (
        Where.COMMENTS,
        r"comments?|commentlist|disqus|livefyre|replies|respond|kommentare?|commentaires?|comentarios?|commenti|"
        r"komentarze|reacties|yorumlar|discussion|opinions?-list",
    ),
    (
        Where.RELATED,
        r"related|recommend(?:ed|ations?)?|read-?more|readmore|see-?also|more-?(?:stories|news|from|on)|most-?(?:read|"
        r"popular|viewed)|popular|trending|outbrain|taboola|newsletter|promo|sponsored|also-?like|you-?may|up-?next|"
        r"teasers?|sidebar|sidenav|widget|similar|suggest(?:ed|ions?)|latest-?(?:news|posts)|onward",
    ),
    (
        Where.PAGE,
        r"footer|navbar|nav|navigation|menu|breadcrumbs?|lang(?:uage)?-?switch(?:er)?",
    ),
    (Where.CAPTION, r"caption|wp-caption-text|credit|photo-credit|image-caption|figcaption"),
)
_PATTERNS = tuple((where, re.compile(rf"(?:^|[\s_-])(?:{words})(?=$|[\s_-])")) for where, words in _ROWS)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BY_TAG = {"figcaption": Where.CAPTION, "nav": Where.PAGE, "footer": Where.PAGE}
SAYING = frozenset(_BY_TAG)
"""The elements that open a region whatever their attributes are."""

_NEVER = frozenset({"html", "body", "main"})


def region_of(tag: str, attributes: dict[str, str | None]) -> Where | None:
    """Name the region that an element opens by its tag and by the words in its class, id and role.

    None stands for "nothing said". PAGE is said only of navigation and footers.
    """
    if tag in _NEVER:
        return None
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    if not attributes:
        return None
    words = attributes.get("class") or ""
    for name in ("id", "role"):
        if value := attributes.get(name):
            words = f"{words} {value}" if words else value
    return _region_of_words(words[:300]) if words else None


@lru_cache(maxsize=8192)
def _region_of_words(words: str) -> Where | None:
    if words.endswith(("navigation", "contentinfo")):
        return Where.PAGE
    split = _CAMEL.sub("-", words).lower()
    return next((where for where, pattern in _PATTERNS if pattern.search(split)), None)
