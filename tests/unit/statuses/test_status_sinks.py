"""Addresses that end where others of their host end, seen in a list as its answers come."""

import pytest

from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass
from refcheck.fetch.classify import SinkWatch

SITE = "https://paper.example"
END = f"{SITE}/latest"


def led(start: str, end: str = END, link_class: LinkClass = LinkClass.MOVED) -> Availability:
    return Availability(
        answer=link_class.answer, link_class=link_class, requested_url=f"{SITE}{start}", final_url=end, status=200
    )


def told(answers: list[Availability]) -> dict[str, LinkAnswer]:
    """Give what a watch says of the answers, by address."""
    watch: SinkWatch[int] = SinkWatch()
    settled = [pair for number, answer in enumerate(answers) for pair in watch.take(number, answer)]
    settled += watch.rest()
    assert sorted(number for number, _ in settled) == list(range(len(answers)))
    return {(answer.requested_url or "").removeprefix(SITE): answer.answer for _, answer in settled}


@pytest.mark.parametrize(
    ("answers", "dead"),
    [
        pytest.param(
            [led("/a/storm"), led("/b/vote"), led("/c/strike"), led("/d/fair")],
            {"/a/storm", "/b/vote", "/c/strike", "/d/fair"},
            id="four-stories-one-page",
        ),
        pytest.param([led("/a/storm"), led("/b/vote")], set(), id="two-may-be-chance"),
        pytest.param(
            [led(f"/{name}", f"{SITE}/new/{name}") for name in ("storm", "vote", "strike")], set(), id="each-to-its-own"
        ),
        pytest.param(
            [
                led(start, f"{SITE}/news/river-rises-in-a-night-4711345")
                for start in ("/story/4711345", "/story/4711345-2", "/old/river-rises-in-a-night.html?page=3")
            ],
            set(),
            id="forms-of-one-article",
        ),
        pytest.param(
            [led(start, link_class=LinkClass.LOGIN_REQUIRED) for start in ("/a", "/b", "/c")], set(), id="sign-in-page"
        ),
    ],
)
def test_addresses_that_are_all_led_to_one_page_are_dead(answers: list[Availability], dead: set[str]) -> None:
    assert {url for url, answer in told(answers).items() if answer is LinkAnswer.DEAD} == dead


def test_what_is_led_nowhere_is_told_at_once() -> None:
    answer = led("/a/storm", f"{SITE}/a/storm", LinkClass.OK)
    assert list(SinkWatch[str]().take("one", answer)) == [("one", answer)]
