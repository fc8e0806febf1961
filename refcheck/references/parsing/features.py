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
from refcheck.text.keeping import Known
from refcheck.text.outlets import find_outlets
from refcheck.text.urls import host_of

_OPENING = frozenset("“„«‘‚‹「『")
_SHAPE_MAX = 4
_POSITIONS = 8
_NO_LATIN = re.compile(r"[^a-z0-9]")
_DISTANCES = (-3, -2, -1, 1, 2, 3)
_PARTING = frozenset((*".,;:”»", "//"))
_BRACKETS = frozenset("([)]")
_TURNING = _PARTING | _BRACKETS | _OPENING
_LAST_SEGMENT = 5
_FIRST = 4  # tokens that know their number
_LEAST_QUOTED = 5
_NEVER = 1 << 60
_MOST_PLACES = 32_768
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
    own = [_WORDS[word] if anchor is None else _anchor_features(anchor) for word, _, _, anchor in tokens]
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


_WORDS = Known(_word_features, most=8192, longest=40)


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
    for first, last in find_outlets([word if anchor is None else "" for word, _, _, anchor in tokens]):
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
    for index, (word, start, end, anchor) in enumerate(tokens):
        if anchor is not None or end - start == 1:
            continue
        letters = _LATIN_LETTERS[word]
        if len(letters) >= 2 and letters in labels:
            marks[index] += (b"h=label",)
        elif len(letters) >= 4 and letters in host:
            marks[index] += (b"h=part",)


def _latin_letters(word: str) -> str:
    lower = word.lower()
    return lower if lower.isascii() and lower.isalnum() else _NO_LATIN.sub("", lower)


_LATIN_LETTERS = Known(_latin_letters, most=8192, longest=40)


def _shared_features(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> list[Features]:
    """Give each token what the whole string tells: its place, and the side of the first year and quotation it is on."""
    roles = {anchor.role for anchor in anchors}
    has = [f"has={role}" for role in (Role.URL, Role.DOI, Role.QUOTED) if role in roles]
    shape = "|".join(has) or "has=none"
    dated = next((n for n, t in enumerate(tokens) if t.anchor and t.anchor.role is Role.ISSUED), None)
    count = len(tokens)
    is_early = dated is not None and dated < 14 and dated < count // 2
    sides = ("early|d=before", "early|d=at", "early|d=after") if is_early else ("d=before", "d=at", "d=after")
    side = "" if dated is None else sides[0]
    quotes = [(a.start, a.end) for a in anchors if a.role is Role.QUOTED and a.end - a.start > _LEAST_QUOTED]
    quoted = "q=before" if quotes else ""
    quote = 0
    turn = quotes[0][0] if quotes else _NEVER  # where the next token stands otherwise to the quotation marks
    segment = brackets = 0
    shared: list[Features] = []
    for number, (word, start, _, _) in enumerate(tokens):
        if start >= turn:
            while quote < len(quotes) and quotes[quote][1] <= start:
                quote += 1
            if quote < len(quotes) and quotes[quote][0] <= start:
                quoted, turn = "q=later" if quote else "q=first", quotes[quote][1]
            else:
                quoted, turn = "q=after", quotes[quote][0] if quote < len(quotes) else _NEVER
        if number == dated:
            side = sides[1]
        first = number if number < _FIRST else -1
        position = number * _POSITIONS // count
        if word not in _TURNING:
            shared.append(_PLACES[shape, position, segment, first, side, quoted, brackets > 0])
        else:
            if word in _BRACKETS:
                brackets = brackets + 1 if word in "([" else max(0, brackets - 1)
            shared.append(_PLACES[shape, position, segment, first, side, quoted, brackets > 0])
            if word in _OPENING and not quotes:
                quoted = "q=open"
            if segment < _LAST_SEGMENT and word in _PARTING:
                segment += 1
        if number == dated:
            side = sides[2]
    return shared


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


class _Places(dict[tuple[str, int, int, int, str, str, bool], Features]):
    """The features of each place that a token was seen in."""

    def __missing__(self, place: tuple[str, int, int, int, str, str, bool]) -> Features:
        """Put together what is not known yet."""
        if len(self) >= _MOST_PLACES:
            self.clear()
        features = self[place] = _place_features(*place)
        return features


_PLACES = _Places()


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
