"""How two words stand to each other: same meaning, one form of the other, broader, opposite, or siblings.

The table is distilled from WordNet 3.0 (see NOTICE) by `benchmarks/claims/lexicon.py`, a second one of looser pairs
from the Moby Thesaurus by `benchmarks/claims/likeness.py`, a third one of the words and turns of phrase that the news
uses for one another is written by hand (`wordings.txt`). All words are stems of `refcheck.text.words`; a turn of
phrase is its stems joined by "_".
"""

import gzip
from collections import defaultdict
from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from refcheck.text.keeping import Known
from refcheck.text.stemming import stem
from refcheck.text.words import fold_word
from refcheck.verify.claims.meaning.word_pairs import LIKE, OPPOSITES, SYNONYMS

_TABLE = "lexicon.tsv.gz"
_LIKENESS = "likeness.tsv.gz"
_WORDINGS = "wordings.txt"
_BETWEEN = 2  # words between the first two of a turn of phrase
_ANCESTORS = 4  # levels up that still name the same thing more broadly: actress → performer → person
_NO_OPPOSITES = frozenset({("ag", "young"), ("run", "stand"), ("stand", "run")})
"""Pairs that are opposites only in another form or sense: "aged", "standing water"."""
_PREFIX_LENGTHS = frozenset((-3, -2, 2, 3))
_ALTERNATIVES = frozenset({"a00366691", "a02200036", "a01727927"})
"""Clusters of adjectives that exclude one another: colours, ordinal numbers, times past."""
NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


class Relation(IntEnum):
    """How the page's word stands to the claim's, nearest first."""

    SAME = 6
    DERIVED = 5
    SYNONYM = 4
    NARROWER = 3
    SIBLING = 2
    OPPOSITE = 1
    NONE = 0


class _Lexicon(NamedTuple):
    senses: dict[str, frozenset[str]]
    parents: dict[str, str]
    opposites: dict[str, frozenset[str]]
    derived: dict[str, frozenset[str]]
    members: dict[str, list[str]]


@cache
def _load() -> _Lexicon:
    senses: dict[str, frozenset[str]] = {}
    parents: dict[str, str] = {}
    members: defaultdict[str, list[str]] = defaultdict(list)
    pairs: dict[str, defaultdict[str, set[str]]] = {"a": defaultdict(set), "d": defaultdict(set)}
    fields = _read_table(_TABLE).replace("\n", "\t").split("\t")
    for kind, first, second in zip(fields[::3], fields[1::3], fields[2::3], strict=True):
        if kind == "h":
            parents[first] = second
        elif kind == "w":
            listed = second.split()
            if not _ALTERNATIVES.isdisjoint(listed):
                parents.update((f"{key}.{first}", key) for key in _ALTERNATIVES.intersection(listed))
                listed = [f"{key}.{first}" if key in _ALTERNATIVES else key for key in listed]
            senses[first] = frozenset(listed)
            for key in listed:
                members[key].append(first)
        elif (first, second) not in _NO_OPPOSITES:
            _link(pairs[kind], first, second)
    for pair in OPPOSITES.replace("\n", " ").split(";"):
        first, second = (stem(fold_word(word)) for word in pair.split())
        _link(pairs["a"], first, second)
    for pair in SYNONYMS.replace("\n", " ").split(";"):
        first, second = (stem(fold_word(word)) for word in pair.split())
        if first != second and second not in pairs["a"].get(first, ()):
            _link(pairs["d"], first, second)
    return _Lexicon(
        senses=senses,
        parents=parents,
        opposites={word: frozenset(others) for word, others in pairs["a"].items()},
        derived={word: frozenset(others) for word, others in pairs["d"].items()},
        members=members,
    )


def _read_table(name: str) -> str:
    return gzip.decompress(files("refcheck.data").joinpath(name).read_bytes()).decode("ascii")


def _link(pairs: defaultdict[str, set[str]], first: str, second: str) -> None:
    pairs[first].add(second)
    pairs[second].add(first)


@lru_cache(maxsize=16384)
def near_words(word: str) -> frozenset[str]:
    """Give the stems that mean the same or are another form of the word ("invasion" for "invade")."""
    lexicon = _load()
    near = set(lexicon.derived.get(word, ()))
    for key in lexicon.senses.get(word, ()):
        near.update(lexicon.members[key])
    near.discard(word)
    return frozenset(near - opposites(word))


def opposites(word: str) -> frozenset[str]:
    """Give the stems that mean the opposite."""
    return _load().opposites.get(word, frozenset())


@lru_cache(maxsize=16384)
def _ancestors(word: str) -> frozenset[str]:
    lexicon = _load()
    found: set[str] = set()
    for key in lexicon.senses.get(word, ()):
        for _ in range(_ANCESTORS):
            if key not in lexicon.parents:
                break
            key = lexicon.parents[key]
            found.add(key)
    return frozenset(found)


@lru_cache(maxsize=16384)
def _direct_parents(word: str) -> frozenset[str]:
    lexicon = _load()
    return frozenset(lexicon.parents[key] for key in lexicon.senses.get(word, ()) if key in lexicon.parents)


