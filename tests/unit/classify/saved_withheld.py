# ruff: noqa: E501 - saved markup and messages read best as they came
"""Saved responses of pages that are withheld, walled or failing: none of them may be called dead."""

from tests.unit.classify.saved_alive import expect
from tests.unit.classify.saved_pages import HEADLINE, LANGUAGES, PARAGRAPHS, Saved, article, message, site

HTML = ("Content-Type", "text/html; charset=utf-8")
SUBSCRIBE = {
    "en": "Subscribe to continue reading. Already a subscriber? Log in.",
    "de": "Jetzt weiterlesen mit Talbote+. Bereits Abonnent? Anmelden",
    "fr": "Il vous reste 85 % de cet article à lire. La suite est réservée aux abonnés.",
    "es": "Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.",
    "it": "Contenuto riservato agli abbonati. Abbonati per continuare a leggere.",
    "pt": "Conteúdo exclusivo para assinantes. Assine para continuar lendo.",
    "ru": "Материал доступен только подписчикам. Оформите подписку, чтобы читать дальше.",
    "tr": "Bu içerik yalnızca abonelere özeldir. Okumaya devam etmek için abone olun.",
    "pl": "Treść dostępna tylko dla prenumeratorów. Wykup dostęp, aby czytać dalej.",
    "ar": "هذا المقال للمشتركين فقط. اشترك لمتابعة القراءة.",
    "ja": "この記事は有料会員限定です。残り1,204文字",
    "zh": "本文仅限订阅者阅读。订阅后继续阅读全文。",
}
CONSENT = {
    "en": (
        "Your privacy choices",
        "We value your privacy. To read this site, accept cookies or subscribe.",
        "Accept and continue",
    ),
    "de": ("Zustimmung", "Lesen Sie talbote.example mit Werbung oder im Pur-Abo.", "Einwilligen und weiter"),
    "fr": ("Votre consentement", "Pour lire ce site, acceptez les cookies ou abonnez-vous.", "Accepter et continuer"),
    "es": ("Su privacidad", "Para seguir leyendo, acepte las cookies o suscríbase.", "Aceptar y continuar"),
    "it": ("La tua privacy", "Per continuare, accetta i cookie oppure abbonati.", "Accetta e continua"),
    "pt": ("A sua privacidade", "Para continuar, aceite os cookies ou assine.", "Aceitar e continuar"),
    "pl": ("Dbamy o Twoją prywatność", "Aby czytać dalej, zaakceptuj pliki cookie.", "Przejdź do serwisu"),
    "tr": ("Gizliliğiniz", "Devam etmek için çerezleri kabul edin.", "Çerezleri kabul et"),
}
LOGIN = {
    "en": ("Log in", "Please log in to continue."),
    "de": ("Anmelden", "Bitte melden Sie sich an, um fortzufahren."),
    "fr": ("Connexion", "Veuillez vous connecter pour continuer."),
    "es": ("Iniciar sesión", "Inicie sesión para continuar."),
    "it": ("Accedi", "Effettua il login per continuare."),
    "pt": ("Entrar", "Faça login para continuar."),
    "ru": ("Вход", "Войдите, чтобы продолжить. Забыли пароль?"),
    "tr": ("Giriş", "Devam etmek için giriş yapın. Şifremi unuttum"),
    "pl": ("Logowanie", "Zaloguj się, aby kontynuować."),
    "ar": ("تسجيل الدخول", "يرجى تسجيل الدخول للمتابعة."),
    "ja": ("ログイン", "続けるにはログインしてください。"),
    "zh": ("登录", "请先登录后继续。"),
}
GEO = {
    "en": "Sorry, this content is not available in your country.",
    "de": "Dieser Inhalt ist in Ihrem Land nicht verfügbar.",
    "fr": "Ce contenu n’est pas disponible dans votre pays.",
    "es": "Este contenido no está disponible en su país.",
    "it": "Questo contenuto non è disponibile nel tuo paese.",
    "pt": "Este conteúdo não está disponível no seu país.",
    "ru": "Этот материал недоступен в вашей стране.",
    "tr": "Bu içerik ülkenizde kullanılamıyor.",
    "pl": "Ta treść nie jest dostępna w Twoim kraju.",
    "ar": "هذا المحتوى غير متاح في بلدك.",
    "ja": "このコンテンツはお住まいの地域ではご利用いただけません。",
    "zh": "您所在的地区无法访问此内容。",
}
FAULT = {
    "en": ("Error establishing a database connection", "Error establishing a database connection"),
    "de": ("Wartungsarbeiten", "Wegen Wartungsarbeiten ist die Seite vorübergehend nicht erreichbar."),
    "fr": ("Site en maintenance", "Le service est temporairement indisponible."),
    "es": ("Error interno del servidor", "Se ha producido un error. Inténtelo más tarde."),
    "it": ("Sito in manutenzione", "Il servizio non è al momento disponibile."),
    "pt": ("Erro interno do servidor", "Ocorreu um erro. Tente mais tarde."),
    "ru": ("Технические работы", "Сервис временно недоступен. Ведутся технические работы."),
    "tr": ("Sunucu hatası", "Bakım çalışması nedeniyle hizmet veremiyoruz."),
    "pl": ("Przerwa techniczna", "Trwa przerwa techniczna. Wróć później."),
    "ar": ("خطأ في الخادم", "الموقع قيد الصيانة."),
    "ja": ("メンテナンス中", "ただいまメンテナンス中です。"),
    "zh": ("系统维护", "服务器错误，请稍后再试。"),
}
ROBOT = {
    "en": ("Security check", "Please verify you are human to continue."),
    "de": ("Sicherheitsüberprüfung", "Bitte bestätigen Sie, dass Sie ein Mensch sind."),
    "fr": ("Vérification de sécurité", "Vérifiez que vous êtes humain pour continuer."),
    "es": ("Verificación de seguridad", "Verifique que es un ser humano para continuar."),
    "it": ("Verifica di sicurezza", "Conferma di non essere un robot: non sono un robot."),
    "pt": ("Verificação de segurança", "Verifique se você é humano para continuar."),
    "ru": ("Проверка браузера", "Подтвердите, что вы не робот."),
    "tr": ("Güvenlik kontrolü", "Devam etmek için robot olmadığınızı doğrulayın."),
    "pl": ("Weryfikacja bezpieczeństwa", "Potwierdź, że nie jesteś robotem."),
    "ar": ("التحقق الأمني", "يرجى تأكيد أنك لست روبوت."),
    "ja": ("セキュリティ確認", "人間であることを確認してください。"),
    "zh": ("安全验证", "请完成验证后继续访问。"),
}


