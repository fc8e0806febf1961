"""Lists whose entries have no labels but bullets: below a heading, or as a run of entries at the end of a piece."""

from collections.abc import Sequence

from refcheck.datatypes.documents import BlockKind
from refcheck.references.entries import EntryList, EntryText, make_list
from refcheck.references.furniture import ends_piece, is_author_statement, is_furniture
from refcheck.references.labels import LabelKind
from refcheck.references.rows import Row
from refcheck.references.shape import ENTRY_SCORE, is_prose, score_entry
from refcheck.references.wrapping import group_unlabelled

_LONGEST_UNLABELLED_ENTRY = 900
# Without heading and numbers, entries must show more signs than elsewhere.
_BARE_MEAN = 2.75


def read_unlabelled(
    text: str, rows: Sequence[Row], first: int, stop: int, *, heading: Row, is_notes: bool
) -> EntryList | None:
    """Read bare or bulleted entries until two in a row do not look like any."""
    groups = group_unlabelled(rows, first, stop)
    entries: list[EntryText] = []
    misses = 0
    good = 0
    for group in groups:
        row = rows[group[0]]
        bullet = row.label_of(LabelKind.BULLET)
        start = row.start + (bullet.length if bullet else 0)
        end = rows[group[-1]].end
        entry = text[start:end]
        if is_furniture(row.text) or is_author_statement(row.text) or row.kind is BlockKind.HEADING:
            break
        looks_right = score_entry(entry) >= ENTRY_SCORE - 0.5 and len(entry) <= _LONGEST_UNLABELLED_ENTRY
        if not looks_right:
            misses += 1
            if misses > 1 or is_prose(entry) or len(entry) < 12:
                break
        else:
            misses = 0
            good += 1
        entries.append(EntryText(start=start, end=end, text=entry, label=bullet, row_start=row.start))
    while entries and score_entry(entries[-1].text) < ENTRY_SCORE - 0.5:
        entries.pop()
    if not entries or good < max(1, len(entries) * 0.5):
        return None
    return make_list(heading.start, entries, None, has_heading=True, is_notes=is_notes)


def find_bare_runs(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find a list without heading and labels: two or more entries in a row in the later part."""
    found: list[EntryList] = []
    first = next((at for at, row in enumerate(rows) if row.start >= len(text) * 0.4), len(rows))
    stop = next((at for at in range(first, len(rows)) if ends_piece(rows[at].text)), len(rows))
    current: list[EntryText] = []
    for group in [*group_unlabelled(rows, first, stop), []]:
        entry = _bare_entry(text, rows, group) if group and not taken[group[0]] else None
        if entry is not None:
            current.append(entry)
            continue
        if len(current) >= 2 and sum(score_entry(one.text) for one in current) >= _BARE_MEAN * len(current):
            found.append(make_list(current[0].row_start, current, None, has_heading=False, is_notes=False))
        current = []
    return found


def _bare_entry(text: str, rows: Sequence[Row], group: list[int]) -> EntryText | None:
    row = rows[group[0]]
    bullet = row.label_of(LabelKind.BULLET)
    start = row.start + (bullet.length if bullet else 0)
    end = rows[group[-1]].end
    entry = text[start:end]
    if len(entry) > 500 or row.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.CODE) or is_prose(entry):
        return None
    if score_entry(entry) < ENTRY_SCORE + 0.5 or is_furniture(row.text):
        return None
    return EntryText(start=start, end=end, text=entry, label=bullet, row_start=row.start)
