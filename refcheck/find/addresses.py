"""What an address alone says: a list of articles, a home page, a form of a page for other eyes."""

import re
from urllib.parse import urlsplit

from refcheck.text.urls import host_of, registrable_domain, same_resource

_LISTING_PATH = re.compile(
    r"/(?:tags?|topics?|themes?|keywords?|sections?|categor(?:y|ies)|rubrics?|authors?|by|people|profiles?|"
    r"search|suche|recherche|buscar|archives?|labels?|stichwort|thema|themen|etiquetas?|temas?|tema|sujet|sujets|"
    r"latest|live-?updates-?all|page)(?:/[^/]*){0,2}/?\Z",
    re.IGNORECASE,
)
_LISTING_QUERY = re.compile(r"(?:\A|&)(?:s|q|query|search|tag|cat|page|paged|author)=", re.IGNORECASE)
_HOME_PATH = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{3,5})?/?)?\Z", re.IGNORECASE
)
_LONG_SLUG = re.compile(r"[^/]*(?:[-_][^/]*){4,}/?\Z|[^/]*\d{5,}[^/]*/?\Z")
_TRANSLATORS = (".translate.goog", "translate.google.com", "translate.yandex.com", "translated.turbopages.org")


def is_listing_address(url: str) -> bool:
    """Tell whether an address is that of a list (tag, section, author, search) rather than of one work."""
    parts = _split(url)
    if parts is None:
        return True
    last = parts[0].rstrip("/").rpartition("/")[2]
    if _LISTING_PATH.search(parts[0]) and not _LONG_SLUG.fullmatch(last):
        return True
    return bool(_LISTING_QUERY.search(parts[1])) and not _LONG_SLUG.fullmatch(last)


def is_home_address(url: str) -> bool:
    """Tell whether an address is a site's or a language's front page."""
    parts = _split(url)
    return parts is None or (bool(_HOME_PATH.fullmatch(parts[0])) and not parts[1])


def is_translator(url: str) -> bool:
    """Tell whether the address shows another page in a translation made by machine."""
    host = host_of(url)
    return any(host == name.lstrip(".") or host.endswith(name) for name in _TRANSLATORS)


def is_on_hosts(url: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether an address is on one of the domains or below it."""
    host = host_of(url)
    return any(host == name or host.endswith(f".{name}") for name in hosts)


def same_page(first: str, second: str) -> bool:
    """Tell whether two addresses are one page, sister hosts of one site included."""
    if same_resource(first, second):
        return True
    one, other = _split(first), _split(second)
    if one is None or other is None or len(one[0].strip("/")) < 12:
        return False
    return one == other and registrable_domain(first) == registrable_domain(second)


def _split(url: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return (parts.path, parts.query) if parts.hostname else None
