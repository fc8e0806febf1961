"""The people of a piece in the order they are named, for full names and for what "he" and "she" stand for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from refcheck.claims.running import RunningText
from refcheck.claims.speaking.bodies import find_bodies
from refcheck.claims.speaking.descriptions import Description, describe
from refcheck.claims.speaking.name_places import is_evident_person, is_oblique, speaks
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.vocabulary.given_names import gender_of
from refcheck.claims.vocabulary.name_index import NameIndex
from refcheck.claims.vocabulary.name_leads import LEADS
from refcheck.claims.vocabulary.name_words import NOT_PEOPLE
from refcheck.claims.vocabulary.names import LEADING_ARTICLES, FoundName, find_names
from refcheck.claims.vocabulary.places import PLACES
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.russian_names import nominative, stands_in_genitive
from refcheck.claims.vocabulary.speech import PRONOUNS_HE, PRONOUNS_SHE
from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span

_REACH = 1500  # code points back to a pronoun's person; farther back it would be a guess
_FAR = 4000  # code points back to who was introduced by an office
_MOST_BESIDE = 20  # people looked at
_BESIDE = 12  # code points between a name and what somebody is: ", Jean Petit", " à la mer, "
_SENTENCES = 5
_WEAK_SENTENCES = 2  # in which a surname alone may be whom a pronoun means
_SURNAME_GOES_ON = re.compile(r"[’']s\s[a-z]|,\s[a-z]|\s[a-z]")
_PRONOUNS = PRONOUNS_HE | PRONOUNS_SHE | {"ihnen", "ona", "onlara", "o", "sie", "loro", "es", "man"}
_SMALL_WORD = re.compile(r"\b[a-zß-ÿа-я]{2,}\b")
_PARTICIPLE = re.compile(r"^\w+(?:t|ed|ing|ée?s?|ad[oa]|at[oa])$")


@quickly_made
@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a person, by the fullest form that the piece gives."""

    start: int
    name: str
    is_subject: bool


