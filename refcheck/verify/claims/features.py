"""The features that the verdict models weigh; every one can be read off the page by a person."""

from collections.abc import Sequence
from math import log

from refcheck.datatypes.assessments import Conflict
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.alignment import (
    Findings,
    date_stands,
    has_near_form,
    month_day_stands,
    name_share,
    quantity_stands,
    share_of,
    window_sentences,
    window_stems,
)
from refcheck.verify.claims.finding.passages import Candidate, covering_passages, nearest_sentences
from refcheck.verify.claims.finding.words import WordEvidence
from refcheck.verify.claims.model import load_regression
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex, content_bigrams
from refcheck.verify.claims.reading.polarity import has_hedge, has_negation, negated_stems, quantifiers_of

_WINDOWS_TRIED = 8  # best sentences around which a window is read
_ALIGNED = 0.4  # neighbourhood share from which a word's absence is telling


def measure(
    claim: ClaimFacts,
    page: PageIndex,
    ranked: list[Candidate],
    findings: Findings,
    words: Sequence[WordEvidence],
) -> dict[str, float]:
    """Give every feature of a claim against a page by name."""
    features = _coverage(claim, page, ranked)
    features.update(_facts(claim, page, ranked, findings))
    features.update(_words(words))
    features.update(_unsupported(words))
    features.update(_polarity(claim, page, ranked))
    # A denial is borne out by what speaks against the same words without it.
    is_denial = float(has_negation(claim.sentence))
    features["denial"] = is_denial
    features["denial_missing"] = is_denial * min(1.0, features["predicate_missing_share"] * 3)
    features["denial_name_missing"] = is_denial * min(1.0, features["names_missing"] + features["siblings"])
    features["denial_conflict"] = is_denial * min(1.0, features["opposites"] + features["figure_missing"])
    features["denial_theirs"] = is_denial * min(1.0, features["negation_theirs"] + features["negation_both"])
    features["words_nowhere"] = min(6.0, float(len(findings.missing_words)))
    features["log_page"] = log(1.0 + len(page.sentences))
    features["log_claim"] = log(1.0 + len(claim.content))
    return features


def count_differences(conflicts: Sequence[Conflict], doubts: Sequence[Doubt]) -> dict[str, float]:
    """Count the named differences, clear ones together and the others by kind.

    A denial near the words counts as an opposite: the regressions were fitted when both were one kind.
    """
    kinds = ["opposite" if doubt.kind is DoubtKind.DENIED else doubt.kind.value for doubt in doubts]
    counts = {f"doubt_{kind}": min(2.0, float(kinds.count(kind.value))) for kind in DoubtKind}
    return {"conflicts": min(2.0, float(len(conflicts))), **counts}


def _coverage(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> dict[str, float]:
    best = ranked[:_WINDOWS_TRIED]
    windows = [share_of(claim, page, window_stems(page, candidate.index)) for candidate in best]
    chosen = covering_passages(claim, page, ranked)
    together: set[str] = set()
    for candidate in chosen:
        together |= page.sentences[candidate.index].content
    near = {stem_ for stem_ in claim.content if has_near_form(stem_, page)}
    pairs = content_bigrams(claim.sentence)
    window = max(windows, default=0.0)
    return {
        "coverage_page": share_of(claim, page, page.stems),
        "coverage_near": share_of(claim, page, near),
        "coverage_sentence": max((candidate.coverage for candidate in best), default=0.0),
        "coverage_window": window,
        "coverage_five": share_of(claim, page, together),
        "bigrams": sum(page.has_bigram(pair) for pair in pairs) / len(pairs) if pairs else 0.0,
        "passage": ranked[0].score if ranked else 0.0,
        "clause_minimum": min((_clause_coverage(clause, page) for clause in claim.clauses), default=window),
    }


def _clause_coverage(clause: ClaimFacts, page: PageIndex) -> float:
    nearest, _ = nearest_sentences(clause, page, 4)
    return max((share_of(clause, page, window_stems(page, index)) for index in nearest), default=0.0)


def _facts(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate], findings: Findings) -> dict[str, float]:
    count = len(claim.quantities)
    dates = len(claim.dates) + len(claim.month_days)
    names = claim.names
    near = [sentence for candidate in ranked[:3] for sentence in window_sentences(page, candidate.index)]
    near_stems = {stem_ for sentence in near for stem_ in sentence.stems}
    dates_near = sum(date_stands(claim, i, near) for i in range(len(claim.dates)))
    dates_near += sum(month_day_stands(claim, i, near) for i in range(len(claim.month_days)))
    return {
        "has_numbers": float(count > 0),
        "numbers_missing": min(3.0, float(len(findings.missing_quantities))),
        "numbers_near": sum(quantity_stands(q, near) for q in claim.quantities) / count if count else 1.0,
        "has_dates": float(dates > 0),
        "dates_missing": min(3.0, float(len(findings.missing_dates))),
        "dates_near": dates_near / dates if dates else 1.0,
        "has_names": float(bool(names)),
        "names_missing": min(4.0, float(len(findings.missing_names))),
        "names_found": sum(name_share(name, page.stems) for name in names) / len(names) if names else 1.0,
        "names_near": sum(name_share(name, near_stems) for name in names) / len(names) if names else 1.0,
    }


