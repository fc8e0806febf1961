"""`Document` to `Bibliography`: references, markers, what ties them and what is amiss in the list.

Decisions:
    2026-11-22: a list is found by what it looks like, a heading is one sign among others, because
    many pieces have none; instead of searching for "References".
    2026-11-22: markers are searched for after the lists are known, because a number or a name in
    parentheses is a marker only if there is something it can stand for.
    2026-11-22: a back reference or name that fits two works stays open with its reason, because a
    guess would check the claim against the wrong page.
"""

from refcheck.references.bibliography import find_bibliography
from refcheck.references.consistency import find_dated_ahead

__all__ = ["find_bibliography", "find_dated_ahead"]
