"""What each channel sends."""

import email
import email.policy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from lxml import etree

from refcheck.alerts.channels.feed import render_feed
from refcheck.alerts.channels.github import issue_body
from refcheck.alerts.channels.webhook import slack_message
from refcheck.alerts.digest import Digest
from refcheck.alerts.rendering import render_html, render_markdown, render_text
from refcheck.alerts.settings import FeedSettings
from refcheck.datatypes.nights import ChangeKind
from tests.alert_services import Hook, Mailbox, hook_server, mail_server
from tests.unit.alerts.conftest import NIGHT, Newsroom, a_change, a_drift, a_host_down, a_night

Build = Callable[..., Newsroom]
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def authority(tmp_path: Path) -> trustme.CA:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return authority


def texts(feed: etree._Element, place: str) -> list[str | None]:
    return [element.text for element in feed.findall(place, ATOM)]


def links(feed: etree._Element) -> list[str | None]:
    return [element.get("href") for element in feed.findall("a:entry/a:link", ATOM)]


def mail_settings(mailbox: Mailbox, **more: Any) -> dict[str, Any]:
    return {
        "host": "localhost",
        "port": mailbox.port,
        "sender": "refcheck@paper.example",
        "to": ["desk@paper.example", "night@paper.example"],
    } | more


def test_a_mail_goes_over_starttls_with_a_password_and_has_two_forms(
    newsroom: Build, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAIL_WORD", "swordfish")
    with mail_server(Mailbox(), authority) as mailbox:
        desk = newsroom(email=mail_settings(mailbox, user="refcheck", password_env="MAIL_WORD", cafile="ca.pem"))
        night = desk.add(a_night(a_change(), a_drift()))
        assert desk.tell() == []
    assert mailbox.users == [(b"refcheck", b"swordfish")]
    mail = email.message_from_bytes(mailbox.mails[0], policy=email.policy.default)
    assert mail["Subject"] == "Links: 1 dead, 1 drifted (night of 1 March 2026)"
    assert f"night-{night.night_id}-" in mail["Message-ID"]
    forms = {part.get_content_type(): part.get_content() for part in mail.iter_parts()}
    assert "https://courier.example/bridge" in forms["text/plain"]
    assert "<del>March</del>" in forms["text/html"]


def test_a_wrong_password_is_told_without_it(
    newsroom: Build, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAIL_WORD", "trout-4711")
    with mail_server(Mailbox(), authority) as mailbox:
        desk = newsroom(email=mail_settings(mailbox, user="refcheck", password_env="MAIL_WORD", cafile="ca.pem"))
        desk.add(a_night(a_change()))
        problem = desk.tell()[0]
    assert "refuses the user refcheck" in problem
    assert "trout" not in problem
    assert mailbox.mails == []


def test_a_server_without_starttls_gets_nothing(newsroom: Build) -> None:
    with mail_server(Mailbox()) as mailbox:
        desk = newsroom(email=mail_settings(mailbox))
        desk.add(a_night(a_change()))
        assert "STARTTLS" in desk.tell()[0]
    assert mailbox.mails == []


def test_one_refused_recipient_does_not_keep_the_mail_from_the_others(newsroom: Build) -> None:
    with mail_server(Mailbox(refused=("night@paper.example",))) as mailbox:
        desk = newsroom(email=mail_settings(mailbox, security="none"))
        desk.add(a_night(a_change()))
        assert "night@paper.example" in desk.tell()[0]
        assert desk.tell() == []
    assert len(mailbox.mails) == 1


@pytest.mark.parametrize(
    ("mailbox", "mails"),
    [
        pytest.param(Mailbox(data_answer="451 come back later"), 2, id="refused-so-tried-again"),
        pytest.param(Mailbox(is_hanging_up=True), 1, id="lost-while-handed-over-so-not-again"),
    ],
)
def test_a_mail_is_sent_again_only_where_it_did_not_arrive(newsroom: Build, mailbox: Mailbox, mails: int) -> None:
    with mail_server(mailbox):
        desk = newsroom(email=mail_settings(mailbox, security="none"))
        desk.add(a_night(a_change()))
        assert desk.tell()
        desk.tell()
    assert len(mailbox.mails) == mails


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hook]:
    monkeypatch.setenv("GITHUB_TOKEN", "ghp_secretword")
    with hook_server(Hook()) as hook:
        hook.answer = lambda method, path: (
            (201, {"number": 1}) if method == "POST" else (200, [{"body": c["body"]} for _p, c in hook.received])
        )
        yield hook


def github_settings(hook: Hook) -> dict[str, Any]:
    return {
        "file": "issue.md",
        "repository": "paper/links",
        "api": hook.site,
        "labels": ["links"],
        "allow_private": ["127.0.0.1"],
    }


def test_an_issue_is_opened_and_written_to_a_file(newsroom: Build, github: Hook) -> None:
    desk = newsroom(github=github_settings(github))
    desk.add(a_night(a_change()))
    assert desk.tell() == []
    path, issue = github.received[0]
    assert path == "/repos/paper/links/issues"
    assert issue["labels"] == ["links"]
    assert github.headers[0]["Authorization"] == "Bearer ghp_secretword"
    assert (desk.folder / "issue.md").read_text(encoding="utf-8") == issue["body"]


def test_an_issue_that_is_there_already_is_not_opened_again(newsroom: Build, github: Hook) -> None:
    desk = newsroom(github=github_settings(github))
    answer, github.answer = github.answer, lambda method, path: (0, None)  # it is opened, and nobody hears of it
    desk.add(a_night(a_change()))
    assert "tried again" in desk.tell()[0]
    github.answer = answer
    assert desk.tell() == []
    assert len(github.received) == 1


def test_slack_gets_text_and_blocks_that_call_nobody() -> None:
    hostile = a_change(detail="<!channel> *gone* & `more`", pieces=("<@U123>.md",), url="https://x.example/a?b=1&c=<d>")
    message = slack_message(Digest(report=a_night(hostile, a_drift()), desk="https://desk.example"))
    assert "<!channel>" not in message["text"]
    assert "<@U123>" not in message["text"]
    assert "&lt;!channel&gt;" in message["text"]
    assert (
        "<https://desk.example/links?url=https%3A%2F%2Fgazette.example%2Fstory|the link's history>" in message["text"]
    )
    assert all(len(block["text"]["text"]) <= 3000 for block in message["blocks"])


def test_a_night_with_thousands_of_changes_fits_everywhere() -> None:
    many = [a_change(url=f"https://big.example/{n}?{'x' * 300}") for n in range(2000)]
    digest = Digest(report=a_night(*many))
    message = slack_message(digest)
    assert len(message["blocks"]) <= 50
    assert len(issue_body(digest)) < 65_536
    assert "1980 more" in message["text"]
    assert len(render_html(digest)) < 500_000


def test_markdown_and_html_keep_words_of_pages_harmless() -> None:
    words = "<script>alert(1)</script> @editor [x](javascript:y) ![i](http://t.example/p.png) fixes #1"
    digest = Digest(report=a_night(a_change(detail=words, pieces=("a|b_c.md",))))
    body = render_markdown(digest)
    assert "@editor" not in body
    assert "[x](" not in body
    assert "<script>" not in body
    html = render_html(digest)
    assert "<script>" not in html
    assert "<img" not in html
    assert not etree.HTML(html).xpath("//script|//img|//link")


def test_a_void_night_is_said_first() -> None:
    digest = Digest(report=a_night(a_change(), is_void=True, void_reason="a control page fails"))
    assert digest.headline.startswith("void night, 1 dead")
    assert render_text(digest).startswith("Void night: a control page fails")
    assert render_markdown(digest).startswith("> **Void night")
    assert "Void night" in slack_message(digest)["text"].splitlines()[1]


def test_quiet_changes_are_told_to_nobody() -> None:
    digest = Digest(report=a_night(a_change(ChangeKind.NEWLY_WALLED, url="https://wall.example/"), a_change()))
    assert "wall.example" not in slack_message(digest)["text"]
    assert "wall.example" not in render_markdown(digest)


def test_a_feed_is_valid_and_its_entries_keep_their_names() -> None:
    settings = FeedSettings(file=Path("x"), url="https://paper.example/links.atom")
    first, second = a_change(detail="a \x0b control \ud800 word & <b>"), a_drift()
    feed = etree.fromstring(render_feed([second, first], settings).encode())
    later = etree.fromstring(render_feed([a_drift(url="https://new.example/"), second, first], settings).encode())
    names = texts(feed, "a:entry/a:id")
    assert len(set(names)) == 2
    assert texts(later, "a:entry/a:id")[1:] == names
    for place in ("a:id", "a:title", "a:updated", "a:author/a:name"):
        assert texts(feed, place)[0]
    assert texts(feed, "a:entry/a:updated") == [f"{NIGHT:%Y-%m-%dT%H:%M:%SZ}"] * 2
    assert links(feed) == [second.url, first.url]


def test_a_feed_shows_the_latest_changes_of_all_nights(newsroom: Build) -> None:
    desk = newsroom(feed={"file": "links.atom", "entries": 2})
    for number in range(4):
        desk.add(a_night(a_change(url=f"https://x.example/{number}")))
        desk.add(a_night(a_change(ChangeKind.NEWLY_WALLED, url=f"https://wall.example/{number}")))
        desk.tell()
    feed = etree.fromstring((desk.folder / "links.atom").read_bytes())
    assert links(feed) == ["https://x.example/3", "https://x.example/2"]


def test_each_night_has_its_json(newsroom: Build) -> None:
    desk = newsroom(json={"folder": "out"})
    for _ in range(2):
        desk.add(a_night(a_drift(), hosts_down=(a_host_down(),)))
    desk.tell()
    files = sorted(path.name for path in (desk.folder / "out").iterdir())
    assert len(files) == 3
    latest = json.loads((desk.folder / "out" / "latest.json").read_text(encoding="utf-8"))
    assert latest["night"]["changes"][0]["lost_words"][0]["now"] == "The bridge will close in May."
