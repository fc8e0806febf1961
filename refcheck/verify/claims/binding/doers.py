"""Whether the page says a claim's verb of the same one, and of the same thing, or only uses the same words.

"The forum wrote that helping was a tradition" shares every word with a page on which a ministry wrote so to the forum.
Wherever the page has the verb among the claim's words, what stands before it there is compared with what stands before
it in the claim; only where each of these places surely tells of another one is the claim doubted.
"""

from collections.abc import Set

from refcheck.text.numbers import quantities_agree
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.meant import (
    AUXILIARIES,
    BEFORE_NOUNS,
    are_one,
    is_finite,
    is_named_later,
    is_of_authors,
    is_told_before,
    may_be_author,
)
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.surroundings import Surroundings
from refcheck.verify.claims.meaning.lexicon import is_verb, like_words, near_words
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.noun_phrases import Known, Phrase, object_behind, subject_before
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import find_runs, is_person
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.standing import follows_be

_AROUND = 0.4  # share of the claim's other words at a place where its verb is told of something
_NEARLY = 0.75  # … and of the most that any such place has
_MOST_PLACES = 12
_BEGINNING = 5  # letters that a name and what is made of it share
_FINITE = frozenset("is are was were has have had will would".split())
"""What follows a participle that only describes: "piles found near Kiten have been dated"."""
_NO_PERSONS = frozenset(
    """newspaper paper magazine company firm group party government ministry council commission court bank union
    association federation report study survey institute university police agency broadcaster club""".split()
)
"""What "the newspaper" takes up is no person."""
_FINDING = frozenset("found reported described called estimated".split())
_JOINING = frozenset("and but while that which who as because although when where if than or".split())
_AMONG = frozenset("those them these".split())
"""What a participle describes: "were among those injured"."""
_EMPTY = frozenset(
    """become became becomes get gets got give gives gave given take takes took taken put puts make makes made
    come comes came go goes went stand stands stood seem seems seemed appear appears appeared remain remains remained
    keep kept need needs let lets use uses used known aged""".split()
)
_TELLING = frozenset(
    """say said says tell told tells write wrote writes reply replied replies answer answered argue argued argues claim
    claimed claims note noted notes add added state stated states declare declared warn warned warns suggest suggested
    suggests insist insisted insists believe believes believed think thinks thought explain explained announce announced
    report reported conclude concluded estimate estimated find found report reports acknowledge acknowledged admit
    admitted complain complained describe described call called regret regretted blame blamed""".split()
)


def find_doer_doubts(facts: ClaimFacts, page: PageIndex) -> list[Doubt]:
    """Doubt a claim whose verb the page has only of others, or with other things."""
    return [doubt for part in facts.parts for doubt in _doubts_in(part, page)]


def _doubts_in(claim: ClaimFacts, page: PageIndex) -> list[Doubt]:
    sentence = claim.sentence
    verb = _main_verb(claim)
    if verb is None or "there" in sentence.forms[:verb]:
        return []
    mine = frozenset(
        stem_
        for form, stem_ in zip(sentence.forms[:verb], sentence.stems[:verb], strict=True)
        if not is_stopword(form) and form not in AUXILIARIES
    )
    if not mine or claim.language != "en":
        return []
    surroundings = Surroundings(claim, page)
    stem_ = sentence.stems[verb]
    without = frozenset({stem_})
    wanted = {stem_} | near_words(stem_) | like_words(stem_)
    tells = sentence.forms[verb] in _TELLING
    clear = _TELLING_STEMS if tells else frozenset({stem_})
    wanted |= clear
    shares = {
        index: surroundings.around(index, without | mine)
        for index in sorted({i for each in wanted for i in page.postings.get(each, ())})
    }
    least = max(_AROUND, _NEARLY * max(shares.values(), default=0.0))
    places = [
        (index, at)
        for index, share in shares.items()
        if share >= least
        for at, other in enumerate(page.sentences[index].stems)
        if other in wanted and at and _is_used_as_verb(page.sentences[index], at, tells=tells)
    ][:_MOST_PLACES]
    found: Doubt | None = None
    for index, at in places:
        other = _other_subject(claim, mine, verb, page, index, at)
        if other is None:
            return []
        if page.sentences[index].stems[at] in clear:
            found = found or other
    return [found] if found is not None else []


