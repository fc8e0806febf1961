# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say, with a status of success, to a reader who has no right to a page."""

from refcheck.text.phrases import PhraseTable

DENIED = PhraseTable(
    name="denied",
    headings=(
        "access denied|access forbidden|forbidden|403|403 forbidden|error 403|403 error|unauthorized|unauthorised|not authorized|not authorised|access restricted|restricted access|permission denied|insufficient permissions|private|private file|private page|private document|private site",
        "zugriff verweigert|zugang verweigert|kein zugriff|keine berechtigung|zugriff nicht gestattet|nicht autorisiert|accès refusé|accès interdit|accès non autorisé|accès restreint|non autorisé|acceso denegado|acceso prohibido|acceso restringido|no autorizado",
        "accesso negato|accesso non consentito|accesso vietato|accesso riservato|non autorizzato|acesso negado|acesso proibido|acesso restrito|não autorizado|toegang geweigerd|geen toegang|verboden toegang|niet geautoriseerd|odmowa dostępu|brak dostępu|dostęp zabroniony|brak uprawnień",
        "доступ запрещен|доступ запрещён|доступ закрыт|доступ ограничен|нет доступа|отказано в доступе|доступ заборонено|немає доступу|erişim engellendi|erişim reddedildi|yetkisiz erişim|erişim yasak|アクセスが拒否されました|アクセス拒否|アクセス権がありません|访问被拒绝|拒绝访问|禁止访问|存取被拒|접근 거부|접근이 거부되었습니다|권한 없음",
        "تم رفض الوصول|الوصول مرفوض|ممنوع الوصول|دسترسی غیرمجاز|دسترسی ممنوع|åtkomst nekad|adgang nægtet|ingen tilgang|ingen adgang|pääsy estetty|přístup odepřen|přístup zamítnut|hozzáférés megtagadva|acces interzis|acces refuzat|η πρόσβαση απορρίφθηκε|akses ditolak|truy cập bị từ chối|גישה נדחתה|प्रवेश वर्जित|पहुँच अस्वीकृत",
    ),
    phrases=(
        "has been excluded from the wayback machine|to allow access to this host|you are not authorized to|you are not authorised to|you're not authorized|you do not have permission to|you don't have permission to|you do not have permission for|do not have access to this|don't have access to this|do not have the necessary permissions|do not have sufficient permissions|do not have the required permissions|you need permission to|you need access to this|ask for access, or switch|request access from|ask the owner for access",
        "open to invited readers only|marked private by its owner|this file is private|this document is private|this page is private|is restricted to staff|is restricted to employees|is restricted to authorized|is restricted to authorised|available to authorized users only|you have not been granted access|access to this page is restricted|access to this page is forbidden|access to this resource is denied|permission to perform this action|access to this resource on the server is denied",
        "keine berechtigung, |keine ausreichenden rechte|keine ausreichende berechtigung|keine zugriffsrechte|nicht berechtigt, |haben keinen zugriff auf|kein zugriff auf diese|pas autorisé à|n'êtes pas autorisé|pas les droits|pas la permission|pas les autorisations|pas l'autorisation d|n'avez pas accès à c",
        "no tiene permiso|no tienes permiso|no está autorizado|no estás autorizado|no tiene autorización|no dispone de permisos|no tiene acceso a est|non disponi dei permessi|non hai i permessi|non si dispone dell|non hai l'autorizzazione|non sei autorizzato|non è autorizzato ad accedere|permessi necessari per|permessi sufficienti|não tem permissão|não possui permissão|não está autorizado|não tem autorização|sem permissão para",
        "geen rechten om|geen toestemming om|geen toegang tot deze|niet bevoegd om|nie masz uprawnień|nie masz dostępu do|brak uprawnień do|недостаточно прав|нет прав для|нет доступа к этой|нет доступа к данной|у вас нет разрешения|недостатньо прав|немає прав|yetkiniz yok|yetkiniz bulunmamaktadır|izniniz yok|erişim izniniz|閲覧する権限がありません|アクセスする権限がありません|表示する権限がありません|您没有权限|没有访问权限|無權訪問|您無權|권한이 없습니다",
        "ليس لديك صلاحية|ليس لديك إذن|لا تملك صلاحية|اجازه دسترسی ندارید|behörighet att visa|inte behörig|ikke tilladelse til|ikke tilgang til denne|ei ole oikeutta|nemáte oprávnění|nincs jogosultsága|nu aveți permisiunea|δεν έχετε δικαίωμα|tidak memiliki izin|không có quyền|אין לך הרשאה|अनुमति नहीं है",
    ),
)
