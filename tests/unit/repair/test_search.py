"""What is offered for a lost link: the nearest copy that holds the words, the page's new address, or nothing."""

import asyncio
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import quote

import pytest

from refcheck.datatypes.exchanges import Response, TransportError, TransportErrorKind
from refcheck.documents import read_document
from refcheck.fetch.archives import WAYBACK
from refcheck.jobs.parsing import parse_piece
from refcheck.pipeline import Ports
from refcheck.repair.replacements import Holding, LostLink, Search
from refcheck.repair.search import find_replacement
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://courier.example/bridge"
DRAFT = f"""The engineer was blunt. “The deck was never built to carry forty-ton trucks,” Ada Moore said.[^1]

[^1]: "Bridge to close," *Valley Courier*, 12 March 2023. {URL} (accessed 20 March 2023)
"""
WORDS = "“The deck was never built to carry forty-ton trucks,” Ada Moore said on Tuesday at the county hall."
MORE = "The county will close the bridge in March, after an inspection that took all of the winter months."
STORY = a_page("Bridge to close", MORE, WORDS)
REWRITTEN = a_page("Bridge to close", MORE, "Officials gave no reason for the closing and took no questions at all.")
ERROR = a_page("Page not found", "There is no such page here. Try our search.")
OTHER = a_page("Ten recipes for soup", "Cut the leeks and cook them slowly in butter for twenty minutes or so.")


def at(stamp: str) -> str:
    return f"https://web.archive.org/web/{stamp}id_/{URL}"


def copy(page: Response, stamp: str) -> Response:
    moment = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    headers = (*page.headers, ("Memento-Datetime", format_datetime(moment, usegmt=True)))
    return Response(status=page.status, headers=headers, body=page.body)


def archive(pages: Mapping[str, Response], *, closest: str | None = None) -> dict[str, Response | TransportError]:
    """Give an archive's answers: its copies by time, the one that it calls the closest, and its list."""
    named = {}
    if closest:
        place = at(closest).replace("id_", "")
        named = {"closest": {"status": "200", "available": True, "url": place, "timestamp": closest}}
    body = json.dumps({"url": URL, "archived_snapshots": named}).encode()
    wanted = f"https://archive.org/wayback/available?url={quote(URL, safe='')}&timestamp=20230320000000"
    lines = [f'<{URL}>; rel="original"']
    for stamp in sorted(pages):
        moment = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        place = at(stamp).replace("id_", "")
        lines.append(f'<{place}>; rel="memento"; datetime="{format_datetime(moment, usegmt=True)}"')
    return {
        wanted: Response(status=200, headers=(("Content-Type", "application/json"),), body=body),
        f"https://web.archive.org/web/timemap/link/{URL}": Response(
            status=200, headers=(("Content-Type", "application/link-format"),), body=",\n".join(lines).encode()
        ),
        **{at(stamp): copy(page, stamp) for stamp, page in pages.items()},
    }


def a_lost_link(draft: str = DRAFT, *, has_held: bool = True, moved_to: str | None = None) -> LostLink:
    document = read_document(draft.encode(), source="piece.md")
    cited = parse_piece(document, source="piece.md", digest="x").links[0]
    assert cited.expectation is not None
    return LostLink(
        url=cited.url,
        why="gone",
        title=cited.expectation["title"],
        claims=cited.claims,
        held=frozenset(claim.id for claim in cited.claims if claim.kind == "quotation") if has_held else frozenset(),
        near=datetime(2023, 3, 20, tzinfo=UTC),
        moved_to=moved_to,
    )


def search(answers: Mapping[str, Response | TransportError], lost: LostLink | None = None) -> Search:
    ports = Ports(clock=StillClock(), fetcher=ScriptedWeb(answers), archive=MemoryArchive(), archives=(WAYBACK,))
    return asyncio.run(find_replacement(lost or a_lost_link(), ports=ports))


def test_the_copy_that_the_archive_calls_closest_is_taken_when_it_holds_the_words() -> None:
    found = search(archive({"20230322090000": STORY}, closest="20230322090000")).replacement
    assert found is not None
    assert found.address == f"https://web.archive.org/web/20230322090000/{URL}"
    assert found.holding is Holding.WORDS
    assert found.words is not None
    assert "forty-ton" in found.words


@pytest.mark.parametrize(
    "nearest",
    [
        pytest.param(ERROR, id="an-error-page-kept-as-200"),
        pytest.param(REWRITTEN, id="the-article-without-the-words"),
        pytest.param(OTHER, id="another-story"),
    ],
)
def test_a_nearer_copy_without_the_words_is_passed_over(nearest: Response) -> None:
    pages = {"20230322090000": nearest, "20230410090000": STORY, "20210101000000": STORY}
    found = search(archive(pages, closest="20230322090000")).replacement
    assert found is not None
    assert "20230410090000" in found.address


def test_copies_that_never_hold_the_words_are_not_sure() -> None:
    found = search(archive({"20230322090000": REWRITTEN}, closest="20230322090000")).replacement
    assert found is not None
    assert not found.is_sure
    nothing = search(archive({"20230322090000": OTHER, "20230323090000": ERROR}, closest="20230322090000"))
    assert nothing.replacement is None
    assert nothing.is_complete


def test_an_archive_that_does_not_answer_proves_nothing() -> None:
    silent = TransportError(kind=TransportErrorKind.TIMEOUT, message="no answer")
    answers = dict.fromkeys(archive({}, closest=None), silent)
    found = search(answers)
    assert found.replacement is None
    assert not found.is_complete


def test_a_moved_page_is_followed_when_the_words_are_there() -> None:
    new = "https://courier.example/2023/bridge"
    found = search({new: STORY}, a_lost_link(moved_to=new)).replacement
    assert found is not None
    assert (found.address, found.memento) == (new, None)


def test_a_moved_page_without_the_words_gives_way_to_a_copy() -> None:
    new = "https://courier.example/2023/bridge"
    answers = archive({"20230322090000": STORY}, closest="20230322090000") | {new: REWRITTEN}
    found = search(answers, a_lost_link(moved_to=new)).replacement
    assert found is not None
    assert found.memento is not None


def test_a_moved_page_that_does_not_answer_today_is_left_open() -> None:
    answers = archive({"20230322090000": STORY}, closest="20230322090000")
    found = search(answers, a_lost_link(moved_to="https://courier.example/2023/bridge"))
    assert found.replacement is None
    assert not found.is_complete


def test_words_that_were_never_seen_count_when_they_stand_there() -> None:
    answers = archive({"20230322090000": STORY}, closest="20230322090000")
    found = search(answers, a_lost_link(has_held=False)).replacement
    assert found is not None
    assert found.holding is Holding.WORDS


def test_a_link_that_nothing_is_known_of_is_never_sure() -> None:
    bare = LostLink(url=URL, why="gone", near=datetime(2023, 3, 20, tzinfo=UTC))
    found = search(archive({"20230322090000": STORY}, closest="20230322090000"), bare).replacement
    assert found is not None
    assert found.holding is Holding.DOUBTFUL