def _words(words: Sequence[WordEvidence]) -> dict[str, float]:
    """Sum up the evidence for single words: how many lack it, of what kind, and how surely."""
    count = max(1, len(words))
    told = [word.features for word in words]
    weighed = sum([features["rarity"] for features in told]) or 1.0

    def total(name: str) -> float:
        return sum([features[name] for features in told])

    def share(name: str) -> float:
        return sum([features[name] * features["rarity"] for features in told]) / weighed

    return {
        "predicate_missing": min(4.0, total("missing_predicate")),
        "predicate_missing_share": share("missing_predicate"),
        "subject_missing_share": share("missing_subject"),
        "lower_missing_share": share("missing_lower"),
        "broader": min(2.0, total("broader")),
        "near_share": share("near"),
        "here_mean": total("here") / count,
        "here_least": min((word.features["beside"] for word in words), default=0.0),
        "gap_mean": total("gap") / count,
        "figure_gap": min(2.0, total("gap_figure")),
        "name_gap": min(2.0, total("gap_name")),
        "name_missing_after": min(
            2.0, sum(word.features["missing_name"] * (1 - word.features["subject"]) for word in words)
        ),
        "name_missing_aligned": min(2.0, total("missing_name_aligned")),
        "figure_missing_aligned": min(2.0, total("missing_figure_aligned")),
        "figure_missing": min(2.0, total("missing_figure")),
        "opposites": min(2.0, total("opposite")),
        "opposites_aligned": float(any(w.features["opposite"] and w.features["elsewhere"] > _ALIGNED for w in words)),
        "siblings": min(2.0, total("sibling")),
        "slots_figure": min(2.0, total("slot_figure")),
        "slots": sum(w.features["slot"] * (1 - w.features["slot_near"]) for w in words) / count,
    }


def _unsupported(words: Sequence[WordEvidence]) -> dict[str, float]:
    """Weigh each word's chance to lack support: the worst words decide, not the mean."""
    regression = load_regression("word")
    chances = sorted((regression.probability(word.features) for word in words), reverse=True) or [0.0]
    chances += [0.0, 0.0]
    count = max(1, len(words))
    doubt = sum(-log(1.0 - min(0.99, chance)) for chance in chances)
    return {
        "doubt_first": chances[0],
        "doubt_second": chances[1],
        "doubt_third": chances[2],
        "doubt_sum": min(12.0, doubt),
        "doubt_mean": doubt / count,
        "doubtful": min(6.0, float(sum(chance > 0.5 for chance in chances))),
    }


def _polarity(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> dict[str, float]:
    """Compare negations, quantifiers and hedges with those of the best-aligned sentences, part by part."""
    ours_only = theirs_only = both = quantified = hedges_dropped = 0
    for part in claim.parts:
        best = [c.index for c in ranked[:2]] if part is claim else nearest_sentences(part, page, 2)[0]
        sentences = [page.sentences[index] for index in best]
        ours = negated_stems(part.sentence)
        theirs = frozenset().union(*(negated_stems(sentence) for sentence in sentences))
        shared = frozenset().union(*(sentence.content for sentence in sentences))
        ours_only += bool(ours) and not theirs
        theirs_only += bool((theirs - ours) & frozenset(part.content))
        ours_only += bool(ours & (shared - theirs)) and bool(theirs)
        both += bool(ours and theirs)
        page_quantifiers = frozenset().union(*(quantifiers_of(sentence) for sentence in sentences))
        quantified += bool(quantifiers_of(part.sentence) & {"all", "only", "none"} - page_quantifiers)
        hedged = any(has_hedge(sentence) for sentence in sentences[:1])
        hedges_dropped += hedged and not has_hedge(part.sentence)
    return {
        "negation_ours": min(2.0, float(ours_only)),
        "negation_theirs": min(2.0, float(theirs_only)),
        "negation_both": min(1.0, float(both)),
        "quantifier": min(2.0, float(quantified)),
        "hedge_dropped": min(2.0, float(hedges_dropped)),
    }
