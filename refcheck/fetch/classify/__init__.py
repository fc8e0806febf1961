"""What happened at a cited address: one of 21 classes, decided from the exchange, the page and the draft.

Decisions:
    2026-11-22: the rules run in one fixed order and the first that speaks decides; because an editor
    can then follow a decision back to one rule and the words it matched, instead of a score.
    2026-11-22: the cited passage or title is looked for before any wording is weighed; because a live
    page called dead costs a good source, and pages about missing things read like missing pages.
    2026-11-22: walls, refusals and outages never count as dead: they tell where we asked from, not what is there.
"""

from refcheck.fetch.classify.decide import classify
from refcheck.fetch.classify.rules.redirects import is_home
from refcheck.fetch.classify.sinks import SinkWatch, find_sinks

__all__ = ["SinkWatch", "classify", "find_sinks", "is_home"]
