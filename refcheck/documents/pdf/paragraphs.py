"""The lines of a PDF put together to paragraphs, headings, entries and block quotes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from refcheck.datatypes.documents import BlockKind, MarkerKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.pdf.columns import Columns, find_columns
from refcheck.documents.pdf.floats import behind_floats
from refcheck.documents.pdf.hyphens import Hyphens
from refcheck.documents.pdf.lists import find_list_lines
from refcheck.documents.pdf.notes import FootNote
from refcheck.documents.pdf.roman import from_roman
from refcheck.documents.pdf.set_in import CAPTION_START, ENTRY_START, SENTENCE_END, are_rows, is_set_in, told_apart
from refcheck.pdfs.lines import PdfLine

_NOTE_START = re.compile(r"(?:\d{1,3}|[*†‡]|[⁰¹²³⁴-⁹]{1,3})[.)]?\s?\S")
_BARE_ENTRY = re.compile(r"(?:(\d{1,3})\s?|([⁰¹²³⁴-⁹]{1,3})\s?|([ivxl]{1,7})\s)(?=[^\W\d_]|[“\"‘«„(<])")
_ADDRESS_AT_END = re.compile(r"(?:^|\s)https?://\S{4,}$")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WIDER = 1.3  # times the usual distance of lines: a new paragraph
_FAR = 1.6  # times that distance: a new paragraph whatever the line holds
_LEAST_HANG = 6.0  # points
_LINES_OF_AN_ENTRY = 4
_FEWEST_ENTRIES = 3  # that count up make a list of notes


class Paragraphs:
    """Adds lines to a document as the blocks that they were printed as."""

    def __init__(self, builder: DocumentBuilder, hyphens: Hyphens, *, body_size: float) -> None:
        self._builder = builder
        self._hyphens = hyphens
        self._body_size = body_size

    def add_body(self, lines: Sequence[PdfLine]) -> None:
        """Add the running text."""
        if not lines:
            return
        columns = find_columns(lines)
        groups = behind_floats(_Grouping(lines, columns).groups)
        begins_indented = _begins_paragraphs_indented(groups, columns)
        run: list[list[PdfLine]] = []
        for group in [*groups, []]:
            if group and is_set_in(group, columns) and (len(group) > 1 or not begins_indented):
                run.append(group)
                continue
            for kind, lines_of_one in told_apart(run, columns):
                self._add(lines_of_one, kind)
            run = []
            if group:
                self._add(group)

    def add_notes(self, notes: Sequence[FootNote]) -> None:
        """Add the foot notes behind the text."""
        for note in notes:
            if note.label is None:
                for group in _split_loose(note.lines):
                    self._add(group)
                continue
            with self._builder.note(note.label, part=f"page {note.lines[0].page}"):
                links = self._add_lines(note.lines)
            for start, end, url in links:
                self._builder.add_link_at(start, end, url)

    def _add(self, lines: Sequence[PdfLine], kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        is_heading = len(lines) <= 3 and min(line.size for line in lines) > self._body_size * 1.1
        entry = ENTRY_START.match(lines[0].text)
        if is_heading:
            kind = BlockKind.HEADING
        elif entry:
            kind = BlockKind.LIST_ITEM
        elif CAPTION_START.match(lines[0].text) and len(lines) <= _LINES_OF_AN_ENTRY:
            kind = BlockKind.CAPTION
        elif are_rows(lines):
            kind = BlockKind.TABLE
        label = entry[0].strip() if entry and kind is BlockKind.LIST_ITEM else None
        with self._builder.block(kind, level=1 if is_heading else 0, label=label, part=f"page {lines[0].page}"):
            links = self._add_lines(lines)
        for start, end, url in links:
            self._builder.add_link_at(start, end, url)

    def _add_lines(self, lines: Sequence[PdfLine]) -> list[tuple[int, int, str]]:
        """Add the words of one block and give the places of its links."""
        links: list[tuple[int, int, str]] = []
        for number, line in enumerate(lines):
            if number:
                self._builder.add_text(self._hyphens.between(lines[number - 1], line))
            at = self._builder.position
            done = 0
            for start, end, label in line.marks:
                self._builder.add_text(line.text[done:start])
                self._builder.add_marker(MarkerKind.NOTE, (label,), shown=line.text[start:end])
                done = end
            self._builder.add_text(line.text[done:])
            for start, end, url in line.links:
                _join_link(links, (at + start, at + end, url))
        return links


class _Grouping:
    """Groups lines to paragraphs; what hangs or counts up is told from what went before."""

    def __init__(self, lines: Sequence[PdfLine], columns: Columns) -> None:
        self._columns = columns
        self._pitches = _usual_pitches(lines)
        self._entry = 0
        self._hanging_at: float | None = None
        self._listed = find_list_lines(lines, columns)
        self._counted = _counted_entries(lines) | self._listed.first
        self._begins_indented = any(_goes_on_at_edge(a, b, columns) for a, b in pairwise(lines))
        self.groups: list[list[PdfLine]] = []
        for at, line in enumerate(lines):
            if not self.groups or self._starts_paragraph(self.groups[-1], line, at):
                self._close()
                self.groups.append([])
            self.groups[-1].append(line)
            self._note_entry(line)

    def _close(self) -> None:
        """Keep at which edge the entries of a list begin whose other lines are set in."""
        group = self.groups[-1] if self.groups else []
        if len(group) > 1 and group[0].page == group[1].page:
            hang = self._columns.indent_of(group[1]) - self._columns.indent_of(group[0])
            self._hanging_at = self._columns.indent_of(group[0]) if _LEAST_HANG < hang < 120 else None

    def _note_entry(self, line: PdfLine) -> None:
        entry = ENTRY_START.match(line.text)
        if entry and entry[1] and len(self.groups[-1]) == 1:
            self._entry = int(entry[1])

    def _is_entry(self, line: PdfLine) -> bool:
        """Tell an entry's number, which counts up, from a year or a page that begins a line."""
        entry = ENTRY_START.match(line.text)
        return entry is not None and (not entry[1] or entry[0][0] == "[" or int(entry[1]) in (1, self._entry + 1))

    def _starts_paragraph(self, group: Sequence[PdfLine], line: PdfLine, at: int) -> bool:
        last = group[-1]
        if abs(line.size - last.size) > 1.2 and len(line.text) > 4:
            return True
        if self._is_caption(last, line):
            return True
        if last.has_hyphen:
            return False
        if at in self._counted or at in self._listed.others:
            return at in self._counted
        return self._is_far(last, line) or self._is_entry(line) or self._is_set_apart(group, line)

    def _is_caption(self, last: PdfLine, line: PdfLine) -> bool:
        """Tell the caption of a figure at the head of a page or column, where the distance of lines says nothing."""
        is_at_head = line.page != last.page or line.base > last.base + last.size
        return is_at_head and CAPTION_START.match(line.text) is not None

    def _is_far(self, last: PdfLine, line: PdfLine) -> bool:
        """Tell the distance of paragraphs; a raised number in mid-paragraph may push its line down, too."""
        if line.page != last.page:
            return False
        share = (last.base - line.base) / self._pitches.get(round(line.size), line.size * 1.5)
        has_raised = any(True for _ in line.raised)
        is_surely_new = share > _FAR or not has_raised or bool(SENTENCE_END.search(last.text))
        return share > _WIDER and is_surely_new

    def _is_set_apart(self, group: Sequence[PdfLine], line: PdfLine) -> bool:
        """Tell a new paragraph by where its first line begins, or where the last one ended."""
        last = group[-1]
        columns = self._columns
        height = max(last.top - last.bottom, last.size * 0.6, 1.0)
        ends_with_address = line.text[0].isupper() and _ADDRESS_AT_END.search(last.text) is not None
        ends = ends_with_address or bool(SENTENCE_END.search(last.text))
        indent, indent_before = columns.indent_of(line), columns.indent_of(last)
        if self._hanging_at is not None and abs(indent - self._hanging_at) < 2 and (ends or indent_before > indent + 2):
            return True
        first = columns.indent_of(group[0])
        if ENTRY_START.match(group[0].text) and line.page == last.page and indent - first > _LEAST_HANG:
            return False
        if len(group) > 1 and ends and indent_before - first > _LEAST_HANG and abs(indent - first) < 2:
            return True
        if ends and indent_before > height * 0.8 and indent < height * 0.5 and is_set_in(group, columns):
            return len(group) > 1 or not (self._begins_indented or line.text[0].islower())
        left, right = columns.bounds_of(last)
        is_indented = indent > height * 0.8 and indent_before <= height * 0.5
        first_word = len(line.text.partition(" ")[0]) + 1
        needed = first_word * (line.right - line.left) / max(len(line.text), 1)
        was_short = last.right < right - max((right - left) * 0.2, needed * 1.1)
        is_level = indent > _LEAST_HANG and abs(indent - indent_before) < 2
        if ends and not is_level and (line.page != last.page or line.base > last.base):
            was_short = last.right < right - (3 if columns.is_justified else needed * 1.1)
            was_short = was_short or (self._is_in_list() and last.text[-1] != ":")  # "Berlin: Springer"
        return (is_indented and ends and self._hanging_at is None) or (was_short and (ends or line.text[0].isupper()))

    def _is_in_list(self) -> bool:
        """Tell whether the last paragraphs were all short, as entries are."""
        before = self.groups[-1 - _FEWEST_ENTRIES : -1]
        return len(before) == _FEWEST_ENTRIES and all(len(group) <= _LINES_OF_AN_ENTRY for group in before)


