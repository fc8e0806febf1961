"""The settings of the channels: `[alerts.*]` in refcheck.toml, checked as a whole before a night begins."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from refcheck.errors import ConfigError
from refcheck.fetch.posting import check_post_url
from refcheck.jobs.settings import NightlySettings, read_table

_SECURITY = ("starttls", "tls", "none")
_STYLES = ("slack", "json")
_REPOSITORY = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}")
_MAILBOX = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;]{1,255}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailSettings:
    """A digest by mail; `security` is starttls, tls or none, the password stands in the variable `password_env`."""

    host: str = ""
    port: int = 587
    security: str = "starttls"
    user: str | None = None
    password_env: str | None = None
    sender: str = ""
    to: tuple[str, ...] = ()
    subject: str = "Links"
    cafile: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSettings:
    """A message to a webhook: `style` "slack" is what Slack, Mattermost and Rocket.Chat take, "json" the whole account.

    A webhook's address lets its holder write: give it in the variable `url_env`. `allow_private` names hosts of
    one's own that may lie in a private network.
    """

    url: str | None = None
    url_env: str | None = None
    style: str = "slack"
    allow_private: tuple[str, ...] = ()
    cafile: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GithubSettings:
    """An issue: its body into `file`, and into `repository` ("owner/name") with the token in `token_env`."""

    file: Path | None = None
    repository: str | None = None
    token_env: str = "GITHUB_TOKEN"
    api: str = "https://api.github.com"
    labels: tuple[str, ...] = ()
    allow_private: tuple[str, ...] = ()
    cafile: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSettings:
    """An Atom feed of all changes, newest first; `url` is where `file` will be found."""

    file: Path = Path()
    url: str | None = None
    title: str = "Changes of cited links"
    entries: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonSettings:
    """The account of each told night as a file in `folder`, and the last one as `latest.json`."""

    folder: Path = Path()


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricsSettings:
    """Prometheus' text format, for the textfile collector; written every night."""

    file: Path = Path()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSettings:
    """The channels that are set up. `desk` is the address of the pages that `refcheck serve` shows, for links.

    Relative paths count from `base`, the settings' folder.
    """

    base: Path = Path()
    desk: str | None = None
    email: EmailSettings | None = None
    webhook: WebhookSettings | None = None
    github: GithubSettings | None = None
    feed: FeedSettings | None = None
    json: JsonSettings | None = None
    metrics: MetricsSettings | None = None
    others: Mapping[str, WebhookSettings] = field(default_factory=dict)
    """More webhooks by name: `[alerts.webhooks.NAME]`."""


_KINDS = {
    "email": EmailSettings,
    "webhook": WebhookSettings,
    "github": GithubSettings,
    "feed": FeedSettings,
    "json": JsonSettings,
    "metrics": MetricsSettings,
}
_KNOWN = frozenset({"desk", "webhooks", *_KINDS})


def parse_alerts(settings: NightlySettings) -> AlertSettings:
    """Read the channels of the nightly settings.

    Raises:
        ConfigError: A key is unknown, a value is wrong, or one that a channel cannot do without is missing.
    """
    table = settings.alerts
    unknown = sorted(set(table) - _KNOWN)
    if unknown:
        raise ConfigError(f"alerts: {', '.join(unknown)}: no such channel; there are {', '.join(sorted(_KNOWN))}")
    desk = table.get("desk")
    if desk is not None:
        if not isinstance(desk, str):
            raise ConfigError(f"alerts.desk: {desk!r} is no address")
        desk = check_post_url(desk, name="alerts.desk").rstrip("/")
    found = {
        name: kind(**read_table(table[name], kind, place=f"alerts.{name}"))
        for name, kind in _KINDS.items()
        if name in table
    }
    hooks = table.get("webhooks", {})
    if not isinstance(hooks, Mapping):
        raise ConfigError("alerts.webhooks: must hold one table for each webhook")
    others = {
        name: WebhookSettings(**read_table(hook, WebhookSettings, place=f"alerts.webhooks.{name}"))
        for name, hook in hooks.items()
    }
    alerts = AlertSettings(base=settings.base, desk=desk, others=others, **found)
    _check(alerts)
    return alerts


def _check(alerts: AlertSettings) -> None:
    if alerts.email is not None:
        _check_email(alerts.email)
    if alerts.webhook is not None:
        _check_webhook(alerts.webhook, "alerts.webhook")
    for name, hook in alerts.others.items():
        _check_webhook(hook, f"alerts.webhooks.{name}")
    if alerts.github is not None:
        _check_github(alerts.github)
    files: tuple[tuple[str, Any], ...] = (
        ("alerts.feed.file", alerts.feed and alerts.feed.file),
        ("alerts.json.folder", alerts.json and alerts.json.folder),
        ("alerts.metrics.file", alerts.metrics and alerts.metrics.file),
    )
    for name, path in files:
        if path == Path():
            raise ConfigError(f"{name}: is missing")
    if alerts.feed is not None and alerts.feed.entries < 1:
        raise ConfigError("alerts.feed.entries: must be at least 1")


def _check_email(email: EmailSettings) -> None:
    if not email.host:
        raise ConfigError("alerts.email.host: is missing; name the mail server")
    if email.security not in _SECURITY:
        raise ConfigError(f"alerts.email.security: {email.security!r} is none of {', '.join(_SECURITY)}")
    if not 1 <= email.port <= 65535:
        raise ConfigError(f"alerts.email.port: {email.port} is no port")
    if not email.to:
        raise ConfigError("alerts.email.to: is missing; name who is told")
    for name, box in (("sender", email.sender), *(("to", one) for one in email.to)):
        if not _MAILBOX.fullmatch(box):
            raise ConfigError(f"alerts.email.{name}: {box!r} is no mail address, as desk@example.org")
    if (email.user is None) != (email.password_env is None):
        raise ConfigError("alerts.email: user and password_env go together")
    if email.user is not None and email.security == "none":
        raise ConfigError("alerts.email: a password is never sent without starttls or tls")
    if not email.subject.isprintable():
        raise ConfigError("alerts.email.subject: must be one line")


def _check_webhook(hook: WebhookSettings, place: str) -> None:
    if (hook.url is None) == (hook.url_env is None):
        raise ConfigError(f"{place}: give url_env (the variable that holds the address), or url")
    if hook.url is not None:
        check_post_url(hook.url, name=f"{place}.url")
    if hook.style not in _STYLES:
        raise ConfigError(f"{place}.style: {hook.style!r} is none of {', '.join(_STYLES)}")


def _check_github(github: GithubSettings) -> None:
    if github.file is None and github.repository is None:
        raise ConfigError("alerts.github: give file, repository or both")
    if github.repository is not None and not _REPOSITORY.fullmatch(github.repository):
        raise ConfigError(f"alerts.github.repository: {github.repository!r} is not of the form owner/name")
    check_post_url(github.api, name="alerts.github.api")
