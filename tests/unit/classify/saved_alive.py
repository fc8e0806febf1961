# ruff: noqa: E501 - saved markup and messages read best as they came
"""Saved responses of pages that are alive, mean ones among them."""

from tests.unit.classify.saved_pages import HEADLINE, LANGUAGES, PARAGRAPHS, Saved, article, message, site

URL = "https://www.valley-courier.example/2021/09/flood-wall-vote.html"
CONSENT_BANNER = {
    "en": "We value your privacy. We and our 734 partners store and access information on your device. Accept all cookies",
    "de": "Wir und unsere 734 Partner brauchen Ihre Zustimmung, um Cookies zu setzen. Alle Cookies akzeptieren",
    "fr": "Nous respectons votre vie privée. Continuer sans accepter. Accepter et continuer",
    "es": "Valoramos su privacidad. Aceptar y continuar",
    "it": "La tua privacy è importante. Accetta e continua",
    "pt": "Valorizamos sua privacidade. Aceitar e continuar",
    "ru": "Мы используем файлы cookie. Принять и продолжить",
    "tr": "Gizliliğinize değer veriyoruz. Çerezleri kabul et",
    "pl": "Cenimy Twoją prywatność. Przejdź do serwisu",
    "ar": "نستخدم ملفات تعريف الارتباط. قبول الكل",
    "ja": "当サイトはクッキーを使用します。クッキーに同意する",
    "zh": "我们使用 Cookie。接受所有",
}


def expect(title: str | None = None, claim: str | None = None) -> tuple[tuple[str, str], ...]:
    return tuple((key, value) for key, value in (("title", title), ("claim", claim)) if value)


def languages() -> dict[str, Saved]:
    """The same plain cases in every language."""
    cases: dict[str, Saved] = {}
    for lang in LANGUAGES:
        text = PARAGRAPHS[lang]
        cases[f"{lang}: article"] = Saved(expected="ok", body=article(lang))
        cases[f"{lang}: article as cited"] = Saved(
            expected="ok", body=article(lang), expect=expect(HEADLINE[lang], text[1])
        )
        cases[f"{lang}: undated article"] = Saved(expected="ok", body=article(lang, dated=False, times=2))
        banner = f'<div id="cmp-banner" role="dialog"><p>{CONSENT_BANNER[lang]}</p><button>OK</button></div>'
        cases[f"{lang}: consent banner over the article"] = Saved(expected="ok", body=article(lang, before=banner))
        cases[f"{lang}: short report"] = Saved(
            expected="ok", body=article(lang, times=1, paragraphs=text[:2]), expect=expect(HEADLINE[lang])
        )
        cases[f"{lang}: short report, nothing known"] = Saved(
            expected="ok", body=article(lang, times=1, paragraphs=text[:2])
        )
        cases[f"{lang}: canonical redirect"] = Saved(
            expected="redirected",
            body=article(lang),
            url="http://valley-courier.example/a/7?utm_source=x",
            hops=((301, "https://www.valley-courier.example/a/7"),),
        )
        cases[f"{lang}: moved, as cited"] = Saved(
            expected="moved",
            body=article(lang),
            hops=((301, "https://www.valley-courier.example/archive/7718-flood-wall"),),
            expect=expect(HEADLINE[lang], text[2]),
        )
    return cases


