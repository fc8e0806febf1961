"""No spelling of an address leads into the private network, and only named hosts are let in."""

import asyncio
import socket
from typing import Any

import pytest

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.sweep import sweep
from tests.loopback import NotingClock, Server, answer, serving

# {port} is the port of a server on loopback that must not be asked; the names are those of NAMES below.
TRICKY = """
http://127.0.0.1:{port}/ http://127.0.0.1.:{port}/ http://127.1:{port}/ http://127.0.1:{port}/
http://127.0.0.2:{port}/ http://127.255.255.254:{port}/ http://2130706433:{port}/ http://0x7f000001:{port}/
http://0x7f.0.0.1:{port}/ http://0x7F.1:{port}/ http://0177.0.0.1:{port}/ http://017700000001:{port}/
http://0177.1:{port}/ http://00000177.0.0.1:{port}/ http://127.0.0x0.1:{port}/ http://127.000.000.001:{port}/
http://0:{port}/ http://0.0.0.0:{port}/ http://000.000.000.000:{port}/ http://0x0:{port}/ http://00:{port}/
http://0.0:{port}/ http://localhost:{port}/ http://LOCALHOST:{port}/ http://localhost.:{port}/
http://LocalHost.localdomain:{port}/ http://ip6-localhost:{port}/ http://[::1]:{port}/
http://[0:0:0:0:0:0:0:1]:{port}/ http://[0000::0001]:{port}/ http://[::]:{port}/ http://[::ffff:127.0.0.1]:{port}/
http://[::ffff:7f00:1]:{port}/ http://[::FFFF:7F00:0001]:{port}/ http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/
http://[::127.0.0.1]:{port}/ http://[::7f00:1]:{port}/ http://[2002:7f00:1::]:{port}/
http://[2002:7f00:0001::1]:{port}/ http://[64:ff9b::127.0.0.1]:{port}/ http://[64:ff9b::7f00:1]:{port}/
http://[64:ff9b:1::127.0.0.1]:{port}/ http://[2001:0:7f00:1::]:{port}/ http://[2001::80ff:fffe]:{port}/
http://[fe80::1]:{port}/ http://[fe80::1%25lo]:{port}/ http://[fe80::1%lo]:{port}/ http://[fc00::1]:{port}/
http://[fd00::1]:{port}/ http://[fec0::1]:{port}/ http://[ff02::1]:{port}/ http://[fd00:ec2::254]/latest/meta-data/
http://[2606:4700::5efe:127.0.0.1]:{port}/ http://10.0.0.1:{port}/ http://10.1:{port}/ http://167772161:{port}/
http://0xa.1:{port}/ http://012.0.0.1:{port}/ http://172.16.0.1/ http://172.31.255.255/ http://192.168.0.1/
http://192.168.1/ http://3232235521/ http://0xc0a80001/ http://169.254.169.254/latest/meta-data/ http://169.254.43518/
http://2852039166/ http://0xa9fea9fe/ http://0xa9.0xfe.0xa9.0xfe/ http://0251.0376.0251.0376/
http://[::ffff:169.254.169.254]/ http://[::ffff:a9fe:a9fe]/ http://[64:ff9b::a9fe:a9fe]/ http://[2002:a9fe:a9fe::]/
http://169.254.170.2/v2/credentials http://100.100.100.200/ http://168.63.129.16/machine http://192.0.0.192/opc/v2/
http://metadata.google.internal/computeMetadata/v1/ http://100.64.0.1/ http://100.127.255.254/ http://198.18.0.1/
http://192.0.2.1/ http://198.51.100.7/ http://203.0.113.9/ http://192.88.99.1/ http://224.0.0.1/
http://239.255.255.250/ http://240.0.0.1/ http://255.255.255.255/ http://loop.attacker.example:{port}/
http://LOOP.attacker.example.:{port}/ http://mixed.attacker.example:{port}/ http://mixed6.attacker.example:{port}/
http://mapped.attacker.example:{port}/ http://private.attacker.example/ http://metadata.attacker.example/
http://sixtofour.attacker.example/ http://127.0.0.1.nip.example:{port}/ http://cgnat.attacker.example/
http://linklocal.attacker.example/ http://unspecified.attacker.example:{port}/ http://user:pass@127.0.0.1:{port}/
http://public.example@127.0.0.1:{port}/ http://public.example:80@127.0.0.1:{port}/
http://public.example%40127.0.0.1:{port}/ http://127.0.0.1:{port}@loop.attacker.example:{port}/
http://public.example\\@127.0.0.1:{port}/ http://127.0.0.1:{port}\\@public.example/ http://public.example\\.127.0.0.1/
http:\\\\127.0.0.1:{port}\\ http:/127.0.0.1:{port}/ http:127.0.0.1:{port}/ http:///127.0.0.1:{port}/
//127.0.0.1:{port}/ http://127.0.0.1:{port}#@public.example/ http://127.0.0.1:{port}?@public.example/
http://127.0.0.1:{port}/..//x http://127。0。0。1:{port}/ http://127．0．0．1:{port}/ http://①②⑦.⓪.⓪.①:{port}/
http://１２７.０.０.１:{port}/ http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/ http://ｌｏｃａｌｈｏｓｔ:{port}/ http://loc\u00adalhost:{port}/
http://127.0.0.1%00.public.example:{port}/ http://127.0.0.1%2f.public.example:{port}/ http://127.0.0.1%09:{port}/
http://%31%32%37.0.0.1:{port}/ http://%6c%6f%63alhost:{port}/ http://[::1%25eth0]:{port}/
http://[::ffff:127.0.0.1%251]:{port}/ http://[127.0.0.1]:{port}/ http://127.0.0.1:{port}:80/ http://127.0.0.1:0{port}/
http://127.0.0.1:+{port}/ https://127.0.0.1:{port}/ https://localhost:{port}/ HTTP://127.0.0.1:{port}/
hTTpS://[::1]:{port}/ http://127.0.0.1:22/ http://127.0.0.1:6379/ ftp://127.0.0.1:{port}/ file:///etc/passwd
file://localhost/etc/passwd file:/etc/passwd gopher://127.0.0.1:{port}/_GET dict://127.0.0.1:{port}/
ldap://127.0.0.1:{port}/ tftp://127.0.0.1:{port}/ ws://127.0.0.1:{port}/ jar:http://127.0.0.1!/ netdoc:///etc/passwd
data:text/html,x javascript:x view-source:http://127.0.0.1:{port}/ blob:http://127.0.0.1:{port}/x
unix:///var/run/docker.sock http+unix://%2Fvar%2Frun%2Fdocker.sock/info http://127.0.0.1.:{port}/x
http://127.0.0.1..:{port}/ http://.127.0.0.1:{port}/ http://127..0.0.1:{port}/ http://127.0.0.1,:{port}/
http://00177.0.0.1:{port}/ http://0x7f.0x0.0x0.0x1:{port}/ http://0x7f.0x000001:{port}/ http://0X7F000001:{port}/
http://0b01111111.0.0.1:{port}/ http://127.0.1:{port}/x http://127.65535:{port}/ http://2130706434:{port}/
http://4294967295/ http://4294967296:{port}/ http://6425673729:{port}/ http://340282366920938463463374607431768211455/
http://127.0.0.1e0:{port}/ http://127.0.0.256:{port}/ http://1.1.1.1@127.0.0.1:{port}/
http://1.1.1.1%23@127.0.0.1:{port}/ http://@127.0.0.1:{port}/ http://:@127.0.0.1:{port}/
http://a:b:c@127.0.0.1:{port}/ http://a@b@127.0.0.1:{port}/ http://public.example%2f@127.0.0.1:{port}/
http://public.example;@127.0.0.1:{port}/ http://public.example&@127.0.0.1:{port}#@x.example/
http://127.1.1.1:{port}:80@@127.2.2.2:80/ http://[::1]@127.0.0.1:{port}/ http://127.0.0.1:{port}@[::1]:{port}/
http://[::1]%23.public.example:{port}/ http://[::1].public.example/ http://[0:0:0:0:0:0:0:0]:{port}/
http://[::0]:{port}/ http://[::%lo]:{port}/ http://[::ffff:0:127.0.0.1]:{port}/ http://[::ffff:0.0.0.0]:{port}/
http://[::ffff:10.0.0.1]:{port}/ http://[::ffff:c0a8:1]/ http://[::ffff:192.168.0.1]/ http://[::ffff:172.16.0.1]/
http://[::ffff:100.64.0.1]/ http://[::169.254.169.254]/ http://[::a9fe:a9fe]/ http://[::ffff:0:0]/
http://[64:ff9b::10.0.0.1]/ http://[64:ff9b::c0a8:1]/ http://[64:ff9b:1::a9fe:a9fe]/
http://[64:ff9b:1:ffff::7f00:1]:{port}/ http://[2002:a00:1::]/ http://[2002:c0a8:1::1]/ http://[2002:ac10:1::]/
http://[2002:6440:1::]/ http://[2002:a9fe:aa02::]/ http://[2001:0:a00:1::]/ http://[2001:0:c0a8:1::]/
http://[2001::f5ff:fffe]/ http://[2001:db8::1]/ http://[2001:10::1]/ http://[100::1]/ http://[fe80::a9fe:a9fe%25eth0]/
http://[febf::1]/ http://[fdff::1]/ http://[ff01::1]/ http://[ff05::1:3]/ http://[fd00:ec2::23]/
http://[fd20:ce::254]/ http://[5f00::1]/ http://[3fff::1]/ http://[2606:4700:0:0:200:5efe:10.0.0.1]/
http://[::1:{port}/ http://::1:{port}/ http://[[::1]]:{port}/ http://[::1]]:{port}/ http://[0x0::1]:{port}/
http://[::ffff:0x7f.0.0.1]:{port}/ http://[::127.1]:{port}/ http://192.168.0.256/ http://192.168.257/
http://192.11010305/ http://0300.0250.0.1/ http://0xc0.0xa8.0.1/ http://172.1048577/ http://10.0.0.1./
http://10.255.255.255/ http://0xa000001/ http://0012.0.0.1/ http://100.64.1/ http://0x64400001/
http://169.254.169.254./latest/ http://169.254.169.254%2e/ http://169.0xfea9fe/ http://0251.254.169.254/
http://025177524776/ http://0xA9FEA9FE/ http://169.254.169.254:80/ http://169.254.170.23/v1/credentials
http://169.254.0.1/ http://169.254.255.255/ http://metadata.google.internal./ http://METADATA.GOOGLE.INTERNAL/
http://metadata.attacker.example./ https://metadata.attacker.example/ http://localhost%00:{port}/
http://localhost%2e:{port}/ http://localhost\t:{port}/ http://local\u200bhost:{port}/ http://localhost。:{port}/
http://ⅼocalhost:{port}/ http://ｌoop.attacker.example:{port}/ http://loop。attacker。example:{port}/
http://loop．attacker．example:{port}/ http://loop.attacker.example%E3%80%82:{port}/ http://𝟏𝟐𝟕.𝟎.𝟎.𝟏:{port}/
http://１２７。１:{port}/ http://127.0.0.1\u3002:{port}/ http://xn--:{port}/ http://xn--a:{port}/ http://[::１]:{port}/
http://[::𝟏]:{port}/ http://①②⑦。①:{port}/ http://127．1:{port}/ http://127.0.0.1;.public.example:{port}/
http://127.0.0.1_.public.example:{port}/ http://127.0.0.1\r\n.public.example:{port}/
http://127.0.0.1:{port}\x00.public.example/ http://127.0.0.1\\.public.example:{port}/ http:\t//127.0.0.1:{port}/
ht\ntp://127.0.0.1:{port}/ http:////127.0.0.1:{port}/ http:/\\127.0.0.1:{port}/ http:\\/127.0.0.1:{port}/
///127.0.0.1:{port}/ \\\\127.0.0.1:{port}/ https:127.0.0.1:{port}/ http://127.0.0.1:00022/ http://127.0.0.1:25/
http://127.0.0.1:11211/ http://127.0.0.1:-80/ http://127.0.0.1:٨٠/ http://127.0.0.1:8０/ http://127.0.0.1:99999/
http://127.0.0.1:1e3/ http://127.0.0.1:{port}.public.example/ http://127.0.0.1: {port}/ url:http://127.0.0.1:{port}/
feed:http://127.0.0.1:{port}/ view-source:http://169.254.169.254/ smb://127.0.0.1/share sftp://127.0.0.1/
ssh://127.0.0.1/ telnet://127.0.0.1:{port}/ mailto:root@127.0.0.1 nfs://127.0.0.1/ imap://127.0.0.1/ rtsp://127.0.0.1/
about:blank php://filter/resource=http://127.0.0.1:{port}/ zip:///etc/passwd#x phar://x expect://id
wss://127.0.0.1:{port}/ intent://127.0.0.1:{port}/
""".split()

