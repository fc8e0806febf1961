"""Who of all that may have spoken quoted words did: each option weighed, the best answered; nobody is an option too."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import repeat

from refcheck.claims.running import RunningText
from refcheck.claims.speaking.after_quotes import is_written_in
from refcheck.claims.speaking.attributions import Attributor
from refcheck.claims.speaking.inscriptions import is_inscription, is_labelled
from refcheck.claims.speaking.options import Option, OptionReader, Reading
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.scenes import Place
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.speaking.verbs_beside import verb_beside, verb_of_naming
from refcheck.claims.vocabulary.reporting_verbs import WEAK_VERBS
from refcheck.claims.vocabulary.speech import SPEAKER_PRONOUNS
from refcheck.datatypes.making import quickly_made

_CLEAR = 0.95  # on drafts left out of the fit, one answer in eighty was wrong above it

_WRITTEN_IN = frozenset({"rule", "z:post"})  # where "si legge nel provvedimento" names what the words stand in
_FAR = frozenset({"ante|d:2", "ante|d:3", "ante|d:4"})
_SUBJECT_BEFORE = frozenset({"ante|d:1", "ante|b:start", "ante|r:0"})
_CLASHES = frozenset({"ante|g:clash|name"})
_UNSPOKEN = ("unspoken",)  # what is told of words that stand on something or under a label


@quickly_made
@dataclass(frozen=True, slots=True)
class Choice:
    """The best answer: its attribution, its share of all, its features, and how a rule found its own."""

    attribution: Attribution | None
    share: float
    features: tuple[str, ...]
    rule: str
    is_disputed: bool = False
    """Whether the patterns, close to the quoted words, name somebody else."""

    @property
    def is_clear(self) -> bool:
        """Tell whether the answer is sure enough to say that somebody else spoke the words on a page."""
        return self.share >= _CLEAR and not self.is_disputed


class Chooser:
    """Chooses the speakers of the quotations of one running text."""

    def __init__(self, running: RunningText, people: People, attributor: Attributor) -> None:
        self._text = running.flat
        self._attributor = attributor
        self._people = people
        self._options = OptionReader(running, people, attributor)

    def choose(self, place: Place, rule: Attribution | None, tag: str) -> Choice:
        """Give the attribution of the quoted words at `place`; `rule` is what the patterns say, found as `tag` says."""
        if is_inscription(self._text, place.outer) or is_labelled(self._text, place.outer[0]):
            return Choice(None, 1.0, _UNSPOKEN, "0")
        ruled = self._attributor.resolve(rule) if rule is not None else None
        if rule is not None and ruled is not None:
            rule = replace(rule, name=ruled)
        options = self._options.options(place, rule, tag)
        if rule is not None and is_written_in(self._text, place.outer[1]):
            options = [option for option in options if not _WRITTEN_IN.isdisjoint(option.features)] or options
        found = chosen(options, tag if rule else "0")
        if found.attribution is None:
            return found
        if rule is not None and found.attribution.name == ruled:
            found = replace(found, attribution=rule)  # with the verb beside the words
        found = self._with_verb(found, place)
        if rule is None or found.attribution is None or found.attribution.name == ruled:
            return found
        is_other = tag == "close" and ruled is not None and not SPEAKER_PRONOUNS.match(ruled)
        return replace(found, is_disputed=found.is_disputed or is_other)

    def _with_verb(self, choice: Choice, place: Place) -> Choice:
        """Give the choice the verb beside the words where its own is none, of many meanings or of another sentence."""
        attribution = choice.attribution
        if attribution is None:
            return choice
        first = self._options.sentence_start(place)
        verb = attribution.verb
        is_sure = verb is not None and verb.lower() not in WEAK_VERBS and attribution.position >= first
        if called := verb_of_naming(self._text, place.outer[0], first):
            return replace(choice, attribution=replace(attribution, verb=called))
        beside = None if is_sure else verb_beside(self._text, place.outer, first)
        if beside is None or (beside.lower() in WEAK_VERBS and verb is not None and attribution.position >= first):
            return choice  # "she smiled and replied: “…”"
        return replace(choice, attribution=replace(attribution, verb=beside))

    def is_quotation(self, place: Place, choice: Choice, *, is_adjective: bool) -> bool:
        """Tell a few words that somebody is quoted with from words in scare quotes."""
        weights = load_weights()["quotation"]
        features = self.quotation_features(place, choice, is_adjective=is_adjective)
        return sum(map(weights.get, features, repeat(0.0))) > 0

    def quotation_features(self, place: Place, choice: Choice, *, is_adjective: bool) -> tuple[str, ...]:
        """Give what tells quoted words from scare quotes: their form, what is beside them, who may speak them."""
        start, end = place.outer
        words = self._text[start + 1 : end - 1].strip()
        cues = self._options.cues(place)
        size = str(min(place.words, 4))
        spoken = "nobody" if choice.attribution is None else "somebody"
        return (
            "bias", f"w:{size}", f"c:{cues.before}", f"p:{cues.behind}", f"c:{cues.before}|p:{cues.behind}",
            f"adj:{is_adjective}", f"rule:{choice.rule}", f"upper:{words[:1].isupper()}", f"stop:{words[-1:] in '.!?'}",
            f"comma:{words[-1:] == ','}", f"{spoken}|{int(choice.share * 5)}", f"{spoken}|w:{size}",
            *(f"s:{feature}" for feature in choice.features),
        )  # fmt: skip


def chosen(options: Sequence[Option], rule: str) -> Choice:
    """Give the name with the greatest share, by the reading that speaks most for it."""
    shares: dict[str | None, float] = {}
    best: dict[str | None, tuple[float, Reading, Option]] = {}
    for share, option, reading in weighed(options):
        shares[reading.name] = shares.get(reading.name, 0.0) + share
        if reading.name not in best or share > best[reading.name][0]:
            best[reading.name] = (share, reading, option)
    name = max(shares, key=lambda key: shares[key])
    _, reading, option = best[name]
    attribution = replace(reading.attribution, name=name) if reading.attribution is not None else None
    return Choice(attribution, shares[name], option.features, rule, is_disputed=_is_passed_by(option, reading))


def _is_passed_by(option: Option, reading: Reading) -> bool:
    """Tell a pronoun led back past the subject of the sentence before it, whom it may mean as well."""
    if _FAR.isdisjoint(reading.features):
        return False
    others = (other for other in option.readings if other.name != reading.name)
    return any(set(other.features) >= _SUBJECT_BEFORE and _CLASHES.isdisjoint(other.features) for other in others)


def weighed(options: Sequence[Option]) -> list[tuple[float, Option, Reading]]:
    """Give the share that each reading of each option has of all: the option's share, parted among its readings."""
    found: list[tuple[float, Option, Reading]] = []
    for share, option in zip(_shares([option.features for option in options]), options, strict=True):
        parts = _shares([reading.features for reading in option.readings])
        found.extend((share * part, option, reading) for part, reading in zip(parts, option.readings, strict=True))
    return found


def _shares(listed: Sequence[Sequence[str]]) -> list[float]:
    if len(listed) == 1:
        return [1.0]
    weight_of = load_weights()["speaker"].get
    scores = [sum(map(weight_of, features, repeat(0.0))) for features in listed]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


@cache
def load_weights() -> Mapping[str, Mapping[str, float]]:
    """Give the weight of each feature, for who speaks and for what is a quotation."""
    path = files("refcheck") / "data" / "speakers.json"
    weights: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return weights
