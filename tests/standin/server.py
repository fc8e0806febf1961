"""A server on loopback that answers for public names over TLS, and the backend that leads there."""

import gzip
import ssl
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpcore
import trustme

from tests.standin.answers import Answer
from tests.standin.site import HOSTS, answer

FIXED_DATE = "Sun, 22 Nov 2026 03:00:00 GMT"
_CHUNK = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """A running stand-in: where it listens and the certificate to trust."""

    cafile: Path
    tls_port: int
    plain_port: int

    @property
    def backend(self) -> "StandInBackend":
        """Give the network backend that leads public names here and nowhere else."""
        return StandInBackend({443: self.tls_port, 80: self.plain_port})


class StandInBackend(httpcore.AsyncNetworkBackend):
    """Connects every name that the stand-in answers for to loopback; any other name does not exist."""

    def __init__(self, ports: dict[int, int]) -> None:
        self._ports = ports
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the stand-in.

        Raises:
            httpcore.ConnectError: The stand-in does not answer for this name.
        """
        if host not in HOSTS or port not in self._ports:
            raise httpcore.ConnectError(f"Name or service not known: {host}")
        return await self._inner.connect_tcp("127.0.0.1", self._ports[port], timeout, local_address, socket_options)

    async def sleep(self, seconds: float) -> None:
        """Wait between attempts to connect."""
        await self._inner.sleep(seconds)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "standin"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.do_GET()

    def do_GET(self) -> None:
        host = (self.headers.get("Host") or "").partition(":")[0]
        self._send(answer(host, self.path))

    def _send(self, given: Answer) -> None:
        body = given.body
        self.send_response_only(given.status)
        self.send_header("Date", FIXED_DATE)  # the same on every recording
        for name, value in given.headers:
            self.send_header(name, value)
        if given.is_gzipped and "gzip" in (self.headers.get("Accept-Encoding") or ""):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        if given.is_chunked:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for start in range(0, len(body), _CHUNK):
                piece = body[start : start + _CHUNK]
                self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@contextmanager
def run_standin(folder: Path) -> Iterator[StandIn]:
    """Serve on two free ports of loopback; the certificate authority is written into `folder`."""
    authority = trustme.CA()
    cafile = folder / "standin-ca.pem"
    authority.cert_pem.write_to_path(str(cafile))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*HOSTS).configure_cert(context)
    plain = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    tls = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    tls.socket = context.wrap_socket(tls.socket, server_side=True)
    for server in (plain, tls):
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield StandIn(cafile=cafile, tls_port=tls.server_port, plain_port=plain.server_port)
    finally:
        for server in (plain, tls):
            server.shutdown()
            server.server_close()
