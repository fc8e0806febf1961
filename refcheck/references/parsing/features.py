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
_SHAPE_MAX = 4
_POSITIONS = 8
_NO_LATIN = re.compile(r"[^a-z0-9]")
_DISTANCES = (-3, -2, -1, 1, 2, 3)
_PARTING = frozenset((*".,;:”»", "//"))
_BRACKETS = frozenset("([)]")
_LAST_SEGMENT = 5
_EDGE: tuple[tuple[bytes, ...], ...] = tuple((b"%d:edge" % distance,) for distance in _DISTANCES)

Features = tuple[bytes, ...]
"""Features are bytes, because the library that weighs them wants bytes and would encode each anew for each token."""

_NO_MARKS: Features = ()


class Observed(NamedTuple):
    """What is seen of each token by itself; equal ones have equal features, whatever the words were."""

    own: tuple[Features, ...]
    marks: tuple[Features, ...]
    shared: tuple[Features, ...]


def observe(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> Observed:
    """Look at each token: its shape and words, outlet and host, its place in the string."""
    own = [_word_features(token.text) if token.anchor is None else _anchor_features(token.anchor) for token in tokens]
    return Observed(tuple(own), tuple(_marks_of(tokens, anchors)), tuple(_shared_features(tokens, anchors)))


def expand(observed: Observed) -> list[list[bytes]]:
    """Join what is seen of each token to what it sees of its neighbours; three edges pad these on either side."""
    own, marks, shared = observed
    seen = [_EDGE] * 3
    seen += [_seen_from_afar(*features) for features in zip(own, marks, strict=True)]
    seen += [_EDGE] * 3
    expanded: list[list[bytes]] = []
    before = after = b""
    last = len(own) - 1
    for index, here in enumerate(own):
        features = [
            b"b", *here, *marks[index], *seen[index][0], *seen[index + 1][1], *seen[index + 2][2],
            *seen[index + 4][3], *seen[index + 5][4], *seen[index + 6][5], *shared[index],
        ]  # fmt: skip
        if index:
            features.append(_pair(before, here[0]))
            if index < last:
                after = own[index + 1][0]
                features.append(_triple(before, here[0], after))
        before = here[0]
        expanded.append(features)
    return expanded


@lru_cache(maxsize=8192)
def _pair(before: bytes, here: bytes) -> bytes:
    return b"%b>%b" % (before, here)


@lru_cache(maxsize=32_768)
def _triple(before: bytes, here: bytes, after: bytes) -> bytes:
    return b"%b|%b|%b" % (before, here, after)


@lru_cache(maxsize=8192)
def _word_features(word: str) -> Features:
    if not word[0].isalnum():
        return f"m={word}".encode(), b"punct"
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
    return tuple(feature.encode() for feature in features)


def _anchor_features(anchor: Anchor) -> Features:
    if anchor.date is None or anchor.role is Role.MONTH_DAY:
        return _role_features(anchor.role, "")
    return _role_features(anchor.role, "day" if anchor.date.day else "month" if anchor.date.month else "year")


@cache
def _role_features(role: Role, precision: str) -> Features:
    features = (f"a={role}", f"p={precision}", f"a={role}|{precision}") if precision else (f"a={role}",)
    return tuple(feature.encode() for feature in features)


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


def _marks_of(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> list[Features]:
    """Mark the words that are an outlet's name, and those that the address's host spells."""
    marks = [_NO_MARKS] * len(tokens)
    for first, last in find_outlets([token.text if token.anchor is None else "" for token in tokens]):
        for number in range(first, last):
            marks[number] = (b"o=1" if last - first == 1 else b"o=b" if number == first else b"o=i",)
        marks[first] += (b"ol=%d" % min(last - first, 4),)
    host = next((host_of(anchor.value) for anchor in anchors if anchor.role is Role.URL), "")
    if host:
        _add_host(tokens, marks, host)
    return marks


def _add_host(tokens: Sequence[Token], marks: list[Features], host: str) -> None:
    """Mark the words that the address's host spells: "eurasianet", "ft", "economic" and "times"."""
    labels = frozenset(host.replace("-", ".").split("."))
    for index, token in enumerate(tokens):
        if token.anchor is not None or token.end - token.start == 1:
            continue
        word = _latin_letters(token.text)
        if len(word) >= 2 and word in labels:
            marks[index] += (b"h=label",)
        elif len(word) >= 4 and word in host:
            marks[index] += (b"h=part",)


@lru_cache(maxsize=8192)
def _latin_letters(word: str) -> str:
    lower = word.lower()
    return lower if lower.isascii() and lower.isalnum() else _NO_LATIN.sub("", lower)


def _shared_features(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> list[Features]:
    """Give each token what the whole string tells: its place, and the side of the first year and quotation it is on."""
    roles = {anchor.role for anchor in anchors}
    has = [f"has={role}" for role in (Role.URL, Role.DOI, Role.QUOTED) if role in roles]
    shape = "|".join(has) or "has=none"
    dated = next((n for n, t in enumerate(tokens) if t.anchor and t.anchor.role is Role.ISSUED), None)
    count = len(tokens)
    is_early = dated is not None and dated < 14 and dated < count // 2
    sides = ("early|d=before", "early|d=at", "early|d=after") if is_early else ("d=before", "d=at", "d=after")
    context = _context_of(tokens, anchors)
    shared: list[Features] = []
    segment = 0
    for number, token in enumerate(tokens):
        side = "" if dated is None else sides[(number >= dated) + (number > dated)]
        place = (shape, number * _POSITIONS // count, segment, number if number < 4 else -1, side)
        shared.append(_place_features(*place, *context[number]))
        if segment < _LAST_SEGMENT and token.text in _PARTING:
            segment += 1
    return shared


@lru_cache(maxsize=8192)
def _place_features(
    shape: str, position: int, segment: int, start: int, side: str, quoted: str, is_bracketed: bool
) -> Features:
    features = [shape, f"pos={position}", f"seg={segment}"]
    if start >= 0:
        features.append(f"start={start}")
    if side:
        features.append(side.removeprefix("early|"))
        if side.startswith("early"):
            features.append("early" if side.endswith("after") else "preearly")
    if quoted:
        features.append(quoted)
    if is_bracketed:
        features.append("in=()")
    return tuple(feature.encode() for feature in features)


def _context_of(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> list[tuple[str, bool]]:
    """Tell of each token where it stands to the quotation marks, and whether in brackets."""
    quoted = [anchor for anchor in anchors if anchor.role is Role.QUOTED and anchor.end - anchor.start > 5]
    first = quoted[0] if quoted else None
    context: list[tuple[str, bool]] = []
    brackets = 0
    open_quote = False
    index = 0
    for token in tokens:
        while index < len(quoted) and quoted[index].end <= token.start:
            index += 1
        side = "q=open" if open_quote else ""
        if index < len(quoted) and quoted[index].start <= token.start:
            side = "q=later" if index else "q=first"
        elif first is not None:
            side = "q=before" if token.start < first.start else "q=after"
        if token.text in _BRACKETS:
            brackets = brackets + 1 if token.text in "([" else max(0, brackets - 1)
        elif token.text in _OPENING:
            open_quote = True
        context.append((side, brackets > 0))
    return context


@lru_cache(maxsize=8192)
def _seen_from_afar(own: Features, marks: Features) -> tuple[Features, ...]:
    """Give what neighbours see of a token, by `_DISTANCES`: fewer features the farther they are."""
    seen_at = {1: own + marks, 2: own, 3: own[:1]}
    return tuple(tuple(b"%d:%b" % (distance, feature) for feature in seen_at[abs(distance)]) for distance in _DISTANCES)


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
