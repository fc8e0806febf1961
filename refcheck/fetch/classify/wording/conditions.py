# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites ask for before they show a page: an account, a consent, a script.

By family, all languages together; phrases and words are folded before they are looked for, so accents and case do not
matter.
"""

from refcheck.text.phrases import PhraseTable

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
        "przejdź do serwisu|мы ценим вашу|принять и продолжить|принять cookie|использованием файлов cookie|çerezleri kabul|gizliliğinize değer|kişisel verileriniz|クッキーに同意|同意して続|接受并继续",
        "接受所有|쿠키에 동의|동의하고 계속|vi värnar om din integritet|accepter alle|godta alle|hyväksy kaikki|souhlasím|accept toate|अपनी सहमति|setuju dan lanjut",
    ),
    pairs=(
        (
            "cookie*|tracking|tracker*|werbung|cookies|クッキー|ملفات تعريف*|privacy|privatsphare|datenschutz*|vie privee|privacidad|privacidade|prywatnosc*|gizlilig*|конфиденциальност*|файл* cookie|隐私|プライバシー|données|donnees|personal data|personenbezogen*|datos personales|dati personali|dados pessoais|cerez*",
            "accept*|agree|allow all|consent*|zustimm*|akzeptier*|einwillig*|pur-abo|pur abo|pur-abonnement|abonnez-vous|accepte*|consentement|acept*|consentimiento|accett*|consenso|aceit*|consentimento|accepteer*|akkoord|toestemming|zgod*|akceptu*|zaakceptuj*|przejdz do serwisu|принять|принима*|соглас*|согласи*|kabul*|onay*|同意|接受|동의|قبول|موافق*|godkann*|accepter*|godta*|samtykke*|hyvaks*|souhlas*|elfogad*|αποδοχη|setuju|dong y",
        ),
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
