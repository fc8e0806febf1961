"""Links that have died, drifted or moved: what could stand in their place, and the drafts edited at just that place.

Decisions:
    2026-11-22: a copy is only offered for writing when the words that rest on the link stand in it, because a copy
    of an error page or of a later text would make a broken link look whole; others are named, and left to a person.
    2026-11-22: an edit is taken only if the edited draft reads as before but for the exchanged addresses, because
    a repair that touches a word of the piece is worse than none.
"""
