"""A database that is away for a moment: restarted, failed over, or cut off."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from refcheck.errors import StoreError
from refcheck.store.database import Store, ping

PATIENCE = timedelta(minutes=5)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 5.0
_MOST_OUTAGES = 20

T = TypeVar("T")


def is_outage(error: StoreError) -> bool:
    """Tell whether a database may answer again by itself; a missing table or a full disk never does."""
    cause = error.__cause__
    if isinstance(cause, DBAPIError) and cause.connection_invalidated:
        return True
    if not isinstance(cause, OperationalError | InterfaceError):
        return False
    said = str(cause.orig).lower()
    return not any(word in said for word in ("disk", "no space", "password", "authentication", "does not exist"))


def wait_for_database(store: Store, *, patience: timedelta = PATIENCE) -> None:
    """Wait until the database answers.

    Raises:
        StoreError: It does not within the time.
    """
    pauses = _Pauses(patience)
    while True:
        try:
            return _ask_for_nothing(store)
        except StoreError as error:
            time.sleep(pauses.next_or_raise(error))


async def answer_of_database(store: Store, *, patience: timedelta = PATIENCE) -> None:
    """Wait until the database answers, without holding up anything else.

    Raises:
        StoreError: It does not within the time.
    """
    pauses = _Pauses(patience)
    while True:
        try:
            return await store.aside(partial(_ask_for_nothing, store))
        except StoreError as error:
            await asyncio.sleep(pauses.next_or_raise(error))


def _ask_for_nothing(store: Store) -> None:
    with store.read() as connection:
        ping(connection)


def run_through_outages(
    store: Store,
    work: Callable[[], T],
    *,
    say: Callable[[str], None],
    may_go_on: Callable[[StoreError], bool],
) -> T:
    """Run work that can be begun again, once more after each outage of its database.

    Raises:
        StoreError: The database does not come back, went away too often, or failed otherwise (`may_go_on`).
    """
    for _outage in range(_MOST_OUTAGES):
        try:
            return work()
        except StoreError as error:
            if not may_go_on(error):
                raise
            say(f"{error}; waiting for it, the night goes on where it was")
            wait_for_database(store)
    raise StoreError(f"{store.name}: the database went away {_MOST_OUTAGES} times in one night")


class _Pauses:
    """Longer and longer pauses, up to a limit."""

    def __init__(self, patience: timedelta) -> None:
        self._patience = patience
        self._ends = time.monotonic() + patience.total_seconds()
        self._pause = _FIRST_PAUSE

    def next_or_raise(self, error: StoreError) -> float:
        if not is_outage(error):
            raise error
        if time.monotonic() + self._pause > self._ends:
            raise StoreError(f"{error}; it was tried for {self._patience}, run again when it is back") from error
        pause, self._pause = self._pause, min(self._pause * 2, _LONGEST_PAUSE)
        return pause
