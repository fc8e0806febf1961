"""The report as files: every format, and the draft itself with comments."""

from refcheck.api import comment_draft
from refcheck.report import FORMATS
from refcheck.report.formats.csv import DeskRow, render_csv
from refcheck.web.desk import Desk, Piece

DOWNLOADS = {
    "html": ("html", "text/html; charset=utf-8"),
    "json": ("json", "application/json"),
    "jsonl": ("jsonl", "application/jsonl"),
    "csv": ("csv", "text/csv; charset=utf-8"),
    "markdown": ("md", "text/markdown; charset=utf-8"),
    "junit": ("xml", "application/xml"),
    "sarif": ("sarif", "application/sarif+json"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
"""Format to the ending of its file and its media type."""


def list_downloads(piece: Piece) -> list[str]:
    """List the formats that a piece can be had in; comments need a Word draft."""
    is_word = piece.checked is not None and piece.checked.report.document.media_type == DOWNLOADS["docx"][1]
    return [name for name in DOWNLOADS if name != "docx" or is_word]


def make_download(desk: Desk, piece: Piece, name: str) -> bytes:
    """Give the report in a format; the table carries the desk's decisions.

    Raises:
        InputError: The draft cannot take comments.
    """
    assert piece.report is not None  # the caller has looked
    if name == "docx":
        return comment_draft(piece.report.documents[0], piece.content, date=piece.report.finished_at)
    if name == "csv":
        return ("\ufeff" + render_csv(piece.report, earlier=_desk_rows(desk, piece))).encode()
    return FORMATS[name](piece.report).encode()


def _desk_rows(desk: Desk, piece: Piece) -> dict[str, DeskRow]:
    decided = ((fact, desk.decisions.of(fact)) for fact in piece.facts)
    return {
        fact.id: DeskRow({"desk": decision.word, "note": decision.reason, "verdict": fact.words})
        for fact, decision in decided
        if decision
    }
