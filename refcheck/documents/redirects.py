"""Addresses that word processors and mail programs wrap around the one that the author cited."""

import re
from urllib.parse import parse_qs, urlsplit

_WRAPPERS = re.compile(
    r"https?://(?:"
    r"www\.google\.[a-z.]{2,6}/url\?|l\.facebook\.com/l\.php\?|lm?\.facebook\.com/l\.php\?|"
    r"[a-z0-9]{1,12}\.safelinks\.protection\.outlook\.com/\?|slack-redir\.net/link\?|"
    r"out\.reddit\.com/|www\.youtube\.com/redirect\?|vk\.com/away\.php\?)",
    re.IGNORECASE,
)
_PARAMETERS = ("q", "url", "u", "to")
_LONGEST = 8000


def past_redirect(address: str) -> str:
    """Give the address inside a wrapped one: what "google.com/url?q=…" in an exported document leads to.

    The wrapper is the program's, not the author's; any other address comes back as it is.
    """
    if len(address) > _LONGEST or not _WRAPPERS.match(address):
        return address
    try:
        given = parse_qs(urlsplit(address).query)
    except ValueError:
        return address
    found = next((given[name][0] for name in _PARAMETERS if given.get(name)), "")
    return found if found.lower().startswith(("http://", "https://")) else address
