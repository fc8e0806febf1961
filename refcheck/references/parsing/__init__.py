"""Reference strings into CSL fields.

A string goes through four steps: `anchors` finds what is certain (addresses, identifiers, dates with their roles,
quoted spans), `model` labels every token with a field, `titles` and `reading` correct the labels where quotation
marks, "In" or the address's host say otherwise, and `names`, `types` and the dates' parser turn words into values.

Decisions:
    2026-11-22: a linear-chain CRF instead of templates alone, because hand-written rules find far fewer fields
    (Tkaczyk et al. 2018); instead of a larger model, because this one reads a string in some 3 ms and fits in 0.6 MB.
    2026-11-22: words are no features, only their shapes and closed lists of words (`refcheck/data/cues.tsv`,
    the outlet table): tomorrow's news has other words.
    2026-11-22: nothing is filled in: an outlet known from the address but not printed stays None.
"""

from refcheck.references.parsing.parse import parse_reference, parse_references

__all__ = ["parse_reference", "parse_references"]