def languages() -> dict[str, Saved]:
    cases: dict[str, Saved] = {}
    for lang in LANGUAGES:
        known = expect(HEADLINE[lang], PARAGRAPHS[lang][3])
        closed = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
        first = PARAGRAPHS[lang][:1]
        box = f'<div class="paywall"><p>{SUBSCRIBE[lang]}</p></div>'
        cases[f"{lang}: paywall by JSON-LD"] = Saved(
            expected="paywall", body=article(lang, times=1, paragraphs=first, head=closed, after=box), expect=known
        )
        cases[f"{lang}: paywall by its words"] = Saved(
            expected="paywall", body=article(lang, times=1, paragraphs=first, after=box)
        )
        if lang in CONSENT:
            title, text, button = CONSENT[lang]
            body = f"<title>{title}</title><h1>{title}</h1><p>{text}</p><button>{button}</button>"
            cases[f"{lang}: consent in the page's place"] = Saved(expected="consent_wall", body=body, expect=known)
            cases[f"{lang}: consent, nothing known"] = Saved(expected="consent_wall", body=body)
        title, text = LOGIN[lang]
        form = f'<h1>{title}</h1><p>{text}</p><form><input name="u"><input type="password" name="p"><button>{title}</button></form>'
        cases[f"{lang}: sign-in form"] = Saved(
            expected="login_required", body=f"<title>{title}</title>{form}", expect=known
        )
        cases[f"{lang}: sign-in form between menus"] = Saved(expected="login_required", body=site(lang, title, form))
        cases[f"{lang}: region"] = Saved(
            expected="geo_blocked", body=message(lang, "Info", GEO[lang], heading=""), expect=known
        )
        cases[f"{lang}: region with 403"] = Saved(
            expected="geo_blocked", status=403, body=message(lang, "403", GEO[lang])
        )
        title, text = FAULT[lang]
        cases[f"{lang}: fault with 200"] = Saved(
            expected="server_error", body=f"<title>{title}</title><h1>{title}</h1><p>{text}</p>"
        )
        cases[f"{lang}: fault with 503"] = Saved(
            expected="server_error", status=503, body=f"<title>{title}</title><p>{text}</p>"
        )
        title, text = ROBOT[lang]
        cases[f"{lang}: robot check with 200"] = Saved(
            expected="bot_blocked", body=f"<title>{title}</title><h1>{title}</h1><p>{text}</p>"
        )
        cases[f"{lang}: robot check with 403"] = Saved(
            expected="bot_blocked", status=403, body=f"<title>{title}</title><p>{text}</p>"
        )
        cases[f"{lang}: plain 403"] = Saved(
            expected="forbidden", status=403, body="<title>403 Forbidden</title><h1>Forbidden</h1>"
        )
        cases[f"{lang}: 429"] = Saved(expected="rate_limited", status=429, body="<h1>Too many requests</h1>")
    return cases  # fmt: skip


