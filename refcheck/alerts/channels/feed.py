"""All changes as an Atom feed (RFC 4287), made anew from the history, so that telling a night twice changes nothing."""

import uuid
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from refcheck.alerts.channels.base import BeforeSending, Channel
from refcheck.alerts.channels.files import write_whole
from refcheck.alerts.digest import SECTIONS, Digest, evidence_url
from refcheck.alerts.rendering import shorten
from refcheck.alerts.settings import FeedSettings
from refcheck.datatypes.nights import Change
from refcheck.jobs.wording import HEADINGS, describe_change
from refcheck.text.urls import host_of

_ATOM = "http://www.w3.org/2005/Atom"
_NAMES = uuid.UUID("0e6f3e38-7d0b-5e2c-9a56-7f1a1b1d2c60")
"""The namespace of entries' names: the same change has the same name in every feed."""

LoadChanges = Callable[[int], Sequence[Change]]
"""Gives so many of the latest changes, newest first."""


def open_feed(settings: FeedSettings, load_changes: LoadChanges, *, base: Path) -> Channel:
    """Give the channel."""

    def send(digest: Digest, before: BeforeSending, *, is_again: bool) -> str | None:
        changes = load_changes(settings.entries)
        write_whole(base / settings.file, render_feed(changes, settings, desk=digest.desk))
        return None

    return Channel(name="feed", send=send, is_repeatable=True)


def render_feed(changes: Sequence[Change], settings: FeedSettings, *, desk: str | None = None) -> str:
    """Give the feed of changes, newest first."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    _add(feed, "id", uuid.uuid5(_NAMES, f"feed:{settings.url or settings.title}").urn)
    _add(feed, "title", settings.title)
    _add(feed, "updated", _moment(max((change.at for change in changes), default=datetime(1970, 1, 1, tzinfo=UTC))))
    author = etree.SubElement(feed, f"{{{_ATOM}}}author")
    _add(author, "name", "refcheck")
    if settings.url:
        etree.SubElement(feed, f"{{{_ATOM}}}link", rel="self", type="application/atom+xml", href=settings.url)
    for change in changes:
        _add_entry(feed, change, desk=desk)
    words: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return words.decode()


def entry_name(change: Change) -> str:
    """Name a change by what it is: link, kind and time."""
    return uuid.uuid5(_NAMES, f"{change.kind.value} {change.url} {_moment(change.at)}").urn


def _add_entry(feed: "etree._Element", change: Change, *, desk: str | None) -> None:
    entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
    _add(entry, "id", entry_name(change))
    _add(entry, "title", f"{HEADINGS[change.kind]}: {change.url}")
    _add(entry, "updated", _moment(change.at))
    link = evidence_url(desk, change) if desk else change.url
    etree.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=_clean(link))
    etree.SubElement(entry, f"{{{_ATOM}}}category", term=change.kind.value, label=SECTIONS[change.kind][1])
    etree.SubElement(entry, f"{{{_ATOM}}}category", term=_clean(host_of(change.url)), label="host")
    _add(entry, "summary", describe_change(change))
    cited = [f"cited: {shorten(lost.cited)}" for lost in change.lost_words]
    pieces = [f"in {', '.join(change.pieces[:20])}"] if change.pieces else []
    _add(entry, "content", "\n".join([f"{change.url}: {describe_change(change)}", *cited, *pieces]), type="text")


def _add(parent: "etree._Element", name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes).text = _clean(text)


def _clean(text: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return "".join(
        character
        for character in text
        if character in "\t\n\r"
        or (character >= " " and not "\ud800" <= character <= "\udfff" and character < "\ufffe")
        or character > "\uffff"
    )


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
