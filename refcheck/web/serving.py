"""The server around the application: one socket, one line that says where to look."""

import socket
import sys
import threading

import uvicorn

from refcheck.errors import ConfigError
from refcheck.web.app import create_app
from refcheck.web.settings import WebSettings

_MAX_REQUESTS = 64
_PATIENCE = 10  # seconds for open answers to end when the server is stopped


def serve(settings: WebSettings) -> None:
    """Serve until interrupted, and say on standard error where.

    Raises:
        ConfigError: The address is taken or not ours, or the decisions cannot be read.
    """
    listener = listen(settings)
    threading.Thread(target=_load_stages, daemon=True).start()
    app = create_app(settings)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            date_header=True,
            limit_concurrency=_MAX_REQUESTS,
            timeout_graceful_shutdown=_PATIENCE,
        )
    )
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    entry = f"?token={settings.token}" if settings.token else ""
    print(f"refcheck is at http://{shown}:{port}/{entry} · stop with Ctrl-C", file=sys.stderr, flush=True)
    server.run(sockets=[listener])


def listen(settings: WebSettings) -> socket.socket:
    """Open the door; port 0 takes any that is free.

    Raises:
        ConfigError: The address is taken or not ours.
    """
    try:
        found = socket.getaddrinfo(settings.host.strip("[]"), settings.port, type=socket.SOCK_STREAM)
        family, kind, protocol, _name, address = found[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        raise ConfigError(
            f"--host {settings.host} --port {settings.port}: cannot listen there ({error.strerror or error}); "
            "choose another --port"
        ) from error
    return listener


def _load_stages() -> None:
    """Load what a first check needs while the user still looks for the file."""
    import refcheck.extract
    import refcheck.verify  # noqa: F401
