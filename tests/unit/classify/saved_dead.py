# ruff: noqa: E501 - saved markup and messages read best as they came
"""Saved responses of pages that are gone: not-found messages, home pages in their place, names for sale."""

from tests.unit.classify.saved_alive import expect
from tests.unit.classify.saved_pages import HEADLINE, LANGUAGES, LATEST, PARAGRAPHS, Saved, message, site

# title, heading and sentence; {} in the sentence stands for an address
NOT_FOUND = {
    "en": (
        "404 | The Valley Courier",
        "Oops!",
        "The page you were looking for can’t be found. It may have been moved.",
    ),
    "de": ("Talbote", "Diese Seite gibt es leider nicht", "Vielleicht hilft Ihnen die Suche weiter."),
    "fr": ("Page introuvable - Le Courrier du Val", "Oups !", "La page demandée n’existe pas ou plus."),
    "es": ("El Correo del Valle", "Lo sentimos", "No hemos podido encontrar la página que buscas."),
    "it": ("Errore 404", "Pagina non trovata", "La pagina che cerchi è stata rimossa o non è mai esistita."),
    "pt": ("Correio do Vale", "Página não encontrada", "O endereço pode ter sido alterado."),
    "ru": ("Ошибка 404 — Вестник долины", "Страница не найдена", "Возможно, она была удалена."),
    "tr": ("Vadi Postası", "Aradığınız sayfa bulunamadı", "Sayfa kaldırılmış ya da adresi değişmiş olabilir."),
    "pl": (
        "Nie znaleziono strony – Kurier Doliny",
        "Ups!",
        "Strona, której szukasz, została usunięta lub nie istnieje.",
    ),
    "ar": ("بريد الوادي", "عذرا", "الصفحة التي تبحث عنها غير موجودة أو تم نقلها."),
    "ja": ("ページが見つかりません｜谷間新聞", "404", "お探しのページは移動または削除された可能性があります。"),
    "zh": ("山谷邮报", "抱歉", "您访问的页面不存在或已被删除。"),
}
GONE_ARTICLE = {
    "en": "This story is no longer available.",
    "de": "Dieser Artikel ist nicht mehr verfügbar.",
    "fr": "Cet article n’est plus disponible.",
    "es": "Este artículo ya no está disponible.",
    "it": "Questo articolo non è più disponibile.",
    "pt": "Este artigo já não está disponível.",
    "ru": "Эта статья больше не доступна.",
    "tr": "Bu haber artık mevcut değil.",
    "pl": "Ten artykuł nie jest już dostępny.",
    "ar": "هذا المقال لم يعد متاحا.",
    "ja": "この記事は公開を終了しました。",
    "zh": "该文章已被删除。",
}
DEEP = "https://www.valley-courier.example/2021/09/flood-wall-vote.html"
TOP = "<h2>Top stories</h2><ul><li>Ferry resumes after the storm</li><li>Council votes on the bridge</li></ul>"


def languages() -> dict[str, Saved]:
    cases: dict[str, Saved] = {}
    for lang in LANGUAGES:
        title, heading, text = NOT_FOUND[lang]
        known = expect(HEADLINE[lang], PARAGRAPHS[lang][0])
        cases[f"{lang}: not found"] = Saved(expected="soft_404", body=message(lang, title, text, heading=heading))
        cases[f"{lang}: not found, as cited"] = Saved(
            expected="soft_404", body=message(lang, title, text, heading=heading), expect=known
        )
        cases[f"{lang}: article gone"] = Saved(
            expected="soft_404", body=message(lang, GONE_ARTICLE[lang], GONE_ARTICLE[lang], heading=GONE_ARTICLE[lang])
        )
        cases[f"{lang}: article gone, in the text only"] = Saved(
            expected="soft_404", body=message(lang, "Info", GONE_ARTICLE[lang]), expect=known
        )
        popular = "".join(f"<li><a href='/x'>{name}. {name}. {name}</a></li>" for name in LATEST[lang].split("|") * 6)
        cases[f"{lang}: not found above a long list"] = Saved(
            expected="soft_404",
            body=site(lang, title, f"<h1>{heading}</h1><p>{text}</p><ul class='popular'>{popular}</ul>"),
        )
        cases[f"{lang}: to the home page"] = Saved(
            expected="soft_404", body=site(lang, "Home", TOP), hops=((302, "https://www.valley-courier.example/"),)
        )
        cases[f"{lang}: to the home page of the language"] = Saved(
            expected="soft_404",
            body=site(lang, "Home", TOP),
            hops=((301, f"https://www.valley-courier.example/{lang}/"),),
            expect=known,
        )
        cases[f"{lang}: status 404"] = Saved(
            expected="gone", status=404, body=message(lang, title, text, heading=heading)
        )
    return cases  # fmt: skip


