"""Whether a page tells a statement of the claim's own people, places and bodies, each in its own part."""

from refcheck.text.wordlists import word_set
from refcheck.text.words import Word
from refcheck.verify.claims.foreign.telling import Telling
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.sentence import Sentence

_CASED = frozenset({"ru", "uk", "pl", "tr"})  # the ending of a name says who did it to whom
_BEFORE_PLACES = word_set("in aus nach bei von")
"""German prepositions in front of a place, the only names that stand alone where every noun has a capital."""


def has_names(claim: Sentence, telling: Telling) -> bool:
    """Tell whether a sentence has the claim's names, in the same order or form: who did it to whom.

    A name may stand in the page's own title, or in the sentence before one that goes on with a pronoun.
    """
    sentence = telling.sentence
    names = _names_of(claim)
    held = (telling.held, telling.titled)
    if not all(any(held_.has(word, stem_, claim.stems) for held_ in held) for stem_, word in names.items()):
        return False
    titled_only = [stem_ for stem_, word in names.items() if not telling.held.has(word, stem_, claim.stems)]
    if titled_only and _names_others(telling):
        return False
    named = [stem_ for stem_ in names if stem_ in sentence.stems]
    if claim.language in _CASED:
        forms = {form for form, stem_ in zip(claim.forms, claim.stems, strict=True) if stem_ in named}
        if forms <= set(sentence.forms):
            return True
    return named == sorted(named, key=sentence.stems.index)


def _names_others(telling: Telling) -> bool:
    """Tell whether a sentence names somebody or a place that neither the claim nor the page's title has."""
    sentence = telling.sentence
    known = telling.titled.stems.union(telling.claim.stems)
    places = (at for at, form in enumerate(sentence.forms[:-1]) if form in _BEFORE_PLACES)
    named = {sentence.stems[at + 1] for at in places if sentence.text[sentence.words[at + 1].start].isupper()}
    return not known.issuperset(named | sentence.name_stems)


def _names_of(claim: Sentence) -> dict[str, str]:
    """Give the words of names by their stems, in order."""
    telling = wordings_of(claim.language).telling
    return {
        stem_: claim.text[word.start : word.end]
        for word, stem_ in zip(claim.words, claim.stems, strict=True)
        if stem_ in claim.name_stems and stem_ not in telling and not _is_of_place(claim, word)
    }


def _is_of_place(claim: Sentence, word: Word) -> bool:
    """Tell whether a word only says where somebody is from: "die Berliner Bürgermeisterin"."""
    is_adjective = claim.language == "de" and word.form.endswith("er")
    return is_adjective and claim.text[word.end : word.end + 2].strip().isupper()
