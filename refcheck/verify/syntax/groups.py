"""The kinds of phrases, and where one of a noun or a verb begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from refcheck.verify.syntax.tagging import Token

NOUNS = frozenset("NN NNS NNP NNPS CD PRP EX".split())
MODIFIERS = frozenset("JJ JJR JJS PDT".split())
OPENING = frozenset("DT PRP$ WP$ PDT".split())
VERBS = frozenset("VB VBD VBN VBP VBZ VBG MD".split())
BE = frozenset("is are was were be been being am 's isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
ADVERBS = frozenset("RB RBR RBS".split())
"""Tags and forms by what they do in a phrase."""


class Kind(StrEnum):
    """What a phrase is."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    PREPOSITION = "preposition"
    JOINING = "joining"
    """ "and", "or", "but"."""
    CLAUSE = "clause"
    """A word that opens a clause of its own: "that", "because", "while"."""
    RELATIVE = "relative"
    COMMA = "comma"
    BREAK = "break"
    """A sign that parts more than a comma does."""


@dataclass(slots=True)
class Phrase:
    """A phrase: its words by their numbers in the sentence, and the one that stands for all."""

    kind: Kind
    form: str
    words: list[int] = field(default_factory=list)
    head: int = -1
    tag: str = ""
    modifiers: list[tuple[int, int]] = field(default_factory=list)
    """Pairs of a word and the one that it describes."""
    owners: list[tuple[int, int]] = field(default_factory=list)
    """Pairs of an owner and what it owns: "the city's code"."""
    verbs: list["Verb"] = field(default_factory=list)
    is_pronoun: bool = False
    is_definite: bool = False
    is_time: bool = False
    is_whose: bool = False
    owner: str = ""
    """The pronoun that owns it: "its", "his"."""


@dataclass(slots=True)
class Verb:
    """A verb of a group: where it stands, and how the words before it in the group bend it."""

    at: int
    tag: str
    is_passive: bool = False
    is_denied: bool = False
    modal: str = ""
    is_finite: bool = False
    is_infinitive: bool = False
    opener: str = ""
    """The word that opens its clause: "if", "because"."""


def opens_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb group begins at a token."""
    tag = tokens[at].tag
    if tag == "TO":
        after = at + 1
        while after < len(tokens) and tokens[after].tag in ADVERBS:
            after += 1
        return after < len(tokens) and tokens[after].tag == "VB"
    if tag in ("VBN", "VBG", "VBD"):
        return not describes(tokens, at)
    if tag in ADVERBS and tokens[at].form in ("not", "never", "n't"):
        return at + 1 < len(tokens) and tokens[at + 1].tag in VERBS
    return tag in VERBS


def describes(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle stands before a noun that it describes: "the recommended limit", "faulty wiring"."""
    before = tokens[at - 1].tag if at else ""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if tokens[at].form in BE | HAVE | DO:
        return False
    if before in ("DT", "PRP$", "POS", "JJ", "CD", "JJS", "WP$"):
        return following in ("NN", "NNS", "NNP", "JJ", "CD") or (tokens[at].tag == "VBG" and before != "CD")
    return before == "IN" and following in ("NN", "NNS") and tokens[at].tag != "VBG"


def opens_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun phrase begins at a token."""
    tag = tokens[at].tag
    if tag in NOUNS or tag in ("PRP$", "WP$"):
        return True
    if tag in ("DT", "PDT"):
        return True
    if tag in ("VBN", "VBG", "VBD"):
        return describes(tokens, at)
    if tag in MODIFIERS:
        after = at + 1
        while after < len(tokens) and (tokens[after].tag in MODIFIERS or tokens[after].tag == "CC"):
            if tokens[after].tag == "CC" and (after + 1 >= len(tokens) or tokens[after + 1].tag not in MODIFIERS):
                return False
            after += 1
        return after < len(tokens) and tokens[after].tag in ("NN", "NNS", "NNP", "NNPS", "CD", "VBG")
    return False
