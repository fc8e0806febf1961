"""A digest to a webhook: what Slack and its like show, or the whole account as JSON."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from refcheck.alerts.channels.base import BeforeSending, Channel, NotSentError, UncertainError, read_secret
from refcheck.alerts.digest import Digest
from refcheck.alerts.rendering import describe_host, shorten
from refcheck.alerts.settings import WebhookSettings
from refcheck.datatypes.nights import Change
from refcheck.fetch.posting import Poster, PostError, check_post_url
from refcheck.jobs.plain import to_plain
from refcheck.jobs.wording import describe_change

_MOST_CHANGES = 20
_LONGEST_BLOCK = 2900  # Slack takes 3000 characters in a section
_MARKS = re.compile(r"[*_~`]")


def open_webhook(name: str, hook: WebhookSettings, *, base: Path) -> Channel:
    """Give the channel.

    Raises:
        ConfigError: Its address is not in the environment, or is none.
    """
    place = f"alerts.{name.replace(':', 's.')}"
    url = hook.url or check_post_url(read_secret(hook.url_env or "", name=f"{place}.url_env"), name=f"{place}.url_env")
    host = urlsplit(url).hostname or ""
    cafile = str(base / hook.cafile) if hook.cafile else None

    def send(digest: Digest, before: BeforeSending, *, is_again: bool) -> str | None:
        content = slack_message(digest) if hook.style == "slack" else json_message(digest)
        poster = Poster(allow_private=hook.allow_private, cafile=cafile)
        try:
            before()
            answer = poster.send(url, content)
        except PostError as error:
            kind = UncertainError if error.may_have_arrived else NotSentError
            raise kind(f"{host}: {str(error).replace(url, '…')}") from None
        finally:
            poster.close()
        if not answer.is_success:
            raise NotSentError(f"{host}: answers {answer.status}")
        return None

    return Channel(name=name, send=send, is_repeatable=False)


def json_message(digest: Digest) -> dict[str, Any]:
    """Give the night's account as JSON values, under the night's name."""
    return {
        "key": digest.key,
        "headline": digest.headline,
        "warnings": list(digest.warnings),
        "night": to_plain(digest.report),
    }


def slack_message(digest: Digest) -> dict[str, Any]:
    """Give a message as Slack's incoming webhooks take it; `text` alone says all to those that know no blocks."""
    parts = [f"*{_plain(digest.headline)}*", *(f":warning: {_plain(warning)}" for warning in digest.warnings)]
    for section in digest.sections(most=_MOST_CHANGES):
        if section.changes:
            parts.append(f"*{_plain(section.heading)}*")
        parts += [_tell(digest, change) for change in section.changes]
        if section.more:
            parts.append(f"… and {section.more} more {section.heading.partition(':')[0].lower()}")
    parts += [f"host down: {_plain(describe_host(host))}" for host in digest.hosts_down[:_MOST_CHANGES]]
    if digest.night_url:
        parts.append(f"<{digest.night_url}|The night's account>")
    return {
        "text": "\n".join(parts),
        "unfurl_links": False,
        "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": text}} for text in _pack(parts)],
    }


def _tell(digest: Digest, change: Change) -> str:
    lines = [f"• {_address(change.url)}: {_plain(describe_change(change))}"]
    lines += [f"    cited: “{_plain(shorten(lost.cited)[:300])}”" for lost in change.lost_words[:3]]
    if change.pieces:
        more = f" and {len(change.pieces) - 3} more" if len(change.pieces) > 3 else ""
        lines.append(f"    in {_plain(', '.join(change.pieces[:3]))}{more}")
    evidence = digest.evidence_url(change)
    if evidence:
        lines.append(f"    <{evidence}|the link's history>")
    return "\n".join(lines)


def _address(url: str) -> str:
    """Write an address as Slack's link, without what would end it."""
    return f"<{_entities(url).replace('|', '%7C')}>" if url.startswith(("http://", "https://")) else _plain(url)


def _plain(text: str) -> str:
    """Take from words what Slack acts on: entities, commands such as <!channel>, and marks of emphasis."""
    return _MARKS.sub("\u2217", _entities(" ".join(text.split()))) if _MARKS.search(text) else _entities(text)


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _pack(parts: list[str]) -> list[str]:
    """Put the lines into as few blocks as hold them."""
    blocks: list[str] = []
    for part in parts:
        part = part[:_LONGEST_BLOCK]
        if blocks and len(blocks[-1]) + len(part) + 1 <= _LONGEST_BLOCK:
            blocks[-1] += f"\n{part}"
        else:
            blocks.append(part)
    return blocks[:50]
