"""Claims and quotations against the text of a page: verdicts, passages and reasons. Pure."""

from refcheck.verify.claims import VERIFIER_VERSION, verify_claim
from refcheck.verify.quotations import verify_quotation

__all__ = ["VERIFIER_VERSION", "verify_claim", "verify_quotation"]