def _is_used_as_verb(sentence: Sentence, at: int, *, tells: bool) -> bool:
    form = sentence.forms[at]
    return sentence.forms[at - 1] not in BEFORE_NOUNS and (not tells or form in _TELLING)


def _main_verb(claim: ClaimFacts) -> int | None:
    """Give the claim's first finite verb that tells something, a participle behind "has been"; None for a mere "is"."""
    sentence = claim.sentence
    at = next((i for i in range(1, len(sentence.forms)) if is_finite(sentence, i)), None)
    if at is None:
        return None
    if sentence.forms[at] not in AUXILIARIES and sentence.forms[at] not in _TELLING - _FINDING:
        at = next((i for i in range(at + 1, _piece_end(claim, at)) if sentence.forms[i] in _FINITE), at)
    while at < len(sentence.forms) and (sentence.forms[at] in AUXILIARIES or is_stopword(sentence.forms[at])):
        at += 1
    if at >= len(sentence.forms) or sentence.forms[at - 1] in _AMONG:
        return None
    form, stem_ = sentence.forms[at], sentence.stems[at]
    is_participle = form.endswith("ed") and sentence.forms[at - 1] in AUXILIARIES
    if sentence.capital[at] or not (is_verb(stem_) or is_participle) or form in _EMPTY:
        return None
    return at


def _piece_end(claim: ClaimFacts, at: int) -> int:
    """Give the first word behind the piece between commas and joining words that a word stands in."""
    sentence = claim.sentence
    for i in range(at + 1, len(sentence.forms)):
        if sentence.forms[i] in _JOINING or "," in _gap(sentence, i):
            return i
    return len(sentence.forms)


def _other_subject(
    claim: ClaimFacts, mine: frozenset[str], verb: int, page: PageIndex, index: int, at: int
) -> Doubt | None:
    """Give what a place of the page says the verb of, where that is surely another one than the claim's."""
    sentence = page.sentences[index]
    if _is_passive(claim.sentence, verb) != _is_passive(sentence, at):
        return None
    phrase = subject_before(sentence, at)
    if phrase.known is Known.OPEN or _is_inverted(sentence, at, phrase):
        return None
    if phrase.known is Known.NUMBER:
        return _other_figure(claim, verb, sentence, phrase)
    if is_of_authors(sentence, at, phrase) and may_be_author(mine, page):
        return None
    accepted = _accepted(mine)
    stems = {sentence.stems[i] for i in phrase.words}
    if phrase.known is Known.REFERRING and not stems & mine and is_named_later(mine, page, index):
        return _doubt(claim, verb, sentence, phrase, at)
    is_spelled = any(page.places(stem_).get(index) == 1.0 for stem_ in mine - set(sentence.stems))  # "EU", written out
    if stems & accepted or _begin_alike(stems, mine) or is_spelled:
        return _other_object(claim, verb, page, index, at)
    is_body = phrase.known is Known.REFERRING and any(sentence.forms[i] in _NO_PERSONS for i in phrase.words)
    if is_body and _names_person(claim, verb, page):
        return _doubt(claim, verb, sentence, phrase, at)
    if phrase.known is Known.REFERRING:
        return None if is_told_before(accepted, page, index) else _doubt(claim, verb, sentence, phrase, at)
    names = {claim.sentence.stems[i] for i in range(verb) if claim.sentence.capital[i]} & mine
    if any(are_one(accepted if sentence.capital[i] else names, sentence.stems[i], page, index) for i in phrase.words):
        return None
    return _doubt(claim, verb, sentence, phrase, at)


def _accepted(mine: frozenset[str]) -> frozenset[str]:
    return mine.union(*(near_words(stem_) | like_words(stem_) for stem_ in mine))


