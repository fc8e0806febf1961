"""Distil Brill's tagger (1992) into the table that the verifier ships, `refcheck/data/tags.tsv.gz`.

Usage: python -m benchmarks.claims.tags FOLDER   (with en-lexicon.txt and en-context.txt of the package textblob)
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from refcheck.verify.syntax.tagging import guess_tag

TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "tags.tsv.gz"
_WORD_TAGS = frozenset(
    "NN NNS JJ JJR JJS RB RBR RBS VB VBD VBG VBN VBP VBZ IN CD DT MD PRP PRP$ WDT WP WP$ WRB CC EX PDT RP TO UH".split()
)
_RULES = frozenset(
    """PREVTAG NEXTTAG PREV1OR2TAG PREV1OR2OR3TAG NEXT1OR2TAG PREVWD NEXTWD PREV1OR2WD CURWD SURROUNDTAG PREVBIGRAM
    NEXTBIGRAM WDNEXTTAG WDPREVTAG LBIGRAM RBIGRAM PREV2TAG NEXT2TAG""".split()
)
_LONGEST = 18


def distil(folder: Path) -> list[str]:
    """Give a line for each tag with its words, then a line for each rule of context, in the order of the original."""
    tagged: dict[str, list[str]] = {}
    for word, tag in _fields(folder / "en-lexicon.txt", 2):
        is_plain = word.isascii() and word.isalpha() and word.islower() and len(word) <= _LONGEST
        if is_plain and tag in _WORD_TAGS and tag != guess_tag(word):
            tagged.setdefault(tag, []).append(word)
    lines = [f"{tag}\t{' '.join(sorted(set(words)))}" for tag, words in sorted(tagged.items())]
    for old, new, kind, *words in _fields(folder / "en-context.txt", 4):
        if kind in _RULES:
            lines.append(" ".join((old, new, kind, *words)))
    return lines


def _fields(path: Path, least: int) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if len(fields) >= least and not line.startswith(";;;"):
            yield fields


def main(folder: Path) -> None:
    """Write the table, always the same bytes for the same input."""
    content = "\n".join(distil(folder)).encode("ascii")
    TARGET.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
