"""Record, for each quotation of the gold drafts, all who may have spoken it and who did."""

import random
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from refcheck.claims import find_statements
from refcheck.claims.quoting import quotations
from refcheck.claims.speaking.choice import Choice, Chooser
from refcheck.claims.speaking.noun_phrases import without_article
from refcheck.claims.speaking.options import Option
from refcheck.claims.speaking.scenes import Place
from refcheck.claims.speaking.speakers import Attribution
from tests.unit.claims.claims_builders import marked_draft

WAYS = {"alone": 1.0, "ruled": 0.75, "misled": 0.25}
"""How the patterns' answer is told, and how much a quotation told so weighs.

The patterns were made with the gold drafts in sight and err there far less than elsewhere, so most is learned
without them, and a part with a wrong answer from them.
"""


@dataclass(slots=True)
class Example:
    """One quotation: the options there, the speakers that are right; `is_quotation` is False for scare quotes."""

    options: list[Option]
    speakers: frozenset[str | None] | None
    is_quotation: bool
    weight: float
    rule: str
    place: Place
    chooser: Chooser
    is_adjective: bool | None = None


def record(cases: Iterator[Mapping[str, Any]], seed: int) -> list[Example]:
    """Run the claims stage over the cases, each quotation given its right speaker, and keep what it saw."""
    found: list[Example] = []
    for case in cases:
        gold: dict[str, list[frozenset[str | None] | None]] = {}
        loose = case.get("loose_speakers", ())
        for index, quotation in enumerate(case["quotations"]):
            speakers = None if index in loose else frozenset(map(_folded_name, _speakers(quotation)))
            gold.setdefault(_folded(quotation["text"]), []).append(speakers)
        either = {_folded(text) for text in case.get("scare_or_quote", ())}
        document, bibliography = marked_draft(
            case["text"].strip(), kinds=case.get("blocks", ()), markers=case.get("markers", ())
        )
        with _recording(found, gold, either, random.Random(seed)):
            find_statements(document, bibliography)
    return found


def named(name: str | None) -> str | None:
    """Give a name as the gold names are compared with it."""
    return _folded_name(name)


@contextmanager
def _recording(
    found: list[Example],
    gold: dict[str, list[frozenset[str | None] | None]],
    either: set[str],
    rng: random.Random,
) -> Iterator[None]:
    """Put a chooser that knows the answers in the place of the one that weighs."""

    class Recorder(Chooser):
        def choose(self, place: Place, rule: Attribution | None, tag: str) -> Choice:
            words = _folded(self._text[place.outer[0] : place.outer[1]])
            known = _take(gold, words)
            is_open = words in either
            speakers = known[0] if known else None
            self.seen: list[Example] = []
            options = self._options.options(place, None, tag)
            wrong = [
                r
                for option in options
                for r in option.readings
                if r.attribution and named(r.name) not in (speakers or ())
            ]
            rules = {"alone": None, "ruled": rule, "misled": rng.choice(wrong).attribution if wrong else None}
            for way, weight in WAYS.items():
                said = rules[way]
                told = self._options.options(place, said, tag) if said else options
                self.seen.append(Example(told, speakers, bool(known), weight, tag if said else "0", place, self))
            if not is_open:
                found.extend(self.seen)
            return Choice(_right(self.seen[1].options, speakers) or rule, 1.0, (), "0")

        def is_quotation(self, place: Place, choice: Choice, *, is_adjective: bool) -> bool:
            for example in self.seen:
                example.is_adjective = is_adjective
            return self.seen[0].is_quotation

    usual = getattr(quotations, "Chooser")  # noqa: B009, not one of the module's own names
    setattr(quotations, "Chooser", Recorder)  # noqa: B010
    try:
        yield
    finally:
        setattr(quotations, "Chooser", usual)  # noqa: B010


def _take(gold: dict[str, list[frozenset[str | None] | None]], words: str) -> list[frozenset[str | None] | None] | None:
    """Give the speakers of the quotation with these words; an interrupted one is known by its first piece."""
    if gold.get(words):
        return [gold[words].pop(0)]
    return next(
        (s for key, s in gold.items() if s and len(words) > 8 and (key.startswith(words[:40]) or words in key)), None
    )


def _right(options: list[Option], speakers: frozenset[str | None] | None) -> Attribution | None:
    readings = (reading for option in options for reading in option.readings)
    right = (r for r in readings if r.name is not None and named(r.name) in (speakers or ()))
    reading = next(right, None)
    if reading is None or reading.attribution is None:
        return None
    return Attribution(reading.attribution.phrase, reading.attribution.verb, reading.attribution.position, reading.name)


def _speakers(quotation: Mapping[str, Any]) -> Iterator[str | None]:
    speaker = quotation.get("speaker")
    yield from speaker if isinstance(speaker, list) else [speaker]
    if quotation.get("may_be_open"):
        yield None


def _folded_name(name: str | None) -> str | None:
    return without_article(name.strip(" .").lower()).strip() if name else None


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,;:!?“”\"«»„‘’'").lower()
