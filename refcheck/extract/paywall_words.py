# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say where the free part of an article ends."""

from refcheck.text.phrases import PhraseTable

PAYWALL = PhraseTable(
    name="subscribe_words",
    phrases=(
        "already a subscriber|subscribers only|subscriber-only|subscriber only|subscriber exclusive|exclusive to subscribers|for subscribers only|members-only story|member-only story|free articles left|free articles remaining|free article limit|limit of free articles|last free article|subscribe to read|subscribe to unlock|subscribe to continue|subscribe now to continue|unlock this article|unlock the full|to continue reading|to keep reading|continue reading your article|reached your limit|premium article|premium content|this is a premium|start your free trial|full digital access|unlimited digital access|paid subscribers|register to read|register for free to read|create a free account to continue",
        "ganzen artikel lesen|kompletten artikel lesen|artikel freischalten|jetzt freischalten|jetzt weiterlesen|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|bereits abonnent|sie sind bereits abonnent|schon abonnent|digital-abo testen|freien artikel|gratis-artikel|artikel ist teil von|plus-artikel|als abonnent|abo abschließen|jetzt abonnieren und|zugang sichern|diesen artikel weiterlesen|um weiterzulesen|lesen sie weiter mit|paid content|bezahlinhalt|probemonat",
        "réservé aux abonnés|réservée aux abonnés|réservés aux abonnés|réservé à nos abonnés|réservée à nos abonnés|il vous reste|pour lire la suite|la suite de cet article|déjà abonné|article abonné|abonnez-vous pour lire|abonnez-vous pour 1|abonnez-vous pour accéder|continuez votre lecture|débloquez cet article|accès illimité|lire la suite pour",
        "solo para suscriptores|exclusivo para suscriptores|exclusivo suscriptores|para suscriptores|suscríbete para seguir|suscríbete para leer|suscríbete para continuar|suscríbase para|ya eres suscriptor|ya soy suscriptor|artículos gratis|artículo premium|contenido premium|sigue leyendo por|seguir leyendo gratis|regístrate para seguir leyendo",
        "riservato agli abbonati|riservata agli abbonati|contenuto per gli abbonati|abbonati per|abbonati a|sei già abbonato|già abbonato|contenuto premium|articolo premium|per leggere l'articolo completo|per continuare a leggere|prosegui la lettura|continua a leggere con|leggi tutto l'articolo a|sblocca l'articolo",
        "exclusivo para assinantes|exclusivo assinantes|para assinantes|assine para|já é assinante|já sou assinante|conteúdo exclusivo|artigo exclusivo|para continuar a ler|para continuar lendo|continue lendo com|acesso ilimitado|leia sem limites",
        "alleen voor abonnees|exclusief voor abonnees|word abonnee|al abonnee|verder lezen|lees verder met|dit artikel is voor abonnees|neem een abonnement|gratis artikelen|onbeperkt lezen",
        "tylko dla prenumeratorów|tylko dla subskrybentów|dla prenumeratorów|dla subskrybentów|kup prenumeratę|wykup dostęp|wykup abonament|pozostało % artykułu|czytaj dalej za|aby czytać dalej|dostęp do całego artykułu|treść premium|masz już prenumeratę|dalsza część artykułu",
        "доступно только подписчикам|доступен только подписчикам|только подписчикам|только подписчики|только для подписчиков|оформите подписку|чтобы читать дальше|чтобы прочитать полностью|читать полностью могут|дочитать|уже подписаны|материал для подписчиков|полный доступ|лише для передплатників|тільки для передплатників|оформіть передплату",
        "yalnızca abonelere|sadece abonelere|abonelere özel|abone olun|okumaya devam etmek için|devamını okumak için|haberin devamını okumak|zaten abone|üye olarak devam|premium içerik",
        "للمشتركين فقط|المشتركين فقط|اشترك لمتابعة|اشترك للقراءة|اشترك الآن|لمتابعة القراءة|للاستمرار في القراءة|محتوى حصري للمشتركين|خاص بالمشتركين|مقال مدفوع",
        "有料会員限定|会員限定記事|有料記事|有料会員になる|続きを読むには|続きは会員|この記事は有料|残り文字|会員登録が必要|会員登録すると|購読して続き|無料会員登録|この記事の続き",
        "仅限订阅者|订阅后继续|订阅后阅读|订阅以继续|继续阅读全文|成为会员|会员专享|会员专属|付费阅读|付费内容|剩余内容|订阅用户专享|訂閱|付費會員|僅限訂戶|登录后阅读全文",
        "구독자 전용|유료 회원|유료회원|구독하고 계속|계속 읽으려면|이 기사는 유료|로그인 후 전체|프리미엄 기사",
        "endast för prenumeranter|för prenumeranter|redan prenumerant|bli prenumerant|låst artikel|kun for abonnenter|for abonnenter|allerede abonnent|bli abonnent|bliv abonnent|køb abonnement|les videre med|læs videre med|vain tilaajille|tilaajille|oletko jo tilaaja|jatka lukemista|pouze pro předplatitele|pro předplatitele|jen pro předplatitele|předplatit|csak előfizetőknek|előfizetőink|előfizetéssel|doar pentru abonați|abonează-te pentru|μόνο για συνδρομητές|συνδρομητές|למנויים בלבד|למנויים|केवल सदस्यों|सब्सक्राइब करें और पढ़ें|hanya untuk pelanggan|berlangganan untuk|chỉ dành cho|สำหรับสมาชิก",
    ),
    pairs=(
        ("subscribe|subscription|subscriber*|membership|become a member|sign up|register", "continue reading|keep reading|read the full|read the rest|full story|full article|full access|unlimited access|unlimited|access to all|rest of this|unlock|free articles|per month|a month|a week|per week"),
        ("abo|abonnement|abonnieren|abonnent*|digitalabo|digital-abo|registrier*|mitglied", "weiterlesen|weiter lesen|ganzen artikel|vollstandig*|unbegrenzt*|alle artikel|freien artikel|testen|zugang|monat"),
        ("abonn*|abonnez-vous|abonnement|inscrivez-vous", "lire la suite|suite de|integralite|illimite*|acces|1er mois|premier mois|par mois|cet article|continuer"),
        ("suscri*|registr*", "seguir leyendo|leer sin limites|sin limites|continuar leyendo|articulo completo|al mes|acceso|ilimitad*|gratis"),
        ("abbonat*|abbonament*|registrati", "continuare|leggere|articolo completo|illimitat*|al mese|accesso|proseguire"),
        ("assin*|subscre*|registe-se", "continuar|continue lendo|primeiro mes|ler|ilimitad*|por mes|/mes|acesso|materia completa|artigo completo"),
        ("abonne*|abonnement*", "verder|lezen|onbeperkt*|per maand|toegang|artikel"),
        ("prenumerat*|subskryp*|abonament*", "czyta*|dostep*|caly artykul|calego artykulu|miesiac*|artykulu"),
        ("подпис*|подпишитесь", "читать|дочитать|полност*|доступ*|дальше|в месяц"),
        ("abone*|uyelik*", "okuma*|devam*|sinirsiz|erisim"),
        ("اشترك*|الاشتراك|اشتراك", "القراءة|قراءة|المقال|متابعة"),
        ("会員|購読|有料|定期購読", "続き|全文|残り|限定"),
        ("订阅|会员|訂閱|會員|付费|付費", "继续|全文|阅读|閱讀|解锁|剩余"),
        ("구독|회원|유료", "계속|전체|전문|무제한"),
        ("prenumer*|abonner*|abonnent*|tilaa*", "las vidare|lasa vidare|fortsatt lasa|les videre|lese videre|laes videre|hele artiklen|hele artikkelen|obegransad*|lukemista|lue koko"),
    ),
)  # fmt: skip

