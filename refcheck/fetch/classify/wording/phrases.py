# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say when they refuse, wall off, sell, fail or move: by family, all languages together.

Phrases and words are folded before they are looked for, so accents and case here do not matter.
"""

from refcheck.text.phrases import PhraseTable

GEO = PhraseTable(
    name="geo",
    phrases=(
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

RATE = PhraseTable(
    name="rate_limited",
    headings=(
        "too many requests|rate limit exceeded|rate limited|zu viele anfragen|trop de requêtes|demasiadas solicitudes|demasiadas peticiones|troppe richieste|muitas requisições|demasiados pedidos|çok fazla istek|слишком много запросов|too many requests from your ip|zbyt wiele żądań|te veel verzoeken|リクエストが多すぎます|请求过于频繁",
    ),
    phrases=(
        "you are being rate limited|you have been rate limited|has banned you temporarily|too many requests|rate limit exceeded|exceeded the rate limit",
    ),
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

ROBOT = PhraseTable(
    name="robot_check",
    headings=(
        "human verification|security verification|sicherheitsüberprüfung|vérification de sécurité|verificación de seguridad|verificação de segurança|verifica di sicurezza|beveiligingscontrole|weryfikacja bezpieczeństwa|проверка браузера|проверка безопасности|güvenlik doğrulaması|güvenlik kontrolü|セキュリティ確認|安全验证|安全驗證|访问验证|보안 확인|التحقق الأمني|einen moment bitte|security check|sicherheitscheck|un instant|un momento|um momento|só um momento|einen moment|bir dakika|chwileczkę|минутку|one moment|un attimo|moment|access check|robot check|captcha|are you human|are you a human|are you a robot|bot check|お待ちください|请稍候|请稍等|لحظة|contrôle de sécurité|contrôle|访问受限|bot protection|access verification",
    ),
    phrases=(
        "error code: 10*|error code 10*|security service to protect itself|are you a human|make sure that cookies and javascript are enabled|похожи на автоматические|not a bot|suspected automated",
        "are you a robot|are you human|not a robot|verify you are human|verify that you are human|verifying you are human|verify that you're human|prove you are human|prove you're not a robot|confirm you are human|confirm that you are human",
        "security check to access|complete the security check|performing security verification|checking your browser|checking if the site connection is secure|just a moment...|one moment, please|please enable js and disable any ad blocker|please turn javascript on and reload|unusual traffic|automated access",
        "automated requests|automated queries|suspected bot|bot activity|bot detection|you have been blocked|your request has been blocked|access to this page has been denied|making sure you're not a bot|enable javascript and cookies to continue|solve the captcha|complete the captcha",
        "type the characters you see|press & hold|press and hold|ddos protection by|browser verification|your ip address has been blocked|your ip has been blocked|ip address has been temporarily blocked|something about the behavior of the browser|looks like a robot|we think you might be a robot|sind sie ein roboter",
        "bist du ein mensch|ich bin kein roboter|sie wurden blockiert|bestätigen sie, dass sie ein mensch|ungewöhnlichen datenverkehr|browser wird überprüft|êtes-vous un robot|vous n'êtes pas un robot|je ne suis pas un robot",
        "vérifier que vous êtes humain|vérifiez que vous êtes humain|trafic inhabituel|vous avez été bloqué|eres un robot|no eres un robot|no es un robot|no soy un robot|comprobando su navegador|verifica que eres humano|verifique que es un ser humano",
        "verificar que eres humano|tráfico inusual|ha sido bloqueado|não é um robô|não sou um robô|verifique se você é humano|tráfego incomum|non sei un robot|non sono un robot|verifica che sei umano",
        "traffico insolito|geen robot|ongebruikelijk verkeer|controleren of u een mens bent|nie jesteś robotem|nie jestem robotem|nietypowy ruch|вы не робот|я не робот",
        "подтвердите, что вы не робот|подтвердите, что запросы отправляли вы|необычный трафик|подозрительный трафик|проверяем ваш браузер|ваш запрос заблокирован|robot olmadığınızı|ben robot değilim|insan olduğunuzu doğrulayın",
        "ロボットではありません|ロボットでないこと|人間であることを確認|不審なアクセス|请完成验证|验证您是人类|人机验证|사람인지 확인",
        "로봇이 아닙니다|비정상적인 트래픽|التحقق من أنك إنسان|لست برنامج روبوت|أنك لست روبوت|हम यह जांच रहे हैं|आप रोबोट नहीं|är du en robot|inte en robot|ikke en robot",
        "ob sie ein mensch sind|dass sie ein mensch sind|ob du ein mensch bist|dass du ein mensch bist|of u een mens bent|of je een mens bent|che tu sia umano|che sei una persona reale|insan olduğunuzu kontrol|insan olduğunuzdan emin|que vous êtes bien un humain|que vous êtes un être humain|que eres una persona real|que você é uma pessoa real|что вы человек",
        "et ole robotti|nejste robot|nu sunteți robot|nem robot|bukan robot|không phải là người máy|không phải là robot|δεν είστε ρομπότ|אינך רובוט",
    ),
    pairs=(
        (
            "verify*|confirm*|prove*|check*|make sure|making sure|ensure",
            "human|robot|not a bot|you're not a bot|bot or|real person|real user|your request is being verified|a human being",
        ),
        (
            "bestatig*|uberpruf*|nachweis*|sicherstellen|verifizier*",
            "mensch|roboter|kein bot",
        ),
        (
            "verifi*|confirm*|prouv*|assur*",
            "humain*|robot*",
        ),
        (
            "verifi*|confirm*|comprueb*|demuestr*|comprob*",
            "humano|humana|robot",
        ),
        (
            "verific*|conferm*|dimostr*",
            "umano|umani|robot|essere una persona",
        ),
        (
            "verifi*|confirm*|prove",
            "humano|robo",
        ),
        (
            "controle*|bevestig*|verifieer*|bewijs*",
            "mens|robot",
        ),
        (
            "potwierd*|zweryfikuj*|sprawdz*|udowodni*",
            "czlowiek*|robot*",
        ),
        (
            "подтверди*|проверя*|проверк*|докажите|убеди*",
            "робот*|человек*|не бот",
        ),
        (
            "підтверд*|перевір*",
            "робот*|людин*",
        ),
        (
            "dogrula*|onayla*|kanitla*",
            "insan*|robot*",
        ),
        (
            "確認|証明|検証",
            "ロボット|人間|ボット",
        ),
        (
            "验证|确认|證明|驗證|证明|核实",
            "机器人|人类|真人|人機|人机|機器人",
        ),
        (
            "확인|인증",
            "사람|로봇",
        ),
        (
            "تاكيد|التحقق|تحقق|تاكد|اثبات",
            "روبوت|انسان|بشر|برنامج الي",
        ),
        (
            "your browser|votre navigateur|ihr browser|ihren browser|su navegador|tu navegador|seu navegador|tuo browser|ваш браузер|вашего браузера|tarayici*|浏览器|ブラウザ|المتصفح|متصفحك",
            "checking|being checked|verifying|uberpruf*|gepruft|verification en cours|verificando|comprobando|controllo in corso|проверк*|проверяем|kontrol edil*|dogrulan*|检查|验证|確認しています|verifions|يتم التحقق|التحقق من",
        ),
        (
            "captcha",
            "solve|complete|enter|losen|eingeben|resolv*|complet*|saisi*|introdu*|inser*|digite|введите|решите|girin|rozwiaz*|输入|入力|ادخل|resol*|oplos*",
        ),
        (
            "unusual|suspicious|ungewohnlich*|verdachtig*|inhabituel*|suspect*|inusual*|sospechos*|insolit*|sospett*|incomum|suspeit*|подозрительн*|необычн*|olagandisi|supheli|nietypow*|podejrzan*|异常|可疑|不審な|غير عادي*|مشبوه*",
            "traffic|activity|requests|verkehr|datenverkehr|aktivitat*|anfragen|trafic|activite|requetes|trafico|actividad|traffico|attivita|trafego|atividade|трафик*|активност*|запрос*|trafik|etkinlik|hareket*|ruch|aktywnosc|流量|活动|访问|アクセス|حركة|نشاط",
        ),
        (
            "automated|automatisiert*|automatise*|automatizad*|automatizzat*|автоматическ*|automatik|otomatik|zautomatyzowan*|自动|自動",
            "access|requests|queries|traffic|zugriff*|anfragen|acces|requetes|acceso|solicitudes|consultas|accesso|richieste|accesso|acesso|запрос*|erisim|istek*|zapytan*|访问|アクセス",
        ),
    ),
)

LOGIN = PhraseTable(
    name="login",
    phrases=(
        "sign in to continue|log in to continue|login to continue|please log in|please login|please sign in|sign in to your account|log in to your account|you must be logged in|you need to log in|you need to sign in|you must log in",
        "you must sign in|members only|login required|authentication required|sign in to view|sign in to access|log in to view|authorization required|you are not logged in|bitte melden sie sich an|melden sie sich an|bitte einloggen",
        "bitte loggen sie sich ein|anmeldung erforderlich|nur für mitglieder|veuillez vous connecter|vous devez être connecté|vous devez vous connecter|mot de passe oublié|debe iniciar sesión|debes iniciar sesión|olvidaste tu contraseña|olvidó su contraseña|accedi al tuo account",
        "effettua il login|devi accedere|effettuare l'accesso|password dimenticata|faça login|faça o login|entrar na sua conta|esqueceu a senha|esqueceu sua senha|você precisa estar logado|log in om verder|wachtwoord vergeten",
        "je moet ingelogd|u moet ingelogd|zaloguj się|musisz być zalogowany|nie pamiętasz hasła|войдите в|войдите, чтобы|необходимо войти|необходима авторизация|требуется авторизация|забыли пароль|авторизуйтесь",
        "увійдіть|giriş yapın|giriş yapmanız|giriş yapmalısınız|şifremi unuttum|ログインが必要|ログインしてください|パスワードをお忘れ|请登录|请先登录|登录后|忘记密码",
        "請登入|請先登入|로그인이 필요|로그인 후|비밀번호를 잊으|يرجى تسجيل|نسيت كلمة|logga in för att|logg inn for å|log ind for at|glömt lösenord|glemt adgangskode",
        "glemt passord|kirjaudu sisään|přihlaste se|jelentkezzen be|autentificați-vă|trebuie să vă autentificați|συνδεθείτε|silakan masuk|masuk untuk|đăng nhập để|vui lòng đăng nhập|กรุณาเข้าสู่ระบบ",
        "लॉग इन करें|लॉगिन करें|התחבר|יש להתחבר",
    ),
    pairs=(
        (
            "devi|e preciso|es necesario|il est necessaire|es ist notig|musisz|debe|bisogna|you will need|gerekiyor|gerekmekte*",
            "entrar|accesso|acceso|accede*|conta|account|cuenta|compte|konto|oturum*|giris*|zalog*",
        ),
        (
            "members|registered users|registered members|subscribers|mitglieder*|membres|miembros|socios|membri|membros|uzytkownik* zalogowan*|зарегистрированн*|uyelere|会员|會員",
            "only|log in|register|create an account|login|nur fur|reserve*|solo para|exclusiv*|riservat*|tylko dla|только для|ozel",
        ),
        (
            "password|passwort|mot de passe|contrasena|senha|wachtwoord|haslo|пароль|sifre|パスワード|密码|密碼|كلمة المرور",
            "username|user name|user id|benutzername|benutzer|e-mail|email|identifiant|adresse e-mail|usuario|utente|nome utente|gebruikersnaam|nazwa uzytkownika|логин|kullanici|ユーザー*|用户名|帐号|账号|اسم المستخدم",
        ),
        (
            "please|must|need to|have to|required to|in order to|to continue|to view|to read|to access|you are not",
            "log in|login|sign in|signin|logged in|signed in",
        ),
        (
            "bitte|mussen|um fortzufahren|um weiterzulesen|erforderlich|zunachst|um diese*",
            "anmelden|einloggen|loggen sie sich ein|melden sie sich an|melde dich an|eingeloggt|angemeldet",
        ),
        (
            "veuillez|vous devez|pour continuer|pour acceder|pour lire|il faut",
            "vous connecter|connecter|connectez-vous|connecte|identifier|identifiez-vous|authentifier",
        ),
        (
            "para continuar|para acceder|debe|debes|tienes que|necesitas|para ver|para leer|por favor",
            "iniciar sesion|inicia sesion|inicie sesion|identificarse|identificate|identifiquese|conectarse|acceder a su cuenta",
        ),
        (
            "per continuare|per accedere|devi|bisogna|necessario|per visualizzare|per leggere",
            "accedi|accedere|login|autenticarti|effettua l'accesso|effettuare il login",
        ),
        (
            "para continuar|para aceder|para acessar|deve|precisa|e necessario|para ver|para ler|por favor",
            "login|iniciar sessao|inicie sessao|entre na sua conta|entrar na sua conta|autenticar*",
        ),
        (
            "om verder|moet|om deze|gelieve|eerst",
            "inloggen|log in|ingelogd|aanmelden|meld je aan|meld u aan",
        ),
        (
            "aby|musisz|nalezy|prosze",
            "zaloguj*|zalogowac|zalogowany|logowani*",
        ),
        (
            "чтобы|необходимо|нужно|требуется|пожалуйста|для просмотра|для доступа|для продолжения",
            "войти|войдите|авторизоваться|авторизация|авторизуйтесь|вход в",
        ),
        (
            "icin|lutfen|gerek*|malisiniz",
            "giris yap*|oturum ac*",
        ),
        (
            "続ける|するには|ください|必要",
            "ログイン|サインイン",
        ),
        (
            "请|請|需要|才能|继续|必须",
            "登录|登入|登錄",
        ),
        (
            "하려면|필요|해주세요|하십시오|후",
            "로그인",
        ),
        (
            "يرجى|يجب|للمتابعة|الرجاء|عليك",
            "تسجيل الدخول|تسجيل دخول",
        ),
        (
            "password|passwort|mot de passe|contrasena|senha|palavra-passe|wachtwoord|haslo|пароль|sifre|parola|パスワード|密码|密碼|비밀번호|كلمة المرور|كلمة السر|losenord|adgangskode|passord|salasana|heslo|jelszo|κωδικος",
            "forgot|forgotten|vergessen|oublie|olvid*|dimentica*|esquec*|esqueci*|vergeten|zapomnia*|nie pamietasz|забыли|unut*|忘れ|忘记|忘記|잊|نسيت|glomt|glemt|unohd*|zapomen*|elfelejt*|uitat|ξεχασ*|username|user name|benutzername|identifiant|nom d'utilisateur|usuario|utente|utilizador|gebruikersnaam|nazwa uzytkownika|логин|kullanici adi|ユーザー|用户名|아이디|اسم المستخدم|e-mail*|email*",
        ),
    ),
)

CONSENT = PhraseTable(
    name="accept_or_pay",
    headings=(
        "your privacy choices|your choices regarding cookies|your privacy|privacy choices|cookie settings|cookie preferences|datenschutzeinstellungen|cookie-einstellungen|ihre privatsphäre|vos choix|vos choix concernant les cookies|votre vie privée|tu privacidad|su privacidad|la tua privacy|la tua scelta|a sua privacidade|sua privacidade|gizliliğiniz|ваша конфиденциальность|twoja prywatność|uw privacy|jouw privacy",
    ),
    phrases=(
        "are you over 18|i am over 18|you must be 18|must be at least 18|confirm that you are over 18|verify your age|confirm your age|ich bin über 18|j'ai plus de 18 ans|soy mayor de 18|soy mayor de edad|sono maggiorenne|ho più di 18 anni|tenho mais de 18|мне есть 18|мне уже есть 18|18 yaşından büyüğüm",
        "before you continue|we value your privacy|we care about your privacy|your choices regarding cookies|accept cookies to continue|your cookie choices|choose your cookie|manage your cookie|set your cookie|accept and continue|agree and continue|pay to reject|accept to read|reject and pay|consent to continue|please accept cookies|consent or subscribe",
        "accept or subscribe|reject and subscribe|mit werbung weiterlesen|weiter mit werbung|mit werbung nutzen|zustimmen und weiter|akzeptieren und weiter|zustimmen & weiter|zustimmen und weiterlesen|mit werbung und tracking|ohne werbetracking|zugriff mit werbung|pur-abo|alle cookies akzeptieren|ihre privatsphäre|accepter et continuer|continuer sans accepter",
        "accepter les cookies|nous respectons votre vie privée|votre consentement|s'abonner sans|refuser et s'abonner|aceptar y continuar|aceptar cookies|aceptar las cookies|valoramos su privacidad|rechazar y suscribirse|continuar sin aceptar|accetta e continua",
        "accetta i cookie|rifiuta e abbonati|continua senza accettare|aceitar e continuar|aceitar cookies|valorizamos sua privacidade|akkoord en doorgaan|accepteer cookies|cookies accepteren|wij respecteren je privacy|cenimy twoją prywatność|dbamy o twoją prywatność",
        "przejdź do serwisu|мы ценим вашу|принять и продолжить|принять cookie|использованием файлов cookie|çerezleri kabul|gizliliğinize değer|kişisel verileriniz|クッキーに同意|同意して続|cookieを使用|接受并继续",
        "接受所有|쿠키에 동의|동의하고 계속|ملفات تعريف الارتباط|vi värnar om din integritet|accepter alle|godta alle|hyväksy kaikki|souhlasím|accept toate|अपनी सहमति|setuju dan lanjut",
    ),
    pairs=(
        (
            "cookie*|tracking|tracker*|werbung|cookies|クッキー|ملفات تعريف*|privacy|privatsphare|datenschutz*|vie privee|privacidad|privacidade|prywatnosc*|gizlilig*|конфиденциальност*|файл* cookie|隐私|プライバシー|données|donnees|personal data|personenbezogen*|datos personales|dati personali|dados pessoais|cerez*",
            "accept*|agree|allow all|consent*|zustimm*|akzeptier*|einwillig*|pur-abo|pur abo|pur-abonnement|abonnez-vous|accepte*|consentement|acept*|consentimiento|accett*|consenso|aceit*|consentimento|accepteer*|akkoord|toestemming|zgod*|akceptu*|zaakceptuj*|przejdz do serwisu|принять|принима*|соглас*|согласи*|kabul*|onay*|同意|接受|동의|قبول|موافق*|godkann*|accepter*|godta*|samtykke*|hyvaks*|souhlas*|elfogad*|αποδοχη|setuju|dong y",
        ),
    ),
)

# What stands beside the name of a host that is offered itself.
SALE = PhraseTable(
    name="host_for_sale",
    phrases=(
        "for sale|zum verkauf|zu verkaufen|à vendre|en vente|en venta|se vende|in vendita|à venda|te koop|na sprzedaż|na prodej",
        "продается|продаётся|выставлен на продажу|на продажу|продається|satılık|satılıktır|till salu|til salg|eladó|de vânzare",
    ),
)

FOR_SALE = PhraseTable(
    name="for_sale",
    phrases=(
        "website is for sale|site is for sale|web address is for sale|first and best source for all of the information|recently registered at|domain is for sale|domain may be for sale|domain name is for sale|domain for sale|buy this domain|buy the domain|this domain is available|purchase this domain|make an offer on this domain|inquire about this domain|domain is parked|parked domain",
        "parked free, courtesy of|this domain is parked|this webpage was generated by the domain owner|the owner of this domain|domain has expired|this domain has expired|domain name has expired|domain expired|get this domain|related searches|domain is pending renewal|renew your domain",
        "domain has been registered|domain names for sale|diese domain steht zum verkauf|domain steht zum verkauf|domain kaufen|domain ist zu verkaufen|diese domain kaufen|domain wurde registriert|ce domaine est à vendre|nom de domaine est à vendre|domaine à vendre|acheter ce domaine",
        "acheter ce nom de domaine|dominio está en venta|dominio en venta|comprar este dominio|dominio è in vendita|dominio in vendita|acquista questo dominio|domínio está à venda|domínio à venda|compre este domínio|domein is te koop|domein te koop",
        "domeinnaam is te koop|domena jest na sprzedaż|domena na sprzedaż|kup tę domenę|домен продается|домен продаётся|домен выставлен на продажу|купить этот домен|купить домен|alan adı satılık|satılık alan adı|satılık domain",
        "ドメイン販売|域名出售|도메인 판매|النطاق للبيع|الدومين للبيع|domänen är till salu|domænet er til salg|domenet er til salgs|doména je na prodej|doména na prodej|eladó domain|domeniul este de vânzare",
        "domain ini dijual|diese website steht zum verkauf|diese webseite steht zum verkauf|alle informationen die sie suchen|ce site web est à vendre|ce site est à vendre|este sitio web está en venta|questo sito web è in vendita|este site está à venda|deze website is te koop",
        "ta strona internetowa jest na sprzedaż|ta strona jest na sprzedaż|этот сайт продается|этот веб-сайт продается|bu web sitesi satılık|denna webbplats är till salu|tento web je na prodej",
    ),
    pairs=(
        (
            "alan adi*|domain*|site adresi",
            "satis*|satil*|teklif*|kayit edil*|kaydedil*|tescil*|park edil*|adina kayitli",
        ),
        (
            "zum verkauf|wird verkauft|steht zum verkauf|preisvorschlag",
            "domain*|.de|name",
        ),
        (
            "is listed|listed|for sale|premium domain|own|get",
            "domain|.com today|marketplace",
        ),
        (
            "domain*|domain name*|website name|web address",
            "for sale|is available|may be available|buy|purchase|make an offer|make offer|inquire|inquiry|parked|parking|expired|has lapsed|pending renewal|pending deletion|auction|broker|premium|backorder|get a quote|lease to own",
        ),
        (
            "domain*|internetadresse|webadresse",
            "verkauf*|zu verkaufen|kaufen|erwerben|angebot abgeben|geparkt|abgelaufen|registriert worden|wurde registriert|kaufanfrage",
        ),
        (
            "domaine*",
            "a vendre|en vente|acheter|achetez|expire*|faire une offre|parking|est disponible|gare|reserve",
        ),
        (
            "dominio*",
            "registrad*|registrat*|congelad*|venta|vende|comprar|compra|caducado|expirado|ha expirado|haga una oferta|oferta|aparcado|estacionado|in vendita|vendesi|acquista*|acquisto|scadut*|fai un'offerta|parcheggiat*|a venda|vende-se|compre|expirou|faca uma oferta",
        ),
        (
            "domein*",
            "te koop|kopen|verlopen|geparkeerd|bod",
        ),
        (
            "domen*|домен*",
            "sprzed*|kup|wygas*|prodej*|koupit|na predaj|predaj|satilik*|satilik|eladó|vanzare|de vanzare|продам|продае*|продаё*|прода*|купить|куплен|истек*|истёк*|прилинкован*|не привязан|не делегирован|освобожд*|припаркован*|продаєт*|продаж*|на продаж",
        ),
        (
            "alan adi*|alanadi|alan adı",
            "satilik*|satin al*|suresi dol*|teklif*|park*",
        ),
        (
            "ドメイン",
            "販売|購入|売り|有効期限|期限切れ|取得できます|お名前",
        ),
        (
            "域名|網域|网域",
            "出售|转让|轉讓|购买|購買|过期|過期|到期|议价|出價|报价|停放",
        ),
        (
            "도메인",
            "판매|구매|구입|만료|매매",
        ),
        (
            "نطاق|النطاق|الدومين|دومين",
            "للبيع|شراء|انتهت|منتهي",
        ),
        (
            "domanen|domaenet|domenet|verkkotunnus*|domena|ten mien|דומיין|הדומיין|domeniul|domeneshop",
            "till salu|til salg|til salgs|myytavana|kop|kob|na prodaj|ban|למכירה|de vanzare",
        ),
    ),
)

PLACEHOLDER = PhraseTable(
    name="placeholder",
    phrases=(
        "used to test the proper operation|http server test page|test page powered by|web server's default page|domain default page|iis windows server|site not found|site is suspended|soeben freigeschaltet|future home of|log in to launch this site|vient d'être enregistré|log in to plesk|website not configured|this site is not published|site not published|apache is functioning normally|placeholder page|default server page|default web site page|webserver default page",
        "welcome to nginx|apache2 ubuntu default page|apache2 debian default page|apache http server test page|test page for the|it works!|iis windows server|default web site page|website coming soon|site coming soon|account has been suspended|account suspended",
        "votre hébergement est actif|votre hébergement web est|your hosting is active|your web hosting is|your web hosting account|ihr webhosting ist|ihr hosting ist|tu hosting está activo|su hosting está activo|il tuo hosting è attivo|sua hospedagem está ativa|ваш хостинг активирован|хостинг активирован|hosting hesabınız",
        "this account has been suspended|website is suspended|site suspended|future home of something|there is no website configured|no website is configured|site not configured|plesk default page|web server's default page|this site is currently unavailable. please contact|hier entsteht eine neue|hier entsteht in kürze",
        "diese seite ist gesperrt|dieser account wurde gesperrt|site en construction|compte suspendu|sitio en construcción|cuenta suspendida|sito in costruzione|em construção|conta suspensa|in aanbouw|strona w budowie|сайт в разработке",
        "сайт заблокирован хостинг|yapım aşamasında|no such app|there isn't a github pages site here|project not found|the deployment could not be found|this shop is unavailable|this site has been archived or suspended|repository not found|only one step left",
    ),
    pairs=(
        (
            "website|site|web site|webseite|internetprasenz|homepage|page web|sitio|sito|strona|сайт|site web",
            "coming soon|under construction|hier entsteht|entsteht hier|im aufbau|en construction|en construccion|in costruzione|em construcao|in aanbouw|w budowie|w przygotowaniu|в разработке|находится в разработке|yapim asamasinda*|准备中|建设中",
        ),
        (
            "account|hosting|konto|compte|cuenta|conta|hesap|аккаунт|хостинг*",
            "suspended|gesperrt|deaktiviert|suspendu|suspendid*|sospeso|zawieszon*|заблокирован*|приостановлен*|askiya*",
        ),
        (
            "domain|domain name|nom de domaine|dominio|домен*|alan adi|domein",
            "not yet been put online|no website has been|noch keine webseite|noch keine inhalte|pas encore ete mis en ligne|aucun site n'est|todavia no tiene contenido|nessun sito e|nenhum site|nog geen website|сайт еще не создан|сайт пока не создан|henuz bir site",
        ),
        (
            "default page|default web|default virtual|test page|welcome to|it works",
            "apache|nginx|iis|plesk|cpanel|directadmin|litespeed|lighttpd|caddy|openresty|hestia",
        ),
    ),
)

SERVER_FAULT = PhraseTable(
    name="error_text",
    headings=(
        "maintenance|wartung|mantenimiento|manutenzione|manutenção|onderhoud|konserwacja|bakım|обслуживание|техобслуживание|technical maintenance|メンテナンス|维护|维护中|점검|صيانة|underhåll|vedligeholdelse|vedlikehold|huolto|údržba|karbantartás|mentenanță|συντήρηση|site maintenance|system maintenance|scheduled maintenance|server error|serverfehler|interner fehler|application error|runtime error|database error|service unavailable|en maintenance|in manutenzione|em manutenção|en mantenimiento",
    ),
    phrases=(
        "mysqli_connect()|mysql_connect()|pg_connect()|connection refused in /|server-side exception|client-side exception has occurred|backend fetch failed|technischer fehler aufgetreten|technischen problemen|wird gewartet|auf wartung|technischem|на техническом обслуживании|на обслуживании|техническое обслуживание|internal error|upstream connect error|no healthy upstream|max_user_connections|deadlock found|warning: include(|proxy error|could not be completed due to a server|erreur technique|error técnico|errore tecnico|erro técnico|problème technique|problemas técnicos|problemi tecnici|błąd techniczny|техническая ошибка|техническим причинам|teknik bir hata|技术故障|系统错误|システムエラー|시스템 오류|عطل فني",
        "encountered an unexpected error|an unexpected error has occurred|unexpected error occurred|error establishing a database connection|internal server error|service unavailable|service temporarily unavailable|bad gateway|gateway timeout|gateway time-out|there has been a critical error|the server encountered an|fatal error: uncaught|fatal error: allowed memory|fatal error: call to",
        "parse error: syntax error|could not connect to mysql|sqlstate[|an error occurred while processing your request|server error in '/' application|temporarily down for maintenance|down for maintenance|undergoing maintenance|under maintenance|briefly unavailable for scheduled maintenance|we'll be back soon|we'll be right back",
        "too many connections|error 500|error 502|error 503|500 error|http error 500|http 500|503 service|502 bad|504 gateway|the website is experiencing technical difficulties|experiencing technical difficulties",
        "technical difficulties|web server is down|whitelabel error page|application-specific error|web application could not be started|origin is unreachable|guru meditation|backend fetch failed|traceback (most recent call last)|uncaught exception|unhandled exception|interner serverfehler",
        "serverfehler|datenbankfehler|datenbankverbindung|wartungsarbeiten|wartungsmodus|technische störung|dienst nicht verfügbar|vorübergehend nicht erreichbar|erreur interne|erreur serveur|erreur de connexion à la base|erreur lors de la connexion à la base",
        "service indisponible|service temporairement indisponible|site en maintenance|error interno del servidor|error del servidor|error al establecer una conexión con la base|servicio no disponible|errore interno del server|errore del server|errore nello stabilire una connessione|servizio non disponibile|erro interno do servidor",
        "erro interno|erro ao estabelecer uma conexão|serviço indisponível|interne serverfout|serverfout|databasefout|błąd wewnętrzny serwera|błąd serwera|wewnętrzny błąd|przerwa techniczna|błąd bazy danych|внутренняя ошибка сервера",
        "ошибка сервера|ошибка базы данных|ошибка подключения к базе|ошибка установки соединения|технические работы|сервис временно недоступен|сайт временно недоступен|внутрішня помилка|технічні роботи|sunucu hatası|veritabanı bağlantısı|hizmet kullanılamıyor",
        "サーバーエラー|内部エラー|メンテナンス中|サービスを利用できません|データベース接続|服务器错误|内部错误|服务不可用|系统维护|数据库连接|建立数据库连接时出错|伺服器錯誤",
        "서버 오류|내부 서버|점검 중|خطأ في الخادم|خطأ داخلي|الخدمة غير متاحة|خطأ في الاتصال بقاعدة|serverfel|serverfejl|vedligeholdelse|tjenesten er ikke tilgjengelig|palvelinvirhe",
        "huoltokatko|chyba serveru|údržba|szerverhiba|karbantartás|eroare internă|eroare de server|mentenanță|σφάλμα διακομιστή|συντήρηση|kesalahan server|pemeliharaan",
        "lỗi máy chủ|bảo trì|सर्वर त्रुटि|आंतरिक सर्वर|रखरखाव|שגיאת שרת|תחזוקה|ปิดปรับปรุง",
    ),
    pairs=(
        (
            "maintenance|wartung*|mantenimiento|manutenzione|manutencao|onderhoud|konserwac*|bakim*|обслуживан*|технические работы|メンテナンス|维护|維護|점검|صيانة",
            "soon|later|shortly|back|demnachst|bald|spater|kurze|bientot|revenir|plus tard|pronto|volver*|mas tarde|presto|torner*|piu tardi|breve|volt*|mais tarde|binnenkort|later|wkrotce|pozniej|скоро|позже|yakinda|sonra|performing|effettuando|realizando|しばらく|稍后|稍後|나중|لاحقا|قريبا",
        ),
        (
            "service|server|website|site|dienst|seite|webseite|serveur|servicio|servidor|sitio|servizio|sito|servico|website|serwis|strona|сервис|сервер|сайт|hizmet|sunucu|site|サーバ*|サービス|服务|服务器|网站|서버|서비스|الخادم|الموقع|الخدمة",
            "temporarily unavailable|temporarily down|currently undergoing|vorubergehend nicht*|zurzeit nicht erreichbar|wartung*|temporairement indisponible|en maintenance|en cours de maintenance|temporalmente no disponible|temporalmente fuera|en mantenimiento|mantenimiento|temporaneamente non disponibile|non e al momento disponibile|momentaneamente non disponibile|in manutenzione|manutenzione|temporariamente indisponivel|em manutencao|manutencao|tijdelijk niet|onderhoud|czasowo niedostepn*|chwilowo niedostepn*|przerwa techniczna|konserwacj*|временно недоступ*|технических работ|технические работы|ведутся работы|bakim*|hizmet veremiyoruz|メンテナンス|停止中|维护|維護|暂时不可用|점검|صيانة|الصيانة|غير متاح مؤقتا|overloaded|uberlastet|surcharge|sobrecargad*|sovraccaric*|перегружен*",
        ),
        (
            "database|datenbank*|base de donnees|base de datos|database*|banco de dados|base de dados|baza danych|bazy danych|baz* данных|veritaban*|データベース|数据库|데이터베이스|قاعدة البيانات",
            "error|connect*|fehler|verbindung*|erreur|connexion|conexion|errore|connessione|erro|conexao|blad|polaczeni*|ошибк*|подключ*|соединен*|hata*|baglant*|エラー|接続|错误|连接|오류|연결|خطا|الاتصال",
        ),
    ),
)

MOVED = PhraseTable(
    name="notice",
    phrases=(),
    pairs=(
        (
            "this page|the page|this content|the content|content has|documentation|this site|our site|this article|this document|the document|our website|this website|we",
            "has moved|have moved|has been moved to|has permanently moved|has been permanently moved|moved permanently|is now at|is now located at|can now be found at|has a new address|has a new home",
        ),
        (
            "diese seite|die seite|seite|unsere seite|dieser artikel|website",
            "ist umgezogen|umgezogen|wurde verschoben. sie finden|finden sie jetzt unter|finden sie nun unter|neue adresse",
        ),
        (
            "cette page|ce site|notre site|cet article",
            "a demenage|a change d'adresse|nouvelle adresse|se trouve desormais|a ete deplacee vers|a ete deplace vers",
        ),
        (
            "esta pagina|este sitio|nuestro sitio|este articulo",
            "se ha mudado|se ha trasladado a|ha cambiado de direccion|nueva direccion|se ha movido a",
        ),
        (
            "questa pagina|questo sito|il nostro sito",
            "si e trasferit*|nuovo indirizzo|e stata spostata a|si trova ora",
        ),
        (
            "esta pagina|este site|o nosso site|nosso site",
            "mudou-se|mudou de endereco|novo endereco|foi movida para",
        ),
        (
            "deze pagina|deze site|onze site",
            "is verhuisd|nieuw adres|verplaatst naar",
        ),
        (
            "ta strona|nasza strona|strona",
            "przeniesiona na|nowy adres|przenieslismy",
        ),
        (
            "страница|сайт",
            "переехал*|новый адрес|новому адресу|перемещена по адресу",
        ),
        (
            "bu sayfa|sitemiz|site",
            "tasindi|yeni adres*",
        ),
        (
            "ページ|サイト",
            "移転|移動しました|新しいurl|新しいアドレス",
        ),
        (
            "页面|网站|本站",
            "已迁移|搬迁|新地址|迁移至",
        ),
        (
            "الصفحة|الموقع",
            "انتقل*|العنوان الجديد|تم نقل* الى",
        ),
    ),
)

PERHAPS = PhraseTable(
    name="perhaps",
    phrases=(
        "may|might|could|possibly|perhaps|maybe|probably|likely|either|moglicherweise|vielleicht|eventuell|evtl|unter umstanden|peut-etre|peut|a pu|sans doute",
        "puede|tal vez|quizas|quiza|posiblemente|potrebbe|puo|forse|probabilmente|pode|talvez|possivelmente|mogelijk|misschien|wellicht|mozliwe|moze|byc moze|возможно|может|вероятно|belki|olabilir|muhtemelen|可能|かもしれ|ربما|قد|kanske|kan ha|maske|ehka|mozna|talan|poate",
    ),
)

VAGUE_FAULT = PhraseTable(
    name="error_text",
    phrases=(
        "something went wrong|oops! an error|ein fehler ist aufgetreten|une erreur est survenue|une erreur s'est produite|se ha producido un error|ha ocurrido un error|si è verificato un errore|ocorreu um erro|er is een fout opgetreden|wystąpił błąd|произошла ошибка",
        "bir hata oluştu|エラーが発生しました|오류가 발생|حدث خطأ|ett fel har uppstått|der opstod en fejl|došlo k chybě|hiba történt|a apărut o eroare|terjadi kesalahan|đã xảy ra lỗi|เกิดข้อผิดพลาด",
        "interner fehler|bakım|onderhoud|صيانة|underhåll|runtime error|application error|database error|stack trace:|scheduled maintenance|en maintenance|em manutenção",
        "in manutenzione|en mantenimiento",
    ),
)

SCRIPTS = PhraseTable(
    name="asks_for_scripts",
    phrases=(
        "enable javascript|requires javascript|javascript is required|javascript is disabled|javascript must be enabled|turn on javascript|javascript to run this app|without javascript|javascript enabled|needs javascript|javascript is not enabled",
        "javascript aktivieren|aktivieren sie javascript|aktiviere javascript|javascript ist deaktiviert|benotigt javascript|erfordert javascript|activer javascript|activez javascript|javascript est desactive|necessite javascript|habilite javascript|habilitar javascript|active javascript|activar javascript|requiere javascript|javascript esta desactivado|javascript desabilitado|ative o javascript|habilite o javascript|requer javascript|abilita javascript|attiva javascript|abilitare javascript|richiede javascript|javascript e disabilitato",
        "schakel javascript in|javascript inschakelen|javascript is uitgeschakeld|włącz javascript|włączyć javascript|wymaga javascript|obsługi javascript|включите javascript|javascript отключен|требуется javascript|увімкніть javascript|javascript'i etkinleştir*|javascript gerekli|javascriptを有効|javascript を有効|javascriptが無効|启用javascript|启用 javascript|開啟javascript|javascript 활성화|javascript를 사용|javascript를 활성화|تفعيل جافا سكريبت|تفعيل javascript|تمكين javascript|aktivera javascript|aktiver javascript|ota javascript käyttöön|povolte javascript|zapněte javascript|engedélyezze a javascript|activați javascript|ενεργοποιήστε τη javascript|aktifkan javascript|bật javascript",
    ),
)

EMPTY_SEARCH = PhraseTable(
    name="empty_search",
    phrases=(
        "no results found|no results for|returned no results|returned 0 results|returned zero results|no results were found|found no results|yielded no results|did not return any|there are no results|your search did not match|did not match any|0 results|no matches found|nothing matched|no search results|no articles found|no posts found|we found 0|keine treffer|keine ergebnisse|0 treffer|keine suchergebnisse|aucun resultat|0 resultat|no se encontraron resultados|no hay resultados|ningun resultado|sin resultados|nessun risultato|non ha prodotto risultati|nenhum resultado|sem resultados|não encontrou resultados|geen resultaten|brak wynikow|nie znaleziono wynikow|ничего не найдено|нет результатов|не дал результатов|нічого не знайдено|sonuc bulunamadi|hicbir sonuc|検索結果はありません|該当する|一致する|没有找到相关|没有结果|无结果|沒有結果|검색 결과가 없|결과가 없습니다|لا توجد نتائج|لم يتم العثور على نتائج|inga traffar|inga resultat|ingen resultater|ei hakutuloksia|zadne vysledky|nincs talalat|niciun rezultat|δεν βρεθηκαν αποτελεσματα|tidak ada hasil|khong co ket qua|कोई परिणाम नहीं|לא נמצאו תוצאות|ไม่พบผลลัพธ์",
    ),
)
