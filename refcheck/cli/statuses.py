"""`refcheck check --status-only`: whether addresses answer, one line each as they do, in constant memory."""

import json
import sys
from collections import Counter
from collections.abc import AsyncGenerator, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from refcheck.cli.choices import OutputFormat
from refcheck.cli.exits import EXIT_CLEAN, EXIT_FINDINGS
from refcheck.cli.loops import run_loop
from refcheck.clock import SystemClock
from refcheck.config import CheckSettings
from refcheck.datatypes.availability import Availability, LinkAnswer
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.reports import Severity
from refcheck.documents.formats import URI_LIST, media_type_of
from refcheck.documents.lists import find_addresses
from refcheck.errors import ConfigError, InputError
from refcheck.report.findings import link_severity
from refcheck.report.wording import describe_link
from refcheck.statuses import check_fetched_statuses, check_statuses

_HEAD = 4096
_FORMATS = (OutputFormat.TERMINAL, OutputFormat.JSON, OutputFormat.JSONL)


def run_statuses(
    sources: Sequence[str],
    settings: CheckSettings,
    output_format: OutputFormat,
    output: Path | None = None,
    *,
    fail_on: Severity | None,
    verbose: bool,
) -> int:
    """Ask every address of the lists or drafts and write each answer when it comes; give the exit code.

    The terminal form tells what does not answer, and with `verbose` all; JSON gives one object a line.

    Raises:
        ConfigError: The settings do not go with a look at statuses alone, or `output` cannot be written.
        CassetteError: A list's cassette cannot be read or written.
        InputError: A list or draft cannot be read.
    """
    _refuse_what_does_not_go(settings, output_format)
    for source in sources:
        _head_of(source)
    if output is None:
        return run_loop(_run(sources, settings, _Sink(sys.stdout, output_format, verbose=verbose), fail_on=fail_on))
    with _open_output(output) as file:
        return run_loop(_run(sources, settings, _Sink(file, output_format, verbose=verbose), fail_on=fail_on))


def _open_output(output: Path) -> TextIO:
    try:
        return open(output, "w", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"--output {output}: cannot be written ({error.strerror}); check the path") from error


def _refuse_what_does_not_go(settings: CheckSettings, output_format: OutputFormat) -> None:
    if output_format not in _FORMATS:
        raise ConfigError("--status-only writes lines: choose --format terminal, json or jsonl")
    if settings.supply is not None:
        raise ConfigError("--status-only asks whether addresses answer, which no supplied copy tells: drop --supply")
    if settings.find is not None:
        raise ConfigError("--status-only asks only the addresses that are given: drop --find")


async def _run(sources: Sequence[str], settings: CheckSettings, sink: "_Sink", *, fail_on: Severity | None) -> int:
    answers = _ask_fetcher(sources, settings) if _needs_fetcher(settings) else _ask(sources, settings)
    async for result, availability in answers:
        sink.write(result.requested_url, availability)
    return sink.finish(fail_on)


def _needs_fetcher(settings: CheckSettings) -> bool:
    """Tell whether the settings ask for more than the quick way knows."""
    return bool(settings.cassettes or settings.cookies or settings.proxy or settings.respect_robots)


def _ask(sources: Sequence[str], settings: CheckSettings) -> AsyncGenerator[tuple[FetchResult, Availability], None]:
    return check_statuses(find_urls_of(sources), settings.fetch_settings(), clock=SystemClock())


async def _ask_fetcher(
    sources: Sequence[str], settings: CheckSettings
) -> AsyncGenerator[tuple[FetchResult, Availability], None]:
    """Ask through a fetcher, list by list, because each list has its own cassette."""
    from refcheck.wiring import open_fetcher  # loads what a plain list never needs

    for source in sources:
        async with open_fetcher(settings, source=source, clock=SystemClock()) as fetcher:
            async for result, availability in check_fetched_statuses(find_urls_of([source]), fetcher):
                yield result, availability


class _Sink:
    """Where the answers go, and what they come to."""

    def __init__(self, file: TextIO, output_format: OutputFormat, *, verbose: bool) -> None:
        self._file = file
        self._is_lines = output_format is OutputFormat.TERMINAL
        self._verbose = verbose
        self._counts: Counter[LinkAnswer] = Counter()
        self._worst: Severity | None = None

    def write(self, url: str, availability: Availability) -> None:
        """Write one answer, where the format tells it."""
        self._counts[availability.answer] += 1
        severity = link_severity(availability.answer, availability.link_class)
        if severity is not None and (self._worst is None or severity > self._worst):
            self._worst = severity
        if not self._is_lines:
            self._file.write(_as_json(url, availability))
        elif self._verbose or availability.answer is not LinkAnswer.ALIVE:
            self._file.write(_as_line(url, availability))

    def finish(self, fail_on: Severity | None) -> int:
        """Write the sum where the format has one; give the exit code."""
        if self._is_lines:
            words = " · ".join(f"{self._counts[a]} {a.replace('_', ' ')}" for a in LinkAnswer if self._counts[a])
            self._file.write(f"{self._counts.total()} links: {words or 'none'}\n")
        is_worse = fail_on is not None and self._worst is not None and self._worst >= fail_on
        return EXIT_FINDINGS if is_worse else EXIT_CLEAN


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
