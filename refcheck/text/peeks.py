"""A first look at a page's beginning, for whoever has tens of thousands of pages to look at.

It decides nothing: it says which pages are so ordinary that nobody needs to read them, and
leaves every other page to those who read. So its lists are wide: a headline about missing
people costs one more page read, a missed notice would be a wrong answer.
"""

import re
import zlib

from refcheck.datatypes.exchanges import Response

_FIRST_LOOK = 2_048  # where the title of most pages has ended
_FURTHER_LOOKS = (8_192, 49_152)
_SMALL_PAGE = 16_000  # decoded; notices and walls are small, articles with their markup are not
_SMALL_CODED_PAGE = 5_000
_FEWEST_TITLE_WORDS = 3  # "Sorry", "Error 404", a bare site name

_UNREAD_TYPES = ("application/pdf", "image/", "video/", "audio/", "font/", "application/zip", "application/epub")

# Words, and with a star their beginnings, that titles of notices, walls and placeholders hold, lower case.
# One of a phrase's words is enough. Scripts without spaces need none: such a title is one word.
_DOUBTFUL = """
    404 403 410 451 500 502 503 error* erreur* errore* fehler* fout* chyb* błąd hiba grešk* eroare virhe feil fejl
    fel viga klaida kļūda ошибк* помилк* грешк* памылк* σφάλμα خطأ خطا שגיאה hata lỗi kesalahan ralat oops* ooops*
    ups hoppl* found longer exist* existier* available unavailable find cannot couldn wasn doesn isn missing removed
    deleted expired gone moved broken introuv* trouv* supprim* disponib* gefunden entfernt verfügbar gelöscht
    encontr* eliminad* trobad* atopad* trovat* esist* rimoss* gevonden bestaat beschikbaar hittad* hittar finns
    findes fundet finnes funnet fannst löydy* leitud atrast* nerast* nenalez* nenájd* neexist* znalezion* istnieje
    talált* található* găsit* există pronađen* najden* gjet* найден* найдена существ* удал* знайд* існу* знойдз*
    намерен* пронађ* δεν bulun* mevcut tapılm* topilm* табыл* нашуд yoxdur נמצא موجود العثور یافت پیدا نہیں नहीं
    পাওয়া ditemukan dijumpai tìm ไม่พบ haipat* moment verif* human robot* captcha bot forbidden blocked
    interruption access challenge ddos cloudflare interdit* verweiger* denegad* negad* negat* zakáz* доступ*
    заборон* login log sign signin anmeld* connexion accedi inlog* zaloguj* войти вход consent cookie* privacy
    subscri* abonn* einwilligung datenschutz* sale domain parked hosting soon construction maintenance wartung
    mantenimiento welcome index placeholder redirect* weiterleit* loading javascript sorry désolé siento
    entschuldig* leid scusate spiacent* beklager anteeksi przeprasz* desculp* omlouv* gateway server timeout timed
    results test
""".split()
_DOUBTFUL_WORDS = frozenset(entry for entry in _DOUBTFUL if not entry.endswith("*"))
_DOUBTFUL_STARTS = tuple(entry[:-1] for entry in _DOUBTFUL if entry.endswith("*"))
_FIRST_LETTERS = frozenset(start[:4] for start in _DOUBTFUL_STARTS)
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]")


def is_plainly_a_page(response: Response) -> bool:
    """Tell whether a 200 answer is an ordinary page or file beyond doubt, from its first kilobytes.

    Beyond doubt means: whole or cut by our own limit, of some size, with a title of several
    words of which none is ever part of a notice, and no order to go elsewhere.
    """
    kind = (response.header("content-type") or "").strip().lower()
    if kind.startswith(_UNREAD_TYPES):
        return len(response.body) > _SMALL_CODED_PAGE
    if not kind.startswith("text/html") or response.truncated:
        return False
    coding = (response.header("content-encoding") or "").strip().lower()
    if _decoded_size(response.body, coding) < _SMALL_PAGE:
        return False
    for extent in (_FIRST_LOOK, *_FURTHER_LOOKS):
        head = _beginning(response.body, coding, extent)
        small = head.lower()
        if b"refresh" in small and b"http-equiv" in small:
            return False
        start = small.find(b"<title")
        end = small.find(b"</title", start)
        if 0 <= start < end:
            return _is_headline(head[start:end].partition(b">")[2])
    return False


def _is_headline(title: bytes) -> bool:
    try:
        text = title.decode("utf-8").lower()
    except UnicodeDecodeError:
        return False
    words = _WORD.findall(text)
    if len(words) < _FEWEST_TITLE_WORDS or (not text.isascii() and _UNSPACED.search(text)):
        return False
    if not _DOUBTFUL_WORDS.isdisjoint(words):
        return False
    return not any(word[:4] in _FIRST_LETTERS and word.startswith(_DOUBTFUL_STARTS) for word in words)


def _decoded_size(body: bytes, coding: str) -> int:
    """Give the size of the page, from gzip's trailer where it has one (RFC 1952 §2.3.1)."""
    if not coding:
        return len(body)
    if coding == "gzip" and len(body) > 18:
        return int.from_bytes(body[-4:], "little")
    return 0


def _beginning(body: bytes, coding: str, extent: int) -> bytes:
    if not coding:
        return body[:extent]
    try:
        return zlib.decompressobj(31).decompress(body[:extent], extent)
    except zlib.error:
        return b""
