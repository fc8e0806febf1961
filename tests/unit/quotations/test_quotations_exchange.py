"""The JSON objects of `refcheck quote -`."""

import json

import pytest

from refcheck.cli.jsonlines import answers
from refcheck.cli.quote import _answer
from refcheck.errors import InputError
from refcheck.verify.quotations.exchange import read_request


def test_answers_a_request_with_verdict_places_changed_words_and_speaker() -> None:
    page = "“We will fight,” said Anna Weber. “It won’t be easy.”"
    request = {"id": 7, "quote": "We will not fight", "page": page, "speaker": "Karl Braun"}
    (line,) = answers([json.dumps(request).encode()], _answer)
    reply = json.loads(line)
    assert reply["id"] == 7
    assert reply["verdict"] == "altered"
    assert [page[span["start"] : span["end"]] for span in reply["spans"]] == ["We will fight"]
    assert reply["diff"] == [{"operation": "delete", "quotation": "not", "page": ""}]
    assert reply["speaker"] == "Anna Weber"
    assert reply["reasons"][0] == "words_differ"


@pytest.mark.parametrize("request_", [{}, {"quote": "x"}, {"quote": 1, "page": "x"}, {"quote": "x", "page": None}])
def test_names_what_a_request_lacks(request_: dict[str, object]) -> None:
    with pytest.raises(InputError, match="is not a text"):
        read_request(request_)
