# ruff: noqa: E501 - saved text in many scripts
"""Saved responses written for tests: site chrome, articles and messages in several languages.

All text is ours. Each page has menus and a footer as real ones have, because messages that stand alone are easy.
"""

from dataclasses import dataclass

NAV = {
    "en": "Home|World|Politics|Business|Sport|Culture|Opinion|Video|Subscribe|Log in",
    "de": "Startseite|Politik|Wirtschaft|Ausland|Sport|Kultur|Wissen|Video|Abo|Anmelden",
    "fr": "Accueil|Monde|Politique|Économie|Sports|Culture|Débats|Vidéos|S’abonner|Se connecter",
    "es": "Portada|Internacional|Política|Economía|Deportes|Cultura|Opinión|Vídeos|Suscríbete|Iniciar sesión",
    "it": "Home|Esteri|Politica|Economia|Sport|Cultura|Opinioni|Video|Abbonati|Accedi",
    "pt": "Início|Mundo|Política|Economia|Desporto|Cultura|Opinião|Vídeos|Assine|Entrar",
    "ru": "Главная|Мир|Политика|Экономика|Спорт|Культура|Мнения|Видео|Подписка|Войти",
    "tr": "Anasayfa|Dünya|Siyaset|Ekonomi|Spor|Kültür|Yazarlar|Video|Abone ol|Giriş",
    "pl": "Strona główna|Świat|Polityka|Gospodarka|Sport|Kultura|Opinie|Wideo|Prenumerata|Zaloguj",
    "ar": "الرئيسية|العالم|سياسة|اقتصاد|رياضة|ثقافة|آراء|فيديو|اشترك|دخول",
    "ja": "ホーム|国際|政治|経済|スポーツ|文化|社説|動画|購読|ログイン",
    "zh": "首页|国际|政治|经济|体育|文化|评论|视频|订阅|登录",
}
FOOTER = {
    "en": "About us|Contact|Privacy policy|Terms of use|Cookies|Advertise|© The Valley Courier",
    "de": "Impressum|Kontakt|Datenschutz|AGB|Cookies|Mediadaten|© Talbote",
    "fr": "Mentions légales|Contact|Confidentialité|CGU|Cookies|Publicité|© Le Courrier du Val",
    "es": "Aviso legal|Contacto|Privacidad|Condiciones|Cookies|Publicidad|© El Correo del Valle",
    "it": "Chi siamo|Contatti|Privacy|Condizioni|Cookie|Pubblicità|© Il Corriere della Valle",
    "pt": "Quem somos|Contactos|Privacidade|Termos|Cookies|Publicidade|© Correio do Vale",
    "ru": "О нас|Контакты|Конфиденциальность|Правила|Реклама|Вакансии|© Вестник долины",
    "tr": "Künye|İletişim|Gizlilik|Kullanım koşulları|Çerezler|Reklam|© Vadi Postası",
    "pl": "O nas|Kontakt|Prywatność|Regulamin|Cookies|Reklama|© Kurier Doliny",
    "ar": "من نحن|اتصل بنا|الخصوصية|شروط الاستخدام|الإعلانات|الوظائف|© بريد الوادي",
    "ja": "会社概要|お問い合わせ|プライバシー|利用規約|広告|採用|© 谷間新聞",
    "zh": "关于我们|联系我们|隐私政策|使用条款|广告|招聘|© 山谷邮报",
}
LATEST = {
    "en": "Ferry service resumes after storm|Council votes on new bridge|Old mill to become a museum",
    "de": "Fähre fährt nach Sturm wieder|Rat stimmt über neue Brücke ab|Alte Mühle wird Museum",
    "fr": "Le bac reprend après la tempête|Le conseil vote le nouveau pont|Le vieux moulin devient musée",
    "es": "El transbordador vuelve tras el temporal|El pleno vota el nuevo puente|El viejo molino será museo",
    "it": "Il traghetto riparte dopo la tempesta|Il consiglio vota il nuovo ponte|Il vecchio mulino diventa museo",
    "pt": "Barco volta depois da tempestade|Câmara vota a nova ponte|Velho moinho será museu",
    "ru": "Паром снова ходит после шторма|Совет голосует за новый мост|Старая мельница станет музеем",
    "tr": "Feribot fırtınadan sonra yeniden çalışıyor|Meclis yeni köprüyü oyluyor|Eski değirmen müze oluyor",
    "pl": "Prom znów pływa po burzy|Rada głosuje nad nowym mostem|Stary młyn będzie muzeum",
    "ar": "عودة العبارة بعد العاصفة|المجلس يصوت على الجسر الجديد|الطاحونة القديمة تصبح متحفا",
    "ja": "嵐のあと渡し船が再開|議会が新しい橋を採決|古い水車小屋が博物館に",
    "zh": "风暴过后渡轮恢复|议会表决新桥|老磨坊将成为博物馆",
}
HEADLINE = {
    "en": "Valley council approves 14 million for flood wall",
    "de": "Talrat bewilligt 14 Millionen für die Flutmauer",
    "fr": "Le conseil du val vote 14 millions pour la digue",
    "es": "El consejo del valle aprueba 14 millones para el dique",
    "it": "Il consiglio della valle approva 14 milioni per l’argine",
    "pt": "Conselho do vale aprova 14 milhões para o dique",
    "ru": "Совет долины выделил 14 миллионов на дамбу",
    "tr": "Vadi meclisi sel duvarı için 14 milyonu onayladı",
    "pl": "Rada doliny przyznała 14 milionów na wał",
    "ar": "مجلس الوادي يقر 14 مليونا لجدار الفيضان",
    "ja": "谷の議会、堤防に1400万を承認",
    "zh": "山谷议会批准1400万修建防洪墙",
}
PARAGRAPHS = {
    "en": (
        "The council of the valley voted on Tuesday night to spend 14 million on a wall against floods, after a debate "
        "of more than four hours.",
        "Work is to begin in March and should last for two years, said the mayor, who had argued for the plan since the "
        "water reached the market square in 2019.",
        "Opponents called the sum too high for a town of 9,300 people and asked for meadows along the river instead.",
        "“We cannot wait for another winter like that one,” the mayor told the meeting before the vote.",
    ),
    "de": (
        "Der Rat des Tals hat am Dienstagabend nach mehr als vierstündiger Debatte beschlossen, 14 Millionen für eine "
        "Mauer gegen das Hochwasser auszugeben.",
        "Die Arbeiten sollen im März beginnen und zwei Jahre dauern, sagte die Bürgermeisterin, die den Plan seit der "
        "Flut von 2019 vertritt.",
        "Gegner nannten die Summe zu hoch für eine Stadt mit 9300 Einwohnern und verlangten stattdessen Auen am Fluss.",
        "„Auf einen weiteren Winter wie diesen können wir nicht warten“, sagte die Bürgermeisterin vor der Abstimmung.",
    ),
    "fr": (
        "Le conseil du val a décidé mardi soir, après plus de quatre heures de débat, de consacrer 14 millions à un mur "
        "contre les crues.",
        "Les travaux doivent commencer en mars et durer deux ans, a dit la maire, qui défend ce projet depuis que l’eau "
        "a gagné la place du marché en 2019.",
        "Les opposants ont jugé la somme trop élevée pour une ville de 9 300 habitants et demandé plutôt des prairies.",
        "« Nous ne pouvons pas attendre un autre hiver comme celui-là », a dit la maire avant le vote.",
    ),
    "es": (
        "El consejo del valle decidió el martes por la noche, tras más de cuatro horas de debate, gastar 14 millones en "
        "un muro contra las crecidas.",
        "Las obras empezarán en marzo y durarán dos años, dijo la alcaldesa, que defiende el plan desde que el agua "
        "llegó a la plaza del mercado en 2019.",
        "Los contrarios consideran la suma demasiado alta para una ciudad de 9.300 habitantes y piden prados.",
        "«No podemos esperar otro invierno como aquel», dijo la alcaldesa antes de la votación.",
    ),
    "it": (
        "Il consiglio della valle ha deciso martedì sera, dopo più di quattro ore di dibattito, di spendere 14 milioni "
        "per un muro contro le piene.",
        "I lavori inizieranno a marzo e dureranno due anni, ha detto la sindaca, che difende il piano da quando l’acqua "
        "raggiunse la piazza del mercato nel 2019.",
        "Gli avversari ritengono la somma troppo alta per una città di 9.300 abitanti e chiedono invece prati.",
        "«Non possiamo aspettare un altro inverno come quello», ha detto la sindaca prima del voto.",
    ),
    "pt": (
        "O conselho do vale decidiu na noite de terça-feira, depois de mais de quatro horas de debate, gastar 14 milhões "
        "num muro contra as cheias.",
        "As obras devem começar em março e durar dois anos, disse a presidente da câmara, que defende o plano desde que "
        "a água chegou à praça do mercado em 2019.",
        "Os opositores consideram a soma alta demais para uma cidade de 9.300 habitantes e pedem antes prados.",
        "“Não podemos esperar outro inverno como aquele”, disse a presidente antes da votação.",
    ),
    "ru": (
        "Совет долины во вторник вечером после более чем четырёх часов прений решил потратить 14 миллионов на стену "
        "против наводнений.",
        "Работы начнутся в марте и продлятся два года, сказала глава города, которая отстаивает план с тех пор, как в "
        "2019 году вода дошла до рыночной площади.",
        "Противники назвали сумму слишком большой для города с населением 9300 человек и просили оставить луга.",
        "«Мы не можем ждать ещё одной такой зимы», — сказала глава города перед голосованием.",
    ),
    "tr": (
        "Vadi meclisi salı gecesi dört saati aşan bir tartışmanın ardından sel duvarı için 14 milyon harcamaya karar verdi.",
        "Çalışmalar martta başlayacak ve iki yıl sürecek, dedi belediye başkanı; planı 2019’da su pazar meydanına "
        "ulaştığından beri savunuyor.",
        "Karşı çıkanlar tutarı 9.300 nüfuslu bir kent için çok yüksek buldu ve ırmak boyunda çayır istedi.",
        "“O kış gibi bir kışı daha bekleyemeyiz,” dedi başkan oylamadan önce.",
    ),
    "pl": (
        "Rada doliny po ponad czterogodzinnej debacie zdecydowała we wtorek wieczorem wydać 14 milionów na mur "
        "przeciwpowodziowy.",
        "Prace mają ruszyć w marcu i potrwać dwa lata, powiedziała burmistrz, która broni planu, odkąd w 2019 roku woda "
        "dotarła do rynku.",
        "Przeciwnicy uznali kwotę za zbyt wysoką dla miasta liczącego 9300 mieszkańców i chcieli raczej łąk.",
        "„Nie możemy czekać na kolejną taką zimę” – powiedziała burmistrz przed głosowaniem.",
    ),
    "ar": (
        "قرر مجلس الوادي مساء الثلاثاء بعد نقاش استمر أكثر من أربع ساعات إنفاق 14 مليونا على جدار يحمي من الفيضان.",
        "وقالت رئيسة البلدية إن العمل سيبدأ في مارس ويستمر عامين، وهي تدافع عن الخطة منذ وصل الماء إلى ساحة السوق عام 2019.",
        "ورأى المعارضون أن المبلغ كبير على مدينة يسكنها 9300 نسمة وطالبوا بمروج على ضفة النهر بدلا من ذلك.",
        "وقالت رئيسة البلدية قبل التصويت: «لا نستطيع أن ننتظر شتاء آخر مثل ذاك».",
    ),
    "ja": (
        "谷の議会は火曜の夜、四時間を超える議論の末、洪水を防ぐ壁に1400万を使うことを決めた。",
        "工事は三月に始まり二年続く、と町長は述べた。町長は2019年に水が市場の広場に達して以来、この計画を訴えてきた。",
        "反対派は人口9300人の町には額が大きすぎるとして、代わりに川沿いの草地を求めた。",
        "「あのような冬をもう一度待つことはできない」と町長は採決の前に語った。",
    ),
    "zh": (
        "山谷议会周二晚经过四个多小时的辩论，决定拨款1400万修建一道防洪墙。",
        "镇长说，工程将于三月开始，为期两年；自2019年洪水漫到集市广场以来，她一直主张这项计划。",
        "反对者认为这笔钱对一个9300人的小镇来说太多，要求改为在河边保留草地。",
        "镇长在表决前说：“我们不能再等一个那样的冬天。”",
    ),
}
LANGUAGES = tuple(NAV)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One saved response in the form of `refcheck classify`, with the class it must get."""

    expected: str
    body: str = ""
    status: int | None = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    url: str = "https://www.valley-courier.example/2021/09/flood-wall-vote.html"
    hops: tuple[tuple[int, str], ...] = ()
    error: tuple[str, str, str] | None = None
    expect: tuple[tuple[str, str], ...] = ()
    probe: tuple[str, str] | None = None

    def record(self) -> dict[str, object]:
        """Give the line as `refcheck classify` reads it."""
        stops = [self.url, *(target for _, target in self.hops)]
        redirects = [
            {"status": status, "from": source, "to": target}
            for (status, target), source in zip(self.hops, stops, strict=False)
        ]
        kind, code, message = self.error or ("", "", "")
        return {
            "id": self.expected,
            "url": self.url,
            "final_url": stops[-1],
            "status": None if self.error else self.status,
            "headers": [list(header) for header in self.headers],
            "redirects": redirects,
            "body": self.body,
            "error": {"kind": kind, "code": code or None, "message": message} if self.error else None,
            "expect": dict(self.expect) or None,
            "probe": {"url": self.probe[0], "status": 200, "final_url": self.probe[0], "body": self.probe[1]}
            if self.probe
            else None,
        }


def site(lang: str, title: str, main: str, *, head: str = "", latest: bool = True, script: bool = True) -> str:
    """Give a page of a news site: menus, the main part, latest stories, footer."""
    menu = "".join(f'<li><a href="/s/{i}">{name}</a></li>' for i, name in enumerate(NAV[lang].split("|")))
    foot = "".join(f'<a href="/f/{i}">{name}</a> ' for i, name in enumerate(FOOTER[lang].split("|")))
    items = "".join(f'<li><a href="/n/{i}">{name}</a></li>' for i, name in enumerate(LATEST[lang].split("|")))
    side = f'<aside class="latest-news"><ul>{items}</ul></aside>' if latest else ""
    code = '<script src="/app.js"></script><script>window.dataLayer=[]</script>' if script else ""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}{code}</head><body>'
        f'<header class="site-header"><nav><ul>{menu}</ul></nav></header><main>{main}</main>{side}'
        f'<footer class="site-footer">{foot}</footer></body></html>'
    )


def article(
    lang: str, *, headline: str | None = None, paragraphs: tuple[str, ...] | None = None, times: int = 3,
    head: str = "", before: str = "", after: str = "", dated: bool = True, title: str | None = None,
) -> str:  # fmt: skip
    """Give a whole article page; the paragraphs come `times` over, each time with another number before them."""
    headline = headline or HEADLINE[lang]
    texts = paragraphs or PARAGRAPHS[lang]
    body = "".join(f"<p>{i + 1}. {text}</p>" if i else f"<p>{text}</p>" for i in range(times) for text in texts)
    linked = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + headline.replace('"', "'")
        + '","datePublished":"2021-09-24T08:00:00+02:00"}</script>'
        if dated
        else ""
    )
    name = FOOTER[lang].rsplit("© ", 1)[1]
    main = f"{before}<article><h1>{headline}</h1>{body}</article>{after}"
    return site(lang, title or f"{headline} | {name}", main, head=linked + head)


def message(lang: str, title: str, text: str, *, heading: str | None = None, head: str = "") -> str:
    """Give a site's message page: a heading, a sentence and the way home, between the usual menus."""
    top = f"<h1>{heading}</h1>" if heading is not None else ""
    return site(lang, title, f'<div class="content">{top}<p>{text}</p></div>', head=head)
