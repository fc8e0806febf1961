"""Claims with one word taken from elsewhere on their page, and sentences of the page as they stand.

What people write to mislead a checker is scarce; a claim with another name, figure, noun or verb of the same page is
nearly always untold, and teaches what lies loosely. It weighs little beside claims that somebody wrote.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from benchmarks.claims.retold import Retold
from refcheck.verify.claims.reading.page import PageIndex, index_page
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.clauses import read_links

_PER_CLAIM = 2
_SENTENCES_PER_PAGE = 2
_SHORTEST, _LONGEST = 6, 28  # words of a sentence that is taken as it stands
_OPENINGS_PER_PAGE = 3
_SHORTEST_OPENING = 4
_ADDING = re.compile(r",|;| [–—(]| and | but | while | although | because | after | before | when | where | which ")
_FIGURE = re.compile(r"\b\d[\d,.]*\b")
_GOING_ON = frozenset("he she it they but this that those these and".split())
_SEED = 5

Piece = tuple[str, int, int]
"""What kind of word it is, and where it begins and ends."""


def exchange_words(claims: Iterable[Retold]) -> Iterator[Retold]:
    """Give untold claims made from told ones, and told ones that are sentences of the page; always the same."""
    chance = random.Random(_SEED)
    told = [claim for claim in claims if claim.is_told]
    pages = {claim.page: index_page(claim.page) for claim in told}
    words = {page: _words_by_kind(index) for page, index in pages.items()}
    for claim in told:
        pieces = list(_pieces_of(Sentence(claim.claim, 0, len(claim.claim))))
        chance.shuffle(pieces)
        yield from (replace(claim, claim=text, is_told=False) for text in _others(claim, pieces, words, chance))
    sources = {claim.page: claim for claim in reversed(told)}
    for page, index in pages.items():
        plain = [sentence.text for sentence in index.sentences if _stands_alone(sentence)]
        for text in chance.sample(plain, min(_SENTENCES_PER_PAGE, len(plain))):
            yield replace(sources[page], claim=text)
        openings = [opening for text in plain if (opening := _opening_of(text))]
        for text in chance.sample(openings, min(_OPENINGS_PER_PAGE, len(openings))):
            yield replace(sources[page], claim=text)


def _opening_of(sentence: str) -> str:
    """Give the opening statement of a sentence, up to the first word or sign that adds another one; "" for none."""
    opening = _ADDING.split(sentence, maxsplit=1)[0]
    links = read_links(Sentence(opening, 0, len(opening)))
    is_whole = len(opening) < len(sentence) and any(verb.is_finite for verb in links.verbs.values())
    return f"{opening}." if is_whole and len(opening.split()) >= _SHORTEST_OPENING else ""


def _others(
    claim: Retold, pieces: Sequence[Piece], words: dict[str, dict[str, set[str]]], chance: random.Random
) -> Iterator[str]:
    count = 0
    for kind, start, end in pieces:
        others = [o for o in sorted(words[claim.page].get(kind, ())) if o.lower() not in claim.claim.lower()]
        if others and count < _PER_CLAIM:
            count += 1
            yield claim.claim[:start] + chance.choice(others) + claim.claim[end:]


def _words_by_kind(page: PageIndex) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in page.sentences:
        for kind, start, end in _pieces_of(sentence):
            found[kind].add(sentence.text[start:end])
    return found


def _pieces_of(sentence: Sentence) -> Iterator[Piece]:
    """Give the names, figures, nouns and verbs of a sentence with their kinds."""
    links = read_links(sentence)
    for at in sorted(links.nouns):
        start = at
        is_name = sentence.capital[at] and at > 0
        while is_name and start > 1 and sentence.capital[start - 1]:
            start -= 1
        kind = "name" if is_name else "several" if at in links.plurals else "one"
        if not sentence.forms[at][0].isdecimal():
            yield kind, sentence.words[start].start, sentence.words[at].end
    for found in _FIGURE.finditer(sentence.text):
        yield "figure", found.start(), found.end()
    for at, verb in links.verbs.items():
        yield verb.tag, sentence.words[at].start, sentence.words[at].end


def _stands_alone(sentence: Sentence) -> bool:
    is_fit = _SHORTEST <= len(sentence.text.split()) <= _LONGEST and sentence.text.endswith(".")
    return is_fit and sentence.forms[0] not in _GOING_ON
