"""`refcheck check --status-only`: whether addresses answer, one line each as they do, in constant memory."""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Coroutine, Iterator, Sequence

from refcheck.cli.choices import OutputFormat
from refcheck.cli.exits import EXIT_CLEAN, EXIT_FINDINGS
from refcheck.clock import SystemClock
from refcheck.config import CheckSettings
from refcheck.datatypes.availability import Availability, LinkAnswer
from refcheck.datatypes.reports import Severity
from refcheck.documents.formats import URI_LIST, media_type_of
from refcheck.documents.lists import find_addresses
from refcheck.errors import ConfigError, InputError
from refcheck.report.findings import link_severity
from refcheck.report.wording import describe_link
from refcheck.statuses import check_statuses

_HEAD = 4096


def run_statuses(
    sources: Sequence[str],
    settings: CheckSettings,
    output_format: OutputFormat,
    *,
    fail_on: Severity | None,
    verbose: bool,
) -> int:
    """Ask every address of the lists or drafts and write each answer when it comes; give the exit code.

    The terminal form tells what does not answer, and with `verbose` all; JSON gives one object a line.

    Raises:
        ConfigError: The settings do not go with a look at statuses alone.
        InputError: A list or draft cannot be read.
    """
    if settings.cassettes is not None:
        raise ConfigError("--status-only asks the web and records nothing: drop --cassettes")
    if output_format is OutputFormat.HTML:
        raise ConfigError("--status-only writes lines: choose --format terminal or json")
    for source in sources:
        _head_of(source)
    is_json = output_format is OutputFormat.JSON
    return _run_loop(_run(sources, settings, is_json=is_json, fail_on=fail_on, verbose=verbose))


def _run_loop(work: Coroutine[None, None, int]) -> int:
    """Run on uvloop, which halves the cost of an address, where there is one for the platform."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return int(uvloop.run(work))


async def _run(
    sources: Sequence[str], settings: CheckSettings, *, is_json: bool, fail_on: Severity | None, verbose: bool
) -> int:
    counts: Counter[LinkAnswer] = Counter()
    worst: Severity | None = None
    async for result, availability in check_statuses(
        find_urls_of(sources), settings.fetch_settings(), clock=SystemClock()
    ):
        counts[availability.answer] += 1
        severity = link_severity(availability.answer, availability.link_class)
        if severity is not None and (worst is None or severity > worst):
            worst = severity
        if is_json:
            sys.stdout.write(_as_json(result.requested_url, availability))
        elif verbose or availability.answer is not LinkAnswer.ALIVE:
            sys.stdout.write(_as_line(result.requested_url, availability))
    if not is_json:
        words = " · ".join(f"{counts[a]} {a.replace('_', ' ')}" for a in LinkAnswer if counts[a])
        sys.stdout.write(f"{sum(counts.values())} links: {words or 'none'}\n")
    return EXIT_FINDINGS if fail_on is not None and worst is not None and worst >= fail_on else EXIT_CLEAN


def find_urls_of(sources: Sequence[str]) -> Iterator[str]:
    """Give the addresses of lists line by line, and those that drafts cite."""
    for source in sources:
        if media_type_of(_head_of(source), source=source) == URI_LIST:
            with open(source, encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    yield from find_addresses(line)
        else:
            yield from _cited_urls(source)


def _cited_urls(source: str) -> Iterator[str]:
    from refcheck.drafts import load_document  # a list of addresses needs no parser
    from refcheck.references import find_bibliography

    bibliography = find_bibliography(load_document(source))
    yield from dict.fromkeys(r.url for r in bibliography.references if r.url and r.same_as is None)


def _head_of(source: str) -> bytes:
    if source == "-":
        return b""
    try:
        with open(source, "rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise InputError(f"{source}: cannot be read ({error.strerror}); check the path") from error


def _as_line(url: str, availability: Availability) -> str:
    sign = {LinkAnswer.ALIVE: "✓", LinkAnswer.DEAD: "✗"}.get(availability.answer, "?")
    return f"{sign} {url} {describe_link(availability)}\n"


def _as_json(url: str, availability: Availability) -> str:
    link_class = availability.link_class
    answer = {
        "url": url,
        "answer": availability.answer.value,
        "class": link_class.value if link_class else None,
        "family": availability.family.value if availability.family else None,
        "status": availability.status,
        "final_url": availability.final_url,
        "reasons": [{"rule": reason.rule, "matched": reason.matched} for reason in availability.reasons],
    }
    return json.dumps(answer, ensure_ascii=False) + "\n"
