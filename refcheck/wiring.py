"""The one file that joins the ports to real adapters: the system clock, httpx, WARC files, cassettes."""

import shlex
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import httpcore

from refcheck.archive import WarcArchive
from refcheck.config import CheckSettings
from refcheck.datatypes.exchanges import TransportError
from refcheck.fetch.archives import open_archives
from refcheck.fetch.client import ErrorMapper, HttpFetcher
from refcheck.pipeline import Ports
from refcheck.ports import Archive, Clock, Supplies

if TYPE_CHECKING:
    from refcheck.pipeline.advisers import Advisers  # loads slowly, and only verdicts need it


def open_archive(folder: Path, *, is_brief_on_repeats: bool = False) -> WarcArchive:
    """Open the WARC folder, creating it where it is missing; a job that repeats itself is brief about it.

    Raises:
        ArchiveError: It cannot be written, or a file in it cannot be healed.
    """
    return WarcArchive(folder, is_brief_on_repeats=is_brief_on_repeats)


@asynccontextmanager
async def open_ports(
    settings: CheckSettings,
    *,
    source: str,
    archive: Archive,
    clock: Clock,
    supplies: Supplies | None = None,
    network_backend: httpcore.AsyncNetworkBackend | None = None,
) -> AsyncIterator[Ports]:
    """Give the ports for one piece: its cassette is open as long as they are.

    `network_backend` replaces the one that guards the private network; a local stand-in for
    public hosts needs it, nothing else does.

    Raises:
        CassetteError: The piece's cassette cannot be read or written.
    """
    archives = open_archives(settings.memento_archives)
    async with open_fetcher(settings, source=source, clock=clock, network_backend=network_backend) as fetcher:
        yield Ports(clock=clock, fetcher=fetcher, archive=archive, supplies=supplies, archives=archives)


@asynccontextmanager
async def open_fetcher(
    settings: CheckSettings,
    *,
    source: str,
    clock: Clock,
    network_backend: httpcore.AsyncNetworkBackend | None = None,
) -> AsyncIterator[HttpFetcher]:
    """Give the fetcher for one piece, over its cassette where answers are recorded.

    Raises:
        CassetteError: The piece's cassette cannot be read or written.
    """
    async with AsyncExitStack() as stack:
        cassette = settings.cassette_for(source)
        error_mapper = None
        if cassette is not None:
            from refcheck.replay import open_cassette  # a live run needs no recorder

            session = stack.enter_context(open_cassette(cassette, mode=settings.record))
            error_mapper = _with_way_out(session.error_mapper, source=source, cassettes=settings.cassettes)
        fetcher = HttpFetcher(
            settings.fetch_settings(), clock=clock, network_backend=network_backend, error_mapper=error_mapper
        )
        stack.push_async_callback(fetcher.aclose)
        yield fetcher


def _with_way_out(error_mapper: ErrorMapper, *, source: str, cassettes: Path | None) -> ErrorMapper:
    """Add to the error of a request that is not recorded the command that would record it."""

    def with_way_out(exc: BaseException) -> TransportError | None:
        error = error_mapper(exc)
        if error is None:
            return None
        command = shlex.join(["refcheck", "record", "--new", source, "--cassettes", str(cassettes)])
        return replace(error, message=f"{error.message}; to record it: {command}")

    return with_way_out


@contextmanager
def open_advisers(settings: CheckSettings) -> Iterator["Advisers"]:
    """Give those whom the user wants heard on open claims.

    Raises:
        ConfigError: A name is unknown, or what it needs is not installed.
        PluginError: A package's own adviser fails to load.
    """
    from refcheck.pipeline.advisers import Advisers

    with ExitStack() as stack:
        encoder = judge = None
        if settings.encoder:
            from refcheck.verify.models import load_encoder

            encoder = load_encoder(settings.encoder)
        if settings.judge:
            from refcheck.fetch.judge_endpoint import JudgePost
            from refcheck.verify.backends import load_judge

            post = None
            if "://" in settings.judge:
                post = JudgePost(settings.judge, key=settings.judge_key)
                stack.callback(post.close)
            judge = load_judge(settings.judge, post=post, model=settings.judge_model)
        yield Advisers(encoder=encoder, judge=judge)
