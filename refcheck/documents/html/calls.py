"""Lines of a page that lead its readers elsewhere: to other stories, the newsletter, the answers, the trail above."""

import re
from itertools import islice

from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element

_LEADS = re.compile(
    r"(?:read (?:more|also|next)|also read|more on this(?: story)?|related(?: story| article| stories)?|don['’]t miss"
    r"|mehr zum thema|lesen sie (?:auch|mehr)|lesen sie hier|mehr dazu|auch interessant"
    r"|(?:à )?lire aussi|à lire(?: également)?|lire également|sur le même sujet"
    r"|leggi anche|per approfondire|potrebbe interessarti"
    r"|le[ae] también|lee más|te puede interesar|más información|noticia relacionada"
    r"|leia (?:também|mais)|veja também|saiba mais"
    r"|читайте также|также по теме|по теме|читайте також|читайте ще"
    r"|bunu da okuyun|ayrıca okuyun|ilgili haber"
    r"|lees ook|czytaj (?:też|także|więcej)|zobacz (?:też|także)|läs (?:också|även|mer)|les også|læs også)"
    r"\s?[:|–—›»>-]{0,2}",
    re.IGNORECASE,
)
"""What stands before the headline of another story."""
_JOINS = re.compile(
    r"^#(?:respond|reply|comments?)$|[?&](?:page=forum|replytocom=)|"
    r"[/?.](?:subscri\w*|newsletters?|sign-?up|register|donat\w*|join|membership|abo(?:nn\w*)?|support-us)(?=[/?&#.]|$)"
)
_TRAIL = re.compile(r"(?:\s?[>›»→](?:\s|$)?){1,8}")  # "Home › Culture"
_TO_TOP = re.compile(r"#(?:top|page-?top|haut|arriba|inicio|oben|seitenanfang)?")
_SHORT = 40  # characters of a link to the page's head
_HOLDS_LINKS = frozenset({"div", "section", "p", "footer", "body", "article", "main"})
_LONGEST = 220  # characters of a line with a headline
_MOST_INSIDE = 12  # elements
_ADDRESS = 300  # characters of one that are looked at


def is_call(element: Element) -> bool:
    """Tell a line whose words are links, but for "Read also:", from a paragraph of the piece."""
    inside = list(islice(element.iterate(), _MOST_INSIDE))
    links = [one for one in inside if one.name == "a"]
    if not links or len(inside) == _MOST_INSIDE or element.visible_length(_LONGEST) > _LONGEST:
        return False
    lead = " ".join("".join(_words_outside_links(element)).split())
    if len(links) > 1 and _TRAIL.fullmatch(lead):
        return True
    if lead:
        return _LEADS.fullmatch(lead) is not None
    return all(_JOINS.search(link.attributes.get("href", "")[:_ADDRESS].lower()) for link in links)


def leads_to_top(link: Element) -> bool:
    """Tell a link to the page's head that stands alone from one in the words of the piece."""
    parent = link.parent
    if parent is None or parent.name not in _HOLDS_LINKS or not _TO_TOP.fullmatch(link.attributes.get("href", "-")):
        return False
    if len(parent.children) > _MOST_INSIDE:
        return False
    is_alone = not any(isinstance(node, Text) and node.text.strip() for node in parent.children)
    return is_alone and link.visible_length(_SHORT) <= _SHORT


def _words_outside_links(element: Element) -> list[str]:
    words: list[str] = []
    stack: list[Element | Text] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, Text):
            words.append(node.text)
        elif node.name != "a":
            stack.extend(reversed(node.children))
    return words
