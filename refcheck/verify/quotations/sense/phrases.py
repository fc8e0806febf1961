"""Runs of words that are looked for by their first: "for the time being", "à titre provisoire"."""

from refcheck.verify.quotations.wording.spelling import word_key
from refcheck.verify.quotations.words import Words

Phrases = dict[str, tuple[tuple[str, ...], ...]]


def parse_phrases(lines: str) -> Phrases:
    """Give phrases parted by commas, by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in lines.split(","):
        keys = tuple(map(word_key, phrase.split()))
        table[keys[0]] = tuple(sorted((*table.get(keys[0], ()), keys), key=len, reverse=True))  # the longest counts
    return table


def match_phrase(page: Words, first: int, phrases: Phrases) -> int | None:
    """Give where a phrase ends that begins with a word of the page."""
    for phrase in phrases.get(page.keys[first], ()):
        if tuple(page.keys[first : first + len(phrase)]) == phrase:
            return first + len(phrase)
    return None
