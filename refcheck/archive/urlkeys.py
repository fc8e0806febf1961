"""Addresses as the archive writes them, and the SURT-like key under which an address is looked up."""

from urllib.parse import quote, urlsplit

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
    uri = target_uri(uri)
    try:
        parts = urlsplit(uri)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:  # no address that a host answers; it is still found under its own words
        return uri.lower()
    if host.startswith("www."):
        host = host[4:]
    is_default_port = port in (None, 80, 443)
    key = ",".join(reversed(host.split("."))) + ("" if is_default_port else f":{port}") + ")"
    key += (parts.path or "/").lower()
    if len(key) > 1 and key.endswith("/") and parts.path not in ("", "/"):
        key = key.rstrip("/")
    if parts.query:
        key += "?" + "&".join(sorted(parts.query.lower().split("&")))
    return key
