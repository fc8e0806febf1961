"""What the sequence model sees of each token: its shape, its neighbours, and what rules and tables know of it.

Open-class words are never features themselves: a model that has learnt topics by heart fails on tomorrow's news.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.tokens import Token
from refcheck.text.outlets import find_outlets
from refcheck.text.urls import host_of

_OPENING = frozenset("“„«‘‚‹「『")
_CLOSING = frozenset("”»’›」』")
_SHAPE_MAX = 4
_POSITIONS = 8
_NO_LATIN = re.compile(r"[^a-z0-9]")
_DISTANCES = (-3, -2, -1, 1, 2, 3)
_PARTING = frozenset((*".,;:”»", "//"))
_SEGMENT = tuple(f"seg={number}" for number in range(6))
_EDGE = tuple((f"{distance}:edge",) for distance in _DISTANCES)


class Observed(NamedTuple):
    """What is seen of each token by itself; equal ones have equal features, whatever the words were."""

    own: tuple[tuple[str, ...], ...]
    marks: tuple[tuple[str, ...], ...]
    shared: tuple[tuple[str, ...], ...]


def observe(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> Observed:
    """Look at each token: its shape and words, outlet and host, its place in the string."""
    marks: list[list[str]] = [[] for _ in tokens]
    _add_outlets(tokens, marks)
    _add_host(tokens, marks, anchors)
    shared = _shared_features(tokens, anchors)
    _add_context(tokens, shared, anchors)
    return Observed(tuple(map(_own_features, tokens)), tuple(map(tuple, marks)), tuple(map(tuple, shared)))


def expand(observed: Observed) -> list[list[str]]:
    """Join what is seen of each token to what it sees of its neighbours."""
    own, marks, shared = observed
    views = [_seen_from_afar(*features) for features in zip(own, marks, strict=True)]
    padded = [_EDGE] * 3 + views + [_EDGE] * 3
    return [_with_neighbours(own, marks, padded, shared, index) for index in range(len(own))]


def _own_features(token: Token) -> tuple[str, ...]:
    return _word_features(token.text) if token.anchor is None else _anchor_features(token.anchor)


@lru_cache(maxsize=8192)
def _word_features(word: str) -> tuple[str, ...]:
    if not word[0].isalnum():
        return f"m={word}", "punct"
    features = [f"s={_shape(word)}"]
    lower = word.lower()
    classes = _cues().get(lower)
    if classes:
        features += [f"c={name}" for name in classes]
        features.append(f"w={lower}")
    if word.isdigit():
        features.append(f"digits={len(word)}")
    elif len(word) <= 2:
        features.append(f"len={len(word)}")
    return tuple(features)


def _anchor_features(anchor: Anchor) -> tuple[str, ...]:
    if anchor.date is None or anchor.role is Role.MONTH_DAY:
        return (f"a={anchor.role}",)
    precision = "day" if anchor.date.day else "month" if anchor.date.month else "year"
    return f"a={anchor.role}", f"p={precision}", f"a={anchor.role}|{precision}"


def _shape(word: str) -> str:
    """Compress the word to kinds of letters: "McDonald" is "AaAa", "2nd" "0a", "JONES" "AA"."""
    kinds: list[str] = []
    for char in word[:24]:
        kind = (
            "A"
            if char.isupper()
            else "a"
            if char.islower()
            else "0"
            if char.isdigit()
            else "x"
            if char.isalpha()
            else "-"
        )
        if not kinds or kinds[-1] != kind or (kind == "A" and len(kinds) == 1):
            kinds.append(kind)
            if len(kinds) > _SHAPE_MAX:
                break
    return "".join(kinds)


def _add_context(tokens: Sequence[Token], own: list[list[str]], anchors: Sequence[Anchor]) -> None:
    """Add where the token stands to quotation marks and brackets."""
    quoted = [anchor for anchor in anchors if anchor.role is Role.QUOTED and anchor.end - anchor.start > 5]
    first_quoted = quoted[0] if quoted else None
    brackets = 0
    open_quote = False
    index = 0
    for number, token in enumerate(tokens):
        features = own[number]
        while index < len(quoted) and quoted[index].end <= token.start:
            index += 1
        if index < len(quoted) and quoted[index].start <= token.start:
            features.append("q=first" if quoted[index] is first_quoted else "q=later")
        elif first_quoted is not None:
            features.append("q=before" if token.start < first_quoted.start else "q=after")
        elif open_quote:
            features.append("q=open")
        if token.text in ("(", "["):
            brackets += 1
        elif token.text in (")", "]"):
            brackets = max(0, brackets - 1)
        elif token.text in _OPENING:
            open_quote = True
        if brackets:
            features.append("in=()")


def _add_outlets(tokens: Sequence[Token], own: list[list[str]]) -> None:
    words = [token.text if token.anchor is None else "" for token in tokens]
    for first, last in find_outlets(words):
        for number in range(first, last):
            own[number].append("o=1" if last - first == 1 else "o=b" if number == first else "o=i")
        own[first].append(f"ol={min(last - first, 4)}")


def _add_host(tokens: Sequence[Token], own: list[list[str]], anchors: Sequence[Anchor]) -> None:
    """Mark the words that the address's host spells: "eurasianet", "ft", "economic" and "times"."""
    host = next((host_of(anchor.value) for anchor in anchors if anchor.role is Role.URL), "")
    if not host:
        return
    labels = set(host.replace("-", ".").split("."))
    for token, features in zip(tokens, own, strict=True):
        word = _latin_letters(token.text) if token.anchor is None and len(token.text) > 1 else ""
        if len(word) >= 2 and word in labels:
            features.append("h=label")
        elif len(word) >= 4 and word in host:
            features.append("h=part")