# Boxes that say that the text goes on behind them. What else a subscribe box says ("2 free articles left",
# "Already a subscriber?") also stands beside whole articles.
CUT_OFF = PhraseTable(
    name="cut_off",
    phrases=(
        "subscribers only|subscriber-only|subscriber only|for subscribers|subscriber exclusive|exclusive to subscribers|members-only story|member-only story|subscribe to read|subscribe to unlock|subscribe to continue|subscribe now to continue|unlock this article|unlock the full|to continue reading|to keep reading|continue reading|reached your limit|limit of free articles|rest of this|read the rest|read the full|full story|full article|register to read|create a free account to continue",
        "jetzt weiterlesen|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|weiterlesen|ganzen artikel|vollständigen artikel|plus-artikel|artikel ist teil von|bezahlinhalt|um weiterzulesen|lesen sie weiter mit|kompletten artikel",
        "réservé aux abonnés|réservée aux abonnés|réservés aux abonnés|réservé à nos abonnés|réservée à nos abonnés|il vous reste|pour lire la suite|la suite de cet article|la suite est|article abonné|abonnez-vous pour lire|continuez votre lecture|débloquez cet article|lire la suite pour|l'intégralité de",
        "solo para suscriptores|exclusivo para suscriptores|exclusivo suscriptores|para suscriptores|para seguir leyendo|suscríbete para leer|suscríbete para continuar|suscríbase para|seguir leyendo gratis|artículo completo|contenido premium|artículo premium",
        "riservato agli abbonati|riservata agli abbonati|contenuto per gli abbonati|per leggere l'articolo completo|per continuare a leggere|prosegui la lettura|continua a leggere|leggi tutto l'articolo|sblocca l'articolo|contenuto premium|articolo premium",
        "exclusivo para assinantes|exclusivo assinantes|para assinantes|para continuar a ler|para continuar lendo|continue lendo|conteúdo exclusivo|artigo exclusivo|artigo completo|matéria completa|para ler a íntegra|e continue lendo|leia a íntegra",
        "alleen voor abonnees|exclusief voor abonnees|verder lezen|lees verder|dit artikel is voor abonnees|tylko dla prenumeratorów|tylko dla subskrybentów|dla prenumeratorów|dla subskrybentów|pozostało|czytaj dalej|czytać dalej|dostęp do całego artykułu|dalsza część artykułu|treść premium",
        "только подписчикам|только подписчики|только для подписчиков|материал для подписчиков|чтобы читать дальше|чтобы прочитать полностью|читать полностью могут|дочитать|лише для передплатників|тільки для передплатників",
        "yalnızca abonelere|sadece abonelere|abonelere özel|okumaya devam etmek için|devamını okumak için|haberin devamını|premium içerik|للمشتركين فقط|المشتركين فقط|لمتابعة القراءة|للاستمرار في القراءة|خاص بالمشتركين|مقال مدفوع",
        "会員限定|有料記事|続きを読む|続きは会員|この記事は有料|残り文字|この記事の続き|仅限订阅者|订阅后|订阅以继续|继续阅读全文|会员专享|会员专属|付费阅读|付费内容|剩余内容|僅限訂戶|구독자 전용|계속 읽으려면|이 기사는 유료",
        "endast för prenumeranter|för prenumeranter|låst artikel|kun for abonnenter|for abonnenter|vain tilaajille|tilaajille|jatka lukemista|pouze pro předplatitele|pro předplatitele|jen pro předplatitele|csak előfizetőknek|doar pentru abonați|μόνο για συνδρομητές|למנויים בלבד|hanya untuk pelanggan|chỉ dành cho|สำหรับสมาชิก",
    ),
)  # fmt: skip
