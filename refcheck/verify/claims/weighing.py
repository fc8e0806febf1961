"""A claim weighed against a page: what it lacks there, what speaks against it, and two probabilities."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.assessments import Conflict
from refcheck.text.word_rules import rules_of
from refcheck.verify.claims.binding.attachments import find_attachment_conflict
from refcheck.verify.claims.binding.bindings import Binder
from refcheck.verify.claims.binding.cohesion import Scattered, find_scattered
from refcheck.verify.claims.binding.comparisons import find_changed_sides
from refcheck.verify.claims.binding.crossings import (
    find_crossed_opposite,
    find_other_piece,
    find_turned_change,
    find_turned_range,
)
from refcheck.verify.claims.binding.directions import find_direction_difference
from refcheck.verify.claims.binding.doers import find_doer_doubts
from refcheck.verify.claims.binding.misplaced import find_binding_differences, is_bound
from refcheck.verify.claims.binding.offices import find_office_of_another
from refcheck.verify.claims.binding.respective import find_other_order
from refcheck.verify.claims.binding.statements import find_unheld_verbs
from refcheck.verify.claims.binding.untied import find_untied
from refcheck.verify.claims.differing.conflicts import find_conflicts, one_for_each_difference
from refcheck.verify.claims.differing.doubts import Doubt
from refcheck.verify.claims.differing.edits import find_edits
from refcheck.verify.claims.differing.grounds import (
    drop_told_near,
    open_other_deeds,
    open_where_referred,
    sort_conflicts,
    stands_as_doubt,
)
from refcheck.verify.claims.differing.sums import is_added
from refcheck.verify.claims.features import count_differences, measure
from refcheck.verify.claims.finding.absence import is_surely_absent
from refcheck.verify.claims.finding.alignment import Findings, find_missing
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.finding.passages import Candidate, rank_sentences
from refcheck.verify.claims.finding.words import WordEvidence, weigh_words
from refcheck.verify.claims.foreign.word_by_word import find_words
from refcheck.verify.claims.model import load_regression
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.stance.additions import adds_something, find_additions
from refcheck.verify.claims.stance.bounds import find_bare_bound, find_lost_bound, find_turned_step
from refcheck.verify.claims.stance.conditions import find_added_condition, find_denied_aim
from refcheck.verify.claims.stance.denials import find_undenied
from refcheck.verify.claims.stance.portions import find_dropped_limit, find_portion
from refcheck.verify.claims.stance.said_too import open_where_said_too
from refcheck.verify.claims.stance.speakers import find_body_of_another
from refcheck.verify.claims.stance.undone import find_undone
from refcheck.verify.claims.stance.unreal import find_whole_for_part

_FINDERS = (
    find_undenied,
    find_bare_bound,
    find_lost_bound,
    find_turned_step,
    find_changed_sides,
    find_body_of_another,
    find_whole_for_part,
    find_portion,
    find_dropped_limit,
    find_other_order,
    find_office_of_another,
    find_added_condition,
    find_denied_aim,
    find_undone,
)
SUPPORTED = 0.5  # benchmarks/claims/README.md shows the curve; figures, names and verbs are asked for besides
_NOT_ABOUT = 0.2


class Shape(StrEnum):
    """What is compared with what; each has regressions of its own."""

    PAIR = "pair"
    """A claim with a few sentences of evidence: a word without support speaks against the claim."""
    PAGE = "page"
    """A claim with a page."""
    SUMMARY = "summary"
    """Several sentences that sum a page up in other words: only a clear difference speaks against them."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    scattered: Scattered | None
    """What shows that the claim was put together from several statements of the page."""
    is_absent: bool
    """Whether next to nothing of the claim stands on the page."""
    shape: Shape
    measured: Mapping[str, float]
    """The features that the regressions read."""
    figures_stand_near: bool
    """Whether every figure of the claim stands in or beside the best passages, not just anywhere."""


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
    shape = shape_of(facts, index)
    support = load_regression(f"{shape}_support").probability(features)
    is_borne_out = support >= SUPPORTED  # what nothing bears out needs no further reason to be doubted
    conflicts, doubts, scattered = _with_edits(facts, index, ranked, conflicts, doubts, is_borne_out=is_borne_out)
    if is_borne_out:
        company = Company(facts, index)
        doubts = (*doubts, *find_additions(facts, index, words), *find_doer_doubts(facts, index))
        doubts = (*doubts, *find_crossed_opposite(company, ranked), *find_other_piece(company, ranked))
        doubts = (*doubts, *find_turned_change(company, ranked))
        others = (find(facts, index, ranked) for find in _FINDERS)
        doubts = (*(doubt for doubt in others if doubt is not None), *doubts)
    conflicts, opened = open_where_said_too(conflicts, facts, index)
    doubts = tuple(doubt for doubt in (*opened, *doubts) if stands_as_doubt(doubt))
    about = load_regression("pair_about" if shape is Shape.PAIR else "page_about").probability(features)
    unheld = find_unheld_verbs(facts, index)
    findings.missing_words += [verb.text for verb in unheld if verb.is_nowhere]
    return Weighed(
        facts=facts,
        ranked=ranked,
        findings=findings,
        conflicts=conflicts,
        doubts=doubts,
        support=support,
        about=about,
        adds=adds_something(facts, index, words),
        unheld_verbs=tuple(verb.text for verb in unheld),
        scattered=scattered,
        is_absent=about <= _NOT_ABOUT and is_surely_absent(facts, index),
        shape=shape,
        measured=features,
        figures_stand_near=features["numbers_near"] == 1.0,
    )


