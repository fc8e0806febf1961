"""httpx's transport over our own wire, in the one shape that vcrpy records and replays."""

import httpcore
import httpx

from refcheck.fetch.core import CorePool
from refcheck.fetch.direct import direct_pool, tls_context
from refcheck.fetch.network import GuardedNames
from refcheck.fetch.politeness import HostGate
from refcheck.fetch.reading import ReadingLimits
from refcheck.fetch.refusals import HostRefusals
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.wire import Exchanger, Wire
from refcheck.ports import Clock


class WireTransport(httpx.AsyncHTTPTransport):
    """Hands httpx's requests to `Wire`.

    vcrpy hooks `AsyncHTTPTransport.handle_async_request`, so that method must be the inherited
    one. httpx's own constructor is not run: it would build a pool and a TLS context for nothing.
    """

    def __init__(
        self,
        settings: FetchSettings,
        *,
        clock: Clock,
        network_backend: httpcore.AsyncNetworkBackend | None = None,
        gate: HostGate | None = None,
    ) -> None:
        self._names = GuardedNames(allow_private=settings.allow_private, family=settings.address_family)
        limits = ReadingLimits(
            kept_bytes=settings.max_body_bytes,
            read_bytes=settings.max_body_bytes,
            header_bytes=settings.max_header_bytes,
            header_count=settings.max_header_count,
        )
        self.gate = gate or HostGate(
            clock=clock,
            concurrency=settings.concurrency,
            host_concurrency=settings.host_concurrency,
            host_interval=settings.host_interval,
            longest_wait=settings.max_retry_wait,
        )
        self.refusals = HostRefusals(clock=clock, quota=settings.host_quota)
        exchanger = _exchanger(settings, self._names, network_backend)
        self.wire = Wire(exchanger, limits, gate=self.gate, refusals=self.refusals, clock=clock)
        self._pool = self.wire  # type: ignore[assignment]

    async def aclose(self) -> None:
        """Close all connections and stop looking up names."""
        await super().aclose()
        self._names.close()


def timeouts_of(settings: FetchSettings) -> dict[str, float | None]:
    """Give the settings' time limits in httpcore's form."""
    return httpx.Timeout(settings.read_timeout, connect=settings.connect_timeout, pool=None).as_dict()


def _exchanger(
    settings: FetchSettings, names: GuardedNames, network_backend: httpcore.AsyncNetworkBackend | None
) -> Exchanger:
    if network_backend is None and settings.proxy is None:
        return direct_pool(settings, names)
    timeouts = timeouts_of(settings)
    if settings.proxy is not None:
        proxy = httpcore.AsyncHTTPProxy(
            settings.proxy,
            ssl_context=tls_context(settings.cafile),
            network_backend=network_backend,
            max_connections=settings.concurrency,
        )
        return CorePool(proxy, timeouts=timeouts, total_timeout=settings.total_timeout, names=names)
    pool = httpcore.AsyncConnectionPool(
        ssl_context=tls_context(settings.cafile),
        network_backend=network_backend,
        max_connections=settings.concurrency,
        keepalive_expiry=15.0,
    )
    return CorePool(pool, timeouts=timeouts, total_timeout=settings.total_timeout)
