"""What the rules of the verifier say by themselves, for tests of single rules."""

from refcheck.datatypes.assessments import Assessment, ClaimVerdict
from refcheck.verify.claims.wording import explain_loose


def by_rules(assessment: Assessment) -> ClaimVerdict:
    """Give the verdict before the trees are asked, which find some claims on the short pages of these tests loose.

    A test that a claim is not supported asks more of the rules than of the whole; one that it is supported asks less.
    """
    is_loose = assessment.explanation == explain_loose()
    return ClaimVerdict.SUPPORTED if is_loose else assessment.verdict
