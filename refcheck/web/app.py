"""The application: routes, the guard around them, and what starts and ends with it."""

import contextlib
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from refcheck.ports import Clock
from refcheck.web import nights, pages
from refcheck.web.desk import Desk
from refcheck.web.guard import Guard, TooLargeError
from refcheck.web.settings import WebSettings


def create_app(settings: WebSettings, *, clock: Clock | None = None) -> ASGIApp:
    """Give the ASGI application.

    Raises:
        ConfigError: The desk's decisions cannot be read.
    """
    desk = Desk(settings, clock=clock)

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await desk.aclose()

    app = Starlette(
        routes=[
            Route("/", pages.index),
            Route("/pieces", pages.add_piece, methods=["POST"]),
            Route("/pieces/{piece}", pages.show_piece),
            Route("/pieces/{piece}/events", pages.watch),
            Route("/pieces/{piece}/downloads/{format}", pages.download),
            Route("/pieces/{piece}/facts/{fact}", pages.show_evidence),
            Route("/pieces/{piece}/facts/{fact}/decision", pages.decide, methods=["POST"]),
            Route("/pieces/{piece}/facts/{fact}/copy", pages.supply, methods=["POST"]),
            Route("/pieces/{piece}/facts/{fact}/pages/{number:int}", pages.show_archived),
            Route("/nights", nights.list_nights),
            Route("/nights/{night:int}", nights.show_night),
            Route("/links", nights.show_link),
            Route("/kept", nights.show_kept),
            Route("/metrics", nights.show_metrics),
            Mount("/static", StaticFiles(packages=[("refcheck.web", "static")])),
        ],
        exception_handlers={HTTPException: pages.show_problem, TooLargeError: _too_large},
        lifespan=lifespan,
    )
    app.state.desk = desk
    return Guard(app, settings)


async def _too_large(request: Request, _error: Exception) -> Response:
    limit = request.app.state.desk.settings.max_upload // 1_000_000
    return PlainTextResponse(f"larger than {limit} MB", status_code=413)
