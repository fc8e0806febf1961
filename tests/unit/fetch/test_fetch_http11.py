"""Responses read from bytes in whatever pieces they arrive."""

from itertools import pairwise

import httpcore
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.exchanges import Truncation
from refcheck.fetch.http11 import ResponseReader
from refcheck.fetch.reading import Reading, ReadingLimits

CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
LIMITS = ReadingLimits(kept_bytes=1000, read_bytes=2000, header_bytes=4096, header_count=50)


def read(*pieces: bytes, ends: bool = False, limits: ReadingLimits = LIMITS) -> tuple[ResponseReader, bool]:
    """Feed the pieces, up to the one that completes the response."""
    reader = ResponseReader(Reading(limits))
    complete = False
    for piece in pieces:
        complete = reader.feed(piece)
        if complete:
            break
    if ends and not complete:
        reader.feed_end()
        complete = True
    return reader, complete


@pytest.mark.parametrize(
    ("message", "ends", "body", "reusable"),
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", False, b"hello", True, id="sized"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", False, b"", True, id="empty"),
        pytest.param(b"HTTP/1.1 204 No Content\r\n\r\n", False, b"", True, id="no-content"),
        pytest.param(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", False, b"", True, id="not-modified"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n1\r\n!\r\n0\r\nX-Sum: 1\r\n\r\n",
            False,
            b"hello!",
            True,
            id="chunked-with-extension-and-trailer",
        ),
        pytest.param(b"HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", False, b"hello", True, id="bare-line-feeds"),
        pytest.param(b"\r\n\r\n" + SIZED % 2 + b"hi", False, b"hi", True, id="blank-lines"),
        pytest.param(b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi", False, b"hi", True, id="no-reason"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nhi", False, b"hi", True, id="length-said-twice"),
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\nto the end", True, b"to the end", False, id="to-the-end"),
        pytest.param(b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi", False, b"hi", False, id="old-version-closes"),
        pytest.param(
            b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi", False, b"hi", True, id="kept"
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 2\r\n\r\nhi", False, b"hi", False, id="closing"
        ),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi and more", False, b"hi", False, id="left-over"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            False,
            b"hi",
            False,
            id="chunks-win-over-length",
        ),
        pytest.param(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
            b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            False,
            b"hi",
            True,
            id="interim-answers",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nodd", True, b"odd", False, id="other-transfer-coding"
        ),
    ],
)
def test_whole_responses(message: bytes, ends: bool, body: bytes, reusable: bool) -> None:
    reader, complete = read(message, ends=ends)
    assert complete
    assert reader.reading.body == body
    assert reader.reading.truncated is None
    assert reader.is_reusable is reusable


@pytest.mark.parametrize(
    ("message", "truncated", "body"),
    [
        pytest.param(SIZED % 9 + b"half", Truncation.DISCONNECT, b"half", id="sized"),
        pytest.param(
            CHUNKED + b"9\r\nhalf",
            Truncation.DISCONNECT,
            b"half",
            id="chunk",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
            Truncation.DISCONNECT,
            b"half",
            id="between-chunks",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nnonsense\r\n",
            Truncation.DISCONNECT,
            b"half",
            id="chunk-size-is-nonsense",
        ),
        pytest.param(
            SIZED % 1500 + b"y" * 1500,
            Truncation.LENGTH,
            b"y" * 1000,
            id="drained",
        ),
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n" + b"y" * 5000, Truncation.LENGTH, b"y" * 1000, id="beyond-the-limit"),
    ],
)
def test_cut_responses(message: bytes, truncated: Truncation, body: bytes) -> None:
    reader, complete = read(message, ends=True)
    assert complete
    assert reader.reading.truncated is truncated
    assert reader.reading.body == body


def test_trailers_that_do_not_end_leave_the_body_whole() -> None:
    reader, complete = read(CHUNKED + b"2\r\nhi\r\n0\r\n", b"X-Again: and again\r\n" * 300)
    assert complete
    assert not reader.is_reusable
    assert (reader.reading.body, reader.reading.truncated) == (b"hi", None)


