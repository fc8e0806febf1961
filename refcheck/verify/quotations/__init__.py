"""Does the quotation stand on the page, in the same words and in the same mouth?

Decisions:
    2026-11-22: likeness finds the place and never decides; the word diff does. In trials a fuzzy
    threshold of 90 % let two of three falsified quotations through, because one changed digit or a
    dropped "not" leaves a text 98 % alike.
    2026-11-22: differences are excused by a closed list, so that what nobody thought of is
    reported; instead of a list of what counts, which lets through what nobody thought of.
    2026-11-22: a speaker whom the page does not name clearly is no reason for a finding.
"""

from refcheck.verify.quotations.verdict import verify_quotation

__all__ = ["verify_quotation"]
