"""What of a claim can be seen on a page in another language: its figures, its days and its names.

This decides nothing: a figure that stands there may be of something else. It tells an editor where to look.
"""

from typing import NamedTuple

from refcheck.text.numbers import quantities_agree
from refcheck.verify.claims.finding.alignment import date_stands, month_day_stands
from refcheck.verify.claims.foreign.held_words import HeldWords
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_FIGURE = 2  # how much more than a name a figure tells


class Seen(NamedTuple):
    """The figures, days and names of a claim that a page has and lacks, and the sentence with most of them, if any."""

    there: tuple[str, ...]
    not_there: tuple[str, ...]
    sentence: int | None


def find_across(claim: ClaimFacts, page: PageIndex) -> Seen:
    """Look for what reads alike in every language."""
    figures = _figures(claim)
    seen = [frozenset(_seen_in(claim, sentence, page)) for sentence in page.sentences]
    there = frozenset[str]().union(*seen)

    def worth(index: int) -> tuple[int, int]:
        """A figure tells more than a name, a sentence more than a headline."""
        told = sum(_FIGURE if words in figures else 1 for words in seen[index])
        return told, len(page.sentences[index].content)

    best = max((index for index, found in enumerate(seen) if found), key=worth, default=None)
    return Seen(
        there=tuple(dict.fromkeys(words for words in (*figures, *_names(claim)) if words in there)),
        not_there=tuple(dict.fromkeys(words for words in figures if words not in there)),
        sentence=best,
    )


def _figures(claim: ClaimFacts) -> list[str]:
    return [claim.text[start:end] for start, end in sorted(claim.figure_spans)]


def _names(claim: ClaimFacts) -> list[str]:
    return [name.text for name in claim.names]


def _seen_in(claim: ClaimFacts, sentence: Sentence, page: PageIndex) -> list[str]:
    found = [mine.text for mine in claim.quantities if any(quantities_agree(mine, q) for q in sentence.quantities)]
    found += [claim.text[d.start : d.end] for at, d in enumerate(claim.dates) if date_stands(claim, at, [sentence])]
    found += [
        claim.text[day.start : day.end]
        for at, day in enumerate(claim.month_days)
        if month_day_stands(claim, at, [sentence])
    ]
    held = HeldWords([sentence], page)
    for name in claim.names:
        words = zip(name.text.split(), name.stems, strict=False)
        if any(held.has_name(word, stem_) for word, stem_ in words):
            found.append(name.text)
    return found
