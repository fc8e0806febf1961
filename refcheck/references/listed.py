"""The works of lists and notes, and the numbered markers that decide about doubtful lists."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import ReferenceOrigin
from refcheck.datatypes.selectors import Span
from refcheck.references.above import Above
from refcheck.references.areas import code_spans, label_spans, stated_spans
from refcheck.references.backrefs import match_back_reference
from refcheck.references.carried import carry_authors
from refcheck.references.chapters import part_by_chapters
from refcheck.references.csl import parse_csl
from refcheck.references.entries import EntryList, is_surely_list
from refcheck.references.fields import WorkPlace, read_works
from refcheck.references.found import FoundMarker, Work
from refcheck.references.labels import LabelKind
from refcheck.references.lostnumbers import with_lost_numbers
from refcheck.references.markers.alphabetic import find_key_markers
from refcheck.references.markers.candidates import Candidate, NumberStyle
from refcheck.references.markers.letters import find_letter_markers
from refcheck.references.markers.links import resolve_link
from refcheck.references.markers.numbers import collect_candidates, find_number_markers
from refcheck.references.markers.signs import find_sign_markers
from refcheck.references.notelinks import (
    SortedLinks,
    behind_plain_link,
    find_note_links,
    group_and_number,
    is_behind_work,
)
from refcheck.references.repeatednext import is_repeated_next, whole
from refcheck.references.shape import ENTRY_SCORE, score_entry
from refcheck.references.spans import Spans
from refcheck.references.unlabelled import is_remark
from refcheck.references.works import split_works

_PANDOC_KEY = re.compile(r"(?<![\w.])-?@[\w][\w:.#$%&+?~/-]{1,60}")
_BRACKETED = re.compile(r"\[(\d{1,4})\]")


def read_lists(
    document: Document, lists: Sequence[EntryList]
) -> tuple[list[Work], tuple[EntryList, ...], list[FoundMarker]]:
    """Read the works of every list and find the numbered markers, which decide about doubtful lists."""
    text = document.text
    works: list[Work] = []
    kept: list[EntryList] = []
    markers: list[FoundMarker] = []
    lists, zones = part_by_chapters(text, lists)
    confirmed = [span for one in lists if one.is_confirmed for span in one.spans]
    labels = _labels_of_nothing(document, lists)
    stated_markers = [(one.start, one.end) for one in document.markers]
    in_lists = Spans([*confirmed, *labels, *stated_markers, *code_spans(document), *stated_spans(document)])
    is_any_sure = any(one.numbers and one.is_confirmed for one in lists)
    kinds = {one.kind for one in lists if one.is_confirmed or not is_any_sure}
    candidates = collect_candidates(text, in_lists, kinds=kinds)
    lists = with_lost_numbers(lists, candidates)
    previous_end = letters_end = 0
    numbered = [one for one in lists if one.numbers and one.is_confirmed]
    for entry_list in lists:
        if not entry_list.is_confirmed and numbered and not entry_list.has_heading:
            continue  # steps or theses in a piece whose notes stand elsewhere
        own = list(read_works(text, list(_places_of_list(entry_list, group=len(kept)))))
        works_of: dict[int, list[int]] = defaultdict(list)
        for at, work in enumerate(own):
            if work.number is not None:
                works_of[work.number].append(len(works) + at)
        found: list[FoundMarker] = []
        if entry_list.numbers:
            is_last = not numbered or entry_list is numbered[-1]
            zone = zones.get(entry_list.start, (previous_end, len(text) if is_last else entry_list.start))
            own_places = Spans(entry_list.spans)
            outside = candidates if entry_list.is_confirmed else _without(candidates, own_places)
            found = find_number_markers(text, entry_list, works_of, outside, zone)
        elif entry_list.kind is LabelKind.LETTER:
            of_letter = {entry.label.text: list[int]() for entry in entry_list.entries if entry.label}
            for at, work in enumerate(own):
                of_letter[work.label or ""].append(len(works) + at)
            found = find_letter_markers(text, of_letter, in_lists, (letters_end, entry_list.start))
            letters_end = entry_list.end
        elif entry_list.kind is LabelKind.SIGN:
            by_sign = {work.label or "": len(works) + at for at, work in enumerate(own)}
            found = list(find_sign_markers(text, by_sign, in_lists))
        elif entry_list.kind is LabelKind.KEY:
            by_key = {work.label or "": len(works) + at for at, work in enumerate(own)}
            found = list(find_key_markers(text, by_key, in_lists))
        if not found and not (entry_list.is_confirmed and (entry_list.has_heading or is_surely_list(entry_list))):
            continue
        if entry_list.numbers:
            previous_end = entry_list.end
        works += own
        kept.append(entry_list)
        markers += found
    return _add_stated_works(document, works), tuple(kept), markers


def _labels_of_nothing(document: Document, lists: Sequence[EntryList]) -> Iterable[Span]:
    """Give the labels of lists that no marker confirms: no markers themselves, as "1)" before a step is none.

    A line may yet begin with a marker: where a sentence goes on from the line before, and "[2] compares …" in a
    piece whose list has a 2.
    """
    listed = {number for one in lists if one.is_confirmed for number in one.numbers}
    doubtful = ((one.row_start, one.start) for each in lists if not each.is_confirmed for one in each.entries)
    for start, end in (*doubtful, *label_spans(document)):
        bracketed = _BRACKETED.match(document.text, start)
        is_listed = bracketed is not None and int(bracketed[1]) in listed
        if not is_listed and not _goes_on(document.text, start):
            yield start, end


def _goes_on(text: str, start: int) -> bool:
    """Tell whether the line at `start` goes on with the sentence of the line before it."""
    before = text[max(0, start - 80) : start].rstrip(" \t\u00a0")
    return before.endswith("\n") and before[:-1].rstrip(" \t\r\u00a0")[-1:].isalnum() and not before.endswith("\n\n")


def _without(
    candidates: Mapping[NumberStyle, Sequence[Candidate]], places: Spans
) -> dict[NumberStyle, list[Candidate]]:
    return {
        style: [one for one in found if not places.overlaps(one.start, one.end)] for style, found in candidates.items()
    }


def _places_of_list(entry_list: EntryList, *, group: int) -> Iterator[WorkPlace]:
    is_note = entry_list.is_notes or any(match_back_reference(entry.text) for entry in entry_list.entries)
    origin = ReferenceOrigin.NOTE if is_note else ReferenceOrigin.LIST
    above = Above()
    following = [*(entry.text for entry in entry_list.entries[1:]), None]
    for position, (entry, below) in enumerate(zip(entry_list.entries, following, strict=True)):
        label = entry.label.text if entry.label and entry.label.kind is not LabelKind.BULLET else None
        if not is_note and entry.number is not None and is_remark(entry.text):
            continue  # "The list of videos is available on request."
        found = split_works(entry.text, is_note=is_note, above=above)
        if is_note and not found and is_repeated_next(entry.text, below):
            found = whole(entry.text)
        for start, end in found:
            yield WorkPlace(
                entry.start + start, entry.start + end, origin, group, position, number=entry.number, label=label
            )
        above.learn(entry.text)


def _add_stated_works(document: Document, works: list[Work]) -> list[Work]:
    """Add the works of stated notes and of entries that came as fields; complete works by their links."""
    links = SortedLinks.of(document)
    of_notes = list(read_works(document.text, list(_places_in_notes(document, links))))
    works += of_notes
    works += find_note_links(document, links, of_notes)
    works.extend(
        Work(
            start=entry.start,
            end=entry.end,
            raw=entry.raw,
            origin=ReferenceOrigin.ENTRY,
            parsed=parse_csl(entry.csl),
            key=entry.key,
        )
        for entry in document.entries
    )
    return _add_addresses(document, links, carry_authors(works))


def _places_in_notes(document: Document, links: SortedLinks) -> Iterator[WorkPlace]:
    keyed = Spans((one.start, one.end) for one in document.markers)
    above = Above()
    for position, note in enumerate(document.notes):
        body = document.text[note.start : note.end]
        group, number = group_and_number(note, position)
        found = split_works(body, is_note=True, above=above)
        below = document.notes[position + 1] if not found and position + 1 < len(document.notes) else None
        if below is not None and is_repeated_next(body, document.text[below.start : below.end]):
            found = whole(body)
        for first, last in found:
            start, end = behind_plain_link(document, links, note.start + first, note.start + last), note.start + last
            if _names_more_than_keys(document.text, start, end, keyed):
                yield WorkPlace(start, end, ReferenceOrigin.NOTE, group, position, number=number, label=note.label)
        above.learn(body)


def _names_more_than_keys(text: str, start: int, end: int, keyed: Spans) -> bool:
    """Tell a work from words around the key of an entry, "(see fn) \\citet{doe2020}, p. 3" or "@doe2020, p. 3"."""
    bare = _PANDOC_KEY.sub(" ", text[start:end])
    if not keyed.overlaps(start, end) and bare == text[start:end]:
        return True
    inside = (one for one in keyed.merged if start <= one[0] < end)
    for first, last in inside:
        bare = bare.replace(text[first:last], " ")
    return score_entry(bare) >= ENTRY_SCORE


def _add_addresses(document: Document, links: SortedLinks, works: list[Work]) -> list[Work]:
    """Give a listed work the address of the hyperlink that its words carry."""
    if not document.links:
        return works
    completed: list[Work] = []
    for work in works:
        url = None
        if work.parsed.url is None and work.end > work.start:
            inside = links.within(work.start, work.end)
            own = (one for one in inside if not is_behind_work(document.text, work, one))
            url = next((url for one in own if (url := resolve_link(document, one.url))), None)
        completed.append(replace(work, parsed=replace(work.parsed, url=url)) if url else work)
    return completed
