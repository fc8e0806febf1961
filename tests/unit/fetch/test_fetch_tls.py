"""Certificates and handshakes that fail, each named as what it is."""

import asyncio
import ssl
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind
from refcheck.errors import ConfigError
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from tests.loopback import NotingClock, Server, answer, serving

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def cafile(authority: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


async def _page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
    writer.write(answer(200, b"secure"))


class Blurting(Server):
    """Says something before it is asked, and hangs up."""

    def __init__(self, words: bytes) -> None:
        super().__init__(_page)
        self._words = words

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(self._words)
        await writer.drain()


class Mute(Server):
    """Takes the connection and never says a word."""

    def __init__(self) -> None:
        super().__init__(_page)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()


def fetch(
    certificate: trustme.LeafCert | None, cafile: str | None, *, scheme: str = "https", words: bytes | None = None
) -> FetchResult:
    """Fetch from a server with this certificate; one that has words speaks no TLS."""

    async def run() -> FetchResult:
        tls = None
        if certificate is not None:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(tls)
        async with serving(Server(_page) if words is None else Blurting(words), tls=tls) as server:
            settings = FetchSettings(
                attempts=1, cafile=cafile, allow_private=("localhost",), host_interval=0.0, total_timeout=5.0
            )
            fetcher = HttpFetcher(settings, clock=NotingClock())
            try:
                return await fetcher.fetch(f"{scheme}://localhost:{server.port}/")
            finally:
                await fetcher.aclose()

    return asyncio.run(run())


def error_of(result: FetchResult) -> tuple[TransportErrorKind, str | None]:
    assert result.error is not None
    return result.error.kind, result.error.code


def test_a_certificate_of_our_own_authority_is_trusted_by_choice(authority: trustme.CA, cafile: str) -> None:
    result = fetch(authority.issue_cert("localhost"), cafile)
    assert result.response is not None
    assert result.response.body == b"secure"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param({"not_after": LONG_AGO, "not_before": datetime(2019, 1, 1, tzinfo=UTC)}, "expired", id="expired"),
        pytest.param({"not_before": datetime(2090, 1, 1, tzinfo=UTC)}, "not_yet_valid", id="not-yet-valid"),
    ],
)
def test_a_certificate_out_of_its_time(authority: trustme.CA, cafile: str, options: dict[str, Any], code: str) -> None:
    assert error_of(fetch(authority.issue_cert("localhost", **options), cafile)) == (TransportErrorKind.TLS, code)


def test_a_certificate_for_another_name(authority: trustme.CA, cafile: str) -> None:
    result = fetch(authority.issue_cert("other.example"), cafile)
    assert error_of(result) == (TransportErrorKind.TLS, "name_mismatch")


def test_a_certificate_that_nobody_vouches_for(authority: trustme.CA) -> None:
    kind, code = error_of(fetch(authority.issue_cert("localhost"), None))
    assert kind is TransportErrorKind.TLS
    assert code in ("unknown_issuer", "self_signed")


@pytest.mark.parametrize(
    "words", [pytest.param(answer(400, b"plain HTTP"), id="plain-http"), pytest.param(b"", id="hangs-up")]
)
def test_a_port_that_does_not_speak_tls(cafile: str, words: bytes) -> None:
    assert error_of(fetch(None, cafile, words=words)) == (TransportErrorKind.TLS, "handshake")


def test_a_port_that_takes_the_connection_and_says_nothing(cafile: str) -> None:
    async def run() -> FetchResult:
        async with serving(Mute()) as server:
            settings = FetchSettings(
                attempts=1, cafile=cafile, allow_private=("localhost",), host_interval=0.0, connect_timeout=0.3
            )
            fetcher = HttpFetcher(settings, clock=NotingClock())
            try:
                return await asyncio.wait_for(fetcher.fetch(f"https://localhost:{server.port}/"), timeout=10.0)
            finally:
                await fetcher.aclose()

    assert error_of(asyncio.run(run())) == (TransportErrorKind.TIMEOUT, "connect")


def test_a_port_that_speaks_only_tls(authority: trustme.CA, cafile: str) -> None:
    kind, _ = error_of(fetch(authority.issue_cert("localhost"), cafile, scheme="http"))
    assert kind in (TransportErrorKind.READ, TransportErrorKind.PROTOCOL)


def test_a_certificate_file_that_cannot_be_used_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    with pytest.raises(ConfigError, match=r"ca\.pem"):
        HttpFetcher(FetchSettings(cafile=str(tmp_path / "ca.pem")), clock=NotingClock())
