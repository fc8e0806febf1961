"""Distil WordNet 3.0 into the word relations that the verifier ships, `refcheck/data/lexicon.tsv.gz`.

Usage: python -m benchmarks.claims.lexicon FOLDER   (with data.noun, index.noun, …; Debian: wordnet-base)
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from refcheck.text.stemming import stem
from refcheck.text.words import fold_word

TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "lexicon.tsv.gz"
_PARTS = ("noun", "verb", "adj", "adv")
_MOST_SENSES = {"noun": 3, "verb": 3, "adj": 3, "adv": 2}  # rarer senses relate words that nobody would swap
_KIND = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
_TOP_DEPTH = 5  # synsets this near the root ("entity", "object") tell nothing


class Synset:
    """One line of a data file: its words and its pointers."""

    def __init__(self, line: str) -> None:
        fields = line.split(" | ")[0].split()
        self.offset, kind = fields[0], fields[2]
        self.part = _KIND[kind]
        count = int(fields[3], 16)
        self.words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
        at = 4 + 2 * count
        self.pointers = [tuple(fields[at + 1 + 4 * i : at + 5 + 4 * i]) for i in range(int(fields[at]))]

    @property
    def key(self) -> str:
        """The synset's name over all parts of speech."""
        return self.part[0] + self.offset if self.part != "adv" else "r" + self.offset


def read_synsets(folder: Path) -> dict[tuple[str, str], Synset]:
    """Read all synsets by part of speech and offset."""
    synsets: dict[tuple[str, str], Synset] = {}
    for part in _PARTS:
        for line in _lines(folder / f"data.{part}"):
            synset = Synset(line)
            synsets[part, synset.offset] = synset
    return synsets


def read_senses(folder: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Read word, part of speech, offsets of its senses by frequency, and whether it was met in real texts."""
    for part in _PARTS:
        for line in _lines(folder / f"index.{part}"):
            fields = line.split()
            count, pointers = int(fields[2]), int(fields[3])
            tagged = int(fields[5 + pointers])
            yield fields[0], part, fields[6 + pointers : 6 + pointers + count], tagged > 0


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def _usable(word: str) -> bool:
    return word.isascii() and word.isalpha() and len(word) > 2


def _stem(word: str) -> str:
    return stem(fold_word(word))


def distil(folder: Path) -> list[str]:
    """Give the lines of the table: w(ord) senses, h(ypernym), a(ntonym) and d(erivation) pairs."""
    synsets = read_synsets(folder)
    senses: dict[str, dict[str, None]] = {}
    for word, part, offsets, is_tagged in read_senses(folder):
        # Participles would give their verbs the senses of adjectives ("demanding" for "demand").
        if not _usable(word) or not is_tagged or (part == "adj" and word.endswith(("ing", "ed"))):
            continue
        for offset in offsets[: _MOST_SENSES[part]]:
            synset = synsets[part, offset]
            senses.setdefault(_stem(word), {})[synset.key] = None
            for symbol, target, kind, _ in synset.pointers:
                if symbol == "&":
                    senses[_stem(word)][synsets[_KIND[kind], target].key] = None
    members: dict[str, int] = {}
    for keys in senses.values():
        for key in keys:
            members[key] = members.get(key, 0) + 1
    parents = _parents(synsets, members)
    pairs = sorted(set(_pairs(synsets)))
    lines = [f"w\t{word}\t{' '.join(keys)}" for word, keys in sorted(senses.items())]
    lines += [f"h\t{key}\t{parent}" for key, parent in sorted(parents.items())]
    return lines + ["\t".join(pair) for pair in pairs]


def _parents(synsets: dict[tuple[str, str], Synset], wanted: dict[str, int]) -> dict[str, str]:
    parent_of: dict[str, str] = {}
    for synset in synsets.values():
        for symbol, target, kind, _ in synset.pointers:
            if symbol in ("@", "@i"):
                parent_of.setdefault(synset.key, synsets[_KIND[kind], target].key)
    kept: dict[str, str] = {}
    for key in wanted:
        while key in parent_of and key not in kept and _depth(key, parent_of) > _depth_floor(key):
            kept[key] = parent_of[key]
            key = parent_of[key]
    return kept


def _depth_floor(key: str) -> int:
    return _TOP_DEPTH if key[0] == "n" else 0


def _depth(key: str, parent_of: dict[str, str]) -> int:
    depth = 0
    while key in parent_of and depth < 30:
        key = parent_of[key]
        depth += 1
    return depth


def _pairs(synsets: dict[tuple[str, str], Synset]) -> Iterator[tuple[str, str, str]]:
    for synset in synsets.values():
        for symbol, target, kind, places in synset.pointers:
            if symbol not in ("!", "+", "\\"):
                continue
            other = synsets[_KIND[kind], target]
            source, goal = int(places[:2], 16), int(places[2:], 16)
            if not source or not goal:
                continue
            first, second = synset.words[source - 1], other.words[goal - 1]
            if _usable(first) and _usable(second) and _stem(first) != _stem(second):
                a, b = sorted((_stem(first), _stem(second)))
                yield ("a" if symbol == "!" else "d", a, b)


def main(folder: Path) -> None:
    """Write the table, always the same bytes for the same input."""
    content = "\n".join(distil(folder)).encode("ascii")
    TARGET.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
