"""From claim and page to an assessment: gate, passages, features, conflicts, verdict."""

from dataclasses import replace

from refcheck.datatypes.assessments import (
    Assessment,
    ClaimVerdict,
    Conflict,
    ConflictKind,
    Passage,
    SubAssessment,
)
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.extracted import OWN_WORDS, ExtractedText
from refcheck.datatypes.references import Reference
from refcheck.datatypes.selectors import target_at
from refcheck.text.pausing import without_cycle_search
from refcheck.verify.claims.bearing.chance import bearing_chance
from refcheck.verify.claims.binding.cohesion import Scatter
from refcheck.verify.claims.differing.conflicts import find_chronology_conflict
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.differing.lacking import lacks_a_part
from refcheck.verify.claims.differing.sums import find_added
from refcheck.verify.claims.finding.compounds import find_compounded
from refcheck.verify.claims.finding.passages import MOST_PASSAGES, Candidate, covering_passages, with_figures_first
from refcheck.verify.claims.foreign.across import find_across
from refcheck.verify.claims.gate import OTHER_LANGUAGE, Hindrance, find_hindrance, find_shortfall, language_of_page
from refcheck.verify.claims.meaning.page_names import name_as_on
from refcheck.verify.claims.other_language import language_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.frames import without_frame
from refcheck.verify.claims.reading.page import PageIndex, index_for, metadata_text, place_of
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.told_times import find_told_time_difference
from refcheck.verify.claims.weighing import SUPPORTED, Weighed, weigh
from refcheck.verify.claims.wording import (
    explain_across,
    explain_added,
    explain_conflict,
    explain_doubt,
    explain_loose,
    explain_not_found,
    explain_partial,
    explain_scattered,
    explain_supported,
    explain_undecided,
    explain_untold,
)
from refcheck.version import VERIFIER_VERSION

VERIFIER = "lexical"

_ABOUT = 0.5
_CONFLICTED = 0.25  # the most that support can be where a conflict is named


@without_cycle_search
def verify_claim(claim: Claim, page: ExtractedText, *, reference: Reference | None = None) -> Assessment:
    """Decide whether a page says what a claim says, and show the passages.

    `reference` gives the date of the page where the page itself has none. A page that could not be
    read, or a text that settles nothing, is `cannot_check` with its reason; a teaser can
    support a claim but never speak against it.
    """
    hindrance = find_hindrance(claim, page)
    if hindrance is not None and hindrance.reason == OTHER_LANGUAGE:
        return _across_languages(claim, page, hindrance)
    if hindrance is not None:
        return _assessment(ClaimVerdict.CANNOT_CHECK, hindrance.reason, hindrance.explanation)
    if page.date_published is None and reference is not None and reference.parsed.issued is not None:
        page = replace(page, date_published=reference.parsed.issued)
    language = language_of_page(page) or "en"
    facts = ClaimFacts(without_frame(claim.text, language), language=language)
    words = [word.form for word in facts.sentence.words]
    index = index_for(page.text, metadata_text(page), words, page.date_published, language)
    if not facts.content:
        return _assessment(ClaimVerdict.CANNOT_CHECK, "no_statement", "the cited words state nothing to look for")
    weighed = _weigh_in_time(claim, facts, page, index)
    verdict = decide(weighed, index)
    named = name_as_on(index, facts) if language == "en" and verdict.verdict is not ClaimVerdict.SUPPORTED else None
    if named is not None:
        as_named = _weigh_in_time(claim, ClaimFacts(named), page, index)
        again = decide(as_named, index)
        is_accused = verdict.verdict in _ACCUSING and again.verdict not in _ACCUSING
        if again.verdict is ClaimVerdict.SUPPORTED or is_accused:
            weighed, verdict = as_named, again
    assessment = replace(
        verdict,
        probability=round(_support_of(weighed), 4),
        passages=find_passages(weighed, index, page),
        conflicts=weighed.conflicts,
    )
    if len(claim.sub_claims) > 1:
        assessment = _with_sub_claims(assessment, tuple(_judge_sub_claim(s.text, index) for s in claim.sub_claims))
    shortfall = find_shortfall(page)
    if shortfall is not None and assessment.verdict is not ClaimVerdict.SUPPORTED:
        return replace(
            assessment,
            verdict=ClaimVerdict.CANNOT_CHECK,
            reason=shortfall.reason,
            explanation=shortfall.explanation,
            conflicts=(),
        )
    return assessment


def _weigh_in_time(claim: Claim, facts: ClaimFacts, page: ExtractedText, index: PageIndex) -> Weighed:
    """Weigh a claim, with what the days of draft and page say of it."""
    weighed = weigh(facts, index)
    told, told_doubts = find_told_time_difference(facts, claim.context.date, page.date_published, index, weighed.ranked)
    weighed = replace(weighed, conflicts=(*weighed.conflicts, *told), doubts=(*weighed.doubts, *told_doubts))
    chronology = find_chronology_conflict(weighed.facts, claim.context, page, weighed.findings)
    return weighed if chronology is None else replace(weighed, conflicts=(chronology, *weighed.conflicts))


