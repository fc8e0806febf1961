"""Robust links (robustlinks.mementoweb.org): what an anchor says of a page's archived copy and of when it was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.reports import ReferenceReport
from refcheck.text.replays import parse_replay


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustLink:
    """An address that outlives its page.

    `href` is what a click opens; `original` the page's own address, `version` its copy's, `date` the moment
    whose state of the page is meant, known with a copy only.
    """

    href: str
    original: str
    version: str | None = None
    date: datetime | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """The anchor's attributes, to be escaped by whoever writes them."""
        found = {"href": self.href, "data-originalurl": self.original}
        if self.version:
            found["data-versionurl"] = self.version
        if self.date:
            found["data-versiondate"] = f"{self.date:%Y-%m-%dT%H:%M:%SZ}"
        return found


def robust_link(report: ReferenceReport) -> RobustLink | None:
    """Give the robust link of a reference: to the page while it lives, to its copy once it is known to be dead.

    Of several copies the one that holds the cited words counts, then the latest. None without a web address.
    """
    availability = report.availability
    cited = (availability.requested_url if availability else None) or report.reference.url
    if cited is None or not _is_web(cited):
        return None
    copy = _best_copy(report.mementos)
    shown = version_address(copy) if copy else None
    date = copy.memento_datetime if copy else None
    is_dead = availability is not None and availability.answer.value == "dead"
    return RobustLink(href=shown if shown and is_dead else cited, original=cited, version=shown, date=date)


def version_address(memento: Memento) -> str:
    """Give the copy's address for readers: with the archive's banner, which says what it is a copy of."""
    replay = parse_replay(memento.memento)
    return replay.address(raw=False) if replay else memento.memento


def _best_copy(mementos: Iterable[Memento]) -> Memento | None:
    usable = [one for one in mementos if one.holds_cited_words is not False and _is_web(one.memento)]
    return max(usable, key=lambda one: (one.holds_cited_words is True, one.memento_datetime), default=None)


def _is_web(url: str) -> bool:
    if url.startswith(("https://", "http://")) and url.isascii() and "[" not in url and "]" not in url:
        return True  # without the parts that may be malformed
    try:
        return urlsplit(url).scheme.lower() in ("http", "https")
    except ValueError:
        return False