ABOUT_404 = (
    "Every reader knows the page: an apology, a drawing of a lost dog and the number 404. It appears when a server has "
    "been asked for something that it does not hold.",
    "The number is as old as the web. The first servers answered with it in 1992, and engineers have argued ever since "
    "about what the sentence “page not found” should say to people who followed a link in good faith.",
    "Designers made a sport of it. One museum shows a painting with an empty frame, one airline a plane that has lost "
    "its way, and a newspaper prints a poem about the story that is no longer available.",
    "Librarians are less amused. A quarter of the pages cited by courts cannot be found any more, a study says, and "
    "what stands at the old addresses is often worse than nothing.",
)
ABOUT_WALLS = (
    "For three hours on Thursday large parts of the web showed one sentence: “Just a moment...” Visitors were asked to "
    "verify that they were human, and stayed where they were.",
    "Cloudflare, which stands in front of a fifth of all sites, said that its challenge page had answered every request "
    "after a faulty rule was sent out. Attention required, read the headline that millions of people saw.",
    "The company withdrew the rule at noon. It said that no data had been lost, and that checking your browser would "
    "take seconds again instead of hours.",
    "Critics called the outage a lesson about how few companies decide who may read what.",
)
ABOUT_GEO = (
    "“This content is not available in your country”: the sentence greets more and more people who follow a link across "
    "a border, a report on regional news sites finds.",
    "More than 1,100 sites closed their doors to visitors from the European Economic Area in 2018, when the new rules on "
    "data came into force, and 700 of them have stayed closed, the authors counted.",
    "Status 451, unavailable for legal reasons, was meant for such cases, but only a few of the sites send it.",
    "Access from your location, the authors write, has become a property of the text itself.",
)
ABOUT_DOMAINS = (
    "This domain is for sale, says the page where the town’s oldest newspaper used to be. The paper closed in 2017, and "
    "its name now belongs to a trader in another country.",
    "Buying a lapsed name is lawful. Traders watch the lists of expired domains and take what links still point to, "
    "said a lecturer for media law.",
    "The former editor wants to buy the domain back. He was asked for 48,000, he said, for a name that cost him 12 a year.",
    "In the meantime the archive of 140 years is offline, and the related searches on the page lead to casinos.",
)
ABOUT_OUTAGE = (
    "“Internal server error” was all that citizens saw on Monday who wanted to file their tax returns on the last day "
    "of the term. The service was under maintenance until the evening.",
    "The ministry blamed a database error. It said that the server encountered more than 90,000 requests a minute, three "
    "times what it had been built for.",
    "The term was extended by a week. Something went wrong and we are sorry, the minister said in parliament.",
    "The opposition asked why the service was temporarily down for maintenance on that very day.",
)
COMMENT_FORM = (
    '<section id="comments"><h2>Leave a comment</h2><form><textarea></textarea><div class="g-recaptcha" '
    'data-sitekey="x"></div><p>Please verify that you are not a robot. Sign in to comment.</p></form></section>'
)
LOGIN_BOX = (
    '<div class="modal"><h2>Log in to your account</h2><form><input type="email"><input type="password"><a href="/f">'
    "Forgot your password?</a><button>Sign in</button></form></div>"
)
PAYWALL_BANNER = (
    '<div class="subscribe-banner"><p>Subscribe now to continue reading. Already a subscriber? Log in.</p></div>'
)
FREE_FALSE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
CHALLENGE_SCRIPT = (
    "<script>(function(){var d=document;var s=d.createElement('script');s.src='/cdn-cgi/challenge-platform/scripts/jsd/"
    "main.js';d.head.appendChild(s)})();</script>"
)

