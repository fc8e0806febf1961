"""What host names lead to, and when one may be called missing."""

import socket
from typing import Any

import pytest

from refcheck.fetch.failures import WireFailure
from refcheck.fetch.network import look_up

NO_NAME = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
TRY_AGAIN = socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
NO_DATA = socket.gaierror(socket.EAI_NODATA, "No address associated with hostname")
V4 = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 80))]
V6 = [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("2606:4700::1", 80, 0, 0))]


def answer_by_family(monkeypatch: pytest.MonkeyPatch, either: Any, v4: Any, v6: Any) -> None:
    """Let the system's resolver answer these, an exception by raising it."""
    answers = {socket.AF_UNSPEC: either, socket.AF_INET: v4, socket.AF_INET6: v6}

    def getaddrinfo(*args: Any, family: int, **kwargs: Any) -> Any:
        found = answers[socket.AddressFamily(family)]
        if isinstance(found, Exception):
            raise found
        return found

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.mark.parametrize(
    ("either", "v4", "v6", "addresses"),
    [
        pytest.param(V6 + V4, None, None, ["2606:4700::1", "93.184.215.14"], id="one-look"),
        pytest.param(NO_NAME, V4, NO_NAME, ["93.184.215.14"], id="no-such-name-for-ipv6"),
        pytest.param(TRY_AGAIN, V4, TRY_AGAIN, ["93.184.215.14"], id="no-answer-for-ipv6"),
        pytest.param(NO_DATA, NO_DATA, V6, ["2606:4700::1"], id="only-ipv6"),
    ],
)
def test_a_family_that_fails_does_not_hide_the_other(
    monkeypatch: pytest.MonkeyPatch, either: Any, v4: Any, v6: Any, addresses: list[str]
) -> None:
    answer_by_family(monkeypatch, either, v4, v6)
    assert look_up("www.example.org", 80) == addresses


@pytest.mark.parametrize(
    ("either", "v4", "v6", "code"),
    [
        pytest.param(NO_NAME, NO_NAME, NO_NAME, "NXDOMAIN", id="all-say-there-is-none"),
        pytest.param(NO_NAME, NO_NAME, TRY_AGAIN, "SERVFAIL", id="one-look-failed"),
        pytest.param(NO_NAME, NO_DATA, NO_NAME, "NODATA", id="a-name-without-address"),
        pytest.param(TRY_AGAIN, NO_NAME, NO_NAME, "SERVFAIL", id="the-first-look-failed"),
    ],
)
def test_a_name_is_missing_only_when_every_look_says_so(
    monkeypatch: pytest.MonkeyPatch, either: Any, v4: Any, v6: Any, code: str
) -> None:
    answer_by_family(monkeypatch, either, v4, v6)
    with pytest.raises(WireFailure) as caught:
        look_up("www.example.org", 80)
    assert caught.value.error.code == code
