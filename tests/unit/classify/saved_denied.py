# ruff: noqa: E501 - saved markup and messages read best as they came
"""Pages that answer 200 and tell the reader that the page is not for them, and stories that only look like it."""

from tests.unit.classify.saved_pages import Saved, site
from tests.unit.classify.saved_short import bare

DENIALS = {
    "en: not authorized": ("Access denied", "You are not authorized to access this page."),
    "en: a shared file": ("Drive: Access Denied", "Ask for access, or switch to an account with access."),
    "en: a private blog": ("Notes from Pell", "This blog is open to invited readers only."),
    "en: bare": ("403", "Forbidden"),
    "de": ("Zugriff verweigert", "Sie haben keine Berechtigung, diese Seite anzuzeigen."),
    "fr": ("Accès refusé", "Vous n’êtes pas autorisé(e) à accéder à cette page."),
    "es": ("Acceso denegado", "No tiene permiso para acceder a este recurso."),
    "it": ("Accesso negato", "Non disponi dei permessi necessari per visualizzare questa pagina."),
    "pt": ("Acesso negado", "Você não tem permissão para acessar esta página."),
    "nl": ("Geen toegang", "U hebt geen rechten om deze pagina te bekijken."),
    "pl": ("Brak dostępu", "Nie masz uprawnień do wyświetlenia tej strony."),
    "ru": ("Доступ запрещён", "У вас недостаточно прав для просмотра этой страницы."),
    "zh": ("拒绝访问", "您没有权限访问此页面。"),
}


def dated(title: str, day: str, *paragraphs: str, lang: str = "en") -> str:
    """Give a short story between menus: headline, line with the day, paragraphs."""
    lines = "".join(f"<p>{text}</p>" for text in (day, *paragraphs))
    return site(lang, f"{title} | Valley Courier", f"<article><h1>{title}</h1>{lines}</article>")


SHORT_REPORTS = {
    "a missing page that was found": dated(
        "Missing page found in archive", "11 March 2019",
        "A page torn from the ledger of 1841 was found in the binding of another book, the archive said on Monday.",
    ),
    "a name for sale": dated(
        "Domain for sale: the man who sold pell.example", "4 June 2020",
        "When the town asked for its own name, Paul Ferri asked for forty thousand dollars. He got six.",
        "The sale closed on Friday.",
    ),
    "a site that shows a message": dated(
        "Сайт министерства не работает вторые сутки", "12 мая 2021",
        "На странице появляется сообщение «Страница не найдена», сообщили читатели.",
        "В министерстве назвали причиной технические работы.", lang="ru",
    ),
    "a right that is refused": dated(
        "“You don’t have permission to film here”", "By Jonas Brandt, 2 May 2023",
        "Three reporters were sent away from the port on Tuesday by guards who said the quay was private.",
        "The port authority said it had given no such order.",
    ),
    "a section of a law": site("en", "Section 12", (
        "<h1>Section 12</h1><p>A person who does not have permission to enter the closed area commits an offence.</p>"
    )),
}  # fmt: skip

REMOVED = {
    "en: headline and day left": dated("Bridge deal signed", "14 September 2021", "This article is no longer available."),
    "de: headline and day left": dated(
        "Brückenvertrag unterzeichnet", "14.09.2021", "Dieser Beitrag ist nicht mehr verfügbar.", lang="de"
    ),
    "en: today's day under the name of the paper": site(
        "en", "Valley Courier",
        "<h1>Valley Courier</h1><p>Monday, 23 November 2026</p><p>Sorry, the page you are looking for could not be found.</p>",
    ),
    "en: the framework's own page": bare(
        "Error", "<h1>Server Error in '/' Application.</h1><h2><i>The resource cannot be found.</i></h2><p>HTTP 404.</p>"
    ),
}  # fmt: skip

CASES: dict[str, Saved] = {
    **{
        f"denied, {name}": Saved(expected="forbidden", body=bare(title, f"<p>{text}</p>"))
        for name, (title, text) in DENIALS.items()
    },
    **{f"alive, {name}": Saved(expected="ok", body=body) for name, body in SHORT_REPORTS.items()},
    **{f"removed, {name}": Saved(expected="soft_404", body=body) for name, body in REMOVED.items()},
    "withheld, a question of age": Saved(
        expected="consent_wall",
        body=bare("Age check", "<h1>Are you over 18?</h1><p>You must be 18 or older to enter this site.</p>"),
    ),
    "dead, a search for the address": Saved(
        expected="soft_404",
        body=site(
            "en", "Search results", "<h1>Search results</h1><p>Your search for “flood wall” returned no results.</p>"
        ),
        hops=((302, "https://www.valley-courier.example/search?q=flood-wall-vote"),),
    ),
}
