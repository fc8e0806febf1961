# ruff: noqa: E501 - one line holds one kind of words of one language
"""How sites say that a page is not there, by language: what is missing, and what is said of it.

A message needs a noun and a predicate near each other, in either order ("Page not found", "We could not find
that page"); `whole` are messages that say it alone. Nouns and predicates may be cut at their
end where a language inflects ("seit" is not: a cut form must not begin other words).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One language's words."""

    nouns: tuple[str, ...]
    predicates: tuple[str, ...]
    whole: tuple[str, ...] = ()


def _wording(nouns: str, predicates: str, whole: str = "") -> Wording:
    return Wording(
        nouns=tuple(part.strip() for part in nouns.split("|") if part.strip()),
        predicates=tuple(part.strip() for part in predicates.split("|") if part.strip()),
        whole=tuple(part.strip() for part in whole.split("|") if part.strip()),
    )


NOT_FOUND: dict[str, Wording] = {
    "en": _wording(
        "page|pages|webpage|web page|article|story|post|content|document|file|url|address|resource|link|item|entry|listing|"
        "what you were looking for|what you're looking for|what you are looking for|you requested|you've requested|"
        "you were looking for|you are looking for|you're looking for|you are trying to|you were trying|"
        "requested object|product|topic|thread|record|location|the requested",
        "not found|not be found|cannot be found|can't be found|couldn't be found|could not be found|can not be found|could not find|"
        "couldn't find|can't find|cannot find|can not find|unable to find|were unable to locate|unable to locate|could not locate|couldn't locate|"
        "can't locate|cannot locate|cannot be located|could not be located|not located|does not exist|doesn't exist|no longer exists|"
        "doesn't seem to exist|not exist|don't exist|isn't here|is not here|no longer here|isn't there|no longer available|not available|isn't available|is unavailable|"
        "no longer live|has been removed|was removed|been deleted|was deleted|been taken down|has expired|is missing|went missing|gone missing|has vanished|has disappeared|"
        "may have been moved|might have been moved|may have moved|has moved or|moved or deleted|been moved or|removed or renamed|been retired|is gone|has gone|isn't available",
        "404|404 error|error 404|404 not found|404 page not found|not found|page not found|nothing found|nothing here|nothing found here|nothing to see here|page missing|http 404|http error 404|"
        "file not found|lost?|you're lost|looks like you're lost|you seem lost|you look lost|dead end|dead link|broken link|oops! that page|"
        "that page can't be found|sorry, no posts matched your criteria|it looks like nothing was found at this location|"
        "page unavailable|content unavailable|content not available|article not available|410 gone|http 410",
    ),
    "de": _wording(
        "seite|webseite|internetseite|unterseite|artikel|beitrag|inhalt|inhalte|dokument|datei|url|adresse|link|meldung|text|ressource|objekt|angeforderte|gesuchte|gewünschte|aufgerufene|sie suchen|du suchst",
        "nicht gefunden|nicht finden|nicht zu finden|nicht auffindbar|existiert nicht|existiert leider nicht|nicht existiert|nicht mehr existiert|existiert nicht mehr|nicht verfügbar|nicht mehr verfügbar|nicht vorhanden|nicht mehr vorhanden|"
        "gibt es nicht|gibt es leider nicht|gibt es hier nicht|gibt es nicht mehr|nicht mehr erreichbar|nicht erreichbar|wurde gelöscht|wurde entfernt|gelöscht oder|verschoben oder|nicht mehr online|nicht mehr abrufbar|ist abgelaufen|ist verschwunden|nicht auf diesem server",
        "fehler 404|404 fehler|404 - nicht gefunden|nicht gefunden|seite fehlt|hier ist nichts|da ist etwas schiefgelaufen 404|nichts gefunden|ups, hier ist nichts",
    ),
    "fr": _wording(
        "page|article|contenu|document|fichier|url|adresse|lien|ressource|publication|que vous cherchez|que vous recherchez|que vous demandez|demandée|recherchée|demandé",
        "introuvable|introuvables|non trouvée|non trouvé|pas trouvée|pas trouvé|pas été trouvée|pas été trouvé|n'a pu être trouvée|n'a pas pu être trouvée|n'a pas pu être trouvé|n'existe pas|n'existe plus|n'existe pas ou plus|plus disponible|pas disponible|n'est pas disponible|"
        "inexistante|inexistant|a été supprimée|a été supprimé|a été déplacée|a été retirée|a été retiré|a disparu|impossible de trouver|ne trouvons pas|ne parvenons pas à trouver|pas accessible|n'est plus accessible|n'est plus en ligne|plus en ligne|a expiré",
        "erreur 404|404 introuvable|page introuvable|introuvable|vous êtes perdu|vous semblez perdu|aucun résultat trouvé|rien trouvé|rien à voir ici|oups",
    ),
    "es": _wording(
        "página|artículo|noticia|contenido|documento|archivo|url|dirección|enlace|recurso|publicación|entrada|que buscas|que busca|que estás buscando|que está buscando|solicitada|solicitado",
        "no encontrada|no encontrado|no se encontró|no se ha encontrado|no se encuentra|no ha sido encontrada|no ha sido encontrado|no fue encontrada|no fue encontrado|no existe|ya no existe|no está disponible|ya no está disponible|no disponible|no pudo ser encontrada|no se pudo encontrar|no pudimos encontrar|no podemos encontrar|no hemos encontrado|"
        "no hemos podido encontrar|no puede encontrarse|ha sido eliminada|ha sido eliminado|fue eliminada|fue eliminado|ha sido movida|ha sido borrada|inexistente|ha caducado|ha desaparecido|no hallada",
        "error 404|404 no encontrado|no encontrado|no encontrada|no se ha encontrado nada|nada por aquí|no se encontraron resultados|te has perdido|parece que te has perdido",
    ),
    "it": _wording(
        "pagina|articolo|contenuto|documento|file|url|indirizzo|link|risorsa|notizia|che cerchi|che stai cercando|che cercavi|richiesta|richiesto|cercata",
        "non trovata|non trovato|non è stata trovata|non è stato trovato|non esiste|non esiste più|non è disponibile|non è più disponibile|non disponibile|non più disponibile|non è stato possibile trovare|impossibile trovare|non riusciamo a trovare|non abbiamo trovato|"
        "inesistente|è stata rimossa|è stato rimosso|è stata eliminata|è stato eliminato|è stata spostata|è stata cancellata|non raggiungibile|è scaduta|non si trova|non trovo",
        "errore 404|404 non trovato|non trovato|non trovata|ti sei perso|sembra che ti sia perso|nessun risultato trovato|qui non c'è nulla",
    ),
    "pt": _wording(
        "página|artigo|notícia|matéria|conteúdo|documento|arquivo|ficheiro|url|endereço|link|recurso|publicação|que você procura|que procura|que você está procurando|solicitada|solicitado",
        "não encontrada|não encontrado|não foi encontrada|não foi encontrado|não existe|não existe mais|já não existe|deixou de existir|não está disponível|não está mais disponível|já não está disponível|não disponível|indisponível|não pôde ser encontrada|não pode ser encontrada|não foi possível encontrar|não conseguimos encontrar|"
        "não encontramos|não encontrámos|inexistente|foi removida|foi removido|foi excluída|foi excluído|foi apagada|foi movida|foi eliminada|expirou|não localizada|não localizado|não foi localizada",
        "erro 404|404 não encontrado|não encontrado|não encontrada|nada encontrado|nenhum resultado encontrado|parece que você se perdeu|ops",
    ),
    "nl": _wording(
        "pagina|artikel|inhoud|document|bestand|url|adres|link|bericht|bron|die je zoekt|die u zoekt|je zoekt|u zoekt|opgevraagde|gevraagde",
        "niet gevonden|niet vinden|niet te vinden|niet worden gevonden|kan niet worden gevonden|kon niet worden gevonden|bestaat niet|bestaat niet meer|bestaat niet (meer)|niet beschikbaar|niet meer beschikbaar|niet langer beschikbaar|is verwijderd|is verplaatst|verwijderd of|verplaatst of|onvindbaar|is verdwenen|is verlopen|niet aanwezig",
        "fout 404|404 fout|404 niet gevonden|niet gevonden|niets gevonden|hier is niets|verdwaald|helaas",
    ),
    "sv": _wording(
        "sidan|sida|artikeln|artikel|innehållet|dokumentet|filen|adressen|länken|resursen|du söker|du letar efter|du sökte|webbsidan",
        "hittades inte|hittas inte|kan inte hittas|kunde inte hittas|hittar inte|kunde inte hitta|kan inte hitta|ej hittad|hittades ej|inte hittad|finns inte|finns inte längre|finns ej|finns inte kvar|existerar inte|inte tillgänglig|inte längre tillgänglig|har tagits bort|är borttagen|har flyttats|har raderats|saknas",
        "fel 404|404 fel|hittades inte|inget hittades|här finns inget|oj då|hoppsan",
    ),
    "da": _wording(
        "siden|side|artiklen|indholdet|dokumentet|filen|adressen|linket|du leder efter|du søger|websiden|indhold",
        "ikke fundet|blev ikke fundet|kunne ikke findes|kan ikke findes|findes ikke|findes ikke længere|eksisterer ikke|eksisterer ikke længere|kunne ikke finde|kan ikke finde|ikke tilgængelig|ikke længere tilgængelig|er fjernet|er blevet fjernet|er slettet|er blevet slettet|er flyttet|mangler",
        "fejl 404|404 fejl|ikke fundet|intet fundet|der er ikke noget her|ups",
    ),
    "no": _wording(
        "siden|side|artikkelen|innholdet|dokumentet|filen|adressen|lenken|nettsiden|du leter etter|du søker|saken",
        "ikke funnet|ble ikke funnet|finnes ikke|finnes ikke lenger|fins ikke|eksisterer ikke|kunne ikke finne|kan ikke finne|finner ikke|fant ikke|kunne ikke bli funnet|ikke tilgjengelig|ikke lenger tilgjengelig|er fjernet|er slettet|er flyttet|har blitt fjernet|har blitt slettet|mangler",
        "feil 404|404 feil|ikke funnet|fant ingenting|her var det ikke noe|oisann",
    ),
    "fi": _wording(
        "sivua|sivu|artikkelia|artikkeli|sisältöä|sisältö|tiedostoa|osoitetta|osoite|linkki|etsimääsi|hakemaasi|pyydettyä|juttua|asiakirjaa",
        "ei löydy|ei löytynyt|ei löydetty|ei valitettavasti löytynyt|ei voitu löytää|ei ole olemassa|ei ole enää olemassa|ei ole saatavilla|ei ole enää saatavilla|on poistettu|on siirretty|emme löytäneet|puuttuu",
        "virhe 404|404 virhe|ei löytynyt|ei löydy|mitään ei löytynyt|hups",
    ),
    "pl": _wording(
        "strona|strony|stronę|podstrona|artykuł|artykułu|treść|treści|dokument|dokumentu|plik|pliku|adres|adresu|link|zasób|zasobu|wpis|której szukasz|którego szukasz|materiał",
        "nie znaleziono|nie została znaleziona|nie została odnaleziona|nie został znaleziony|nie odnaleziono|nie istnieje|już nie istnieje|nie jest dostępna|nie jest dostępny|niedostępna|niedostępny|nie można znaleźć|nie możemy znaleźć|nie mogliśmy znaleźć|nie udało się znaleźć|nie można odnaleźć|nie znaleźliśmy|została usunięta|został usunięty|zostało usunięte|została przeniesiona|wygasła|zniknęła",
        "błąd 404|404 błąd|nie znaleziono|nie odnaleziono|nic nie znaleziono|nic tu nie ma|ups",
    ),
    "cs": _wording(
        "stránka|stránku|stránky|článek|obsah|dokument|soubor|adresa|adrese|odkaz|kterou hledáte|který hledáte|požadovaná|požadovaný",
        "nenalezena|nenalezen|nenalezeno|nebyla nalezena|nebyl nalezen|nebylo nalezeno|neexistuje|již neexistuje|nelze najít|nelze nalézt|se nepodařilo najít|nepodařilo se najít|nemůžeme najít|nebyla nenalezena|není k dispozici|již není k dispozici|není dostupná|není dostupný|byla odstraněna|byl odstraněn|byla smazána|byl smazán|byla přesunuta",
        "chyba 404|404 chyba|nenalezeno|stránka nenalezena|nic nenalezeno|tady nic není",
    ),
    "sk": _wording(
        "stránka|stránku|článok|obsah|dokument|súbor|adresa|odkaz|ktorú hľadáte|ktorý hľadáte|požadovaná",
        "nenájdená|nenájdený|nenájdené|nebola nájdená|nebol nájdený|sa nenašla|sa nenašiel|neexistuje|už neexistuje|nie je možné nájsť|nepodarilo nájsť|nie je k dispozícii|nie je dostupná|bola odstránená|bol odstránený|bola zmazaná|bola presunutá",
        "chyba 404|404 chyba|nenájdené|nič sa nenašlo",
    ),
    "hu": _wording(
        "oldal|az oldal|oldalt|cikk|tartalom|dokumentum|fájl|cím|hivatkozás|link|keresett|kért",
        "nem található|nem található meg|nem találtuk|nem találjuk|nem talalhato|nem létezik|nem létező|már nem létezik|nem elérhető|már nem elérhető|nem érhető el|eltávolították|törölték|törlésre került|áthelyezték|megszűnt|nem találom",
        "404-es hiba|404 hiba|hiba 404|nem található|nincs találat|hoppá",
    ),
    "ro": _wording(
        "pagina|pagină|articolul|articol|conținutul|documentul|fișierul|adresa|linkul|resursa|pe care o căutați|pe care o cauți|căutată|solicitată",
        "nu a fost găsită|nu a fost găsit|nu a fost gasita|negăsită|nu există|nu mai există|nu este disponibilă|nu mai este disponibilă|nu mai este disponibil|nu poate fi găsită|nu a putut fi găsită|nu am găsit|nu am putut găsi|nu s-a găsit|a fost ștearsă|a fost șters|a fost mutată|a fost eliminată|inexistentă",
        "eroare 404|404 eroare|negăsit|nu a fost găsit|nimic găsit|ne pare rău",
    ),
    "bg": _wording(
        "страница|страницата|статията|статия|съдържанието|документът|файлът|адрес|връзката|която търсите|търсената",
        "не е намерена|не беше намерена|не може да бъде намерена|не може да бъде открита|не бе намерена|не съществува|вече не съществува|не е открита|ненамерена|не е налична|не е достъпна|е изтрита|е премахната|е преместена|липсва|не намерихме|не можем да намерим",
        "грешка 404|404 грешка|не е намерено|няма такава страница|нищо не е намерено",
    ),
    "ru": _wording(
        "страница|страницы|страницу|статья|статьи|статью|материал|материала|документ|документа|файл|файла|адрес|адреса|адресу|ссылка|новость|контент|запись|публикация|раздел|объект|вы ищете|вы искали|вы запросили|вы запрашиваете|запрашиваемая|запрашиваемый|запрошенная",
        "не найдена|не найден|не найдено|не найдены|не обнаружена|не обнаружен|не существует|больше не существует|не удалось найти|не удаётся найти|не может быть найдена|не можем найти|не смогли найти|не нашли|не нашлась|недоступна|недоступен|недоступно|удалена|удалён|удален|удалено|была удалена|была перемещена|перемещена|нет на сайте|такой нет|нет на сервере|отсутствует|устарела|потерялась|такой страницы нет|"
        "нет такой",
        "ошибка 404|404 ошибка|не найдено|страница не найдена|такой страницы нет|нет такой страницы|ничего не найдено|здесь ничего нет|похоже, вы заблудились",
    ),
    "uk": _wording(
        "сторінка|сторінки|сторінку|стаття|статтю|матеріал|документ|файл|адреса|адресою|посилання|новина|вміст|ви шукаєте|ви шукали|запитувана",
        "не знайдена|не знайдено|не знайдений|не існує|більше не існує|не вдалося знайти|не може бути знайдена|не можемо знайти|не змогли знайти|недоступна|недоступний|видалена|видалено|було видалено|була видалена|переміщена|відсутня|немає на сайті|такої немає|такої сторінки немає",
        "помилка 404|404 помилка|не знайдено|сторінку не знайдено|такої сторінки немає|нічого не знайдено",
    ),
    "hr": _wording(
        "stranica|stranicu|stranice|strana|stranu|članak|sadržaj|dokument|datoteka|adresa|poveznica|link|vest|vijest|koju tražite|koji tražite|koju ste tražili|tražena|tražena stranica",
        "nije pronađena|nije pronađen|nije pronađeno|nije nađena|ne postoji|više ne postoji|nije dostupna|nije dostupan|više nije dostupna|nije moguće pronaći|ne može se pronaći|ne možemo pronaći|nismo pronašli|nismo uspjeli pronaći|je uklonjena|je obrisana|je izbrisana|je premještena|uklonjena ili|obrisana ili",
        "greška 404|404 greška|pogreška 404|nije pronađeno|nema rezultata|ništa nije pronađeno",
    ),
    "sr": _wording(
        "страница|страницу|страна|страну|чланак|садржај|документ|адреса|коју тражите|тражена|вест",
        "није пронађена|није пронађен|није пронађено|није нађена|не постоји|више не постоји|није доступна|више није доступна|не може се пронаћи|нисмо пронашли|је уклоњена|је обрисана|је премештена",
        "грешка 404|404 грешка|није пронађено|ништа није пронађено",
    ),
    "sl": _wording(
        "stran|strani|članek|vsebina|dokument|datoteka|naslov|povezava|ki jo iščete|iskana",
        "ni najdena|ni bila najdena|ne obstaja|ne obstaja več|ni bilo mogoče najti|ni mogoče najti|ni na voljo|ni več na voljo|nismo našli|je bila odstranjena|je bila izbrisana|je bila premaknjena|ni bil najden",
        "napaka 404|404 napaka|ni najdeno|nič ni bilo najdeno|strani ni mogoče najti",
    ),
    "el": _wording(
        "σελίδα|η σελίδα|άρθρο|περιεχόμενο|έγγραφο|αρχείο|διεύθυνση|σύνδεσμος|που ψάχνετε|που αναζητάτε|που ζητήσατε|που αναζητείτε",
        "δεν βρέθηκε|δε βρέθηκε|δεν υπάρχει|δεν υπάρχει πλέον|δεν είναι διαθέσιμη|δεν είναι πλέον διαθέσιμη|δεν είναι διαθέσιμο|δεν μπορεί να βρεθεί|δεν μπορέσαμε να βρούμε|δεν ήταν δυνατή η εύρεση|έχει διαγραφεί|έχει αφαιρεθεί|έχει μετακινηθεί|διαγράφηκε",
        "σφάλμα 404|404 σφάλμα|δεν βρέθηκε|δεν βρέθηκε τίποτα|ουπς",
    ),
    "tr": _wording(
        "sayfa|sayfayı|sayfaya|haber|habere|içerik|içeriğe|makale|belge|dosya|adres|bağlantı|link|aradığınız|ulaşmak istediğiniz|talep ettiğiniz|istediğiniz",
        "bulunamadı|bulunamıyor|bulunmuyor|bulunmamaktadır|bulamadık|bulamıyoruz|mevcut değil|mevcut değildir|artık mevcut değil|yok|yayından kaldırılmış|kaldırılmış|kaldırıldı|silinmiş|silindi|taşınmış|taşınmış olabilir|erişilemiyor|ulaşılamıyor",
        "hata 404|404 hatası|404 hata|404 bulunamadı|bulunamadı|sonuç bulunamadı|kayboldunuz|burada bir şey yok",
    ),
    "ar": _wording(
        "الصفحة|صفحة|المقال|المقالة|المحتوى|الملف|المستند|الرابط|العنوان|الخبر|المطلوبة|المطلوب|التي تبحث عنها|الذي تبحث عنه",
        "غير موجودة|غير موجود|غير متوفرة|غير متوفر|غير متاحة|غير متاح|لم يتم العثور|لم نتمكن من العثور|لا يمكن العثور|لم نعثر|تعذر العثور|لا توجد|لا يوجد|ليست موجودة|لم تعد موجودة|لم تعد متوفرة|لم تعد متاحة|تم حذف|تم حذفها|تم نقلها|حذفت|لم توجد|مفقودة",
        "خطأ 404|404 خطأ|الصفحة غير موجودة|غير موجود|لم يتم العثور على شيء|لا توجد نتائج|عفوا",
    ),
    "fa": _wording(
        "صفحه|صفحه‌ای|صفحه ای|مقاله|مطلب|محتوا|فایل|سند|آدرس|لینک|خبر|مورد نظر|درخواستی|درخواست شده|که به دنبال",
        "یافت نشد|پیدا نشد|وجود ندارد|موجود نیست|در دسترس نیست|پیدا نکردیم|حذف شده|حذف شده است|منتقل شده|یافت نمی شود|پیدا نمی شود|دیگر وجود ندارد|نمی‌توان یافت",
        "خطای 404|خطای ۴۰۴|404 خطا|یافت نشد|چیزی یافت نشد|نتیجه‌ای یافت نشد",
    ),
    "he": _wording(
        "הדף|דף|העמוד|עמוד|הכתבה|המאמר|התוכן|הקובץ|הכתובת|הקישור|שחיפשת|שחיפשתם|המבוקש|שביקשת",
        "לא נמצא|לא נמצאה|אינו קיים|לא קיים|אינו זמין|לא זמין|אינה קיימת|כבר לא קיים|לא ניתן למצוא|לא הצלחנו למצוא|לא מצאנו|הוסר|נמחק|הועבר",
        "שגיאה 404|שגיאת 404|404 שגיאה|לא נמצא|לא נמצא דבר|אופס",
    ),
    "hi": _wording(
        "पृष्ठ|पेज|लेख|सामग्री|दस्तावेज़|फ़ाइल|फाइल|पता|लिंक|यूआरएल|खबर|ख़बर|आप खोज रहे|आप जिस|अनुरोधित",
        "नहीं मिला|नहीं मिली|नहीं मिल सका|नहीं मिल सकी|नहीं मिल रहा|नहीं है|मौजूद नहीं|उपलब्ध नहीं|अस्तित्व में नहीं|नहीं ढूंढ|हटा दिया गया|हटा दी गई|हटाया गया|नहीं पाया गया|नहीं पाई गई|खोजा नहीं जा सका",
        "त्रुटि 404|404 त्रुटि|नहीं मिला|कुछ नहीं मिला|क्षमा करें",
    ),
    "bn": _wording(
        "পাতা|পাতাটি|পৃষ্ঠা|পৃষ্ঠাটি|পেজ|পেজটি|নিবন্ধ|সংবাদ|খবর|বিষয়বস্তু|ফাইল|লিংক|আপনি যা খুঁজছেন|আপনি খুঁজছেন|অনুরোধ করা",
        "পাওয়া যায়নি|পাওয়া যায় নি|খুঁজে পাওয়া|পাওয়া যাচ্ছে না|নেই|বিদ্যমান নেই|বিদ্যমান নয়|উপলব্ধ নয়|মুছে ফেলা|সরিয়ে ফেলা|সরানো হয়েছে|খুঁজে পাইনি",
        "ত্রুটি 404|৪০৪ ত্রুটি|৪০৪|পাওয়া যায়নি|দুঃখিত",
    ),
    "th": _wording(
        "หน้า|หน้าเว็บ|เพจ|บทความ|เนื้อหา|ไฟล์|ลิงก์|ข่าว|ที่คุณต้องการ|ที่คุณกำลังค้นหา|ที่ท่านต้องการ",
        "ไม่พบ|ไม่มีอยู่|ไม่มีหน้า|ถูกลบ|ถูกย้าย|หาไม่พบ|หาไม่เจอ|ไม่สามารถหา|ไม่สามารถใช้งาน|ไม่เจอ|ไม่พร้อมใช้งาน",
        "ข้อผิดพลาด 404|404 ไม่พบ|ไม่พบหน้า|ไม่พบหน้านี้|ไม่พบหน้าที่คุณต้องการ|ไม่พบข้อมูล|ขออภัย",
    ),
    "vi": _wording(
        "trang|trang web|bài viết|nội dung|tài liệu|tệp|địa chỉ|đường dẫn|liên kết|bạn đang tìm|bạn tìm kiếm|bạn yêu cầu|quý khách",
        "không tìm thấy|không được tìm thấy|không tồn tại|không còn tồn tại|không có sẵn|không khả dụng|không thể tìm thấy|đã bị xóa|đã bị xoá|đã bị gỡ|đã được di chuyển|không còn",
        "lỗi 404|404 lỗi|không tìm thấy|không tìm thấy kết quả|rất tiếc",
    ),
    "id": _wording(
        "halaman|laman|artikel|berita|konten|dokumen|fail|berkas|alamat|tautan|pautan|yang anda cari|yang anda minta|yang kamu cari",
        "tidak ditemukan|tidak dapat ditemukan|tidak dijumpai|tidak ada|tidak wujud|tidak tersedia|tidak lagi tersedia|sudah tidak tersedia|sudah tidak ada|tidak bisa ditemukan|tidak menemukan|tidak dapat menemukan|telah dihapus|sudah dihapus|telah dipindahkan|hilang|tidak boleh ditemui|tidak ditemui",
        "kesalahan 404|galat 404|ralat 404|tidak ditemukan|tidak ada yang ditemukan|maaf",
    ),
    "ja": _wording(
        "ページ|記事|コンテンツ|ファイル|url|アドレス|お探し|ご指定|指定された|リクエスト|情報|リンク",
        "見つかりません|見つかりませんでした|見つけられません|見当たりません|存在しません|ありません|ございません|存在しない|削除され|削除された|移動した|移動または|終了しました|公開を終了|掲載を終了|掲載期間|利用できません|表示できません",
        "404エラー|エラー404|ページが見つかりません|お探しのページ|ページは見つかりませんでした|not found|見つかりませんでした|該当する記事はありません|お探しのページは見つかりません",
    ),
    "zh": _wording(
        "页面|頁面|网页|網頁|文章|内容|內容|文件|檔案|网址|網址|链接|連結|地址|资源|新闻|新聞|您访问|您訪問|你访问|您查找|您要找|您要查看|您所|您请求|请求的|信息|稿件|贴子|帖子|主题",
        "不存在|未找到|找不到|没有找到|沒有找到|无法找到|無法找到|已删除|已刪除|已被删除|已被刪除|被删除|已移除|已失效|已过期|已下线|已经下线|走丢了|不见了|不見了|飞走了|丢失|迷路|无法访问|已不存在|不可用|未能找到|搬家|消失",
        "404错误|404錯誤|错误404|找不到页面|找不到頁面|页面不存在|頁面不存在|页面未找到|您访问的页面不存在|页面没有找到|没有找到站点|無此頁面|此页面不存在|抱歉,您访问的|迷路了",
    ),
    "ko": _wording(
        "페이지|페이지를|페이지가|기사|기사가|콘텐츠|문서|파일|주소|링크|게시물|게시글|요청하신|찾으시는|찾는|원하시는",
        "찾을 수 없습니다|찾을 수 없|찾지 못|존재하지 않|존재하지 않습니다|없습니다|없는|삭제되었|삭제된|삭제되|이동되었|이용할 수 없|사용할 수 없|만료",
        "404 오류|오류 404|404 에러|페이지를 찾을 수 없습니다|찾을 수 없음|페이지를 찾을 수 없음|존재하지 않는 페이지|없는 페이지|결과가 없습니다",
    ),
    "ca": _wording(
        "pàgina|article|contingut|document|fitxer|adreça|enllaç|notícia|que busques|que cerques|que esteu buscant|sol·licitada",
        "no trobada|no trobat|no s'ha trobat|no existeix|ja no existeix|no està disponible|ja no està disponible|no disponible|no s'ha pogut trobar|no hem trobat|no es troba|ha estat eliminada|ha estat esborrada|s'ha eliminat|ha estat moguda",
        "error 404|no trobat|no s'ha trobat res|404 no trobat",
    ),
    "gl": _wording(
        "páxina|artigo|contido|documento|ficheiro|enderezo|ligazón|que buscas|solicitada",
        "non atopada|non atopado|non se atopou|non existe|xa non existe|non está dispoñible|non foi atopada|non se puido atopar|foi eliminada|non encontrada",
        "erro 404|non atopado",
    ),
    "eu": _wording(
        "orria|orrialdea|orri|artikulua|edukia|dokumentua|fitxategia|helbidea|esteka|bilatzen ari zaren",
        "ez da aurkitu|ez dago|ez da existitzen|ez dugu aurkitu|ezin izan da aurkitu|ez dago eskuragarri|ezabatu da|aurkitu ez|ez aurkitua",
        "404 errorea|errorea 404|ez da aurkitu",
    ),
    "lt": _wording(
        "puslapis|puslapio|straipsnis|straipsnio|turinys|dokumentas|failas|adresas|nuoroda|kurio ieškote|ieškomas|prašomas",
        "nerastas|nerasta|neegzistuoja|nebeegzistuoja|nepavyko rasti|nepasiekiamas|neprieinamas|ištrintas|pašalintas|perkeltas|negalime rasti|nebėra|nėra",
        "klaida 404|404 klaida|nerasta|nieko nerasta",
    ),
    "lv": _wording(
        "lapa|lapu|raksts|saturs|dokuments|fails|adrese|saite|kuru meklējat|meklētā|pieprasītā",
        "nav atrasta|nav atrasts|netika atrasta|neeksistē|vairs neeksistē|nav pieejama|vairs nav pieejama|nevar atrast|neizdevās atrast|dzēsta|izdzēsta|pārvietota|nav",
        "kļūda 404|404 kļūda|nav atrasts|nekas nav atrasts",
    ),
    "et": _wording(
        "lehte|lehekülge|lehekülg|leht|artiklit|artikkel|sisu|dokumenti|faili|aadress|link|otsitud|otsitavat|soovitud",
        "ei leitud|ei leidu|ei leia|ei eksisteeri|ei ole olemas|pole olemas|ei ole saadaval|pole saadaval|pole kättesaadav|on eemaldatud|on kustutatud|on teisaldatud|ei õnnestunud leida",
        "viga 404|404 viga|ei leitud|midagi ei leitud",
    ),
    "sq": _wording(
        "faqja|faqe|artikulli|përmbajtja|dokumenti|skedari|adresa|lidhja|që kërkoni|e kërkuar",
        "nuk u gjet|nuk u gjend|nuk ekziston|nuk është e disponueshme|nuk gjendet|nuk mund të gjendet|është fshirë|është hequr|është zhvendosur|nuk është në dispozicion",
        "gabim 404|404 gabim|nuk u gjet",
    ),
    "mk": _wording(
        "страницата|страница|статијата|содржината|документот|адресата|што ја барате|која ја барате",
        "не е пронајдена|не е најдена|не постои|повеќе не постои|не е достапна|не може да се најде|не можевме да|е избришана|е отстранета|е преместена",
        "грешка 404|404 грешка|не е пронајдено",
    ),
    "ka": _wording(
        "გვერდი|სტატია|მასალა|დოკუმენტი|ფაილი|მისამართი|ბმული|რომელსაც ეძებთ|მოთხოვნილი",
        "ვერ მოიძებნა|არ მოიძებნა|არ არსებობს|ვერ ვიპოვეთ|მიუწვდომელია|წაშლილია|არ არის ხელმისაწვდომი|აღარ არსებობს",
        "შეცდომა 404|404 შეცდომა|ვერ მოიძებნა",
    ),
    "hy": _wording(
        "էջը|էջ|հոդվածը|նյութը|բովանդակությունը|ֆայլը|հասցեն|հղումը|որը փնտրում եք",
        "չի գտնվել|չգտնվեց|չի գտնվում|գոյություն չունի|հասանելի չէ|հեռացվել է|ջնջվել է|չհաջողվեց գտնել|չկա",
        "սխալ 404|404 սխալ|չի գտնվել|ոչինչ չի գտնվել",
    ),
    "az": _wording(
        "səhifə|səhifəni|məqalə|xəbər|məzmun|sənəd|fayl|ünvan|link|axtardığınız|istədiyiniz",
        "tapılmadı|tapılmır|tapılmamışdır|mövcud deyil|artıq mövcud deyil|yoxdur|tapa bilmədik|silinib|silinmişdir|köçürülüb|əlçatan deyil",
        "xəta 404|404 xətası|tapılmadı|nəticə tapılmadı",
    ),
    "kk": _wording(
        "бет|парақ|мақала|материал|құжат|файл|мекенжай|сілтеме|сіз іздеген|сұралған",
        "табылмады|табылған жоқ|жоқ|қолжетімсіз|қолжетімді емес|жойылған|өшірілген|көшірілген",
        "қате 404|404 қате|табылмады",
    ),
    "uz": _wording(
        "sahifa|maqola|material|hujjat|fayl|manzil|havola|siz izlagan|siz qidirgan|so'ralgan",
        "topilmadi|mavjud emas|yo'q|topa olmadik|o'chirilgan|ko'chirilgan|endi mavjud emas",
        "xato 404|404 xatosi|topilmadi|hech narsa topilmadi",
    ),
    "tg": _wording(
        "саҳифа|саҳифаи|мақола|мавод|ҳуҷҷат|нишонӣ|ҷустуҷӯ",
        "ёфт нашуд|пайдо нашуд|вуҷуд надорад|мавҷуд нест|дастрас нест|нест карда|ҳазф шуд",
        "хатои 404|404 хато|ёфт нашуд",
    ),
    "ur": _wording(
        "صفحہ|مضمون|مواد|خبر|فائل|پتہ|لنک|مطلوبہ|آپ جس|آپ تلاش",
        "نہیں ملا|نہیں ملی|نہیں مل سکا|موجود نہیں|دستیاب نہیں|حذف کر دیا|ہٹا دیا|نہیں پایا|وجود نہیں",
        "خرابی 404|404 خرابی|نہیں ملا|کچھ نہیں ملا",
    ),
    "ta": _wording(
        "பக்கம்|பக்கத்தை|கட்டுரை|உள்ளடக்கம்|கோப்பு|இணைப்பு|நீங்கள் தேடும்|கோரிய",
        "கிடைக்கவில்லை|காணப்படவில்லை|காணவில்லை|கண்டறியப்படவில்லை|இல்லை|கண்டுபிடிக்க முடியவில்லை|நீக்கப்பட்டது",
        "பிழை 404|404 பிழை|கிடைக்கவில்லை",
    ),
    "is": _wording(
        "síðan|síða|greinin|efnið|skjalið|skráin|slóðin|sem þú leitar að|sem leitað var að",
        "fannst ekki|finnst ekki|er ekki til|er ekki lengur til|er ekki aðgengileg|ekki tiltæk|hefur verið fjarlægð|hefur verið eytt|hefur verið færð|fundust ekki",
        "villa 404|404 villa|fannst ekki|ekkert fannst",
    ),
    "sw": _wording(
        "ukurasa|makala|maudhui|faili|anwani|kiungo|unayotafuta|unaotafuta",
        "haukupatikana|haujapatikana|haikupatikana|haipatikani|haupatikani|haipo|haupo|umeondolewa|imeondolewa|imefutwa|hatukuweza kupata",
        "kosa 404|404 kosa|haikupatikana",
    ),
}
"""Wording by ISO 639-1 code."""