class People:
    """Every naming of a person in the running text, each with the fullest form that the piece gives.

    A capitalised pair of words counts as a person only on evidence: a title or role before it, a
    given name in it, a reporting verb beside it, an age or a relative clause behind it, or its last
    word alone elsewhere.
    """

    def __init__(self, running: RunningText, quoted: Sequence[Span]) -> None:
        self._running = running
        self._sentences = [sentence for passage in running.passages for sentence in passage.sentences]
        self._sentence_starts = [start for start, _ in self._sentences]
        names = [
            name for passage in running.passages for name in find_names(running.masked, passage.start, passage.end)
        ]
        cut = LEADS.get(running.language or "")
        names = [cut(name) for name in names] if cut else names
        names = [_listed(running.masked, name) if name.text[0] >= "А" else name for name in names]
        self._index = NameIndex(names)
        self._own = {
            name.text
            for name in names
            if name.gender and gender_of(self._index.full_form(name.text)) not in {None, name.gender}
        }
        self._described = {name.start: describe(running.flat, name, *self._sentence_at(name.start)) for name in names}
        alone = {name.text for name in names if " " not in name.text}
        evident = {
            self.full_form(name.text)
            for name in names
            if is_evident_person(running.masked, name, is_kin=self._described[name.start].is_kin)
            or (name.is_person and name.text.split()[-1] in alone)
        }
        self._namings = [
            Naming(
                name.start,
                full,
                not name.is_possessive and not is_oblique(running.masked, name, self._sentence_at(name.start)[0]),
            )
            for name, full in ((name, self.full_form(name.text)) for name in names)
            if full in evident and not _holds(quoted, name.start)
        ]
        self._known = evident
        self._genders: dict[str, str] = {}
        for name in names:
            if gender := name.gender or self._described[name.start].gender:
                self._genders.setdefault(self.full_form(name.text), gender)
        self._weak = [
            Naming(name.start, name.text, is_subject=True)
            for name in names
            if self._may_be_person(name) and not _holds(quoted, name.start)
        ]
        self._weak_starts = [naming.start for naming in self._weak]
        self.bodies = find_bodies(running.flat, names)
        self._starts = [naming.start for naming in self._namings]
        self._places_of: dict[str, list[int]] = {}
        for naming in self._namings:
            self._places_of.setdefault(naming.name, []).append(naming.start)

    def full_form(self, name: str) -> str:
        """Give the one full name that the piece gives behind a surname; "Lord Hartley" is not Emma Hartley."""
        return name if name in self._own else self._index.full_form(name)

    def behind(self, pronoun: str, position: int) -> str | None:
        """Give the person that `pronoun` stands for: the subject of the nearest sentence that has a fitting one."""
        wanted = _gender(pronoun)
        fallback: str | None = None
        weak: str | None = None
        for index, (start, end) in enumerate(self._sentences_back(position)):
            inside = [
                n
                for n in self._namings_in(start, min(end, position))
                if wanted is None or self.gender_of(n.name) in {None, wanted}
            ]
            subject = next((naming.name for naming in inside if naming.is_subject), None)
            if subject:
                return subject
            if inside and fallback is None:
                fallback = inside[-1].name
            if index < _WEAK_SENTENCES and not fallback and weak is None:
                weak = self._surname_in(start, min(end, position))
        if wanted is None:
            return fallback or weak
        return fallback or weak or self.only_near(position, _REACH, wanted)

    def named_beside(self, words: str, position: int) -> str | None:
        """Give who was last named right behind or before the very words: "Le ministre de l’intérieur, Jean Petit,"."""
        for naming in reversed(self._namings_in(position - _FAR, position)[-_MOST_BESIDE:]):
            start, end = naming.start - len(words) - _BESIDE, naming.start + len(naming.name) + len(words) + _BESIDE
            if words in self._running.flat[max(0, start) : min(end, position)]:
                return naming.name
        return None

    def times_named(self, name: str, before: int) -> int:
        """Give how often the piece names a person before a place."""
        return bisect_left(self._places_of.get(name, ()), before)

    def is_named(self, name: str, start: int, end: int) -> bool:
        """Tell whether the piece names a person there."""
        return any(naming.name == name for naming in self._namings_in(start, end))

    def last_named(self, name: str, before: int) -> int:
        """Give where the piece named a person last before a place, or 0."""
        places = self._places_of.get(name, ())
        at = bisect_left(places, before)
        return places[at - 1] if at else 0

    def _surname_in(self, start: int, end: int) -> str | None:
        """Give the surname that begins the sentence there, of somebody whose full name the piece never gives."""
        inside = self._weak[bisect_left(self._weak_starts, start) : bisect_left(self._weak_starts, end)]
        return inside[0].name if inside and not self._is_word(inside[0].name) else None

    def _is_word(self, name: str) -> bool:
        """Tell whether the piece has the word with a small letter, too: "Asked if that was all, she said …"."""
        lowered = name.lower()
        return lowered in REPORTING_VERBS or lowered in self._small_words

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return frozenset(_SMALL_WORD.findall(self._running.masked))

    def _may_be_person(self, name: FoundName) -> bool:
        """Tell whether a name that begins a sentence may be a person's: "Webster’s answer", "Lemeyo Abon was"."""
        if (
            (" " in name.text and not name.is_person)
            or name.text.lower() in _PRONOUNS
            or name.text in PLACES
            or name.text in LEADING_ARTICLES
            or name.text in NOT_PEOPLE
            or name.text.isupper()
            or is_role(name.text)
        ):
            return False
        if _PARTICIPLE.search(name.text) and self._running.masked.startswith(",", name.end):
            return False
        start, _ = self._sentence_at(name.start)
        behind = _SURNAME_GOES_ON.match(self._running.masked, name.start + len(name.text))
        return (
            behind is not None and (name.start - start < 2 or speaks(self._running.masked, name)) and not name.is_titled
        )

    def body_in(self, start: int, end: int) -> str | None:
        """Give the body named there, where it is one: "For decades the British Museum’s answer was no"."""
        at = bisect_left(self.bodies, (start, ""))
        inside = {name for place, name in self.bodies[at : at + 5] if place < end and " " in name}
        return inside.pop() if len(inside) == 1 else None

    def sentence_of(self, position: int) -> Span | None:
        """Give the sentence that holds `position`."""
        at = bisect_right(self._sentence_starts, position) - 1
        return self._sentences[at] if at >= 0 else None

    def sentence_before(self, position: int) -> Span | None:
        """Give the sentence before the one that holds `position`, where it is near."""
        at = bisect_left(self._sentence_starts, position) - 2
        return self._sentences[at] if at >= 0 and position - self._sentences[at][1] < _REACH // 5 else None

    def described(self) -> Iterator[tuple[Naming, Description]]:
        """Give each naming of a person that a role, an age or kinship stands beside, in the order of the text."""
        for naming in self._namings:
            description = self._described[naming.start]
            if description.roles or description.age:
                yield naming, description

    def only_near(self, position: int, reach: int, gender: str | None) -> str | None:
        """Give the one person of that gender who is named within `reach` before `position`."""
        near = {naming.name: self.gender_of(naming.name) for naming in self._namings_in(position - reach, position)}
        sure = [name for name, of in near.items() if of == gender] if gender else []
        fitting = sure or [name for name, of in near.items() if gender is None or of is None]
        return fitting[0] if len(fitting) == 1 else None

    def named_before(self, position: int, gender: str | None) -> str | None:
        """Give the person whom "the young woman" means: whom "she" would mean there."""
        return self.behind({"she": "she", "he": "he"}.get(gender or "", ""), position)

    def has_subject_in(self, start: int, end: int) -> bool:
        """Tell whether a person is named there who is no mere object of a preposition."""
        return any(naming.is_subject for naming in self._namings_in(start, end))

    def knows(self, name: str) -> bool:
        """Tell whether the piece names a person so."""
        return name in self._known

    def is_named_in(self, start: int, end: int) -> bool:
        """Tell whether a person is named there."""
        return bool(self._namings_in(start, end))

    def only_behind(self, pronoun: str, position: int) -> str | None:
        """Give the person behind `pronoun` where no other person named shortly before could be meant."""
        person = self.behind(pronoun, position)
        if person is None:
            return None
        wanted = _gender(pronoun)
        nearby = self._namings_in(position - _REACH // 2, position)
        fitting = {naming.name for naming in nearby if wanted is None or self.gender_of(naming.name) in {None, wanted}}
        return person if fitting <= {person} else None

    def gender_of(self, name: str) -> str | None:
        return gender_of(name) or self._genders.get(name)

    def _sentence_at(self, position: int) -> Span:
        at = bisect_right(self._sentence_starts, position) - 1
        return self._sentences[at] if at >= 0 else (position, position)

    def _sentences_back(self, position: int) -> Iterator[Span]:
        at = bisect_left(self._sentence_starts, position) - 1
        for index in range(at, max(at - _SENTENCES, -1), -1):
            if position - self._sentences[index][1] > _REACH:
                return
            yield self._sentences[index]

    def _namings_in(self, start: int, end: int) -> Sequence[Naming]:
        return self._namings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _listed(text: str, name: FoundName) -> FoundName:
    """Give a Russian name in the nominative."""
    return replace(name, text=nominative(name.text, is_genitive=stands_in_genitive(text, name.start)))


def _gender(pronoun: str) -> str | None:
    lowered = pronoun.lower()
    if lowered in PRONOUNS_HE:
        return "he"
    return "she" if lowered in PRONOUNS_SHE or lowered == "sie" else None


def _holds(spans: Sequence[Span], offset: int) -> bool:
    at = bisect_left(spans, offset + 1, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]