def _goes_on_at_edge(line: PdfLine, following: PdfLine, columns: Columns) -> bool:
    """Tell a first line that is set in from the one below it."""
    is_first = columns.indent_of(line) > line.size * 0.5 > columns.indent_of(following)
    goes_on = following.text[0].islower() or following.text[0].isdecimal()
    return is_first and goes_on and not SENTENCE_END.search(line.text)


def _usual_pitches(lines: Sequence[PdfLine]) -> Mapping[int, float]:
    """Give for each font size how far apart lines of one paragraph stand."""
    counts: dict[int, Counter[float]] = {}
    for last, line in pairwise(lines):
        pitch = last.base - line.base
        if line.page == last.page and abs(line.size - last.size) < 0.6 and 0 < pitch < line.size * 4:
            counts.setdefault(round(line.size), Counter())[round(pitch * 2) / 2] += 1
    # The distance of paragraphs may be the more frequent one in a list of short entries.
    return {
        size: min(pitch for pitch, count in own.items() if count >= max(own.values()) * 0.25)
        for size, own in counts.items()
        if own.total() > 2
    }


def _counted_entries(lines: Sequence[PdfLine]) -> frozenset[int]:
    """Find the lines that begin the notes of a list: bare, raised or Roman numbers that count up at one edge."""
    by_edge: dict[tuple[int, int | None], list[int]] = {}
    for at, line in enumerate(lines):
        lead = _BARE_ENTRY.match(line.text)
        if lead is None:
            continue
        number = from_roman(lead[3]) if lead[3] else int((lead[1] or lead[2]).translate(_PLAIN))
        key = (round(line.size), lead.lastindex)
        found = by_edge.setdefault(key, [])
        expected = len(found) + 1
        if number == expected and (not found or abs(line.left - lines[found[0]].left) < 8):
            found.append(at)
        elif number == 1 and len(found) < _FEWEST_ENTRIES:
            by_edge[key] = [at]
    return frozenset(at for found in by_edge.values() if len(found) >= _FEWEST_ENTRIES for at in found)


def _split_loose(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    group: list[PdfLine] = []
    for line in lines:
        if group and _NOTE_START.match(line.text) and not group[-1].has_hyphen:
            yield group
            group = []
        group.append(line)
    yield group


def _begins_paragraphs_indented(groups: Sequence[Sequence[PdfLine]], columns: Columns) -> bool:
    """Tell whether the piece marks new paragraphs by the indent of their first line."""
    usual = 0
    for group in groups:
        if len(group) > 1 and columns.indent_of(group[0]) > group[0].size * 0.5 > columns.indent_of(group[1]):
            usual += 1
    return usual > 1


def _join_link(links: list[tuple[int, int, str]], link: tuple[int, int, str]) -> None:
    """Add a link, or lengthen the last one: an anchor has one annotation for each line, or even for each word."""
    if links and links[-1][2] == link[2] and link[0] - links[-1][1] <= 1:
        links[-1] = (links[-1][0], link[1], link[2])
    else:
        links.append(link)
