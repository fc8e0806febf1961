"""Which addresses a citation may lead to."""

import pytest

from refcheck.fetch.addresses import is_public_address, match_host


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.255.255.254", id="end-of-loopback"),
        pytest.param("0.0.0.0", id="this-host"),
        pytest.param("0.1.2.3", id="this-network"),
        pytest.param("10.0.0.1", id="private-10"),
        pytest.param("172.16.0.1", id="private-172"),
        pytest.param("172.31.255.255", id="end-of-private-172"),
        pytest.param("192.168.1.1", id="private-192"),
        pytest.param("169.254.1.1", id="link-local"),
        pytest.param("169.254.169.254", id="cloud-metadata"),
        pytest.param("168.63.129.16", id="cloud-wire-server-on-a-public-block"),
        pytest.param("100.100.100.200", id="cloud-metadata-in-shared-space"),
        pytest.param("100.64.0.1", id="carrier-grade-nat"),
        pytest.param("100.127.255.255", id="end-of-carrier-grade-nat"),
        pytest.param("192.0.0.8", id="protocol-assignments"),
        pytest.param("192.0.2.1", id="documentation-1"),
        pytest.param("198.51.100.1", id="documentation-2"),
        pytest.param("203.0.113.1", id="documentation-3"),
        pytest.param("198.18.0.1", id="benchmarking"),
        pytest.param("192.88.99.1", id="retired-6to4-relay"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("239.255.255.250", id="discovery-multicast"),
        pytest.param("240.0.0.1", id="reserved"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("::", id="unspecified-v6"),
        pytest.param("::1", id="loopback-v6"),
        pytest.param("fe80::1", id="link-local-v6"),
        pytest.param("fe80::1%eth0", id="link-local-v6-with-zone"),
        pytest.param("fc00::1", id="unique-local"),
        pytest.param("fd12:3456::1", id="unique-local-fd"),
        pytest.param("fd00:ec2::254", id="cloud-metadata-v6"),
        pytest.param("fec0::1", id="site-local"),
        pytest.param("ff02::1", id="multicast-v6"),
        pytest.param("ff0e::1", id="global-multicast-v6"),
        pytest.param("2001:db8::1", id="documentation-v6"),
        pytest.param("3fff::1", id="documentation-v6-new"),
        pytest.param("100::1", id="discard-only"),
        pytest.param("5f00::1", id="segment-routing"),
        pytest.param("2001:2::1", id="benchmarking-v6"),
        pytest.param("::ffff:127.0.0.1", id="mapped-loopback"),
        pytest.param("::ffff:10.0.0.1", id="mapped-private"),
        pytest.param("::ffff:a9fe:a9fe", id="mapped-metadata-in-hexadecimal"),
        pytest.param("::127.0.0.1", id="compatible-loopback"),
        pytest.param("::10.1.2.3", id="compatible-private"),
        pytest.param("2002:7f00:1::", id="6to4-loopback"),
        pytest.param("2002:a00:1::1", id="6to4-private"),
        pytest.param("2002:a9fe:a9fe::1", id="6to4-metadata"),
        pytest.param("64:ff9b::7f00:1", id="nat64-loopback"),
        pytest.param("64:ff9b::10.0.0.1", id="nat64-private"),
        pytest.param("64:ff9b::169.254.169.254", id="nat64-metadata"),
        pytest.param("64:ff9b:1::7f00:1", id="local-nat64-loopback"),
        pytest.param("64:ff9b:1::8.8.8.8", id="local-nat64"),
        pytest.param("2001:0:7f00:1::", id="teredo-server-loopback"),
        pytest.param("2001:0:808:808:0:0:80ff:fffe", id="teredo-client-loopback"),
        pytest.param("2606:4700::5efe:10.0.0.1", id="isatap-private"),
        pytest.param("2606:4700::200:5efe:192.168.0.1", id="isatap-private-global-bit"),
        pytest.param("localhost", id="a-name-is-no-address"),
        pytest.param("", id="nothing"),
        pytest.param("1.2.3", id="short-form"),
        pytest.param("256.1.1.1", id="octet-too-large"),
    ],
)
def test_addresses_outside_the_public_internet(address: str) -> None:
    assert not is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("93.184.215.14", id="v4"),
        pytest.param("8.8.8.8", id="v4-resolver"),
        pytest.param("100.63.255.255", id="just-before-carrier-grade-nat"),
        pytest.param("100.128.0.1", id="just-after-carrier-grade-nat"),
        pytest.param("172.32.0.1", id="just-after-private-172"),
        pytest.param("223.255.255.255", id="just-before-multicast"),
        pytest.param("2606:4700:4700::1111", id="v6"),
        pytest.param("2a00:1450:4001:80b::200e", id="v6-europe"),
        pytest.param("::ffff:8.8.8.8", id="mapped-public"),
        pytest.param("64:ff9b::8.8.8.8", id="nat64-public"),
    ],
)
def test_addresses_on_the_public_internet(address: str) -> None:
    assert is_public_address(address)


@pytest.mark.parametrize(
    ("host", "patterns", "named"),
    [
        pytest.param("wiki.intra.example", ("wiki.intra.example",), True, id="by-name"),
        pytest.param("WIKI.Intra.Example.", ("wiki.intra.example",), True, id="case-and-final-dot"),
        pytest.param("a.b.intra.example", ("*.intra.example",), True, id="glob-spans-dots"),
        pytest.param("intra.example", ("*.intra.example",), False, id="glob-needs-a-label"),
        pytest.param("intra.example.attacker.example", ("*.intra.example",), False, id="glob-is-anchored"),
        pytest.param("notintra.example", ("intra.example",), False, id="name-is-anchored"),
        pytest.param("10.1.2.3", ("10.1.*",), True, id="literal-by-glob"),
        pytest.param("[::1]", ("::1",), True, id="brackets"),
        pytest.param("wiki.intra.example", (), False, id="nothing-is-open-by-default"),
    ],
)
def test_only_named_hosts_are_opened(host: str, patterns: tuple[str, ...], named: bool) -> None:
    assert (match_host(host, patterns) is not None) is named
