"""One time for the whole fleet: the database's, so that looks of many machines are in one order."""

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, text

from refcheck.store import Store

_SLACK = timedelta(milliseconds=200)


class FleetClock:
    """This machine's time, set right by the difference to the database's."""

    def __init__(self, difference: timedelta = timedelta()) -> None:
        self._difference = difference

    def now(self) -> datetime:
        """Give the time, UTC and aware."""
        return datetime.now(UTC) + self._difference

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def set_right(self, connection: Connection) -> None:
        """Take the database's time once more: somebody may have set this machine's clock meanwhile."""
        connection.execute(text("SELECT 1"))  # connecting is not part of the question
        before = datetime.now(UTC)
        theirs = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        after = datetime.now(UTC)
        difference: timedelta = theirs - (before + (after - before) / 2)
        self._difference = difference if abs(difference) > _SLACK else timedelta()


def read_clock(store: Store) -> FleetClock:
    """Give the fleet's clock; a difference that the question itself may have made is left out.

    Raises:
        StoreError: The database cannot be reached.
    """
    clock = FleetClock()
    with store.read() as connection:
        clock.set_right(connection)
    return clock
