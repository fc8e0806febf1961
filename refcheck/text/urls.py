"""Web addresses in text: find them, mend them, and tell whether two name the same page.

Decisions:
    2026-11-22: an address broken by a line end or a space is mended only where both halves look like parts of
    an address; otherwise the first half stands as it is, because a wrongly glued word makes a living page dead.
    2026-11-22: registrable domains come from a short rule over second-level names, not from the public suffix
    list: the question here is "same outlet?", not "same cookie jar?".
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate
from refcheck.text.patterns import late


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUrl:
    """An address at `text[start:end]`; `url` is the mended form with a scheme."""

    start: int
    end: int
    url: str


_SCHEME = r"(?:h(?:tt|xx)ps?\s?:\s?/{1,2}\s?|https?://)"
_URL = re.compile(
    rf"(?:(?<![A-Za-z0-9])(?:{_SCHEME}|www\d?\.\s?(?=[A-Za-z0-9]))|(?<![\w@./-])(?=[A-Za-z0-9-]{{1,63}}\.[A-Za-z0-9.-]{{2,100}}/))"
    r"[^\s<>\"“”„«»\u00a0\u200b‘`{}|\\^]+",
    re.IGNORECASE,
)
_WWW = re.compile(r"[wW]{3}")
_PAIRS_OF_W = ("ww", "WW", "wW", "Ww")

_MOST_BLANKS = 2  # "https : //"
_DOTTED_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,6}(?:[^\W\d_]{2,18}|xn--[\w-]{2,30})(?::\d{1,5})?\Z")
_BEGINNING = re.compile(r"h(?:tt|xx)p(s?)\s?:\s?/{1,2}", re.IGNORECASE)
_TRAILING = ".,;:!?'’*_…↩↑⤴\ufe0e\ufe0f"
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}
_NO_END = frozenset((*_TRAILING, *_PAIRS, *"([{"))
_BREAK = re.compile(r"[ \t]{0,3}\r?\n[ \t]{0,8}|[ \t\u00a0]{1,2}|\u200b|\u00ad")
_PIECE = re.compile(r"[A-Za-z0-9/?&=#%._~+:@!$*,;()-]+")
_PLAIN = re.compile(r"https?://(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18}(/[A-Za-z0-9_.~!$&'()*+,;=:@/-]*)?")
"""Most addresses: nothing in them to decode, and nothing to make uniform but an empty path."""
_ENDINGS = """
com org net edu gov mil int info biz eu uk us de fr it es pt ru tr ua pl nl be ch at se no dk fi cz sk hu ro bg gr rs hr
si ba mk al me md by lt lv ee ie is ca mx br ar cl co pe ve uy bo ec au nz in pk bd lk np af ir iq sy lb jo il ps sa ae
qa kw om ye eg ly tn dz ma sd et ke ng gh za tz ug zw cn hk tw jp kr mn vn th my sg id ph kz kg tj tm uz az am ge io tv
ai app dev news media press online site xyz today world global live blog asia cat africa london nyc berlin wiki museum
pro name mobi travel jobs post tel aero coop fm la gl link
"""
_COMMON_ENDINGS = frozenset(_ENDINGS.split())
_TRACKING = late(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|cmpid?|cmp|ocid|ito|ref_?src|smid|smtyp|"
    r"at_(?:medium|campaign|custom\d?|link_\w+)|xtor|ns_\w+|guccounter|guce_\w+|share|sref|sh|partner|"
    r"spm|wt_mc|mkt_tok|_hs\w+|feature)\Z",
    re.IGNORECASE,
)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)\Z", re.IGNORECASE)
_HOST_FORM = re.compile(r"\A(?:www\d?|m|mobile|amp)\.")
_AMP = re.compile(r"/amp/?\Z|\.amp(?=\.html\Z|\Z)", re.IGNORECASE)
_DATE_IN_PATH = re.compile(r"[/_-]((?:19|20)\d{2})[/_-]?([01]\d)(?:[/_-]?([0-3]\d))?(?=[/_.-]|\Z)")
_SECOND_LEVEL = frozenset(
    ("co", "com", "org", "net", "gov", "edu", "ac", "gob", "gouv", "gub", "gv", "or", "ne", "go", "mil")
)
_ARCHIVE_HOSTS = ("web.archive.org", "archive.org", "archive.today", "perma.cc", "webcitation.org", "ghostarchive.org")
_ARCHIVE_SHORT = re.compile(r"archive\.(?:is|ph|today|li|vn|md|fo)\Z|web\.archive\.org\.\w+\Z")
_WAYBACK = re.compile(r"/web/(\d{4,14})(?:[a-z]{2}_|\*)?/(.+)", re.DOTALL)


def find_urls(text: str) -> tuple[FoundUrl, ...]:
    """List the web addresses of `text` in order, mended and without the punctuation that follows them.

    Found are addresses with http(s) or "www.", and bare ones with a path ("bbc.com/news/1").
    Mended are "https:// a.b", "hxxps://", and breaks at a line end or space after a character
    that cannot end an address.
    """
    found: list[FoundUrl] = []
    position = 0
    has_www = any(map(text.__contains__, _PAIRS_OF_W))
    while (sign := _first_sign(text, position, has_www=has_www)) >= 0 and (
        match := _URL.search(text, max(position, _chunk_start(text, sign)))
    ):
        start = match.start()
        end = _mended_end(text, match.end())
        end = _trimmed_end(text, start, end)
        url = text[start:end]
        if not _PLAIN.fullmatch(url):
            url = _with_scheme(_BREAK.sub("", url))
        position = max(match.end(), end)
        if url and is_web_url(url):
            found.append(FoundUrl(start=start, end=end, url=url))
    return tuple(found)


def _first_sign(text: str, position: int, *, has_www: bool) -> int:
    """Give the first "/" or "www" from `position` on, -1 for none.

    One of them is in all that the pattern can match, and looking for it first is many times quicker.
    """
    slash = text.find("/", position)
    www = _WWW.search(text, position, slash if slash >= 0 else len(text)) if has_www else None
    return www.start() if www else slash


def _chunk_start(text: str, position: int) -> int:
    """Give a place before any address that has its first sign here: an address has at most two blanks before that."""
    for _ in range(_MOST_BLANKS + 1):
        position = text.rfind(" ", 0, max(position, 0))
    return position + 1


def is_web_url(url: str) -> bool:
    """Tell whether the address has http or https and a dotted host with a plausible ending."""
    if _PLAIN.fullmatch(url):
        return True
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme not in ("http", "https"):
        return False
    return bool(_DOTTED_HOST.match(host)) or host.replace(".", "").isdigit() or host == "localhost"


def normalize_url(url: str) -> str:
    """Give one spelling for addresses that only differ in spelling; the page asked for stays the same.

    Scheme and host are lower-cased, default ports, an empty query and the fragment dropped, percent
    escapes made uniform, tracking parameters removed. An address that cannot be read comes back as it is.
    """
    plain = _PLAIN.fullmatch(url)
    if plain:
        return url if plain[1] else f"{url}/"
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower() or "http"
    host = (parts.hostname or "").rstrip(".")
    if not host:
        return url
    if port and (scheme, port) not in (("http", 80), ("https", 443)):
        host = f"{host}:{port}"
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~-._") or "/"
    pairs = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(key)]
    return urlunsplit((scheme, host, path, urlencode(pairs), ""))


def same_resource(first: str, second: str) -> bool:
    """Tell whether two addresses surely lead to one page.

    Differences that do not count: http or https, "www." and "m." hosts, a trailing slash, index pages,
    AMP forms, tracking parameters, the order of parameters, fragments (other than "#!" routes).
    """
    return resource_key(first) == resource_key(second)


ResourceKey = tuple[str, str, tuple[tuple[str, str], ...], str]
"""What addresses of one page have in common: host, path, parameters and route."""


def resource_key(url: str) -> ResourceKey:
    """Give the key that two addresses share exactly when `same_resource` holds for them."""
    plain = _PLAIN.fullmatch(url)
    if plain:
        path = plain[1] or "/"
        host = url[: plain.start(1)] if plain[1] else url
        return (_HOST_FORM.sub("", host.partition("//")[2]), _AMP.sub("", _INDEX.sub("", path)).rstrip("/"), (), "")
    normal = normalize_url(url)
    try:
        parts = urlsplit(normal)
        fragment = urlsplit(url).fragment
    except ValueError:
        return (url, "", (), "")
    host = _HOST_FORM.sub("", parts.netloc)
    path = _AMP.sub("", _INDEX.sub("", parts.path)).rstrip("/")
    pairs = tuple(sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "amp"))
    return (host, path, pairs, fragment if fragment.startswith("!") else "")


@lru_cache(maxsize=8192)
def host_of(url: str) -> str:
    """Give the host in lower case, without "www."; "" where the address cannot be read."""
    plain = _PLAIN.fullmatch(url)
    if plain:
        return url[url.index("/") + 2 : plain.start(1) if plain[1] else len(url)].removeprefix("www.")
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").rstrip(".")
    except ValueError:
        return ""
    return host.removeprefix("www.")


def registrable_domain(url_or_host: str) -> str:
    """Give the domain that somebody registered: "bbc.co.uk" of "https://news.bbc.co.uk/1"."""
    labels = host_of(url_or_host).split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def is_archive_url(url: str) -> bool:
    """Tell whether the address is that of a web archive's copy (Wayback Machine, archive.today, Perma, …)."""
    host = host_of(url)
    return host in _ARCHIVE_HOSTS or bool(_ARCHIVE_SHORT.match(host)) or host.endswith(".archive-it.org")


