"""What a trial is checked by: the web's own counts, the history, the archives, and a night of one process."""

import json
import urllib.request
from typing import Any

from benchmarks.fleet.objects import PLACE
from benchmarks.fleet.trial import Trial
from refcheck.archive.merging import merge_indexes
from refcheck.archive.verification import verify_archive
from refcheck.datatypes.availability import LinkClass
from refcheck.store import Store

_ACCOUNTS = ("planner.json", "alone.json")
_ACCOUNTED = ("outcomes", "states", "asked", "suspects", "left", "hosts_down", "is_void", "archived")
_TIMEOUT = LinkClass.TIMEOUT.value


def check(trial: Trial) -> dict[str, Any]:
    """Compare the history with the list and with what the web counted; give the figures."""
    options = trial.options
    counts = _counts(trial.port)
    with Store(trial.cluster.address) as store:
        seen, states = _held(store)
    extra = {url: n for url, n in counts["asked_more_than_once"].items() if "/robots" not in url}
    problems = [
        problem
        for folder in sorted((trial.folder / "archive").iterdir())
        if folder.is_dir()
        for checked in verify_archive(folder)
        for problem in checked.problems
    ]
    assert len(seen) == options.links, f"{options.links - len(seen)} addresses were never observed"
    assert max(seen.values()) == 1, "an address was observed twice within its interval"
    assert counts["least_repeat"] >= options.ask_again, f"asked again after {counts['least_repeat']:.1f} s"
    assert counts["overlaps"] == 0, f"{counts['overlaps']} requests while another worker was at the host"
    assert not problems, problems[:3]
    if options.interval:
        assert counts["least_handover"] >= options.interval * 0.9, counts["least_handover"]
    figures: dict[str, Any] = {
        "links": options.links,
        "hosts": options.hosts,
        "observed": len(seen),
        "asked_again_after_their_interval": sum(extra.values()) - len(extra),
        "least_seconds_between_two_requests_for_an_address": round(counts["least_repeat"], 1) if extra else None,
        "overlaps": counts["overlaps"],
        "least_gap_s": round(counts["least_gap"], 3),
        "least_gap_between_workers_s": round(counts["least_handover"], 3),
    }
    if options.s3:
        figures["captures_in_the_store"] = merge_indexes([PLACE], str(trial.folder / "all.cdxj"))
        assert figures["captures_in_the_store"] > options.links / 2  # the killed worker could send nothing
    if options.compare:
        if not options.beside:
            trial.start_alone()
        figures["seconds_alone"] = round(trial.end_alone(), 1)
        with Store(trial.folder / "alone.db") as store:
            _seen, alone = _held(store)
        assert len(alone) == len(states)
        differing = [url for url in alone if alone[url] != states.get(url)]
        # On a machine with too much to do a connection may take too long: that is no answer of the page's.
        late = [url for url in differing if _TIMEOUT in (states[url][1], alone[url][1])]
        figures["not_compared_for_a_timeout"] = len(late)
        assert len(late) * 1000 <= options.links, f"{len(late)} addresses timed out"
        differing = sorted(set(differing) - set(late))
        some = [(url, states.get(url), alone[url]) for url in differing[:3]]
        assert not differing, f"{len(differing)} answers differ (fleet, one process), such as {some}"
        fleet_account, alone_account = (json.loads((trial.folder / name).read_text()) for name in _ACCOUNTS)
        # What the killed worker had asked for the hosts at hand it could not add.
        figures["requests_in_the_account"] = fleet_account["requests"]
        assert options.links / 2 < fleet_account["requests"] < options.links * 1.5
        for key in ("asked", "left", "is_void") if late else _ACCOUNTED:
            assert fleet_account[key] == alone_account[key], (key, fleet_account[key], alone_account[key])
        figures["equal_to_one_process"] = True
    return figures


def _held(store: Store) -> tuple[dict[str, int], dict[str, tuple[Any, ...]]]:
    with store.read() as connection:
        seen = connection.exec_driver_sql(
            "SELECT l.url, count(*) FROM observations o JOIN links l ON l.id = o.link_id GROUP BY l.url"
        ).all()
        held = connection.exec_driver_sql(
            "SELECT url, state, outcome, reason, status, final_url, text_digest, title, looks FROM links"
        ).all()
    return {row[0]: row[1] for row in seen}, {row[0]: tuple(row[1:]) for row in held}


def _counts(port: int) -> dict[str, Any]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/counts") as answer:
        counts: dict[str, Any] = json.load(answer)
        return counts
