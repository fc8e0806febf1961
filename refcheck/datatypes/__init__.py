"""Frozen values that the stages hand to each other; no stage owns them.

Decisions:
    2026-11-22: every value is a frozen, slotted, keyword-only dataclass of tuples and
    scalars, because a value that cannot change can be cached, compared and sent to a
    worker process; instead of pydantic models, whose validation belongs at the edge.
    2026-11-22: offsets count code points of one named text, start included, end not,
    because that is what the Web Annotation TextPositionSelector and Python slices agree on.
"""
