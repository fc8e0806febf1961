"""Hosts that are not asked any more: down, or asked as often as they may be in one run."""

from datetime import datetime, timedelta

from refcheck.datatypes.exchanges import TransportError, TransportErrorKind
from refcheck.ports import Clock

SILENT_ADDRESSES = 3
"""So many addresses in a row without any answer, each tried as often as the settings say: the host is down."""

SHUT_SECONDS = 60.0
"""How long a host that is down is left alone before one of its addresses is tried again."""

_SILENCES = frozenset({TransportErrorKind.TIMEOUT, TransportErrorKind.CONNECT})


def is_silence(error: TransportError) -> bool:
    """Tell whether a failure is one of the host: it did not even take the connection, or said nothing."""
    return error.kind in _SILENCES


def host_down(host: str, seen: TransportError | None) -> TransportError:
    """Give the error of an address that is not asked because its host is down: of the kind that was seen."""
    kind = seen.kind if seen else TransportErrorKind.CONNECT
    message = f"{host} did not answer for {SILENT_ADDRESSES} other addresses just now, so this one was not asked"
    return TransportError(kind=kind, code="host_down", message=message)


def quota_spent(host: str, quota: int) -> TransportError:
    """Give the error of an address that is not asked because its host has been asked enough."""
    message = f"{host} has been asked {quota} times in this run, as often as it may be, so this address was not"
    return TransportError(kind=TransportErrorKind.NOT_ASKED, code="host_quota", message=message)


class HostRefusedError(Exception):
    """Nothing more is asked of the host; raised where the request would go out, so that no cassette keeps it."""

    def __init__(self, error: TransportError) -> None:
        super().__init__(error.message)
        self.error = error


class HostRefusals:
    """Counts each host's requests and silences. Only what goes over the network counts, no replay."""

    def __init__(self, *, clock: Clock, quota: int | None) -> None:
        self._clock = clock
        self._quota = quota
        self._hosts: dict[str, _Conduct] = {}

    def note_request(self, host: str) -> None:
        """Count a request that is about to go out.

        Raises:
            HostRefusedError: It must not.
        """
        conduct = self._conduct(host)
        if conduct.shut_until is not None and self._clock.now() < conduct.shut_until:
            raise HostRefusedError(host_down(host, conduct.silence))
        if self._quota is not None and conduct.asked >= self._quota:
            raise HostRefusedError(quota_spent(host, self._quota))
        conduct.asked += 1

    def note_answer(self, host: str) -> None:
        """Note that the host has answered, whatever it said."""
        conduct = self._conduct(host)
        conduct.failures = 0
        conduct.shut_until = None

    def note_silence(self, host: str, error: TransportError) -> None:
        """Note an address that got no answer in any attempt."""
        conduct = self._conduct(host)
        conduct.failures += 1
        conduct.silence = error
        if conduct.failures >= SILENT_ADDRESSES:
            conduct.shut_until = self._clock.now() + timedelta(seconds=SHUT_SECONDS)

    def _conduct(self, host: str) -> "_Conduct":
        conduct = self._hosts.get(host)
        if conduct is None:
            conduct = self._hosts[host] = _Conduct()
        return conduct


class _Conduct:
    __slots__ = ("asked", "failures", "shut_until", "silence")

    def __init__(self) -> None:
        self.asked = 0
        self.failures = 0
        self.shut_until: datetime | None = None
        self.silence: TransportError | None = None
