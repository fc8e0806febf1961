"""Whether a few sentences of a page have a claim's word in a language other than English, in any form or wording.

A word is held where it stands there itself, as a part of a compound, joined from a verb and its particle, spelled in
the other script, or as another word of its line in the table of wordings.

Decisions:
    2026-11-22: tables and the make of words instead of a thesaurus, whose lists let through too much ("steigen" beside
    "sinken"); what no table joins is left open.
"""

from collections.abc import Collection, Sequence

from refcheck.text.keeping import kept
from refcheck.text.patterns import late
from refcheck.text.word_rules import WordRules, negations_of, rules_of
from refcheck.verify.claims.foreign.families import FAMILY, is_of_one_family
from refcheck.verify.claims.foreign.wordings import Wordings, wordings_of
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.names.plain_words import plain_word
from refcheck.verify.quotations.names.sounds import sound_of

_COMPOUNDING = frozenset({"de", "nl", "sv"})
_LEAST_PART = 4  # letters of a part of a compound
_LINKS = ("", "s", "n", "es", "en", "er", "e")  # letters between the parts
_OTHER_RANK = ("vize", "ex", "alt", "nicht", "anti", "gegen", "minister", "unter", "ober", "neben", "halb", "un")
"""First parts that make another thing of the second: a vice-chancellor is no chancellor."""
_LEAST_SOUND = 3  # consonants; with two, Mario would be Maria
_PARTICLES = frozenset(
    "ab an auf aus bei ein fest her hin los mit nach statt teil vor weg zu zurück zusammen um".split()
)
_CLAUSE_END = late(r"\s*(?:[,.;:!?)»“\"–—]|$|(?:und|oder|sowie)\b)")


