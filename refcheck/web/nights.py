"""The nightly job's own view: what changed, per host and per piece, and the history of one link."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.responses import Response as Answer

from refcheck.alerts.metrics import CONTENT_TYPE, load_metrics
from refcheck.datatypes.nights import Change, ChangeKind, NightReport
from refcheck.errors import ArchiveError, StoreError
from refcheck.jobs.accounts import load_report
from refcheck.jobs.changes import read_change
from refcheck.jobs.plain import from_plain
from refcheck.jobs.shards import ShardedCopies
from refcheck.store import Store
from refcheck.store.accounts import find_short_accounts
from refcheck.store.links import find_link
from refcheck.store.nights import find_link_changes
from refcheck.store.observations import find_history
from refcheck.store.pieces import find_cited
from refcheck.text.urls import host_of
from refcheck.web.archived_page import render_archived
from refcheck.web.chart import draw_states
from refcheck.web.guard import FRAME_POLICY
from refcheck.web.rendering import render
from refcheck.web.settings import WebSettings

MOST_NIGHTS = 400
_LOOKS = 200
_MORE_THAN_NIGHTS = 2**31
"""A number in an address may be longer than a database's."""
_TONES = {
    ChangeKind.NEWLY_DEAD: "bad",
    ChangeKind.NEWLY_DRIFTED: "part",
    ChangeKind.NEWLY_WALLED: "open",
    ChangeKind.MOVED: "note",
    ChangeKind.RECOVERED: "good",
}

T = TypeVar("T")


def _settings(request: Request) -> WebSettings:
    settings = cast(WebSettings, request.app.state.desk.settings)
    if settings.store is None:
        raise HTTPException(404, "no nightly job is set up here; start with --config refcheck.toml")
    return settings


async def _ask(request: Request, question: Callable[[Store], T]) -> T:
    """Ask the history in a thread, for a database may be slow."""
    settings = _settings(request)

    def ask() -> T:
        with Store(cast(str, settings.store)) as store:
            return question(store)

    try:
        return await asyncio.to_thread(ask)
    except StoreError as error:
        raise HTTPException(503, str(error)) from error


async def list_nights(request: Request) -> Answer:
    """All nights, the newest first, with the chart of what was found over time."""
    nights = await _ask(request, _load_short_reports)
    valid = [(report.started_at, report.states) for report, _changes in reversed(nights) if not report.is_void]
    return render("nights.html.j2", nights=nights, chart=draw_states(valid), tones=_TONES)


def _load_short_reports(store: Store) -> list[tuple[NightReport, int]]:
    """Give the accounts of nights without their changes, each with the number of these."""
    with store.read() as connection:
        found = find_short_accounts(connection, limit=MOST_NIGHTS)
    return [(from_plain(short, NightReport), changes) for short, changes in found]


async def show_night(request: Request) -> Answer:
    """One night: its changes by kind, by host or by piece."""
    number = int(request.path_params["night"])
    report = await _ask(request, lambda store: load_report(store, number)) if number < _MORE_THAN_NIGHTS else None
    if report is None:
        raise HTTPException(404, "there is no account of this night")
    by = request.query_params.get("by", "kind")
    return render("night.html.j2", report=report, by=by, groups=_group(report.changes, by), tones=_TONES)


def _group(changes: Sequence[Change], by: str) -> Mapping[str, list[Change]]:
    """Sort changes under what they are asked for by: their kind, their host or the pieces that cite them."""
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        for name in _names(change, by):
            groups[name].append(change)
    return dict(sorted(groups.items()))


def _names(change: Change, by: str) -> Sequence[str]:
    if by == "host":
        return [host_of(change.url)]
    if by == "piece":
        return change.pieces or ["cited by no piece any longer"]
    return [change.kind.replace("_", " ")]


async def show_link(request: Request) -> Answer:
    """One link: what is held about it, every look, every change, and the pieces that cite it."""
    url = request.query_params.get("url", "")

    def look_up(store: Store) -> dict[str, Any] | None:
        with store.read() as connection:
            link = find_link(connection, url)
            if link is None:
                return None
            return {
                "link": link,
                "looks": find_history(connection, link.id, limit=_LOOKS),
                "changes": [read_change(n, url, content) for n, content in find_link_changes(connection, link.id)],
                "cited": find_cited(connection, link.id),
            }

    found = await _ask(request, look_up)
    if found is None:
        raise HTTPException(404, "the history does not know this address")
    return render("link.html.j2", tones=_TONES, **found)


async def show_metrics(request: Request) -> Answer:
    """The last night's figures in Prometheus' text format."""
    return Answer(await _ask(request, load_metrics), headers={"Content-Type": CONTENT_TYPE})


async def show_kept(request: Request) -> Answer:
    """A kept page of the nightly archive by its record, for the sandboxed frame only."""
    settings = _settings(request)
    folder = settings.night_archive or settings.check.archive
    record = request.query_params.get("record", "")

    def load() -> str | None:
        copies = ShardedCopies(folder, place=settings.night_place)
        try:
            response = copies.load(record)
        finally:
            copies.close()
        return render_archived(response, url=request.query_params.get("url", ""), passages=()) if response else None

    try:
        page = await asyncio.to_thread(load)
    except ArchiveError as error:
        raise HTTPException(503, str(error)) from error
    if page is None:
        raise HTTPException(404, "no bytes of this page are kept")
    return HTMLResponse(page, headers={"Content-Security-Policy": FRAME_POLICY})
