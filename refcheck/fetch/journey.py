"""One address of a sweep on its way: where it goes first, and where redirects lead it."""

import re

from refcheck.datatypes.exchanges import Exchange, TransportError
from refcheck.fetch.redirects import MOST_VISITS, cannot_follow, comes_back, too_many
from refcheck.fetch.targets import Origin, parse_target
from refcheck.fetch.uris import redirect_target

_PLAIN_LENGTH = 2_000
_PLAIN_PATH = re.compile(r"/(?![/\\])[A-Za-z0-9_~!$&'()*+,;=:@/.-]*(?:\?[A-Za-z0-9_~!$&'()*+,;=:@/?.-]*)?")


class Journey:
    """One address on its way: where it stands, what happened so far. `waited` is in seconds."""

    __slots__ = ("attempt", "cited", "exchanges", "hops", "origin", "path", "url", "visits", "waited")

    def __init__(self, cited: str) -> None:
        self.cited = cited
        self.url = cited
        self.origin: Origin = (b"", "", 0)
        self.path = ""
        self.exchanges: list[Exchange] = []
        self.attempt = 1
        self.hops = 0
        self.waited = 0.0
        self.visits: list[str] = []

    def aim(self, url: str) -> TransportError | None:
        """Set where it goes next; an error where it cannot go there."""
        target = parse_target(url)
        if isinstance(target, TransportError):
            return target
        self.url, self.origin, self.path = target
        return None

    def follow(self, location: str, *, max_redirects: int) -> TransportError | None:
        """Go where a redirect leads, with a fresh count of attempts; an error where it leads nowhere."""
        following = self._plain_target(location) or redirect_target(self.url, location)
        if isinstance(following, TransportError):
            return cannot_follow(location, following)
        self.visits.append(self.url)
        self.hops += 1
        self.attempt = 1
        self.waited = 0.0
        target = str(following)
        if self.visits.count(target) >= MOST_VISITS:
            return comes_back(target)
        if self.hops > max_redirects:
            return too_many(max_redirects)
        return self.aim(target)

    def _plain_target(self, location: str) -> str | None:
        """Give where a Location field leads that needs no parsing: most are a path or a whole address."""
        if len(location) < _PLAIN_LENGTH and "/." not in location and _PLAIN_PATH.fullmatch(location):
            return self.url[: self.url.index("/", 8)] + location
        return None
