"""What a claim says of whom, held against what the page says with the same words.

A claim that shares every word with the page can still say something else: the page denies it, says it of another,
gives it as a plan, or says the opposite. Each word that tells something is looked up where the page uses it in the
company of the claim's other words. A clear difference there is a conflict; a less clear one is a doubt, which
keeps a claim from being called supported and refutes nothing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.patterns import late
from refcheck.text.words import PAST_FORMS, STOPWORDS
from refcheck.verify.claims.binding.ties import links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.company import (
    MOST_PLACES,
    PAST_AUXILIARIES,
    Company,
    Use,
    find_uses,
    telling_words,
    weight_of,
)
from refcheck.verify.claims.meaning.lexicon import is_verb, like_words, near_words, opposites
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.standing import Mode, follows_be, standing_of
from refcheck.verify.syntax.links import Links, Role

_CLEAR = 0.6  # share of the claim's other words that a place must have before a difference there is a conflict
_MARGIN = 0.12  # by how much the best place that differs must beat the best that agrees
_MODAL_REACH = 3  # words between "can" and its verb
_ABLE = frozenset("can could may might able allowed entitled".split())
_SUBJECTS_BEFORE = frozenset("is are was were has have had will would can could may might must did does".split())
_BEFORE = frozenset("before previously until ever".split())
_CAUSED = late(r"(?i)\b(?:because of|due to|owing to|caused by|as a result of|on account of|linked to|related to)\b")
_NOT_CAUSED = re.compile(
    r"(?i)\b(?:unrelated to|nothing to do with"
    r"|not (?:because of|due to|caused by|linked to|related to|connected with))\b"
)
_IDIOMS = frozenset("take takes took taken have has had give gives gave given come came get got go went".split())
_LOSING = frozenset("lost lose loses losing lack lacks lacked".split())
_CONVERSES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("buy buys bought buying purchase purchased buyer buyers", "sell sells sold selling sale sales seller sellers"),
        ("lend lends lent lending lender lenders loan", "borrow borrows borrowed borrowing borrower borrowers"),
        ("import imports imported importing importer", "export exports exported exporting exporter"),
        ("give gives gave given", "take takes took taken receive receives received get gets got"),
        ("send sends sent", "receive receives received get gets got"),
    )
)
"""Words for one event seen from both of its sides; who did it tells more than the word."""
_REFUSING = frozenset(
    """refused refuse refuses denied deny denies rejected rejects revoked withheld withdrawn withdrew blocked banned
    lifted scrapped cancelled canceled suspended stopped overturned repealed barred vetoed""".split()
)
_TIME = frozenset({"time", "since"})


def find_polarity(claim: ClaimFacts, company: Company) -> tuple[Conflict | None, list[Doubt]]:
    """Name the word that the page denies where the claim states it, or the other way round, and the claim's doubts."""
    doubts: list[Doubt] = []
    for at, stem_ in telling_words(claim):
        ours = standing_of(claim.sentence, at)
        before, after = _sides(claim, at)
        is_superlative = claim.sentence.words[at].form.endswith("est") and not stem_.endswith("est")
        if at and claim.sentence.words[at - 1].form in _LOSING:
            continue  # who lost power is without power
        if ours.is_denied and _is_told_both_ways(claim.sentence, at, stem_):
            continue
        if ours.is_denied and is_verb(stem_) and claim.sentence.forms[at] not in _IDIOMS:
            doubts.extend(_nowhere_denied(claim, at, stem_, company))
        uses = [
            use
            for use in find_uses(company, stem_, without=frozenset({stem_}) | opposites(stem_))
            if not (use.is_opposite and before and _is_turned(use, before, after))
            and not (use.is_opposite and claim.sentence.words[at].form.endswith(("ant", "ants")))
            and not (ours.is_denied and _is_first_time(use.sentence))
            and not (ours.is_denied != use.is_denied and _is_the_first(claim, use.sentence))
            and not (is_superlative and not use.sentence.words[use.at].form.endswith("est"))
            and not (use.is_opposite and not is_superlative and use.sentence.words[use.at].form.endswith("est"))
        ]
        if not uses:
            continue
        agreeing = max((weight_of(u) for u in uses if (u.is_denied != u.is_opposite) == ours.is_denied), default=0.0)
        against = [u for u in uses if (u.is_denied != u.is_opposite) != ours.is_denied]
        against = [u for u in against if not (u.is_opposite and _describes_another(claim, at, u, company))]
        worst = max(against, key=lambda u: u.company, default=None)
        if worst is not None and worst.company > agreeing + _MARGIN:
            is_open = (
                worst.is_opposite
                and (_may_say_the_same(claim.sentence, at, worst) or not _are_said_of_one(claim, at, worst, company))
            ) or (
                # Where both deny something it may be the same: "did not claim it", "no group has claimed it".
                has_negation(claim.sentence) and has_negation(worst.sentence)
            )
            if worst.company >= _CLEAR and bool(ours.mode) == bool(worst.mode) and not is_open:
                return _negation(claim, at, worst), doubts
            if not worst.is_opposite:
                is_clear = worst.is_exact and worst.company >= _CLEAR and not has_negation(claim.sentence)
                doubts.append(_doubt(DoubtKind.OPPOSITE if is_clear else DoubtKind.DENIED, claim, at, worst))
            elif worst.company >= _CLEAR:
                doubts.append(_doubt(DoubtKind.OPPOSITE, claim, at, worst))
        elif ours.mode <= Mode.PLANNED and (is_verb(stem_) or is_superlative):
            weaker = _weaker(claim, at, uses, ours.mode)
            if weaker is not None and ((is_superlative and ours.mode is Mode.FACT) or _is_stated(claim, at)):
                doubts.append(weaker)
    return None, doubts


