"""BibTeX and BibLaTeX lists: entries as CSL-JSON items."""

import re
from collections.abc import Mapping
from typing import Any

from pybtex.database import BibliographyData, Person
from pybtex.database import Entry as BibEntry
from pybtex.database.input.bibtex import Parser
from pybtex.exceptions import PybtexError
from pybtex.utils import CaseInsensitiveDict
from pylatexenc.latex2text import LatexNodes2Text

from refcheck.datatypes.documents import BlockKind, Document, Entry
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.latex.symbols import with_accent
from refcheck.errors import InputError

MEDIA_TYPE = "application/x-bibtex"

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "proceedings": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "patent": "patent",
    "software": "software",
    "video": "motion_picture",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
}
_FIELDS = {
    "title": ("title",),
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "page": ("pages",),
    "edition": ("edition",),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "URL": ("url", "howpublished"),
    "note": ("note",),
}
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_URL = re.compile(r"https?://[^\s{}\\]{1,2000}")


def read_bibtex(content: bytes, *, source: str) -> Document:
    """Read a BibTeX list as a document of entries and no running text.

    Raises:
        InputError: It is not text, or holds no entry that can be read.
    """
    text = decode_text(content, source=source)
    entries = parse_bibtex(text, source=source)
    if not entries:
        raise InputError(f"{source} holds no BibTeX entry that could be read.")
    builder = DocumentBuilder(source)
    with builder.block(BlockKind.CODE):
        builder.add_text(text, source_start=0)
    for entry in entries:
        builder.add_entry(entry)
    return builder.build(content, media_type=MEDIA_TYPE)


def parse_bibtex(text: str, *, source: str) -> tuple[Entry, ...]:
    """Give the entries of a BibTeX text in order, each with its place in `text`.

    Raises:
        InputError: The text cannot be parsed.
    """
    parser = Parser()
    parser.macros = _Macros(_MONTH_MACROS)
    try:
        data: BibliographyData = parser.parse_string(text)
    except (PybtexError, ValueError, KeyError, IndexError, RecursionError) as error:
        raise InputError(f"{source} cannot be read as BibTeX ({' '.join(str(error).split())}).") from None
    places = _find_places(text)
    return tuple(_make_entry(key, entry, text, places) for key, entry in data.entries.items())


class _Macros(CaseInsensitiveDict):  # type: ignore[misc]  # pybtex has no types
    """The strings that a list defines; what they grow to is bounded, since each may hold others many times."""

    given = 0

    def __getitem__(self, name: str) -> str:
        value: str = super().__getitem__(name)
        self.given += len(value)
        if self.given > _MOST_FROM_MACROS:
            raise ValueError("its @string definitions grow past all reason")
        return value


_MONTH_MACROS = {name: str(number) for name, number in _MONTHS.items()}
_MOST_FROM_MACROS = 5_000_000  # characters over all entries
_HEAD = re.compile(r"@\s*[A-Za-z]{1,40}\s*[{(]\s*([^\s,{}()]{1,200})\s*,")


def _find_places(text: str) -> dict[str, tuple[int, int]]:
    heads = list(_HEAD.finditer(text))
    places: dict[str, tuple[int, int]] = {}
    for number, head in enumerate(heads):
        limit = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        closing = max(text.rfind("}", head.end(), limit), text.rfind(")", head.end(), limit))
        places.setdefault(head[1].lower(), (head.start(), closing + 1 if closing > 0 else limit))
    return places


def _make_entry(key: str, entry: BibEntry, text: str, places: Mapping[str, tuple[int, int]]) -> Entry:
    start, end = places.get(key.lower(), (0, 0))
    return Entry(key=key, csl=_to_csl(key, entry), raw=text[start:end], start=start, end=end)


