"""What the application answers: the desk, a piece, its evidence, its archived pages and its downloads."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import PurePath
from typing import Any, cast
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from starlette.responses import Response as Answer

from refcheck.archive.reading import ArchiveReader
from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.facts import Fact, FactKind
from refcheck.drafts import is_address
from refcheck.errors import ArchiveError, ConfigError, InputError
from refcheck.extract.media import media_type_of
from refcheck.report.counts import count_answers
from refcheck.report.wording import CLAIM_TONES, CLAIM_WORDS, LINK_LABELS, QUOTATION_WORDS
from refcheck.web.archived_page import render_archived
from refcheck.web.desk import Desk, Piece
from refcheck.web.downloads import DOWNLOADS, list_downloads, make_download
from refcheck.web.draft_view import show_draft
from refcheck.web.guard import FRAME_POLICY
from refcheck.web.rendering import render
from refcheck.web.uploads import MAX_PASTED, read_copy, read_draft


def _desk(request: Request) -> Desk:
    return cast(Desk, request.app.state.desk)


def _piece(request: Request) -> Piece:
    piece = _desk(request).pieces.get(request.path_params["piece"])
    if piece is None:
        raise HTTPException(404, "this piece is no longer on the desk; drop the draft again")
    return piece


def _fact(request: Request, piece: Piece) -> Fact:
    fact = piece.fact(request.path_params["fact"])
    if fact is None:
        raise HTTPException(404, "this finding is no longer in the draft; reload the page")
    return fact


async def index(request: Request) -> Answer:
    """The desk: a place to drop a draft, and the pieces that lie there."""
    desk = _desk(request)
    return render("index.html.j2", pieces=list(reversed(desk.pieces.values())), problem=None)


async def add_piece(request: Request) -> Answer:
    """Take a file, pasted text or an address, and show its piece."""
    desk = _desk(request)
    async with request.form(max_files=1, max_fields=5, max_part_size=MAX_PASTED) as form:
        name, content = await read_draft(form)
    problem = None if name else "Choose a file, paste a text, or give an address that begins with http:// or https://."
    piece = desk.add(name, content) if name else None
    if piece is None:
        problem = problem or "Too many pieces are being checked; wait until one is done."
        return render("index.html.j2", status=400, pieces=list(reversed(desk.pieces.values())), problem=problem)
    return RedirectResponse(f"/pieces/{piece.id}", status_code=303)


async def show_piece(request: Request) -> Answer:
    """One piece: the draft on the left, the evidence on the right; while it is checked, what is done so far."""
    piece = _piece(request)
    if piece.checked is None:
        return render("progress.html.j2", piece=piece)
    facts = piece.facts
    chosen = piece.fact(request.query_params.get("fact", "")) or _first_to_look_at(facts)
    summary = count_answers([piece.checked.report])
    counts = [(CLAIM_WORDS[v], n, CLAIM_TONES[v]) for v, n in summary.claims.items()]
    counts += [
        (f"{'quotation' if n == 1 else 'quotations'} {QUOTATION_WORDS[v]}", n, "")
        for v, n in summary.quotations.items()
    ]
    counts += [
        (f"{'link' if n == 1 else 'links'} {answer.replace('_', ' ')}", n, "") for answer, n in summary.links.items()
    ]
    return render(
        "piece.html.j2",
        piece=piece,
        blocks=show_draft(piece.checked.report.document, facts),
        facts=facts,
        counts=counts,
        downloads=list_downloads(piece),
        decisions={fact.id: decision for fact in facts if (decision := _desk(request).decisions.of(fact))},
        **_evidence(request, piece, chosen),
    )


def _first_to_look_at(facts: tuple[Fact, ...]) -> Fact | None:
    ranked = sorted(facts, key=lambda fact: -(fact.severity if fact.severity is not None else -1))
    return ranked[0] if ranked else None


def _evidence(request: Request, piece: Piece, fact: Fact | None) -> dict[str, Any]:
    """Give what the evidence pane needs to show a fact."""
    checked = piece.checked
    suppliable = set(checked.retrievals) if checked else set()
    return {
        "fact": fact,
        "decision": _desk(request).decisions.of(fact) if fact else None,
        "suppliable": suppliable,
        "is_decidable": fact is not None and fact.kind is not FactKind.UNSOURCED,
        "problem": None,
    }


async def show_evidence(request: Request) -> Answer:
    """The evidence of one fact: a fragment for the page's pane, or the whole page where no script asks."""
    piece = _piece(request)
    fact = _fact(request, piece)
    if "hx-request" not in request.headers:
        return RedirectResponse(f"/pieces/{piece.id}?fact={quote(fact.id)}#evidence", status_code=303)
    return render("evidence.html.j2", piece=piece, **_evidence(request, piece, fact))


