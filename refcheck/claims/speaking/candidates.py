"""Who may have spoken quoted words: everybody mentioned around them, each with what the place tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refcheck.claims.speaking.antecedents import MENTION_CODES, article_class, pronoun_gender
from refcheck.claims.speaking.frames import Frames, verb_kind
from refcheck.claims.speaking.mentions import Kind, Mention, Segment
from refcheck.claims.speaking.scenes import Place, View
from refcheck.claims.vocabulary.reporting_verbs import WEAK_VERBS
from refcheck.claims.vocabulary.word_classes import WordClasses
from refcheck.datatypes.making import quickly_made
from refcheck.text.wordlists import word_set

_MOST_BEFORE = 7
_MOST_BEHIND = 5
_MOST_IN_OTHER = 4  # of a sentence before or behind
_MOST_PRONOUNS = 6  # of one quotation that are led back to whom they mean
_MOST_BEFORE_PRONOUN = 3  # tokens between quoted words and "she"
_CONTRASTS = word_set(
    "but while whereas though although aber während doch mais tandis pero mientras ma mentre mas enquanto ama а но"
)
"""Behind a comma they begin a clause with a subject of its own: "Doe welcomed it, but | Roe sees “…”"."""
_STEPS = (0, 1, 2, 3, 5, 8, 12, 20)


@quickly_made
@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may have spoken, and the features of the place where they are mentioned."""

    mention: Mention
    zone: str
    features: tuple[str, ...]
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class Cues:
    """What stands right before and behind the quoted words."""

    before: str
    behind: str


def find_candidates(views: Sequence[View], cues: Cues, frames: Frames, words: WordClasses) -> Iterator[Candidate]:
    """Give the candidates in the order of the text."""
    for view in views:
        for index in _looked_at(view):
            yield _candidate(view, index, cues, frames, words)


def _looked_at(view: View) -> Iterator[int]:
    """Give the mentions of a segment that come into question: those near the quoted words, and the first subject."""
    count = len(view.segment.mentions)
    if view.zone == "far":
        return
    if view.zone in {"pre", "pre2"}:
        nearest = max(0, count - _MOST_BEFORE)
        yield from range(min(1, nearest))
        yield from range(nearest, count)
    else:
        yield from range(min(count, _MOST_BEHIND if view.zone in {"post", "next"} else _MOST_IN_OTHER))


def _candidate(view: View, index: int, cues: Cues, frames: Frames, words: WordClasses) -> Candidate:
    segment = view.segment
    mention = segment.mentions[index]
    code = MENTION_CODES[mention.kind]
    ahead, verb = frames.ahead(segment, mention)
    back, verb_before = frames.back(segment, mention)
    rank = len(segment.mentions) - 1 - index if view.zone in {"pre", "pre2"} else index
    features = [
        f"k:{code}", f"kind:{mention.kind}", f"a:{ahead}", f"b:{back}", f"r:{min(rank, 3)}",
        f"k:{code}|a:{ahead}", f"k:{code}|b:{back}", f"k:{code}|art:{article_class(mention)}",
        f"c:{cues.before}", f"p:{cues.behind}",
    ]  # fmt: skip
    told = {
        "poss": mention.is_possessive,
        "titled": mention.has_role,
        "first": view.opens and index == 0,
        "first-in": index == 0,
        "opens": view.opens and index == 0 and mention.first == 0,
    }
    features.extend(name for name, holds in told.items() if holds)
    if view.zone == "pre":
        features.extend(_towards(segment, mention, cues, ahead, words))
        if back == "that":
            features.append(f"that|a:{ahead}")  # what the clause is about speaks only where nobody said so
    elif view.zone in {"post", "next", "post2", "after"}:
        features.extend(_away(segment, mention))
        features.append(f"b:{back}|c:{cues.before}")
    elif view.zone.startswith("prev"):
        closing = segment.tokens[-1].text if segment.tokens else ""
        features.append(f"closes:{closing}" if closing in ":.!?," else "closes:other")
        features.append(f"a:{ahead}|c:{cues.before}")
    marked = (f"{view.zone}|{feature}" for feature in features)
    return Candidate(mention, view.zone, (*marked, f"z:{view.zone}"), verb or verb_before)


