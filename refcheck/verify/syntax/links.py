"""Which words of an English sentence belong together, and how: who does what to whom, where, and what describes what.

Decisions:
    2026-11-22: links are read in one pass over phrases, not by a full parser, and a phrase that could belong to two
    words is linked to both, because what is asked is only whether the page can mean what a claim says.
"""

from typing import NamedTuple

from refcheck.text.keeping import kept
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.groups import Verb


class Role:
    """How one word stands to another one: one of these, or the preposition between them."""

    DOER = "doer"
    OBJECT = "object"
    """What a verb is done to, the subject of a passive too."""
    DESCRIBES = "describes"
    OWNS = "owns"
    IS = "is"
    """What somebody or something is said to be, or is called beside its name."""
    LEADS_TO = "leads to"
    """A verb and the one that it governs: "wants" and "ban"."""
    JOINED = "joined"
    TIME = "time"
    LOOSE = "loose"
    """Beside each other, in no clear way."""


class Neighbour(NamedTuple):
    """A word linked to another one, its role, and whether it is the one that the other belongs to."""

    at: int
    role: str
    is_head: bool


class Links:
    """The links of a sentence: pairs of words with the roles of the second."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.pairs: dict[tuple[int, int], set[str]] = {}
        self.verbs: dict[int, Verb] = {}
        self.pronouns: set[int] = set()
        self.nouns: set[int] = set()
        self.plurals: set[int] = set()
        self.owned: dict[int, str] = {}
        self.definite: set[int] = set()

    def add(self, head: int, child: int, role: str) -> None:
        """Keep a link; one from a word to itself is none."""
        if head != child and head >= 0 and child >= 0:
            self.pairs.setdefault((head, child), set()).add(role)

    @kept
    def around(self) -> dict[int, list[Neighbour]]:
        """The neighbours of each word."""
        found: dict[int, list[Neighbour]] = {}
        for (head, child), roles in self.pairs.items():
            for role in sorted(roles):
                found.setdefault(head, []).append(Neighbour(child, role, is_head=False))
                found.setdefault(child, []).append(Neighbour(head, role, is_head=True))
        return found

    def of(self, at: int) -> list[Neighbour]:
        """Give the neighbours of a word."""
        return self.around.get(at, [])
