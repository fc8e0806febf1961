# ruff: noqa: E501 - saved text in many scripts
"""Short pages that look like one class and are another: footers that name cookies, stories of three sentences."""

from tests.unit.classify.saved_pages import Saved, site

HERE = "https://www.valley-courier.example/2021/09/flood-wall-vote.html"
# Links in a plain line, as sites without <nav> and <footer> have them.
LINKS = (
    '<div id="colophon"><a href="/a">About us</a> <a href="/b">Contact</a> <a href="/c">Privacy</a> '
    '<a href="/d">Cookie settings</a> <a href="/e">Log in</a> <span>All rights reserved. Valley Courier</span></div>'
)


def bare(title: str, main: str) -> str:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{main}{LINKS}</body></html>"


def story(title: str, *paragraphs: str) -> str:
    return bare(title, f"<article><h1>{title}</h1>{''.join(f'<p>{text}</p>' for text in paragraphs)}</article>")


STORIES = {
    "en: a story about a name for sale": story(
        "This domain is for sale: why one word cost $30 million",
        "When the owner of a five-letter address put up a page saying “This domain is for sale”, he expected no buyer.",
        "Brokers say prices for single dictionary words have tripled since 2015, and escrow services are busy.",
        "“Most parked pages never earn back their fee,” says one of them, who has sold names for 20 years.",
    ),
    "es: a story about a name for sale": story(
        "El dominio de la ciudad, en venta por 2 millones",
        "El propietario del dominio con el nombre de la ciudad lo ha puesto en venta, según confirmó él mismo.",
        "El ayuntamiento rechaza comprar el dominio y estudia acudir a la vía arbitral ante la OMPI.",
        "En 2009 ya hubo una oferta de 60.000 euros que el dueño no aceptó entonces.",
    ),
    "it: a story about an outage": story(
        "Servizio non disponibile: mezza Europa senza pagamenti per tre ore",
        "Un guasto ha bloccato i pagamenti con carta: sui terminali compariva la scritta «servizio non disponibile».",
        "La società ha parlato di un errore interno durante un aggiornamento e ha escluso un attacco.",
        "I commercianti chiedono un indennizzo: solo in città le perdite superano i 4 milioni.",
    ),
    "en: a story about robot checks": story(
        "Are you a robot? Inside the business of solving captchas",
        "For 80 cents, a worker in a call centre will click a thousand boxes that say “I’m not a robot”.",
        "Vendors say that the share of automated traffic has doubled since 2019, to 32 percent of it all.",
        "“You verify you are human, and a human verifies you,” jokes one operator of such a centre.",
    ),
    "pt: a story about a blocked site": story(
        "Site bloqueado por ordem judicial volta ao ar",
        "O acesso ao site havia sido bloqueado por ordem judicial em março, a pedido de uma associação.",
        "O tribunal entendeu agora que a medida era desproporcional e deu 48 horas às operadoras.",
        "A Anatel informou que notificou 14 empresas, e os autores da ação vão recorrer da decisão.",
    ),
    "en: a press release on a ban, without a date": bare(
        "Crackdown on mobile phones in schools",
        "<h1>Crackdown on mobile phones in schools</h1><p>Mobile phones are set to be prohibited in schools across the country, "
        "the government said today.</p><p>The guidance leaves it to each ministry and local authority how to enforce it.</p>",
    ),
    "de: a guide to the error": story(
        "Fehler 404: Was bedeutet „Seite nicht gefunden“?",
        "Der Fehler besagt, dass der Server zwar erreichbar ist, die gewünschte Seite aber nicht gefunden wurde.",
        "Häufige Ursachen sind Tippfehler in der Adresse, gelöschte Artikel und Umzüge ohne Weiterleitung.",
    ),
    "ru: a story with the message in its title": bare(
        "«Страница не найдена»: как теряются архивы газет",
        "<h1>«Страница не найдена»: как теряются архивы газет</h1><p>Каждая пятая ссылка из старых статей ведёт в никуда, подсчитали библиотекари.</p>"
        "<p>Чаще всего пропадают сайты закрывшихся районных изданий, и никто их не хранит.</p>",
    ),
    "tr: a bridge under maintenance": bare(
        "Köprü bakıma alınıyor: Trafik üç ay tek şerit",
        "<h1>Köprü bakıma alınıyor: Trafik üç ay tek şerit</h1><p>Karayolları, köprünün bakım çalışmaları nedeniyle üç ay tek şeritten hizmet vereceğini duyurdu.</p>"
        "<p>Çalışmalar gece saatlerinde yapılacak ve 14 milyon liraya mal olacak.</p>",
    ),
    "en: one sentence between links": bare("Notice 22", "<h1>Notice 22</h1><p>The hall is closed on 12 May.</p>"),
}

