"""Comments put into a Word draft, with every other byte of it as the author saved it.

The main part is not written anew: markup is set in at byte offsets, and a run is only split where a comment begins
or ends inside it. Comments on words of a footnote land on its marker in the body, for Word has none in notes.
(ECMA-376 Part 1, 17.13.4; Part 2 for the package.)
"""

import io
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime
from xml.parsers import expat

from refcheck.datatypes.comments import DraftComment
from refcheck.datatypes.documents import Document
from refcheck.documents.docx.comment_parts import CommentParts
from refcheck.documents.docx.places import ElementBytes, PlaceReader, Shown, byte_at, find_shown, index_elements
from refcheck.documents.docx.reader import MEDIA_TYPE
from refcheck.documents.packages import Package
from refcheck.errors import InputError

MAIN_PART = "word/document.xml"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "  # expat joins namespace and name with a space
_RUN_PARENTS = frozenset(
    f"{_W}{name}" for name in ("p", "hyperlink", "ins", "moveTo", "sdtContent", "smartTag", "fldSimple", "customXml")
)
_START, _END = 1, 0  # at one place, what ends comes before what begins


def comment_docx(content: bytes, comments: Sequence[DraftComment], *, document: Document, date: datetime) -> bytes:
    """Give the draft `content`, which was read as `document`, with `comments` by refcheck.

    Raises:
        InputError: It is no Word draft, or one whose parts cannot be commented.
    """
    if document.media_type != MEDIA_TYPE:
        raise InputError(
            f"{document.source} is no Word draft (.docx), so it cannot take comments; choose another format"
        )
    package = Package(content, source=document.source)
    reader = PlaceReader(source=document.source, package=package)
    reader.read()
    part = package.read(MAIN_PART)
    try:
        elements = index_elements(part)
    except (expat.ExpatError, ValueError) as error:
        raise InputError(f"{document.source}: part {MAIN_PART} cannot be commented ({error}).") from None
    parts = CommentParts(package, main=part)
    splicer = _Splicer(part, elements, reader, document)
    for comment in comments:
        splicer.place(comment, parts.add(comment, date=date))
    return _write(content, {MAIN_PART: splicer.splice(), **parts.changed()}, date=date)


