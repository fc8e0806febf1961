"""What the draft says: claims behind markers, quotations with their speakers, and statements without a source.

Decisions:
    2026-11-22: rules over marks, stops and word lists in eight languages instead of a parser model, because an editor
    must be able to see why a clause was cut there, and because a model would cost seconds and megabytes a run.
    2026-11-22: a quotation's place leaves the outer marks out, so that the place's words are the quoted words.
    2026-11-22: a pronoun without exactly one person in reach stays without one; a wrong speaker accuses somebody.
"""

from dataclasses import replace

from refcheck.claims.behind_markers import find_claims
from refcheck.claims.context import ContextReader
from refcheck.claims.people import People
from refcheck.claims.quotations import FoundQuotation, find_quotations
from refcheck.claims.quote_marks import find_quoted_spans, outermost
from refcheck.claims.running import merge_spans, read_running_text
from refcheck.claims.titles import fold_titles
from refcheck.claims.unsourced import find_unsourced
from refcheck.datatypes.claims import Claim, Quotation, Statements
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Bibliography

__all__ = ["find_statements"]


def find_statements(document: Document, bibliography: Bibliography) -> Statements:
    """Give all claims, quotations and unsourced statements of the running text, each in its order."""
    running = read_running_text(document, bibliography)
    quoted = [
        span.outer for p in running.passages for span in outermost(find_quoted_spans(running.text, p.start, p.end)[0])
    ]
    people = People(running, quoted)
    titles = fold_titles([document.title, *(reference.title for reference in bibliography.references)])
    found = find_quotations(running, document, people, titles)
    claims = find_claims(running, document, bibliography, found, ContextReader(document, running, people))
    claims = [replace(claim, id=f"k{number}") for number, claim in enumerate(claims, start=1)]
    quotations = [_quotation(document, number, quotation, claims) for number, quotation in enumerate(found, start=1)]
    sourced = merge_spans((claim.sentence_target.start, claim.sentence_target.end) for claim in claims)
    return Statements(
        claims=tuple(_with_quotations(claim, quotations) for claim in claims),
        quotations=tuple(quotations),
        unsourced=tuple(find_unsourced(running, document, bibliography.citations, found, sourced)),
    )


def _quotation(document: Document, number: int, found: FoundQuotation, claims: list[Claim]) -> Quotation:
    start, end = found.spans[0][0], found.spans[-1][1]
    return Quotation(
        id=f"q{number}",
        text=found.text,
        target=document.target(start, end),
        parts=found.parts,
        speaker=found.speaker,
        verb=found.verb,
        is_block=found.is_block,
        is_scare_quote=found.is_scare_quote,
        citation_ids=_citations_behind(found, claims),
        language=found.language,
    )


def _citations_behind(found: FoundQuotation, claims: list[Claim]) -> tuple[str, ...]:
    """Give the citations whose claim holds quoted words; else those of the sentence, if only one group is there."""
    start, end = found.outer
    inside = [c.citation_id for c in claims if c.target.start < end and start < c.target.end]
    if inside:
        return tuple(inside)
    sentence = [c for c in claims if c.sentence_target.start < end and start < c.sentence_target.end]
    later = [c for c in sentence if c.target.end > end]
    if not later:
        return ()
    nearest = min(c.target.end for c in later)
    return tuple(c.citation_id for c in later if c.target.end == nearest)


def _with_quotations(claim: Claim, quotations: list[Quotation]) -> Claim:
    ids = tuple(q.id for q in quotations if claim.citation_id in q.citation_ids)
    return replace(claim, quotation_ids=ids)