CF_HEADERS = (HTML, ("Server", "cloudflare"), ("CF-RAY", "8f1-AMS"))
WALLS: dict[str, Saved] = {
    "Cloudflare's challenge": Saved(
        expected="bot_blocked", status=403, headers=(*CF_HEADERS, ("cf-mitigated", "challenge")),
        body='<html><head><title>Just a moment...</title></head><body><div id="challenge-error-text">Enable JavaScript and '
        "cookies to continue</div><script>window._cf_chl_opt={cvId:'3'}</script></body></html>",
    ),
    "Cloudflare's challenge with 503": Saved(
        expected="bot_blocked", status=503, headers=CF_HEADERS,
        body='<title>Just a moment...</title><h1>Checking your browser before accessing valley.example.</h1><div class="cf-'
        'browser-verification"></div><p>DDoS protection by Cloudflare</p>',
    ),
    "Cloudflare's block page": Saved(
        expected="bot_blocked", status=403, headers=CF_HEADERS,
        body="<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1><h2>You are unable to access "
        'valley.example</h2><div id="cf-error-details"></div>',
    ),
    "Cloudflare's challenge with 200": Saved(
        expected="bot_blocked", headers=CF_HEADERS,
        body="<title>Just a moment...</title><script>window._cf_chl_opt={}</script><p>Verifying you are human. This may take a "
        "few seconds.</p>",
    ),
    "Cloudflare's challenge on a 404 address": Saved(
        expected="bot_blocked", status=404, headers=(*CF_HEADERS, ("Cf-Mitigated", "challenge")), body="<title>Just a moment...</title>",
    ),
    "DataDome with 401": Saved(
        expected="bot_blocked", status=401, headers=(HTML, ("X-DataDome", "protected"), ("Set-Cookie", "datadome=x")),
        body="<html><head><title>valley.example</title></head><body><p>Please enable JS and disable any ad blocker</p><script>"
        "var dd={'rt':'c','cid':'AH','host':'geo.captcha-delivery.com'}</script></body></html>",
        expect=expect("Valley council approves 14 million"),
    ),
    "DataDome with 403": Saved(
        expected="bot_blocked", status=403, headers=(HTML, ("x-dd-b", "1")),
        body='<html><body><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
    ),
    "Akamai's refusal": Saved(
        expected="bot_blocked", status=403, headers=(HTML, ("Server", "AkamaiGHost")),
        body="<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access "
        '"http://www.valley.example/a" on this server.<P>Reference #18.2d351ab8.1557333295.a4e16ab<P>'
        "https://errors.edgesuite.net/18.2d351ab8</BODY></HTML>",
    ),
    "Akamai's script challenge with 200": Saved(
        expected="bot_blocked",
        body='<html><head><meta http-equiv="refresh" content="5; URL=\'/a?bm-verify=AAQ\'"></head><body><div id="sec-if-cpt-'
        'container"></div></body></html>',
    ),
    "Imperva's frame with 200": Saved(
        expected="bot_blocked",
        body='<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX"></head><body><iframe id="main-iframe" '
        'src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=8">Request unsuccessful. Incapsula incident ID: 1010</iframe></body></html>',
    ),
    "Imperva's interruption": Saved(
        expected="bot_blocked", body="<title>Pardon Our Interruption</title><h1>Pardon Our Interruption</h1><p>As you were "
        "browsing something about your browser made us think you were a bot.</p>",
    ),
    "HUMAN's press and hold": Saved(
        expected="bot_blocked", status=403, body="<title>Access to this page has been denied</title><script>window._pxAppId='PX1'"
        "</script><div id='px-captcha'></div><p>Press & Hold to confirm you are a human (and not a bot).</p>",
    ),
    "HUMAN with 200": Saved(
        expected="bot_blocked", body="<title>Access to this page has been denied.</title><script>window._pxAppId='PX1'</script>"
        "<div id='px-captcha'></div>",
    ),
    "AWS's challenge with 202": Saved(
        expected="bot_blocked", status=202, headers=(HTML, ("x-amzn-waf-action", "challenge")),
        body="<script>window.gokuProps={}</script><script src='https://a.token.awswaf.com/challenge.js'></script>",
    ),
    "AWS's captcha with 405": Saved(
        expected="bot_blocked", status=405, headers=(HTML, ("x-amzn-waf-action", "captcha")),
        body="<title>Human Verification</title><script>AwsWafIntegration.checkForceRefresh()</script>",
    ),
    "Kasada": Saved(
        expected="bot_blocked", status=429, headers=(HTML, ("x-kpsdk-ct", "0a1"),),
        body="<html><body><script>window.KPSDK={};KPSDK.now=1</script><script src='/149e/2d/ips.js?KP_UIDz=1'></script></body>",
    ),
    "Vercel's checkpoint": Saved(
        expected="bot_blocked", status=429, headers=(HTML, ("x-vercel-mitigated", "challenge")),
        body="<title>Vercel Security Checkpoint</title><p>We're verifying your browser</p>",
    ),
    "Anubis with 200": Saved(
        expected="bot_blocked", body="<title>Making sure you&#39;re not a bot!</title><script id='anubis_version'>\"1.18\"</script>"
        "<img src='/.within.website/x/cmd/anubis/static/img/pensive.webp'><p>Loading...</p>",
    ),
    "Sucuri": Saved(
        expected="bot_blocked", status=403, headers=(HTML, ("Server", "Sucuri/Cloudproxy"), ("X-Sucuri-Block", "1")),
        body="<title>Sucuri WebSite Firewall - Access Denied</title><h1>Access Denied - Sucuri Website Firewall</h1>",
    ),
    "DDoS-Guard": Saved(
        expected="bot_blocked", status=403, headers=(HTML, ("Server", "ddos-guard")),
        body="<title>DDoS-Guard</title><script src='/.well-known/ddos-guard/js-challenge/index.js'></script><p>Checking your "
        "browser before accessing</p>",
    ),
    "status 999": Saved(expected="bot_blocked", status=999, body="<script>window.onload=function(){}</script>"),
    "an unknown wall": Saved(
        expected="bot_blocked", body="<title>One moment, please...</title><p>Please wait while your request is being verified..."
        "</p><script>setTimeout(function(){location.reload()},5000)</script>",
    ),
    "unusual traffic": Saved(
        expected="bot_blocked", status=429, body="<title>https://www.google.com/a</title><p>Our systems have detected unusual "
        "traffic from your computer network.</p>",
    ),
    "F5's rejection with 200": Saved(
        expected="bot_blocked", body="<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. "
        "Please consult with your administrator.<br><br>Your support ID is: 123</body></html>",
    ),
    "451": Saved(expected="geo_blocked", status=451, body="<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are "
                 "attempting to access this website from a country belonging to the European Economic Area.</p>"),
    "a provider's block page": Saved(
        expected="geo_blocked", body="<title>Blocked</title><p>Access to this website has been blocked by order of the court."
        "</p>",
    ),
    "a Russian provider's block page": Saved(
        expected="geo_blocked", body="<title>Доступ ограничен</title><p>Доступ к информационному ресурсу ограничен на основании "
        "Федерального закона от 27 июля 2006 г. № 149-ФЗ.</p>",
    ),
    "an Indian block page": Saved(
        expected="geo_blocked", body="<p>The website has been blocked as per order of Ministry of Electronics and Information "
        "Technology under IT Act, 2000.</p>",
    ),
    "a Turkish block page": Saved(
        expected="geo_blocked", body="<p>Bu internet sitesi (valley.example) hakkında alınan karar uyarınca erişime "
        "engellenmiştir.</p>",
    ),
    "an Indonesian block page": Saved(
        expected="geo_blocked", hops=((302, "http://internetpositif.example/"),),
        body="<title>Internet Positif</title><p>Mohon maaf, situs yang Anda tuju tidak dapat diakses.</p>",
    ),
    "European visitors, with 200": Saved(
        expected="geo_blocked", body=message("en", "Unavailable", "Our website is currently unavailable in most European "
                                             "countries."),
    ),
    "a consent host": Saved(
        expected="consent_wall", hops=((302, "https://consent.valley.example/collectConsent?sessionId=3"),),
        body="<title>Valley</title><h1>Before you continue</h1><p>We use cookies.</p><button>Accept all</button>",
    ),
    "a sign-in host": Saved(
        expected="login_required", hops=((302, "https://login.valley.example/auth?return=/a"),),
        body="<title>Sign in</title><form><input type=password></form>",
    ),
    "a sign-in path": Saved(
        expected="login_required", hops=((302, "https://www.valley.example/users/sign_in"),), body="<title>Valley</title>",
    ),
    "401": Saved(expected="login_required", status=401, body="<h1>Unauthorized</h1>",
                 headers=(HTML, ("WWW-Authenticate", 'Basic realm="intern"'))),
    "402": Saved(expected="paywall", status=402, body="<h1>Payment required</h1>"),
    "an empty shell": Saved(
        expected="js_required", body='<!doctype html><html><head><title>Valley</title><script defer src="/static/main.js"></script>'
        '</head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
    ),
    "an empty shell with a note": Saved(
        expected="js_required", body='<html><head><title>Valley</title><script src="/m.js"></script></head><body><div id="app">'
        "Loading...</div></body></html>", expect=expect(HEADLINE["en"]),
    ),
    "a shell that asks for scripts": Saved(
        expected="js_required", body="<html><head><script src='/m.js'></script><title>Valley</title></head><body><p>Please enable "
        "JavaScript to view this page.</p><div id='app'></div></body></html>",
    ),
    "500": Saved(expected="server_error", status=500, body="<h1>Internal Server Error</h1>"),
    "Cloudflare's 522": Saved(
        expected="server_error", status=522, headers=CF_HEADERS,
        body='<title>valley.example | 522: Connection timed out</title><div id="cf-error-details"><h1>Connection timed out</h1></div>',
    ),
    "Cloudflare's 521": Saved(
        expected="server_error", status=521, headers=CF_HEADERS,
        body='<title>valley.example | 521: Web server is down</title><div id="cf-error-details"></div>',
    ),
    "a PHP error with 200": Saved(
        expected="server_error", body="<br /><b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_connect() in "
        "/var/www/index.php:3<br />",
    ),
    "WordPress's critical error": Saved(
        expected="server_error", body="<title>WordPress &rsaquo; Error</title><p>There has been a critical error on this website.</p>",
    ),
    "no such name": Saved(expected="dns_error", error=("dns", "NXDOMAIN", "Name or service not known")),
    "name server failing": Saved(expected="dns_error", error=("dns", "SERVFAIL", "Temporary failure in name resolution")),
    "expired certificate": Saved(expected="tls_error", error=("tls", "expired", "certificate has expired")),
    "time-out": Saved(expected="timeout", error=("timeout", "", "timed out after 30 s")),
    "refused": Saved(expected="connection_error", error=("connect", "refused", "Connection refused")),
    "a loop": Saved(expected="redirect_error", error=("redirect_loop", "", "more than 10 redirects")),
    "a paper behind a consent page it redirected to, text there": Saved(
        expected="moved", body=article("en"), hops=((302, "https://www.valley.example/consent?back=/a"),),
        expect=expect(HEADLINE["en"], PARAGRAPHS["en"][0]),
    ),
}  # fmt: skip
