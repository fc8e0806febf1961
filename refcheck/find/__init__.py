"""Addresses for references that give none: searchers are asked, and each page they name is checked on itself.

Decisions:
    2026-11-22: a searcher's word is never enough: a page is accepted for the title, the outlet and the date
    that it states itself, because engines return copies, lists and look-alikes under the very same title.
    2026-11-22: confidence comes from a fixed table (`confidence`), not from a model: an editor must be
    able to follow why an address was accepted, and two near-equal pages stay open.
    2026-11-22: only title, outlet and bibliographic facts are sent; the draft's sentences never are.
"""

from refcheck.find.finding import find_candidates
from refcheck.find.query import wants_address
from refcheck.find.searchers import FindSettings, open_searchers

__all__ = ["FindSettings", "find_candidates", "open_searchers", "wants_address"]