@lru_cache(maxsize=8192)
def _latin_letters(word: str) -> str:
    lower = word.lower()
    return lower if lower.isascii() and lower.isalnum() else _NO_LATIN.sub("", lower)


def _shared_features(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> list[list[str]]:
    """Give each token what the whole string tells: position, and the side of the first year and address it is on."""
    roles = {anchor.role for anchor in anchors}
    has = [f"has={role}" for role in (Role.URL, Role.DOI, Role.QUOTED) if role in roles]
    shape = "|".join(has) or "has=none"
    first_date = next((n for n, t in enumerate(tokens) if t.anchor and t.anchor.role is Role.ISSUED), None)
    shared: list[list[str]] = []
    count = max(1, len(tokens))
    segment = 0
    is_early = first_date is not None and first_date < 14 and first_date < count // 2
    for number, token in enumerate(tokens):
        features = [shape, f"pos={number * _POSITIONS // count}", _SEGMENT[min(segment, 5)]]
        if number < 4:
            features.append(f"start={number}")
        if first_date is not None:
            features.append("d=before" if number < first_date else "d=at" if number == first_date else "d=after")
            if is_early:
                features.append("early" if number > first_date else "preearly")
        if token.text in _PARTING:
            segment += 1
        shared.append(features)
    return shared


@lru_cache(maxsize=8192)
def _seen_from_afar(own: tuple[str, ...], marks: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Give what neighbours see of a token, by `_DISTANCES`: fewer features the farther they are."""
    seen_at = {1: own + marks, 2: own, 3: own[:1]}
    return tuple(tuple(f"{distance}:{feature}" for feature in seen_at[abs(distance)]) for distance in _DISTANCES)


def _with_neighbours(
    own: Sequence[tuple[str, ...]],
    marks: Sequence[tuple[str, ...]],
    padded: Sequence[tuple[tuple[str, ...], ...]],
    shared: Sequence[tuple[str, ...]],
    index: int,
) -> list[str]:
    """Join a token's features to what it sees of its neighbours; three edges pad these on either side."""
    features = [
        "b", *own[index], *marks[index], *padded[index][0], *padded[index + 1][1], *padded[index + 2][2],
        *padded[index + 4][3], *padded[index + 5][4], *padded[index + 6][5], *shared[index],
    ]  # fmt: skip
    if index:
        before, here = own[index - 1][0], own[index][0]
        features.append(f"{before}>{here}")
        if index < len(own) - 1:
            features.append(f"{before}|{here}|{own[index + 1][0]}")
    return features


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    cues: dict[str, list[str]] = {}
    for line in (files("refcheck") / "data" / "cues.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, words = line.split("\t")
            for word in words.split(","):
                classes = cues.setdefault(word, [])
                if name not in classes:
                    classes.append(name)
    return {word: tuple(classes) for word, classes in cues.items()}
