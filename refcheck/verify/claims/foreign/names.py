"""Whether a page tells a statement of the claim's own people, places and bodies, each in its own part."""

from refcheck.text.wordlists import word_set
from refcheck.text.words import Word
from refcheck.verify.claims.foreign.held_words import HeldWords
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_CASED = frozenset({"ru", "uk", "pl", "tr"})  # the ending of a name says who did it to whom
_PRONOUNS = {
    "de": word_set("er sie ihm ihr ihn ihre sein seine dieser diese"),
    "fr": word_set("il elle ils elles lui celui celle ses son sa"),
    "es": word_set("él ella ellos ellas su sus este esta"),
    "it": word_set("lui lei egli essi loro suo sua questo questa"),
    "ru": word_set("он она оно они его её ее их ему ей им"),
}
"""Words by which a sentence goes on about whom the one before it names."""


def has_names(claim: Sentence, page: PageIndex, index: int) -> bool:
    """Tell whether a sentence has the claim's names, in the same order or form: who did it to whom.

    A name may stand in the page's own title, or in the sentence before one that goes on with a pronoun and names
    nobody.
    """
    sentence = page.sentences[index]
    names = _names_of(claim)
    here = HeldWords([sentence], page, with_title=False)
    missing = {stem_: word for stem_, word in names.items() if not here.has(word, stem_, claim.stems)}
    if missing and goes_on(sentence) and index:
        before = HeldWords([page.sentences[index - 1]], page, with_title=False)
        missing = {stem_: word for stem_, word in missing.items() if not before.has(word, stem_, claim.stems)}
    titled = HeldWords([], page)
    if not all(titled.has(word, stem_, claim.stems) for stem_, word in missing.items()):
        return False
    named = [stem_ for stem_ in names if stem_ in sentence.stems]
    if claim.language in _CASED:
        forms = {form for form, stem_ in zip(claim.forms, claim.stems, strict=True) if stem_ in named}
        if forms <= set(sentence.forms):
            return True
    return named == sorted(named, key=sentence.stems.index)


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


def goes_on(sentence: Sentence) -> bool:
    """Tell whether a sentence names nobody and has a pronoun for somebody named before it."""
    return not sentence.name_stems and not _PRONOUNS.get(sentence.language, frozenset()).isdisjoint(sentence.forms)
