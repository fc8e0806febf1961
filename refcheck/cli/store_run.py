"""What `refcheck db` and `refcheck verdict` do, with a store opened from an option or the settings."""

import json
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import typer

from refcheck.clock import SystemClock
from refcheck.errors import InputError
from refcheck.jobs.settings import load_settings, read_duration
from refcheck.store import Store
from refcheck.store.links import find_link
from refcheck.store.nights import find_deliveries, finish_delivery
from refcheck.store.pieces import find_sources, forget_piece
from refcheck.store.retention import compact, export_rows, forget_before
from refcheck.store.upgrading import ensure_current
from refcheck.store.verdicts import HumanVerdict, add_human_verdict, find_claim, find_human_verdicts_with_urls
from refcheck.text.urls import normalize_url


def open_store(address: str | None, config: Path | None) -> Store:
    """Open the store that an option or the settings name.

    Raises:
        ConfigError: Neither does, or the address cannot be used.
    """
    return Store(address or load_settings(config).store_address)


def run_vacuum(address: str | None, config: Path | None, keep: str | None) -> None:
    """Forget what is older than `keep` and give the space back.

    Raises:
        RefcheckError: The store cannot be opened or written.
    """
    span = read_duration(keep, "--keep") if keep else load_settings(config).keep
    with open_store(address, config) as store:
        ensure_current(store)
        forgotten = forget_before(store, SystemClock().now() - span)
        compact(store)
        typer.echo(f"{store.name}: {forgotten} looks forgotten")


def run_export(address: str | None, config: Path | None) -> None:
    """Write every row as a JSON line.

    Raises:
        RefcheckError: The store cannot be opened or read.
    """
    with open_store(address, config) as store:
        ensure_current(store)
        with store.read() as connection:
            for row in export_rows(connection):
                sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def run_alerts(address: str | None, config: Path | None) -> None:
    """Write the deliveries, the newest night first.

    Raises:
        RefcheckError: The store cannot be opened or read.
    """
    with open_store(address, config) as store:
        ensure_current(store)
        with store.read() as connection:
            for row in find_deliveries(connection):
                at = row.sent_at or row.claimed_at
                told = "told" if row.sent_at else f"not told ({row.problem or 'on its way'})"
                typer.echo(f"night {row.night_id} on {row.channel}: {told}, {at:%Y-%m-%d %H:%M}, try {row.attempts}")


def run_tell_again(delivery: str, address: str | None, config: Path | None) -> None:
    """Let the next run tell a night again on a channel.

    Raises:
        InputError: It was never told there.
    """
    night, _, channel = delivery.partition("/")
    with open_store(address, config) as store:
        ensure_current(store)
        with store.begin() as connection:
            told = {(str(row.night_id), row.channel): row.night_id for row in find_deliveries(connection)}
            if (night, channel) not in told:
                raise InputError(f"--again {delivery}: that night was never told there; refcheck db alerts lists them")
            finish_delivery(
                connection, told[night, channel], channel, now=SystemClock().now(), problem="asked for again"
            )
    typer.echo(f"night {night} on {channel}: told again on the next run, while it is not older than two weeks")


def run_forget(piece: str, address: str | None, config: Path | None) -> None:
    """Drop a piece.

    Raises:
        InputError: There is none of that name.
    """
    with open_store(address, config) as store:
        ensure_current(store)
        with store.begin() as connection:
            if not forget_piece(connection, piece, now=SystemClock().now()):
                near = [source for source in find_sources(connection) if piece in source][:3]
                hint = f"; there is {', '.join(near)}" if near else ""
                raise InputError(f"{piece}: the history knows no such piece{hint}")
    typer.echo(f"{piece}: forgotten")


def run_verdict(
    subject: str, decision: str, *, why: str, until: str | None, author: str, address: str | None, config: Path | None
) -> None:
    """Keep a person's verdict on a link or a claim.

    Raises:
        InputError: The history knows no such link or claim, or a value cannot be read.
    """
    if not why.strip():
        raise InputError("--why is empty: say for the next reader why")
    now = SystemClock().now()
    end = _parse_end(until, now)
    with open_store(address, config) as store:
        ensure_current(store)
        with store.begin() as connection:
            link = find_link(connection, normalize_url(subject)) if "://" in subject else None
            claim = find_claim(connection, subject) if link is None and len(subject) >= 6 else None
            if link is None and claim is None:
                raise InputError(f"{subject}: the history knows no such link, nor one claim whose name begins so")
            add_human_verdict(
                connection,
                link_id=link.id if link else claim.link_id if claim else 0,
                claim_id=claim.id if claim else None,
                decision=decision,
                why=why.strip(),
                author=author,
                at=now,
                until=end,
            )
    typer.echo(f"{link.url if link else subject}: {decision}ed by {author}" + (f" until {end:%Y-%m-%d}" if end else ""))


def run_list(address: str | None, config: Path | None) -> None:
    """Write the verdicts of people that hold now, one a line.

    Raises:
        RefcheckError: The store cannot be opened or read.
    """
    with open_store(address, config) as store:
        ensure_current(store)
        with store.read() as connection:
            for human, url in find_human_verdicts_with_urls(connection, now=SystemClock().now()):
                typer.echo(_describe(human, url))


def _describe(human: HumanVerdict, url: str) -> str:
    about = f"{url} (claim {human.claim_id})" if human.claim_id else url
    until = f" until {human.until:%Y-%m-%d}" if human.until else ""
    return f"{human.decision} {about}: {human.why} ({human.author}, {human.at:%Y-%m-%d}{until})"


def _parse_end(until: str | None, now: datetime) -> datetime | None:
    """Read a date, whose whole day still counts, or a moment."""
    if until is None:
        return None
    try:
        end = datetime.fromisoformat(until)
    except ValueError:
        raise InputError(f"--until {until}: is no date; write for instance 2027-03-31") from None
    if len(until) <= 10:
        end = datetime.combine(end, time(23, 59, 59))
    end = end if end.tzinfo else end.replace(tzinfo=UTC)
    if end <= now:
        raise InputError(f"--until {until}: lies in the past")
    return end