def _begin_alike(stems: Set[str], mine: Set[str]) -> bool:
    """Tell whether a name goes on where another one ends: Tajik, Tajikistan."""
    return any(a[:_BEGINNING] == b[:_BEGINNING] for a in stems for b in mine if min(len(a), len(b)) >= _BEGINNING)


def _is_passive(sentence: Sentence, at: int) -> bool:
    return follows_be(sentence, at) and not sentence.forms[at].endswith("ing")


def _is_inverted(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether who speaks stands behind the verb: "…, said Helen Marsh"."""
    following = sentence.capital[at + 1 : at + 2] == (True,) or sentence.forms[at + 1 : at + 2] in (("the",), ("a",))
    opens = min(phrase.words, default=at) <= 1  # "The group's spokesman, Ali Darzi, described the plan as"
    return sentence.forms[at] in _TELLING and following and "," in _gap(sentence, at) and not opens


def _gap(sentence: Sentence, at: int) -> str:
    return sentence.text[sentence.words[at - 1].end : sentence.words[at].start]


def _other_figure(claim: ClaimFacts, verb: int, sentence: Sentence, phrase: Phrase) -> Doubt | None:
    """Compare "thirty tanks have arrived" with "twelve have arrived"."""
    start, end = sentence.words[phrase.words[-1]].start, sentence.words[phrase.words[0]].end
    theirs = [quantity for quantity in sentence.quantities if start <= quantity.start < end]
    ours = [q for q in claim.quantities if q.start < claim.sentence.words[verb].start]
    if not ours or not theirs or any(quantities_agree(mine, other) for mine in ours for other in theirs):
        return None
    at = phrase.words[0]
    return Doubt(
        DoubtKind.FIGURE, ours[0].text, theirs[0].text, sentence.start + start, sentence.start + sentence.words[at].end
    )


def _names_person(claim: ClaimFacts, verb: int, page: PageIndex) -> bool:
    """Tell whether a claim says its verb of a person, by the first name or title that the page has beside it."""
    stems = {claim.sentence.stems[i] for i in range(verb) if claim.sentence.capital[i]}
    for index in sorted({i for stem_ in stems for i in page.postings.get(stem_, ())}):
        sentence = page.sentences[index]
        if any(stems & set(run.stems) and is_person(run.text_in(sentence)) for run in find_runs(sentence, page)):
            return True
    return False


def _other_object(claim: ClaimFacts, verb: int, page: PageIndex, index: int, at: int) -> Doubt | None:
    """Doubt where all that a claim says its verb of stands elsewhere on the page, and here something else does."""
    sentence = page.sentences[index]
    ours = [claim.sentence.stems[i] for i in object_behind(claim.sentence, verb)]
    theirs = object_behind(sentence, at)
    if not ours or not theirs or sentence.has_pronoun:
        return None
    known = sentence.content
    if any(stem_ in known or known & (near_words(stem_) | like_words(stem_)) for stem_ in ours):
        return None
    if claim.quantities or not all(page.postings.get(stem_) for stem_ in ours):
        return None
    start, end = sentence.words[theirs[0]].start, sentence.words[theirs[-1]].end
    first = object_behind(claim.sentence, verb)
    shown = claim.text[claim.sentence.words[first[0]].start : claim.sentence.words[first[-1]].end]
    return Doubt(DoubtKind.SUBJECT, shown, sentence.text[start:end], sentence.start + start, sentence.start + end)


def _doubt(claim: ClaimFacts, verb: int, sentence: Sentence, phrase: Phrase, at: int) -> Doubt:
    words = sentence.words
    start = words[min(phrase.words, default=max(0, at - 2))].start
    return Doubt(
        DoubtKind.SUBJECT,
        claim.text[: claim.sentence.words[verb].end],
        sentence.text[start : words[at].end],
        sentence.start + start,
        sentence.start + words[at].end,
    )


_TELLING_STEMS = frozenset(Sentence(" ".join(sorted(_TELLING)), 0, 10_000).stems)
