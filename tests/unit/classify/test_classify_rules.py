"""Answers that follow from what was not asked, and from where reasons lead."""

import json
from datetime import UTC, datetime

import pytest

from refcheck.cli.classify_lines import classify_line
from refcheck.datatypes.availability import Expectation, LinkAnswer, LinkClass
from refcheck.datatypes.exchanges import Exchange, FetchResult, Request, Response, TransportError, TransportErrorKind
from refcheck.errors import InputError
from refcheck.extract import extract_text
from refcheck.fetch.classify import classify

URL = "https://www.valley.example/a"
WHEN = datetime(2021, 9, 24, tzinfo=UTC)


def failed(kind: TransportErrorKind, code: str | None = None) -> FetchResult:
    error = TransportError(kind=kind, message="what happened", code=code)
    exchange = Exchange(request=Request(url=URL), started_at=WHEN, error=error)
    return FetchResult(requested_url=URL, exchanges=(exchange,), error=error)


def answered(body: str, status: int = 200) -> FetchResult:
    response = Response(status=status, headers=(("Content-Type", "text/html; charset=utf-8"),), body=body.encode())
    return FetchResult(
        requested_url=URL, exchanges=(Exchange(request=Request(url=URL), started_at=WHEN, response=response),)
    )


@pytest.mark.parametrize(
    "kind",
    [
        TransportErrorKind.NOT_RECORDED,
        TransportErrorKind.PRIVATE_ADDRESS,
        TransportErrorKind.UNSUPPORTED_SCHEME,
        TransportErrorKind.INVALID_URL,
        TransportErrorKind.ROBOTS,
    ],
)
def test_what_was_not_asked_gets_no_class(kind: TransportErrorKind) -> None:
    found = classify(failed(kind), None)
    assert found.link_class is None
    assert found.answer is LinkAnswer.CANNOT_TELL
    assert found.reasons[0].rule == kind.value


@pytest.mark.parametrize(
    ("kind", "code", "link_class"),
    [
        (TransportErrorKind.DNS, "NXDOMAIN", LinkClass.DNS_ERROR),
        (TransportErrorKind.TLS, "expired", LinkClass.TLS_ERROR),
        (TransportErrorKind.TIMEOUT, None, LinkClass.TIMEOUT),
        (TransportErrorKind.READ, "reset", LinkClass.CONNECTION_ERROR),
        (TransportErrorKind.REDIRECT_LOOP, None, LinkClass.REDIRECT_ERROR),
    ],
)
def test_outage_is_never_dead(kind: TransportErrorKind, code: str | None, link_class: LinkClass) -> None:
    found = classify(failed(kind, code), None, checked_at=WHEN)
    assert found.link_class is link_class
    assert found.answer is LinkAnswer.CANNOT_TELL
    assert found.checked_at == WHEN


@pytest.mark.parametrize(
    "status", [400, 401, 402, 403, 405, 406, 407, 408, 418, 429, 451, 500, 502, 503, 504, 522, 999]
)
def test_error_status_other_than_gone_is_never_dead(status: int) -> None:
    found = classify(answered("<h1>No</h1>", status), None)
    assert found.answer is not LinkAnswer.DEAD
    assert found.status == status


def test_page_that_nobody_read_is_judged_by_its_source() -> None:
    result = answered("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>")
    assert classify(result, None).link_class is LinkClass.SOFT_404


def test_reason_leads_to_the_words_on_the_page() -> None:
    result = answered("<title>Valley</title><h1>Sorry</h1><p>This page does not exist any more.</p>")
    response = result.response
    assert response is not None
    page = extract_text(response, url=URL)
    reason = classify(result, page).reasons[0]
    assert reason.where == "text"
    assert page.text[reason.start : reason.end] == reason.matched


def test_expected_title_goes_before_wording() -> None:
    result = answered("<title>Page not found</title><h1>Page not found</h1><p>A poem in three lines.</p>")
    response = result.response
    assert response is not None
    page = extract_text(response, url=URL)
    assert classify(result, page).link_class is LinkClass.SOFT_404
    assert classify(result, page, Expectation(title="Page not found")).link_class is LinkClass.OK


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"url": 1, "redirects": 3}', "not json"])
def test_line_of_another_form_is_an_input_error(line: str) -> None:
    with pytest.raises(InputError, match="line 7"):
        classify_line(line, 7)


def test_line_with_least_fields() -> None:
    answer = json.loads(classify_line('{"url": "https://a.example/", "status": 404}', 1))
    assert (answer["class"], answer["family"], answer["answer"]) == ("gone", "dead", "dead")
