"""Which host answers what: the cited pages, the web archive and the places that searches ask."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from tests.standin import anadolu, eurasianet, financial_times, reuters, rferl
from tests.standin.answers import Answer, html_answer, not_found
from tests.standin.searching import answer_gdelt, answer_old_reuters, answer_page, answer_searxng, render_home
from tests.standin.vif_pages import PAGES
from tests.standin.wayback import answer_archive_org, answer_web_archive_org


def _rferl(path: str) -> Answer:
    headers = (("Server", "Apache"), ("Cache-Control", "public, max-age=120"))
    if path == urlsplit(rferl.SPEECH_URL).path:
        return html_answer(rferl.render_speech(), *headers, is_gzipped=True)
    if path == urlsplit(rferl.DRILLS_URL).path:
        return html_answer(rferl.render_drills(), *headers)
    return answer_page("www.rferl.org", path)


def _eurasianet(path: str) -> Answer:
    if path != urlsplit(eurasianet.CITED_URL).path:
        return not_found()
    return Answer(status=301, headers=(("Location", eurasianet.CANONICAL_URL), ("Server", "nginx")))


def _www_eurasianet(path: str) -> Answer:
    if path != urlsplit(eurasianet.CANONICAL_URL).path:
        return not_found()
    return html_answer(eurasianet.render(), ("Server", "nginx"), ("X-Generator", "Drupal 8"), is_chunked=True)


def _ft(path: str) -> Answer:
    if path != urlsplit(financial_times.URL).path:
        return not_found()
    return html_answer(financial_times.render(), ("Cache-Control", "no-store"), ("Vary", "ft-access-decision-policy"))


def _anadolu(path: str) -> Answer:
    if path != urlsplit(anadolu.URL).path:
        return not_found()
    return html_answer(anadolu.render(), ("Server", "AA"), ("Set-Cookie", "standin=1; path=/"))


def _reuters(path: str) -> Answer:
    if path == "/":
        return html_answer(render_home())
    return html_answer(
        reuters.render_bot_wall(),
        ("X-DataDome", "protected"),
        ("X-DD-B", "2"),
        ("Set-Cookie", "datadome=standin; Max-Age=31536000; Path=/; Secure; SameSite=Lax"),
        ("Cache-Control", "private, no-cache, no-store"),
        status=401,
    )


HOSTS: dict[str, Callable[[str], Answer]] = {
    **{host: partial(answer_page, host) for host in (*(page.host for page in PAGES.values()), "rferl.org")},
    "in.reuters.com": answer_old_reuters,
    "searx.example": answer_searxng,
    "api.gdeltproject.org": answer_gdelt,
    "www.rferl.org": _rferl,
    "eurasianet.org": _eurasianet,
    "www.eurasianet.org": _www_eurasianet,
    "www.ft.com": _ft,
    "www.aa.com.tr": _anadolu,
    "www.reuters.com": _reuters,
    "archive.org": answer_archive_org,
    "web.archive.org": answer_web_archive_org,
}


def answer(host: str, path: str) -> Answer:
    """Answer one request as the named host would."""
    respond = HOSTS.get(host)
    return respond(path) if respond else not_found()
