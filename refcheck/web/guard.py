"""Who may ask and how much: host names, origins, the token, sizes, and what a browser may do with an answer."""

import hmac
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from refcheck.web.settings import WebSettings, is_loopback

COOKIE = "refcheck-token"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy of our own pages."""

FRAME_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
"""Content-Security-Policy of archived pages: a document without scripts, forms, pictures or an origin."""

_SAFE_METHODS = frozenset({"GET", "HEAD"})
_OWN_SITES = frozenset({"same-origin", "none"})


class Guard:
    """The outermost layer of the application; pure ASGI, so that streams pass through as they come."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self.app = app
        self.settings = settings
        self.limit = settings.max_upload + 1_000_000  # the form around the file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what may not come in, else pass it on with the headers set."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refuse(scope)
        if refusal is not None:
            await refusal(scope, receive, self._with_headers(send))
            return
        await self.app(scope, self._bounded(receive), self._with_headers(send))

    def _refuse(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        if self.settings.token is None and not is_loopback(host):
            # A name that was made to point here (DNS rebinding) is not one that the user typed.
            return PlainTextResponse("refcheck answers to localhost only", status_code=400)
        if scope["method"] not in _SAFE_METHODS and not _is_same_origin(headers):
            return PlainTextResponse("this form came from another site; open refcheck's own page", status_code=403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self.limit:
            return PlainTextResponse(f"larger than {self.settings.max_upload // 1_000_000} MB", status_code=413)
        return self._ask_for_token(scope, headers)

    def _ask_for_token(self, scope: Scope, headers: Headers) -> Response | None:
        token = self.settings.token
        if token is None:
            return None
        is_bearer = _is_equal(headers.get("authorization", ""), f"Bearer {token}")  # what collects figures sends it
        if is_bearer or _is_equal(_cookie(headers), token):
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[-1]
        if scope["method"] == "GET" and _is_equal(given, token):
            # The token leaves the address bar at once, so that it is neither bookmarked nor shown around.
            entered = RedirectResponse(scope["path"], status_code=303)
            entered.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/")
            return entered
        return PlainTextResponse(
            "open the address with ?token=… that refcheck printed when it started", status_code=401
        )

    def _bounded(self, receive: Receive) -> Receive:
        """Count what a body brings, for a chunked one states no length."""
        received = 0

        async def bounded() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self.limit:
                raise TooLargeError
            return message

        return bounded

    def _with_headers(self, send: Send) -> Send:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                headers.setdefault("Content-Security-Policy", POLICY)
                headers.setdefault("Cache-Control", "no-store")
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Cross-Origin-Resource-Policy"] = "same-origin"
                message["headers"] = headers.raw
            await send(message)

        return with_headers


class TooLargeError(Exception):
    """A request brought more than it may."""


def _is_same_origin(headers: Headers) -> bool:
    """Tell whether a form was sent from our own page; a client without a browser's headers is none to protect."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in _OWN_SITES
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _cookie(headers: Headers) -> str:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return morsel.value if morsel else ""


def _is_equal(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode(), token.encode())
