"""One JSON object sent to the endpoint that the user named as judge, and nowhere else.

The only place from which words of a draft leave the machine. No redirect is followed, no proxy of the
environment is used, and an answer is bounded in size and time.
"""

from collections.abc import Mapping
from typing import Any

import httpx

from refcheck.errors import ConfigError

_MOST_BYTES = 1_000_000
_READ_TIMEOUT = 120.0  # a model on the user's own machine may think for a while
_CONNECT_TIMEOUT = 10.0


class JudgePost:
    """Sends questions to one origin; `key` goes along as a bearer token and is never logged."""

    def __init__(self, url: str, *, key: str | None = None, timeout: float = _READ_TIMEOUT) -> None:
        """Take the endpoint's address, whose origin is the only one that is ever asked."""
        origin = httpx.URL(url)
        if origin.scheme not in ("http", "https") or not origin.host:
            raise ConfigError(f"a judge's address begins with http:// or https://, unlike {url!r}")
        self._origin = (origin.scheme, origin.host, origin.port)
        self._client = httpx.Client(
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(timeout, connect=_CONNECT_TIMEOUT),
            # Unpacked, an answer might be any size.
            headers={"Accept-Encoding": "identity", **({"Authorization": f"Bearer {key}"} if key else {})},
        )

    def __call__(self, url: str, question: Mapping[str, Any]) -> str:
        """Give the answer's body.

        Raises:
            OSError: No answer, an error status, a redirect, or more than may be read.
        """
        target = httpx.URL(url)
        if (target.scheme, target.host, target.port) != self._origin:
            raise OSError(f"{target.host} is not the judge's host")
        try:
            with self._client.stream("POST", target, json=dict(question)) as response:
                if response.status_code != httpx.codes.OK:
                    raise OSError(f"the judge answers {response.status_code}")
                body = b""
                for chunk in response.iter_bytes():
                    body += chunk
                    if len(body) > _MOST_BYTES:
                        raise OSError("the judge's answer is too long")
        except httpx.HTTPError as error:
            raise OSError(f"the judge cannot be asked: {error}") from error
        return body.decode("utf-8", "replace")

    def close(self) -> None:
        """Close the connection."""
        self._client.close()
