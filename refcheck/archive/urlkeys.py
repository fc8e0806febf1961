"""Addresses as the archive writes them, and the SURT-like key under which an address is looked up."""

import re
from urllib.parse import quote, urlsplit

_WWW = re.compile(r"^www\d{0,3}\.")
_SLASHES = re.compile(r"/{2,}")
_PLAIN = re.compile(
    r"https?://(?:www[0-9]{0,3}\.)?([a-z0-9]++(?:[.-][a-z0-9]++)*+)(?::([1-9][0-9]{0,3}|[1-5][0-9]{4}))?"
    r"((?:/[A-Za-z0-9_~!$&'()*+,;=:@%.-]++)*+)/?"
)
"""What most addresses are, without a query or anything that must be parsed: host, port and path."""
_URI_SAFE = "!#$%&'()*+,-./:;<=>?@[]_~\\^`{|}\""


def target_uri(url: str) -> str:
    """Give the address as a header field can hold it: no blanks, no control characters, ASCII only."""
    if url.isascii() and url.isprintable() and " " not in url:
        return url
    return quote(url, safe=_URI_SAFE)


def urlkey(uri: str) -> str:
    """Give "org,example)/path?a=1&b=2": host reversed, scheme, `www.` and fragment dropped, query sorted.

    Two addresses with the same key are taken for the same page, as the public archives do.
    """
    plain = _PLAIN.fullmatch(uri)
    if plain is None or plain[1].startswith("www"):
        return _parsed_key(uri)
    host, port, path = plain.groups()
    shown = "" if port in (None, "80", "443") else f":{port}"
    return f"{','.join(reversed(host.split('.')))}{shown}){path.lower() or '/'}"


def _parsed_key(uri: str) -> str:
    uri = target_uri(uri)
    try:
        parts = urlsplit(uri)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:  # no address that a host answers; it is still found under its own words
        return uri.lower()
    host = _WWW.sub("", host)
    is_default_port = port in (None, 80, 443)
    key = ",".join(reversed(host.split("."))) + ("" if is_default_port else f":{port}") + ")"
    path = _SLASHES.sub("/", parts.path).lower()
    key += path.rstrip("/") or "/"
    if parts.query:
        key += "?" + "&".join(sorted(parts.query.lower().split("&")))
    return key
