"""One writer for each file: a lock that the system frees when its holder dies."""

import sys
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def is_locked_now(stream: BinaryIO) -> bool:
        """Try to take the lock; tell whether it is ours now."""
        stream.seek(0x7FFFFFFF)  # the lock covers a byte that no record uses
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def is_locked_now(stream: BinaryIO) -> bool:
        """Try to take the lock; tell whether it is ours now."""
        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
