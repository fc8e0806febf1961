"""The places that can be asked, one file each, and which of them a run's settings open."""

from collections.abc import Callable
from dataclasses import dataclass

from refcheck.errors import ConfigError
from refcheck.find.searchers.asking import Searcher
from refcheck.find.searchers.cdx import WaybackIndex
from refcheck.find.searchers.engines import SearXng, bing, brave, google
from refcheck.find.searchers.gdelt import Gdelt
from refcheck.find.searchers.registries import Crossref, DoiResolver, OpenAlex, OpenLibrary
from refcheck.find.searchers.sitemaps import Sitemaps


@dataclass(frozen=True, slots=True, kw_only=True)
class FindSettings:
    """What may be asked: the address of a SearXNG instance, keys, a contact; `without` names searchers to leave out.

    `google_engine` is the identifier that Google's search needs beside its key.
    """

    searxng: str | None = None
    brave_key: str | None = None
    bing_key: str | None = None
    google_key: str | None = None
    google_engine: str | None = None
    contact: str | None = None
    without: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot work, before the first question."""
        if self.searxng is not None and not self.searxng.startswith(("http://", "https://")):
            raise ConfigError(f"--searxng {self.searxng}: not a web address; give one like https://searx.example")
        if bool(self.google_key) != bool(self.google_engine):
            raise ConfigError("Google needs both a key and a search engine's identifier: give both or neither")
        unknown = [name for name in self.without if name not in SEARCHERS]
        if unknown:
            raise ConfigError(f"--without {unknown[0]}: no such searcher; choose from {', '.join(SEARCHERS)}")


SEARCHERS: dict[str, Callable[[FindSettings], Searcher | None]] = {
    "doi": lambda _: DoiResolver(),
    "openlibrary": lambda _: OpenLibrary(),
    "crossref": lambda settings: Crossref(contact=settings.contact),
    "openalex": lambda settings: OpenAlex(contact=settings.contact),
    "searxng": lambda settings: SearXng(base=settings.searxng) if settings.searxng else None,
    "brave": lambda settings: brave(settings.brave_key) if settings.brave_key else None,
    "bing": lambda settings: bing(settings.bing_key) if settings.bing_key else None,
    "google": lambda settings: (
        google(settings.google_key, settings.google_engine) if settings.google_key and settings.google_engine else None
    ),
    "gdelt": lambda _: Gdelt(),
    "wayback": lambda _: WaybackIndex(),
    "sitemap": lambda _: Sitemaps(),
}
"""By the name that `--without` takes, in the order in which they are asked."""


def open_searchers(settings: FindSettings) -> tuple[Searcher, ...]:
    """Give the searchers that the settings open."""
    made = (make(settings) for name, make in SEARCHERS.items() if name not in settings.without)
    return tuple(searcher for searcher in made if searcher)
