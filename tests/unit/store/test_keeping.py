"""What is kept and what may be forgotten: retention, export, deliveries told once, verdicts of people."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from refcheck.errors import ConfigError
from refcheck.store import Store
from refcheck.store.links import add_links, save_links
from refcheck.store.nights import (
    begin_night,
    claim_delivery,
    find_undelivered,
    finish_delivery,
    retry_delivery,
    save_night,
)
from refcheck.store.observations import ObservationRow, find_history, record_looks, save_judgements
from refcheck.store.retention import compact, export_rows, forget_before
from refcheck.store.upgrading import upgrade_store
from refcheck.store.verdicts import add_human_verdict, find_human_verdicts, void_human_verdict
from tests.builders import NOON
from tests.nights import Desk, missing, told

BRIDGE = "https://courier.example/bridge"


def a_history(store: Store, *, nights: int) -> int:
    """Keep one judged look a night at one address, the last of them on the last night."""
    with store.begin() as connection:
        number = add_links(connection, [BRIDGE], now=NOON)[BRIDGE]
        for night in range(nights):
            at = NOON + timedelta(days=night)
            night_id = begin_night(connection, now=at, owner="test")
            look = ObservationRow(link_id=number, at=at, outcome="ok")
            record_looks(connection, night_id, [look], [{"link": number, "seen_at": at}])
            save_night(connection, night_id, finished_at=at)
        judged = [
            {"observation": look.id, "is_counted": True, "state": "alive", "is_host_down": False, "outcome": "ok"}
            | {"reason": None, "detail": None}
            for look in find_history(connection, number)
        ]
        save_judgements(connection, judged)
    return number


def test_old_looks_are_forgotten_and_the_last_one_never(empty_store: Store) -> None:
    number = a_history(empty_store, nights=6)
    assert forget_before(empty_store, NOON + timedelta(days=3)) == 3
    assert forget_before(empty_store, NOON + timedelta(days=90)) == 2
    compact(empty_store)
    with empty_store.read() as connection:
        assert [look.at for look in find_history(connection, number)] == [NOON + timedelta(days=5)]


def test_a_night_is_looked_at_once_however_often_it_is_kept(empty_store: Store) -> None:
    number = a_history(empty_store, nights=1)
    with empty_store.begin() as connection:
        look = ObservationRow(link_id=number, at=NOON, outcome="gone")
        record_looks(connection, 1, [look], [{"link": number, "seen_at": NOON}])
        assert [look.outcome for look in find_history(connection, number)] == ["ok"]


def test_every_row_is_exported_as_json(empty_store: Store) -> None:
    a_history(empty_store, nights=2)
    with empty_store.read() as connection:
        rows = [json.loads(json.dumps(row)) for row in export_rows(connection)]
    tables = [row["table"] for row in rows]
    assert (tables.count("links"), tables.count("nights"), tables.count("observations")) == (1, 2, 2)
    assert next(row for row in rows if row["table"] == "links")["seen_at"] == "2026-03-02T12:00:00+00:00"


def test_a_night_is_told_once_on_each_channel(empty_store: Store) -> None:
    a_history(empty_store, nights=1)
    with empty_store.begin() as connection:
        assert claim_delivery(connection, 1, "mail", now=NOON)
        assert not claim_delivery(connection, 1, "mail", now=NOON)
        assert claim_delivery(connection, 1, "feed", now=NOON)
        finish_delivery(connection, 1, "mail", now=NOON)
        finish_delivery(connection, 1, "feed", now=NOON, problem="no answer")
        assert find_undelivered(connection) == [(1, "feed", 1, "no answer")]
        long_ago = NOON - timedelta(days=1)
        assert not retry_delivery(connection, 1, "mail", now=NOON, stale=long_ago)
        assert retry_delivery(connection, 1, "feed", now=NOON, stale=long_ago)
        assert not retry_delivery(connection, 1, "feed", now=NOON, stale=long_ago)
        assert retry_delivery(connection, 1, "feed", now=NOON, stale=NOON)


def test_a_persons_verdict_holds_until_its_end_or_the_next_one(empty_store: Store) -> None:
    number = a_history(empty_store, nights=1)
    with empty_store.begin() as connection:
        save_links(connection, [{"link": number, "text_digest": "abc"}])
        for decision, until in (("accept", None), ("reject", NOON + timedelta(days=2))):
            add_human_verdict(
                connection,
                link_id=number,
                claim_id=None,
                decision=decision,
                why="seen in print",
                author="Ada",
                at=NOON,
                until=until,
            )
        (held,) = find_human_verdicts(connection, [number], now=NOON + timedelta(days=1))
        assert (held.decision, held.basis, held.author) == ("reject", "abc", "Ada")
        assert find_human_verdicts(connection, [number], now=NOON + timedelta(days=3)) == []
        void_human_verdict(connection, held.id, at=NOON, reason="the page changed")
        assert find_human_verdicts(connection, now=NOON) == []


def test_forgetting_changes_no_later_judgement(tmp_path: Path) -> None:
    accounts = []
    for name in ("whole", "forgetful"):
        (tmp_path / name).mkdir()
        with Store(str(tmp_path / name / "history.db")) as store:
            upgrade_store(store)
            desk = Desk(store, {"courier.example": lambda url, day: missing(url)}, tmp_path / name, [BRIDGE])
            for _night in range(9):
                desk.run()
                if name == "forgetful":
                    forget_before(store, desk.clock.now())
            accounts.append(told(desk.reports))
    assert accounts[0] == accounts[1]
    assert [kind for _night, kind, _url in accounts[0]] == ["newly_dead"]


@pytest.mark.parametrize("address", ["mysql://host/db", "oracle://x", "://"])
def test_an_address_of_no_known_database_is_refused(address: str) -> None:
    with pytest.raises(ConfigError):
        Store(address)


@pytest.mark.parametrize(
    "title", [pytest.param("half \ud83d of one", id="half-a-character"), pytest.param("a\0b", id="nul")]
)
def test_a_title_that_is_no_text_costs_neither_the_look_nor_those_beside_it(empty_store: Store, title: str) -> None:
    with empty_store.begin() as connection:
        night = begin_night(connection, now=NOON, owner="test")
        numbers = list(add_links(connection, ["https://a.example/", "https://b.example/"], now=NOON).values())
        titles = [title, "A bridge"]
        looks = [
            ObservationRow(link_id=link, at=NOON, outcome="ok", title=title)
            for link, title in zip(numbers, titles, strict=True)
        ]
        record_looks(
            connection, night, looks, [{"link": link, "title": t} for link, t in zip(numbers, titles, strict=True)]
        )
    with empty_store.read() as connection:
        kept = [find_history(connection, number)[0].title for number in numbers]
    assert kept[0]
    assert kept[1] == "A bridge"
