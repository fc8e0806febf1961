"""Which verdicts say that the cited words stand on the page, and which that they do not any longer."""

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict

HELD = frozenset(
    {
        ClaimVerdict.SUPPORTED.value,
        ClaimVerdict.PARTIALLY_SUPPORTED.value,
        QuotationVerdict.VERBATIM.value,
        QuotationVerdict.TYPOGRAPHIC.value,
    }
)
"""Verdicts that say: the words are on the page."""

LOST = frozenset(
    {
        ClaimVerdict.NOT_FOUND.value,
        ClaimVerdict.REFUTED.value,
        QuotationVerdict.NOT_FOUND.value,
        QuotationVerdict.ALTERED.value,
    }
)
"""Verdicts that say: the words were there, and are not any longer. What cannot be checked says neither."""
