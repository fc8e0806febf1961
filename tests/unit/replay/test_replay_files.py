"""Cassette files: damaged ones refused, those of others read, every byte kept."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vcr.request import Request

from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.recording import RecordMode
from refcheck.errors import CassetteError
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from refcheck.replay import open_cassette
from refcheck.replay.files import CassetteFiles, load_interactions
from refcheck.replay.secrets import hide_secrets
from tests.loopback import NotingClock

FOREIGN = """\
interactions:
- request:
    body: ''
    headers:
      Accept: ['*/*']
    method: GET
    uri: https://example.org
  response:
    body: {string: "<h1>plain, though the field says otherwise</h1>"}
    headers:
      Content-Type: [text/html]
      content-ENCODING: [gzip]
      Date: ['Tue, 03 Mar 2020 10:00:00 GMT']
      X-Once: no list
      X-Number: [7]
      X-Umlaut: ["\\xFC"]
    status: {code: 200, message: Ok für alle}
- request: {method: GET, uri: 'http://127.0.0.1:8099/local', body: null, headers: {}}
  response: {status: {code: 204, message: null}, headers: {}, body: {string: null}}
- request: {method: GET, uri: 'https://example.org/old', body: null, headers: {}}
  response: {status_code: 200, headers: {x-a: [b]}, content: old form, http_version: HTTP/1.1}
