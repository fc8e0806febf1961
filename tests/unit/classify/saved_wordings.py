# ruff: noqa: E501 - saved markup and messages read best as they came
"""Saved responses in wordings that no table was written from, for all families of messages."""

from tests.unit.classify.saved_pages import PARAGRAPHS, Saved, article, message, site


def doc(title: str, body: str) -> str:
    """Give a bare page."""
    return f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title><script src=/a.js></script></head><body>{body}</body></html>"


CASES: dict[str, Saved] = {}


def add(expected: str, name: str, body: str, *, status: int = 200) -> None:
    """Keep one case."""
    CASES[name] = Saved(expected=expected, body=body, status=status)


# soft 404s
for i, (lang, t, h, p) in enumerate(
    [
        ("en", "The Valley Courier", "We can’t find that page", "Try the search box, or go back to our homepage."),
        (
            "en",
            "Not Found - Valley",
            "Hmm, that’s odd",
            "We looked everywhere but the page you wanted isn’t here anymore.",
        ),
        (
            "en",
            "The Valley Courier",
            "Sorry!",
            "The story you are trying to read has been archived or removed from our website.",
        ),
        ("en", "Error", "Error", "The page cannot be displayed because it no longer exists."),
        ("en", "The Valley Courier", "", "Content not found"),
        (
            "en",
            "The Valley Courier",
            "Whoops! This link has expired",
            "The listing you clicked on is no longer active.",
        ),
        (
            "de",
            "Talbote – Nachrichten",
            "Oje, Seite nicht da",
            "Der Link, dem Sie gefolgt sind, führt leider ins Leere.",
        ),
        ("de", "Talbote", "Inhalt nicht gefunden", "Der gesuchte Inhalt ist nicht mehr vorhanden."),
        (
            "de",
            "Fehlerseite",
            "Die angeforderte Seite steht nicht mehr zur Verfügung",
            "Bitte nutzen Sie die Navigation.",
        ),
        ("fr", "Le Courrier du Val", "Page inexistante", "Cette adresse ne mène nulle part."),
        ("fr", "Erreur", "Erreur", "Le contenu que vous essayez de consulter a été supprimé."),
        ("fr", "Le Courrier du Val", "Article introuvable", ""),
        ("es", "El Correo del Valle", "Esta página no existe", "Comprueba la dirección o vuelve a la portada."),
        ("es", "Noticia no disponible", "Noticia no disponible", "La noticia ha sido retirada."),
        (
            "it",
            "Il Corriere della Valle",
            "Pagina inesistente",
            "L’indirizzo che hai digitato non corrisponde a nessuna pagina.",
        ),
        ("it", "404", "La pagina che cercavi non c’è più", "Torna alla home."),
        ("pt", "Correio do Vale", "Esta página não foi encontrada", "Volte à página inicial."),
        ("pt", "Erro", "Conteúdo não encontrado", "O conteúdo solicitado não está mais disponível."),
        ("ru", "Вестник долины", "Такой страницы не существует", "Вернитесь на главную."),
        ("ru", "404", "Мы не нашли страницу, которую вы ищете", "Попробуйте поиск."),
        ("ru", "Вестник долины", "", "Запрашиваемый материал удалён или перемещён."),
        ("tr", "Vadi Postası", "Böyle bir sayfa yok", "Ana sayfaya dönün."),
        ("tr", "404", "İstediğiniz içerik bulunamadı", "Haber yayından kaldırılmış olabilir."),
        ("pl", "Kurier Doliny", "Nie ma takiej strony", "Sprawdź adres albo wróć na stronę główną."),
        ("pl", "Kurier Doliny", "Podana strona nie istnieje", "Artykuł mógł zostać usunięty."),
        ("ar", "بريد الوادي", "لم يتم العثور على الصفحة", "يرجى العودة إلى الرئيسية."),
        ("ar", "٤٠٤", "هذه الصفحة غير متوفرة", "ربما تم حذف الصفحة."),
        ("ja", "谷間新聞", "ページが存在しません", "トップページへ戻る"),
        ("ja", "谷間新聞", "", "指定された記事は掲載を終了しました。"),
        ("zh", "山谷邮报", "您访问的网页走丢了", "请返回首页。"),
        ("zh", "提示信息", "", "抱歉，指定的主题不存在或已被删除或正在被审核"),
    ]
):
    add("soft_404", f"nf{i} {lang} {t}/{h}", message(lang, t, p, heading=h))
