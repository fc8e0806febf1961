"""Two references that are one source: one story in two places, or a page that relays the other."""

import pytest

from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import ListFinding, ParsedReference, PartialDate, Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.verify.circularity import find_circularity

STORY = (
    "DUSHANBE, Oct 18 - Six nations began large military drills close to the frontier on Monday, the biggest of their "
    "kind in years, officials said. About five thousand soldiers take part, more than half of them from one country. "
    "The drills last for six days and end with a parade in the mountains. A colonel on the staff said that never "
    "before had three exercises been held at once, and that the neighbour to the south remained the main worry. "
    "Villagers near the range were told to keep their cattle in. The ministry gave no figure for the cost."
)
OTHER = (
    "Monday saw the start of an exercise on the southern border in which, according to the defence ministry, some five "
    "thousand troops from six states are to train for six days. Analysts in the capital called the scale unusual. They "
    "pointed to the winter that lies ahead and to roads that are closed from November, and they doubted that the units "
    "would stay. A shopkeeper in the district said she had sold more bread in a day than in the month before it began."
)


def source(
    name: str, text: str, *, title: str = "Drills begin near the southern border", day: int = 18
) -> tuple[Reference, ExtractedText]:
    reference = Reference(
        id=name,
        raw="",
        target=target_at("", 0, 0, source="draft"),
        origin=ReferenceOrigin.LIST,
        parsed=ParsedReference(title=title, container_title=name, url=f"https://{name.lower()}.example/story"),
    )
    page = ExtractedText(
        text=text,
        media_type="text/html",
        headline=title,
        site_name=name,
        date_published=PartialDate(year=2021, month=10, day=day),
    )
    return reference, page


def kinds(*sources: tuple[Reference, ExtractedText]) -> list[str]:
    return [finding.kind for finding in find_circularity(sources)]


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        pytest.param([source("Courier", STORY), source("Mercury", STORY)], ["same_story"], id="word for word"),
        pytest.param(
            [source("Courier", STORY), source("Mercury", STORY[:400] + " " + OTHER[200:])],
            ["same_story"],
            id="cut and added to",
        ),
        pytest.param([source("Courier", STORY), source("Mercury", OTHER)], [], id="two reports of one event"),
        pytest.param(
            [
                source("Courier", STORY),
                source("Mercury", OTHER + " The exercise near the border was first reported by Courier."),
            ],
            ["cites_other"],
            id="relays the other",
        ),
        pytest.param(
            [source("Courier", STORY), source("Mercury", OTHER + " First reported by Courier near the border.", day=2)],
            [],
            id="older than what it would relay",
        ),
        pytest.param(
            [
                source("Courier", STORY, title="Harvest festival draws record crowds"),
                source("Mercury", OTHER + " Bread prices rose, Courier reported."),
            ],
            [],
            id="names the outlet for another matter",
        ),
        pytest.param([source("Courier", STORY[:150]), source("Mercury", STORY[:150])], [], id="too short to tell"),
        pytest.param([source("Courier", STORY), source("Courier", STORY)], [], id="one reference twice is a duplicate"),
    ],
)
def test_circularity(sources: list[tuple[Reference, ExtractedText]], expected: list[str]) -> None:
    assert kinds(*sources) == expected


def test_a_third_of_the_wording_is_enough_where_both_credit_one_agency() -> None:
    own = "(Reuters) " + STORY[:260] + " " + OTHER[100:]
    theirs = "(Reuters) " + STORY
    assert kinds(source("Courier", own), source("Mercury", theirs)) == ["same_story"]
    findings: list[ListFinding] = find_circularity([source("Courier", own), source("Mercury", theirs)])
    assert findings[0].reference_ids == ("Courier", "Mercury")
    assert "Reuters" in findings[0].text
    assert kinds(source("Courier", own.removeprefix("(Reuters) ")), source("Mercury", theirs)) == []


LAKE = (
    "The lake has lost a third of its water since 2015, measurements by the regional hydrology office show. "
    "The shore has moved back by 400 metres. The office blames hotter summers and the irrigation of maize."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The lake has lost a third of its water since 2015, the Post reported, citing the hydrology office.",
            ["cites_other"],
        ),
        (
            "Fishermen blame the mine. The lake has lost a third of its water since 2015, according to the Post.",
            ["cites_other"],
        ),
        ("The lake has lost a third of its water since 2015, measurements of the ministry show.", []),
        ("The mayor wants to sell the jetty to a hotel by the end of next summer, according to the Post.", []),
    ],
)
def test_a_page_that_tells_anothers_sentence_as_its_news_relays_it(text: str, expected: list[str]) -> None:
    lake = source("Post", LAKE, title="A shore in retreat")
    assert kinds(lake, source("Times", text, title="Trouble by the water", day=19)) == expected
