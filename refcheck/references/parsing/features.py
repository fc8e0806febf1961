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
from refcheck.text.outlets import find_outlet_keys, outlet_key
from refcheck.text.urls import host_of

_OPENING = frozenset("“„«‘‚‹「『")
_SHAPE_MAX = 4
_POSITIONS = 8
_NO_LATIN = re.compile(r"[^a-z0-9]")
_NO_LETTERS = " "  # of marks, anchors and initials, which no host has
_LEAST_OF_HOST = 4
_DISTANCES = (-3, -2, -1, 1, 2, 3)
_PARTING = frozenset((*".,;:”»", "//"))
_BRACKETS = frozenset("([)]")
_TURNING = _PARTING | _BRACKETS | _OPENING
_LAST_SEGMENT = 5
_FIRST = 4  # tokens that know their number
_LEAST_QUOTED = 5
_NEVER = 1 << 60
EDGE: tuple[tuple[bytes, ...], ...] = tuple((b"%d:edge" % distance,) for distance in _DISTANCES)

Features = tuple[bytes, ...]
"""Features are bytes, because the library that weighs them wants bytes and would encode each anew for each token."""

Joint = tuple[bytes, bytes, bytes | None]

_NO_MARKS: Features = ()


class Observed(NamedTuple):
    """What is seen of each token by itself; equal ones have equal features, whatever the words were."""

    own: tuple[Features, ...]
    marks: tuple[Features, ...]
    shared: tuple[Features, ...]


class Seen(NamedTuple):
    """What is seen of a token by itself: features, and what names of outlets and hosts are compared with."""

    features: Features
    outlet_key: str = ""
    letters: str = _NO_LETTERS


