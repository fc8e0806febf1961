"""What of a page is another than on the kept copy: its words as a whole, and the cited words. Pure."""

import math
import re
from collections import Counter
from datetime import datetime

from refcheck.datatypes.nights import LostWords
from refcheck.text.diff import find_word_changes
from refcheck.text.sentences import split_sentences
from refcheck.text.similarity import match_passage, title_similarity

ANOTHER_TEXT = 0.12
"""Below this cosine of word counts two texts are on different things."""
_ANOTHER_TITLE = 0.5
_LEAST_WORDS = 80  # less says too little to be compared
_LONGEST_SENTENCE = 400
_NEAREST_COVERAGE = 0.4  # of the lost passage's words, for a stretch to be shown beside it
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")


def text_similarity(first: str, second: str) -> float:
    """Say from 0 to 1 how much two texts use the same words: the cosine of their word counts."""
    one, other = _count_words(first), _count_words(second)
    if not one or not other:
        return 0.0
    if len(other) < len(one):
        one, other = other, one
    product = sum(number * other[word] for word, number in one.items())
    return product / math.sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))


def is_another_page(kept_text: str, text: str, *, kept_title: str | None, title: str | None) -> bool:
    """Tell whether an address now shows something else: other words under another title."""
    if min(_count_words(kept_text).total(), _count_words(text).total()) < _LEAST_WORDS:
        return False
    if kept_title and title and title_similarity(kept_title, title) >= _ANOTHER_TITLE:
        return False
    return text_similarity(kept_text, text) < ANOTHER_TEXT


def describe_loss(
    claim_id: str, cited: str, *, verdict_before: str, verdict: str, passage: str | None, page: str, since: datetime
) -> LostWords:
    """Show what a page has in the place of words that it had: the nearest stretch, and the words between the two."""
    before = passage or cited
    now = _nearest_stretch(page, before)
    return LostWords(
        claim_id=claim_id,
        cited=cited,
        verdict_before=verdict_before,
        verdict=verdict,
        since=since,
        before=before,
        now=now,
        diff=find_word_changes(before, now) if now else (),
    )


def _nearest_stretch(page: str, passage: str) -> str | None:
    match = match_passage(page, passage)
    if match is None or match.coverage < _NEAREST_COVERAGE:
        return None
    return _alike_part(sentences_around(page, match.start, match.end), passage)


def _alike_part(text: str, passage: str) -> str:
    """Cut sentences off the ends of a stretch that share little with the passage."""
    spans = split_sentences(text)
    shares = [text_similarity(text[start:end], passage) for start, end in spans]
    alike = [span for span, share in zip(spans, shares, strict=True) if share >= max(shares) / 2]
    return text[alike[0][0] : alike[-1][1]] if alike else text


def sentences_around(text: str, start: int, end: int) -> str:
    """Give the whole sentences that a place touches, as far as they are of ordinary length."""
    first = max(0, start - _LONGEST_SENTENCE)
    window = text[first : end + _LONGEST_SENTENCE]
    touched = [span for span in split_sentences(window) if span[0] + first < end and span[1] + first > start]
    if not touched:
        return text[start:end]
    return window[touched[0][0] : touched[-1][1]]


def _count_words(text: str) -> Counter[str]:
    """Count the words, folded; of scripts without spaces the pairs of characters."""
    words = Counter(_WORD.findall(_RUN.sub(" ", text).casefold()))
    for run in _RUN.findall(text):
        words.update(run[at : at + 2] for at in range(max(1, len(run) - 1)))
    return words
