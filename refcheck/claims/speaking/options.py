"""The answers to the question who speaks quoted words: each place that may name the speaker, and whom it may mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from refcheck.claims.running import RunningText
from refcheck.claims.speaking.antecedents import MENTION_CODES, article_class, find_antecedents
from refcheck.claims.speaking.attributions import Attributor
from refcheck.claims.speaking.bodies import bodies_before
from refcheck.claims.speaking.candidates import (
    Candidate,
    Cues,
    find_candidates,
    is_beyond,
    is_pronoun_beside,
    told_gender,
    without_far_pronouns,
)
from refcheck.claims.speaking.conversations import Said, is_answer_to, is_hearer, is_passed_over
from refcheck.claims.speaking.definite_roles import STAYS_UNNAMED, is_former, is_generic_body
from refcheck.claims.speaking.frames import Frames
from refcheck.claims.speaking.mentions import PEOPLE, Kind, Mention
from refcheck.claims.speaking.noun_phrases import is_aged, is_role, without_article
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.ruled import UNNAMED, is_ruled, rule_features
from refcheck.claims.speaking.scenes import Place, SceneReader, View
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.speaking.voices import QuotedWords, read_words
from refcheck.claims.vocabulary.german_names import in_nominative
from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.names import looks_like_person
from refcheck.claims.vocabulary.russian_names import body_in_locative
from refcheck.claims.vocabulary.speech import BODY_PRONOUNS, PRONOUNS_HE, PRONOUNS_SHE
from refcheck.claims.vocabulary.word_classes import word_classes
from refcheck.datatypes.making import quickly_made

_NOBODY = frozenset({"man", "on", "es", "one", "you"})
_MOST_KEPT = 1000  # mentions whose names are remembered
_MOST_MEANT = 12  # whom one pronoun may mean
_NEAR_BODY = 500  # code points back to the body that "the organisation" means
_MOST_FULL = 8  # words of a speaker's name
_OWNER = re.compile(r"[’']s$|(?<=s)[’']$")
_INTERVIEW = 1500  # code points back to the one person whom an interview is with
_NEAR, _MIDDLE = (250, 600)  # code points back to whoever spoke last; farther back it would be a guess


@quickly_made
@dataclass(frozen=True, slots=True)
class Reading:
    """One whom a place may name: the holder of a role or the role itself, each person a pronoun may stand for."""

    name: str | None
    features: tuple[str, ...]
    attribution: Attribution | None


@quickly_made
@dataclass(frozen=True, slots=True)
class Option:
    """One place that may name the speaker, or no place: what speaks for it, and whom it may name."""

    features: tuple[str, ...]
    readings: tuple[Reading, ...]


class OptionReader:
    """Reads the options of the quotations of one running text."""

    def __init__(self, running: RunningText, people: People, attributor: Attributor) -> None:
        self._text = running.flat
        self._people = people
        self._attributor = attributor
        self._is_german = running.language == "de"
        self._words = word_classes(running.language)
        self._frames = Frames(running.flat, self._words)
        self._scenes = SceneReader(running, people)
        self._named: dict[tuple[int, int, str], Sequence[tuple[str, tuple[str, ...]]]] = {}

    def cues(self, place: Place) -> Cues:
        """Tell what stands right before and behind the quoted words."""
        start, end = place.outer
        return Cues(
            self._frames.cue(self._scenes.sentence_start(place), start),
            self._frames.cue_behind(end, is_stopped=self._scenes.is_stopped(end)),
        )

    def sentence_start(self, place: Place) -> int:
        """Give where the sentence begins in which the quoted words stand."""
        return self._scenes.sentence_start(place)

    def options(self, place: Place, rule: Attribution | None, tag: str) -> list[Option]:
        """Give all options, nobody first; `rule` is what the patterns say, found as `tag` says."""
        cues = self.cues(place)
        is_answer = (rule is None or rule.verb is None) and is_answer_to(self._text, place)
        if rule is None or is_answer:
            rule, tag = None, "0"
        elif self._frames.is_place(rule.phrase):
            rule = replace(rule, phrase="", name=None)  # "…”, aseguró en la Asamblea"
        ruled = self._attributor.resolve(rule) if rule else None
        words = read_words(self._text[slice(*place.outer)], place.words)
        views = self._scenes.views(place)
        candidates = list(find_candidates(views, cues, self._frames, self._words))
        told = told_gender(candidates)
        found = [_nobody(cues, tag, words)]
        is_agreed = False
        for candidate, readings in self._meant(place, views, candidates, Said(rule, ruled, tag, told, is_answer)):
            readings = tuple(_marked(reading, words) for reading in readings) if len(readings) > 1 else readings
            names = [reading.name for reading in readings]
            code = MENTION_CODES[candidate.mention.kind]
            features = (*candidate.features, *words.told_of(names, candidate.zone, code, self._last_name))
            if rule is not None and ruled is not None and is_ruled(candidate.mention, names, rule, ruled):
                view = ("agree|view",) if rule.verb is None and rule.position > place.outer[1] else ()
                features = (*features, f"agree|{tag}", f"agree|{tag}|{candidate.zone}", *view)
                is_agreed = True
            if readings:
                found.append(Option(features, self._in_full(candidate.mention, readings, ruled)))
        if rule is not None and ruled is not None and not is_agreed and not _is_unresolved(rule.phrase.strip(), ruled):
            inside = ("rule|inside",) if words.name(ruled) else ()
            found.append(Option((*rule_features(rule, tag, self._frames), *inside), (Reading(ruled, (), rule),)))
        last = self._last(place, rule, tag, cues, words)
        if last is not None and not self._clashes(last.readings, told):
            found.append(last)
        elif is_answer and (only := self._people.only_near(place.outer[0], _INTERVIEW, None)) is not None:
            found.append(Option(("last",), (Reading(only, (), Attribution("", None, place.outer[0])),)))
        return found

    def _meant(
        self, place: Place, views: list[View], candidates: list[Candidate], said: Said
    ) -> Iterator[tuple[Candidate, tuple[Reading, ...]]]:
        """Give the candidates that nothing beside the words speaks against, each with whom it may name."""
        beside = next((candidate for candidate in candidates if is_pronoun_beside(candidate)), None)
        for candidate in without_far_pronouns(candidates, place):
            is_earlier = candidate.zone.startswith("prev")
            if is_hearer(candidate, self._text) or is_passed_over(candidate, said, place):
                continue
            if is_earlier and (said.is_answer or beside is not None):
                continue
            if beside is not None and is_beyond(candidate, beside):
                continue
            readings = tuple(self._readings(views, candidate, said.ruled))
            if not self._clashes(readings, said.told if is_earlier else said.gender):
                yield candidate, readings

    def _clashes(self, readings: tuple[Reading, ...], told: str | None) -> bool:
        """Tell somebody whom the pronoun beside the quoted words cannot mean: Joe Dean where "she said"."""
        genders = [self._people.gender_of(reading.name) for reading in readings if reading.name]
        return told is not None and bool(genders) and all(gender not in {None, told} for gender in genders)

    def _readings(self, views: list[View], candidate: Candidate, ruled: str | None) -> Iterator[Reading]:
        """Give whom a candidate's phrase may mean, a pronoun each that it may stand for."""
        mention = candidate.mention
        attribution = Attribution(mention.phrase, candidate.verb, mention.start)
        if mention.kind is not Kind.PRONOUN:
            for name, told in self._names_of(mention):
                yield Reading(name, told, attribution)
            yield from self._bodies_meant(mention, attribution)
            return
        usual = self._attributor.resolve(attribution)
        is_thing = mention.phrase.lower() in BODY_PRONOUNS
        is_found = has_antecedent = False
        if is_thing and usual is not None and is_given_name(usual.split()[0]):
            usual = None
        antecedents = find_antecedents(views, mention, frames=self._frames, people=self._people)
        meant = list(islice(antecedents, _MOST_MEANT))
        is_told = any("ante|g:sure|name" in features for _, features in meant)
        for antecedent, features in meant:
            if is_told and "ante|g:sure|name" not in features:
                features = (*features, "ante|another-sure")
            for name, told in self._names_of(antecedent):
                if is_thing and is_given_name(name.split()[0]) and not is_role(name.split()[-1]):
                    continue  # "it" is nobody, though "the operator" may be
                has_antecedent = True
                is_found = is_found or name == usual
                named = min(self._people.times_named(name, antecedent.start), 3)
                features = (*features, f"ante|named:{named}|{MENTION_CODES[antecedent.kind]}")
                beside = {"ante|ruled": usual, "ante|last": self._last_name, "ante|agree": ruled}
                agreeing = (feature for feature, other in beside.items() if other == name)
                yield Reading(name, (*features, *agreeing, *told), replace(attribution, phrase=antecedent.phrase))
        if is_found or (has_antecedent and usual is not None and usual.lower() == mention.phrase.lower()):
            return
        if usual is not None and not _is_unresolved(mention.phrase, usual):
            yield Reading(usual, ("ante|ruled", "ante|alone"), attribution)
        else:
            yield Reading(None, ("ante|nobody",), None)

    def _in_full(self, mention: Mention, readings: tuple[Reading, ...], ruled: str | None) -> tuple[Reading, ...]:
        """Give a body's or role's name as the patterns cut it, where that begins with it and goes on to a noun."""
        if ruled is None or mention.kind in PEOPLE or mention.kind is Kind.PRONOUN:
            return readings
        if not any(reading.name and ruled.startswith(reading.name + " ") for reading in readings):
            return readings
        last = ruled.rpartition(" ")[2]
        is_noun = last[:1].isupper() or is_role(last)
        if not is_noun or len(ruled.split()) > _MOST_FULL or self._frames.form_of(ruled) != "phrase":
            return readings
        return tuple(
            replace(reading, name=ruled) if reading.name and ruled.startswith(reading.name + " ") else reading
            for reading in readings
        )

    def _bodies_meant(self, mention: Mention, attribution: Attribution) -> Iterator[Reading]:
        """Give the bodies that "the organisation" may stand for: the last that spoke, the nearest named."""
        if mention.kind is not Kind.ROLE or not is_generic_body(mention.phrase):
            return
        if any("held|meant" in told for _, told in self._names_of(mention)):
            return
        last = self._last_name
        near = next(bodies_before(self._people.bodies, mention.start, _NEAR_BODY), None)
        if last is not None and not looks_like_person(last) and last != without_article(mention.phrase):
            yield Reading(last, ("held|last-body", *(("held|agree",) if last == near else ())), attribution)
        if near is not None and near != last:
            yield Reading(near, ("held|near-body",), attribution)

    def _names_of(self, mention: Mention) -> Sequence[tuple[str, tuple[str, ...]]]:
        """Give whom a mention names; the quotations of one paragraph have theirs in common."""
        key = (mention.start, mention.last, mention.phrase)
        known = self._named.get(key)
        if known is None:
            if len(self._named) >= _MOST_KEPT:
                self._named.clear()
            known = self._named[key] = tuple(self._find_names_of(mention))
        return known

    def _find_names_of(self, mention: Mention) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give whom a mention names: a role by itself, and by who holds it where the piece tells."""
        if mention.kind in UNNAMED and not mention.is_possessive and not body_in_locative(mention.phrase):
            bare = without_article(in_nominative(mention.phrase) if self._is_german else mention.phrase)
            if STAYS_UNNAMED.match(self._text, mention.start + len(mention.phrase)):
                yield bare, ()
                return
            holder = self._attributor.holder(mention.phrase, mention.start)
            if holder and holder != bare:
                yield holder, ("held|meant",)
                is_same = " " in bare and self._people.named_beside(bare, mention.start) == holder
                if self._people.knows(holder) and not (is_same or is_former(mention.phrase) or is_aged(bare)):
                    yield bare, ("held|plain", f"held|plain|{MENTION_CODES[mention.kind]}")
            elif bare:
                is_role_alone = mention.kind is Kind.ROLE
                near = self._attributor.near_holder(mention.phrase, mention.start) if is_role_alone else None
                if near is not None:
                    yield near
                if near is None or not is_aged(bare) or article_class(mention) != "def":  # "the 63-year-old" was named
                    yield bare, ("held|unheld",) if near is not None else ()
            return
        phrase = _OWNER.sub("", mention.phrase) if mention.is_possessive else mention.phrase
        name = self._attributor.resolve(Attribution(phrase, None, mention.start))
        if name is not None and name.lower() not in _NOBODY:
            yield name, ()

    @property
    def _last_name(self) -> str | None:
        return self._attributor.last[1] if self._attributor.last else None

    def _last(self, place: Place, rule: Attribution | None, tag: str, cues: Cues, words: QuotedWords) -> Option | None:
        """Give whoever spoke last as an option."""
        last = self._attributor.last
        gap = place.outer[0] - last[0] if last is not None else _MIDDLE
        if last is None or gap >= _MIDDLE:
            return None
        same = "same" if last[0] >= place.passage.start else "other"
        opens = "in" if self._text[place.passage.start : place.outer[0]].strip() else "opens"
        features = (
            "last",
            f"last|{same}|{'near' if gap < _NEAR else 'mid'}", f"last|{same}|c:{cues.before}", f"last|{opens}",
            f"last|w:{words.size}", f"last|p:{cues.behind}", f"last|c:{cues.before}|p:{cues.behind}",
            f"last|rule:{tag}", f"last|voice:{words.voice}", f"last|{opens}|voice:{words.voice}",
            *(("last|inside",) if words.name(last[1]) else ()),
        )  # fmt: skip
        attribution = replace(rule, phrase="", name=None) if rule else Attribution("", None, place.outer[0])
        return Option(features, (Reading(last[1], (), attribution),))


def _marked(reading: Reading, words: QuotedWords) -> Reading:
    """Mark whom the quoted words name: nobody speaks of oneself so."""
    return replace(reading, features=(*reading.features, "ante|inside")) if words.name(reading.name) else reading


def _nobody(cues: Cues, tag: str, words: QuotedWords) -> Option:
    features = (
        "none", f"none|c:{cues.before}", f"none|w:{words.size}", f"none|p:{cues.behind}",
        f"none|c:{cues.before}|p:{cues.behind}", f"none|rule:{tag}", f"none|voice:{words.voice}",
    )  # fmt: skip
    return Option(features, (Reading(None, (), None),))


def _is_unresolved(pronoun: str, name: str) -> bool:
    """Tell whether "he" or "she" was left as it is; "they" and "I" may stand."""
    return name.lower() == pronoun.lower() and name.lower() in PRONOUNS_HE | PRONOUNS_SHE | {"sie", "it", "es"}
