"""Does the page say what the claim says: passages, facts, conflicts, and a calibrated verdict.

Decisions:
    2026-11-22: regressions over lexical and fact features instead of a language model, because
    every weight can be read, nothing leaves the machine, and on cited pages they measured level
    with published entailment models of 0.4–0.8 billion parameters.
    2026-11-22: `refuted` needs a named conflict with its place, because a low score means only
    that other words were used.
"""

from refcheck.verify.claims.verdict import verify_claim
from refcheck.version import VERIFIER_VERSION

__all__ = ["VERIFIER_VERSION", "verify_claim"]
