"""What a mention is: somebody or something named in a stretch of text that may speak."""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.claims.vocabulary.tokens import Token
from refcheck.datatypes.making import quickly_made


class Kind(StrEnum):
    """What a mention is, as far as its words tell."""

    PERSON = "person"
    LIKELY = "likely"
    SURNAME = "surname"
    BODY = "body"
    WORD = "word"
    PLACE = "place"
    ROLE = "role"
    NOUN = "noun"
    PRONOUN = "pronoun"
    SELF = "self"


PEOPLE = frozenset({Kind.PERSON, Kind.LIKELY, Kind.SURNAME})


@quickly_made
@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something that may speak, by the tokens of its segment.

    `first` to `last` are the phrase with its complement, `past` is behind its apposition. `phrase` is what names
    the speaker in it.
    """

    first: int
    last: int
    past: int
    start: int
    phrase: str
    kind: Kind
    is_possessive: bool = False
    has_role: bool = False
    is_fused: bool = False
    article: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text outside quotation marks, with its tokens and mentions."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
