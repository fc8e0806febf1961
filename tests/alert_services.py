"""Stand-ins on loopback for what alerts are sent to: a mail server and a server that takes JSON."""

import asyncio
import http.server
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Mailbox:
    """A mail server that keeps what it is given; `refused` recipients are turned away, `data_answer` ends a mail."""

    mails: list[bytes] = field(default_factory=list)
    users: list[tuple[bytes, bytes]] = field(default_factory=list)
    refused: tuple[str, ...] = ()
    data_answer: str = "250 taken"
    is_hanging_up: bool = False
    port: int = 0

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        self.mails.append(content)
        if self.is_hanging_up:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return self.data_answer

    def sign_in(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.users.append((data.login, data.password))
        return AuthResult(success=data.password == b"swordfish", handled=False)


@contextmanager
def mail_server(mailbox: Mailbox, authority: trustme.CA | None = None) -> Iterator[Mailbox]:
    """Run the server on a port of its own; with an authority it asks for STARTTLS and a password."""
    options: dict[str, Any] = {}
    if authority is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(context)
        options = {"tls_context": context, "require_starttls": True, "auth_required": True}
        options["authenticator"] = mailbox.sign_in
    mailbox.port = _free_port()
    controller = Controller(mailbox, hostname="localhost", port=mailbox.port, **options)
    controller.start()
    try:
        yield mailbox
    finally:
        controller.stop()


def _free_port() -> int:
    """Give a port that nobody listens on: the server cannot be asked which one it took."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class Hook:
    """A server that keeps the JSON it is sent. `answer` gives the status and the body for a path."""

    answer: Callable[[str, str], tuple[int, Any]] = lambda method, path: (200, "ok")
    received: list[tuple[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    site: str = ""


@contextmanager
def hook_server(hook: Hook) -> Iterator[Hook]:
    """Run the server on a port of its own."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            hook.received.append((self.path, json.loads(body)))
            hook.headers.append(dict(self.headers))
            self._reply(*hook.answer("POST", self.path))

        def do_GET(self) -> None:
            self._reply(*hook.answer("GET", self.path))

        def _reply(self, status: int, content: Any) -> None:
            if status == 0:  # hang up without a word
                self.close_connection = True
                return
            body = json.dumps(content).encode()
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{hook.site}/elsewhere")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: Any) -> None:
            return None

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        hook.site = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield hook
        finally:
            server.shutdown()
            thread.join()
