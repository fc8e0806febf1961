"""`Wording`: the kinds of words of which a language puts together that a page is not there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One language's words, each kind as one string."""

    nouns: str
    weak: str = ""
    negations: str = ""
    verbs: str = ""
    missing: str = ""
    agents: str = ""
    fillers: str = ""
    is_spaced: bool = True
