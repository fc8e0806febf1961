"""The page in the browser, asked over ASGI: who may ask, what is shown, decided, supplied and downloaded."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from refcheck.config import CheckSettings
from refcheck.errors import ConfigError
from refcheck.web import WebSettings, create_app
from tests.paths import ROOT

OWN = {"Sec-Fetch-Site": "same-origin"}
GAFARLI = (ROOT / "seeds" / "gafarli.txt").read_bytes()


def settings_in(folder: Path, **fields: object) -> WebSettings:
    check = CheckSettings(archive=folder / "archive", cassettes=ROOT / "cassettes", offline=True)
    values: dict[str, object] = {"check": check, "decisions": folder / "decisions.json"}
    return WebSettings(**(values | fields))  # type: ignore[arg-type]


def ask(
    settings: WebSettings, talk: Callable[[httpx.AsyncClient], Awaitable[None]], *, host: str = "localhost"
) -> None:
    async def run() -> None:
        transport = httpx.ASGITransport(app=create_app(settings))
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
            await talk(client)

    asyncio.run(run())


async def drop(client: httpx.AsyncClient, name: str = "gafarli.txt", content: bytes = GAFARLI) -> str:
    """Drop a draft, wait until it is checked, and give the piece's address."""
    answer = await client.post("/pieces", files={"file": (name, content)}, headers=OWN)
    assert answer.status_code == 303
    where = str(answer.headers["location"])
    async with client.stream("GET", f"{where}/events") as events:
        text = "".join([part async for part in events.aiter_text()])
    assert text.endswith("event: done\ndata: {}\n\n")
    return where


async def open_claim(client: httpx.AsyncClient, where: str) -> str:
    """Give the address of the claim that could not be checked, by the table's own id."""
    lines = (await client.get(f"{where}/downloads/jsonl")).text.splitlines()
    facts = [json.loads(line) for line in lines]
    open_id = next(f["id"] for f in facts if f["kind"] == "claim" and f["verdict"] == "cannot_check")
    return f"{where}/facts/{open_id}"


