# ruff: noqa: E501 - saved markup and messages read best as they came
"""Two or three short paragraphs about what a site says, messages that look like them, and markup that gives itself away."""

from tests.unit.classify.saved_pages import Saved, site


def _brief(lang: str, headline: str, *paragraphs: str) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return site(lang, f"{headline} | Valley Courier", f"<article><h1>{headline}</h1>{prose}</article>")


def _bare(title: str, body: str, tag: str = "<body>") -> str:
    return f"<html><head><title>{title}</title></head>{tag}{body}</body></html>"


BRIEFS = {
    "en: pages lost by the council": _brief(
        "en",
        "Council website loses thousands of pages",
        "Residents looking for planning papers have met “page not found” since the council’s new site went live on Monday.",
        "The old documents are to be restored by the end of the month.",
    ),
    "en: a name sold again": _brief(
        "en",
        "Town’s old domain is for sale again",
        "The web address that the town let lapse in 2019 is on offer for $12,000.",
        "The council would not pay, Ann Reeve said.",
    ),
    "en: a portal shut": _brief(
        "en",
        "Site down for maintenance: tax portal out until Monday",
        "The tax portal is closed for maintenance until Monday, the ministry said.",
        "Deadlines are moved by a week.",
    ),
    "fr: a site under attack": _brief(
        "fr",
        "Le site de la mairie hors service après une attaque",
        "Depuis mardi soir, le site affiche « service temporairement indisponible ». La mairie a porté plainte.",
        "Les démarches d’état civil restent possibles au guichet.",
    ),
    "it: an exhibition on captchas": _brief(
        "it",
        "«Non sono un robot»: la mostra sui captcha",
        "Alla biblioteca civica apre sabato una mostra che racconta vent'anni di semafori e strisce pedonali.",
        "Ingresso libero fino al 30 giugno.",
    ),
    "es: a beach closed": _brief(
        "es",
        "Acceso denegado: los vecinos, sin playa",
        "Los vecinos denuncian que una valla impide el paso.",
        "El ayuntamiento promete abrirla en junio.",
    ),
    "fr: an estate": _brief("fr", "Phare à vendre", "Le domaine du Phare est à vendre : 3 hectares, vue sur mer."),
    "fr: a boat not found": _brief(
        "fr", "Introuvable", "Le bateau volé reste introuvable, selon la gendarmerie, qui lance un appel à témoins."
    ),
    "en: an answer to a question": _brief(
        "en",
        "Why do I see “page not found”?",
        "This message appears when an address was mistyped or an article was removed.",
    ),
    "es: a post deleted": _brief(
        "es",
        "«Este tuit ha sido eliminado»: la concejala borra su mensaje",
        "La publicación, en la que criticaba a los vecinos, desapareció a los veinte minutos.",
        "El alcalde ha pedido disculpas en su nombre, según dijo el lunes.",
    ),
    "ru: a site blocked by a court": _brief(
        "ru",
        "Сайт районной газеты заблокирован по решению суда",
        "Роскомнадзор ограничил доступ к сайту в пятницу, сообщил главный редактор Илья Громов.",
        "Редакция намерена обжаловать решение.",
    ),
    "en: a name of a host sold, told of": _brief(
        "en",
        "Who bought the town’s old name?",
        "The domain oldtown.example is for sale again, the council said on Monday. It had lapsed in 2019.",
    ),
    "en: many requests, of people": _brief(
        "en", "Too many requests", "The food bank had 400 requests in March and could meet 310, its manager said."
    ),
    "ru: a quay closed": _brief(
        "ru", "Доступ закрыт", "Набережную закрыли для прохода до пятницы: идёт съёмка фильма, сообщили в мэрии."
    ),
    "es: a count's estate": _brief(
        "es",
        "Se vende dominio feudal",
        "El dominio de los condes, 300 hectáreas, sale a la venta por 4 millones.",
    ),
    "es: a railway not built": _brief(
        "es",
        "El enlace que no existe",
        "El enlace ferroviario prometido en 2009 no existe todavía, denuncian los vecinos.",
    ),
    "zh: a file gone": _brief("zh", "消失的文件", "档案馆发现一份1921年的文件不见了，馆长周一报警。"),
    "fr: nobody": _brief("fr", "Personne", "Personne ne lui avait expliqué."),
    "en: an account hacked": _brief(
        "en",
        "Harbour master’s account hacked",
        "The account was suspended on Tuesday after it offered bitcoin to fishermen.",
    ),
    "en: links of a court": _brief(
        "en",
        "Half of court’s links are dead, study finds",
        "Researchers at the law school clicked on 555 links in opinions. Of these, 274 led to a missing page.",
        "The court has begun to keep copies.",
    ),
    "en: an archived page": _bare(
        "Ministry of Ports (archived)",
        "<div>This is an archived page. It is no longer updated.</div><h1>Ministry abolished pilotage fee</h1>"
        "<p>The fee for vessels of less than 20 metres has been abolished.</p>",
    ),
    "en: a question about an error": _bare(
        "nginx - 502 Bad Gateway after upgrade - Server Q&amp;A",
        "<h1>502 Bad Gateway after upgrade</h1><p>After upgrading I get 502 Bad Gateway on every page.</p>",
    ),
    "en: reference of an interface": _bare(
        "404 Not Found — Chartroom API",
        "<h1>404 Not Found</h1><p>Returned when the chart does not exist.</p><h2>Example</h2><pre>{}</pre><h2>Handling</h2>",
    ),
    "de: a glossary": _bare(
        "Parkdomain - Netzlexikon",
        "<h1>Parkdomain</h1><p>Eine geparkte Domain zeigt den Hinweis, dass die Domain zu verkaufen ist.</p>",
    ),
    "en: a vendor of walls": _bare(
        "Stop bots without annoying people",
        "<h1>Stop bots without annoying people</h1><p>FriendlyGate checks that visitors are human. No puzzles.</p>",
    ),
    "en: two paragraphs under a banner": _bare(
        "Council votes on roads",
        "<div><h2>We value your privacy</h2><p>We and our partners use cookies.</p><button>Accept all</button></div>"
        "<h1>Council votes on roads</h1><p>The council met in the old hall and voted after a long evening of talk.</p>"
        "<p>Members of both parties spoke of costs, of the weather and of the road down to the river.</p>",
    ),
    "en: a wiki on a status": _bare(
        "HTTP 410 - NetWiki",
        '<h1>HTTP 410</h1><div id="mw-content-text"><p>HTTP 410 Gone says that a page was removed for good.</p></div>',
    ),
}
_COUNCIL = {
    "en": (
        "Click on any link in the council’s old minutes, and the answer is the same.",
        "Nobody at the town hall could say when the pages would be back.",
        "The contract with the firm runs until 2027 and costs £41,000 a year.",
    ),
    "it": (
        "I verbali del consiglio non si aprono più da marzo.",
        "In Comune nessuno sa quando le pagine torneranno.",
        "Il contratto dura fino al 2027 e costa 41.000 euro l’anno.",
    ),
    "ru": (
        "Эту надпись видят все, кто ищет протоколы думы после переезда сайта.",
        "В мэрии не смогли сказать, когда страницы вернутся.",
        "Договор с фирмой действует до 2027 года и стоит 41 тысячу в год.",
    ),
    "zh": (
        "三月以来，凡是查找会议记录的市民看到的都是这句话。",
        "市政府没有人能说出页面何时恢复。",
        "合同到2027年为止，每年花费四万一千元。",
    ),
}
HEADLINES = {
    "en: Page not found": "en",
    "en: This domain is for sale": "en",
    "en: Account suspended": "en",
    "en: Down for maintenance": "en",
    "it: Pagina non trovata": "it",
    "ru: Страница не найдена": "ru",
    "zh: 页面不存在": "zh",
}
MESSAGES = {
    "maintenance with a day": (
        "server_error",
        _bare(
            "Our portal is under maintenance",
            "<h1>Our portal is under maintenance</h1><p>We are working until Monday, 3 May.</p><p>Please come back.</p>",
        ),
    ),
    "a name with a price": (
        "parked",
        _bare("pell.example", "<h1>This premium domain is for sale</h1><p>Buy it now for $2,795, today only.</p>"),
    ),
    "a host suspended, in French": (
        "parked",
        _bare("Site suspendu", "<h1>Ce site est suspendu</h1><p>L’hébergement de ce site a été suspendu.</p>"),
    ),
    "removed after a complaint": (
        "soft_404",
        _bare("Blog", "<p>This post has been removed in response to a complaint received under the US DMCA.</p>"),
    ),
    "moved, or else": (
        "soft_404",
        _bare("Ministry", "<h1>This page has moved or no longer exists</h1><p>Reports are kept in the library.</p>"),
    ),
    "no thread": (
        "soft_404",
        _bare("Boards", "<p>No Thread specified. If you followed a valid link, please notify the administrator</p>"),
    ),
    "an embedded post": ("soft_404", _bare("Widget", '<div class="widget">Post not found</div>')),
    "nothing at all": ("js_required", ""),
    "a guess about the address": (
        "soft_404",
        _bare("Institute", "<h2>We've redesigned our website</h2><p>The page may have moved, or have a new home.</p>"),
    ),
    "a site away over a weekend": (
        "server_error",
        _bare(
            "Scheduled downtime",
            "<h1>We are upgrading our systems</h1><p>The website is unavailable from 22:00 on Friday until Monday.</p>",
        ),
    ),
    "back soon, in Italian": (
        "server_error",
        _bare(
            "Torniamo subito", "<h1>Torniamo subito!</h1><p>Stiamo facendo qualche lavoro di manutenzione sul sito.</p>"
        ),
    ),
    "a script's alert": (
        "soft_404",
        _bare("알림", '<script>alert("존재하지 않는 기사입니다.");history.back();</script>'),
    ),
    "suspended on a day": (
        "parked",
        _bare(
            "Website suspended for non-payment",
            "<h1>Website suspended for non-payment</h1><p>The account was suspended on Friday, 3 May 2019.</p>",
        ),
    ),
    "a catalogue away until a day": (
        "server_error",
        _bare(
            "Library catalogue offline",
            "<h1>Library catalogue offline for upgrade</h1><p>It is down for maintenance until Monday 4 May, 9am.</p>",
        ),
    ),
    "a slide to be dragged": ("bot_blocked", _bare("滑动验证页面", "<p>请按住滑块，拖动到最右边</p>")),
    "a detour through another country": (
        "geo_blocked",
        _bare("Player", "<p>It looks like you are using a VPN or proxy. Please turn it off to watch.</p>"),
    ),
    "a parked name, in Swedish": ("parked", _bare("x", "<h1>Domänen är parkerad</h1>")),
    "taken down": ("soft_404", _bare("Reader", "<h1>The publication has been taken down</h1>")),
    "a track": ("soft_404", _bare("Sounds", "<h1>We can’t find that track.</h1>")),
    "a host whose time is over": (
        "parked",
        _bare("pell.example", "<p>pell.example has expired and is now suspended pending renewal.</p>"),
    ),
    "a host ended, in Czech": (
        "parked",
        _bare("Web hosting", "<h1>Webhosting pro tuto doménu byl ukončen</h1>"),
    ),
    "a network's frame": (
        "geo_blocked",
        _bare("M4-5", '<iframe src="http://10.10.34.35:80" style="width:100%"></iframe>'),
    ),
    "a name without a site": (
        "parked",
        _bare("Connect", "<h1>Looks Like This Domain Isn't Connected To A Website Yet</h1>"),
    ),
    "an identifier": (
        "soft_404",
        _bare("Error", "<h1>DOI Not Found</h1><p>This DOI cannot be found in the system.</p>"),
    ),
}
MARKS = {
    "a theme's class": _bare("Valley Courier", "<h1>Hm.</h1><p>Try these stories.</p>", '<body class="blog error404">'),
    "a wiki without the article": _bare(
        "Viaduct - RailWiki",
        '<h1>Viaduct</h1><div id="mw-content-text"><div class="noarticletext">There is currently no text in this page, '
        "and you do not have permission to create it.</div></div>",
    ),
    "a script's route": _bare("Courier", '<p>Hm.</p><script>{"page":"/404","query":{}}</script>'),
}

CASES: dict[str, Saved] = {
    **{
        f"word for word, {name}": Saved(expected="ok", body=_brief(lang, name.partition(": ")[2], *_COUNCIL[lang]))
        for name, lang in HEADLINES.items()
    },
    **{f"brief: {name}": Saved(expected="ok", body=body) for name, body in BRIEFS.items()},
    **{f"brief: {name}": Saved(expected=expected, body=body) for name, (expected, body) in MESSAGES.items()},
    **{f"mark: {name}": Saved(expected="soft_404", body=body) for name, body in MARKS.items()},
    "an error in XML": Saved(
        expected="soft_404",
        headers=(("Content-Type", "application/xml"),),
        body='<?xml version="1.0"?><error><code>404</code><message>Record does not exist</message></error>',
    ),
    "a country banned under 403": Saved(
        expected="geo_blocked",
        status=403,
        headers=(("Content-Type", "text/html"), ("Server", "cloudflare")),
        body=_bare(
            "Access denied",
            "<h1>Error 1009</h1><p>The owner of this website has banned the country or region your IP address is in.</p>",
        ),
    ),
}
