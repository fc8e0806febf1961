"""Many small hosts on loopback, in a process of their own, that count who asks for what."""

import asyncio
import json
from collections import Counter

from benchmarks.forked import fork_server

PAGE = (
    "<!doctype html><html lang=en><head><title>Page {path}</title></head><body><article><h1>Page {path}</h1>"
    "<p>The council met on the matter of {path} and voted after a long evening.</p>{more}</article></body></html>"
)
MORE = "".join(
    f"<p>Item {number} on the list was the road by the river, which the county has promised to mend for {number} years,"
    " and on which members of both parties spoke at length before the vote was put off to the next meeting.</p>"
    for number in range(1, 60)
)
"""As much text as an article has, so that a page is told by its build from a message."""


def start_server() -> tuple[int, int]:
    """Start the server; give its process and port. It tells its counts at /counts."""
    asked: Counter[str] = Counter()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ", 2)[1].decode("ascii", "replace")
                if path == "/counts":
                    body = json.dumps(asked).encode()
                else:
                    body = PAGE.format(path=path, more=MORE).encode()
                    asked[path] += 1
                fields = f'Content-Type: text/html\r\nContent-Length: {len(body)}\r\nETag: "{path}"\r\n\r\n'
                writer.write(b"HTTP/1.1 200 OK\r\n" + fields.encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()

    return fork_server(answer)
