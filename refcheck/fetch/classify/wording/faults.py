# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say when they fail or are being mended.

By family, all languages together; phrases and words are folded before they are looked for, so accents and case do not
matter.
"""

from refcheck.text.phrases import PhraseTable

SERVER_FAULT = PhraseTable(
    name="error_text",
    headings=(
        "maintenance|wartung|mantenimiento|manutenzione|manutenção|onderhoud|konserwacja|bakım|обслуживание|техобслуживание|technical maintenance|メンテナンス|维护|维护中|점검|صيانة|underhåll|vedligeholdelse|vedlikehold|huolto|údržba|karbantartás|mentenanță|συντήρηση|site maintenance|system maintenance|scheduled maintenance|server error|serverfehler|interner fehler|application error|runtime error|database error|service unavailable|en maintenance|in manutenzione|em manutenção|en mantenimiento",
    ),
    phrases=(
        "bakımdadır|bakım çalışması|bakım çalışmaları|doing some maintenance|performing maintenance|carrying out maintenance|tns:no listener|アクセスが集中|アクセスが混み合って|no space left on device|disk quota exceeded|failed to open stream|website is unavailable|website is currently unavailable|website will be unavailable|site is unavailable|site is currently unavailable|site will be unavailable|service is unavailable|service is currently unavailable|portal is unavailable|portal is currently unavailable|site est indisponible|site est actuellement indisponible|webseite ist derzeit nicht|website ist derzeit nicht|sitio no está disponible en este|sito non è al momento|site está indisponível|сайт недоступен|сайт временно недоступ|mysqli_connect()|mysql_connect()|pg_connect()|connection refused in /|server-side exception|client-side exception has occurred|backend fetch failed|technischer fehler aufgetreten|technischen problemen|wird gewartet|auf wartung|technischem|на техническом обслуживании|на обслуживании|техническое обслуживание|internal error|upstream connect error|no healthy upstream|max_user_connections|deadlock found|warning: include(|proxy error|could not be completed due to a server|erreur technique|error técnico|errore tecnico|erro técnico|problème technique|problemas técnicos|problemi tecnici|błąd techniczny|техническая ошибка|техническим причинам|teknik bir hata|技术故障|系统错误|システムエラー|시스템 오류|عطل فني",
        "encountered an unexpected error|an unexpected error has occurred|unexpected error occurred|error establishing a database connection|internal server error|service unavailable|service temporarily unavailable|bad gateway|gateway timeout|gateway time-out|there has been a critical error|the server encountered an|fatal error: uncaught|fatal error: allowed memory|fatal error: call to",
        "parse error: syntax error|could not connect to mysql|sqlstate[|an error occurred while processing your request|server error in '/' application|temporarily down for maintenance|down for maintenance|undergoing maintenance|under maintenance|briefly unavailable for scheduled maintenance|we'll be back soon|we'll be right back",
        "too many connections|error 500|error 502|error 503|500 error|http error 500|http 500|503 service|502 bad|504 gateway|the website is experiencing technical difficulties|experiencing technical difficulties",
        "technical difficulties|web server is down|whitelabel error page|application-specific error|web application could not be started|origin is unreachable|guru meditation|backend fetch failed|traceback (most recent call last)|uncaught exception|unhandled exception|interner serverfehler",
        "serverfehler|datenbankfehler|datenbankverbindung|wartungsarbeiten|wartungsmodus|technische störung|dienst nicht verfügbar|vorübergehend nicht erreichbar|erreur interne|erreur serveur|erreur de connexion à la base|erreur lors de la connexion à la base",
        "service indisponible|service temporairement indisponible|site en maintenance|error interno del servidor|error del servidor|error al establecer una conexión con la base|servicio no disponible|errore interno del server|errore del server|errore nello stabilire una connessione|servizio non disponibile|erro interno do servidor",
        "erro interno|erro ao estabelecer uma conexão|serviço indisponível|interne serverfout|serverfout|databasefout|błąd wewnętrzny serwera|błąd serwera|wewnętrzny błąd|przerwa techniczna|błąd bazy danych|внутренняя ошибка сервера",
        "ошибка сервера|ошибка базы данных|ошибка подключения к базе|ошибка установки соединения|технические работы|сервис временно недоступен|сайт временно недоступен|внутрішня помилка|технічні роботи|sunucu hatası|veritabanı bağlantısı|hizmet kullanılamıyor",
        "サーバーエラー|内部エラー|メンテナンス中|サービスを利用できません|データベース接続|服务器错误|内部错误|服务不可用|系统维护|数据库连接|建立数据库连接时出错|伺服器錯誤",
        "서버 오류|내부 서버|점검 중|خطأ في الخادم|خطأ داخلي|الخدمة غير متاحة|خطأ في الاتصال بقاعدة|serverfel|serverfejl|tjenesten er ikke tilgjengelig|palvelinvirhe",
        "huoltokatko|chyba serveru|szerverhiba|eroare internă|eroare de server|σφάλμα διακομιστή|kesalahan server",
        "lỗi máy chủ|सर्वर त्रुटि|आंतरिक सर्वर|שגיאת שרת|ปิดปรับปรุง",
    ),
    pairs=(
        (
            "údržb*|karbantart*|mentenan*|συντηρησ*|pemeliharaan|vedligehold*|vedlikehold*|underhåll*|huolto*|bảo trì|रखरखाव|תחזוקה",
            "web|webu|webove|stranky|stranka|strankach|oldal*|honlap*|site|site-ul*|σελιδα|ιστοτοπ*|situs|website|hjemmeside*|webbplats*|nettsted*|sivusto*|palvelu*|trang|वेबसाइट|साइट|האתר|snart|pozdeji|brzy|hamarosan|kesobb|curand|συντομα|segera|pian|snarest|tilbage|tilbaka",
        ),
        (
            "maintenance|wartung*|mantenimiento|manutenzione|manutencao|onderhoud|konserwac*|bakim*|обслуживан*|технические работы|メンテナンス|维护|維護|점검|صيانة",
            "soon|later|shortly|back|demnachst|bald|spater|kurze|bientot|revenir|plus tard|pronto|volver*|mas tarde|presto|torner*|piu tardi|breve|volt*|mais tarde|binnenkort|later|wkrotce|pozniej|скоро|позже|yakinda|sonra|performing|effettuando|realizando|しばらく|稍后|稍後|나중|لاحقا|قريبا",
        ),
        (
            "service|server|website|site|dienst|seite|webseite|serveur|servicio|servidor|sitio|servizio|sito|servico|website|serwis|strona|сервис|сервер|сайт|hizmet|sunucu|site|サーバ*|サービス|服务|服务器|网站|서버|서비스|الخادم|الموقع|الخدمة",
            "temporarily unavailable|temporarily down|currently undergoing|vorubergehend nicht*|zurzeit nicht erreichbar|wartung*|temporairement indisponible|en maintenance|en cours de maintenance|temporalmente no disponible|temporalmente fuera|en mantenimiento|mantenimiento|temporaneamente non disponibile|non e al momento disponibile|momentaneamente non disponibile|in manutenzione|manutenzione|temporariamente indisponivel|em manutencao|manutencao|tijdelijk niet|onderhoud|czasowo niedostepn*|chwilowo niedostepn*|przerwa techniczna|konserwacj*|временно недоступ*|технических работ|технические работы|ведутся работы|bakim*|hizmet veremiyoruz|メンテナンス|停止中|维护|維護|暂时不可用|점검|صيانة|الصيانة|غير متاح مؤقتا|overloaded|uberlastet|surcharge|sature*|saturado|saturato|sobrecargad*|sovraccaric*|перегружен*",
        ),
        (
            "database|datenbank*|base de donnees|base de datos|database*|banco de dados|base de dados|baza danych|bazy danych|baz* данных|veritaban*|データベース|数据库|데이터베이스|قاعدة البيانات",
            "error|connect*|fehler|verbindung*|erreur|connexion|conexion|errore|connessione|erro|conexao|blad|polaczeni*|ошибк*|подключ*|соединен*|hata*|baglant*|エラー|接続|错误|连接|오류|연결|خطا|الاتصال",
        ),
    ),
)

VAGUE_FAULT = PhraseTable(
    name="error_text",
    phrases=(
        "something went wrong|oops! an error|ein fehler ist aufgetreten|une erreur est survenue|une erreur s'est produite|se ha producido un error|ha ocurrido un error|si è verificato un errore|ocorreu um erro|er is een fout opgetreden|wystąpił błąd|произошла ошибка",
        "bir hata oluştu|エラーが発生しました|오류가 발생|حدث خطأ|ett fel har uppstått|der opstod en fejl|došlo k chybě|hiba történt|a apărut o eroare|terjadi kesalahan|đã xảy ra lỗi|เกิดข้อผิดพลาด",
        "interner fehler|runtime error|application error|database error|stack trace:|scheduled maintenance|en maintenance|em manutenção",
        "in manutenzione|en mantenimiento",
    ),
)
