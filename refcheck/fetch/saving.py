"""Which addresses may be published in an archive, and what Save Page Now's answers mean. Pure."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import parse_qsl, unquote, urlsplit

from refcheck.datatypes.captures import Memento
from refcheck.fetch.addresses import is_public_address

_SECRET_NAME = re.compile(
    r"token|secret|passw|pwd|signature|session|api[_-]?key|credential|jwt|invite|unlock|gift|e-?mail|login|"
    r"(?:^|[_-])auth(?!or)"
)
_SHORT_SECRET_NAMES = frozenset({"key", "sig", "sid", "code", "otp", "pin", "hash", "h"})
_LONG_VALUE = re.compile(r"(?=[^0-9]*[0-9])[\w.~%+/=-]{16,}\Z")
_JWT = re.compile(r"eyJ[\w-]{8,}\.eyJ[\w-]{8,}")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_INNER_DOMAINS = frozenset("local localhost internal intranet lan home corp private onion arpa".split())
_JOB_ID = re.compile(r"[\w.-]{1,200}")  # it becomes part of an address
_ARCHIVE_HOSTS = re.compile(r"(?:^|\.)(?:web\.archive\.org|archive\.(?:today|is|ph|fo|li|md|vn)|perma\.cc)$")

# The archive's own names for what no second try will change, and for what one may.
_FINAL = frozenset(
    {
        "bad-request", "blocked", "blocked-client-ip", "blocked-url", "filesize-limit", "ftp-access-denied",
        "gone", "http-version-not-supported", "invalid-host-resolution", "invalid-url-syntax", "method-not-allowed",
        "no-access", "not-acceptable", "not-found", "not-implemented", "payload-too-large", "redirect-loop",
        "service-unavailable-for-client-ip", "too-many-redirects", "unauthorized",
    }
)  # fmt: skip
_DAILY = "too-many-daily-captures"  # of this one address


class JobState(StrEnum):
    """How a capture job stands."""

    PENDING = "pending"
    SUCCESS = "success"
    FAILED = "failed"
    LIMIT_REACHED = "limit_reached"
    RETRY = "retry"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobAnswer:
    """What an answer of the archive says; `job_id` is set once a job exists, `memento` once it succeeded."""

    state: JobState
    job_id: str | None = None
    memento: Memento | None = None
    is_recent: bool = False
    reason: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How many captures the archive lets this account start now, and whether the day has any left."""

    available: int
    is_day_used_up: bool


def find_refusal(url: str) -> tuple[str, str] | None:
    """Say why an address must not be sent to a public archive, as a name and a sentence; None if it may."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return "invalid_address", "this is no address"
    if parts.scheme not in ("http", "https") or not host:
        return "invalid_address", "only http and https addresses can be saved"
    if parts.username is not None or parts.password is not None:
        return "credentials", "the address holds a user name or password"
    if is_inner_host(host):
        return "private_host", f"{host} is not on the public web"
    if _ARCHIVE_HOSTS.search(host):
        return "archived_copy", "the address is an archived copy already"
    for name, value in parse_qsl(parts.query, max_num_fields=None):
        if _is_secret(name.lower(), value):
            return "credentials", f"the parameter {name} may let others in, so the address is not published"
    if _JWT.search(url) or _EMAIL.search(unquote(parts.path)):
        return "credentials", "the address holds a token or an e-mail address"
    return None


def _is_secret(name: str, value: str) -> bool:
    if not value:
        return False
    if name in _SHORT_SECRET_NAMES:  # "?key=obituaries" tells two pages apart, "?key=4f1c…" opens one
        return _LONG_VALUE.match(value) is not None
    return bool(_SECRET_NAME.search(name) or _JWT.search(value) or _EMAIL.search(value))


def is_inner_host(host: str) -> bool:
    """Tell whether a host is not on the public web, by its name or address alone."""
    try:
        ip_address(host)
    except ValueError:
        return "." not in host or host.rpartition(".")[2] in _INNER_DOMAINS
    return not is_public_address(host)


def parse_job(status: int, body: bytes, *, url: str, base: str) -> JobAnswer:
    """Read the answer to a save or status request; errors come with status 200 as well.

    Whatever is no answer of the interface (a maintenance page, half a body) may be tried again.
    """
    data = _json_object(body)
    if data is None:
        return JobAnswer(state=JobState.RETRY, reason=f"http_{status}", message="the archive gave no usable answer")
    message = str(data.get("message") or "")
    job_id = data.get("job_id")
    state = data.get("status")
    if state == "success":
        memento = _memento(data, url=url, base=base)
        if memento is None:
            return JobAnswer(state=JobState.RETRY, reason="no_timestamp", message="the archive named no copy")
        return JobAnswer(state=JobState.SUCCESS, memento=memento, message=message)
    if state == "error" or status >= 400:
        return _failed(status, str(data.get("status_ext") or ""), message)
    if isinstance(job_id, str) and _JOB_ID.fullmatch(job_id):
        if not _is_about(str(data.get("url") or url), url):
            return JobAnswer(
                state=JobState.RETRY, reason="other_address", message="the answer is about another address"
            )
        is_recent = "same snapshot" in message.lower()
        return JobAnswer(state=JobState.PENDING, job_id=job_id, is_recent=is_recent, message=message)
    if state == "pending":
        return JobAnswer(state=JobState.PENDING)
    return JobAnswer(state=JobState.RETRY, reason="no_job", message=message or "the archive started no job")


def parse_room(body: bytes) -> Room | None:
    """Read the account's status; None where the answer is none, and then nothing may be assumed."""
    data = _json_object(body)
    if data is None or not isinstance(data.get("available"), int):
        return None
    used, limit = data.get("daily_captures"), data.get("daily_captures_limit")
    is_day_used_up = isinstance(used, int) and isinstance(limit, int) and used >= limit
    return Room(available=int(str(data["available"])), is_day_used_up=is_day_used_up)


def _failed(status: int, status_ext: str, message: str) -> JobAnswer:
    name = status_ext.removeprefix("error:") or f"http_{status}"
    if name == _DAILY:
        state = JobState.LIMIT_REACHED
    elif name in _FINAL or status in (400, 401, 403):
        state = JobState.FAILED
    else:
        state = JobState.RETRY
    return JobAnswer(state=state, reason=name, message=message)


def _memento(data: Mapping[str, object], *, url: str, base: str) -> Memento | None:
    timestamp, original = str(data.get("timestamp") or ""), str(data.get("original_url") or url)
    try:
        moment = datetime.strptime(timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    host = urlsplit(base).hostname or ""
    address = f"{base}/web/{timestamp}id_/{original}"
    return Memento(original=url, memento=address, memento_datetime=moment, archive=host)


def _is_about(answered: str, url: str) -> bool:
    """Tell whether two spellings name the same address; the archive normalizes what it is sent."""
    return _plain(answered) == _plain(url)


def _plain(url: str) -> str:
    return unquote(url).partition("://")[2].rstrip("/").replace(":443/", "/").replace(":80/", "/").lower()


def _json_object(body: bytes) -> dict[str, object] | None:
    try:
        data = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
