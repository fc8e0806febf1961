"""The words that the news of a language other than English uses for one another, and those that turn a statement.

The tables are `data/wordings/<language>.txt`, written by hand; `lexicon` has those of English.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from refcheck.text.word_rules import WordRules, rules_of
from refcheck.verify.claims.foreign.families import FAMILY, is_of_one_family
from refcheck.verify.claims.reading.sentence import Sentence

_SMALL = ("preposition", "agent", "of", "article", "against", "pronoun", "bind")
_UMLAUT = re.compile("[äöü]")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")

Phrase = frozenset[str]
"""The stems of a turn of phrase, small words left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """The table of one language, all words as stems where nothing else is said.

    `groups` says in which lines a word stands, `beginnings` which of them begin alike, `phrases` in which lines a turn
    of phrase stands. `telling` words say who says something and not what; `unsure` ones make less than a fact of it,
    `unsure_forms` are those as they are written, for "würde" has the stem of "wurde"; `whole` ones make more of it.
    `small` are the lists of small words by their name, folded; `turns` gives the words that turn a statement round
    when they stand in the place of another.
    """

    groups: Mapping[str, frozenset[int]]
    beginnings: Mapping[str, list[str]]
    phrases: Mapping[Phrase, frozenset[int]]
    telling: frozenset[str]
    unsure: frozenset[str]
    unsure_forms: frozenset[str]
    unsure_phrases: tuple[Phrase, ...]
    whole: frozenset[str]
    small: Mapping[str, frozenset[str]]
    turns: Mapping[str, frozenset[str]]

    def are(self, name: str) -> frozenset[str]:
        """Give the small words of a list, none where the language has no such list."""
        return self.small.get(name, frozenset())

    def lines_of_word(self, stem_: str) -> frozenset[int]:
        """Give the lines of a word, or of the words of its family where it has none of its own."""
        lines = self.groups.get(stem_)
        if lines is None and len(stem_) > FAMILY:
            family = [word for word in self.beginnings.get(stem_[:FAMILY], ()) if is_of_one_family(stem_, word)]
            lines = frozenset[int]().union(*[self.groups[word] for word in family])
        return lines or frozenset()

    def lines_of(self, stems: Collection[str]) -> frozenset[int]:
        """Give the lines that words of a sentence stand in, alone or as a turn of phrase."""
        known = frozenset(stems)
        found = [self.lines_of_word(stem_) for stem_ in known]
        found += [lines for phrase, lines in self.phrases.items() if phrase <= known]
        return frozenset().union(*found)

    def phrases_with(self, stem_: str) -> list[tuple[Phrase, frozenset[int]]]:
        """Give the turns of phrase that a word is a part of, with their lines."""
        return [(phrase, lines) for phrase, lines in self.phrases.items() if stem_ in phrase]

    def unsure_of(self, sentence: Sentence) -> frozenset[str]:
        """Give the words by which a sentence tells less than a fact."""
        stems = frozenset(sentence.stems)
        found = frozenset[str]().union(*[phrase for phrase in self.unsure_phrases if phrase <= stems])
        if not self.unsure.isdisjoint(stems):
            words = zip(sentence.words, sentence.stems, strict=True)
            small = {stem_ for word, stem_ in words if sentence.text[word.start].islower()}
            found |= self.unsure & (small if sentence.language == "de" else stems)  # "planen" is, "die Pläne" are not
        return found | self.unsure_forms.intersection(_PLAIN_WORD.findall(sentence.text.lower()))


@cache
def wordings_of(language: str) -> Wordings:
    """Give the table of a language by its two-letter code; an empty one where there is none."""
    rules = rules_of(language)
    lists: dict[str, list[str]] = {}
    lines: list[list[str]] = []
    for line in _lines(language) if rules is not None else ():
        name, colon, listed = line.partition(": ")
        if colon:
            lists.setdefault(name, []).append(listed)
        else:
            lines.append(line.split())
    words: dict[str, set[int]] = {}
    phrases: dict[Phrase, set[int]] = {}
    for number, line_ in enumerate(lines):
        for item in line_:
            if "_" not in item:
                words.setdefault(next(iter(_stems([item], rules, small=True))), set()).add(number)
            elif stems := _stems_of_phrase(item.split("_"), rules):
                phrases.setdefault(stems, set()).add(number)
    unsure = _items(lists, "unsure")
    turns: dict[str, set[str]] = {}
    for pair in ";".join(lists.get("turn", ())).split(";"):
        both = _stems(pair.split(), rules, small=True)
        for word in both:
            turns.setdefault(word, set()).update(both - {word})
    beginnings: dict[str, list[str]] = {}
    for stem_ in words:
        beginnings.setdefault(stem_[:FAMILY], []).append(stem_)
    return Wordings(
        beginnings=beginnings,
        groups={stem_: frozenset(numbers) for stem_, numbers in words.items()},
        phrases={phrase: frozenset(numbers) for phrase, numbers in phrases.items()},
        telling=_stems(_items(lists, "telling"), rules, small=True),
        unsure=_stems((item for item in unsure if "_" not in item and not _UMLAUT.search(item)), rules, small=True),
        unsure_forms=frozenset(item for item in unsure if _UMLAUT.search(item)),
        unsure_phrases=tuple(_stems(item.split("_"), rules, small=True) for item in unsure if "_" in item),
        whole=_stems(_items(lists, "whole"), rules, small=True),
        small={name: frozenset(map(rules.fold, _items(lists, name))) for name in _SMALL} if rules else {},
        turns={word: frozenset(others) for word, others in turns.items()},
    )


def _items(lists: Mapping[str, list[str]], name: str) -> list[str]:
    return " ".join(lists.get(name, ())).split()


def _stems(words: Iterable[str], rules: WordRules | None, *, small: bool = False) -> frozenset[str]:
    """Give the stems of words, those of small words only where they are asked for."""
    if rules is None:
        return frozenset()
    return frozenset(rules.stem(word) for word in words if small or rules.fold(word) not in rules.function_words)


def _stems_of_phrase(words: list[str], rules: WordRules | None) -> frozenset[str]:
    """Give the stems of a turn of phrase, with its small words only where they make it: "stimmen gegen", "pro Jahr"."""
    telling = _stems(words, rules)
    return telling if len(telling) > 1 else _stems(words, rules, small=True)


def _lines(language: str) -> list[str]:
    table = files("refcheck.data").joinpath("wordings").joinpath(f"{language}.txt")
    if not table.is_file():
        return []
    return [line for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