# What the name servers say, an attacker's among them.
NAMES = {
    "localhost": ["127.0.0.1"],
    "ip6-localhost": ["::1"],
    "localhost.localdomain": ["127.0.0.1"],
    "loop.attacker.example": ["127.0.0.1"],
    "mixed.attacker.example": ["93.184.215.14", "127.0.0.1"],
    "mixed6.attacker.example": ["2606:4700::1", "::1"],
    "mapped.attacker.example": ["::ffff:127.0.0.1"],
    "private.attacker.example": ["192.168.1.1"],
    "metadata.attacker.example": ["169.254.169.254"],
    "metadata.google.internal": ["169.254.169.254"],
    "sixtofour.attacker.example": ["2002:a00:1::1"],
    "cgnat.attacker.example": ["100.64.7.7"],
    "linklocal.attacker.example": ["fe80::1%2"],
    "unspecified.attacker.example": ["0.0.0.0"],
    "127.0.0.1.nip.example": ["127.0.0.1"],
    "wiki.intra.example": ["127.0.0.1"],
}

REFUSALS = {
    TransportErrorKind.PRIVATE_ADDRESS,
    TransportErrorKind.INVALID_URL,
    TransportErrorKind.UNSUPPORTED_SCHEME,
    TransportErrorKind.DNS,
}


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer look-ups from the table; numbers, in whatever spelling, are left to the system."""
    system = socket.getaddrinfo

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        known = NAMES.get(name.lower().rstrip("."))
        if known is None:
            return system(host, port, *args, **{**kwargs, "flags": socket.AI_NUMERICHOST})
        families = [socket.AF_INET6 if ":" in address else socket.AF_INET for address in known]
        return [
            (family, socket.SOCK_STREAM, 6, "", (address, port))
            for family, address in zip(families, known, strict=True)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
    writer.write(answer(200, b"secret"))


def fetch_all(*urls: str, **options: Any) -> tuple[list[FetchResult], Server]:
    """Fetch addresses while a server on loopback waits for whoever gets through."""

    async def run() -> tuple[list[FetchResult], Server]:
        async with serving(Server(_serve)) as server:
            settings = FetchSettings(attempts=1, connect_timeout=1.0, host_interval=0.0, **options)
            fetcher = HttpFetcher(settings, clock=NotingClock())
            try:
                asked = [url.replace("{port}", str(server.port)) for url in urls]
                return [await fetcher.fetch(url) for url in asked], server
            finally:
                await fetcher.aclose()

    return asyncio.run(run())


def test_no_tricky_address_gets_through() -> None:
    results, server = fetch_all(*TRICKY)
    for result in results:
        assert result.error is not None, result.requested_url
        assert result.error.kind in REFUSALS, result
    assert server.connections == 0


def test_no_tricky_address_gets_through_in_a_sweep() -> None:
    async def run() -> tuple[list[FetchResult], Server]:
        async with serving(Server(_serve)) as server:
            settings = FetchSettings(attempts=1, connect_timeout=1.0, host_interval=0.0)
            asked = (url.replace("{port}", str(server.port)) for url in TRICKY)
            return [result async for result in sweep(asked, settings, clock=NotingClock())], server

    results, server = asyncio.run(run())
    assert len(results) == len(TRICKY)
    assert {result.error.kind for result in results if result.error} <= REFUSALS
    assert all(result.error for result in results)
    assert server.connections == 0


def test_no_redirect_to_a_tricky_address_gets_through() -> None:
    async def run() -> tuple[list[FetchResult], Server]:
        async def lead_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
            number = path.removeprefix("/tricky-")
            if not number.isdigit():
                writer.write(answer(404, b"a path of this very host"))
                return
            target = TRICKY[int(number)].replace("{port}", str(inside.port))
            place = target.encode("utf-8").decode("latin-1").replace("\r", "").replace("\n", "").replace("\0", "")
            writer.write(answer(302, b"", ("Location", place)))

        async with serving(Server(_serve)) as inside, serving(Server(lead_on)) as outside:
            site = f"http://wiki.intra.example:{outside.port}"
            settings = FetchSettings(
                attempts=1,
                connect_timeout=1.0,
                host_interval=0.0,
                max_redirects=1,
                allow_private=("wiki.intra.example",),
            )
            asked = (f"{site}/tricky-{number}" for number in range(len(TRICKY)))
            return [
                result
                async for result in sweep(asked, settings, clock=NotingClock())
                if result.response is not None and not result.final_url.startswith(f"{site}/")
            ], inside

    got_through, inside = asyncio.run(run())
    assert not got_through
    assert inside.connections == 0


def test_a_redirect_does_not_get_through_either() -> None:
    async def run() -> tuple[FetchResult, Server]:
        async def to_loopback(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
            writer.write(answer(302, b"", ("Location", f"http://loop.attacker.example:{inside.port}/")))

        async with serving(Server(_serve)) as inside, serving(Server(to_loopback)) as outside:
            settings = FetchSettings(attempts=1, allow_private=("wiki.intra.example",), host_interval=0.0)
            fetcher = HttpFetcher(settings, clock=NotingClock())
            try:
                return await fetcher.fetch(f"http://wiki.intra.example:{outside.port}/"), inside
            finally:
                await fetcher.aclose()

    result, inside = asyncio.run(run())
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.PRIVATE_ADDRESS
    assert len(result.exchanges) == 2
    assert inside.connections == 0


@pytest.mark.parametrize(
    ("pattern", "gets_in"),
    [
        pytest.param("wiki.intra.example", True, id="by-name"),
        pytest.param("*.intra.example", True, id="by-glob"),
        pytest.param("*.other.example", False, id="another-glob"),
        pytest.param("127.0.0.1", False, id="the-address-does-not-open-the-name"),
    ],
)
def test_a_named_host_may_be_private(pattern: str, gets_in: bool) -> None:
    (result,), server = fetch_all("http://wiki.intra.example:{port}/", allow_private=(pattern,))
    assert (result.response is not None) is gets_in
    assert (server.connections == 1) is gets_in


def test_a_glob_does_not_open_the_credential_service() -> None:
    (result,), _ = fetch_all("http://metadata.attacker.example/", allow_private=("*.example",))
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.PRIVATE_ADDRESS


def test_the_environment_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (result,), _ = fetch_all("http://private.attacker.example/")
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.PRIVATE_ADDRESS
