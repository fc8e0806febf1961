"""Whom a phrase or pronoun means: a full name, the holder of a role, the people behind "they", the body behind "it"."""

import re

from refcheck.claims.running import RunningText
from refcheck.claims.speaking.definite_roles import DefiniteRoles
from refcheck.claims.speaking.noun_phrases import starts_with_person
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.speaker_names import speaker_in
from refcheck.claims.speaking.speakers import subject_before
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.german_names import in_nominative
from refcheck.claims.vocabulary.roles import ROLE_NOUNS
from refcheck.claims.vocabulary.russian_names import body_in_locative, nominative
from refcheck.claims.vocabulary.speech import SPEAKER_PRONOUNS

MEMORY = 800  # code points for which a verb without subject means whoever spoke last
_LONGEST_LEAD = 160  # a longer sentence is about more than who speaks next
_INDEFINITE = re.compile(r"^(?:an?|one|another|his|her|their)\s|[’']s?\s", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s(?:at|of|for|from|in|with|on)\s")
_THEY = frozenset({"they", "ils", "elles", "ellos", "ellas", "eles", "elas", "они", "onlar"})
_SEVERAL = re.compile(r"[^\W\d_]{3}s\b|\b(?:people|police|men|women|and|et|y|e|и|und|ve)\b|[иы]\b")
_PAIR = re.compile(r"(?P<first>[^,]{2,60}?) (?P<and>and|und|et|y|e|ve|и|&) (?P<second>[A-ZÀ-ÞА-Я][^,]{1,60})")
_PRONOUN_BEHIND = re.compile(r"[^.;“”\"]*?\b(she|her|he|his)\b")
_NEAR_PRONOUN = 60
_INITIAL_LAST = re.compile(r"[^\W\d_]{2}\s[^\W\d_a-zß-ÿа-я]$")


class Referents:
    """Finds whom the speakers' phrases of one running text mean."""

    def __init__(self, running: RunningText, people: People) -> None:
        self._text = running.flat
        self._people = people
        self._is_german = running.language == "de"
        self._roles = DefiniteRoles(people, running.language, running.flat)

    def named(self, phrase: str, position: int) -> str | None:
        """Give whom a phrase names: people by their full names, a role with an article by who holds it."""
        listed = in_nominative(phrase) if self._is_german else phrase
        name = body_in_locative(phrase) or speaker_in(listed)
        if pair := _PAIR.fullmatch(name):
            first, second = (self._people.full_form(part) for part in (pair["first"], pair["second"]))
            return f"{first} {pair['and']} {second}"
        full = self._people.full_form(name + "." if _INITIAL_LAST.search(name) else name)
        if full == name and not starts_with_person(name):
            return self.holder(phrase, position) or name or None
        return full or None

    def holder(self, phrase: str, position: int) -> str | None:
        """Give the person or body whom "the minister" or "the college" means, where the piece named one before."""
        return self._roles.behind(phrase, position, self._gender_told(position))

    def near_holder(self, phrase: str, position: int) -> tuple[str, tuple[str, ...]] | None:
        """Give the person whom a role may mean that the piece gives nobody, with what tells."""
        return self._roles.near(phrase, position, self._gender_told(position))

    def _gender_told(self, position: int) -> str | None:
        pronoun = _PRONOUN_BEHIND.match(self._text, position, position + _NEAR_PRONOUN)
        return "she" if pronoun and pronoun[1] in {"she", "her"} else "he" if pronoun else None

    def several(self, pronoun: str, position: int) -> str:
        """Give the people behind "they": the plural subject of their sentence or of the one before."""
        if pronoun.lower() not in _THEY:
            return pronoun
        for sentence in (self._people.sentence_of(position), self._people.sentence_before(position)):
            start, end = sentence or (position, position)
            subject = subject_before(self._text, start, min(end, position)) if start < position else None
            if subject and _SEVERAL.search(subject.phrase) and not SPEAKER_PRONOUNS.match(subject.phrase):
                return self.named(subject.phrase, start) or pronoun
        return pronoun

    def body(self, position: int, last: tuple[int, str] | None) -> str | None:
        """Give the body that "it said" stands for: what the sentence before is about, or who spoke last."""
        before = self._people.sentence_before(position)
        subject = subject_before(self._text, *before) if before else None
        if subject and not starts_with_person(subject.phrase) and not SPEAKER_PRONOUNS.match(subject.phrase):
            return self.named(subject.phrase, before[0] if before else position)
        body = self._people.body_in(*before) if before else None
        if body:
            return body
        is_body = last is not None and not starts_with_person(last[1])
        return last[1] if last and is_body and position - last[0] < MEMORY else None

    def person(self, pronoun: str, position: int) -> str:
        """Give the person behind a pronoun, or the role that the sentence before is about: "His neighbour nodded."."""
        before = self._people.sentence_before(position)
        if before is not None and before[1] - before[0] < _LONGEST_LEAD:
            subject = subject_before(self._text, *before)
            role = speaker_in(subject.phrase) if subject else ""
            last_word = _COMPLEMENT.split(role, maxsplit=1)[0].rpartition(" ")[2]
            is_person = last_word in ROLE_NOUNS and last_word not in BODY_NOUNS
            is_new = bool(subject and _INDEFINITE.search(subject.phrase)) and not self._people.has_subject_in(*before)
            if is_person and (is_new or not self._people.is_named_in(*before)):
                return role
        return nominative(self._people.behind(pronoun, position) or pronoun)