def test_what_is_read_beyond_the_kept_saves_the_connection() -> None:
    reader, complete = read(SIZED % 1500 + b"y" * 1500)
    assert complete
    assert reader.is_reusable


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-", id="half-a-head"),
        pytest.param(b"<html>hello</html>\r\n\r\n", id="only-a-page"),
        pytest.param(b"SSH-2.0-OpenSSH_9.6\r\n", id="another-protocol"),
        pytest.param(b"HTTP/2 200\r\n\r\n", id="another-version"),
        pytest.param(b"HTTP/1.1 2x0 OK\r\n\r\n", id="status-no-number"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", id="length-no-number"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", id="length-negative"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", id="lengths-differ"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 9000, id="endless-field"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" * 300, id="endless-interim-answers"),
        pytest.param(b"\r\n" * 3000, id="endless-blank-lines"),
        pytest.param(b"HTTP/1.1 101 Switching Protocols\r\n\r\n", id="switches-protocol"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1" * 9000, id="endless-chunk-size"),
    ],
)
def test_what_is_no_response(message: bytes) -> None:
    with pytest.raises(httpcore.RemoteProtocolError):
        read(message, ends=True)


def test_fields_keep_case_order_and_repetition() -> None:
    reader, _ = read(
        b"HTTP/1.1 200 Fine by me\r\nX-b: 1\r\nx-A:2\r\nX-b:  3 \r\nno field here\r\nX-Fold: a\r\n b\r\n"
        b"Content-Length: 0\r\n\r\n"
    )
    assert reader.reading.reason == b"Fine by me"
    assert reader.reading.headers == [
        (b"X-b", b"1"),
        (b"x-A", b"2"),
        (b"X-b", b"3"),
        (b"X-Fold", b"a b"),
        (b"Content-Length", b"0"),
    ]


MESSAGES = (
    b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\nX: y\r\n\r\nhello\r\n\r\n0\r",
    b"HTTP/1.1 103 Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\nhel\r\n\r\nA;q=1\r\n0\r\n\r\n1234\r\r\n0\r\nT: x\r\n\r\n",
    b"HTTP/1.0 404 Gone\n\nbody to the end\r\n\r\n",
)


@settings(max_examples=100)
@given(message=st.sampled_from(MESSAGES), cuts=st.sets(st.integers(1, 90), max_size=20))
def test_it_does_not_matter_where_the_pieces_end(message: bytes, cuts: set[int]) -> None:
    edges = [0, *sorted(cut for cut in cuts if cut < len(message)), len(message)]
    pieces = [message[start:end] for start, end in pairwise(edges)]
    whole, _ = read(message, ends=True)
    reader, complete = read(*pieces, ends=True)
    assert complete
    assert reader.reading.body == whole.reading.body
    assert reader.reading.headers == whole.reading.headers
    assert reader.reading.truncated is whole.reading.truncated


@settings(max_examples=100)
@given(noise=st.binary(max_size=300), start=st.sampled_from((b"", b"HTTP/1.1 200 OK\r\n", MESSAGES[1][:90])))
def test_noise_gives_a_reading_or_a_protocol_error(noise: bytes, start: bytes) -> None:
    try:
        reader, _ = read(start + noise, ends=True)
    except httpcore.RemoteProtocolError:
        return
    assert reader.reading.status is not None


@pytest.mark.parametrize(
    "size", [pytest.param(900_000, id="in-memory"), pytest.param(3_000_001, id="waits-on-disk-until-it-is-whole")]
)
def test_a_body_is_the_same_wherever_it_waits(size: int) -> None:
    body = bytes(range(256)) * (size // 256 + 1)
    pieces = [body[start : start + 70_001] for start in range(0, size, 70_001)]
    limits = ReadingLimits(kept_bytes=size - 1, read_bytes=size, header_bytes=4096, header_count=50)
    reader, _ = read(b"HTTP/1.1 200 OK\r\n\r\n", *pieces, ends=True, limits=limits)
    assert reader.reading.body == body[: size - 1]
    assert reader.reading.body == body[: size - 1]
    assert reader.reading.truncated is Truncation.LENGTH
    reader.reading.close()
