"""A page as a browser shows it after its scripts have run."""

from dataclasses import dataclass

from refcheck.datatypes.exchanges import Exchange


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """The document that the scripts built, and every exchange that they caused, in order.

    `html` is None where no document came about; `problem` then says why in words. `exchanges` are what
    the fetcher asked on the page's behalf: the browser itself has no way to the network.
    """

    url: str
    html: str | None
    exchanges: tuple[Exchange, ...] = ()
    problem: str | None = None
