"""A claim with the names by which its page calls the same: initials for what they stand for, countries for capitals."""

from refcheck.text.patterns import late
from refcheck.text.stemming import stem
from refcheck.text.words import fold_word
from refcheck.verify.claims.binding.tellers import TELLING
from refcheck.verify.claims.finding.passages import nearest_sentences
from refcheck.verify.claims.meaning.capitals import name_countries
from refcheck.verify.claims.meaning.lexicon import near_words
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence, acronyms_of

_LEAST_INITIALS = 3
_LEAST_BEGINNING = 5  # letters
_ACCORDING = late(r"According to (?:the )?(?P<who>[^,]{3,50}), (?=\w)")
_OTHERS = TELLING | frozenset(map(stem, "according claim deny reject complain accuse criticise describe call".split()))
"""What tells that somebody else says it."""
_JOINING = frozenset("of for the and in on".split())


def name_as_on(page: PageIndex, claim: ClaimFacts) -> str | None:
    """Give a claim in the page's names, None where it has no other ones."""
    text = _without_source(page, _with_initials(page, claim))
    return name_countries(text) or (None if text == claim.text else text)


def _without_source(page: PageIndex, text: str) -> str:
    """Leave out "according to the ministry" where the page is the ministry's own, and tells it as its own words."""
    match = _ACCORDING.match(text)
    if match is None or not page.sentences:
        return text
    who = Sentence(match["who"], 0, len(match["who"]))
    heading = frozenset[str]().union(*(line.stems for line in (*page.metadata, *page.sentences[:1])))
    told = {stem_ for stem_ in who.stems if stem_ in who.content}
    is_own = all(stem_ in heading or heading & near_words(stem_) or _is_demonym_of(stem_, heading) for stem_ in told)
    if not told or not is_own:
        return text
    rest = ClaimFacts(text[match.end() :])
    best, _ = nearest_sentences(rest, page, 1)
    is_others = any(stem_ in _OTHERS for index in best for stem_ in page.sentences[index].stems)
    return text if is_others else rest.text[:1].upper() + rest.text[1:]


def _is_demonym_of(stem_: str, heading: frozenset[str]) -> bool:
    """Tell whether a heading has the country that a word is of: Kyrgyz, Kyrgyzstan."""
    return len(stem_) >= _LEAST_BEGINNING and any(other.startswith(stem_[:_LEAST_BEGINNING]) for other in heading)


def _with_initials(page: PageIndex, claim: ClaimFacts) -> str:
    """Write initials of a claim out as the page does, and what the page has only by its initials by them."""
    text, sentence = claim.text, claim.sentence
    for word, stem_ in zip(sentence.words, sentence.stems, strict=True):
        written = claim.text[word.start : word.end]
        if len(written) < _LEAST_INITIALS or not written.isupper():
            continue
        explained = [i for i in page.postings.get(stem_, ()) if f"({written})" in page.sentences[i].text]
        runs = (_written_out(page.sentences[i], word.form) for i in (*page.acronyms.get(word.form, ()), *explained))
        found = next((run for run in runs if run), written)
        text = text.replace(written, found)
    for initials in acronyms_of(sentence):
        short = initials.upper()
        if len(initials) >= _LEAST_INITIALS and initials in page.postings and short in page.text:
            found = _written_out(sentence, initials)
            text = text.replace(found, short) if found else text
    return text


def _written_out(sentence: Sentence, initials: str) -> str:
    """Give the run of capitalised words, small ones between them, that some initials stand for."""
    words = sentence.words
    for first in range(len(words)):
        if not sentence.capital[first] or fold_word(words[first].form)[:1] != initials[0]:
            continue
        at, last = 1, first
        for place in range(first + 1, len(words)):
            if at == len(initials):
                break
            if sentence.capital[place] and words[place].form[:1] == initials[at]:
                at, last = at + 1, place
            elif words[place].form not in _JOINING:
                break
        if at == len(initials):
            return sentence.text[words[first].start : words[last].end]
    return ""
