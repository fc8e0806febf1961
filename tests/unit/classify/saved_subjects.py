# ruff: noqa: E501 - saved text in many languages
"""Pages about what messages say: questions and answers, lifts out of order, lists that addresses now lead to."""

from tests.unit.classify.saved_pages import Saved, site

BASE = "https://www.valley-courier.example"


def page(language: str, title: str, main: str) -> str:
    return site(language, title, f"<h1>{title}</h1>{main}")


CASES = {
    "en: questions about messages": Saved(
        expected="ok",
        body=page(
            "en",
            "Help",
            "<h2>Why do I read “Page not found”?</h2><p>The address has a typing error, or the page was moved.</p>"
            "<h2>What if my account has been suspended?</h2><p>Accounts with unpaid fees are suspended after 30 days.</p>",
        ),
    ),
    "de: questions about messages": Saved(
        expected="ok",
        body=page(
            "de",
            "Häufige Fragen",
            "<h2>Warum wird „Seite nicht gefunden“ angezeigt?</h2><p>Die Adresse ist falsch, oder der Beitrag wurde verschoben.</p>"
            "<h2>Wie kündige ich mein Abo?</h2><p>Schreiben Sie an abo@talbote.example.</p>",
        ),
    ),
    "en: a missing page with questions": Saved(
        expected="soft_404",
        body=page(
            "en",
            "Page not found",
            "<h2>Did you type the address yourself?</h2><p>Check it for errors and try again.</p>"
            "<h2>Did you follow a link of ours?</h2><p>Tell us, and we will mend it.</p>",
        ),
    ),
    "de: a lift being mended": Saved(
        expected="ok",
        body=page(
            "de",
            "Wartungsarbeiten",
            "<p>Der Aufzug am Bahnhof wird vom 4. bis 9. Juni gewartet. Bitte nutzen Sie die Rampe.</p>",
        ),
    ),
    "es: a lift being mended": Saved(
        expected="ok",
        body=page(
            "es",
            "Mantenimiento del ascensor",
            "<p>El ascensor estará fuera de servicio por mantenimiento hasta el 14 de junio. Disculpen las molestias.</p>",
        ),
    ),
    "fr: a bridge being mended": Saved(
        expected="ok",
        body=page(
            "fr",
            "Maintenance du pont levant",
            "<p>La circulation sera interrompue de 22 h à 5 h du 4 au 9 juin. Merci de votre compréhension.</p>",
        ),
    ),
    "de: a site being mended until a day": Saved(
        expected="server_error",
        body=page(
            "de",
            "Wartungsarbeiten",
            "<p>Am 4. Juni ab 6 Uhr sind wir wieder für Sie da. Danke für Ihr Verständnis.</p>",
        ),
    ),
    "en: a site being mended until a day": Saved(
        expected="server_error",
        body=page(
            "en",
            "Down for maintenance",
            "<p>The online archive will be back on 4 June. Thank you for your patience.</p>",
        ),
    ),
    "fr: a site being mended until a day": Saved(
        expected="server_error",
        body=page(
            "fr", "Site en maintenance", "<p>Le service reprendra le 4 juin à 6 h. Merci de votre compréhension.</p>"
        ),
    ),
    "an article now leads to the archive's form": Saved(
        expected="soft_404",
        url=f"{BASE}/2022/03/04/flood-wall-vote-passes.html",
        hops=((301, f"{BASE}/archive"),),
        body=page("en", "Archive", "<p>Search 41,000 stories since 1994.</p>"),
    ),
    "en: an archive without a copy": Saved(
        expected="soft_404",
        body=page("en", "Wayback Machine", "<p>The Wayback Machine has not archived that URL.</p>"),
    ),
    "en: an archive that may not show its copy": Saved(
        expected="forbidden",
        body=page("en", "Wayback Machine", "<p>Sorry. This URL has been excluded from the Wayback Machine.</p>"),
    ),
    "pt: a report of an article of law that does not exist": Saved(
        expected="ok",
        body=page(
            "pt",
            "Este artigo não existe",
            "<p>O artigo 14.º, invocado pela defesa, não existe no código, lembrou a juíza Rosa Lima na terça-feira.</p>",
        ),
    ),
    "de: gone for legal reasons": Saved(
        expected="soft_404",
        body=page(
            "de",
            "Archivinhalt abgelaufen",
            "<p>Dieser Inhalt steht aus rechtlichen Gründen nicht mehr zur Verfügung.</p>",
        ),
    ),
    "fr: gone for legal reasons": Saved(
        expected="soft_404",
        body=page("fr", "Contenu", "<p>Cet article n’est plus disponible pour des raisons juridiques.</p>"),
    ),
    "pl: a site that was suspended": Saved(
        expected="parked",
        body="<html><head><title>Strona zawieszona</title></head><body><h1>Strona zawieszona</h1><p>Usługa hostingowa wygasła.</p></body></html>",
    ),
    "de: a look at the browser, with 503": Saved(
        expected="bot_blocked",
        status=503,
        body="<html><head><title>Eine Sekunde bitte</title></head><body><p>Wir prüfen Ihren Browser.</p></body></html>",
    ),
    "ar: a book named like a missing page": Saved(
        expected="ok",
        body=page(
            "ar",
            "الصفحة غير موجودة",
            "<p>عنوان المجموعة الشعرية الجديدة للشاعرة ريما حداد، وتصدر في الرابع من يونيو عن دار الميناء.</p><p>تقع المجموعة في 96 صفحة.</p>",
        ),
    ),
    "ar: a missing page with the museum's address": Saved(
        expected="soft_404",
        body=page("ar", "الصفحة غير موجودة", "<p>متحف الميناء، شارع الملك 12، الطابق الثاني.</p>"),
    ),
    "ja: a missing page with the town's address": Saved(
        expected="soft_404",
        body=page("ja", "ページが見つかりません", "<p>港町役場 〒100-0001 港町1丁目2番3号 電話 03-1234-5678。</p>"),
    ),
    "a wall written in character references": Saved(
        expected="bot_blocked",
        status=403,
        body="<HTML><TITLE>Access Denied</TITLE><H1>Access Denied</H1>Reference&#32;&#35;18&#46;4f3c1502&#46;17<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;4f</HTML>",
    ),
    "sv: a correction that quotes a headline": Saved(
        expected="ok",
        body=page(
            "en",
            "Rättelse",
            "<p>I artikeln ”Sidan finns inte” den 3 mars angavs fel namn. Borgmästaren heter Jana Holub.</p>",
        ),
    ),
    "de: what a reader of a dead site is told": Saved(
        expected="ok",
        body=page(
            "de",
            "Der Tod eines Netzwerks",
            "<p>Im März 2022 gingen die Server aus. Wer die Seite heute aufruft, liest: „Das Netzwerk ist nicht mehr verfügbar.“</p>",
        ),
    ),
    "en: a missing page that quotes the address": Saved(
        expected="soft_404",
        body=page("en", "Sorry", "<p>The page “/2021/09/flood” could not be found.</p>"),
    ),
    "en: a link that does not work any more": Saved(
        expected="soft_404",
        body=page("en", "Sorry!", "<p>That link doesn’t work any more. We redesigned our site in 2021.</p>"),
    ),
    "a section at its address without the suffix": Saved(
        expected="moved",
        url=f"{BASE}/publications.html",
        hops=((301, f"{BASE}/publications/"),),
        body=page("en", "Publications", "<ul><li>Holt, Mussels, 2012</li></ul>"),
    ),
    "en: a missing page that asks what happened": Saved(
        expected="soft_404",
        body=page(
            "en",
            "Oh no!",
            "<p>We couldn’t find the page you asked for.</p><h2>Looking for something special?</h2><p>Use the search at the top.</p>"
            "<h2>Found a broken link?</h2><p>Tell the webmaster about it.</p>",
        ),
    ),
    "es: a site being mended until a day, told by its keepers": Saved(
        expected="server_error",
        body=page(
            "es", "Mantenimiento programado", "<p>Estamos realizando tareas de mantenimiento hasta el 14 de junio.</p>"
        ),
    ),
    "tr: a site being mended until an hour": Saved(
        expected="server_error",
        body=page("tr", "Bakım çalışması", "<p>Sitemiz 4 Haziran saat 06.00’ya kadar bakımdadır.</p>"),
    ),
}
