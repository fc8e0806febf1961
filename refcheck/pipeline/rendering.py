"""Pages that are empty until their scripts have run, read as a browser shows them."""

from dataclasses import replace

from refcheck.datatypes.availability import Availability, Expectation, LinkAnswer, LinkClass, LinkReason
from refcheck.datatypes.exchanges import Exchange, FetchResult, Response
from refcheck.datatypes.extracted import Completeness
from refcheck.datatypes.rendering import Rendering
from refcheck.datatypes.sources import Retrieval, SourceKind, SourceText
from refcheck.extract import extract_text
from refcheck.fetch.classify import classify
from refcheck.fetch.uris import without_credentials
from refcheck.ports import Archive, Renderer

_MEDIA_TYPE = "text/html; charset=utf-8"
_REASON = LinkReason(rule="rendered", detail="read as a browser shows it, after its scripts had run")


async def render_page(
    retrieval: Retrieval, renderer: Renderer, *, archive: Archive, expectation: Expectation
) -> Retrieval:
    """Judge a script-only page on what its scripts build; every exchange and the document itself are kept.

    A page that stays empty, or a browser that fails, leaves the answer as it was, with a note.

    Raises:
        ArchiveError: An exchange could not be kept.
    """
    result = retrieval.result
    if result.response is None:
        return retrieval
    rendering = await renderer.render(result.final_url, result.response)
    for exchange in rendering.exchanges:
        archive.append(exchange)
    if rendering.html is None:
        return replace(retrieval, notes=(*retrieval.notes, f"not rendered: {rendering.problem}"))
    uri = without_credentials(result.final_url)
    capture = archive.append_resource(uri, rendering.html.encode("utf-8", "replace"), media_type=_MEDIA_TYPE)
    shown = _as_shown(result, rendering)
    response = shown.response
    page = extract_text(response, url=result.final_url, quick=True) if response else None
    availability = classify(shown, page, expectation, checked_at=retrieval.availability.checked_at)
    if page is None or availability.link_class is LinkClass.JS_REQUIRED:
        return replace(retrieval, notes=(*retrieval.notes, "still empty after its scripts had run"))
    source = None
    if availability.answer is LinkAnswer.ALIVE and page.completeness is not Completeness.EMPTY:
        source = SourceText(kind=SourceKind.LIVE, uri=uri, text=page, capture=capture)
    return replace(
        retrieval,
        availability=_with_reason(availability),
        captures=(*retrieval.captures, capture),
        source=source,
    )


def _as_shown(result: FetchResult, rendering: Rendering) -> FetchResult:
    """Put the built document in the place of the shell, under the shell's own status."""
    last = result.exchanges[-1]
    status = last.response.status if last.response else 200
    body = (rendering.html or "").encode("utf-8", "replace")
    response = Response(status=status, headers=(("Content-Type", _MEDIA_TYPE),), body=body)
    shown = Exchange(request=last.request, started_at=last.started_at, response=response)
    return replace(result, exchanges=(*result.exchanges[:-1], shown))


def _with_reason(availability: Availability) -> Availability:
    return replace(availability, reasons=(*availability.reasons, _REASON))
