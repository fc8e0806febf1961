"""The CDXJ shards of many writers as one sorted index, in constant memory."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from refcheck.archive.cdxj import cdxj_lines
from refcheck.archive.index import INDEX_NAME
from refcheck.archive.reading import ArchiveReader
from refcheck.archive.remote import SHARD, open_place, reported
from refcheck.errors import ArchiveError, ConfigError


def merge_indexes(sources: Iterable[str], target: str) -> int:
    """Write the lines of all sources into one CDXJ file, each once, and give their number.

    A source is an archive folder, a CDXJ file, or a place that archives were pushed to, whose writers' shards are
    all taken. Each must be sorted, as refcheck writes them. `target` may be a file or an fsspec address.

    Raises:
        ArchiveError: A source cannot be read or is not sorted, or the target cannot be written.
        ConfigError: A source or the target cannot be used.
    """
    filesystem, path = open_place(target)
    written = 0
    with ExitStack() as stack, reported(target):
        shards = [shard for source in sources for shard in _open_shards(source, stack)]
        last = ""
        with filesystem.open(path, "wb") as sink:
            for line in heapq.merge(*shards):
                if line != last:
                    sink.write(f"{line}\n".encode())
                    written += 1
                last = line
    return written


def _open_shards(source: str, stack: ExitStack) -> list[Iterator[str]]:
    folder = Path(source)
    if "://" not in source and folder.is_dir() and ((folder / INDEX_NAME).is_file() or any(folder.glob("*.warc.gz"))):
        reader = stack.enter_context(ArchiveReader(folder))
        return [_sorted(cdxj_lines(reader.index.walk()), source)]
    filesystem, path = open_place(source)
    with reported(source):
        paths = [path] if path.endswith(".cdxj") else sorted(filesystem.glob(f"{path}/*/{SHARD}"))
        if not paths or not filesystem.exists(paths[0]):
            raise ConfigError(
                f"{source}: neither an archive, nor a CDXJ file, nor a place that archives were pushed to"
            )
        streams = [stack.enter_context(filesystem.open(shard, "rb")) for shard in paths]
    return [_sorted((line.decode("utf-8").rstrip("\n") for line in stream), source) for stream in streams]


def _sorted(lines: Iterable[str], source: str) -> Iterator[str]:
    """Pass lines on and see to it that none is out of order, which would hide captures from every reader."""
    last = ""
    for line in lines:
        if line < last:
            raise ArchiveError(f"{source}: its index is not sorted (at {line[:80]!r}); push or export it again")
        last = line
        if line:
            yield line
