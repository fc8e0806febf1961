"""The one Protocol of judges, and what they answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Stance(StrEnum):
    """How a page stands to a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a judge thinks, and the page's own words that it rests on."""

    stance: Stance
    quote: str = ""


class Judge(Protocol):
    """Reads a claim and passages of one page."""

    @property
    def name(self) -> str:
        """The judge's name, as the report gives it."""
        ...

    def judge(self, claim: str, passages: Sequence[str]) -> Opinion | None:
        """Give an opinion, None where none could be had."""
        ...
