"""A loopback interface for tests in a network namespace of their own, where it starts switched off.

`unshare -n make test` proves that nothing asks the network; the tests' own servers still need 127.0.0.1.
"""

import contextlib
import fcntl
import socket
import struct

_GET_FLAGS, _SET_FLAGS = 0x8913, 0x8914  # SIOCGIFFLAGS and SIOCSIFFLAGS of Linux
_UP = 0x1


def switch_on_loopback() -> None:
    """Switch the loopback interface on where it is off and we may; elsewhere change nothing."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        request = struct.pack("16sh14x", b"lo", 0)
        (flags,) = struct.unpack_from("16xh", fcntl.ioctl(handle, _GET_FLAGS, request))
        if not flags & _UP:
            fcntl.ioctl(handle, _SET_FLAGS, struct.pack("16sh14x", b"lo", flags | _UP))
