"""Outlets and publishers: a name in any usual spelling, an abbreviation or an address leads to one entry.

The table `refcheck/data/outlets.tsv` is data about the world's press, agencies, broadcasters, think tanks and
authorities. A name that is not in it is not wrong: `match_outlet` then says None.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, filterfalse

from rapidfuzz import fuzz, process

from refcheck.datatypes.making import quickly_made
from refcheck.text.keeping import Known
from refcheck.text.urls import host_of, registrable_domain


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet: `name` is its usual name, `names` all spellings and parts known, `domains` its hosts.

    `kind` is "agency", "newspaper", "magazine", "broadcaster", "online", "think_tank", "organisation",
    "government", "journal" or "platform".
    """

    name: str
    kind: str
    names: tuple[str, ...]
    domains: tuple[str, ...] = ()


PRESS_KINDS = frozenset(("agency", "newspaper", "magazine", "broadcaster", "online"))
"""Kinds of outlets that print news, whose reports have an author, a title and a day."""

_SHORTEST_FUZZY = 8  # below this a misspelling of one outlet is often the name of another
_CLEARLY_NEARER = 5.0
_FUZZY_SCORE = 88.0  # "Foroegn Affairs" scores 93, "The Sunday Times" against "The Sunday Sun" 83
_LONGEST_NAME = 10  # words, marks included
_ARTICLES = frozenset("the der die das le la les l el los il lo gli o a de het".split())
_MARKS = re.compile(r"[^\w]+")
_PLAIN_MARKS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_ENDING = re.compile(
    r"(?:\s+(?:online|newspaper|daily|website|news agency|com|org|net|co uk|tv|channel|magazine|press release))+\Z"
)
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*\Z")
_DOMAIN_NAME = re.compile(r"(?:www\.)?((?:[\w-]+\.)+[a-z]{2,12})/?\Z", re.IGNORECASE)


@lru_cache(maxsize=8192)
def is_press(name: str) -> bool:
    """Tell whether a name, spelt as the table has it, means an outlet that prints news."""
    outlet = match_outlet(name, tolerant=False)
    return outlet is not None and outlet.kind in PRESS_KINDS


def match_outlet(name: str, *, tolerant: bool = True) -> Outlet | None:
    """Give the outlet that the name means, None where none or more than one may be meant.

    Case, diacritics, punctuation, articles, "Online" or "(London)" at the end and single misspelt letters
    in longer names do not count; a domain used as a name ("Eurasianet.org") is a name too. Without
    `tolerant` no misspelling is forgiven, which is many times quicker.
    """
    if not name or len(name) > 120:
        return None
    domain = _DOMAIN_NAME.match(name.strip()) if "." in name else None
    if domain and (by_host := outlet_of_url(f"http://{domain[1]}")):
        return by_host
    key = outlet_key(name)
    exact = _exact(key) or (_exact(_ENDING.sub("", key)) if " " in key else None)
    if exact is None and ("(" in name or "[" in name):
        exact = _exact(outlet_key(_BRACKET.sub("", name)))
    if exact or not tolerant or len(key) < _SHORTEST_FUZZY:
        return exact
    return _match_misspelt(key)


def outlet_of_url(url: str) -> Outlet | None:
    """Give the outlet whose site an address is on, regional and section hosts included."""
    host = host_of(url)
    by_domain = _table().by_domain
    while host.count(".") >= 1:
        if host in by_domain:
            return by_domain[host]
        host = host.partition(".")[2]
    return None


def same_outlet(first: str, second: str) -> bool:
    """Tell whether two names surely mean one outlet: equal but for spelling, or one entry of the table."""
    if outlet_key(first) == outlet_key(second):
        return True
    one, other = match_outlet(first), match_outlet(second)
    return one is not None and one == other


def host_supports(name: str, url: str) -> bool:
    """Tell whether an address speaks for an outlet's name: the table says so, or the host spells the name.

    "rferl.org" speaks for "RFE/RL" by its letters, "economictimes.indiatimes.com" for "Economic Times".
    """
    by_host = outlet_of_url(url)
    if by_host is not None and by_host == match_outlet(name):
        return True
    letters = re.sub(r"[^a-z0-9]", "", outlet_key(name))
    host = re.sub(r"[^a-z0-9.]", "", host_of(url))
    if len(letters) < 3 or not host:
        return False
    labels = host.split(".")
    registered = registrable_domain(host).partition(".")[0]
    return letters in labels or (len(letters) >= 5 and (letters in registered or registered == letters))


