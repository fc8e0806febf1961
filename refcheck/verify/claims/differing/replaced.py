"""One difference between a claim and a sentence that it follows: the words of both, and what kind it is."""

from typing import NamedTuple

from refcheck.datatypes.assessments import ConflictKind
from refcheck.verify.claims.differing.tokens import Aligned
from refcheck.verify.claims.reading.facts import ClaimFacts


class Edit(NamedTuple):
    """One difference: the claim's tokens by number, its words, and the page's with their place."""

    ours: tuple[int, ...]
    claim: str
    page: str
    start: int
    end: int
    kind: ConflictKind | None
    """What differs; None where it is only doubtful."""


def edit_of(
    claim: ClaimFacts, aligned: Aligned, ours: tuple[int, int], theirs: tuple[int, int], kind: ConflictKind | None
) -> Edit:
    """Join two runs of words, by the numbers of their first and last word, into a difference."""
    mine, sentence = claim.sentence, aligned.sentence
    start, end = sentence.words[theirs[0]].start, sentence.words[theirs[1]].end
    return Edit(
        tuple(i for i, token in enumerate(aligned.ours) if ours[0] <= token.at <= ours[1]),
        mine.text[mine.words[ours[0]].start : mine.words[ours[1]].end],
        sentence.text[start:end],
        sentence.start + start,
        sentence.start + end,
        kind,
    )
