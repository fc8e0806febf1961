"""The fields of wiki cite templates in CSL terms, as the large Wikipedias name them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mwparserfromhell.nodes import Template

_TYPES = {
    "web": "webpage",
    "news": "article-newspaper",
    "noticia": "article-newspaper",
    "news article": "article-newspaper",
    "journal": "article-journal",
    "pubblicazione": "article-journal",
    "publicación": "article-journal",
    "статья": "article-journal",
    "стаття": "article-journal",
    "dergi kaynağı": "article-journal",
    "haber kaynağı": "article-newspaper",
    "book": "book",
    "libro": "book",
    "livro": "book",
    "ouvrage": "book",
    "книга": "book",
    "kitap kaynağı": "book",
    "report": "report",
}
_KIND_LEAD = re.compile(r"(?:cite|cita|citar|cytuj|citeer) ")
_FIELDS = {
    "title": ("title", "titel", "titre", "título", "titolo", "titulo", "заглавие", "назва", "tytuł", "başlık", "عنوان"),
    "container-title": (
        *("work", "newspaper", "website", "journal", "magazine", "periodical", "werk", "sammelwerk", "périodique"),
        *(
            "site",
            "издание",
            "видання",
            "obra",
            "jornal",
            "publicación",
            "periódico",
            "rivista",
            "pubblicazione",
            "opera",
        ),
        *("czasopismo", "opublikowany", "gazete", "dergi", "çalışma", "сайт", "series"),
    ),
    "publisher": (
        *("publisher", "agency", "hrsg", "éditeur", "editorial", "verlag", "editore", "editora", "издательство"),
        *("видавництво", "wydawca", "yayıncı", "ناشر"),
    ),
    "publisher-place": ("location", "ort", "lieu", "место", "місце", "lugar", "ubicación", "città", "local", "miejsce"),
    "URL": ("url", "lire en ligne", "ссылка", "online", "نشانی"),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "volume": ("volume", "band", "том", "volumen", "tom"),
    "issue": ("issue", "number", "nummer", "numéro", "номер", "número", "numero", "numer", "sayı"),
    "page": ("page", "pages", "p", "pp", "seiten", "passage", "страницы", "сторінки", "páginas", "pagine", "strony"),
    "archive_location": ("archive-url", "archiveurl", "archiv-url", "archive url", "urlarchivo", "arquivourl"),
}
_DATES = {
    "issued": (
        *("date", "datum", "fecha", "data", "дата", "tarih", "تاریخ"),
        *("year", "jahr", "année", "год", "рік", "año", "anno", "ano", "rok", "yıl"),
    ),
    "accessed": (
        *("access-date", "accessdate", "abruf", "zugriff", "consulté le", "дата обращения", "fechaacceso", "accesso"),
        *("acessodata", "data dostępu", "erişimtarihi"),
    ),
}
_DAY_PARTS = ("jour", "mois", "année")
_FAMILY = ("last", "surname", "nachname", "nom", "apellidos", "apellido", "cognome", "último", "nazwisko", "soyadı")
_GIVEN = ("first", "given", "vorname", "prénom", "nombre", "nome", "primeiro", "imię", "ad")
_AUTHOR = ("author", "autor", "auteur", "autore", "автор", "yazar", "auteur institutionnel", "نویسنده")
_IN_ORDER = {"cita libro": {"1": "nome", "2": "cognome", "3": "titolo", "4": "anno", "5": "editore", "6": "città"}}
"""What the unnamed parameters of a template are."""
_MOST_AUTHORS = 10
_WITH_INITIALS = re.compile(r"(?P<family>[^\W\d_][^\s,.]+),? (?P<given>(?:[^\W\d_]\. ?-?){1,3})")
_INITIALS_FIRST = re.compile(r"(?P<given>(?:[^\W\d_]\. ?-?){1,3}) ?(?P<family>[^\W\d_][^\s,.]+)")


def template_to_csl(template: Template) -> dict[str, Any]:
    """Give the fields of a cite template in CSL terms; dates stay as they are printed."""
    given = {str(p.name).strip().lower(): p.value.strip_code().strip() for p in template.params}
    if "3" in given and not _first(given, _FIELDS["title"]):
        given |= {
            name: given[at] for at, name in _IN_ORDER.get(str(template.name).strip().lower(), {}).items() if at in given
        }
    kind = _KIND_LEAD.sub("", str(template.name).strip().lower(), count=1).strip()
    item: dict[str, Any] = {"type": _TYPES.get(kind, "webpage" if given.get("url") else "document")}
    for name, keys in _FIELDS.items():
        value = _first(given, keys)
        if value and (name != "URL" or value.startswith(("http", "//", "ftp"))):
            item[name] = value
    if all(given.get(part) for part in _DAY_PARTS[1:]):
        given["date"] = given.get("date") or " ".join(given[part] for part in _DAY_PARTS if given.get(part))
    for name, keys in _DATES.items():
        value = _first(given, keys)
        if value:
            item[name] = {"raw": value}
    authors = list(_authors(given))
    return item | ({"author": authors} if authors else {})


def _first(given: Mapping[str, str], keys: tuple[str, ...], number: str = "") -> str:
    return next((given[f"{key}{number}"] for key in keys if given.get(f"{key}{number}")), "")


def _authors(given: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for number in ["", *map(str, range(1, _MOST_AUTHORS))]:
        family = _first(given, _FAMILY, number)
        if family:
            yield {"family": family, "given": _first(given, _GIVEN, number)}
        elif listed := _first(given, _AUTHOR, number):
            yield from _listed_authors(listed)


def _listed_authors(listed: str) -> Iterator[dict[str, str]]:
    """Give the names in one field: apart where initials say which part is the surname, else as they are printed."""
    pieces = [piece.strip() for piece in re.split(r"[,;]\s", listed.removesuffix("и др.").removesuffix("et al."))]
    matches = [_WITH_INITIALS.fullmatch(piece) or _INITIALS_FIRST.fullmatch(piece) for piece in pieces]
    if all(matches):
        yield from ({"family": one["family"], "given": one["given"].strip()} for one in matches if one)
    elif len(pieces) > 1 and all(" " in piece for piece in pieces):
        yield from ({"literal": piece} for piece in pieces)
    else:
        yield {"literal": listed}