PK = [
    (
        "valley.com",
        "<h1>valley.com</h1><p>The domain valley.com may be for sale. Click here to inquire about this domain.</p>",
    ),
    (
        "Valley.com - Buy premium domain",
        "<h1>Own valley.com today</h1><p>This premium domain is listed at our marketplace. Make offer</p>",
    ),
    ("valley.com", "<div>valley.com is parked free, courtesy of GoDaddy.com. Get This Domain</div>"),
    ("valley.de", "<p>Die Domain valley.de wird verkauft. Preisvorschlag senden.</p>"),
    ("valley.de", "<p>Diese Domain wurde soeben freigeschaltet. Hier entsteht eine neue Website.</p>"),
    ("valley.fr", "<p>Ce nom de domaine vient d'être enregistré. Site en construction.</p>"),
    ("valley.fr", "<p>valley.fr est à vendre ! Achetez ce nom de domaine.</p>"),
    ("valley.es", "<p>El dominio valley.es está a la venta. Solicitar precio.</p>"),
    ("valley.it", "<p>Il dominio valley.it è in vendita! Richiedi un preventivo.</p>"),
    ("valley.com.br", "<p>O domínio valley.com.br está à venda.</p>"),
    ("valley.ru", "<p>Срок регистрации домена valley.ru истёк.</p>"),
    ("valley.ru", "<p>Домен valley.ru припаркован. Купить домен</p>"),
    ("valley.pl", "<p>Domena valley.pl jest na sprzedaż. Złóż ofertę</p>"),
    ("valley.com.tr", "<p>valley.com.tr alan adı satışta. Teklif ver.</p>"),
    ("valley.cn", "<p>该域名正在出售，欢迎咨询。</p>"),
    ("valley.jp", "<p>このドメインは現在販売中です。</p>"),
    ("valley.com", "<p>هذا النطاق معروض للبيع</p>"),
    (
        "Site not found",
        "<h1>Site not found</h1><p>Looks like the site is suspended. Please contact your hosting provider.</p>",
    ),
    ("IIS Windows Server", "<img src=iisstart.png>"),
    (
        "Domain Default page",
        "<h1>Domain Default page</h1><p>If you are seeing this message, the website for valley.com is not available at this time. Log in to Plesk to create websites.</p>",
    ),
    (
        "Future home of something quite cool",
        "<h1>Future home of something quite cool.</h1><p>If you're the site owner, log in to launch this site.</p>",
    ),
]
for i, (t, b) in enumerate(PK):
    add("parked", f"pk{i} {t}", doc(t, b))