TRAPS: dict[str, Saved] = {
    "an article about 404 pages": Saved(
        expected="ok", body=article("en", headline="Page not found: how an error became an icon", paragraphs=ABOUT_404)
    ),
    "an article about 404 pages, as cited": Saved(
        expected="ok",
        body=article("en", headline="404 Not Found", paragraphs=ABOUT_404, times=1),
        expect=expect("404 Not Found"),
    ),
    "an article about Cloudflare": Saved(
        expected="ok",
        body=article("en", headline="Just a moment... that lasted three hours", paragraphs=ABOUT_WALLS),
        headers=(("Content-Type", "text/html"), ("Server", "cloudflare"), ("CF-RAY", "7d0-FRA")),
    ),
    "an article about geoblocking": Saved(
        expected="ok", body=article("en", headline="Not available in your country", paragraphs=ABOUT_GEO)
    ),
    "an article about domain traders": Saved(
        expected="ok", body=article("en", headline="This domain is for sale", paragraphs=ABOUT_DOMAINS)
    ),
    "an article about an outage": Saved(
        expected="ok", body=article("en", headline="Tax service under maintenance on last day", paragraphs=ABOUT_OUTAGE)
    ),
    "a missing person in the title": Saved(
        expected="ok",
        body=article(
            "de",
            headline="Vermisster Wanderer nicht gefunden",
            paragraphs=("Die Suche nach dem Mann aus dem Nachbarort ist am Sonntagabend eingestellt worden.",),
            times=1,
        ),
    ),
    "a missing person in the title, Spanish": Saved(
        expected="ok",
        body=article(
            "es",
            headline="No encontraron al montañero desaparecido",
            paragraphs=("La búsqueda del hombre de la aldea vecina terminó el domingo sin resultado.",),
            times=1,
        ),
    ),
    "documents that were not found": Saved(
        expected="ok",
        body=article(
            "en",
            headline="Missing documents not found in ministry archive",
            paragraphs=("The papers about the 1987 contract could not be found, the ministry told the court.",),
            times=1,
        ),
    ),
    "a captcha in the comment form": Saved(expected="ok", body=article("en", times=2, after=COMMENT_FORM)),
    "a login box in the markup": Saved(expected="ok", body=article("en", times=2, after=LOGIN_BOX)),
    "a login box beside a short report": Saved(
        expected="ok", body=article("en", times=1, paragraphs=PARAGRAPHS["en"][:2], after=LOGIN_BOX)
    ),
    "a paywall banner over the full text": Saved(
        expected="ok", body=article("en", times=4, head=FREE_FALSE, after=PAYWALL_BANNER)
    ),
    "a vendor's script in a short page": Saved(
        expected="ok",
        body=article("en", times=1, paragraphs=PARAGRAPHS["en"][:2], after=CHALLENGE_SCRIPT),
        headers=(("Content-Type", "text/html"), ("Server", "cloudflare")),
    ),
    "a DataDome cookie on a good page": Saved(
        expected="ok",
        body=article("fr"),
        headers=(("Content-Type", "text/html"), ("Set-Cookie", "datadome=abc; Path=/"), ("X-DataDome", "protected")),
    ),
    "Incapsula's script on a good page": Saved(
        expected="ok", body=article("en", after='<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>')
    ),
    "a noscript note over a good page": Saved(
        expected="ok",
        body=article("en", times=2, before="<noscript>Please enable JavaScript to view this site.</noscript>"),
    ),
    "the home page itself is cited": Saved(
        expected="ok",
        url="https://www.valley-courier.example/",
        body=site("en", "The Valley Courier", "<h2>Top stories</h2><ul><li>Ferry resumes</li><li>Council votes</li></ul>"),
    ),
    "a home page redirect from the bare host": Saved(
        expected="redirected",
        url="http://valley-courier.example",
        hops=((301, "https://www.valley-courier.example/"),),
        body=site("en", "The Valley Courier", "<h2>Top stories</h2><ul><li>Ferry resumes</li><li>Council votes</li></ul>"),
    ),
    "a photo page with a caption": Saved(
        expected="ok",
        body=site("en", "Photo: the market square under water", "<h1>The market square under water</h1><figure><img src=a>"
                  "<figcaption>The square on 2 January 2019. Photo: M. Lind</figcaption></figure>"),
    ),
    "a video page": Saved(
        expected="ok",
        body=site("en", "Mayor on the flood wall | Valley TV", '<h1>Mayor on the flood wall</h1><video src="a.mp4"></video>'
                  "<p>2:14 min. First shown on 24 September 2021.</p>"),
    ),
    "a page of figures": Saved(
        expected="ok",
        body=site("en", "Population by district, 2021", "<h1>Population by district, 2021</h1><table>"
                  + "".join(f"<tr><td>District {i}</td><td>{900 + i * 37}</td></tr>" for i in range(20)) + "</table>"),
    ),
    "plain text": Saved(
        expected="ok", body="MINUTES OF THE COUNCIL\n\nPresent: all.\n\nThe wall was approved by 9 votes to 4.",
        headers=(("Content-Type", "text/plain"),), url="https://valley.example/minutes.txt",
    ),
    "an open page with a claim that lost a word": Saved(
        expected="ok", body=article("en"),
        expect=expect(None, "Work is to begin in March and last for two years, said the mayor, who argued for the plan "
                            "since the water reached the market square in 2019"),
    ),
    "a title in other quotation marks and dashes": Saved(
        expected="ok", body=article("en", headline="“We cannot wait” – mayor on flood wall"),
        expect=expect('"We cannot wait" - Mayor on flood wall'),
    ),
    "the deep link now at the home page of the section, text as cited": Saved(
        expected="moved", body=article("en"), hops=((302, "https://www.valley-courier.example/"),),
        expect=expect(HEADLINE["en"], PARAGRAPHS["en"][0]),
    ),
    "a language version": Saved(
        expected="redirected", body=article("en"), url="https://www.valley-courier.example/a/7?fbclid=abc",
        hops=((302, "https://www.valley-courier.example/a/7"),),
    ),
    "an AMP form of the same page": Saved(
        expected="redirected", body=article("en"), url="https://www.valley-courier.example/amp/a/7",
        hops=((301, "https://www.valley-courier.example/a/7"),),
    ),
    "nothing found on Mars": Saved(
        expected="ok",
        body=article("en", headline="Nothing found on Mars, says probe team", paragraphs=(
            "The probe has drilled at nine places and found nothing that lives, the team said on Friday.",), times=1),
    ),
    "the claim in the draft's own words": Saved(
        expected="ok", body=article("en"),
        expect=expect(HEADLINE["en"], "After a long debate, the town decided to put 14 million into a flood wall, with "
                      "construction from March."),
    ),
    "the title in other words": Saved(
        expected="ok", body=article("en"), expect=expect("Valley votes for flood wall worth 14 million"),
    ),
    "title and claim in translation": Saved(
        expected="ok", body=article("de"),
        expect=expect("Valley council approves flood wall", "The council of the valley has voted to spend 14 million on a wall that is to keep the water of the river out of the town."),
    ),
    "a page that no longer exists, in the news": Saved(
        expected="ok",
        body=article("en", headline="A quarter of web pages no longer exist", paragraphs=ABOUT_404, times=1),
    ),
    "a missing page in a manuscript": Saved(
        expected="ok",
        body=article("de", headline="Verschollene Seite der Chronik gefunden", paragraphs=(
            "Die Seite fehlte seit 1804; eine Archivarin fand sie in einem Einband. Lange hieß es, die Seite existiere "
            "nicht.",), times=1),
    ),
}  # fmt: skip

