"""The library: the same run as the command line's, with values in place of text."""

import asyncio
import logging
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import httpcore

from refcheck.clock import SystemClock
from refcheck.config import CheckSettings, default_archive
from refcheck.datatypes.documents import Document
from refcheck.datatypes.exchanges import TransportErrorKind
from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.reports import DocumentReport, Report
from refcheck.documents.identity import digest_of
from refcheck.drafts import extract_draft as extract_draft
from refcheck.drafts import is_address, load_document, load_live_document
from refcheck.errors import ConfigError, InputError
from refcheck.find import FindSettings, open_searchers
from refcheck.pipeline import FAILED, CheckedDraft, Ports, Progress, check_document
from refcheck.pipeline.advisers import Advisers
from refcheck.pipeline.saving import SaveSettings, save_public
from refcheck.ports import Archive, Clock, Supplies
from refcheck.report.comments import list_comments
from refcheck.supplies import FolderSupplies, load_supplies
from refcheck.verify import VERIFIER_VERSION
from refcheck.version import __version__
from refcheck.wiring import open_advisers, open_archive, open_ports

_log = logging.getLogger(__name__)


def check(
    *drafts: str | os.PathLike[str],
    cassettes: str | os.PathLike[str] | None = None,
    record: RecordMode | str = RecordMode.NONE,
    archive: str | os.PathLike[str] | None = None,
    cafile: str | os.PathLike[str] | None = None,
    allow_private: Sequence[str] = (),
    supply: str | os.PathLike[str] | None = None,
    clock: Clock | None = None,
    network_backend: httpcore.AsyncNetworkBackend | None = None,
    find: FindSettings | None = None,
) -> Report:
    """Check the sources of drafts and give the report as typed values.

    What the web does (a page that is gone, a wall, a time-out) is in the report, never an exception. The call runs
    an event loop of its own: from a coroutine, make it in a thread. `check_drafts` takes every option there is.

    Args:
        drafts: Paths of the drafts, addresses of live articles, or "-" for standard input.
        cassettes: A folder with one recording per piece, or one YAML file; without it the web is asked.
        record: "none" replays only, "new" records what is missing, "all" records afresh.
        archive: The folder that keeps all bytes as WARC; the user's data directory without it.
        cafile: Certificates to trust besides the usual ones, PEM.
        allow_private: Host names or globs whose addresses may be private.
        supply: A folder with copies of cited pages and an `index.csv` (columns `url,file`) that
            names their addresses; claims and quotations are judged on them.
        clock: The time, for answers that must not depend on the machine's.
        network_backend: Where connections are made, in place of the guarded network.
        find: What may be asked for references without an address; nobody is asked without it.

    Returns:
        One `DocumentReport` for each draft, in their order. Offsets count code points of the draft's text, times
        are aware and UTC. `is_complete` is False where an address was never asked or a verdict failed.

    Raises:
        InputError: A draft cannot be read.
        ConfigError: The settings cannot work together.
        CassetteError: A cassette cannot be read or written.
        ArchiveError: An exchange could not be kept.
    """
    settings = CheckSettings(
        archive=Path(archive) if archive is not None else default_archive(),
        cassettes=Path(cassettes) if cassettes is not None else None,
        record=RecordMode(record),
        cafile=Path(cafile) if cafile is not None else None,
        allow_private=tuple(allow_private),
        find=find,
        supply=Path(supply) if supply is not None else None,
    )
    sources = [os.fspath(draft) for draft in drafts]
    return check_drafts(sources, settings, clock=clock, network_backend=network_backend)


def comment_draft(report: DocumentReport, content: bytes, *, date: datetime, everything: bool = False) -> bytes:
    """Give a Word draft with the report's findings as comments, all else as the author saved it.

    Args:
        report: What was found in the draft.
        content: The draft's bytes, the same that were checked.
        date: When the comments are made, timezone-aware.
        everything: Comment also on what is fine.

    Returns:
        The commented file's bytes; nothing is written.

    Raises:
        InputError: The draft is no Word document, or not the one that was checked.
    """
    from refcheck.documents.docx.comments import comment_docx  # other drafts need no Word library

    if digest_of(content) != report.document.digest:
        raise InputError(f"{report.document.source} has changed since it was checked; check it again")
    comments = list_comments(report, everything=everything)
    return comment_docx(content, comments, document=report.document, date=date)


def check_drafts(
    sources: Sequence[str],
    settings: CheckSettings,
    *,
    progress: Progress | None = None,
    clock: Clock | None = None,
    network_backend: httpcore.AsyncNetworkBackend | None = None,
) -> Report:
    """Check drafts under `settings`; drafts and supplied copies are read before the first address is asked.

    Args:
        sources: As the drafts of `check`.
        settings: All that the command line can say.
        progress: Called after each cited address with how many of all are done.
        clock: As for `check`.
        network_backend: As for `check`.

    Raises:
        RefcheckError: As `check` does.
    """
    _refuse_shared_cassettes(sources, settings)
    drafts = [source if is_address(source) else load_document(source) for source in sources]
    supplies = load_supplies(settings.supply) if settings.supply else None
    running = _check_drafts(drafts, settings, supplies, progress, clock or SystemClock(), network_backend)
    report = asyncio.run(running)
    if supplies is not None:
        _warn_of_unused(supplies, report)
    return report