def _to_csl(key: str, entry: BibEntry) -> dict[str, Any]:
    fields = {name.lower(): value for name, value in entry.fields.items()}
    item: dict[str, Any] = {"id": key, "type": _TYPES.get(entry.type.lower(), "document")}
    for csl_name, names in _FIELDS.items():
        value = next((fields[name] for name in names if fields.get(name)), None)
        if value:
            item[csl_name] = _plain(value)
    if "URL" in item:
        address = _URL.search(fields.get("url") or fields.get("howpublished", ""))
        item.pop("URL")
        if address:
            item["URL"] = address[0]
    if "page" in item:
        item["page"] = re.sub(r"-{2,3}|–", "-", item["page"])
    for role in ("author", "editor", "translator"):
        people = [_name(person) for person in entry.persons.get(role, ()) if str(person) != "others"]
        if people:
            item[role] = people
    issued = _date(fields.get("date"), fields.get("year"), fields.get("month"), fields.get("day"))
    accessed = _date(fields.get("urldate") or _accessed_in(fields.get("note", "")), None, None, None)
    if item["type"] == "document" and "URL" in item:
        item["type"] = "webpage"
    return item | ({"issued": issued} if issued else {}) | ({"accessed": accessed} if accessed else {})


def _accessed_in(note: str) -> str | None:
    """Give the date of "Accessed: 2020-05-01", which lists without a field for it have as a note."""
    found = _ACCESSED_NOTE.match(note)
    return found[1] if found else None


_ACCESSED_NOTE = re.compile(
    r"\W{0,3}(?:[Ll]ast\s)?(?:[Aa]ccessed|[Rr]etrieved|[Vv]isited)(?:\son)?:?\s(\d{4}-\d\d-\d\d)"
)
_LONGEST_MARKED_UP = 20_000
_ACCENT = re.compile(
    r"\\(?:(?P<sign>['`^\"~=.])\s?|(?P<name>[uvHckrdb])(?:\s+|(?=[{\\])))"
    r"(?:\{\\?(?P<braced>[A-Za-z])\}|\\(?P<dotless>[ij])(?![A-Za-z])|(?P<bare>[A-Za-z]))"
)


def _accented(match: re.Match[str]) -> str:
    letter = match["braced"] or match["dotless"] or match["bare"]
    return with_accent(match["sign"] or match["name"], letter)


def _plain(value: str) -> str:
    """Give a field's words without LaTeX."""
    if "\\" in value:
        value = _ACCENT.sub(_accented, value)  # the parser takes its time over each
    if not any(mark in value for mark in "\\$~`"):
        return " ".join(value.replace("{", "").replace("}", "").split())
    if len(value) > _LONGEST_MARKED_UP:
        return " ".join(re.sub(r"\\[A-Za-z]+|[{}$]", "", value).split())
    try:
        words = LatexNodes2Text(keep_comments=True).latex_to_text(value)
    except (IndexError, ValueError, RecursionError):  # pylatexenc trips over some macros
        words = re.sub(r"\\[A-Za-z]+|[{}$]", "", value)
    return " ".join(words.split())


def _name(person: Person) -> dict[str, str]:
    def join(parts: list[str]) -> str:
        return _plain(" ".join(parts))

    given = join(person.first_names + person.middle_names)
    family = join(person.last_names)
    if not given and not person.prelast_names:
        return {"literal": family}
    name = {"family": family, "given": given}
    if person.prelast_names:
        name["non-dropping-particle"] = join(person.prelast_names)
    if person.lineage_names:
        name["suffix"] = join(person.lineage_names)
    return name


def _date(date: str | None, year: str | None, month: str | None, day: str | None) -> dict[str, Any] | None:
    iso = _ISO.match((date or year or "").strip("{} "))
    if iso is None:
        return None
    parts = [int(part) for part in iso.groups() if part]
    number = _month(month) if len(parts) == 1 and month else None
    if number:
        parts.append(number)
        if day and day.strip("{} ").isdecimal() and len(day) < 5:
            parts.append(int(day.strip("{} ")))
    return {"date-parts": [parts]}


def _month(month: str) -> int | None:
    word = month.strip("{} ").lower()
    if word.isascii() and word.isdecimal() and 1 <= int(word[:4]) <= 12:
        return int(word)
    return _MONTHS.get(word[:3])
