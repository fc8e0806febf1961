"""Cookies, site by site: those that hosts set in a run, and those of a reader who is logged in."""

from collections import OrderedDict
from email.message import Message
from http.cookiejar import CookieJar, DefaultCookiePolicy, LoadError, MozillaCookieJar
from typing import cast
from urllib.request import Request

from refcheck.datatypes.exchanges import Headers
from refcheck.errors import ConfigError
from refcheck.text.urls import registrable_domain

_MOST_SITES = 1_000
"""So many sites' cookies are remembered: they are for a redirect's way, and a night asks a hundred thousand hosts."""
_MOST_COOKIES = 180  # of one site, as browsers have it


class SiteCookies:
    """A jar for each site, so that what one has set costs nothing where another is asked.

    Which cookie goes where is the standard library's to say. A site is what somebody registered, so no cookie
    can be meant for two of them. The sites used last are remembered, a reader's own always.
    """

    def __init__(self, of_reader: CookieJar | None = None) -> None:
        """Begin with a reader's cookies, where there are any."""
        self._policy = DefaultCookiePolicy()
        self._jars: OrderedDict[str, CookieJar] = OrderedDict()
        self._of_reader: dict[str, CookieJar] = {}
        for cookie in of_reader or ():
            self._of_reader.setdefault(_site_of(cookie.domain), CookieJar(self._policy)).set_cookie(cookie)

    def field_for(self, url: str) -> str | None:
        """Give the Cookie field of a request, None where nothing is remembered for it."""
        if not self._jars and not self._of_reader:
            return None
        jar = self._jar_of(registrable_domain(url))
        if jar is None:
            return None
        request = Request(url)
        jar.add_cookie_header(request)
        return request.get_header("Cookie")

    def take(self, url: str, fields: Headers) -> None:
        """Remember what an answer sets."""
        wanted = [value for name, value in fields if name.lower() == "set-cookie"]
        if not wanted:
            return
        site = registrable_domain(url)
        jar = self._jar_of(site)
        if jar is None:
            jar = self._jars[site] = CookieJar(self._policy)
            if len(self._jars) > _MOST_SITES:
                self._jars.popitem(last=False)
        # The jar asks for nothing but the fields' values.
        jar.extract_cookies(cast("object", _Answer(wanted)), Request(url))  # type: ignore[arg-type]
        if len(jar) > _MOST_COOKIES:
            jar.clear()

    def _jar_of(self, site: str) -> CookieJar | None:
        if site in self._of_reader:
            return self._of_reader[site]
        if site in self._jars:
            self._jars.move_to_end(site)
            return self._jars[site]
        return None


class _Answer:
    """An answer in the one respect that a jar looks at."""

    def __init__(self, wanted: list[str]) -> None:
        self._message = Message()
        for value in wanted:
            self._message["Set-Cookie"] = value

    def info(self) -> Message:
        return self._message


def load_cookies(path: str) -> CookieJar:
    """Give the cookies of a file, those of a session and those past their time included.

    A browser export often carries stale times for cookies that the site still honours.

    Raises:
        ConfigError: The file cannot be read or is in another form.
    """
    jar = MozillaCookieJar(path)
    try:
        jar.load(ignore_discard=True, ignore_expires=True)
    except (OSError, LoadError, ValueError) as exc:
        raise ConfigError(f"the cookie file {path} cannot be used: {exc}; export it in Netscape's form") from exc
    for cookie in jar:
        cookie.expires = None  # curl writes 0 for the session's own
    return jar


def _site_of(domain: str) -> str:
    return registrable_domain(domain.lstrip("."))