SE = [
    (
        "Fehler",
        "<h1>Interner Fehler</h1><p>Es ist ein technischer Fehler aufgetreten. Bitte versuchen Sie es später erneut.</p>",
    ),
    (
        "Valley",
        "<h1>We’ll be back soon!</h1><p>Sorry for the inconvenience, we’re performing some maintenance at the moment.</p>",
    ),
    ("Error", "<p>Warning: mysqli_connect(): (HY000/2002): Connection refused in /home/v/db.php on line 12</p>"),
    (
        "Application error",
        "<p>Application error: a server-side exception has occurred (see the server logs for more information).</p>",
    ),
    ("503 Backend fetch failed", "<h1>Error 503 Backend fetch failed</h1><p>Guru Meditation: XID: 1</p>"),
    ("Maintenance", "<p>Notre site est actuellement en maintenance. Merci de revenir plus tard.</p>"),
    ("Mantenimiento", "<p>Estamos realizando tareas de mantenimiento. Volveremos pronto.</p>"),
    ("Manutenzione", "<p>Stiamo effettuando lavori di manutenzione. Torneremo presto.</p>"),
    ("Valley", "<p>Estamos em manutenção. Voltamos em breve.</p>"),
    ("Ошибка", "<p>Внутренняя ошибка сервера. Попробуйте зайти позже.</p>"),
    ("Valley", "<p>Сайт на техническом обслуживании</p>"),
    ("Hata", "<p>Veritabanı bağlantı hatası</p>"),
    ("Błąd", "<p>Błąd połączenia z bazą danych</p>"),
    ("خطأ", "<p>حدث خطأ في الاتصال بقاعدة البيانات</p>"),
    ("エラー", "<p>サーバー内部でエラーが発生しました。しばらくしてから再度お試しください。</p>"),
    ("错误", "<p>服务器内部错误，请稍后再试</p>"),
    ("Service Unavailable", "<h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p>"),
]
for i, (t, b) in enumerate(SE):
    add("server_error", f"se{i} {t}", doc(t, b))
GEO = [
    ("403", "<p>This site is closed to visitors from the European Union.</p>"),
    ("Valley", "<p>We’re sorry, but due to GDPR this page cannot be shown to readers in Europe.</p>"),
    ("Valley", "<p>Aus rechtlichen Gründen ist dieses Angebot in Ihrer Region nicht abrufbar.</p>"),
    ("Valley", "<p>Ce programme n’est pas accessible depuis votre pays.</p>"),
    ("Valley", "<p>Lo sentimos, este vídeo no se puede ver en tu país.</p>"),
    ("Valley", "<p>Siamo spiacenti, il servizio non è accessibile dalla tua area geografica.</p>"),
    ("Valley", "<p>Este conteúdo não pode ser visto na sua região.</p>"),
    ("Valley", "<p>Доступ к сайту из вашей страны ограничен.</p>"),
    ("Valley", "<p>Bulunduğunuz ülkeden bu siteye erişim kapalıdır.</p>"),
    ("Valley", "<p>Serwis nie jest dostępny w Twojej lokalizacji.</p>"),
    ("Valley", "<p>هذا الموقع غير متاح في منطقتك الجغرافية.</p>"),
    ("Valley", "<p>お住まいの国からはご利用になれません。</p>"),
    ("Valley", "<p>由于版权限制，您所在的地区无法观看。</p>"),
    (
        "Access Restricted",
        "<p>Access to this website is restricted under the order of the Department of Telecommunications.</p>",
    ),
    (
        "Web Page Blocked!",
        "<h1>Web Page Blocked</h1><p>The page you have requested has been blocked, because the URL is banned. Category: Gambling</p>",
    ),
    ("Erişim engeli", "<p>5651 sayılı Kanun uyarınca bu siteye erişim engellenmiştir.</p>"),
    ("Blocked", "<p>Эта страница заблокирована по решению суда.</p>"),
    ("Accès refusé", "<p>L'accès à ce site a été bloqué sur décision de justice.</p>"),
]
for i, (t, b) in enumerate(GEO):
    add("geo_blocked", f"geo{i} {t}", doc(t, b))
