"""What an address alone says: a list of articles, a home page, a form of a page for other eyes."""

import re
from urllib.parse import urlsplit

from refcheck.text.outlets import outlet_of_url
from refcheck.text.patterns import late
from refcheck.text.urls import host_of, registrable_domain, same_resource

_LISTING_PATH = late(
    r"/(?:tags?|topics?|themes?|keywords?|sections?|categor(?:y|ies)|rubrics?|authors?|by|people|profiles?|"
    r"search|suche|recherche|buscar|labels?|stichwort|thema|themen|etiquetas?|temas?|tema|sujet|sujets|"
    r"latest|live-?updates-?all|page)(?:/[^/]*){0,2}/?\Z",
    re.IGNORECASE,
)
_LISTING_QUERY = re.compile(r"(?:\A|&)(?:s|q|query|search|tag|cat|page|paged|author)=", re.IGNORECASE)
_HOME_PATH = late(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{3,5})?/?)?\Z", re.IGNORECASE)
_RESERVED = re.compile(r"(?:\A|\.)(?:localhost|local|internal|test|example|invalid|example\.(?:com|net|org))\Z")
_OTHER_FORMS = {
    "a live report": frozenset(
        "live liveblog live-blog liveblogs live-updates live-update live-story liveticker live-ticker newsticker "
        "en-direct direct endirecto en-directo directo en-vivo envivo minuto-a-minuto diretta ao-vivo aovivo onlayn "
        "online-translyaciya canli canli-anlatim".split()
    ),
    "a video or a series of pictures": frozenset(
        "video videos watch av tv-video video-gallery video-galeri videogalerie videogallery vg pg pictures picture "
        "photos photo gallery galleries galerie galeri galeria fotogaleria fotos fotostrecke fotogalerie photo-gallery "
        "photo-essay slideshow slideshows diaporama diaporamas infographics shorts reel reels".split()
    ),
    "something to listen to": frozenset("audio podcast podcasts listen episode episodes radio-show".split()),
}
_LIVE_ENDING = re.compile(r"[-_]live(?:blog|-updates?|-blog)?(?:[-_]\d{1,20})?(?:\.\w{3,5})?\Z", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{5,}")
_LEAST_HYPHENS = 4  # a headline in an address has that many, the name of a section has not
_TRANSLATORS = (".translate.goog", "translate.google.com", "translate.yandex.com", "translated.turbopages.org")


def is_listing_address(url: str) -> bool:
    """Tell whether an address is that of a list (tag, section, author, search) rather than of one work."""
    parts = _split(url)
    if parts is None:
        return True
    is_listing = _LISTING_PATH.search(parts[0]) or _LISTING_QUERY.search(parts[1])
    return bool(is_listing) and not _is_headline(parts[0].rstrip("/").rpartition("/")[2])


def form_of_address(url: str) -> str | None:
    """Say in words in what other form than an article an address shows its outlet's news; None for articles."""
    parts = _split(url)
    if parts is None:
        return None
    segments = [part for part in parts[0].lower().split("/") if part]
    for form, names in _OTHER_FORMS.items():
        if not names.isdisjoint(segments):
            return form
    return "a live report" if segments and _LIVE_ENDING.search(segments[-1]) else None


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
    """Tell whether two addresses are one page, sister hosts of one outlet included."""
    if same_resource(first, second):
        return True
    one, other = _split(first), _split(second)
    if one is None or other is None or len(one[0].strip("/")) < 12:
        return False
    if one != other:
        return False
    if registrable_domain(first) == registrable_domain(second):
        return True
    outlet = outlet_of_url(first)
    return outlet is not None and outlet == outlet_of_url(second)


def is_reserved_host(url: str) -> bool:
    """Tell whether no stranger can have the host: an address by number, or a reserved name (RFC 2606, RFC 6761)."""
    host = host_of(url)
    return host.replace(".", "").isdigit() or ":" in host or bool(_RESERVED.search(host))


def is_doi(url: str) -> bool:
    """Tell whether an address is a DOI's."""
    return host_of(url) in ("doi.org", "dx.doi.org")


def _is_headline(part: str) -> bool:
    return part.count("-") + part.count("_") >= _LEAST_HYPHENS or bool(_LONG_NUMBER.search(part))


def _split(url: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return (parts.path, parts.query) if parts.hostname else None
