# ruff: noqa: E501 - words stand together by language, not one a line
"""The words by which a report is told from a message: who said it and on which day, and no word to the reader.

Folded before they are looked for. A word to the reader of one language is an article of another ("du", "on"), so these
are kept apart.
"""

from refcheck.text.phrases import PhraseTable

SPEAKERS = PhraseTable(
    name="speakers",
    phrases=(
        "said|says|told|according to|reported|announced|spokesman|spokeswoman|spokesperson",
        "recalled|explained|warned|sagte|sagt|erklarte|betonte|erinnerte|kritisierte|warnte|teilte|laut|so die|so der|berichtet*|kundigte|vergangene*|sprecher*",
        "selon|a declare|declare|a dit|a annonce|annonce|explique|affirme|rappelle|a rappele|a precise|souligne|deplore|porte-parole",
        "segun|dijo|afirmo|anuncio|denunci*|explico|ha dicho|recordo|aseguro|advirtio|senalo|portavoz",
        "ha detto|ha annunciato|ha spiegato|ha ricordato|ha precisato|sottolinea|dice|secondo|portavoce",
        "disse|segundo o|segundo a|afirmou|anunciou|lembrou|recordou|explicou|garantiu|alertou|porta-voz",
        "zei|zegt|aldus|volgens|meldt|woordvoerder|woordvoerster",
        "powiedzial*|wedlug|poinformowal*|zapowiedzial*|rzecznik*|skarza sie|narzekaja",
        "сказал*|заявил*|сообщил*|рассказал*|жалу*|по словам|по данным|пресс-служб*",
        "сказав|сказала|заявив|заявила|повідомив|повідомила|повідомили|за словами",
        "dedi|soyledi|acikladi|bildirdi|gore",
        "sade|sager|enligt|uppger|ifolge|siger|sier",
        "rekl*|uvedl*|podle|oznamil*|mluvci|mondta|kozolte|szerint|a declarat|potrivit|a anuntat",
        "ειπε|δηλωσε|ανακοινωσε|συμφωνα με",
        "قال|قالت|اعلن|اعلنت|بحسب|وفقا|گفت|اعلام کرد|به گزارش",
        "によると|と述べた|と話した|と発表した|表示，|指出|据悉|记者|밝혔다|말했다|따르면",
        "mengatakan|menurut|cho biet|sanoi|kertoi|mukaan",
    ),
)

DAYS = PhraseTable(
    name="days",
    phrases=(
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi",
        "martedi|mercoledi|giovedi|venerdi|sabato|domenica|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedzialek|wtorek|srode|sroda|czwartek|piatek|sobote|sobota|niedziele|niedziela|понедельник*|вторник*",
        "среду|четверг*|пятниц*|суббот*|воскресень*|понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю|pazartesi|sali gunu|carsamba|persembe|cuma gunu|cumartesi|pazar gunu|mandag*|tirsdag*|onsdag*|torsdag*|fredag*|lordag*|sondag*|mandagen|tisdag*|lordagen|pondeli",
        "utery|stredu|ctvrtek|patek|sobotu|nedeli|hetfon|kedden|szerdan|csutortokon|penteken|szombaton|vasarnap|luni|marti|miercuri|vineri|sambata|duminica|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|κυριακη|الاثنين|الثلاثاء|الاربعاء|الخميس",
        "الجمعة|السبت|الاحد|دوشنبه|سه شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|曜日|星期|周一|周二|周三|周四|周五|周六|周日|월요일|화요일|수요일|목요일|금요일|토요일|일요일|senin|selasa|rabu|kamis|jumat",
        "sabtu|minggu|thu hai|thu ba|thu tu|thu nam|thu sau|thu bay|chu nhat|maanantai*|tiistai*|keskiviikko*|torstai*|perjantai*|lauantai*|sunnuntai*|yesterday|last week|last month|last year|this week|gestern|heute|hier soir|ayer|ieri|ontem|gisteren|wczoraj|вчера",
        "вчора|igar|i gar|vcera|tegnap|χθες|امس|دیروز|昨日|kemarin|hom qua|eilen",
    ),
)

