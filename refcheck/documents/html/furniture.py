"""Parts of a page that belong to the page and not to the piece, told by tag, role and the words of class and id."""

import re
from functools import lru_cache

from refcheck.documents.html.calls import is_call, leads_to_top
from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element

_TAGS = frozenset({"nav", "aside", "footer", "menu"})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu"})
_WORDS = frozenset(
    """nav navbar menu breadcrumb breadcrumbs sidebar share sharing social related newsletter subscribe promo comments
    comment-list cookie consent advert advertisement ads footer site-header tags tag-list author-box recommended
    most-read read-more skip-link sr-only visually-hidden screen-reader-text toc navbox
    speechify-ignore meta fn-bracket headerlink header-anchor heading-anchor anchorjs-link postamble
    property-row""".split()
)
_WIKI_WORDS = frozenset(
    """mw-editsection inline-template mw-cite-backlink mw-jump-link hatnote shortdescription sistersitebox ambox
    catlinks printfooter navbox""".split()
)
_PARTS = re.compile(
    r"(?:^|[\s_-])(?:"
    r"(?:entry|post|article|story|page|single)[_-]*(?:meta|info|byline|author|date|footer|nav|navigation|tags|ufi|share)"
    r"|byline|posted-on|share|sharing|sharedaddy|addtoany|addthis|social|relatedposts|related|recirculation"
    r"|newsletter|subscribe|subscription|signup|comments?|commentlist|disqus|respond|breadcrumbs?|author-(?:box|bio|card)"
    r"|button-wrapper|ad-(?:slot|unit|container|wrapper)|adsbygoogle|advertisement|submeta|post-topics|topics-list"
    r"|pagination|pager|reading-time|read-time|most-(?:read|popular)|read-more|also-like|you-may-like|up-next|trending|taboola|outbrain"
    r")(?=$|[\s_-])"
)
"""Words within the names of classes and ids; they decide for short elements only, as wrappers have such names too."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOTE_ROLES = frozenset({"doc-endnotes", "doc-footnote", "doc-footnotes", "doc-endnote", "note"})
_NOTE_WORDS = frozenset(
    {"footnotes", "endnotes", "references", "reflist", "notes", "bibliography", "footnote-list", "footnote"}
)
_NEVER = frozenset({"html", "body", "main", "article", "h1", "h2", "a", "cite", "q", "sup"})
_CALLS_STAND_IN = frozenset({"p", "div", "h3", "h4", "h5", "li"})
_LONGEST = 1200  # characters of an element whose name alone speaks against it
_MOST_NODES = 600  # looked at to measure one


def is_furniture(element: Element) -> bool:
    """Tell whether the element belongs to the page and not to the piece."""
    name, role = element.name, attributes_role(element)
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"
    words = set(names.lower().split())
    if words & _WIKI_WORDS:
        return True
    if name in ("html", "body", "main", "article") or role in _NOTE_ROLES or words & _NOTE_WORDS:
        return False
    if name in _TAGS or role in _ROLES or words & _WORDS or (name == "div" and _is_repeated_by_office(element)):
        return True
    if words and name not in _NEVER and _has_telling_part(_without_word(names[:300])) and _is_short(element):
        return True
    return (name in _CALLS_STAND_IN and is_call(element)) or (name == "a" and leads_to_top(element))


def _without_word(names: str) -> str:
    """Leave out the class that Word gives the words of a remark ("MsoCommentText"), which is no reader's comment."""
    return names if "Mso" not in names else " ".join(name for name in names.split() if not name.startswith("Mso"))


def _is_repeated_by_office(element: Element) -> bool:
    """Tell the running head or foot of a text that an office program saved as a page."""
    return element.attributes.get("title") in ("header", "footer")


def attributes_role(element: Element) -> str:
    """Give the ARIA role, "" without one."""
    return element.attributes.get("role", "").lower()


@lru_cache(maxsize=4096)
def _has_telling_part(names: str) -> bool:
    return _PARTS.search(_CAMEL.sub("-", names).lower()) is not None


def _is_short(element: Element) -> bool:
    """Tell whether it shows no more than a box beside a piece does."""
    stack: list[Element | Text] = [element]
    length = seen = 0
    while stack:
        node = stack.pop()
        seen += 1
        length += len(node.text.strip()) if isinstance(node, Text) else 0
        if length > _LONGEST or seen > _MOST_NODES:
            return False
        if isinstance(node, Element):
            stack.extend(node.children)
    return True
