"""Which part of a page that is nothing but text holds a passage: comments, links to other pieces, a caption."""

from bisect import bisect_left
from functools import lru_cache

from refcheck.datatypes.extracted import Where
from refcheck.text.patterns import late
from refcheck.verify.quotations.placing.posts import is_below_comments_head

_LONGEST_LINK = 160  # code points
_LONGEST_LIST = 3000  # code points
_RELATED = late(
    r"(?im)^[^\w\n]{0,5}(?:you (?:may|might) also (?:like|enjoy)|related (?:stories|articles|content|links|news|posts)"
    r"|more on this (?:story|topic)|more stories|most (?:read|popular|viewed)|recommended (?:for you|reading)|read next"
    r"|read more|see also|trending now|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|meistgelesen"
    r"|(?:à )?lire aussi|sur le même sujet|les plus lus|te puede interesar|lea también|lo más leído|leggi anche"
    r"|potrebbe(?:ro)? interessarti|leia também|mais lidas|lees ook|läs också|читайте также|ilgili haberler"
    r"|czytaj także)\b[^\w\n]{0,3}$"
)
_POINTS_ELSEWHERE = late(
    r"(?i)(?:related(?: (?:stor(?:y|ies)|articles?|news|posts?))?|read (?:more|also|next)|see also|more on this|"
    r"mehr (?:dazu|zum thema)|lesen sie auch|(?:à )?lire aussi|te puede interesar|lea también|leggi anche|leia também|"
    r"lees ook|läs också|читайте также|по теме|czytaj także|ilgili haber(?:ler)?) ?[:|] ?\S"
)
_CREDITED = late(
    r"(?i)\((?:(?:picture|photo|photograph|image|credit|foto|bild|crédit|quelle)[^()\n]{0,60}"
    r"|[^()\n]{1,40}/[^()\n]{2,40})\)$|^(?:photo|image|picture|caption|bildunterschrift|foto|légende) ?:"
)


def find_section(text: str, start: int) -> Where:
    """Give the part of a page's text that the passage at `start` stands in, `PAGE` where nothing sets it apart."""
    if is_below_comments_head(text, start):
        return Where.COMMENTS
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", start) + 1 or len(text) + 1) - 1].strip()
    if len(line) > 2 * _LONGEST_LINK:
        return Where.PAGE
    if _CREDITED.search(line):
        return Where.CAPTION
    is_link = len(line) <= _LONGEST_LINK and line[-1:] != "."
    is_related = is_link and (_POINTS_ELSEWHERE.match(line) or _is_among_links(text, start))
    return Where.RELATED if is_related else Where.PAGE


def _is_among_links(text: str, start: int) -> bool:
    """Tell whether nothing but lines of links stands between a heading and a passage."""
    heads = _related_heads(text)
    number = bisect_left(heads, start)
    if not number or start - heads[number - 1] > _LONGEST_LIST:
        return False
    lines = [line.strip() for line in text[heads[number - 1] : start].rpartition("\n")[0].split("\n")]
    return not any(len(line) > _LONGEST_LINK or line.endswith(".") for line in lines)


@lru_cache(maxsize=8)
def _related_heads(text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in _RELATED.finditer(text))
