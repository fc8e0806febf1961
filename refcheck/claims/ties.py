"""Which citations stand behind a quotation: those whose claim holds it, else the next marker of its sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.selectors import Span

_MOST_CLAIMS = 200  # looked at for one quotation; more in one sentence is no prose


def tie_quotations(found: Sequence[FoundQuotation], claims: Sequence[Claim]) -> Iterator[tuple[str, ...]]:
    """Give the citation ids behind each quotation, in the order of the claims."""
    ordered = sorted(claims, key=lambda claim: (claim.sentence_target.end, claim.target.end))
    ends = [claim.sentence_target.end for claim in ordered]
    for quotation in found:
        first = bisect_left(ends, quotation.outer[0] + 1)
        near: list[Claim] = []
        for claim in ordered[first : first + _MOST_CLAIMS]:
            if claim.sentence_target.start >= quotation.outer[1] and claim.target.start >= quotation.outer[1]:
                break
            near.append(claim)
        yield _behind(quotation.outer, near)


def _behind(outer: Span, near: list[Claim]) -> tuple[str, ...]:
    start, end = outer
    inside = [claim.citation_id for claim in near if claim.target.start < end and start < claim.target.end]
    if inside:
        return tuple(inside)
    later = [claim for claim in near if claim.sentence_target.start < end and claim.target.end > end]
    nearest = min((claim.target.end for claim in later), default=0)
    return tuple(claim.citation_id for claim in later if claim.target.end == nearest)
