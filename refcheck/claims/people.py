"""The people of a piece in the order they are named, for full names and for what "he" and "she" stand for."""

from bisect import bisect_left

from refcheck.claims.names import FoundName, NameIndex, find_names, gender_of
from refcheck.claims.running import RunningText
from refcheck.claims.speech import PRONOUNS_ANY, PRONOUNS_HE, PRONOUNS_SHE

_REACH = 1500  # code points back to a pronoun's person; farther back it would be a guess


class People:
    """Every naming of a person in the running text, each with the fullest form that the piece gives."""

    def __init__(self, running: RunningText) -> None:
        names = [name for passage in running.passages for name in find_names(running.text, passage.start, passage.end)]
        self._index = NameIndex(names)
        people = {person.text for person in self._index.people}
        self._namings: list[tuple[int, str]] = []
        for name in names:
            full = self._index.full_form(name.text)
            if name.is_person or full in people:
                self._namings.append((name.start, full))
        self._starts = [start for start, _ in self._namings]

    def full_form(self, name: str) -> str:
        """Give the full name behind a surname, where the piece gives exactly one."""
        return self._index.full_form(name)

    def behind(self, pronoun: str, position: int) -> str | None:
        """Give the person last named before `position` that `pronoun` can stand for."""
        lowered = pronoun.lower()
        wanted = "he" if lowered in PRONOUNS_HE else "she" if lowered in PRONOUNS_SHE else None
        if wanted is None and lowered not in PRONOUNS_ANY:
            return None
        for at in range(bisect_left(self._starts, position) - 1, -1, -1):
            start, name = self._namings[at]
            if position - start > _REACH:
                return None
            gender = gender_of(name)
            if wanted is None or gender is None or gender == wanted:
                return name
        return None

    def only_behind(self, pronoun: str, position: int) -> str | None:
        """Give the person behind `pronoun` where no other person named shortly before could be meant."""
        person = self.behind(pronoun, position)
        if person is None:
            return None
        nearby = self.named_in(position - _REACH // 2, position)
        wanted = "she" if pronoun.lower() in PRONOUNS_SHE else "he"
        fitting = {name for name in nearby if gender_of(name) in {None, wanted}}
        return person if fitting <= {person} else None

    def named_in(self, start: int, end: int) -> tuple[str, ...]:
        """Give the people named in `text[start:end]`, each once, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(dict.fromkeys(name for _, name in self._namings[first:last]))


__all__ = ["FoundName", "People"]