version: 1
"""


def replay(path: Path, url: str) -> FetchResult:
    async def play() -> FetchResult:
        with open_cassette(path, mode=RecordMode.NONE) as session:
            fetcher = HttpFetcher(FetchSettings(), clock=NotingClock(), error_mapper=session.error_mapper)
            try:
                return await fetcher.fetch(url)
            finally:
                await fetcher.aclose()

    return asyncio.run(play())


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "foreign.yaml"
    path.write_text(FOREIGN, encoding="utf-8")
    return path


def test_a_cassette_made_by_others_replays(foreign: Path) -> None:
    result = replay(foreign, "https://example.org/")
    assert result.response is not None
    assert result.response.body == b"<h1>plain, though the field says otherwise</h1>"
    assert result.response.header("content-encoding") == "gzip"
    assert result.response.header("x-once") == "no list"
    assert result.response.header("x-number") == "7"
    assert result.exchanges[0].started_at == datetime(2020, 3, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("recorded", "asked"),
    [
        pytest.param("https://EXAMPLE.org:443", "https://example.org/", id="host-port-and-path"),
        pytest.param("http://example.org:80?q=1", "http://example.org/?q=1", id="query-without-path"),
        pytest.param("https://me:secret@example.org/a", "https://example.org/a", id="credentials"),
        pytest.param("https://example.org/a#part", "https://example.org/a", id="fragment"),
    ],
)
def test_an_address_that_others_write_differently_is_found(tmp_path: Path, recorded: str, asked: str) -> None:
    path = tmp_path / "foreign.yaml"
    path.write_text(FOREIGN.replace("uri: https://example.org\n", f"uri: '{recorded}'\n"), encoding="utf-8")
    assert replay(path, asked).error is None


def test_an_undated_exchange_has_the_same_time_on_every_replay(foreign: Path) -> None:
    first, second = replay(foreign, "http://127.0.0.1:8099/local"), replay(foreign, "http://127.0.0.1:8099/local")
    assert first == second
    assert first.response is not None
    assert first.response.body == b""


def test_the_form_of_older_recorders_replays(foreign: Path) -> None:
    result = replay(foreign, "https://example.org/old")
    assert result.response is not None
    assert result.response.body == b"old form"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"interactions: [", id="no-yaml"),
        pytest.param(b"\x00\xff\xfe binary", id="binary"),
        pytest.param(b"\xff\xfe", id="half-a-byte-order-mark"),
        pytest.param(b"just words", id="a-scalar"),
        pytest.param(b"- a\n- b\n", id="a-list"),
        pytest.param(b"version: 1\ninteractions: 7\n", id="interactions-no-list"),
        pytest.param(b"version: 1\ninteractions: [7]\n", id="interaction-no-mapping"),
        pytest.param(b"version: 1\ninteractions: [{request: {}, response: {}}]\n", id="parts-missing"),
        pytest.param(b"version: 1\ninteractions: [!!python/object:os.system {}]\n", id="foreign-object"),
        pytest.param(b"[" * 5000, id="deep-nesting"),
    ],
)
@pytest.mark.parametrize("mode", list(RecordMode))
def test_a_damaged_cassette_is_refused_and_kept(tmp_path: Path, content: bytes, mode: RecordMode) -> None:
    path = tmp_path / "piece.yaml"
    path.write_bytes(content)
    with pytest.raises(CassetteError, match=r"piece\.yaml"), open_cassette(path, mode=mode):
        pass
    assert path.read_bytes() == content


def test_a_cassette_cut_anywhere_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "piece.yaml"
    lines = FOREIGN.encode().splitlines(keepends=True)
    for end in range(1, len(lines)):
        path.write_bytes(b"".join(lines[:end]))
        with pytest.raises(CassetteError):
            load_interactions(path)


def test_a_folder_is_no_cassette(tmp_path: Path) -> None:
    with pytest.raises(CassetteError, match="cannot be read"), open_cassette(tmp_path, mode=RecordMode.NONE):
        pass


def test_an_unwritable_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CassetteError, match="cannot be"):
        CassetteFiles.save_cassette(str(tmp_path / "file" / "piece.yaml"), {"requests": [], "responses": []}, None)


bodies = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(alphabet=" \t\r\n\x85\u2028\u2029\ufeff#:-|>'\"ab", max_size=60).map(str.encode),
)
fields = st.text(alphabet=st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=30)


@settings(max_examples=100)
@given(body=bodies, value=fields, status=st.integers(100, 599))
def test_every_byte_survives_the_file(
    tmp_path_factory: pytest.TempPathFactory, body: bytes, value: str, status: int
) -> None:
    path = tmp_path_factory.mktemp("cassette") / "piece.yaml"
    response = {
        "status": {"code": status, "message": "OK"},
        "headers": {"x-any": [value.encode("utf-8")]},
        "body": {"string": body},
    }
    request = Request("GET", "https://example.org/", b"", {"accept": "*/*"})
    CassetteFiles.save_cassette(str(path), {"requests": [request], "responses": [response]}, None)
    _, (loaded,) = CassetteFiles.load_cassette(str(path), None)
    assert loaded == response


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        pytest.param("https://a.example/?api_key=abc&x=1", "https://a.example/?api_key=hidden&x=1", id="by-name"),
        pytest.param("https://a.example/?API_KEY=abc", "https://a.example/?API_KEY=hidden", id="any-case"),
        pytest.param(
            "https://a.example/?key=obituaries", "https://a.example/?key=obituaries", id="a-key-that-is-a-word"
        ),
        pytest.param(
            "https://a.example/?key=how-the-war-of-1992-began-and-ended",
            "https://a.example/?key=how-the-war-of-1992-began-and-ended",
            id="a-key-that-is-a-title",
        ),
        pytest.param(
            "https://a.example/?key=AIzaSyA1234567890abcdefghij",
            "https://a.example/?key=hidden",
            id="a-key-that-is-one",
        ),
        pytest.param("https://a.example/?a&b=&c=%20", "https://a.example/?a&b=&c=%20", id="the-rest-as-it-is"),
        pytest.param("https://a.example/x", "https://a.example/x", id="no-query"),
        pytest.param("https://a.example/?jwt=e.y.J#part", "https://a.example/?jwt=hidden#part", id="before-a-fragment"),
    ],
)
def test_secrets_in_addresses(url: str, kept: str) -> None:
    assert hide_secrets(url) == kept
    assert hide_secrets(kept) == kept
