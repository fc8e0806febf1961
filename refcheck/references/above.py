"""What the notes above have named: a note that says no more than "Tanaka, Managing Decline." names that work again."""

import re
from collections import defaultdict
from collections.abc import Sequence

from refcheck.references.aliases import alias_of, find_aliases
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.matching import without_et_al
from refcheck.references.shortforms import part_name_and_title

_HEAD = re.compile(r"[^,“”„«»\"‘:(]{2,120}")
_CAPITALIZED = re.compile(r"\b[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ][\w’'-]+")
_FEWEST_WORDS = 2  # of a title behind a name that no note above begins with
_PAGE = re.compile(
    r",?\s(?:(?:pp?|S|s|с|at|n|ch|chap|art|para|vol)\.?\s?)?(?:\d{1,2}:)?[\divxlc]{1,6}(?:[-–—,]\s?\d{1,5}){0,4}\s?(?:ff?\.?)?\Z"
)
# "Ottoman Archives (BOA), …", then "BOA, Y.EE 9/12": another piece of the same archive.
_ACRONYM = re.compile(r"\(([A-ZÄÖÜÀ-Ý][A-Za-zÄÖÜäöü]{1,8})\)")
_OWN = re.compile(r"\b(?:1[5-9]|20)\d\d\b|://|www\.")
_LONGEST = 140
_LONGEST_PAGE = 60
_MOST_WORDS = 60
_MOST_OF_A_NAME = 20
_JOINING = frozenset(("and", "und", "et", "y", "e", "ve", "и"))


class Above:
    """The works of the notes so far: the words that they begin with, all their words, and names given for later."""

    def __init__(self) -> None:
        self._aliases: dict[str, set[str]] = defaultdict(set)  # by their first letters
        self._heads: set[str] = set()
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._unread: list[str] = []
        self._acronyms: set[str] = set()

    def learn(self, note: str) -> None:
        """Take in a note, for those below it."""
        for alias in find_aliases(note):
            self._aliases[alias[:1]].add(alias)
        self._unread.append(note)
        if "(" in note:
            self._acronyms.update(_ACRONYM.findall(note))

    def _catch_up(self) -> None:
        """Read the notes taken in, once one below may name them: in most lists none does."""
        for note in self._unread:
            head = _HEAD.match(note)
            if head is None or len(note) < len(head[0]) + 3:
                continue
            self._heads.update(fold_name(head[0]).split())
            for word in dict.fromkeys(fold_name(" ".join(_CAPITALIZED.findall(note[:300]))).split()):
                if len(self._by_name[word]) < _MOST_OF_A_NAME:
                    self._by_name[word].append(note)
        self._unread.clear()

    def names_shelf(self, part: str) -> bool:
        """Tell whether a part of a note is an archive's letters, brought in above, and a shelf mark."""
        letters, comma, rest = part.partition(",")
        return bool(comma) and letters in self._acronyms and len(rest) <= _LONGEST and any(map(str.isdecimal, rest))

    def names_again(self, part: str) -> bool:
        """Tell whether a part of a note is a name from above, alone or with words of its title, and a place at most."""
        bare = part.strip()
        if alias_of(bare, self._aliases.get(bare[:1], ())) is not None:
            return True
        if "://" in bare:
            return False
        bare = bare.rstrip(" .")
        if len(bare) > _LONGEST + _LONGEST_PAGE or not bare[:1].isupper():
            return False
        bare = _PAGE.sub("", bare)
        if len(bare) > _LONGEST or _OWN.search(bare):
            return False
        author, rest = part_name_and_title(bare)
        name, title = fold_name(without_et_al(author)).split(), fold_name(rest).split()
        if not name or (not title and len(name) > 1):
            return False
        self._catch_up()
        if name[-1] not in self._heads and len(title) < _FEWEST_WORDS:
            return False
        asked = {*title, *(set(name) - _JOINING)}
        return any(asked.issubset(_words_of(note)) for note in self._by_name.get(name[-1], ()))


def _words_of(note: str) -> Sequence[str]:
    return fold_name(note[:600]).split()[:_MOST_WORDS]
