"""Requests and answers of `refcheck verify -` as JSON lines."""

import json
from typing import Any

import pytest

from refcheck.cli.jsonlines import answers
from refcheck.cli.verify import _answer

PAGE = "The drills go on for six days and involve some 5,000 troops. They began on Monday near the border."


def ask(*requests: object) -> list[dict[str, Any]]:
    lines = [json.dumps(request).encode() if not isinstance(request, bytes) else request for request in requests]
    return [json.loads(line) for line in answers(lines, _answer)]


def test_answers_with_verdict_probability_and_places() -> None:
    (reply,) = ask({"id": 7, "claim": "The drills go on for six days.", "page": PAGE})
    assert reply["id"] == 7
    assert reply["verdict"] == "supported"
    assert set(reply) >= {"probability", "passages", "sub_claims", "conflicts", "reasons"}
    (passage,) = [p for p in reply["passages"] if p["start"] == 0]
    assert PAGE[passage["start"] : passage["end"]].startswith("The drills go on")


def test_names_the_conflict() -> None:
    (reply,) = ask({"id": "a", "claim": "The drills go on for ten days and involve 5,000 troops.", "page": PAGE})
    assert reply["verdict"] == "refuted"
    assert reply["conflicts"][0]["page"] == "six days"


def test_sentences_of_a_claim_are_judged_apart() -> None:
    (reply,) = ask({"id": 1, "claim": "The drills go on for six days. They cost 9 million euros.", "page": PAGE})
    first, second = reply["sub_claims"]
    assert first["verdict"] == "supported"
    assert second["verdict"] != "supported"
    assert reply["verdict"] != "supported"


def test_page_date_counts_for_chronology() -> None:
    request = {"id": 1, "claim": "The drills ended on 24 October 2021.", "page": PAGE, "page_date": "2021-10-18"}
    (reply,) = ask(request)
    assert reply["conflicts"][0]["kind"] == "chronology"


def test_a_day_without_a_year_is_the_last_one_before_the_piece() -> None:
    request = {"id": 1, "claim": "By 15 November most had reopened.", "page": PAGE, "page_date": "2023-11-17"}
    (reply,) = ask({**request, "context": {"date": "2024-01-08"}})
    assert reply["conflicts"] == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"not json", id="no-json"),
        pytest.param(b"[1, 2]", id="no-object"),
        pytest.param(b'{"id": 3, "claim": "x"}', id="no-page"),
        pytest.param(b"\xff\xfe", id="no-utf-8"),
    ],
)
def test_an_unusable_line_is_answered_and_the_next_one_too(line: bytes) -> None:
    first, second = ask(line, {"id": 2, "claim": "The drills go on for six days.", "page": PAGE})
    assert "error" in first
    assert second["id"] == 2
