"""Drafts from where they are: a path, standard input, or the address of a live article."""

import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from refcheck.clock import SystemClock
from refcheck.datatypes.documents import Document
from refcheck.datatypes.reports import Report, RunMode
from refcheck.documents import find_companion_names, read_document
from refcheck.errors import InputError
from refcheck.pipeline import parse_document
from refcheck.ports import Clock
from refcheck.text.codings import decode_content
from refcheck.version import VERIFIER_VERSION, __version__

if TYPE_CHECKING:
    from refcheck.pipeline import Ports  # a parse alone needs no network, which loads slowly

MAX_DRAFT_BYTES = 100_000_000

_MOST_COMPANIONS = 200

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_LIKE_ADDRESS = re.compile(r"www\.|\w{1,20}:/|[\w-]{1,63}\.(?:com|org|net|info)/", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Tell whether a draft is named by the address of a live page."""
    return bool(_ADDRESS.match(source))


def extract_draft(*drafts: str | os.PathLike[str], clock: Clock | None = None) -> Report:
    """Parse drafts and give what they cite and say in the report's own values; nothing is fetched.

    Args:
        drafts: Paths of the drafts, or "-" for standard input.
        clock: The time of the report, for answers that must not depend on the machine's.

    Returns:
        A report with references, citations, claims and quotations, and no verdicts.

    Raises:
        InputError: A draft cannot be read.
    """
    now = (clock or SystemClock()).now()
    return Report(
        mode=RunMode.EXTRACT,
        started_at=now,
        finished_at=now,
        version=__version__,
        verifier_version=VERIFIER_VERSION,
        documents=tuple(parse_document(load_document(os.fspath(draft))) for draft in drafts),
    )


def load_document(source: str) -> Document:
    """Read a draft from a path, or from standard input for "-".

    Raises:
        InputError: It is missing, too large, or no text that can be read.
    """
    content = load_content(source)
    return read_document(content, source=source, companions=_load_companions(content, source))


async def load_live_document(address: str, *, ports: "Ports") -> Document:
    """Fetch a live article, keep its bytes and read it as a draft.

    Raises:
        InputError: No page came, or it holds no text that can be read.
        ArchiveError: The bytes could not be kept.
    """
    result = await ports.fetcher.fetch(address)
    for exchange in result.exchanges:
        ports.archive.append(exchange)
    response = result.response
    if response is None or response.status != 200:
        what = f"it answered {response.status}" if response else result.error.message if result.error else "no answer"
        raise InputError(f"{address} cannot be read as a draft: {what}; save the page and give the file")
    body = decode_content(response.body, response.header("content-encoding"))
    if body.problem:
        raise InputError(f"{address} cannot be read as a draft: {body.problem}; save the page and give the file")
    document = read_document(body.content, source=address)
    return replace(document, url=document.url or result.final_url)


def load_content(source: str) -> bytes:
    """Load a draft's bytes from a path, or from standard input for "-".

    Raises:
        InputError: It is missing or too large.
    """
    if source == "-":
        content = sys.stdin.buffer.read(MAX_DRAFT_BYTES + 1)
    else:
        try:
            with open(source, "rb") as file:
                content = file.read(MAX_DRAFT_BYTES + 1)
        except IsADirectoryError as error:
            raise InputError(f"{source}: is a folder; name the drafts in it, for instance {source}/*.docx") from error
        except OSError as error:
            way_out = "write https:// before an address" if _LIKE_ADDRESS.match(source) else "check the path"
            raise InputError(f"{source}: cannot be read ({error.strerror}); {way_out}") from error
        except ValueError:
            raise InputError(f"{source!r}: is no path") from None
    if len(content) > MAX_DRAFT_BYTES:
        raise InputError(f"{source}: larger than {MAX_DRAFT_BYTES // 1_000_000} MB; check a part of it")
    return content


def _load_companions(content: bytes, source: str) -> dict[str, bytes]:
    """Load the lists and parts that a draft names and that lie beside it or below; a missing one is for it to mend.

    Parts are looked into for what they name themselves, each file once.
    """
    if not source.lower().endswith((".tex", ".md", ".markdown")):
        return {}
    folder = Path(source).parent
    loaded: dict[str, bytes] = {}
    names = list(find_companion_names(content))
    known = set(names)
    for name in names:
        path = _path_within(folder, name)
        if path is None or len(loaded) == _MOST_COMPANIONS:
            continue
        loaded[name] = load_content(str(path))
        if name.endswith(".tex"):
            others = [other for other in find_companion_names(loaded[name]) if other not in known]
            names += others
            known.update(others)
    return loaded


def _path_within(folder: Path, name: str) -> Path | None:
    """Give the file of that name beside a draft or below it, None where there is none."""
    for path in (folder / name, folder / Path(name).name):
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            return path
    return None
