"""Asking by one kind of address only, which tells a host's broken half from a dead page."""

import asyncio

import pytest

from refcheck.errors import ConfigError
from refcheck.fetch.failures import WireFailure
from refcheck.fetch.network import GuardedNames
from refcheck.fetch.settings import FetchSettings

BOTH = ["2606:2800:220:1:248:1893:25c8:1946", "93.184.215.14"]


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        pytest.param(None, BOTH, id="both-in-turn"),
        pytest.param(4, BOTH[1:], id="only-version-4"),
        pytest.param(6, BOTH[:1], id="only-version-6"),
    ],
)
def test_only_addresses_of_the_family_are_used(
    family: int | None, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refcheck.fetch.network.look_up", lambda host, port: list(BOTH))
    names = GuardedNames(family=family)
    assert asyncio.run(names.find_addresses("www.courier.com", 443)) == expected
    names.close()


def test_a_host_without_such_an_address_does_not_resolve() -> None:
    with pytest.raises(WireFailure, match="IPv6"):
        asyncio.run(GuardedNames(family=6).find_addresses("93.184.215.14", 80))


def test_there_are_two_families() -> None:
    with pytest.raises(ConfigError, match="address_family"):
        FetchSettings(address_family=5)