def _across_languages(claim: Claim, page: ExtractedText, hindrance: Hindrance) -> Assessment:
    """Leave a claim open whose page is in another language, and show where its figures and names stand there."""
    index = index_for(page.text, metadata_text(page), (), page.date_published, language_of_page(page) or "en")
    seen = find_across(ClaimFacts(claim.text, language=language_of(claim.sentence) or "en"), index)
    explanation = explain_across(hindrance.explanation, seen.there, seen.not_there)
    assessment = _assessment(ClaimVerdict.CANNOT_CHECK, hindrance.reason, explanation)
    if seen.sentence is None:
        return assessment
    return replace(assessment, passages=(_passage(index.sentences[seen.sentence], 0.0, page),))


_ACCUSING = (ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND)
_SPEAKS_AGAINST = (ClaimVerdict.REFUTED, ClaimVerdict.PARTIALLY_SUPPORTED, ClaimVerdict.NOT_FOUND)


def _with_sub_claims(assessment: Assessment, subs: tuple[SubAssessment, ...]) -> Assessment:
    """Join the verdicts on the single facts: a claim is supported only where none of its facts lacks support."""
    lacking = [sub for sub in subs if sub.verdict in _SPEAKS_AGAINST]
    if assessment.verdict is not ClaimVerdict.SUPPORTED or not lacking:
        return replace(assessment, sub_assessments=subs)
    missing = tuple(dict.fromkeys(item for sub in lacking for item in sub.missing or (sub.text,)))
    return replace(
        assessment,
        verdict=ClaimVerdict.PARTIALLY_SUPPORTED,
        reason="part_missing",
        explanation=explain_partial(missing),
        missing=missing,
        sub_assessments=subs,
    )


def _support_of(weighed: Weighed) -> float:
    """Give the calibrated chance of support; a doubt says nothing of it, on no set that people have labelled."""
    return min(weighed.support, _CONFLICTED) if weighed.conflicts else weighed.support


_BORNE_OUT = 0.45  # benchmarks/claims/README.md shows what other chances would let through
_OUTWEIGHED = (Scatter.APART, Scatter.ELSEWHERE, Scatter.NEARER, Scatter.PARTED)
"""Signs that say where the words of a claim stand; a claim that lies closely on its page all the same is borne out."""
_TELLING = (DoubtKind.MODALITY, DoubtKind.QUANTIFIER)
"""Doubts that say what the page says instead."""


def decide(weighed: Weighed, index: PageIndex) -> Assessment:
    """Give the verdict on weighed evidence, as an assessment without passages."""
    missing = weighed.findings.missing
    hard_missing = (
        weighed.findings.missing_quantities or weighed.findings.missing_dates or weighed.findings.missing_names
    )
    if weighed.conflicts:
        return _decide_conflict(weighed, weighed.conflicts[0])
    doubts = [doubt for doubt in weighed.doubts if weighed.support >= SUPPORTED or doubt.kind in _TELLING]
    if doubts and weighed.about >= _ABOUT:  # a claim that nothing bears out needs no reason to be doubted
        return _decide_doubt(weighed, doubts[0])
    stands = weighed.figures_stand_near and not weighed.adds and not weighed.unheld_verbs
    if weighed.support >= SUPPORTED and not hard_missing and stands:
        return _decide_borne_out(weighed, index)
    added = find_added(weighed.findings.missing_quantities, index) if weighed.about >= _ABOUT else None
    if added is not None:
        return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_added(*added), missing=missing)
    if weighed.about >= _ABOUT and missing and lacks_a_part(weighed, index):
        return _assessment(ClaimVerdict.PARTIALLY_SUPPORTED, "part_missing", explain_partial(missing), missing=missing)
    if weighed.about >= _ABOUT and weighed.support >= SUPPORTED and weighed.unheld_verbs:
        told = weighed.unheld_verbs
        return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_untold(told), missing=told)
    if weighed.is_absent:
        return _assessment(ClaimVerdict.NOT_FOUND, "nothing_like_it", explain_not_found(missing), missing=missing)
    return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_undecided(missing), missing=missing)


def _decide_borne_out(weighed: Weighed, index: PageIndex) -> Assessment:
    """Support what no difference speaks against, unless it was put together from the page, or lies on it as such do."""
    scattered = weighed.scattered
    if scattered is not None and scattered.sign not in _OUTWEIGHED:
        return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_scattered(scattered))
    chance = bearing_chance(weighed, index)
    if scattered is not None and (chance is None or chance < _BORNE_OUT):
        return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_scattered(scattered))
    if chance is not None and chance < _BORNE_OUT:
        return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_loose())
    return _assessment(ClaimVerdict.SUPPORTED, "all_found", explain_supported())


