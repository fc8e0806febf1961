"""The report as a table, one row per fact, in the columns that a fact-checking desk keeps.

`checker`, `desk` and `note` are the desk's own: refcheck writes none of them, and keeps what it finds there
when the table of an earlier run is given. A row whose fact is no longer in the draft is kept
while the desk has written in it, and says so.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from refcheck.datatypes.facts import Fact, FactKind, FactSource
from refcheck.datatypes.reports import Report
from refcheck.errors import InputError
from refcheck.report.facts import list_facts
from refcheck.report.formats.json import render_time
from refcheck.report.telling import telling_passages

COLUMNS = (
    "id",
    "document",
    "paragraph",
    "kind",
    "fact",
    "source",
    "address",
    "method",
    "verdict",
    "evidence",
    "differs",
    "date checked",
    "desk",
    "checker",
    "note",
    "change",
)
DESK_COLUMNS = ("desk", "checker", "note")
NO_LONGER = "no longer in the draft"

_SEPARATOR = " | "
_MAX_FIELD = 1_000_000  # code points; a cell of this size is no desk's
# A spreadsheet runs cells that begin so; the apostrophe makes them text in all of them.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One row of an earlier table, as cells by column."""

    cells: Mapping[str, str]

    @property
    def is_touched(self) -> bool:
        """Whether the desk has written in it."""
        return any(self.cells.get(column, "").strip() for column in DESK_COLUMNS)


def render_csv(report: Report, *, earlier: Mapping[str, DeskRow] | None = None) -> str:
    """Give the table; with the rows of an `earlier` one by id, the desk's own cells are kept."""
    output = io.StringIO()
    writer = csv.DictWriter(output, COLUMNS, lineterminator="\r\n", restval="")
    writer.writeheader()
    kept = dict(earlier or {})
    for document in report.documents:
        for fact in list_facts(document):
            row = _row(fact, finished=render_time(report.finished_at))
            before = kept.pop(fact.id, None)
            if before is not None:
                row |= {column: before.cells.get(column, "") for column in DESK_COLUMNS}
                row["change"] = _describe_change(row["verdict"], before.cells.get("verdict", ""))
            writer.writerow({column: _as_cell(words) for column, words in row.items()})
    for before in kept.values():
        if before.is_touched:
            row = {column: before.cells.get(column, "") for column in COLUMNS} | {"change": NO_LONGER}
            writer.writerow({column: _as_cell(words) for column, words in row.items()})
    return output.getvalue()


def read_desk(text: str, *, source: str) -> dict[str, DeskRow]:
    """Read the rows of an earlier table by their id.

    Raises:
        InputError: The text is no table of ours.
    """
    before = csv.field_size_limit(_MAX_FIELD)  # one for the whole process, which others rely on
    try:
        reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), dialect=_dialect(text))
        if not reader.fieldnames or "id" not in reader.fieldnames:
            raise InputError(f"{source} is no table of facts: it has no column “id”; choose another file")
        rows = [
            {name: _from_cell(cell) for name, cell in row.items() if name and isinstance(cell, str)} for row in reader
        ]
    except csv.Error as error:
        raise InputError(f"{source} cannot be read as a table ({error}); save it as CSV") from None
    finally:
        csv.field_size_limit(before)
    return {row["id"]: DeskRow(row) for row in rows if row.get("id")}


def _dialect(text: str) -> type[csv.Dialect]:
    """Spreadsheets save with a semicolon where the comma is the decimal sign, or with tabs."""
    head = text.partition("\n")[0]

    class Desk(csv.excel):
        delimiter = max((",", ";", "\t"), key=head.count)

    return Desk


def _row(fact: Fact, *, finished: str) -> dict[str, str]:
    checked = [render_time(source.checked_at) for source in fact.sources if source.checked_at]
    return {
        "id": fact.id,
        "document": fact.document,
        "paragraph": str(fact.paragraph),
        "kind": fact.kind.value,
        "fact": fact.text,
        "source": _SEPARATOR.join(source.words for source in fact.sources if fact.kind is not FactKind.LINK),
        "address": _SEPARATOR.join(_address(source) for source in fact.sources),
        "method": _SEPARATOR.join(dict.fromkeys(source.method for source in fact.sources)),
        "verdict": fact.words,
        "evidence": _SEPARATOR.join(_evidence(fact)),
        "differs": _SEPARATOR.join(_differences(fact)),
        "date checked": max(checked, default=finished),
    }


def _address(source: FactSource) -> str:
    return source.page_link or source.copy_link or source.url or ""


def _evidence(fact: Fact) -> Iterator[str]:
    passages = [
        " ".join(passage.exact.split())
        for source in fact.sources
        for passage in telling_passages(source.explanation, source.passages)
    ]
    if passages:
        yield from (f"“{passage}”" for passage in passages)
    elif fact.explanation and fact.explanation != fact.text:
        yield fact.explanation


def _differences(fact: Fact) -> Iterator[str]:
    for source in fact.sources:
        for draft, page in source.differs:
            yield f"{draft or '∅'} → {page or '∅'}"


def _describe_change(now: str, before: str) -> str:
    return f"was {before}" if before and before != now else ""


def _as_cell(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA_STARTS) else words


def _from_cell(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA_STARTS) else cell
