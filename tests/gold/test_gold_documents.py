"""Whole drafts in the formats in which they were written: references, markers and quotations as a reader sees them.

The answers stand beside a piece in `documents/`, one a line. "ref WORDS" is a work that has these words or
this address; "cite BEFORE | WORDS, WORDS" a marker, the letters before it ("" for anywhere) and the works it
names; "quote WORDS" a quotation. Nothing else is to be found.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from refcheck.datatypes.references import Citation
from refcheck.datatypes.reports import DocumentReport
from refcheck.drafts import extract_draft

FOLDER = Path(__file__).parent / "documents"
PIECES = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".gold", ".bib"))
_COMPARED = 10  # letters before a marker


@dataclass
class Gold:
    """What one piece is to give."""

    references: list[str] = field(default_factory=list)
    markers: list[tuple[str, list[str]]] = field(default_factory=list)
    quotations: list[str] = field(default_factory=list)


def read_gold(path: Path) -> Gold:
    gold = Gold()
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, value = line.partition(" ")
        if kind == "ref":
            gold.references.append(value)
        elif kind == "cite":
            before, _, works = value.rpartition("| ")
            gold.markers.append((before.strip(), works.split(", ")))
        else:
            gold.quotations.append(value)
    return gold


def letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())


def works_of(report: DocumentReport) -> dict[str, str]:
    """Give the words and the address of each work by the ids of all its references."""
    references = {one.reference.id: one.reference for one in report.references}
    works = {}
    for identity, reference in references.items():
        while reference.same_as:
            reference = references[reference.same_as]
        works[identity] = letters(f"{reference.raw} {reference.url or ''}")
    return works


def text_before(report: DocumentReport, citation: Citation) -> str:
    """Give the letters before a marker, other markers left out."""
    text = report.document.text[: citation.target.start]
    for marker in reversed(report.document.markers):
        if marker.end <= citation.target.start:
            text = text[: marker.start] + text[marker.end :]
    return letters(text)


@pytest.mark.parametrize("path", PIECES, ids=lambda path: path.stem)
def test_a_draft_is_read_as_its_author_meant_it(path: Path) -> None:
    gold = read_gold(path.with_suffix(".gold"))
    report = extract_draft(path).documents[0]
    works = works_of(report)
    found = set(works.values())
    unnamed = [work for work in found if not any(letters(words) in work for words in gold.references)]
    missing = [words for words in gold.references if not any(letters(words) in work for work in found)]
    assert (unnamed, missing) == ([], [])

    markers = [
        (text_before(report, one.citation), {works[identity] for identity in one.citation.resolved_ids})
        for one in report.citations
        if one.citation.resolved_ids
    ]
    for before, named in sorted(gold.markers, key=lambda marker: not marker[0]):
        fitting = [
            marker
            for marker in markers
            if marker[0].endswith(letters(before)[-_COMPARED:])
            and len(marker[1]) == len(named)
            and all(any(letters(words) in work for work in marker[1]) for words in named)
        ]
        assert fitting, f"no marker behind {before!r} for {named}"
        markers.remove(fitting[0])
    assert markers == []
    quotations = sorted(letters(one.quotation.target.exact) for one in report.quotations)
    assert quotations == sorted(map(letters, gold.quotations))
