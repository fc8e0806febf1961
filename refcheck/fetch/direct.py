"""Our own connections, as the settings want them: checked addresses, one TLS context for all."""

import ssl
from functools import cache

from refcheck.errors import ConfigError
from refcheck.fetch.network import GuardedNames
from refcheck.fetch.pool import ConnectionPool
from refcheck.fetch.settings import FetchSettings


def direct_pool(settings: FetchSettings, names: GuardedNames) -> ConnectionPool:
    """Give the pool that connects to checked addresses itself.

    Raises:
        ConfigError: The certificate file cannot be used.
    """
    if settings.cafile is not None:
        tls_context(settings.cafile)  # a file that cannot be used is told now, not at the first secure address
    return ConnectionPool(
        names,
        tls=lambda: tls_context(settings.cafile),
        connect_timeout=settings.connect_timeout,
        read_timeout=settings.read_timeout,
        total_timeout=settings.total_timeout,
    )


@cache
def tls_context(cafile: str | None) -> ssl.SSLContext:
    """Give the one context that all connections share; building it takes longer than a handshake.

    Raises:
        ConfigError: The certificate file cannot be used.
    """
    import certifi  # a list of plain http addresses, or a replay, never needs it

    context = ssl.create_default_context(cafile=certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    if cafile is not None:
        try:
            context.load_verify_locations(cafile=cafile)
        except OSError as exc:
            raise ConfigError(f"the certificate file {cafile} cannot be used: {exc}") from exc
    return context
