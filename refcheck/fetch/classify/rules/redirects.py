"""Where redirects ended: a consent page, a sign-in, an error page, a shop for names or a home page."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.fetch.classify.rules.wording import find_phrase_in
from refcheck.fetch.classify.wording.places import EMPTY_SEARCH
from refcheck.text.patterns import late
from refcheck.text.urls import host_of, same_resource

_CONSENT_HOST = re.compile(
    r"^(?:consent\w{0,10}|einwilligung|cmp|privacy|cookies?|guce|myprivacy|datenschutz|gdpr|choices|optout)\.", re.I
)
_CONSENT_PATH = late(
    r"/(?:consent|privacy-?(?:wall|gate)|cookie-?(?:wall|consent|notice)|collectconsent|gdpr|zustimmung|purabo|pur-abo|consentement|consentimiento|consentimento|consenso|einwilligung|datenschutz-?einstellungen|rgpd)(?:[/.?]|$)",
    re.I,
)
_LOGIN_HOST = re.compile(
    r"^(?:login|signin|sign-in|auth|sso|idp|accounts?|identity|id|cas|connect|oauth|passport)\.", re.I
)
_LOGIN_PATH = late(
    r"/(?:log-?in|sign-?in|signon|logon|anmeldung|anmelden|connexion|iniciar-sesion|acceso|accedi|auth|sso|wayf|saml2?|oauth2?|"
    r"accounts?/login|users?/sign_in|wp-login|logowanie|zaloguj|giris|entrar|inloggen)(?:\.\w{2,5})?(?:[/?]|$)",
    re.I,
)
_ERROR_PATH = late(
    r"/(?:404|error-?404|404-?error|not-?found|page-?not-?found|notfound|page404|errors?/404|404-?page|seite-nicht-gefunden|"
    r"page-introuvable|pagina-no-encontrada|pagina-non-trovata|pagina-nao-encontrada|nicht-gefunden|introuvable|errore-404|"
    r"fehler-404|erreur-404|error-?page|page-?error|errorpage|gone|missing)(?:\.\w{2,5})?/?(?:\?|$)|aspxerrorpath=|"
    r"[?&](?:error|err|status|e)=404\b",
    re.I,
)
_SALE_HOST = late(
    r"(?:^|\.)(?:hugedomains|sedo|sedoparking|dan|afternic|bodis|parkingcrew|parklogic|above|domainmarket|buydomains|brandbucket|"
    r"squadhelp|atom|undeveloped|domainnamesales|uniregistry|voodoo|skenzo|namedrive|domainsponsor|fabulous|smartname|"
    r"cashparking|parked|searchhounds|ww\d{1,2}|forsale\.godaddy|parking\.reg|dynadot)\.(?:com|net|org|ru|io|de)$",
    re.I,
)
_BLOCK_HOST = late(
    r"(?:^|[.-])(?:block(?:ed|page|ing|ir)?|blokir|warning|zapret|lawfilter|rkn|restrict(?:ed|ion)?|webfilter|netfilter|"
    r"internet-?positif|trustpositif|nawala|peyvandha|uzmanim|cuii|clearingstelle|agcom|safesurf|deny|denied|censor(?:ed)?|eais|forbidden|erisimengeli)[.-]",
    re.I,
)
_SEARCH_PATH = re.compile(
    r"/(?:search|suche|recherche|buscar|busqueda|cerca|ricerca|busca|pesquisa|zoeken|sok|szukaj|poisk|arama|ara)(?:[/.?]|$)|[?&](?:s|q|query|search)=",
    re.I,
)
_HOME_PATH = late(
    r"^/(?:(?:index|default|home|homepage|main|start|startseite|accueil|inicio|portada|welcome)(?:\.\w{2,5})?/?)?"
    r"(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?"
    r"(?:(?:index|default|home|homepage|main|start|startseite|accueil|inicio|portada|welcome)(?:\.\w{2,5})?/?)?$",
    re.I,
)
_SECTION_PATH = late(
    r"^/(?:[a-z]{2}/)?(?:archiv\w{0,3}|archief|arquivo|archivio|news|blog|articles?|artikel|articulos|articoli|artigos|stories|press|presse|prensa|stampa|"
    r"nachrichten|aktuell\w{0,2}|actualites?|noticias|notizie|nieuws|novosti|wiadomosci|aktualnosci|haberler|nyheter|latest|media|publications?|category|categoria|kategorie)/?$",
    re.I,
)
# "council-votes-on-wall", "31476133.html": "/publications.html" may well have become "/publications/".
_SLUG = 2  # hyphens
_NUMBERED = re.compile(r"\d{5}")
LISTED = 200  # characters of prose that may stand round a list: what the section is about
LONG_NAME = 12  # characters of a last path part that only a single page has
_LOCALE = late(r"^/[a-z]{2}(?:[-_][a-z]{2})?(?=/.)", re.I)
_AMP = re.compile(r"/amp(?=/|$)|^/amp(?=/)", re.I)


def find_redirect_away(facts: Facts) -> Decision | None:
    """Answer where the redirects left the cited page, unless the cited words are where they ended."""
    start, end = facts.result.requested_url, facts.result.final_url
    if not facts.redirects or is_same_page(start, end) or facts.is_expected:
        return None
    away = class_of_target(start, end)
    if away is not None:
        link_class, rule, detail = away
        return decide(link_class, rule, detail, matched=end[:500], where="url", start=0, end=len(end[:500]))
    if (is_above(end, start) or is_other_section(end, start)) and facts.running_text <= LISTED and not facts.is_dated:
        return decide(
            LinkClass.SOFT_404, "to_section", "a deep link now leads to a list",
            matched=end[:500], where="url", start=0, end=len(end[:500]),
        )  # fmt: skip
    return None


def find_empty_search(facts: Facts) -> Decision | None:
    """Answer for a search that found nothing, asked for by the address or by a redirect."""
    if facts.is_expected or facts.running_text > LISTED or not _SEARCH_PATH.search(_path(facts.result.final_url)):
        return None
    return find_phrase_in(EMPTY_SEARCH, facts, LinkClass.SOFT_404)


def is_above(section: str, page: str) -> bool:
    """Tell whether an address is that of a folder in which the other, a page with a name of its own, stands."""
    upper, lower = _split(section), _split(page)
    if upper is None or lower is None or upper.query or host_of(section) != host_of(page):
        return False
    folder = upper.path.rstrip("/").lower() + "/"
    rest = lower.path.lower().removeprefix(folder)
    if folder == "/" or len(rest) == len(lower.path):
        return False
    name = rest.rstrip("/").rpartition("/")[2]
    return len(name) > LONG_NAME or any(char.isdigit() for char in name)


def is_other_section(section: str, page: str) -> bool:
    """Tell whether an address is that of a site's list of news or articles, and the other that of a single article."""
    upper, lower = _split(section), _split(page)
    if upper is None or lower is None or upper.query or host_of(section) != host_of(page):
        return False
    name = lower.path.rstrip("/").rpartition("/")[2].replace("_", "-")
    is_single = name.count("-") >= _SLUG or _NUMBERED.search(name) is not None
    return is_single and bool(_SECTION_PATH.match(upper.path))


