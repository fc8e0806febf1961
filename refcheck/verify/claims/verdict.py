"""From claim and page to an assessment: gate, passages, features, conflicts, verdict."""

from dataclasses import dataclass, replace
from enum import StrEnum

from refcheck.datatypes.assessments import (
    Assessment,
    ClaimVerdict,
    Conflict,
    ConflictKind,
    Passage,
    SubAssessment,
)
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.references import Reference
from refcheck.datatypes.selectors import target_at
from refcheck.text.pausing import without_cycle_search
from refcheck.text.word_rules import rules_of
from refcheck.verify.claims.absence import is_surely_absent
from refcheck.verify.claims.additions import adds_something, find_additions
from refcheck.verify.claims.alignment import Findings, find_missing
from refcheck.verify.claims.attachments import find_attachment_conflict
from refcheck.verify.claims.bindings import Binder
from refcheck.verify.claims.conflicts import find_chronology_conflict, find_conflicts, one_for_each_difference
from refcheck.verify.claims.crossings import find_crossed_opposite, find_turned_range
from refcheck.verify.claims.directions import find_direction_difference
from refcheck.verify.claims.doers import find_doer_doubts
from refcheck.verify.claims.edits import find_edits
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.features import count_differences, measure
from refcheck.verify.claims.gate import find_hindrance, find_shortfall, language_of_page
from refcheck.verify.claims.grounds import drop_told_near, sort_conflicts, stands_as_doubt
from refcheck.verify.claims.misplaced import find_binding_differences, is_bound
from refcheck.verify.claims.model import load_regression
from refcheck.verify.claims.page import PageIndex, index_for, metadata_text, place_of
from refcheck.verify.claims.passages import Candidate, covering_passages, rank_sentences
from refcheck.verify.claims.predicates import Doubt, DoubtKind
from refcheck.verify.claims.statements import find_unheld_verbs
from refcheck.verify.claims.told_times import find_told_time_difference
from refcheck.verify.claims.word_by_word import find_words
from refcheck.verify.claims.wording import (
    explain_conflict,
    explain_doubt,
    explain_not_found,
    explain_partial,
    explain_supported,
    explain_undecided,
    explain_untold,
)
from refcheck.verify.claims.words import WordEvidence, weigh_words
from refcheck.version import VERIFIER_VERSION

VERIFIER = "lexical"

_SUPPORTED = 0.5  # benchmarks/claims/README.md shows the curve; figures, names and verbs are asked for besides
_PARTLY = 0.45
_ABOUT = 0.5
_NOT_ABOUT = 0.2
_DOUBTED = 0.49  # the most where the page seems to say it of another, of less, or less surely
_CONFLICTED = 0.25  # the most that support can be where a conflict is named


@dataclass(frozen=True, slots=True)
class Weighed:
    """One claim or sub-claim weighed against a page, before any verdict."""

    facts: ClaimFacts
    ranked: list[Candidate]
    findings: Findings
    conflicts: tuple[Conflict, ...]
    doubts: tuple[Doubt, ...]
    support: float
    about: float
    adds: bool
    """Whether a short claim's very statement, or what a claim adds, is made of words that the page lacks."""
    unheld_verbs: tuple[str, ...]
    """What the claim tells of things that the page speaks of, but tells otherwise."""
    is_absent: bool
    """Whether next to nothing of the claim stands on the page."""
    figures_stand_near: bool
    """Whether every figure of the claim stands in or beside the best passages, not just anywhere."""


@without_cycle_search
def verify_claim(claim: Claim, page: ExtractedText, *, reference: Reference | None = None) -> Assessment:
    """Decide whether a page says what a claim says, and show the passages.

    `reference` gives the date of the page where the page itself has none. A page that could not be
    read, or a text that settles nothing, is `cannot_check` with its reason; a teaser can
    support a claim but never speak against it.
    """
    hindrance = find_hindrance(claim, page)
    if hindrance is not None:
        return _assessment(ClaimVerdict.CANNOT_CHECK, hindrance.reason, hindrance.explanation)
    if page.date_published is None and reference is not None and reference.parsed.issued is not None:
        page = replace(page, date_published=reference.parsed.issued)
    language = language_of_page(page) or "en"
    facts = ClaimFacts(claim.text, language=language)
    words = [word.form for word in facts.sentence.words]
    index = index_for(page.text, metadata_text(page), words, page.date_published, language)
    weighed = weigh(facts, index)
    if not weighed.facts.content:
        return _assessment(ClaimVerdict.CANNOT_CHECK, "no_statement", "the cited words state nothing to look for")
    told, told_doubts = find_told_time_difference(facts, claim.context.date, page.date_published, index, weighed.ranked)
    weighed = replace(weighed, conflicts=(*weighed.conflicts, *told), doubts=(*weighed.doubts, *told_doubts))
    chronology = find_chronology_conflict(weighed.facts, claim.context, page, weighed.findings)
    if chronology is not None:
        weighed = replace(weighed, conflicts=(chronology, *weighed.conflicts))
    verdict = decide(weighed)
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