def test_a_dropped_draft_is_checked_and_shown_beside_its_evidence(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        where = await drop(client)
        page = (await client.get(where)).text
        assert page.count('<a class="mark ') >= 12
        assert "Could not check" in page
        answer = await client.get(await open_claim(client, where), headers={"HX-Request": "true"})
        assert "<html" not in answer.text
        assert "paywall" in answer.text
        assert "Supply this page by hand" in answer.text

    ask(settings_in(tmp_path), talk)


def test_progress_tells_each_address_as_it_is_done(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        answer = await client.post("/pieces", files={"file": ("gafarli.txt", GAFARLI)}, headers=OWN)
        events = (await client.get(answer.headers["location"] + "/events")).text
        steps = [
            json.loads(part.partition("data: ")[2]) for part in events.split("\n\n") if part.startswith("event: step")
        ]
        assert [(step["done"], step["total"]) for step in steps] == [(n, 6) for n in range(1, 7)]
        assert {step["words"] for step in steps} >= {"paywall", "bot blocked", "ok"}

    ask(settings_in(tmp_path), talk)


def test_the_kept_page_is_framed_without_scripts(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        where = await drop(client)
        answer = await client.get(f"{await open_claim(client, where)}/pages/0")
        assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
        assert "<script" not in answer.text
        assert "Financial Times" in answer.text

    ask(settings_in(tmp_path), talk)


def test_a_decision_needs_a_reason_is_kept_and_comes_with_the_table(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        where = await drop(client)
        claim = await open_claim(client, where)
        refused = await client.post(f"{claim}/decision", data={"decision": "reject", "reason": " "}, headers=OWN)
        assert refused.status_code == 422
        assert "Say why" in refused.text
        await client.post(f"{claim}/decision", data={"decision": "reject", "reason": "read in print"}, headers=OWN)
        assert "read in print" in (await client.get(f"{where}/downloads/csv")).text

    async def talk_later(client: httpx.AsyncClient) -> None:
        where = await drop(client)
        assert "rejected" in (await client.get(await open_claim(client, where), headers={"HX-Request": "1"})).text

    ask(settings_in(tmp_path), talk)
    ask(settings_in(tmp_path), talk_later)


def test_a_supplied_copy_settles_just_the_claims_that_rest_on_it(tmp_path: Path) -> None:
    copy = (
        "The Taliban accuse the government of Rahmon: it provides logistics, asylum and assistance to opponents of the "
        "Taliban, and that is the real concern of the Taliban behind their anti-Tajik statements."
    )

    async def talk(client: httpx.AsyncClient) -> None:
        where = await drop(client)
        claim = await open_claim(client, where)
        address = "https://www.ft.com/content/c49a6f04-8fd0-4253-af14-dd1bd2d9dbeb"
        answer = await client.post(f"{claim}/copy", data={"address": address, "text": copy}, headers=OWN)
        assert answer.status_code == 303
        facts = [json.loads(line) for line in (await client.get(f"{where}/downloads/jsonl")).text.splitlines()]
        judged = next(fact for fact in facts if claim.endswith(fact["id"]))
        assert judged["sources"][0]["method"] == "supplied copy"
        assert judged["verdict"] != "cannot_check"

    ask(settings_in(tmp_path), talk)


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\Windows\\x.txt", "/etc/shadow", "a\x00b.txt"])
def test_no_file_is_named_by_an_upload(tmp_path: Path, name: str) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        where = await drop(client, name, b"The bridge was closed in May.")
        page = (await client.get(where)).text
        assert "/etc/" not in page
        assert "Windows" not in page

    ask(settings_in(tmp_path), talk)
    assert {path.name for path in tmp_path.iterdir()} <= {"archive", "decisions.json"}


def test_a_broken_draft_says_what_is_wrong(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        where = await drop(client, "draft.docx", b"PK\x03\x04 broken")
        assert "does not read" in (await client.get(where)).text

    ask(settings_in(tmp_path), talk)


def test_forms_of_other_sites_and_strange_hosts_are_refused(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
            assert (await client.post("/pieces", data={"text": "x"}, headers=headers)).status_code == 403
        assert (await client.get("/", headers={"Host": "evil.example"})).status_code == 400

    ask(settings_in(tmp_path), talk)


def test_too_much_is_refused_also_where_no_length_is_stated(tmp_path: Path) -> None:
    async def chunks() -> object:
        for _ in range(40):
            yield b"x" * 100_000

    async def talk(client: httpx.AsyncClient) -> None:
        files = {"file": ("a.txt", b"x" * 3_000_000)}
        assert (await client.post("/pieces", files=files, headers=OWN)).status_code == 413
        kind = {"Content-Type": "multipart/form-data; boundary=b"}
        answer = await client.post("/pieces", content=chunks(), headers=OWN | kind)  # type: ignore[arg-type]
        assert answer.status_code in (400, 413)

    ask(settings_in(tmp_path, max_upload=1_000_000), talk)


def test_another_machine_needs_the_token(tmp_path: Path) -> None:
    token = "a-long-enough-token"

    async def talk(client: httpx.AsyncClient) -> None:
        assert (await client.get("/")).status_code == 401
        assert (await client.get("/?token=a-long-enough-tokem")).status_code == 401
        entered = await client.get(f"/?token={token}")
        assert entered.status_code == 303
        assert "HttpOnly" in entered.headers["set-cookie"]
        assert "SameSite=strict" in entered.headers["set-cookie"]
        assert (await client.get("/")).status_code == 200

    ask(settings_in(tmp_path, host="0.0.0.0", token=token), talk, host="desk.example")


def test_listening_to_other_machines_without_a_token_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"give a --token"):
        settings_in(tmp_path, host="0.0.0.0")
    with pytest.raises(ConfigError, match=r"too short"):
        settings_in(tmp_path, token="abc")


def test_every_answer_forbids_foreign_scripts_and_frames(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        for path in ("/", "/pieces/none", "/static/app.js"):
            policy = (await client.get(path)).headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy

    ask(settings_in(tmp_path), talk)


def test_the_desk_makes_room_for_the_newest(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        first = await drop(client, "one.txt", b"One came.")
        await drop(client, "two.txt", b"Two came.")
        await drop(client, "three.txt", b"Three came.")
        assert (await client.get(first)).status_code == 404
        assert "three.txt" in (await client.get("/")).text

    ask(settings_in(tmp_path, max_pieces=2), talk)
