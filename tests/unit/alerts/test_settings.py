"""The channels' settings: every typo and every missing part is named."""

from pathlib import Path
from typing import Any

import pytest

from refcheck.alerts import parse_alerts
from refcheck.errors import ConfigError
from refcheck.jobs.settings import parse_settings

MAIL = {"host": "mail.example", "sender": "a@paper.example", "to": ["b@paper.example"]}


def parse(**alerts: Any) -> Any:
    return parse_alerts(parse_settings({"alerts": alerts}, place="refcheck.toml", base=Path("/srv")))


def test_nothing_set_up_is_fine() -> None:
    assert parse().email is None


def test_a_single_recipient_and_a_port_are_read() -> None:
    email = parse(email=MAIL | {"to": "desk@paper.example", "port": 25}).email
    assert (email.to, email.port) == (("desk@paper.example",), 25)


@pytest.mark.parametrize(
    ("alerts", "named"),
    [
        pytest.param({"emial": MAIL}, "emial", id="unknown-channel"),
        pytest.param({"email": MAIL | {"tto": "x"}}, "tto", id="unknown-key"),
        pytest.param({"email": MAIL | {"port": "25"}}, "alerts.email.port", id="wrong-kind"),
        pytest.param({"email": MAIL | {"port": 0}}, "alerts.email.port", id="no-port"),
        pytest.param({"email": {"host": "mail.example", "sender": "a@b.example"}}, "alerts.email.to", id="nobody"),
        pytest.param({"email": MAIL | {"sender": "x@y.example\r\nBcc: z@y.example"}}, "sender", id="header-injection"),
        pytest.param({"email": MAIL | {"subject": "a\nb"}}, "subject", id="two-line-subject"),
        pytest.param({"email": MAIL | {"user": "me"}}, "password_env", id="user-without-password"),
        pytest.param(
            {"email": MAIL | {"user": "me", "password_env": "P", "security": "none"}}, "password", id="open-password"
        ),
        pytest.param({"email": MAIL | {"security": "ssl"}}, "starttls", id="unknown-security"),
        pytest.param({"webhook": {}}, "url_env", id="no-address"),
        pytest.param({"webhook": {"url": "ftp://x.example"}}, "alerts.webhook.url", id="no-web-address"),
        pytest.param({"webhook": {"url": "https://x.example", "style": "teams"}}, "teams", id="unknown-style"),
        pytest.param({"webhooks": {"ops": {"urll": "x"}}}, "alerts.webhooks.ops", id="unknown-key-of-another"),
        pytest.param({"github": {}}, "repository", id="issue-for-nobody"),
        pytest.param({"github": {"repository": "links"}}, "owner/name", id="repository-without-owner"),
        pytest.param({"feed": {}}, "alerts.feed.file", id="feed-without-file"),
        pytest.param({"feed": {"file": "x", "entries": 0}}, "entries", id="empty-feed"),
        pytest.param({"json": {}}, "alerts.json.folder", id="json-without-folder"),
        pytest.param({"metrics": {}}, "alerts.metrics.file", id="metrics-without-file"),
        pytest.param({"desk": "desk"}, "alerts.desk", id="desk-without-address"),
    ],
)
def test_a_wrong_setting_is_named(alerts: dict[str, Any], named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        parse(**alerts)


def test_a_webhook_address_is_no_part_of_its_error() -> None:
    with pytest.raises(ConfigError) as error:
        parse(webhook={"url": "hooks.example/T000/B000/secret"})
    assert "secret" not in str(error.value)
