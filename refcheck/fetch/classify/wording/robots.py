# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say to a reader whom they take for a program, or who asks too often.

By family, all languages together; phrases and words are folded before they are looked for, so accents and case do not
matter.
"""

from refcheck.text.phrases import PhraseTable

ROBOT = PhraseTable(
    name="robot_check",
    headings=(
        "human verification|security verification|sicherheitsüberprüfung|vérification de sécurité|verificación de seguridad|verificação de segurança|verifica di sicurezza|beveiligingscontrole|weryfikacja bezpieczeństwa|проверка браузера|проверка безопасности|güvenlik doğrulaması|güvenlik kontrolü|セキュリティ確認|安全验证|安全驗證|访问验证|보안 확인|التحقق الأمني|einen moment bitte|security check|sicherheitscheck|un instant|un momento|um momento|só um momento|einen moment|bir dakika|chwileczkę|минутку|one moment|un attimo|moment|access check|robot check|captcha|are you human|are you a human|are you a robot|bot check|お待ちください|请稍候|请稍等|لحظة|contrôle de sécurité|contrôle|访问受限|bot protection|access verification",
    ),
    phrases=(
        "wir prüfen ihren browser|prüfen ihren browser|prüfung ihres browsers|vérifions votre navigateur|vérification de votre navigateur|comprobamos su navegador|verificando su navegador|verificando o seu navegador|verificando seu navegador|verifica del browser|verifichiamo il tuo browser|controleren uw browser|controleren je browser|sprawdzamy twoją przeglądarkę|проверяем ваш браузер|проверка браузера|перевіряємо ваш браузер|tarayıcınız kontrol ediliyor|kontrollerar din webbläsare|kontrolujeme váš prohlížeč|ブラウザを確認しています|正在检查您的浏览器|error code: 10*|error code 10*|security service to protect itself|are you a human|make sure that cookies and javascript are enabled|похожи на автоматические|not a bot|suspected automated",
        "are you a robot|are you human|not a robot|verify you are human|verify that you are human|verifying you are human|verify that you're human|prove you are human|prove you're not a robot|confirm you are human|confirm that you are human",
        "security check to access|complete the security check|performing security verification|checking your browser|checking if the site connection is secure|just a moment...|one moment, please|please enable js and disable any ad blocker|please turn javascript on and reload|unusual traffic",
        "request looks automated|requests look automated|sind sie ein mensch|request blocked. we can't connect|verification successful. waiting for|review the security of your connection|распознана как автоматическ*|正在进行安全验证|请完成安全验证|进行安全验证|identified as a bot|user agent is not allowed|user agent has been blocked|user agent is blocked|滑动验证|按住滑块|拖动滑块|滑块验证|suspected bot|bot activity|bot detection|you have been blocked|your request has been blocked|access to this page has been denied|making sure you're not a bot|enable javascript and cookies to continue|solve the captcha|complete the captcha",
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
            "bekrafta|verifiera|bekraeft|bekreft|vahvista|potvrdte|overte|igazolja|erositse meg|confirmati|επιβεβαιωστε|konfirmasi|verifikasi|xac nhan|xac minh",
            "robot*|manniska|menneske*|ihminen|clovek|ember|om|ρομποτ|ανθρωπος|manusia|con nguoi",
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

RATE = PhraseTable(
    name="rate_limited",
    headings=(
        "too many requests|rate limit exceeded|rate limited|zu viele anfragen|trop de requêtes|demasiadas solicitudes|demasiadas peticiones|troppe richieste|muitas requisições|demasiados pedidos|çok fazla istek|слишком много запросов|too many requests from your ip|zbyt wiele żądań|te veel verzoeken|リクエストが多すぎます|请求过于频繁",
    ),
    phrases=(
        "слишком часто обращались|слишком частые запросы|you are now in line|you are in the queue|you're in the queue|you are now in the queue|virtual waiting room|you are being rate limited|you have been rate limited|has banned you temporarily|too many requests|rate limit exceeded|exceeded the rate limit",
    ),
)