OTHERS = {
    "a subscribe box beside the whole short text": Saved(
        expected="ok",
        body=site(
            "en",
            "Ferry to stop",
            "<article><h1>Ferry to stop</h1>"
            "<p>The ferry between the two banks will stop running at the end of October, the county said on Monday.</p>"
            "<p>It carried 41,000 people in its first year and 9,200 in the last, before the new bridge opened.</p>"
            "<p>The boat will go to a museum on the coast, where visitors may board it from next spring onwards.</p>"
            "<p>The two ferrymen have been offered posts at the lock, and one of them says that he will take his.</p>"
            '<aside class="offer"><p>You have 2 free articles remaining. Already a subscriber? Log in</p></aside></article>',
        ),
    ),
    "the cited title stands behind authors that nobody parted from it": Saved(
        expected="ok",
        expect=(
            ("title", "Clean Markets Foundation and Green Coast, Feeding a Monster"),
            ("passage", "It takes five kilograms of fresh fish to make one kilogram of meal."),
        ),
        body=bare(
            "Feeding a Monster: how farmed salmon empties the coast | Clean Markets Foundation",
            "<h1>Feeding a Monster: how farmed salmon empties the coast</h1><p>The ratio is wasteful: 4 to 5 kg of fresh "
            "fish give 1 kg of meal, and the meal goes to farms abroad.</p>",
        ),
    ),
    "the page of the cited day under another headline": Saved(
        expected="ok",
        expect=(
            ("title", "Danish shift workers awarded compensation for cancer"),
            ("passage", "Denmark began to pay women in 2009."),
            ("date", "2009-03-16"),
        ),
        body=bare(
            "Night work sparks pay-out",
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2009-03-16"}</script>'
            "<h1>Night work sparks pay-out</h1><p>The government has begun to compensate those who fell ill after years "
            "of night work, the ministry said on Monday in the capital.</p>",
        ),
    ),
    "the law that the draft calls by what it does": Saved(
        expected="ok",
        expect=(
            ("title", "Création du syndicat mixte de gestion de l'eau"),
            (
                "passage",
                "En avril, le Parlement a voté la création d'un syndicat mixte unique, entré en fonction en septembre.",
            ),
        ),
        body=bare(
            "Loi du 29 avril rénovant la gouvernance de l'eau",
            "<h1>Loi du 29 avril rénovant la gouvernance de l'eau</h1><p>La loi crée un syndicat mixte ouvert unique pour "
            "l'eau, qui exerce ses compétences à compter du 1er septembre.</p><p>Étape 4 : promulgation, 29 avril.</p>",
        ),
    ),
    "accept or pay, in the words of a subscription": Saved(
        expected="consent_wall",
        body="<html lang='de'><head><title>Talbote</title></head><body><h1>Weiter mit Werbung oder im Pur-Abo</h1>"
        "<p>Mit Ihrer Zustimmung erheben wir und unsere Partner personenbezogene Daten und setzen Cookies.</p>"
        "<button>Akzeptieren und weiter</button><button>Werbefrei für 2,99 € im Monat</button>"
        "<a>Bereits Pur-Abonnent? Anmelden</a></body></html>",
    ),
    "the vendor's page names the country": Saved(
        expected="geo_blocked",
        status=403,
        body='<html><body><div id="cf-error-details"><h1>Error 1009</h1><p>The owner of this website has banned the country or region your IP address is in.</p></div></body></html>',
    ),
    "the vendor's page of a server that is down": Saved(
        expected="server_error",
        status=530,
        body='<html><body><div id="cf-error-details"><h1>Error 1016</h1><h2>Origin DNS error</h2></div></body></html>',
    ),
    "a server's own 404 under another heading": Saved(
        expected="soft_404",
        body="<html><head><title>404 - File or directory not found.</title></head><body><h1>Server Error</h1></body></html>",
    ),
    "a redirect to the list above": Saved(
        expected="soft_404",
        hops=((302, "https://www.valley-courier.example/2021/09/"),),
        body=site("en", "September", "<ul><li><a href='/x'>Ferry to stop</a></li></ul>"),
    ),
    "a search that finds nothing": Saved(
        expected="soft_404",
        url="https://www.valley-courier.example/recherche?q=digue",
        body=site("fr", "Recherche", "<p>Aucun résultat ne correspond à votre recherche.</p>"),
    ),
    "a player without a video": Saved(
        expected="soft_404",
        body='<html><body><script>var r = {"playabilityStatus":{"status":"ERROR","reason":"Video unavailable"}};</script></body></html>',
    ),
    "a parking service's script": Saved(
        expected="parked",
        body='<html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
    ),
    "a test page of the server": Saved(
        expected="parked",
        body="<title>HTTP Server Test Page</title><p>This page is used to test the proper operation of the HTTP server.</p>",
    ),
    "a path in another case": Saved(
        expected="redirected",
        url="https://www.valley-courier.example/2021/09/Flood-Wall-Vote.html",
        hops=((301, HERE),),
        body=story("Flood wall", "The wall will be built of larch and loam, the council decided on Tuesday night."),
    ),
    "a figure of the date is not the passage's": Saved(
        expected="content_drift",
        body=bare(
            "Fish die after rain",
            "<h1>Fish die after rain</h1><p>2020-12-03</p><p>Fishermen reported the death of 2 tons of fish between the two dams.</p>",
        ),
        expect=(("claim", "Fishermen reported the death of 12 tons of fish between the two dams."),),
    ),
}

CASES = {name: Saved(expected="ok", body=body) for name, body in STORIES.items()} | OTHERS