def class_of_target(start: str, end: str) -> tuple[LinkClass, str, str] | None:
    """Give class, rule and words for a target that is no page of its own, by its address alone."""
    path, host = _path(end), host_of(end)
    if _CONSENT_HOST.match(host) or _CONSENT_PATH.search(path):
        return LinkClass.CONSENT_WALL, "consent_host", "the redirect ends at a consent page"
    if _LOGIN_HOST.match(host) or _LOGIN_PATH.search(path):
        return LinkClass.LOGIN_REQUIRED, "login_url", "the redirect ends at a sign-in page"
    if _BLOCK_HOST.search(host) and not _BLOCK_HOST.search(host_of(start)):
        return LinkClass.GEO_BLOCKED, "network_blockpage", "the redirect ends at a network's block page"
    if _SALE_HOST.search(host) and not _SALE_HOST.search(host_of(start)):
        return LinkClass.PARKED, "for_sale_host", "the redirect ends at a shop for domain names"
    if path.startswith("/cgi-sys/"):
        return LinkClass.PARKED, "host_page", "the redirect ends at a page of the host's control panel"
    if _ERROR_PATH.search(path) and not _ERROR_PATH.search(_path(start)):
        return LinkClass.SOFT_404, "to_error_page", "the redirect ends at an error page"
    if is_home(end) and not is_home(start):
        return LinkClass.SOFT_404, "to_home", "a deep link now leads to a home page"
    return None


def is_home(url: str) -> bool:
    """Tell whether an address is a site's or a language's front page."""
    parts = _split(url)
    if parts is None or not _HOME_PATH.match(parts.path or "/"):
        return False
    return not parts.query or parts.query.lower().startswith(("utm_", "ref=", "from=", "source=", "redirect", "src="))


@lru_cache(maxsize=64)  # several rules ask about one redirect
def is_same_page(first: str, second: str) -> bool:
    """Tell whether two addresses name one page.

    As `same_resource` does, and also for AMP forms, locale folders and paths in another case.
    """
    return first == second or same_resource(first, second) or same_resource(_plain(first), _plain(second))


def _plain(url: str) -> str:
    parts = _split(url)
    if parts is None:
        return url
    host = parts.netloc.removeprefix("amp.").removeprefix("m.").removeprefix("mobile.")
    path = _LOCALE.sub("", _AMP.sub("", parts.path))
    return parts._replace(netloc=host, path=path.lower()).geturl()


def _path(url: str) -> str:
    parts = _split(url)
    if parts is None:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None