CO = [
    (
        "Valley",
        "<h1>Mit Werbung lesen</h1><p>Besuchen Sie Talbote wie gewohnt mit Werbung und Cookies. Details in der Datenschutzerklärung.</p><button>Akzeptieren und weiter</button><button>Jetzt abonnieren</button>",
    ),
    (
        "Valley",
        "<p>Avec votre accord, nos partenaires et nous utilisons des cookies.</p><button>Tout accepter</button><button>Refuser et s’abonner</button>",
    ),
    (
        "Privacy",
        "<p>To continue to the site, please make your cookie choices.</p><button>Accept all</button><button>Manage settings</button>",
    ),
    ("Valley", "<p>Con il tuo consenso noi e terze parti selezionate utilizziamo cookie.</p><button>Accetta</button>"),
    (
        "Valley",
        "<p>Usamos cookies propias y de terceros. Para continuar navegando gratis, acepte todas las cookies o pague 2 € al mes.</p>",
    ),
    ("DPG Media Privacy Gate", "<p>Wij en onze partners gebruiken cookies. Akkoord?</p><button>Akkoord</button>"),
    ("Valley", "<p>Szanujemy Twoją prywatność. Klikając „Zgadzam się” wyrażasz zgodę na pliki cookie.</p>"),
]
for i, (t, b) in enumerate(CO):
    add("consent_wall", f"co{i} {t}", doc(t, b))
LO = [
    (
        "Sign in",
        "<h1>Welcome back</h1><form><label>Email</label><input name=e><label>Password</label><input type=password><button>Sign in</button></form>",
    ),
    ("Member area", "<p>This page is only available to registered members. Log in or create an account.</p>"),
    (
        "Anmeldung",
        "<h1>Anmeldung</h1><form>Benutzername <input> Passwort <input type=password> <a>Passwort vergessen?</a></form>",
    ),
    (
        "Identifiez-vous",
        "<form>Identifiant <input> Mot de passe <input type=password><button>Se connecter</button></form>",
    ),
    ("Acceso", "<form>Usuario <input> Contraseña <input type=password><button>Entrar</button></form>"),
    (
        "Area riservata",
        "<p>Per visualizzare questa pagina devi effettuare l'accesso.</p><form><input type=password></form>",
    ),
    ("Login", "<p>É preciso entrar na sua conta para ver esta página.</p>"),
    ("Вход на сайт", "<form>Логин <input> Пароль <input type=password><button>Войти</button></form>"),
    ("Oturum aç", "<p>Bu sayfayı görmek için oturum açmanız gerekiyor.</p>"),
    ("Logowanie", "<form>Nazwa użytkownika <input> Hasło <input type=password></form>"),
    ("ログイン", "<form>ユーザーID <input> パスワード <input type=password></form>"),
    ("用户登录", "<form>用户名 <input> 密码 <input type=password></form>"),
    ("دخول", "<p>يجب تسجيل الدخول لعرض هذه الصفحة</p>"),
    ("University login", "<h1>Shibboleth</h1><p>Select your institution</p><form><input type=password></form>"),
]
for i, (t, b) in enumerate(LO):
    add("login_required", f"lo{i} {t}", doc(t, b))
RO = [
    (
        "Access denied",
        "<p>Error code: 1020. This website is using a security service to protect itself from online attacks.</p>",
        403,
    ),
    (
        "Robot Check",
        "<p>Enter the characters you see below. Sorry, we just need to make sure you're not a robot.</p>",
        200,
    ),
    ("Are you a human?", "<p>To regain access, please make sure that cookies and JavaScript are enabled.</p>", 200),
    (
        "Sicherheitscheck",
        "<p>Wir haben ungewöhnliche Aktivitäten von Ihrem Netzwerk festgestellt. Bitte lösen Sie das Captcha.</p>",
        200,
    ),
    ("Un instant…", "<p>Vérification de votre navigateur en cours.</p>", 200),
    ("Contrôle", "<p>Confirmez que vous n'êtes pas un robot.</p>", 403),
    ("Un momento", "<p>Estamos comprobando su navegador antes de acceder.</p>", 200),
    ("Verifica", "<p>Dimostra di non essere un robot.</p>", 200),
    ("Só um momento", "<p>Confirme que você não é um robô.</p>", 200),
    ("DDoS", "<p>Проверяем, что вы не бот. Пожалуйста, подождите.</p>", 200),
    (
        "Ой!",
        "<p>Запросы с вашего устройства похожи на автоматические</p><p>Нам очень жаль. Подтвердите, что запросы отправляли вы, а не робот</p>",
        200,
    ),
    ("Bir dakika", "<p>Tarayıcınız kontrol ediliyor.</p>", 503),
    ("Chwileczkę", "<p>Sprawdzamy, czy jesteś człowiekiem.</p>", 200),
    ("访问受限", "<p>系统检测到您的访问存在异常，请完成下方验证</p>", 200),
    ("アクセス確認", "<p>ロボットではないことを確認するため、チェックを入れてください。</p>", 200),
    ("لحظة", "<p>نتحقق من أنك لست روبوتا</p>", 200),
    (
        "Access denied",
        "<p>Our systems have detected automated access from your network. If you are a human, solve the captcha.</p>",
        403,
    ),
    ("Blocked", "<p>Your IP address has been blocked due to suspicious activity. Contact support.</p>", 403),
]
for i, (t, b, st) in enumerate(RO):
    add("bot_blocked", f"ro{i} {t}", doc(t, b), status=st)