async def _check_drafts(
    drafts: Sequence[Document | str],
    settings: CheckSettings,
    supplies: Supplies | None,
    progress: Progress | None,
    clock: Clock,
    network_backend: httpcore.AsyncNetworkBackend | None,
) -> Report:
    started_at = clock.now()
    reports = []
    with open_archive(settings.archive) as archive:
        for draft in drafts:
            checked = await check_one(
                draft,
                settings,
                archive=archive,
                clock=clock,
                supplies=supplies,
                progress=progress,
                network_backend=network_backend,
            )
            reports.append(checked.report)
    return make_report(reports, settings, started_at=started_at, finished_at=clock.now())


async def check_one(
    draft: Document | str,
    settings: CheckSettings,
    *,
    archive: Archive,
    clock: Clock,
    supplies: Supplies | None = None,
    progress: Progress | None = None,
    network_backend: httpcore.AsyncNetworkBackend | None = None,
) -> CheckedDraft:
    """Check one draft, or the live article at an address, and give its report with all that it was made from.

    Raises:
        RefcheckError: As `check` does.
    """
    source = draft if isinstance(draft, str) else draft.source
    opened = open_ports(
        settings,
        source=source,
        archive=archive,
        clock=clock,
        supplies=supplies,
        network_backend=network_backend,
    )
    with open_advisers(settings) as advisers:
        async with opened as ports:
            return await _check_with(draft, source, settings, ports, advisers, progress, network_backend)


async def _check_with(
    draft: Document | str,
    source: str,
    settings: CheckSettings,
    ports: Ports,
    advisers: Advisers,
    progress: Progress | None,
    network_backend: httpcore.AsyncNetworkBackend | None,
) -> CheckedDraft:
    checked = await check_document(
        await load_live_document(draft, ports=ports) if isinstance(draft, str) else draft,
        ports=ports,
        concurrency=settings.concurrency,
        origin=_origin(settings, source),
        progress=progress,
        searchers=open_searchers(settings.find) if settings.find else (),
        advisers=advisers,
    )
    return await _save_publicly(checked, settings, ports, network_backend) if settings.save_public else checked


async def _save_publicly(
    checked: CheckedDraft,
    settings: CheckSettings,
    ports: Ports,
    network_backend: httpcore.AsyncNetworkBackend | None,
) -> CheckedDraft:
    """Ask for public copies of the cited pages that are alive, and add what came of it to the report."""
    from refcheck.fetch.save_page_now import ArchiveKeys, SavePageNow

    keys = ArchiveKeys(access=settings.access_key, secret=settings.secret_key)
    cafile = str(settings.cafile) if settings.cafile else None
    async with SavePageNow(keys, clock=ports.clock, cafile=cafile, network_backend=network_backend) as saver:
        never = SaveSettings(never=settings.allow_private)
        return replace(checked, report=await save_public(checked.report, ports=ports, saver=saver, settings=never))


def make_report(
    documents: Sequence[DocumentReport], settings: CheckSettings, *, started_at: datetime, finished_at: datetime
) -> Report:
    """Join the reports of drafts that were checked under `settings`."""
    return Report(
        mode=settings.mode,
        started_at=started_at,
        finished_at=finished_at,
        version=__version__,
        verifier_version="+".join([VERIFIER_VERSION, *_advisers_heard(settings)]),
        documents=tuple(documents),
        is_complete=not any(_is_in_part(document) for document in documents),
    )


def _advisers_heard(settings: CheckSettings) -> list[str]:
    heard = [f"encoder {settings.encoder}"] if settings.encoder else []
    return [*heard, f"judge {settings.judge_model}"] if settings.judge else heard


def _warn_of_unused(supplies: FolderSupplies, report: Report) -> None:
    references = [reference for document in report.documents for reference in document.references]
    urls = [reference.reference.url for reference in references]
    urls += [reference.availability.requested_url for reference in references if reference.availability]
    for copy in supplies.find_unused(url for url in urls if url):
        _log.warning("the supplied copy %s was not used: no draft cites its address; compare the two", copy.filename)


def _refuse_shared_cassettes(sources: Sequence[str], settings: CheckSettings) -> None:
    """Recording two pieces into one file would let the second overwrite the first."""
    if settings.record is RecordMode.NONE:
        return
    seen: dict[Path, str] = {}
    for source in sources:
        cassette = settings.cassette_for(source)
        if cassette in seen:
            raise ConfigError(f"{source} and {seen[cassette]} would both record into {cassette}: record one at a time")
        if cassette is not None:
            seen[cassette] = source


def _origin(settings: CheckSettings, source: str) -> str | None:
    cassette = settings.cassette_for(source)
    return str(cassette) if cassette else None


def _is_in_part(report: DocumentReport) -> bool:
    """Tell whether an address was never asked because nothing is recorded for it, or a verdict failed."""
    rules = {
        reason.rule
        for reference in report.references
        if reference.availability
        for reason in reference.availability.reasons
    }
    reasons = {result.assessment.reason for citation in report.citations for result in citation.results}
    reasons |= {result.assessment.reason for quotation in report.quotations for result in quotation.results}
    return TransportErrorKind.NOT_RECORDED in rules or FAILED in reasons