def _weigh_word_by_word(
    facts: ClaimFacts, index: PageIndex, ranked: list[Candidate], findings: Findings, words: list[WordEvidence]
) -> Weighed:
    """Weigh a claim in a language whose grammar no rule parses: its words, figures, dates and small words speak."""
    features = measure(facts, index, ranked, findings, words) | count_differences((), ())
    found = find_words(facts, index, ranked, findings)
    lacking = frozenset(found.missing)
    findings.missing_names = [name for name in findings.missing_names if not lacking.isdisjoint(name.text.split())]
    named = {word for name in findings.missing_names for word in name.text.split()}
    findings.missing_words = [word for word in found.missing if word not in named]
    support = load_regression("page_support").probability(features)
    support = max(support, SUPPORTED) if found.are_told else support  # the regression knows no other wording
    about = load_regression("page_about").probability(features)
    return Weighed(
        facts=facts,
        ranked=ranked,
        findings=findings,
        conflicts=found.conflicts,
        doubts=(),
        support=support,
        about=max(about, found.share),
        adds=not found.are_told,
        unheld_verbs=(),
        scattered=None,
        is_absent=is_surely_absent(facts, index),
        shape=shape_of(facts, index),
        measured=features,
        figures_stand_near=True,
    )


def _with_edits(
    facts: ClaimFacts,
    index: PageIndex,
    ranked: list[Candidate],
    conflicts: tuple[Conflict, ...],
    doubts: tuple[Doubt, ...],
    *,
    is_borne_out: bool,
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...], Scattered | None]:
    """Add what a sentence that the claim follows word for word has in the place of a detail.

    These are no features: they speak on claims that no labelled set has, which differ from their page in one word.
    Only a claim that `is_borne_out` is looked through for words from several statements.
    """
    scattered: Scattered | None = None
    for part in facts.parts:
        near = ranked if part is facts else rank_sentences(part, index)
        edits, edit_doubts = find_edits(part, index, near)
        attached = find_attachment_conflict(part, index)
        turned_range = find_turned_range(Company(part, index), near)
        edits += [found for found in (attached, turned_range) if found is not None]
        bindings = list(Binder(part, index, near).bind())
        conflicts = tuple(conflict for conflict in conflicts if not is_bound(part, conflict, bindings, index))
        misplaced, misplaced_doubts = find_binding_differences(part, bindings)
        turned, turned_doubts = find_direction_difference(part, bindings)
        clear, doubts = open_where_referred(misplaced, doubts, part, index)
        conflicts = (*conflicts, *clear, *turned)
        doubts = (*doubts, *misplaced_doubts, *turned_doubts)
        edit_doubts = drop_told_near(edit_doubts, index)
        found, doubts = sort_conflicts(tuple(edits), (*doubts, *edit_doubts), facts, index, are_replaced_words=True)
        found, doubts = open_other_deeds(found, doubts, index)
        conflicts = (*conflicts, *found)
        if is_borne_out and scattered is None:
            scattered = find_scattered(part, index, near, bindings)
        if is_borne_out and scattered is None and facts.language == "en":
            scattered, bent = find_untied(part, index, near)
            doubts = (*doubts, bent) if bent is not None else doubts
    conflicts = tuple(conflict for conflict in conflicts if not is_added(conflict, facts, index))
    return one_for_each_difference(conflicts, index), doubts, scattered


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