def weigh(facts: ClaimFacts, index: PageIndex) -> Weighed:
    """Weigh a claim against a page by both regressions and look for conflicts."""
    ranked = rank_sentences(facts, index)
    findings = find_missing(facts, index)
    words = weigh_words(facts, index)
    if rules_of(facts.language) is not None:
        return _weigh_word_by_word(facts, index, ranked, findings, words)
    conflicts, doubts = find_conflicts(facts, index, ranked, findings)
    features = measure(facts, index, ranked, findings, words) | count_differences(conflicts, doubts)
    conflicts, doubts = sort_conflicts(conflicts, doubts, facts, index)
    conflicts, doubts = _with_edits(facts, index, ranked, conflicts, doubts)
    doubts = (*doubts, *find_additions(facts, index, words), *find_doer_doubts(facts, index))
    doubts = (*doubts, *find_crossed_opposite(facts, index, ranked))
    doubts = tuple(doubt for doubt in doubts if stands_as_doubt(doubt))
    shape = shape_of(facts, index)
    support = load_regression(f"{shape}_support").probability(features)
    about = load_regression("pair_about" if shape is Shape.PAIR else "page_about").probability(features)
    figures_stand_near = features["numbers_near"] == 1.0
    unheld = find_unheld_verbs(facts, index)
    findings.missing_words += [verb.text for verb in unheld if verb.is_nowhere]
    adds = adds_something(facts, index, words)
    return Weighed(
        facts,
        ranked,
        findings,
        conflicts,
        doubts,
        support,
        about,
        adds,
        tuple(verb.text for verb in unheld),
        about <= _NOT_ABOUT and is_surely_absent(facts, index),
        figures_stand_near,
    )


def _weigh_word_by_word(
    facts: ClaimFacts, index: PageIndex, ranked: list[Candidate], findings: Findings, words: list[WordEvidence]
) -> Weighed:
    """Weigh a claim in a language whose grammar nothing here reads; only its words, figures and dates speak."""
    features = measure(facts, index, ranked, findings, words) | count_differences((), ())
    found = find_words(facts, index, ranked, findings)
    support = load_regression("page_support").probability(features)
    about = load_regression("page_about").probability(features)
    return Weighed(
        facts,
        ranked,
        findings,
        conflicts=found.conflicts,
        doubts=(),
        support=support,
        about=max(about, found.share),
        adds=not found.are_told,
        unheld_verbs=(),
        is_absent=is_surely_absent(facts, index),
        figures_stand_near=True,
    )


