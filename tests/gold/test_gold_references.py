"""The references stage against annotated pieces: F1 for references, markers, links and back references.

A piece in `references/` is a plain text with its answers in place: ⟪#a|words⟫ is the reference a,
⟪#b=a|Ibid.⟫ one that stands for a (or "?" where nobody can say), ⟪@a,b|marker⟫ a marker and what it
names. Lines that begin with "%%" name the findings that the piece deserves.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from refcheck.datatypes.references import Bibliography
from refcheck.datatypes.selectors import Span
from refcheck.documents import read_document
from refcheck.references import find_bibliography

PIECES = sorted((Path(__file__).parent / "references").glob("*.txt"))
FLOORS = {"references": 0.99, "markers": 0.99, "links": 0.985, "back references": 0.97}

ANNOTATION = re.compile(r"⟪(?:#(?P<id>[\w-]+)(?:=(?P<same>[\w-]+|\?))?)?(?:@(?P<to>[\w,-]*))?\|(?P<text>[^⟪⟫]*)⟫")
EXPECTED_FINDING = re.compile(r"^%% (\w+)\n", re.MULTILINE)


@dataclass
class Gold:
    """An annotated piece: its text, where its references and markers stand and what they mean."""

    text: str
    references: dict[str, Span] = field(default_factory=dict)
    same_as: dict[str, str] = field(default_factory=dict)
    markers: list[tuple[Span, tuple[str, ...]]] = field(default_factory=list)
    findings: Counter[str] = field(default_factory=Counter)

    def work_of(self, name: str) -> str | None:
        """Follow back references to the work; None where nobody can say."""
        while name in self.same_as:
            name = self.same_as[name]
        return None if name == "?" else name


def read_gold(path: Path) -> Gold:
    source = path.read_text(encoding="utf-8")
    gold = Gold("", findings=Counter(EXPECTED_FINDING.findall(source)))
    source = EXPECTED_FINDING.sub("", source)
    pieces: list[str] = []
    at = length = 0
    for match in ANNOTATION.finditer(source):
        pieces += [source[at : match.start()], match["text"]]
        start = length + match.start() - at
        length = start + len(match["text"])
        at = match.end()
        if match["id"]:
            gold.references[match["id"]] = (start, length)
            if match["same"]:
                gold.same_as[match["id"]] = match["same"]
        if match["to"] is not None:
            gold.markers.append(((start, length), tuple(name for name in match["to"].split(",") if name)))
    gold.text = "".join([*pieces, source[at:]])
    return gold


def overlap(first: Span, second: Span) -> float:
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return max(0.0, shared / (max(first[1], second[1]) - min(first[0], second[0])))


def match_references(gold: Gold, found: Bibliography) -> dict[str, str]:
    """Name each found reference by the gold one that it covers; a found one without match keeps its id."""
    names: dict[str, str] = {}
    for reference in found.references:
        place = (reference.target.start, reference.target.end)
        best = max(gold.references, key=lambda name: overlap(gold.references[name], place), default=None)
        fits = best is not None and overlap(gold.references[best], place) >= 0.6 and best not in names.values()
        names[reference.id] = best if best is not None and fits else f"false-{reference.id}"
    return names


def compare(gold: Gold, found: Bibliography) -> dict[str, tuple[set[object], set[object]]]:
    """Give expected and found answers for each of the four questions."""
    names = match_references(gold, found)
    links: set[object] = {
        (place, work) for place, tos in gold.markers for to in tos if (work := gold.work_of(to)) is not None
    }
    found_links: set[object] = {
        ((one.target.start, one.target.end), gold.work_of(names[work]) or names[work])
        for one in found.citations
        for work in one.resolved_ids
    }
    backs: set[object] = {(name, work) for name in gold.same_as if (work := gold.work_of(name)) is not None}
    found_backs: set[object] = {
        (names[one.id], gold.work_of(names[one.same_as]) or "") for one in found.references if one.same_as
    }
    return {
        "references": (set(gold.references), set(names.values())),
        "markers": (
            {place for place, _ in gold.markers},
            {(one.target.start, one.target.end) for one in found.citations},
        ),
        "links": (links, found_links),
        "back references": (backs, found_backs),
    }


@cache
def read_piece(path: Path) -> tuple[Gold, Bibliography]:
    gold = read_gold(path)
    return gold, find_bibliography(read_document(gold.text.encode(), source="piece.txt"))


@pytest.mark.parametrize("question", FLOORS)
def test_quality_stays_above_its_floor(question: str) -> None:
    right = expected = given = 0
    mistakes: list[str] = []
    for path in PIECES:
        wanted, found = compare(*read_piece(path))[question]
        right += len(wanted & found)
        expected += len(wanted)
        given += len(found)
        mistakes += [f"{path.stem}: {one}" for one in wanted ^ found]
    assert 2 * right / (expected + given) >= FLOORS[question], "\n".join(mistakes)


def wrap_lines(text: str, width: int) -> str:
    """Break lines at blanks so that none is longer than `width`; every offset stays what it was."""
    wrapped = list(text)
    column, blank = 0, -1
    for at, character in enumerate(text):
        if character == "\n":
            column, blank = 0, -1
            continue
        column += 1
        if character == " " and column > 1:
            blank = at
        if column > width and blank >= 0:
            wrapped[blank] = "\n"
            column, blank = at - blank, -1
    return "".join(wrapped)


@pytest.mark.parametrize("question", FLOORS)
def test_lines_wrapped_by_hand_change_next_to_nothing(question: str) -> None:
    right = total = 0
    for path in PIECES:
        wanted, found = compare(*read_wrapped(path))[question]
        right += len(wanted & found)
        total += len(wanted) + len(found)
    assert 2 * right / total >= FLOORS[question] - 0.01


def counts_of(found: Bibliography) -> tuple[int, int, int]:
    links = sum(len(citation.resolved_ids) for citation in found.citations)
    return len(found.references), len(found.citations), links


def test_the_same_text_as_markdown_finds_the_same() -> None:
    differing = []
    for path in PIECES:
        gold, found = read_piece(path)
        as_markdown = find_bibliography(read_document(gold.text.encode(), source="piece.md"))
        if counts_of(as_markdown) != counts_of(found):
            differing.append(path.stem)
    assert len(differing) <= len(PIECES) * 0.05, differing


@cache
def read_wrapped(path: Path) -> tuple[Gold, Bibliography]:
    gold = read_gold(path)
    gold.text = wrap_lines(gold.text, 72)
    return gold, find_bibliography(read_document(gold.text.encode(), source="piece.txt"))


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in PIECES])
def test_findings_are_the_ones_the_piece_deserves(path: Path) -> None:
    gold, found = read_piece(path)
    assert Counter(one.kind.value for one in found.findings) == gold.findings