_TO_READER = {
    "en": "you|your|you're|please|we|we're|we'll|our|let us|contact us|click here|click the|click below|try again|back soon|back shortly|back online|contact your|contact the|please contact|site administrator|webmaster|inconvenience|apologise|apologize|sorry|buy now|buy it now|make an offer|renew now|renew it|renew your|registrar|home page|homepage|go back|enable|refresh|reload|this page|this domain|this website",
    "de": "bitte|ihnen|ihre anfrage|ihr browser|ihren browser|du|dein*|wir|unser*|uns|entschuldigen sie|entschuldigung|verstandnis|konnen sie|haben sie|sind sie|wenn sie|falls sie|versuchen sie|von ihnen|startseite|kontaktieren|betreiber|inhaber|diese seite|diese domain|diese website",
    "fr": "vous|votre|vos|veuillez|nous|notre|nos|merci de|desole*|excusez|veuillez excuser|reessay*|cliquez|contactez|accueil|proprietaire|cette page|ce site|ce domaine",
    "es": "usted*|tu|tus|te|por favor|gracias por su|gracias por tu|nuestr*|disculpe|disculpen|disculpa las|lamentamos|sentimos|intente*|intentalo|haga|haz|vuelva|vuelve|volveremos|contacte|propietario|esta pagina|este sitio|este dominio",
    "it": "tuo|tua|voi|vostr*|per favore|prego|grazie per la|nostr*|ci scusiamo|scusate|spiacenti|riprova*|torna|tornate|torneremo|contatta*|clicca|proprietario|controlla|questa pagina|questo sito|questo dominio|sei un|non sei",
    "pt": "voce*|seu navegador|por favor|obrigado pela|obrigado por|nosso*|nossa*|desculpe|desculpem|lamentamos|pedimos|tente|volte|voltaremos|contate|contacte|clique|proprietario|verifique|esta pagina|este site|este dominio",
    "nl": "u|uw|je|jij|jouw|wij|we|ons|onze|alstublieft|aub|sorry|excuses|probeer|klik|eigenaar|begrip|deze pagina|deze website",
    "pl": "prosimy|prosze|przepraszamy|nasz*|panstw*|ciebie|twoj*|sprobuj|sprawdz|kliknij|wroc|skontaktuj|wlasciciel*|ta strona",
    "ru": "вы|вас|вам|ваш*|пожалуйста|мы|нам|наш*|извините|приносим|попробуйте|проверьте|перейдите|вернитесь|обратитесь|администратор*|владел*|этот сайт|эта страница",
    "uk": "ви|вас|вам|ваш*|будь ласка|ми|нам|наш*|вибач*|спробуйте|перевірте|поверніться|цей сайт|ця сторінка",
    "tr": "siz|sizin|sizi|lutfen|biz|bizim|ozur|uzgunuz|deneyin|donun|ziyaret edin|iletisime|bu sayfa|bu site",
    "sv": "du|din|ditt|dig|vi|var|vart|vara|vanligen|beklagar|forsok igen|den har sidan",
    "da": "du|din|dit|dig|vi|vores|venligst|beklager|prov igen|denne side",
    "no": "du|din|ditt|deg|vi|var|vare|vennligst|beklager|prov igjen|denne siden",
    "fi": "sina|sinun|te|teidan|me|meidan|ole hyva|valitettavasti|pahoittelemme|tama sivu",
    "cs": "vas|vase|vam|vy|prosim*|omlouvame|my|nas|zkuste|vratte|tato stranka",
    "hu": "on|onnek|kerjuk|elnezest|probalja|ez az oldal",
    "ro": "va rugam|dumneavoastra|noi|ne pare|reveniti|incercati|aceasta pagina|acest site",
    "el": "σας|παρακαλ*|μας|συγγνωμη|λυπουμαστε|δοκιμαστε|επιστρεψτε|αυτη η σελιδα",
    "ar": "انت|لديك|يرجى|عذرا|نعتذر|نحن|لك|هذه الصفحة|هذا الموقع",
    "fa": "شما|لطفا|متاسف*|پوزش|این صفحه|این سایت",
    "he": "אתה|אנא|סליחה|שלך|דף זה",
    "ja": "ください|お客様|ご覧|ご利用|申し訳|お詫び|お問い合わせ|このページ|このサイト|当サイト",
    "zh": "您|你|请|請|我们|我們|抱歉|本站|该页面",
    "ko": "죄송|하십시오|해주세요|하세요|고객님|이 페이지|귀하",
    "id": "anda|kamu|silakan|mohon|maaf|kami|kita|halaman ini|situs ini",
    "vi": "ban|vui long|xin loi|chung toi|quy khach|trang nay",
    "hi": "आप|कृपया|यह पृष्ठ",
}

TO_READER = {code: PhraseTable(name="to_reader", phrases=(words,)) for code, words in _TO_READER.items()}
"""By ISO 639-1 code."""

TO_ANY_READER = PhraseTable(name="to_reader", phrases=tuple(_TO_READER.values()))

SITE_ITSELF = PhraseTable(
    name="site_itself",
    phrases=(
        "site|sites|website*|web site|web sites|webpage*|page|pages|portal*|server*|online|offline|web|app|apps|platform*|shop|store|log in|login|database|we|we'll|our|us|you|your|hosting|domain",
        "seite|seiten|webseite*|internetseite*|internetangebot|angebot|plattform*|wir|unser*|uns|dienst|dienste|systeme*|datenbank*|techniker",
        "sites|page|pages|plateforme*|serveur*|en ligne|nous|notre|nos|application|connexion|base de donnees|sitio|pagina|paginas|servidor*|plataforma*|nosotros|nuestr*|volvemos|volveremos|estamos|realizando|estaremos|aplicacion|base de datos",
        "sito|pagina|server|piattaforma|noi|nostr*|torniamo|torneremo|saremo|applicazione|nossa|nosso|nos|voltamos|voltaremos|estaremos|aplicacao|pagina's|onze|ons|wij|applicatie|dienstverlening",
        "strona|strony|stronie|serwis*|portalu|nasz*|wrocimy|aplikacj*|сайт*|страниц*|портал*|сервер*|сервис*|мы|наш*|нас|онлайн|приложени*|систем*|сторінк*|ми|застосун*|sistem*|sitemiz*|sitesi|sayfa*|sunucu*|biz|bizim|hizmetinizde|uygulama",
        "webbplats*|sida|sidan|tjansten|vi|var|hjemmeside*|side|siden|tjenesten|vores|nettsted*|sivusto*|palvelu*|stranka|stranky|stranek|web|webu|oldal*|weboldal*|pagina|ιστοσελιδα|σελιδα|サイト|ページ|サービス|システム|サーバ|当社|弊社|网站|網站|页面|系统|系統|服务器|我们|本站|사이트|페이지|서비스|서버|시스템|الموقع|الصفحة|الخادم|الخدمة|نحن|سايت|سایت|situs|halaman|kami|trang|he thong|chung toi",
    ),
)
"""What a notice about the site itself names: the site, or those who keep it."""
