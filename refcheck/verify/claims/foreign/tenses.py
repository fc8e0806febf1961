"""Whether a claim tells as done what a page tells as still to come, by the endings of the verbs."""

import re

from refcheck.text.patterns import late
from refcheck.verify.claims.foreign.families import is_of_one_family
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.sentence import Sentence

_TO_COME = {
    "fr": late(r"\w{2}r(?:a|ai|as|ons|ont)$"),
    "es": late(r"\w{2}r(?:á|án|é|ás|emos)$"),
    "it": late(r"\w{2}(?:rà|ranno|rò|remo)$"),
    "ru": late(r"\w{2}(?:ть|ти|чь|ет|ёт|ит|ут|ют|ат|ят)(?:ся|сь)?$"),
}
"""Endings of the future; in Russian of all that is not past, for the present of many verbs is what is to come."""
_DONE = {"ru": late(r"\w{2}(?:л|ла|ло|ли)(?:ся|сь)?$|\w{2}(?:ен|ён|ан|ыт|нят)(?:а|о|ы)?$|\w{3}ут(?:а|о|ы)$")}
"""Endings of the past, where a language shows it; elsewhere whatever is not to come."""
_INFINITIVE = late(r"\w{2}(?:[aei]re?|re)$")
"""Endings of infinitives of Romance languages: "va supprimer" is to come too."""


_COMING = {
    "fr": frozenset("sera seront serait seraient aura auront va vont".split()),
    "es": frozenset("sera seran sería serian habra habran va van seria serian".split()),
    "it": frozenset("sara saranno verra verranno sarà verrà avra avranno sarebbe".split()),
}
"""What makes a participle or infinitive behind it something to come."""
_BEHIND = 3  # words


def _is_only_coming(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a word of the claim stands right behind such a verb, which the claim lacks: "saranno restaurate"."""
    coming = _COMING.get(claim.language)
    if coming is None or not coming.isdisjoint(claim.forms):
        return False
    behind = {
        stem_ for at, form in enumerate(page.forms) if form in coming for stem_ in page.stems[at + 1 : at + 1 + _BEHIND]
    }
    verbs = _verbs(claim)
    told = {stem_ for _, stem_ in verbs} & claim.content
    return not told.isdisjoint(behind) and not any(_TO_COME[claim.language].search(word) for word, _ in verbs)


def tells_another_time(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a verb of the page is to come and the claim's word for the same is done."""
    if _is_only_coming(claim, page):
        return True
    to_come = _TO_COME.get(claim.language)
    if to_come is None:
        return False
    wordings = wordings_of(claim.language)
    done = _DONE.get(claim.language)
    words = [(word, stem_) for word, stem_ in _verbs(claim) if stem_ in claim.content]
    if done is None and any(to_come.search(word) or _INFINITIVE.search(word) for word, _ in words):
        return False
    ours = [stem_ for word, stem_ in words if done is None or done.search(word)]
    theirs = _verbs(page)
    for stem_ in ours:
        lines = wordings.lines_of_word(stem_)
        alike = [
            word
            for word, other in theirs
            if other == stem_ or is_of_one_family(stem_, other) or not lines.isdisjoint(wordings.lines_of_word(other))
        ]
        coming = [word for word in alike if to_come.search(word)]
        if coming and not any(_is_done(word, done, to_come) for word in alike):
            return True
    return False


def _is_done(word: str, done: re.Pattern[str] | None, to_come: re.Pattern[str]) -> bool:
    return done.search(word) is not None if done else to_come.search(word) is None


def _verbs(sentence: Sentence) -> list[tuple[str, str]]:
    """Give the words without a capital as they are written, with their stems."""
    words = zip(sentence.words, sentence.stems, strict=True)
    return [(sentence.text[w.start : w.end], stem_) for w, stem_ in words if sentence.text[w.start].islower()]
