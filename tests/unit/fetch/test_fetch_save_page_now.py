"""Asking the archive for a copy: its limits are kept, its errors told apart, private addresses never sent."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.saving import SavedPage, SaveOutcome
from refcheck.errors import ConfigError
from refcheck.fetch.save_page_now import ArchiveKeys, SavePageNow
from refcheck.fetch.saving import find_refusal
from refcheck.replay import open_cassette
from tests.loopback import NotingClock, Server, serving

KEYS = ArchiveKeys(access="ACCESS", secret="SECRET")
PAGE = "https://news.example/a?id=7"
Answer = tuple[int, dict[str, str], bytes]


def as_json(data: Any, status: int = 200, **headers: str) -> Answer:
    return status, headers, json.dumps(data).encode()


BUSY = (429, {"Retry-After": "90"}, b"<html>Too Many Requests</html>")
JOB = as_json({"job_id": "spn2-1"})
PENDING = as_json({"status": "pending", "job_id": "spn2-1"})
DONE = as_json(
    {"status": "success", "job_id": "spn2-1", "timestamp": "20261122030405", "original_url": PAGE, "duration_sec": 7}
)
ROOM = as_json({"available": 3, "processing": 0, "daily_captures": 5, "daily_captures_limit": 100})
FULL = as_json({"available": 0, "processing": 3, "daily_captures": 5, "daily_captures_limit": 100})


def failed(name: str, message: str = "No.") -> Answer:
    return as_json({"status": "error", "status_ext": f"error:{name}", "message": message})


class StandInArchive:
    """Plays a list of answers for each endpoint; the last one again when they run out."""

    def __init__(self, *, room: list[Answer] | None = None, save: list[Answer], status: list[Answer]) -> None:
        self.answers = {"room": room or [ROOM], "save": save, "status": status}
        self.forms: list[dict[str, list[str]]] = []
        self.asked: list[str] = []
        self.heads: list[str] = []

    async def script(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
        head = self.server.heads[-1]
        self.heads.append(head)
        kind = "room" if path == "/save/status/user" else "status" if path.startswith("/save/status/") else "save"
        self.asked.append(kind)
        length = next((line for line in head.lower().splitlines() if line.startswith("content-length:")), ":0")
        body = await reader.readexactly(int(length.split(":")[1]))
        if kind == "save":
            self.forms.append(parse_qs(body.decode()))
        waiting = self.answers[kind]
        status, headers, content = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        fields = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        writer.write(f"HTTP/1.1 {status} X\r\n{fields}Content-Length: {len(content)}\r\n\r\n".encode() + content)

    def save(self, *urls: str) -> tuple[list[SavedPage], NotingClock]:
        """Ask for each address in turn; gives the outcomes and the clock with the waits."""

        async def run() -> list[SavedPage]:
            self.server = Server(self.script)
            async with serving(self.server):
                base = f"http://127.0.0.1:{self.server.port}"
                async with SavePageNow(KEYS, clock=clock, base=base) as archive:
                    return [await archive.save(url) for url in urls]

        clock = NotingClock()
        return asyncio.run(run()), clock


def test_a_saved_page_has_a_memento_at_the_time_that_the_archive_says() -> None:
    archive = StandInArchive(save=[JOB], status=[PENDING, PENDING, DONE])
    (saved,), _ = archive.save(PAGE + "#part")
    assert saved.outcome is SaveOutcome.SAVED
    assert saved.memento is not None
    assert saved.memento.memento.endswith(f"/web/20261122030405id_/{PAGE}")
    assert saved.memento.memento_datetime.isoformat() == "2026-11-22T03:04:05+00:00"
    assert archive.forms[0]["url"] == [PAGE]
    assert archive.asked == ["room", "save", "status", "status", "status"]
    assert all("authorization: low access:secret" in head.lower() for head in archive.heads)


def test_a_copy_made_shortly_before_counts() -> None:
    message = "The same snapshot had been made 5 minutes ago. You can make new capture of this URL after 1 hour."
    archive = StandInArchive(save=[as_json({"url": PAGE, "job_id": "spn2-1", "message": message})], status=[DONE])
    (saved,), _ = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.RECENT
    assert saved.memento is not None


def test_starts_keep_ten_seconds_apart() -> None:
    archive = StandInArchive(save=[JOB], status=[DONE])
    _, clock = archive.save(*(f"https://news.example/{number}" for number in range(4)))
    elapsed = sum(clock.waits)
    assert len(archive.forms) == 4
    assert elapsed >= 4 * 5.0
    pauses = [wait for wait in clock.waits if wait != 5.0]
    assert all(0 < pause <= 10 for pause in pauses)


def test_nothing_is_started_while_the_account_has_no_room() -> None:
    archive = StandInArchive(room=[FULL, FULL, ROOM], save=[JOB], status=[DONE])
    (saved,), clock = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.SAVED
    assert archive.asked[:4] == ["room", "room", "room", "save"]
    assert clock.waits[:2] == [10.0, 10.0]


def test_a_used_up_day_ends_the_asking_for_all_pages() -> None:
    used_up = as_json({"available": 3, "processing": 0, "daily_captures": 100, "daily_captures_limit": 100})
    archive = StandInArchive(room=[used_up], save=[JOB], status=[DONE])
    saved, _ = archive.save(PAGE, "https://news.example/b")
    assert [page.outcome for page in saved] == [SaveOutcome.LIMIT_REACHED] * 2
    assert archive.asked == ["room"]


def test_too_many_copies_of_one_address_do_not_stop_the_others() -> None:
    archive = StandInArchive(save=[failed("too-many-daily-captures"), JOB], status=[DONE])
    saved, _ = archive.save(PAGE, "https://news.example/b")
    assert [page.outcome for page in saved] == [SaveOutcome.LIMIT_REACHED, SaveOutcome.SAVED]


@pytest.mark.parametrize(
    "name", ["not-found", "no-access", "blocked-url", "invalid-url-syntax", "invalid-host-resolution"]
)
def test_a_final_error_is_not_tried_again(name: str) -> None:
    archive = StandInArchive(save=[JOB], status=[failed(name, "Cannot.")])
    (saved,), _ = archive.save(PAGE)
    assert (saved.outcome, saved.reason, saved.message) == (SaveOutcome.FAILED, name, "Cannot.")
    assert len(archive.forms) == 1


@pytest.mark.parametrize(
    "name", ["user-session-limit", "cannot-fetch", "soft-time-limit-exceeded", "proxy-error", "new"]
)
def test_a_passing_error_is_tried_again_after_a_minute(name: str) -> None:
    archive = StandInArchive(save=[failed(name), JOB], status=[DONE])
    (saved,), clock = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.SAVED
    assert len(archive.forms) == 2
    assert 60.0 in clock.waits


def test_the_archive_is_left_alone_for_as_long_as_it_asks() -> None:
    archive = StandInArchive(save=[BUSY, JOB], status=[DONE])
    (saved,), clock = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.SAVED
    assert 90.0 in clock.waits


@pytest.mark.parametrize(
    ("room", "save", "status"),
    [
        pytest.param(ROOM, BUSY, DONE, id="always-busy"),
        pytest.param(ROOM, (200, {}, b"<html>We are down for maintenance</html>"), DONE, id="maintenance-page"),
        pytest.param(ROOM, as_json({"url": PAGE, "job_id": "../../../save/x"}), DONE, id="job-id-that-is-a-path"),
        pytest.param(ROOM, JOB, PENDING, id="job-that-never-ends"),
        pytest.param(ROOM, JOB, as_json({"status": "success"}), id="success-without-a-time"),
        pytest.param((503, {}, b""), JOB, DONE, id="account-status-unknown"),
        pytest.param(as_json(["odd"]), JOB, DONE, id="account-status-unreadable"),
        pytest.param(FULL, JOB, DONE, id="never-any-room"),
    ],
)
def test_what_stays_unclear_is_unfinished_after_three_tries(room: Answer, save: Answer, status: Answer) -> None:
    archive = StandInArchive(room=[room], save=[save], status=[status])
    (saved,), _ = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.UNFINISHED
    assert saved.reason
    assert len(archive.forms) <= 3


def test_a_lost_status_answer_does_not_start_the_capture_again() -> None:
    archive = StandInArchive(save=[JOB], status=[PENDING, (502, {}, b""), DONE])
    (saved,), _ = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.SAVED
    assert len(archive.forms) == 1


def test_wrong_keys_are_said_and_not_tried_again() -> None:
    refused = as_json({"message": "You need to be logged in to use Save Page Now."}, status=401)
    archive = StandInArchive(room=[refused], save=[JOB], status=[DONE])
    (saved,), _ = archive.save(PAGE)
    assert saved.outcome is SaveOutcome.FAILED
    assert "logged in" in saved.message
    assert archive.asked == ["room"]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        pytest.param("http://user:pw@news.example/", "credentials", id="user-and-password"),
        pytest.param("https://news.example/a?access_token=abc", "credentials", id="access-token"),
        pytest.param("https://news.example/a?giftToken=x1", "credentials", id="gift-link"),
        pytest.param("https://news.example/a?key=4f1c9a0b77de42aa91", "credentials", id="long-key"),
        pytest.param("https://news.example/a?u=jo%40paper.example", "credentials", id="e-mail-in-the-query"),
        pytest.param("https://news.example/unsubscribe/jo@paper.example", "credentials", id="e-mail-in-the-path"),
        pytest.param("https://x.example/eyJhbGciOiJI.eyJzdWIiOiIx.c2ln", "credentials", id="jwt-in-the-path"),
        pytest.param("http://10.0.0.7/wiki", "private_host", id="private-address"),
        pytest.param("http://[::ffff:127.0.0.1]/", "private_host", id="loopback-in-ipv6"),
        pytest.param("http://wiki/", "private_host", id="bare-name"),
        pytest.param("https://cms.newsroom.internal/draft", "private_host", id="inner-domain"),
        pytest.param("https://web.archive.org/web/2021/https://news.example/", "archived_copy", id="copy"),
        pytest.param("ftp://news.example/a", "invalid_address", id="scheme"),
        pytest.param("https://[bad/", "invalid_address", id="no-address"),
    ],
)
def test_an_address_that_must_not_be_public_is_never_sent(url: str, reason: str) -> None:
    archive = StandInArchive(save=[JOB], status=[DONE])
    (saved,), _ = archive.save(url)
    assert (saved.outcome, saved.reason) == (SaveOutcome.REFUSED, reason)
    assert archive.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a?author=smith&key=obituaries",
        "https://www.news.example/2021/10/18/title-of-the-piece.html?page=2",
        "https://medium.example/@writer/story-of-a-day-1f2e3d",
        "https://8.8.8.8/",
    ],
)
def test_an_ordinary_address_may_be_sent(url: str) -> None:
    assert find_refusal(url) is None


@pytest.mark.parametrize("access", ["", "a\n", "a b"])
def test_keys_that_cannot_be_right_are_refused_at_once(access: str) -> None:
    with pytest.raises(ConfigError):
        ArchiveKeys(access=access, secret="x")


def test_keys_are_never_printed() -> None:
    assert "SECRET" not in repr(KEYS)


def test_a_cassette_replays_the_saving_and_holds_no_key(tmp_path: Path) -> None:
    cassette = tmp_path / "saving.yaml"
    archive = StandInArchive(save=[as_json({"url": PAGE, "job_id": "spn2-1"})], status=[PENDING, DONE])
    with open_cassette(cassette, mode=RecordMode.ALL):
        recorded, _ = archive.save(PAGE)
    asked = len(archive.asked)
    with open_cassette(cassette, mode=RecordMode.NONE) as session:

        async def replay() -> SavedPage:
            base = f"http://127.0.0.1:{archive.server.port}"
            mapper = session.error_mapper
            async with SavePageNow(KEYS, clock=NotingClock(), base=base, error_mapper=mapper) as client:
                assert await client.save(PAGE) == recorded[0]
                return await client.save("https://news.example/never")

        unrecorded = asyncio.run(replay())
    # The cassette tells requests apart by their address alone, so this one is answered for the other page.
    assert (unrecorded.outcome, unrecorded.reason) == (SaveOutcome.UNFINISHED, "other_address")
    assert len(archive.asked) == asked
    assert "SECRET" not in cassette.read_text()
