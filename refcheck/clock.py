"""The time of this machine, behind the `Clock` port."""

from datetime import UTC, datetime


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """Give the time, UTC and aware."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import asyncio  # a parse alone asks for the time only

        await asyncio.sleep(seconds)
