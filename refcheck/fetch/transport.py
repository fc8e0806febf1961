"""httpx's transport over our own wire, in the one shape that vcrpy records and replays."""

import ssl

import httpcore
import httpx

from refcheck.errors import ConfigError
from refcheck.fetch.network import GuardedBackend
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.wire import Wire
from refcheck.ports import Clock


class WireTransport(httpx.AsyncHTTPTransport):
    """Hands httpx's requests to `Wire`.

    vcrpy hooks `AsyncHTTPTransport.handle_async_request`, so that method must be the inherited
    one. httpx's own constructor is not run: it would build a pool and a TLS context for nothing.
    """

    def __init__(
        self, settings: FetchSettings, *, clock: Clock, network_backend: httpcore.AsyncNetworkBackend | None = None
    ) -> None:
        self._guard = GuardedBackend(allow_private=settings.allow_private) if network_backend is None else None
        pool = httpcore.AsyncConnectionPool(
            ssl_context=_tls_context(settings),
            network_backend=network_backend or self._guard,
            max_connections=settings.concurrency,
            keepalive_expiry=15.0,
        )
        self._pool = Wire(pool, settings, clock=clock)  # type: ignore[assignment]

    async def aclose(self) -> None:
        """Close all connections and stop looking up names."""
        await super().aclose()
        if self._guard is not None:
            self._guard.close()


def _tls_context(settings: FetchSettings) -> ssl.SSLContext:
    context = httpx.create_ssl_context(trust_env=False)
    if settings.cafile is not None:
        try:
            context.load_verify_locations(cafile=settings.cafile)
        except OSError as exc:
            raise ConfigError(f"the certificate file {settings.cafile} cannot be used: {exc}") from exc
    return context
