"""Whether a claim is in another language than its page: words that are not there then say nothing."""

from functools import lru_cache

from refcheck.text.languages import count_common_words, guess_language, words_ahead
from refcheck.text.scripts import are_scripts_different

_LEAST_LEAD = 2  # different common words by which a guess must be ahead
_TELLING = 4  # letters; shorter words stand on any page
_SEARCHED = 100_000  # code points of a page that a claim's words are looked up in
_SAMPLE = 1000  # code points of a page that its script is told from


@lru_cache(maxsize=256)
def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language, or None where it is unsure."""
    return guess_language(text)


def is_in_other_language(claim: str, page: str, theirs: str) -> bool:
    """Tell whether a claim, with what stands around it, is in another language than a page in language `theirs`."""
    if are_scripts_different(claim, page[:_SAMPLE]):
        return True
    ours = language_of(claim)
    if ours == theirs:
        return False
    if ours is not None and words_ahead(claim, ours, theirs) >= _LEAST_LEAD:
        return True
    return _looks_foreign(claim, theirs) and not _shares_words(claim, page)


def _looks_foreign(claim: str, theirs: str) -> bool:
    """Tell whether a claim too short to guess has common words of some other language and none of the page's.

    Words with a capital letter and what joins them belong to names ("Rio de Janeiro"), but for the first in front of
    a plain one. Single letters are words of too many languages.
    """
    words = claim.split()
    plain = [
        word
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
        if (word.islower() and not (before[:1].isupper() and after[:1].isupper())) or (not before and after.islower())
    ]
    counts = count_common_words(" ".join(plain))
    native = count_common_words(" ".join(word for word in plain if len(word) > 1)).get(theirs, 0)
    known = counts.get(theirs, 0)  # "в" is a word of three languages
    return not native and any(counts[language] > known for language in counts.keys() - {theirs})


def _shares_words(claim: str, page: str) -> bool:
    """Tell whether a plain word of the claim stands on the page."""
    text = page[:_SEARCHED]
    return any(f" {word} " in text for word in claim.split() if word.islower() and len(word) >= _TELLING)
