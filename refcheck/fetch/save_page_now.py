"""Ask the Wayback Machine to keep a page (Save Page Now 2), within the limits that it sets.

Decisions:
    2026-11-22: pages are asked for one after the other, at most six a minute, and only while
    the account's status says that there is room; because the archive blocks whoever asks
    faster, and one blocked newsroom loses its look-ups too. Instead of as many as fit.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

import httpcore
import httpx

from refcheck.datatypes.exchanges import TransportError
from refcheck.datatypes.saving import SavedPage, SaveOutcome
from refcheck.errors import ConfigError
from refcheck.fetch.direct import tls_context
from refcheck.fetch.retry import parse_retry_after
from refcheck.fetch.saving import JobAnswer, JobState, find_refusal, parse_job, parse_room
from refcheck.ports import Clock

WAYBACK = "https://web.archive.org"
_PACE = timedelta(seconds=10)  # six a minute, of the seven or so that an account may start
_POLL = 5.0
_ROOM_POLL = 10.0
_LONGEST_JOB = timedelta(minutes=3)  # the archive itself gives up after two
_ATTEMPTS = 3
_RETRY_PAUSE = 60.0
_LONGEST_PAUSE = 300.0
_MAX_ANSWER = 1 << 20
DAILY_LIMIT = "daily_limit"
"""The reason of an account that has no capture left today; nothing more is asked in this run."""

ErrorMapper = Callable[[BaseException], TransportError | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveKeys:
    """An account's S3-like keys, from archive.org/account/s3.php; never printed, never on a cassette."""

    access: str
    secret: str

    def __post_init__(self) -> None:
        if not self.access or not self.secret:
            raise ConfigError("saving pages needs an archive.org account: give its access key and its secret key")
        if not (self.access + self.secret).isprintable() or " " in self.access + self.secret:
            raise ConfigError("the archive.org keys hold blanks or control characters: copy them again")

    def __repr__(self) -> str:
        return "ArchiveKeys(…)"