def _decide_conflict(weighed: Weighed, conflict: Conflict) -> Assessment:
    missing = weighed.findings.missing
    explanation = explain_conflict(conflict)
    if conflict.kind is ConflictKind.CHRONOLOGY:
        # The page does not contradict what came after it; it cannot know of it.
        verdict = ClaimVerdict.PARTIALLY_SUPPORTED if weighed.about >= _ABOUT else ClaimVerdict.NOT_FOUND
        return _assessment(verdict, "older_than_event", explanation, missing=missing or (conflict.claim,))
    return _assessment(ClaimVerdict.REFUTED, f"{conflict.kind}_differs", explanation, missing=missing)


def _decide_doubt(weighed: Weighed, doubt: Doubt) -> Assessment:
    """A part is borne out where the page says it less surely or of fewer; of whom it says it, a reader must see."""
    missing = weighed.findings.missing
    explanation = explain_doubt(doubt)
    if doubt.kind in _TELLING:
        missing = missing or (doubt.claim,)
        return _assessment(ClaimVerdict.PARTIALLY_SUPPORTED, f"{doubt.kind}_differs", explanation, missing=missing)
    return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explanation, missing=missing)


def _judge_sub_claim(text: str, index: PageIndex) -> SubAssessment:
    weighed = weigh(ClaimFacts(text, language=index.language), index)
    verdict = decide(weighed, index)
    return SubAssessment(
        text=text,
        verdict=verdict.verdict,
        probability=round(_support_of(weighed), 4),
        missing=weighed.findings.missing,
    )


_LEAST_SHOWN = 0.1  # below this a person would not mark the sentence as evidence
_LEAST_BESIDE = 0.2  # … beside a better one
_LEAST_ASIDE = 0.35  # captions, menus and footers share words by chance more often


def find_passages(weighed: Weighed, index: PageIndex, page: ExtractedText) -> tuple[Passage, ...]:
    """Give the passages to show, best first, with exact places in the page's text.

    The sentence over which a claim was refuted or doubted is among the first two, whatever its score. What stands
    around the article is shown only where the article has nothing: a footer has the names of its outlet.
    """
    passages: list[Passage] = []
    deciding = _deciding_sentence(weighed, index)
    ranked = with_figures_first(weighed.facts, index, weighed.ranked)
    shown = covering_passages(weighed.facts, index, _of_article(ranked, index, page))
    if deciding is not None:
        known = {candidate.index: candidate for candidate in weighed.ranked}
        others = [candidate for candidate in shown if candidate.index != deciding]
        at = 0 if weighed.conflicts or shown[:1] != others[:1] else 1
        shown = [*others[:at], known.get(deciding, Candidate(deciding, 0.0, 0.0)), *others[at:]][:MOST_PASSAGES]
    for candidate in shown:
        sentence = index.sentences[candidate.index]
        is_aside = place_of(page, sentence.start) not in OWN_WORDS
        least = _LEAST_ASIDE if is_aside else _LEAST_BESIDE if passages else _LEAST_SHOWN
        if candidate.score < least and candidate.index != deciding:
            continue
        passages.append(_passage(sentence, candidate.score, page))
    told = find_compounded(weighed.facts, index, [index.positions[passage.start] for passage in passages])
    if told is not None:
        passages.append(_passage(index.sentences[told], 0.0, page))
    return tuple(passages)


def _passage(sentence: Sentence, score: float, page: ExtractedText) -> Passage:
    target = target_at(page.text, sentence.start, sentence.end, source="")
    return Passage(
        exact=target.quote.exact,
        prefix=target.quote.prefix,
        suffix=target.quote.suffix,
        start=sentence.start,
        end=sentence.end,
        score=round(min(1.0, score), 4),
        where=place_of(page, sentence.start),
    )


def _of_article(ranked: list[Candidate], index: PageIndex, page: ExtractedText) -> list[Candidate]:
    """Give the candidates in the article's own words, or all of them where none of those would be shown."""
    own = [one for one in ranked if place_of(page, index.sentences[one.index].start) in OWN_WORDS]
    return own if own and max(one.score for one in own) >= _LEAST_SHOWN else ranked


def _deciding_sentence(weighed: Weighed, index: PageIndex) -> int | None:
    """Give the number of the sentence over which a claim was refuted or doubted."""
    places = [conflict.start for conflict in weighed.conflicts[:1]] or [doubt.start for doubt in weighed.doubts[:1]]
    if not places and weighed.scattered is not None:
        places = [weighed.scattered.place]
    place = places[0] if places else None
    sentence = None if place is None else index.sentence_at(place)
    return None if sentence is None else index.positions[sentence.start]


def _assessment(verdict: ClaimVerdict, reason: str, explanation: str, *, missing: tuple[str, ...] = ()) -> Assessment:
    return Assessment(
        verdict=verdict,
        reason=reason,
        explanation=explanation,
        missing=missing,
        verifier=VERIFIER,
        verifier_version=VERIFIER_VERSION,
    )
