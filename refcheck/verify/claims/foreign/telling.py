"""One sentence of a page that may tell a claim in another language than English, with what it takes from around it.

What does something, and to whom, must stand in the sentence itself, or in the one before it where it goes on with a
pronoun. Names, and nouns that only say where or of what, may stand in the page's title.
"""

from refcheck.text.keeping import kept
from refcheck.verify.claims.foreign.asked_words import AskedWord
from refcheck.verify.claims.foreign.held_words import HeldWords, parted_verbs
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_OPENING = 6  # words from the beginning of a sentence among which its subject stands
_SUBJECTS = frozenset("er sie es il elle ils elles él ella ellos ellas egli lei lui essi он она оно они".split())
"""Pronouns that may be who does something, and are no possessives: "her opponent" is somebody else."""
_SUBJECT = 4  # words at the beginning of a claim among which its subject stands
_LEAST_HELD = 0.6  # weighed share of a claim's words, those of the page's title left out, that the sentence has


class Telling:
    """A sentence by its number, read as the place where a page tells a claim."""

    def __init__(self, claim: ClaimFacts, page: PageIndex, index: int, titled: HeldWords) -> None:
        """Read sentence number `index`; `titled` is what the page says of itself, the same for all its sentences."""
        self.claim = claim.sentence
        self.page = page
        self.index = index
        self.titled = titled
        self.sentence = page.sentences[index]

    @kept
    def goes_on(self) -> bool:
        """Whether the sentence has a pronoun for somebody named before it: it names nobody, or only behind that."""
        pronouns = wordings_of(self.page.language).are("pronoun")
        forms = self.sentence.forms
        if not self.index or pronouns.isdisjoint(forms):
            return False
        if not self.sentence.name_stems:
            return True
        at = next((at for at, form in enumerate(forms[:_OPENING]) if form in _SUBJECTS), None)
        return at is not None and not self._names_before(at)

    def _names_before(self, place: int) -> bool:
        """Tell whether the sentence names somebody before a place."""
        return not self.sentence.name_stems.isdisjoint(self.sentence.stems[:place])

    @kept
    def sentences(self) -> list[Sentence]:
        """The sentence, behind the one before it where it goes on."""
        return self.page.sentences[self.index - 1 : self.index + 1] if self.goes_on else [self.sentence]

    @kept
    def held(self) -> HeldWords:
        """What the sentence has, or it and the one before it where it goes on."""
        return HeldWords(self.sentences, self.page)

    @kept
    def parted(self) -> list[list[str]]:
        """The claim's verbs that are parted from their particles, each as what the two may make."""
        return parted_verbs(self.claim)

    def has(self, word: AskedWord) -> bool:
        """Tell whether a word of the claim stands where it may."""
        stems = self.claim.stems
        if self.held.has(word.text, word.stem, stems):
            return True
        if any(word.stem in verb and self._has_verb(verb) for verbs in self.parted for verb in verbs):
            return True
        return self._is_titled(word)

    def _is_titled(self, word: AskedWord) -> bool:
        return word.is_aside and self.titled.has(word.text, word.stem, self.claim.stems)

    def lacks(self, words: list[AskedWord]) -> list[AskedWord]:
        """Give the words that do not stand where they may, the parts of parted verbs among them."""
        lacking = [word for word in words if not self.has(word)]
        parted = [verbs for verbs in self.parted if not any(self._has_verb(verb) for verb in verbs)]
        of_verbs = [word for word in words if any(verb.endswith(word.stem) for verbs in parted for verb in verbs)]
        return list(dict.fromkeys([*lacking, *(of_verbs or words if parted else ())]))

    def _has_verb(self, stem_: str) -> bool:
        return self.held.has(stem_, stem_, self.claim.stems)

    def holds_most_of(self, words: list[AskedWord]) -> bool:
        """Tell whether the sentence itself has most of the words, those of the page's title left out."""
        stems = self.claim.stems
        weights = [
            (self.page.rarity(word.stem), is_held)
            for word in words
            if (is_held := self.held.has(word.text, word.stem, stems)) or not self._is_titled(word)
        ]
        total = sum(weight for weight, _ in weights)
        is_held = total > 0 and sum(weight for weight, is_held in weights if is_held) >= _LEAST_HELD * total
        return is_held and not self._borrows_deeds(words)

    def _borrows_deeds(self, words: list[AskedWord]) -> bool:
        """Tell whether the sentence goes on about the one before it, and has less than the rest of the claim itself.

        Of the sentence before only who or what is meant may be taken: what opens the claim, and names.
        """
        if not self.goes_on:
            return False
        own = HeldWords([self.sentence], self.page)
        stems = self.claim.stems
        lacking = [word for word in words if not own.has(word.text, word.stem, stems) and not self._is_titled(word)]
        opening = set(stems[:_SUBJECT])
        return any(word.stem not in opening and word.stem not in self.claim.name_stems for word in lacking)
