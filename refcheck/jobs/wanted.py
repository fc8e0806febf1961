"""An address that is to be looked at, with what rests on it."""

import msgspec

from refcheck.datatypes.availability import LinkFamily
from refcheck.store.links import LinkRow
from refcheck.store.verdicts import ClaimRow

ABSENT = frozenset({LinkFamily.DEAD, LinkFamily.UNREACHABLE})
"""Answers that say that the page is not there, or cannot be reached."""


class LinkToLook(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An address with the claims that rest on it; a person has accepted those in `accepted` as they are."""

    link: LinkRow
    claims: tuple[ClaimRow, ...] = ()
    accepted: frozenset[str] = frozenset()
