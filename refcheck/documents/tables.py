"""Tables of sources: CSV or tab-separated rows, the columns told by their heads or by the addresses in them."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from refcheck.datatypes.documents import Document, Entry
from refcheck.documents.encoding import decode_text
from refcheck.documents.lists import URL, build_list, read_uri_list

CSV = "text/csv"

_HEADS = {
    "URL": "url urls link links address href weblink lien enlace enlaces adresse indirizzo endereço bağlantı uri "
    "ссылка адрес permalink source_url url_source quelle_url",
    "title": "title headline titre titel título titulo titolo başlık заголовок название article artikel page_title",
    "container-title": "outlet publication publication_title journal newspaper media medium site website source "
    "container_title quelle fuente fonte kaynak источник издание zeitung zeitschrift revue diario médio veículo yayın",
    "author": "author authors byline creator autor autoren auteur auteurs autore autori autores yazar автор авторы",
    "issued": "date issued published publication_date published_at pubdate datum fecha data tarih дата year "
    "publication_year jahr année año anno ano yıl год date_published veröffentlicht",
    "accessed": "accessed access_date accessdate retrieved date_accessed abgerufen abgerufen_am zugriff consulté "
    "zugriffsdatum accessed_on retrieved_on consulté_le consultado_el consultado_em consultato consultado "
    "date_de_consultation erişim дата_обращения viewed last_accessed acesso",
    "publisher": "publisher verlag éditeur editorial editore editora yayınevi издательство",
    "DOI": "doi",
    "ISBN": "isbn",
    "page": "pages page seiten",
    "volume": "volume",
    "issue": "issue number",
    "archive_location": "archive archived archive_url archived_url wayback archive_link",
    "id": "key id citekey",
    "type": "item_type type",
}
_VARIABLE_OF = {head: variable for variable, heads in _HEADS.items() for head in heads.split()}
_TYPES = {
    "newspaperarticle": "article-newspaper",
    "magazinearticle": "article-magazine",
    "journalarticle": "article-journal",
    "webpage": "webpage",
    "blogpost": "post-weblog",
    "book": "book",
    "booksection": "chapter",
    "conferencepaper": "paper-conference",
    "report": "report",
    "thesis": "thesis",
    "statute": "legislation",
    "case": "legal_case",
}
"""Zotero's names for its kinds, as its own tables have them."""

_DELIMITERS = ",;\t|"
_YEAR_ALONE = re.compile(r"\s*\d{4}\s*\Z")
_NO_NAME = re.compile(r"[\W_]+")
_STATED_DELIMITER = re.compile(r"\ufeff?sep=(.)", re.IGNORECASE)  # as a spreadsheet's export begins


class _Row(NamedTuple):
    cells: list[str]
    start: int
    end: int


def read_table(content: bytes, *, source: str) -> Document:
    """Read a table of sources, a row each; without a head of known names, each address is a source.

    Raises:
        InputError: It is not text, or no row names a source.
    """
    text = decode_text(content, source=source)
    try:
        rows = list(_rows_of(text))
    except csv.Error:
        rows = []  # a cell too long for any table, or a quotation mark that nothing closes
    columns = _columns_of(rows[0].cells) if rows else {}
    entries = list(_entries_of(text, rows[1:], columns) if columns else _addresses_of(text, rows))
    if not entries:
        return read_uri_list(content, source=source)
    return build_list(content, text, entries, source=source, media_type=CSV)


def _rows_of(text: str) -> Iterator[_Row]:
    """Give the rows with their places; a quoted cell may run over several lines."""
    lines = text.splitlines(keepends=True)
    stated = _STATED_DELIMITER.fullmatch(lines[0].rstrip("\r\n")) if lines else None
    start = len(lines.pop(0)) if stated else 0
    first = next((line for line in lines if line.strip()), "")
    delimiter = stated[1] if stated else max(_DELIMITERS, key=first.count)
    at = [start]  # how much of the text the reader has asked for
    for cells in csv.reader(_counted(lines, at), delimiter=delimiter):
        printed = text[start : at[0]].rstrip("\r\n")
        if any(cell.strip() for cell in cells):
            yield _Row([cell.strip() for cell in cells], start, start + len(printed))
        start = at[0]


def _counted(lines: Iterable[str], at: list[int]) -> Iterator[str]:
    for line in lines:
        at[0] += len(line)
        yield line


def _columns_of(heads: Sequence[str]) -> dict[int, str]:
    """Name the columns; no head at all where none names an address, an identifier or a title."""
    if any(URL.search(head) for head in heads):
        return {}
    named = {
        at: _VARIABLE_OF.get(_NO_NAME.sub("_", head.strip("\ufeff \"'").casefold())) for at, head in enumerate(heads)
    }
    columns = {at: variable for at, variable in named.items() if variable}
    return columns if {"URL", "DOI", "title"} & set(columns.values()) else {}


def _entries_of(text: str, rows: Iterable[_Row], columns: Mapping[int, str]) -> Iterator[Entry]:
    for number, row in enumerate(rows, start=1):
        item = _item_of(row.cells, columns)
        if item.keys() & {"URL", "DOI", "title"}:
            key = str(item.setdefault("id", str(number)))
            yield Entry(key=key, csl=item, raw=text[row.start : row.end], start=row.start, end=row.end)


def _addresses_of(text: str, rows: Sequence[_Row]) -> Iterator[Entry]:
    """Give each address of a table without heads; rows of unlike length are lines in which commas mean nothing."""
    widths = {len(row.cells) for row in rows}
    if len(rows) < 2 or len(widths) > 1 or widths == {1}:
        return
    addresses = ((row, URL.search(cell)) for row in rows for cell in row.cells)
    found = ((row, address[0]) for row, address in addresses if address)
    for number, (row, address) in enumerate(found, start=1):
        item = {"id": str(number), "type": "webpage", "URL": address}
        yield Entry(key=str(number), csl=item, raw=text[row.start : row.end], start=row.start, end=row.end)


def _item_of(cells: Sequence[str], columns: Mapping[int, str]) -> dict[str, Any]:
    item: dict[str, Any] = {"type": "webpage"}
    for at, cell in enumerate(cells):
        variable = columns.get(at)
        if not variable or not cell:
            continue
        if variable == "URL":
            address = URL.search(cell)
            item.setdefault("DOI" if cell.startswith("10.") else "URL", address[0] if address else cell)
        elif variable == "author":
            item["author"] = [_name_of(name) for name in cell.split(";") if name.strip()]
        elif variable == "type":
            item["type"] = _TYPES.get(cell.casefold(), "document")
        elif variable == "issued" and _YEAR_ALONE.match(cell):
            item.setdefault("issued", cell)  # a fuller date may stand in a column of its own
        elif variable == "issued":
            item["issued"] = cell
        else:
            item.setdefault(variable, cell)
    return item


def _name_of(name: str) -> dict[str, str]:
    family, comma, given = (part.strip() for part in name.partition(","))
    return {"family": family, "given": given} if comma else {"literal": family}
