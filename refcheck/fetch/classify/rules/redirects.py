"""Where redirects ended: a consent page, a sign-in, an error page or a home page in the cited page's place."""

import re
from urllib.parse import SplitResult, urlsplit

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.text.urls import host_of, same_resource

_CONSENT_HOST = re.compile(r"^(?:consent|cmp|privacy|cookies?|guce|myprivacy|datenschutz|gdpr|choices|optout)\.", re.I)
_CONSENT_PATH = re.compile(
    r"/(?:consent|privacy-?wall|cookie-?(?:wall|consent)|collectconsent|gdpr|privacygate)(?:[/.?]|$)", re.I
)
_LOGIN_HOST = re.compile(r"^(?:login|signin|sign-in|auth|sso|idp|accounts?|secure|identity|id|cas)\.", re.I)
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|signon|anmelden|connexion|iniciar-sesion|acceso|accedi|auth|sso|wayf|saml2?|oauth2?|"
    r"accounts?/login|users?/sign_in|wp-login)(?:[/.?]|$)",
    re.I,
)
_ERROR_PATH = re.compile(
    r"/(?:404|error-?404|404-?error|not-?found|page-?not-?found|notfound|page404|errors?/404|404-?page|seite-nicht-gefunden|"
    r"page-introuvable|pagina-no-encontrada|nicht-gefunden)(?:\.\w{2,5})?/?$|aspxerrorpath=",
    re.I,
)
_HOME_PATH = re.compile(
    r"^/(?:(?:index|default|home|homepage|main|start|startseite|accueil|inicio)(?:\.\w{2,5})?/?)?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?$",
    re.I,
)


def find_redirect_away(facts: Facts) -> Decision | None:
    """Answer where the redirects left the cited page, unless the cited words are where they ended."""
    start, end = facts.result.requested_url, facts.result.final_url
    if not facts.result.redirects or same_resource(start, end) or facts.is_expected:
        return None
    path = _path(end)

    def answer(link_class: LinkClass, rule: str, detail: str) -> Decision:
        return decide(link_class, rule, detail, matched=end[:500], where="url", start=0, end=len(end[:500]))

    if _CONSENT_HOST.match(host_of(end)) or _CONSENT_PATH.search(path):
        return answer(LinkClass.CONSENT_WALL, "consent_host", "the redirect ends at a consent page")
    if _LOGIN_HOST.match(host_of(end)) or _LOGIN_PATH.search(path):
        return answer(LinkClass.LOGIN_REQUIRED, "login_url", "the redirect ends at a sign-in page")
    if _ERROR_PATH.search(path):
        return answer(LinkClass.SOFT_404, "to_error_page", "the redirect ends at an error page")
    if is_home(end) and not is_home(start):
        return answer(LinkClass.SOFT_404, "to_home", "a deep link now leads to a home page")
    return None


def is_home(url: str) -> bool:
    """Tell whether an address is a site's or a language's front page."""
    parts = _split(url)
    return parts is not None and bool(_HOME_PATH.match(parts.path or "/")) and not parts.query


def _path(url: str) -> str:
    parts = _split(url)
    return f"{parts.path}?{parts.query}" if parts and parts.query else parts.path if parts else ""


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None
