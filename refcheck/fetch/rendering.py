"""Script-only pages in Chromium, which reaches the network through our own fetcher and in no other way."""

import asyncio
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from refcheck.datatypes.exchanges import Exchange, Response
from refcheck.datatypes.rendering import Rendering
from refcheck.errors import ConfigError
from refcheck.ports import Fetcher
from refcheck.text.codings import decode_content

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page, Playwright, Route, WebSocketRoute

SECONDS = 20.0  # for one page, all that it loads included
MAX_REQUESTS = 120  # of one page; a feed that loads for ever ends here
MAX_HTML = 5_000_000  # characters
_SETTLE = 5.0  # seconds that a page may go on loading once its document is there
_PAGES_AT_ONCE = 2

_PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# Texts need neither; what a page hides by its style sheets is read as the plain page is.
_UNWANTED = frozenset({"image", "media", "font", "stylesheet", "texttrack", "manifest", "ping"})
_HOP_FIELDS = frozenset(
    {"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie", "location"}
)
# Routing answers every request. Should one slip by, no name resolves, and no address is reached but through
# a proxy that is not there.
_SHUT_IN = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-quic",
)
_WAY_OUT = (
    "rendering needs a browser: pip install 'refcheck-pipeline[browser]', and Chromium from the system "
    "(apt install chromium-headless-shell) or by `playwright install chromium`"
)


class ChromiumRenderer:
    """Renders pages in a headless Chromium; implements `ports.Renderer`.

    The browser starts with the first page. Every page has a context of its own: no cookie, no storage and
    no download outlives it. Requests are answered by `fetcher`, whose limits, manners and guard of the
    private network hold for scripts too; what is no GET is refused.

    Raises:
        ConfigError: Playwright or Chromium is not installed.
    """

    def __init__(self, fetcher: Fetcher, *, executable: Path | None = None, seconds: float = SECONDS) -> None:
        try:
            import playwright.async_api  # noqa: F401 - heavy, and only an extra: asked for before the run starts
        except ImportError as error:
            raise ConfigError(_WAY_OUT) from error
        self._executable = executable or find_chromium()
        self._fetcher = fetcher
        self._seconds = seconds
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._starting = asyncio.Lock()
        self._gate = asyncio.Semaphore(_PAGES_AT_ONCE)

    async def render(self, url: str, shell: Response) -> Rendering:
        """Run the scripts of the page at `url`, whose answer was `shell`, and give the document they build."""
        from playwright.async_api import Error

        visit = _Visit(url, shell, self._fetcher)
        async with self._gate:
            try:
                browser = await self._started()
                async with asyncio.timeout(self._seconds):
                    html = await visit.run(browser)
            except TimeoutError:
                return visit.rendering(None, f"the page was not done after {self._seconds:g} seconds")
            except Error as error:
                return visit.rendering(None, f"the browser failed: {str(error).splitlines()[0][:200]}")
        if len(html) > MAX_HTML:
            return visit.rendering(None, "the page's scripts build a document without end")
        return visit.rendering(html)

    async def aclose(self) -> None:
        """End the browser."""
        if self._browser is not None:
            await self._browser.close()
        if self._playwright is not None:
            await self._playwright.stop()
        self._browser = self._playwright = None

    async def _started(self) -> "Browser":
        from playwright.async_api import async_playwright

        async with self._starting:
            if self._browser is None:
                self._playwright = self._playwright or await async_playwright().start()
                self._browser = await self._playwright.chromium.launch(
                    executable_path=self._executable,
                    args=list(_SHUT_IN),
                    chromium_sandbox=os.geteuid() != 0,  # which root cannot have
                )
            return self._browser


class _Visit:
    """One page in the browser: what it asked for and what came."""

    def __init__(self, url: str, shell: Response, fetcher: Fetcher) -> None:
        self._url = url
        self._shell: Response | None = shell
        self._fetcher = fetcher
        self._asked = 0
        self._exchanges: list[Exchange] = []

    async def run(self, browser: "Browser") -> str:
        """Load the page, wait until it is quiet and give its document."""
        context = await browser.new_context(accept_downloads=False, service_workers="block")
        try:
            await context.route("**/*", self._answer)
            await context.route_web_socket("**/*", _refuse_socket)
            return await self._read(context)
        finally:
            with suppress(Exception):  # a context that is gone with its browser is closed
                await context.close()

    def rendering(self, html: str | None, problem: str | None = None) -> Rendering:
        """Give what came of the visit."""
        return Rendering(url=self._url, html=html, exchanges=tuple(self._exchanges), problem=problem)

    async def _read(self, context: "BrowserContext") -> str:
        from playwright.async_api import TimeoutError as NotQuietError

        page: Page = await context.new_page()
        await page.goto(self._url, wait_until="domcontentloaded")
        with suppress(NotQuietError):  # a page that never rests is read as it is by then
            await page.wait_for_load_state("networkidle", timeout=_SETTLE * 1000)
        return await page.content()

    async def _answer(self, route: "Route") -> None:
        """Answer one request of the page: the document by the shell, the rest by the fetcher."""
        request = route.request
        if self._shell is not None and request.is_navigation_request():
            shell, self._shell = self._shell, None
            await _fulfill(route, shell)
            return
        self._asked += 1
        scheme = request.url.partition(":")[0]
        is_wanted = request.method == "GET" and request.resource_type not in _UNWANTED and scheme in ("http", "https")
        if not is_wanted or self._asked > MAX_REQUESTS:
            await route.abort("blockedbyclient")
            return
        result = await self._fetcher.fetch(request.url, headers={"Accept": request.headers.get("accept", "*/*")})
        self._exchanges.extend(result.exchanges)
        if result.response is None:
            await route.abort("failed")
        else:
            await _fulfill(route, result.response)


def find_chromium() -> Path:
    """Give the browser of the system, or else the one that Playwright has installed.

    Raises:
        ConfigError: There is none.
    """
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    if found:
        return Path(found)
    home = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    for installed in sorted(home.glob("chromium*/chrome-linux*/*"), reverse=True):
        if installed.name in ("headless_shell", "chrome", "chrome-headless-shell"):
            return installed
    raise ConfigError(_WAY_OUT)


async def _fulfill(route: "Route", response: Response) -> None:
    decoded = decode_content(response.body, response.header("content-encoding"))
    await route.fulfill(status=response.status, headers=_fields_of(response.headers), body=decoded.content)


def _fields_of(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers if name.lower() not in _HOP_FIELDS}


async def _refuse_socket(socket: "WebSocketRoute") -> None:
    await socket.close()
