"""What must not stand on a cassette: credentials in header fields and addresses. Pure."""

import re

SECRET_REQUEST_FIELDS = (
    "authorization",
    "cookie",
    "proxy-authorization",
    "x-api-key",
    "x-subscription-token",
    "ocp-apim-subscription-key",
    "x-goog-api-key",
)
SECRET_RESPONSE_FIELDS = frozenset({"set-cookie", "set-cookie2", "proxy-authenticate"})

_PLACEHOLDER = "hidden"

# Parameters that are credentials by name, and names that are one only with such a value:
# "?key=obituaries" tells two pages apart, "?key=AIza…" does not.
_ALWAYS = frozenset(
    "api_key apikey api-key access_token accesstoken auth_token authtoken id_token refresh_token "
    "password passwd pwd secret client_secret jwt x-amz-signature x-amz-security-token x-amz-credential "
    "x-goog-signature x-goog-credential".split()
)
_BY_VALUE = frozenset("key token auth sig signature session sessionid session_id sid phpsessid jsessionid".split())
_LONG_VALUE = re.compile(r"(?=[^0-9]*[0-9])(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9_.~%+/=-]{20,}\Z")
_WORDS = re.compile(r"[a-z]{2,}(?:-[a-z0-9]+){2,}\Z")


def hide_secrets(url: str) -> str:
    """Give an address with the values of secret parameters replaced; all else stays as it is.

    Hiding twice is hiding once, so that a recorded address still matches.
    """
    head, separator, query = url.partition("?")
    if not separator:
        return url
    query, mark, fragment = query.partition("#")
    return f"{head}?{'&'.join(_hide(part) for part in query.split('&'))}{mark}{fragment}"


def _hide(part: str) -> str:
    name, separator, value = part.partition("=")
    if not separator or not value:
        return part
    key = name.lower()
    if key in _ALWAYS or (key in _BY_VALUE and _LONG_VALUE.match(value) and not _WORDS.match(value)):
        return f"{name}={_PLACEHOLDER}"
    return part
