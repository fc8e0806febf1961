import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.text.urls import (
    archived_original,
    date_of_url,
    find_urls,
    host_of,
    is_archive_url,
    normalize_url,
    registrable_domain,
    same_resource,
    words_of_url,
)


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        pytest.param("see https://a.org/x.html.", ["https://a.org/x.html"], id="full-stop-after"),
        pytest.param("https://a.org/x\u00a0 and", ["https://a.org/x"], id="no-break-space-after"),
        pytest.param(
            "(https://en.wikipedia.org/wiki/Foo_(bar)).", ["https://en.wikipedia.org/wiki/Foo_(bar)"], id="own-brackets"
        ),
        pytest.param("<https://a.org/x?y=1&z=2>", ["https://a.org/x?y=1&z=2"], id="angle-brackets"),
        pytest.param("“https://a.org/x”", ["https://a.org/x"], id="quotation-marks"),
        pytest.param("https:// www.a.org/x", ["https://www.a.org/x"], id="blank-after-scheme"),
        pytest.param("hxxps://a.org/x", ["https://a.org/x"], id="defused"),
        pytest.param("www.bbc.co.uk/news.", ["http://www.bbc.co.uk/news"], id="no-scheme"),
        pytest.param("bbc.com/news/1, and/or 24/7", ["http://bbc.com/news/1"], id="bare-host-with-path"),
        pytest.param("https://a.org/foo-\nbar-baz.html and", ["https://a.org/foo-bar-baz.html"], id="broken-at-hyphen"),
        pytest.param(
            "https://a.org/news/\n  2021/09/x.html", ["https://a.org/news/2021/09/x.html"], id="broken-at-slash"
        ),
        pytest.param("https://a.org/x\u200by-z/", ["https://a.org/xy-z/"], id="zero-width-space"),
        pytest.param("https://a.org/x-\nThe next line", ["https://a.org/x-"], id="prose-after-hyphen"),
        pytest.param(
            "https://a.org/foo/\n3. Next https://b.org/", ["https://a.org/foo/", "https://b.org/"], id="next-entry"
        ),
        pytest.param("https://a.org/ The end", ["https://a.org/"], id="prose-after-slash"),
        pytest.param("U.S./UK talks, 3.5/4.0, e.g./i.e.", [], id="not-addresses"),
        pytest.param("http://", [], id="scheme-alone"),
        pytest.param("https://пример.рф/новость", ["https://пример.рф/новость"], id="international-host"),
    ],
)
def test_addresses_are_found_and_mended(text: str, urls: list[str]) -> None:
    assert [found.url for found in find_urls(text)] == urls


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param("http://www.a.com/x/", "https://a.com/x", True, id="scheme-www-slash"),
        pytest.param("https://a.com/x?utm_source=t&id=1", "https://a.com/x?id=1", True, id="tracking"),
        pytest.param("https://a.com/x?b=2&a=1", "https://a.com/x?a=1&b=2", True, id="parameter-order"),
        pytest.param("https://a.com/x#top", "https://a.com/x", True, id="fragment"),
        pytest.param("https://m.a.com/x/amp", "https://a.com/x", True, id="mobile-and-amp"),
        pytest.param("https://A.com:443/caf%C3%A9", "https://a.com/café", True, id="host-port-escapes"),
        pytest.param("https://a.com/x?id=1", "https://a.com/x?id=2", False, id="other-parameter"),
        pytest.param("https://a.com/x", "https://a.com/y", False, id="other-path"),
        pytest.param("https://a.com/x", "https://b.a.com/x", False, id="other-host"),
    ],
)
def test_one_page_or_two(first: str, second: str, same: bool) -> None:
    assert same_resource(first, second) is same


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://in.reuters.com/article/x", "reuters.com"),
        ("https://news.bbc.co.uk/1", "bbc.co.uk"),
        ("www.aa.com.tr", "aa.com.tr"),
        ("https://www.mfa.tj/en", "mfa.tj"),
    ],
)
def test_registrable_domain(url: str, domain: str) -> None:
    assert registrable_domain(url) == domain


def test_an_archived_address_names_its_original() -> None:
    url = "https://web.archive.org/web/20211018000000/https://www.reuters.com/x/"
    assert is_archive_url(url)
    assert archived_original(url) == "https://www.reuters.com/x/"
    assert archived_original("https://archive.ph/Ab3Cd") is None
    assert not is_archive_url("https://www.reuters.com/archive/x")


def test_what_an_address_tells_of_its_page() -> None:
    date = date_of_url("https://www.reuters.com/world/russia-led-bloc-2021-10-18/")
    assert date is not None
    assert date.iso == "2021-10-18"
    assert date_of_url("https://a.org/article/20219999") is None
    assert words_of_url("https://www.rferl.org/a/rahmon-tajikistan-taliban/31476133.html") == (
        "rahmon",
        "tajikistan",
        "taliban",
    )


@pytest.mark.parametrize("url", ["http://[::1", "https://a.com:99999/", "not an address", "", "https://%zz/"])
def test_unreadable_addresses_do_no_harm(url: str) -> None:
    normalize_url(url)
    same_resource(url, "https://a.com/")
    host_of(url)
    find_urls(url)


@given(st.text(alphabet="htps:/w.aorg-()[]<> \n\u200b?=&#,", max_size=60))
@settings(max_examples=100)
def test_addresses_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for found in find_urls(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert normalize_url(normalize_url(found.url)) == normalize_url(found.url)


@pytest.mark.parametrize(
    "bait", ["http://" * 30_000, "https://a.b/" + "(" * 200_000, "a." * 100_000, "https://a.b/- x-y-z/" * 10_000]
)
def test_hostile_text_is_read_in_linear_time(bait: str) -> None:
    started = time.process_time()
    find_urls(bait)
    assert time.process_time() - started < 2