OTHERS: dict[str, Saved] = {
    "status 410": Saved(expected="gone", status=410, body="<h1>Gone</h1>"),
    "status 404 with an empty body": Saved(expected="gone", status=404),
    "status 404 at the end of redirects": Saved(
        expected="gone", status=404, hops=((301, "https://www.valley-courier.example/x"),), body="<h1>Not Found</h1>"
    ),
    "status 404 behind Cloudflare": Saved(
        expected="gone", status=404, body="<title>404</title><h1>Not found</h1>",
        headers=(("Server", "cloudflare"), ("CF-RAY", "8a-FRA"), ("Content-Type", "text/html")),
    ),
    "to an error page": Saved(
        expected="soft_404", body=site("en", "The Valley Courier", TOP),
        hops=((302, "https://www.valley-courier.example/404.html"),),
    ),
    "to an error page of ASP.NET": Saved(
        expected="soft_404", body=site("en", "The Valley Courier", TOP),
        hops=((302, "https://www.valley-courier.example/Error.aspx?aspxerrorpath=/2021/09/flood-wall-vote.aspx"),),
    ),
    "to another host's home page": Saved(
        expected="soft_404", body=site("en", "Northern Media Group", TOP), hops=((301, "https://www.northern.example/"),),
    ),
    "a bare server message": Saved(
        expected="soft_404", body="<html><head><title>Object not found!</title></head><body><h1>Object not found!</h1><p>The "
        "requested URL was not found on this server.</p></body></html>",
    ),
    "Express's message": Saved(expected="soft_404", body="<pre>Cannot GET /2021/09/flood-wall-vote.html</pre>"),
    "JSON that says so": Saved(
        expected="soft_404", body='{"error":"Not Found","message":"The requested page was not found","status":404}',
        headers=(("Content-Type", "application/json"),),
    ),
    "WordPress's message": Saved(
        expected="soft_404",
        body=message("en", "Page not found &#8211; Valley Blog", "It looks like nothing was found at this location. Maybe try "
                     "a search?", heading="Oops! That page can&rsquo;t be found."),
    ),
    "a search without results": Saved(
        expected="soft_404", hops=((302, "https://www.valley-courier.example/search?q=flood-wall-vote"),),
        body=site("en", "Search: flood-wall-vote", "<h1>Search results</h1><p>No results found for “flood-wall-vote”.</p>"),
    ),
    "an invalid id": Saved(
        expected="soft_404", body=message("en", "The Valley Courier", "Invalid article ID or the article has expired.",
                                          heading="Article not found"),
    ),
    "the same page for a made-up address": Saved(
        expected="soft_404", body=site("en", "The Valley Courier", TOP),
        probe=("https://www.valley-courier.example/2021/09/qzxkjvbwpmlrtghdnscfayeui", site("en", "The Valley Courier", TOP)),
    ),
    "a name for sale": Saved(
        expected="parked", body="<html><head><title>valley-courier.example is for sale</title></head><body><h1>valley-"
        "courier.example</h1><p>This domain is for sale! Make an offer.</p></body></html>",
    ),
    "a name for sale, after a redirect": Saved(
        expected="parked", hops=((302, "https://www.hugedomains.com/domain_profile.cfm?d=valley-courier.com"),),
        body="<title>ValleyCourier.com is for sale | HugeDomains</title><h1>ValleyCourier.com is for sale</h1><p>Buy now: "
        "$4,795</p>",
    ),
    "a parking page with searches": Saved(
        expected="parked", body="<html><head><title>valley-courier.example</title></head><body><h2>Related Searches</h2><ul>"
        "<li>Flood insurance</li><li>Local news</li><li>Car hire</li></ul><p>The domain owner maintains no relationship with "
        "the advertisers.</p></body></html>",
    ),
    "a name for sale in German": Saved(
        expected="parked", body="<title>talbote.example</title><h1>Diese Domain steht zum Verkauf!</h1><p>Jetzt anfragen</p>",
    ),
    "a name for sale in French": Saved(
        expected="parked", body="<title>courrier-du-val.example</title><p>Le nom de domaine courrier-du-val.example est à "
        "vendre.</p>",
    ),
    "a name for sale in Russian": Saved(
        expected="parked", body="<title>Домен продаётся</title><p>Домен vestnik.example продаётся. Сделать предложение.</p>",
    ),
    "a name for sale in Spanish": Saved(
        expected="parked", body="<title>correo-del-valle.example</title><h1>¡Este dominio está en venta!</h1>",
    ),
    "a name for sale in Chinese": Saved(
        expected="parked", body="<title>域名出售</title><p>您正在访问的域名可以转让！联系我们购买此域名。</p>",
    ),
    "a name for sale in Turkish": Saved(
        expected="parked", body="<title>vadipostasi.example</title><p>Bu alan adı satılıktır. Teklif verin.</p>",
    ),
    "an expired name": Saved(
        expected="parked", body="<title>Expired</title><p>The domain valley-courier.example has expired. If you are the owner, "
        "please renew it.</p>",
    ),
    "the web server's first page": Saved(
        expected="parked", body="<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you "
        "see this page, the nginx web server is successfully installed and working.</p></body></html>",
    ),
    "Apache's first page": Saved(
        expected="parked", body="<html><head><title>Apache2 Ubuntu Default Page: It works</title></head><body><h1>It works!"
        "</h1></body></html>",
    ),
    "a suspended account": Saved(
        expected="parked", body="<html><head><title>Account Suspended</title></head><body><h1>Account Suspended</h1><p>This "
        "account has been suspended. Contact your hosting provider for more information.</p></body></html>",
    ),
    "a host's placeholder in German": Saved(
        expected="parked", body="<title>talbote.example</title><h1>Hier entsteht eine neue Internetpräsenz</h1>",
    ),
}  # fmt: skip