class _Splicer:
    """Collects what to set into the main part, by byte."""

    def __init__(self, part: bytes, elements: list[ElementBytes], reader: PlaceReader, document: Document) -> None:
        self.part = part
        self.elements = elements
        self.shown = [item for item in reader.shown if item.end > item.start]
        self.notes = sorted(document.notes, key=lambda note: note.start)
        self.notes_at = reader.notes_at
        self.body_end = self.notes[0].start if self.notes else len(document.text)
        self.marks: dict[int, list[tuple[int, int, bytes]]] = {}
        self.splits: dict[int, int] = {}

    def place(self, comment: DraftComment, identity: int) -> None:
        """Anchor one comment on its words, or on the marker of the note in which they stand."""
        if not self.shown:
            return
        first, last = self._bounds(comment)
        ends = b'<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>' % (identity, identity)
        self._mark(first, _START, identity, b'<w:commentRangeStart w:id="%d"/>' % identity)
        self._mark(max(first, last), _END, identity, ends, is_empty=last <= first)

    def _bounds(self, comment: DraftComment) -> tuple[int, int]:
        if comment.start >= self.body_end:
            holder = self._note_marker(comment.start)
            if holder is not None:
                return self.elements[holder].start, self.elements[holder].end
        index = find_shown(self.shown, comment.start)
        first = self._byte_before(self.shown[index], comment.start)
        index = max(index, find_shown(self.shown, max(comment.start, comment.end - 1)))
        return first, self._byte_after(self.shown[index], comment.end)

    def _note_marker(self, start: int) -> int | None:
        """Give the run that cites the note at `start`."""
        at = bisect_right(self.notes, start, key=lambda note: note.start) - 1
        element = self.notes_at.get(self.notes[at].label) if at >= 0 else None
        return self._holder(element) if element is not None else None

    def _holder(self, number: int) -> int:
        """Give the run, or formula, around an element: what stands where a comment's marks may stand."""
        while self.elements[number].parent >= 0 and self._parent_tag(number) not in _RUN_PARENTS:
            number = self.elements[number].parent
        return number

    def _parent_tag(self, number: int) -> str:
        return self.elements[self.elements[number].parent].tag

    def _byte_before(self, shown: Shown, offset: int) -> int:
        if offset <= shown.start and self._is_first_in_run(shown.element):
            return self.elements[self._holder(shown.element)].start
        return self._cut(shown, offset) or self.elements[self._holder(shown.element)].start

    def _byte_after(self, shown: Shown, offset: int) -> int:
        end = self.elements[self._holder(shown.element)].end
        return end if offset >= shown.end else self._cut(shown, offset) or end

    def _is_first_in_run(self, number: int) -> bool:
        """Tell whether nothing but its properties stands before an element in its run."""
        run = self.elements[number].parent
        before = (self.elements[at] for at in range(run + 1, number))
        return all(element.tag == f"{_W}rPr" for element in before if element.parent == run)

    def _cut(self, shown: Shown, offset: int) -> int | None:
        """Split a run inside its words; None where it cannot be split."""
        element = self.elements[shown.element]
        run = element.parent
        if element.tag != f"{_W}t" or self.elements[run].tag != f"{_W}r" or self._holder(shown.element) != run:
            return None
        at = byte_at(element, max(0, offset - shown.start) + shown.skipped)
        if at is None or self.part[element.start : element.start + 4] not in (b"<w:t", b"<w:t>"):
            return None
        self.splits[at] = shown.element
        return at

    def _mark(self, at: int, order: int, identity: int, markup: bytes, *, is_empty: bool = False) -> None:
        # An empty place keeps its own start before its end.
        self.marks.setdefault(at, []).append((_START if is_empty else order, identity, markup))

    def splice(self) -> bytes:
        """Give the part with all marks set in."""
        pieces, done = [], 0
        for at, markup in sorted(self._insertions()):
            pieces += [self.part[done:at], markup]
            done = at
        return b"".join([*pieces, self.part[done:]])

    def _insertions(self) -> Iterable[tuple[int, bytes]]:
        for at, marks in self.marks.items():
            markup = b"".join(text for _order, _identity, text in sorted(marks, key=lambda mark: mark[:2]))
            number = self.splits.get(at)
            yield at, self._around_split(number, markup) if number is not None else markup
        for number in set(self.splits.values()):
            start_tag = self.part[self.elements[number].start : self.elements[number].inner]
            if b"xml:space" not in start_tag:
                # Word drops the outer spaces of a text that does not ask to keep them.
                yield self.elements[number].inner - 1, b' xml:space="preserve"'

    def _around_split(self, number: int, markup: bytes) -> bytes:
        run = self.elements[number].parent
        return b'</w:t></w:r>%s<w:r>%s<w:t xml:space="preserve">' % (markup, self._properties(run))

    def _properties(self, run: int) -> bytes:
        """Give the run's properties as they stand, so that its second half looks like its first."""
        child = run + 1
        if self.elements[child].tag != f"{_W}rPr":
            return b""
        return self.part[self.elements[child].start : self.elements[child].end]


def _write(content: bytes, changed: dict[str, bytes], *, date: datetime) -> bytes:
    """Write the package again: its entries in their order, each as it was or as `changed`."""
    output = io.BytesIO()
    remaining = dict(changed)
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(output, "w") as written:
        for info in package.infolist():
            body = remaining.pop(info.filename, None)
            written.writestr(info, package.read(info) if body is None else body, compress_type=info.compress_type)
        for name, body in remaining.items():
            fresh = zipfile.ZipInfo(name, date_time=(max(1980, date.year), *date.timetuple()[1:6]))
            written.writestr(fresh, body, compress_type=zipfile.ZIP_DEFLATED)
    return output.getvalue()