@lru_cache(maxsize=8192)
def outlet_key(name: str) -> str:
    """Fold a name for comparison: no case, diacritics, punctuation or leading article."""
    plain = name.casefold()
    if not plain.isascii():
        folded = unicodedata.normalize("NFKD", plain.replace("ı", "i").replace("ł", "l").replace("ø", "o"))
        plain = "".join(filterfalse(unicodedata.combining, folded))
    plain = plain.replace("&", " and ")
    words = (plain.translate(_PLAIN_MARKS) if plain.isascii() else _MARKS.sub(" ", plain)).split()
    has_article = len(words) > 1 and words[0] in _ARTICLES and words[1] != "times"
    return " ".join(words[1:] if has_article else words)


_KEYS = Known(outlet_key, most=8192, longest=40)


def find_outlets(words: Sequence[str]) -> list[tuple[int, int]]:
    """List the longest runs of words that the table has as a name, as (first, last + 1), none overlapping."""
    return find_outlet_keys([_KEYS[word] for word in words])


def find_outlet_keys(keys: Sequence[str]) -> list[tuple[int, int]]:
    """Do the same for words that are folded already, by `outlet_key`."""
    table = _table()
    beginnings = table.beginnings
    found: list[tuple[int, int]] = []
    behind = 0
    for first in [at for at, key in enumerate(keys) if key in beginnings]:
        if first >= behind:
            behind = _longest_name(keys, first, table)
            if behind > first:
                found.append((first, behind))
    return found


def _longest_name(keys: Sequence[str], first: int, table: "_Table") -> int:
    best = first
    joined = ""
    for last in range(first, min(len(keys), first + _LONGEST_NAME)):
        if not keys[last]:
            continue
        joined = f"{joined} {keys[last]}" if joined else keys[last]
        if joined not in table.beginnings:
            break
        if joined in table.by_key:
            best = last + 1
    return best


@dataclass(frozen=True, slots=True)
class _Table:
    by_key: dict[str, Outlet | None]
    beginnings: frozenset[str]  # the first words of each key: one, two … all
    by_domain: dict[str, Outlet]
    by_initials: dict[str, list[str]]  # what may be misspelt, by the first letters of its words


@cache
def _table() -> _Table:
    names: dict[str, Outlet | None] = {}
    others: dict[str, Outlet | None] = {}
    by_domain: dict[str, Outlet] = {}
    for line in (files("refcheck") / "data" / "outlets.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, name, more, domains = line.split("\t")
        aliases = tuple(other for other in more.split("|") if other)
        outlet = Outlet(name=name, kind=kind, names=(name, *aliases), domains=tuple(domains.split()))
        _claim(names, name, outlet)
        for alias in aliases:
            _claim(others, alias, outlet)
        for domain in outlet.domains:
            by_domain.setdefault(domain, outlet)
    # A usual name of one outlet outranks another's abbreviation.
    by_key = others | names
    by_initials: dict[str, list[str]] = {}
    for key in sorted(key for key, outlet in by_key.items() if outlet and len(key) >= _SHORTEST_FUZZY):
        by_initials.setdefault(_initials(key), []).append(key)
    return _Table(by_key, frozenset(_beginnings(by_key)), by_domain, by_initials)


def _initials(key: str) -> str:
    return "".join(word[0] for word in key.split())


def _beginnings(keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        yield from accumulate(key.split(), "{} {}".format)


def _claim(keys: dict[str, Outlet | None], name: str, outlet: Outlet) -> None:
    """Enter a name; one that two outlets share ("Express") leads to neither."""
    key = outlet_key(name)
    if keys.setdefault(key, outlet) is not outlet and keys[key] != outlet:
        keys[key] = None


def _exact(key: str) -> Outlet | None:
    return _table().by_key.get(key) if key else None


def _match_misspelt(key: str) -> Outlet | None:
    table = _table()
    alike = table.by_initials.get(_initials(key), ())
    hits = process.extract(key, alike, scorer=fuzz.ratio, score_cutoff=_FUZZY_SCORE, limit=3)
    scores: dict[Outlet | None, float] = {}
    for name, score, _at in hits:
        if _same_words(key, name):
            scores.setdefault(table.by_key[name], score)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    # Of two that are alike ("… of Tajikistan", "… of Turkmenistan") only one that is clearly nearer is meant.
    is_clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] >= _CLEARLY_NEARER)
    return ranked[0][0] if is_clear else None


def _same_words(first: str, second: str) -> bool:
    """Ask that a misspelling stays within words; their number and first letters are alike already."""
    return all(fuzz.ratio(a, b) >= 60 for a, b in zip(first.split(), second.split(), strict=True))