async def decide(request: Request) -> Answer:
    """Accept or reject a finding with a reason, or take that back."""
    piece = _piece(request)
    fact = _fact(request, piece)
    desk = _desk(request)
    async with request.form(max_files=0, max_fields=5) as form:
        word, reason = form.get("decision"), form.get("reason")
    problem = None
    if word == "withdraw":
        desk.decisions.withdraw(fact)
    elif word not in ("accept", "reject") or not isinstance(reason, str):
        raise HTTPException(400, "choose accept or reject")
    elif word == "reject" and not reason.strip():
        problem = "Say why the finding is rejected, so that the next editor knows."
    else:
        desk.decisions.decide(fact, is_accepted=word == "accept", reason=reason, at=desk.clock.now())
    return _answer_about(request, piece, fact, problem=problem)


def _answer_about(request: Request, piece: Piece, fact: Fact, *, problem: str | None) -> Answer:
    if "hx-request" not in request.headers and problem is None:
        return RedirectResponse(f"/pieces/{piece.id}?fact={quote(fact.id)}#evidence", status_code=303)
    values = {**_evidence(request, piece, fact), "problem": problem}
    return render("evidence.html.j2", status=200 if problem is None else 422, piece=piece, **values)


async def supply(request: Request) -> Answer:
    """Take a copy of a page that could not be read, and judge only what rests on it again."""
    piece = _piece(request)
    fact = _fact(request, piece)
    async with request.form(max_files=1, max_fields=5, max_part_size=MAX_PASTED) as form:
        url = form.get("address")
        copy = await read_copy(form)
    problem = None
    if copy is None or not isinstance(url, str):
        problem = "Choose the saved page (PDF, HTML or text), or paste its text."
    else:
        try:
            await _desk(request).supply(piece, url, copy)
        except KeyError:
            raise HTTPException(404, "the draft cites no such address") from None
        except ArchiveError as error:
            problem = str(error)
    if problem is not None:
        return _answer_about(request, piece, fact, problem=problem)
    target = f"/pieces/{piece.id}?fact={quote(fact.id)}#evidence"
    if "hx-request" in request.headers:
        return Answer(status_code=204, headers={"HX-Redirect": target})
    return RedirectResponse(target, status_code=303)


async def show_archived(request: Request) -> Answer:
    """The kept page behind a fact, cleaned, with the passage marked; for the sandboxed frame only."""
    piece = _piece(request)
    fact = _fact(request, piece)
    number = int(request.path_params["number"])
    if number >= len(fact.sources) or fact.sources[number].capture is None:
        raise HTTPException(404, "no bytes of this page were kept")
    page = await asyncio.to_thread(_load_archived, _desk(request), fact, number)
    return HTMLResponse(page, headers={"Content-Security-Policy": FRAME_POLICY})


def _load_archived(desk: Desk, fact: Fact, number: int) -> str:
    source = fact.sources[number]
    assert source.capture is not None  # the caller has looked
    with ArchiveReader(desk.settings.check.archive) as reader:
        if source.capture.status is None:  # supplied by hand: bytes without an exchange
            content = reader.load_payload(source.capture)
            response = Response(status=200, headers=(("Content-Type", media_type_of(content, None)),), body=content)
        else:
            response = reader.load_response(source.capture)
    return render_archived(
        response, url=source.capture.target_uri, passages=[passage.exact for passage in source.passages]
    )


async def download(request: Request) -> Answer:
    """The report in one of its formats; the table carries the desk's decisions."""
    piece = _piece(request)
    name = request.path_params["format"]
    if name not in list_downloads(piece) or piece.report is None or piece.checked is None:
        raise HTTPException(404, "there is no such download for this piece")
    ending, media_type = DOWNLOADS[name]
    try:
        content = await asyncio.to_thread(make_download, _desk(request), piece, name)
    except (InputError, ConfigError) as error:
        return PlainTextResponse(str(error), status_code=409)
    stem = PurePath(piece.name).stem if not is_address(piece.name) else "article"
    return Answer(
        content,
        media_type=media_type,
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(f'{stem}.refcheck.{ending}', safe='')}"},
    )


async def watch(request: Request) -> Answer:
    """Server-sent events: one `step` per address that is done, then `done`."""
    piece = _piece(request)
    return StreamingResponse(_events(_desk(request), piece), media_type="text/event-stream")


async def _events(desk: Desk, piece: Piece) -> AsyncIterator[str]:
    async for steps, state in desk.watch(piece):
        for step in steps:
            link_class = step.availability.link_class
            words = LINK_LABELS[link_class] if link_class else step.availability.answer.replace("_", " ")
            tone = {"alive": "good", "dead": "bad"}.get(step.availability.answer.value, "open")
            told = {"url": step.url, "words": words, "tone": tone, "done": step.done, "total": step.total}
            yield f"event: step\ndata: {json.dumps(told)}\n\n"
        yield f"event: state\ndata: {json.dumps({'state': state.value})}\n\n"
    yield "event: done\ndata: {}\n\n"


async def show_problem(request: Request, error: Exception) -> Answer:
    """A refusal in words, on a page of its own."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    words = str(error.detail) if isinstance(error, HTTPException) else "something failed on our side"
    return render("problem.html.j2", status=status, words=words)