def _with_edits(
    facts: ClaimFacts,
    index: PageIndex,
    ranked: list[Candidate],
    conflicts: tuple[Conflict, ...],
    doubts: tuple[Doubt, ...],
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    """Add what a sentence that the claim follows word for word has in the place of a detail.

    These are no features: they speak on claims that no labelled set has, which differ from their page in one word.
    """
    for part in facts.parts:
        near = ranked if part is facts else rank_sentences(part, index)
        edits, edit_doubts = find_edits(part, index, near)
        attached = find_attachment_conflict(part, index)
        turned_range = find_turned_range(part, index, near)
        edits += [found for found in (attached, turned_range) if found is not None]
        bindings = list(Binder(part, index, near).bind())
        conflicts = tuple(conflict for conflict in conflicts if not is_bound(part, conflict, bindings, index))
        misplaced, misplaced_doubts = find_binding_differences(part, bindings)
        turned, turned_doubts = find_direction_difference(part, bindings)
        conflicts = (*conflicts, *misplaced, *turned)
        doubts = (*doubts, *misplaced_doubts, *turned_doubts)
        edit_doubts = drop_told_near(edit_doubts, index)
        found, doubts = sort_conflicts(tuple(edits), (*doubts, *edit_doubts), facts, index, are_replaced_words=True)
        conflicts = (*conflicts, *found)
    return one_for_each_difference(conflicts, index), doubts


class Shape(StrEnum):
    """What is compared with what; each has regressions of its own."""

    PAIR = "pair"
    """A claim with a few sentences of evidence: a word without support speaks against the claim."""
    PAGE = "page"
    """A claim with a page."""
    SUMMARY = "summary"
    """Several sentences that sum a page up in other words: only a clear difference speaks against them."""


_PAIR_SENTENCES = 3  # a page with no more sentences is a piece of evidence picked by somebody


def shape_of(facts: ClaimFacts, index: PageIndex) -> Shape:
    """Say which of the three comparisons this is."""
    if len(index.sentences) <= _PAIR_SENTENCES:
        return Shape.PAIR
    return Shape.SUMMARY if len(facts.parts) > 1 else Shape.PAGE


def weigh_features(facts: ClaimFacts, index: PageIndex) -> dict[str, float]:
    """Give every feature of a claim against a page, for fitting."""
    ranked = rank_sentences(facts, index)
    findings = find_missing(facts, index)
    conflicts, doubts = find_conflicts(facts, index, ranked, findings)
    features = measure(facts, index, ranked, findings, weigh_words(facts, index))
    return features | count_differences(conflicts, doubts)


def _support_of(weighed: Weighed) -> float:
    if weighed.conflicts:
        return min(weighed.support, _CONFLICTED)
    return min(weighed.support, _DOUBTED) if weighed.doubts else weighed.support


_TELLING = (DoubtKind.MODALITY, DoubtKind.QUANTIFIER)
"""Doubts that say what the page says instead."""


def decide(weighed: Weighed) -> Assessment:
    """Give the verdict on weighed evidence, as an assessment without passages."""
    missing = weighed.findings.missing
    hard_missing = (
        weighed.findings.missing_quantities or weighed.findings.missing_dates or weighed.findings.missing_names
    )
    if weighed.conflicts:
        return _decide_conflict(weighed, weighed.conflicts[0])
    doubts = [doubt for doubt in weighed.doubts if weighed.support >= _SUPPORTED or doubt.kind in _TELLING]
    if doubts and weighed.about >= _ABOUT:  # a claim that nothing bears out needs no reason to be doubted
        return _decide_doubt(weighed, doubts[0])
    stands = weighed.figures_stand_near and not weighed.adds and not weighed.unheld_verbs
    if weighed.support >= _SUPPORTED and not hard_missing and stands:
        return _assessment(ClaimVerdict.SUPPORTED, "all_found", explain_supported())
    if weighed.about >= _ABOUT and missing and (weighed.support >= _PARTLY or hard_missing):
        return _assessment(ClaimVerdict.PARTIALLY_SUPPORTED, "part_missing", explain_partial(missing), missing=missing)
    if weighed.about >= _ABOUT and weighed.support >= _SUPPORTED and weighed.unheld_verbs:
        told = weighed.unheld_verbs
        return _assessment(ClaimVerdict.PARTIALLY_SUPPORTED, "part_missing", explain_untold(told), missing=told)
    if weighed.is_absent:
        return _assessment(ClaimVerdict.NOT_FOUND, "nothing_like_it", explain_not_found(missing), missing=missing)
    return _assessment(ClaimVerdict.CANNOT_CHECK, "undecided", explain_undecided(missing), missing=missing)


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
    verdict = decide(weighed)
    return SubAssessment(
        text=text,
        verdict=verdict.verdict,
        probability=round(_support_of(weighed), 4),
        missing=weighed.findings.missing,
    )


_TOLD = (Where.ARTICLE, Where.TEASER)
_LEAST_SHOWN = 0.1  # below this a person would not mark the sentence as evidence
_LEAST_ASIDE = 0.35  # captions, menus and footers share words by chance more often


def find_passages(weighed: Weighed, index: PageIndex, page: ExtractedText) -> tuple[Passage, ...]:
    """Give the passages to show, best first, with exact places in the page's text.

    Page furniture that shares a word or two with the claim is left out, whatever it would add.
    """
    passages: list[Passage] = []
    for candidate in covering_passages(weighed.facts, index, weighed.ranked):
        sentence = index.sentences[candidate.index]
        is_aside = place_of(page, sentence.start) not in _TOLD
        if candidate.score < (_LEAST_ASIDE if is_aside else _LEAST_SHOWN):
            continue
        target = target_at(page.text, sentence.start, sentence.end, source="")
        passages.append(
            Passage(
                exact=target.quote.exact,
                prefix=target.quote.prefix,
                suffix=target.quote.suffix,
                start=sentence.start,
                end=sentence.end,
                score=round(min(1.0, candidate.score), 4),
                where=place_of(page, sentence.start),
            )
        )
    return tuple(passages)


def _assessment(verdict: ClaimVerdict, reason: str, explanation: str, *, missing: tuple[str, ...] = ()) -> Assessment:
    return Assessment(
        verdict=verdict,
        reason=reason,
        explanation=explanation,
        missing=missing,
        verifier=VERIFIER,
        verifier_version=VERIFIER_VERSION,
    )