class SavePageNow:
    """A client that keeps the archive's pace; one for each run."""

    def __init__(
        self,
        keys: ArchiveKeys,
        *,
        clock: Clock,
        user_agent: str = "refcheck",
        base: str = WAYBACK,
        cafile: str | None = None,
        network_backend: httpcore.AsyncNetworkBackend | None = None,
        error_mapper: ErrorMapper | None = None,
    ) -> None:
        self._clock = clock
        self._base = base
        self._error_mapper = error_mapper
        self._client = httpx.AsyncClient(
            base_url=base,
            transport=_transport(cafile, network_backend),
            headers={
                "Accept": "application/json",
                "Accept-Encoding": "identity",
                "Authorization": f"LOW {keys.access}:{keys.secret}",
                "User-Agent": user_agent,
            },
            timeout=httpx.Timeout(60.0, connect=15.0),
            trust_env=False,
        )
        self._turn = asyncio.Lock()
        self._next_start: datetime | None = None
        self._closed_until_tomorrow: JobAnswer | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def save(self, url: str) -> SavedPage:
        """Ask for a copy of `url` and wait until there is one, or why there is none.

        An address that is private or lets others in is never sent. A copy made within a day
        counts as well: the archive then gives that one.
        """
        refusal = find_refusal(url)
        if refusal is not None:
            return SavedPage(url=url, outcome=SaveOutcome.REFUSED, reason=refusal[0], message=refusal[1])
        async with self._turn:
            if self._closed_until_tomorrow is not None:
                return _saved_page(url, self._closed_until_tomorrow)
            answer = await self._save(url.partition("#")[0])
        if answer.reason == DAILY_LIMIT:
            self._closed_until_tomorrow = answer
        return _saved_page(url, answer)

    async def _save(self, url: str) -> JobAnswer:
        for attempt in range(1, _ATTEMPTS + 1):
            pause = _RETRY_PAUSE
            try:
                answer = await self._try(url)
            except _LostError as lost:
                answer, pause = lost.answer, lost.pause
            if answer.state is not JobState.RETRY:
                break
            if attempt < _ATTEMPTS:
                await self._clock.sleep(pause)
        return answer

    async def _try(self, url: str) -> JobAnswer:
        closed = await self._wait_for_room()
        if closed is not None:
            return closed
        await self._wait_for_turn()
        form = {"url": url, "if_not_archived_within": "1d", "skip_first_archive": "1"}
        started = parse_job(*await self._ask("POST", "/save", form), url=url, base=self._base)
        return await self._follow(started, url)

    async def _wait_for_room(self) -> JobAnswer | None:
        """Wait until the account may start a capture; an answer says why it may not.

        Without a usable status nothing is started: what the limit is, is then unknown.
        """
        until = self._clock.now() + _LONGEST_JOB
        while True:
            status, body = await self._ask("GET", "/save/status/user")
            room = parse_room(body)
            if room is None:
                answer = parse_job(status, body, url="", base=self._base)
                unknown = JobAnswer(state=JobState.RETRY, reason="no_status", message="the account's room is unknown")
                return answer if answer.state is JobState.FAILED else unknown
            if room.is_day_used_up:
                message = "the account has no capture left today"
                return JobAnswer(state=JobState.LIMIT_REACHED, reason=DAILY_LIMIT, message=message)
            if room.available > 0:
                return None
            if self._clock.now() >= until:
                return JobAnswer(state=JobState.RETRY, reason="no_room", message="all captures of the account are busy")
            await self._clock.sleep(_ROOM_POLL)

    async def _wait_for_turn(self) -> None:
        """Keep the pace from start to start."""
        now = self._clock.now()
        if self._next_start is not None and now < self._next_start:
            await self._clock.sleep((self._next_start - now).total_seconds())
        self._next_start = self._clock.now() + _PACE

    async def _follow(self, answer: JobAnswer, url: str) -> JobAnswer:
        """Ask how the job stands until it ends; a lost answer is no end, for the job goes on without us."""
        job_id, is_recent = answer.job_id, answer.is_recent
        until = self._clock.now() + _LONGEST_JOB
        while answer.state is JobState.PENDING and job_id:
            if self._clock.now() >= until:
                return JobAnswer(state=JobState.RETRY, reason="timeout", message="the capture did not end in time")
            await self._clock.sleep(_POLL)
            with suppress(_LostError):
                status, body = await self._ask("GET", f"/save/status/{job_id}")
                answer = parse_job(status, body, url=url, base=self._base)
        return replace(answer, is_recent=is_recent and answer.state is JobState.SUCCESS)

    async def _ask(self, method: str, path: str, form: Mapping[str, str] | None = None) -> tuple[int, bytes]:
        """Give status and body of an answer.

        Raises:
            _LostError: There is none, or the archive is busy.
        """
        try:
            async with self._client.stream(method, path, data=dict(form) if form else None) as response:
                body = await _read(response)
        except (httpx.HTTPError, httpx.InvalidURL) as exc:
            raise _LostError("connection", str(exc) or type(exc).__name__) from exc
        except Exception as exc:
            error = self._error_mapper(exc) if self._error_mapper else None
            if error is None:
                raise
            raise _LostError(error.kind, error.message) from exc
        if response.status_code == 429 or response.status_code >= 500:
            asked = parse_retry_after(response.headers.get("retry-after"), now=self._clock.now())
            pause = _RETRY_PAUSE if asked is None else min(max(asked, _POLL), _LONGEST_PAUSE)
            raise _LostError(f"http_{response.status_code}", "the archive is busy", pause=pause)
        return response.status_code, body


class _LostError(Exception):
    """No answer came; what was asked may be asked again after `pause` seconds."""

    def __init__(self, reason: str, message: str, *, pause: float = _RETRY_PAUSE) -> None:
        super().__init__(message)
        self.answer = JobAnswer(state=JobState.RETRY, reason=reason, message=message)
        self.pause = pause


async def _read(response: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > _MAX_ANSWER:
            break
    return bytes(body)


class _Transport(httpx.AsyncHTTPTransport):
    """httpx's transport with connections made by a backend of ours, below where cassettes record."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool


def _transport(cafile: str | None, backend: httpcore.AsyncNetworkBackend | None) -> httpx.AsyncHTTPTransport:
    pool = httpcore.AsyncConnectionPool(ssl_context=tls_context(cafile), network_backend=backend, max_connections=2)
    return _Transport(pool)


def _saved_page(url: str, answer: JobAnswer) -> SavedPage:
    outcomes = {
        JobState.SUCCESS: SaveOutcome.RECENT if answer.is_recent else SaveOutcome.SAVED,
        JobState.FAILED: SaveOutcome.FAILED,
        JobState.LIMIT_REACHED: SaveOutcome.LIMIT_REACHED,
    }
    outcome = outcomes.get(answer.state, SaveOutcome.UNFINISHED)
    return SavedPage(url=url, outcome=outcome, memento=answer.memento, reason=answer.reason, message=answer.message)