def _nowhere_denied(claim: ClaimFacts, at: int, stem_: str, company: Company) -> list[Doubt]:
    """Doubt a denial where the page has its word, and neither denies it nor any other in a sentence with the word."""
    indexes = company.page.postings.get(stem_, ())
    sentences = [company.page.sentences[index] for index in indexes]
    if any(_is_the_first(claim, sentence) for sentence in sentences):
        return []
    near = {index for other in near_words(stem_) for index in company.page.postings.get(other, ())}
    if any(has_negation(company.page.sentences[index]) for index in near):
        return []
    if not sentences or len(sentences) > MOST_PLACES or any(has_negation(sentence) for sentence in sentences):
        return []
    if any(not opposites(stem_).isdisjoint(sentence.content) for sentence in company.page.sentences):
        return []
    place = sentences[0]
    word = place.words[place.stems.index(stem_)]
    shown = words_before(place, place.stems.index(stem_))
    return [
        Doubt(
            DoubtKind.DENIED,
            words_before(claim.sentence, at),
            shown,
            place.start + word.start,
            place.start + word.end,
        )
    ]


def find_cause_conflict(claim: ClaimFacts, page: PageIndex, near: Sequence[Sentence]) -> Conflict | None:
    """Name where the page says of a cause that it is none: "unrelated to" for "because of", or the other way round."""
    ours = _CAUSED.search(claim.text), _NOT_CAUSED.search(claim.text)
    for sentence in near:
        theirs = _CAUSED.search(sentence.text), _NOT_CAUSED.search(sentence.text)
        pair = (ours[0], theirs[1]) if ours[0] and not ours[1] else (ours[1], theirs[0] if not theirs[1] else None)
        mine, other = pair
        if mine is None or other is None:
            continue
        behind = Sentence(claim.text, mine.end(), len(claim.text)).content
        if behind and behind <= Sentence(sentence.text, other.end(), len(sentence.text)).content:
            start, end = sentence.start + other.start(), sentence.start + other.end()
            return Conflict(kind=ConflictKind.NEGATION, claim=mine[0], page=other[0], start=start, end=end)
    return None


def _may_say_the_same(claim: Sentence, at: int, use: Use) -> bool:
    """Tell whether an opposite may tell the same: from the other side, or of something that came to nothing.

    "Two thirds is sold in the United States" tells what the United States buys; "permits for rallies were refused",
    that rallies were banned.
    """
    form, forms = claim.forms[at], use.sentence.forms
    is_converse = any((form in a and forms[use.at] in b) or (form in b and forms[use.at] in a) for a, b in _CONVERSES)
    if is_converse and follows_be(claim, at) != follows_be(use.sentence, use.at):
        return True
    return not _REFUSING.isdisjoint((*forms[: use.at], *forms[use.at + 1 :]))


def _describes_another(claim: ClaimFacts, at: int, use: Use, company: Company) -> bool:
    """Tell whether two opposites describe two things of one sentence: "higher prices" that make for "lower margins"."""
    described = {claim.sentence.stems[noun] for noun in _described_by(claim.links, at)}
    links = links_at(company.page, company.page.positions[use.sentence.start])
    others = {use.sentence.stems[noun] for noun in _described_by(links, use.at)}
    return bool(others) and not others & described and bool(described & use.sentence.content)


def _are_said_of_one(claim: ClaimFacts, at: int, use: Use, company: Company) -> bool:
    """Tell whether two opposites are said of one thing: "a start of work" is not denied by "the review is finished"."""
    links = links_at(company.page, company.page.positions[use.sentence.start])
    ours = {claim.sentence.stems[n.at] for n in claim.links.of(at)}
    theirs = {use.sentence.stems[n.at] for n in links.of(use.at)}
    return not ours or not theirs or any(theirs & ({s} | near_words(s) | like_words(s)) for s in ours)


