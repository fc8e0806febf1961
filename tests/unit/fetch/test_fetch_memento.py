"""Archived copies: what archives say, and what their silence means."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from refcheck.datatypes.exchanges import (
    Exchange,
    FetchResult,
    Request,
    Response,
    TransportError,
    TransportErrorKind,
    Truncation,
)
from refcheck.fetch.archive_answers import parse_timemap
from refcheck.fetch.memento import MementoLookup, find_mementos

PAGE = "https://www.example.org/a?b=c&d"
NEAR = datetime(2021, 10, 18, tzinfo=UTC)
AVAILABILITY = (
    "https://archive.org/wayback/available?url=https%3A%2F%2Fwww.example.org%2Fa%3Fb%3Dc%26d&timestamp=20211018000000"
)
TIMEMAP = f"https://web.archive.org/web/timemap/link/{PAGE}"

NONE_AVAILABLE = b'{"url": "x", "archived_snapshots": {}}'
CLOSEST = (
    b'{"url": "x", "archived_snapshots": {"closest": {"available": true, "status": "200", '
    b'"url": "http://web.archive.org/web/20211018120000/https://www.example.org/a?b=c&d", "timestamp": "2021"}}}'
)
LINKS = (
    b'<https://www.example.org/a?b=c&d>; rel="original",\n'
    b'<https://web.archive.org/web/timemap/link/x>; rel="self"; type="application/link-format",\n'
    b'<http://web.archive.org/web/20200101000000/https://www.example.org/a?b=c&d>; rel="first memento"; '
    b'datetime="Wed, 01 Jan 2020 00:00:00 GMT",\n'
    b'<http://web.archive.org/web/20211020000000/https://www.example.org/a?b=c&d>; rel="memento"; '
    b'datetime="Wed, 20 Oct 2021 00:00:00 GMT",\n'
    b'<http://web.archive.org/web/20240101000000/https://www.example.org/a?b=c&d>; rel="last memento"; '
    b'datetime="Mon, 01 Jan 2024 00:00:00 GMT"\n'
)
EMPTY = b'<https://www.example.org/a?b=c&d>; rel="original",\n<https://web.archive.org/web/x>; rel="timegate"'
ROWS = (
    b'[["urlkey","timestamp","original","mimetype","statuscode","digest","length"],'
    b'["org,example)/a","20211001000000","https://www.example.org/a?b=c&d","text/html","200","AAA","1"],'
    b'["org,example)/a","20211101000000","https://www.example.org/a?b=c&d","text/html","200","BBB","1"]]'
)


def found(body: bytes, status: int = 200, *headers: tuple[str, str]) -> Response:
    return Response(status=status, headers=headers, body=body)


Answers = Mapping[str, Response | TransportError]

FAILED = TransportError(kind=TransportErrorKind.TIMEOUT, message="no answer in time")
UNRECORDED = TransportError(kind=TransportErrorKind.NOT_RECORDED, message="not recorded")


def look_up(answers: Answers, *, near: datetime | None = NEAR) -> MementoLookup:
    """Look PAGE up where the interfaces named by a part of their address answer so; the others are not recorded."""

    async def fetch(url: str, headers: Mapping[str, str] | None) -> FetchResult:
        reply = next((value for part, value in answers.items() if part in url), UNRECORDED)
        if isinstance(reply, TransportError):
            return FetchResult(requested_url=url, error=reply)
        return FetchResult(
            requested_url=url, exchanges=(Exchange(request=Request(url=url), started_at=NEAR, response=reply),)
        )

    return asyncio.run(find_mementos(PAGE, near=near, fetch=fetch))


def test_the_available_copy_is_named_by_its_raw_bytes() -> None:
    lookup = look_up({"/wayback/available": found(CLOSEST)})
    assert [memento.memento for memento in lookup.mementos] == [f"https://web.archive.org/web/20211018120000id_/{PAGE}"]
    assert lookup.mementos[0].memento_datetime == datetime(2021, 10, 18, 12, tzinfo=UTC)
    assert lookup.mementos[0].archive == "web.archive.org"
    assert lookup.is_complete


def test_each_interface_is_asked_in_its_documented_form() -> None:
    asked = []

    async def fetch(url: str, headers: Mapping[str, str] | None) -> FetchResult:
        asked.append(url)
        return FetchResult(requested_url=url, error=FAILED)

    asyncio.run(find_mementos(PAGE, near=NEAR, fetch=fetch))
    assert asked[:2] == [AVAILABILITY, TIMEMAP]
    assert asked[2].startswith("https://web.archive.org/cdx/search/cdx?url=https%3A%2F%2Fwww.example.org%2Fa&"[:60])


def test_an_empty_answer_is_confirmed_by_the_timemap_nearest_first() -> None:
    lookup = look_up({"/wayback/available": found(NONE_AVAILABLE), "/timemap/": found(LINKS)})
    assert [memento.memento_datetime.year for memento in lookup.mementos] == [2021, 2020, 2024]


def test_without_a_date_the_newest_copy_comes_first() -> None:
    lookup = look_up({"/wayback/available": found(NONE_AVAILABLE), "/timemap/": found(LINKS)}, near=None)
    assert lookup.mementos[0].memento_datetime.year == 2024


def test_the_index_is_asked_where_the_timemap_fails() -> None:
    answers: Answers = {"/wayback/available": found(NONE_AVAILABLE), "/timemap/": FAILED, "/cdx/": found(ROWS)}
    lookup = look_up(answers)
    assert [memento.memento_datetime.month for memento in lookup.mementos] == [11, 10]
    assert lookup.is_complete
    assert "TimeMap" in lookup.notes[0]


@pytest.mark.parametrize(
    ("answers", "is_complete"),
    [
        pytest.param({"/available": found(NONE_AVAILABLE), "/timemap/": found(EMPTY)}, True, id="both-say-none"),
        pytest.param({"/available": found(NONE_AVAILABLE), "/timemap/": found(b"")}, False, id="an-empty-body"),
        pytest.param({"/available": found(NONE_AVAILABLE), "/timemap/": found(b"", 404)}, False, id="timemap-404"),
        pytest.param(
            {"/available": found(NONE_AVAILABLE), "/timemap/": found(b"", 404), "/cdx/": found(b"[]")},
            True,
            id="timemap-404-and-the-index",
        ),
        pytest.param({"/available": FAILED, "/timemap/": FAILED, "/cdx/": found(b"[]")}, True, id="index-is-proof"),
        pytest.param({"/available": found(NONE_AVAILABLE)}, False, id="availability-alone-is-no-proof"),
        pytest.param({}, False, id="nothing-recorded"),
        pytest.param({"/available": FAILED, "/timemap/": FAILED, "/cdx/": FAILED}, False, id="all-failed"),
        pytest.param(
            {"/available": found(b"<html>busy</html>"), "/timemap/": found(b"", 503), "/cdx/": found(b"no", 429)},
            False,
            id="answers-that-are-none",
        ),
        pytest.param(
            {"/timemap/": Response(status=200, body=b"<htt", truncated=Truncation.LENGTH)}, False, id="cut-list"
        ),
        pytest.param(
            {
                "/available": found(
                    b"",
                    403,
                    (
                        "X-Archive-Wayback-Runtime-Error",
                        "org.archive.util.AdministrativeAccessControlException: Blocked",
                    ),
                )
            },
            True,
            id="excluded-site",
        ),
    ],
)
def test_no_copy_found_is_never_archived_only_on_proof(answers: Answers, is_complete: bool) -> None:
    lookup = look_up(answers)
    assert lookup.mementos == ()
    assert lookup.is_complete is is_complete
    assert is_complete or lookup.notes


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<" * 200_000, id="only-brackets"),
        pytest.param(b'<x>; rel="memento"; datetime="' + b";a=" * 100_000, id="open-quote"),
        pytest.param(b'<x>; rel="memento"; datetime="no date", <y>; rel="memento"', id="no-dates"),
        pytest.param(b'<http://[::1>; rel="memento"; datetime="Wed, 01 Jan 2020 00:00:00 GMT"', id="no-address"),
        pytest.param(b"\xff\xfe\x00", id="no-text"),
    ],
)
def test_hostile_lists_give_nothing(body: bytes) -> None:
    assert parse_timemap(body, url=PAGE).mementos == ()
