"""Pages that stay and say something else: the words that are gone, since when, and what stands there now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from refcheck.datatypes.nights import Change, ChangeKind
from refcheck.jobs.drift import describe_loss, is_another_page, text_similarity
from refcheck.jobs.wording import describe_change, render_night
from refcheck.store import Store
from refcheck.store.links import find_link
from refcheck.store.upgrading import upgrade_store
from refcheck.store.verdicts import add_human_verdict, find_claims, find_verdict_history
from tests.builders import NOON
from tests.nights import Answer, Desk, article, missing, told, wall

PAGE = "https://courier.example/bridge"
PIECE = f"""# The bridge

"We were warned about the cables years ago," said Ada Moore.[^1] The deck will be replaced in the spring of 2024.[^1]

[^1]: "Bridge to close," Valley Courier, March 12, 2023. {PAGE}
"""
OPENING = "The county will close the Mill Road bridge in March, officials said on Tuesday, after an inspection of it."
QUOTE = '"We were warned about the cables years ago," said Ada Moore, the county engineer, at the town hall.'
DECK = "The deck will be replaced in the spring of 2024 at a cost of 4.2 million dollars, the council decided."


def page(*paragraphs: str) -> Answer:
    return article(PAGE, *paragraphs, title="Bridge to close")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "bridge.md").write_text(PIECE, encoding="utf-8")
    with Store(str(tmp_path / "history.db")) as store:
        upgrade_store(store)
        yield Desk(store, {}, tmp_path, settings={"sources": {"pieces": ["bridge.md"]}, "due": {"alive": "12h"}})


def changes_of(desk: Desk, kind: ChangeKind) -> list[Change]:
    return [change for report in desk.reports for change in report.of_kind(kind)]


def set_page(desk: Desk, *paragraphs: str) -> None:
    desk.web.hosts = {**desk.web.hosts, "courier.example": lambda url, day: page(*paragraphs)}


def test_a_quotation_that_is_edited_away_is_told_with_both_wordings(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(4)
    set_page(desk, OPENING, QUOTE.replace("years ago", "last month"), DECK)
    desk.run_days(6)
    (change,) = changes_of(desk, ChangeKind.NEWLY_DRIFTED)
    lost = {words.cited: words for words in change.lost_words}["We were warned about the cables years ago,"]
    assert (lost.verdict_before, lost.verdict) == ("verbatim", "altered")
    assert "years ago" in (lost.before or "")
    assert "last month" in (lost.now or "")
    assert [(step.quotation, step.page) for step in lost.diff] == [('years ago,"', 'last month,"')]
    assert change.pieces == ("bridge.md",)
    assert change.kept_record_id not in (None, change.record_id)
    assert lost.since.date() == desk.reports[4].started_at.date()
    assert "still 200" in describe_change(change)
    assert "gone since 5 March 2026" in describe_change(change)
    assert '[-years ago,"-] {+last month,"+}' in render_night(desk.reports[told(desk.reports)[0][0]])


def test_words_that_come_back_are_told_as_recovered(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(3)
    set_page(desk, OPENING, DECK)
    desk.run_days(5)
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(9)
    assert [kind for _night, kind, _url in told(desk.reports)] == ["newly_drifted", "recovered"]


def test_a_page_that_is_only_redesigned_tells_nothing(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(3)
    set_page(desk, "Subscribe to our newsletter for more.", QUOTE, OPENING, DECK, "More on bridges in our dossier.")
    desk.run_days(6)
    assert told(desk.reports) == []


def test_a_wall_in_front_of_the_words_is_no_drift(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(3)
    desk.web.hosts = {**desk.web.hosts, "courier.example": lambda url, day: wall(url)}
    desk.run_days(12)
    assert told(desk.reports) == []
    assert desk.reports[-1].states == {"unverifiable": 1}


def test_every_verdict_is_kept_with_its_verifier(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(2)
    set_page(desk, OPENING, DECK)
    desk.run_days(5)
    with desk.store.read() as connection:
        link = find_link(connection, PAGE)
        assert link
        quotation = next(claim for claim in find_claims(connection, [link.id])[link.id] if claim.kind == "quotation")
        history = find_verdict_history(connection, quotation.id)
    assert [row["verdict"] for row in history] == ["not_found", "verbatim"]
    assert all(row["verifier_version"] and row["record_id"] for row in history)
    assert quotation.missing_since


def test_an_accepted_claim_may_be_missing(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(3)
    with desk.store.begin() as connection:
        link = find_link(connection, PAGE)
        assert link
        for claim in find_claims(connection, [link.id])[link.id]:
            add_human_verdict(
                connection,
                link_id=link.id,
                claim_id=claim.id,
                decision="accept",
                why="the print edition has it",
                author="desk",
                at=NOON,
                until=None,
            )
    set_page(desk, OPENING)
    desk.run_days(8)
    assert told(desk.reports) == []


def give_verdict(desk: Desk, decision: str) -> None:
    with desk.store.begin() as connection:
        link = find_link(connection, PAGE)
        assert link
        add_human_verdict(
            connection,
            link_id=link.id,
            claim_id=None,
            decision=decision,
            why="it works for me",
            author="desk",
            at=desk.clock.now(),
            until=None,
        )


def test_a_person_who_accepts_a_link_is_not_told_that_it_is_dead(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(3)
    give_verdict(desk, "accept")
    desk.web.hosts = {**desk.web.hosts, "courier.example": lambda url, day: missing(url)}
    desk.run_days(10)
    assert told(desk.reports) == []


def test_a_verdict_ends_when_the_page_changes_and_what_holds_is_told_then(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    desk.run_days(3)
    set_page(desk, OPENING, DECK)
    desk.run(3)
    give_verdict(desk, "reject")
    desk.run(4)
    desk.run(5)
    assert told(desk.reports) == []
    set_page(desk, OPENING, "The page was edited once more, and the council met again on Friday.", DECK)
    desk.run_days(9)
    assert [kind for _night, kind, _url in told(desk.reports)] == ["newly_drifted"]


def test_a_changed_piece_is_read_again_and_what_it_drops_is_not_asked(desk: Desk) -> None:
    set_page(desk, OPENING, QUOTE, DECK)
    assert [desk.run().pieces_read, desk.run().pieces_read] == [1, 0]
    (desk.folder / "bridge.md").write_text("# The bridge\n\nNothing is cited here.\n", encoding="utf-8")
    later = desk.run_days(4)
    assert [report.pieces_read for report in later] == [1, 0, 0, 0]
    assert sum(report.asked for report in later) == 0


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        pytest.param("the river rose again", "again the river rose", 0.99, 1.0, id="same-words"),
        pytest.param("der Fluss stieg weiter", "a bakery opens downtown", 0.0, 0.01, id="nothing-shared"),
        pytest.param("市長は水曜日に橋を閉鎖", "市長は水曜日に橋を開放", 0.6, 0.95, id="without-spaces"),
        pytest.param("", "words", 0.0, 0.0, id="nothing-to-compare"),
    ],
)
def test_similarity_counts_shared_words(first: str, second: str, least: float, most: float) -> None:
    assert least <= text_similarity(first, second) <= most + 1e-9


def test_another_page_has_other_words_under_another_title() -> None:
    news = " ".join(f"bridge{n} county{n} deck{n}" for n in range(40))
    casino = " ".join(f"slots{n} bonus{n} spin{n}" for n in range(40))
    assert is_another_page(news, casino, kept_title="Bridge to close", title="Best casino bonus")
    assert not is_another_page(news, casino, kept_title="Valley Courier", title="Valley Courier")
    assert not is_another_page(news, "gone", kept_title="Bridge to close", title="Notice")


def test_words_without_anything_near_are_shown_alone() -> None:
    lost = describe_loss(
        "c", "The deck will be replaced.", verdict_before="supported", verdict="not_found", passage=None,
        page="Recipes for the summer: salads, cold soups and a cake.", since=NOON,
    )  # fmt: skip
    assert (lost.now, lost.diff) == (None, ())