def archived_original(url: str) -> str | None:
    """Give the address whose copy an archive address holds, None where it does not say."""
    if not is_archive_url(url):
        return None
    match = _WAYBACK.search(url) or re.search(r"/(\d{8,14})/(https?:/.+)", url, re.DOTALL)
    if not match:
        return None
    original = re.sub(r"\A(https?):/{1,2}", r"\1://", match[2])
    return original if "://" in original else f"http://{original}"


def date_of_url(url: str) -> PartialDate | None:
    """Read a publication date from the path ("/2021/09/24/", "-2021-10-18/"); None where there is none."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for match in _DATE_IN_PATH.finditer(path):
        month, day = int(match[2]), int(match[3]) if match[3] else None
        if 1 <= month <= 12 and (day is None or 1 <= day <= 31):
            return PartialDate(year=int(match[1]), month=month, day=day)
    return None


def words_of_url(url: str) -> tuple[str, ...]:
    """Give the words of the path's longest part ("rahmon", "tajikistan", "taliban"), for telling pages apart."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ()
    longest = max(path.split("/"), key=lambda part: part.count("-") + part.count("_") + len(part) / 100)
    return tuple(word.lower() for word in re.split(r"[-_+. ]+", longest) if len(word) > 1 and not word.isdigit())


def _mended_end(text: str, end: int) -> int:
    """Follow an address over a break for as long as what follows can only be more of it."""
    while end < len(text):
        gap = _BREAK.match(text, end)
        piece = _PIECE.match(text, gap.end()) if gap else None
        if not gap or not piece or not _continues(text[max(0, end - 120) : end], gap[0], piece[0]):
            return end
        end = piece.end()
    return end


