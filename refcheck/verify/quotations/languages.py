"""Whether a quotation is a translation: in another language than the page."""

import re

from refcheck.datatypes.assessments import Passage
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.selectors import CONTEXT_LENGTH
from refcheck.text.languages import count_common_words, guess_language
from refcheck.text.scripts import are_scripts_different
from refcheck.verify.models.encoder import Encoder, find_nearest

_GUESSABLE = 5  # words; fewer say too little about their language
_MANY_WORDS = 40  # different words of a page; on a shorter one that none is shared says little
_WORD = re.compile(r"[^\W\d_]+")
# Most drafts that quote in translation are in English: the words that short quotations are made of.
_ENGLISH = frozenset(
    """us nobody everybody everyone everything nothing anything something asked never always even every our your my him
    them then now can could should might must does did been being because very too only all some any into again how
    why many much lost want need know think cannot don isn wasn won didn people time years day today without against
    before""".split()
)
_OUTWEIGHS = 2
_SHARED = 2  # words in small letters that the page has too, and half of those that tell a language
_CONTRACTED = re.compile(r"(?i)\b(?:I|you|we|they|s?he|it)['’](?:m|re|ve|ll|d|s)\b")  # in English alone
_SHORT = 3  # letters; shorter words mean different things in several languages
_NEAR = 0.3  # likeness of a sentence and its translation; unrelated ones stay below 0.2 mostly
_SAMPLE = 4000  # code points of the page that are enough to tell its language


def is_translation(quotation: Quotation, page: ExtractedText, draft_language: str | None) -> str | None:
    """Give the page's language where the quotation is in another one, else None.

    The quotation's own words decide where there are enough of them: a German draft may quote an English page in
    English. The draft's language stands in for short ones.
    """
    text = (page.article_text or page.text)[:_SAMPLE]  # menus may be in another language
    theirs = guess_language(text) or page.language
    if theirs is None:
        return None
    if are_scripts_different(quotation.text, text):
        return page.language or theirs
    own = guess_language(quotation.text) if len(quotation.text.split()) >= _GUESSABLE else None
    own = own or quotation.language or draft_language
    if own is None:
        return theirs if _is_foreign(quotation.text, page.text, theirs) else None
    return theirs if _base(own) != _base(theirs) and not _shares_words(quotation.text, page.text) else None


def _shares_words(quotation: str, page: str) -> bool:
    """Tell whether half of a short text's longer words are the page's: "A partir de" may be of two languages."""
    own = {word for word in _WORD.findall(quotation) if len(word) > _SHORT and word.islower()}
    shared = own & set(_WORD.findall(page.lower()))
    return len(shared) >= _SHARED and 2 * len(shared) >= len(own)


def find_original(quotation: Quotation, page: ExtractedText, encoder: Encoder) -> Passage | None:
    """Give the sentence of the page that a translated quotation is nearest to, None where none is near."""
    nearest = find_nearest(encoder, quotation.text, page.text, language=page.language, limit=1)
    if not nearest or nearest[0].score < _NEAR:
        return None
    start, end = nearest[0].start, nearest[0].end
    return Passage(
        exact=page.text[start:end],
        start=start,
        end=end,
        prefix=page.text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=page.text[end : end + CONTEXT_LENGTH],
        score=nearest[0].score,
        where=page.where(start) if page.blocks else Where.PAGE,
    )


def _is_foreign(quotation: str, page: str, language: str) -> bool:
    """Tell whether a short text has common words of another language, none of the page's, and no word of the page."""
    counts = count_common_words(quotation)
    own = _WORD.findall(quotation.lower())
    english = 0 if _base(language) == "en" else sum(word in _ENGLISH for word in own)
    shared = counts.get(_base(language), 0)
    # "do", "a" and "no" are common in several languages: many words of English outweigh one of them.
    is_english = english and english + counts.get("en", 0) > _OUTWEIGHS * shared
    most = max(counts.values(), default=0)
    if not is_english and (_OUTWEIGHS * shared >= most or _CONTRACTED.search(quotation)):
        return False
    theirs = set(_WORD.findall(page.lower()))
    return len(theirs) >= _MANY_WORDS and len(own) > 2 and not any(word in theirs for word in own if len(word) > _SHORT)


def _base(language: str) -> str:
    return language.lower().replace("_", "-").split("-")[0]
