"""Copies of cited pages that the user supplies by hand: a folder, and an index that ties files to addresses."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from refcheck.datatypes.sources import SuppliedCopy
from refcheck.errors import ConfigError
from refcheck.extract.media import media_type_of
from refcheck.text.urls import ResourceKey, is_web_url, resource_key

INDEX_NAME = "index.csv"
MAX_INDEX_BYTES = 10_000_000
MAX_COPY_BYTES = 50_000_000

_COLUMNS = ("url", "file")
_DELIMITERS = (",", ";", "\t")  # spreadsheets write the second or third where the comma parts decimals
_TYPES_BY_ENDING = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".json": "application/json",
    ".xml": "application/xml",
}


@dataclass(frozen=True, slots=True)
class FolderSupplies:
    """The copies of one folder by what their addresses lead to; implements `ports.Supplies`."""

    copies: Mapping[ResourceKey, SuppliedCopy]

    def match_copy(self, url: str) -> SuppliedCopy | None:
        """Give the copy of the page at `url`, whose address may be spelled otherwise in the index."""
        return self.copies.get(resource_key(url))

    def find_unused(self, urls: Iterable[str]) -> tuple[SuppliedCopy, ...]:
        """List the copies of pages that are none of `urls`; most likely their address is misspelled."""
        cited = {resource_key(url) for url in urls}
        return tuple(copy for key, copy in self.copies.items() if key not in cited)


def load_supplies(folder: Path) -> FolderSupplies:
    """Read the copies that the index of `folder` names, all of them before anything is asked.

    The index has a header line and the columns `url` and `file`; other columns are the user's own.
    Files must lie in the folder, links included, so that an index from elsewhere fetches nothing
    else from the machine into a report.

    Raises:
        ConfigError: The index is missing or malformed, or a copy cannot be used; the message names the line.
    """
    copies: dict[ResourceKey, SuppliedCopy] = {}
    lines: dict[ResourceKey, int] = {}
    for line, url, filename in _load_rows(folder / INDEX_NAME):
        place = f"{folder / INDEX_NAME}, line {line}"
        if not is_web_url(url):
            raise ConfigError(f"{place}: {url!r} is no web address; write it whole, with http:// or https://")
        key = resource_key(url)
        if key in lines:
            raise ConfigError(f"{place}: {url} has a copy already, on line {lines[key]}; keep one of the two")
        lines[key] = line
        copies[key] = _load_copy(folder, filename, place)
    return FolderSupplies(copies)


def _load_rows(index: Path) -> Iterator[tuple[int, str, str]]:
    """Give line number, address and file name of each row, blank lines left out."""
    text = _load_index(index)
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if any(names.count(column) != 1 for column in _COLUMNS):
            raise ConfigError(f"{index}, line 1: no header with the columns url and file; write: url,file")
        url_at, file_at = (names.index(column) for column in _COLUMNS)
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            cells = [*row, *[""] * len(names)]
            url, filename = cells[url_at].strip(), cells[file_at].strip()
            if not url or not filename:
                missing = "file" if url else "url"
                raise ConfigError(f"{index}, line {rows.line_num}: the column {missing} is empty")
            yield rows.line_num, url, filename
    except csv.Error as error:
        raise ConfigError(f"{index}, line {rows.line_num}: no CSV that can be read ({error})") from error


def _load_index(index: Path) -> str:
    content = _load_bytes(index, MAX_INDEX_BYTES, str(index), way_out="write one with the columns url and file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{index}, line {line}: not UTF-8; save it as CSV UTF-8") from error


def _load_copy(folder: Path, filename: str, place: str) -> SuppliedCopy:
    try:
        path = (folder / filename).resolve()
        is_inside = path.is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError) as error:
        raise ConfigError(f"{place}: {filename!r} is no path that can be followed ({error})") from error
    if not is_inside:
        raise ConfigError(f"{place}: {filename} lies outside {folder}; put the copy into the folder")
    content = _load_bytes(path, MAX_COPY_BYTES, f"{place}: {filename}", way_out="check its name")
    stated = _TYPES_BY_ENDING.get(PurePath(filename).suffix.lower())
    return SuppliedCopy(filename=filename, media_type=media_type_of(content, stated), content=content)


def _load_bytes(path: Path, limit: int, name: str, *, way_out: str) -> bytes:
    try:
        if not path.exists():
            raise ConfigError(f"{name}: no such file; {way_out}")
        if not path.is_file():
            raise ConfigError(f"{name}: is no file; {way_out}")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read ({error.strerror}); check its permissions") from error
    if len(content) > limit:
        raise ConfigError(f"{name}: larger than {limit // 1_000_000} MB; supply a smaller file")
    return content
