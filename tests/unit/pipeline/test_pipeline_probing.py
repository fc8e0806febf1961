"""Doubt settled by a made-up neighbour, addresses that end at one page, and pages that scripts build."""

import asyncio
import string
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass, LinkReason
from refcheck.datatypes.exchanges import Response, TransportError
from refcheck.datatypes.rendering import Rendering
from refcheck.datatypes.reports import DocumentReport
from refcheck.documents import read_document
from refcheck.fetch.classify import find_sinks
from refcheck.pipeline import Ports, check_document
from refcheck.pipeline.probing import made_up_neighbour
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

FIRST = "https://reef.example/reports/bleaching-2016"
SECOND = "https://reef.example/reports/fish-2017"
CATCH_ALL = a_page("Reef Trust", "We look after reefs in six countries and would love your help today.")


def draft_of(*urls: str) -> str:
    listed = "\n\n".join(
        f"“Report number {n} on the reefs” Reef Trust, March 12, 2016. {url}" for n, url in enumerate(urls)
    )
    return f"The reef\n\nCorals bleached along the coast (Reef Trust, 2016).\n\nReferences:\n\n{listed}\n"


class Shell:
    """A renderer that gives one document."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.asked: list[str] = []

    async def render(self, url: str, shell: Response) -> Rendering:
        assert shell == SHELL
        self.asked.append(url)
        return self.rendering

    async def aclose(self) -> None:
        return None


def check(
    answers: Mapping[str, Response | TransportError], *urls: str, renderer: Shell | None = None
) -> tuple[DocumentReport, ScriptedWeb, MemoryArchive]:
    web, archive = ScriptedWeb(answers), MemoryArchive()
    ports = Ports(clock=StillClock(), fetcher=web, archive=archive, archives=(), renderer=renderer)
    document = read_document(draft_of(*urls).encode(), source="reef.txt")
    return asyncio.run(check_document(document, ports=ports)).report, web, archive


def classes_of(report: DocumentReport) -> list[LinkClass | None]:
    return [reference.availability.link_class for reference in report.references if reference.availability]


def neighbour_of(url: str) -> str:
    neighbour = made_up_neighbour(url)
    assert neighbour is not None
    return neighbour


def test_a_page_that_every_path_gives_is_no_page() -> None:
    answers = {FIRST: CATCH_ALL, neighbour_of(FIRST): CATCH_ALL}
    report, web, archive = check(answers, FIRST)
    assert classes_of(report) == [LinkClass.SOFT_404]
    assert web.asked == [FIRST, neighbour_of(FIRST)]
    assert [exchange.request.url for exchange in archive.kept] == web.asked


def test_a_neighbour_that_is_missing_clears_the_page() -> None:
    answers = {FIRST: CATCH_ALL, neighbour_of(FIRST): Response(status=404, headers=(), body=b"")}
    report, _web, _archive = check(answers, FIRST)
    assert classes_of(report) != [LinkClass.SOFT_404]


def test_an_answer_for_the_neighbour_that_is_not_there_settles_nothing() -> None:
    report, _web, _archive = check({FIRST: CATCH_ALL}, FIRST)
    assert classes_of(report) != [LinkClass.SOFT_404]


def test_a_host_is_asked_for_one_neighbour_only() -> None:
    _report, web, _archive = check({FIRST: CATCH_ALL, SECOND: CATCH_ALL}, FIRST, SECOND)
    assert sorted(web.asked) == sorted([FIRST, SECOND, neighbour_of(FIRST)])


def test_a_page_with_the_cited_title_is_not_doubted() -> None:
    page = a_page("Report number 0 on the reefs", "Corals bleached.")
    _report, web, _archive = check({FIRST: page}, FIRST)
    assert web.asked == [FIRST]


@pytest.mark.parametrize(
    ("url", "shape"),
    [
        pytest.param("https://a.example/x/page.html?id=3#top", ("/x/", ".html"), id="the ending stays, the query goes"),
        pytest.param("https://a.example/x/page/", ("/x/", "/"), id="the slash stays"),
        pytest.param("https://a.example/report-2016", ("/", ""), id="at the top"),
    ],
)
def test_neighbours_have_the_address_s_shape(url: str, shape: tuple[str, str]) -> None:
    path = urlsplit(neighbour_of(url)).path
    name = path.removeprefix(shape[0]).removesuffix(shape[1])
    assert path == f"{shape[0]}{name}{shape[1]}"
    assert len(name) == 25
    assert set(name) <= set(string.ascii_lowercase)
    assert neighbour_of(url) == neighbour_of(url)


def test_a_front_page_has_no_neighbour() -> None:
    assert made_up_neighbour("https://a.example/") is None


def landed(start: str, end: str, *, rule: str = "redirect", link_class: LinkClass = LinkClass.MOVED) -> Availability:
    return Availability(
        answer=LinkAnswer.ALIVE,
        link_class=link_class,
        reasons=(LinkReason(rule=rule),),
        requested_url=start,
        final_url=end,
    )


PATHS = ("https://old.example/a", "https://old.example/b", "https://old.example/c")
END = "https://old.example/latest"


def test_three_addresses_that_end_at_one_page_are_lost() -> None:
    sunk = find_sinks([landed(start, END) for start in PATHS])
    assert {sunk[start].link_class for start in PATHS} == {LinkClass.SOFT_404}
    assert {sunk[start].answer for start in PATHS} == {LinkAnswer.DEAD}
    assert sunk[PATHS[0]].reasons[0].rule == "sink"


@pytest.mark.parametrize(
    "batch",
    [
        pytest.param([landed(start, END) for start in PATHS[:2]], id="two may be one page's old addresses"),
        pytest.param(
            [landed(PATHS[0], END, rule="title"), *(landed(start, END) for start in PATHS[1:])],
            id="the cited title is there",
        ),
        pytest.param([landed(start, start) for start in PATHS], id="no redirects"),
        pytest.param(
            [landed(start, END) for start in ("http://o.example/a", "https://o.example/a", "https://www.o.example/a/")],
            id="three spellings of one address",
        ),
        pytest.param([landed(f"https://{name}.example/a", END) for name in ("one", "two", "three")], id="three hosts"),
    ],
)
def test_other_meetings_of_addresses_mean_nothing(batch: list[Availability]) -> None:
    assert find_sinks(batch) == {}


def test_two_that_lost_the_cited_words_at_one_page_are_lost() -> None:
    batch = [landed(start, END, rule="address_reused", link_class=LinkClass.CONTENT_DRIFT) for start in PATHS[:2]]
    assert set(find_sinks(batch)) == set(PATHS[:2])


def test_a_wall_at_the_end_stays_a_wall() -> None:
    wall = replace(landed(PATHS[0], END), link_class=LinkClass.BOT_BLOCKED, answer=LinkAnswer.CANNOT_TELL)
    sunk = find_sinks([wall, *(landed(start, END) for start in PATHS[1:])])
    assert PATHS[0] not in sunk


SHELL = Response(
    status=200,
    headers=(("Content-Type", "text/html"),),
    body=b'<!doctype html><html><body><div id="root"></div><script src="/app.js"></script></body></html>',
)


def test_a_shell_is_judged_on_what_its_scripts_build() -> None:
    built = a_page("Report number 0 on the reefs", "Corals bleached along the coast.").body.decode()
    renderer = Shell(Rendering(url=FIRST, html=built))
    report, _web, archive = check({FIRST: SHELL}, FIRST, renderer=renderer)
    assert renderer.asked == [FIRST]
    assert classes_of(report) == [LinkClass.OK]
    assert [(uri, content) for uri, content, _type in archive.resources] == [(FIRST, built.encode())]


def test_a_page_with_text_is_not_rendered() -> None:
    renderer = Shell(Rendering(url=FIRST, html=None))
    check({FIRST: CATCH_ALL}, FIRST, renderer=renderer)
    assert renderer.asked == []


def test_a_browser_that_fails_leaves_the_shell_open() -> None:
    renderer = Shell(Rendering(url=FIRST, html=None, problem="the browser did not start"))
    report, _web, _archive = check({FIRST: SHELL}, FIRST, renderer=renderer)
    assert classes_of(report) == [LinkClass.JS_REQUIRED]
