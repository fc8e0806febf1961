"""How names sound and are inflected: one name in several transliterations and cases."""

import re
from collections.abc import Callable
from itertools import takewhile

from refcheck.text.keeping import Known

_SOUNDS = (
    (re.compile(r"tsch|sch|tch|sh|ch|zh|ž|š|č|cz|sz"), "s"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ts|tz|z|c(?=[eiy])"), "s"),
    (re.compile(r"ck|q|c"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"j"), "i"),
    (re.compile(r"ff\b|v\b"), "f"),
)
_CASE_ENDINGS = frozenset("a u e i y em om ym im owi ovi ego emu oj oi iem".split())
_DECLINED = _CASE_ENDINGS | frozenset(" ia iu ii ei ai ogo omu oiu eiu iia aia uiu ka ki ke ku koi ke".split(" "))
_SHORTEST_STEM = 3
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")


def _work_out_sound(word: str) -> str:
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    bare = word[:1] + _VOWELS.sub("", word[1:])
    bare = _VOWELS.sub("", bare[:1]) + bare[1:]
    return _DOUBLED.sub(r"\1", bare)


sound_of: Callable[[str], str] = Known(_work_out_sound, most=16384, longest=60).__getitem__
"""Give the consonants of a name as most languages' transliterations share them."""


def is_one_declined(first: str, second: str) -> bool:
    """Tell whether two words are one, with case endings or without."""
    if first == second or is_inflected(first, second):
        return True
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return stem >= _SHORTEST_STEM and first[stem:] in _DECLINED and second[stem:] in _DECLINED


def is_inflected(first: str, second: str) -> bool:
    """Tell whether one word is the other with a case ending, as Slavic languages put on names."""
    short, long = sorted((first, second), key=len)
    return len(short) > 2 and long.startswith(short) and long[len(short) :] in _CASE_ENDINGS