PW = [
    ("en", "You have reached your limit of free articles this month. Subscribe for unlimited access."),
    ("en", "This is a premium article. Get full access for $1 a week."),
    ("de", "Sie haben Ihre freien Artikel gelesen. Testen Sie jetzt das Digital-Abo."),
    ("de", "Dieser Artikel ist Teil von Talbote Plus. Jetzt Zugang sichern."),
    ("fr", "Cet article est réservé aux abonnés. Abonnez-vous pour 1 € le premier mois."),
    ("es", "Has agotado tus artículos gratis. Suscríbete para leer sin límites."),
    ("it", "Per leggere l'articolo completo abbonati a 1 euro al mese."),
    ("pt", "Conteúdo para assinantes. Já é assinante? Entre."),
    ("ru", "Читать полностью могут только подписчики."),
    ("pl", "Pozostało 80% artykułu. Kup prenumeratę."),
    ("tr", "Haberin devamını okumak için abone olun."),
    ("ja", "残り 1,200文字。続きを読むには会員登録が必要です。"),
    ("zh", "成为会员，继续阅读全文。"),
    ("ar", "للاستمرار في القراءة اشترك الآن"),
]
for i, (lang, w) in enumerate(PW):
    add(
        "paywall",
        f"pw{i} {lang}",
        article(lang, times=1, paragraphs=PARAGRAPHS[lang][:1], after=f"<div class=offer><p>{w}</p></div>"),
    )
