"""The full form of a name that a piece gives short."""

import re

from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.names import FoundName
from refcheck.claims.vocabulary.places import PLACES
from refcheck.text.keeping import Known

_INITIAL = re.compile(r"[^\W\d_]\.")
_MOST_NAMESAKES = 20  # with more people of one name, none is the one meant


class NameIndex:
    """The people of a piece: full names by their last word, as far as that is unambiguous so far."""

    def __init__(self, names: list[FoundName]) -> None:
        self.people = [name for name in names if name.is_person]
        self._titled = {name.text for name in names if name.is_titled}
        self._full: dict[str, dict[str, None]] = {}
        for person in self.people:
            for word in {person.text.split()[-1], person.text.split()[0]}:
                self._full.setdefault(word, {})[person.text] = None
        self.full_form = Known(self._find_full_form, most=len(names) + 1_000, longest=1_000).__getitem__
        """Gives the one full name that a name is the last part of, or the given name; else the name itself."""

    def _find_full_form(self, name: str) -> str:
        words = name.split()
        if not words:
            return name
        if len(self._full.get(words[-1], {})) > _MOST_NAMESAKES:
            return name
        if len(words) == 2 and _INITIAL.fullmatch(words[0]):
            return self._behind_initial(words[0], words[1]) or name
        candidates = [full for full in self._full.get(words[-1], {}) if full.endswith(" " + name) or full == name]
        longest = [full for full in candidates if len(full.split()) > len(words)]
        if not candidates and len(words) == 1:
            return self._behind_given(name) or name
        return longest[0] if len(longest) == 1 else name

    def _behind_given(self, name: str) -> str | None:
        """Give the one full name behind "Harriet"; behind "Pope Francis" or "Florence" there is none."""
        if name in self._titled or name in PLACES or not is_given_name(name):
            return None
        fitting = [full for full in self._full.get(name, {}) if full.startswith(name + " ")]
        return fitting[0] if len(fitting) == 1 else None

    def _behind_initial(self, initial: str, surname: str) -> str | None:
        """Give the one full name behind "J. Hartwell", and behind French "M. Hartwell", which is no initial."""
        fitting = [
            full
            for full in self._full.get(surname, {})
            if full.endswith(" " + surname) and len(full.split()[0].rstrip(".")) > 1
        ]
        fitting = [full for full in fitting if full[0] == initial[0]] or (fitting if initial == "M." else [])
        return fitting[0] if len(fitting) == 1 else None
