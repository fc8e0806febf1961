"""What is amiss in a list and its markers, and what only looks so."""

import datetime
from collections import Counter
from dataclasses import replace

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography, find_dated_ahead

OPENS = "Jane Orr, “Bridge opens,” Valley Post, May 4, 2021, https://valleypost.example/a."
CLOSES = "Tom Lee, “Bridge closes,” Hill Herald, June 9, 2021, https://hillherald.example/b."
SHRUGS = "“Mayor shrugs,” Radio Tal, July 1, 2021, https://radiotal.example/c."


def piece(*entries: str, markers: tuple[int, ...] = (1, 2, 3), numbers: tuple[int, ...] = (1, 2, 3)) -> str:
    first, second, third = markers
    body = f"The bridge opened in May.[{first}] It closed in June.[{second}] Nobody cares, says the mayor.[{third}]"
    listed = "\n".join(f"[{number}] {entry}" for number, entry in zip(numbers, entries, strict=True))
    return f"Bridge\n\n{body}\n\nReferences\n\n{listed}\n"


def findings_of(text: str, *, date: str | None = None) -> Counter[str]:
    document = replace(read_document(text.encode(), source="piece.txt"), date=date)
    return Counter(one.kind.value for one in find_bibliography(document).findings)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(piece(OPENS, CLOSES, SHRUGS, markers=(1, 2, 2)), ["entry_not_cited"], id="third-never-cited"),
        pytest.param(
            piece(OPENS, CLOSES, SHRUGS, markers=(1, 2, 4)),
            ["marker_without_entry", "entry_not_cited"],
            id="marker-beyond-the-list",
        ),
        pytest.param(
            piece(OPENS, CLOSES, SHRUGS, markers=(1, 2, 4), numbers=(1, 2, 4)), ["numbering_gap"], id="number-missing"
        ),
        pytest.param(piece(OPENS, SHRUGS, CLOSES, numbers=(1, 3, 2)), ["wrong_order"], id="swapped-not-missing"),
        pytest.param(piece(OPENS, CLOSES, OPENS), ["duplicate"], id="one-work-twice"),
        pytest.param(piece(OPENS.replace("May 4", "May 34"), CLOSES, SHRUGS), ["impossible_date"], id="34-may"),
        pytest.param(
            piece(
                "Nagy, B. (2009). Hungarian winds. Puszta Books.",
                CLOSES,
                "Nagy, Béla. 2009. Hungarian Winds. Budapest: Puszta Books.",
            ),
            ["duplicate"],
            id="short-title-in-two-styles",
        ),
        pytest.param(piece(OPENS, CLOSES.replace("June 9", "June 31"), SHRUGS), ["impossible_date"], id="31-june"),
        pytest.param(
            piece("Ibid., 4.", CLOSES, SHRUGS), ["unresolved_back_reference"], id="ibid-before-which-nothing-stands"
        ),
    ],
)
def test_what_is_amiss_is_told_once(text: str, kinds: list[str]) -> None:
    assert findings_of(text) == Counter(kinds)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(piece(OPENS, CLOSES, SHRUGS), id="nothing-amiss"),
        pytest.param(
            piece(
                "Valley Council, Annual Report 2020, https://valley.example",
                "Valley Council, Budget 2021, https://valley.example",
                SHRUGS,
            ),
            id="two-works-under-one-home-page",
        ),
        pytest.param(
            piece(OPENS, "Lee, T., “Loads”, Bridge Stud., no. 31, pp. 30–31, Feb. 2020.", SHRUGS),
            id="pages-before-a-month",
        ),
        pytest.param(
            piece(OPENS, "«پل بسته شد»، ایرنا، ۳۱ شهریور ۱۴۰۰، https://www.irna.ir/news/1", SHRUGS),
            id="31st-of-a-month-of-another-calendar",
        ),
        pytest.param(
            piece("“Bridge opens”, Reuters, 4 May 2021", "“Bridge opens”, BBC News, 5 May 2021", SHRUGS),
            id="one-headline-in-two-outlets",
        ),
    ],
)
def test_what_only_looks_amiss_is_left_alone(text: str) -> None:
    assert findings_of(text) == Counter()


def test_a_source_younger_than_the_piece_is_told() -> None:
    assert findings_of(piece(OPENS, CLOSES, SHRUGS), date="2021-06-15") == Counter(["future_date"])


@pytest.mark.parametrize(("today", "expected"), [("2021-03-31", 1), ("2021-05-03", 0), ("2022-01-01", 0)])
def test_a_source_dated_after_the_day_of_the_check_is_told(today: str, expected: int) -> None:
    entry = "“Bridge opens”, Reuters, 4 May 2021"
    text = f"The bridge opened in May.[1]\n\nReferences\n\n[1] {entry}\n"
    references = find_bibliography(read_document(text.encode(), source="a.txt")).references
    found = list(find_dated_ahead(references, datetime.date.fromisoformat(today)))
    assert [finding.kind for finding in found] == ["future_date"] * expected


def test_a_number_whose_marker_was_not_understood_is_not_called_uncited() -> None:
    text = piece(OPENS, CLOSES, SHRUGS, markers=(1, 2, 2))
    assert findings_of(text) == Counter(["entry_not_cited"])
    assert not findings_of(text.replace("says the mayor.[2]", "says the mayor [3; a survey of our own]."))


def test_an_author_named_without_a_year_is_not_called_uncited() -> None:
    entries = (
        "Brown, A. (2010). Slow water. Cardiff: Afon Press.",
        "Lind, P. (2015). The last weir of the north. Oslo: Fram.",
        "Orr, J. (2018). Eels and other travellers. Leeds: Moor.",
    )
    text = (
        "Weirs\n\nWeirs slow rivers (Brown, 2010). Per Lind counted them all. Eels die (Orr, 2018).\n\nReferences\n\n"
    )
    assert not findings_of(text + "\n".join(entries))
    assert findings_of(text.replace("Per Lind", "A clerk") + "\n".join(entries)) == Counter(["entry_not_cited"])


def test_one_work_in_two_styles_is_named_and_instalments_are_not() -> None:
    first = "Lund, P. (2019). Letters from the far ice. Polar Post, 12(3), 4–9."
    body = "Ice\n\nIce is cold (Lund, 2019). It is blue (Orr, 2018).\n\nReferences\n\n"
    text = body + "{}\nOrr, J. (2018). Blue ice. Leeds: Moor.\n{}"
    same = "Lund, Per (2019). Letters from the far ice. PP 12(3), pp. 4-9."
    assert findings_of(text.format(first, same))["duplicate"] == 1
    assert findings_of(text.format(first, same.replace("4-9", "44-9")))["duplicate"] == 0
