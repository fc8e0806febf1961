# ruff: noqa: E501 - words stand together by language, not one a line
"""What sites say about where a page is now, or that a search found none.

By family, all languages together; phrases and words are folded before they are looked for, so accents and case do not
matter.
"""

from refcheck.text.phrases import PhraseTable

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

EMPTY_SEARCH = PhraseTable(
    name="empty_search",
    phrases=(
        "no results found|no results for|returned no results|returned 0 results|returned zero results|no results were found|found no results|yielded no results|did not return any|there are no results|your search did not match|did not match any|0 results|no matches found|nothing matched|no search results|no articles found|no posts found|we found 0|keine treffer|keine ergebnisse|0 treffer|keine suchergebnisse|aucun resultat|0 resultat|no se encontraron resultados|no hay resultados|ningun resultado|sin resultados|nessun risultato|non ha prodotto risultati|nenhum resultado|sem resultados|não encontrou resultados|geen resultaten|brak wynikow|nie znaleziono wynikow|ничего не найдено|нет результатов|не дал результатов|нічого не знайдено|sonuc bulunamadi|hicbir sonuc|検索結果はありません|該当する|一致する|没有找到相关|没有结果|无结果|沒有結果|검색 결과가 없|결과가 없습니다|لا توجد نتائج|لم يتم العثور على نتائج|inga traffar|inga resultat|ingen resultater|ei hakutuloksia|zadne vysledky|nincs talalat|niciun rezultat|δεν βρεθηκαν αποτελεσματα|tidak ada hasil|khong co ket qua|कोई परिणाम नहीं|לא נמצאו תוצאות|ไม่พบผลลัพธ์",
    ),
)

# What a site guesses about the reader's address when it has no page for it.
WRONG_ADDRESS = PhraseTable(
    name="wrong_address",
    phrases=(
        "that link doesn't work|that link does not work|this link doesn't work|this link does not work|link no longer works|link has stopped working|old addresses were lost|old links no longer work|dieser link funktioniert nicht|ce lien ne fonctionne|este enlace no funciona|este enlace ya no funciona|questo link non funziona|este link não funciona|deze link werkt niet|ten link nie działa|ссылка не работает|bu bağlantı çalışmıyor|has not archived that url|does not have that page archived|doesn't have that page archived|link may be old|link may be outdated|link may be broken|page has wandered off|page sailed away|page has sailed away|page has drifted|page has flown|page has run away|page took the day off|page is on holiday|page has gone for a walk|no page at this address|we have no page|typed the address incorrectly|mistyped the address|mistyped the url|copied the entire address|check the url|check the web address|check the address|followed an outdated|followed a broken|followed a dead|outdated bookmark|page may have moved|may have a new home|may have a new address|link you followed may be",
        "sie sich vertippt|tippfehler in der adresse|überprüfen sie die adresse|überprüfen sie die url|prüfen sie die adresse|prüfen sie die url|veraltetes lesezeichen|haben sich viele adressen|vérifiez l'adresse|vérifiez l'url|vérifier l'adresse|vérifier l'url|a peut-être été dépublié*|a peut-être été supprimé*|a peut-être été déplacé*",
        "compruebe la dirección|compruebe la url|verifique la dirección|verifica la url|revise la dirección|verifica l'indirizzo|controlla l'indirizzo|verificare l'indirizzo|controlla l'url|verifique o endereço|verifique a url|confira o endereço|endereço incorreto",
        "controleer het adres|controleer de url|sprawdź adres|błędny adres|проверьте адрес|проверьте правильность|ошиблись в адресе|неправильно набрали|устаревшей ссылке|неверный адрес|перевірте адресу|застарілим посиланням|неправильну адресу|adresi kontrol|adresi doğru",
        "kontrollera adressen|kontroller adressen|sjekk adressen|tarkista osoite|zkontrolujte adresu|překlep v adrese|skontrolujte adresu|ellenőrizze a címet|verificați adresa|ελέγξτε τη διεύθυνση|تأكد من الرابط|تحقق من العنوان|تأكد من صحة|آدرس را بررسی|periksa kembali alamat|periksa url|kiểm tra lại đường dẫn|kiểm tra lại địa chỉ",
        "urlをご確認|アドレスをご確認|変更された可能性|网址是否正确|检查网址|输入的地址有误|网址有误|주소를 다시 확인|주소가 정확한지|주소가 올바른지",
    ),
)
