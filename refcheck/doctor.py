"""Whether refcheck can work on this machine, part by part."""

import asyncio
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata, resources
from importlib.util import find_spec
from pathlib import Path

from refcheck.clock import SystemClock
from refcheck.config import CheckSettings
from refcheck.fetch.client import HttpFetcher
from refcheck.version import __version__

PROBED = "https://web.archive.org/"
"""The one address that is asked: the public archive, which every check may need."""

_LOW_DISK = 1_000_000_000  # bytes; a night's WARC files may want as much
_DATA = (
    "outlets.tsv",
    "references.crfsuite",
    "verify.json",
    "speakers.json",
    "lexicon.tsv.gz",
    "given_names.tsv.gz",
    "report-1.schema.json",
)
_EXTRAS = (
    ("playwright", "browser", "renders pages that are built by scripts (--render)"),
    ("psycopg", "postgres", "keeps the history of links in PostgreSQL"),
    ("fsspec", "remote", "sends archives to S3, GCS or a mount"),
    ("onnxruntime", "models", "finds passages by their sense"),
)
_BROWSERS = ("chromium", "chromium-headless-shell", "google-chrome", "chromium-browser")


class Health(StrEnum):
    """How a part is: in order, absent but not needed by all, or in the way of every run."""

    GOOD = "good"
    MISSING = "missing"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One part, how it is, and in words what to do where it is not in order."""

    subject: str
    health: Health
    detail: str


def examine(settings: CheckSettings, *, is_online: bool) -> list[Finding]:
    """Look at every part; with `is_online` also whether the web answers."""
    findings = [_examine_python(), _examine_data(), _examine_archive(settings.archive), *_examine_extras()]
    return [*findings, _examine_web(settings)] if is_online else findings


def _examine_python() -> Finding:
    version = platform.python_version()
    is_new_enough = sys.version_info >= (3, 11)
    detail = f"refcheck {__version__} on Python {version}" if is_new_enough else f"Python {version}; use 3.11 or newer"
    return Finding(subject="program", health=Health.GOOD if is_new_enough else Health.BAD, detail=detail)


def _examine_data() -> Finding:
    folder = resources.files("refcheck").joinpath("data")
    missing = [name for name in _DATA if not folder.joinpath(name).is_file()]
    if missing:
        return Finding(subject="data", health=Health.BAD, detail=f"{', '.join(missing)} missing; install it again")
    return Finding(subject="data", health=Health.GOOD, detail="outlets, reference model and verifier are there")


def _examine_archive(folder: Path) -> Finding:
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        if not existing.is_dir():
            raise NotADirectoryError(20, "is no folder")
        with tempfile.TemporaryFile(dir=existing) as file:
            file.write(b"refcheck")
        free = shutil.disk_usage(existing).free
    except OSError as error:
        detail = f"{folder} cannot be written ({error.strerror}); name another folder with --archive"
        return Finding(subject="archive", health=Health.BAD, detail=detail)
    words = f"{folder}, {free / 1e9:.1f} GB free"
    if free < _LOW_DISK:
        return Finding(subject="archive", health=Health.MISSING, detail=f"{words}: soon full; make room or move it")
    return Finding(subject="archive", health=Health.GOOD, detail=words)


def _examine_extras() -> Iterator[Finding]:
    for module, extra, purpose in _EXTRAS:
        if find_spec(module) is None:
            detail = f"not installed; it {purpose}: pip install 'refcheck-pipeline[{extra}]'"
            yield Finding(subject=module, health=Health.MISSING, detail=detail)
        else:
            yield Finding(subject=module, health=Health.GOOD, detail=f"{metadata.version(module)}; it {purpose}")
    browser = next((path for path in map(shutil.which, _BROWSERS) if path), None)
    yield Finding(
        subject="browser",
        health=Health.GOOD if browser else Health.MISSING,
        detail=os.path.basename(browser) if browser else "no Chromium found; --render needs one",
    )


def _examine_web(settings: CheckSettings) -> Finding:
    async def ask() -> str | None:
        fetcher = HttpFetcher(settings.fetch_settings(), clock=SystemClock())
        try:
            result = await fetcher.fetch(PROBED)
        finally:
            await fetcher.aclose()
        return None if result.response else result.error.message if result.error else "no answer"

    try:
        problem = asyncio.run(asyncio.wait_for(ask(), settings.timeout))
    except TimeoutError:
        problem = "no answer in time"
    if problem:
        detail = f"{PROBED} does not answer ({problem}); check the connection, --proxy and --cafile, or work --offline"
        return Finding(subject="web", health=Health.MISSING, detail=detail)
    return Finding(subject="web", health=Health.GOOD, detail=f"{PROBED} answers")
