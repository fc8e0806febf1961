"""Content codings undone within limits, whatever the body holds."""

import gzip
import zlib

import brotli
import pytest
import zstandard

from refcheck.text.codings import decode_content

PAGE = b"<p>The lower town was cleared by morning.</p>" * 500
PACKED = {
    "gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
    "zstd": zstandard.compress(PAGE),
}


@pytest.mark.parametrize("coding", PACKED)
def test_each_coding_is_undone(coding: str) -> None:
    decoded = decode_content(PACKED[coding], coding.upper())
    assert (decoded.content, decoded.problem) == (PAGE, None)


@pytest.mark.parametrize("coding", PACKED)
def test_a_body_that_breaks_off_is_named(coding: str) -> None:
    decoded = decode_content(PACKED[coding][:-7], coding)
    assert decoded.problem == {"br": "brotli"}.get(coding, coding) + " ends early"
    assert PAGE.startswith(decoded.content)


@pytest.mark.parametrize("coding", PACKED)
def test_a_body_that_grows_without_end_is_cut(coding: str) -> None:
    decoded = decode_content(PACKED[coding], coding, max_bytes=1000)
    assert (decoded.content, decoded.problem) == (PAGE[:1000], "decoded body cut")


@pytest.mark.parametrize("coding", ["deflate", "br", "zstd"])
def test_a_body_in_another_coding_is_damaged(coding: str) -> None:
    assert decode_content(PAGE, coding).problem == {"br": "damaged brotli"}.get(coding, f"damaged {coding}")