def observe(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> Observed:
    """Look at each token: its shape and words, outlet and host, its place in the string."""
    seen = [_WORDS[word] if anchor is None else _see_anchor(anchor) for word, _, _, anchor in tokens]
    own, keys, letters = zip(*seen, strict=True)
    return Observed(own, tuple(_marks_of(keys, letters, anchors)), tuple(_shared_features(tokens, anchors)))


def expand(observed: Observed) -> list[list[bytes]]:
    """Join what is seen of each token to what it sees of its neighbours; three edges pad these on either side."""
    own, marks, shared = observed
    afar = [EDGE] * 3
    afar += map(seen_from_afar, own, marks)
    afar += [EDGE] * 3
    heads = [features[0] for features in own]
    joints = [_NO_MARKS if one is None else joint(*one) for one in joints_of(heads)]
    beside = zip(afar, afar[1:], afar[2:], afar[4:], afar[5:], afar[6:], strict=False)
    return [
        [b"b", *here, *mark, *a[0], *b[1], *c[2], *d[3], *e[4], *f[5], *place, *joined]
        for here, mark, (a, b, c, d, e, f), place, joined in zip(own, marks, beside, shared, joints, strict=True)
    ]


def joints_of(heads: Sequence[bytes]) -> list[Joint | None]:
    """Give for each token the first features of the one before it, of itself and of the one behind it, if any."""
    joints: list[Joint | None] = [None, *zip(heads, heads[1:], heads[2:], strict=False)]
    if len(heads) > 1:
        joints.append((heads[-2], heads[-1], None))
    return joints


@lru_cache(maxsize=32_768)
def joint(before: bytes, here: bytes, after: bytes | None) -> Features:
    """Give what a token is between its neighbours; the last has none behind it."""
    pair = b"%b>%b" % (before, here)
    return (pair,) if after is None else (pair, b"%b|%b|%b" % (before, here, after))


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


def _see_word(word: str) -> Seen:
    return Seen(_word_features(word), outlet_key(word), _latin_letters(word))


_WORDS = Known(_see_word, most=8192, longest=40)


def _see_anchor(anchor: Anchor) -> Seen:
    if anchor.date is None or anchor.role is Role.MONTH_DAY:
        return _see_role(anchor.role, "")
    return _see_role(anchor.role, "day" if anchor.date.day else "month" if anchor.date.month else "year")


@cache
def _see_role(role: Role, precision: str) -> Seen:
    features = (f"a={role}", f"p={precision}", f"a={role}|{precision}") if precision else (f"a={role}",)
    return Seen(tuple(feature.encode() for feature in features))


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


def _marks_of(keys: Sequence[str], letters: Sequence[str], anchors: Sequence[Anchor]) -> list[Features]:
    """Mark the words that are an outlet's name, and those that the address's host spells."""
    marks = [_NO_MARKS] * len(keys)
    for first, last in find_outlet_keys(keys):
        for number in range(first, last):
            marks[number] = (b"o=1" if last - first == 1 else b"o=b" if number == first else b"o=i",)
        marks[first] += (b"ol=%d" % min(last - first, 4),)
    host = next((host_of(anchor.value) for anchor in anchors if anchor.role is Role.URL), "")
    if host:
        _add_host(letters, marks, host)
    return marks


def _add_host(letters: Sequence[str], marks: list[Features], host: str) -> None:
    """Mark the words that the address's host spells: "eurasianet", "ft", "economic" and "times"."""
    labels = frozenset(host.replace("-", ".").split("."))
    for index, word in enumerate(letters):
        if word in host:
            if word in labels:
                marks[index] += (b"h=label",)
            elif len(word) >= _LEAST_OF_HOST:
                marks[index] += (b"h=part",)


def _latin_letters(word: str) -> str:
    lower = word.lower()
    letters = lower if lower.isascii() and lower.isalnum() else _NO_LATIN.sub("", lower)
    return letters if len(letters) > 1 else _NO_LETTERS


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
    places = _PLACES[shape, segment, side, quoted, False]
    shared: list[Features] = []
    for number, (place, (word, start, _, _)) in enumerate(zip(_numbered_places(count), tokens, strict=True)):
        if start >= turn:
            while quote < len(quotes) and quotes[quote][1] <= start:
                quote += 1
            if quote < len(quotes) and quotes[quote][0] <= start:
                quoted, turn = "q=later" if quote else "q=first", quotes[quote][1]
            else:
                quoted, turn = "q=after", quotes[quote][0] if quote < len(quotes) else _NEVER
            places = _PLACES[shape, segment, side, quoted, brackets > 0]
        if number == dated:
            shared.append(_PLACES[shape, segment, sides[1], quoted, brackets > 0][place])
            side = sides[2]
        elif word not in _TURNING:
            shared.append(places[place])
            continue
        else:
            if word in _BRACKETS:
                brackets = brackets + 1 if word in "([" else max(0, brackets - 1)
            shared.append(_PLACES[shape, segment, side, quoted, brackets > 0][place])
            if word in _OPENING and not quotes:
                quoted = "q=open"
            if segment < _LAST_SEGMENT and word in _PARTING:
                segment += 1
        places = _PLACES[shape, segment, side, quoted, brackets > 0]
    return shared


@lru_cache(maxsize=1024)
def _numbered_places(count: int) -> tuple[int, ...]:
    """Number the places that so many tokens have: which eighth of the string, and which of its first tokens."""
    return tuple(
        number * _POSITIONS // count * (_FIRST + 1) + (number if number < _FIRST else _FIRST) for number in range(count)
    )


class _Places(dict[int, Features]):
    """The features of each numbered place where all else is as it is: field by field, before or behind the date."""

    def __init__(self, shape: str, segment: int, side: str, quoted: str, is_bracketed: bool) -> None:
        super().__init__()
        self._besides = shape, segment, side, quoted, is_bracketed

    def __missing__(self, place: int) -> Features:
        """Put together what is not known yet."""
        position, start = divmod(place, _FIRST + 1)
        features = self[place] = _place_features(position, start, *self._besides)
        return features


class _KnownPlaces(dict[tuple[str, int, str, str, bool], _Places]):
    """All places that tokens were seen in."""

    def __missing__(self, besides: tuple[str, int, str, str, bool]) -> _Places:
        """Make room for the places of another kind; there are few kinds."""
        places = self[besides] = _Places(*besides)
        return places


_PLACES = _KnownPlaces()


def _place_features(
    position: int, start: int, shape: str, segment: int, side: str, quoted: str, is_bracketed: bool
) -> Features:
    features = [shape, f"pos={position}", f"seg={segment}"]
    if start < _FIRST:
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


@lru_cache(maxsize=8192)
def seen_from_afar(own: Features, marks: Features) -> tuple[Features, ...]:
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
