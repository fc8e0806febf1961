"""A message sent once to one address that a user named, to public addresses only unless that host is allowed.

No redirect is followed, no proxy of the environment is used, nothing is tried twice: whoever sends a message must know
whether it can have arrived.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx

from refcheck.errors import ConfigError
from refcheck.fetch.direct import tls_context
from refcheck.fetch.network import check_addresses, look_up

_CONNECT_TIMEOUT = 15.0
_READ_TIMEOUT = 30.0
_MOST_BYTES = 4_000_000


class PostError(Exception):
    """No answer. `may_have_arrived` says that the message was on its way when the connection was lost."""

    def __init__(self, message: str, *, may_have_arrived: bool) -> None:
        super().__init__(message)
        self.may_have_arrived = may_have_arrived


@dataclass(frozen=True, slots=True)
class PostAnswer:
    """The status and the beginning of the body of an answer."""

    status: int
    body: bytes

    @property
    def is_success(self) -> bool:
        """Whether the message was taken."""
        return 200 <= self.status < 300


class Poster:
    """Sends JSON to hosts on the public Internet, and to those that `allow_private` names."""

    def __init__(self, *, allow_private: tuple[str, ...] = (), cafile: str | None = None) -> None:
        self._client = httpx.Client(
            transport=_Transport(_Guard(allow_private), cafile),
            follow_redirects=False,
            timeout=httpx.Timeout(_READ_TIMEOUT, connect=_CONNECT_TIMEOUT),
            headers={"User-Agent": "refcheck", "Accept": "application/json", "Accept-Encoding": "identity"},
            trust_env=False,
        )

    def send(
        self, url: str, content: Mapping[str, Any] | None, *, headers: Mapping[str, str] | None = None
    ) -> PostAnswer:
        """Post a JSON object, or ask with GET where there is none.

        Raises:
            PostError: There was no answer.
        """
        method = "GET" if content is None else "POST"
        body = None if content is None else json.dumps(dict(content), ensure_ascii=False).encode()
        fields = {"Content-Type": "application/json; charset=utf-8"} if body is not None else {}
        try:
            with self._client.stream(method, url, content=body, headers={**fields, **(headers or {})}) as answer:
                return PostAnswer(answer.status_code, _read(answer))
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise PostError(f"no connection: {error}", may_have_arrived=False) from None
        except httpx.HTTPError as error:
            raise PostError(f"no answer ({type(error).__name__})", may_have_arrived=content is not None) from None

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


def check_post_url(url: str, *, name: str) -> str:
    """Give back an address that messages can be sent to; `name` is the setting's.

    Raises:
        ConfigError: It is none. The message does not show it: a webhook's address is its key.
    """
    try:
        parts = httpx.URL(url)
    except httpx.InvalidURL:
        parts = httpx.URL("")
    if parts.scheme not in ("http", "https") or not parts.host:
        raise ConfigError(f"{name}: is no address that begins with https:// or http://")
    return url


def _read(answer: httpx.Response) -> bytes:
    body = bytearray()
    for chunk in answer.iter_raw():
        body += chunk
        if len(body) > _MOST_BYTES:
            break
    return bytes(body)


class _Guard(httpcore.NetworkBackend):
    """Connects to checked addresses: each name is looked up once, and that address is used."""

    def __init__(self, allow_private: tuple[str, ...]) -> None:
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = look_up(host, port)
        check_addresses(host, addresses, allow_private=self._allow_private)
        for address in addresses[:-1]:
            try:
                return self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._inner.connect_tcp(addresses[-1], port, timeout, local_address, socket_options)


class _Transport(httpx.HTTPTransport):
    """httpx's transport with connections made by our backend."""

    def __init__(self, backend: httpcore.NetworkBackend, cafile: str | None) -> None:
        self._pool = httpcore.ConnectionPool(ssl_context=tls_context(cafile), network_backend=backend)