class HeldWords:
    """What some sentences of a page have."""

    def __init__(self, sentences: Sequence[Sentence], page: PageIndex) -> None:
        self.window = sentences
        self.page = page
        self.wordings: Wordings = wordings_of(page.language)

    @kept
    def stems(self) -> frozenset[str]:
        """All stems of the window, small words and verbs joined with their particles included."""
        found = frozenset[str]().union(*[sentence.stems for sentence in self.window])
        former = {part for stem_ in found if stem_.startswith("ex") for part in ("ex", stem_[2:].removeprefix("-"))}
        return found.union(former, *[_joined_verbs(sentence) for sentence in self.window])

    @kept
    def beginnings(self) -> dict[str, list[str]]:
        """The longer stems by their first five letters."""
        found: dict[str, list[str]] = {}
        for stem_ in self.stems:
            if len(stem_) > FAMILY:
                found.setdefault(stem_[:FAMILY], []).append(stem_)
        return found

    @kept
    def lines(self) -> frozenset[int]:
        """The lines of the table of wordings that the window has a word or turn of phrase of."""
        return frozenset[int]().union(*[self.wordings.lines_of(self._stems_of(one)) for one in self.window])

    def _stems_of(self, sentence: Sentence) -> frozenset[str]:
        return frozenset(sentence.stems) | _joined_verbs(sentence)

    def has(self, word: str, stem_: str, claim: Collection[str]) -> bool:
        """Tell whether a word of the claim is held; `claim` are the claim's own stems."""
        if stem_ in self.stems or self._has_wording(stem_, claim):
            return True
        if word[0].islower() and any(
            is_of_one_family(stem_, other) for other in self.beginnings.get(stem_[:FAMILY], ())
        ):
            return True
        if word[0].isupper() and self._has_in_other_script(word):
            return True
        rules = rules_of(self.page.language)
        if self.page.language == "de" and stem_.startswith("un") and stem_[2:] in self.stems and self._denies:
            return True  # "unbesetzt" for "nicht besetzt"
        if rules is not None and word[0].isupper() and rules.stem(word.lower()) in self.stems:
            return True  # an adverb opens the claim: "Zuletzt"
        if rules is None or self.page.language not in _COMPOUNDING:
            return False
        is_of_place = word[0].isupper() and stem_.endswith("er") and stem_[:-2] in self.stems  # "Berliner"
        return is_of_place or self._has_parts(word.lower(), rules) or self._has_compound(stem_, claim)

    @kept
    def _denies(self) -> bool:
        """Whether a sentence of the window denies anything."""
        negations = negations_of(self.page.language)
        return any(not negations.isdisjoint(sentence.forms) for sentence in self.window)

    def _has_wording(self, stem_: str, claim: Collection[str]) -> bool:
        """Tell whether another word or turn of phrase of a line stands there for a word, alone or in its phrase."""
        if not self.wordings.lines_of_word(stem_).isdisjoint(self.lines):
            return True
        phrases = self.wordings.phrases_with(stem_)
        return any(phrase.issubset(claim) and not lines.isdisjoint(self.lines) for phrase, lines in phrases)

    def has_name(self, word: str, stem_: str) -> bool:
        """Tell whether a word of a name is held as it is, or in the other script."""
        return stem_ in self.stems or self._has_in_other_script(word)

    def _has_in_other_script(self, word: str) -> bool:
        """Tell whether the window has a name in Latin letters for Cyrillic ones, or the other way round."""
        sound = sound_of(plain_word(word))
        return len(sound) >= _LEAST_SOUND and sound in self.sounds[not _is_cyrillic(word)]

    @kept
    def sounds(self) -> tuple[frozenset[str], frozenset[str]]:
        """What the window's names sound like, those in Latin letters first, then those in Cyrillic ones."""
        words = [sentence.text[word.start : word.end] for sentence in self.window for word in sentence.words]
        names = [word for word in words if word[0].isupper()]
        latin, cyrillic = (
            frozenset(sound_of(plain_word(word)) for word in names if _is_cyrillic(word) is is_cyrillic)
            for is_cyrillic in (False, True)
        )
        return latin, cyrillic

    def _has_parts(self, word: str, rules: WordRules) -> bool:
        """Tell whether the window has both parts of a compound: "Neubildung von Grundwasser"."""
        for first in self.stems:
            if len(first) >= _LEAST_PART and word.startswith(first) and len(word) >= len(first) + _LEAST_PART:
                rest = word[len(first) :]
                if any(self._has_part(rest.removeprefix(link), rules) for link in _LINKS if rest.startswith(link)):
                    return True
        return False

    def _has_part(self, word: str, rules: WordRules) -> bool:
        if len(word) < _LEAST_PART:
            return False
        stem_ = rules.stem(word)
        return stem_ in self.stems or not self.wordings.lines_of_word(stem_).isdisjoint(self.lines)

    def _has_compound(self, stem_: str, claim: Collection[str]) -> bool:
        """Tell whether a compound of the window ends with the word, or begins with it and ends with another of them."""
        if len(stem_) < _LEAST_PART:
            return False
        for compound in self.stems:
            rest = len(compound) - len(stem_)
            if rest < _LEAST_PART - 1:
                continue
            if compound.endswith(stem_) and not compound.startswith(_OTHER_RANK):
                return True
            if compound.startswith(stem_) and any(
                len(other) >= _LEAST_PART and other != stem_ and compound.endswith(other) for other in claim
            ):
                return True
        return False


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


def _joined_verbs(sentence: Sentence) -> frozenset[str]:
    """Give the stems of verbs joined with the particle that closes their clause: "kündigte … an" gives "ankündigt"."""
    return frozenset(verb for verbs in parted_verbs(sentence) for verb in verbs)


def parted_verbs(sentence: Sentence) -> list[list[str]]:
    """Give for each particle that closes a clause what it may make with the words of the clause, one of them a verb."""
    if sentence.language != "de" or _PARTICLES.isdisjoint(sentence.forms):
        return []
    found: list[list[str]] = []
    clause: list[str] = []
    words = sentence.words
    for at, (form, stem_) in enumerate(zip(sentence.forms, sentence.stems, strict=True)):
        closes = _CLAUSE_END.match(sentence.text, words[at].end) is not None
        if closes and form in _PARTICLES and clause:
            found.append([form + verb for verb in clause])
        elif sentence.text[words[at].start].islower():
            clause.append(stem_)
        if closes:
            clause = []
    return found
