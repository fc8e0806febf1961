# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites and networks say to readers of a country that they keep out.

By family, all languages together; phrases and words are folded before they are looked for, so accents and case do not
matter.
"""

from refcheck.text.phrases import PhraseTable

GEO = PhraseTable(
    name="geo",
    phrases=(
        "nur in deutschland gezeigt|nur in deutschland verfügbar|nur in österreich verfügbar|nur in der schweiz verfügbar|you are using a vpn|you're using a vpn|you are using a proxy|turn off your vpn|disable your vpn|verwenden sie ein vpn|vous utilisez un vpn|estás usando una vpn|está usando una vpn|stai usando una vpn|está usando uma vpn|отключите vpn|выключите vpn|国内でのみ|国内からのみ|国内限定",
        "not available in your country|not available in your region|not available in your location|unavailable in your country|unavailable in your region|unavailable in your location|not available in your area|not currently available in your|blocked in your country|unavailable for legal reasons|unavailable due to legal reasons|countries belonging to the european",
        "access from your country|visitors from your country|geo-blocked|geoblocked|geo-restricted|this content is geographically restricted|in deinem land nicht verfügbar|in ihrem land nicht verfügbar|in ihrer region nicht verfügbar|pas disponible dans votre pays|pas accessible dans votre pays|pas disponible dans votre région",
        "indisponible dans votre pays|no está disponible en tu país|no está disponible en su país|no disponible en su país|no disponible en tu país|no está disponible en tu región|no está disponible en su región|não está disponível no seu país|não disponível no seu país|não está disponível na sua região|non è disponibile nel tuo paese|non disponibile nel tuo paese",
        "non è disponibile nella tua|niet beschikbaar in jouw land|niet beschikbaar in uw land|niet beschikbaar in uw regio|niedostępna w twoim kraju|niedostępne w twoim kraju|nie jest dostępna w twoim kraju|недоступен в вашей стране|недоступна в вашей стране|недоступно в вашей стране|недоступен в вашем регионе|недоступно в вашем регионе",
        "недоступна в вашем регионе|доступ ограничен на территории|недоступний у вашій країні|недоступна у вашій країні|ülkenizde kullanılamıyor|bölgenizde kullanılamıyor|ülkenizde erişilebilir değil|お住まいの国では|お住まいの地域では|お客様の国では|您所在的国家|您所在的地区",
        "您所在地区|해당 국가에서는|귀하의 국가에서|귀하의 지역에서|غير متاح في بلدك|غير متوفر في بلدك|غير متاح في منطقتك|inte tillgängligt i ditt land|ikke tilgængelig i dit land|ikke tilgjengelig i ditt land|tidak tersedia di negara|आपके देश में उपलब्ध नहीं",
        "không khả dụng tại quốc gia|δεν είναι διαθέσιμο στη χώρα|nu este disponibil în țara|není ve vaší zemi k dispozici|nem érhető el az ön országában|לא זמין במדינה",
    ),
    pairs=(
        (
            "versions|copyright|版权|權利|rechtlichen|rechtlich|juridiques|legales|legali|legais|prawnych|hukuki|юридическ*|правов*",
            "region|land|pays|pais|paese|kraju|ulke*|стран*|地区|地區|国家|territor*",
        ),
        (
            "only works|works only|only available|can only be|only be viewed|only be watched|nur verfugbar|nur abrufbar|uniquement disponible|uniquement accessible|solo disponible|solo esta disponible|disponibile solo|so esta disponivel|disponivel apenas",
            "in the uk|in the us|in the united*|in germany|in deutschland|in osterreich|in der schweiz|en france|en espana|in italia|em portugal|no brasil|in canada|in australia|in certain countries|certain regions",
        ),
        (
            "reserve*|reservad*|riservat*|vorbehalten|nur fur|only for|limited to|restricted to",
            "situes en|residents en|residant en|residents of|residentes en|residentes no|residenti in|zuschauer in|nutzer in|viewers in|users in|internautes",
        ),
        (
            "できません|なれません|ご利用になれません|できない",
            "お住まい|お客様の国|国から|地域から|国では|地域では|国外|海外",
        ),
        (
            "no puede*|no pueden|no se puede*|ne peut*|nao pode*|non puo*|kann nicht|kann leider nicht|kan niet|nie mozna|нельзя|невозможн*|izleyemez*|goremez*|kapali*|engel*|erisim*",
            "tu pais|su pais|desde su pais|desde tu pais|tu region|su region|votre pays|votre region|seu pais|sua regiao|tuo paese|tua region*|tua area|area geografica|deinem land|ihrem land|ihrer region|uw land|jouw land|twoim kraju|twoim regionie|вашей стран*|вашем регион*|ulkenizde*|bulundugunuz ulke*|bulundugunuz bolge*|zone geographique|area geografica",
        ),
        (
            "cannot be|can't be|not be shown|not be displayed|can not be|closed|not allowed|no longer accessible|unable",
            "readers in|visitors from|users in|users from|residents of|in europe|from europe|your country|your region|the eu|your geograph*|your jurisdiction",
        ),
        (
            "not available|unavailable|isn't available|cannot access|can't access|not accessible|blocked|restricted|not permitted|unable to provide|closed to",
            "in your country|in your region|in your location|in your area|your country|your region|your location|your territory|european union|european economic area|european countries|most european|eea|outside of the|outside the u*|gdpr|general data protection regulation|geographic*|from europe|in europe|eu visitors",
        ),
        (
            "nicht verfugbar|nicht abrufbar|gesperrt|nicht zuganglich|nicht angezeigt|nicht zur verfugung",
            "ihrem land|deinem land|ihrer region|deiner region|ihrem standort|deinem standort|in diesem land",
        ),
        (
            "pas disponible*|indisponible*|pas accessible*|inaccessible*|bloque*",
            "votre pays|votre region|votre zone|votre territoire|ton pays|votre localisation",
        ),
        (
            "no esta disponible|no disponible|no estan disponibles|no es accesible|bloquead*|restringid*",
            "su pais|tu pais|su region|tu region|su ubicacion|tu ubicacion|su territorio|su zona|tu zona",
        ),
        (
            "non e disponibile|non disponibile|non sono disponibili|bloccat*|non e accessibile",
            "tuo paese|suo paese|tua regione|tua area|tua zona|tua posizione|vostro paese",
        ),
        (
            "nao esta disponivel|nao disponivel|indisponivel|bloquead*|nao e acessivel|nao estao disponiveis",
            "seu pais|teu pais|sua regiao|tua regiao|sua localizacao|sua area|seu territorio",
        ),
        (
            "niet beschikbaar|geblokkeerd|niet toegankelijk",
            "jouw land|uw land|je land|uw regio|jouw regio|je regio|uw locatie",
        ),
        (
            "niedostepn*|nie jest dostepn*|zablokowan*|nie sa dostepne",
            "twoim kraju|twoim regionie|panstwa kraju|twojej lokalizacji|tym kraju",
        ),
        (
            "недоступ*|не доступ*|заблокирован*|запрещен*|ограничен*",
            "вашей стране|вашем регионе|вашей страны|вашего региона|вашем государстве|территории вашей",
        ),
        (
            "недоступ*|заблокован*|не доступ*",
            "вашій країні|вашому регіоні|вашої країни",
        ),
        (
            "kullanilami*|erisilemi*|mevcut degil|kapali|izlenemi*|goruntulenemi*|erisime kapali",
            "ulkenizde*|bolgenizde*|ulkenizden|bulundugunuz ulke*|bulundugunuz bolge*",
        ),
        (
            "利用できません|利用いただけません|表示できません|視聴できません|アクセスできません|ご覧いただけません",
            "国|地域",
        ),
        (
            "无法访问|不可用|不提供|無法訪問|無法觀看|无法观看|不能访问|无法浏览|禁止访问",
            "国家|地区|國家|地區|所在地",
        ),
        (
            "이용할 수 없|볼 수 없|사용할 수 없|제한",
            "국가|지역",
        ),
        (
            "غير متاح*|غير متوفر*|محظور*|لا يمكن الوصول",
            "بلدك|منطقتك|دولتك|بلدكم|منطقتكم",
        ),
        (
            "tidak tersedia|diblokir|tidak dapat diakses",
            "negara anda|wilayah anda|lokasi anda",
        ),
        (
            "inte tillganglig*|blockerad*",
            "ditt land|din region",
        ),
        (
            "ikke tilgaengelig*|ikke tilgjengelig*",
            "dit land|ditt land|din region|ditt omrade",
        ),
        (
            "ei ole saatavilla|ei ole kaytettavissa",
            "maassasi|alueellasi",
        ),
        (
            "nie je dostupn*|neni dostupn*|nedostupn*|neni k dispozici",
            "vasi zemi|vasem regionu|vasej krajine",
        ),
        (
            "nu este disponibil*|indisponibil*",
            "tara dvs|tara ta|regiunea dvs|tara dumneavoastra|regiunea ta",
        ),
        (
            "nem erheto el|nem elerheto",
            "orszagaban|orszagodban|regiojaban",
        ),
        (
            "δεν ειναι διαθεσιμ*",
            "χωρα σας|περιοχη σας",
        ),
        (
            "उपलब्ध नहीं",
            "आपके देश|आपके क्षेत्र",
        ),
        (
            "לא זמין*|אינו זמין",
            "במדינה|במדינתך|באזורך",
        ),
        (
            "khong kha dung|khong co san",
            "quoc gia|khu vuc",
        ),
    ),
)

REGION_BAN = PhraseTable(
    name="geo",
    phrases=("has banned the country or region|banned the country your ip|country or region your ip address is in",),
)

NETWORK_BLOCK = PhraseTable(
    name="network_blockpage",
    headings=(
        "erişim engellendi|erişim engeli|bu siteye erişim engellenmiştir|доступ ограничен|доступ заблокирован|доступ к ресурсу ограничен|ресурс заблокирован|сайт заблокирован|site blocked|website blocked|blocked website|site bloqueado|sitio bloqueado|contenido bloqueado|acceso bloqueado|site bloqué|accès bloqué|accès refusé par décision de justice|sito bloccato|sito oscurato|sito sequestrato|seite gesperrt|webseite gesperrt|website gesperrt|zugang gesperrt|strona zablokowana|stránka blokována|pagina blocată|site inaccesibil",
    ),
    phrases=(
        "доступ к сайту заблокирован|доступ к сайту ограничен|доступ к странице ограничен|доступ заблокирован|ресурс ограничен|доступ к запрашиваемому ресурсу|внесен в реестр|внесён в реестр|в соответствии с федеральным законом|по требованию роскомнадзора|сайт заблокирован|страница заблокирована|доступ до сайту заблоковано|siteye erişim*|erişim engeli|bu siteye erişim|telekomünikasyon kurumu|stoppagina|stop-page|page d'arrêt|contenido bloqueado|requerimiento de la autoridad|o site a que pretende aceder|sito non raggiungibile in quanto sottoposto|oggetto di inibizione|agenzia delle dogane|siden er blokeret|nettstedet er blokkert|webbplatsen är blockerad|sivusto on estetty|site-ul pe care încercați|accesul la acest site|hozzáférhetetlenné|stránka byla zablokována|stránka bola zablokovaná|užblokuota|bloķēta|blokeeritud|ukryta strona hazardowa|gry hazardowe|dostęp do strony został zablokowany|страницата е блокирана|η πρόσβαση έχει απαγορευτεί|הגישה לאתר נחסמה|गया है block|차단 안내|불법·유해|유해정보|사이트 차단|접속하려는|本网站已被|该网站已被屏蔽|访问被拦截|該網站涉及|封鎖通知|เว็บไซต์นี้ถูกระงับ|ถูกปิดกั้น|trang web bị chặn|laman web ini tidak|hiburan dewasa|situs yang anda tuju|situs terblokir|الموقع المطلوب غير متاح|تصفح بأمان|تم حجبه|الموقع المحجوب|تم منع الوصول|مشترک گرامی|دسترسی به این سایت امکان پذیر نیست|сомона дастрасӣ|сайт манъ|заблоковано відповідно|blokirana je|приступ сајту",
        "dot compliance|not authorized to access this web page|not accessible in the|prohibited for viewership|surf safely|has been blocked in accordance with|has been blocked by the network administrator|blocked by network administrator|this domain is blocked|site is blocked due to|website is not available in malaysia|violates the national law*|violate(s) the national law*|orders of the high court|order from the courts|prevent access to this site|blocked for violating|blocked by ntc|national telecom*|acceptable use policy|internet usage policy|blocked by your organi*|web content filter*|category: gambling|category: pornography|netsweeper|websense|forcepoint|cyberoam|sonicwall|fortinet|sophos web|barracuda web|kerio control|opendns|cisco umbrella|zscaler|url filtering|safe browsing policy|restricted by your network",
        "has been blocked in accordance|blocked by your internet service provider|access to this website has been blocked|access to this site has been blocked|this website has been blocked|this site has been blocked|web page blocked|website blocked|url blocked|web filter violation|fortiguard intrusion prevention|this page is blocked",
        "blocked by the web filter|internet positif|internet sehat|trust positif|trustpositif|nawala|доступ к запрашиваемому ресурсу|доступ к информационному ресурсу ограничен|доступ к ресурсу ограничен|доступ к сайту ограничен|доступ ограничен|ресурс заблокирован",
        "роскомнадзор|erişim engellenmiştir|erişime engellenmiştir|sitio bloqueado|página bloqueada|acceso bloqueado|site bloqué|accès bloqué|accès à ce site a été bloqué|sito bloccato|accesso bloccato|sito non raggiungibile in quanto",
        "sito sottoposto a|seite gesperrt|ministry of communications|department of telecommunications|directions of the department|competent government authority|blocked as per the|as per the instructions of|تم حجب|تم حظر|هذا الموقع محجوب|الموقع محجوب",
        "عفوا الموقع المطلوب|عفواً|دسترسی به این سایت|peyvandha.ir|warning.or.kr|該網站已被封鎖|网站已被|กระทรวงดิจิทัล|ถูกระงับ|akses ditolak|situs ini diblokir|situs diblokir",
        "web này bị chặn|приступ забрањен|blokována na základě|zablokowan|strona zablokowana|letiltott",
    ),
    pairs=(
        (
            "hazard*|gambling|onjn|lottery|igra na srecu|lošimo|losimu|kansspel*|jeux d'argent|juegos de azar|gioco|jogos|szerencsejatek|copyright|piracy|pirat*|infring*",
            "blocked|blokad*|zablokowan*|blocat*|uzblokuot*|geblokkeerd*|bloque*|bloquead*|inibit*|oscurat*|hozzaferhetetlen*|illegal|illegale|nielegaln*|unauthorised|unauthorized",
        ),
        (
            "заблокирован*|ограничен*",
            "суда|суд|закон*|ведомств*|надзор*|уполномоченн*|органов власти|прокуратур*|абонент*|провайдер*|реестр*",
        ),
        (
            "banned|blocked|prohibited|denied",
            "url|category|web page|website you|site you|policy violation|forbidden site|requested has been",
        ),
        (
            "blocked|access denied|restricted|prohibited|banned|filtered|suspended access",
            "court|order of|orders of|as per order|government|ministry|regulator|authority|authorities|law enforcement|it act|legal|high court|telecom*|internet service provider|isp|web filter|network administrator|your organization|your organisation|parental control|it policy|content filter",
        ),
        (
            "заблокирован*|ограничен*|запрещен*|блокиров*",
            "федеральн* закон*|федерального закона|роскомнадзор*|решени* суда|решению суда|реестр*|149 фз|149-фз|оператор* связи|законодательств*",
        ),
        (
            "engelle*|erisime kapat*|erisimi engel*|erisim engel*|erisim yasag*",
            "karar*|mahkeme*|5651|kurum*|btk|hakimligi|bilgi teknolojileri",
        ),
        (
            "bloquead*|acceso restringido|bloqueo",
            "orden judicial|autoridad*|judicial|juzgado|ministerio|tribunal|ordem judicial|anatel",
        ),
        (
            "bloque*|acces interdit",
            "decision de justice|autorite*|tribunal|ministere|ordonnance|redirige* vers ce site officiel",
        ),
        (
            "gesperrt|sperrung|blockiert|nicht verfugbar|nicht erreichbar|nicht abrufbar",
            "gericht*|behorde*|urheberrecht*|cuii|anordnung|jugendschutz|netzwerkadministrator|glucksspielbehorde|unterlassungs*",
        ),
        (
            "bloccat*|inibit*|sequestr*|oscurat*",
            "autorita|provvedimento|magistratura|guardia di finanza|agcom|dogane",
        ),
        (
            "blokowan*|zablokowan*",
            "sad*|rejestr* domen|ustaw*|ministerstw*",
        ),
        (
            "diblokir|diblokkir|tidak dapat diakses|diblock",
            "kementerian|kominfo|undang-undang|peraturan|internet positif|trust positif|komdigi",
        ),
        (
            "حجب*|محجوب*|حظر*|محظور*",
            "هيئة|الموقع|القانون|الاتصالات|وزارة|السلطات|الجهات",
        ),
        (
            "مسدود|فیلتر*|دسترسی",
            "قانون|سایت امکان|کارگروه|جرایم",
        ),
        (
            "封锁|屏蔽|拦截|禁止访问",
            "法律|法规|法規|管理部门|政府|网络安全",
        ),
        (
            "차단*|접속이",
            "법령|방송통신|불법|유해|위원회",
        ),
        (
            "ระงับ|ปิดกั้น",
            "กระทรวง|คำสั่งศาล|พ.ร.บ",
        ),
    ),
)
