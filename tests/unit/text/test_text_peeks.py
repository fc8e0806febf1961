"""Which pages are ordinary beyond doubt at first sight."""

import gzip

import pytest

from refcheck.datatypes.exchanges import Response, Truncation
from refcheck.text.peeks import is_plainly_a_page

PROSE = "<p>" + "The river rose by four metres in a night, and the lower town was cleared by morning. " * 300 + "</p>"


def page(title: str, *, body: str = PROSE, head: str = "", coding: str = "gzip", kind: str = "text/html") -> Response:
    html = f"<!doctype html><html><head>{head}<title>{title}</title></head><body>{body}</body></html>"
    raw = html.encode()
    headers = (("content-type", f"{kind}; charset=utf-8"), *((("Content-Encoding", coding),) if coding else ()))
    return Response(status=200, headers=headers, body=gzip.compress(raw) if coding == "gzip" else raw)


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(page("Russia-led bloc holds large-scale drills near the border | The Daily"), id="headline"),
        pytest.param(page("Wie der Fluss die Stadt nahm"), id="german"),
        pytest.param(page("Почему река вышла из берегов"), id="cyrillic"),
        pytest.param(page("The river and the town", coding=""), id="not-compressed"),
        pytest.param(page("The river and the town", head="<meta name=x>" * 2000), id="title-far-down"),
        pytest.param(Response(status=200, headers=(("Content-Type", "application/pdf"),), body=b"x" * 9000), id="pdf"),
    ],
)
def test_ordinary_pages(response: Response) -> None:
    assert is_plainly_a_page(response)


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(page("Page not found - The Daily News of the Town"), id="not-found"),
        pytest.param(page("Sorry"), id="one-word"),
        pytest.param(page("The Daily"), id="site-name-alone"),
        pytest.param(page("Seite wurde leider nicht gefunden"), id="german-not-found"),
        pytest.param(page("La page demandée est introuvable"), id="french-not-found"),
        pytest.param(page("Страница сайта не найдена"), id="russian-not-found"),
        pytest.param(page("页面不存在 - 网站 - 新闻"), id="script-without-spaces"),
        pytest.param(page("Just a moment... please wait"), id="bot-wall"),
        pytest.param(page("Log in to read the news"), id="sign-in"),
        pytest.param(page("This domain is for sale"), id="parked"),
        pytest.param(page("The river and the town", body="<p>short</p>"), id="small-page"),
        pytest.param(page("The river and the town", head='<meta http-equiv="refresh" content="0">'), id="sent-on"),
        pytest.param(page("", body=PROSE), id="empty-title"),
        pytest.param(Response(status=200, headers=(("Content-Type", "text/html"),), body=b"<p>" * 9000), id="no-title"),
        pytest.param(page("The river and the town", kind="application/json"), id="no-html"),
        pytest.param(Response(status=200, body=b"x" * 50_000), id="no-type"),
        pytest.param(
            Response(
                status=200,
                headers=(("Content-Type", "text/html"), ("Content-Encoding", "gzip")),
                body=b"<title>The river and the town</title>" + b"x" * 50_000,
            ),
            id="not-really-compressed",
        ),
        pytest.param(
            Response(
                status=200,
                headers=(("Content-Type", "text/html"),),
                body=b"<title>The river and the town</title>" + b"x" * 50_000,
                truncated=Truncation.DISCONNECT,
            ),
            id="broken-off",
        ),
    ],
)
def test_pages_that_somebody_must_read(response: Response) -> None:
    assert not is_plainly_a_page(response)
