"""Many hosts on loopback in a process of their own that count who asks what, when, and how many at a time.

The worker that asks is told by the contact in its User-Agent; what `alone` asks is answered and not counted.
`/counts` on any host gives the counts as JSON.
"""

import asyncio
import json
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from benchmarks.forked import fork_server
from benchmarks.nightly.server import MORE

_CONTACT = re.compile(rb"contact-(\w+)", re.IGNORECASE)
_HOST = re.compile(rb"\r\nhost: *([^:\r\n]+)", re.IGNORECASE)
_IF_NONE_MATCH = re.compile(rb"\r\nif-none-match: *([^\r\n]+)", re.IGNORECASE)
_PORT = re.compile(rb"\r\nhost: *[^:\r\n]+:(\d+)", re.IGNORECASE)
_LATENCY = 0.004
_POPULAR = 50
UNCOUNTED = "alone"
_PAGE = (
    "<!doctype html><html lang=en><head><title>Page {path}</title></head><body><article><h1>Page {path}</h1>"
    "<p>The council met on the matter of {path} and voted after a long evening of talk about {path}.</p>"
    f"{MORE}</article></body></html>"
)


def host_name(number: int) -> str:
    """Give a host's address: all of 127.0.0.0/8 is this machine."""
    return f"127.1.{number // 250}.{2 + number % 250}"


@dataclass(slots=True)
class _Host:
    """What one host saw; `overlaps` counts requests that came while another worker's was being answered."""

    at_work: Counter[str] = field(default_factory=Counter)
    overlaps: int = 0
    last_at: float = 0.0
    last_by: str = ""
    least_gap: float = 1e9
    least_handover: float = 1e9


class _Web:
    def __init__(self) -> None:
        self.hosts: dict[str, _Host] = defaultdict(_Host)
        self.asked: Counter[str] = Counter()
        self.asked_at: dict[str, float] = {}
        self.least_repeat = 1e9

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                writer.write(await self._respond(head))
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()

    async def _respond(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode("ascii", "replace")
        if path == "/counts":
            return _render(200, json.dumps(self.counts()), "")
        if path == "/robots.txt":
            return _render(404, "", "")
        found, contact = _HOST.search(head), _CONTACT.search(head)
        name, worker = found[1].decode() if found else "", contact[1].decode() if contact else "?"
        if worker == UNCOUNTED:
            await asyncio.sleep(_LATENCY)
        else:
            await self._count(self.hosts[name], f"{name}{path}", worker)
        tag, port = _IF_NONE_MATCH.search(head), _PORT.search(head)
        ends = [f"http://{end}:{port[1].decode() if port else 80}" for end in _elsewhere(name, path)]
        return _answer(path, tag[1].decode() if tag else "", ends)

    async def _count(self, host: _Host, address: str, worker: str) -> None:
        self._note(host, worker)
        self._note_address(address)
        host.at_work[worker] += 1
        await asyncio.sleep(_LATENCY)
        host.at_work[worker] -= 1

    def _note(self, host: _Host, worker: str) -> None:
        now = time.monotonic()
        host.overlaps += any(number for other, number in host.at_work.items() if other != worker)
        if host.last_at:
            host.least_gap = min(host.least_gap, now - host.last_at)
            if host.last_by != worker:
                host.least_handover = min(host.least_handover, now - host.last_at)
        host.last_at, host.last_by = now, worker

    def _note_address(self, address: str) -> None:
        now = time.monotonic()
        if address in self.asked_at:
            self.least_repeat = min(self.least_repeat, now - self.asked_at[address])
        self.asked[address] += 1
        self.asked_at[address] = now

    def counts(self) -> dict[str, object]:
        hosts = self.hosts.values()
        return {
            "requests": sum(self.asked.values()),
            "addresses": len(self.asked),
            "asked_more_than_once": {url: number for url, number in self.asked.items() if number > 1},
            "least_repeat": self.least_repeat,
            "overlaps": sum(host.overlaps for host in hosts),
            "least_gap": min((host.least_gap for host in hosts), default=0.0),
            "least_handover": min((host.least_handover for host in hosts), default=0.0),
        }


def _elsewhere(name: str, path: str) -> tuple[str, str]:
    """Give hosts that a page may lead to: the one beside it, which a worker may have at hand, and a popular one."""
    numbers = [int(part) for part in name.split(".")[2:]] or [0, 2]
    beside = host_name((numbers[0] * 250 + numbers[1] - 2) ^ 1)
    return beside, f"127.2.0.{2 + _number_in(path) // 20 % _POPULAR}"


def _number_in(path: str) -> int:
    return int(re.sub(r"\D", "", path) or 0)


def _answer(path: str, tag: str, ends: list[str]) -> bytes:
    """Answer as the address's number says: pages, pages that are gone, moved here or elsewhere, or walled."""
    number = _number_in(path)
    kind = number % 20 if path.startswith("/p") else 0
    if kind == 3:
        return _render(404, "<title>Not found</title><p>There is no such page here.", "")
    if kind == 7:
        return _render(410, "<title>Gone</title><p>This page was taken down.", "")
    if kind == 11:
        return _render(301, "", f"Location: /moved/{number}\r\n")
    if kind == 13:
        return _render(403, "<title>Just a moment...</title><p>Checking", "cf-mitigated: challenge\r\n")
    if kind in (17, 19):
        return _render(301, "", f"Location: {ends[kind == 17]}/led/{number}\r\n")
    mine = f'"{path}"'
    if tag == mine:
        return _render(304, "", f"ETag: {mine}\r\n")
    return _render(200, _PAGE.format(path=path.strip("/").replace("/", " ")), f"ETag: {mine}\r\n")


def _render(status: int, text: str, fields: str) -> bytes:
    body = text.encode()
    head = (
        f"HTTP/1.1 {status} X\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n{fields}\r\n"
    )
    return head.encode() + body


def start_server() -> tuple[int, int]:
    """Start the server; give its process and port."""
    return fork_server(_Web().answer)