def _continues(before: str, gap: str, piece: str) -> bool:
    if gap in ("\u200b", "\u00ad"):
        return True
    if re.match(r"(?:https?:|www\.|doi:|\(|\d{1,3}[.)\]](?:\s|\Z))", piece, re.IGNORECASE):
        return False
    bare = piece.rstrip(_TRAILING + ")")
    is_line_end = "\n" in gap
    has_url_marks = bool(re.search(r"[/=&%_]|\w-\w+-\w|\.(?:html?|php|aspx?|pdf|shtml)\b", bare))
    if before.endswith("-"):
        return has_url_marks or (is_line_end and "-" in bare) or bool(re.search(r"\d{5,}|-\d", bare))
    if before.endswith(("/", "=", "&", "?", "_", "%", "#")):
        return has_url_marks or (is_line_end and bare == bare.lower() and bool(re.search(r"[\d-]", bare)))
    if is_line_end and re.match(r"[/?&=_%#][\w./?=&%#-]{3,}|-(?=\w*\d)\w[\w-]{4,}", bare):
        return "/" in before[8:]
    # A break inside of a word: only a piece that nothing else could be ("ticle/2021/x.html").
    return is_line_end and bool(re.match(r"[a-z0-9.-]*[/=][\w./=&%-]", bare)) and "/" in before[8:]


def _trimmed_end(text: str, start: int, end: int) -> int:
    if text[end - 1 : end] not in _NO_END:
        return end
    counts = {mark: text.count(mark, start, end) for pair in _PAIRS.items() for mark in pair}
    while end > start:
        last = text[end - 1]
        if last in _PAIRS and counts[last] > counts[_PAIRS[last]]:
            counts[last] -= 1
        elif last not in _TRAILING and last not in "([{":
            break
        end -= 1
    return end


def _with_scheme(raw: str) -> str:
    match = _BEGINNING.match(raw)
    if match:
        return f"http{match[1].lower()}://{raw[match.end() :]}"
    if raw[:3].lower() == "www":
        return f"http://{raw}"
    host = raw.partition("/")[0]
    ending = host.rpartition(".")[2].lower()
    return f"http://{raw}" if ending in _COMMON_ENDINGS and _DOTTED_HOST.match(host) else ""
