"""One look at one address: ask, keep the bytes, and tell whether anything is to be read anew."""

import hashlib
from datetime import datetime
from functools import lru_cache

from refcheck.archive.digests import payload_digest
from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.datatypes.exchanges import Response, TransportErrorKind
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.wanted import LinkToLook
from refcheck.pipeline import Ports
from refcheck.store.links import LinkRow
from refcheck.store.observations import ObservationRow
from refcheck.version import VERIFIER_VERSION, __version__

_NOT_MODIFIED = 304


def _outcomes_of(*families: LinkFamily) -> frozenset[str]:
    return frozenset(link_class.value for link_class in LinkClass if link_class.family in families)


_PAGES = _outcomes_of(LinkFamily.ALIVE, LinkFamily.CHANGED)
_REMEMBERED = _outcomes_of(LinkFamily.ALIVE, LinkFamily.CHANGED, LinkFamily.WITHHELD, LinkFamily.DEAD)
"""What the same bytes say again; a wall's or an outage's answer is read anew."""


async def look_at(
    wanted: LinkToLook, *, ports: Ports, kept: KeptCopies, is_fresh: bool = False
) -> ObservationRow | None:
    """Look at an address; None where nobody may be asked (robots rules), so that nothing is known.

    An unchanged page (304, or the same bytes) is not read again; `is_fresh` asks for all of it whatever is known.

    Raises:
        ArchiveError: The answer could not be kept, so nothing may be said about it.
    """
    link = wanted.link
    basis = judging_basis(wanted)
    headers = {} if is_fresh or basis != link.judged_with else _conditions(link)
    at = ports.clock.now()
    result = await ports.fetcher.fetch(link.url, headers=headers)
    if basis == link.judged_with and (response := result.response) is not None:
        digest = payload_digest(response.body)
        if _is_unchanged(link, result.final_url, response, digest):
            for exchange in result.exchanges[:-1]:
                ports.archive.append(exchange)
            ports.archive.append_later(result.exchanges[-1], digest)
            return _same_again(link, response, at)
    captures = [capture for exchange in result.exchanges if (capture := ports.archive.append(exchange))]
    if result.error is not None and result.error.kind in (TransportErrorKind.ROBOTS, TransportErrorKind.NOT_RECORDED):
        return None
    capture = captures[-1] if captures and result.response is not None else None
    from refcheck.jobs.reading import read_anew  # loads slowly; a night over pages as they were never needs it

    return read_anew(wanted, result, capture, at=at, basis=basis, kept=kept)


def judging_basis(wanted: LinkToLook) -> str:
    """Give a digest of what a reading depends on besides the bytes: our versions, what is expected and claimed."""
    expected = repr(wanted.link.expectation)
    return _digest_of((expected, *[claim.id for claim in wanted.claims], *sorted(wanted.accepted)))


@lru_cache(maxsize=256)  # of addresses that no piece says anything about, all have the same
def _digest_of(parts: tuple[str, ...]) -> str:
    return hashlib.sha256("\x00".join([__version__, VERIFIER_VERSION, *parts]).encode()).hexdigest()[:16]


def _conditions(link: LinkRow) -> dict[str, str]:
    """Ask only for what changed, where the last answer was a page and named its version."""
    if link.outcome not in _PAGES:
        return {}
    fields = {"If-None-Match": link.etag, "If-Modified-Since": link.last_modified}
    return {name: value for name, value in fields.items() if value}


def _is_unchanged(link: LinkRow, final_url: str, response: Response, digest: str) -> bool:
    if link.outcome not in _REMEMBERED or final_url != link.final_url:
        return False
    return response.status == _NOT_MODIFIED or (response.status == link.status and digest == link.body_digest)


def _same_again(link: LinkRow, response: Response, at: datetime) -> ObservationRow:
    assert link.outcome is not None  # only what was seen can be the same
    return ObservationRow(
        link_id=link.id,
        at=at,
        outcome=link.outcome,
        reason=link.reason,
        detail=link.detail,
        status=link.status,
        final_url=link.final_url,
        body_digest=link.body_digest,
        text_digest=link.text_digest,
        record_id=link.record_id,
        title=link.title,
        etag=response.header("etag") or link.etag,
        last_modified=response.header("last-modified") or link.last_modified,
        judged_with=link.judged_with,
        is_unchanged=True,
    )