def _described_by(links: Links, at: int) -> list[int]:
    return [n.at for n in links.of(at) if n.role == Role.DESCRIBES and n.is_head]


def _is_told_both_ways(sentence: Sentence, at: int, stem_: str) -> bool:
    """Tell whether a claim states what it denies as well: "cooler under trees than without trees"."""
    others = (i for i, other in enumerate(sentence.stems) if other == stem_ and i != at)
    return any(not standing_of(sentence, other).is_denied for other in others)


def _is_first_time(sentence: Sentence) -> bool:
    """Tell whether a sentence tells a first: "has settled for the first time" bears out "had not settled before"."""
    forms = [word.form for word in sentence.words]
    return any(first == "first" and second in _TIME for first, second in pairwise(forms))


def _is_the_first(claim: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether "the first woman to win it" is told as "no woman had won it before", or the most as "no other"."""
    ours, theirs = claim.sentence.forms, sentence.forms
    is_above_all = ("than", "any") in pairwise(theirs) or any(form.endswith("est") for form in theirs)
    if "no" in ours and "than" in ours and is_above_all:
        return True  # "no country has given more than Estonia"
    if "first" in theirs and "since" in theirs and "since" in ours:
        return True  # "no case since 1998" for "the first case since 1998"
    return ("first" in theirs and not _BEFORE.isdisjoint(ours)) or ("first" in ours and "without" in theirs)


def _is_past(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at].form
    is_past = word.endswith("ed") or word in PAST_FORMS
    return is_past or any(other.form in PAST_AUXILIARIES for other in sentence.words[max(0, at - 3) : at])


def _is_stated(claim: ClaimFacts, at: int) -> bool:
    """Tell whether a word is a verb by which a claim states something: no "deal", no "to cut", no "rates could be"."""
    verbs = claim.links.verbs
    following = claim.sentence.forms[at + 1] if at + 1 < len(claim.sentence.forms) else ""
    is_read = any(verb.is_finite for verb in verbs.values())
    states = verbs[at].is_finite or verbs[at].is_passive if at in verbs else not is_read
    return states and following not in _SUBJECTS_BEFORE


def _sides(claim: ClaimFacts, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """Give the stems of the capitalised words on both sides of a word."""
    sentence = claim.sentence
    names = [
        (place, stem_)
        for place, (word, stem_) in enumerate(zip(sentence.words, sentence.stems, strict=True))
        if claim.text[word.start].isupper() and word.form not in STOPWORDS
    ]
    return (
        frozenset(stem_ for place, stem_ in names if place < at),
        frozenset(stem_ for place, stem_ in names if place > at),
    )


def _is_turned(use: Use, before: frozenset[str], after: frozenset[str]) -> bool:
    """Tell whether the page has the claim's sides the other way round: "A beat B" is "B lost to A"."""
    left, right = frozenset(use.sentence.stems[: use.at]), frozenset(use.sentence.stems[use.at + 1 :])
    return before.isdisjoint(left) and not before.isdisjoint(right) and not after.isdisjoint(left)


def _weaker(claim: ClaimFacts, at: int, uses: list[Use], mode: Mode) -> Doubt | None:
    """Doubt a fact that the page has only as a plan, a possibility or an allegation."""
    same = [use for use in uses if not use.is_opposite]
    same = [use for use in same if use.is_exact] or same
    best = max(same, key=lambda use: use.company, default=None)
    if best is None or best.mode <= mode or (mode is not Mode.FACT and not best.is_exact):
        return None
    before = claim.sentence.forms[max(0, at - _MODAL_REACH) : at]
    if best.mode is Mode.POSSIBLE and not _ABLE.isdisjoint(before):
        return None  # "can demand" for "may demand"
    is_progressive = claim.sentence.words[at].form.endswith("ing")  # "said he was leaving" for "would leave"
    if best.mode is Mode.PLANNED and (is_progressive or not _is_past(claim.sentence, at)):
        return None  # "the works cost 14 million" may be said of works to come
    if any(use.mode <= mode and use.company >= best.company - _MARGIN for use in same):
        return None
    return _doubt(DoubtKind.MODALITY, claim, at, best)


def _negation(claim: ClaimFacts, at: int, use: Use) -> Conflict:
    return Conflict(
        kind=ConflictKind.NEGATION,
        claim=words_before(claim.sentence, at),
        page=words_before(use.sentence, use.at),
        start=use.start,
        end=use.end,
    )


def _doubt(kind: DoubtKind, claim: ClaimFacts, at: int, use: Use) -> Doubt:
    return Doubt(kind, words_before(claim.sentence, at), words_before(use.sentence, use.at), use.start, use.end)


def words_before(sentence: Sentence, at: int, count: int = 3) -> str:
    """Give a word with the few words before it, for showing."""
    return sentence.text[sentence.words[max(0, at - count)].start : sentence.words[at].end]
