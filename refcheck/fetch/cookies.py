"""Cookies of a reader who is logged in, from the file that browsers and curl write (Netscape's form)."""

from http.cookiejar import CookieJar, LoadError, MozillaCookieJar

from refcheck.errors import ConfigError


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
