"""What the pipeline needs from the outside world, as Protocols; `wiring.py` joins them to adapters."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import Exchange, FetchResult, Response
from refcheck.datatypes.rendering import Rendering
from refcheck.datatypes.sources import SuppliedCopy


class Clock(Protocol):
    """Time from outside, so that the same input gives the same output."""

    def now(self) -> datetime:
        """Give the time, UTC and aware."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait; a fake clock only notes it."""
        ...


class Fetcher(Protocol):
    """GET over HTTP. What the web does is in the result, never an exception."""

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Fetch `url`, following redirects and retrying where that can help.

        Raises:
            CassetteError: The cassette in use cannot be read or written.
        """
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class Renderer(Protocol):
    """A browser for pages that show nothing until their scripts have run. What goes wrong is in the result."""

    async def render(self, url: str, shell: Response) -> Rendering:
        """Let the scripts of the page at `url` run for a bounded time and give the document they build.

        `shell` is what the address answered: it is not asked again.
        """
        ...

    async def aclose(self) -> None:
        """End the browser."""
        ...


class Archive(Protocol):
    """The place where exchanges are kept before anything reads them."""

    def append(self, exchange: Exchange) -> Capture | None:
        """Keep one exchange; None where it has no response to keep.

        An exchange that is already kept (same address, time and bytes) gives the capture
        that is there, so replaying a cassette twice writes nothing new.

        Raises:
            ArchiveError: The exchange could not be written.
        """
        ...

    def append_later(self, exchange: Exchange, digest: str) -> None:
        """Keep an answer that nobody will read, whose payload has this digest, at the latest with `write_waiting`.

        Raises:
            ArchiveError: What waits could not be written.
        """
        ...

    def write_waiting(self) -> None:
        """Write what waits.

        Raises:
            ArchiveError: It could not be written.
        """
        ...

    def append_resource(self, uri: str, content: bytes, *, media_type: str) -> Capture:
        """Keep bytes about an address that came by hand, no exchange behind them.

        The same bytes for the same address give the same capture on every run.

        Raises:
            ArchiveError: The bytes could not be written.
        """
        ...

    def close(self) -> None:
        """Finish the open file."""
        ...


class Supplies(Protocol):
    """The copies of cited pages that the user supplies by hand."""

    def match_copy(self, url: str) -> SuppliedCopy | None:
        """Give the copy supplied for `url`, or None."""
        ...
