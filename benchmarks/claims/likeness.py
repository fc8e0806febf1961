"""Distil the Moby Thesaurus into the pairs of words that may stand for one another, `refcheck/data/likeness.tsv.gz`.

Usage: python -m benchmarks.claims.likeness FILE   (words.txt of Moby Thesaurus II; the npm package `moby` has it)

The thesaurus lists far too much ("cut" beside "wound"). Kept are pairs that both list each other, whose vectors by
the `minilm` encoder are near, that can be the same part of speech, and that WordNet calls neither opposites nor, among
nouns, siblings.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from refcheck.text.number_words import FRACTIONS, ORDINALS, SCALES, SIMPLE_NUMBERS, UNITS
from refcheck.text.stemming import stem
from refcheck.text.words import STOPWORDS
from refcheck.verify.claims.meaning.lexicon import Relation, is_known, near_words, opposites, parts_of_speech, relation
from refcheck.verify.models import load_encoder

TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "likeness.tsv.gz"
_NEAR, _NEAR_NOUNS, _NEAR_SIBLINGS = 0.42, 0.58, 0.5  # least cosine
_SHARED, _SHARED_NOUNS = 0.12, 0.25  # least share of the shorter list that both lists have
_BATCH = 200
_COUNTED = frozenset(map(stem, [*UNITS, *SIMPLE_NUMBERS, *SCALES, *ORDINALS, *FRACTIONS]))

Entries = dict[str, set[str]]


def read_thesaurus(path: Path) -> Entries:
    """Read the single words that each single word lists."""
    entries: Entries = {}
    for line in path.read_text("utf-8", errors="replace").splitlines():
        head, *listed = [word.strip() for word in line.split(",")]
        if _is_usable(head):
            entries.setdefault(head, set()).update(word for word in listed if _is_usable(word))
    return entries


def _is_usable(word: str) -> bool:
    return len(word) > 2 and word.isascii() and word.isalpha() and word.islower() and word not in STOPWORDS


def mutual_pairs(entries: Entries) -> Iterator[tuple[str, str]]:
    """Give the pairs of known words that list each other."""
    for first, listed in sorted(entries.items()):
        for second in sorted(listed):
            if first < second and first in entries.get(second, ()) and is_known(stem(first)) and is_known(stem(second)):
                yield first, second


def distil(entries: Entries) -> list[str]:
    """Give one line for each stem: it, and the later stems that may stand for it."""
    pairs = list(mutual_pairs(entries))
    words = sorted({word for pair in pairs for word in pair})
    encoder = load_encoder("minilm")
    vectors: dict[str, list[float]] = {}
    for start in range(0, len(words), _BATCH):
        batch = words[start : start + _BATCH]
        vectors |= zip(batch, encoder.encode(batch), strict=True)
    kept: dict[str, set[str]] = {}
    for first, second in pairs:
        cosine = sum(a * b for a, b in zip(vectors[first], vectors[second], strict=True))
        lists = entries[first], entries[second]
        shared = (len(lists[0] & lists[1]) + 2) / min(map(len, lists))
        low, high = sorted((stem(first), stem(second)))
        if _may_stand_for(low, high, cosine, shared):
            kept.setdefault(low, set()).add(high)
    return [f"{low} {' '.join(sorted(others))}" for low, others in sorted(kept.items())]


def _may_stand_for(first: str, second: str, cosine: float, shared: float) -> bool:
    if first == second or first in _COUNTED or second in _COUNTED:
        return False
    related = relation(first, second)
    if (
        related in (Relation.OPPOSITE, Relation.SYNONYM, Relation.DERIVED)
        or relation(second, first) is Relation.OPPOSITE
    ):
        return False
    if near_words(first) & opposites(second) or near_words(second) & opposites(first):
        return False
    common = parts_of_speech(first) & parts_of_speech(second)
    if related is Relation.SIBLING and "n" in common:
        return False  # "rain" and "snow"
    if common - {"n"}:
        least = _NEAR_SIBLINGS if related is Relation.SIBLING else _NEAR
        return cosine >= least and shared >= _SHARED
    is_near = cosine >= _NEAR_NOUNS and shared >= _SHARED_NOUNS
    return "n" in common and is_near


def main(path: Path) -> None:
    """Write the table."""
    content = "\n".join(distil(read_thesaurus(path))).encode("ascii")
    TARGET.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