_KINDS = Known(lambda word: _load().senses.get(word, frozenset()) | _ancestors(word), most=32768, longest=40)
"""A word's meanings and the broader ones above them; its parents are among these."""


@lru_cache(maxsize=16384)  # a claim asks again for its own pairs; the next page has others
def relation(claim: str, page: str) -> Relation:
    """Say how the page's word stands to the claim's; `NARROWER` means that it implies the claim's word."""
    return relations(claim, (page,))[0]


def relations(claim: str, page: Iterable[str]) -> list[Relation]:
    """Say of each of a page's words how it stands to the claim's."""
    against, derived, kinds = opposites(claim), _load().derived.get(claim, frozenset()), _KINDS[claim]
    length = len(claim)
    found: list[Relation] = []
    for other in page:
        if claim == other:
            found.append(Relation.SAME)
        elif other in against or (len(other) - length in _PREFIX_LENGTHS and _differ_by_negating_prefix(claim, other)):
            found.append(Relation.OPPOSITE)
        elif other in derived:
            found.append(Relation.DERIVED)
        elif kinds.isdisjoint(_KINDS[other]):
            found.append(Relation.NONE)  # as nearly always
        else:
            found.append(_relation_of_kinds(claim, other))
    return found


def _relation_of_kinds(claim: str, other: str) -> Relation:
    """Say how two words stand to each other that share a meaning or a broader one."""
    senses, theirs = _load().senses.get(claim, frozenset()), _load().senses.get(other, frozenset())
    if not senses.isdisjoint(theirs):
        return Relation.SYNONYM
    if not senses.isdisjoint(_ancestors(other)):
        return Relation.NARROWER
    if not theirs.isdisjoint(_ancestors(claim)) or _direct_parents(claim).isdisjoint(_direct_parents(other)):
        return Relation.NONE
    return Relation.SIBLING


@cache
def _load_likeness() -> dict[str, set[str]]:
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for line in _read_table(_LIKENESS).split("\n"):
        first, *others = line.split()
        pairs[first].update(others)
        for second in others:
            pairs[second].add(first)
    for pair in LIKE.replace("\n", " ").split(";"):
        first, second = (stem(fold_word(word)) for word in pair.split())
        _link(pairs, first, second)
    for group in _wordings():
        for other in group[1:]:
            _link(pairs, group[0], other)
    return dict(pairs)


_LIKE = Known(lambda word: frozenset(_load_likeness().get(word, ())) - opposites(word), most=32768, longest=80)


@cache
def _wordings() -> tuple[tuple[str, ...], ...]:
    """The groups of the table of wordings: the first word or phrase of each may stand for any other."""
    text = files("refcheck.data").joinpath(_WORDINGS).read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return tuple(tuple(_phrase_key(item.split("_")) for item in line) for line in lines)


def _phrase_key(words: Iterable[str]) -> str:
    return "_".join(stem(fold_word(word)) for word in words)


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The turns of phrase that may stand for a word, by their first stem: "turn" gives ("turn", "down")."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for key in {item for group in _wordings() for item in group if "_" in item}:
        stems = tuple(key.split("_"))
        found.setdefault(stems[0], set()).add(stems)
    return {first: tuple(sorted(each)) for first, each in found.items()}


def phrases_at(stems: tuple[str, ...], at: int) -> list[str]:
    """Give the turns of phrase that begin at a word; a few may stand between the first two: "turned the offer down"."""
    found: list[str] = []
    behind = stems[at + 1 : at + _BETWEEN + 2]
    for phrase in phrases().get(stems[at], ()):
        rest = phrase[1:]
        for start in range(at + 1, at + _BETWEEN + 2) if rest[0] in behind else ():
            if stems[start : start + len(rest)] == rest:
                found.append("_".join(phrase))
                break
    return found


def like_words(word: str) -> frozenset[str]:
    """Give the stems that may stand for the word somewhere ("breach" for "break"): they excuse, and prove nothing."""
    return _LIKE[word]


def parts_of_speech(word: str) -> frozenset[str]:
    """Give the first letters of the parts of speech that a stem can be: n(oun), v(erb), a(djective), r (adverb)."""
    return _PARTS[word]


_PARTS = Known(lambda word: frozenset(key[0] for key in _load().senses.get(word, ())), most=32768, longest=40)


def is_known(word: str) -> bool:
    """Tell whether a stem is a word of the language, not just a name."""
    return word in _load().senses


def is_noun(word: str) -> bool:
    """Tell whether a stem can be a noun."""
    return "n" in _PARTS[word]


def is_verb(word: str) -> bool:
    """Tell whether a stem can be a verb."""
    return "v" in _PARTS[word]


def _differ_by_negating_prefix(first: str, second: str) -> bool:
    short, long = (first, second) if len(first) < len(second) else (second, first)
    return long.endswith(short) and len(short) > 3 and long[: -len(short)] in NEGATING_PREFIXES
