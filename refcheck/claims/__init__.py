"""What the draft says: claims behind markers, quotations with their speakers, and statements without a source.

Decisions:
    2026-11-22: rules over marks, stops and word lists in eight languages instead of a parser model, because an editor
    must be able to see why a clause was cut there, and because a model would cost seconds and megabytes a run.
    2026-11-22: a quotation's place leaves the outer marks out, so that the place's words are the quoted words.
    2026-11-22: a pronoun without exactly one person in reach stays without one; a wrong speaker accuses somebody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from refcheck.claims.behind_markers import find_claims
from refcheck.claims.context import ContextReader
from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.claims.quoting.quotations import find_quotations
from refcheck.claims.quoting.quote_marks import find_quoted_spans, outermost
from refcheck.claims.quoting.titles import fold_titles
from refcheck.claims.running import RunningText, merge_spans, read_running_text
from refcheck.claims.speaking.people import People
from refcheck.claims.ties import tie_quotations
from refcheck.claims.unsourced import find_unsourced
from refcheck.datatypes.claims import Claim, Quotation, Statements
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Bibliography
from refcheck.datatypes.selectors import Span
from refcheck.text.pausing import without_cycle_search

__all__ = ["find_statements"]


@without_cycle_search
def find_statements(document: Document, bibliography: Bibliography) -> Statements:
    """Give all claims, quotations and unsourced statements of the running text, each in its order."""
    running = read_running_text(document, bibliography)
    quoted = {p.start: find_quoted_spans(running.text, p.start, p.end) for p in running.passages}
    people = People(running, [span.outer for spans, _ in quoted.values() for span in outermost(spans)])
    titles = fold_titles([document.title, *(reference.title for reference in bibliography.references)])
    found = find_quotations(running, people, titles, quoted)
    claims = find_claims(running, document, bibliography, found, ContextReader(document, running, people))
    behind = tie_quotations(found, claims)
    ids = {quotation.outer: f"q{number}" for number, quotation in enumerate(found, start=1)}
    quotations = [
        _quotation(running, ids, quotation, citation_ids) for quotation, citation_ids in zip(found, behind, strict=True)
    ]
    sourced = merge_spans((claim.sentence_target.start, claim.sentence_target.end) for claim in claims)
    return Statements(
        claims=tuple(_with_quotations(claims, quotations)),
        quotations=tuple(quotations),
        unsourced=tuple(find_unsourced(running, found, sourced)),
    )


def _quotation(
    running: RunningText, ids: Mapping[Span, str], found: FoundQuotation, citation_ids: tuple[str, ...]
) -> Quotation:
    return Quotation(
        id=ids[found.outer],
        text=found.text,
        target=running.target(found.spans[0][0], found.spans[-1][1]),
        parts=found.parts,
        speaker=found.speaker,
        verb=found.verb,
        is_block=found.is_block,
        is_scare_quote=found.is_scare_quote,
        citation_ids=citation_ids,
        language=found.language,
        within=ids.get(found.within) if found.within else None,
        is_speaker_clear=found.is_speaker_clear,
    )


def _with_quotations(claims: list[Claim], quotations: list[Quotation]) -> Iterator[Claim]:
    behind: dict[str, list[str]] = {}
    for quotation in quotations:
        for citation_id in quotation.citation_ids:
            behind.setdefault(citation_id, []).append(quotation.id)
    for claim in claims:
        ids = behind.get(claim.citation_id)
        yield replace(claim, quotation_ids=tuple(ids)) if ids else claim
