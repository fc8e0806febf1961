"""What may be asked about a reference: its title, its outlet and bibliographic facts, never the draft's sentences."""

import re
import unicodedata
from dataclasses import dataclass

from refcheck.datatypes.references import PartialDate, Reference
from refcheck.text.outlets import Outlet, find_outlets, match_outlet
from refcheck.text.urls import host_of

_MOST_TITLE = 300  # code points; a longer "title" is a paragraph that was misread
_SCHOLARLY = frozenset({"article-journal", "paper-conference", "chapter", "book", "thesis", "entry-encyclopedia"})
_PRESS = frozenset({"article-newspaper", "article-magazine", "post", "post-weblog", "broadcast"})
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{12,300})[”“»\"]")
_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,12}")
_FILLERS = frozenset(
    "the and for but not how why who has had was are its his her our your off out via per new says "
    "der die das und von mit auf für les des une pour dans sur par los las una del con por que "
    "about after against amid been before being between could from have here into just more most much over says "
    "some than that their them then there these they this those under upon very were what when where which while "
    "will with would your".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The facts of one reference that searchers may use.

    `hosts` are the outlet's domains where the outlet is known; `families` the surnames of the authors.
    """

    title: str
    outlet: str | None = None
    hosts: tuple[str, ...] = ()
    issued: PartialDate | None = None
    type: str = "document"
    is_scholarly: bool = False
    families: tuple[str, ...] = ()
    doi: str | None = None
    isbn: str | None = None
    volume: str | None = None
    page: str | None = None

    @property
    def text(self) -> str:
        """Title and outlet on one line: all that a search engine is sent."""
        return f"{self.title} {self.outlet}" if self.outlet else self.title

    @property
    def slug_words(self) -> tuple[str, ...]:
        """The words of the title that its address most likely spells, the longest first."""
        plain = unicodedata.normalize("NFKD", re.sub(r"['’](?:s\b)?", "", self.title.lower()))
        plain = "".join(char for char in plain if not unicodedata.combining(char))
        words = dict.fromkeys(word for word in _ASCII_WORD.findall(plain) if len(word) > 3 and word not in _FILLERS)
        return tuple(sorted(words, key=len, reverse=True))

    @property
    def key_words(self) -> tuple[str, ...]:
        """The telling words of the title in their order, at most eight, for engines that want all of them."""
        words = dict.fromkeys(word for word in _WORD.findall(self.title) if len(word) > 2)
        telling = [word for word in words if word.lower() not in _FILLERS]
        return tuple(telling[:8])


def query_of(reference: Reference) -> Query | None:
    """Give what may be asked about a reference; None where it names no title and no identifier."""
    parsed = reference.parsed
    title = " ".join((parsed.title or _quoted_title(reference.raw)).split()).strip("\"'“”‘’«»„ ")[:_MOST_TITLE]
    if not title and not parsed.isbn and not parsed.doi:
        return None
    outlet = _plain_name(parsed.container_title) or _plain_name(parsed.publisher)
    if outlet is None:
        outlet, title = _split_outlet(title)
    has_numbers = bool(parsed.volume or parsed.issue or parsed.isbn or parsed.doi)
    return Query(
        title=title,
        outlet=outlet,
        hosts=_hosts_of(outlet),
        issued=parsed.issued,
        type=parsed.type,
        is_scholarly=parsed.type in _SCHOLARLY or (has_numbers and parsed.type not in _PRESS),
        families=tuple(name.family or name.literal or "" for name in parsed.author),
        doi=parsed.doi,
        isbn=re.sub(r"[^0-9Xx]", "", parsed.isbn) if parsed.isbn else None,
        volume=parsed.volume,
        page=parsed.page,
    )


def wants_address(reference: Reference) -> bool:
    """Tell whether a reference is a work of its own that gives no address."""
    is_own = reference.same_as is None and not reference.is_back_reference and reference.unresolved_reason is None
    return is_own and reference.url is None


def _split_outlet(title: str) -> tuple[str | None, str]:
    """Give the outlet that stands before a title's first colon ("Reuters: Bridge to close"), and the rest."""
    head, colon, rest = title.partition(": ")
    if colon and rest and match_outlet(head, tolerant=False):
        return head, rest.strip("\"'“”‘’«»„ ")
    return None, title


def _quoted_title(raw: str) -> str:
    """Give the longest quoted part of a reference whose fields could not be told apart."""
    return max((match[1] for match in _QUOTED.finditer(raw)), key=len, default="")


def _plain_name(name: str | None) -> str | None:
    return " ".join(name.split())[:120] or None if name else None


def known_outlet(name: str) -> Outlet | None:
    """Give the outlet that a name means; a part of a house leads to the house ("BBC News Persian")."""
    if known := match_outlet(name):
        return known
    words = name.split()
    runs = [run for run in find_outlets(words) if run[1] - run[0] >= 2 and (run[1] - run[0]) * 2 >= len(words)]
    return match_outlet(" ".join(words[runs[0][0] : runs[0][1]])) if len(runs) == 1 else None


def _hosts_of(outlet: str | None) -> tuple[str, ...]:
    if outlet is None:
        return ()
    if known := known_outlet(outlet):
        return known.domains
    spelt = host_of(outlet.lower())
    return (spelt,) if _DOMAIN.fullmatch(spelt) else ()
