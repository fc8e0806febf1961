"""What a list's addresses are said to be, with as little reading as is safe."""

import gzip
from datetime import UTC, datetime

import pytest

from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.exchanges import (
    Exchange,
    FetchResult,
    Headers,
    Request,
    Response,
    TransportError,
    TransportErrorKind,
)
from refcheck.statuses import judge_status

URL = "https://www.example.org/news/2024/river-rises"
HTML = ("Content-Type", "text/html; charset=utf-8")
PROSE = "<p>The river rose by four metres in a night, and the lower town was cleared by morning.</p>" * 300


def page(status: int, title: str, body: str = PROSE, *headers: tuple[str, str]) -> Response:
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    fields: Headers = (HTML, ("Content-Encoding", "gzip"), *headers)
    return Response(status=status, headers=fields, body=gzip.compress(html.encode()))


def result(*steps: tuple[str, Response]) -> FetchResult:
    return FetchResult(
        requested_url=steps[0][0],
        exchanges=tuple(
            Exchange(request=Request(url=url), started_at=datetime(2026, 1, 1, tzinfo=UTC), response=response)
            for url, response in steps
        ),
    )


def moved(target: str) -> Response:
    return Response(status=301, headers=(("Location", target),))


ARTICLE = page(200, "River rises by four metres in a night")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(result((URL, ARTICLE)), LinkClass.OK, id="article"),
        pytest.param(result((URL, page(404, "Not here"))), LinkClass.GONE, id="missing"),
        pytest.param(result((URL, page(410, "Gone"))), LinkClass.GONE, id="removed"),
        pytest.param(result((URL, page(500, "Error"))), LinkClass.SERVER_ERROR, id="broken"),
        pytest.param(
            result((URL, page(200, "Page not found", "<p>We cannot find the page.</p>"))), LinkClass.SOFT_404, id="soft"
        ),
        pytest.param(
            result((URL, moved("https://www.example.org/")), ("https://www.example.org/", page(200, "The Daily"))),
            LinkClass.SOFT_404,
            id="sent-home",
        ),
        pytest.param(
            result(("http://www.example.org/news/2024/river-rises", moved(URL)), (URL, ARTICLE)),
            LinkClass.REDIRECTED,
            id="secured",
        ),
        pytest.param(
            result((URL, page(403, "Just a moment...", "<p>wait</p>", ("cf-mitigated", "challenge")))),
            LinkClass.BOT_BLOCKED,
            id="wall",
        ),
        pytest.param(
            result((URL, page(404, "Just a moment...", "<p>wait</p>", ("cf-mitigated", "challenge")))),
            LinkClass.BOT_BLOCKED,
            id="wall-behind-404",
        ),
        pytest.param(
            FetchResult(
                requested_url=URL,
                error=TransportError(kind=TransportErrorKind.DNS, code="NXDOMAIN", message="no such name"),
            ),
            LinkClass.DNS_ERROR,
            id="no-such-name",
        ),
    ],
)
def test_judged_right(asked: FetchResult, expected: LinkClass) -> None:
    assert judge_status(asked).link_class is expected


def test_an_ordinary_page_is_alive_with_a_reason() -> None:
    told = judge_status(result((URL, ARTICLE)))
    assert told.answer is LinkAnswer.ALIVE
    assert told.reasons
    assert (told.status, told.final_url) == (200, URL)
