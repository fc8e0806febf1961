"""The one Protocol of sentence encoders, and the sentences of a page that are nearest to a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from refcheck.text.sentences import split_sentences

_MOST_SENTENCES = 400  # of one page; more would cost minutes and change little
_LONGEST = 600  # code points of a sentence that are encoded


class Encoder(Protocol):
    """Turns sentences into vectors of length one, near each other where the sentences mean the same."""

    @property
    def name(self) -> str:
        """The encoder's name and version, as the report gives it."""
        ...

    @property
    def is_multilingual(self) -> bool:
        """Whether sentences of different languages share one space."""
        ...

    def encode(self, sentences: Sequence[str]) -> list[list[float]]:
        """Give one vector for each sentence."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NearSentence:
    """A sentence `text[start:end]` and how near it is (-1 to 1)."""

    start: int
    end: int
    score: float


def find_nearest(
    encoder: Encoder, query: str, text: str, *, language: str | None = None, limit: int = 3
) -> list[NearSentence]:
    """Give the sentences of a text that are nearest to a query, best first."""
    spans = [span for span in split_sentences(text, language=language) if text[slice(*span)].strip()]
    spans = spans[:_MOST_SENTENCES]
    if not spans or not query.strip():
        return []
    wanted, *vectors = encoder.encode([query, *(text[start:end][:_LONGEST] for start, end in spans)])
    scored = [
        NearSentence(start=start, end=end, score=round(sum(a * b for a, b in zip(wanted, vector, strict=True)), 4))
        for (start, end), vector in zip(spans, vectors, strict=True)
    ]
    return sorted(scored, key=lambda each: (-each.score, each.start))[:limit]
