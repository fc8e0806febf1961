# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say of cookies and of their readers’ data on every page, whatever else stands there."""

from refcheck.text.phrases import PhraseTable

COOKIE_NOTICE = PhraseTable(
    name="cookie_notice",
    pairs=(
        (
            "cookie*|kakor|evastei*|informasjonskapsl*|cerez*|kolacic*|sutik*|sutit|slapuk*|piskot*|süti*|クッキー|الكوكيز|ملفات تعريف|کوکی*|쿠키|ciasteczk*",
            "use|uses|using|used|accept*|agree*|consent*|setting*|preference*|device*|browser|partner*|personal*|advertis*|improve|store|our website|this website|this site|"
            "verwend*|nutzen|nutzt|einsetz*|setzen|akzeptier*|zustimm*|einstellung*|gerat|partner*|website|webseite|utilis*|accepter|paramet*|appareil*|partenaire*|utiliz*|utilic*|usamos|aceptar|"
            "acepta*|configur*|dispositivo*|navegad*|rechaz*|aceit*|recolhe*|usiamo|accett*|finalita|consenso|terze parti|gebruik*|toestel|apparaat|voorkeur*|uzywa*|korzysta*|urzadzen*|przegladar*|"
            "использ*|настройк*|браузер*|соглаша*|принима*|використ*|налаштув*|погоджу*|kullan*|faydalan*|kabul|tercih*|anvand*|installning*|bruger|bruker|innstilling*|kaytamme|kaytta*|pouziva*|nastaven*|"
            "hasznal*|utilizam|folosi*|χρησιμοποι*|使用|同意|設定|设置|利用|نستخدم|يستخدم|استفاده|사용|menggunakan|su dung",
        ),
        (
            "consent|consents|consenting|einwilligung*|zustimmung|zuzustimmen|zustimmen|consentement|consentir|consens|consentimiento|consentimento|consenso|acconsentire|toestemming|zgode|zgody|zgoda|"
            "согласие|согласия|соглашаетесь|згоду|onay|riza|rizaniz|samtycke*|samtykke*|suostumus*|souhlas*|hozzajarul*|συγκαταθ*|同意",
            "data|processing|preferences|partners|privacy|withdraw|object to|daten|verarbeit*|widerruf*|donnees|retirer|technolog*|finalit*|vie privee|datos|retirar|privacidad|dados|privacidade|dati|revoca*|"
            "rifiut*|cookie*|gegevens|intrekken|przetwarzan*|wycofa*|персональн*|обработк*|данных|kisisel veri*|uppgifter|personopplysning*|oplysninger|tietoja|udaju|adatok*|δεδομεν*|個人情報|个人信息",
        ),
        (
            "personal data|personenbezogene* daten|donnees personnelles|datos personales|dados pessoais|dati personali|persoonsgegevens|dane osobowe|персональных данных|персональные данные|персональних даних|kisisel veri*",
            "we and our|our partners|unique identifiers|ip-adress*|unsere partner|nos partenaires|nuestros socios|nossos parceiros|nostri partner|onze partners|nasi partnerzy|personalised|personalized|personalisiert*|"
            "personnalis*|personalizad*|personalizzat*|gepersonaliseerd*|spersonalizowan*|islen*|korunmasi|продолжая",
        ),
    ),
)

DATA_MATTERS = PhraseTable(
    name="data_matters",
    phrases=(
        "cookie*|consent*|privacy|personal data|tracking|datenschutz*|privatsphare|einwilligung*|vie privee|confidentialite|donnees personnelles|consentement|privacidad|privacidade|consentimiento|consentimento|"
        "dati personali|consenso|toestemming|persoonsgegevens|prywatnosc*|dane osobowe|zgod*|персональн*|конфиденциальност*|cerez*|gizlilik|kisisel veri*|kakor|integritet*|クッキー|プライバシー|隐私|الخصوصية",
    ),
)
"""Words of headlines: beneath them stand no notices but what the page is about."""
