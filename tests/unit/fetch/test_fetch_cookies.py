"""Cookies by site: what goes where, and how much is remembered."""

import pytest

from refcheck.fetch.cookies import SiteCookies


@pytest.mark.parametrize(
    ("set_by", "value", "asked", "sent"),
    [
        pytest.param("http://a.example/x", "k=1; Path=/", "http://a.example/y", "k=1", id="same-host"),
        pytest.param("http://a.example/x/y", "k=1", "http://a.example/z", None, id="another-path"),
        pytest.param("http://a.example/", "k=1", "http://b.example/", None, id="another-site"),
        pytest.param(
            "http://www.a.example/", "k=1; Domain=a.example", "http://old.a.example/", "k=1", id="all-hosts-of-a-site"
        ),
        pytest.param("http://www.a.example/", "k=1", "http://old.a.example/", None, id="one-host-of-a-site"),
        pytest.param("http://a.co.uk/", "k=1; Domain=co.uk", "http://b.co.uk/", None, id="two-sites-of-one-suffix"),
        pytest.param("https://a.example/", "k=1; Secure", "http://a.example/", None, id="secure-only"),
        pytest.param("http://127.0.0.2/", "k=1", "http://127.0.0.2/", "k=1", id="number-for-a-name"),
        pytest.param("http://127.0.0.2/", "k=1", "http://127.9.0.2/", None, id="another-number"),
        pytest.param("http://a.example/", "k=1; Max-Age=0", "http://a.example/", None, id="taken-back"),
    ],
)
def test_a_cookie_goes_where_it_is_meant_for(set_by: str, value: str, asked: str, sent: str | None) -> None:
    cookies = SiteCookies()
    cookies.take(set_by, (("Content-Type", "text/html"), ("set-cookie", value)))
    assert cookies.field_for(asked) == sent


def test_several_cookies_of_one_answer() -> None:
    cookies = SiteCookies()
    cookies.take("http://a.example/", (("Set-Cookie", "k=1"), ("Set-Cookie", "l=2")))
    assert cookies.field_for("http://a.example/") == "k=1; l=2"


def test_sites_not_asked_for_long_are_forgotten() -> None:
    cookies = SiteCookies()
    for number in range(3_000):
        cookies.take(f"http://h{number}.example/", (("Set-Cookie", "k=1"),))
        cookies.field_for("http://h0.example/")  # still on its way
    assert cookies.field_for("http://h0.example/") == "k=1"
    assert cookies.field_for("http://h1.example/") is None
    assert cookies.field_for("http://h2999.example/") == "k=1"


def test_a_site_that_sets_thousands_gets_none() -> None:
    cookies = SiteCookies()
    for start in range(0, 2_000, 100):
        cookies.take("http://a.example/", tuple(("Set-Cookie", f"k{start + n}=1") for n in range(100)))
    assert len(cookies.field_for("http://a.example/") or "") < 2_000