MOVED: dict[str, Saved] = {
    "an ordinary page at a new address, nothing known": Saved(
        expected="moved", body=article("en"), hops=((301, "https://news.valley.example/stories/flood-wall-7718"),)
    ),
    "two hops to the archive": Saved(
        expected="moved",
        body=article("fr"),
        hops=((301, "https://www.valley-courier.example/old/7718"), (302, "https://archives.valley.example/7718")),
        expect=expect(HEADLINE["fr"]),
    ),
    "a refresh to the new address": Saved(
        expected="moved",
        body='<html><head><title>Moved</title><meta http-equiv="refresh" content="0; url=https://news.valley.example/a/1">'
        "</head><body><p>This page has moved to <a href='https://news.valley.example/a/1'>a new address</a>.</p></body></html>",
    ),
    "a notice that the page has moved": Saved(
        expected="moved",
        body=message("en", "This page has moved", "This page has moved to https://news.valley.example/a/1. Please update "
                     "your bookmarks."),
    ),
    "a notice in German": Saved(
        expected="moved",
        body=message("de", "Seite umgezogen", "Diese Seite wurde verschoben. Sie finden sie jetzt unter "
                     "<a href='https://neu.tal.example/a/1'>neu.tal.example/a/1</a>."),
    ),
}  # fmt: skip

DRIFT: dict[str, Saved] = {
    "another article at the address": Saved(
        expected="content_drift", body=article("en"),
        expect=expect("Minister resigns over tunnel contract", "The minister resigned on Monday after the audit of the "
                      "tunnel contract became public"),
    ),
    "only the title known, and another is there": Saved(
        expected="content_drift", body=article("de"), expect=expect("Ministerin tritt wegen Tunnelvertrag zurück"),
    ),
    "only the claim known, and it is not there": Saved(
        expected="content_drift", body=article("fr"),
        expect=expect(None, "La ministre a démissionné lundi après la publication de l’audit sur le contrat du tunnel"),
    ),
    "another matter of the same council": Saved(
        expected="content_drift", body=article("en"),
        expect=expect("Valley council votes on new bridge over the mill race", "The bridge over the mill race will cost 3 "
                      "million and carry trucks of 40 tonnes"),
    ),
    "a changed figure under the same title": Saved(
        expected="content_drift",
        body=article("en", headline="Valley council approves millions for flood wall"),
        expect=expect("Valley council approves millions for flood wall", "The council of the valley voted on Tuesday night "
                      "to spend 17 million on a wall against floods, after a debate of more than four hours"),
    ),
    "a changed year in German": Saved(
        expected="content_drift", body=article("de", headline="Talrat bewilligt Flutmauer"),
        expect=expect("Talrat bewilligt Flutmauer", "Die Arbeiten sollen im März beginnen und zwei Jahre dauern, sagte die "
                      "Bürgermeisterin, die den Plan seit der Flut von 2013 vertritt"),
    ),
    "a casino where the paper was": Saved(
        expected="content_drift",
        body=site("en", "Best online slots 2024", "<h1>Best online slots 2024</h1>" + "".join(
            f"<p>{i}. Play slots with our bonus of the week and win more than on any other table, day and night, with "
            "friends and alone, on the phone and at home.</p>" for i in range(12))),
        expect=expect(HEADLINE["en"], PARAGRAPHS["en"][0]),
    ),
    "the claim cut from a page with the same title": Saved(
        expected="content_drift",
        body=article("en", paragraphs=PARAGRAPHS["en"][:2], times=3),
        expect=expect(HEADLINE["en"], "Three members of the council left the hall in protest when the lawyer of the quarry "
                      "was allowed to speak"),
    ),
    "a section page at the address": Saved(
        expected="content_drift",
        body=site("it", "Politica | Il Corriere della Valle", "<h1>Politica</h1>" + "".join(
            f"<article><h2>Notizia numero {i}</h2><p>Una breve notizia dalla valle, con qualche parola in più.</p></article>"
            for i in range(10))),
        expect=expect(HEADLINE["it"], PARAGRAPHS["it"][0]),
    ),
    "the answer in Arabic holds another matter": Saved(
        expected="content_drift", body=article("ar"),
        expect=expect("استقالة الوزيرة بسبب عقد النفق", "استقالت الوزيرة يوم الاثنين بعد نشر تقرير عن عقد النفق"),
    ),
    "a changed figure in Japanese": Saved(
        expected="content_drift", body=article("ja", headline="谷の議会、堤防を承認"),
        expect=expect("谷の議会、堤防を承認", "谷の議会は火曜の夜、四時間を超える議論の末、洪水を防ぐ壁に1900万を使うことを決めた"),
    ),
}  # fmt: skip
