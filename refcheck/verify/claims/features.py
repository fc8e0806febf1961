"""The features that the verdict models weigh; every one can be read off the page by a person."""

from math import log

from refcheck.verify.claims.alignment import (
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
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.page import PageIndex, content_bigrams
from refcheck.verify.claims.passages import Candidate, covering_passages, rank_sentences

_WINDOWS_TRIED = 12  # best sentences around which a window is read


def measure(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate], findings: Findings) -> dict[str, float]:
    """Give every feature of a claim against a page by name."""
    features = _coverage(claim, page, ranked)
    features.update(_facts(claim, page, ranked, findings))
    features["words_nowhere"] = min(6.0, float(len(findings.missing_words)))
    features["log_page"] = log(1.0 + len(page.sentences))
    features["log_claim"] = log(1.0 + len(claim.content))
    return features


def _coverage(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> dict[str, float]:
    best = ranked[:_WINDOWS_TRIED]
    windows = [share_of(claim, page, window_stems(page, candidate.index)) for candidate in best]
    chosen = covering_passages(claim, page, ranked)
    together: set[str] = set()
    for candidate in chosen:
        together |= page.sentences[candidate.index].content
    near = {stem_ for stem_ in claim.content if has_near_form(stem_, page)}
    pairs = content_bigrams(claim.sentence)
    return {
        "coverage_page": share_of(claim, page, page.stems),
        "coverage_near": share_of(claim, page, near),
        "coverage_sentence": max((candidate.coverage for candidate in best), default=0.0),
        "coverage_window": max(windows, default=0.0),
        "coverage_five": share_of(claim, page, together),
        "bigrams": sum(pair in page.bigrams for pair in pairs) / len(pairs) if pairs else 0.0,
        "bm25": ranked[0].score if ranked else 0.0,
        "clause_minimum": min(
            (_clause_coverage(clause, page) for clause in claim.clauses), default=max(windows, default=0.0)
        ),
    }


def _clause_coverage(clause: ClaimFacts, page: PageIndex) -> float:
    ranked = rank_sentences(clause, page)[:4]
    return max((share_of(clause, page, window_stems(page, candidate.index)) for candidate in ranked), default=0.0)


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
