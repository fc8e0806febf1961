"""Script-only pages in a real Chromium that has no way to the network but the fetcher."""

import asyncio
import shutil
import socket
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from refcheck.datatypes.exchanges import FetchResult, Response, TransportError
from refcheck.datatypes.rendering import Rendering
from refcheck.errors import ConfigError
from refcheck.fetch.rendering import ChromiumRenderer
from tests.fakes import ScriptedWeb

pytest.importorskip("playwright")
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium from the system")

URL = "https://app.example/report/7"


def html(source: str) -> Response:
    return Response(status=200, headers=(("Content-Type", "text/html; charset=utf-8"),), body=source.encode())


def script(source: str) -> Response:
    return Response(status=200, headers=(("Content-Type", "text/javascript"),), body=source.encode())


def render(
    shell: str, answers: Mapping[str, Response | TransportError], *, seconds: float = 30.0
) -> tuple[Rendering, ScriptedWeb]:
    web = ScriptedWeb(answers)

    async def run() -> Rendering:
        renderer = ChromiumRenderer(web, seconds=seconds)
        try:
            return await renderer.render(URL, html(shell))
        finally:
            await renderer.aclose()

    return asyncio.run(run()), web


@pytest.fixture
def doors() -> Iterator[tuple[int, list[bytes]]]:
    """A port on this machine that notes who knocks."""
    knocks: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    done = threading.Event()

    def listen() -> None:
        while not done.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            knocks.append(b"knock")
            connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield listener.getsockname()[1], knocks
    done.set()
    thread.join()
    listener.close()


@needs_chromium
def test_what_scripts_build_is_read_and_every_exchange_is_given() -> None:
    answers = {
        "https://app.example/app.js": script(
            "fetch('/api/7').then(r => r.json()).then(d => { document.getElementById('root').innerHTML = "
            "'<h1>' + d.title + '</h1>'; document.title = d.title })"
        ),
        "https://app.example/api/7": Response(
            status=200, headers=(("Content-Type", "application/json"),), body=b'{"title": "Seven herons counted"}'
        ),
    }
    rendering, web = render('<html><body><div id="root"></div><script src="/app.js"></script></body></html>', answers)
    assert rendering.html is not None
    assert "<h1>Seven herons counted</h1>" in rendering.html
    assert web.asked == list(answers)
    assert [exchange.request.url for exchange in rendering.exchanges] == web.asked


@needs_chromium
def test_scripts_find_no_door_past_the_fetcher(doors: tuple[int, list[bytes]]) -> None:
    port, knocks = doors
    shell = f"""<html><body><img src="http://127.0.0.1:{port}/i.png"><iframe src="http://127.0.0.1:{port}/f"></iframe>
    <script>
      fetch("http://127.0.0.1:{port}/a", {{mode: "no-cors"}}).catch(() => 0);
      fetch("http://127.0.0.1:{port}/p", {{method: "POST", mode: "no-cors", body: "x"}}).catch(() => 0);
      navigator.sendBeacon("http://127.0.0.1:{port}/b", "x");
      try {{ new WebSocket("ws://127.0.0.1:{port}/s") }} catch (e) {{}}
      new Worker(URL.createObjectURL(new Blob(['fetch("http://127.0.0.1:{port}/w").catch(() => 0)'])));
      window.open("http://127.0.0.1:{port}/o");
      const link = document.createElement("link"); link.rel = "preconnect"; link.href = "http://127.0.0.1:{port}";
      document.head.append(link);
      document.body.append("done");
    </script></body></html>"""
    rendering, web = render(shell, {})
    assert rendering.html is not None
    assert "done" in rendering.html
    assert knocks == []
    assert all(asked.startswith(f"http://127.0.0.1:{port}/") for asked in web.asked)


@needs_chromium
def test_a_page_that_never_ends_is_given_up() -> None:
    rendering, _web = render("<html><body><script>for (;;) {}</script></body></html>", {}, seconds=4.0)
    assert rendering.html is None
    assert rendering.problem


@needs_chromium
def test_a_page_that_loads_for_ever_is_read_as_it_is() -> None:
    class Endless(ScriptedWeb):
        async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
            self.answers = {**self.answers, url: script("0")}
            return await super().fetch(url, headers=headers)

    web = Endless({})
    shell = "<html><body>still here<script>let n = 0; setInterval(() => fetch('/x' + n++), 20)</script></body></html>"

    async def run() -> Rendering:
        renderer = ChromiumRenderer(web)
        try:
            return await renderer.render(URL, html(shell))
        finally:
            await renderer.aclose()

    rendering = asyncio.run(run())
    assert rendering.html is not None
    assert "still here" in rendering.html
    assert len(web.asked) <= 120


def test_a_browser_that_does_not_start_is_a_problem_in_words(tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)

    async def run() -> Rendering:
        renderer = ChromiumRenderer(ScriptedWeb({}), executable=broken)
        try:
            return await renderer.render(URL, html("<html></html>"))
        finally:
            await renderer.aclose()

    rendering = asyncio.run(run())
    assert rendering.html is None
    assert "browser failed" in (rendering.problem or "")


def test_a_missing_extra_names_its_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)
    with pytest.raises(ConfigError, match=r"refcheck-pipeline\[browser\]"):
        ChromiumRenderer(ScriptedWeb({}))