def _towards(segment: Segment, mention: Mention, cues: Cues, ahead: str, words: WordClasses) -> Iterator[str]:
    """Give what lies between a mention and the quoted words behind it."""
    between = segment.tokens[mention.past :]
    kinds = [verb_kind(segment, at) for at in range(mention.past, len(segment.tokens))]
    yield f"gap:{_counted(len(between))}"
    yield f"verbs:{min(kinds.count('V'), 2)}{min(kinds.count('v'), 1)}"
    for kind, name in (("V", "tail"), ("v", "wtail")):
        if kind in kinds:
            yield f"{name}:{_counted(kinds[::-1].index(kind))}"
            break
    if any(token.text == ";" for token in between):
        yield "semicolon"
    if any(token.low in words.conjunctions for token in between[:-1]):
        yield "conj"
    if any(token.low in words.relatives for token in between[:-1]):
        yield "rel"
    if any(a.text in ",;" and b.low in _CONTRASTS for a, b in pairwise(between)):
        yield "contrast"
        yield f"contrast|a:{ahead}"
    yield f"a:{ahead}|c:{cues.before}"
    yield f"gap:{_counted(len(between))}|c:{cues.before}"


def _away(segment: Segment, mention: Mention) -> Iterator[str]:
    """Give what lies between the quoted words and a mention behind them."""
    between = [at for at in range(mention.first) if segment.tokens[at].text not in ",—–-"]
    kinds = {verb_kind(segment, at) for at in between}
    yield f"gap:{_counted(len(between))}"
    yield "verb:" + next((kind for kind in ("V", "v") if kind in kinds), "0")
    if any(segment.tokens[at].text in ".;:!?" for at in between):
        yield "stop"
    if mention.past + 1 < len(segment.tokens) and segment.tokens[mention.past + 1].text in ".;":
        yield f"verb-closes:{verb_kind(segment, mention.past) or 0}"  # “…”, the court found.
    if 0 < len(between) <= 3 and all(segment.tokens[at].text[0].islower() for at in between):
        yield f"low:{len(between)}"
    opening = segment.tokens[0].text if segment.tokens else ""
    yield f"opened:{opening}" if opening in ",.—–:;" else "opened:word"


def _counted(number: int) -> str:
    return next((str(most) for most in _STEPS if number <= most), "many")


def without_far_pronouns(candidates: list[Candidate], place: Place) -> list[Candidate]:
    """Leave out pronouns but the nearest: each is led back to all whom it may mean."""
    pronouns = (candidate for candidate in candidates if candidate.mention.kind is Kind.PRONOUN)
    nearest = sorted(pronouns, key=lambda candidate: abs(candidate.mention.start - place.outer[0]))
    far = {id(candidate) for candidate in nearest[_MOST_PRONOUNS:]}
    return [candidate for candidate in candidates if id(candidate) not in far]


def told_gender(candidates: list[Candidate]) -> str | None:
    """Give what "she said" beside the quoted words tells of the speaker."""
    beside = (
        pronoun_gender(candidate.mention.phrase)
        for candidate in candidates
        if candidate.mention.kind is Kind.PRONOUN and candidate.verb and candidate.zone in {"pre", "post", "next"}
    )
    return next((gender for gender in beside if gender), None)


def is_pronoun_beside(candidate: Candidate) -> bool:
    """Tell "…," she said: whom the sentences before name is then asked of the pronoun alone."""
    if candidate.mention.kind is not Kind.PRONOUN or not candidate.verb or candidate.verb.lower() in WEAK_VERBS:
        return False
    is_beside = candidate.zone in {"post", "next"} and candidate.mention.first <= _MOST_BEFORE_PRONOUN
    return is_beside and pronoun_gender(candidate.mention.phrase) is not None


def is_beyond(candidate: Candidate, pronoun: Candidate) -> bool:
    """Tell who is mentioned behind "…”, she told parliament; the leader of …": the words are told already."""
    is_behind = candidate.zone in {"post", "next", "post2", "after"} and candidate is not pronoun
    return is_behind and candidate.mention.start > pronoun.mention.start