# live traps
LV = [
    ("Home", "<h1>Valley Museum</h1><p>Open daily 10–17. Closed on Mondays. Tickets 8 euros.</p>"),
    ("Contact", "<h1>Contact</h1><p>Write to us at Market Square 1. Phone 0123 456.</p>"),
    (
        "Lost and found | Valley Railways",
        "<h1>Lost and found</h1><p>Items found on trains are kept for 30 days at the main station.</p>",
    ),
    (
        "Error analysis in surveying",
        "<h1>Error analysis in surveying</h1><p>Lecture notes, chapter 3. Download as PDF.</p>",
    ),
    ("Seite 404 – Chronik des Tals", "<h1>Chronik des Tals, Seite 404</h1><p>Im Jahr 1404 brannte die Mühle.</p>"),
    ("Peugeot 404 – fiche technique", "<h1>Peugeot 404</h1><p>Berline produite de 1960 à 1975.</p>"),
    (
        "RFC 9110 status codes",
        "<h1>404 Not Found in HTTP</h1><p>The 404 status code indicates that the origin server did not find a current representation.</p>"
        + "<p>It is defined in section 15.5.5 of the document and has been used since 1992 by servers.</p>" * 12,
    ),
    ("Missing persons | Valley Police", "<h1>Missing persons</h1><p>Anna B., 34, has not been found since Sunday.</p>"),
    ("Page des lecteurs", "<h1>Page des lecteurs</h1><p>Vos lettres de la semaine.</p>"),
    (
        "Statement of the ministry",
        "<h1>Statement</h1><p>The ministry regrets the delay of the report. It will be published in May.</p>",
    ),
    (
        "Domain names and trade marks",
        "<h1>Domain names and trade marks</h1><p>A course in two parts. Buy the book in our shop.</p>",
    ),
    (
        "Search | Valley Library",
        "<h1>Search results for flood</h1><ol><li>The flood of 1804</li><li>Floods in the valley</li></ol>",
    ),
    (
        "Timetable",
        "<h1>Timetable</h1><table><tr><td>8:00</td><td>Mill</td></tr><tr><td>8:20</td><td>Market</td></tr></table>",
    ),
    ("Verifica dei conti | Comune", "<h1>Verifica dei conti 2021</h1><p>Il consiglio ha approvato i conti.</p>"),
    (
        "Sicherheitsüberprüfung der Brücke",
        "<h1>Brücke bestanden</h1><p>Die Prüfung ergab keine Mängel, teilte das Amt mit.</p>",
    ),
    (
        "Maintenance of the dam",
        "<h1>Dam maintenance begins</h1><p>The basin will be emptied in spring, the utility said.</p>",
    ),
    ("Password manager review", "<h1>Password managers compared</h1><p>We tested nine. Two failed.</p>"),
    ("Human or robot? Exhibition opens", "<h1>Human or robot?</h1><p>The exhibition shows forty machines.</p>"),
    (
        "Blocked road after landslide",
        "<h1>Road blocked after landslide</h1><p>The court house street is closed until Friday by order of the council.</p>",
    ),
]
for i, (t, b) in enumerate(LV):
    add("ok", f"lv{i} {t}", site("en", t, b))
JS = [
    doc("Valley", "<div id=__next></div><noscript>Enable JavaScript</noscript>"),
    doc("", "<app-root></app-root>"),
    doc("Valley", "<p>Sie müssen JavaScript aktivieren, um diese Seite zu nutzen.</p>"),
    doc("Valley", "<div>Loading…</div>"),
    doc("Valley", "<p>Cette application nécessite JavaScript. Veuillez activer JavaScript.</p>"),
]
for i, b in enumerate(JS):
    add("js_required", f"js{i}", b)

# checks, placeholders and notices in further words, and short real pages that hold such words
add(
    "bot_blocked",
    "robot de 503",
    doc("Sicherheit", "<p>Wir prüfen, ob Sie ein Mensch sind. Das dauert nur Sekunden.</p>"),
    status=503,
)
add("bot_blocked", "robot tr", doc("Kontrol", "<p>Devam etmeden önce insan olduğunuzu kontrol ediyoruz.</p>"))
add("parked", "hosting fr", doc("Bienvenue", "<h1>Félicitations ! Votre hébergement est actif</h1>"))
add("parked", "domain de", doc("Willkommen", "<p>Unter dieser Domain gibt es noch keine Inhalte.</p>"))
add(
    "soft_404", "mistyped en", site("en", "Courier", "<h1>Hm</h1><p>The story was taken down or the link mistyped.</p>")
)
add(
    "ok",
    "lodging fr",
    site("fr", "Refuge", "<h1>Refuge du col</h1><p>L’hébergement d’hiver est prêt, il est actif dès samedi.</p>"),
)
add(
    "ok",
    "robots de",
    site("de", "Werk", "<h1>Roboter im Werk geprüft</h1><p>Der Mensch bleibt nötig, stellte das Amt fest.</p>"),
)
add(
    "ok",
    "unpublished en",
    site("en", "Inquiry", "<h1>Dam inquiry</h1><p>The report has not been published yet, the website says.</p>"),
)
