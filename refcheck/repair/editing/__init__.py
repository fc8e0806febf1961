"""A draft's bytes with lost addresses exchanged, each format in its own way; all other bytes stay as they are."""

from dataclasses import dataclass

from refcheck.documents import read_document
from refcheck.documents.formats import PLAIN_TEXT, media_type_of
from refcheck.errors import InputError
from refcheck.repair.editing.checking import reads_as_before
from refcheck.repair.editing.edits import Replacements, apply_edits
from refcheck.repair.editing.html import find_html_edits
from refcheck.repair.editing.markdown import find_markdown_edits
from refcheck.repair.editing.plain import find_line_edits, find_plain_edits
from refcheck.repair.editing.wikitext import edit_wikitext

WRITTEN_IN_PLACE = frozenset({"text/markdown", "text/html", "text/x-wiki"})
"""Formats that `--write` edits; of other texts a patch is given."""

_OTHER_TEXTS = frozenset(
    {
        PLAIN_TEXT,
        "text/x-rst",
        "text/csv",
        "text/uri-list",
        "application/x-tex",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """An edited draft: its bytes, which addresses were exchanged, and why it was not edited."""

    content: bytes
    done: frozenset[str] = frozenset()
    may_be_written: bool = False
    problem: str | None = None


def edit_draft(content: bytes, replacements: Replacements, *, source: str) -> Edited:
    """Exchange the lost addresses of a draft where they are written.

    Bytes that are no UTF-8 stand as they are; only what is written in ASCII around them is edited.
    """
    media_type = media_type_of(content, source=source)
    if media_type not in WRITTEN_IN_PLACE | _OTHER_TEXTS:
        return Edited(content=content, problem="this format is not edited; exchange the addresses by hand")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content:
        return Edited(content=content, problem="it is not written in UTF-8; exchange the addresses by hand")
    text = content.decode("utf-8", "surrogateescape")
    new, done = _edit_text(text, replacements, media_type)
    edited = new.encode("utf-8", "surrogateescape")
    if not done:
        return Edited(content=content)
    try:
        is_same = reads_as_before(
            read_document(content, source=source), read_document(edited, source=source), replacements
        )
    except InputError:
        is_same = False
    if not is_same:
        return Edited(content=content, problem="the edited draft would read otherwise; exchange the addresses by hand")
    return Edited(content=edited, done=done, may_be_written=media_type in WRITTEN_IN_PLACE)


def _edit_text(text: str, replacements: Replacements, media_type: str) -> tuple[str, frozenset[str]]:
    if media_type == "text/x-wiki":
        return edit_wikitext(text, replacements) or (text, frozenset())
    if media_type == "text/markdown":
        edits = find_markdown_edits(text, replacements)
    elif media_type == "text/html":
        edits = find_html_edits(text, replacements)
    elif media_type == PLAIN_TEXT:
        edits = find_plain_edits(text, replacements)
    else:
        edits = find_line_edits(text, replacements)
    return apply_edits(text, edits), frozenset(edit.url for edit in edits)
