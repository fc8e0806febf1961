"""A draft as the store keeps it: the addresses it cites, what is expected there and what rests on each. Pure."""

import hashlib

from refcheck.claims import find_statements
from refcheck.datatypes.availability import Expectation
from refcheck.datatypes.claims import Claim, Quotation, Statements
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Bibliography, Reference
from refcheck.jobs.plain import to_plain
from refcheck.pipeline.judgement import works_behind
from refcheck.references import find_bibliography
from refcheck.store.pieces import CitedClaim, CitedLink, Piece
from refcheck.text.urls import normalize_url
from refcheck.version import __version__


def parse_piece(document: Document, *, source: str, digest: str) -> Piece:
    """Find what a draft cites and says, by address."""
    bibliography = find_bibliography(document)
    statements = find_statements(document, bibliography)
    return Piece(
        source=source,
        digest=digest,
        parser_version=__version__,
        title=document.title,
        url=document.url,
        language=document.language,
        links=tuple(_find_links(document, bibliography, statements)),
    )


def broken_piece(problem: str, *, source: str, digest: str) -> Piece:
    """Note that a piece cannot be read, so that this is told once for these bytes."""
    return Piece(source=source, digest=digest, parser_version=__version__, problem=problem)


def _find_links(document: Document, bibliography: Bibliography, statements: Statements) -> list[CitedLink]:
    resolved = {citation.id: citation.resolved_ids for citation in bibliography.citations}
    quotations: dict[str, list[Quotation]] = {}
    claims: dict[str, list[Claim]] = {}
    for quotation in statements.quotations:
        for work in works_behind(quotation.citation_ids, resolved):
            if not quotation.is_scare_quote:
                quotations.setdefault(work, []).append(quotation)
    for claim in statements.claims:
        for work in resolved.get(claim.citation_id, ()):
            claims.setdefault(work, []).append(claim)
    found: dict[str, CitedLink] = {}
    for reference in bibliography.references:
        if not reference.url or reference.same_as is not None:
            continue
        url = normalize_url(reference.url)
        known = found.get(url)
        mine = [_quotation(q, reference, url, document.language) for q in quotations.get(reference.id, ())]
        mine += [_claim(c, reference, url) for c in claims.get(reference.id, ())]
        every = {claim.id: claim for claim in (*(known.claims if known else ()), *mine)}
        found[url] = CitedLink(
            url=url,
            cited_as=known.cited_as if known else reference.url,
            expectation=known.expectation if known else to_plain(_expect(reference, mine)),
            claims=tuple(every.values()),
        )
    return list(found.values())


def _expect(reference: Reference, claims: list[CitedClaim]) -> Expectation:
    return Expectation(
        title=reference.parsed.title,
        passage=claims[0].text if claims else None,
        date=reference.parsed.issued,
        outlet=reference.parsed.container_title or reference.parsed.publisher,
    )


def _claim(claim: Claim, reference: Reference, url: str) -> CitedClaim:
    return CitedClaim(
        id=_identity("claim", url, claim.text, claim.sentence, reference.raw),
        kind="claim",
        text=claim.text,
        content={"claim": to_plain(claim), "reference": to_plain(reference)},
        start=claim.target.position.start,
        end=claim.target.position.end,
    )


def _quotation(quotation: Quotation, reference: Reference, url: str, language: str | None) -> CitedClaim:
    return CitedClaim(
        id=_identity("quotation", url, quotation.text, quotation.speaker or "", reference.raw),
        kind="quotation",
        text=quotation.text,
        content={
            "quotation": to_plain(quotation),
            "reference": to_plain(reference),
            "draft_language": language,
        },
        start=quotation.target.position.start,
        end=quotation.target.position.end,
    )


def _identity(*parts: str) -> str:
    """Name a claim by what it says and of which source: the same words in another place are the same claim."""
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
