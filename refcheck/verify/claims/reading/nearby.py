"""A sentence as the binder reads it: how far apart its words stand, and what of a claim it has, told once for all."""

from collections.abc import Mapping, Sequence

from refcheck.text.keeping import kept
from refcheck.text.words import STOPWORDS
from refcheck.verify.claims.reading.details import Detail, details_at
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

Accepted = Mapping[str, list[tuple[str, float]]]
"""For each word of a page, the claim's words that it may stand for and how well it does."""

_BOUNDARY = 2  # how many words a comma or an "and" between two words counts
_JOINING = frozenset(
    "and but or which who while after before when because although und aber et mais y pero e ma".split()
)
_BREAKS = frozenset(",;(:–—")
_REFERRING = frozenset("it they them this these those".split())


class Nearby:
    """One of the sentences nearest to a claim; each detail of the claim is weighed against it."""

    def __init__(self, page: PageIndex, index: int, accepted: Accepted) -> None:
        self.page = page
        self.index = index
        self.sentence = page.sentences[index]
        self.accepted = accepted

    @kept
    def details(self) -> tuple[Detail, ...]:
        """Its figures, dates, days and names, read once for all claims that cite the page."""
        return details_at(self.page, self.index)

    @kept
    def depths(self) -> list[int]:
        """The content words and clause ends up to each word."""
        return depths_of(self.sentence)

    @kept
    def hits(self) -> list[tuple[int, list[tuple[str, float]]]]:
        """The words that may stand for words of the claim, by their numbers."""
        accepted = self.accepted
        return [(at, accepted[stem_]) for at, stem_ in enumerate(self.sentence.stems) if stem_ in accepted]

    @kept
    def known(self) -> frozenset[str]:
        """The claim's words that something here may stand for."""
        return frozenset(mine for _, meant in self.hits for mine, _ in meant)

    @kept
    def before(self) -> frozenset[str]:
        """The words of the sentence before."""
        return self.page.sentences[self.index - 1].content if self.index else frozenset()

    @kept
    def refers(self) -> bool:
        """Whether it may go on about what the sentence before tells."""
        return self.index > 0 and not _REFERRING.isdisjoint(self.sentence.forms)


def depths_of(sentence: Sentence) -> list[int]:
    """Count, for each word, the content words and clause ends up to it; what stands in brackets parts nothing."""
    depths: list[int] = []
    depth = 0
    words, text = sentence.words, sentence.text
    end = before_bracket = 0
    for word in words:
        gap = text[end : word.start]
        if gap != " " and end:
            if ")" in gap:
                depth = min(depth, before_bracket)
            if "(" in gap:
                before_bracket = depth
            if not _BREAKS.isdisjoint(gap) and not gap.strip().endswith(")"):
                depth += _BOUNDARY
        end = word.end
        if word.form in _JOINING:
            depth += _BOUNDARY
        elif word.form not in STOPWORDS:
            depth += 1
        depths.append(depth)
    return depths


def distance(depths: Sequence[int], at: int, detail: Detail) -> int:
    """Count the words between a word and a detail, clause ends as several."""
    if at < detail.first:
        return max(0, depths[detail.first] - depths[at] - 1)
    return max(0, depths[at] - depths[detail.last] - 1)
