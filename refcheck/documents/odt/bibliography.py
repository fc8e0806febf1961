"""The bibliography fields of OpenDocument: marks in the text, and the entries that the index prints for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from refcheck.datatypes.documents import Entry
from refcheck.documents.odt.styles import NAMESPACES
from refcheck.documents.packages import attribute

_TEXT = "{" + NAMESPACES["text"] + "}"
MARK = f"{_TEXT}bibliography-mark"
INDEX = f"{_TEXT}bibliography"
_TYPES = {"article": "article-journal", "book": "book", "www": "webpage", "techreport": "report", "report": "report"}
_FIELDS = {
    "title": ("title", "booktitle"),
    "container-title": ("journal",),
    "publisher": ("publisher", "institution", "organizations"),
    "publisher-place": ("address",),
    "URL": ("url",),
    "volume": ("volume",),
    "issue": ("number",),
    "page": ("pages",),
    "note": ("note",),
}


def label_of(mark: etree._Element) -> str:
    """Give the label of the note that a mark leads to; white space and nothing else makes none."""
    name = (attribute(mark, "text:identifier", NAMESPACES) or "").strip()
    return f"work-{name}" if name else ""


def words_of(element: etree._Element) -> str:
    """Give all words in an element."""
    return "".join(str(words) for words in element.itertext())


def find_printed(body: etree._Element) -> Mapping[etree._Element, tuple[str, str]]:
    """Give the paragraphs of an index that print works which the text marks, each with its label and words.

    They begin as the mark is shown, a short name or a number, and a colon or a bracket.
    """
    shown = {words_of(mark).strip(" []()"): label_of(mark) for mark in body.iter(MARK)}
    found: dict[etree._Element, tuple[str, str]] = {}
    for index in body.iter(INDEX) if shown else ():
        for paragraph in index.iter(f"{_TEXT}p"):
            words = " ".join(words_of(paragraph).split()).lstrip("[(")
            name = next((words[:at] for at in range(len(words)) if words[at] in ":])\t"), "").strip()
            if shown.get(name):
                found[paragraph] = (shown[name], words[len(name) :].lstrip(" :])\t"))
    return found


def find_entries(body: etree._Element, printed: Mapping[etree._Element, tuple[str, str]]) -> Iterator[Entry]:
    """Give the works that the text marks and no index prints, from the fields of their marks."""
    done = {label for label, _words in printed.values()}
    for mark in body.iter(MARK):
        label = label_of(mark)
        csl = _csl_of(mark)
        if not label or label in done or "title" not in csl:
            continue
        done.add(label)
        yield Entry(key=label, csl=csl, raw=words_of(mark).strip())


def _csl_of(mark: etree._Element) -> dict[str, Any]:
    def given(name: str) -> str:
        return (attribute(mark, f"text:{name}", NAMESPACES) or "").strip()

    item: dict[str, Any] = {"type": _TYPES.get(given("bibliography-type"), "document")}
    item |= {field: value for field, names in _FIELDS.items() if (value := next(filter(None, map(given, names)), ""))}
    if given("author"):
        item["author"] = [{"literal": name.strip()} for name in given("author").split(";") if name.strip()]
    if given("year"):
        item["issued"] = {"raw": given("year")}
    return item
