"""A digest as an issue: its body as a file, and opened in a repository, once for each night."""

import json
from pathlib import Path
from typing import Any

from refcheck.alerts.channels.base import BeforeSending, Channel, NotSentError, read_secret
from refcheck.alerts.channels.files import write_whole
from refcheck.alerts.digest import Digest
from refcheck.alerts.rendering import render_markdown
from refcheck.alerts.settings import GithubSettings
from refcheck.fetch.posting import Poster, PostError

_LONGEST_BODY = 60_000  # GitHub takes 65536 characters


def open_github(github: GithubSettings, *, base: Path) -> Channel:
    """Give the channel.

    Raises:
        ConfigError: Its token is not in the environment.
    """
    token = read_secret(github.token_env, name="alerts.github.token_env") if github.repository else ""

    def send(digest: Digest, before: BeforeSending, *, is_again: bool) -> str | None:
        body = issue_body(digest)
        if github.file is not None:
            write_whole(base / github.file, body)
        if github.repository is not None:
            _open_issue(github, token, digest, body, base=base, looks_first=is_again)
        return None

    return Channel(name="github", send=send, is_repeatable=True)


def issue_body(digest: Digest) -> str:
    """Give the issue's body; a comment in it names the night, by which it is found again."""
    body = render_markdown(digest)
    if len(body) > _LONGEST_BODY:
        body = body[:_LONGEST_BODY].rpartition("\n- [ ] ")[0] + "\n\n… cut; the account has the rest\n"
    return f"{body}\n{_mark(digest)}\n"


def _mark(digest: Digest) -> str:
    return f"<!-- refcheck:{digest.key} -->"


def _open_issue(
    github: GithubSettings, token: str, digest: Digest, body: str, *, base: Path, looks_first: bool
) -> None:
    headers = {
        "Authorization": f"Bearer {token}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    place = f"{github.api.rstrip('/')}/repos/{github.repository}/issues"
    cafile = str(base / github.cafile) if github.cafile else None
    poster = Poster(allow_private=github.allow_private, cafile=cafile)
    content: dict[str, Any] = {"title": f"Links: {digest.headline}", "body": body, "labels": list(github.labels)}
    try:
        if looks_first and _is_there(poster, place, headers, digest):
            return
        answer = poster.send(place, content, headers=headers)
    except PostError as error:
        raise NotSentError(f"{github.api}: {error}") from None
    finally:
        poster.close()
    if not answer.is_success:
        raise NotSentError(f"{github.api}: answers {answer.status} for {github.repository}")


def _is_there(poster: Poster, place: str, headers: dict[str, str], digest: Digest) -> bool:
    """Look among the latest issues for the one that an earlier try has opened."""
    answer = poster.send(f"{place}?state=all&sort=created&direction=desc&per_page=50", None, headers=headers)
    try:
        issues = json.loads(answer.body)
    except ValueError:
        issues = None
    if not answer.is_success or not isinstance(issues, list):
        raise NotSentError(f"the issues cannot be listed (status {answer.status}), so that none is opened twice")
    return any(isinstance(issue, dict) and _mark(digest) in str(issue.get("body") or "") for issue in issues)
