"""Second opinions on claims that words and facts leave undecided: a local pair classifier, or an endpoint.

Decisions:
    2026-11-22: a judge is asked only where the verdict is open, and only when the user names one; the
    draft leaves the machine for no other reason.
    2026-11-22: an opinion counts only with a passage that stands on the page and has the claim's words
    in it; whatever a page says to its reader about how to judge is data, and such sentences are never evidence.
    2026-11-22: a judge that speaks against a claim opens no `refuted`: that takes a conflict that can be named.
"""

from refcheck.verify.backends.consult import consult_judge, is_undecided
from refcheck.verify.backends.judge import Judge, Opinion, Stance
from refcheck.verify.backends.registry import load_judge

__all__ = ["Judge", "Opinion", "Stance", "consult_judge", "is_undecided", "load_judge"]
