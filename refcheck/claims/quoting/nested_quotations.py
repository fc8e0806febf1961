"""Quotations within quoted words: “He told me ‘never sign on a Friday’”."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.claims.quoting.quote_marks import QuotedSpan
from refcheck.claims.quoting.scare_quotes import MOST_SCARE_WORDS, count_words
from refcheck.claims.speaking.attributions import Attributor
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.vocabulary.reporting_verbs import WEAK_VERBS
from refcheck.datatypes.selectors import Span

_MOST_NESTED = 50  # inner spans looked at for one quotation


def find_nested(
    outer: FoundQuotation, spans: Sequence[QuotedSpan], attributor: Attributor, exact: Callable[[Span], str]
) -> Iterator[tuple[QuotedSpan, Attribution | None]]:
    """Give the spans in `outer` that are quotations of their own, each with who is said to speak it.

    A few inner words that nobody is said to have spoken are a name or a scare quote of the outer speaker's.
    """
    if outer.is_scare_quote:
        return
    at = bisect_left(spans, outer.outer[0], key=lambda span: span.outer[0])
    closed = outer.outer[0]
    for span in islice(spans, at, at + _MOST_NESTED):
        if span.outer[1] > outer.outer[1]:
            break
        is_inner = span.start > outer.spans[0][0] if outer.is_block else span.depth > 0 or _is_in_part(span, outer)
        if not is_inner or span.outer[0] < closed:
            continue
        floor = max((start for start, _ in outer.spans if start <= span.outer[0]), default=outer.outer[0])
        said = attributor.within(floor, span, outer.outer[1])
        is_said = said is not None and (said.verb or "").lower() not in WEAK_VERBS
        if count_words(exact((span.start, span.end))) > MOST_SCARE_WORDS or is_said:
            closed = span.outer[1]
            yield span, said


def _is_in_part(span: QuotedSpan, outer: FoundQuotation) -> bool:
    """Tell marks in a paragraph of a quotation that runs over several, where its own mark is left open."""
    return any(start < span.outer[0] and span.outer[1] <= end for start, end in outer.spans)
